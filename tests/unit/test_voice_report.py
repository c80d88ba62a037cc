"""`manage.py voice_report`: what it measures, what it says where nothing is known, and its page."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from analytics.voice import contradictions, habits, repetition, suffixes
from analytics.voice import page as voice_page
from analytics.voice.contradictions import Facts, check, facts_of
from analytics.voice.report import _as_meant as as_meant
from analytics.voice.transcript import Message, read
from conversations.engine.pace import moment
from conversations.simulation import runs
from conversations.simulation.loop import Sink
from conversations.simulation.options import RunOptions
from conversations.text.brief import HoldingView, Persona, StanceView
from conversations.text.writers import build_writer
from humanization.contracts import BotFacts

LABELLED = Path(__file__).parent / "labelled" / "checkers.jsonl"
AT = 1_794_816_000.0  # Monday, 16 November 2026, 11:00 in Istanbul
DAY = RunOptions(seed=5, bots=60, chats=4, hours=13.0)


def said(text: str, sender: str = "Efe", at: float = AT, chat: str = "oda", topic: str = "") -> Message:
    return Message(at, chat, sender, text, topic=topic)


class _Plans(Sink):
    """Every contribution with what its writer meant by it."""

    def __init__(self) -> None:
        self.made: list[tuple[Any, Any, Any]] = []

    def add(self, room: Any, said: Any, planned: Any, composed: Any, scenario: str) -> None:
        if composed is not None and composed.kind == "message" and not scenario:
            self.made.append((said, planned, composed))


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, _Plans]:
    out, plans = tmp_path_factory.mktemp("voice") / "day.jsonl", _Plans()
    runs.start(DAY, build_writer("offline"), out=out, further=plans)
    return out, plans


def report(*given: str) -> str:
    heard = StringIO()
    call_command("voice_report", *given, stdout=heard)
    return heard.getvalue()


# --- the command --------------------------------------------------------------------------------------


def test_a_simulated_day_has_no_wrong_suffix_and_contradicts_nothing(day: tuple[Path, _Plans]) -> None:
    data = json.loads(report(str(day[0]), "--json"))
    assert data["messages"] == len(day[1].made) > 800
    assert data["contradictions_checked"] == "yes" and data["contradictions"] == []
    assert sum(data["claims_read"].values()) > 15
    assert data["slips"] == [] and data["suffixes_read"] > data["messages"] / 2
    named = {aim["name"]: aim for aim in data["aims"]}
    assert named["exact duplicates of four words or more"]["value"] == 0
    assert named["skeletons repeated within one bot's last 200"]["met"]


def test_plans_hold_against_stances(day: tuple[Path, _Plans]) -> None:
    facts = facts_of(DAY)
    directed = 0
    for one, _planned, composed in day[1].made:
        plan = composed.trace.get("draft", {}).get("plan", {})
        for stance in facts.personas[one.name].stances:
            firm = abs(stance.lean) >= contradictions.FIRM_LEAN and stance.confidence >= contradictions.FIRM_CONFIDENCE
            if firm and stance.topic == plan.get("asset") and plan.get("direction"):
                directed += 1
                assert stance.lean * plan["direction"] > 0, one.text
    assert directed > 20


def test_the_report_in_words_and_on_a_page(day: tuple[Path, _Plans], tmp_path: Path) -> None:
    page = tmp_path / "voice.html"
    text = report(str(day[0]), "--html", str(page), "--language", "en")
    assert "wrong suffixes" in text and "starts in lower case" in text and "[A]" in text and str(page) in text
    written = page.read_text(encoding="utf-8")
    assert '<html lang="en">' in written and "Samples by persona" in written and "<script" not in written
    busiest = Counter(message.sender for message in read(day[0]).messages).most_common(1)[0][0]
    assert busiest in written[written.index("Samples by persona") :]
    report(str(day[0]), "--html", str(page))
    assert '<html lang="tr">' in page.read_text(encoding="utf-8")


def test_figures_on_the_page_are_rounded() -> None:
    with override("en"):
        assert voice_page._percent(0.48699999) == "48.7 %" and voice_page._count(12218) == "12,218"
    with override("tr"):
        assert voice_page._percent(0.0005) == "%0,1" and voice_page._count(12218) == "12.218"


def test_without_facts_contradictions_are_not_checked(day: tuple[Path, _Plans], tmp_path: Path) -> None:
    alone = tmp_path / "alone.jsonl"
    alone.write_bytes(day[0].read_bytes())
    text = report(str(alone))
    assert "not checked" in text and "alone.run.json" in text
    other = RunOptions(seed=6, bots=60, chats=4, hours=13.0)
    (tmp_path / "alone.run.json").write_text(
        json.dumps({"options": {"seed": 6, "bots": 60, "chats": 4, "hours": 13.0}})
    )
    assert other.run_id() != DAY.run_id()
    assert "those of another run" in report(str(alone))


def test_text_on_the_page_is_text(tmp_path: Path) -> None:
    path, page = tmp_path / "x.jsonl", tmp_path / "x.html"
    path.write_text(json.dumps({"ts": AT, "sender": "<b>Efe", "text": "<script>alert(1)</script>", "is_bot": True}))
    report(str(path), "--html", str(page))
    assert "<script" not in page.read_text(encoding="utf-8") and "&lt;b&gt;Efe" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "holds no messages of bots"),
        ("{", "line 1: this is not JSON"),
        ('{"ts": 1, "sender": "a"}', "needs ts, sender and text"),
        ('{"ts": "gestern", "sender": "a", "text": "b"}', "is not a moment"),
        ('{"ts": 1, "sender": "a", "text": "b", "is_bot": false}', "holds no messages of bots"),
    ],
)
def test_bad_files_end_in_a_sentence(content: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(content)
    with pytest.raises(CommandError, match=says):
        report(str(path))


def test_bad_arguments_end_in_a_sentence(day: tuple[Path, _Plans]) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        report("/no/such/file.jsonl")
    with pytest.raises(CommandError, match="existing folder"):
        report(str(day[0]), "--html", "/no/such/folder/x.html")
    with pytest.raises(CommandError, match="more than 0"):
        report(str(day[0]), "--window-hours", "0")


# --- what it measures ---------------------------------------------------------------------------------


def test_assets_and_numbers_are_masked() -> None:
    one = repetition.skeleton("THYAO'yu 312,50'den aldım, bakalım artık nereye")
    assert one == repetition.skeleton("gram altını 6.945'ten aldım... bakalım artık NEREYE 😂")
    assert one and one != repetition.skeleton("THYAO'yu 312,50'den sattım, bakalım artık nereye")
    assert repetition.skeleton("THYAO düştü yine ya") == ""


def test_repeats_count_within_their_span_and_duplicates_within_their_window() -> None:
    line = "bugün {} tarafında hacim yok gibi"
    found = repetition.measure([said(line.format("THYAO")), said(line.format("ASELS"), "Ada")], 24.0)
    assert (found.long_messages, found.in_span, found.in_own, found.duplicates) == (2, 1, 0, 0)
    assert repetition.measure([said(line.format("THYAO")), said(line.format("ASELS"))], 24.0).in_own == 1
    filler = [said(f"{chr(97 + n % 26) * (n // 26 + 1)} kelimesi böyle bir cümle kurar", "Ada") for n in range(2000)]
    assert repetition.measure([said(line.format("THYAO")), *filler, said(line.format("ASELS"))], 24.0).in_span == 0
    same = [said("aynı sözler yine burada"), said("Aynı sözler yine burada!", "Ada", AT + 3600.0)]
    assert repetition.measure(same, 24.0).duplicates == 1
    assert repetition.measure(same, 0.5).duplicates == 0
    assert repetition.measure([same[0], said(same[1].text, "Ada", chat="başka")], 24.0).duplicates == 0


def test_habits_of_a_few_lines() -> None:
    lines = ["günaydın", "Hacim yok.", "napıyosun..", "bişey mi var", "ÇOK GÜZEL OLDU", "geliyo sanki😂", "oldu mu?"]
    found = {habit.name: habit.value for habit in habits.measure([said(line) for line in lines])}
    assert found["starts in lower case"] == pytest.approx(5 / 7)
    assert found["ends with a full stop"] == pytest.approx(1 / 7)
    assert found["ends with .. or ..."] == pytest.approx(1 / 7)
    assert found["has an emoji"] == pytest.approx(1 / 7)
    assert found["all in capitals"] == pytest.approx(1 / 5)
    assert found["bir şey → bişey"] == 1.0 and found["-yor → -yo"] == 1.0
    assert found["question particle without ?"] == 0.0
    more = ["Dün, çok iyiydi, 45,2 oldu", "cok güzel", "cok guzel", "çok güzel", "iyi"]
    found = {habit.name: habit.value for habit in habits.measure([said(line) for line in more])}
    assert found["commas per word"] == pytest.approx(2 / 12)
    assert found["Turkish letters now and then"] == pytest.approx(1 / 4)


class _Still:
    """A market in which nothing moves any more."""

    QUOTES = {"THYAO": (320.0, 0.024), "SASA": (4.12, -0.012), "GRAM": (6945.0, 0.006), "ASELS": (200.0, -0.008)}

    def quote(self, symbol: str, at: datetime) -> Any:
        price, change = self.QUOTES.get(symbol, (100.0, 0.01))
        return SimpleNamespace(price=price, change=change)

    def levels(self, symbol: str, at: datetime) -> Any:
        return SimpleNamespace(rsi=55.0)


def test_the_checkers_on_lines_that_were_labelled_before_they_were_mended() -> None:
    """Precision and recall at least .95: what is under something is not gold, and what others say no claim."""
    persona = Persona(
        BotFacts("bot:1", "Efe", "efe_bot"),
        stances=(StanceView("ASELS", "", 0.7, 0.8), StanceView("SASA", "", -0.7, 0.8)),
        holdings=(HoldingView("THYAO", 300.0, 10.0), HoldingView("GRAM", 7200.0, 5.0)),
    )
    facts = Facts({"Efe": persona}, _Still())  # type: ignore[arg-type]
    right = alarms = misses = 0
    wrong: list[str] = []
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "wrong" in row:
            wanted = Counter(row["wrong"])
            found = Counter(one.kind for one in check([said(row["text"], topic=row["topic"])], facts).contradictions)
        else:
            wanted = Counter(row["slips"])
            found = Counter(slip.word for slip in suffixes.read(row["text"], lambda word: True).slips)
        right += (wanted & found).total()
        alarms += (found - wanted).total()
        misses += (wanted - found).total()
        if wanted != found:
            wrong.append(row["text"])
    assert right / (right + alarms) >= 0.95, wrong
    assert right / (right + misses) >= 0.95, wrong


@pytest.mark.parametrize("text", ["bugün altında artıdayım", "benim için altında artıdayım", "altından artıdayım"])
def test_gold_is_gold_where_nothing_stands_over_it(text: str) -> None:
    persona = Persona(BotFacts("bot:1", "Efe", "efe_bot"), holdings=(HoldingView("GRAM", 7200.0, 5.0),))
    (found,) = check([said(text)], Facts({"Efe": persona}, _Still())).contradictions  # type: ignore[arg-type]
    assert found.kind == "result"


@pytest.fixture(scope="module")
def world() -> Facts:
    return facts_of(DAY)


def test_claims_against_holdings_costs_stances_and_the_market(world: Facts) -> None:
    owner = next(
        p for p in world.personas.values() if any(h.symbol.isalpha() and len(h.symbol) == 5 for h in p.holdings)
    )
    holding = next(h for h in owner.holdings if len(h.symbol) == 5)
    name, code = owner.facts.name, holding.symbol
    other = next(p.facts.name for p in world.personas.values() if code not in {h.symbol for h in p.holdings})
    quote = world.market.quote(code, moment(AT))
    percent = f"{abs(quote.change) * 100:.1f}".replace(".", ",")
    side, wrong_side = ("artıda", "ekside") if quote.change > 0 else ("ekside", "artıda")
    cost = f"{holding.avg_price:.2f}".replace(".", ",")

    def kinds(text: str, who: str = name) -> list[str]:
        return [one.kind for one in check([said(text, who)], world).contradictions]

    assert kinds(f"{code}'i taşıyorum hâlâ") == [] and kinds(f"{code}'i taşıyorum hâlâ", other) == ["holding"]
    assert kinds(f"{code} bende yok", other) == [] and kinds(f"{code} bende yok") == ["holding"]
    assert kinds(f"{code} maliyetim {cost}, bekliyorum") == []
    assert kinds(f"{code} maliyetim {holding.avg_price * 1.3:.0f}, bekliyorum") == ["cost"]
    assert kinds(f"{code} bugün %{percent} {side}") == []
    assert kinds(f"{code} bugün %9,9 {wrong_side}") == ["market"]
    assert kinds(f"{code} bugün %9,9 {wrong_side}, öyle mi?") == []
    assert kinds(f"{code} şimdi {quote.price * 1.2:.0f}".replace(".", ",")) == ["market"]


def test_a_firm_stance_is_not_argued_against(world: Facts) -> None:
    who, stance = next(
        (p.facts.name, s)
        for p in world.personas.values()
        for s in p.stances
        if abs(s.lean) >= 0.4 and s.confidence >= 0.5 and len(s.topic) == 5
    )
    words = ("olumluyum", "olumsuzum") if stance.lean > 0 else ("olumsuzum", "olumluyum")
    assert check([said(f"{stance.topic} için {words[0]}", who)], world).contradictions == []
    (found,) = check([said(f"{stance.topic} için {words[1]}", who)], world).contradictions
    assert found.kind == "stance"


def test_a_spelling_that_is_rare_beside_another_of_the_same_letters_is_a_slip() -> None:
    def spelt(word: str, times: int) -> list[Message]:
        return [said(f"tablo bunu {word}", sender=f"kişi {number % 3}") for number in range(times)]

    long = as_meant(spelt("söylüyor", 100) + spelt("soylüyor", 4))
    assert long("söylüyor") and not long("soylüyor")
    short = as_meant(spelt("söylüyor", 57) + spelt("soylüyor", 3))
    assert short("söylüyor") and not short("soylüyor")
    assert as_meant(spelt("söylüyor", 27) + spelt("soylüyor", 3))("soylüyor")
    often = as_meant(spelt("söylüyor", 100) + spelt("soylüyor", 8))
    assert often("soylüyor")
    assert not as_meant(spelt("söylüyor", 2))("söylüyor")


def test_what_lies_just_below_is_no_gold() -> None:
    persona = Persona(BotFacts("bot:1", "Efe", "efe_bot"), holdings=(HoldingView("GRAM", 7200.0, 5.0),))
    facts = Facts({"Efe": persona}, _Still())  # type: ignore[arg-type]
    assert check([said("455 desteği hemen altında rsi 38")], facts).contradictions == []
    assert check([said("50 günlüğün altında rsi 38")], facts).contradictions == []
    assert check([said("gram gram gelir oraya, rsi 38")], facts).contradictions == []
    assert check([said("455 desteği var altında rsi 38")], facts).contradictions != []
