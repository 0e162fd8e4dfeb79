"""Every pattern of the tree, as it is called, takes time in proportion to the text, however the text is meant."""

import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import zopa

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer that interrupts a match"),
]

LENGTH = 3000
MOST = 0.015
"""Seconds; a quadratic pattern takes some fifty milliseconds over so many characters, most others less than one."""
GROWTH = 8
"""What takes longer is tried on four times the text: four times the time is in proportion, sixteen times is not."""
LIMIT = 0.6
"""The clock that interrupts ticks in steps of some milliseconds, so that short times are no measure."""
PIECES = (
    "a", "A", "1", " ", ".", ",", "-", "\n", "\t", "(", ")", "[", "“", '"', "’", "_", "—", ":", "a ", "A ",
    "Aa ", "1 ", "1,", "1.", "a.", "A. ", "a, ", "Aa, ", "a-", "a\n", " \n", "\n\n", "of ", "the ", "and ",
    "of the ", "A of ", "not ", "1 a ", "10,000 ", "per ", "Aa and ", "iv", "1(", "(a", "a'", "'s ", "£1 ",
    "a: ", "Q: ", "> ", "| ", "[a", "<a ", "&", "@a", "http://a.", "a@a.", "- ", "* ", "...", "“a ", "”",
)
CALLED = re.compile(r"\b(\w+)\.(search|finditer|findall|sub|subn|split|match|fullmatch)\b")


def _patterns(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4:
        inside: list[object] = []
        if isinstance(value, dict):
            inside = [*value.keys(), *value.values()]
        elif isinstance(value, list | tuple | set | frozenset):
            inside = list(value)
        elif is_dataclass(value) and not isinstance(value, type):
            inside = [getattr(value, f.name, None) for f in fields(value)]
        for x in inside:
            yield from _patterns(x, depth + 1)


def _all() -> dict[str, tuple[re.Pattern[str], bool]]:
    """Each pattern once, and whether it is only ever tried at one place, never looked for in a whole text."""
    ways: dict[str, set[str]] = {}
    for path in Path(zopa.__path__[0]).rglob("*.py"):
        for name, way in CALLED.findall(path.read_text(encoding="utf-8")):
            ways.setdefault(name, set()).add(way)
    found: dict[str, tuple[re.Pattern[str], bool]] = {}
    seen = set()
    for info in pkgutil.walk_packages(zopa.__path__, "zopa."):
        if info.name.endswith("__main__"):
            continue
        for name, value in sorted(vars(importlib.import_module(info.name)).items()):
            for n, p in enumerate(_patterns(value)):
                if p not in seen:
                    seen.add(p)
                    placed = isinstance(value, re.Pattern) and ways.get(name, {"search"}) <= {"match", "fullmatch"}
                    found[f"{info.name}.{name}" + (f"[{n}]" if n else "")] = (p, placed)
    return found


ALL = _all()


class _TooLongError(Exception):
    pass


def _ring(*_: object) -> None:
    raise _TooLongError


def _seconds(pattern: re.Pattern[str], text: str, *, placed: bool, limit: float = LIMIT) -> float:
    hostile = text.encode() if isinstance(pattern.pattern, bytes) else text
    before = signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, limit)
    start = time.process_time()
    try:
        if placed:
            pattern.match(hostile)
            pattern.fullmatch(hostile)
        else:
            for _ in pattern.finditer(hostile):
                pass
    except _TooLongError:
        return limit
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return time.process_time() - start


def _too_long(pattern: re.Pattern[str], lead: str, piece: str, *, placed: bool) -> bool:
    def took(length: int, limit: float = LIMIT, tries: int = 3) -> float:
        text = lead + piece * (length // len(piece)) + "\x00"
        return min(_seconds(pattern, text, placed=placed, limit=limit) for _ in range(tries))

    if took(LENGTH, tries=1) < MOST or (short := took(LENGTH)) < MOST:
        return False
    return short >= LIMIT or took(4 * LENGTH, 2 * GROWTH * short) > GROWTH * short


def faults(name: str) -> list[str]:
    """Texts on which a pattern takes too long."""
    pattern, placed = ALL[name]
    written = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode()
    words = sorted(set(re.findall(r"(?<!\\)[A-Za-z]{2,}", written)))[:6]
    for piece in (*PIECES, *(f"{w} " for w in words), *words):
        for lead in ("", *(f"{w} " for w in words[:1])):
            if _too_long(pattern, lead, piece, placed=placed):
                return [f"{lead!r} and {piece!r} over and over"]
    return []


def test_patterns_are_found_in_every_room():
    rooms = {name.split(".")[1] for name in ALL}
    assert {"language", "press", "proposal", "documents", "dossier", "negotiation"} <= rooms
    assert len(ALL) > 300


@pytest.mark.parametrize("name", ALL)
def test_time_is_in_proportion_to_the_text(name: str):
    assert faults(name) == []
