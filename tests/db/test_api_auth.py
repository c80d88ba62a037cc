"""`/api/auth/`: sessions, second factors, the lock, and keys."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from piyasa_site.access import api_keys
from piyasa_site.access.models import ApiKey
from piyasa_site.access.roles import Role, set_role

pytestmark = pytest.mark.django_db

PASSWORD = "brand-new-password"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def _account(role: Role | None = Role.OPERATOR, name: str = "ayse") -> User:
    user = get_user_model().objects.create_user(name, password=PASSWORD)
    set_role(user, role)
    return user


def _post(client: Client, path: str, body: Any = None, **headers: str) -> Any:
    return client.post(f"/api/auth/{path}", body or {}, content_type="application/json", headers=headers)


def _login(client: Client, **fields: Any) -> Any:
    return _post(client, "login", {"username": "ayse", "password": PASSWORD, **fields})


def _code(device: TOTPDevice) -> str:
    return f"{totp(device.bin_key, device.step, device.t0, device.digits):06d}"


# --- signing in and out ------------------------------------------------------


def test_a_session_begins_says_who_one_is_and_ends() -> None:
    _account()
    client = Client(enforce_csrf_checks=True)
    answer = _login(client)
    assert answer.status_code == 200, answer.content
    body = answer.json()
    assert (body["username"], body["role"], body["mfa"], body["api_key"]) == ("ayse", "operator", False, None)
    assert client.get("/api/auth/me/").json()["role"] == "operator"
    assert _post(client, "logout").status_code == 403, "a session changes nothing without its token"
    assert _post(client, "logout", **{"X-CSRFToken": body["csrf_token"]}).status_code == 204
    assert client.get("/api/auth/me").status_code == 401


@pytest.mark.parametrize(
    "wrong", [{"password": "wrong"}, {"username": "nobody"}, {"username": "AYSE"}, {"password": PASSWORD + " "}]
)
def test_a_wrong_name_or_password_is_one_answer(wrong: dict[str, str]) -> None:
    _account()
    answer = _login(Client(), **wrong)
    assert answer.status_code == 401 and answer["Content-Type"] == "application/problem+json"
    assert answer.json()["detail"] == "The name or the password is wrong."


def test_an_account_without_a_role_stays_outside() -> None:
    _account(None)
    client = Client()
    assert _login(client).status_code == 403
    assert "_auth_user_id" not in client.session


def test_the_password_alone_opens_nothing_where_there_is_a_second_factor() -> None:
    user = _account()
    device = TOTPDevice.objects.create(user=user, name="phone", key=base64.b32decode(SECRET).hex(), confirmed=True)
    client = Client()
    refused = _login(client)
    assert refused.status_code == 401 and "otp_token" in refused.json()["errors"]
    assert "_auth_user_id" not in client.session
    TOTPDevice.objects.update(throttling_failure_count=0, throttling_failure_timestamp=None)
    code = _code(device)
    opened = _login(client, otp_token=code)
    assert opened.status_code == 200 and opened.json()["mfa"] is True
    assert client.session["otp_device_id"] == device.persistent_id
    assert _login(Client(), otp_token=code).status_code == 401, "a code opens once"


@pytest.mark.parametrize("wrong", [{"password": "wrong"}, {"otp_token": "000000"}])
def test_five_failures_close_this_door_and_the_admins(wrong: dict[str, str]) -> None:
    user = _account()
    if "otp_token" in wrong:
        TOTPDevice.objects.create(user=user, name="phone", key=base64.b32decode(SECRET).hex(), confirmed=True)
    client = Client()
    for _ in range(5):
        _login(client, **wrong)
    closed = _login(client)
    assert closed.status_code == 429 and closed["Content-Type"] == "application/problem+json"
    by_form = client.post("/admin/login/", {"username": "ayse", "password": PASSWORD})
    assert by_form.status_code == 429 and "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "body",
    [{}, {"username": "ayse"}, {"username": "ayse", "password": 1}, {"username": "ayse", "password": "x", "y": 1}],
)
def test_a_malformed_body_names_its_fields(body: dict[str, Any]) -> None:
    answer = _post(Client(), "login", body)
    assert answer.status_code == 400 and answer.json()["errors"]


# --- keys --------------------------------------------------------------------


def test_login_gives_the_callers_key_a_new_value() -> None:
    user = _account()
    _row, old = api_keys.make_key(user, "robot", timezone.now())
    body = _login(Client(), rotate=True).json()
    assert body["api_key"].startswith(api_keys.MARK) and body["api_key"] != old
    me = {"X-API-Key": body["api_key"]}
    assert Client().get("/api/auth/me", headers=me).json()["keys"][0]["name"] == "robot"
    assert Client().get("/api/auth/me", headers={"X-API-Key": old}).status_code == 401
    assert ApiKey.objects.count() == 1


def test_an_account_without_a_key_gets_its_first_by_login() -> None:
    _account()
    body = _login(Client(), rotate=True).json()
    assert [key["name"] for key in body["keys"]] == ["api"]
    assert body["keys"][0]["prefix"] == body["api_key"][: len(body["keys"][0]["prefix"])]


def test_of_several_keys_one_is_named_or_sent() -> None:
    user = _account()
    one, text = api_keys.make_key(user, "one", timezone.now())
    two, _text = api_keys.make_key(user, "two", timezone.now())
    digests = {key.pk: key.digest for key in (one, two)}
    client = Client()
    refused = _login(client, rotate=True)
    assert refused.status_code == 409 and "_auth_user_id" not in client.session
    assert {key.pk: key.digest for key in ApiKey.objects.all()} == digests
    assert _login(client, rotate=True, key="three").status_code == 400
    assert _login(client, rotate=True, key="two").status_code == 200
    two.refresh_from_db()
    assert two.digest != digests[two.pk]
    body = {"username": "ayse", "password": PASSWORD, "rotate": True}
    assert _post(Client(), "login", body, **{"X-API-Key": text}).status_code == 200
    one.refresh_from_db()
    assert one.digest != digests[one.pk]


def test_a_key_rotates_itself_and_may_be_given_an_end() -> None:
    user = _account(Role.VIEWER)
    _row, text = api_keys.make_key(user, "robot", timezone.now())
    answer = _post(Client(), "rotate-key", {"expires_in_days": 30}, **{"X-API-Key": text})
    assert answer.status_code == 200
    body = answer.json()
    left = ApiKey.objects.get().expires_at - timezone.now()
    assert timedelta(days=29) < left <= timedelta(days=30)
    assert _post(Client(), "rotate-key", **{"X-API-Key": text}).status_code == 401
    forever = _post(Client(), "rotate-key", {"expires_in_days": None}, **{"X-API-Key": body["api_key"]})
    assert forever.json()["expires_at"] is None
    assert "digest" not in forever.json()


def test_nobody_rotates_the_key_of_another() -> None:
    _row, text = api_keys.make_key(_account(Role.ADMIN, "boss"), "robot", timezone.now())
    mine, own = api_keys.make_key(_account(), "mine", timezone.now())
    assert _post(Client(), "rotate-key", {"key": "robot"}, **{"X-API-Key": own}).status_code == 400
    assert _login(Client(), rotate=True, key="robot").status_code == 400
    assert Client().get("/api/auth/me", headers={"X-API-Key": text}).status_code == 200
    assert ApiKey.objects.get(pk=mine.pk).digest == mine.digest


def test_a_key_is_seen_to_be_used() -> None:
    row, text = api_keys.make_key(_account(), "robot", timezone.now())
    assert row.last_used_at is None
    Client().get("/api/auth/me", headers={"X-API-Key": text})
    row.refresh_from_db()
    assert row.last_used_at is not None
