"""Receiving by long polls: one process asks for the updates of every bot that is ready.

Each bot has a poll of its own that the platform holds open until something happens. The listeners of groups always
poll, for they hear everybody; the others share a number of places and take turns in shorter polls, so that thousands
of bots need no thousands of connections. What a poll brings is stored before the next one confirms it: a process that
dies loses nothing, and what it took in twice is known by its number.

The list of bots follows the database: a token that was entered, or refused, is polled or left within seconds.
"""

from __future__ import annotations

import asyncio
import threading
import warnings
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import structlog
from django.core.cache import cache
from django.db import DatabaseError, close_old_connections
from django.db.models import Exists, OuterRef

from bots.models import Bot
from conversations.models import AccountState, Chat, Platform, ProblemKind, TelegramAccount
from conversations.transports.telegram import accounts, events, problems, updates, webhooks
from conversations.transports.telegram.errors import ApiError, Failure, Verdict
from conversations.transports.telegram.house_calls import token_of
from piyasa_site.common import clock

if TYPE_CHECKING:
    from conversations.transports.telegram.wire import Api

log = structlog.get_logger(__name__)

HOLD_SECONDS: Final = 25  # how long the platform holds a poll open in which nothing happens
SHARED_HOLD_SECONDS: Final = 5  # the same for those that take turns
SHARED_PLACES: Final = 250
ANSWER_SECONDS: Final = 10.0  # more than it holds a poll open, before the connection counts as dead
REREAD_SECONDS: Final = 10.0  # between two looks at who is to be polled
UPDATES_AT_ONCE: Final = 100
FIRST_PAUSE: Final = 1.0  # seconds after a poll that failed; doubled each time
LONGEST_PAUSE: Final = 60.0
DATABASE_THREADS: Final = 4
HEARTBEAT_KEY: Final = "heartbeat:telegram"
HEARTBEAT_LIMIT: Final = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Polled:
    """A bot to poll for: `is_listener` where it hears a group for all others."""

    bot_id: int
    is_listener: bool


def to_poll() -> list[Polled]:
    """Enabled bots whose account is ready, listeners first. One query."""
    listens = Chat.objects.filter(listener=OuterRef("bot_id"), platform=Platform.TELEGRAM, is_enabled=True)
    accounts = TelegramAccount.objects.filter(state=AccountState.READY, bot__is_enabled=True)
    rows = accounts.annotate(listens=Exists(listens)).values_list("bot_id", "listens", "reads_all")
    return sorted(
        (Polled(bot_id, bool(listens or reads_all)) for bot_id, listens, reads_all in rows),
        key=lambda one: (not one.is_listener, one.bot_id),
    )


class Poller:
    """Polls until told to stop. Belongs to the event loop it runs in."""

    def __init__(self, api: Api, say: Callable[[str], None] = lambda line: None) -> None:
        self._api = api
        self._say = say
        self._places = asyncio.Semaphore(SHARED_PLACES)
        self._stop = asyncio.Event()
        self._is_over = threading.Event()  # the same, for the threads
        self._polls: dict[Polled, asyncio.Task[None]] = {}
        self._threads = ThreadPoolExecutor(DATABASE_THREADS, thread_name_prefix="telegram-updates")

    def stop(self) -> None:
        """Ends the polls at once, also those the platform holds open.

        The update that is being taken in still is; what came with it was not confirmed and comes again.
        """
        self._is_over.set()
        self._stop.set()

    async def run(self) -> None:
        """Keep one poll for every bot that is to be polled."""
        from telegram.warnings import PTBUserWarning

        told = -1
        warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'", PTBUserWarning)
        try:
            while not self._stop.is_set():
                wanted = await self._wanted()
                if wanted is not None:
                    self._follow(wanted)
                    if len(wanted) != told:
                        told = len(wanted)
                        self._say(f"polling for {told} bots")
                    await self._in_thread(_beat)
                await self._pause(REREAD_SECONDS)
        finally:
            for task in self._polls.values():
                task.cancel()
            await asyncio.gather(*self._polls.values(), return_exceptions=True)
            # What has not been begun was not confirmed either, and comes again.
            self._threads.shutdown(wait=True, cancel_futures=True)

    async def _wanted(self) -> list[Polled] | None:
        try:
            return await self._in_thread(to_poll)
        except DatabaseError as error:
            log.warning("telegram.polling_without_database", error=type(error).__name__)
            return None

    def _follow(self, wanted: Sequence[Polled]) -> None:
        for gone in [polled for polled, task in self._polls.items() if polled not in wanted or task.done()]:
            self._polls.pop(gone).cancel()
        for polled in wanted:
            if polled not in self._polls:
                self._polls[polled] = asyncio.create_task(self._poll(polled), name=f"poll-{polled.bot_id}")

    async def _poll(self, polled: Polled) -> None:
        """One bot's polls, one after the other. Ends where its token is refused."""
        failed = 0
        in_conflict = False
        try:
            bot, token, offset = await self._in_thread(_start, polled.bot_id)
        except (ApiError, DatabaseError, Bot.DoesNotExist):
            await self._pause(LONGEST_PAUSE)
            return  # looked at anew, as its task is done
        while not self._stop.is_set():
            try:
                raw = await self._ask(polled, token, offset)
                failed = 0
                if in_conflict:
                    in_conflict = False
                    await self._in_thread(_settled, bot)
                if raw:
                    # Shielded, so that a stop in the middle of it leaves nothing half taken in.
                    await asyncio.shield(self._in_thread(_take_in, bot, raw, self._is_over.is_set))
                    offset = _next(raw, offset)
            except ApiError as error:
                failed += 1
                if error.failure.verdict is Verdict.TOKEN:
                    # Staff may have entered a new one since: then it is the old one that was refused.
                    token, old = await self._in_thread(_token, polled.bot_id), token
                    if token and token != old:
                        continue
                    await self._in_thread(_refused, bot, error.failure)
                    return
                in_conflict = error.failure.verdict is Verdict.CONFLICT
                await self._failed(bot, error.failure, failed)
            except DatabaseError as error:  # the same updates come again
                failed += 1
                log.warning("telegram.not_taken_in", bot=polled.bot_id, error=type(error).__name__)
                await self._pause(_pause_after(failed))

    async def _ask(self, polled: Polled, token: str, offset: int | None) -> list[dict[str, Any]]:
        if polled.is_listener:
            return await self._get_updates(token, offset, HOLD_SECONDS)
        async with self._places:
            # With places to spare nobody has to hurry.
            hold = HOLD_SECONDS if len(self._polls) <= SHARED_PLACES else SHARED_HOLD_SECONDS
            return await self._get_updates(token, offset, hold)

    async def _get_updates(self, token: str, offset: int | None, hold: int) -> list[dict[str, Any]]:
        # Raw, as a webhook gets it: the library would refuse a whole batch for one update that it cannot read.
        found: list[dict[str, Any]] = await self._api.call(
            token,
            "do_api_request",
            within=hold + 2 * ANSWER_SECONDS,
            endpoint="getUpdates",
            api_kwargs={
                **({"offset": offset} if offset is not None else {}),
                "limit": UPDATES_AT_ONCE,
                "timeout": hold,
                "allowed_updates": list(events.ALLOWED_UPDATES),
            },
            read_timeout=hold + ANSWER_SECONDS,
        )
        return found

    async def _failed(self, bot: Bot, failure: Failure, failed: int) -> None:
        """Wait after a poll that failed, as long as it asks for."""
        if failure.verdict is Verdict.CONFLICT:
            # Either a webhook is set, or another process polls for this bot; the platform's words tell which.
            await self._in_thread(_conflict, bot, failure)
            self._say(f"@{bot.username}: {failure.said}")
            await self._pause(LONGEST_PAUSE)
            return
        wait = failure.retry_after if failure.verdict is Verdict.WAIT else _pause_after(failed)
        log.debug("telegram.poll_failed", bot=bot.pk, verdict=failure.verdict.value, failed=failed)
        await self._pause(wait)

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stop.wait()
        except TimeoutError:
            pass

    def _in_thread(self, work: Callable[..., Any], *given: Any) -> Coroutine[Any, Any, Any]:
        async def done() -> Any:
            return await asyncio.get_running_loop().run_in_executor(self._threads, _with_database, work, *given)

        return done()


# --- in a thread, with the database ------------------------------------------------------


def _with_database(work: Callable[..., Any], *given: Any) -> Any:
    """Runs in a thread of the pool, whose connection may have died while nothing happened."""
    close_old_connections()
    try:
        return work(*given)
    finally:
        close_old_connections()


def _start(bot_id: int) -> tuple[Bot, str, int | None]:
    """The bot, its token, and the number of the first update that is not taken in yet."""
    bot = Bot.objects.defer("token").get(pk=bot_id)
    last = TelegramAccount.objects.filter(bot=bot).values_list("last_update_id", flat=True).first()
    return bot, token_of(bot), last + 1 if last is not None else None


def _take_in(bot: Bot, raw: Sequence[dict[str, Any]], is_over: Callable[[], bool]) -> None:
    taken = updates.take_in(bot, raw, clock.now(), is_over)
    log.debug("telegram.taken_in", bot=bot.pk, new=taken.new, known=taken.known, failed=taken.failed)


def _token(bot_id: int) -> str:
    try:
        return token_of(bot_id)
    except ApiError:
        return ""


def _settled(bot: Bot) -> None:
    """Polls go through again: what stood in their way is no longer told."""
    TelegramAccount.objects.filter(bot=bot, state=AccountState.READY).update(problem="")


def _refused(bot: Bot, failure: Failure) -> None:
    problems.note(ProblemKind.TOKEN_REFUSED, bot=bot, said=failure.said, now=clock.now())


def _conflict(bot: Bot, failure: Failure) -> None:
    """Kept with what to do; a check of the account removes a webhook, if it was one."""
    webhooks.note_conflict(bot, failure.said)
    if "webhook" in failure.said.lower():
        accounts.check_soon([bot.pk])


def _beat() -> None:
    """A sign of life for `preflight`; a cache that is away is somebody else's finding."""
    try:
        cache.set(HEARTBEAT_KEY, clock.now().isoformat(), timeout=None)
    except Exception as error:  # each cache backend has errors of its own
        log.warning("telegram.no_heartbeat", error=type(error).__name__)


def _next(raw: Sequence[Any], offset: int | None) -> int | None:
    """The number of the first update after these."""
    numbers = [number for one in raw if (number := events.update_id(one)) is not None]
    return max(numbers) + 1 if numbers else offset


def _pause_after(failed: int) -> float:
    return min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** (failed - 1))
