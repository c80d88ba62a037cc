"""Every runtime setting: its type, default, bounds and what it is for. Pure; no database.

The engine is handed a `Tunables` value. The live service gets the current one
from `piyasa_site.tunables.service.current()`; a simulation makes its own with
`Tunables().changed({"scale_factor": "2"})`. Zero and False are values, never
"unset".

A value has two written forms. As JSON it is what the API, the database and an
export hold; as text it is what a person types into a form or after `--set`.
`parse` takes either and gives the typed value back or raises `BadSetting` with
one sentence that names the setting.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any
from urllib.parse import urlsplit

Hours = tuple[tuple[str, str], ...]

LENGTHS = ("short", "medium", "long")


def gettext_noop(text: str) -> str:
    """Marks a text for translation; it is translated where it is shown."""
    return text


_ = gettext_noop


class BadSetting(ValueError):
    """A setting that does not exist, or a value it cannot take. The message is one sentence.

    `sentence` and `said` are its parts, for whoever shows it in another language.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence % values)
        self.sentence = sentence
        self.said = values


@dataclass(frozen=True, slots=True)
class Tunables:
    """One consistent set of values. Names and defaults are SPEC 3."""

    simulation_active: bool = True
    scale_factor: float = 1.0
    base_delay_seconds: float = 30.0
    max_msgs_per_min: int = 30
    prime_hours_boost: float = 1.0
    prime_hours: Hours = (("09:30", "12:00"), ("14:00", "18:00"))
    bot_hourly_msg_limit: tuple[int, int] = (6, 40)
    typing_enabled: bool = True
    typing_speed_wpm: tuple[int, int] = (20, 75)
    reply_probability: float = 0.45
    mention_probability: float = 0.12
    short_reaction_probability: float = 0.05
    message_length_profile: Mapping[str, float] = field(
        default_factory=lambda: {"short": 0.28, "medium": 0.57, "long": 0.15}
    )
    dedup_enabled: bool = True
    dedup_window_hours: float = 24.0
    dedup_max_attempts: int = 3
    cooldown_filter_enabled: bool = True
    news_trigger_enabled: bool = True
    news_trigger_probability: float = 0.25
    news_feed_urls: tuple[str, ...] = ()
    persona_refresh_interval: int = 12
    llm_temperature: float = 0.9
    llm_max_tokens: int = 160
    llm_daily_budget: float = 5.0
    llm_stance_check: bool = True
    retention_days: int = 90
    dashboard_stream_interval: float = 5.0
    dashboard_stream_max_messages: int = 50

    def changed(self, values: Mapping[str, object]) -> Tunables:
        """A copy with these values in their written form (text or JSON); `BadSetting` where one is wrong."""
        return replace(self, **{name: parse(name, value) for name, value in values.items()}) if values else self

    def to_json(self) -> dict[str, Any]:
        """Every value in its JSON form, in the order of definition."""
        return {item.name: as_json(getattr(self, item.name)) for item in fields(self)}


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of value: how its written form is read, how it is typed by a person, and its shape in words."""

    name: str
    shape: str
    read: Callable[[object], Any]
    write: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Definition:
    """What staff and schemas need to know of one setting.

    `low` and `high` bound a number, or every number of a pair. A `control`
    setting is one an operator may turn; all others are for administrators.
    """

    name: str
    kind: Kind
    group: str
    label: str
    help: str
    low: float | None = None
    high: float | None = None
    control: bool = False

    @property
    def default(self) -> Any:
        return getattr(DEFAULTS, self.name)

    @property
    def bounds(self) -> str:
        if self.low is not None and self.high is not None:
            return f"{self.low:g}–{self.high:g}"
        return f"≥ {self.low:g}" if self.low is not None else ""


def definition(name: str) -> Definition:
    try:
        return DEFINITIONS[name]
    except KeyError:
        raise BadSetting(_("There is no setting '%(name)s'."), name=name) from None


def parse(name: str, written: object) -> Any:
    """The typed value of setting `name` from its text or JSON form."""
    it = definition(name)
    try:
        value = it.kind.read(written)
    except (ValueError, TypeError, KeyError, OverflowError):
        raise BadSetting(
            _("%(name)s must be %(shape)s; it is %(written)s."), name=name, shape=it.kind.shape, written=_short(written)
        ) from None
    for number in value if isinstance(value, tuple) else (value,):
        if isinstance(number, bool) or not isinstance(number, int | float):
            continue
        if (it.low is not None and number < it.low) or (it.high is not None and number > it.high):
            raise BadSetting(
                _("%(name)s must be at least %(low)s; it is %(written)s.")
                if it.high is None
                else _("%(name)s must be between %(low)s and %(high)s; it is %(written)s."),
                name=name,
                low=_plain(it.low),
                high=_plain(it.high),
                written=_short(written),
            )
    return value


def as_text(name: str, value: Any) -> str:
    """How a person would type this value; `parse` reads it back to the same value."""
    return definition(name).kind.write(value)


def as_json(value: Any) -> Any:
    if isinstance(value, tuple):
        return [as_json(item) for item in value]
    return dict(value) if isinstance(value, Mapping) else value


# --- reading each kind; any ValueError, TypeError or KeyError means "not of this kind" ---


def _flag(written: object) -> bool:
    if isinstance(written, bool):
        return written
    word = str(written).strip().lower()
    if word in ("1", "true", "yes", "on"):
        return True
    if word in ("0", "false", "no", "off"):
        return False
    raise ValueError(word)


def _number(written: object) -> float:
    if isinstance(written, bool):
        raise TypeError("a flag is not a number")
    text = str(written).strip()
    # A Turkish hand types a decimal comma; a thousands separator is never meant here.
    value = float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _integer(written: object) -> int:
    value = _number(written)
    if value != int(value):
        raise ValueError(value)
    return int(value)


def _span(written: object) -> tuple[int, int]:
    """Two whole numbers, least first."""
    given = _structure(written)
    if isinstance(given, Mapping):
        given = [given["min"], given["max"]]
    elif isinstance(given, str):
        given = re.split(r"\s*[-–,]\s*|\s+", given.strip())
    if not isinstance(given, list | tuple):
        raise TypeError("not a pair")
    low, high = (_integer(item) for item in given)
    if low > high:
        raise ValueError("least must come first")
    return low, high


def _hours(written: object) -> Hours:
    given = _structure(written)
    if isinstance(given, str):
        given = [re.split(r"\s*[-–]\s*", part.strip()) for part in given.split(",") if part.strip()]
    if not isinstance(given, list | tuple):
        raise TypeError("not a list")
    ranges: list[tuple[str, str]] = []
    for start, end in given:
        begins, ends = _clock_time(start), _clock_time(end)
        if begins >= ends or (ranges and begins < ranges[-1][1]):
            raise ValueError("ranges run forward and do not overlap")
        ranges.append((begins, ends))
    return tuple(ranges)


def _clock_time(written: object) -> str:
    found = re.fullmatch(r"(\d{1,2})[:.](\d{2})", str(written).strip())
    if not found:
        raise ValueError(written)
    hour, minute = int(found[1]), int(found[2])
    if minute > 59 or hour * 60 + minute > 24 * 60:
        raise ValueError(written)
    return f"{hour:02d}:{minute:02d}"


def _profile(written: object) -> dict[str, float]:
    """Shares of short, medium and long messages, which add up to 1."""
    given = _structure(written)
    if isinstance(given, str):
        pairs = [re.split(r"\s*[=:]\s*", part) for part in re.split(r"[,;]\s*|\s+(?=[a-z])", given.strip()) if part]
        given = {name: share for name, share in pairs}
    if not isinstance(given, Mapping) or len(given) != len(LENGTHS):
        raise TypeError("not three shares")
    shares = {name: _number(given[name]) for name in LENGTHS}
    if min(shares.values()) < 0 or abs(sum(shares.values()) - 1) > 0.001:
        raise ValueError("shares add up to 1")
    return shares


def _addresses(written: object) -> tuple[str, ...]:
    given = _structure(written)
    if isinstance(given, str):
        given = given.split()
    if not isinstance(given, list | tuple):
        raise TypeError("not a list")
    for address in given:
        parts = urlsplit(str(address))
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(address)
    return tuple(dict.fromkeys(str(address) for address in given))


def _structure(written: object) -> object:
    """JSON typed as text is taken as the structure it spells."""
    if isinstance(written, str) and written.strip()[:1] in ("[", "{"):
        return json.loads(written)
    return written


def _plain(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) and float(f"{value:g}") == value else str(value)


def _short(written: object) -> str:
    text = written if isinstance(written, str) else json.dumps(written, ensure_ascii=False, default=str)
    return repr(text if len(text) <= 60 else text[:57] + "…")


FLAG = Kind("flag", _("on or off"), _flag, lambda value: "on" if value else "off")
NUMBER = Kind("number", _("a number"), _number, _plain)
SHARE = Kind("share", _("a share from 0 to 1"), _number, _plain)
INTEGER = Kind("integer", _("a whole number"), _integer, str)
SPAN = Kind(
    "span",
    _("two whole numbers, least first, like 35-75"),
    _span,
    lambda value: f"{value[0]}-{value[1]}",
)
HOURS = Kind(
    "hours",
    _("ranges of the day in order, like 09:30-12:00, 14:00-18:00"),
    _hours,
    lambda value: ", ".join(f"{start}-{end}" for start, end in value),
)
PROFILE = Kind(
    "profile",
    _("three shares that add up to 1, like short=0.28 medium=0.57 long=0.15"),
    _profile,
    lambda value: " ".join(f"{name}={_plain(value[name])}" for name in LENGTHS),
)
ADDRESSES = Kind("addresses", _("web addresses, one to a line"), _addresses, "\n".join)


GROUP_CONTROL = _("Control")
GROUP_PACE = _("Pace")
GROUP_TALK = _("How they talk")
GROUP_REPEAT = _("Repetition and consistency")
GROUP_NEWS = _("News")
GROUP_MODEL = _("Language model")
GROUP_HOUSE = _("Data and dashboard")

_LISTED: tuple[Definition, ...] = (
    Definition(
        "simulation_active", FLAG, GROUP_CONTROL, _("Bots are talking"),
        _("Off: no bot starts or sends anything. People can still write."), control=True,
    ),
    Definition(
        "scale_factor", NUMBER, GROUP_CONTROL, _("Scale"),
        _("Multiplies how much is said in every room. 1 is as measured, 2 twice as much, 0 is silence."),
        0, 20, control=True,
    ),
    Definition(
        "max_msgs_per_min", INTEGER, GROUP_CONTROL, _("Most messages a minute"),
        _("Upper limit for the bots of one chat together. 0 lets none through."), 0, 600, control=True,
    ),
    Definition(
        "base_delay_seconds", NUMBER, GROUP_PACE, _("Mean gap"),
        _("Seconds between messages of one chat at its busiest hours."), 1, 3600,
    ),
    Definition(
        "prime_hours_boost", NUMBER, GROUP_PACE, _("Boost in prime hours"),
        _("Multiplies activity inside the prime hours, on top of the daily curve. 1 adds nothing, 0 silences them."),
        0, 10,
    ),
    Definition(
        "prime_hours", HOURS, GROUP_PACE, _("Prime hours"),
        _("Europe/Istanbul, on weekdays. Empty: there are none."),
    ),
    Definition(
        "bot_hourly_msg_limit", SPAN, GROUP_PACE, _("Messages an hour of one bot"),
        _("Every bot has its own limit between these two, by how talkative it is."), 0, 500,
    ),
    Definition(
        "typing_enabled", FLAG, GROUP_PACE, _("Show typing"),
        _("Whether rooms see that a bot is typing."),
    ),
    Definition(
        "typing_speed_wpm", SPAN, GROUP_PACE, _("Typing speed"),
        _("Words a minute of the slowest and the fastest typist."), 5, 300,
    ),
    Definition(
        "reply_probability", SHARE, GROUP_TALK, _("Replies"),
        _("Share of contributions that answer a message instead of opening something new."), 0, 1,
    ),
    Definition(
        "mention_probability", SHARE, GROUP_TALK, _("Mentions"),
        _("Share of replies that call the other by name."), 0, 1,
    ),
    Definition(
        "short_reaction_probability", SHARE, GROUP_TALK, _("Reactions only"),
        _("Share of contributions that are an emoji on a message instead of words."), 0, 1,
    ),
    Definition(
        "message_length_profile", PROFILE, GROUP_TALK, _("Message lengths"),
        _("Shares of short (one to four words), medium (a sentence) and long (two or three) messages."),
    ),
    Definition(
        "persona_refresh_interval", INTEGER, GROUP_TALK, _("Persona refresh"),
        _("After how many of its messages a bot is reminded of who it is. 0: never."), 0, 1000,
    ),
    Definition(
        "dedup_enabled", FLAG, GROUP_REPEAT, _("Stop repetition"),
        _("Whether a message too like a recent one is paraphrased or dropped."),
    ),
    Definition(
        "dedup_window_hours", NUMBER, GROUP_REPEAT, _("Repetition window"),
        _("How many hours back a message is compared."), 0, 720,
    ),
    Definition(
        "dedup_max_attempts", INTEGER, GROUP_REPEAT, _("Paraphrase attempts"),
        _("How often another wording is tried before the message is dropped. 0 drops at once."), 0, 10,
    ),
    Definition(
        "cooldown_filter_enabled", FLAG, GROUP_REPEAT, _("Stance cooldown"),
        _("Whether a bot that took a side waits before it speaks on that topic again."),
    ),
    Definition(
        "news_trigger_enabled", FLAG, GROUP_NEWS, _("News start talk"),
        _("Whether news items set rooms talking."),
    ),
    Definition(
        "news_trigger_probability", SHARE, GROUP_NEWS, _("Chance that news is taken up"),
        _("For one item in one room whose topics it touches."), 0, 1,
    ),
    Definition(
        "news_feed_urls", ADDRESSES, GROUP_NEWS, _("News feeds"),
        _("RSS or Atom addresses; an ending like #doviz says what a feed is about. Empty: no news is fetched."),
    ),
    Definition(
        "llm_temperature", NUMBER, GROUP_MODEL, _("Temperature"),
        _("How freely the model words things. 0 is the most predictable."), 0, 2,
    ),
    Definition(
        "llm_max_tokens", INTEGER, GROUP_MODEL, _("Longest answer"),
        _("Tokens the model may write for one contribution."), 16, 4096,
    ),
    Definition(
        "llm_daily_budget", NUMBER, GROUP_MODEL, _("Daily budget"),
        _("US dollars a day; above it the offline writer takes over. 0 never asks the model."), 0, 10000,
    ),
    Definition(
        "llm_stance_check", FLAG, GROUP_MODEL, _("Check views with the model"),
        _("What a model writes on something the bot holds a view on is shown to it again: does it go against that?"),
    ),
    Definition(
        "retention_days", INTEGER, GROUP_HOUSE, _("Keep messages"),
        _("Days after which messages and turns are deleted. 0 keeps them for ever."), 0, 3650,
    ),
    Definition(
        "dashboard_stream_interval", NUMBER, GROUP_HOUSE, _("Dashboard refresh"),
        _("Seconds between two frames of the dashboard."), 0.5, 300,
    ),
    Definition(
        "dashboard_stream_max_messages", INTEGER, GROUP_HOUSE, _("Dashboard messages"),
        _("Messages in one frame of the dashboard. 0 shows none."), 0, 1000,
    ),
)

DEFINITIONS: dict[str, Definition] = {it.name: it for it in _LISTED}
DEFAULTS = Tunables()
