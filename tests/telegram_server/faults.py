"""What goes wrong on the way: by chance, or by a script for the next requests.

| fault | what happens | does the platform have it |
|---|---|---|
| `429` | refused with `retry_after`, which from then on holds | no |
| `500`, `502`, `503`, `504` | answered with that status | no |
| `reset` | the connection is torn down after the request was read | no |
| `lost` | the connection is torn down after the request was done | yes |
| `slow` | done at once, answered late | yes |

A client cannot tell `reset` from `lost`.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping
from random import Random

KINDS = ("429", "500", "502", "503", "504", "reset", "lost", "slow")
# Long polls have their own ways to end; the rest may fail like anything else.
NEVER = frozenset({"getupdates"})


class FaultsError(ValueError):
    """Why a list of faults cannot be read, in one sentence."""


class Faults:
    """Draws a fault for a request: the script first, then chance. `drawn` counts what was drawn, by kind."""

    def __init__(
        self,
        shares: Mapping[str, float] | None = None,
        *,
        seed: int = 1,
        methods: Iterable[str] | None = None,
        retry_after: tuple[int, int] = (1, 3),
        slow_seconds: float = 2.0,
    ) -> None:
        """`shares` maps a kind to its probability (0..1); `methods` limits all faults to these methods."""
        self.shares = _checked(shares or {})
        self.methods = frozenset(method.lower() for method in methods) if methods is not None else None
        self.retry_after = retry_after
        self.slow_seconds = slow_seconds
        self.drawn: Counter[str] = Counter()
        self._rng = Random(seed)
        self._script: deque[str] = deque()

    @classmethod
    def parse(cls, text: str, *, seed: int = 1) -> Faults:
        """Read `429=.05,502=.05,reset=.05,lost=.05,slow=.02`; raises FaultsError."""
        return cls(read_shares(text), seed=seed)

    def script(self, *kinds: str) -> None:
        """What befalls the next requests, one each; an empty string lets one pass."""
        for kind in kinds:
            if kind and kind not in KINDS:
                raise FaultsError(f"{kind} is no fault; there are {', '.join(KINDS)}.")
            self._script.append(kind)

    def draw(self, method: str) -> str:
        """The fault of a request of this method, empty for none."""
        if method.lower() in NEVER or (self.methods is not None and method.lower() not in self.methods):
            return ""
        kind = self._script.popleft() if self._script else self._by_chance()
        if kind:
            self.drawn[kind] += 1
        return kind

    def wait(self) -> int:
        """The `retry_after` of a drawn 429, in seconds."""
        return self._rng.randint(*self.retry_after)

    def _by_chance(self) -> str:
        at = self._rng.random()
        for kind, share in self.shares.items():
            if at < share:
                return kind
            at -= share
        return ""


def read_shares(text: str) -> dict[str, float]:
    """`429=.05,lost=.1` as a mapping; raises FaultsError."""
    shares: dict[str, float] = {}
    for piece in filter(None, (piece.strip() for piece in text.split(","))):
        kind, _, share = piece.partition("=")
        try:
            shares[kind] = float(share)
        except ValueError:
            raise FaultsError(f"{piece} is not of the form kind=share.") from None
    return _checked(shares)


def _checked(shares: Mapping[str, float]) -> dict[str, float]:
    for kind, share in shares.items():
        if kind not in KINDS:
            raise FaultsError(f"{kind} is no fault; there are {', '.join(KINDS)}.")
        if not 0.0 <= share <= 1.0:
            raise FaultsError(f"the share of {kind} is a number from 0 to 1.")
    if sum(shares.values()) > 1.0:
        raise FaultsError("the shares of all faults come to more than 1.")
    return dict(shares)
