"""Roles that must have a second factor get nowhere without it: by page, by API or by socket."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from conversations.sockets import Caller, accounts_of
from piyasa_site.access import second_factor
from piyasa_site.access.roles import Role, set_role
from tests.api_client import Api, problem
from tests.db.test_api_permissions import ROUTES

pytestmark = pytest.mark.django_db

PASSWORD = "uzun bir parola 7"
PAGE = "/admin/second-factor/"


@pytest.fixture(autouse=True)
def _required(settings: Any) -> None:
    settings.MFA_REQUIRED_ROLES = ["operator", "admin"]


def staff(role: Role) -> User:
    user = User.objects.create_user(role.value, password=PASSWORD)
    set_role(user, role)
    return user


def signed_in(user: User) -> Client:
    client = Client(headers={"Accept-Language": "en"})
    form = {"username": user.get_username(), "password": PASSWORD, "otp_token": ""}
    assert client.post(reverse("admin:login"), form).status_code == 302
    return client


def code_of(user: User) -> str:
    device = TOTPDevice.objects.get(user=user)
    return f"{totp(device.bin_key, device.step, device.t0, device.digits, device.drift):06d}"


def post(client: Client, path: str, body: Any) -> Any:
    return client.post(path, json.dumps(body), content_type="application/json")


def test_without_it_the_admin_leads_to_the_page_that_sets_it_up_whatever_is_asked_for() -> None:
    client = signed_in(staff(Role.OPERATOR))
    for name in ("admin:index", "admin:bots_bot_changelist", "admin:conversations_chat_add"):
        answer = client.get(reverse(name))
        assert (answer.status_code, answer["Location"]) == (302, PAGE)
    assert client.post(reverse("admin:bots_bot_add"), {"name": "x", "username": "x"})["Location"] == PAGE
    page = client.get(PAGE)
    assert page.status_code == 200 and b"<svg" in page.content
    assert TOTPDevice.objects.get().confirmed is False


def test_no_route_of_the_api_opens_for_such_a_session() -> None:
    client = signed_in(staff(Role.ADMIN))
    open_ = {"schema", "docs", "auth-login", "auth-logout", "auth-me", "auth-second-factor",
             "auth-second-factor-confirm"}  # fmt: skip
    for name, path in ROUTES.items():
        if name in open_:
            continue
        for segment in ("{pk}", "{bot}", "{name}", "{part}"):
            path = path.replace(segment, "1")
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
            answer = client.generic(method, path, b"{}", "application/json")
            assert answer.status_code == 403 and b"second factor" in answer.content, (method, path)


def test_no_page_of_the_house_opens_but_those_that_sign_in() -> None:
    client = signed_in(staff(Role.ADMIN))
    answers = {path: client.get(path).status_code for path in ("/", "/metrics", "/health/ready", "/api/bots/")}
    assert set(answers.values()) == {403}
    assert get_resolver().resolve(PAGE).view_name == "second-factor"


def test_a_wrong_code_changes_nothing_and_the_right_one_opens_the_house() -> None:
    user = staff(Role.OPERATOR)
    client = signed_in(user)
    client.get(PAGE)
    wrong = f"{(int(code_of(user)) + 1) % 1_000_000:06d}"
    assert client.post(PAGE, {"otp_token": wrong}).status_code == 400
    assert client.get(reverse("admin:index"))["Location"] == PAGE
    TOTPDevice.objects.update(throttling_failure_count=0, throttling_failure_timestamp=None)
    assert client.post(PAGE, {"otp_token": code_of(user)})["Location"] == reverse("admin:index")
    assert client.get(reverse("admin:index")).status_code == 200
    assert client.get(PAGE)["Location"] == reverse("admin:index")


def test_a_session_from_before_it_was_set_up_ends() -> None:
    user = staff(Role.OPERATOR)
    old, new = signed_in(user), signed_in(user)
    new.get(PAGE)
    new.post(PAGE, {"otp_token": code_of(user)})
    assert reverse("admin:login") in old.get(reverse("admin:index"))["Location"]
    assert new.get(reverse("admin:index")).status_code == 200


def test_by_api_it_is_offered_and_confirmed_and_then_asked_for() -> None:
    user = staff(Role.OPERATOR)
    client = Client(headers={"Accept-Language": "en"})
    names = {"username": "operator", "password": PASSWORD}
    signed = post(client, "/api/auth/login", names).json()
    assert (signed["mfa"], signed["mfa_required"]) == (False, True)
    problem(client.get("/api/bots/"), 403)
    offered = post(client, "/api/auth/second-factor", {}).json()
    assert offered["address"].startswith("otpauth://totp/") and offered["secret"] in offered["address"]
    assert post(client, "/api/auth/second-factor/confirm", {"otp_token": "0"}).status_code == 409
    TOTPDevice.objects.update(throttling_failure_count=0, throttling_failure_timestamp=None)
    assert post(client, "/api/auth/second-factor/confirm", {"otp_token": code_of(user)}).json()["mfa"] is True
    assert client.get("/api/bots/").status_code == 200
    assert post(client, "/api/auth/second-factor", {}).status_code == 409
    assert post(Client(), "/api/auth/login", names).status_code == 401


def test_a_key_is_a_factor_of_its_own_and_sets_up_none() -> None:
    operator = Api(Role.OPERATOR)
    assert operator.get("/api/bots/").status_code == 200
    problem(operator.post("/api/auth/second-factor"), 409)
    assert not TOTPDevice.objects.exists()


def test_a_session_with_a_foreign_key_header_opens_nothing_by_itself() -> None:
    client = signed_in(staff(Role.ADMIN))
    assert client.get("/api/bots/", headers={"X-API-Key": "piyasa_guessed"}).status_code == 401


def test_a_socket_knows_no_such_session() -> None:
    user = staff(Role.OPERATOR)
    client = signed_in(user)
    caller = Caller(session=client.session.session_key)
    assert accounts_of([caller], timezone.now()) == {}
    client.get(PAGE)
    client.post(PAGE, {"otp_token": code_of(user)})
    assert accounts_of([Caller(session=client.session.session_key)], timezone.now()) != {}


def test_roles_that_need_none_go_on_as_before(settings: Any) -> None:
    assert signed_in(staff(Role.VIEWER)).get(reverse("admin:index")).status_code == 200
    settings.MFA_REQUIRED_ROLES = []
    assert signed_in(staff(Role.ADMIN)).get(reverse("admin:index")).status_code == 200


def test_who_loses_the_device_is_let_in_by_an_administrator() -> None:
    user = staff(Role.OPERATOR)
    second_factor.offer(user)
    assert second_factor.confirm(user, code_of(user)) is not None
    assert second_factor.take_away(user) == 1
    assert signed_in(user).get(reverse("admin:index"))["Location"] == PAGE
