"""One writer at a time."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from zopa.dossier.atomic import faults_told
from zopa.dossier.layout import LOCK, inside
from zopa.errors import DossierLocked

_WAIT = 2.0
"""Seconds: longer than one document takes to store, shorter than a person's patience."""


@contextmanager
def sole_writer(root: Path, *, wait: float = _WAIT) -> Iterator[None]:
    """
    Hold the dossier's lock, which the system drops when the process dies.

    Raises:
        DossierLocked: Another process holds it, after *wait* seconds.
        DossierError: The folder can't be written to.
    """
    from filelock import FileLock, Timeout

    path = inside(root, LOCK)
    lock = FileLock(path, timeout=wait)
    with faults_told(str(root)):
        try:
            lock.acquire()
        except Timeout:
            raise DossierLocked(
                f"another process is writing to this dossier{_holder(path)}", where=str(root),
                remedy="Wait until it has finished, or stop it; reading needs no waiting",
            ) from None
    try:
        with suppress(OSError):  # a courtesy to whoever waits; a full disk shall fail where work would be lost
            path.write_text(f"{os.getpid()} {socket.gethostname()}\n", encoding="utf-8")
        yield
    finally:
        lock.release()


def _holder(path: Path) -> str:
    try:
        process, host = path.read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return ""
    return f" (process {process[:20]} on {host[:80]})"
