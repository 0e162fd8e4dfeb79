"""
Terms that no demand or rule can tell apart, put together.

1. A range that is only ever compared with numbers falls into the stretches between them: within one, every
   comparison has the same answer. A billion terms become a handful.
2. Options that are only ever compared with options fall together where no comparison names them apart.
3. An issue that is added to, multiplied with or compared with another keeps all its terms.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from zopa.feasibility.linear import linear, threshold
from zopa.negotiation.issue import Issue, Options, Range
from zopa.negotiation.nodes import Compare, Expression, Member, Name, Option, issues_in, walk


@dataclass(frozen=True, slots=True)
class Axis:
    """An issue's terms as stretches of their places in the domain, first and last included."""

    issue: Issue
    firsts: Sequence[int]
    lasts: Sequence[int]

    def __len__(self) -> int:
        return len(self.firsts)


def collapse(issues: Iterable[Issue], says: Iterable[Expression]) -> dict[str, Axis]:
    """For each issue, the stretches of terms that the expressions tell apart."""
    return dict(_collapsed(tuple(issues), tuple(says)))


@lru_cache(maxsize=1 << 10)
def _collapsed(issues: tuple[Issue, ...], says: tuple[Expression, ...]) -> dict[str, Axis]:
    """The same; a replayed dossier asks it of most of its matters day after day."""
    cuts: dict[str, set[int]] = {i.id: {0} for i in issues}
    named: dict[str, set[str]] = {i.id: set() for i in issues}
    domains = {i.id: i.domain for i in issues}
    whole: set[str] = set()
    for part in (p for s in says for p in walk(s)):
        if isinstance(part, Compare | Member):
            _look(part, domains, cuts, named, whole)
    return {i.id: _axis(i, cuts[i.id], named[i.id], whole=i.id in whole) for i in issues}


def _look(
    part: Compare | Member,
    domains: dict[str, Options | Range],
    cuts: dict[str, set[int]],
    named: dict[str, set[str]],
    whole: set[str],
) -> None:
    alone = [part] if isinstance(part, Compare) else [Compare("==", part.item, m) for m in part.members]
    for compare in alone:
        match compare:
            case Compare(left=Name(issue=issue), right=Option(name=name)):
                named[issue].add(name)
            case Compare(left=Option(name=name), right=Name(issue=issue)):
                named[issue].add(name)
            case _:
                bound = threshold(compare)
                spoken = issues_in(compare)
                domain = domains[bound[0]] if bound else None
                if bound is not None and isinstance(domain, Range):
                    cuts[bound[0]].update(_cuts(domain, bound[1], bound[2]))
                elif len(spoken) > 1 or linear(compare.left) is None or linear(compare.right) is None:
                    whole |= spoken


def _cuts(domain: Range, op: str, number: Fraction) -> list[int]:
    below, above = domain.ceiling(number), domain.floor(number) + 1
    if op in {"<", ">="}:
        return [below]
    return [above] if op in {"<=", ">"} else [below, above]


def _axis(issue: Issue, cuts: set[int], named: set[str], *, whole: bool) -> Axis:
    size = len(issue.domain)
    if whole:
        return Axis(issue, range(size), range(size))
    if isinstance(issue.domain, Options):
        others = [n for n in issue.domain.names if n not in named]
        kept = [at for at, name in enumerate(issue.domain.names) if name in named or name == others[0]]
        return Axis(issue, tuple(kept), tuple(kept))
    firsts = sorted(c for c in cuts if 0 <= c < size)
    return Axis(issue, tuple(firsts), (*(f - 1 for f in firsts[1:]), size - 1))
