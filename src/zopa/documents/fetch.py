"""A page from the web, only when asked for, and never from an address inside the reader's own network."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit, urlunsplit

from zopa.documents.caps import MB
from zopa.errors import DocumentError

SECONDS = 20.0
LARGEST = 20 * MB
REDIRECTS = 5
_CHUNK = 1 << 16
_MOVED = frozenset({301, 302, 303, 307, 308})
_PORTS = {"http": 80, "https": 443}
_AGENT = "zopa (reads one page that its user asked for)"
_SAVE = "Save the page in your browser and use the file."

Resolver = Callable[[str, int], list[str]]
"""Host and port to the addresses that it stands for."""


@dataclass(frozen=True)
class Response:
    """What one request brought, before redirects are followed."""

    status: int
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes


Opener = Callable[[str, str, float], Response]
"""A URL, the address to connect to, and the seconds left, to a response."""


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, by the system's resolver."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as e:
        raise DocumentError("the name of this host can't be found", where=host, remedy="Check the address.") from e
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def fetch(url: str, *, resolver: Resolver = resolve, opener: Opener | None = None) -> tuple[bytes, str, str]:
    """
    The bytes of a page, their media type, and the address at which they were found at last.

    Every hop's host is resolved once, all its addresses are checked, and the connection goes to the address checked.

    Raises:
        DocumentError: The address is not on the public web, or the answer fails, is too large or too slow.
    """
    until = time.monotonic() + SECONDS
    asked = url
    for _ in range(REDIRECTS + 1):
        address = _checked(url, resolver)
        left = until - time.monotonic()
        if left <= 0:
            raise _slow(asked)
        response = (opener or _open)(url, address, left)
        if response.status in _MOVED and "location" in response.headers:
            url = urljoin(url, response.headers["location"])
            continue
        if response.status != http.client.OK:
            raise DocumentError(f"the server answered {response.status}", where=asked, remedy=_SAVE)
        if len(response.body) > LARGEST:
            raise _large(asked)
        return response.body, response.headers.get("content-type", ""), url
    raise DocumentError(f"it redirects more than {REDIRECTS} times", where=asked, remedy=_SAVE)


def _checked(url: str, resolver: Resolver) -> str:
    """The address to connect to, once all addresses of the URL's host are known to be public."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as e:
        raise DocumentError("this is no web address", where=url, remedy="Check the address.") from e
    if parts.scheme not in _PORTS or not host:
        raise DocumentError("only http and https addresses are fetched", where=url, remedy=_SAVE)
    if parts.username is not None:
        raise DocumentError("addresses with a user's name in them are not fetched", where=url, remedy=_SAVE)
    addresses = resolver(host, port)
    if not addresses or not all(_is_public(a) for a in addresses):
        raise DocumentError("this address is inside a private network, and is not fetched", where=url, remedy=_SAVE)
    return addresses[0]


def _is_public(address: str) -> bool:
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return _is_public(str(inner))
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            return _is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _open(url: str, address: str, seconds: float) -> Response:
    until = time.monotonic() + seconds
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    connection = http.client.HTTPConnection(host, port, timeout=seconds)
    try:
        connection.sock = socket.create_connection((address, port), timeout=seconds)
        if parts.scheme == "https":
            connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
        path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        connection.request("GET", path, headers={"User-Agent": _AGENT, "Accept-Encoding": "identity"})
        answer = connection.getresponse()
        body = bytearray()
        while piece := answer.read1(_CHUNK):
            body += piece
            if len(body) > LARGEST:
                raise _large(url)
            if time.monotonic() > until:
                raise _slow(url)
            if connection.sock is not None:
                connection.sock.settimeout(max(0.1, until - time.monotonic()))
        return Response(answer.status, {k.lower(): v for k, v in answer.getheaders()}, bytes(body))
    except TimeoutError as e:
        raise _slow(url) from e
    except (OSError, http.client.HTTPException, ValueError) as e:
        raise DocumentError(f"it can't be fetched ({type(e).__name__})", where=url, remedy=_SAVE) from e
    finally:
        connection.close()


def _large(url: str) -> DocumentError:
    return DocumentError(f"it has more than {LARGEST // MB} MB, and at most that is fetched", where=url, remedy=_SAVE)


def _slow(url: str) -> DocumentError:
    return DocumentError(f"it did not arrive within {SECONDS:g} seconds", where=url, remedy=_SAVE)
