"""200 bots in ten Telegram groups through every fault, with workers killed: does anything come twice, or get lost?

    .venv/bin/python -m benchmarks.telegram_soak [--minutes 10] [--bots 200] [--groups 10] [--pace 20] [--fault …]

Everything is real but Telegram and the model: PostgreSQL and Redis from their wheels, Celery workers and the poller in
processes of their own, and the strict Bot API server of the tests, which refuses, fails, tears connections down and
swallows answers (`--fault`). Notices are posted and pinned first. Each worker is killed (SIGKILL) every `--kill-every`
seconds, or as soon after as another is ready to take its place; persons talk in the groups. At the end workers stop,
the outbox is swept, and what the house believes is set against what the server accepted. Printed is that ledger; the
exit status is 1 where anything came twice, is unaccounted for, exceeded a limit, preceded a notice, or where a token
stands in anything that was written.

Loopback only; all of it is taken down and removed afterwards. The machine's load is printed, for it decides how much
is sent.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import secrets
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.house import servers
from benchmarks.live_path import seconds_to_a_busy_hour
from conversations.engine import pace
from conversations.engine.params import LIVE_SEED
from conversations.engine.room import RoomState
from conversations.population import chat_spec
from piyasa_site.tunables.definitions import Tunables
from tests.telegram_server import RemoteServer

TICK_SECONDS = 5.0
SWEEP_SECONDS = 30.0
FAULTS = "429=.05,502=.05,reset=.05,lost=.05"
THREADS = 8  # of each worker: most of them wait for answers
GROUP_MESSAGES_PER_MINUTE = 20.0  # what the platform takes
SETTLE_SECONDS = 90.0  # in which workers finish what they hold
QUESTIONS = (
    "sizce bugün ne olur?",
    "THYAO bakan var mı",
    "altın yine coştu",
    "@{bot} sen ne dersin?",
    "günaydın millet",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--bots", type=int, default=200)
    parser.add_argument("--groups", type=int, default=10)
    parser.add_argument("--pace", type=float, default=20.0, help="scale_factor: how much livelier than usual")
    parser.add_argument("--fault", default=FAULTS, help="shares of requests that go wrong")
    parser.add_argument("--kill-every", type=float, default=30.0, help="seconds; 0 kills nobody")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--people-every", type=float, default=5.0, help="seconds between two remarks of persons; 0: none"
    )
    parser.add_argument("--at-least", type=int, default=0, help="messages without which the run has failed")
    parser.add_argument("--database", choices=("postgres", "sqlite"), default="postgres")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--logs", type=Path, help="a folder that keeps what workers and poller wrote")
    given = parser.parse_args()
    if given.bots > 20 * given.groups:
        parser.error("a group takes at most 20 bots.")
    # Stopped by whatever, the servers are stopped too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped."))
    shift = _seconds_to_the_liveliest(given)
    folder = Path(tempfile.mkdtemp(prefix="piyasa-soak-"))
    logs: Path = given.logs or folder / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    try:
        with servers(folder, given.database) as environment, _telegram(given, shift) as made:
            os.environ.update(environment, LOG_LEVEL="WARNING", PIYASA_RUN_ID=secrets.token_hex(4))
            os.environ.update({"TELEGRAM_API_BASE": made["url"], "TELEGRAM_MODE": "polling"})
            telegram = RemoteServer(made["url"])
            _prepare(given, shift, made)
            telegram.call("faults", shares=given.fault)
            _run(given, shift, telegram, made, logs)
            clean = _report(given, telegram, made, logs)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if clean else 1)


def _seconds_to_the_liveliest(given: argparse.Namespace) -> float:
    """To the stretch of the next working days' market hours in which the rooms want to say most.

    Rooms have their tides, and at most twenty messages a minute may go to a group: what one wants beyond that
    does not make up for another that is silent.
    """
    tunables = Tunables(scale_factor=given.pace)
    specs = [chat_spec(number) for number in range(given.groups)]
    rooms = [
        RoomState(n, spec.slug, spec.title, tuple(spec.topics), (), [], seed=LIVE_SEED) for n, spec in enumerate(specs)
    ]

    def wanted(begin: float) -> float:
        moments = [begin + 60.0 * minute for minute in range(0, math.ceil(given.minutes), 2)]
        rates = (
            60.0 * pace.message_rate(room, at, tunables) * pace.tide(room, at, tunables)
            for room in rooms
            for at in moments
        )
        return sum(min(rate, GROUP_MESSAGES_PER_MINUTE) for rate in rates)

    half_past_ten = time.time() + seconds_to_a_busy_hour()
    begins = [half_past_ten + 600.0 * number for number in range(6 * 24 * 5)]
    return max(begins, key=wanted) - time.time()


@contextmanager
def _telegram(given: argparse.Namespace, shift: float) -> Iterator[dict[str, Any]]:
    """The platform, with accounts and groups; gives what it says of itself."""
    command = [sys.executable, "-m", "tests.telegram_server", "--bots", str(given.bots), "--groups", str(given.groups)]
    command += ["--ahead", str(shift), "--seed", str(given.seed)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.wait(20)


# --- before ---------------------------------------------------------------------------------------


def _prepare(given: argparse.Namespace, shift: float, made: dict[str, Any]) -> None:
    """A seeded house whose chats are the platform's groups, every account checked and every notice pinned."""
    import django

    from benchmarks import shifted_worker

    django.setup()
    shifted_worker.shift(shift)
    from django.core.management import call_command
    from django.utils import timezone

    from bots.models import Bot
    from conversations.models import Chat, Disclosure, Membership, TelegramAccount
    from conversations.transports.telegram import accounts, notice
    from piyasa_site.tunables import service

    since = time.monotonic()
    call_command("migrate", verbosity=0)
    shape = {"bots": given.bots, "chats": given.groups, "people": 0, "seed": given.seed}
    call_command("seed", *(f"--{name}={value}" for name, value in shape.items()), stdout=sys.stderr)
    _enter_tokens(made)
    # Sending is what is tried here: nobody sleeps through it.
    Bot.objects.update(active_hours=[{"start": 0, "end": 24}])
    by_account = dict(TelegramAccount.objects.values_list("telegram_id", "bot_id"))
    chats = dict(zip(made["groups"], Chat.objects.order_by("pk"), strict=True))
    Membership.objects.all().delete()
    for group, chat in chats.items():
        inside = [by_account[one["id"]] for one in made["bots"] if one["chat"] == group]
        Chat.objects.filter(pk=chat.pk).update(
            platform="telegram", platform_id=str(group), disclosure=Disclosure.MISSING, listener_id=inside[0]
        )
        Membership.objects.bulk_create(Membership(chat=chat, bot_id=pk) for pk in inside)
    for pk in by_account.values():
        account = accounts.check_account(pk)
        assert account.state == "ready", account.problem
    for chat in chats.values():
        looked = notice.ensure(chat.pk)
        assert looked is not None and looked.stands, looked
    wanted = {
        "scale_factor": given.pace,
        "base_delay_seconds": 30.0,
        "max_msgs_per_min": 600,
        "bot_hourly_msg_limit": [500, 500],
        "typing_speed_wpm": [200, 200],
    }
    service.do_changes(service.check_changes({k: str(v) for k, v in wanted.items()}, None), None, timezone.now())
    print(
        f"{given.bots:,} bots in {given.groups:,} groups, tokens checked, described, notices pinned after "
        f"{time.monotonic() - since:.0f} s; pace ×{given.pace:g}, faults {given.fault or 'none'}",
        flush=True,
    )


def _enter_tokens(made: dict[str, Any]) -> None:
    """Each bot gets the token, the number and the name of one account of the platform."""
    from bots.models import Bot
    from conversations.models import TelegramAccount

    for bot, one in zip(Bot.objects.order_by("pk"), made["bots"], strict=True):
        bot.token, bot.username = one["token"], one["username"]
        bot.save()
        TelegramAccount.objects.create(bot=bot, telegram_id=one["id"], username=one["username"])


# --- the run --------------------------------------------------------------------------------------


class _Worker:
    """A Celery worker that is killed, and whose spare goes on at once; all they write goes to one file.

    A spare has imported everything and waits for its cue: on a busy machine that takes longer than a life may last.
    """

    def __init__(self, number: int, shift: float, log: Path) -> None:
        self.deaths = 0
        self._shift = shift
        self._log = log
        self._hostname = f"soak{number}@%h"
        self._working: subprocess.Popen[bytes] | None = None
        self._ready = -1
        self._spare = self._start()

    @property
    def has_spare(self) -> bool:
        """Whether the spare has imported everything: then it has closed its end."""
        return bool(select.select([self._ready], [], [], 0)[0])

    def begin(self) -> None:
        """Let the spare work, once it is ready."""
        select.select([self._ready], [], [])
        os.close(self._ready)
        assert self._spare.stdin is not None
        self._spare.stdin.write(b"go\n")
        self._spare.stdin.flush()
        self._working, self._spare = self._spare, self._start()

    def kill(self) -> None:
        """As the kernel does: between any two instructions."""
        assert self._working is not None
        self._working.kill()
        self._working.wait()
        self.deaths += 1
        self.begin()

    def stop(self) -> None:
        """Let it finish what it holds; one that does not is killed."""
        self._spare.kill()
        self._spare.wait()
        if self._working is None:
            return
        self._working.terminate()
        try:
            self._working.wait(40)
        except subprocess.TimeoutExpired:
            self._working.kill()
            self._working.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        self._ready, theirs = os.pipe()
        command = [
            *(sys.executable, "-m", "benchmarks.shifted_worker", str(self._shift), "--on-cue", str(theirs), "worker"),
            *("--loglevel", "DEBUG", "--pool", "threads", "--concurrency", str(THREADS), "--hostname", self._hostname),
            *("--queues", "generation,sending,updates", "--without-gossip", "--without-mingle", "--without-heartbeat"),
        ]
        # They may run as root here: on a machine of its own, for minutes.
        environment = {**os.environ, "LOG_LEVEL": "DEBUG", "C_FORCE_ROOT": "1", "PYTHONWARNINGS": "ignore"}
        with self._log.open("ab") as log:
            started = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=environment,
                pass_fds=[theirs],
            )
        os.close(theirs)
        return started


@contextmanager
def _poller(shift: float, log: Path) -> Iterator[None]:
    """`manage.py telegram_poll`, on the shifted clock."""
    words = "from benchmarks.shifted_worker import shift; from django.core.management import execute_from_command_line"
    code = f"{words}; shift({shift}); execute_from_command_line(['manage.py', 'telegram_poll'])"
    environment = {**os.environ, "LOG_LEVEL": "DEBUG"}
    with log.open("ab") as written:
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.STDOUT,
            env=environment,
        )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _run(given: argparse.Namespace, shift: float, telegram: RemoteServer, made: dict[str, Any], logs: Path) -> None:
    """Ring the ticks, kill the workers, let persons talk; then let all come to rest."""
    from django.utils import timezone

    from conversations.live import turns
    from conversations.models import Turn, TurnState
    from conversations.tasks import sweep, tick

    rng = Random(given.seed)
    people = [telegram.call("add_person", first_name=name) for name in ("Ali", "Ayşe", "Can", "Derya")]
    workers = [_Worker(number, shift, logs / f"worker-{number}.log") for number in range(given.workers)]
    for worker in workers:
        worker.begin()
    begun, before = time.monotonic(), _cpu_of_the_waited_for()
    poller = 0.0
    every = {"tick": TICK_SECONDS, "sweep": SWEEP_SECONDS, "talk": given.people_every, "tell": 30.0}
    due = {name: begun + seconds for name, seconds in every.items() if seconds}
    # Each dies once in every span, one after the other, so that the others take up what it held.
    deaths = {
        number: begun + given.kill_every * (1.0 + number / len(workers)) for number in range(len(workers))
    } if given.kill_every else {}  # fmt: skip
    try:
        with _poller(shift, logs / "poller.log"):
            _wait_for_poller(telegram)
            waited = time.monotonic() - begun
            begun, due = begun + waited, {name: at + waited for name, at in due.items()}
            deaths = {number: at + waited for number, at in deaths.items()}
            while time.monotonic() < begun + given.minutes * 60.0:
                now = time.monotonic()
                for name in [name for name, at in due.items() if at <= now]:
                    due[name] = now + every[name]
                    if name == "tick":
                        tick.delay()
                    elif name == "sweep":
                        sweep.delay()
                    elif name == "talk":
                        _talk(telegram, made, people, rng)
                    else:
                        _tell(begun, workers)
                for number in [number for number, at in deaths.items() if at <= now and workers[number].has_spare]:
                    deaths[number] = now + given.kill_every
                    workers[number].kill()
                time.sleep(0.2)
            print("stopping: what is being sent ends, then the outbox is swept", flush=True)
            dead = _cpu_of_the_waited_for()
        poller = _cpu_of_the_waited_for() - dead
    finally:
        for worker in workers:
            worker.stop()
    used = _cpu_of_the_waited_for() - before - poller
    print(f"CPU: workers and their spares {used:.0f} s, poller {poller:.0f} s", flush=True)
    # What the dead and the stopped held: a lease later nobody holds it any more.
    until = time.monotonic() + SETTLE_SECONDS
    while Turn.objects.filter(state__in=[TurnState.COMPOSING, TurnState.SENDING]).exists():
        turns.take_back(timezone.now())
        turns.sweep(timezone.now())
        if time.monotonic() > until:
            break
        time.sleep(2.0)
    print(f"{sum(worker.deaths for worker in workers)} times a worker was killed", flush=True)


def _wait_for_poller(telegram: RemoteServer) -> None:
    """Until it has fetched something; on a busy machine its start takes minutes."""
    for _ in range(300):
        if telegram.call("ledger")["answers"].get("getUpdates ok"):
            return
        time.sleep(1.0)
    raise SystemExit("the poller does not poll.")


def _cpu_of_the_waited_for() -> float:
    """CPU seconds of all processes of ours that have ended."""
    spent = os.times()
    return spent.children_user + spent.children_system


def _talk(telegram: RemoteServer, made: dict[str, Any], people: list[int], rng: Random) -> None:
    """A person asks the room or a bot, answers what a bot said, or reacts to it: also to what is `unknown` here."""
    group, person = rng.choice(made["groups"]), rng.choice(people)
    lately = [one for one in telegram.call("history", chat=group)[-10:] if one["from"]["is_bot"] and "text" in one]
    dice = rng.random()
    if lately and dice < 0.3:
        telegram.call("react", chat=group, person=person, message=rng.choice(lately)["message_id"], emoji="👍")
        return
    named = rng.choice([one["username"] for one in made["bots"] if one["chat"] == group])
    target = rng.choice(lately)["message_id"] if lately and dice < 0.6 else None
    telegram.call("say", chat=group, person=person, text=rng.choice(QUESTIONS).format(bot=named), reply_to=target)


def _tell(begun: float, workers: list[_Worker]) -> None:
    from conversations.models import Turn

    states: dict[str, int] = {}
    for state in Turn.objects.values_list("state", flat=True):
        states[state] = states.get(state, 0) + 1
    shown = ", ".join(f"{state} {count:,}" for state, count in sorted(states.items()))
    load, deaths = os.getloadavg()[0], sum(worker.deaths for worker in workers)
    print(f"{time.monotonic() - begun:5.0f} s  {shown}; killed {deaths}; load {load:.1f}", flush=True)


# --- after ----------------------------------------------------------------------------------------


def _report(given: argparse.Namespace, telegram: RemoteServer, made: dict[str, Any], logs: Path) -> bool:
    """Print the ledger; whether all is as it should be."""
    from conversations.models import Message, Turn, TurnState
    from conversations.transports.telegram.notice import is_notice
    from tests.telegram_server.reckoning import reckon

    ledger = telegram.call("ledger")
    done = reckon(ledger, is_notice)
    done.wrong["tokens in what was written"] = _tokens_in(made, logs)
    print(done.table())
    refused = {name: count for name, count in sorted(ledger["answers"].items()) if not name.endswith(" ok")}
    print(f"refused by the platform itself: {refused or 'nothing'}")
    sent = Turn.objects.filter(state=TurnState.SENT).values_list("due_at", "sent_at")
    late = sorted((sent_at - due_at) / timedelta(seconds=1) for due_at, sent_at in sent if sent_at is not None)
    if late:
        print(f"due to sent: p50 {late[len(late) // 2]:.1f} s, p95 {late[int(0.95 * len(late))]:.1f} s")
    heard = Message.objects.filter(is_bot=False).count()
    enough = done.messages >= given.at_least
    print(
        f"{done.messages:,} messages in {given.minutes:g} minutes, {heard:,} heard from persons; "
        f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    print(
        "clean" if done.is_clean and enough else "NOT CLEAN" if enough else f"FEWER THAN {given.at_least:,}", flush=True
    )
    return done.is_clean and enough


def _tokens_in(made: dict[str, Any], logs: Path) -> list[str]:
    """Where a token, or the secret half of one, stands in anything that a process wrote."""
    hidden = {one["token"].partition(":")[2].encode() for one in made["bots"]}
    found: list[str] = []
    for path in sorted(logs.iterdir()):
        with path.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if any(secret in line for secret in hidden):
                    found.append(f"{path.name}:{number}")
    return found


if __name__ == "__main__":
    main()
