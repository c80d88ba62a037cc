"""A strict Bot API server on loopback, for tests and soaks.

It is written as the platform documents itself (core.telegram.org/bots/api, /bots/features, /bots/faq) and as its own
open server answers, not as any client of it expects: what it does not know it refuses.

    from tests.telegram_server import running

    with running() as telegram:                          # a thread of this process
        bot = telegram.platform.add_bot("Ayşe", "ayse_bot")
        group = telegram.platform.add_group("Borsa Sohbet")
        telegram.platform.add_to_group(group, bot.id, administrator=True)
        ...                                              # telegram.url is the base for clients
        telegram.faults.script("429", "lost")            # what happens to the next two requests
        telegram.platform.ledger()                       # everything that was accepted, refused, exceeded

    python -m tests.telegram_server --port 8081 --bots 200 --groups 10 --fault 429=.05,502=.05,reset=.05,lost=.05

`platform.py` is the world and what people and staff do in it, `methods.py` the Bot API, `flood.py` its limits,
`faults.py` what goes wrong, `server.py` the HTTP around them (`/bot<token>/<method>` and `/control/<operation>`).
"""

from __future__ import annotations

from tests.telegram_server.faults import Faults
from tests.telegram_server.flood import Limits
from tests.telegram_server.platform import Account, Platform
from tests.telegram_server.server import RemoteServer, TelegramServer, running

__all__ = ["Account", "Faults", "Limits", "Platform", "RemoteServer", "TelegramServer", "running"]
