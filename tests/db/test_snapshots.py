"""Realism snapshots: one an hour, none twice, none lost to a worker that died."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from analytics import snapshots, tasks
from analytics.models import RealismSnapshot
from bots.models import Bot
from conversations.models import Chat, Message
from piyasa_site.common import clock, metrics
from piyasa_site.common.randomness import stream

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 16, 12, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def talk() -> list[Bot]:
    """A day of 700 messages by five bots; the last of them writes like a metronome."""
    chat = Chat.objects.create(title="BIST", slug="bist")
    bots = [Bot.objects.create(name=f"Bot {n}", username=f"b{n}_bot") for n in range(5)]
    rng = stream("a day of talk")
    at, rows = NOW - timedelta(hours=20), []
    for number in range(620):
        at += timedelta(seconds=rng.expovariate(1 / 100))
        bot = bots[rng.choice((0, 0, 0, 1, 1, 2, 3))]
        rows.append((bot, at, f"THYAO bugün nasıl sizce {number}" + "?" * (number % 3 == 0)))
    steady = NOW - timedelta(hours=10)
    rows += [(bots[4], steady + timedelta(seconds=60 * n), f"dakika {n}") for n in range(80)]
    Message.objects.bulk_create(
        Message(chat=chat, bot=bot, is_bot=True, sender_name=bot.name, text=text, created_at=at, observed_at=at)
        for bot, at, text in sorted(rows, key=lambda row: row[1])
    )
    return bots


def test_the_last_hour_is_measured_once(talk: list[Bot]) -> None:
    assert snapshots.fill(NOW) == 1
    row = RealismSnapshot.objects.get()
    assert (row.at, row.messages, row.rooms, row.bots) == (NOW.replace(minute=0), 700, 1, 5)
    assert row.inside is not None
    assert 0.0 <= row.inside <= 1.0
    assert len(row.figures) > 10
    assert row.risks[str(talk[4].pk)] == 0.2
    assert row.mean_risk == pytest.approx(sum(row.risks.values()) / 5, abs=1e-4)
    assert metrics.BOT_DETECTION_RISK.labels(bot_id=talk[4].pk)._value.get() == 0.2
    assert snapshots.fill(NOW + timedelta(minutes=30)) == 0


def test_hours_that_were_missed_are_made_up_for_and_not_for_ever() -> None:
    snapshots.fill(NOW)
    assert snapshots.fill(NOW + 3 * HOUR) == 3
    assert snapshots.fill(NOW + 100 * HOUR) == snapshots.LOOK_BACK
    hours = list(RealismSnapshot.objects.order_by("at").values_list("at", flat=True))
    assert hours[:4] == [NOW.replace(minute=0) + HOUR * number for number in range(4)]
    assert (hours[-1], len(hours)) == (NOW.replace(minute=0) + 100 * HOUR, 4 + snapshots.LOOK_BACK)


def test_what_was_cut_short_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    snapshots.fill(NOW)
    whole, asked = snapshots.room_realism, []

    def dying(since: datetime, until: datetime) -> dict[str, Any]:
        asked.append(until)
        if len(asked) == 2:
            raise RuntimeError("killed")
        return whole(since, until)

    monkeypatch.setattr(snapshots, "room_realism", dying)
    with pytest.raises(RuntimeError):
        snapshots.fill(NOW + 3 * HOUR)
    assert RealismSnapshot.objects.count() == 2
    assert snapshots.fill(NOW + 3 * HOUR) == 2
    assert asked == [NOW.replace(minute=0) + HOUR * number for number in (1, 2, 2, 3)]


def test_of_two_workers_one_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "_missing", lambda now: iter([NOW, NOW]))
    assert snapshots.fill(NOW) == 1
    assert RealismSnapshot.objects.count() == 1


def test_an_empty_house_has_its_row_and_no_figures() -> None:
    snapshots.fill(NOW)
    row = RealismSnapshot.objects.get()
    assert (row.messages, row.rooms, row.inside, row.figures, row.bots, row.mean_risk) == (0, 0, None, {}, 0, 0.0)


def test_old_ones_go() -> None:
    snapshots.fill(NOW)
    RealismSnapshot.objects.update(at=NOW - snapshots.KEPT - HOUR)
    snapshots.fill(NOW)
    assert not RealismSnapshot.objects.filter(at__lt=NOW - snapshots.KEPT).exists()
    assert RealismSnapshot.objects.filter(at=NOW.replace(minute=0)).exists()


def test_the_task_takes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    tasks.take_snapshots()
    assert RealismSnapshot.objects.filter(at=NOW.replace(minute=0)).exists()


def test_staff_look_at_them_and_change_nothing(talk: list[Bot], client: Client) -> None:
    snapshots.fill(NOW)
    row = RealismSnapshot.objects.get()
    client.force_login(User.objects.create_superuser("ece"), backend="django.contrib.auth.backends.ModelBackend")
    listed = client.get("/admin/analytics/realismsnapshot/").content.decode()
    assert "700" in listed
    page = client.get(f"/admin/analytics/realismsnapshot/{row.pk}/change/")
    assert page.status_code == 200
    assert "questions" in page.content.decode()
    assert client.post(f"/admin/analytics/realismsnapshot/{row.pk}/delete/").status_code == 403
    assert RealismSnapshot.objects.exists()
