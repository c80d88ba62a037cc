"""`/metrics` of many processes as if they were one.

Each process keeps its values in files of its own under `PROMETHEUS_MULTIPROC_DIR`; a scrape adds them up. A process
that has ended leaves its files behind, and its counts must stay counted. So that a house whose workers are renewed all
the time does not collect files for ever, those of the dead are folded into one now and then, under a lock that every
scrape shares: nothing is ever counted twice or not at all.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import prometheus_client
from prometheus_client import CollectorRegistry
from prometheus_client.metrics_core import Metric
from prometheus_client.mmap_dict import MmapedDict
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from piyasa_site.common import metrics

FOLDED: Final = 0  # no process has this id
ADDED: Final = ("counter", "histogram", "summary")
LATEST: Final = "gauge_mostrecent"
_LOCK: Final = "lock"

# key -> (value, moment it was set)
Values = dict[str, tuple[float, float]]


def text() -> bytes:
    """What a scrape is answered, of all processes that share a folder of values, else of this one."""
    return prometheus_client.generate_latest(registry())


def registry() -> CollectorRegistry:
    """Where a scrape reads from."""
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    if not folder:
        return prometheus_client.REGISTRY
    found = CollectorRegistry()
    found.register(_Shared(Path(folder)))
    return found


class _Shared(Collector):
    """The values of a folder, and by name what nobody has counted yet: a dashboard then shows nothing, not an error."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def collect(self) -> Iterable[Metric]:
        with _locked(self._folder, fcntl.LOCK_SH):
            found = list(MultiProcessCollector(None, str(self._folder)).collect())  # type: ignore[no-untyped-call]
        names = {metric.name for metric in found}
        for metric in metrics.ALL:
            found += [empty for empty in metric.describe() if empty.name not in names]
        return found

    def describe(self) -> Iterable[Metric]:
        # Asked at registration; an answer from the files would be wrong a moment later.
        return []


def fold_dead(folder: Path) -> int:
    """Put what ended processes counted into one file of each kind; returns how many files went.

    Counts add up, of gauges the latest value stays. A process that is alive is not touched, whosever it is.
    """
    with _locked(folder, fcntl.LOCK_EX):
        gone = 0
        for kind in (*ADDED, LATEST):
            dead = [file for file in sorted(folder.glob(f"{kind}_*.db")) if not _is_alive(_pid(file, kind))]
            if dead:
                _write(folder / f"{kind}_{FOLDED}.db", _sum(kind, [folder / f"{kind}_{FOLDED}.db", *dead]))
                for file in dead:
                    file.unlink()
                gone += len(dead)
    return gone


def _sum(kind: str, files: Iterable[Path]) -> Values:
    values: Values = {}
    for file in files:
        if not file.exists():
            continue
        for key, value, moment, _ in MmapedDict.read_all_values_from_file(str(file)):  # type: ignore[no-untyped-call]
            before, then = values.get(key, (0.0, float("-inf")))
            if kind == LATEST:
                values[key] = (value, moment) if moment >= then else (before, then)
            else:
                values[key] = (before + value, max(then, moment))
    return values


def _write(file: Path, values: Values) -> None:
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    kept: Any = MmapedDict(str(fresh))  # type: ignore[no-untyped-call]
    try:
        for key, (value, moment) in values.items():
            kept.write_value(key, value, moment)
    finally:
        kept.close()
    os.replace(fresh, file)


def _pid(file: Path, kind: str) -> int:
    number = file.stem.removeprefix(f"{kind}_")
    return int(number) if number.isdigit() else FOLDED


def _is_alive(pid: int) -> bool:
    if pid == FOLDED:
        return True  # what was folded before is folded again only together with more
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def _locked(folder: Path, how: int) -> Iterator[None]:
    with (folder / _LOCK).open("a") as file:
        fcntl.flock(file, how)
        yield
