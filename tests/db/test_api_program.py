"""The program of docs/api.md, run as it stands there, with nothing but the API between it and the rooms."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.contrib.auth import get_user_model
from django.core.wsgi import get_wsgi_application
from django.utils import timezone

from benchmarks import api_client
from conversations.live import service
from conversations.models import Membership, Message, Turn
from piyasa_site.access import api_keys
from piyasa_site.access.roles import Role, set_role
from piyasa_site.tunables import service as tunables_service

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_connection")]

DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "api.md"
URL = "http://127.0.0.1"


@pytest.fixture
def key() -> str:
    user = get_user_model().objects.create_user("operator")
    set_role(user, Role.OPERATOR)
    _row, text = api_keys.make_key(user, "robot", timezone.now())
    return text


def _transport() -> httpx.WSGITransport:
    return httpx.WSGITransport(app=get_wsgi_application())


class Workers:
    """What beat and workers do, a minute of the rooms' time at each of the program's pauses."""

    def __init__(self) -> None:
        self.now = timezone.now()

    def work(self, seconds: float) -> None:
        self.now += timedelta(minutes=1)
        service.advance(service.rooms_to_advance(self.now), self.now)
        for state, step in (("planned", service.compose_turns), ("ready", service.deliver_turns)):
            waiting = Turn.objects.filter(state=state, typing_at__lte=self.now).values_list("pk", flat=True)
            step(list(waiting), "w1", self.now + timedelta(minutes=1))


def test_the_program_of_the_documentation_runs_as_it_stands(
    key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], settings: Any
) -> None:
    settings.LLM_WRITER = "echo"
    found = re.search(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    monkeypatch.setenv("PIYASA_URL", URL)
    monkeypatch.setenv("PIYASA_KEY", key)
    monkeypatch.setattr(api_client, "Piyasa", partial(api_client.Piyasa, transport=_transport()))
    monkeypatch.setattr(time, "sleep", Workers().work)
    tunables_service.change("simulation_active", False, None)

    exec(compile(found[1], str(DOCS), "exec"), {"__name__": "__main__"})

    said = capsys.readouterr().out.splitlines()
    assert len(said) >= 5 and all(" (AI): " in line for line in said)
    assert Membership.objects.filter(chat__title="Öğle masası").count() == 5
    assert {message.sender_name for message in Message.objects.all()} == {"Deniz", "Ece", "Kaan", "Mert", "Selin"}
    assert tunables_service.current().simulation_active is False


def test_the_client_follows_pages_and_tells_problems(key: str) -> None:
    with api_client.Piyasa(URL, key, transport=_transport()) as desk:
        for number in range(5):
            desk.create_bot(f"Bot {number}", f"no{number}_bot")
        assert [row["name"] for row in desk.all("bots/", page_size=2, ordering="name")] == [
            f"Bot {n}" for n in range(5)
        ]
        with pytest.raises(api_client.ApiProblem) as refused:
            desk.create_bot("Bot", "no1_bot")
        assert refused.value.status == 400 and "username" in refused.value.errors
        with pytest.raises(api_client.ApiProblem, match="403"):
            desk.patch("settings/retention_days", {"value": 1})
        assert desk.scale(2)["scale_factor"] == 2.0
        assert desk.me()["role"] == "operator"
        desk.delete(f"bots/{desk.get('bots/')['results'][0]['id']}")
        assert len(list(desk.all("bots/"))) == 4
        run = desk.simulate(bots=2, chats=1, hours=1, writer="echo", name="deneme")
        assert desk.post(f"simulations/{run['id']}/stop")["state"] == "stopped"
        assert desk.wait_for(run["id"])["state"] == "stopped"
        with pytest.raises(api_client.ApiProblem, match="409"):
            desk.transcript(run["id"])
