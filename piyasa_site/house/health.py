"""What is well and what is not: one list of checks for `/health/ready` and for `manage.py preflight`.

A check never raises: whatever goes wrong becomes one sentence. Passwords of
URLs are left out of every answer.
"""

from __future__ import annotations

import contextlib
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

import redis
from django.conf import settings
from django.core.cache import cache as shared_cache
from django.db import DatabaseError, connection, models
from django.db.migrations.executor import MigrationExecutor
from django.db.models.functions import Cast

# Written by every pass of the message loop: the proof that beat sends and a worker runs.
HEARTBEAT_KEY: Final = "heartbeat:tick"
# The loop ticks every 5 s; this many missed ticks mean that it stands still.
HEARTBEAT_LIMIT: Final = timedelta(seconds=60)
QUEUES: Final = ("generation", "sending", "updates")
# Each queue is asked for a sign of life every 15 s; a worker may be busy for a while with what came before.
PULSE_KEY: Final = "heartbeat:queue:"
PULSE_LIMIT: Final = timedelta(seconds=120)
NETWORK_TIMEOUT: Final = 5.0


@dataclass(frozen=True)
class Check:
    """One finding. `needed` tells whether the service can do without."""

    name: str
    ok: bool
    detail: str
    needed: bool = True

    @property
    def broken(self) -> bool:
        return self.needed and not self.ok

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def readiness(now: datetime) -> list[Check]:
    """What a load balancer asks: database, Redis, a worker for every queue, and the loop's own heartbeat."""
    return [database(), redis_server(), served(now), heartbeat(now)]


def preflight(now: datetime) -> list[Check]:
    """Everything that a working house needs, in the order in which to mend it."""
    first = database_from_outside()
    checks = [first]
    checks.append(migrations() if first.ok else Check("migrations", False, "not looked at: there is no database"))
    checks += [redis_server(), workers(), heartbeat(now), keys()]
    checks.append(
        token_decryption() if first.ok else Check("token decryption", False, "not looked at: there is no database")
    )
    checks += [language_model(), telegram()]
    if settings.TELEGRAM_MODE != "off" and first.ok:
        checks.append(telegram_accounts(now))
    return checks


# --- storage ----------------------------------------------------------------------------


def database() -> Check:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except Exception as error:
        return Check("database", False, f"{describe_database()} cannot be reached: {_one_line(error)}")
    return Check("database", True, describe_database())


def database_from_outside() -> Check:
    """As `database`, past the connection pool, which would wait its whole time-out for a server that refuses."""
    if connection.vendor == "postgresql":
        try:
            import psycopg

            psycopg.connect(**connection.get_connection_params()).close()
        except Exception as error:
            return Check("database", False, f"{describe_database()} cannot be reached: {_one_line(error)}")
    return database()


def describe_database() -> str:
    """The database without its password: `PostgreSQL piyasa on db:5432`."""
    config = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"SQLite {config['NAME']}"
    place = f"{config['HOST'] or 'localhost'}:{config['PORT'] or 5432}"
    return f"PostgreSQL {config['NAME']} on {place}"


def migrations() -> Check:
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Exception as error:
        return Check("migrations", False, _one_line(error))
    if pending:
        return Check("migrations", False, f"{len(pending)} to apply: run `manage.py migrate`")
    return Check("migrations", True, "all applied")


def redis_server() -> Check:
    if not settings.REDIS_URL:
        return Check("redis", False, "no REDIS_URL, and no house is running that brings its own")
    try:
        version = redis_client().info("server")["redis_version"]
    except (redis.RedisError, OSError) as error:
        return Check("redis", False, f"{_without_password(settings.REDIS_URL)} cannot be reached: {_one_line(error)}")
    return Check("redis", True, f"{version} at {_without_password(settings.REDIS_URL)}")


def redis_client() -> redis.Redis:
    return redis.Redis.from_url(
        settings.REDIS_URL, socket_timeout=settings.REDIS_TIMEOUT, socket_connect_timeout=settings.REDIS_TIMEOUT
    )


# --- the loop ---------------------------------------------------------------------------


def heartbeat(now: datetime) -> Check:
    """How long ago the message loop last passed; the queue tells which side stands still."""
    try:
        told = shared_cache.get(HEARTBEAT_KEY)
        last = datetime.fromisoformat(told) if told else None
    except Exception as error:
        return Check("beat", False, f"the loop's heartbeat cannot be read: {_one_line(error)}")
    if last is None:
        return Check("beat", False, f"the message loop has not passed yet{_queue_hint()}")
    age = now - last
    seconds = max(0, round(age.total_seconds()))
    if age > HEARTBEAT_LIMIT:
        return Check("beat", False, f"the message loop last passed {seconds} s ago{_queue_hint()}")
    return Check("beat", True, f"the message loop passed {seconds} s ago")


def _queue_hint() -> str:
    try:
        waiting = int(redis_client().llen("updates")) if settings.REDIS_URL else 0
    except (redis.RedisError, OSError):
        return ""
    return f"; {waiting} tasks wait, so a worker is missing" if waiting else "; nothing waits, so beat is missing"


def note_pulse(queue: str, now: datetime) -> None:
    """A worker serves `queue`. A cache that is away is somebody else's finding."""
    with contextlib.suppress(Exception):
        shared_cache.set(PULSE_KEY + queue, now.isoformat(), timeout=None)


def served(now: datetime) -> Check:
    """Whether every queue gave a sign of life lately: one look into the cache, where `workers` asks around."""
    try:
        told = shared_cache.get_many([PULSE_KEY + queue for queue in QUEUES])
        pulses = {
            queue: datetime.fromisoformat(told[PULSE_KEY + queue]) for queue in QUEUES if PULSE_KEY + queue in told
        }
    except Exception as error:
        return Check("workers", False, f"their signs of life cannot be read: {_one_line(error)}")
    silent = [queue for queue in QUEUES if queue not in pulses or now - pulses[queue] > PULSE_LIMIT]
    if silent:
        return Check("workers", False, f"no sign of life from: {', '.join(silent)}")
    return Check("workers", True, "every queue is served")


def workers() -> Check:
    """Which Celery workers answer, and whether every queue has one."""
    if not settings.REDIS_URL:
        return Check("workers", False, "no broker to reach them through")
    from piyasa_site.celery import app

    try:
        with app.connection_for_read() as broker:
            broker.ensure_connection(max_retries=1, timeout=int(settings.REDIS_TIMEOUT))
            answers = app.control.inspect(timeout=1.5, connection=broker).active_queues() or {}
    except Exception as error:
        return Check("workers", False, f"the broker cannot be reached: {_one_line(error)}")
    if not answers:
        return Check("workers", False, "no Celery worker answers")
    served = {queue["name"] for queues in answers.values() for queue in queues}
    unserved = [queue for queue in QUEUES if queue not in served]
    if unserved:
        return Check("workers", False, f"no worker serves: {', '.join(unserved)}")
    return Check("workers", True, f"{len(answers)} answer, every queue is served")


# --- secrets ----------------------------------------------------------------------------


def keys() -> Check:
    if settings.TOKEN_ENCRYPTION_KEYS and any(len(key) < 16 for key in settings.TOKEN_ENCRYPTION_KEYS):
        return Check("keys", False, "a key in TOKEN_ENCRYPTION_KEY is shorter than 16 characters")
    if len(settings.SECRET_KEY) < 32:
        return Check("keys", False, "DJANGO_SECRET_KEY is shorter than 32 characters")
    if not settings.TOKEN_ENCRYPTION_KEYS:
        return Check("keys", True, "tokens are encrypted with DJANGO_SECRET_KEY; set TOKEN_ENCRYPTION_KEY to part them")
    return Check("keys", True, f"secret key set, {len(settings.TOKEN_ENCRYPTION_KEYS)} token key(s)")


def token_decryption() -> Check:
    """Whether the stored bot tokens still open; the cast reads past the field, which stops at the first lost one."""
    from bots import crypto
    from bots.models import Bot

    try:
        rows = list(
            Bot.objects.annotate(cipher=Cast("token", models.TextField()))
            .exclude(cipher="")
            .order_by("pk")
            .values_list("pk", "cipher")
        )
    except DatabaseError as error:
        return Check("token decryption", False, _one_line(error))
    closed = []
    for pk, cipher in rows:
        try:
            crypto.decrypt(cipher)
        except (crypto.UndecipherableToken, ValueError):
            closed.append(pk)
    if closed:
        named = ", ".join(str(pk) for pk in closed[:5]) + (" …" if len(closed) > 5 else "")
        return Check("token decryption", False, f"no key opens the token of bot {named}")
    return Check("token decryption", True, f"{len(rows)} token(s) open" if rows else "no bot has a token")


# --- the outside world ------------------------------------------------------------------


def language_model() -> Check:
    if settings.LLM_WRITER in ("offline", "echo"):
        return Check("language model", True, f"not used: LLM_WRITER is {settings.LLM_WRITER}", needed=False)
    own_server = settings.LLM_WRITER == "openai" and settings.OPENAI_BASE_URL  # which may want no key
    if not settings.OPENAI_API_KEY and not own_server:
        if settings.LLM_WRITER == "openai":
            return Check("language model", False, "LLM_WRITER is openai, and OPENAI_API_KEY is not set")
        return Check("language model", True, "not configured: the offline writer writes", needed=False)
    # With `auto` the offline writer steps in, so an unreachable server is not the end.
    needed = settings.LLM_WRITER == "openai"
    url = settings.OPENAI_BASE_URL or "https://api.openai.com/v1"
    key = {"Authorization": f"Bearer {settings.OPENAI_API_KEY}"} if settings.OPENAI_API_KEY else {}
    reason = _reach(f"{url.rstrip('/')}/models", key)
    if reason:
        return Check("language model", False, f"{urlsplit(url).netloc}: {reason}", needed)
    return Check("language model", True, f"{settings.LLM_MODEL} at {urlsplit(url).netloc}", needed)


def telegram() -> Check:
    if settings.TELEGRAM_MODE == "off":
        return Check("telegram", True, "not used: TELEGRAM_MODE is off", needed=False)
    # Any answer proves that the server is there; the bare address needs no token.
    reason = _reach(settings.TELEGRAM_API_BASE, {}, any_answer=True)
    place = urlsplit(settings.TELEGRAM_API_BASE).netloc
    return Check("telegram", not reason, f"{place}: {reason}" if reason else f"{place} answers")


def telegram_accounts(now: datetime) -> Check:
    """Whether accounts are ready and what they hear comes in."""
    from conversations.transports.telegram.standing import standing

    try:
        ok, detail = standing(now)
    except Exception as error:
        return Check("telegram accounts", False, _one_line(error))
    return Check("telegram accounts", ok, detail)


def _reach(url: str, headers: dict[str, str], any_answer: bool = False) -> str:
    """Why `url` cannot be used, or an empty string."""
    import httpx

    try:
        answer = httpx.get(url, headers=headers, timeout=NETWORK_TIMEOUT)
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        return f"cannot be reached ({_one_line(error)})"
    if answer.status_code in (401, 403) and not any_answer:
        return "refuses the key"
    if answer.status_code >= (500 if any_answer else 400):
        return f"answers {answer.status_code}"
    return ""


def _one_line(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return (text[:160] + "…" if len(text) > 160 else text) or type(error).__name__


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme == "unix":
        return f"unix://{parts.path}"
    return f"{parts.scheme}://{parts.hostname}:{parts.port or 6379}{parts.path}"
