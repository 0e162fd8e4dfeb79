"""Every party's utility as whole numbers over a common denominator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm
from typing import TYPE_CHECKING, Any

from zopa.bargaining.exact import Layout
from zopa.negotiation.issue import Issue, Range
from zopa.negotiation.utility import Table, Utility

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class _Told:
    """What an issue's terms are worth to a party: by stretches of terms, each worth a step more."""

    over: int
    """The denominator of all starts and steps."""
    lengths: Sequence[int]
    starts: Sequence[int]
    steps: Sequence[int]

    @property
    def largest(self) -> Fraction:
        ends = (s + (n - 1) * d for n, s, d in zip(self.lengths, self.starts, self.steps, strict=True))
        return Fraction(max(map(abs, (*self.starts, *ends))), self.over)


@dataclass(frozen=True, slots=True)
class Worths:
    """What terms and extras are worth to each party, times the party's scale."""

    parties: tuple[str, ...]
    scales: tuple[int, ...]
    reserves: tuple[int, ...]
    layout: Layout
    told: Mapping[str, Sequence[_Told]]
    """By issue, for each party."""
    extras: tuple[tuple[int, int], ...]
    """Of every extra, party by party: whose (the party's place), and how much."""

    @classmethod
    def of(cls, utilities: Sequence[Utility], issues: Iterable[Issue]) -> Worths:
        """The utilities of some parties."""
        told = {i.id: [_told(u, i) for u in utilities] for i in issues}
        scales, most = [], 0
        for n, utility in enumerate(utilities):
            lone = [Fraction(x) for x in (utility.reserve, *(e.worth for e in utility.extras))]
            tables = [each[n] for each in told.values()]
            scale = lcm(*(x.denominator for x in lone), *(t.over for t in tables))
            scales.append(scale)
            most = max(most, int(scale * (sum(map(abs, lone)) + sum(t.largest for t in tables))))
        return cls(
            parties=tuple(u.party for u in utilities), scales=tuple(scales),
            reserves=tuple(int(Fraction(u.reserve) * s) for u, s in zip(utilities, scales, strict=True)),
            layout=Layout.of(most.bit_length(), parties=len(utilities)), told=told,
            extras=tuple((n, int(Fraction(e.worth) * scales[n])) for n, u in enumerate(utilities) for e in u.extras),
        )

    def terms(self, issue: Issue) -> NDArray[Any]:
        """What each term of an issue is worth: parties × limbs × terms."""
        import numpy as np

        rows = []
        for scale, told in zip(self.scales, self.told[issue.id], strict=True):
            by = scale // told.over
            if len(told.starts) == len(issue.domain):
                rows.append(self.layout.pack([start * by for start in told.starts]))
            else:
                lines = zip(told.starts, told.steps, told.lengths, strict=True)
                rows.append(np.concatenate([self.layout.line(s * by, d * by, n) for s, d, n in lines], axis=1))
        return np.stack(rows)

    def earned(self, earned: Iterable[int]) -> NDArray[Any]:
        """What some extras are worth together: parties × limbs."""
        import numpy as np

        sums = [0] * len(self.parties)
        for party, worth in (self.extras[n] for n in earned):
            sums[party] += worth
        return np.stack([self.layout.pack([total])[:, 0] for total in sums])


def _told(utility: Utility, issue: Issue) -> _Told:
    table = utility.tables.get(issue.id)
    weight, over = utility.weight(issue.id).as_integer_ratio()
    if not table or not weight:
        return _Told(1, [len(issue.domain)], [0], [0])
    if isinstance(issue.domain, Range):
        return _lines(table, issue.domain, Fraction(weight, over))
    ratios = [table[option].as_integer_ratio() for option in issue.domain.names] if isinstance(table, Mapping) else []
    under = lcm(*(d for _, d in ratios))
    starts = [weight * n * (under // d) for n, d in ratios]
    return _Told(over * under, [1] * len(starts), starts, [0] * len(starts))


def _lines(table: Table, domain: Range, weight: Fraction) -> _Told:
    """A stretch of the grid for each straight line between two points."""
    points = [] if isinstance(table, Mapping) else [(Fraction(x), weight * Fraction(u)) for x, u in table]
    last, first = len(domain) - 1, 0
    lo, step = Fraction(domain.lo), Fraction(domain.step)
    out = [(last + 1, points[0][1], Fraction(0))] if len(points) == 1 else []
    for (x, u), (y, v) in pairwise(points):
        length = min(domain.floor(y), last) + 1 - first
        if length > 0:
            slope = (v - u) / (y - x)
            out.append((length, u + slope * (lo + first * step - x), slope * step))
            first += length
    over = lcm(*(n.denominator for _, *numbers in out for n in numbers))
    return _Told(over, [n for n, _, _ in out], [int(s * over) for _, s, _ in out], [int(d * over) for *_, d in out])
