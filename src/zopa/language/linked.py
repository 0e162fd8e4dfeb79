"""How well attributions agree with marked ones: content, cue and source at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from zopa.language.spans import Span

_ALIKE = 0.5


class Attributed(Protocol):
    """Anything with the three roles."""

    @property
    def source(self) -> tuple[Span, ...]: ...  # noqa: D102 - the roles' own names
    @property
    def cue(self) -> tuple[Span, ...]: ...  # noqa: D102 - the roles' own names
    @property
    def content(self) -> tuple[Span, ...]: ...  # noqa: D102 - the roles' own names


def linked(texts: Iterable[tuple[Sequence[Attributed], Sequence[Attributed]]]) -> float:
    """
    Give the F1 of found against marked attributions over texts, from 0 to 1.

    A pair agrees where the contents share half their characters or more and cue and source touch, or are missing in
    both; pairs are made one to one, the closest contents first [NewellMargolinRuths2018]_ (PolNeAR, LREC 2018).
    """
    right = given = wanted = 0
    for found, marked in texts:
        given, wanted = given + len(found), wanted + len(marked)
        right += sum(_touch(a.source, b.source) and _touch(a.cue, b.cue) for a, b in _pairs(found, marked))
    return 2 * right / max(1, given + wanted)


def _pairs(
    found: Sequence[Attributed], marked: Sequence[Attributed]
) -> Iterable[tuple[Attributed, Attributed]]:
    close = sorted((
        (-shared(a.content, b.content), i, j) for i, a in enumerate(found) for j, b in enumerate(marked)
        if jaccard(a.content, b.content) >= _ALIKE
    ))
    left, right = set(range(len(found))), set(range(len(marked)))
    for _, i, j in close:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield found[i], marked[j]


def _touch(a: Sequence[Span], b: Sequence[Span]) -> bool:
    return shared(a, b) > 0 or not (a or b)


def shared(a: Iterable[Span], b: Iterable[Span]) -> int:
    """Count the characters that stand in both."""
    b = tuple(b)
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)


def jaccard(a: Sequence[Span], b: Sequence[Span]) -> float:
    """Give the share of characters in both among those in either, from 0 to 1."""
    both = shared(a, b)
    return both / max(1, sum(s.end - s.start for s in (*a, *b)) - both)
