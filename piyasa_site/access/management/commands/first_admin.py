"""Makes the first administrator from the environment, or brings it up to date."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from piyasa_site.access.accounts import BadAccount, ensure_first_admin


class Command(BaseCommand):
    help = (
        "Makes the first administrator as DEFAULT_ADMIN_USERNAME, DEFAULT_ADMIN_PASSWORD, "
        "DEFAULT_ADMIN_MFA_SECRET and DEFAULT_ADMIN_API_KEY say. Without a password one is generated and "
        "printed once. Safe to repeat."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = ensure_first_admin(
                settings.DEFAULT_ADMIN_USERNAME,
                settings.DEFAULT_ADMIN_PASSWORD,
                settings.DEFAULT_ADMIN_MFA_SECRET,
                settings.DEFAULT_ADMIN_API_KEY,
            )
        except BadAccount as wrong:
            raise CommandError(str(wrong)) from None
        if found.one_time_password:
            self.stdout.write(f"Administrator {found.username} made; password: {found.one_time_password}")
        elif found.created:
            self.stdout.write(f"Administrator {found.username} made with the given password.")
        else:
            self.stdout.write(f"Administrator {found.username} is there.")
