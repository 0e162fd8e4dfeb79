"""Counterparts among the clauses of two witnesses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from zopa.language.stems import stem
from zopa.language.words_common import FUNCTION
from zopa.records.clause import Clause

_ALIKE = 0.34
"""Clauses that share less of their words are not taken for one in order of the text."""
SURE = 0.5
"""Nor, out of order, those that share less than this."""
_BETWEEN = 0.12
"""Two clauses alone between counterparts are one if they share as little as this."""

_END = re.compile(r"(?<=[.;:!?])\s+(?=[A-Z\d\"“(])")

Pair = tuple[int, int, float]
"""Indices of two clauses, and how alike they are."""
Bag = frozenset[str]


@dataclass(frozen=True)
class Clauses:
    """Clauses as bags of word stems."""

    clauses: tuple[Clause, ...]
    bags: tuple[Bag, ...]

    @classmethod
    def of(cls, clauses: Iterable[Clause]) -> Clauses:
        """The clauses with their bags."""
        kept = tuple(clauses)
        return cls(kept, tuple(bag(c.text) for c in kept))


    def shared(self, other: Clauses) -> int:
        """How many words of its clauses another has too; words that it has alone count against it."""
        mine, theirs = (Counter(w for bag in t.bags for w in bag) for t in (self, other))
        return 2 * (mine & theirs).total() - mine.total()


def bag(words: str) -> Bag:
    """The stems of the words that say something; of all where none does."""
    found = re.findall(r"[^\W_]+", words.lower())
    return frozenset(map(stem, [w for w in found if w not in FUNCTION] or found))


def alike(one: Bag, other: Bag) -> float:
    """The share of their words that two clauses have in common (Dice 1945)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def align(ours: Clauses, theirs: Clauses) -> list[Pair]:
    """
    Counterparts among two lists of clauses.

    1. The heaviest pairing that keeps the order (Needleman & Wunsch 1970).
    2. Among the rest, the most alike out of order.
    3. Two that stand alone between the same counterparts, however differently they are worded.
    """
    likeness = [[alike(a, b) for b in theirs.bags] for a in ours.bags]
    kept = _in_order(likeness)
    free = {i for i, _, _ in kept}, {j for _, j, _ in kept}
    rest = sorted(
        ((s, i, j) for i, row in enumerate(likeness) for j, s in enumerate(row)
         if s >= SURE and i not in free[0] and j not in free[1]), key=lambda x: (-x[0], x[1], x[2]),
    )
    for s, i, j in rest:
        if i not in free[0] and j not in free[1]:
            kept.append((i, j, s))
            free[0].add(i)
            free[1].add(j)
    kept.sort()
    ends = [(-1, -1, 0.0), *kept, (len(ours.bags), len(theirs.bags), 0.0)]
    for (a, b, _), (c, d, _) in pairwise(ends):
        if c - a == d - b == 2 and likeness[a + 1][b + 1] >= _BETWEEN:
            kept.append((a + 1, b + 1, likeness[a + 1][b + 1]))
    return sorted(kept)


def _in_order(likeness: Sequence[Sequence[float]]) -> list[Pair]:
    n, m = len(likeness), len(likeness[0])
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in reversed(range(n)):
        for j in reversed(range(m)):
            pair = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= _ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
    out: list[Pair] = []
    i = j = 0
    while i < n and j < m:
        if likeness[i][j] >= _ALIKE and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            out.append((i, j, likeness[i][j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return out


def fitted(ours: Clauses, theirs: Clauses) -> tuple[Clauses, list[Pair]]:
    """
    Their clauses cut or joined as ours are, and the pairing.

    1. Where some of ours have no counterpart, clauses of several sentences are cut; the cuts are kept if the
       pairing gains by them, and sentences without a counterpart go back to the one before.
    2. A clause without a counterpart joins the one before it where that makes both more like ours.
    """
    pairs = align(ours, theirs)
    if len(pairs) < len(ours.clauses):
        cut = Clauses.of(piece for c in theirs.clauses for piece in _sentences(c))
        better = align(ours, cut)
        if sum(s for *_, s in better) > sum(s for *_, s in pairs):
            theirs, pairs = cut, better
    joined: list[Clause] = []
    held = {j: i for i, j, _ in pairs}
    last: int | None = None
    for j, clause in enumerate(theirs.clauses):
        if j not in held and last is not None and _belongs(ours.bags[last], joined[-1], clause):
            joined[-1] = _join(joined[-1], clause)
        else:
            joined.append(clause)
            last = held.get(j)
    if len(joined) == len(theirs.clauses):
        return theirs, pairs
    whole = Clauses.of(joined)
    return whole, align(ours, whole)


def _belongs(like: Bag, before: Clause, after: Clause) -> bool:
    """Whether a clause was cut off the one before: of the same label, or it makes that one more like ours."""
    return after.id == before.id or alike(bag(f"{before.text} {after.text}"), like) > alike(bag(before.text), like)


def _sentences(clause: Clause) -> list[Clause]:
    at = [0, *(m.end() for m in _END.finditer(clause.text)), len(clause.text)]
    return [
        clause.model_copy(
            update={"text": clause.text[a:b].rstrip(), "start": clause.start + a, "end": clause.start + b}
        )
        for a, b in pairwise(at) if clause.text[a:b].strip()
    ]


def _join(before: Clause, after: Clause) -> Clause:
    return before.model_copy(update={"text": f"{before.text} {after.text}", "end": after.end})
