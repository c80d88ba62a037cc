"""What has to be true of the database before the house opens; safe to repeat.

Migrations, the schedules, the first admin and, where the house is empty and
wants one, the demo population.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from piyasa_site.access.accounts import BadAccount, FirstAdmin, ensure_first_admin
from piyasa_site.house import health
from piyasa_site.house.schedules import sync_schedules

DEMO: Final = {"bots": 200, "chats": 10, "people": 10_000, "seed": 1}


class CannotPrepare(Exception):
    """Why the house cannot open, in one sentence."""


@dataclass(frozen=True)
class Preparation:
    """What was done, for the banner."""

    migrations: int
    schedules: int
    admin: FirstAdmin
    seeded: bool

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def prepare(demo: bool, say: Callable[[str], None]) -> Preparation:
    """Bring the database up to date; `say` hears what takes time."""
    reached = health.database_from_outside()
    if not reached.ok:
        raise CannotPrepare(f"DATABASE_URL: {reached.detail}")
    try:
        migrated = _migrate(say)
        schedules = sync_schedules()
        admin = ensure_first_admin(
            settings.DEFAULT_ADMIN_USERNAME,
            settings.DEFAULT_ADMIN_PASSWORD,
            settings.DEFAULT_ADMIN_MFA_SECRET,
            settings.DEFAULT_ADMIN_API_KEY,
        )
        seeded = demo and _seed_if_empty(settings.DATA_DIR / "seeding", say)
    except BadAccount as error:
        raise CannotPrepare(str(error)) from None
    except CommandError as error:
        raise CannotPrepare(f"The demo cannot be made: {error}") from None
    except DatabaseError as error:
        raise CannotPrepare(f"{health.describe_database()}: {' '.join(str(error).split())}") from error
    return Preparation(migrated, len(schedules), admin, seeded)


def _migrate(say: Callable[[str], None]) -> int:
    executor = MigrationExecutor(connection)
    pending = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if pending:
        say(f"Applying {pending} migrations to {health.describe_database()} …")
        call_command("migrate", interactive=False, verbosity=0)
    return pending


def _seed_if_empty(marker: Path, say: Callable[[str], None]) -> bool:
    """Seed where no bot lives. A marker tells of a seeding that was cut short, which is then done again."""
    from bots.models import Bot

    if Bot.objects.exists() and not marker.exists():
        return False
    marker.parent.mkdir(parents=True, exist_ok=True)
    marker.touch()
    say(f"Making the demo: {DEMO['bots']} bots in {DEMO['chats']} chats, {DEMO['people']:,} people …")
    call_command("seed", **DEMO)
    marker.unlink()
    return True
