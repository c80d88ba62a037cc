"""Every path below `/api/`, in the order they are tried."""

from __future__ import annotations

from django.urls import include, path, re_path

from piyasa_site.api import accounts, runtime_settings, staff
from piyasa_site.api.problems import nothing_here
from piyasa_site.api.routing import at
from piyasa_site.api.schema import DocsView, SchemaView

urlpatterns = [
    at("schema", SchemaView.as_view(), name="schema"),
    at("docs", DocsView.as_view(), name="docs"),
    at("auth/login", accounts.LoginView.as_view(), name="auth-login"),
    at("auth/logout", accounts.LogoutView.as_view(), name="auth-logout"),
    at("auth/me", accounts.MeView.as_view(), name="auth-me"),
    at("auth/second-factor", accounts.SecondFactorView.as_view(), name="auth-second-factor"),
    at("auth/second-factor/confirm", accounts.ConfirmView.as_view(), name="auth-second-factor-confirm"),
    at("auth/rotate-key", accounts.RotateKeyView.as_view(), name="auth-rotate-key"),
    at("accounts", staff.AccountViews.as_view({"get": "list", "post": "create"}), name="accounts"),
    at(
        r"accounts/(?P<pk>\d{1,18})",
        staff.AccountViews.as_view({"get": "retrieve", "put": "update", "patch": "partial_update"}),
        name="account",
    ),
    at(r"accounts/(?P<pk>\d{1,18})/drop-second-factor", staff.AccountFactorView.as_view(), name="account-factor"),
    at("keys", staff.KeyViews.as_view({"get": "list", "post": "create"}), name="keys"),
    at(r"keys/(?P<pk>\d{1,18})", staff.KeyViews.as_view({"get": "retrieve"}), name="key"),
    at(r"keys/(?P<pk>\d{1,18})/revoke", staff.KeyRevokeView.as_view(), name="key-revoke"),
    at(r"keys/(?P<pk>\d{1,18})/rotate", staff.KeyRotateView.as_view(), name="key-rotate"),
    at("sign-in-attempts", staff.AttemptViews.as_view({"get": "list"}), name="sign-in-attempts"),
    at(r"sign-in-attempts/(?P<pk>\d{1,18})", staff.AttemptViews.as_view({"get": "retrieve"}), name="sign-in-attempt"),
    at("settings", runtime_settings.SettingsView.as_view(), name="settings"),
    at(rf"settings/{runtime_settings.NAME}", runtime_settings.SettingView.as_view(), name="setting"),
    at(rf"settings/{runtime_settings.NAME}/history", runtime_settings.HistoryView.as_view(), name="setting-history"),
    at(rf"settings/{runtime_settings.NAME}/rollback", runtime_settings.RollbackView.as_view(), name="setting-rollback"),
    path("", include("piyasa_site.house.api_urls")),
    path("", include("bots.api.urls")),
    path("", include("conversations.api.urls")),
    path("", include("conversations.api.wizard_urls")),
    path("", include("analytics.api.urls")),
    re_path(r"^.*$", nothing_here),
]
