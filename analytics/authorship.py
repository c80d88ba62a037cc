"""Whether people can be told apart by how they write: an authorship test on a transcript.

Every author's messages are put in order of time and cut into batches of 20. A linear
classifier learns the earlier batches and is asked who wrote the later ones. It sees
characters (n-grams of one to four) and habits (casing, marks, emoji, laughter,
lengths), not subjects: symbols, names and digits are masked first, so that nobody is
recognised by the shares they hold or the friends they address. The aims are the
product's: at least a quarter of the batches given to their author, and at least a
hundred of two hundred authors with half of theirs.

scikit-learn is imported where it is used: the service itself does without it.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import fmean
from typing import Any

from conversations.market.symbols import ALIASES
from piyasa_site.common.turkish import fold, lower

BATCH = 20  # messages
AUTHORS = 200
TRAIN_SHARE = 0.6  # of each author's messages, the earlier ones
STRIDE = 5  # training batches overlap; tested ones never do
TRAIN_BATCHES, TEST_BATCHES = 24, 6  # at most, per author: talkative ones do not weigh more
NGRAMS = (1, 4)
NGRAM_FEATURES = 40_000
TOP1_AIM, RECALLED_AIM, RECALL = 0.25, 100, 0.5


class BadTranscript(Exception):
    """The file cannot be tested, with the reason."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the test came to. Shares are 0..1."""

    authors: int
    train_batches: int
    test_batches: int
    top1: float  # share of test batches given to their author, every author weighing the same
    recalled: int  # authors with at least half of their test batches recognised
    chance: float
    coverage: Mapping[str, float]  # habit -> spread between authors, see `coverage_of`
    hardest: tuple[tuple[str, str], ...]  # author, and whom they are most often taken for

    @property
    def passed(self) -> bool:
        return self.top1 >= TOP1_AIM and self.recalled >= RECALLED_AIM


def read_transcript(path: Path) -> dict[str, list[str]]:
    """Messages of every bot in order of time. Raises `BadTranscript`."""
    found: dict[str, list[str]] = defaultdict(list)
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                try:
                    row = json.loads(line)
                    if row.get("kind", "message") == "message" and row.get("is_bot", True):
                        found[str(row["sender"])].append(str(row["text"]))
                except (ValueError, KeyError, AttributeError, TypeError):
                    raise BadTranscript(f"{path}, line {number}: not a line of a transcript.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise BadTranscript(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}.") from None
    return dict(found)


def measure(messages: Mapping[str, Sequence[str]], *, authors: int = AUTHORS, seed: int = 1) -> Report:
    """Run the test on the `authors` who said most. Raises `BadTranscript` if fewer than two have said enough."""
    enough = [name for name, texts in messages.items() if _test_from(len(texts)) + BATCH <= len(texts)]
    chosen = sorted(sorted(enough, key=lambda name: (-len(messages[name]), name))[:authors])
    if len(chosen) < 2:
        raise BadTranscript(
            f"at least two authors with {2 * BATCH} messages or more are needed; there are {len(chosen)}."
        )
    names = _words_of(messages)
    train: list[tuple[str, list[str]]] = []
    test: list[tuple[str, list[str]]] = []
    for author in chosen:
        masked = [mask(text, names) for text in messages[author]]
        middle = _test_from(len(masked))
        train += [(author, batch) for batch in _spread(_batches(masked[:middle], STRIDE), TRAIN_BATCHES)]
        test += [(author, batch) for batch in _spread(_batches(masked[middle:], BATCH), TEST_BATCHES)]
    guesses = _classified(train, test, seed)
    right: dict[str, list[bool]] = defaultdict(list)
    taken_for: dict[str, list[str]] = defaultdict(list)
    for (author, _), guess in zip(test, guesses, strict=True):
        right[author].append(author == guess)
        if author != guess:
            taken_for[author].append(guess)
    recalls = {author: fmean(hits) for author, hits in right.items()}
    worst = sorted(taken_for, key=lambda author: (recalls[author], -len(taken_for[author]), author))[:10]
    return Report(
        authors=len(chosen),
        train_batches=len(train),
        test_batches=len(test),
        top1=fmean(recalls.values()),
        recalled=sum(recall >= RECALL for recall in recalls.values()),
        chance=1.0 / len(chosen),
        coverage=coverage_of({author: messages[author] for author in chosen}),
        hardest=tuple((author, max(sorted(set(taken_for[author])), key=taken_for[author].count)) for author in worst),
    )


def mask(text: str, names: frozenset[str] = frozenset()) -> str:
    """The text without its subjects: symbols and names become '#' ('~' in lower case), digits '0'; suffixes stay."""
    return _DIGIT.sub("0", _WORD.sub(lambda found: _masked(found.group(), names), text))


# --- habits -----------------------------------------------------------------------------------------


def habits_of(texts: Sequence[str]) -> dict[str, float]:
    """Shares of messages (or of letters and words where the name says so) in which a habit shows."""
    count = len(texts)
    joined = "\n".join(texts)
    words = joined.split()
    letters = [char for char in joined if char.isalpha()]
    turkish = sum(char in _TURKISH for char in letters)
    found = {name: sum(pattern.search(text) is not None for text in texts) / count for name, pattern in _HABITS.items()}
    found["upper start"] = sum(text[:1].isupper() for text in texts) / count
    found["lower start"] = sum(text[:1].islower() for text in texts) / count
    found["capitals per letter"] = sum(char.isupper() for char in letters) / max(len(letters), 1)
    found["Turkish letters per letter"] = turkish / max(len(letters), 1)
    found["characters"] = fmean(len(text) for text in texts) / 100.0
    found["words"] = len(words) / count / 10.0
    found["short"] = sum(len(text.split()) <= 3 for text in texts) / count
    found["long"] = sum(len(text.split()) > 12 for text in texts) / count
    found["commas per word"] = joined.count(",") / max(len(words), 1)
    found["letters per word"] = len(letters) / max(len(words), 1) / 10.0
    return found


def coverage_of(messages: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """How far each habit spreads between authors: the tenth to the ninetieth of a hundred authors, in its own unit."""
    table = [habits_of(texts) for texts in messages.values() if texts]
    found: dict[str, float] = {}
    for name in table[0]:
        ordered = sorted(row[name] for row in table)
        found[name] = round(ordered[(len(ordered) * 9) // 10 - (len(ordered) > 9)] - ordered[len(ordered) // 10], 4)
    return found


def trait_coverage(traits: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """For each trait (0..1) the share of ten equal steps in which somebody stands."""
    steps: dict[str, set[int]] = defaultdict(set)
    for person in traits:
        for name, value in person.items():
            steps[name].add(min(int(value * _STEPS), _STEPS - 1))
    return {name: len(found) / _STEPS for name, found in sorted(steps.items())}


def choice_coverage(cards: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """For each broad habit of a style card how evenly people divide over its values: 0 all alike, 1 evenly."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for card in cards:
        for name, value in card.items():
            if isinstance(value, str):
                counts[name][value] += 1
    return {name: round(_evenness(list(found.values())), 4) for name, found in sorted(counts.items())}


def _evenness(counts: Sequence[int]) -> float:
    """Shannon entropy over its greatest possible value."""
    total = sum(counts)
    if len(counts) < 2:
        return 0.0
    return -sum(count / total * log(count / total) for count in counts) / log(len(counts))


_STEPS = 10
_TURKISH = frozenset("çğıöşüÇĞİÖŞÜ")
_HABITS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "full stop": r"(?<![.])\.$",
        "two dots": r"(?<!\.)\.\.(?!\.)",
        "three dots": r"\.\.\.|…",
        "exclamation": r"!",
        "doubled marks": r"!!|\?\?|\?!",
        "question mark": r"\?",
        "question without a mark": r"\bm[ıiuü](?:s[ıiuü]n|y[ıiuü]z)?$",
        "no end mark": r"\w$",
        "space before a mark": r"\s[,.!?]",
        "no space after a comma": r",[^\W\d]",
        "apostrophe": r"['’]",
        "emoji": r"[\U0001f300-\U0001faff\u2600-\u27bf]",
        "emoji first": r"^[\U0001f300-\U0001faff\u2600-\u27bf]",
        "emoji alone": r"^[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+$",
        "emoji attached": r"\w[\U0001f300-\U0001faff]",
        "emoticon": r"[:;]-?[)D(]|=\)",
        "laughter": r"(?:ha){2}|(?:ah){2}|hehe|[sjdk]{5}|random|puhah",
        "lengthened": r"([a-zçğıöşü])\1\1",
        "line break": r"\n",
        "correction": r"^\*|\*$",
        "capitals": r"\b[A-ZÇĞİÖŞÜ]{3}",
        "brackets": r"[()]",
        "lira sign": r"₺|\b(?:TL|tl|lira)",
        "percent sign": r"%",
        "decimal point": r"\d\.\d{1,2}\b",
        "decimal comma": r"\d,\d{1,2}\b",
    }.items()
}


# --- the classifier ---------------------------------------------------------------------------------


def _classified(
    train: Sequence[tuple[str, Sequence[str]]], test: Sequence[tuple[str, Sequence[str]]], seed: int
) -> list[str]:
    """Who is taken for the author of each test batch."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.preprocessing import MaxAbsScaler, StandardScaler
    from sklearn.svm import LinearSVC

    characters = TfidfVectorizer(
        analyzer="char", ngram_range=NGRAMS, lowercase=False, sublinear_tf=True, min_df=3, max_features=NGRAM_FEATURES
    )
    scaler = StandardScaler()
    bound = MaxAbsScaler()

    def habits(batches: Sequence[tuple[str, Sequence[str]]]) -> list[list[float]]:
        return [list(habits_of(texts).values()) for _, texts in batches]

    known: Any = hstack(
        [
            characters.fit_transform("\n".join(texts) for _, texts in train),
            csr_matrix(bound.fit_transform(scaler.fit_transform(habits(train)))),
        ],
        format="csr",
    )
    asked: Any = hstack(
        [
            characters.transform("\n".join(texts) for _, texts in test),
            csr_matrix(bound.transform(scaler.transform(habits(test)))),
        ],
        format="csr",
    )
    # Balanced, or whoever said little would never be guessed.
    machine = LinearSVC(C=1.0, class_weight="balanced", random_state=seed)
    machine.fit(known, [author for author, _ in train])
    return [str(guess) for guess in machine.predict(asked)]


# --- parts ------------------------------------------------------------------------------------------


def _test_from(count: int) -> int:
    """Where the later messages begin: at least one batch is left on either side where there are two."""
    return max(BATCH, min(int(count * TRAIN_SHARE), count - BATCH))


def _batches(texts: Sequence[str], stride: int) -> list[list[str]]:
    return [list(texts[start : start + BATCH]) for start in range(0, len(texts) - BATCH + 1, stride)]


def _spread(batches: list[list[str]], most: int) -> list[list[str]]:
    """At most so many of them, evenly spread over the whole time."""
    if len(batches) <= most:
        return batches
    return [batches[(number * len(batches)) // most] for number in range(most)]


def _words_of(authors: Iterable[str]) -> frozenset[str]:
    """The names people are addressed by, in lower case."""
    return frozenset(lower(word) for name in authors for word in name.split() if len(word) > 2)


def _masked(word: str, names: frozenset[str]) -> str:
    stem = word.replace("’", "'").partition("'")[0]
    if stem.startswith("@") or fold(stem) in ALIASES or lower(stem) in names:
        return ("~" if stem.islower() else "#") + word[len(stem) :]
    return word


_WORD = re.compile(r"@?[^\W\d_]+(?:['’][^\W\d_]+)?")
_DIGIT = re.compile(r"\d")
