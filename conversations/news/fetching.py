"""Bytes of a feed from a server that nobody vouches for.

One GET with limits on size, time and redirects. The connection is made to the
very address that was checked, so a name that changes its mind between check
and connection gains nothing. A server that says "not modified" costs no body.
"""

from __future__ import annotations

import contextlib
import http.client
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urldefrag, urljoin

from conversations.news import addresses, params
from conversations.news.addresses import AddressRefused, Resolver, Target

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 16_384
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*(\d{1,9})")
_HEADERS = {
    "Accept": "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1",
    "Accept-Encoding": "gzip",
    "User-Agent": "Piyasa (news reader of a chat service)",
    "Connection": "close",
}


class FetchFailed(Exception):
    """Why there are no bytes, in one sentence."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer. `body` is None where nothing changed since `etag` and `last_modified` were given out."""

    body: bytes | None
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    fresh_for: timedelta = timedelta()  # for how long the server says its answer holds


class Fetcher:
    """Gets feeds. The limits are arguments for tests; everybody else takes them as they are.

    `resolver` turns a name into addresses; `allow_loopback` lets a test serve its feeds on this machine.
    """

    def __init__(
        self,
        *,
        resolver: Resolver = addresses.resolve,
        allow_loopback: bool = False,
        max_bytes: int = params.MAX_BYTES,
        connect_seconds: float = params.CONNECT_SECONDS,
        read_seconds: float = params.READ_SECONDS,
        total_seconds: float = params.TOTAL_SECONDS,
    ) -> None:
        self._resolver = resolver
        self._allow_loopback = allow_loopback
        self._max_bytes = max_bytes
        self._connect_seconds = connect_seconds
        self._read_seconds = read_seconds
        self._total_seconds = total_seconds

    def fetch(self, url: str, etag: str = "", last_modified: str = "") -> Fetched:
        """The document at this address, or word that it has not changed. Raises `FetchFailed`."""
        deadline = time.monotonic() + self._total_seconds
        place = urldefrag(url).url
        for _ in range(1 + params.MAX_REDIRECTS):
            try:
                target = addresses.check(place, self._resolver, allow_loopback=self._allow_loopback)
            except AddressRefused as refused:
                raise FetchFailed(str(refused)) from None
            asked = {**_HEADERS, "Host": target.host_header}
            if etag:
                asked["If-None-Match"] = etag
            if last_modified:
                asked["If-Modified-Since"] = last_modified
            found = self._get(target, asked, deadline)
            if isinstance(found, Fetched):
                return found
            place = urldefrag(urljoin(place, found)).url
        raise FetchFailed(f"The address leads on more than {params.MAX_REDIRECTS} times.")

    def _get(self, target: Target, headers: Mapping[str, str], deadline: float) -> Fetched | str:
        """The answer, or where it is instead."""
        connection = _Connection(target, self._connect_seconds, self._read_seconds, deadline)
        try:
            with _Deadline(connection, deadline):
                connection.request("GET", target.path, headers=dict(headers))
                response = connection.getresponse()
                if response.status in _REDIRECTS:
                    place = response.getheader("Location", "")
                    if not place:
                        raise FetchFailed(f"The server answered {response.status} without saying where to.")
                    return place
                return self._answer(response)
        except FetchFailed:
            raise
        except TimeoutError:
            raise FetchFailed("The server took too long.") from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            if isinstance(error, ssl.SSLError):
                raise FetchFailed("The server's certificate or encryption is not in order.") from None
            raise FetchFailed(f"The connection failed ({type(error).__name__}).") from None
        finally:
            connection.close()

    def _answer(self, response: http.client.HTTPResponse) -> Fetched:
        if response.status != 304 and response.status != 200:
            raise FetchFailed(f"The server answered {response.status}.")
        return Fetched(
            body=None if response.status == 304 else self._body(response),
            content_type=response.getheader("Content-Type", "")[:200],
            etag=response.getheader("ETag", "")[:500],
            last_modified=response.getheader("Last-Modified", "")[:100],
            fresh_for=_fresh_for(response.getheader("Cache-Control", "")),
        )

    def _body(self, response: http.client.HTTPResponse) -> bytes:
        """The document, unpacked; never more of it in memory than the limit and one chunk."""
        coding = response.getheader("Content-Encoding", "").strip().lower()
        if coding not in ("", "identity", "gzip", "x-gzip"):
            raise FetchFailed("The document comes in a packing that is not understood.")
        # 16 makes zlib expect gzip's header.
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS) if "gzip" in coding else None
        body = bytearray()
        while chunk := response.read1(_CHUNK):
            if unpacker is None:
                body += chunk
            else:
                try:
                    body += unpacker.decompress(chunk, self._max_bytes + 1 - len(body))
                except zlib.error:
                    raise FetchFailed("The document is packed wrongly.") from None
            if len(body) > self._max_bytes:
                raise FetchFailed(f"The document is larger than {self._max_bytes:,} bytes.")
            if unpacker is not None and unpacker.eof:
                break
        if response.length or (unpacker is not None and not unpacker.eof):
            raise FetchFailed("The document ends in the middle.")
        return bytes(body)


class _Connection(http.client.HTTPConnection):
    """A connection to checked addresses in the name of a host; encrypted and verified for that name where asked."""

    def __init__(self, target: Target, connect_seconds: float, read_seconds: float, deadline: float) -> None:
        super().__init__(target.host, target.port, timeout=read_seconds)
        self._target = target
        self._connect_seconds = connect_seconds
        self._read_seconds = read_seconds
        self._ends = deadline
        self._live: socket.socket | None = None  # kept: once the answer has begun, `sock` is gone

    def connect(self) -> None:
        failure: OSError | None = None
        for address in self._target.addresses:
            left = self._ends - time.monotonic()
            if left <= 0.0:
                raise TimeoutError
            try:
                self.sock = socket.create_connection(
                    (address, self._target.port), timeout=min(self._connect_seconds, left)
                )
                break
            except OSError as error:
                failure = error
        else:
            raise failure or OSError("no address")
        self.sock.settimeout(self._read_seconds)
        if self._target.scheme == "https":
            self._live = self.sock
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self._target.host)
        self._live = self.sock

    def cut(self) -> None:
        """Ends whatever is being waited for."""
        if self._live is not None:
            with contextlib.suppress(OSError):  # it has ended by itself
                self._live.shutdown(socket.SHUT_RDWR)


class _Deadline:
    """Cuts a connection when its time is up: a time-out per read never ends a server that drips."""

    def __init__(self, connection: _Connection, deadline: float) -> None:
        self._timer = threading.Timer(max(0.0, deadline - time.monotonic()), self._end)
        self._timer.daemon = True
        self._connection = connection
        self._passed = False

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        if self._passed:  # what was cut may look like an orderly end
            raise FetchFailed("The server took too long.")

    def _end(self) -> None:
        self._passed = True
        self._connection.cut()


def _fresh_for(cache_control: str) -> timedelta:
    found = _MAX_AGE.search(cache_control.lower())
    return timedelta(seconds=int(found.group(1))) if found else timedelta()
