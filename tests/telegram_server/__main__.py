"""`python -m tests.telegram_server`: the server as a process of its own, until it is told to stop.

Its first line on standard output is one JSON object: `url`, and with `--bots` the accounts and groups it made.
"""

from __future__ import annotations

import argparse
import json
import signal
import threading
import time

from tests.telegram_server.faults import Faults, FaultsError
from tests.telegram_server.flood import Limits
from tests.telegram_server.server import running


def main() -> None:
    usual = Limits()
    parser = argparse.ArgumentParser(prog="python -m tests.telegram_server", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--fault", default="", metavar="429=.05,502=.05,…", help="shares of requests, by fault")
    parser.add_argument("--slow-seconds", type=float, default=2.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bots", type=int, default=0, help="accounts to begin with")
    parser.add_argument("--groups", type=int, default=0, help="groups they are spread over")
    parser.add_argument("--per-token", type=int, default=usual.per_token, help="messages a second")
    parser.add_argument("--per-group", type=int, default=usual.per_token_and_group, help="messages of a bot a minute")
    parser.add_argument("--per-chat", type=float, default=usual.per_chat, help="messages a second")
    parser.add_argument("--chat-burst", type=int, default=usual.chat_burst)
    parser.add_argument("--ahead", type=float, default=0.0, help="seconds by which its clock is ahead")
    parser.add_argument("--public", action="store_true", help="as strict about webhooks as the public server")
    given = parser.parse_args()
    try:
        faults = Faults.parse(given.fault, seed=given.seed)
    except FaultsError as error:
        parser.error(str(error))
    faults.slow_seconds = given.slow_seconds
    limits = Limits(given.per_token, given.per_group, given.per_chat, given.chat_burst)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with running(
        faults,
        limits=limits,
        seed=given.seed,
        local=not given.public,
        host=given.host,
        port=given.port,
        webhook_pause=1.0,
        clock=lambda: time.time() + given.ahead,
    ) as server:
        made = server.platform.populate(given.bots, given.groups) if given.bots else {}
        print(json.dumps({"url": server.url, **made}), flush=True)
        stop.wait()


if __name__ == "__main__":
    main()
