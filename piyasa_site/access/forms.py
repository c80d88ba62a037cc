"""The sign-in form of the admin."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.signals import user_login_failed
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from unfold.forms import AuthenticationForm
from unfold.widgets import BASE_INPUT_CLASSES

from piyasa_site.access.accounts import passes_second_factor


class SignInForm(AuthenticationForm):
    """Name, password, and a code for accounts that have a second factor.

    A missing or wrong code is answered only after the password was right, and
    counts as a failed attempt like a wrong password does.
    """

    otp_token = forms.CharField(
        label=_("Code"),
        required=False,
        max_length=16,
        help_text=_("From your authenticator app. Leave empty if you have not set one up."),
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "class": " ".join(BASE_INPUT_CLASSES),
            }
        ),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        user = self.get_user()
        if user is not None and not passes_second_factor(user, cleaned.get("otp_token") or ""):
            user_login_failed.send(
                sender=__name__, credentials={"username": user.get_username()}, request=self.request
            )
            raise ValidationError(_("Enter the current code of your authenticator app."), code="second_factor")
        return cleaned
