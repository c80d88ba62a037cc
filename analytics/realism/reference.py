"""What real channels span: bands of the named figures, and their window features, carried by the project.

Sources and licences are in `reference/README.md`. Only numbers are kept: no message, name or account.
"""

from __future__ import annotations

import csv
import gzip
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from analytics.realism.measures import NAN
from analytics.realism.windows import Window

FOLDER = Path(__file__).with_name("reference")
WIDE = 4.0  # a band whose end is more than so many times its beginning
LEAST_WINDOWS = 10  # of a channel, for its typical value and spread of a feature


class BadReference(ValueError):
    """A reference that cannot be used; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Band:
    """The range of one figure over real channels, and its value in the one closest to market chat."""

    name: str
    title: str
    group: str
    low: float
    high: float
    closest: float | None
    channels: int
    slack: float  # share of the range by which a figure may lie outside and still count as inside

    def holds(self, value: float) -> bool:
        """Whether the value is inside; NaN is not."""
        room = self.slack * (self.high - self.low)
        return self.low - room <= value <= self.high + room

    def distance(self, value: float) -> float:
        """From the middle of the band, in half-widths; 1 is its edge. Wide bands of times are judged in logs."""
        low, high = self.low, self.high
        if low > 0.0 and high > WIDE * low:
            low, high, value = math.log(low), math.log(high), math.log(max(value, 1e-9))
        return (value - (low + high) / 2.0) / ((high - low) / 2.0)


@dataclass(frozen=True, slots=True)
class Reference:
    name: str
    bands: tuple[Band, ...]

    def shown(self, figures: Mapping[str, float]) -> list[tuple[Band, float]]:
        """Every band with the figure that it is for (NaN where there is none)."""
        return [(band, figures.get(band.name, NAN)) for band in self.bands]

    def share_inside(self, figures: Mapping[str, float], groups: Sequence[str] = ()) -> float:
        """Share of the measurable figures that lie inside their bands."""
        judged = [
            band.holds(value)
            for band, value in self.shown(figures)
            if not np.isnan(value) and (not groups or band.group in groups)
        ]
        return sum(judged) / len(judged) if judged else NAN


def load(path: Path | None = None) -> Reference:
    """The carried reference, or another file of the same form.

    Raises BadReference with one sentence where the file cannot be used.
    """
    path = path or FOLDER / "figures.json"
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadReference(f"the reference {path} cannot be read: {error.strerror}.") from None
    except ValueError:
        raise BadReference(f"the reference {path} is not JSON.") from None
    try:
        slack = float(data["slack"])
        bands = tuple(
            Band(
                str(row["name"]),
                str(row["title"]),
                str(row["group"]),
                float(row["low"]),
                float(row["high"]),
                None if row["closest"] is None else float(row["closest"]),
                int(row["channels"]),
                slack,
            )
            for row in data["figures"]
        )
        name = str(data["name"])
    except (KeyError, TypeError, ValueError):
        raise BadReference(
            f"the reference {path} needs name, slack and figures of "
            "{name, title, group, low, high, closest, channels}."
        ) from None
    if not bands or any(band.high <= band.low for band in bands):
        raise BadReference(f"the reference {path} needs figures whose high is above their low.")
    return Reference(name, bands)


@lru_cache(maxsize=1)
def channels() -> dict[str, list[Window]]:
    """The windows of the real channels that the project carries, by channel."""
    found: dict[str, list[Window]] = {}
    for path in sorted((FOLDER / "windows").glob("*.csv.gz")):
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            found[path.name.removesuffix(".csv.gz")] = [_window(row) for row in csv.DictReader(file)]
    return found


def _window(row: dict[str, str]) -> Window:
    source, group = row.pop("source"), row.pop("group")
    row.pop("chat")
    return Window(source, group, {name: float(value) if value else NAN for name, value in row.items()})


def points(windows: Iterable[Window], groups: Sequence[str] = ()) -> dict[str, float]:
    """A channel as a point: per feature its typical value (median over windows) and its spread (p90 - p10)."""
    rows = list(windows)
    found: dict[str, float] = {}
    for name in rows[0].features if rows else ():
        if groups and name.partition("_")[0] not in groups:
            continue
        values = np.array([row.features.get(name, NAN) for row in rows])
        values = values[~np.isnan(values)]
        if len(values) >= max(LEAST_WINDOWS, 0.1 * len(rows)):
            found[f"{name} typical"] = float(np.median(values))
            found[f"{name} spread"] = float(np.percentile(values, 90) - np.percentile(values, 10))
    return found
