"""Why something was done or came to nothing: stored as one English sentence, shown in the reader's language.

What is stored is read by programs and by whoever looks at the database; a page shows `in_words` of it.
"""

from __future__ import annotations

import re
from typing import Final

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_noop as _

MUTED: Final = _("muted by %(who)s")
DROPPED: Final = _("dropped by %(who)s, was held: %(reason)s")
RELEASED: Final = _("released by %(who)s, was held: %(reason)s")
# The words of `engine.reasons.Ended` and `transports.gate`, written out so that they have a translation.
WORDS: Final = (
    _("the talk has moved on"),
    _("others have answered"),
    _("was not present for it"),
    _("has gone away meanwhile"),
    _("typed and thought better of it"),
    _("the writer had nothing to say"),
    _("said before"),
    _("stopped by a guard"),
    _("the bot may not speak here any more"),
    _("too late to be said"),
    _("composing failed repeatedly"),
    _("the worker died while sending"),
    _("the part before it was not sent"),
    _("the platform did not answer: it may or may not have it"),
    _("what it changes or reacts to is not on the platform"),
    _("has reacted to it before"),
    _("refused by the platform"),
    _("the platform could not be reached"),
    _("staff found that it was not sent"),
    _("the chat is switched off"),
    _("the notice about AI participants is not pinned in this group"),
    _("the notice about AI participants was not seen pinned in this group for 90 minutes"),
    _("the group's id is not known"),
    _("the account of this bot is not known to say that it is synthetic"),
    _("publishing to Telegram is switched off (TELEGRAM_MODE)"),
)

_PLACE = re.compile(r"%\((\w+)\)s")


def in_words(stored: str) -> str:
    """A stored reason in the active language; as it is where it is none of these."""
    for sentence, pattern in _PATTERNS:
        if found := pattern.fullmatch(stored):
            said = {name: in_words(value) if name == "reason" else value for name, value in found.groupdict().items()}
            return gettext(sentence) % said
    return gettext(stored) if stored else ""


def unready_turns(count: int) -> str:
    """That so many held turns wait for their accounts, whatever else holds them; empty where none does."""
    text = ngettext(
        "%(count)d turn waits: its account is not known to say that it is synthetic",
        "%(count)d turns wait: their accounts are not known to say that they are synthetic",
        count,
    )
    return text % {"count": count} if count else ""


def _pattern(sentence: str) -> re.Pattern[str]:
    words = _PLACE.split(sentence)
    parts = [f"(?P<{word}>.*?)" if place % 2 else re.escape(word) for place, word in enumerate(words)]
    return re.compile("".join(parts))


_PATTERNS: Final = [(sentence, _pattern(sentence)) for sentence in (MUTED, DROPPED, RELEASED)]
