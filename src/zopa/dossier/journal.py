"""
What machine and person did, one JSON object a line, only ever appended.

Its last line is what makes a step done: everything a line speaks of is on disk before the line is.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from zopa.dossier import files, slips
from zopa.dossier.atomic import append
from zopa.dossier.layout import JOURNAL, inside
from zopa.dossier.remark import Remark
from zopa.records import Derivation, Record, Review


class Added(Record):
    """A document was stored."""

    source: str
    filename: str
    digest: str


class Failure(Record):
    """A document could not be read, and why."""

    filename: str
    why: str


class Proposed(Record):
    """A machine proposed a file: how its own words are known from a person's, and what a person took away."""

    file: str
    """The file proposed for, also where the proposal had to go beside it."""
    digest: str
    """SHA-256 of the proposal, line ends as ``\\n``."""


class Torn(Record):
    """The start of a line whose writer was killed, kept for whoever wonders."""

    text: str


Entry = Derivation | Review | Added | Failure | Proposed | Torn

_KINDS: dict[str, type[Entry]] = {k.__name__.lower(): k for k in (Derivation, Review, Added, Failure, Proposed, Torn)}


def record(root: Path, *entries: Entry) -> None:
    """
    Append entries, and return once they are safe; only the holder of the lock may.

    Raises:
        DossierError: On a full or read-only disk; the journal then stands as before.
    """
    raw = files.content(root, JOURNAL)
    raw = b"" if isinstance(raw, Remark) else raw
    tail = raw.rpartition(b"\n")[2]
    at = len(raw) - len(tail)
    if tail and _is_entry(tail):
        lines, at = b"\n", len(raw)
    elif tail:
        lines = _line(Torn(text=tail.decode("utf-8", "backslashreplace")))
    else:
        lines = b""
    append(inside(root, JOURNAL), lines + b"".join(map(_line, entries)), at=at)


def parse(raw: bytes) -> tuple[tuple[tuple[int, Entry], ...], tuple[Remark, ...]]:
    """
    The journal's entries with the number of their lines, and what is wrong with the lines that are none.

    A last line without an end is what a killed writer leaves: not done, so not an entry, but no reason to refuse.
    """
    entries: list[tuple[int, Entry]] = []
    remarks: list[Remark] = []
    lines = raw.split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        entry = _entry(line)
        if not isinstance(entry, Remark):
            entries.append((number, entry))
        elif number < len(lines):
            remarks.append(entry.model_copy(update={"line": number}))
    return tuple(entries), tuple(remarks)


def torn(raw: bytes) -> bool:
    """Whether the last line was cut off in the writing."""
    tail = raw.rpartition(b"\n")[2]
    return bool(tail.strip()) and not _is_entry(tail)


def _is_entry(line: bytes) -> bool:
    return not isinstance(_entry(line), Remark)


def _line(entry: Entry) -> bytes:
    kind = type(entry).__name__.lower()
    return f'{{"kind":"{kind}",{entry.model_dump_json()[1:]}\n'.encode()


@lru_cache(maxsize=50_000)
def _entry(line: bytes) -> Entry | Remark:
    """An entry; remembered, since a journal is read again whenever it has grown by a line."""
    remedy = "Correct the line, or take it out; the rest of the journal stands"
    try:
        values: Any = json.loads(line)
        kind = _KINDS[values.pop("kind")]
    except (ValueError, RecursionError):
        return Remark(file=JOURNAL, what="this line is no JSON", remedy=remedy)
    except (KeyError, AttributeError, TypeError):
        known = ", ".join(_KINDS)
        return Remark(file=JOURNAL, what=f"this line's kind is none of {known}", remedy=remedy)
    try:
        return kind.model_validate(values)
    except ValidationError as fault:
        what, _ = slips.in_words(fault, kind)
        return Remark(file=JOURNAL, what=what, remedy=remedy)
