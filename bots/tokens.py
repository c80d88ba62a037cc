"""Stored tokens as a whole: which key each is under, and bringing all under the first."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast

from bots import crypto
from bots.models import Bot


@dataclass(slots=True)
class Rotated:
    """How many tokens changed keys, how many needed not, and the bots whose token no key opens."""

    rotated: int = 0
    current: int = 0
    closed: list[int] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def rotate(*, keep: bool = True) -> Rotated:
    """Encrypt every token with the first key; with `keep` off only count.

    Each is written only where it still is what was read: a token that staff replace meanwhile is not lost.
    """
    done = Rotated()
    # The cast reads past the field, which opens what it reads.
    rows = Bot.objects.annotate(cipher=Cast("token", TextField())).exclude(cipher="").order_by("pk")
    for pk, cipher in list(rows.values_list("pk", "cipher")):
        if crypto.is_current(cipher):
            done.current += 1
            continue
        try:
            plain = crypto.decrypt(cipher)
        except (crypto.UndecipherableToken, ValueError):
            done.closed.append(pk)
            continue
        done.rotated += 1
        if keep:
            Bot.objects.annotate(cipher=Cast("token", TextField())).filter(pk=pk, cipher=cipher).update(token=plain)
    return done
