"""`manage.py fit_timing`: fit the engine's free parameters to real chat, or only measure how well they fit."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from analytics.realism.fitting import LEAST_INSIDE, Fit, Plan, Trial, written
from analytics.realism.reference import BadReference, Band, Reference, load
from conversations.engine import params


class Command(BaseCommand):
    help = (
        "Fit the engine's free parameters (how many take a remark up, how a floor holds together, tides, presence, "
        "typing) to the figures of real chat, by simulating rooms and taking damped Gauss-Newton steps, and write "
        "them to a file. With --check only measure, and exit with 1 where the present parameters do not fit."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("--reference", type=Path, help="figures of real channels, JSON (default: those carried by the project)")
        add("--rounds", type=int, default=2, help="Gauss-Newton rounds (default 2); 0 only corrects the rate")
        add("--seed", type=int, default=7, help="seed of the simulated rooms (default 7)")
        add("--hours", type=float, default=72.0, help="simulated hours per trial (default 72)")
        add(
            "--out", type=Path, default=params.FITTED_FILE, help="where to write the parameters (default: the engine's)"
        )
        add("--jobs", type=int, default=2, help="trials at a time (default 2)")
        add("--json", action="store_true", help="print one JSON object instead of a table")
        add("--check", action="store_true", help="measure only; exit 1 unless burstiness and 80 %% of figures fit")

    def handle(self, *args: Any, **given: Any) -> None:
        self._refuse(given)
        try:
            reference = load(given["reference"])
        except BadReference as error:
            raise CommandError(str(error)) from None
        plan = Plan(seed=given["seed"], hours=given["hours"])
        report = (lambda text: None) if given["json"] else self._say
        fit = Fit(reference, plan, jobs=given["jobs"], report=report)
        if given["check"]:
            found = fit.trial(params.FITTED)
            self._print(reference, None, found, given["json"])
            if not fit.fits(found):
                raise CommandError(
                    "the rooms do not fit: burstiness is outside its band, or fewer than "
                    f"{LEAST_INSIDE:.0%} of the figures are inside."
                )
            return
        before, after = fit.search(params.FITTED, given["rounds"])
        given["out"].write_text(written(reference, plan, given["rounds"], after), encoding="utf-8")
        self._print(reference, before, after, given["json"])
        if not given["json"]:
            self.stdout.write(f"parameters: {given['out']}")

    def _refuse(self, given: dict[str, Any]) -> None:
        if given["rounds"] < 0:
            raise CommandError(f"--rounds is 0 or more; it is {given['rounds']}.")
        if given["jobs"] < 1:
            raise CommandError(f"--jobs is 1 or more; it is {given['jobs']}.")
        if not math.isfinite(given["hours"]) or given["hours"] < 2.0:
            raise CommandError(f"--hours is 2 or more; it is {given['hours']}.")
        out: Path = given["out"]
        if not given["check"] and (out.is_dir() or not out.absolute().parent.is_dir()):
            raise CommandError(f"--out {out} is not a file in an existing folder.")

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()

    def _print(self, reference: Reference, before: Trial | None, after: Trial, as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(_summary(reference, before, after), ensure_ascii=False))
            return
        self.stdout.write(f"{'figure':<40} {'real chat':>20} {'before' if before else '':>10} {'now':>10}")
        for band, value in reference.shown(after.figures):
            if math.isnan(value):
                continue
            first = before.figures.get(band.name, math.nan) if before else math.nan
            self.stdout.write(
                f"{band.title:<40} {_span(band):>20} {'' if before is None else _shown(first):>10} {_shown(value):>10}"
                f"{'' if band.holds(value) else '  outside'}"
            )
        self.stdout.write(f"{reference.share_inside(after.figures):.0%} of the figures are inside.")


def _summary(reference: Reference, before: Trial | None, after: Trial) -> dict[str, Any]:
    return {
        "reference": reference.name,
        "inside": round(reference.share_inside(after.figures), 4),
        "figures": [
            {
                "name": band.name,
                "low": band.low,
                "high": band.high,
                "before": None if before is None else _number(before.figures.get(band.name, math.nan)),
                "now": _number(value),
                "inside": band.holds(value),
            }
            for band, value in reference.shown(after.figures)
        ],
        "values": {name: round(value, 4) for name, value in after.values.items()},
        "messages_over_wanted": round(after.ratio, 3),
    }


def _number(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 4)


def _shown(value: float) -> str:
    return "-" if math.isnan(value) else f"{value:.3g}"


def _span(band: Band) -> str:
    return f"{band.low:.3g} .. {band.high:.3g}"
