"""A thin, typed client of the API: one method a deed, problems as exceptions, lists as iterators.

    from benchmarks.api_client import Piyasa

    with Piyasa("http://127.0.0.1:8000", key) as desk:
        for message in desk.messages(chat):
            print(message["sender"], message["text"])

It needs nothing but httpx, and this one file can be taken elsewhere. What is not here is one call away: `get`, `post`,
`patch` and `delete` take any path of `/api/docs/`.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, TypedDict

import httpx

TIMEOUT = 30.0  # seconds
LOOK_EVERY = 2.0  # seconds between two looks at a run


class Message(TypedDict):
    """Something that was said."""

    id: int
    chat: int
    sender: str
    is_bot: bool
    synthetic: bool
    text: str
    reply_to: int | None
    kind: str
    created_at: str
    topic: str


class Status(TypedDict):
    """Whether the rooms talk, and how much."""

    simulation_active: bool
    scale_factor: float
    changed_at: str | None
    changed_by: str
    loop_alive: bool
    loop: str


class ApiProblem(Exception):
    """What the API refused, as RFC 9457 has it; `errors` maps fields to sentences."""

    def __init__(self, status: int, detail: str, errors: Mapping[str, Sequence[str]] | None = None) -> None:
        super().__init__(f"{status}: {detail}")
        self.status = status
        self.detail = detail
        self.errors = dict(errors or {})


class Piyasa:
    """The API of one service, asked with one key. Close it, or use it in a `with` block."""

    def __init__(
        self, url: str, key: str, timeout: float = TIMEOUT, transport: httpx.BaseTransport | None = None
    ) -> None:
        # Proxies of the environment are for the world outside, not for the house.
        self._http = httpx.Client(
            base_url=url, headers={"X-API-Key": key}, timeout=timeout, transport=transport, trust_env=False
        )

    def __enter__(self) -> Piyasa:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()

    # --- any path ----------------------------------------------------------------

    def get(self, path: str, **query: Any) -> Any:
        return self._answer(self._http.get(f"/api/{path}", params=query))

    def post(self, path: str, body: Any = None, once: str = "") -> Any:
        """`once` is an idempotency key: what is sent twice with it is done once."""
        return self._answer(self._http.post(f"/api/{path}", json=body, headers=_once(once)))

    def patch(self, path: str, body: Any, if_match: str = "") -> Any:
        """`if_match` is the ETag that was read: where it no longer holds, nothing is changed (412)."""
        headers = {"If-Match": if_match} if if_match else {}
        return self._answer(self._http.patch(f"/api/{path}", json=body, headers=headers))

    def delete(self, path: str) -> None:
        self._answer(self._http.delete(f"/api/{path}"))

    def all(self, path: str, **query: Any) -> Iterator[dict[str, Any]]:
        """Every row of a list, page after page."""
        answer = self.get(path, **query)
        while True:
            yield from answer["results"]
            if not answer["next"]:
                return
            answer = self._answer(self._http.get(answer["next"]))

    # --- the desk ----------------------------------------------------------------

    def me(self) -> dict[str, Any]:
        found: dict[str, Any] = self.get("auth/me")
        return found

    def status(self) -> Status:
        found: Status = self.get("control/status")
        return found

    def start(self) -> Status:
        found: Status = self.post("control/start")
        return found

    def stop(self) -> Status:
        found: Status = self.post("control/stop")
        return found

    def scale(self, factor: float) -> Status:
        found: Status = self.post("control/scale", {"scale_factor": factor})
        return found

    def create_bot(self, name: str, username: str, **fields: Any) -> dict[str, Any]:
        found: dict[str, Any] = self.post("bots/", {"name": name, "username": username, **fields}, uuid.uuid4().hex)
        return found

    def create_chat(self, title: str, members: Sequence[int] = (), **fields: Any) -> dict[str, Any]:
        body = {"title": title, "members": list(members), **fields}
        found: dict[str, Any] = self.post("chats/", body, uuid.uuid4().hex)
        return found

    def set_up(self, bot: Mapping[str, Any], **parts: Any) -> dict[str, Any]:
        """A bot with stances, holdings and a chat in one request; `parts` as in `/api/wizard/setup`."""
        found: dict[str, Any] = self.post("wizard/setup", {"bot": dict(bot), **parts}, uuid.uuid4().hex)
        return found

    def say(self, chat: int, bot: str, text: str = "", reply_to: int | None = None) -> dict[str, Any]:
        """Has a bot say something; without a text it finds its own words. Returns the turn."""
        body = {"bot": bot, **({"text": text} if text else {}), **({"reply_to": reply_to} if reply_to else {})}
        found: dict[str, Any] = self.post(f"chats/{chat}/say", body, uuid.uuid4().hex)
        return found

    def nudge(self, chat: int, kind: str, **details: Any) -> dict[str, Any]:
        found: dict[str, Any] = self.post(f"chats/{chat}/nudge", {"kind": kind, **details}, uuid.uuid4().hex)
        return found

    def messages(self, chat: int, newest: int = 50) -> list[Message]:
        """The newest messages of a chat, the newest first; at most 200."""
        found: list[Message] = self.get(f"chats/{chat}/messages", page_size=newest)["results"]
        return found

    def simulate(self, **options: Any) -> dict[str, Any]:
        """Queues a run; options as in `/api/simulations/`."""
        found: dict[str, Any] = self.post("simulations/", options, uuid.uuid4().hex)
        return found

    def wait_for(self, run: int, seconds: float = 600.0) -> dict[str, Any]:
        """The run once it has ended; raises `TimeoutError` where it has not by then."""
        until = time.monotonic() + seconds
        while True:
            found: dict[str, Any] = self.get(f"simulations/{run}")
            if found["state"] not in ("queued", "running"):
                return found
            if time.monotonic() > until:
                raise TimeoutError(f"run {run} is {found['state']} after {seconds:g} s")
            time.sleep(LOOK_EVERY)

    def transcript(self, run: int) -> bytes:
        """The transcript of a run that is done: one JSON object a line."""
        answer = self._http.get(f"/api/simulations/{run}/transcript")
        if answer.status_code >= 400:
            self._answer(answer)
        return answer.content

    def _answer(self, answer: httpx.Response) -> Any:
        if answer.status_code >= 400:
            try:
                said = answer.json()
            except ValueError:
                said = {}
            raise ApiProblem(answer.status_code, said.get("detail") or answer.reason_phrase, said.get("errors"))
        return answer.json() if answer.content else None


def _once(key: str) -> dict[str, str]:
    return {"Idempotency-Key": key} if key else {}
