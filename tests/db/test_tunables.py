"""The settings in force: change, history, rollback, and who is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied

from piyasa_site.tunables import service
from piyasa_site.tunables.definitions import BadSetting
from piyasa_site.tunables.models import Setting, SettingVersion

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    service.forget()
    yield
    service.forget()


@pytest.fixture
def ayse() -> Any:
    user = get_user_model().objects.create_user("ayse", password="x")
    user.user_permissions.add(Permission.objects.get(codename="change_setting"))
    return user


@pytest.fixture
def operator() -> Any:
    user = get_user_model().objects.create_user("ops", password="x")
    user.user_permissions.add(Permission.objects.get(codename="control_rooms"))
    return user


def test_defaults_need_no_rows() -> None:
    assert service.current().scale_factor == 1.0
    assert not Setting.objects.exists()


def test_a_change_is_in_force_at_once_and_remembers_who_when_old_new(ayse: Any) -> None:
    service.current()
    row = service.change("scale_factor", "2,5", ayse, at=AT)
    assert service.current().scale_factor == 2.5
    assert row is not None
    assert (row.old, row.new, row.version, row.by, row.by_name, row.at) == (1.0, 2.5, 1, ayse, "ayse", AT)
    ayse.delete()
    assert SettingVersion.objects.get().by_name == "ayse"


@pytest.mark.parametrize(("name", "zero"), [("scale_factor", 0), ("max_msgs_per_min", 0), ("typing_enabled", False)])
def test_zero_and_false_are_values(name: str, zero: Any) -> None:
    service.change(name, zero, None)
    value = getattr(service.current(), name)
    assert value == zero and value is not None
    assert SettingVersion.objects.get().by_name == ""


def test_the_same_value_again_is_no_change(ayse: Any) -> None:
    assert service.change("scale_factor", "1", ayse) is None
    service.change("scale_factor", "2", ayse)
    assert service.change("scale_factor", 2.0, ayse) is None
    assert service.history("scale_factor").count() == 1


def test_a_wrong_value_writes_nothing(ayse: Any) -> None:
    with pytest.raises(BadSetting, match="scale_factor must be between 0 and 20"):
        service.change("scale_factor", "21", ayse)
    with pytest.raises(BadSetting, match="no setting"):
        service.change("nonsense", "21", ayse)
    assert not Setting.objects.exists() and not SettingVersion.objects.exists()


def test_several_are_written_together_or_not_at_all(ayse: Any) -> None:
    changes = service.check_changes({"scale_factor": "2", "dedup_enabled": "off"}, ayse)
    service.change("scale_factor", "3", ayse)
    with pytest.raises(service.ChangedMeanwhile):
        service.do_changes(changes, ayse, AT)
    now = service.current()
    assert (now.scale_factor, now.dedup_enabled) == (3.0, True)
    assert SettingVersion.objects.count() == 1


def test_who_looked_at_an_older_version_is_told(ayse: Any) -> None:
    seen = service.versions()
    service.change("scale_factor", "2", ayse)
    with pytest.raises(service.ChangedMeanwhile, match="scale_factor was changed by somebody else"):
        service.check_changes({"scale_factor": "4"}, ayse, seen)
    changes = service.check_changes({"scale_factor": "4"}, ayse, service.versions())
    service.do_changes(changes, ayse, AT)
    assert Setting.objects.get().version == 2


def test_two_first_changes_do_not_overwrite_each_other(ayse: Any) -> None:
    first = service.check_changes({"scale_factor": "2"}, ayse)
    second = service.check_changes({"scale_factor": "3"}, ayse)
    service.do_changes(first, ayse, AT)
    with pytest.raises(service.ChangedMeanwhile):
        service.do_changes(second, ayse, AT)
    assert service.current().scale_factor == 2.0


def test_rollback_returns_to_a_change_and_is_one_itself(ayse: Any) -> None:
    first = service.change("scale_factor", "2", ayse)
    service.change("scale_factor", "3", ayse)
    assert first is not None
    back = service.rollback(first.pk, ayse)
    assert back is not None and back.restores == first
    assert (back.old, back.new, back.version) == (3.0, 2.0, 3)
    assert service.current().scale_factor == 2.0
    assert service.rollback(first.pk, ayse) is None
    with pytest.raises(BadSetting):
        service.rollback(10_000, ayse)


def test_operators_turn_the_controls_and_nothing_else(operator: Any) -> None:
    service.change("simulation_active", False, operator)
    with pytest.raises(PermissionDenied):
        service.change("llm_daily_budget", "1000", operator)
    with pytest.raises(PermissionDenied):
        service.change("scale_factor", "2", get_user_model().objects.create_user("nobody"))
    assert list(Setting.objects.values_list("name", flat=True)) == ["simulation_active"]
    row = SettingVersion.objects.get()
    with pytest.raises(PermissionDenied):
        service.rollback(row.pk, get_user_model().objects.get(username="nobody"))


def test_an_unreadable_row_falls_back_to_its_default_alone() -> None:
    Setting.objects.create(name="scale_factor", value="plenty", updated_at=AT)
    Setting.objects.create(name="gone_since", value=1, updated_at=AT)
    Setting.objects.create(name="dedup_enabled", value=False, updated_at=AT)
    now = service.current()
    assert (now.scale_factor, now.dedup_enabled) == (1.0, False)


def test_reading_costs_nothing_while_fresh_and_one_query_after(
    django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = 1000.0
    monkeypatch.setattr(service.time, "monotonic", lambda: moment)
    with django_assert_num_queries(2):
        service.current()
    with django_assert_num_queries(0):
        for _ in range(100):
            service.current()
    moment += service.ASK_EVERY
    with django_assert_num_queries(1):
        service.current()


def test_a_change_of_another_process_arrives_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = 1000.0
    monkeypatch.setattr(service.time, "monotonic", lambda: moment)
    assert service.current().scale_factor == 1.0
    # What another process leaves behind: rows, and nothing in our memory.
    Setting.objects.create(name="scale_factor", value=4.0, updated_at=AT)
    SettingVersion.objects.create(name="scale_factor", version=1, old=1.0, new=4.0, at=AT)
    assert service.current().scale_factor == 1.0
    moment += service.ASK_EVERY
    assert service.current().scale_factor == 4.0


def test_the_announcement_goes_out_after_commit_and_is_believed(
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_num_queries: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    settings.REDIS_URL = "redis://shared"
    shared: dict[str, int] = {}
    monkeypatch.setattr(service.cache, "get", shared.get)
    monkeypatch.setattr(service.cache, "set", lambda key, value, timeout: shared.__setitem__(key, value))
    moment = 1000.0
    monkeypatch.setattr(service.time, "monotonic", lambda: moment)
    with django_capture_on_commit_callbacks(execute=True):
        row = service.change("scale_factor", 2, None)
        assert shared == {}
    assert row is not None and shared == {service.CACHE_KEY: row.pk}
    service.current()
    moment += service.ASK_EVERY
    with django_assert_num_queries(0):
        assert service.current().scale_factor == 2.0
    moment += service.ASK_DATABASE_EVERY
    with django_assert_num_queries(1):
        service.current()


def test_a_broken_cache_delays_nothing_and_breaks_nothing(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.REDIS_URL = "redis://shared"

    def broken(*args: Any, **kwargs: Any) -> None:
        raise ConnectionError("no cache")

    monkeypatch.setattr(service.cache, "get", broken)
    monkeypatch.setattr(service.cache, "set", broken)
    moment = 1000.0
    monkeypatch.setattr(service.time, "monotonic", lambda: moment)
    service.current()
    service.change("scale_factor", 2, None)
    service._announce(1)
    moment += service.ASK_EVERY
    assert service.current().scale_factor == 2.0
