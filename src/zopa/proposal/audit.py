"""The audit of a plan's wording: small checks, one table, remarks in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zopa.language.syntax import Parse
from zopa.proposal.margin import Margin
from zopa.proposal.remarks_actor import no_actor, one_sided, out_of_reach
from zopa.proposal.remarks_clash import conflicts, dead_reference
from zopa.proposal.remarks_time import no_deadline, no_guarantor
from zopa.proposal.remarks_wording import agree_to_agree, hedge, undefined_term, unverifiable
from zopa.records import Clause, Proposal
from zopa.records.remark import Remark

CHECKS: tuple[Callable[[Margin, Clause], Iterator[Remark]], ...] = (
    no_actor, hedge, agree_to_agree, no_deadline, no_guarantor, undefined_term, one_sided, dead_reference, out_of_reach,
    unverifiable,
)
"""Each looks at one clause and gives at most one remark of its kind."""

ACROSS: tuple[Callable[[Margin], Iterator[Remark]], ...] = (conflicts,)
"""Each looks at the plan as a whole."""


def audit(plan: Proposal, parsed: Parse) -> tuple[Remark, ...]:
    """
    What a careful reader would note in a plan's margin.

    A remark is made only where the words themselves show it: false alarms cost more than a missed remark.

    Args:
        plan: The plan.
        parsed: The parse of the text that its offsets refer to.
    """
    margin = Margin(plan, parsed)
    found = [r for clause in plan.clauses for check in CHECKS for r in check(margin, clause)]
    found += [r for check in ACROSS for r in check(margin)]
    place = {c.id: n for n, c in enumerate(plan.clauses)}
    once = {(r.clause, r.kind): r for r in reversed(found)}
    return tuple(sorted(once.values(), key=lambda r: (place[r.clause], r.start, r.kind)))
