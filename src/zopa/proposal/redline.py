"""
Two drafts as one text with what was struck and what was put in, as a lawyer marks it.

Words are compared, not letters, and clause by clause along the alignment, so that a clause that moved is not struck and
written anew. Where little stays between two changes, it is struck and written again with them: "shall pay the Union"
for "may lend the Union" reads better whole than stitched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from zopa.proposal.draft import Draft
from zopa.records.shift import Change, Shift

_TOKEN = re.compile(r"\s+|\w+(?:[.,'’-]\w+)*|[^\w\s]")
_FEW = 2
"""Words that stay between two longer changes and are drawn into them."""


class Ink(StrEnum):
    """How a stretch stands."""

    KEPT = "kept"
    STRUCK = "struck"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words."""

    ink: Ink
    text: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A clause of the redline."""

    shift: Shift
    pieces: tuple[Piece, ...]


def redline(old: Draft, new: Draft, shifts: Sequence[Shift]) -> tuple[Marked, ...]:
    """
    The clauses of both drafts, in the newer one's order; what was dropped stands after the clause it followed.

    Accepting all of a clause gives the newer words, rejecting all the older.
    """
    before = {x.clause.id: x.clause.text for x in old.clauses}
    after = {x.clause.id: x.clause.text for x in new.clauses}
    place_old = {x.clause.id: n for n, x in enumerate(old.clauses)}
    place_new = {x.clause.id: n for n, x in enumerate(new.clauses)}
    marked = []
    for s in shifts:
        words_old, words_new = (" ".join(texts[i] for i in ids if i in texts) for texts, ids in (
            (before, s.old), (after, s.new)))
        marked.append(Marked(s, marks(words_old, words_new)))
    landed = {i: place_new[s.new[0]] for s in shifts if s.new and s.old for i in s.old if s.new[0] in place_new}

    def at(m: Marked) -> tuple[float, int]:
        if m.shift.new:
            return place_new.get(m.shift.new[0], len(place_new)), 0
        mine = place_old.get(m.shift.old[0], 0)
        above = [landed[i] for i, n in place_old.items() if n < mine and i in landed]
        return (max(above) if above else -1) + 0.5, mine

    return tuple(sorted(marked, key=at))


def marks(old: str, new: str) -> tuple[Piece, ...]:
    """What of one text was struck and what was put in; what is struck comes before what takes its place."""
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    found = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    runs = [("".join(a[i:j]), "".join(b[k:m]), tag == "equal") for tag, i, j, k, m in found]
    return tuple(_pieces(_drawn_in(runs)))


def _drawn_in(runs: list[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """Few words between two longer changes, taken as changed."""
    out = []
    for n, (old, new, same) in enumerate(runs):
        inner = 0 < n < len(runs) - 1
        little = same and inner and len(old.split()) <= _FEW and len(old) < min(_size(runs[n - 1]), _size(runs[n + 1]))
        out.append((old, new, same and not little))
    joined = []
    for same, group in groupby(out, key=lambda run: run[2]):
        listed = list(group)
        joined.append(("".join(x[0] for x in listed), "".join(x[1] for x in listed), same))
    return joined


def _size(run: tuple[str, str, bool]) -> int:
    return max(len(run[0]), len(run[1]))


def _pieces(runs: list[tuple[str, str, bool]]) -> Iterator[Piece]:
    for old, new, same in runs:
        if same:
            yield Piece(Ink.KEPT, new)
            continue
        if old:
            yield Piece(Ink.STRUCK, old)
        if new:
            yield Piece(Ink.ADDED, new)


def accepted(pieces: Sequence[Piece]) -> str:
    """The newer text."""
    return "".join(p.text for p in pieces if p.ink is not Ink.STRUCK)


def rejected(pieces: Sequence[Piece]) -> str:
    """The older text."""
    return "".join(p.text for p in pieces if p.ink is not Ink.ADDED)


def label(shift: Shift) -> str:
    """``6``, ``6, before 4``, ``6 (new)``, ``4 (dropped)``."""
    old, new = ", ".join(shift.old), ", ".join(shift.new)
    if not shift.old:
        return f"{new} (new)"
    if not shift.new:
        return f"{old} (dropped)"
    moved = " (moved)" if shift.change is Change.MOVED else ""
    return (new if old == new else f"{new}, before {old}") + moved
