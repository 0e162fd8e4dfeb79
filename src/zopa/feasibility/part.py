"""A negotiation split into parts that have nothing to do with one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zopa.feasibility.collapse import Axis, collapse
from zopa.feasibility.sets import bits, connected
from zopa.negotiation.issue import Package, Term
from zopa.negotiation.negotiation import Demand, Negotiation
from zopa.negotiation.nodes import Expression, issues_in


@dataclass(frozen=True, slots=True)
class Part:
    """Issues that demands and rules tie together, with those demands and rules."""

    axes: Mapping[str, Axis]
    demands: tuple[Demand, ...]
    rules: tuple[Expression, ...]

    @property
    def size(self) -> int:
        """How many packages the collapsed terms make."""
        size = 1
        for axis in self.axes.values():
            size *= len(axis)
        return size

    @property
    def all(self) -> int:
        """The mask of all its demands."""
        return (1 << len(self.demands)) - 1

    def ids(self, mask: int) -> tuple[str, ...]:
        """The demands of a mask, in order."""
        return tuple(self.demands[n].id for n in bits(mask))


def split(negotiation: Negotiation) -> list[Part]:
    """Parts in the order of their first demand or rule; every issue that somebody speaks of is in exactly one."""
    demands, rules = negotiation.counted, [r.says for r in negotiation.rules]
    says = [*(d.says for d in demands), *rules]
    spoken = [issues_in(s) for s in says]
    place = {issue.id: n for n, issue in enumerate(negotiation.issues)}
    by_place = list(negotiation.issues)
    parts = []
    for members in connected([sorted(place[i] for i in s) for s in spoken]):
        inside = sorted({place[i] for n in members for i in spoken[n]})
        axes = collapse([by_place[p] for p in inside], [says[n] for n in members])
        parts.append(
            Part(
                axes=axes,
                demands=tuple(demands[n] for n in members if n < len(demands)),
                rules=tuple(says[n] for n in members if n >= len(demands)),
            )
        )
    return parts


def term(axis: Axis, place: int, *, last: bool = False) -> Term:
    """The first (or last) term of a stretch."""
    at = axis.lasts[place] if last else axis.firsts[place]
    return axis.issue.domain.term(at)


def package(axes: Mapping[str, Axis], places: Mapping[str, int]) -> Package:
    """The package of the stretches' first terms."""
    return Package({issue: term(axes[issue], place) for issue, place in places.items()})
