"""The other side of the browser test: rooms, and members who talk on command.

Runs as a process of its own beside the web server, as a worker would: it writes
to the same database and pushes over the same Redis. Reads one JSON command a
line, answers each with one JSON line.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from bots.models import Bot  # noqa: E402
from conversations import push  # noqa: E402
from conversations.models import Chat, Membership, Message, MessageKind  # noqa: E402
from piyasa_site.common import clock  # noqa: E402

ROOMS = (
    ("BIST Sohbet", "bist", "Hisse, endeks ve bilanço konuşulan ana oda."),
    ("Döviz Masası", "doviz", "Dolar, euro, gram altın."),
    ("Kripto Gece", "kripto", "Bitcoin ve altcoinler; gece kuşları burada."),
    ("Makro & Faiz", "makro", "Enflasyon, PPK ve tahvil."),
)
NAMES = (
    ("Selin Aktaş", "diş hekimi"),
    ("Murat Çelik", "makine mühendisi"),
    ("İrem Yıldız", "öğretmen"),
    ("Kenan Usta", "emekli bankacı"),
    ("Derya Korkmaz", "eczacı"),
    ("Ozan T.", "yazılımcı"),
)
# Who says what in the last minutes of the main room; a number answers the line so many above.
TALK: tuple[tuple[int, str, int], ...] = (
    (3, "Günaydın arkadaşlar, açılış sakin.", 0),
    (0, "günaydın abi, banka tarafı yine canlı gibi", 0),
    (1, "endeks 11.240 üstünde kalırsa ben rahatım", 0),
    (1, "altı olursa yarısını veririm", 0),
    (4, "Ben ASELS'i geçen hafta sattım, hâlâ aklım orada.", 0),
    (2, "ben de satmıştım 😅", 1),
    (2, "yerine TUPRS aldım, şimdilik fena değil", 0),
    (5, "hacim düşük bu arada, ona bakmadan konuşmayalım", 0),
    (3, "Doğru diyor. Hacimsiz yükselişe ben güvenmem, üç kere ağzım yandı. Öğleden sonra bir daha bakarım.", 1),
    (0, "kenan abi üç mü beş mi 😄", 1),
)

SMALL_TALK = (
    "bugün beklediğim gibi gitmedi",
    "sabah çok umutluydum, öğlene kadar sürdü",
    "ben bir süre kenarda duracağım",
    "yarın veri var, öncesinde acele etmem",
    "haftalık grafiğe bakınca o kadar da kötü değil",
    "dün sorduğunu hatırlıyorum, cevabı bugün geldi",
    "çay koydum geliyorum",
)


def seed() -> dict[str, Any]:
    """Rooms with history: yesterday's small talk, and ten fresh lines in the first."""
    call_command("migrate", verbosity=0)
    now = clock.now()
    bots = [
        Bot.objects.create(name=name, username=f"uye{number}_bot", job=job) for number, (name, job) in enumerate(NAMES)
    ]
    for number, (title, slug, about) in enumerate(ROOMS):
        chat = Chat.objects.create(title=title, slug=slug, description=about, is_public=True)
        Membership.objects.bulk_create(Membership(chat=chat, bot=bot) for bot in bots)
        for line in range(130 if number == 0 else 6):
            bot = bots[(line * 5 + line // 7) % len(bots)]
            at = now - timedelta(days=1, minutes=-line) if number == 0 else now - timedelta(minutes=50 - 7 * line)
            _say(chat, bot, SMALL_TALK[(line * 3 + number) % len(SMALL_TALK)], at=at)
    chat = Chat.objects.get(slug="bist")
    said: list[Message] = []
    for line, (who, text, up) in enumerate(TALK):
        at = now - timedelta(seconds=45 * (len(TALK) - line))
        said.append(_say(chat, bots[who], text, at=at, reply_to=said[-up] if up else None))
    for who, emoji in ((0, "😂"), (4, "😂"), (2, "❤")):
        _say(chat, bots[who], emoji, at=now, reply_to=said[8], kind=MessageKind.REACTION)
    return {"last": said[-1].pk}


def say(bot: str, text: str, reply_to: int | None = None) -> dict[str, Any]:
    chat = Chat.objects.get(slug="bist")
    target = Message.objects.get(pk=reply_to) if reply_to else None
    message = _say(chat, Bot.objects.get(name=bot), text, at=clock.now(), reply_to=target)
    push.push_messages(chat.pk, [message])
    return {"id": message.pk}


def typing(bot: str, seconds: float) -> dict[str, Any]:
    sender = Bot.objects.get(name=bot)
    push.push_typing(Chat.objects.get(slug="bist").pk, sender.key, sender.name, seconds)
    return {}


def react(bot: str, emoji: str, to: int) -> dict[str, Any]:
    chat = Chat.objects.get(slug="bist")
    target = Message.objects.get(pk=to)
    sender = Bot.objects.get(name=bot)
    push.push_reaction(chat.pk, _say(chat, sender, emoji, at=clock.now(), reply_to=target, kind=MessageKind.REACTION))
    return {}


def from_people() -> dict[str, Any]:
    found = Message.objects.filter(person__isnull=False).order_by("pk")
    return {"messages": [{"id": m.pk, "text": m.text, "reply_to": m.reply_to_id} for m in found]}


def open_room(slug: str, is_open: bool) -> dict[str, Any]:
    return {"changed": Chat.objects.filter(slug=slug).update(is_enabled=is_open)}


def _say(
    chat: Chat, bot: Bot, text: str, *, at: Any, reply_to: Message | None = None, kind: str = MessageKind.MESSAGE
) -> Message:
    return Message.objects.create(
        chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text=text, created_at=at, reply_to=reply_to, kind=kind
    )


COMMANDS = {f.__name__: f for f in (seed, say, typing, react, from_people, open_room)}

if __name__ == "__main__":
    for line in sys.stdin:
        command = json.loads(line)
        print(json.dumps(COMMANDS[command.pop("do")](**command)), flush=True)
