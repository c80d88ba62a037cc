"""The realism report of a transcript: figures beside their bands, and the classifier's view by group."""

from __future__ import annotations

import html
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analytics.realism import figures
from analytics.realism.reference import Band, load
from analytics.realism.separation import WINDOWS_SHOWN, Told, tell
from analytics.realism.transcript import Rooms
from analytics.realism.windows import GROUPS, windows


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured; `against` holds the other transcript's figures where one was given."""

    messages: int
    speakers: int
    rooms: int
    shown: list[tuple[Band, float]]
    inside: float
    told: list[Told]
    against: Mapping[str, float] | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "messages": self.messages,
            "speakers": self.speakers,
            "rooms": self.rooms,
            "inside": _number(self.inside),
            "figures": [
                {
                    "name": band.name,
                    "title": band.title,
                    "group": band.group,
                    "low": band.low,
                    "high": band.high,
                    "value": _number(value),
                    "inside": band.holds(value),
                    **({} if self.against is None else {"against": _number(self.against.get(band.name, math.nan))}),
                }
                for band, value in self.shown
            ],
            "groups": [
                {
                    "group": told.group,
                    "auc": round(told.auc, 4),
                    "interval": [round(end, 4) for end in told.interval],
                    "range": [round(told.low, 4), round(told.high, 4)],
                    "real_median": round(told.real_median, 4),
                    "real_max": round(told.real_max, 4),
                    "as_few": _number(told.as_few),
                    "real_at_pace": _number(told.real_at_pace),
                    "passed": told.passed,
                    "good": told.good,
                }
                for told in self.told
            ],
        }


def build(rooms: Rooms, against: Rooms | None = None) -> Report:
    """Measure a transcript, as the mean over its rooms."""
    reference = load()
    measured = figures.mean_figures(rooms)
    stretches = [window for name, lines in rooms.items() for window in windows({name: lines}, "transcript")]
    told = [found for group in GROUPS if (found := tell(stretches, group)) is not None]
    return Report(
        messages=sum(len(lines) for lines in rooms.values()),
        speakers=len({line.sender for lines in rooms.values() for line in lines}),
        rooms=len(rooms),
        shown=reference.shown(measured),
        inside=reference.share_inside(measured),
        told=told,
        against=None if against is None else figures.mean_figures(against),
    )


def as_html(report: Report, name: str) -> str:
    """The report as a page that needs nothing beside itself."""
    rows = "".join(_row(band, value) for band, value in report.shown if not math.isnan(value))
    groups = "".join(
        f"<tr><td>{told.group}</td><td>{told.auc:.2f} ({told.interval[0]:.2f}-{told.interval[1]:.2f})</td>"
        f"<td>{_text(told.as_few)}</td>"
        f"<td>{told.real_median:.2f} / {told.real_max:.2f}</td><td>{_text(told.real_at_pace)}</td>"
        f"<td>{'good' if told.good else 'passed' if told.passed else 'told apart'}</td></tr>"
        for told in report.told
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Realism of {html.escape(name)}</title><style>{_STYLE}</style>"
        f"<h1>Realism of {html.escape(name)}</h1>"
        f"<p>{report.messages:,} messages by {report.speakers:,} speakers in {report.rooms:,} rooms; "
        f"{report.inside:.0%} of the figures lie where real channels do.</p>"
        "<table><thead><tr><th>Figure</th><th>This</th><th>Real chat</th><th>Where it lies</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
        "<h2>Told from real chat by a classifier</h2>"
        "<table><thead><tr><th>Features</th><th>AUC (95&nbsp;%)</th>"
        f"<th>of {WINDOWS_SHOWN} windows</th>"
        "<th>Real: median / highest</th><th>Real, as fast</th><th></th></tr></thead>"
        f"<tbody>{groups}</tbody></table></html>"
    )


def _row(band: Band, value: float) -> str:
    """One figure with its place on a scale on which the band is the middle half."""
    place = min(max(25.0 + 50.0 * (value - band.low) / (band.high - band.low), 0.0), 100.0)
    return (
        f"<tr{'' if band.holds(value) else ' class=out'}><td>{html.escape(band.title)}</td><td>{value:.3g}</td>"
        f"<td>{band.low:.3g} to {band.high:.3g}</td>"
        f"<td><span class=scale><i></i><b style='left:{place:.0f}%'></b></span></td></tr>"
    )


def _text(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.2f}"


def _number(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 4)


_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #8884}"
    ".out td:nth-child(2){font-weight:700;color:#c2410c}"
    ".scale{position:relative;display:block;width:10rem;height:.6rem;background:#8883;border-radius:.3rem}"
    ".scale i{position:absolute;left:25%;width:50%;height:100%;background:#16a34a66}"
    ".scale b{position:absolute;width:.25rem;height:1rem;top:-.2rem;background:currentColor}"
)
