"""`manage.py stress`: how much the running service takes, and how fast it answers meanwhile."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import httpx
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from piyasa_site.house import stress


class Command(BaseCommand):
    help = (
        "Load the running service for a while and print throughput and p50/p95/p99. Readers ask the API for what "
        "dashboards ask for; bots of a closed room, made for this and deleted afterwards, speak through the whole "
        "loop. Needs an operator's API key. Exits with 1 where a request or a turn failed. One account may ask about "
        "100 times a second; the pace stays below."
    )
    # Everything goes over HTTP: the service may run elsewhere.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("--duration", type=float, default=30.0, metavar="SECONDS", help="how long (30; 1 to 3600)")
        add("--concurrency", type=int, default=4, metavar="N", help="readers at once (4; 1 to 200)")
        add("--url", default=_own_address(), help="where the service answers (%(default)s)")
        add("--api-key", default="", metavar="KEY", help="an operator's key (default: DEFAULT_ADMIN_API_KEY)")
        add("--read-only", action="store_true", help="only ask; make no room and have nobody speak")
        add("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **given: Any) -> None:
        duration, concurrency, url = given["duration"], given["concurrency"], given["url"].rstrip("/")
        if not 1 <= duration <= 3600:
            raise CommandError(f"--duration must be 1 to 3600 seconds, not {duration:g}.")
        if not 1 <= concurrency <= 200:
            raise CommandError(f"--concurrency must be 1 to 200, not {concurrency}.")
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
            raise CommandError(f"--url must be an address like http://127.0.0.1:8000, not {url}.")
        key = given["api_key"] or settings.DEFAULT_ADMIN_API_KEY
        if not key:
            raise CommandError("There is no API key: give --api-key, or set DEFAULT_ADMIN_API_KEY.")
        if not (key.isascii() and key.isprintable()):
            raise CommandError("The API key holds characters that no key has.")

        def connect() -> httpx.Client:
            # Proxies of the environment are for the world outside, not for the house.
            return httpx.Client(base_url=url, headers={"X-API-Key": key}, timeout=stress.TIMEOUT, trust_env=False)

        try:
            found = stress.run(connect, duration, concurrency, read_only=given["read_only"])
        except stress.CannotStress as reason:
            raise CommandError(str(reason)) from None
        except httpx.HTTPError as error:
            raise CommandError(f"{url} stopped answering: {' '.join(str(error).split())}.") from None
        if given["json"]:
            told = {"url": url, "duration": duration, "concurrency": concurrency, "ok": found.well, **found.as_dict()}
            self.stdout.write(json.dumps(told, ensure_ascii=False))
        else:
            self._print(found, url, concurrency)
        if not found.well:
            raise SystemExit(1)

    def _print(self, found: stress.Figures, url: str, concurrency: int) -> None:
        api = found.requests.as_dict()
        self.stdout.write(
            f"{url}, {concurrency} readers, {found.requests.seconds:.0f} s\n"
            f"API   {api['answered']:,} answers, {api['per_second']:,} a second{_spread(api)}"
        )
        for path, one in api["paths"].items():
            self.stdout.write(f"      {path:<28} {one['answered']:>6,}{_spread(one)}")
        if api["refused"]:
            self.stdout.write(f"      {api['refused']:,} refused: the account asked too often")
        for what, count in api["failed"].items():
            self.stdout.write(f"      FAILED {count:,} times: {what}")
        if found.words is None:
            return
        loop = found.words.as_dict()
        states = ", ".join(f"{count} {state}" for state, count in loop["turns"].items()) or "none"
        self.stdout.write(
            f"loop  {loop['asked']:,} asked to speak, {loop['messages']:,} messages,"
            f" {loop['messages_per_second']:g} a second; turns: {states}"
        )
        for title, name in (("due to sent", "due_to_sent"), ("planned to sent, typing included", "planned_to_sent")):
            if loop[name]:
                self.stdout.write(f"      {title}:{_spread(loop[name])}")
        for why, count in loop["reasons"].items():
            self.stdout.write(f"      {count:,} × {why}")


def _spread(told: dict[str, Any]) -> str:
    if "p50_ms" not in told:
        return ""
    return f"  p50 {told['p50_ms']:g} ms, p95 {told['p95_ms']:g} ms, p99 {told['p99_ms']:g} ms"


def _own_address() -> str:
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(settings.HOST, settings.HOST)
    return f"http://{host}:{settings.PORT}"
