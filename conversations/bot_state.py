"""How a bot is at a moment, looked at from outside: its mind is loaded to be asked, and nothing is saved."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db.models import Count

from bots.models import Bot
from conversations.live.loading import OPEN_STATES, load_cast
from conversations.models import Membership, Message, MessageKind, Turn, TurnState
from humanization.contracts import Context, bot_key
from humanization.emotions.params import DEFAULT_BASELINE, DIMENSIONS
from humanization.memory.models import Memory
from humanization.relationships.models import Relationship
from piyasa_site.tunables import service as tunables_service


def state_of(bot: Bot, now: datetime) -> dict[str, Any]:
    """Feelings (0..100), presence, limits, and places of one bot at `now`. A constant number of queries."""
    member = load_cast([bot.pk], now, tunables_service.current())[bot_key(bot.pk)]
    mind = member.mind
    mind.elapse(now)
    influence, _shares = mind.influence(Context(at=now))
    facts = member.persona.facts
    baseline = {name: float(facts.baseline.get(name, DEFAULT_BASELINE[name])) for name in DIMENSIONS}
    feelings = influence.feelings or baseline
    availability = mind.availability(now)
    said = Message.objects.filter(bot=bot, kind=MessageKind.MESSAGE).order_by("-created_at")
    turns = Turn.objects.filter(bot=bot, state__in=[*OPEN_STATES, TurnState.HELD]).order_by()
    places = Membership.objects.filter(bot=bot).select_related("chat").order_by("chat_id")
    return {
        "bot": bot.pk,
        "name": bot.name,
        "is_bot": True,
        "synthetic": True,
        "at": now,
        "is_enabled": bot.is_enabled,
        "availability": round(availability, 3),
        "is_awake": availability > 0.0,
        "emotion": {name: round(feelings[name], 1) for name in DIMENSIONS},
        "baseline": {name: round(baseline[name], 1) for name in DIMENSIONS},
        "mood": influence.mood,
        "life": [note.text for note in influence.life],
        "messages_last_hour": member.sent_in_last_hour(now.timestamp()),
        "hourly_limit": member.hourly_limit,
        "last_message_at": said.values_list("created_at", flat=True).first(),
        "cooling": {
            topic: datetime.fromtimestamp(until, UTC)
            for topic, until in sorted(member.cooling.items())
            if until > now.timestamp()
        },
        "memories": Memory.objects.filter(bot=bot).count(),
        "relationships": Relationship.objects.filter(bot=bot).count(),
        "turns": dict(turns.values("state").annotate(n=Count("pk")).values_list("state", "n")),
        "chats": [
            {
                "chat": place.chat_id,
                "title": place.chat.title,
                "is_enabled": place.is_enabled and place.chat.is_enabled,
                "muted_until": place.muted_until,
            }
            for place in places
        ],
    }
