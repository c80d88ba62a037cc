"""The little language frames are written in, and how one becomes a sentence.

A line of a frame table is `conditions :: template`. Conditions are facts of the
moment joined by commas, `!` before one denies it (`up,!closed`); a line without
`::` always applies. In a template

- `[bugün|sabahtan beri|]` is a choice (it may be empty, and may hold choices);
- `{a}` is a slot, `{a:acc}` the same in a case of the morphology;
- `{diyorsun/diyorsunuz}` agrees with how the one spoken to is addressed.

Tables are compiled once at import. A frame whose template uses a slot that
needs a fact (a cost needs a holding) gets that condition by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from piyasa_site.common.turkish import fold

FACTS: tuple[str, ...] = (
    # what is talked about
    "asset",
    "share",
    "index",
    "fx",
    "gold",
    "crypto",
    "rate",
    "macro",
    "ownable",
    "priced",
    "bank",
    "airline",
    "other_asset",
    "other_hold",
    "other_flat",
    # how it trades now
    "up",
    "down",
    "flat",
    "big",
    "tavan",
    "taban",
    "open",
    "closed",
    "today",
    "vol_hi",
    "vol_lo",
    "off_high",
    "off_low",
    "gap_up",
    "gap_down",
    # where it stands by its last finished session
    "week_up",
    "week_down",
    "month_up",
    "month_down",
    "near_high",
    "near_low",
    "rsi_hi",
    "rsi_lo",
    "rsi_mid",
    "near_sup",
    "near_res",
    "above_res",
    "below_sup",
    "above20",
    "below20",
    "above50",
    "below50",
    "above200",
    "below200",
    # the speaker's position and opinion
    "hold",
    "nohold",
    "profit",
    "losing",
    "deep",
    "fat",
    "even",
    "watch",
    "bull",
    "bear",
    "neutral",
    "sure",
    "unsure",
    # who speaks and how they feel
    "young",
    "mid",
    "old",
    "male",
    "female",
    "cautious",
    "bold",
    "gambler",
    "balanced",
    "good_mood",
    "bad_mood",
    "stressed",
    "formal",
    "warm",
    "dry",
    "playful",
    "blunt",
    "anxious",
    "teacherly",
    "shift",
    "shop",
    "teacher",
    "student",
    "retired",
    "office",
    "driver",
    "city",
    # the hour
    "early",
    "morning",
    "midday",
    "afternoon",
    "evening",
    "night",
    "late",
    "weekend",
    "workday",
    "monday",
    "friday",
    "pre",
    "session",
    "opening",
    "closing",
    "after",
    "lunch",
    "holiday",
    "eve",  # the next day is a session, and today's is over
    "away",  # the speaker has not written for a while
    # to whom
    "to_one",
    "by_name",  # and the name is said
    "person",
    "friend",
    "close",
    "rival",
    "stranger",
    "siz",
    "sen",
    # what was said
    "t_up",
    "t_down",
    "t_num",
    "t_key",
    "t_how",
    "r_key",  # a noun of the room's last lines, where nothing is answered
    "t_daily",
    "t_asset",
    "t_good",
    "t_bad",
    "t_asks",  # it is a question
    "q_place",  # what is asked for has a place where it stands (`that`: "KAP'ta")
    "q_whom",  # or somebody to be asked (`that`: "avukata")
    "t_word",  # `key` is a word of it that can be said again as it stands
    "t_sum",  # it names a sum of money
    "t_pct",  # and a share of it, or a percentage
    "t_part",  # a part of what one has: "hesabın yarısı"
    "t_streak",  # days in a row
    "t_span",  # by when, or for how long
    "t_long",  # over years
    "t_heat",
    "t_cold",
    "t_again",  # not for the first time: "üçüncü kez"
    # how a claim is made (`conversations.text.remarks`)
    "c_sure",
    "c_perhaps",
    "c_denies",
    "c_past",
    "c_sour",
    "c_sweet",
    # a level that is said or asked to be reached, as it lies to the price
    "t_level",
    "lv_up",
    "lv_down",
    "lv_far",
    "lv_near",
    # an asset set beside another, by the figures of both
    "other_priced",
    "a_stronger",
    "a_weaker",
    "a_hotter",
    "a_cooler",
    "a_steadier",
    "a_wilder",
    # what something is asked to move
    "ef_home",
    "ef_bank",
    "ef_air",
    "ef_gold",
    "ef_coin",
    "ef_fx",
    "ef_stock",
    "same_hold",
    "memory",
    # what goes on in the speaker's own life, where this message tells of it
    "own_life",
    "told",  # and it has been told lately
    "ev_birthday",
    "ev_vacation",
    "ev_illness",
    "ev_work_promotion",
    "ev_work_stress",
    "ev_family_event",
    "ev_financial_gain",
    "ev_financial_loss",
    "ev_new_hobby",
    "ev_relationship_change",
    # the topic, where it is not a symbol
    "tp_bist",
    "tp_doviz",
    "tp_altin",
    "tp_kripto",
    "tp_makro",
    "tp_temettu",
    "tp_halka_arz",
    "tp_teknik",
    "tp_gunluk",
    # a trigger
    "trigger",
    "trig_up",
    "trig_down",
    "trig_price",
    "trig_news",
)
BIT: dict[str, int] = {fact: 1 << number for number, fact in enumerate(FACTS)}

# Words that everybody uses all the time: that they were just heard means nothing.
COMMON = frozenset(
    (
        "bir", "bu", "ne", "var", "yok", "da", "de", "mi", "mu", "ya", "ama", "ve", "ile", "icin", "ben", "sen", "siz",
        "bana", "bende", "gibi", "kadar", "daha", "cok", "olsun", "oldu", "iyi",
    )
)  # fmt: skip
FILLERS = frozenset(("işte", "yani", "valla", "vallahi", "ya", "be", "açıkçası", "neyse", "bak", "galiba", "hani"))
_WORD = re.compile(r"\w+")
WAYS_COUNT = 0.6  # exponent: how much the number of ways to say a thing counts
TELLING, TELLING_WORD = 8, 13  # characters: from which two words, and from which a single one, are remembered

# What must be known before a slot can be filled.
SLOT_NEEDS: dict[str, str] = {
    "a": "asset",
    "p": "priced",
    "sup": "priced",
    "res": "priced",
    "s20": "priced",
    "s50": "priced",
    "s200": "priced",
    "rsi": "priced",
    "chg": "priced",
    "wk": "priced",
    "mo": "priced",
    "hi": "priced",
    "lo": "priced",
    "h52": "priced",
    "l52": "priced",
    "day": "asset",
    "cost": "hold",
    "pnl": "hold",
    "b": "other_asset",
    "ad": "to_one",
    "how": "t_how",
    "num": "t_num",
    "tchg": "trig_price",
    "city": "city",
    "life": "own_life",
    "event": "own_life",
    "lvl": "t_level",
    "far": "t_level",
    "span": "t_span",
    "sum": "t_sum",
    "pct": "t_pct",
    "p2": "other_priced",
    "mo2": "other_priced",
    "rsi2": "other_priced",
}
SLOTS: frozenset[str] = frozenset((*SLOT_NEEDS, "key", "memory", "that"))


class Slot(NamedTuple):
    name: str
    case: str


class You(NamedTuple):
    """Two forms of one word: for `sen` and for `siz`."""

    familiar: str
    polite: str


class Choice(NamedTuple):
    options: tuple[tuple[Node, ...], ...]
    words: tuple[frozenset[str], ...]  # of each option, the folded words that can be recognised elsewhere
    marks: tuple[int, ...]  # of each option, the number from which somebody's liking for it comes
    telling: tuple[str, ...]  # of each option, a short key where it is a wording one recognises, else ""
    fillers: tuple[frozenset[str], ...]  # of each option, the words in it that only some people are given to


Node = str | Slot | You | Choice
Body = tuple[Node, ...]
Fill = Callable[[str, str], str]
Pick = Callable[[Choice], int]


@dataclass(frozen=True, slots=True)
class Frame:
    """One compiled line: `need` and `deny` are bit sets of facts, `mark` seeds a persona's liking for it."""

    id: str
    need: int
    deny: int
    body: Body
    mark: int
    tags: frozenset[str]
    weight: float
    about: int  # which figures and levels it speaks of, so that no burst says one twice
    asset: bool  # names the asset
    drops: bool  # begins with the asset, and still stands when the asset goes without saying
    calls: bool  # begins or ends with the name of the one spoken to, and stands without it


def compile_table(pool: str, table: str) -> tuple[Frame, ...]:
    """The frames of a table; a malformed line stops the import with the line in the message."""
    frames = []
    for raw in table.strip().splitlines():
        line = raw.strip()
        if not line or line.startswith("# "):
            continue
        conditions, _, template = line.rpartition("::")
        frames.append(_compile(pool, conditions.strip(), template.strip()))
    ids = [frame.id for frame in frames]
    if len(set(ids)) != len(ids):
        raise ValueError(f"a template stands twice in the table {pool!r}")
    return tuple(frames)


def realise(body: Body, fill: Fill, polite: bool, pick: Pick, out: list[str]) -> None:
    """Append the pieces of one realisation of `body` to `out`; `pick` says which option of a choice is taken."""
    for node in body:
        kind = type(node)
        if kind is str:
            out.append(node)  # type: ignore[arg-type]
        elif kind is Slot:
            out.append(fill(node.name, node.case))  # type: ignore[union-attr]
        elif kind is Choice:
            realise(node.options[pick(node)], fill, polite, pick, out)  # type: ignore[union-attr, arg-type]
        else:
            out.append(node.polite if polite else node.familiar)  # type: ignore[union-attr]


def choice_of(options: Iterable[Body]) -> Choice:
    """A choice, with what is known of each option before anything is said."""
    options = tuple(options)
    texts = [" ".join(_literals(option)) for option in options]
    return Choice(
        options,
        tuple(frozenset(word for word in _WORD.findall(fold(text)) if word not in COMMON) for text in texts),
        tuple(crc32(text.encode()) | 1 for text in texts),
        tuple(f"{crc32(text.encode()):x}" if _is_telling(text) else "" for text in texts),
        tuple(words_that_fill(text) for text in texts),
    )


def told_by(*slots: str) -> int:
    """The bits of `Frame.about` that stand for what these slots tell."""
    return sum(1 << number for number, (_, names) in enumerate(_SAME_NEWS) if set(names) & set(slots))


@lru_cache(maxsize=4096)
def words_that_fill(text: str) -> frozenset[str]:
    """The words of a text that say nothing and that one person has in every second sentence, another never."""
    return FILLERS.intersection(text.replace(",", " ").split())


def _is_telling(text: str) -> bool:
    """Whether words are so much somebody's own that a room notices them coming back: two and more, or a long one."""
    return len(text) >= TELLING and (" " in text.strip() or len(text) >= TELLING_WORD)


def _literals(body: Body) -> Iterable[str]:
    for node in body:
        if isinstance(node, str):
            yield node
        elif isinstance(node, You):
            yield node.familiar
        elif isinstance(node, Choice):
            for option in node.options:
                yield from _literals(option)


def count_forms(body: Body) -> int:
    """In how many ways a body can be said, slots aside."""
    total = 1
    for node in body:
        if isinstance(node, Choice):
            total *= sum(count_forms(option) for option in node.options)
    return total


def slots_of(body: Body) -> Iterable[Slot]:
    for node in body:
        if isinstance(node, Slot):
            yield node
        elif isinstance(node, Choice):
            for option in node.options:
                yield from slots_of(option)


def unnamed(body: Body) -> Body:
    """The body without the name it begins or ends with; a name within a sentence stays."""
    if is_name(body[0]):
        return body[1:]
    return body[:-1] if is_name(body[-1]) else body


def is_name(node: Node) -> bool:
    """Whether a node is the name of the one spoken to."""
    return isinstance(node, Slot) and node.name == "ad"


def mask_of(facts: Iterable[str]) -> int:
    mask = 0
    for fact in facts:
        mask |= BIT[fact]
    return mask


def _compile(pool: str, conditions: str, template: str) -> Frame:
    need = deny = 0
    weight = 1.0
    tags: list[str] = []
    for item in filter(None, (part.strip() for part in conditions.split(","))):
        if item.startswith("#"):
            tags.append(item[1:])
        elif item.startswith("*"):
            weight = float(item[1:])
        elif item.startswith("!"):
            deny |= _bit(item[1:], template)
        else:
            need |= _bit(item, template)
    body, rest = _parse(template, 0, template)
    if rest != len(template):
        raise ValueError(f"unbalanced ']' in {template!r}")
    for slot in slots_of(body):
        if slot.name not in SLOTS:
            raise ValueError(f"unknown slot {slot.name!r} in {template!r}")
        if slot.name in SLOT_NEEDS:
            need |= BIT[SLOT_NEEDS[slot.name]]
    names = {slot.name for slot in slots_of(body)}
    # Below its support and above its resistance an asset has neither: then only frames that say so may name them.
    for slot_name, lost in (("sup", "below_sup"), ("res", "above_res")):
        if slot_name in names and not need & BIT[lost]:
            deny |= BIT[lost]
    if any(slot.name == "ad" for slot in slots_of(unnamed(body))):
        need |= BIT["by_name"]
    # A frame with more ways of saying is said more often, so that no single wording stands out; all of them are the
    # same thought, though, so that it is said by far not so many times as often.
    weight *= min(count_forms(body), 240) ** WAYS_COUNT
    mark = crc32(f"{pool} {template}".encode())
    return Frame(
        f"{pool}.{mark:x}",
        need,
        deny,
        body,
        mark | 1,
        frozenset(tags),
        weight,
        _about(body, need),
        any(s.name == "a" for s in slots_of(body)),
        _drops(body),
        unnamed(body) is not body,
    )


# Facts and slots that are the same news in different words.
_SAME_NEWS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("rsi_hi", "rsi_lo", "rsi_mid"), ("rsi",)),
    (("above20", "below20"), ("s20",)),
    (("above50", "below50"), ("s50",)),
    (("above200", "below200"), ("s200",)),
    (("week_up", "week_down"), ("wk",)),
    (("month_up", "month_down"), ("mo",)),
    (("vol_hi", "vol_lo"), ()),
    (("near_res", "above_res"), ("res",)),
    (("near_sup", "below_sup"), ("sup",)),
    (("off_high",), ("hi",)),
    (("off_low",), ("lo",)),
    (("gap_up", "gap_down"), ()),
    (("profit", "losing", "even"), ("cost", "pnl")),
    ((), ("p", "chg")),
    (("nohold",), ()),
    (("watch",), ()),
    (("near_high", "near_low"), ("h52", "l52")),
)


def _about(body: Body, need: int) -> int:
    slots = {slot.name for slot in slots_of(body)}
    mask = 0
    for number, (facts, names) in enumerate(_SAME_NEWS):
        if need & mask_of(facts) or slots.intersection(names):
            mask |= 1 << number
    return mask


# Words that may always stand for each other; a template that uses one gets the choice.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "bence": ("bence", "bana göre", "bana kalırsa"),
    "galiba": ("galiba", "sanırım", "herhalde"),
    "biraz": ("biraz", "bir tık", "az biraz"),
    "epey": ("epey", "bayağı", "hayli"),
    "şimdilik": ("şimdilik", "şu an için", "şu an"),
    "tatsız": ("tatsız", "can sıkıcı", "sıkıntılı"),
    "rahatım": ("rahatım", "içim rahat"),
    "kritik": ("kritik", "önemli"),
    "izliyorum": ("izliyorum", "takip ediyorum"),
    "taşıyorum": ("taşıyorum", "tutuyorum"),
    "normal": ("normal", "olağan"),
    "ilginç": ("ilginç", "enteresan"),
    "zayıf": ("zayıf", "cılız"),
    "güçlü": ("güçlü", "sağlam"),
    "riskli": ("riskli", "tehlikeli"),
}


def _with_synonyms(text: str) -> list[Node]:
    """A literal with a choice at each clause-ending word that has synonyms.

    Only at the end of a clause, where no suffix or set phrase can depend on the word.
    """
    nodes: list[Node] = []
    words = text.split(" ")
    plain: list[str] = []
    for number, word in enumerate(words):
        bare = word.rstrip(",")
        last = number == len(words) - 1
        if bare in SYNONYMS and (last or word != bare) and (number == 0 or plain[-1:] != ["çok"]):
            nodes.append(" ".join([*plain, ""]) if plain else "")
            nodes.append(choice_of((option,) for option in SYNONYMS[bare]))
            plain = [word[len(bare) :]]
        else:
            plain.append(word)
    nodes.append(" ".join(plain))
    return [node for node in nodes if node != ""]


# What follows the asset's name and falls with it.
_POSTPOSITIONS = (
    "için",
    "konusunda",
    "tarafında",
    "tarafı",
    "ile",
    "kadar",
    "yüzünden",
    "sayesinde",
    "deyince",
    "taşıyan",
    "yerine",
    "dışında",
    "mi",
    "yoksa",
)


def _drops(body: Body) -> bool:
    first = body[0]
    if not isinstance(first, Slot) or first.name != "a" or first.case in ("de", "mi") or len(body) < 2:
        return False
    return not any(text.lstrip().startswith(_POSTPOSITIONS) for text in _openings(body, 1))


def _openings(body: Body, at: int) -> Iterable[str]:
    """The literal texts with which `body` may go on from node `at`."""
    if at >= len(body):
        return
    node = body[at]
    if isinstance(node, str):
        if node.strip():
            yield node
        else:
            yield from _openings(body, at + 1)
    elif isinstance(node, Choice):
        for option in node.options:
            yield from _openings(option, 0)


def _bit(fact: str, template: str) -> int:
    try:
        return BIT[fact]
    except KeyError:
        raise ValueError(f"unknown fact {fact!r} before {template!r}") from None


def _parse(text: str, start: int, whole: str, inside: bool = False) -> tuple[Body, int]:
    """The nodes from `start` to the end, or to the `|` or `]` that ends an option."""
    nodes: list[Node] = []
    literal: list[str] = []
    at = start

    def flush() -> None:
        if literal:
            nodes.extend(_with_synonyms("".join(literal)))
            literal.clear()

    while at < len(text):
        char = text[at]
        if char == "[":
            flush()
            options: list[Body] = []
            at += 1
            while True:
                option, at = _parse(text, at, whole, inside=True)
                options.append(option)
                if at >= len(text):
                    raise ValueError(f"unbalanced '[' in {whole!r}")
                at += 1
                if text[at - 1] == "]":
                    break
            nodes.append(choice_of(options))
        elif char in "|]" and inside:
            break
        elif char in "|]":
            raise ValueError(f"{char!r} outside a choice in {whole!r}")
        elif char == "{":
            flush()
            end = text.find("}", at)
            if end < 0:
                raise ValueError(f"unbalanced '{{' in {whole!r}")
            content = text[at + 1 : end]
            if "/" in content:
                familiar, polite = content.split("/", 1)
                nodes.append(You(familiar, polite))
            else:
                name, _, case = content.partition(":")
                nodes.append(Slot(name, case))
            at = end + 1
        else:
            literal.append(char)
            at += 1
    flush()
    return tuple(nodes), at
