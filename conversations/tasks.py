"""Celery tasks of the rooms: thin, idempotent, with lists of primary keys as arguments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from celery import shared_task
from django.core.cache import cache
from django.db import DatabaseError

from bots.models import Bot
from conversations import disclosure_log
from conversations.live import desk, lives, service, turns
from conversations.live.loading import OPEN_STATES
from conversations.models import Message, Turn, TurnState
from conversations.news import params as news_params
from conversations.news import polling
from conversations.news.fetching import Fetcher
from conversations.transports.telegram import accounts, commands, house_calls, notice, typing, updates
from piyasa_site.common import clock, metrics
from piyasa_site.common.randomness import fresh
from piyasa_site.tunables import service as tunables_service

log = structlog.get_logger(__name__)

SLICE = 25  # chats advanced, or turns worked on, per task
SLOT = 0.25  # seconds: what waits for one such span of time is done together, at its beginning
PARTS_AT_ONCE = 4  # messages of one burst that may fall into one slot
SOON = timedelta(seconds=10)  # waits up to this may be a broker countdown; longer ones stay in the database
TICK = timedelta(seconds=5)  # between two ticks
HEARTBEAT = "heartbeat:tick"
MARKET_WATCHED = "market:watched"
MARKET_EVERY = timedelta(seconds=60)
ACCOUNTS_AT_ONCE = 10  # each is asked four questions


@shared_task
def tick() -> None:
    """The message loop, every five seconds: advance rooms, hand out due turns, look at the market."""
    now = clock.now()
    cache.set(HEARTBEAT, now.isoformat(), timeout=None)
    if not tunables_service.current().simulation_active:
        metrics.ENGINE_TICK_SECONDS.observe(0.0)  # stopped by staff is not standing still
        return
    with metrics.ENGINE_TICK_SECONDS.time():
        for ids in _slices(service.rooms_to_advance(now)):
            advance_rooms.delay(ids)
        if turns.take_back(now):
            log.info("outbox.taken_back")
        _hand_out(now)
        for pk, typing_at in turns.about_to_type(now, now + TICK):
            show_typing.apply_async(([pk],), countdown=(typing_at - now).total_seconds())
        _watch_market(now)
    metrics.TURN_AGE_SECONDS.set(service.turn_ages(now))


@shared_task
def advance_rooms(chat_ids: list[int]) -> None:
    """Let rooms hear what was said and decide who speaks; a room that is busy is tried again shortly."""
    now = clock.now()
    result = service.advance(chat_ids, now)
    if result.planned:
        _hand_out(now, chat_ids)
    # One retry a room is enough: whoever holds the lease may have looked before the message came.
    again = [pk for pk in result.busy if cache.add(f"advance:retry:{pk}", 1, timeout=2)]
    if again and Message.objects.filter(chat_id__in=again, observed_at=None).exists():
        advance_rooms.apply_async((again,), countdown=1.0)


@shared_task
def observe_messages(pks: list[int]) -> None:
    """Something was said: its rooms take it in now rather than at the next tick."""
    chats = Message.objects.filter(pk__in=pks, observed_at=None).values_list("chat_id", flat=True)
    ids = sorted(set(chats))
    if ids and tunables_service.current().simulation_active:
        advance_rooms(ids)


@shared_task(bind=True)
def compose(self: Any, pks: list[int]) -> None:
    """Write the words of planned turns whose moment has come."""
    now = clock.now()
    _hand_out_ready(service.compose_turns(pks, _worker(self), now), now)


@shared_task(bind=True)
def compose_slot(self: Any, until: float) -> None:
    """Write the words of all turns that are planned to be typed by `until` (POSIX seconds)."""
    now = clock.now()
    pks = _due(TurnState.PLANNED, now, until)
    first, *others = _slices(pks, _together()) or [[]]
    for more in others:
        compose.delay(more)
    if first:
        _hand_out_ready(service.compose_turns(first, _worker(self), now), now)


@shared_task(bind=True)
def deliver(self: Any, pks: list[int]) -> None:
    """Send ready turns, and let the rooms hear them."""
    elsewhere: list[int] = []
    chats = service.deliver_turns(pks, _worker(self), clock.now(), elsewhere=elsewhere)
    _hand_out_elsewhere(elsewhere)
    if chats:
        advance_rooms(chats)


@shared_task(bind=True)
def deliver_slot(self: Any, until: float) -> None:
    """Send all turns that are due by `until` (POSIX seconds); all that a room hears so it hears in one step."""
    chats: set[int] = set()
    elsewhere: list[int] = []
    for _ in range(PARTS_AT_ONCE):  # the parts of a burst go one after the other
        now = clock.now()
        pks = _due(TurnState.READY, now, until)
        first, *others = _slices(pks, SLICE) or [[]]
        for more in others:
            deliver.delay(more)
        said = service.deliver_turns(first, _worker(self), now, elsewhere=elsewhere) if first else []
        chats.update(said)
        if not said or len(pks) == 1:
            break
    _hand_out_elsewhere(elsewhere)
    if chats:
        advance_rooms(sorted(chats))


@shared_task(bind=True)
def send_telegram(self: Any, pks: list[int]) -> None:
    """Send ready turns to Telegram: a task of its own, as it takes as long as the platform does."""
    now = clock.now()
    concerned = sorted(set(Turn.objects.filter(pk__in=pks).values_list("chat_id", flat=True)))
    chats = service.deliver_turns(pks, _worker(self), now)
    if chats:
        advance_rooms(chats)
    # What had no place under the limits is due again shortly, and further parts of what was sent are in line now.
    now = clock.now()
    _hand_out_ready(turns.due(TurnState.READY, now, now + service.HORIZON, chat_ids=concerned), now)


@shared_task
def keep_typing(pks: list[int], until: float | None = None) -> None:
    """Show on Telegram that the bots of these turns type, and come again as long as they wait to be sent.

    With `until` (POSIX seconds) nothing is sent in the end: they type until then.
    """
    now, tunables = clock.now(), tunables_service.current()
    if not (tunables.simulation_active and tunables.typing_enabled):
        return
    if until is not None:
        end = datetime.fromtimestamp(until, UTC)
        typing.show(service.hesitating(pks, now) if now < end else [])
        if now + timedelta(seconds=typing.RENEW_SECONDS) < end:
            typing.begin(pks, after=typing.RENEW_SECONDS, until=end)
        return
    waiting = service.typing_now(pks, now)
    typing.show(waiting)
    again = [turn.pk for turn in waiting if turn.due_at > now + timedelta(seconds=typing.RENEW_SECONDS)]
    if again:
        typing.begin(again, after=typing.RENEW_SECONDS)


@shared_task
def show_typing(pks: list[int]) -> None:
    """Somebody has thought of something more and begins to type it."""
    service.show_typing(pks, clock.now())


@shared_task
def sweep() -> None:
    """Every thirty seconds: turns left behind by dead workers, turns too late to be said."""
    done = turns.sweep(clock.now())
    if any(done.values()):
        log.info("outbox.swept", **done)
    _hand_out(clock.now())


@shared_task
def settle_minds() -> None:
    """Every fifteen minutes: feelings settle toward their baselines in the database too.

    Decay is continuous, so this changes no behaviour; it keeps what Admin shows current.
    """
    service.settle_minds(clock.now())


@shared_task
def write_life_events() -> None:
    """Every two hours: what this week brings to the lives of bots gets its rows.

    A week brings the same whether or not it is written, so this changes no behaviour; it shows in Admin.
    """
    log.info("life_events.written", events=lives.keep_up(clock.now(), "life_events"))


@shared_task
def decay_memories() -> None:
    """Nightly: what was not thought of grows weaker, what has faded to nothing goes."""
    log.info("memory.decayed", memories=lives.keep_up(clock.now(), "memory"))


@shared_task
def consolidate_memories() -> None:
    """Weekly: tellings of one thing become one, what keeps happening becomes an insight."""
    log.info("memory.consolidated", bots=lives.consolidate(clock.now()))


@shared_task
def drift_personalities() -> None:
    """Weekly: the week's experience settles into the stored characters, also of those nothing is said to."""
    log.info("personality.drifted", bots=lives.keep_up(clock.now(), "personality"))


@shared_task
def apply_retention() -> None:
    """Daily: what is older than the retention setting is deleted; turns and guard notes with it."""
    from conversations.models import GuardBlock, Nudge

    days = tunables_service.current().retention_days
    if days <= 0:
        return
    before = clock.now() - timedelta(days=days)
    done = {
        "turns": Turn.objects.filter(planned_at__lt=before).exclude(state__in=OPEN_STATES).delete()[0],
        "messages": Message.objects.filter(created_at__lt=before).delete()[0],
        "guard_blocks": GuardBlock.objects.filter(created_at__lt=before).delete()[0],
        "nudges": Nudge.objects.filter(created_at__lt=before).delete()[0],
        "disclosure": disclosure_log.forget_before(before),
        "news": polling.forget_before(before),
    }
    log.info("retention.applied", days=days, **done)


@shared_task
def poll_news() -> None:
    """Every five minutes: the feeds that are due, each in a task of its own, a few seconds apart."""
    now, tunables = clock.now(), tunables_service.current()
    polling.sync_feeds(tunables.news_feed_urls, now)
    if not (tunables.news_trigger_enabled and tunables.simulation_active):
        return
    rng = fresh()
    for pk in polling.due_feeds(now):
        poll_feed.apply_async((pk,), countdown=rng.uniform(0.0, news_params.JITTER_SECONDS))


@shared_task
def poll_feed(pk: int) -> None:
    """Fetch one feed; the rooms that its news concern take them up at once."""
    polled = polling.poll(pk, clock.now(), tunables_service.current(), Fetcher(), fresh())
    for ids in _slices(list(polled.chats) if polled is not None else []):
        advance_rooms.delay(ids)


# --- Telegram ---------------------------------------------------------------------------


@shared_task(autoretry_for=(DatabaseError,), max_retries=3, default_retry_delay=60)
def receive_updates(bot_id: int, raw: list[Any]) -> None:
    """What a webhook was brought. Taken in once, however often it comes."""
    bot = Bot.objects.filter(pk=bot_id).defer("token").first()
    if bot is not None:
        updates.take_in(bot, raw, clock.now())


@shared_task(bind=True, max_retries=3)
def answer_command(self: Any, bot_id: int, peer: str, text: str, reply_to: int) -> None:
    """The answer to a command; tried again only where the platform certainly has nothing of it."""
    wait = commands.deliver(bot_id, peer, text, reply_to)
    if wait is not None and self.request.retries < self.max_retries:
        raise self.retry(countdown=wait)


@shared_task
def check_notices(chat_ids: list[int]) -> None:
    """See whether the notices of these groups stand; groups in which one does not are held, and it is put up again."""
    for pk in chat_ids:
        if house_calls.is_away():
            notice.put_off(pk, house_calls.AWAY_SECONDS)
        else:
            notice.ensure(pk)


@shared_task
def check_disclosures() -> None:
    """Hourly: whether the notice about AI participants stands pinned in every group."""
    for pk in notice.all_groups() if house_calls.is_on() else []:
        notice.look_soon(pk)
    log.info("telegram.updates_forgotten", updates=updates.forget_updates(clock.now()))


@shared_task
def watch_telegram() -> None:
    """Every minute: groups that are held or were not looked at lately, and accounts that were not."""
    if not house_calls.is_on() or house_calls.is_away():
        return
    now = clock.now()
    for pk in notice.due(now):
        notice.look_soon(pk)
    for ids in _slices(accounts.due(now), ACCOUNTS_AT_ONCE):
        check_accounts.delay(ids)


@shared_task
def check_accounts(bot_ids: list[int]) -> None:
    """Ask the platform about these bots' accounts, and see to their descriptions.

    Whom it does not answer about is asked about again in time, and so is everybody after.
    """
    for pk in bot_ids:
        if house_calls.is_away():
            break
        accounts.check_account(pk)


def _hand_out(now: datetime, chat_ids: Sequence[int] | None = None) -> None:
    """Give due turns to workers. Handing a turn out twice is harmless: it is claimed once."""
    if not tunables_service.current().simulation_active:
        return
    until = now + service.HORIZON
    planned = turns.due(TurnState.PLANNED, now, until, chat_ids=chat_ids)
    for more in _slices(_for_slots(compose_slot, planned, now), _together()):
        compose.delay(more)
    _hand_out_ready(turns.due(TurnState.READY, now, until, chat_ids=chat_ids), now)


def _hand_out_ready(ready: Sequence[tuple[int, datetime]], now: datetime) -> None:
    """Let ready turns be delivered at their due times; what is due later waits in the database."""
    soon = [(pk, due_at) for pk, due_at in ready if due_at - now <= SOON]
    for more in _slices(_for_slots(deliver_slot, soon, now), SLICE):
        deliver.delay(more)


def _hand_out_elsewhere(pks: Sequence[int]) -> None:
    """Let turns be sent whose platform is not ours."""
    for more in _slices(sorted(set(pks))):
        send_telegram.delay(more)


def _for_slots(task: Any, waiting: Sequence[tuple[int, datetime]], now: datetime) -> list[int]:
    """See that one task comes at the beginning of every slot in which something waits, for all that does.

    Returns the turns whose slot has begun: its task may have looked already, so they are to be handed out themselves.
    A little early is no harm, and a turn planned while its slot lies ahead is found by the task that comes then.
    """
    begun: list[int] = []
    slots: set[int] = set()
    for pk, at in waiting:
        slot = int(at.timestamp() // SLOT)
        if slot * SLOT <= now.timestamp():
            begun.append(pk)
        else:
            slots.add(slot)
    for slot in sorted(slots):
        if cache.add(f"slot:{task.name}:{slot}", 1, timeout=60):
            task.apply_async(((slot + 1) * SLOT,), countdown=slot * SLOT - now.timestamp())
    return begun


def _due(state: TurnState, now: datetime, until: float) -> list[int]:
    """Turns of this state that wait until then at most."""
    return [pk for pk, _ in turns.due(state, now, max(now, datetime.fromtimestamp(until, UTC)))]


def _together() -> int:
    """How many turns one task composes: where a model is asked, each is waited for by a task of its own."""
    return SLICE if desk.writes_at_once() else 1


def _watch_market(now: datetime) -> None:
    """Once a minute, by one process: the moves since it was last looked at."""
    if not cache.add(f"{MARKET_WATCHED}:lock", 1, timeout=int(MARKET_EVERY.total_seconds())):
        return
    last = cache.get(MARKET_WATCHED)
    after = datetime.fromisoformat(last) if last else now - MARKET_EVERY
    after = max(after, now - timedelta(minutes=15))
    cache.set(MARKET_WATCHED, now.isoformat(), timeout=None)
    watch_market.delay(after.isoformat(), now.isoformat())


@shared_task
def watch_market(after: str, until: str) -> None:
    """Let the market's moves reach those who hold and the rooms that care."""
    service.watch_market(datetime.fromisoformat(after), datetime.fromisoformat(until))


def _slices(ids: Sequence[int], size: int = SLICE) -> list[list[int]]:
    return [list(ids[start : start + size]) for start in range(0, len(ids), size)]


def _worker(task: Any) -> str:
    return str(task.request.hostname or "worker")[:48]
