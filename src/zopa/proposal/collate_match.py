"""Which terms of two wordings answer one another, and what is left over on either side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zopa.proposal.collate_terms import Sort, Term

_EXACT, _NEAR, _IDLE = 8, 6, 1


@dataclass(frozen=True, slots=True)
class Gap:
    """Terms between two that answer one another: what stands there in the one wording and in the other."""

    ours: tuple[Term, ...]
    theirs: tuple[Term, ...]
    at: int
    """Where in our text the gap lies, where nothing of ours is in it."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two wordings term against term."""

    gaps: tuple[Gap, ...]
    near: tuple[tuple[Term, Term], ...]
    """Terms that answer one another in order and are not the same word."""
    crossed: bool
    """Whether some term answers one in another place of the order."""
    answered: float
    """The share of both sides' words of content that answer one another."""


def match(ours: Sequence[Term], theirs: Sequence[Term]) -> Match:
    """
    Align two rows of terms, then let what is left over answer across the order.

    1. Heaviest common subsequence (Needleman & Wunsch 1970 without gap costs): same words before synonyms, words
       of content before those that only hold a sentence together.
    2. What is left over on both sides and means the same was moved; so were the parts of a compound ("warships",
       "ships of war").
    3. What still is left over, between the terms that keep the order, are the gaps.
    """
    pairs = _subsequence(ours, theirs)
    moved = list(_moved(ours, theirs, pairs))
    here = {i for i, _ in moved}
    there = {j for _, j in moved}
    gaps = []
    for (a, b), (c, d) in _between(pairs, len(ours), len(theirs)):
        left = tuple(ours[i] for i in range(a, c) if i not in here)
        right = tuple(theirs[j] for j in range(b, d) if j not in there)
        if left or right:
            at = ours[a].start if a < len(ours) else ours[-1].end if ours else 0
            gaps.append(Gap(left, right, at))
    near = tuple((ours[i], theirs[j]) for i, j in pairs if not ours[i].equals(theirs[j]))
    lost = sum(_content(t) for g in gaps for t in (*g.ours, *g.theirs))
    whole = sum(map(_content, (*ours, *theirs)))
    return Match(tuple(gaps), near, crossed=bool(moved), answered=1 - lost / whole if whole else 1.0)


def _content(term: Term) -> bool:
    return term.sort not in {Sort.IDLE, Sort.FORCE, Sort.NEGATION}


def _subsequence(ours: Sequence[Term], theirs: Sequence[Term]) -> list[tuple[int, int]]:
    n, m = len(ours), len(theirs)
    first = 0
    while first < min(n, m) and ours[first].equals(theirs[first]):
        first += 1
    last = 0
    while last < min(n, m) - first and ours[n - 1 - last].equals(theirs[m - 1 - last]):
        last += 1
    rows, columns = range(first, n - last), range(first, m - last)
    best = [[0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i in reversed(range(len(rows))):
        for j in reversed(range(len(columns))):
            worth = _worth(ours[first + i], theirs[first + j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], worth + best[i + 1][j + 1] if worth else 0)
    out, i, j = [(k, k) for k in range(first)], 0, 0
    while i < len(rows) and j < len(columns):
        worth = _worth(ours[first + i], theirs[first + j])
        if worth and best[i][j] == worth + best[i + 1][j + 1]:
            out.append((first + i, first + j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return out + [(n - k, m - k) for k in range(last, 0, -1)]


def _worth(one: Term, other: Term) -> int:
    idle = Sort.IDLE in {one.sort, other.sort} or Sort.FORCE in {one.sort, other.sort}
    if one.equals(other):
        return _IDLE if idle else _EXACT
    return _NEAR if not idle and one.stands_for(other) else 0


def _moved(
    ours: Sequence[Term], theirs: Sequence[Term], pairs: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Terms that answer one another out of order, the same words first, parts of compounds last."""
    left = [i for i in range(len(ours)) if i not in {a for a, _ in pairs} and _content(ours[i])]
    right = [j for j in range(len(theirs)) if j not in {b for _, b in pairs} and _content(theirs[j])]
    for answers in (Term.equals, Term.stands_for):
        for i in tuple(left):
            j = next((j for j in right if answers(ours[i], theirs[j])), None)
            if j is not None:
                left.remove(i)
                right.remove(j)
                yield i, j
    yield from _compounds(ours, theirs, left, right)
    yield from ((i, j) for j, i in _compounds(theirs, ours, right, left))


def _compounds(
    whole: Sequence[Term], parts: Sequence[Term], left: list[int], right: list[int]
) -> Iterator[tuple[int, int]]:
    for i in tuple(left):
        pair = next(
            ((j, k) for j in right for k in right if j != k and whole[i].key == parts[j].key + parts[k].key), None
        )
        if pair:
            left.remove(i)
            for j in pair:
                right.remove(j)
                yield i, j


def _between(
    pairs: Sequence[tuple[int, int]], n: int, m: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The stretches between pairs: (first of ours, first of theirs), (end of ours, end of theirs)."""
    a = b = 0
    for i, j in (*pairs, (n, m)):
        if i > a or j > b:
            yield (a, b), (i, j)
        a, b = i + 1, j + 1
