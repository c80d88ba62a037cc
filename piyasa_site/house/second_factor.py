"""Whoever must have a second factor gets nowhere without it: the gate before every path, and the page behind it.

The gate stands before the admin, the rooms and the API at once, so that no new view can forget it; websockets ask
`access.second_factor.is_enough` when they connect and at every push.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

import django_otp
from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import Resolver404, resolve, reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from unfold.widgets import BASE_INPUT_CLASSES

from piyasa_site.access import second_factor
from piyasa_site.access.accounts import needs_second_factor
from piyasa_site.access.roles import role_of
from piyasa_site.api.authentication import HEADER
from piyasa_site.api.problems import CONTENT_TYPE, problem

# What a session without its second factor may use, by the name of the path.
OPEN: Final = frozenset(
    (
        "second-factor", "admin:login", "admin:logout", "admin:jsi18n", "set_language", "auth-login", "auth-logout",
        "auth-me", "auth-second-factor", "auth-second-factor-confirm", "schema", "docs",
    )
)  # fmt: skip


class SecondFactorGate:
    """Middleware, after those of sessions and accounts. What comes with an API key is judged by the key alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        user = request.user
        if not second_factor.is_required(user) or user.is_verified():  # type: ignore[union-attr]  # by django_otp
            return self.get_response(request)
        if isinstance(user, User) and needs_second_factor(user):
            # It was set up while this session lasted; a session that has not passed it is none any more.
            logout(request)
            return self.get_response(request)
        if _name_of(request) in OPEN or request.path_info.startswith(settings.STATIC_URL):
            return self.get_response(request)
        if request.path_info.startswith("/api/"):
            return self.get_response(request) if request.headers.get(HEADER, "").strip() else _problem(request)
        if request.path_info.startswith(reverse("admin:index")):
            return redirect("second-factor")
        return HttpResponse(gettext("Set up your second factor first."), status=HTTPStatus.FORBIDDEN)


class CodeForm(forms.Form):
    otp_token = forms.CharField(
        label=_("Code"),
        max_length=16,
        help_text=_("The six digits that your authenticator app shows now."),
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "autofocus": True,
                "class": " ".join(BASE_INPUT_CLASSES),
            }
        ),
    )


@never_cache
def second_factor_page(request: HttpRequest) -> HttpResponse:
    """Where staff set up the second factor of their own account: scan, type the code, done."""
    user = request.user
    if not isinstance(user, User) or role_of(user) is None:
        return redirect(f"{reverse('admin:login')}?next={request.path}")
    try:
        offered = second_factor.offer(user)
    except second_factor.AlreadySet:
        return redirect("admin:index")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        device = second_factor.confirm(user, form.cleaned_data["otp_token"])
        if device is not None:
            django_otp.login(request, device)
            return redirect("admin:index")
        form.add_error("otp_token", _("This is not the current code. Look at the app again, and at its clock."))
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": gettext("Set up your second factor"),
        "form": form,
        "secret": offered.secret,
        "picture": mark_safe(offered.picture()),
        "required": second_factor.is_required(user),
    }
    status = HTTPStatus.OK if not form.errors else HTTPStatus.BAD_REQUEST
    return TemplateResponse(request, "admin/second_factor.html", context, status=status)


def _name_of(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""


def _problem(request: HttpRequest) -> JsonResponse:
    sentence = "Your role needs a second factor: set it up with /api/auth/second-factor, or use an API key."
    body = problem(HTTPStatus.FORBIDDEN, sentence, request)
    return JsonResponse(body, status=HTTPStatus.FORBIDDEN, content_type=CONTENT_TYPE)
