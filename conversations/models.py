"""Rooms, people, messages, and the outbox of turns.

What must never be is held by constraints of the database, not by Python.
"""

from __future__ import annotations

import uuid

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from conversations.news.models import NewsFeed, NewsItem
from conversations.transports.telegram.models import (
    AccountState,
    ProblemKind,
    TelegramAccount,
    TelegramNotice,
    TelegramProblem,
    TelegramUpdate,
)

__all__ = [
    "AccountState",
    "Chat",
    "ConversationState",
    "Disclosure",
    "DisclosureEvent",
    "DisclosureEventKind",
    "GuardBlock",
    "MarketShock",
    "Membership",
    "Message",
    "MessageKind",
    "NewsFeed",
    "NewsItem",
    "Nudge",
    "NudgeKind",
    "NudgeState",
    "Pace",
    "Person",
    "Platform",
    "ProblemKind",
    "TelegramAccount",
    "TelegramNotice",
    "TelegramProblem",
    "TelegramUpdate",
    "Turn",
    "TurnKind",
    "TurnState",
    "VoiceMemory",
]


class Platform(models.TextChoices):
    ROOM = "room", _("web room")
    TELEGRAM = "telegram", _("Telegram group")


class Disclosure(models.TextChoices):
    """Whether the pinned notice about AI participants is known to stand (Telegram only)."""

    NOT_NEEDED = "not_needed", _("not needed: the room labels every bot")
    MISSING = "missing", _("missing")
    PINNED = "pinned", _("pinned")


class Chat(models.Model):
    """A room on the web, or a Telegram group; bots are members of it."""

    title = models.CharField(_("title"), max_length=120)
    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    description = models.CharField(_("description"), max_length=240, blank=True, default="")
    platform = models.CharField(_("platform"), max_length=10, choices=Platform, default=Platform.ROOM)
    platform_id = models.CharField(_("platform id"), max_length=64, blank=True, default="")
    topics = models.JSONField(_("topics"), default=list, blank=True)
    symbols = models.JSONField(_("symbols it cares about"), default=list, blank=True)
    is_enabled = models.BooleanField(_("enabled"), default=True)
    is_public = models.BooleanField(_("public"), default=False)
    is_drill = models.BooleanField(_("drill room"), default=False)
    is_demo = models.BooleanField(_("demo"), default=False)
    # How lively staff want this room, as a factor of what the house's settings give: 0.5 is half as many messages.
    tempo = models.FloatField(
        _("tempo"),
        default=1.0,
        validators=[MinValueValidator(0.1), MaxValueValidator(5.0)],
        help_text=_("How lively the room is: 1 is what the settings give, 0.5 half as many messages."),
    )
    disclosure = models.CharField(_("disclosure"), max_length=12, choices=Disclosure, default=Disclosure.NOT_NEEDED)
    disclosure_checked_at = models.DateTimeField(_("disclosure checked at"), null=True, blank=True)
    # What keeps the whole group from being written to, whoever speaks; kept by `transports.telegram.problems` alone.
    trouble = models.CharField(_("trouble"), max_length=200, blank=True, default="", editable=False)
    listener = models.ForeignKey(
        Bot, verbose_name=_("listener bot"), null=True, blank=True, on_delete=models.SET_NULL, related_name="listens_in"
    )
    members: models.ManyToManyField[Bot, Membership] = models.ManyToManyField(
        Bot, through="Membership", related_name="chats"
    )
    created_at = models.DateTimeField(_("created at"), default=timezone.now)

    class Meta:
        verbose_name = _("chat")
        verbose_name_plural = _("chats")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["platform", "platform_id"], condition=~Q(platform_id=""), name="chat_platform_id_unique"
            ),
            # A drill room never speaks on Telegram.
            models.CheckConstraint(condition=~Q(platform="telegram", is_drill=True), name="chat_no_drill_on_telegram"),
            # A Telegram group is never without a disclosure state.
            models.CheckConstraint(
                condition=~Q(platform="telegram", disclosure="not_needed"), name="chat_telegram_needs_disclosure"
            ),
            models.CheckConstraint(condition=Q(tempo__gte=0.1, tempo__lte=5.0), name="chat_tempo_range"),
        ]

    def __str__(self) -> str:
        return self.title


class Membership(models.Model):
    """A bot's place in a chat."""

    chat = models.ForeignKey(Chat, verbose_name=_("chat"), on_delete=models.CASCADE, related_name="memberships")
    bot = models.ForeignKey(Bot, on_delete=models.CASCADE, related_name="memberships")
    is_enabled = models.BooleanField(_("enabled"), default=True)
    muted_until = models.DateTimeField(_("muted until"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True, default="")
    joined_at = models.DateTimeField(_("joined at"), default=timezone.now)

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [models.UniqueConstraint(fields=["chat", "bot"], name="membership_once")]

    def __str__(self) -> str:
        return f"{self.bot_id} @ {self.chat_id}"


class Person(models.Model):
    """A human participant, known by platform id and display name only.

    Demo people are data for load and lists: `synthetic`, badged, and never speaking live.
    """

    platform = models.CharField(_("platform"), max_length=10, choices=Platform, default=Platform.ROOM)
    platform_id = models.CharField(_("platform id"), max_length=64)
    display_name = models.CharField(_("display name"), max_length=40)
    synthetic = models.BooleanField(_("synthetic"), default=False)
    opted_out = models.BooleanField(_("opted out of being mentioned and remembered"), default=False)
    muted_until = models.DateTimeField(_("muted until"), null=True, blank=True)
    is_banned = models.BooleanField(_("banned"), default=False)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    last_seen_at = models.DateTimeField(_("last seen at"), null=True, blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["platform", "platform_id"], name="person_once_per_platform"),
            models.CheckConstraint(condition=~Q(display_name=""), name="person_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.display_name

    @property
    def key(self) -> str:
        return f"person:{self.pk}"


class MessageKind(models.TextChoices):
    MESSAGE = "message", _("message")
    REACTION = "reaction", _("reaction")


class Message(models.Model):
    """Something that was said, by a bot or by a person; never by both or neither."""

    chat = models.ForeignKey(Chat, verbose_name=_("chat"), on_delete=models.CASCADE, related_name="messages")
    bot = models.ForeignKey(Bot, null=True, blank=True, on_delete=models.SET_NULL, related_name="messages")
    person = models.ForeignKey(
        Person, verbose_name=_("person"), null=True, blank=True, on_delete=models.SET_NULL, related_name="messages"
    )
    # Kept beside the keys so that history stays readable, and honest, when a row is gone.
    sender_name = models.CharField(_("sender"), max_length=80)
    is_bot = models.BooleanField(_("bot"), default=False)
    kind = models.CharField(_("kind"), max_length=8, choices=MessageKind, default=MessageKind.MESSAGE)
    text = models.TextField(_("text"), max_length=4096)
    reply_to = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="replies")
    platform_id = models.CharField(_("platform id"), max_length=64, blank=True, default="")
    # Made by the sender's browser, so that a message sent twice is stored once.
    client_id = models.CharField(_("client id"), max_length=40, blank=True, default="")
    # What two messages share when they say the same (see `engine.composer.text_key`).
    text_key = models.CharField(max_length=16, blank=True, default="", editable=False)
    # The same of a bot's words before its hand changed them; empty where the hand left them as they were.
    meant_key = models.CharField(max_length=16, blank=True, default="", editable=False)
    topic = models.CharField(_("topic"), max_length=40, blank=True, default="")
    scenario = models.CharField(_("drill scenario"), max_length=60, blank=True, default="")
    edited_at = models.DateTimeField(_("edited at"), null=True, blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    # How far the engine has come: null until the room's loop has taken it in.
    observed_at = models.DateTimeField(_("observed at"), null=True, blank=True)
    trace = models.JSONField(_("trace"), default=dict, blank=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["chat", "created_at"], name="message_chat_time"),
            models.Index(fields=["bot", "chat", "created_at"], name="message_bot_chat_time"),
            models.Index(fields=["chat", "-id"], name="message_chat_newest"),
            models.Index(fields=["chat"], condition=Q(observed_at=None), name="message_unobserved"),
            models.Index(fields=["chat", "text_key"], condition=~Q(text_key=""), name="message_text_key"),
            models.Index(fields=["chat", "meant_key"], condition=~Q(meant_key=""), name="message_meant_key"),
            models.Index(fields=["-id"], condition=Q(is_bot=False), name="message_of_people"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~(Q(bot__isnull=False) & Q(person__isnull=False)), name="message_one_sender"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="message_not_empty"),
            # A bot's message is always marked as one.
            models.CheckConstraint(condition=Q(bot__isnull=True) | Q(is_bot=True), name="message_bot_is_labelled"),
            models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(is_bot=False), name="message_person_is_not_bot"
            ),
            models.UniqueConstraint(
                fields=["chat", "platform_id"], condition=~Q(platform_id=""), name="message_once_per_platform_id"
            ),
            models.UniqueConstraint(
                fields=["chat", "person", "client_id"], condition=~Q(client_id=""), name="message_once_per_client_id"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sender_name}: {self.text[:40]}"


class TurnState(models.TextChoices):
    PLANNED = "planned", _("planned")
    COMPOSING = "composing", _("composing")
    READY = "ready", _("ready")
    SENDING = "sending", _("sending")
    SENT = "sent", _("sent")
    HELD = "held", _("held")
    DROPPED = "dropped", _("dropped")
    FAILED = "failed", _("failed")
    UNKNOWN = "unknown", _("unknown")


class TurnKind(models.TextChoices):
    MESSAGE = "message", _("message")
    REACTION = "reaction", _("reaction")
    EDIT = "edit", _("edit")


class Turn(models.Model):
    """One planned contribution and its whole life; the outbox.

    A turn is claimed by a conditional UPDATE (`conversations.live.turns.claim`), so
    two workers never hold it at once. `typing_at` is when composing (and the
    typing indicator) begins, `due_at` when the result is to be sent.
    """

    class Priority(models.IntegerChoices):
        ANSWER_TO_PERSON = 0, _("answer to a person")
        STAFF = 1, _("asked for by staff")
        SPONTANEOUS = 2, _("spontaneous")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    chat = models.ForeignKey(Chat, verbose_name=_("chat"), on_delete=models.CASCADE, related_name="turns")
    bot = models.ForeignKey(Bot, on_delete=models.CASCADE, related_name="turns")
    kind = models.CharField(_("kind"), max_length=8, choices=TurnKind, default=TurnKind.MESSAGE)
    state = models.CharField(_("state"), max_length=10, choices=TurnState, default=TurnState.PLANNED)
    reason = models.CharField(_("reason"), max_length=200, blank=True, default="")
    priority = models.PositiveSmallIntegerField(_("priority"), choices=Priority, default=Priority.SPONTANEOUS)
    # The messages of one burst share a contribution and are numbered within it.
    contribution = models.UUIDField(_("contribution"), default=uuid.uuid4, db_index=True)
    part = models.PositiveSmallIntegerField(_("part"), default=0)
    plan = models.JSONField(_("plan"), default=dict, blank=True)
    text = models.TextField(_("text"), blank=True, default="", max_length=4096)
    reply_to = models.ForeignKey(Message, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    message = models.OneToOneField(Message, null=True, blank=True, on_delete=models.SET_NULL, related_name="turn")
    topic = models.CharField(_("topic"), max_length=40, blank=True, default="")
    planned_at = models.DateTimeField(_("planned at"), default=timezone.now)
    typing_at = models.DateTimeField(_("typing at"))
    due_at = models.DateTimeField(_("due at"))
    claimed_by = models.CharField(_("claimed by"), max_length=64, blank=True, default="")
    claimed_at = models.DateTimeField(_("claimed at"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    # When it was handed to a platform that may or may not have taken it; null while it certainly has not.
    called_at = models.DateTimeField(_("handed over at"), null=True, blank=True, editable=False)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    trace = models.JSONField(_("trace"), default=dict, blank=True)

    class Meta:
        verbose_name = _("turn")
        verbose_name_plural = _("turns")
        ordering = ["-id"]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(state__in=["planned", "composing", "ready", "sending"]),
                name="turn_open_due",
            ),
            models.Index(fields=["chat", "state"], name="turn_chat_state"),
            models.Index(fields=["bot", "sent_at"], name="turn_bot_sent"),
            # Of a million turns the few that wait, or went wrong, newest first.
            models.Index(fields=["state", "-id"], name="turn_state_newest"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["contribution", "part"], name="turn_part_once"),
            # One task per bot and chat.
            models.UniqueConstraint(
                fields=["chat", "bot"], condition=Q(state="composing"), name="turn_one_composing_per_bot_and_chat"
            ),
            models.CheckConstraint(condition=Q(state__in=TurnState.values), name="turn_state_known"),
            models.CheckConstraint(condition=Q(due_at__gte=F("typing_at")), name="turn_due_after_typing"),
            models.CheckConstraint(
                condition=~Q(state__in=["held", "dropped", "failed", "unknown"], reason=""), name="turn_end_has_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["ready", "sending", "sent"], text=""), name="turn_ready_has_text"
            ),
            models.CheckConstraint(condition=~Q(state="sent", sent_at=None), name="turn_sent_has_time"),
            models.CheckConstraint(
                condition=Q(claimed_by="") | Q(claimed_at__isnull=False), name="turn_claim_has_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bot_id}@{self.chat_id} {self.state}"


class Pace(models.TextChoices):
    SLOW = "slow", _("slow")
    NORMAL = "normal", _("normal")
    FAST = "fast", _("fast")
    HEATED = "heated", _("heated")


class ConversationState(models.Model):
    """Where the talk of one chat stands. Changed only under its lease."""

    chat = models.OneToOneField(
        Chat, verbose_name=_("chat"), on_delete=models.CASCADE, related_name="conversation", primary_key=True
    )
    topic = models.CharField(_("current topic"), max_length=40, blank=True, default="")
    topic_started_at = models.DateTimeField(_("topic since"), null=True, blank=True)
    topic_messages = models.PositiveIntegerField(_("messages on the topic"), default=0)
    active_participants = models.JSONField(_("active participants"), default=list, blank=True)
    last_speaker = models.CharField(_("last speaker"), max_length=32, blank=True, default="")
    expected_next = models.CharField(_("expected next speaker"), max_length=32, blank=True, default="")
    offered_to = models.CharField(_("turn offered to"), max_length=32, blank=True, default="")
    pace = models.CharField(_("pace"), max_length=8, choices=Pace, default=Pace.SLOW)
    engagement = models.FloatField(_("engagement"), default=50.0)
    exhaustion = models.FloatField(_("exhaustion"), default=0.0)
    # The engine's own notes: excitation, slots to come, floor, recent wording (JSON of RoomState).
    engine = models.JSONField(_("engine state"), default=dict, blank=True)
    next_slot_at = models.DateTimeField(_("next slot at"), null=True, blank=True, db_index=True)
    # The settings the next slot was drawn under; when they change it is drawn anew.
    settings_key = models.CharField(max_length=16, blank=True, default="")
    woken_run = models.CharField(max_length=40, blank=True, default="")
    # Raised by every step that hears something, and whenever messages are rewritten (see `live.history`).
    heard = models.PositiveBigIntegerField(default=0, editable=False)
    lease = models.CharField(max_length=64, blank=True, default="")
    lease_until = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    class Meta:
        verbose_name = _("conversation state")
        verbose_name_plural = _("conversation states")
        constraints = [
            models.CheckConstraint(
                condition=Q(engagement__gte=0) & Q(engagement__lte=100), name="conversation_engagement_range"
            ),
            models.CheckConstraint(
                condition=Q(exhaustion__gte=0) & Q(exhaustion__lte=100), name="conversation_exhaustion_range"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.chat_id}: {self.topic or '-'}"


class VoiceMemory(models.Model):
    """What wording a bot used lately, so that it does not repeat itself."""

    bot = models.OneToOneField(Bot, on_delete=models.CASCADE, related_name="voice_memory", primary_key=True)
    recent = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name = _("voice memory")
        verbose_name_plural = _("voice memories")

    def __str__(self) -> str:
        return str(self.bot_id)


class GuardBlock(models.Model):
    """What a guard stopped, and why. Kept so that staff can see what never went out."""

    chat = models.ForeignKey(
        Chat, verbose_name=_("chat"), null=True, on_delete=models.CASCADE, related_name="guard_blocks"
    )
    bot = models.ForeignKey(Bot, null=True, on_delete=models.CASCADE, related_name="guard_blocks")
    guard = models.CharField(_("guard"), max_length=24)
    reason = models.CharField(_("reason"), max_length=200)
    text = models.TextField(_("text"), max_length=4096)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)

    class Meta:
        verbose_name = _("guard block")
        verbose_name_plural = _("guard blocks")
        ordering = ["-id"]
        indexes = [models.Index(fields=["guard", "created_at"], name="guardblock_guard_time")]

    def __str__(self) -> str:
        return f"{self.guard}: {self.reason}"


class DisclosureEventKind(models.TextChoices):
    POSTED = "posted", _("notice posted")
    PINNED = "pinned", _("notice stands: published again")
    SEEN = "seen", _("looked again: it stands")
    LOST = "lost", _("notice gone: held")
    HELD = "held", _("held")
    UNANSWERED = "unanswered", _("looked, without an answer")
    EDITED = "edited", _("notice given its new words")
    MOVED = "moved", _("the group has another id: held until seen there")
    RELEASED = "released", _("trouble over: published again")
    SWITCHED_OFF = "switched_off", _("switched off by staff: held")
    SWITCHED_ON = "switched_on", _("switched on by staff")


class DisclosureEvent(models.Model):
    """What was done and found about the notice in a Telegram group, and when the group was held or released.

    Written once by `disclosure_log`, never changed.
    """

    chat = models.ForeignKey(
        Chat, verbose_name=_("chat"), on_delete=models.CASCADE, related_name="disclosure_events", db_index=False
    )
    bot = models.ForeignKey(
        Bot, verbose_name=_("bot"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    kind = models.CharField(_("what"), max_length=12, choices=DisclosureEventKind)
    detail = models.CharField(_("details"), max_length=300, blank=True, default="")
    at = models.DateTimeField(_("time"), default=timezone.now)

    class Meta:
        verbose_name = _("disclosure event")
        verbose_name_plural = _("disclosure events")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["chat", "-id"], name="disclosure_chat_newest"),
            models.Index(fields=["kind", "-id"], name="disclosure_kind_newest"),
            # Nearly all rows are of notices seen again; what else was done is found without them.
            models.Index(fields=["-id"], condition=~Q(kind="seen"), name="disclosure_told_newest"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=DisclosureEventKind.values), name="disclosure_kind_known")
        ]

    def __str__(self) -> str:
        return f"{self.chat_id}: {self.kind}"


class TradeCall(models.Model):
    """Who called others to trade one symbol in one direction lately; kept by `conversations.live.calls` alone."""

    symbol = models.CharField(_("symbol"), max_length=40)
    direction = models.SmallIntegerField(_("direction"), help_text=_("1 buy, -1 sell"))
    made = models.JSONField(_("calls"), default=list, help_text=_("[[POSIX seconds, bot], …]"))
    until = models.FloatField(_("latest call"), default=0.0, help_text=_("POSIX seconds"))

    class Meta:
        verbose_name = _("call to trade")
        verbose_name_plural = _("calls to trade")
        ordering = ["symbol", "direction"]
        constraints = [models.UniqueConstraint(fields=["symbol", "direction"], name="tradecall_once")]

    def __str__(self) -> str:
        return f"{self.symbol} {self.direction:+d}"


class MarketShock(models.Model):
    """A staff-made price move or news line that the market state carries from `at` on."""

    at = models.DateTimeField(_("at"), default=timezone.now, db_index=True)
    symbol = models.CharField(_("symbol"), max_length=16)
    change = models.FloatField(_("change"), help_text=_("share: 0.05 is +5 %"))
    note = models.CharField(_("note"), max_length=200, blank=True, default="")

    class Meta:
        verbose_name = _("market shock")
        verbose_name_plural = _("market shocks")

    def __str__(self) -> str:
        return f"{self.symbol} {self.change:+.1%}"


class NudgeKind(models.TextChoices):
    SPEAK = "speak", _("make a bot speak")
    TOPIC = "topic", _("bring up a topic")
    NEWS = "news", _("bring news")
    PRICE = "price", _("shock a price")
    MUTE = "mute", _("mute a bot")
    RUMOUR = "rumour", _("start a rumour (drill)")


class NudgeState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    DONE = "done", _("done")
    DROPPED = "dropped", _("dropped")


class Nudge(models.Model):
    """A push that a room was given, by staff or by a news feed; who, what, and what came of it.

    What changes the state of a room waits here until the room's next step takes it up under the room's lease;
    the rest is done when the row is written.
    """

    chat = models.ForeignKey(Chat, verbose_name=_("chat"), on_delete=models.CASCADE, related_name="nudges")
    kind = models.CharField(_("kind"), max_length=8, choices=NudgeKind)
    details = models.JSONField(_("details"), default=dict, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=NudgeState, default=NudgeState.WAITING)
    outcome = models.CharField(_("outcome"), max_length=200, blank=True, default="")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    # Kept beside the key: the record still says who when the account is gone. Empty: a feed.
    by_name = models.CharField(_("by"), max_length=150, blank=True, default="")
    item = models.ForeignKey(
        NewsItem, verbose_name=_("news item"), null=True, blank=True, on_delete=models.SET_NULL, related_name="nudges"
    )
    turn = models.ForeignKey(
        Turn, verbose_name=_("turn"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    done_at = models.DateTimeField(_("done at"), null=True, blank=True)

    class Meta:
        verbose_name = _("nudge")
        verbose_name_plural = _("nudges")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["chat"], condition=Q(state="waiting"), name="nudge_waiting"),
            models.Index(fields=["chat", "-id"], name="nudge_chat_newest"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["chat", "item"], name="nudge_once_per_item"),
            models.CheckConstraint(condition=Q(state="waiting") | Q(done_at__isnull=False), name="nudge_end_has_time"),
            models.CheckConstraint(condition=~Q(state="dropped", outcome=""), name="nudge_dropped_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} @ {self.chat_id}"
