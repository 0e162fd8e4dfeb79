from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from zopa.documents import guard
from zopa.documents.load import Loaded, load

Reads = Callable[..., Loaded]


@pytest.fixture(scope="session", autouse=True)
def _no_worker_is_left() -> Iterator[None]:
    yield
    guard.close()


@pytest.fixture
def reads(tmp_path: Path) -> Reads:
    """Writes a file and loads it."""

    def read(name: str, content: bytes | str) -> Loaded:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load(path)

    return read
