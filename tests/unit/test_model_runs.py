"""Runs that a language model writes: repeatable where the server is, counted, forecast, and carried on without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from conversations.simulation import runs
from conversations.simulation.forecast import forecast
from conversations.simulation.options import RunOptions
from conversations.text.costs import FREE, PRICES, price_of
from conversations.text.writers import build_writer
from tests import openai_server as server
from tests.openai_server import FakeOpenAI, Talkative, fails

# Until 300 messages; the span is longer than they take.
SMALL: dict[str, Any] = {
    "bots": 30, "chats": 3, "hours": 12.0, "seed": 7, "until_messages": 300, "start": "2026-11-16T10:00:00+03:00",
}  # fmt: skip


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeOpenAI]:
    with (
        server.running() as running,
        override_settings(OPENAI_API_KEY="sk-test", OPENAI_BASE_URL=running.url, LLM_MODEL="gpt-4o-mini"),
    ):
        yield running


@dataclass(frozen=True)
class Played:
    said: str
    rows: list[dict[str, Any]]
    transcript: bytes
    asked: int


def play(fake: FakeOpenAI, out: Path, **given: Any) -> Played:
    """One `manage.py simulate --writer openai` against a model that has read nothing yet."""
    fake.then(Talkative())
    said = StringIO()
    call_command("simulate", writer="openai", out=out, stdout=said, stderr=said, **{**SMALL, **given})
    transcript = out.read_bytes()
    rows = [json.loads(line) for line in transcript.splitlines()]
    return Played(said.getvalue(), rows, transcript, len(fake.requests))


@pytest.fixture(scope="module")
def played(fake: FakeOpenAI, tmp_path_factory: pytest.TempPathFactory) -> Played:
    return play(fake, tmp_path_factory.mktemp("run") / "run.jsonl")


def test_three_hundred_messages_are_written_by_the_model_and_labelled(played: Played) -> None:
    messages = [row for row in played.rows if row["kind"] == "message"]
    assert len(messages) == 300
    assert all(row["is_bot"] and row["synthetic"]["generator"] == "piyasa" for row in played.rows)
    assert played.asked > 150


def test_the_summary_tells_tokens_cost_and_the_cached_share(played: Played) -> None:
    assert f"model: {played.asked:,} calls" in played.said
    assert "% cached" in played.said and "uncached a call" in played.said and "US dollars" in played.said
    assert "forecast for gpt-4o-mini" in played.said.split("model:")[0]


def test_the_same_run_again_is_the_same_to_the_byte(fake: FakeOpenAI, played: Played, tmp_path: Path) -> None:
    again = play(fake, tmp_path / "again.jsonl", json=True)
    assert again.transcript == played.transcript and again.asked == played.asked
    summary = json.loads(next(line for line in again.said.splitlines() if line.startswith("{")))
    model = summary["model"]
    assert model["calls"] == played.asked and model["fallbacks"] == {}
    assert model["uncached_per_call"] <= 1200 and model["cached_share"] > 0.5
    price = PRICES["gpt-4o-mini"]
    paid = (model["tokens_in"] - model["tokens_cached"]) * price.fresh + model["tokens_cached"] * price.cached
    assert model["cost_usd"] == pytest.approx((paid + model["tokens_out"] * price.output) / 1e6, abs=1e-5)


def test_the_forecast_is_near_to_what_it_came_to(fake: FakeOpenAI, played: Played) -> None:
    # The model of these tests writes one message of a burst where two are wanted, so it is asked more often.
    expected = forecast(RunOptions(**SMALL), "gpt-4o-mini", price_of("gpt-4o-mini"))
    assert 0.6 < expected.calls / played.asked < 1.4
    sizes = [sum(len(message["content"]) for message in request["messages"]) for request in fake.requests]
    assert expected.tokens_in / expected.calls == pytest.approx(sum(sizes) / len(sizes) / 3.0, rel=0.15)


def test_a_run_follows_its_own_settings(fake: FakeOpenAI, tmp_path: Path) -> None:
    play(fake, tmp_path / "t.jsonl", until_messages=5, set=["llm_temperature=0.3", "llm_max_tokens=99"])
    assert {(request["temperature"], request["max_tokens"]) for request in fake.requests} == {(0.3, 99)}


def test_a_budget_of_nothing_asks_nobody_and_says_why(fake: FakeOpenAI, tmp_path: Path) -> None:
    played = play(fake, tmp_path / "t.jsonl", until_messages=20, set=["llm_daily_budget=0"])
    assert played.asked == 0 and len(played.rows) >= 20
    assert "by the offline writer: The model's budget for today is spent." in played.said


def test_a_run_goes_on_without_its_model(fake: FakeOpenAI) -> None:
    fake.then(fails(401))
    summary = runs.start(
        RunOptions(**{**SMALL, "until_messages": 30}, writer="openai"),
        build_writer("openai"),
        fallback=build_writer("offline"),
    )
    assert summary.messages == 30 and summary.model is not None and summary.model["calls"] == 0
    reasons = summary.model["fallbacks"]
    assert reasons["The model's server refused with 401."] == 1  # and then it is left alone
    assert sum(reasons.values()) > 10


def test_a_resumed_run_has_spent_what_it_spent_before(fake: FakeOpenAI, tmp_path: Path) -> None:
    options = RunOptions(bots=12, chats=1, hours=8.0, seed=3, start="2026-11-16T01:30:00+03:00", writer="openai")
    fake.then(Talkative())
    whole = runs.start(options, build_writer("openai"), folder=runs.RunFolder(tmp_path, "whole"))
    folder = runs.RunFolder(tmp_path, "killed")
    late = options.start_time().timestamp() + 7 * 3600.0

    def killed(at: float, messages: int) -> None:
        if at > late:
            raise KeyboardInterrupt

    fake.then(Talkative())
    with pytest.raises(KeyboardInterrupt):
        runs.start(options, build_writer("openai"), folder=folder, progress=killed)
    resumed = runs.resume(folder, build_writer("openai"))
    assert resumed.sha256 == whole.sha256
    assert resumed.model is not None and whole.model is not None
    assert resumed.model["calls"] == whole.model["calls"] > 0


class TestForecast:
    def test_it_asks_nobody_and_says_what_a_day_costs(self, fake: FakeOpenAI) -> None:
        fake.then(fails(500))
        said = StringIO()
        call_command("forecast_cost", bots=30, chats=3, hours=24, seed=7, json=True, stdout=said)
        expected = json.loads(said.getvalue())
        assert fake.requests == []
        assert expected["model"] == "gpt-4o-mini" and 2500 < expected["messages"] < 5000
        assert 0 < expected["uncached_per_call"] <= 1200 and expected["cached_share"] > 0.5
        assert expected["cost_usd"] > 0 and expected["within_budget"] == 1.0

    def test_without_a_cache_the_whole_prompt_stays_within_the_budget_of_tokens(self) -> None:
        expected = forecast(RunOptions(**SMALL), "llama-3.1-8b", FREE, accelerated=False)
        assert expected.tokens_cached == 0 and expected.cost_usd == 0.0
        assert 900 < expected.uncached_per_call <= 1200

    def test_where_the_budget_is_too_small_it_says_so(self, fake: FakeOpenAI) -> None:
        said = StringIO()
        call_command(
            "forecast_cost", bots=30, chats=3, hours=24, model="gpt-4o", set=["llm_daily_budget=0.5"], stdout=said
        )
        assert "the budget pays for" in said.getvalue()

    @pytest.mark.parametrize("given", [{"bots": 0}, {"hours": -1.0}, {"set": ["x"]}, {"set": ["llm_max_tokens=a"]}])
    def test_what_makes_no_run_ends_with_a_sentence(self, given: dict[str, Any]) -> None:
        with pytest.raises(CommandError):
            call_command("forecast_cost", **given)
