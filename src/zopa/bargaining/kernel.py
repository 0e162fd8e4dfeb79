"""
Issues that conditions tie together, settled one after another.

1. Put the issues in an order in which few others are tied to those settled (a greedy elimination ordering).
2. Terms of an issue that leave the same of every condition are one class.
3. Walk through the issues. What the conditions still ask, given the classes chosen so far, is a state; each state and
   class leads to a state, or nowhere where a condition fails.
4. Once all are settled, nothing is asked any more and one state is left.

This is bucket elimination [Dechter1999]_ over residual conditions. What an extra adds is earned where its condition
is found to hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zopa.bargaining.residual import Residual, asked, residual, settled
from zopa.feasibility.collapse import collapse
from zopa.feasibility.sets import Clock, connected
from zopa.negotiation.issue import Issue, Range
from zopa.negotiation.nodes import Expression, issues_in

State = tuple[Residual, ...]
"""What each condition still asks; True for nothing any more."""
Earned = frozenset[int]
"""Extras, by their place in the list given."""


@dataclass(frozen=True, slots=True)
class Step:
    """One issue: the class of each of its terms, and what each state and class lead to."""

    issue: Issue
    classes: Sequence[int]
    """By place in the domain; -1 for a term that no package may have."""
    becomes: Sequence[Sequence[int]]
    """State × class → state; -1 for nowhere."""
    earned: Sequence[Sequence[Earned]]
    """State × class → the extras whose condition is now known to hold."""

    @property
    def tied(self) -> bool:
        """Whether there is more than one state or class to tell apart, or something to earn."""
        return len(self.becomes) > 1 or len(self.becomes[0]) > 1 or any(e for row in self.earned for e in row)


@dataclass(frozen=True, slots=True)
class Kernels:
    """The issues in groups that have nothing to do with one another, each as steps."""

    groups: tuple[tuple[Step, ...], ...]
    always: Earned
    """Extras that every package earns."""


def kernels(
    issues: Sequence[Issue], demanded: Sequence[Expression], extras: Sequence[Expression], clock: Clock,
) -> Kernels | None:
    """
    The groups; None where no package is as demanded.

    Args:
        issues: All of them.
        demanded: What every package must be like.
        extras: Conditions that only change what it is worth.
        clock: Looked at between states.

    Raises:
        OutOfTime: If the clock runs out first.
    """
    domains = {i.id: i for i in issues}
    place = {i.id: n for n, i in enumerate(issues)}
    conditions = [_Condition(s, residual(s, domains), None) for s in demanded]
    conditions += [_Condition(s, residual(s, domains), n) for n, s in enumerate(extras)]
    if any(c.asks is False and c.extra is None for c in conditions):
        return None
    always = frozenset(c.extra for c in conditions if c.asks is True and c.extra is not None)
    open_ = [c for c in conditions if not isinstance(c.asks, bool)]
    tied = [*(sorted(place[i] for i in asked(c.asks)) for c in open_), *([n] for n in range(len(issues)))]
    groups = []
    for group in connected(tied):
        inside = [issues[n - len(open_)] for n in group if n >= len(open_)]
        steps = _Walk(inside, [open_[n] for n in group if n < len(open_)], domains, clock).steps()
        if steps is None:
            return None
        groups.append(steps)
    return Kernels(tuple(groups), always)


@dataclass(frozen=True, slots=True)
class _Condition:
    says: Expression
    asks: Residual
    extra: int | None
    """None for what must hold."""


@dataclass(slots=True)
class _Walk:
    """One group of issues."""

    issues: Sequence[Issue]
    conditions: Sequence[_Condition]
    domains: Mapping[str, Issue]
    clock: Clock
    known: dict[tuple[Residual, str, int], Residual] = field(default_factory=dict)

    def steps(self) -> tuple[Step, ...] | None:
        """The group's steps; None where no package of it will do."""
        states: list[State] = [tuple(c.asks for c in self.conditions)]
        cuts = self.cuts()
        out = []
        for issue in self.order():
            self.clock.check()
            classes, firsts = self.classes(issue, cuts.get(issue.id, range(len(issue.domain))))
            places: dict[State, int] = {}
            becomes, earned = [], []
            for state in states:
                self.clock.check()
                led = [self.led(state, issue, first) for first in firsts]
                becomes.append([-1 if s is None else places.setdefault(s, len(places)) for s, _ in led])
                earned.append([e for _, e in led])
            if not places:
                return None
            out.append(Step(issue, classes, becomes, earned))
            states = list(places)
        return tuple(out)

    def cuts(self) -> dict[str, Sequence[int]]:
        """Of each range, the first places of the stretches that no condition tells apart."""
        spoken = {i for c in self.conditions for i in issues_in(c.says)}
        axes = collapse([self.domains[i] for i in spoken], [c.says for c in self.conditions])
        return {i: axis.firsts for i, axis in axes.items() if isinstance(axis.issue.domain, Range)}

    def order(self) -> list[Issue]:
        """The next issue is always one whose settling ties the fewest others to what is settled."""
        neighbours: dict[str, set[str]] = {i.id: set() for i in self.issues}
        for condition in self.conditions:
            together = asked(condition.asks)
            for issue in together:
                neighbours[issue] |= together
        left, tied, out = list(self.issues), set[str](), []
        while left:
            best = min(left, key=lambda i: (len((tied | neighbours[i.id]) - {i.id}), len(i.domain)))
            left.remove(best)
            out.append(best)
            tied = (tied | neighbours[best.id]) - {i.id for i in out}
        return out

    def classes(self, issue: Issue, firsts: Sequence[int]) -> tuple[list[int], list[int]]:
        """The class of each term, and the first term of each class."""
        about = [c for c in self.conditions if issue.id in asked(c.asks)]
        if not about:
            return [0] * len(issue.domain), [0]
        found: dict[State, int] = {}
        classes, heads = [-1] * len(issue.domain), []
        for n, first in enumerate(firsts):
            asks = tuple(self.settled(c.asks, issue, first) for c in about)
            if any(a is False and c.extra is None for a, c in zip(asks, about, strict=True)):
                continue
            if asks not in found:
                found[asks] = len(found)
                heads.append(first)
            end = firsts[n + 1] if n + 1 < len(firsts) else len(classes)
            classes[first:end] = [found[asks]] * (end - first)
        return classes, heads

    def led(self, state: State, issue: Issue, first: int) -> tuple[State | None, Earned]:
        """The state that a state becomes with a class, if any, and what is earned by it."""
        out, earned = [], set()
        for asks, condition in zip(state, self.conditions, strict=True):
            left = self.settled(asks, issue, first)
            if condition.extra is None and left is False:
                return None, frozenset()
            if condition.extra is not None and left is True and asks is not True:
                earned.add(condition.extra)
            out.append(True if isinstance(left, bool) else left)
        return tuple(out), frozenset(earned)

    def settled(self, asks: Residual, issue: Issue, place: int) -> Residual:
        """What is left to ask once an issue has the term at a place."""
        if isinstance(asks, bool):
            return asks
        key = (asks, issue.id, place)
        if key not in self.known:
            self.known[key] = settled(asks, issue.id, issue.domain.term(place), self.domains)
        return self.known[key]
