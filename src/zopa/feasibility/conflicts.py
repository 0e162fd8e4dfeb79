"""
All minimal conflicts and all minimal concessions of one part.

Few packages: all are tried, which gives the concessions; the conflicts are the minimal sets that meet every one of
them [Reiter1987]_. Many: a solver explores all sets of demands (`marco`). Where that has no end in sight, the issues
are forgotten one by one (`forget`), which gives the conflicts; those that share no demand are settled apart. A crowd
of bounds and sums that pull one way is read off (`monotone`). What does not go into clauses is searched box by box, by
dualize and advance [Gunopulos2003]_:

1. Take a minimal set of demands that meets every conflict found so far.
2. Ask for a package that meets all the others. If there is one, the set is a concession.
3. If not, drop demands one by one as long as no package appears (the deletion filter [ChinneckDravnieks1991]_):
   another conflict. Go on from 1.
4. When every such set is a concession, both lists are complete.

How far a number must move that moves alone is then sought by itself where its packages are too many (`nearest`).
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from zopa.errors import ProblemError
from zopa.feasibility.bounds import Bound, bound_of
from zopa.feasibility.cnf import TooLarge
from zopa.feasibility.exhaustive import LAST_RESORT, affordable, try_all
from zopa.feasibility.forget import Forget
from zopa.feasibility.marco import Chart, Kind
from zopa.feasibility.monotone import conflicts_by_bounds
from zopa.feasibility.nearest import nearest
from zopa.feasibility.part import Part
from zopa.feasibility.sat import Sat, nearest_by_solver
from zopa.feasibility.search import Search
from zopa.feasibility.sets import Clock, OutOfTime, bits, connected, hitting_sets
from zopa.negotiation.nodes import issues_in

Places = dict[str, int]
FIRST_TRY = 4.0
"""Seconds for the solver before forgetting is tried, which settles apart what the solver would multiply out."""
CROWD = 1000
"""Demands past which concessions are too many to be listed, and conflicts are read off the bounds where they can be."""
MEASURING_SECONDS = 3.0
"""On the distances of one part, at most."""


class Solver(Protocol):
    """Whoever can find a package."""

    def meet(self, mask: int) -> Places | None:
        """A package for the demands of a mask, None if there is none; OutOfTime if neither is known in time."""

    def met(self, places: Places) -> int:
        """The demands that a package meets."""


@dataclass(slots=True)
class Quarrel:
    """What is known of one part."""

    part: Part
    conflicts: list[int] = field(default_factory=list)
    unproved: list[int] = field(default_factory=list)
    """Conflicts not shown to be minimal."""
    concessions: dict[int, tuple[Places, ...]] = field(default_factory=dict)
    """With the packages that fail exactly them"""
    package: Places | None = None
    """One that meets everything, if there is room."""
    complete: bool = False
    how: str = "none"
    exhausted: frozenset[int] = frozenset()
    """Concessions for which every package that matters to the cheapest move is given."""

    @property
    def all_conflicts(self) -> bool:
        """Whether no conflict is missing, though concessions may be."""
        return self.complete or self.how == "resolution"

    @property
    def all_concessions(self) -> bool:
        """Whether no concession is missing, though conflicts may be."""
        return self.complete or (self.how == "exhaustive" and bool(self.concessions))


class Memo:
    """Parts already settled: a dossier replayed day by day brings the same ones again, resting on other statements."""

    def __init__(self) -> None:
        self._settled: dict[tuple[object, ...], list[Quarrel]] = {}

    def quarrels(self, part: Part, clock: Clock) -> list[Quarrel]:
        """The quarrels of a part, worked out at most once unless time ran out."""
        key = (
            tuple((d.id, d.says) for d in part.demands), part.rules,
            tuple((a.issue.id, a.issue.domain) for a in part.axes.values()),
        )
        found = self._settled.get(key)
        if found is None:
            found = quarrels(part, clock)
            if all(q.complete for q in found):
                self._settled[key] = found
            return found
        now = {d.id: d for d in part.demands}
        return [replace(q, part=replace(q.part, demands=tuple(now[d.id] for d in q.part.demands))) for q in found]


def quarrels(part: Part, clock: Clock) -> list[Quarrel]:
    """
    Everything that stands against a deal on one part, as far as time allows; quarrels that can be settled apart, apart.

    Raises:
        ProblemError: If the rules alone leave no package; nobody is to blame for that.
    """
    found = Quarrel(part)
    try:
        if affordable(part):
            _by_trying(found, clock)
        else:
            return _many(part, clock)
    except OutOfTime:
        found.complete = False
    if found.complete:
        _measure(found, clock)
    return [found]


def _many(part: Part, clock: Clock) -> list[Quarrel]:
    """The same where the packages are too many to be tried: by solver, by forgetting, and by the solver again."""
    found = Quarrel(part)
    if len(part.demands) > CROWD and (masks := conflicts_by_bounds(part, clock)):
        found.conflicts, found.how = masks, "resolution"
        return [found]
    try:
        exploring = Exploring(found, clock)
    except TooLarge:
        exploring = None
    if exploring is not None and exploring.explore(min(FIRST_TRY, clock.left / 4)):
        _measure(found, clock)
        return [found]
    tryable = affordable(part, most=LAST_RESORT)
    apart = _by_forgetting(part, clock, seconds=1 if tryable else clock.left / 2)
    if len(apart) > 1:
        return apart
    try:
        if apart:
            (found,) = apart
        elif tryable:
            found = Quarrel(part)
            _by_trying(found, clock)
        elif exploring is not None:
            exploring.explore(clock.left * 0.6)
        else:
            _by_search(found, Search(part, clock), clock)
    except OutOfTime:
        found.complete = False
    if found.complete:
        _measure(found, clock)
    return [found]


class Exploring:
    """A part explored by the solver; may be left and gone on with."""

    def __init__(self, found: Quarrel, clock: Clock) -> None:
        """
        Look for a package that meets everything.

        Raises:
            TooLarge: The part does not go into clauses.
            ProblemError: The rules alone leave no package.
        """
        self.found = found
        self.sat = Sat(found.part, clock)
        found.how = "search"
        if found.part.rules and self.sat.meet(0) is None:
            raise _contradictory(found.part)
        found.package = self.sat.meet(found.part.all)
        self.chart = Chart(self.sat)
        self.chart.empty = found.package is not None

    def explore(self, seconds: float) -> bool:
        """Go on for so long; whether nothing is left to be found."""
        self.sat.clock = Clock(seconds)
        try:
            for step in self.chart.explore():
                if step.kind is Kind.CONFLICT:
                    self.found.conflicts.append(step.mask)
                elif step.package is not None:
                    self.found.concessions[step.mask] = (step.package,)
        except OutOfTime:
            pass
        self.found.complete = self.chart.empty
        return self.found.complete


def _measure(found: Quarrel, clock: Clock) -> None:
    """The nearest package for each number that moves alone and was not measured on the way, as far as time allows."""
    part = found.part
    search = Search(part, Clock(min(MEASURING_SECONDS, (clock.end - time.monotonic()) / 2)))
    issues = {i: a.issue for i, a in part.axes.items()}
    for mask in found.concessions.keys() - found.exhausted:
        if mask.bit_count() > 1 or (bound := bound_of(part.demands[mask.bit_length() - 1].says, issues)) is None:
            continue
        try:
            places = _nearest(part, mask.bit_length() - 1, bound, search)
        except OutOfTime:
            return
        if places is not None:
            found.concessions[mask] = (places,)
        found.exhausted |= {mask}


def _nearest(part: Part, demand: int, bound: Bound, search: Search) -> Places | None:
    """By the solver where it can, else box by box."""
    try:
        return nearest_by_solver(part, demand, bound, search.clock)
    except TooLarge:
        return nearest(part, demand, bound, search)


def _contradictory(part: Part) -> ProblemError:
    names = ", ".join(part.axes)
    return ProblemError(
        "the rules contradict one another: no package satisfies them, whatever anybody demands",
        where=f"the rules on {names}" if names else "the rules",
        remedy="Drop or loosen one of them",
    )


def _by_trying(found: Quarrel, clock: Clock) -> None:
    tried = try_all(found.part, clock)
    if not tried.corrections:
        raise _contradictory(found.part)
    found.concessions = dict(zip(tried.corrections, tried.packages, strict=True))
    found.how = "exhaustive"
    if tried.corrections == (0,):
        found.package = tried.packages[0][0]
        found.concessions = {}
        found.complete = True
        return
    found.exhausted = tried.exhausted
    found.conflicts = hitting_sets(tried.corrections, clock)
    found.complete = True


def _by_forgetting(part: Part, clock: Clock, *, seconds: float) -> list[Quarrel]:
    """Quarrels that share no demand; none where the clauses grow too many, or the seconds for it are spent."""
    try:
        forgotten = Forget(part, Clock(min(seconds, clock.end - time.monotonic())))
    except (OutOfTime, RecursionError):
        return []
    if 0 in forgotten.conflicts:
        raise _contradictory(part)
    if not forgotten.conflicts:
        return [Quarrel(part, package=forgotten.package(part.all), complete=True, how="resolution")]
    out = []
    groups = connected([bits(c) for c in forgotten.conflicts])
    for group in groups:
        found = Quarrel(part, [forgotten.conflicts[n] for n in group], how="resolution")
        out.append(found)
        try:
            masks = hitting_sets(found.conflicts, clock)
            for mask in masks:
                found.concessions[mask] = (forgotten.package(part.all & ~mask),) if len(groups) == 1 else ()
            found.complete = True
            if len(groups) == 1:
                _reach(found, [m for m in masks if m.bit_count() == 1], clock)
        except OutOfTime:
            continue
    return out


def _reach(found: Quarrel, single: Sequence[int], clock: Clock) -> None:
    """For a demand that speaks of one issue and gives way alone: a package for each term that the others leave it."""
    part = found.part
    for mask in single:
        issues = issues_in(part.demands[mask.bit_length() - 1].says)
        if len(issues) == 1:
            (issue,) = issues
            kept, last = part.all & ~mask, Forget(part, clock, last=issue)
            terms = last.allowed(issue, kept, {})
            found.concessions[mask] = tuple(last.package(kept, fixed={issue: place}) for place in bits(terms))
            found.exhausted |= {mask}


def _by_search(found: Quarrel, solver: Solver, clock: Clock) -> None:
    part = found.part
    if part.rules and solver.meet(0) is None:
        raise _contradictory(part)
    found.package = solver.meet(part.all)
    if found.package is None:
        while True:
            pending = [m for m in hitting_sets(found.conflicts, clock) if m not in found.concessions]
            if not pending:
                break
            for mask in pending:
                if any(not c & mask for c in found.conflicts):
                    continue
                places = solver.meet(part.all & ~mask)
                if places is None:
                    _shrink(found, solver, part.all & ~mask)
                else:
                    found.concessions[mask] = (places,)
    found.complete, found.how = True, "search"


def _shrink(found: Quarrel, solver: Solver, mask: int) -> None:
    try:
        for n in bits(mask):
            if solver.meet(mask & ~(1 << n)) is None:
                mask &= ~(1 << n)
    except OutOfTime:
        found.unproved.append(mask)
        raise
    found.conflicts.append(mask)
