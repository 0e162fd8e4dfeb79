"""Statements as quotations that can be checked and cited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from zopa.negotiation.compile import limit_in_words
from zopa.records import PLAN, Source, Stance, Statement
from zopa.report.blocks import Quotation
from zopa.report.words import ROLE, STANCE, day, join
from zopa.studies.finding import Told


def reading(statement: Statement, *, name: Callable[[str], str]) -> str:
    """How a statement was understood, in words."""
    about = join(["the plan" if c == PLAN else f"clause {c}" for c in statement.clauses])
    who = join([name(p) for p in statement.party])
    parts = []
    if statement.stance is not Stance.NONE or about:
        parts.append(" ".join(x for x in (who, STANCE[statement.stance], about) if x))
    parts += [limit_in_words(limit) + (f" (as of {limit.as_of})" if limit.as_of else "") for limit in statement.limits]
    parts.append(ROLE[statement.role])
    if statement.translation:
        parts.append(f"in translation “{statement.translation}” (by {statement.translator})")
    if statement.status:
        parts.append(f"since {statement.status.value}")
    return "; ".join(parts)


def bare_quotation(s: Statement, *, said: str, read: str = "") -> Quotation:
    """A statement as a quotation without the words around it."""
    at = s.anchor
    return Quotation(
        id=s.id, quote=at.exact, before="", after="", speaker=s.speaker or "no named speaker", via=s.via, said_on=said,
        source=at.source, source_id=at.source, start=at.start, end=at.end, reading=read, role=ROLE[s.role], cite="",
    )


def quotations(told: Mapping[str, Told], *, name: Callable[[str], str]) -> dict[str, Quotation]:
    """Every statement as a quotation, by id."""
    return {i: _quotation(t, name=name) for i, t in told.items()}


def _quotation(told: Told, *, name: Callable[[str], str]) -> Quotation:
    s, at = told.statement, told.statement.anchor
    speaker = s.speaker or "no named speaker"
    said = day(s.said_on or told.source.published)
    return Quotation(
        id=s.id, quote=at.exact, before=told.before, after=told.after, speaker=speaker, via=s.via, said_on=said,
        source=source_name(told.source), source_id=at.source, start=at.start, end=at.end,
        reading=reading(s, name=name), role=ROLE[s.role],
        cite=f"{speaker}{_chain(s.via)}: “{at.exact}” {source_name(told.source)}, {day(told.source.published)}, "
        f"characters {at.start}–{at.end}.",
    )


def source_name(source: Source) -> str:
    """Publisher and title as far as they are known, else the file's name."""
    return ", ".join(x for x in (source.publisher, source.title) if x) or source.filename


def _chain(via: Iterable[str]) -> str:
    names = ", ".join(via)
    return f" (via {names})" if names else ""
