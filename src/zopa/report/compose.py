"""Findings → pages for a terminal, one function a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from zopa.records import Proposal, Statement
from zopa.report import blocks as b
from zopa.report.answers import answer_blocks, bases_table, left_out
from zopa.report.quotations import bare_quotation, reading
from zopa.report.words import clip, count, day
from zopa.studies.finding import AgreementFinding, PositionsFinding

_SHOWN = 12
"""How many of a long list a terminal shows."""


def proposal_blocks(proposal: Proposal) -> b.Page:
    """The clause tree."""
    depth = {c.id: len(proposal.ancestors(c.id)) for c in proposal.clauses}
    rows = tuple(("  " * depth[c.id] + c.id, c.text) for c in proposal.clauses)
    title = proposal.title or "The plan"
    return b.Page(title, (b.Heading(clip(title, 76), 1), b.Table(("clause", "words"), rows)), {})


def statement_blocks(
    statements: Iterable[Statement], *, name: Callable[[str], str], published: Mapping[str, date | None]
) -> b.Page:
    """
    Who said what, in order.

    Args:
        statements: What was said.
        name: A party's name by id.
        published: Dates of the sources by id, for statements without a date of their own.
    """
    found = tuple(
        bare_quotation(s, said=day(s.said_on or published.get(s.anchor.source)), read=reading(s, name=name))
        for s in statements
    )
    head = b.Heading(count(len(found), "statement"), 1)
    return b.Page("Statements", (head, *found), {})


def positions_blocks(found: PositionsFinding) -> b.Page:
    """The matrix for a terminal."""
    blocks: list[b.Block] = [
        b.Heading("Who accepts what", 1),
        matrix(found),
        b.Note(f"{count(len(found.silent), 'silent cell')}; "
               f"{count(len(found.not_understood), 'statement')} without a direction that could be read."),
    ]
    return b.Page("Who accepts what", tuple(blocks), {})


def matrix(found: PositionsFinding) -> b.Matrix:
    """The clause × party matrix as a block."""
    from zopa.report.matrix import matrix_block

    return matrix_block(found)


def agreement_blocks(
    found: AgreementFinding, *, statements: Iterable[Statement], published: Mapping[str, date | None]
) -> b.Page:
    """
    The verdict in plain words, why, and what would open room.

    Args:
        found: The answer.
        statements: What it may rest on.
        published: Dates of the sources by id, for statements without a date of their own.
    """
    when = f" as of {day(found.as_of)}" if found.as_of else ""
    quoted = {s.id: bare_quotation(s, said=day(s.said_on or published.get(s.anchor.source))) for s in statements}
    blocks: list[b.Block] = [b.Heading(clip(found.title, 76), 1)]
    blocks += answer_blocks(found, found.answer, shown=_SHOWN)
    blocks += [b.Heading(f"Whose words count{when}"), bases_table(found)]
    blocks += [b.Note(note)] if (note := left_out(found)) else []
    return b.Page(found.title, tuple(blocks), quoted)
