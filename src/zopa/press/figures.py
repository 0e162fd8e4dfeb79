"""What the numbers of a text say about which clause is meant."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from decimal import Decimal

from zopa.language.amounts import QUANTITIES, Amount, Kind, amounts
from zopa.press.plan_index import PlanIndex
from zopa.press.words import leanings

_WANTED = 2.7
_ASKED = re.compile(
    r"\bor (?:we|they|i) \w+|\b(?:is|are|would|be) [^.?!]{0,30}(?:possible|enough|acceptable|affordable)\b"
)


@dataclass(slots=True)
class Memory:
    """Numbers that an article has tied to clauses so far."""

    values: dict[Decimal, tuple[str, ...]] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    """The clause that a number of a unit was last tied to; the empty unit for bare numbers."""
    recent: tuple[str, ...] = ()
    """The clauses spoken of last."""


def by_figures(text: str, *, index: PlanIndex, memory: Memory) -> list[tuple[Amount, dict[str, float]]]:
    """
    What each number of a text says for each clause: equal ones much, remembered ones too, near ones a little.

    A number that somebody wants, in a unit that one clause alone counts in, is meant for that clause: "wants 8%".
    """
    recent = {c for one in memory.recent for c in (one, *(k.id for k in index.plan.children(one)))}
    out = []
    wanted = any(table.search(text.lower()) for table in (leanings.WANT, leanings.SETTLE, leanings.OR_ELSE, _ASKED))
    for a in amounts(text):
        if a.kind in {Kind.ORDINAL, Kind.CLOCK}:
            continue
        votes = _votes(a, index, memory)
        fits = {f.clause for f in index.figures if a.unit and a.kind in QUANTITIES and nearness(a, f.amount) > 0}
        if wanted and len(fits) == 1:
            sole = fits.pop()
            votes[sole] = max(votes.get(sole, 0.0), _WANTED)
        out.append((a, {c: v * (1.5 if c in recent else 1.0) for c, v in votes.items()}))
    return out


def _votes(a: Amount, index: PlanIndex, memory: Memory) -> dict[str, float]:
    out: dict[str, float] = {}

    def add(clause: str, score: float) -> None:
        out[clause] = max(out.get(clause, 0.0), score)

    small = a.value <= 3 and a.unit is None
    equal = {f.clause for f in index.figures if compatible(a, f.amount) and _equal(a, f.amount)}
    rare = (2.8 if a.kind is not Kind.YEAR else 2.0) / max(1, len(equal)) ** 0.5
    same_unit = {f.clause for f in index.figures if f.amount.value == a.value and f.amount.unit == a.unit}
    for c in equal:
        add(c, rare * (0.3 if small else 1.0 if c in same_unit else 0.93 if a.unit is None and a.value % 100 else 0.85))
    if a.kind not in QUANTITIES or small:
        return out
    for c in memory.values.get(a.value, ()):
        add(c, 2.7)
    if equal:
        return out
    near = {f.clause: nearness(a, f.amount) for f in index.figures if f.amount.kind in QUANTITIES}
    last = memory.units.get(a.unit or "")
    if last in near and near[last] > 0:
        add(last, 2.7)
    best = max(near.values(), default=0.0)
    if best > 0:
        rivals = sum(v > 0 for v in near.values())
        for c in (c for c, v in near.items() if v == best):
            add(c, best * (2.6 if a.unit else 1.2) / rivals**0.5)
    return out


def _equal(a: Amount, b: Amount) -> bool:
    return a.value == b.value or (a.kind is Kind.YEAR and b.kind is Kind.DATE)


def compatible(a: Amount, b: Amount) -> bool:
    """Whether a number in a text can be about what a clause's number is about: the same unit, or a bare number."""
    if (a.kind in QUANTITIES) != (b.kind in QUANTITIES):
        return a.kind is Kind.YEAR and b.kind is Kind.DATE and a.value == b.value // 10000
    if a.kind not in QUANTITIES:
        return a.kind is b.kind
    if a.unit is None:
        return b.unit is None or not a.counts
    if b.unit is None:
        return False
    return a.unit == b.unit or (a.unit in {"million", "billion"} and b.unit.startswith(a.unit))


def nearness(a: Amount, b: Amount) -> float:
    """1 for equal numbers that can be about the same, down to 0 where one is three times the other."""
    if not compatible(a, b) or a.value <= 0 or b.value <= 0:
        return 0.0
    apart = abs(math.log(float(a.value / b.value)))
    return max(0.0, 1 - apart / 1.1)
