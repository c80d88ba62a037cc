"""What the house found out about itself, kept."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SystemCheck(models.Model):
    """One pass over everything that a working house needs; `checks` is what each of them found."""

    at = models.DateTimeField(_("at"), db_index=True)
    ok = models.BooleanField(_("all well"))
    checks = models.JSONField(_("checks"), default=list)
    seconds = models.FloatField(_("seconds"), help_text=_("how long the pass took"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Kept beside the key: the record still says who when the account is gone. Empty: the house itself.
    by_name = models.CharField(_("by"), max_length=150, blank=True, default="")

    class Meta:
        verbose_name = _("system check")
        verbose_name_plural = _("system checks")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {'ok' if self.ok else 'broken'}"
