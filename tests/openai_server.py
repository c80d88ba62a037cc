"""A chat-completions server on loopback that misbehaves on request.

Each test hands it a list of behaviours; the n-th request gets the n-th one and
the last repeats. Requests are kept for looking at.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Behaviour:
    """What to do with one request: answer with this status, body and headers, or hang, or hang up."""

    status: int = 200
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "application/json"
    hang_seconds: float = 0.0
    hang_up: bool = False


def says(text: str | None, finish: str = "stop", usage: Mapping[str, Any] | None = None, **message: Any) -> Behaviour:
    """A well-formed completion with this text."""
    counted = {"prompt_tokens": 1700, "completion_tokens": 12, "total_tokens": 1712} if usage is None else dict(usage)
    return Behaviour(
        body=json.dumps(
            {
                "id": "c1",
                "object": "chat.completion",
                "created": 1,
                "model": "test",
                "choices": [
                    {
                        "index": 0,
                        "finish_reason": finish,
                        "message": {"role": "assistant", "content": text, **message},
                    }
                ],
                "usage": counted or None,
            }
        )
    )


def fails(status: int, code: str = "", **headers: str) -> Behaviour:
    """An error in the API's own shape; the message holds what must never be repeated."""
    error = {"message": "Incorrect key sk-SECRET, prompt was: ...", "type": "x", "code": code or None}
    return Behaviour(status, json.dumps({"error": error}), {k.replace("_", "-"): v for k, v in headers.items()})


HTML = Behaviour(body="<html><body>Welcome to nginx</body></html>", content_type="text/html")
BROKEN_JSON = Behaviour(body='{"choices": [{"message": {"content": "yar')
NO_CHOICES = Behaviour(body='{"id": "c1", "object": "chat.completion", "choices": [], "created": 1, "model": "m"}')
NOT_AN_OBJECT = Behaviour(body='["surprise"]')
HANG_UP = Behaviour(hang_up=True)


class FakeOpenAI:
    """The running server: `url` for the client, `requests` as they came in, `script` to change at will."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        self.script: list[Behaviour] = [says("tamam")]
        self.requests: list[dict[str, Any]] = []

    def then(self, *behaviours: Behaviour) -> None:
        """Starts a new script."""
        self.script = list(behaviours)
        self.requests.clear()

    def next(self, request: dict[str, Any]) -> Behaviour:
        self.requests.append(request)
        return self.script[min(len(self.requests), len(self.script)) - 1]


@contextmanager
def running() -> Iterator[FakeOpenAI]:
    """Serves until the block ends."""
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            behaviour = fake.next(json.loads(body))
            if behaviour.hang_seconds:
                stop.wait(behaviour.hang_seconds)
            if behaviour.hang_up:
                self.close_connection = True
                return
            data = behaviour.body.encode()
            self.send_response(behaviour.status)
            self.send_header("content-type", behaviour.content_type)
            self.send_header("content-length", str(len(data)))
            for name, value in behaviour.headers.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(BrokenPipeError, ConnectionResetError):  # the client gave up waiting
                self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:
            """Tests read `requests` instead."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    fake = FakeOpenAI(server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        stop.set()
        server.shutdown()
        server.server_close()
        thread.join()
