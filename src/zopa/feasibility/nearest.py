"""
How far one stated number must move when it moves alone, where the packages are too many to be listed.

1. Its demand must hold with its one comparison answered the other way, beside the rules and all other demands.
2. Take boxes of packages (as `search` does), the one that may lie nearest to the stated number first.
3. One demand failed all over the box: leave it. All met: its nearest corner is a candidate.
4. Otherwise halve it. The first candidate nearer than any box left is the answer.

Best-first branch and bound over interval arithmetic [Moore1966]_: exact, and slow only where the search is.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from heapq import heappop, heappush
from itertools import count, product

from zopa.feasibility.bounds import Bound
from zopa.feasibility.collapse import Axis
from zopa.feasibility.part import Part, term
from zopa.feasibility.search import Box, Search, span
from zopa.feasibility.sets import bits
from zopa.negotiation.issue import Term
from zopa.negotiation.nodes import issues_in, value

Places = dict[str, int]


def nearest(part: Part, demand: int, bound: Bound, search: Search) -> Places | None:
    """
    A package that the other demands allow and to which a demand's one number has the least way to go.

    Returns:
        Places on the axes; None where no move of the number alone opens room.

    Raises:
        OutOfTime: If the search's clock runs out first.
    """
    says = [*part.rules, *(part.demands[n].says for n in bits(part.all & ~(1 << demand))), bound.contrary]
    moved = sorted(issues_in(bound.atom.left))
    whole: Box = {i: (0, len(a) - 1) for i, a in part.axes.items()}
    turn = count()
    waiting: list[tuple[Fraction, int, Box | None, Places]] = []

    def push(box: Box) -> None:
        low, high = span(bound.atom.left, part.axes, box, ends=True)
        heappush(waiting, (max(low - bound.number, bound.number - high, Fraction(0)), next(turn), box, {}))

    push(whole)
    while waiting:
        search.clock.check()
        _, _, box, found = heappop(waiting)
        if box is None:
            return found
        open_ = search.unjudged(box, says)
        if open_ is None:
            continue
        if open_:
            issue = max(search.spoken(open_[0]), key=lambda i: box[i][1] - box[i][0])
        else:
            away, corner = min(
                ((abs(_left(bound, part.axes, c, last=e) - bound.number), c) for c, e in _corners(box, moved)),
                key=lambda at: at[0],
            )
            heappush(waiting, (away, next(turn), None, corner))
            issue = max(moved, key=lambda i: box[i][1] - box[i][0])
        first, last = box[issue]
        if first < last:
            middle = (first + last) // 2
            push(box | {issue: (first, middle)})
            push(box | {issue: (middle + 1, last)})
    return None


def _corners(box: Box, moved: list[str]) -> list[tuple[Places, Mapping[str, bool]]]:
    """The corners of a box, and of each the end of every stretch."""
    places = {i: first for i, (first, _) in box.items()}
    out: list[tuple[Places, Mapping[str, bool]]] = []
    for ends in product((False, True), repeat=len(moved)):
        last = dict(zip(moved, ends, strict=True))
        out.append((places | {i: box[i][at] for i, at in last.items()}, last))
    return out


def _left(bound: Bound, axes: Mapping[str, Axis], places: Places, *, last: Mapping[str, bool]) -> Fraction:
    terms: dict[str, Term] = {i: term(axes[i], places[i], last=end) for i, end in last.items()}
    found = value(bound.atom.left, terms)
    return found if isinstance(found, Fraction) else Fraction(0)
