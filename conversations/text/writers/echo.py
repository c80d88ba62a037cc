"""The writer for benchmarks: unique, harmless text at next to no cost.

It goes through every stage a real writer's text goes through, so it is made of
Turkish words, carries no claim, and never says the same thing twice: each
message ends in a token of 48 random bits.
"""

from __future__ import annotations

from random import Random

from conversations.text.brief import Act, Brief, Draft

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WORDS = {"short": "not", "medium": "kısa bir not düştüm", "long": "bugünkü akışa kısa bir not düştüm, devamı gelir"}
_DISCLOSURE = "Ben bir yapay zeka katılımcısıyım"
_REACTION = "👍"


class EchoWriter:
    """Stateless and picklable; what it writes depends on `brief` and `rng` alone."""

    name = "echo"

    def write(self, brief: Brief, rng: Random) -> Draft:
        if brief.act is Act.REACT:
            return Draft(reaction=_REACTION, writer=self.name, topic=brief.topic)
        token = _token(rng.getrandbits(48))
        subject = brief.topic or "oda"
        if brief.act is Act.DISCLOSE:
            parts: tuple[str, ...] = (f"{_DISCLOSURE}, {token}",)
        else:
            words = _WORDS.get(brief.length, _WORDS["medium"])
            count = max(1, brief.parts)
            parts = tuple(f"{subject} {words} {token}{_DIGITS[part % 36]}" for part in range(count))
        return Draft(parts=parts, writer=self.name, topic=brief.topic, plan={"act": brief.act.value, "frame": "echo"})


def _token(number: int) -> str:
    """`number` in base 36: short, and not a number to any reader of prices."""
    digits = ["q"]
    while number:
        number, rest = divmod(number, 36)
        digits.append(_DIGITS[rest])
    return "".join(digits)
