"""
Parsers of hostile formats run in a process of their own, with caps on memory and time.

One worker process is started when the first such document is read and serves those after it. The two speak in
frames: a line of JSON with a length, then that many bytes; nothing that the worker says is ever executed.
"""

from __future__ import annotations

import atexit
import json
import os
import selectors
import subprocess
import sys
import threading
import time
from typing import IO, Any

from zopa.documents import caps
from zopa.documents.extract import Extract
from zopa.documents.kinds import Kind
from zopa.errors import DocumentError

_CHUNK = 1 << 20
_DOCUMENTS_PER_WORKER = 200
"""After so many a fresh process is started: the parsers' memory is not all given back."""
_LARGEST_REPLY = 400 * caps.MB


class _Ended(Exception):
    """The worker ended, or has to be ended, before it answered."""


class _Worker:
    """The process and its two pipes."""

    def __init__(self) -> None:
        self.served = 0
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "zopa.documents.worker"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
        )

    def ask(self, raw: bytes, kind: Kind, *, seconds: float) -> dict[str, Any]:
        """The answer to one document; raises ``_Ended`` if none came in time."""
        head = json.dumps({"kind": kind.value, "bytes": len(raw), "seconds": seconds}).encode() + b"\n"
        until = time.monotonic() + seconds
        self._send(memoryview(head + raw), until)
        line = self._receive(until, line=True)
        answer: dict[str, Any] = json.loads(self._receive(until, count=int(line)))
        self.served += 1
        return answer

    def end(self) -> int | None:
        """Kill the process, if it still runs, and say how it ended."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        return self.process.wait()

    def _send(self, data: memoryview, until: float) -> None:
        pipe = _pipe(self.process.stdin)
        while data:
            _wait(pipe, selectors.EVENT_WRITE, until)
            try:
                data = data[os.write(pipe.fileno(), data[:_CHUNK]) :]
            except OSError as e:
                raise _Ended from e

    def _receive(self, until: float, *, line: bool = False, count: int = 0) -> bytes:
        pipe = _pipe(self.process.stdout)
        if count > _LARGEST_REPLY:
            raise _Ended
        got = bytearray()
        while not (got.endswith(b"\n") if line else len(got) >= count):
            _wait(pipe, selectors.EVENT_READ, until)
            piece = os.read(pipe.fileno(), 1 if line else min(_CHUNK, count - len(got)))
            if not piece:
                raise _Ended
            got += piece
        return bytes(got)


_lock = threading.Lock()
_current: list[_Worker] = []


def read_guarded(raw: bytes, kind: Kind, *, seconds: float | None = None) -> Extract:
    """
    A document's text by the reader of its kind, in the worker process.

    Raises:
        DocumentError: The reader refused the document, took more memory or time than allowed, or crashed on it.
    """
    allowed = caps.SECONDS[kind] if seconds is None else seconds
    with _lock:
        if _current and (_current[0].served >= _DOCUMENTS_PER_WORKER or _current[0].process.poll() is not None):
            _current.pop().end()
        if not _current:
            _current.append(_Worker())
        started = time.monotonic()
        try:
            answer = _current[0].ask(raw, kind, seconds=allowed)
        except (_Ended, ValueError) as e:
            _current.pop().end()
            raise _failure(time.monotonic() - started >= allowed, allowed) from e
        except BaseException:
            _current.pop().end()
            raise
    if "refused" in answer:
        raise DocumentError(**answer["refused"])
    return Extract.from_json(answer["extract"])


def close() -> None:
    """End the worker process, if one runs."""
    with _lock:
        while _current:
            _current.pop().end()


atexit.register(close)


def _failure(late: bool, allowed: float) -> DocumentError:  # noqa: FBT001
    if late:
        what = f"it could not be read within {allowed:g} seconds"
    else:
        spent = f"{caps.MEMORY // caps.MB} MB or {allowed:g} seconds"
        what = f"its parser gave up on it (crashed, or took more than {spent})"
    return DocumentError(what, remedy="Open it, save what matters as .txt, and use that.")


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise _Ended
    return pipe


def _wait(pipe: IO[bytes], event: int, until: float) -> None:
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, event)
        if not selector.select(max(0.0, until - time.monotonic())):
            raise _Ended
