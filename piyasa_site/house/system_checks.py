"""The checks of `preflight`, asked for by staff; results are kept, the newest hundred of them."""

from __future__ import annotations

import time
from datetime import datetime
from typing import Final

import structlog
from django.contrib.auth.models import AbstractBaseUser
from django.core.cache import cache
from django.db import transaction

from piyasa_site.house import health
from piyasa_site.house.models import SystemCheck

log = structlog.get_logger(__name__)

KEPT: Final = 100
LONGEST: Final = 60  # seconds a pass may take before another one may begin
UNDER_WAY: Final = "house:system-check"


class AlreadyChecking(Exception):
    """A pass is under way; it asks other machines, so there is one at a time."""


def run_system_check(by: AbstractBaseUser | None, now: datetime) -> SystemCheck:
    """Asks everything once and keeps what was found. Takes seconds where something does not answer.

    Raises `AlreadyChecking` while another pass is under way.
    """
    if not cache.add(UNDER_WAY, 1, timeout=LONGEST):
        raise AlreadyChecking
    try:
        begun = time.monotonic()
        checks = health.preflight(now)
        seconds = round(time.monotonic() - begun, 3)
    finally:
        cache.delete(UNDER_WAY)
    user = by if by is not None and by.pk else None
    broken = [check.name for check in checks if check.broken]
    with transaction.atomic():
        row = SystemCheck.objects.create(
            at=now,
            ok=not broken,
            checks=[check.as_dict() for check in checks],
            seconds=seconds,
            by_id=user.pk if user is not None else None,
            by_name=user.get_username() if user is not None else "",
        )
        SystemCheck.objects.filter(pk__lte=row.pk - KEPT).delete()
    log.info("system_checked", broken=broken, seconds=seconds)
    return row
