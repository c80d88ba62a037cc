"""`manage.py stress`: figures of a running service, from its API alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from typing import Any

import httpx
import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from bots.models import Bot
from conversations.models import Chat, Membership
from piyasa_site.access import api_keys
from piyasa_site.access.roles import Role, set_role
from piyasa_site.common import clock
from piyasa_site.house import stress

SENT = {
    "state": "sent",
    "reason": "",
    "planned_at": "2026-11-16T09:00:00+03:00",
    "due_at": "2026-11-16T09:00:04+03:00",
    "sent_at": "2026-11-16T09:00:04.250000+03:00",
}


class Clock:
    """Time that passes only while somebody waits or asks; shared by all threads."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 0.001
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class Service:
    """A service that answers from memory."""

    def __init__(self) -> None:
        self.rooms: list[dict[str, Any]] = []
        self.deleted: list[str] = []
        self.said = 0
        self.looked = 0
        self.fails: dict[str, int] = {}

    def client(self) -> httpx.Client:
        return httpx.Client(transport=httpx.MockTransport(self.answer), base_url="http://house")

    def answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        for part, status in self.fails.items():
            if part in path:
                return httpx.Response(status, json={"detail": "Not today."})
        if request.method == "POST" and path == "/api/chats/":
            self.rooms.append(json.loads(request.content))
            return httpx.Response(201, json={"id": 77})
        if request.method == "DELETE":
            self.deleted.append(path)
            return httpx.Response(204)
        if path.endswith("/say"):
            self.said += 1
            return httpx.Response(201, json={"id": self.said})
        if path == "/api/turns/":
            return self._turns(request)
        return httpx.Response(200, json={"results": [{"id": number} for number in range(1, 31)], "next": None})

    def _turns(self, request: httpx.Request) -> httpx.Response:
        if "page_size" not in request.url.params:
            return httpx.Response(200, json={"results": [], "next": None})
        if "cursor" in request.url.params:
            return httpx.Response(
                200, json={"results": [SENT | {"state": "dropped", "reason": "duplicate"}], "next": None}
            )
        self.looked += 1
        waiting = [SENT | {"state": "ready", "sent_at": None}] if self.looked < 3 else [SENT]
        after = "http://house/api/turns/?chat=77&page_size=200&cursor=x"
        return httpx.Response(200, json={"results": [*waiting, SENT], "next": after})


@pytest.fixture
def service() -> Service:
    return Service()


def measured(service: Service, **options: Any) -> stress.Figures:
    time = Clock()
    return stress.run(service.client, 10.0, 3, sleep=time.sleep, clock=time, **options)


def test_words_go_through_a_room_of_their_own_that_is_gone_afterwards(service: Service) -> None:
    found = measured(service)
    (room,) = service.rooms
    assert (room["is_public"], room["members"]) == (False, list(range(1, 21)))
    assert service.deleted == ["/api/chats/77/"]
    assert found.words is not None
    told = found.words.as_dict()
    assert (told["asked"], told["turns"]) == (service.said, {"sent": 2, "dropped": 1})
    assert told["reasons"] == {"duplicate": 1}
    assert told["due_to_sent"]["p95_ms"] == 250.0
    assert told["planned_to_sent"]["p50_ms"] == 4250.0
    assert found.well
    # The pace stays below what one account may do.
    assert 0 < service.said <= 10 / stress.DEEDS_EVERY + 1
    assert found.requests.answered > len(stress.PATHS)
    assert found.requests.answered <= 10 * stress.MOST_REQUESTS + 3


def test_only_reading_changes_nothing(service: Service) -> None:
    found = measured(service, read_only=True)
    assert (found.words, service.rooms, service.said) == (None, [], 0)


def test_what_fails_and_what_is_refused_is_told_apart(service: Service) -> None:
    service.fails = {"/api/people/": 500, "/api/control": 429}
    found = measured(service)
    assert not found.well
    assert set(found.requests.failed) == {"/api/people/: 500"}
    assert found.requests.refused > 0
    assert "/api/people/" not in found.requests.taken
    assert service.deleted


def test_a_room_is_deleted_whatever_happens(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stress, "_speak", lambda *rest: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        measured(service)
    assert service.deleted == ["/api/chats/77/"]


def test_percentiles_are_values_that_were_measured() -> None:
    assert stress.Spread.of([]) is None
    assert stress.Spread.of([0.5]) == stress.Spread(500.0, 500.0, 500.0, 500.0)
    assert stress.Spread.of([n / 1000 for n in range(100, 0, -1)]) == stress.Spread(50.0, 95.0, 99.0, 100.0)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--duration", "0"], "--duration must be 1 to 3600 seconds, not 0."),
        (["--concurrency", "0"], "--concurrency must be 1 to 200, not 0."),
        (["--url", "house"], "--url must be an address like"),
        ([], "There is no API key"),
        (["--api-key", "ş"], "holds characters that no key has."),
        (["--api-key", "k", "--url", "http://127.0.0.1:1"], "No service answers at http://127.0.0.1:1"),
    ],
)
def test_what_cannot_be_measured_ends_with_one_sentence(settings: Any, arguments: list[str], sentence: str) -> None:
    settings.DEFAULT_ADMIN_API_KEY = ""
    with pytest.raises(CommandError) as refused:
        call_command("stress", *arguments)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


# --- the real service -----------------------------------------------------------------


@pytest.fixture
def key(transactional_db: None) -> Iterator[str]:
    user = User.objects.create_user("ece")
    set_role(user, Role.OPERATOR)
    chat = Chat.objects.create(title="BIST", slug="bist")
    for number in range(3):
        bot = Bot.objects.create(name=f"b{number}", username=f"b{number}_bot")
        Membership.objects.create(chat=chat, bot=bot)
    yield api_keys.make_key(user, "stress", clock.now())[1]


def test_a_running_service_is_measured_through_its_api(live_server: Any, key: str) -> None:
    out = StringIO()
    call_command(
        "stress", "--url", live_server.url, "--api-key", key, "--duration", "1", "--read-only", "--json", stdout=out
    )
    told = json.loads(out.getvalue())
    assert (told["ok"], told["api"]["failed"], told["loop"]) == (True, {}, None)
    assert told["api"]["answered"] > 0
    assert told["api"]["p50_ms"] <= told["api"]["p95_ms"] <= told["api"]["p99_ms"]


def test_a_key_that_may_not_is_named(live_server: Any, key: str) -> None:
    with pytest.raises(CommandError, match="The service refuses this key"):
        call_command("stress", "--url", live_server.url, "--api-key", "wrong" * 8, "--duration", "1")
