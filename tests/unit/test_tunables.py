"""The settings as values: defaults, written forms, bounds, and what is refused."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from piyasa_site.tunables.definitions import (
    DEFAULTS,
    DEFINITIONS,
    BadSetting,
    Tunables,
    as_json,
    as_text,
    parse,
)


def test_every_field_is_defined_and_every_definition_is_a_field() -> None:
    assert list(DEFINITIONS) == list(dict.fromkeys(DEFINITIONS))
    assert set(DEFINITIONS) == {item.name for item in fields(Tunables)}


@pytest.mark.parametrize(
    ("name", "default"),
    [
        ("simulation_active", True),
        ("scale_factor", 1.0),
        ("base_delay_seconds", 30.0),
        ("prime_hours", (("09:30", "12:00"), ("14:00", "18:00"))),
        ("dashboard_stream_interval", 5.0),
    ],
)
def test_defaults_of_the_specification(name: str, default: Any) -> None:
    assert getattr(Tunables(), name) == default


@pytest.mark.parametrize("name", list(DEFINITIONS))
def test_defaults_are_within_bounds_and_survive_both_written_forms(name: str) -> None:
    value = getattr(DEFAULTS, name)
    assert parse(name, as_text(name, value)) == value
    assert parse(name, json.loads(json.dumps(as_json(value)))) == value
    assert DEFINITIONS[name].label and DEFINITIONS[name].help and DEFINITIONS[name].group


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("simulation_active", "0", False),
        ("simulation_active", False, False),
        ("simulation_active", 0, False),
        ("simulation_active", "On", True),
        ("scale_factor", "0", 0.0),
        ("scale_factor", "1,5", 1.5),
        ("scale_factor", 2, 2.0),
        ("max_msgs_per_min", "0", 0),
        ("max_msgs_per_min", "12.0", 12),
        ("typing_speed_wpm", "40 - 90", (40, 90)),
        ("typing_speed_wpm", "40,90", (40, 90)),
        ("typing_speed_wpm", "[40, 90]", (40, 90)),
        ("typing_speed_wpm", {"min": 40, "max": 90}, (40, 90)),
        ("prime_hours", "", ()),
        ("prime_hours", "9.30-12:00", (("09:30", "12:00"),)),
        ("prime_hours", [["20:00", "24:00"]], (("20:00", "24:00"),)),
        ("message_length_profile", "short=.5 medium=.5 long=0", {"short": 0.5, "medium": 0.5, "long": 0.0}),
        ("message_length_profile", "short:0.2, medium:0.3, long:0.5", {"short": 0.2, "medium": 0.3, "long": 0.5}),
        ("news_feed_urls", "", ()),
        ("news_feed_urls", "https://a.example/rss\nhttps://a.example/rss", ("https://a.example/rss",)),
    ],
)
def test_written_forms(name: str, written: object, value: Any) -> None:
    assert parse(name, written) == value


@pytest.mark.parametrize(
    ("name", "written", "says"),
    [
        ("no_such_thing", "1", "no setting 'no_such_thing'"),
        ("simulation_active", "maybe", "on or off"),
        ("simulation_active", "", "on or off"),
        ("scale_factor", "", "a number"),
        ("scale_factor", "nan", "a number"),
        ("scale_factor", "inf", "a number"),
        ("scale_factor", True, "a number"),
        ("scale_factor", "-0.1", "between 0 and 20"),
        ("scale_factor", "1.000,5", "a number"),
        ("max_msgs_per_min", "1.5", "a whole number"),
        ("max_msgs_per_min", None, "a whole number"),
        ("reply_probability", "1.01", "between 0 and 1"),
        ("typing_speed_wpm", "75-35", "least first"),
        ("typing_speed_wpm", "35", "least first"),
        ("typing_speed_wpm", "35-75-90", "least first"),
        ("typing_speed_wpm", "1-75", "between 5 and 300"),
        ("typing_speed_wpm", "[35, ", "least first"),
        ("prime_hours", "12:00-09:30", "ranges of the day"),
        ("prime_hours", "09:00-12:00, 11:00-13:00", "ranges of the day"),
        ("prime_hours", "09:61-12:00", "ranges of the day"),
        ("prime_hours", "09:00-24:01", "ranges of the day"),
        ("message_length_profile", "short=.5 medium=.6 long=0", "add up to 1"),
        ("message_length_profile", "short=-.5 medium=1.5 long=0", "add up to 1"),
        ("message_length_profile", "short=1", "add up to 1"),
        ("message_length_profile", {"short": 1, "medium": 0, "huge": 0}, "add up to 1"),
        ("news_feed_urls", "ftp://a.example", "web addresses"),
        ("news_feed_urls", "https://", "web addresses"),
        ("news_feed_urls", 7, "web addresses"),
    ],
)
def test_what_is_refused_is_named_in_one_sentence(name: str, written: object, says: str) -> None:
    with pytest.raises(BadSetting) as refused:
        parse(name, written)
    sentence = str(refused.value)
    assert name in sentence and says in sentence
    assert sentence.endswith(".") and "\n" not in sentence


@given(
    name=st.sampled_from(list(DEFINITIONS)),
    written=st.one_of(st.text(), st.integers(), st.none(), st.lists(st.text())),
)
def test_nothing_written_ends_in_any_other_error(name: str, written: object) -> None:
    try:
        value = parse(name, written)
    except BadSetting:
        return
    assert parse(name, as_text(name, value)) == value


def test_changed_is_a_copy_and_takes_all_or_nothing() -> None:
    base = Tunables()
    other = base.changed({"scale_factor": "2", "simulation_active": "0"})
    assert (other.scale_factor, other.simulation_active) == (2.0, False)
    assert (base.scale_factor, base.simulation_active) == (1.0, True)
    with pytest.raises(BadSetting):
        base.changed({"scale_factor": "3", "dedup_enabled": "perhaps"})
    with pytest.raises(FrozenInstanceError):
        base.scale_factor = 5.0  # type: ignore[misc]


def test_to_json_is_json_and_reads_back() -> None:
    text = json.dumps(Tunables().to_json())
    assert Tunables().changed(json.loads(text)) == Tunables()
