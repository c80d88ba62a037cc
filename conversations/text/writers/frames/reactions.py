"""An emoji instead of words, fitting what was said, from the list a bot may react with on Telegram."""

from __future__ import annotations

from random import Random

from conversations.text.understanding import Intent, Understanding

ALLOWED = frozenset("👍❤🔥👏😁🤔🤯😱😢🎉🙏👌😍💯🤣⚡🏆💔🤨😐😈😴😭🤓👻👀🙈😇🤝🤗🫡🤷")
_REACTIONS: dict[Intent, str] = {
    Intent.GREETING: "👍🤗🙏",
    Intent.FAREWELL: "👍🙏🤗",
    Intent.THANKS: "🙏👍❤🤝",
    Intent.AGREEMENT: "👍🤝💯👌",
    Intent.DISAGREEMENT: "🤔🤨👀😐",
    Intent.LOSS: "😢💔🙏🤗😱",
    Intent.GAIN: "👏🎉🔥🏆😍👍",
    Intent.HOLDING: "👍🤝👀🫡",
    Intent.INSULT: "😐🤨",
    Intent.JOKE: "😁🤣😁🤣👏",
    Intent.OFF_TOPIC: "😁🤷🤓",
    Intent.QUESTION: "🤔👀🤷",
    Intent.INJECTION: "🤨😐",
    Intent.ASKS_IF_BOT: "👍🫡",
}
_RISING, _FALLING, _PLAIN = "🔥👏👍⚡😁", "😢😱🤯😐💔", "👍👌🤔👀💯"


def reaction(heard: Understanding | None, rng: Random) -> str:
    """The emoji for a message as it was understood; a plain one where nothing is known of it."""
    emojis = _PLAIN
    if heard is not None:
        emojis = _REACTIONS.get(heard.intent, "")
        if not emojis:
            mood = heard.direction or heard.sentiment
            emojis = _RISING if mood > 0.3 else _FALLING if mood < -0.3 else _PLAIN
    return emojis[int(rng.random() * len(emojis))]
