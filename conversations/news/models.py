"""Feeds as they were last found, and the items they brought."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class NewsFeed(models.Model):
    """One address of the setting `news_feed_urls`, with all that the next request needs to know.

    Rows follow the setting; a feed that was taken out of it is kept, unlisted, so that its items are not
    news again when it comes back.
    """

    url = models.CharField(_("address"), max_length=2000, unique=True)
    topic = models.CharField(_("topic"), max_length=40, blank=True, default="")
    title = models.CharField(_("title"), max_length=200, blank=True, default="")
    is_listed = models.BooleanField(_("in the settings"), default=True)
    # What the server gave us to ask "anything new?" with.
    etag = models.CharField(max_length=500, blank=True, default="", editable=False)
    last_modified = models.CharField(max_length=100, blank=True, default="", editable=False)
    digest = models.CharField(max_length=64, blank=True, default="", editable=False)
    fetched_at = models.DateTimeField(_("last fetched"), null=True, blank=True)
    read_at = models.DateTimeField(_("last read"), null=True, blank=True)
    next_at = models.DateTimeField(_("next fetch"), null=True, blank=True, db_index=True)
    status = models.CharField(_("last answer"), max_length=240, blank=True, default="")
    failures = models.PositiveIntegerField(_("failures in a row"), default=0)
    items_seen = models.PositiveIntegerField(_("items"), default=0)
    claimed_until = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("news feed")
        verbose_name_plural = _("news feeds")
        ordering = ["url"]

    def __str__(self) -> str:
        return self.title or self.url[:80]


class NewsItem(models.Model):
    """One item of a feed: what it says, and what the rooms were told of it, or why nothing was."""

    feed = models.ForeignKey(NewsFeed, verbose_name=_("feed"), on_delete=models.CASCADE, related_name="items")
    # Fingerprints: of the item's own id or link, and of its title, which several feeds may share.
    key = models.CharField(max_length=32, editable=False)
    title_key = models.CharField(max_length=32, editable=False, db_index=True)
    title = models.CharField(_("title"), max_length=300)
    link = models.CharField(_("link"), max_length=2000, blank=True, default="")
    text = models.CharField(_("what rooms are told"), max_length=240)
    topic = models.CharField(_("topic"), max_length=40, blank=True, default="")
    symbols = models.JSONField(_("symbols"), default=list, blank=True)
    sentiment = models.FloatField(_("sentiment"), default=0.0)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    seen_at = models.DateTimeField(_("seen"), default=timezone.now, db_index=True)
    rooms = models.PositiveIntegerField(_("rooms told"), default=0)
    reason = models.CharField(_("why no room was told"), max_length=120, blank=True, default="")

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["feed", "key"], name="newsitem_once_per_feed"),
            models.CheckConstraint(condition=~Q(rooms=0, reason=""), name="newsitem_untold_has_reason"),
        ]

    def __str__(self) -> str:
        return self.title
