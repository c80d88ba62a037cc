"""A little of everything, for tests that walk over the whole API: a row of each thing, a caller of each role."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

from axes.models import AccessAttempt
from django.contrib.auth import get_user_model
from django.utils import timezone
from django_celery_beat.models import PeriodicTask

from analytics.models import SimulationRun
from bots.models import Bot, Holding, Stance
from conversations.models import (
    Chat,
    ConversationState,
    DisclosureEvent,
    DisclosureEventKind,
    GuardBlock,
    MarketShock,
    Membership,
    Message,
    NewsFeed,
    NewsItem,
    Nudge,
    NudgeKind,
    Person,
    Turn,
)
from conversations.simulation.options import RunOptions
from humanization.emotions.models import EmotionSample
from humanization.emotions.params import DIMENSIONS
from humanization.life_events.models import EventKindOfLife, LifeEvent
from humanization.memory.models import Kind, Memory
from humanization.timing.models import TimingProfile
from piyasa_site.access import api_keys
from piyasa_site.access.roles import Role, set_role
from piyasa_site.house.models import SystemCheck
from piyasa_site.house.schedules import sync_schedules
from piyasa_site.tunables import service

ANONYMOUS: Final = "anonymous"
CALLERS: Final = (ANONYMOUS, *(role.value for role in Role))


def build() -> dict[str, Any]:
    """Makes the rows; the ids of what paths name, by the segment of the path before them."""
    now = timezone.now()
    bot = Bot.objects.create(name="Işıl Demir", username="isil_bot", home_city="Bursa")
    chat = Chat.objects.create(title="BIST", slug="bist", topics=["THYAO"], is_public=True)
    ConversationState.objects.create(chat=chat, topic="THYAO")
    Membership.objects.create(chat=chat, bot=bot)
    person = Person.objects.create(platform_id="p1", display_name="Ayşe")
    stance = Stance.objects.create(bot=bot, topic="THYAO", text="yorgun görünüyor")
    holding = Holding.objects.create(bot=bot, symbol="THYAO", avg_price=Decimal(300), size=Decimal(10))
    asked = Message.objects.create(chat=chat, person=person, sender_name="Ayşe", text="THYAO ne olur?")
    message = Message.objects.create(
        chat=chat, bot=bot, sender_name=bot.name, is_bot=True, text="bence yorgun", reply_to=asked, topic="THYAO"
    )
    turn = Turn.objects.create(
        chat=chat, bot=bot, state="sent", text="bence yorgun", message=message, typing_at=now, due_at=now, sent_at=now
    )
    Turn.objects.create(chat=chat, bot=bot, state="failed", reason="gone", text="x", typing_at=now, due_at=now)
    sync_schedules()
    block = GuardBlock.objects.create(
        chat=chat, bot=bot, guard="integrity", reason="promise of return", text="kesin tavan"
    )
    noticed = DisclosureEvent.objects.create(chat=chat, bot=bot, kind=DisclosureEventKind.HELD, detail="not pinned")
    SystemCheck.objects.create(at=now, ok=True, checks=[], seconds=0.1)
    service.change("scale_factor", 2, None)
    event = LifeEvent.objects.create(
        bot=bot,
        uid="own-1",
        kind=EventKindOfLife.values[0],
        description="evdeyim",
        starts_at=now,
        ends_at=now + timedelta(days=1),
    )
    memory = Memory.objects.create(
        bot=bot, uid="m1", kind=Kind.EPISODIC, content="THYAO düşmüştü", created=now, last_access=now, last_decay=now
    )
    TimingProfile.objects.create(bot=bot, words_per_minute=40, latency_median=20, latency_sigma=1, reading_cps=15)
    EmotionSample.objects.create(bot=bot, at=now, **dict.fromkeys(DIMENSIONS, 50))
    nudge = Nudge.objects.create(chat=chat, kind=NudgeKind.TOPIC, details={"topic": "THYAO"})
    shock = MarketShock.objects.create(symbol="THYAO", change=0.05)
    feed = NewsFeed.objects.create(url="https://haber.example/rss")
    item = NewsItem.objects.create(feed=feed, key="k", title_key="t", title="a", text="THYAO uçtu", reason="no room")
    account = get_user_model().objects.create_user("nobody")
    key, _text = api_keys.make_key(account, "old", now)
    attempt = AccessAttempt.objects.create(
        username="kim", ip_address="10.0.0.9", user_agent="curl", post_data="password=secret", failures_since_start=2
    )
    run = SimulationRun.objects.create(name="bir", options=asdict(RunOptions()))
    return {
        "bots": bot.pk,
        "chats": chat.pk,
        "people": person.pk,
        "stances": stance.pk,
        "holdings": holding.pk,
        "turns": turn.pk,
        "messages": message.pk,
        "settings": "scale_factor",
        "simulations": run.pk,
        "life-events": event.pk,
        "memories": memory.pk,
        "members": bot.pk,
        "mind": "timing_profile",
        "guard-blocks": block.pk,
        "disclosure-events": noticed.pk,
        "nudges": nudge.pk,
        "market-shocks": shock.pk,
        "news-feeds": feed.pk,
        "news-items": item.pk,
        "accounts": account.pk,
        "keys": key.pk,
        "sign-in-attempts": attempt.pk,
        "schedules": PeriodicTask.objects.order_by("pk").values_list("pk", flat=True)[0],
    }


def keys() -> dict[str, dict[str, str]]:
    """The headers with which each caller asks."""
    found: dict[str, dict[str, str]] = {ANONYMOUS: {}}
    for role in Role:
        user = get_user_model().objects.create_user(role.value)
        set_role(user, role)
        row, text = api_keys.make_key(user, "robot", timezone.now())
        row.last_used_at = timezone.now() + timedelta(hours=1)  # so that asking writes nothing by itself
        row.save(update_fields=["last_used_at"])
        found[role.value] = {"X-API-Key": text}
    return found
