"""Who the bots are, through the cache: the same persona, fewer queries, and no change overlooked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import transaction

from bots.models import Bot, Holding, Stance
from conversations.casting import persona_of_bot
from conversations.live import profiles
from conversations.live.loading import load_cast
from piyasa_site.common import cache as caches
from piyasa_site.common.cache import TwoLevelCache
from piyasa_site.tunables.definitions import Tunables

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(autouse=True)
def clock(monkeypatch) -> Clock:
    """A cache of this test's own, without Redis, on a clock that stands still."""
    clock = Clock()
    monkeypatch.setattr(caches, "_shared", TwoLevelCache(None, 1000, clock))
    return clock


@pytest.fixture
def bot() -> Bot:
    made = Bot.objects.create(
        name="Şükrü Işık", username="sukru_bot", home_city="İzmir", birthday=date(1980, 5, 4), job="esnaf"
    )
    Stance.objects.create(bot=made, topic="THYAO", text="uzun vadede güçlü", lean=0.6, confidence=0.8)
    Stance.objects.create(bot=made, topic="USDTRY", text="yatay", confidence=0.3, cooldown_until=NOW)
    Holding.objects.create(bot=made, symbol="THYAO", avg_price=Decimal("310.5"), size=Decimal("40"))
    return made


def test_a_profile_is_what_the_rows_say(bot: Bot) -> None:
    bot.refresh_from_db()
    for _ in range(2):  # as read, and as kept
        found = profiles.profiles([bot.pk, bot.pk + 100])
        assert list(found) == [bot.pk]
        assert found[bot.pk].persona == persona_of_bot(bot, bot.stances.order_by("pk"), bot.holdings.order_by("pk"))
        assert dict(found[bot.pk].cooling) == {"USDTRY": NOW.timestamp()}


def test_what_is_kept_costs_no_query_and_is_built_once(bot: Bot, django_assert_num_queries) -> None:
    with django_assert_num_queries(3):
        first = profiles.profiles([bot.pk])[bot.pk]
    with django_assert_num_queries(0):
        assert profiles.profiles([bot.pk])[bot.pk] is first
    stats = caches.cache().stats()
    assert (stats.misses, stats.l1_hits) == (len(profiles.KINDS), len(profiles.KINDS))


@pytest.mark.parametrize(
    "change",
    [
        lambda bot: Bot.objects.get(pk=bot.pk).save(),
        lambda bot: bot.stances.first().save(),
        lambda bot: bot.stances.filter(topic="USDTRY").delete(),
        lambda bot: Holding.objects.create(bot=bot, symbol="GARAN", avg_price=Decimal(100), size=Decimal(5)),
        lambda bot: bot.holdings.all().delete(),
        lambda bot: profiles.drop([bot.pk]),
    ],
)
def test_a_change_is_seen_at_once(bot: Bot, change) -> None:
    before = profiles.profiles([bot.pk])[bot.pk]
    Bot.objects.filter(pk=bot.pk).update(name="Başka Ad")  # in bulk: nobody is told
    Stance.objects.filter(bot=bot).update(confidence=0.1)
    Holding.objects.filter(bot=bot).update(size=7)
    assert profiles.profiles([bot.pk])[bot.pk] == before
    change(bot)
    assert profiles.profiles([bot.pk])[bot.pk].persona != before.persona


def test_a_bot_that_is_gone_is_left_out(bot: Bot) -> None:
    pk = bot.pk
    assert profiles.profiles([pk])
    bot.delete()
    assert profiles.profiles([pk]) == {}


def test_nothing_of_a_transaction_is_kept_before_it_is_over(bot: Bot) -> None:
    kept = profiles.profiles([bot.pk])[bot.pk]
    try:
        with transaction.atomic():
            bot.name = "Geçici"
            bot.save()
            assert profiles.profiles([bot.pk])[bot.pk].persona.facts.name == "Geçici"
            raise RuntimeError
    except RuntimeError:
        pass
    assert profiles.profiles([bot.pk])[bot.pk] == kept
    with transaction.atomic():
        bot.name = "Kalıcı"
        bot.save()
        # Somebody else reads, and keeps, what was before this is committed.
        caches.cache().put("bot_profile", bot.pk, {**_columns(bot), "name": "Şükrü Işık"})
    assert profiles.profiles([bot.pk])[bot.pk].persona.facts.name == "Kalıcı"


def test_without_redis_a_change_in_bulk_elsewhere_is_seen_within_seconds(bot: Bot, clock: Clock) -> None:
    profiles.profiles([bot.pk])
    Bot.objects.filter(pk=bot.pk).update(name="Başka Ad")
    clock.seconds += caches.BLIND_TTL
    assert profiles.profiles([bot.pk])[bot.pk].persona.facts.name == "Başka Ad"


def test_a_cast_rests_on_cached_profiles(bot: Bot, django_assert_num_queries) -> None:
    def asked() -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as queries:
            cast = load_cast([bot.pk], NOW - timedelta(hours=1), Tunables())
        assert cast[bot.key].cools_on("USDTRY", NOW.timestamp() - 60.0)
        assert not cast[bot.key].cools_on("THYAO", NOW.timestamp() - 60.0)
        return len(queries)

    first = asked()
    assert asked() == first - 3


def test_the_whole_house_is_not_pushed_through_the_cache(bot: Bot, monkeypatch) -> None:
    monkeypatch.setattr(profiles, "MOST_CACHED", 0)
    assert list(profiles.profiles([bot.pk])) == [bot.pk]
    assert caches.cache().stats().size == 0


def _columns(bot: Bot) -> dict:
    from conversations.casting import COLUMNS

    columns = {name: getattr(bot, name) for name in COLUMNS}
    return {**columns, "birthday": bot.birthday.isoformat()}
