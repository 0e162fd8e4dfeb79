"""
All minimal conflicts of a part with many issues, each tied to few others: forget the issues one by one.

1. Every demand and rule is written as clauses: "if these demands hold, then this issue's term is among these, or that
   one's among those".
2. An issue is forgotten by joining, in every minimal way, clauses whose terms for it have nothing in common: what then
   follows no longer speaks of it.
3. When no issue is left, what follows are the sets of demands that can't hold together: all conflicts, and no
   product is multiplied out on the way.
4. Backwards, the clauses set aside give a package for any demands without a conflict, issue by issue, without a search.

Directional resolution [DechterRish1994]_ over many-valued literals; the demands behind a clause are the labels of an
assumption-based truth maintenance system [deKleer1986]_.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from zopa.feasibility.grid import Grid
from zopa.feasibility.part import Part
from zopa.feasibility.sets import Clock, OutOfTime, bits, minimal
from zopa.negotiation.nodes import Expression, issues_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

Literals = tuple[tuple[str, int], ...]
"""Issues in order of name, each with the places on its axis that satisfy the clause."""
Clause = tuple[int, Literals]
"""The demands behind it, and what follows from them."""

NOTHING: Mapping[str, int] = {}
MAX_TABLE = 200_000
MAX_CLAUSES = 40_000


class Forget:
    """The clauses of a part, by the issue they were set aside with, and what remains: its conflicts."""

    def __init__(self, part: Part, clock: Clock, *, last: str | None = None) -> None:
        """
        Forget all issues, *last* at the end.

        Raises:
            OutOfTime: If the clock runs out, or the clauses grow past `MAX_CLAUSES`.
        """
        self.part, self.clock = part, clock
        self.full = {i: (1 << len(a)) - 1 for i, a in part.axes.items()}
        self.found: list[int] = []
        self.by_lowest: dict[int, list[int]] = {}
        self.pool: dict[tuple[str, ...], list[Clause]] = {}
        self.count = 0
        for rule in part.rules:
            self._state(0, rule)
        for n, demand in enumerate(part.demands):
            self._state(1 << n, demand.says)
        self.order: list[tuple[str, list[Clause]]] = []
        left = set(part.axes)
        while left:
            free = left - {last} or left
            ties = {i: sum(len(c) for k, c in self.pool.items() if i in k) for i in free}
            issue = min(sorted(free), key=lambda i: ties[i])
            left.discard(issue)
            self._forget(issue)
        self.conflicts = minimal(self.found)

    def package(self, kept: int, *, fixed: Mapping[str, int] = NOTHING) -> dict[str, int]:
        """A package that meets demands without a conflict; a term may be fixed for the issue forgotten last."""
        places: dict[str, int] = {}
        for issue, _ in reversed(self.order):
            allowed = self.allowed(issue, kept, places)
            places[issue] = fixed.get(issue, (allowed & -allowed).bit_length() - 1)
        return places

    def allowed(self, issue: str, kept: int, places: dict[str, int]) -> int:
        """The places left for an issue once those forgotten after it are settled."""
        allowed = self.full[issue]
        for mask, literals in next(c for i, c in self.order if i == issue):
            if mask & ~kept or any(i != issue and s >> places[i] & 1 for i, s in literals):
                continue
            allowed &= next(s for i, s in literals if i == issue)
        return allowed

    def _state(self, mask: int, says: Expression) -> None:
        axes = {i: self.part.axes[i] for i in sorted(issues_in(says))}
        grid = Grid(axes)
        size = 1
        for n in grid.shape:
            size *= n
        if size > MAX_TABLE:
            raise OutOfTime
        import numpy as np

        for literals in _clauses(np.broadcast_to(grid.truth(says), grid.shape), grid.open):
            self._add(mask, literals)

    def _add(self, mask: int, literals: Literals) -> None:
        if any(k & mask == k for b in bits(mask) for k in self.by_lowest.get(b, ())):
            return
        if not literals:
            self.found.append(mask)
            self.by_lowest.setdefault((mask & -mask).bit_length() - 1, []).append(mask)
            return
        alike = self.pool.setdefault(tuple(i for i, _ in literals), [])
        sets = [s for _, s in literals]
        for other, theirs in alike:
            if other & mask == other and all(t & s == t for (_, t), s in zip(theirs, sets, strict=True)):
                return
        alike.append((mask, literals))
        self.count += 1
        if self.count > MAX_CLAUSES:
            raise OutOfTime

    def _forget(self, issue: str) -> None:
        mine = [c for key in [k for k in self.pool if issue in k] for c in self.pool.pop(key)]
        self.order.append((issue, mine))
        entries = []
        for mask, literals in mine:
            rest = {i: s for i, s in literals if i != issue}
            entries.append((next(s for i, s in literals if i == issue), mask, rest))
        entries.sort(key=lambda e: (e[1].bit_count(), len(e[2])))
        self._join(entries, self.full[issue], 0, {}, [])

    def _join(
        self, entries: list[tuple[int, int, dict[str, int]]], terms: int, mask: int, rest: dict[str, int],
        private: list[int],
    ) -> None:
        """Add clauses that exclude the lowest term left; each must exclude some term that no other does."""
        self.clock.check()
        if not terms:
            self._add(mask, tuple(sorted(rest.items())))
            return
        lowest = terms & -terms
        for theirs, behind, also in entries:
            if theirs & lowest:
                continue
            owned = [p & theirs for p in private]
            if not all(owned):
                continue
            merged = dict(rest)
            for i, s in also.items():
                merged[i] = merged.get(i, 0) | s
            if any(merged[i] == self.full[i] for i in also):
                continue
            self._join(entries, terms & theirs, mask | behind, merged, [*owned, terms & ~theirs])


def _clauses(table: NDArray[Any], issues: list[str]) -> Iterator[Literals]:
    """A table of what is possible as clauses, each as strong as can be."""
    if not issues:
        if not table.all():
            yield ()
        return
    if len(issues) == 1:
        terms = sum(1 << n for n, here in enumerate(table.tolist()) if here)
        if terms != (1 << len(table)) - 1:
            yield ((issues[0], terms),) if terms else ()
        return
    distinct = {row.tobytes(): row for row in table}
    for row in distinct.values():
        others = sum(1 << n for n, other in enumerate(table) if not (other <= row).all())
        for literals in _clauses(row, issues[1:]):
            yield (*(((issues[0], others),) if others else ()), *literals)
