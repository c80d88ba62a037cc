"""Roles, the first administrator, and signing in with a second factor."""

from __future__ import annotations

import base64
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from piyasa_site.access.accounts import BadAccount, ensure_first_admin, needs_second_factor
from piyasa_site.access.roles import Role, at_least, grant_app, role_of, set_role

pytestmark = pytest.mark.django_db

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def _may(role: Role) -> set[str]:
    rows = Permission.objects.filter(group__name=role.value).values_list("content_type__app_label", "codename")
    return {f"{app}.{codename}" for app, codename in rows}


def test_what_each_role_may_do() -> None:
    viewer, operator, everything = _may(Role.VIEWER), _may(Role.OPERATOR), _may(Role.ADMIN)
    assert {"bots.view_bot", "conversations.view_turn", "tunables.view_setting"} <= viewer
    assert all(name.split(".")[1].startswith("view_") for name in viewer)
    assert viewer < operator < everything
    assert {"bots.change_bot", "conversations.add_chat", "conversations.change_person"} <= operator
    assert "tunables.control_rooms" in operator
    assert not {"tunables.change_setting", "auth.view_user", "auth.change_user", "auditlog.view_logentry"} & operator
    assert {"auth.change_user", "tunables.change_setting", "auditlog.view_logentry"} <= everything


def test_granting_again_changes_nothing_and_undoes_edits_by_hand() -> None:
    before = _may(Role.VIEWER)
    viewer = Group.objects.get(name="viewer")
    viewer.permissions.add(Permission.objects.get(codename="delete_bot"))
    viewer.permissions.remove(Permission.objects.get(codename="view_bot"))
    for config in apps.get_app_configs():
        grant_app(config)
        grant_app(config)
    assert _may(Role.VIEWER) == before
    assert Group.objects.count() == len(Role)


def test_role_of_an_account() -> None:
    user = get_user_model().objects.create_user("ayse")
    assert role_of(AnonymousUser()) is None
    assert role_of(user) is None and not user.is_staff
    for role in Role:
        set_role(user, role)
        user = get_user_model().objects.get(pk=user.pk)
        assert role_of(user) is role and user.is_staff
        assert user.groups.count() == 1
    assert at_least(user, Role.OPERATOR)
    set_role(user, Role.VIEWER)
    assert not at_least(get_user_model().objects.get(pk=user.pk), Role.OPERATOR)
    set_role(user, None)
    assert role_of(user) is None and not user.is_staff
    user.is_superuser = True
    assert role_of(user) is Role.ADMIN
    user.is_active = False
    assert role_of(user) is None


def test_the_first_administrator_is_made_once_with_a_password_that_works() -> None:
    made = ensure_first_admin("admin")
    assert made.created and made.username == "admin" and len(made.one_time_password) >= 12
    user = get_user_model().objects.get()
    assert user.check_password(made.one_time_password) and user.is_superuser
    again = ensure_first_admin("admin")
    assert (again.created, again.one_time_password) == (False, "")
    user.refresh_from_db()
    assert user.check_password(made.one_time_password)


def test_no_second_account_appears_where_an_administrator_has_another_name() -> None:
    get_user_model().objects.create_superuser("ayse", password="x")
    found = ensure_first_admin("admin")
    assert (found.created, found.username) == (False, "ayse")
    assert get_user_model().objects.count() == 1


def test_a_given_password_is_set_and_makes_the_account_an_administrator() -> None:
    user = get_user_model().objects.create_user("admin", password="old")
    found = ensure_first_admin("admin", "brand-new-password")
    user.refresh_from_db()
    assert not found.created and found.one_time_password == ""
    assert user.check_password("brand-new-password") and user.is_superuser and user.is_staff
    kept = user.password
    ensure_first_admin("admin", "brand-new-password")
    user.refresh_from_db()
    assert user.password == kept  # unchanged: nobody is signed out by a restart


def test_a_given_secret_becomes_one_device() -> None:
    assert ensure_first_admin("admin", "brand-new-password", SECRET).has_mfa
    ensure_first_admin("admin", "brand-new-password", SECRET.lower())
    device = TOTPDevice.objects.get()
    assert device.confirmed and bytes.fromhex(device.key) == base64.b32decode(SECRET)


@pytest.mark.parametrize("secret", ["not base32!", "01890189", "ABCD", "A" * 400])
def test_a_malformed_secret_is_one_sentence_and_makes_nothing(secret: str) -> None:
    with pytest.raises(BadAccount, match="DEFAULT_ADMIN_MFA_SECRET must be base32"):
        ensure_first_admin("admin", "", secret)
    assert not get_user_model().objects.exists()


def test_the_command(settings: Any) -> None:
    settings.DEFAULT_ADMIN_USERNAME, settings.DEFAULT_ADMIN_PASSWORD = "patron", ""
    settings.DEFAULT_ADMIN_MFA_SECRET = ""
    first, second = StringIO(), StringIO()
    call_command("first_admin", stdout=first)
    call_command("first_admin", stdout=second)
    password = first.getvalue().strip().rpartition(" ")[2]
    assert get_user_model().objects.get(username="patron").check_password(password)
    assert "is there" in second.getvalue() and password not in second.getvalue()
    settings.DEFAULT_ADMIN_MFA_SECRET = "?"
    with pytest.raises(CommandError, match="base32"):
        call_command("first_admin")


# --- signing in --------------------------------------------------------------


def _sign_in(client: Client, **fields: str) -> Any:
    return client.post(reverse("admin:login"), {"username": "admin", "password": "brand-new-password", **fields})


def _code(device: TOTPDevice) -> str:
    return f"{totp(device.bin_key, device.step, device.t0, device.digits):06d}"


def test_without_a_device_a_password_is_enough(client: Client) -> None:
    ensure_first_admin("admin", "brand-new-password")
    assert _sign_in(client).status_code == 302
    assert "_auth_user_id" in client.session


def test_with_a_device_the_password_alone_opens_nothing(client: Client) -> None:
    ensure_first_admin("admin", "brand-new-password", SECRET)
    for code in ("", "000000", "not a code"):
        response = _sign_in(client, otp_token=code)
        assert response.status_code in (200, 429) and "_auth_user_id" not in client.session


def test_with_a_device_the_code_opens_once(client: Client) -> None:
    ensure_first_admin("admin", "brand-new-password", SECRET)
    device = TOTPDevice.objects.get()
    code = _code(device)
    assert _sign_in(client, otp_token=f" {code[:3]} {code[3:]}").status_code == 302
    assert client.session["otp_device_id"] == device.persistent_id
    other = Client()
    assert _sign_in(other, otp_token=code).status_code == 200
    assert "_auth_user_id" not in other.session


def test_an_unconfirmed_device_asks_for_nothing(client: Client) -> None:
    ensure_first_admin("admin", "brand-new-password")
    user = get_user_model().objects.get()
    TOTPDevice.objects.create(user=user, name="half made", confirmed=False)
    assert not needs_second_factor(user)
    assert _sign_in(client).status_code == 302


def test_a_wrong_password_does_not_tell_whether_there_is_a_second_factor(client: Client) -> None:
    ensure_first_admin("admin", "brand-new-password", SECRET)
    refused = client.post(reverse("admin:login"), {"username": "admin", "password": "wrong"})
    unknown = client.post(reverse("admin:login"), {"username": "nobody", "password": "wrong"})
    assert refused.context["form"].non_field_errors() == unknown.context["form"].non_field_errors()


@pytest.mark.parametrize("wrong", [{"password": "wrong"}, {"otp_token": "000000"}])
def test_five_failures_close_the_door_to_the_right_password_too(client: Client, wrong: dict[str, str]) -> None:
    ensure_first_admin("admin", "brand-new-password", SECRET)
    device = TOTPDevice.objects.get()
    for _ in range(5):
        _sign_in(client, **wrong)
    assert _sign_in(client, otp_token=_code(device)).status_code == 429
    assert "_auth_user_id" not in client.session
