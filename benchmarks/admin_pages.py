"""How fast the pages of the desk open on a large house, and how many queries each costs.

    .venv/bin/python -m benchmarks.admin_pages [--people 10000] [--bots 1000] [--messages 1000000] [--turns 1000000]
        [--times 5] [--filters] [--only TEXT] [--keep FOLDER]

A house of its own is made by `manage.py fill_database` in a temporary folder (SQLite; `--database` names another,
which must be empty or a demo) and every page of the admin is opened in this process as a superuser: each changelist,
its search (one that finds, one that finds nothing) and its last page, each form, history and page of its own. With
`--filters` also every choice of every filter. Printed, dearest first, are the CPU of
one opening, the median and the 95th percentile of so many, and its queries; and the machine's load, which counts.
Every page must open in under 300 ms. `--keep FOLDER` makes the house there and finds it again the next time.
"""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIMIT = 0.300  # seconds, the median
FOUND, NOT_FOUND = "thy", "böylebirşeyyok"
DEEP = 200  # how far back somebody leafs through a table that has no last page


@dataclass(slots=True)
class Page:
    name: str
    took: list[float]  # seconds, each time it was opened
    cpu: float  # seconds of this process, in the mean: with SQLite all that the page costs, however busy the machine is
    queries: int
    status: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--bots", type=int, default=1_000)
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--turns", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=5, help="how often each page is opened")
    parser.add_argument("--filters", action="store_true", help="every choice of every filter too")
    parser.add_argument("--only", default="", help="pages whose name holds this")
    parser.add_argument("--keep", type=Path, help="make the house here, or find it here again")
    parser.add_argument("--database", default="", help="a database URL in place of SQLite in the folder")
    given = parser.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="piyasa-admin-"))
    (folder / "static").mkdir(parents=True, exist_ok=True)
    os.environ.update(
        DJANGO_SETTINGS_MODULE="piyasa_site.settings",
        DATABASE_URL=given.database,
        PIYASA_DATA_DIR=str(folder.resolve()),
        REDIS_URL="",
        DJANGO_SECRET_KEY=secrets.token_urlsafe(48),
        ALLOWED_HOSTS="127.0.0.1,testserver",
        LLM_WRITER="echo",
        LOG_LEVEL="ERROR",
    )
    try:
        return _measure(given)
    finally:
        if given.keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def _measure(given: argparse.Namespace) -> int:
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", interactive=False, verbosity=0)
    begun = time.monotonic()
    call_command(
        "fill_database", people=given.people, bots=given.bots, messages=given.messages, turns=given.turns, verbosity=0
    )
    print(f"the house stands after {time.monotonic() - begun:.0f} s")
    boss = get_user_model().objects.filter(username="bench").first() or get_user_model().objects.create_superuser(
        "bench", password=secrets.token_urlsafe(16)
    )
    client = Client(raise_request_exception=False)
    client.force_login(boss)
    pages = []
    for name, url in _pages(client, given.filters):
        if given.only in name:
            pages.append(_opened(client, name, url, given.times))
    pages.sort(key=lambda page: -page.cpu)
    print(f"{'page':<64}{'CPU':>9}{'median':>9}{'p95':>9}{'queries':>9}")
    for page in pages:
        figures = _ms(page.cpu) + _ms(statistics.median(page.took)) + _ms(_p95(page.took))
        print(f"{page.name[:63]:<64}{figures}{page.queries:>9}")
    slow = [page.name for page in pages if statistics.median(page.took) >= LIMIT]
    broken = [f"{page.name}: {page.status}" for page in pages if page.status != 200]
    every = [statistics.median(page.took) for page in pages]
    print(
        f"{len(pages)} pages, median {_ms(statistics.median(every)).strip()}, slowest {_ms(max(every)).strip()}, "
        f"most queries {max(page.queries for page in pages)}; machine's load {os.getloadavg()[0]:.1f}"
    )
    print(f"required: every page under {1000 * LIMIT:.0f} ms: {not slow}")
    for line in (*slow, *broken):
        print(f"  {line}")
    return 1 if slow or broken else 0


def _opened(client: Any, name: str, url: str, times: int) -> Page:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def get() -> int:
        # A part of a page answers HTMX alone; a button may lead to a page elsewhere.
        return int(client.get(url, follow=True, headers={"HX-Request": "true"} if "?part=" in url else {}).status_code)

    get()  # what a process does once is not what is measured
    with CaptureQueriesContext(connection) as seen:
        status = get()
        queries = len(seen)  # now: the next request begins a new list
    took = []
    cpu = time.process_time()
    for _time in range(times):
        begun = time.perf_counter()
        get()
        took.append(time.perf_counter() - begun)
    return Page(name, took, (time.process_time() - cpu) / times, queries, status)


def _pages(client: Any, with_filters: bool) -> Iterator[tuple[str, str]]:
    """The name and address of every page a superuser may open."""
    from django.contrib import admin
    from django.urls import reverse

    yield "overview", reverse("admin:index")
    yield from _of_no_model()
    request = client.get(reverse("admin:index")).wsgi_request
    for model in sorted(admin.site._registry, key=lambda it: it._meta.label):
        own = admin.site._registry[model]
        label, base = model._meta.label, f"admin:{model._meta.app_label}_{model._meta.model_name}"
        listing = reverse(f"{base}_changelist")
        yield f"{label} list", listing
        if own.search_fields:
            yield f"{label} search", f"{listing}?q={FOUND}"
            yield f"{label} search, nothing found", f"{listing}?q={NOT_FOUND}"
        shown = own.get_changelist_instance(client.get(listing).wsgi_request)
        last = DEEP if getattr(own, "is_big_table", False) else shown.paginator.num_pages
        yield f"{label} page {last}", f"{listing}?p={last}"
        if with_filters:
            yield from ((f"{label} {query}", listing + query) for query in _filters(shown))
        if own.has_add_permission(request):
            yield f"{label} add", reverse(f"{base}_add")
        rows = [model._default_manager.order_by("pk").first(), model._default_manager.order_by("-pk").first()]
        names = {row.pk: row for row in rows if row is not None}
        for pk in names if model._meta.label != "tunables.Setting" else ():
            yield f"{label} form {pk}", reverse(f"{base}_change", args=[pk])
            yield f"{label} history {pk}", reverse(f"{base}_history", args=[pk])
        yield from _further(own, base, next(iter(names), None))


def _of_no_model() -> Iterator[tuple[str, str]]:
    """Pages that belong to no table: those of the side bar, and one bot and one chat at a glance with their radars."""
    from django.urls import reverse

    from analytics.openness import GUARDS
    from bots.models import Bot
    from conversations.models import Chat

    for name in ("cost", "logs", "openness", "alerts", "alerts-now", "wizard", "personas"):
        yield name, reverse(f"admin-{name}")
    for guard in GUARDS:
        yield f"openness, {guard}", f"{reverse('admin-openness')}?guard={guard}"
    chat = Chat.objects.order_by("pk").first()
    if chat is not None:
        yield "openness of one chat", f"{reverse('admin-openness')}?chat={chat.pk}&span=week"
    for page, row in (("bot", Bot.objects.order_by("pk").first()), ("chat", chat)):
        if row is not None:
            url = reverse(f"admin-{page}", args=[row.pk])
            yield f"{page} at a glance", url
            yield f"{page} at a glance, radar", f"{url}?part=radar"


def _further(own: Any, base: str, pk: Any) -> Iterator[tuple[str, str]]:
    """Pages of an admin's own: those of its buttons, which open by GET."""
    from django.urls import NoReverseMatch, reverse

    for place, args in (("actions_list", []), ("actions_detail", [pk])):
        for name in getattr(own, place, ()) or ():
            if not isinstance(name, str) or (args and pk is None):
                continue
            try:
                url = reverse(f"{base}_{name}", args=args)
            except NoReverseMatch:
                continue
            yield f"{own.model._meta.label} {name}", url


def _filters(shown: Any) -> Iterator[str]:
    """The query string of every choice; of filters that are forms, of a row that is there."""
    for spec in shown.filter_specs:
        for choice in spec.choices(shown):
            if query := choice.get("query_string"):
                if query != "?":
                    yield query
            elif getattr(spec, "lookup_choices", None):
                yield f"?{spec.lookup_kwarg}={spec.lookup_choices[0][0]}"
            elif hasattr(spec, "lookup_kwarg") and shown.result_list:
                value = getattr(shown.result_list[0], f"{spec.field_path}_id", None)
                if value is not None:
                    yield f"?{spec.lookup_kwarg}={value}"


def _p95(values: list[float]) -> float:
    if len(values) < 2:
        return values[0]
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:>6.0f} ms"


if __name__ == "__main__":
    sys.exit(main())
