"""Fetches the news feeds now, whenever they were due, and says what came of each."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from conversations.models import NewsFeed
from conversations.news import polling
from conversations.news.fetching import Fetcher
from piyasa_site.common import clock
from piyasa_site.common.randomness import fresh
from piyasa_site.tunables import service as tunables_service


class Command(BaseCommand):
    help = "Fetches the feeds of the setting news_feed_urls now; rooms take the news up at their next step."
    fetcher = Fetcher()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--url", help="only this one of the listed feeds")
        parser.add_argument("--json", action="store_true", help="one JSON list instead of lines")

    def handle(self, *args: Any, **options: Any) -> None:
        tunables = tunables_service.current()
        polling.sync_feeds(tunables.news_feed_urls, clock.now())
        feeds = NewsFeed.objects.filter(is_listed=True).order_by("url")
        if options["url"]:
            feeds = feeds.filter(url=options["url"])
            if not feeds.exists():
                raise CommandError(f"{options['url']} is not listed in the setting news_feed_urls.")
        rng = fresh()
        pks = list(feeds.values_list("pk", flat=True))
        found = [polling.poll(pk, clock.now(), tunables, self.fetcher, rng) for pk in pks]
        done = [polled for polled in found if polled is not None]
        if options["json"]:
            self.stdout.write(json.dumps([polled.as_dict() for polled in done], ensure_ascii=False))
        elif not found:
            self.stdout.write("No feed is listed in the setting news_feed_urls.")
        else:
            for polled in done:
                said = polled.error or f"{polled.status}; {polled.told} told to {len(polled.chats)} rooms"
                self.stdout.write(f"{polled.url}: {said}")
            if len(done) < len(found):
                self.stdout.write(f"{len(found) - len(done)} are being fetched by a worker.")
        if done and all(polled.error for polled in done):
            raise CommandError("No feed could be read.")
