from __future__ import annotations

import os
import signal

import pytest

from zopa.documents import guard
from zopa.documents.guard import read_guarded
from zopa.documents.kinds import Kind
from zopa.errors import DocumentError

PAGE = b"<html><body><p>They met again.</p></body></html>"


def worker() -> int:
    return guard._current[0].process.pid


def test_one_process_serves_many_documents():
    assert read_guarded(PAGE, Kind.HTML).text == "They met again."
    first = worker()
    assert read_guarded(PAGE, Kind.HTML).offsets.at(0).path == "/html/body[1]/p[1]"
    assert worker() == first


def test_a_refusal_comes_back_as_it_was_made():
    with pytest.raises(DocumentError, match="damaged") as caught:
        read_guarded(b"PK\x03\x04", Kind.DOCX)
    assert "Word" in caught.value.remedy
    assert read_guarded(PAGE, Kind.HTML).text == "They met again."


def test_a_reader_that_takes_too_long_is_ended_and_the_next_document_is_read():
    guard.close()
    with pytest.raises(DocumentError, match=r"within 0\.001 seconds"):
        read_guarded(PAGE, Kind.HTML, seconds=0.001)
    assert read_guarded(PAGE, Kind.HTML).text == "They met again."


def test_a_killed_reader_is_replaced():
    read_guarded(PAGE, Kind.HTML)
    os.kill(worker(), signal.SIGKILL)
    guard._current[0].process.wait()
    assert read_guarded(PAGE, Kind.HTML).text == "They met again."


def test_a_reader_that_never_answers_is_a_refusal():
    read_guarded(PAGE, Kind.HTML)
    os.kill(worker(), signal.SIGSTOP)
    with pytest.raises(DocumentError, match="could not be read within 1 seconds"):
        read_guarded(PAGE, Kind.HTML, seconds=1)


def test_a_reader_that_takes_too_much_memory_is_a_refusal():
    """Five million elements need gigabytes as a tree."""
    with pytest.raises(DocumentError, match="memory"):
        read_guarded(b"<p>a" * 4_900_000, Kind.HTML)
    assert read_guarded(PAGE, Kind.HTML).text == "They met again."
