"""Why a bot said this now: the trace of a turn, told in words and numbers to staff.

A trace is what the engine left behind (`engine.composer`, `engine.allocator`,
`engine.planner`); nothing here is worked out anew. What has a known shape is told
in the order in which it was decided, anything else follows under its own name, and
the whole of it stands below as it is stored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from conversations.models import Message, Person, Turn
from piyasa_site.common.admin import badge, facts, moment, pretty

_KEY = re.compile(r"^(bot|person):(\d+)$")
_LINK = "text-primary-600 dark:text-primary-500"

# What each part of a trace is called, in the order in which it is told; anything else follows under its own name.
_ORDER: tuple[tuple[str, Any], ...] = (
    ("trigger", _("trigger")),
    ("act", _("act")),
    ("who", _("who was to speak")),
    ("candidates", _("candidates and scores")),
    ("wait", _("wait")),
    ("influence", _("influence of each subsystem")),
    ("toward", _("toward whom it speaks")),
    ("memories", _("memories used")),
    ("life", _("told of its own life")),
    ("draft", _("writer")),
    ("fallback", _("the model failed")),
    ("cost", _("cost of the model")),
    ("guards", _("guard verdicts")),
    ("style", _("style edits")),
    ("gestures", _("gestures")),
    ("timings", _("timings")),
)
# Bookkeeping of the outbox: it stands below, as stored, and nowhere else.
_SILENT = frozenset(("said", "meta", "key", "parts", "part_of", "synthetic", "turn", "of", "gesture"))

_TRIGGERS: Mapping[str, Any] = {
    "opening": _("the room's own rhythm: somebody was to begin"),
    "response": _("answers what another bot said"),
    "reaction": _("reacts to what was said"),
    "person": _("answers a person"),
    "news": _("news came in"),
    "price": _("a price moved"),
    "staff": _("staff asked for it"),
}
_FACTORS: Mapping[str, Any] = {
    "talk": _("talkativeness today"),
    "availability": _("presence"),
    "floor": _("pull of the current floor"),
    "fair_share": _("fair share"),
    "affinity": _("affinity to the topic"),
    "addressed": _("being addressed"),
}
_FEELINGS: Mapping[str, Any] = {
    "mood": _("mood"),
    "energy": _("energy"),
    "confidence": _("confidence"),
    "stress": _("stress"),
    "excitement": _("excitement"),
    "curiosity": _("curiosity"),
    "social_warmth": _("social warmth"),
}

# Words of closed lists that stand in a trace as they are (`engine.reasons`, tones, style edits and gestures), so
# that they have a translation; kinds of relationships have theirs where they are defined.
_WORDS = (
    *(_("warm"), _("cold"), _("formal"), _("casual")),
    *(_("not meant"), _("about to speak"), _("spoke lately"), _("busy elsewhere"), _("hourly limit"), _("muted")),
    *(_("away"), _("addressed"), _("asked by staff"), _("an answer is on the way"), _("not heard today")),
    *(_("favourite word"), _("own word"), _("spelling"), _("contraction"), _("attached particle"), _("apostrophe")),
    *(_("casing"), _("lengthening"), _("diacritics"), _("inner mark"), _("end mark"), _("emoji"), _("laughter")),
    *(_("emoticon"), _("typo"), _("trailing off"), _("emoji first"), _("emoji on its own"), _("learned word")),
    *(_("edit"), _("correction"), _("second thought")),
)


def _times(value: Any) -> str:
    return f"×{float(value):.2f}"


def _points(value: Any) -> str:
    return f"{float(value):+.2f}"


def _share(value: Any) -> str:
    return f"{100.0 * float(value):.1f} %"


def _more(value: Any) -> str:
    return f"{100.0 * float(value):+.1f} %"


def _plain(value: Any) -> str:
    """A word of a trace in the reader's language, where it has one."""
    word = str(value).replace("_", " ")
    return gettext(word) if word else ""


def _listed(value: Any) -> str:
    return " · ".join(str(item[-1] if isinstance(item, list) else item) for item in value)


# What each number of an influence means to whoever reads it (`humanization.contracts.Influence`).
_INFLUENCES: Mapping[str, tuple[Any, Callable[[Any], str]]] = {
    "delay_factor": (_("wait before it answers"), _times),
    "length_delta": (_("length in characters"), lambda value: f"{float(value):+.0f}"),
    "emoji_factor": (_("emoji"), _times),
    "emoji_probability": (_("emoji in"), _share),
    "exclamation_probability": (_("exclamation marks"), _more),
    "typo_probability": (_("typos"), _more),
    "hedging_probability": (_("hedging"), _more),
    "formality": (_("formality"), _share),
    "enthusiasm": (_("enthusiasm"), _share),
    "agreement_delta": (_("readiness to agree"), _points),
    "mention_factor": (_("mentions"), _times),
    "talk_factor": (_("talks"), _times),
    "tone": (_("tone"), _plain),
    "mood": (_("feels"), _plain),
    "relation": (_("relationship"), _plain),
    "life": (_("could tell"), _listed),
    "reaction_factor": (_("reacts in place of words"), _times),
    "parts_factor": (_("splits its messages"), _times),
    "notes": (_("told the writer"), _listed),
    "memories": (_("came to mind"), _listed),
    "words_per_minute": (_("types, words a minute"), lambda value: f"{float(value):.0f}"),
    "latency_median": (_("usual wait in seconds"), lambda value: f"{float(value):.0f}"),
    "latency_sigma": (_("spread of the wait"), lambda value: f"{float(value):.2f}"),
}


def why_of_message(message: Message) -> SafeString:
    """Why a bot wrote this, from the turn it was written by; a person's message has the room's notes alone."""
    turn = Turn.objects.filter(message=message).first() if message.is_bot else None
    return why_panel(message.trace) if turn is None else why_of_turn(turn)


def why_of_turn(turn: Turn) -> SafeString:
    """Why a turn is what it is. The messages of a burst share what the first of them was decided by."""
    trace = turn.trace
    if turn.part and "influence" not in trace:
        first = Turn.objects.filter(contribution=turn.contribution, part=0).values_list("trace", flat=True).first()
        trace = {**(first or {}), **trace}
    return why_panel(trace, turn)


def why_panel(trace: Any, turn: Turn | None = None) -> SafeString:
    """The panel of one trace; with its turn it also tells the times, and toward whom. At most two queries."""
    if not isinstance(trace, Mapping) or not trace:
        return format_html('<span class="text-subtle">{}</span>', _("Written by a person, or before traces were kept."))
    told = dict(trace)
    if turn is not None:
        told["timings"] = _timings(turn)
        addressee = turn.plan.get("addressee", "") if isinstance(turn.plan, Mapping) else ""
        toward = _toward(trace)
        if addressee or toward:
            told["toward"] = [addressee, toward]
    names = _names(told)
    labels = dict(_ORDER)
    ordered = [key for key in labels if key in told] + [k for k in told if k not in labels and k not in _SILENT]
    return format_html(
        '{}<details class="mt-4"><summary class="cursor-pointer">{}</summary><div class="mt-2">{}</div></details>',
        _rows((labels.get(key, key), _told(key, told[key], names)) for key in ordered),
        _("as stored"),
        pretty(dict(trace)),
    )


def table(rows: Sequence[Mapping[str, Any]]) -> SafeString:
    """Rows of one shape under their keys."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    return format_html(
        '<div class="overflow-x-auto"><table class="text-xs"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>',
        format_html_join("", '<th class="text-left pr-4 font-semibold">{}</th>', ((column,) for column in columns)),
        format_html_join(
            "",
            "<tr>{}</tr>",
            (
                (format_html_join("", '<td class="pr-4 align-top">{}</td>', ((_cell(row.get(it)),) for it in columns)),)
                for row in rows
            ),
        ),
    )


def _rows(rows: Iterable[tuple[Any, Any]]) -> SafeString:
    """Labelled parts under one another; on a phone the label stands above its part."""
    return format_html(
        '<dl class="m-0">{}</dl>',
        format_html_join(
            "",
            '<div style="display:flex;flex-wrap:wrap;gap:0 1.5rem;padding:.25rem 0">'
            '<dt class="font-semibold text-important" style="flex:0 0 11rem">{}</dt>'
            '<dd class="break-words m-0" style="flex:1 1 16rem;min-width:0">{}</dd></div>',
            rows,
        ),
    )


# --- part by part --------------------------------------------------------------


def _told(key: str, value: Any, names: Mapping[str, SafeString]) -> Any:
    """One part of a trace in words where it has the shape the engine gives it, else as it is."""
    try:
        tell = _TELLERS.get(key)
        found = tell(value, names) if tell is not None else None
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        found = None  # an older shape: shown as it is
    return _part(value) if found is None else found


def _trigger(value: Any, names: Mapping[str, SafeString]) -> SafeString:
    said = [str(_TRIGGERS.get(value["kind"], value["kind"]))]
    if value.get("symbol"):
        said.append(value["symbol"])
    if value.get("topic"):
        said.append(value["topic"])
    if value.get("change"):
        said.append(_more(value["change"]))
    if value.get("intent"):
        said.append(gettext("understood as: %(what)s") % {"what": value["intent"]})
    parts = [format_html("{}", " · ".join(said))]
    if value.get("to"):
        parts.append(_message_link(value["to"]))
    if value.get("instead_of"):
        parts.append(
            format_html("{} {} ({})", _("in place of"), _named(value["instead_of"], names), value.get("because", ""))
        )
    return format_html_join(" · ", "{}", ((part,) for part in parts))


def _who(value: Any, names: Mapping[str, SafeString]) -> SafeString:
    if "best" not in value:
        chosen = _named(value["chosen"], names)
        return format_html("{} · {}: {}", chosen, _("decided without a draw"), _plain(value["reason"]))
    shares = [(_named(key, names), share, key == value.get("chosen")) for key, share in value["best"]]
    if value.get("chosen") and value["chosen"] not in [key for key, _share_ in value["best"]]:
        shares.append((_named(value["chosen"], names), value["share"], True))
    shares.append((format_html("<em>{}</em>", _("nobody")), value["silence"], not value.get("chosen")))
    rows = format_html_join(
        "",
        '<tr><th scope="row" class="font-normal" style="text-align:left;padding-right:1rem">{} {}</th>'
        '<td class="whitespace-nowrap" style="text-align:right;padding-right:1rem">{}</td>'
        '<td><meter min="0" max="1" value="{}" aria-hidden="true" style="width:4.5rem"></meter></td></tr>',
        (
            (name, badge(_("chosen"), "success") if is_chosen else "", _share(share), f"{share:.4f}")
            for name, share, is_chosen in shares
        ),
    )
    notes = [gettext("%(count)d candidates") % {"count": value["candidates"]}]
    notes += [f"{_plain(reason)}: {count}" for reason, count in value.get("excluded", {}).items()]
    counting = {name: number for name, number in value.get("factors", {}).items() if number != 1}
    factors = [f"{_FACTORS.get(name, name)} {_times(number)}" for name, number in counting.items()]
    return format_html(
        '<table class="text-xs"><tbody>{}</tbody></table><p class="text-subtle" style="margin:.25rem 0 0">{}</p>{}',
        rows,
        " · ".join(notes),
        format_html('<p class="text-subtle m-0">{}: {}</p>', _("the chosen one's weight"), " · ".join(factors))
        if factors
        else "",
    )


def _wait(value: Any, names: Mapping[str, SafeString]) -> str:
    said = [gettext("%(seconds).0f s") % {"seconds": value["seconds"]}]
    if "base" in value:
        said.append(gettext("pace %(base).0f s ×%(factor).2f") % {"base": value["base"], "factor": value["factor"]})
    for name, words in (
        ("addressed", _("was addressed")),
        ("friend", _("a friend spoke")),
        ("interrupts", _("interrupts")),
    ):
        if value.get(name):
            said.append(str(words))
    return " · ".join(said)


def _influence(value: Any, names: Mapping[str, SafeString]) -> SafeString:
    rows = format_html_join(
        "",
        '<tr class="align-top border-t border-base-200 dark:border-base-800">'
        '<th scope="row" class="font-semibold" style="text-align:left;padding:.25rem .75rem .25rem 0;min-width:6rem">'
        "{}</th>"
        '<td style="padding:.25rem 0">{}</td></tr>',
        ((_app(name), _share_of(share)) for name, share in value.items()),
    )
    return format_html('<table class="text-xs w-full" style="max-width:52rem"><tbody>{}</tbody></table>', rows)


def _share_of(share: Mapping[str, Any]) -> SafeString:
    """What one subsystem added: each number with what it means."""
    said = [
        (_INFLUENCES[name][0], _INFLUENCES[name][1](number)) for name, number in share.items() if name in _INFLUENCES
    ]
    shown = format_html_join(
        " ",
        '<span class="inline-block" style="margin-right:.9rem">{} <strong class="font-semibold">{}</strong></span>',
        said,
    )
    feelings = share.get("feelings")
    return format_html("{}{}", shown, _meters(feelings) if feelings else "")


def _meters(feelings: Mapping[str, float]) -> SafeString:
    return format_html(
        '<div class="flex flex-wrap" style="gap:.1rem 1rem;margin-top:.25rem">{}</div>',
        format_html_join(
            "",
            '<span class="inline-flex items-center gap-2">{} <meter min="0" max="100" value="{}" aria-hidden="true" '
            'style="width:3.5rem"></meter> {}</span>',
            ((_FEELINGS.get(name, name), f"{score:.1f}", f"{score:.0f}") for name, score in feelings.items()),
        ),
    )


def _draft(value: Any, names: Mapping[str, SafeString]) -> SafeString:
    tokens_in, tokens_out = value["tokens"]
    said = [(_("writer"), value["writer"] or "–")]
    if value["model"]:
        said.append((_("model"), value["model"]))
        said.append((_("tokens"), gettext("%(given)d in, %(made)d out") % {"given": tokens_in, "made": tokens_out}))
        said.append((_("cost"), f"${value['cost_usd']:.6f}"))
    if value["prompt"]:
        said.append((_("prompt hash"), value["prompt"]))
    plan = {name: item for name, item in value.get("plan", {}).items() if item not in ("", None, False, [], {})}
    if plan:
        said.append((_("plan"), " · ".join(f"{name}: {_listed_or_plain(item)}" for name, item in plan.items())))
    return facts(said)


def _guards(value: Any, names: Mapping[str, SafeString]) -> SafeString | None:
    if value == []:
        return format_html("{}", _("none had an objection"))
    if not isinstance(value, list):
        return None
    return format_html_join(
        "", "<div>{} {} · {}</div>", ((badge(it["guard"], "warning"), it["action"], it["reason"]) for it in value)
    )


def _style(value: Any, names: Mapping[str, SafeString]) -> str:
    return " · ".join(f"{_plain(kind)} ×{count}" for kind, count in value) or gettext("none")


def _gestures(value: Any, names: Mapping[str, SafeString]) -> str:
    said = []
    if value.get("split"):
        said.append(gettext("split into %(count)d more messages") % {"count": value["split"]})
    said += [f"{_plain(kind)} (+{delay:.0f} s)" for kind, _of, delay in value.get("after", ())]
    return " · ".join(said)


def _life(value: Any, names: Mapping[str, SafeString]) -> str:
    kind, text = value
    return f"{text} ({_plain(kind)})"


def _memories(value: Any, names: Mapping[str, SafeString]) -> SafeString:
    if not value:
        return format_html("{}", _("none"))
    items = format_html_join("", "<li>{}</li>", ((memory,) for memory in value))
    return format_html('<ul style="margin:0;padding-left:1rem;list-style:disc">{}</ul>', items)


def _toward_told(value: Any, names: Mapping[str, SafeString]) -> SafeString:
    key, how = value
    return format_html_join(" · ", "{}", ((it,) for it in (_named(key, names) if key else "", how) if it))


def _times_told(value: Any, names: Mapping[str, SafeString]) -> SafeString:
    return format_html_join(
        " → ", '<span class="inline-block">{} <strong class="font-semibold">{}</strong>{}</span>', value
    )


_TELLERS: Mapping[str, Callable[[Any, Mapping[str, SafeString]], Any]] = {
    "trigger": _trigger,
    "who": _who,
    "toward": _toward_told,
    "wait": _wait,
    "influence": _influence,
    "draft": _draft,
    "guards": _guards,
    "style": _style,
    "gestures": _gestures,
    "life": _life,
    "memories": _memories,
    "timings": _times_told,
}


# --- what a turn adds -------------------------------------------------------------


def _timings(turn: Turn) -> list[tuple[Any, str, str]]:
    """The moments of a turn, each with the seconds since the one before."""
    steps = (
        (_("planned"), turn.planned_at),
        (_("typing from"), turn.typing_at),
        (_("due"), turn.due_at),
        (_("sent"), turn.sent_at),
    )
    told: list[tuple[Any, str, str]] = []
    before: datetime | None = None
    for label, at in steps:
        if at is None:
            continue
        since = f" (+{(at - before).total_seconds():.1f} s)" if before is not None and at >= before else ""
        told.append((label, moment(at), since))
        before = at
    return told


def _toward(trace: Mapping[str, Any]) -> str:
    """The relationship toward whoever is addressed, as it was then."""
    shares = trace.get("influence")
    if not isinstance(shares, Mapping):
        return ""
    found = [share for share in shares.values() if isinstance(share, Mapping) and share.get("relation")]
    if not found:
        return ""
    said = [_plain(found[-1]["relation"])]
    if found[-1].get("tone"):
        said.append(gettext("tone %(tone)s") % {"tone": _plain(found[-1]["tone"])})
    if found[-1].get("agreement_delta"):
        said.append(gettext("readiness to agree %(points)s") % {"points": _points(found[-1]["agreement_delta"])})
    return " · ".join(said)


# --- how things are named -----------------------------------------------------------


def _names(trace: Mapping[str, Any]) -> dict[str, SafeString]:
    """The participants that a trace names by key, as links: one query for the bots, one for the people."""
    keys = list(dict.fromkeys(_keys_in({name: trace[name] for name in ("who", "trigger", "toward") if name in trace})))
    found: dict[str, SafeString] = {}
    for kind, model, page, column in (
        ("bot", Bot, "admin:bots_bot_change", "name"),
        ("person", Person, "admin:conversations_person_change", "display_name"),
    ):
        ids = [int(key.partition(":")[2]) for key in keys if key.startswith(f"{kind}:")]
        if ids:
            for pk, name in model._default_manager.filter(pk__in=ids).values_list("pk", column):
                url = reverse(page, args=[pk])
                found[f"{kind}:{pk}"] = format_html('<a class="{}" href="{}">{}</a>', _LINK, url, name)
    return found


def _keys_in(value: Any) -> Iterator[str]:
    if isinstance(value, str) and _KEY.match(value):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _keys_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _keys_in(item)


def _named(key: Any, names: Mapping[str, SafeString]) -> Any:
    return names.get(key, key) or gettext("nobody")


def _app(name: str) -> Any:
    return apps.get_app_config(name).verbose_name if name in apps.app_configs else name


def _message_link(pk: Any) -> SafeString:
    return format_html(
        '<a class="{}" href="{}">#{}</a>', _LINK, reverse("admin:conversations_message_change", args=[pk]), pk
    )


# --- anything else --------------------------------------------------------------------


def _part(value: Any) -> Any:
    """A part of unknown shape: small things in line, tables of scores as tables, the rest as JSON."""
    if isinstance(value, Mapping) and value and all(not isinstance(item, Mapping | list) for item in value.values()):
        return ", ".join(f"{key} {_number(item)}" for key, item in value.items())
    if isinstance(value, Mapping) and value and all(isinstance(item, Mapping) for item in value.values()):
        return facts((key, _part(item)) for key, item in value.items())
    if isinstance(value, list) and value and all(not isinstance(item, Mapping | list) for item in value):
        return " · ".join(str(_number(item)) for item in value)
    if isinstance(value, list) and value and all(isinstance(item, Mapping) for item in value):
        return table(value[:12])
    if isinstance(value, Mapping | list):
        return pretty(value)
    return _number(value)


def _listed_or_plain(value: Any) -> str:
    return ", ".join(_each(value)) if isinstance(value, list) else str(_number(value))


def _each(value: Iterable[Any]) -> list[str]:
    return [str(_number(item)) for item in value]


def _cell(value: Any) -> Any:
    if value is None:
        return "–"
    return Truncator(str(value)).chars(80) if isinstance(value, Mapping | list) else _number(value)


def _number(value: Any) -> Any:
    return f"{value:.4g}" if isinstance(value, float) else value
