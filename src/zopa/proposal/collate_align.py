"""Counterparts among the clauses of two witnesses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from zopa.language.stems import stem
from zopa.language.words_common import FUNCTION
from zopa.proposal.align import align as align_drafts
from zopa.proposal.draft import Leaf
from zopa.records.clause import Clause

SURE = 0.5
"""Clauses that share at least this much of their words are one, whoever prints them."""
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
    Counterparts one to one, in our order.

    1. As drafts are aligned (`align.align`); of what was split or merged the likest pair is kept.
    2. Two clauses that stand alone between the same counterparts are one, however differently they are worded.
    """
    leaves = ([Leaf(n, c, c.text) for n, c in enumerate(x.clauses)] for x in (ours, theirs))
    kept: list[Pair] = []
    for match in align_drafts(*leaves):
        pairs = [(i, j, alike(ours.bags[i], theirs.bags[j])) for i in match.old for j in match.new]
        kept += [max(pairs, key=lambda p: p[2])] if pairs else []
    ends = [(-1, -1, 0.0), *sorted(kept), (len(ours.bags), len(theirs.bags), 0.0)]
    for (a, b, _), (c, d, _) in pairwise(ends):
        if c - a == d - b == 2:
            like = alike(ours.bags[a + 1], theirs.bags[b + 1])
            kept += [(a + 1, b + 1, like)] if like >= _BETWEEN else []
    return sorted(kept)


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
