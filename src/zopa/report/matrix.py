"""Cells → the clause × party matrix."""

from __future__ import annotations

from zopa.negotiation.compile import limit_in_words
from zopa.records import PLAN
from zopa.report.blocks import Matrix, MatrixCell
from zopa.studies.finding import PositionsFinding


def matrix_block(found: PositionsFinding) -> Matrix:
    """
    Columns of the parties in the plan, then of the others; of each, those of whom most is said come first.

    Parties outside the plan without a single cell are left out; those in the plan stay, since silence is an answer.
    """
    said: dict[str, int] = {}
    for cell in found.cells:
        said[cell.party] = said.get(cell.party, 0) + 1
    shown = sorted(
        (p for p in found.parties if p.in_plan or p.id in said), key=lambda p: (not p.in_plan, -said.get(p.id, 0))
    )
    name = {p.id: p.name for p in found.parties}
    return Matrix(
        parties=tuple(p.name for p in shown),
        clauses=((PLAN, "the plan as a whole"), *((c.id, c.text) for c in found.proposal.clauses)),
        cells={
            (c.clause, name.get(c.party, c.party)): MatrixCell(
                c.stance, c.basis, tuple(limit_in_words(x) for x in c.limits), c.statements
            )
            for c in found.cells
        },
    )
