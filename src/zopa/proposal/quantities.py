"""The numbers that clauses set, so that a limit has something to be measured against."""

from __future__ import annotations

from zopa.language.amounts import QUANTITIES, amounts
from zopa.records import Proposal, Quantity


def quantities(proposal: Proposal) -> tuple[Quantity, ...]:
    """Every number in the clauses that can be more or less, in reading order."""
    return tuple(
        Quantity(clause=c.id, value=a.value, unit=a.unit, counts=a.counts or "", op=a.op)
        for c in proposal.clauses
        for a in amounts(c.text)
        if a.kind in QUANTITIES and not a.base
    )
