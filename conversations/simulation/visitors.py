"""Synthetic visitors of a run: they drop in, greet or ask something, and leave."""

from __future__ import annotations

from random import Random

from conversations.engine.room import RoomState
from conversations.market.symbols import SYMBOLS
from conversations.text.morphology import suffix

FIRST = ("Deniz", "Ege", "Ceren", "Okan", "Sude", "Tuna", "Melis", "Barış", "İpek", "Koray", "Nil", "Arda", "Yağmur")
OPENERS = ("selam", "merhaba", "selamlar oda", "iyi günler herkese", "kolay gelsin")
ASKING = (
    "{a} için ne düşünüyorsunuz?",
    "{acc} taşıyan var mı",
    "{dat} bugün ne oldu böyle",
    "{loc} destek neresi sizce",
    "{gen} bilançosu ne zaman açıklanıyor",
    "{a} neden hareketli bugün",
    "sizce {a} bu seviyeden döner mi?",
)
SAYING = (
    "{loc} terste kaldım, moralim bozuk",
    "ben {acc} uzun vade tutuyorum",
    "bugün {abl} biraz kâr aldım",
    "piyasa bu aralar çok yorucu",
    "{a} güzel gidiyor bence",
)
CASES = ("acc", "dat", "loc", "abl", "gen")
CLOSERS = ("sağ olun", "anladım teşekkürler", "eyvallah", "tamamdır, kolay gelsin")


def name(number: int, rng: Random) -> str:
    """A visitor's display name; the number keeps it unlike any bot's."""
    return f"{rng.choice(FIRST)} {1000 + number}"


def lines(room: RoomState, rng: Random) -> list[str]:
    """One to four messages of one visit, about something the room cares about."""
    codes = [code for code in room.focus if code in SYMBOLS] or ["XU100"]
    said: list[str] = []
    if rng.random() < 0.4:
        said.append(rng.choice(OPENERS))
    said.append(_about(rng.choice(ASKING if rng.random() < 0.7 else SAYING), rng.choice(codes)))
    if rng.random() < 0.3:
        said.append(_about(rng.choice(ASKING + SAYING), rng.choice(codes)))
    if rng.random() < 0.4:
        said.append(rng.choice(CLOSERS))
    return said


def forms_of(code: str) -> dict[str, str]:
    """A symbol as sentences use it: {a} as it is spoken of, and with its case suffixes."""
    symbol = SYMBOLS[code]
    cases = {
        case: suffix(
            symbol.spoken, case, reading=symbol.reading, apostrophe=symbol.apostrophe, compound=symbol.compound
        )
        for case in CASES
    }
    return {"a": symbol.spoken, **cases}


def name_forms(name: str) -> dict[str, str]:
    """A name as somebody calls out to it: {bot}, {to_dat} … with suffixes, and {dear}, fondly ("Haruncum")."""
    cases = {f"to_{case}": suffix(name, case, apostrophe=True) for case in CASES}
    return {"bot": name, **cases, "dear": f"{suffix(name, 'ci', apostrophe=False)}m"}


def _about(frame: str, code: str) -> str:
    return frame.format(**forms_of(code))
