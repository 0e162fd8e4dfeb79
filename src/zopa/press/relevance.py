"""Whether a text speaks of the plan at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from zopa import packs
from zopa.press.about import Allegiance
from zopa.press.match import Topic
from zopa.press.plan_index import PlanIndex

_FEW, _HALF = 0.35, 0.5
_ENOUGH = 4
_CALLED = 3
"""Clauses called by their numbers that leave no doubt which text is meant."""


def concerns(text: str, topics: Sequence[Topic], *, index: PlanIndex, cast: Allegiance) -> bool:
    """
    Whether a text speaks of the plan, and not only of like matters in like words.

    1. A plan that names fewer than two parties, or a text with hardly a statement, gives nothing to go by.
    2. Whoever calls three of its clauses by their numbers speaks of it; else a good part of what is said in the text
       can be tied to some clause.
    3. It names two of the plan's parties, one of them little known elsewhere; or one such, where half of what is said
       is tied; or, since states and unions are in every newspaper, those that half of the plan's clauses are about.
    """
    plan = index.plan
    held = Counter(i for c in plan.clauses for i in _named(c.text, cast))
    held.update(_named(f"{plan.title or ''}\n{plan.preamble}", cast) - held.keys())
    if len(held) < 2 or len(topics) < _ENOUGH:
        return True
    if len({c for t in topics if t.how == "number" for c in t.clauses}) >= _CALLED:
        return True
    tied = _share(map(bool, topics))
    if tied < _FEW:
        return False
    common = _named(text, cast) & held.keys()
    if common <= packs.by_id().keys():
        return sum(held[i] for i in common) >= _HALF * held.total()
    return len(common) > 1 or tied >= _HALF


def _named(text: str, cast: Allegiance) -> set[str]:
    return {party for _, _, party in cast.mentions(text)}


def _share(marks: Iterable[bool]) -> float:
    found = list(marks)
    return sum(found) / len(found) if found else 0.0
