from __future__ import annotations

import pytest

from zopa.documents.fetch import LARGEST, Response, fetch
from zopa.errors import DocumentError

PUBLIC = "93.184.216.34"


def page(url: str, address: str, _: float) -> Response:
    return Response(200, {"content-type": "text/html"}, f"{url} at {address}".encode())


def test_the_connection_goes_to_the_address_that_was_checked():
    assert fetch("https://a.example/x", resolver=lambda *_: [PUBLIC], opener=page) == (
        b"https://a.example/x at 93.184.216.34", "text/html", "https://a.example/x",
    )


@pytest.mark.parametrize("address", [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1",
    "ff02::1", "no address",
])
def test_addresses_inside_a_network_are_refused(address):
    def never(*_: object) -> Response:
        pytest.fail("it was opened")

    with pytest.raises(DocumentError, match="private network"):
        fetch("http://a.example/", resolver=lambda *_: [PUBLIC, address], opener=never)


def test_each_redirect_is_checked_again():
    def moved(*_: object) -> Response:
        return Response(302, {"location": "http://inside.example/secret"}, b"")

    def found(host: str, _: int) -> list[str]:
        return ["10.0.0.1" if host.startswith("inside") else PUBLIC]

    with pytest.raises(DocumentError, match="private network"):
        fetch("http://a.example/", resolver=found, opener=moved)


def test_a_relative_redirect_is_followed():
    def moved(url: str, address: str, _: float) -> Response:
        return page(url, address, _) if url.endswith("/b") else Response(301, {"location": "/b"}, b"")

    assert fetch("http://a.example/a", resolver=lambda *_: [PUBLIC], opener=moved)[2] == "http://a.example/b"


def test_redirects_without_end_are_refused():
    opened = []

    def moved(url: str, *_: object) -> Response:
        opened.append(url)
        return Response(307, {"location": url + "a"}, b"")

    with pytest.raises(DocumentError, match="more than 5 times"):
        fetch("http://a.example/", resolver=lambda *_: [PUBLIC], opener=moved)
    assert len(opened) == 6


@pytest.mark.parametrize("url", [
    "file:///etc/passwd", "ftp://a.example/", "gopher://a", "http://", "http://user:pw@a.example/", "http://[::1", "x",
])
def test_other_addresses_are_refused(url):
    with pytest.raises(DocumentError):
        fetch(url, resolver=lambda *_: [PUBLIC], opener=page)


def test_failures_and_large_answers_are_refused():
    with pytest.raises(DocumentError, match="answered 404"):
        fetch("http://a.example/", resolver=lambda *_: [PUBLIC], opener=lambda *_: Response(404, {}, b""))
    large = Response(200, {}, b"a" * (LARGEST + 1))
    with pytest.raises(DocumentError, match="more than 20 MB"):
        fetch("http://a.example/", resolver=lambda *_: [PUBLIC], opener=lambda *_: large)
