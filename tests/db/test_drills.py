"""Drill rooms: a scenario of manipulation is played there, under its label, and nowhere else."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError

from bots.models import Bot
from conversations.engine.reasons import Ended
from conversations.engine.room import Planned
from conversations.live import service
from conversations.models import Chat, ConversationState, GuardBlock, Membership, Message, Turn
from conversations.simulation import runs
from conversations.simulation.options import RunOptions
from conversations.text.brief import Brief, Draft
from piyasa_site.common.turkish import fold
from piyasa_site.tunables.definitions import Tunables

pytestmark = pytest.mark.django_db
NOW = datetime.fromisoformat("2026-11-16T12:00:10+03:00")
PUMP = "THYAO yarın kesin tavan, garanti veriyorum"
RUMOUR = {"kind": "rumour", "text": PUMP, "symbol": "THYAO"}


class Pumps:
    """A writer that passes a rumour on as it hears it, and says the same of everything else."""

    name = "pumps"

    def write(self, brief: Brief, rng: Any) -> Draft:
        return Draft(parts=(PUMP, f"{brief.at:%H%M%S} itibarıyla {PUMP}"), writer="pumps", topic="THYAO")


@pytest.fixture
def chat(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Chat:
    settings.LLM_WRITER, settings.RUN_ID = "echo", ""
    monkeypatch.setattr("conversations.text.writers.echo.EchoWriter.write", Pumps().write)
    made = Chat.objects.create(title="Tatbikat", slug="tatbikat", topics=["bist"], symbols=["THYAO"], is_drill=True)
    for number in range(6):
        bot = Bot.objects.create(
            name=f"Bot {number}",
            username=f"test_{number}_bot",
            traits={"talkativeness": 0.6},
            active_hours=[{"start": 0, "end": 24}],
        )
        Membership.objects.create(chat=made, bot=bot)
    ConversationState.objects.create(
        chat=made, next_slot_at=NOW + timedelta(hours=1), settings_key=service.settings_key(Tunables())
    )
    return made


def planned(chat: Chat, scenario: str) -> Turn:
    bot = Bot.objects.order_by("pk")[0]
    plan = Planned(chat.pk, bot.key, "say", NOW.timestamp(), NOW.timestamp(), priority=1, topic="THYAO")
    return Turn.objects.create(
        chat=chat,
        bot=bot,
        planned_at=NOW,
        typing_at=NOW,
        due_at=NOW,
        priority=Turn.Priority.STAFF,
        plan=plan.to_json(),
        trace={"scenario": scenario} if scenario else {},
    )


def ready(turn: Turn) -> list[tuple[int, datetime]]:
    service.compose_turns([turn.pk], "w", NOW)
    turn.refresh_from_db()
    rows = Turn.objects.filter(contribution=turn.contribution, state="ready").order_by("due_at", "part")
    return list(rows.values_list("pk", "due_at"))


def test_a_scenario_goes_out_under_its_label(chat: Chat, tmp_path: Path) -> None:
    parts = ready(planned(chat, "rumour"))
    assert len(parts) >= 2
    for pk, due in parts:
        service.deliver_turns([pk], "w", due)
    said = list(Message.objects.all())
    assert len(said) == len(parts) and {message.scenario for message in said} == {"rumour"}
    out = tmp_path / "t.jsonl"
    call_command("export_transcript", "tatbikat", out=out)
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(rows) == len(said) and all(row["scenario"] == "rumour" for row in rows)


@pytest.mark.parametrize(("is_drill", "scenario"), [(True, ""), (False, "rumour")])
def test_without_a_drill_or_a_scenario_the_same_words_are_stopped(chat: Chat, is_drill: bool, scenario: str) -> None:
    Chat.objects.update(is_drill=is_drill)
    turn = planned(chat, scenario)
    assert not ready(turn)
    assert (turn.state, turn.reason) == ("dropped", Ended.GUARD)
    assert GuardBlock.objects.filter(guard="integrity").exists()


def test_what_was_written_for_a_drill_is_not_said_once_the_room_is_none(chat: Chat) -> None:
    parts = ready(planned(chat, "rumour"))
    Chat.objects.update(is_drill=False)
    for pk, due in parts:
        service.deliver_turns([pk], "w", due)
    assert not Message.objects.exists()
    assert {turn.state for turn in Turn.objects.all()} == {"dropped"}


def test_a_telegram_group_is_never_a_drill_room(chat: Chat) -> None:
    with pytest.raises(IntegrityError):
        Chat.objects.update(platform="telegram")


def test_a_run_plays_a_rumour_under_its_label(tmp_path: Path) -> None:
    options = RunOptions(bots=40, chats=2, hours=0.5, seed=3, start="2026-11-16T11:00:00+03:00", writer="echo",
                         interventions=[{"at": 60, "chat": "*", **RUMOUR}])  # fmt: skip
    runs.start(options, Pumps(), out=tmp_path / "t")
    rows = [json.loads(line) for line in (tmp_path / "t").read_text(encoding="utf-8").splitlines()]
    pumped = [row for row in rows if "garanti" in fold(row["text"])]
    assert pumped and all(row["scenario"] == "rumour" for row in pumped)
