"""A negotiation made ready to be bargained over: who values what, and which issues are tied together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING, Any

from zopa.bargaining.kernel import Kernels, Step, kernels
from zopa.bargaining.points import Link, Points, summed
from zopa.bargaining.worths import Worths
from zopa.errors import ProblemError
from zopa.feasibility.sets import Clock
from zopa.negotiation.expression import suggestion
from zopa.negotiation.issue import Issue
from zopa.negotiation.negotiation import Negotiation

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Space:
    """Packages that are as rules and demands say, and what they are worth."""

    issues: tuple[Issue, ...]
    worths: Worths
    kernels: Kernels | None
    """None where no package is as they say."""

    @classmethod
    def of(cls, negotiation: Negotiation, clock: Clock, *, rules_only: bool = False) -> Space:
        """
        The packages of a negotiation.

        Raises:
            ProblemError: If a party's utilities are missing.
            OutOfTime: If the clock runs out first.
        """
        _complete(negotiation)
        demanded = [r.says for r in negotiation.rules]
        demanded += [] if rules_only else [d.says for d in negotiation.counted]
        extras = [e.when for u in negotiation.utilities for e in u.extras]
        return cls(
            issues=negotiation.issues, worths=Worths.of(negotiation.utilities, negotiation.issues),
            kernels=kernels(negotiation.issues, demanded, extras, clock),
        )

    def points(
        self, clock: Clock, *, parties: Sequence[int] | None = None, least: Mapping[int, int] | None = None,
    ) -> Points | None:
        """
        The points that no other dominates, as some parties see them; None where there is no package.

        Args:
            clock: Looked at between steps.
            parties: Places of the parties; None for all.
            least: What some of them must get; packages that give less are left out.

        Raises:
            OutOfTime: If the clock runs out first.
            TooManyPoints: If more stand than can be kept.
        """
        if self.kernels is None:
            return None
        among = list(range(len(self.worths.parties)) if parties is None else parties)
        groups = sorted((self._group(steps, among, clock) for steps in self.kernels.groups), key=len)
        if self.kernels.always:
            groups.insert(0, self._nothing(among, self.worths.earned(self.kernels.always)[among]))
        total = groups[0]
        spare = _Spare(self, among, groups, least) if least else None
        for n, group in enumerate(groups[1:], 1):
            total = summed(total, group, self.worths.layout, clock, least=spare.after(n) if spare else None)
        if spare and len(groups) == 1:
            total = summed(self._nothing(among), total, self.worths.layout, clock, least=spare.after(0))
        return total if len(total) else None

    def _nothing(self, among: Sequence[int], worth: NDArray[Any] | None = None) -> Points:
        return Points.of_nothing(len(among), self.worths.layout, count=self._count, worth=worth)

    @property
    def _count(self) -> type:
        """Numbers of packages that may not fit in 64 bits are counted in Python's own."""
        import numpy as np

        return np.int64 if prod(len(i.domain) for i in self.issues) < 2**62 else object

    def _group(self, steps: Sequence[Step], among: Sequence[int], clock: Clock) -> Points:
        import numpy as np

        total: Points | None = None
        for step in steps:
            worths = self.worths.terms(step.issue)[among]
            terms = Points.of_terms(step.issue, worths, np.array(step.classes), count=self._count)
            if total is None and not step.tied:
                total = terms
            else:
                before = total or self._nothing(among)
                total = summed(before, terms, self.worths.layout, clock, link=self._link(step, among))
        return total or self._nothing(among)

    def _link(self, step: Step, among: Sequence[int]) -> Link | None:
        import numpy as np

        if not step.tied:
            return None
        kinds = {frozenset[int](): 0}
        extra = [[kinds.setdefault(e, len(kinds)) for e in row] for row in step.earned]
        earned = np.stack([self.worths.earned(e)[among] for e in kinds], axis=2)
        return Link(np.array(step.becomes), np.array(extra), earned)


@dataclass(frozen=True, slots=True)
class _Spare:
    """How little may be reached after some groups, if the others can still make up for it."""

    space: Space
    among: Sequence[int]
    groups: Sequence[Points]
    least: Mapping[int, int]

    def after(self, n: int) -> NDArray[Any]:
        """What must be reached after group n."""
        import numpy as np

        layout, rows = self.space.worths.layout, []
        for row, party in enumerate(self.among):
            if party not in self.least:
                rows.append(layout.pack([-(1 << layout.bits * layout.limbs)])[:, 0])
                continue
            rest = sum(layout.largest(group.worths[row]) for group in self.groups[n + 1 :])
            rows.append(layout.pack([self.least[party] - rest])[:, 0])
        return np.stack(rows)


def _complete(negotiation: Negotiation) -> None:
    told = [u.party for u in negotiation.utilities]
    if not told:
        what, remedy = "nobody's utilities are stated", "Add [[utilities]] with party, weights and tables for each"
        raise ProblemError(what, remedy=remedy)
    for party in negotiation.parties if negotiation.needed is None else negotiation.needed:
        if party not in told:
            near = suggestion(party, told)
            add = f"Add [[utilities]] with party = {party!r} and its tables"
            remedy = near if near.startswith("Did") else f"{add}, or name the others as [consent] needed"
            raise ProblemError(f"the utilities of {party!r} are missing", remedy=remedy)
