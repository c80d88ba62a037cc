"""The pages on which staff see minds at work: why something was said, feelings over days, weeks, a bot's whole mind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from random import Random
from xml.etree import ElementTree

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from bots.models import Bot
from conversations.live import service
from conversations.models import Chat, Message, Person, Turn
from conversations.why import why_of_message, why_of_turn
from humanization import registry
from humanization.contracts import BotFacts
from humanization.emotions import curves, params
from humanization.emotions.logic import SUBSYSTEM
from humanization.emotions.models import EmotionSample, EmotionState
from humanization.routines.activity import WEEKS, written
from humanization.routines.models import Routine
from piyasa_site.access.roles import Role
from piyasa_site.common import clock

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 16, 9, tzinfo=UTC)  # a Monday, 12:00 in Istanbul


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def boss() -> Client:
    return _client(User.objects.create_superuser("boss"))


@pytest.fixture
def viewer() -> Client:
    user = User.objects.create_user("viewer", is_staff=True)
    user.groups.add(Group.objects.get(name=Role.VIEWER.value))
    return _client(user)


def _client(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def make(count: int = 1) -> list[Bot]:
    return [Bot.objects.create(name=f"Işıl {n}", username=f"isil{n}_bot") for n in range(count)]


def states(bots: list[Bot], at: datetime = NOON) -> dict[int, object]:
    facts = {bot.pk: BotFacts(key=bot.key, name=bot.name, username=bot.username) for bot in bots}
    return {pk: SUBSYSTEM.fresh(who, Random(pk), at) for pk, who in facts.items()}


def queries(call: object) -> int:
    with CaptureQueriesContext(connection) as found:
        call()  # type: ignore[operator]
    return len(found)


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


# --- feelings over days -----------------------------------------------------------


def test_an_hour_is_noted_once_and_the_state_is_only_read() -> None:
    kept = states(make(3))
    before = {pk: replace(state) for pk, state in kept.items()}
    assert registry.note("emotions", kept, NOON + timedelta(minutes=20)) == 3
    assert registry.note("emotions", kept, NOON + timedelta(minutes=50)) == 0
    assert registry.note("emotions", kept, NOON + timedelta(hours=1)) == 3
    assert kept == before
    samples = EmotionSample.objects.filter(bot_id=min(kept)).order_by("at")
    assert [sample.at for sample in samples] == [NOON, NOON + timedelta(hours=1)]
    state = kept[min(kept)]
    assert [getattr(samples[0], name) for name in params.DIMENSIONS] == [round(v) for v in state.scores().values()]
    assert registry.note("timing", kept, NOON) == 0  # keeps no history


def test_samples_are_let_go_after_two_months() -> None:
    kept = states(make(2))
    registry.note("emotions", kept, NOON)
    registry.note("emotions", kept, NOON + timedelta(days=params.SAMPLES_KEPT_DAYS))
    assert EmotionSample.objects.count() == 4
    registry.note("emotions", kept, NOON + timedelta(days=params.SAMPLES_KEPT_DAYS, hours=1))
    assert EmotionSample.objects.count() == 4 and not EmotionSample.objects.filter(at=NOON).exists()


@pytest.mark.parametrize("count", [1, 5])
def test_noting_costs_the_same_for_any_number_of_bots(count: int) -> None:
    kept = states(make(count))
    assert queries(lambda: registry.note("emotions", kept, NOON)) == 3


def test_settling_minds_notes_their_feelings() -> None:
    make(2)
    service.settle_minds(NOON)
    service.settle_minds(NOON + timedelta(minutes=15))
    assert set(EmotionSample.objects.values_list("at", flat=True)) == {NOON}
    assert EmotionSample.objects.count() == 2


def test_curves_have_one_chart_a_dimension_and_say_the_same_as_a_table(boss: Client) -> None:
    (bot,) = make()
    kept = states([bot])
    registry.stores()["emotions"].save_states(kept)
    for hour in range(48):
        state = kept[bot.pk]
        state.mood = 20.0 + hour
        state.at = (NOON + timedelta(hours=hour)).timestamp()
        registry.note("emotions", kept, NOON + timedelta(hours=hour))
    page = reverse("admin:emotions_emotionstate_over_days", args=[EmotionState.objects.get(bot=bot).pk])
    html = boss.get(page, {"days": "3"}).content.decode()
    drawn = re.findall(r"<svg viewBox.*?</svg>", html, re.DOTALL)
    assert len(drawn) == len(params.DIMENSIONS)
    for svg in drawn:
        assert ElementTree.fromstring(svg).attrib["role"] == "img"
    assert "now 67 · 20 to 67" in text_of(html)
    assert text_of(html).count("November") == 3  # the days of the table
    wrong = boss.get(page, {"days": "9999"})
    assert wrong.status_code == 200 and 'aria-current="true"' in wrong.content.decode()


def test_a_hole_in_time_is_not_bridged_and_many_samples_are_thinned() -> None:
    scores = dict.fromkeys(params.DIMENSIONS, 50.0)
    early = [curves.Sample(NOON + timedelta(hours=n), scores) for n in range(5)]
    late = [curves.Sample(NOON + timedelta(hours=40 + n), scores) for n in range(5)]
    html = curves.charts([*early, *late], NOON, NOON + timedelta(days=2), {})
    assert html.count("<polyline") == 2 * len(params.DIMENSIONS)
    months = [curves.Sample(NOON + timedelta(hours=n), scores) for n in range(60 * 24)]
    html = curves.charts(months, NOON, NOON + timedelta(days=60), {})
    (longest,) = {len(points.split()) for points in re.findall(r'points="([^"]+)"', html)}
    assert 100 < longest <= curves.MOST_POINTS


def test_without_samples_the_page_says_so_and_strangers_do_not_see_it(boss: Client, viewer: Client) -> None:
    (bot,) = make()
    registry.stores()["emotions"].save_states(states([bot]))
    page = reverse("admin:emotions_emotionstate_over_days", args=[EmotionState.objects.get(bot=bot).pk])
    assert "Nothing is noted yet" in boss.get(page).content.decode()
    assert viewer.get(page).status_code == 200
    assert Client().get(page).status_code == 302
    assert _client(User.objects.create_user("nobody", is_staff=True)).get(page).status_code in (302, 403)


def test_a_run_of_days_gone_by_does_not_pile_up_feelings(talk: None) -> None:
    # Minds are seeded today and the run is of last year: feelings calm in it as they would in any.
    noted = EmotionSample.objects.order_by("at")
    assert noted.count() == 28 and {sample.at.year for sample in noted} == {2025}
    for name in params.DIMENSIONS:
        moved = {sample.bot_id: getattr(sample, name) for sample in noted}
        assert not all(score in (0, 100) for score in moved.values()), name
    felt = EmotionState.objects.filter(felt_at__year=2025)
    assert felt.count() > 5
    for row in felt:
        kinds = [at for _kind, at, _intensity in row.events]
        assert all(datetime.fromtimestamp(at, UTC).year == 2025 for at in kinds)


# --- weeks --------------------------------------------------------------------------


def test_what_was_written_stands_in_its_hour_of_the_local_week(boss: Client) -> None:
    (bot,) = make()
    chat = Chat.objects.create(title="BIST", slug="bist")
    until = clock.now()
    for at in (NOON, NOON, NOON + timedelta(days=5, hours=12), NOON - timedelta(weeks=8)):
        Message.objects.create(chat=chat, bot=bot, sender_name=bot.name, is_bot=True, text="a", created_at=at)
    Message.objects.create(chat=chat, sender_name="Ali", is_bot=False, text="b", created_at=NOON)
    counts = written(bot.pk, NOON - timedelta(weeks=4), NOON + timedelta(weeks=1))
    # Monday noon twice; Saturday 21:00 UTC is Sunday, midnight, in Istanbul.
    assert counts == {(0, 12): 2, (6, 0): 1}
    assert queries(lambda: written(bot.pk, until - timedelta(weeks=WEEKS), until)) == 1


def test_the_week_shows_presence_and_what_was_written_beside_it(boss: Client) -> None:
    (bot,) = make()
    facts = {bot.pk: BotFacts(key=bot.key, name=bot.name, username=bot.username)}
    registry.stores()["routines"].save_states(registry.stores()["routines"].load_states(facts))
    chat = Chat.objects.create(title="BIST", slug="bist")
    for _ in range(3):
        Message.objects.create(
            chat=chat, bot=bot, sender_name=bot.name, is_bot=True, text="a", created_at=clock.now() - timedelta(hours=1)
        )
    page = reverse("admin:routines_routine_change", args=[Routine.objects.get(bot=bot).pk])
    html = boss.get(page).content.decode()
    assert html.count("<caption") == 2
    assert html.count('<th scope="row"') >= 14
    assert "3 messages in 4 weeks" in text_of(html)


# --- one bot, all of its mind -----------------------------------------------------------


def test_every_part_of_a_mind_is_one_click_from_the_bot(boss: Client) -> None:
    call_command("seed", "--bots", "2", "--chats", "1", "--people", "0", "-v", "0")
    bot = Bot.objects.order_by("pk").first()
    assert bot is not None
    html = boss.get(reverse("admin:bots_bot_change", args=[bot.pk])).content.decode()
    shown = [model for model in admin.site._registry if model._meta.app_config.name.startswith("humanization.")]
    assert {model._meta.app_label for model in shown} == set(registry.SUBSYSTEMS)
    for model in shown:
        page = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        found = [url for url in re.findall(r'href="([^"]+)"', html) if url.startswith(page) and url != page]
        assert found, f"{model._meta.label} is not linked"
        answer = boss.get(unescape(found[0]))
        assert answer.status_code == 200, found[0]


# --- why ----------------------------------------------------------------------------------


@pytest.fixture
def talk(tmp_path) -> None:
    call_command("seed", "--bots", "14", "--chats", "1", "--people", "0", "-v", "0")
    call_command(
        "simulate", "--db", "--bots", "14", "--chats", "1", "--hours", "3", "--seed", "3",
        "--start", "2025-11-17T11:00:00+03:00", "--json",
    )  # fmt: skip


def test_the_panel_tells_what_every_subsystem_added(talk: None, boss: Client) -> None:
    turns = list(Turn.objects.filter(state="sent", kind="message", trace__has_key="influence").order_by("pk"))
    assert len(turns) > 30
    named = {name for turn in turns for name in turn.trace["influence"]}
    assert {"emotions", "memory", "relationships", "timing", "personality"} <= named
    for turn in turns[:40]:
        shown, _, _ = text_of(why_of_turn(turn)).partition(" as stored ")
        for name, share in turn.trace["influence"].items():
            assert str(apps.get_app_config(name).verbose_name) in shown, name
            for memory in share.get("memories", ()):
                assert memory in shown
        for part in ("trigger", "who was to speak", "memories used", "guard verdicts", "style edits", "timings"):
            assert part in shown
    weighed = next(turn for turn in turns if "share" in turn.trace["who"])
    shown = text_of(why_of_turn(weighed))
    assert f"{weighed.bot.name} chosen {100 * weighed.trace['who']['share']:.1f} %" in shown
    assert "nobody" in shown and "candidates" in shown


def test_a_message_tells_what_its_turn_was_decided_by(talk: None, boss: Client) -> None:
    turn = Turn.objects.filter(trace__has_key="influence", message__isnull=False, part=0).order_by("pk").first()
    assert turn is not None and turn.message is not None
    page = boss.get(reverse("admin:conversations_message_change", args=[turn.message_id])).content.decode()
    assert "influence of each subsystem" in page
    assert queries(lambda: why_of_message(turn.message)) <= 4


def test_a_further_message_of_a_burst_shares_the_first_ones_reasons(talk: None) -> None:
    first = Turn.objects.filter(trace__has_key="influence", part=0).order_by("pk").first()
    assert first is not None
    later = Turn.objects.create(
        chat=first.chat, bot=first.bot, contribution=first.contribution, part=7, text="bir de hacme bakın",
        typing_at=NOON, due_at=NOON, trace={"part_of": first.pk, "parts": 2},
    )  # fmt: skip
    assert "influence of each subsystem" in why_of_turn(later)


def test_a_person_has_no_reasons_and_odd_traces_are_shown_as_they_are() -> None:
    chat = Chat.objects.create(title="BIST", slug="bist")
    ayse = Person.objects.create(platform_id="1", display_name="Ayşe")
    (bot,) = make()
    message = Message.objects.create(chat=chat, person=ayse, sender_name="Ayşe", is_bot=False, text="selam")
    assert "Written by a person" in why_of_message(message)
    odd = Turn(
        chat=chat, bot=bot, typing_at=NOON, due_at=NOON, plan=[],
        trace={"who": ["bot:1"], "influence": {"emotions": "?"}, "guards": {"a": 1}, "wait": None, "x": "<b>"},
    )  # fmt: skip
    shown = why_of_turn(odd)
    assert "<b>" not in shown and "&lt;b&gt;" in shown and "bot:1" in shown
