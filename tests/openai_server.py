"""A chat-completions server on loopback that misbehaves on request.

Each test hands it a list of behaviours; the n-th request gets the n-th one and
the last repeats. In place of a behaviour may stand a *mind*: a function from the
request to one, for a model that answers what it is asked (see `talkative`,
`obedient`). Requests are kept for looking at.
"""

from __future__ import annotations

import hashlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from typing import Any

from conversations.text.costs import cacheable, estimate_tokens

Request = dict[str, Any]


@dataclass(frozen=True)
class Behaviour:
    """What to do with one request: answer with this status, body and headers, or break off in one of several ways."""

    status: int = 200
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "application/json"
    hang_seconds: float = 0.0  # before the first byte
    drip_seconds: float = 0.0  # between one piece of the body and the next
    hang_up: bool = False  # without a word
    reset: bool = False  # the connection is torn down
    share: float = 1.0  # how much of the promised body is sent
    endless: bool = False  # the body never ends


Mind = Callable[[Request], Behaviour]
USUAL: Mapping[str, Any] = {"prompt_tokens": 1700, "completion_tokens": 12, "total_tokens": 1712}


def says(text: Any, finish: str = "stop", usage: Mapping[str, Any] | None = None, **message: Any) -> Behaviour:
    """A well-formed completion with this text."""
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, **message}}
    return sends({"choices": [choice], "usage": dict(USUAL if usage is None else usage) or None})


def sends(fields: Mapping[str, Any]) -> Behaviour:
    """A completion whose fields are these, well-formed or not."""
    return Behaviour(
        body=json.dumps({"id": "c1", "object": "chat.completion", "created": 1, "model": "test", **fields})
    )


def fails(status: int, code: str = "", **headers: str) -> Behaviour:
    """An error in the API's own shape; the message holds what must never be repeated."""
    error = {"message": "Incorrect key sk-SECRET, prompt was: ...", "type": "x", "code": code or None}
    return Behaviour(status, json.dumps({"error": error}), {k.replace("_", "-"): v for k, v in headers.items()})


HTML = Behaviour(body="<html><body>Welcome to nginx</body></html>", content_type="text/html")
BROKEN_JSON = Behaviour(body='{"choices": [{"message": {"content": "yar')
NO_CHOICES = sends({"choices": []})
NOT_AN_OBJECT = Behaviour(body='["surprise"]')
HANG_UP = Behaviour(hang_up=True)
RESET = Behaviour(reset=True)
HALF_A_BODY = Behaviour(body=says("hacim gelmeden zor").body, share=0.5)
HUGE = Behaviour(body='{"choices": "' + "x" * 10_000 + '"', endless=True)
DRIPPING = Behaviour(body='{"choices": "', endless=True, drip_seconds=0.05)
# What a server of another making may take for a completion.
WRONG_SHAPES = (
    sends({"choices": "surprise"}),
    sends({"choices": {"0": {}}}),
    sends({"choices": [None]}),
    sends({"choices": [7]}),
    sends({"choices": [{"index": 0, "text": "eski usul"}]}),
    sends({"choices": [{"index": 0, "message": None}]}),
    sends({"choices": [{"index": 0, "message": "yok"}]}),
    says({"parts": 3}),
    says(17),
    sends({"error": {"message": "out of memory"}}),
)
TOOL_CALL = says(
    None,
    "tool_calls",
    tool_calls=[{"id": "t1", "type": "function", "function": {"name": "price", "arguments": '{"symbol": "THYAO"}'}}],
)


class FakeOpenAI:
    """The running server: `url` for the client, `requests` as they came in, `script` to change at will."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        self.script: list[Behaviour | Mind] = [says("tamam")]
        self.requests: list[Request] = []

    def then(self, *behaviours: Behaviour | Mind) -> None:
        """Starts a new script."""
        self.script = list(behaviours)
        self.requests.clear()

    def next(self, request: Request) -> Behaviour:
        self.requests.append(request)
        chosen = self.script[min(len(self.requests), len(self.script)) - 1]
        return chosen if isinstance(chosen, Behaviour) else chosen(request)


@contextmanager
def running() -> Iterator[FakeOpenAI]:
    """Serves until the block ends."""
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            behaviour = fake.next(json.loads(body))
            if behaviour.hang_seconds:
                stop.wait(behaviour.hang_seconds)
            if behaviour.reset:
                # Lingering for no time at all turns the close into a reset.
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            if behaviour.hang_up or behaviour.reset:
                self.close_connection = True
                return
            with suppress(OSError):  # the client gave up waiting
                self._send(behaviour)

        def _send(self, behaviour: Behaviour) -> None:
            data = behaviour.body.encode()
            self.send_response(behaviour.status)
            self.send_header("content-type", behaviour.content_type)
            self.send_header("content-length", str(2**40 if behaviour.endless else len(data)))
            for name, value in behaviour.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data[: int(len(data) * behaviour.share)])
            while behaviour.endless and not stop.wait(behaviour.drip_seconds):
                self.wfile.write(data)
            if behaviour.share < 1.0 or behaviour.endless:
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            """Tests read `requests` instead."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
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


# --- minds --------------------------------------------------------------------------------------


class Talkative:
    """A model that writes a line of chat, made from a hash of the request: the same request, the same line.

    It counts tokens as a provider does that caches prefixes: what it has read before, from the beginning of the
    prompt and in whole steps, counts as cached.
    """

    def __init__(self) -> None:
        self._read: set[str] = set()
        self._lock = threading.Lock()

    def __call__(self, request: Request) -> Behaviour:
        stable, changing = (message["content"] for message in request["messages"])
        rng = Random(hashlib.sha256(f"{stable}\x1f{changing}".encode()).hexdigest())
        lines = [_line(rng) for _ in range(rng.choice((1, 1, 2)))]
        text = "\n".join(lines)
        usage = {
            "prompt_tokens": estimate_tokens(stable + changing),
            "completion_tokens": estimate_tokens(text),
            "prompt_tokens_details": {"cached_tokens": self._cached(stable)},
        }
        return says(text, usage=usage)

    def _cached(self, stable: str) -> int:
        held = tokens = 0
        prefix = ""
        with self._lock:
            for paragraph in stable.split("\n\n"):
                prefix += paragraph + "\n\n"
                tokens += estimate_tokens(paragraph) + 2
                if prefix in self._read:
                    held = cacheable(tokens)
                self._read.add(prefix)
        return min(held, estimate_tokens(stable))


_WHO = ("alıcılar", "satıcılar", "bankalar", "yabancı", "piyasa", "bizim oda", "küçükler", "fonlar", "tahta", "herkes")
_WHEN = ("bugün", "sabahtan beri", "öğleden sonra", "bu hafta", "açılışta", "iki gündür", "şu sıra", "dünden beri")
_HOW = ("sessiz", "yorgun", "temkinli", "acele", "dağınık", "rahat", "gergin", "uykulu", "kararsız", "sakin")
_WHAT = ("bakıyor", "bekliyor", "duruyor", "topluyor", "konuşuyor", "geziniyor", "izliyor", "oyalanıyor")
_SO = ("kapanışı görelim", "hacme bakarım", "acelem yok", "defteri kapatmadım", "yarın konuşuruz", "not aldım buraya")


def _line(rng: Random) -> str:
    return f"{rng.choice(_WHEN)} {rng.choice(_WHO)} {rng.choice(_HOW)} {rng.choice(_WHAT)}, {rng.choice(_SO)}"


def obedient(request: Request) -> Behaviour:
    """A model that does what anybody in its prompt tells it to: "şunu yaz: …" is written, word for word.

    `{kurallar}` in the order becomes its instructions, `{istem}` what else stands in its prompt.
    """
    stable, changing = (message["content"] for message in request["messages"])
    _, found, order = changing.rpartition("şunu yaz:")
    if not found:
        return says("tamam")
    order = order.splitlines()[0].strip()
    return says(order.replace("{kurallar}", stable).replace("{istem}", changing))
