"""The controls, the settings, the cache's figures and the system checks, by program."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from piyasa_site.access import api_keys
from piyasa_site.access.roles import Role, set_role
from piyasa_site.house import health, system_checks
from piyasa_site.house.models import SystemCheck
from piyasa_site.tunables import service
from piyasa_site.tunables.definitions import DEFINITIONS
from piyasa_site.tunables.models import Setting, SettingVersion

pytestmark = pytest.mark.django_db


class Caller:
    """Asks with a key of its own role."""

    def __init__(self, role: Role) -> None:
        self.user = get_user_model().objects.create_user(role.value)
        set_role(self.user, role)
        _row, text = api_keys.make_key(self.user, "robot", timezone.now())
        self.client = Client(headers={"X-API-Key": text})

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        return self.client.generic(
            method, f"/api/{path}", b"" if body is None else _json(body), "application/json", headers=headers
        )


def _json(body: Any) -> bytes:
    return json.dumps(body).encode()


@pytest.fixture
def viewer() -> Caller:
    return Caller(Role.VIEWER)


@pytest.fixture
def operator() -> Caller:
    return Caller(Role.OPERATOR)


@pytest.fixture
def boss() -> Caller:
    return Caller(Role.ADMIN)


# --- start, stop, scale ------------------------------------------------------


def test_the_rooms_are_stopped_and_started_and_it_is_remembered_who_did(operator: Caller) -> None:
    assert operator("GET", "control/status").json()["simulation_active"] is True
    stopped = operator("POST", "control/stop").json()
    assert (stopped["simulation_active"], stopped["changed_by"]) == (False, "operator")
    assert service.current().simulation_active is False
    assert operator("POST", "control/stop/").status_code == 200, "stopping twice is no error, and no second change"
    assert operator("POST", "control/start").json()["simulation_active"] is True
    assert [(row.old, row.new, row.by_name) for row in SettingVersion.objects.order_by("pk")] == [
        (True, False, "operator"),
        (False, True, "operator"),
    ]


def test_the_rooms_are_scaled_within_bounds(operator: Caller) -> None:
    assert operator("POST", "control/scale", {"scale_factor": 0}).json()["scale_factor"] == 0
    for wrong in ({"scale_factor": 21}, {"scale_factor": "2"}, {"scale_factor": True}, {}, {"factor": 2}, [2]):
        answer = operator("POST", "control/scale", wrong)
        assert answer.status_code == 400, wrong
    assert service.current().scale_factor == 0


def test_viewers_watch(viewer: Caller) -> None:
    assert viewer("GET", "control/status").status_code == 200
    for path in ("control/start", "control/stop", "control/scale"):
        assert viewer("POST", path, {"scale_factor": 2}).status_code == 403
    assert not Setting.objects.exists()


# --- settings ----------------------------------------------------------------


def test_every_setting_is_listed_with_what_it_is_for(viewer: Caller) -> None:
    body = viewer("GET", "settings/").json()
    assert [row["name"] for row in body["results"]] == list(DEFINITIONS)
    scale = next(row for row in body["results"] if row["name"] == "scale_factor")
    assert (scale["value"], scale["default"], scale["low"], scale["high"], scale["version"]) == (1.0, 1.0, 0, 20, 0)
    assert viewer("GET", "settings/prime_hours").json()["value"] == [["09:30", "12:00"], ["14:00", "18:00"]]
    assert viewer("GET", "settings/nonsense").status_code == 404


def test_a_change_is_made_with_the_version_that_was_read(boss: Caller) -> None:
    read = boss("GET", "settings/dedup_window_hours")
    tag = read["ETag"]
    written = boss("PATCH", "settings/dedup_window_hours", {"value": 12}, **{"If-Match": tag})
    assert written.status_code == 200 and written.json()["value"] == 12.0 and written["ETag"] != tag
    late = boss("PATCH", "settings/dedup_window_hours", {"value": 48}, **{"If-Match": tag})
    assert late.status_code == 412 and service.current().dedup_window_hours == 12.0
    assert boss("PUT", "settings/dedup_window_hours/", {"value": "6"}).json()["version"] == 2
    known = boss(
        "GET", "settings/dedup_window_hours", **{"If-None-Match": boss("GET", read.wsgi_request.path[5:])["ETag"]}
    )
    assert known.status_code == 304


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("scale_factor", 21),
        ("scale_factor", None),
        ("prime_hours", [["12:00", "09:00"]]),
        ("message_length_profile", {"short": 1}),
        ("news_feed_urls", "[" * 5000),
    ],
)
def test_a_wrong_value_is_a_sentence_and_writes_nothing(boss: Caller, name: str, value: Any) -> None:
    answer = boss("PATCH", f"settings/{name}", {"value": value})
    assert answer.status_code == 400 and answer.json()["errors"]["value"]
    assert not Setting.objects.exists()


def test_operators_change_the_controls_and_nothing_else(operator: Caller) -> None:
    assert operator("PATCH", "settings/max_msgs_per_min", {"value": 10}).status_code == 200
    assert operator("PATCH", "settings/llm_daily_budget", {"value": 1000}).status_code == 403
    assert operator("POST", "settings/llm_daily_budget/rollback", {"change": 1}).status_code == 403
    assert list(Setting.objects.values_list("name", flat=True)) == ["max_msgs_per_min"]


def test_history_and_the_way_back(boss: Caller) -> None:
    for value in (2, 3, 4):
        boss("PATCH", "settings/scale_factor", {"value": value})
    first = boss("GET", "settings/scale_factor/history?page_size=2").json()
    assert [row["new"] for row in first["results"]] == [4.0, 3.0] and first["next"]
    rows = first["results"] + boss("GET", first["next"].partition("/api/")[2]).json()["results"]
    assert [(row["old"], row["new"], row["by"]) for row in rows] == [
        (3.0, 4.0, "admin"), (2.0, 3.0, "admin"), (1.0, 2.0, "admin"),
    ]  # fmt: skip
    back = boss("POST", "settings/scale_factor/rollback", {"change": rows[-1]["id"]})
    assert back.json()["value"] == 2.0 and back.json()["version"] == 4
    assert boss("GET", "settings/scale_factor/history").json()["results"][0]["restores"] == rows[-1]["id"]
    assert boss("POST", "settings/retention_days/rollback", {"change": rows[-1]["id"]}).status_code == 400


# --- the house ---------------------------------------------------------------


def test_the_caches_figures(viewer: Caller) -> None:
    body = viewer("GET", "cache/stats").json()
    assert {"l1_hits", "l2_hits", "misses", "size", "hit_rate", "listening"} <= set(body)


def test_system_checks_are_run_kept_and_limited(
    operator: Caller, viewer: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [health.Check("database", True, "SQLite"), health.Check("redis", False, "away")]
    monkeypatch.setattr(health, "preflight", lambda now: found)
    monkeypatch.setattr(system_checks, "KEPT", 3)
    assert viewer("POST", "system/check").status_code == 403 and not SystemCheck.objects.exists()
    made = operator("POST", "system/check")
    assert made.status_code == 201
    body = made.json()
    assert (body["ok"], body["by"]) == (False, "operator")
    assert [it["name"] for it in body["checks"]] == ["database", "redis"]
    for _ in range(4):
        operator("POST", "system/check")
    assert SystemCheck.objects.count() == 3
    assert viewer("GET", "system/check/").json()["results"][-1]["ok"] is False


def test_one_system_check_at_a_time(operator: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(now: Any) -> list[health.Check]:
        assert operator("POST", "system/check").status_code == 409
        return [health.Check("database", True, "SQLite")]

    monkeypatch.setattr(health, "preflight", meanwhile)
    assert operator("POST", "system/check").status_code == 201
    assert SystemCheck.objects.count() == 1
