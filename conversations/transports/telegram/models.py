"""What is known of Telegram: every bot's account, updates taken in, notices that stand, and what is wrong."""

from __future__ import annotations

import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.models import Bot


def new_hook_path() -> str:
    """A path for webhooks that says nothing of the bot or its token: 32 random letters."""
    return secrets.token_urlsafe(24)


class AccountState(models.TextChoices):
    UNCHECKED = "unchecked", _("not checked yet")
    READY = "ready", _("ready")
    REFUSED = "refused", _("token refused")  # answered 401 or 404: revoked, or never one
    UNREADABLE = "unreadable", _("token cannot be opened")  # no key in TOKEN_ENCRYPTION_KEY opens it
    UNREACHABLE = "unreachable", _("no answer")


class TelegramAccount(models.Model):
    """A bot's account on the platform, as the platform described it when its token was last checked."""

    bot = models.OneToOneField(
        Bot, verbose_name=_("bot"), on_delete=models.CASCADE, related_name="telegram", primary_key=True
    )
    telegram_id = models.BigIntegerField(_("Telegram id"), null=True, blank=True, unique=True)
    username = models.CharField(_("username"), max_length=64, blank=True, default="")
    state = models.CharField(_("state"), max_length=12, choices=AccountState, default=AccountState.UNCHECKED)
    problem = models.CharField(_("what to do"), max_length=300, blank=True, default="")
    can_join_groups = models.BooleanField(_("may join groups"), null=True, blank=True)
    reads_all = models.BooleanField(_("sees all messages (privacy mode off)"), null=True, blank=True)
    described_at = models.DateTimeField(_("described as synthetic at"), null=True, blank=True)
    hook_path = models.CharField(max_length=48, unique=True, default=new_hook_path, editable=False)
    hook_set_at = models.DateTimeField(_("webhook set at"), null=True, blank=True)
    last_update_id = models.BigIntegerField(_("last update"), null=True, blank=True)
    checked_at = models.DateTimeField(_("checked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("Telegram account")
        verbose_name_plural = _("Telegram accounts")
        ordering = ["bot_id"]

    def __str__(self) -> str:
        return f"@{self.username}" if self.username else str(self.bot_id)


class TelegramUpdate(models.Model):
    """An update that was taken in, so that it is taken in once. Rows are kept for two days."""

    bot = models.ForeignKey(Bot, verbose_name=_("bot"), on_delete=models.CASCADE, related_name="+")
    update_id = models.BigIntegerField(_("update"))
    received_at = models.DateTimeField(_("received at"), default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("Telegram update")
        verbose_name_plural = _("Telegram updates")
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["bot", "update_id"], name="telegramupdate_once")]

    def __str__(self) -> str:
        return f"{self.bot_id}: {self.update_id}"


class TelegramNotice(models.Model):
    """The notice about AI participants of one group: the message it is, who posted it, and when it last stood."""

    chat = models.OneToOneField(
        "conversations.Chat",
        verbose_name=_("chat"),
        on_delete=models.CASCADE,
        related_name="notice",
        primary_key=True,
    )
    # What staff add below the mandatory part.
    extension = models.TextField(_("further text"), max_length=1000, blank=True, default="")
    message_id = models.BigIntegerField(_("message"), null=True, blank=True)
    # The platform's id of the group it was seen in: a chat that is given another one has no notice there.
    group = models.CharField(_("group"), max_length=64, blank=True, default="", editable=False)
    poster = models.ForeignKey(
        Bot, verbose_name=_("posted by"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text_hash = models.CharField(max_length=64, blank=True, default="", editable=False)
    posted_at = models.DateTimeField(_("posted at"), null=True, blank=True)
    checked_at = models.DateTimeField(_("checked at"), null=True, blank=True)
    problem = models.CharField(_("what to do"), max_length=300, blank=True, default="")

    class Meta:
        verbose_name = _("notice in a group")
        verbose_name_plural = _("notices in groups")
        ordering = ["chat_id"]

    def __str__(self) -> str:
        return f"{self.chat_id}: {self.message_id or '-'}"


class ProblemKind(models.TextChoices):
    """What keeps a bot, or a whole group, from being heard. `problems.WHAT_TO_DO` says how each is put right."""

    # of one bot in one group
    KICKED = "kicked", _("removed from the group")
    NOT_A_MEMBER = "not_a_member", _("not in the group")
    BLOCKED = "blocked", _("blocked")
    RESTRICTED = "restricted", _("may not write in the group")
    NO_RIGHTS = "no_rights", _("lacks a right in the group")
    # of a whole group
    CHAT_NOT_FOUND = "chat_not_found", _("group not found")
    CHAT_DELETED = "chat_deleted", _("group deleted")
    TOPIC_CLOSED = "topic_closed", _("topic closed")
    MIGRATED = "migrated", _("moved to an id that another chat has")
    # of a token
    TOKEN_REFUSED = "token_refused", _("token refused")


class TelegramProblem(models.Model):
    """Something the platform refused, with whom it concerns; open until it is put right. One open row per case."""

    kind = models.CharField(_("kind"), max_length=16, choices=ProblemKind)
    chat = models.ForeignKey(
        "conversations.Chat",
        verbose_name=_("chat"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="problems",
    )
    bot = models.ForeignKey(
        Bot, verbose_name=_("bot"), null=True, blank=True, on_delete=models.CASCADE, related_name="problems"
    )
    said = models.CharField(_("what Telegram said"), max_length=240, blank=True, default="")
    times = models.PositiveIntegerField(_("times"), default=1)
    first_at = models.DateTimeField(_("first seen"), default=timezone.now)
    last_at = models.DateTimeField(_("last seen"), default=timezone.now)
    solved_at = models.DateTimeField(_("solved at"), null=True, blank=True)
    # Kind, chat and bot while the problem is open, so that a case has one open row; null once it is solved.
    open_key = models.CharField(max_length=60, unique=True, null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("Telegram problem")
        verbose_name_plural = _("Telegram problems")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(chat__isnull=False) | Q(bot__isnull=False), name="telegramproblem_of_somebody"
            ),
            models.CheckConstraint(
                condition=Q(solved_at=None, open_key__isnull=False) | Q(solved_at__isnull=False, open_key=None),
                name="telegramproblem_open_has_key",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.chat_id or '-'} {self.bot_id or '-'}"
