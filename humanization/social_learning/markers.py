"""What can be picked up: a closed list of small words that carry a manner and no matter.

The list is closed on purpose. A word from outside cannot be put into a sentence
without knowing its grammar, and a free list would sooner or later learn a name, a
number, a ticker, an insult or a link; from here none of them can come. What a
text shows of the list is found on folded words, so that one's own spelling
("Vallaa", "acikcasi") does not hide a habit.
"""

from __future__ import annotations

import re
from functools import lru_cache

from piyasa_site.common.turkish import fold

# Words before a statement, words after it, phrases after it with a comma, and laughs.
OPENERS: tuple[str, ...] = (
    "valla", "vallahi", "yani", "açıkçası", "bak", "neyse", "işte", "hani", "yahu", "doğrusu", "şahsen", "cidden",
    "harbiden", "ya", "yav",
)  # fmt: skip
CLOSERS: tuple[str, ...] = ("ya", "yani", "işte", "valla", "yahu", "yav", "be", "açıkçası", "hani", "cidden")
PHRASES: tuple[str, ...] = ("bakalım", "hayırlısı", "kısmet", "öyle işte", "ne diyelim")
LAUGHS: tuple[str, ...] = ("haha", "hehe", ":))")
# Words that may stand for each other wherever they stand as a word of their own.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("galiba", "sanırım", "herhalde"),
    ("gerçekten", "cidden", "harbiden", "hakikaten"),
    ("epey", "bayağı", "hayli"),
    ("biraz", "azıcık"),
    ("arkadaşlar", "millet", "gençler", "dostlar", "ahali"),
    ("hocam", "üstat"),
    ("bence", "bana göre", "bana kalırsa"),
    ("tabii", "elbette"),
    ("süper", "harika", "şahane", "efsane"),
    ("tatsız", "can sıkıcı", "sıkıntılı"),
)

GROUP_OF: dict[str, tuple[str, ...]] = {word: group for group in GROUPS for word in group}
# A habit is named by where the word stands and the word: "open:valla", "close:ya", "word:azıcık".
ADDED: frozenset[str] = frozenset(
    (
        *(f"open:{word}" for word in OPENERS),
        *(f"close:{word}" for word in CLOSERS),
        *(f"phrase:{word}" for word in PHRASES),
        *(f"laugh:{word}" for word in LAUGHS),
    )
)
SWAPPED: frozenset[str] = frozenset(f"word:{word}" for word in GROUP_OF)
LEARNABLE: frozenset[str] = ADDED | SWAPPED
QUESTION, PLAIN = "question", "plain"  # habits whose success is watched, beside the words

_WORD = re.compile(r"[^\W\d_]+")
_LENGTHENED = re.compile(r"([a-z])\1{2,}")
_LAUGH = re.compile(r"a?(?:ha){2,}h?|(?:ah){2,}a?")
_GIGGLE = re.compile(r"(?:he){2,}h?")
_OPENERS = {fold(word): f"open:{word}" for word in OPENERS}
_CLOSERS = {fold(word): f"close:{word}" for word in CLOSERS}
_PHRASES = {fold(word): f"phrase:{word}" for word in PHRASES}
_SINGLE = {fold(word): f"word:{word}" for word in GROUP_OF if " " not in word}
_DOUBLE = {fold(word): f"word:{word}" for word in GROUP_OF if " " in word}


@lru_cache(maxsize=4096)
def habits_in(text: str) -> tuple[str, ...]:
    """The habits a message shows, each once; several bots hear one message, hence the cache."""
    folded = fold(text)
    words = _WORD.findall(_LENGTHENED.sub(r"\1", folded) if _LENGTHENED.search(folded) else folded)
    found: dict[str, None] = {}
    if folded.rstrip().endswith(":))"):
        found["laugh::))"] = None
    if words and _LAUGH.fullmatch(words[-1]):
        found["laugh:haha"] = None
        words.pop()
    elif words and _GIGGLE.fullmatch(words[-1]):
        found["laugh:hehe"] = None
        words.pop()
    if len(words) >= 2:
        pair = f"{words[-2]} {words[-1]}"
        for habit in (
            _OPENERS.get(words[0]),
            _CLOSERS.get(words[-1]),
            _PHRASES.get(words[-1]) or _PHRASES.get(pair),
        ):
            if habit is not None:
                found[habit] = None
    for place, word in enumerate(words):
        single = _SINGLE.get(word)
        if single is not None:
            found[single] = None
        elif place + 1 < len(words):
            double = _DOUBLE.get(f"{word} {words[place + 1]}")
            if double is not None:
                found[double] = None
    return tuple(found)


def word_of(habit: str) -> str:
    """The word of a habit, as it is written."""
    return habit.partition(":")[2]
