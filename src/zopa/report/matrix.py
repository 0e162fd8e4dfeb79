"""Cells → the clause × party matrix."""

from __future__ import annotations

from zopa.negotiation.compile import limit_in_words
from zopa.records import PLAN
from zopa.report.blocks import Matrix, MatrixCell
from zopa.studies.finding import PositionsFinding


def matrix_block(found: PositionsFinding) -> Matrix:
    """
    Columns in order of the table, those with most to say first among parties outside the plan.

    Parties outside the plan without a single cell are left out; those in the plan stay, since silence is an answer.
    """
    said: dict[str, int] = {}
    for cell in found.cells:
        said[cell.party] = said.get(cell.party, 0) + 1
    inside = [p for p in found.parties if p.in_plan]
    outside = sorted((p for p in found.parties if not p.in_plan and p.id in said), key=lambda p: -said[p.id])
    name = {p.id: p.name for p in found.parties}
    return Matrix(
        parties=tuple(p.name for p in (*inside, *outside)),
        clauses=((PLAN, "the plan as a whole"), *((c.id, c.text) for c in found.proposal.clauses)),
        cells={
            (c.clause, name.get(c.party, c.party)): MatrixCell(
                c.stance, c.basis, tuple(limit_in_words(x) for x in c.limits), c.statements
            )
            for c in found.cells
        },
    )
