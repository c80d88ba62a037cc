"""A figure as people write it, as a number."""

from __future__ import annotations

import re

_WRITTEN = re.compile(r"(\d+(?:\.\d+)*)(?:,(\d+))?", re.ASCII)
THOUSAND, MILLION = 1_000.0, 1_000_000.0
_SCALES = {"": 1.0, "bin": THOUSAND, "k": THOUSAND, "milyon": MILLION}


def value_of(written: str, unit: str = "") -> float | None:
    """The number in "12.990,50", "1.000" or "52.5", times its `unit`: "", "bin", "k" or "milyon".

    None where it is none. A single point is the comma that some keyboards give, unless three digits follow it: those
    are thousands.
    """
    found = _WRITTEN.fullmatch(written.rstrip(".,"))
    if found is None:
        return None
    whole, rest = found.groups()
    if rest is None and whole.count(".") == 1 and len(whole.partition(".")[2]) != 3:
        return float(whole) * _SCALES[unit]
    return float(f"{whole.replace('.', '')}.{rest or 0}") * _SCALES[unit]
