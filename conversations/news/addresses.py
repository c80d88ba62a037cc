"""Where a feed may be fetched from: public addresses of the web, and nowhere else.

An address typed into a setting must not make the house call itself, its
database, the machine's neighbours or a cloud's metadata service. So a name is
resolved here, every address it has is checked, and the connection is made to
an address that passed: asking the name again later could get another answer.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from conversations.news import params

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Sequence[str]]

# Given out by protocols, not to hosts, though some of it counts as global.
_SPECIAL = (ipaddress.ip_network("192.0.0.0/24"), ipaddress.ip_network("192.88.99.0/24"))
_PORTS = {"http": 80, "https": 443}


class AddressRefused(ValueError):
    """An address that is not fetched from. The message is one sentence."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where one request goes: to `addresses`, in the name of `host`."""

    scheme: str
    host: str
    port: int
    path: str  # with the query, as the request line has it
    addresses: tuple[str, ...]

    @property
    def host_header(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == _PORTS[self.scheme] else f"{name}:{self.port}"


def resolve(host: str, port: int) -> list[str]:
    """Every address of a name, in the system's order of preference. Raises `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check(url: str, resolver: Resolver = resolve, *, allow_loopback: bool = False) -> Target:
    """Where a request for this address would go; raises `AddressRefused`.

    `allow_loopback` is for tests that serve feeds on the machine itself.
    """
    if len(url) > params.MAX_URL or any(ord(letter) <= 32 or ord(letter) == 127 for letter in url):
        raise AddressRefused("The address is too long or holds blanks.")
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode() if not _is_literal(parts.hostname) else parts.hostname
    except ValueError:
        raise AddressRefused("The address cannot be read.") from None
    if parts.scheme not in _PORTS or not host:
        raise AddressRefused("The address must begin with http:// or https:// and name a host.")
    if parts.username is not None or parts.password is not None:
        raise AddressRefused("The address must not hold a user name or password.")
    port = _PORTS[parts.scheme] if port is None else port
    try:
        found = resolver(host, port)
    except OSError:
        raise AddressRefused(f"The name {host} was not found.") from None
    good = tuple(address for address in found if _may_connect(address, allow_loopback))
    if not good:
        raise AddressRefused(f"{host} does not lead to a public address.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, _quoted(path), good[: params.MAX_ADDRESSES])


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet and to one host.

    Private, shared, loopback, link-local, multicast, documentation and reserved ranges do not; nor do the
    IPv6 forms that carry an IPv4 address inside (mapped, compatible, 6to4, Teredo, NAT64): what they lead to is
    decided elsewhere.
    """
    try:
        ip: IpAddress = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if any(ip in network for network in _SPECIAL if network.version == ip.version):
        return False
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        carries = ip.ipv4_mapped is not None or ip.sixtofour is not None or ip.teredo is not None
        # 2000::/3 is all that was ever given out for use between hosts.
        return not carries and not ip.is_site_local and (int(ip) >> 125) == 0b001
    return True


def _may_connect(address: str, allow_loopback: bool) -> bool:
    if is_public(address):
        return True
    if not allow_loopback:
        return False
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _is_literal(host: str | None) -> bool:
    try:
        ipaddress.ip_address((host or "").partition("%")[0])
    except ValueError:
        return False
    return True


def _quoted(path: str) -> str:
    """The path as a request line may hold it: letters beyond ASCII as their UTF-8 bytes, in percent signs."""
    return quote(path, safe="".join(map(chr, range(33, 127))))
