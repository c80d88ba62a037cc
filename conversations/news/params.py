"""The numbers of news. SPEC 5 and 6 give none; each is given here with its reason."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

# --- fetching: what one request may take -------------------------------------------

MAX_BYTES: Final = 1_000_000  # of the document, unpacked; big newspapers' feeds have 100-300 kB
CONNECT_SECONDS: Final = 5.0
READ_SECONDS: Final = 10.0  # without a byte
TOTAL_SECONDS: Final = 20.0  # from connecting to the last byte, redirects included; a fifth of a task's limit
MAX_REDIRECTS: Final = 3
MAX_ADDRESSES: Final = 4  # tried in turn where a name has several
MAX_URL: Final = 2000  # characters, as the database keeps them

# --- reading: what is taken from a document -----------------------------------------

MAX_ITEMS: Final = 100  # of one document, in its order; feeds list the newest first
TITLE_LENGTH: Final = 300  # characters, of a title
TRIGGER_LENGTH: Final = 240  # characters, of what a room is told: one or two sentences
MAX_SUMMARY: Final = 4000  # characters of a summary that are read at all
CLOCK_AHEAD: Final = timedelta(minutes=10)  # a date further ahead is a mistake and counts as none

# --- telling: what is still news ----------------------------------------------------

FRESH: Final = timedelta(hours=2)  # older items are kept, and not told
SAME_TITLE: Final = timedelta(days=2)  # a title met again within it, in any feed, is the same news
MOST_AT_ONCE: Final = 3  # items told from one fetch: a room takes up a few headlines, not a backlog

# --- polling ------------------------------------------------------------------------

EVERY: Final = timedelta(minutes=5)  # the schedule's own span
JITTER_SECONDS: Final = 30.0  # feeds of one poll are spread over it, so that their servers are not hit together
BACK_OFF_MOST: Final = timedelta(hours=6)  # after failures the pause doubles, up to here
KEPT_FRESH_MOST: Final = timedelta(hours=1)  # a server's own "ask again in" is followed up to here
CLAIM: Final = timedelta(seconds=100)  # a task's time limit is 90 s: whoever still holds a feed then is gone
