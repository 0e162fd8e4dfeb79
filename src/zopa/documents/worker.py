"""The process in which pages, messages, Word and PDF files are parsed; started by ``guard``, never by hand."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import Any, BinaryIO

from zopa.documents import caps
from zopa.documents.kinds import Kind
from zopa.documents.parsers import read
from zopa.errors import DocumentError


def main() -> None:
    """Answer documents from standard input, one by one, until it ends."""
    questions = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _cap_memory()
    while line := questions.readline():
        head = json.loads(line)
        _cap_time(head["seconds"])
        _answer(_read(questions.read(head["bytes"]), Kind(head["kind"])), answers)


def _read(raw: bytes, kind: Kind) -> dict[str, Any]:
    try:
        return {"extract": read(raw, kind).to_json()}
    except DocumentError as e:
        return {"refused": {"what": e.what, "where": e.where, "remedy": e.remedy}}
    except MemoryError:
        what = f"reading it takes more than {caps.MEMORY // caps.MB} MB of memory"
    except Exception as e:  # noqa: BLE001
        what = f"it is damaged, or made in a way that is not understood ({type(e).__name__})"
    return {"refused": {"what": what, "remedy": "Open it, save what matters as .txt, and use that."}}


def _answer(answer: dict[str, Any], answers: BinaryIO) -> None:
    data = json.dumps(answer).encode()
    answers.write(b"%d\n" % len(data))
    answers.write(data)
    answers.flush()


def _cap_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        cap = caps.MEMORY if hard == resource.RLIM_INFINITY else min(caps.MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (cap, cap))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _cap_time(seconds: float) -> None:
    """Allow so many more seconds of work to this process, whatever its parent does."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + seconds) + 2, hard))


if __name__ == "__main__":
    main()
