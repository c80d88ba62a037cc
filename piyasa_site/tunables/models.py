"""What departs from the defaults, and every change that was ever made to it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from piyasa_site.tunables.definitions import DEFINITIONS


class Setting(models.Model):
    """A setting somebody has changed. `version` counts its changes and guards against lost ones."""

    name = models.CharField(_("name"), max_length=60, primary_key=True)
    value = models.JSONField(_("value"))
    version = models.PositiveIntegerField(_("version"), default=1)
    updated_at = models.DateTimeField(_("changed at"))
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("setting")
        verbose_name_plural = _("settings")
        ordering = ["name"]
        permissions = [("control_rooms", _("Can start, stop and scale the rooms"))]

    def __str__(self) -> str:
        return self.name


class SettingVersion(models.Model):
    """One change: who, when, from what to what. Never edited, never deleted by hand."""

    name = models.CharField(_("name"), max_length=60)
    version = models.PositiveIntegerField(_("version"))
    # Both are what was in force, so a row reads on its own even when a default moves later.
    old = models.JSONField(_("old value"))
    new = models.JSONField(_("new value"))
    at = models.DateTimeField(_("changed at"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Kept beside the key: the history still says who when the account is gone.
    by_name = models.CharField(_("changed by"), max_length=150, blank=True, default="")
    restores = models.ForeignKey(
        "self", verbose_name=_("restores"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("change of a setting")
        verbose_name_plural = _("changes of settings")
        ordering = ["-id"]
        indexes = [models.Index(fields=["name", "-id"], name="settingversion_name_newest")]
        constraints = [models.UniqueConstraint(fields=["name", "version"], name="settingversion_once")]

    def __str__(self) -> str:
        return f"{self.name} #{self.version}"

    @property
    def label(self) -> str:
        known = DEFINITIONS.get(self.name)
        return known.label if known else self.name
