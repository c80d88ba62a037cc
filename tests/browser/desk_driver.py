"""The other side of the desk's browser test: a small house at work, and what its workers would do, on command.

Runs as a process of its own beside the web server. Reads one JSON command a line, answers each with one JSON line.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from typing import Any

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.cache import cache  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django_otp.plugins.otp_totp.models import TOTPDevice  # noqa: E402

from bots.models import Bot  # noqa: E402
from conversations import dashboard, push  # noqa: E402
from conversations.models import (  # noqa: E402
    Chat,
    ConversationState,
    GuardBlock,
    Membership,
    Message,
    Nudge,
    NudgeState,
    Person,
    Turn,
)
from piyasa_site.access.roles import Role, set_role  # noqa: E402
from piyasa_site.common import clock  # noqa: E402
from piyasa_site.tunables import service  # noqa: E402
from tests.browser.desk_driver_password import PASSWORD  # noqa: E402

TALK = (
    "açılış sakin, acele eden yok",
    "banka tarafı canlı gibi ama hacim zayıf",
    "ben sabahki seviyeyi bekliyorum",
    "dolar kıpırdamadan endekse bakmam",
    "gram altın yine konuşulacak belli ki",
    "akşama veri var, öncesinde küçük kalırım",
)


def seed() -> dict[str, Any]:
    """Twelve bots in three rooms, a morning's talk with its traces, a held turn, a stopped text, an account a role."""
    call_command("migrate", verbosity=0)
    call_command("seed", bots=12, chats=3, people=40, verbosity=0)
    for role in Role:
        set_role(User.objects.create_user(role.value, password=PASSWORD), role)
    set_role(User.objects.create_user("newcomer", password=PASSWORD), Role.OPERATOR)
    now = clock.now()
    for place, chat in enumerate(Chat.objects.order_by("pk")):
        members = list(Bot.objects.filter(memberships__chat=chat).order_by("pk"))
        ConversationState.objects.update_or_create(
            chat=chat, defaults={"topic": "THYAO", "pace": ("normal", "slow", "heated")[place % 3], "engagement": 40}
        )
        for line, text in enumerate(TALK):
            at = now - timedelta(seconds=40 * (len(TALK) - line) + place)
            _said(chat, members[(line + place) % len(members)], text, at)
    chat = _main()
    GuardBlock.objects.create(
        chat=chat, bot=_member(), guard="integrity", reason="promise of return", text="bu hafta kesin tavan"
    )
    bot = Bot.objects.filter(memberships__chat=chat).order_by("-pk")[0]
    Turn.objects.create(
        chat=chat, bot=bot, state="held", reason="the chat is switched off", text="beklettiğiniz söz bu",
        typing_at=now, due_at=now,
    )  # fmt: skip
    tick()
    return {"chat": chat.title, "chat_id": chat.pk, "held_by": bot.name}


def tick() -> dict[str, Any]:
    """The message loop passes, as a worker's would."""
    cache.set(dashboard.HEARTBEAT, clock.now().isoformat())
    return {}


def say(text: str) -> dict[str, Any]:
    bot = _member()
    return {"id": _said(_main(), bot, text, clock.now()).pk, "bot": bot.name}


def spread(text: str) -> dict[str, Any]:
    """The room takes up the newest news, as its next step would: the nudge is done and somebody speaks about it."""
    nudge = Nudge.objects.filter(state=NudgeState.WAITING, kind="news").latest("pk")
    nudge.state, nudge.outcome, nudge.done_at = NudgeState.DONE, "somebody speaks about it", clock.now()
    nudge.save()
    return {"id": _said(nudge.chat, _member(), text, clock.now(), trigger={"kind": "news"}).pk}


def state() -> dict[str, Any]:
    """What the buttons of the desk change."""
    service.forget()
    now = clock.now()
    settings = service.current()
    return {
        "running": settings.simulation_active,
        "scale": settings.scale_factor,
        "versions": service.history().count(),
        "tempo": _main().tempo,
        "muted": Membership.objects.filter(muted_until__gt=now).count(),
        "turns": dict(Turn.objects.exclude(state="sent").values_list("text", "state")),
        "nudges": Nudge.objects.count(),
        "bots": Bot.objects.count(),
        "chats": Chat.objects.count(),
        "people": Person.objects.count(),
    }


def forget_codes() -> dict[str, Any]:
    """A code opens once in half a minute; nobody waits for that here."""
    return {"devices": TOTPDevice.objects.update(last_t=-1, throttling_failure_count=0)}


def _main() -> Chat:
    return Chat.objects.order_by("pk")[0]


def _member() -> Bot:
    return Bot.objects.filter(memberships__chat=_main()).order_by("pk")[0]


def _said(chat: Chat, bot: Bot, text: str, at: Any, trigger: dict[str, Any] | None = None) -> Message:
    """A message as the engine leaves one: written by a turn that knows why."""
    message = Message.objects.create(
        chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text=text, created_at=at, topic="THYAO", observed_at=at
    )
    trace = {
        "trigger": trigger or {"kind": "opening"},
        "who": {"chosen": bot.key, "best": [[bot.key, 0.4]], "silence": 0.3, "candidates": 7, "excluded": {"away": 2}},
        "influence": {"emotions": {"delay_factor": 0.9, "emoji_probability": 0.1, "feelings": {"mood": 61}}},
        "memories": ["geçen ay THYAO'da erken satmıştım"],
        "draft": {
            "writer": "openai", "model": "gpt-4o-mini", "tokens": [812, 24], "cost_usd": 0.00014, "prompt": "a1b2",
        },
        "guards": [],
    }  # fmt: skip
    Turn.objects.create(
        chat=chat, bot=bot, state="sent", text=text, message=message, trace=trace,
        planned_at=at, typing_at=at, due_at=at, sent_at=at,
    )  # fmt: skip
    push.push_messages(chat.pk, [message])
    return message


COMMANDS = {f.__name__: f for f in (seed, tick, say, spread, state, forget_codes)}

if __name__ == "__main__":
    for line in sys.stdin:
        command = json.loads(line)
        print(json.dumps(COMMANDS[command.pop("do")](**command)), flush=True)
