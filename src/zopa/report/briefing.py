"""A brief finding → everything the page shows, in words, ready to be laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zopa.negotiation.compile import limit_in_words
from zopa.negotiation.numbers import counted
from zopa.records import PLAN, Basis, Cell, Stance
from zopa.report import answers, charts
from zopa.report.apparatus import WitnessesView, witnesses_view
from zopa.report.asking import AskingView, asking_view
from zopa.report.blocks import Bullets, Conflict, Matrix, Paragraph, Quotation, Verdict
from zopa.report.concessions import concession_lines
from zopa.report.consent import ConsentView, consent_view
from zopa.report.history import HistoryView, history_view
from zopa.report.ledger import LedgerView, ledger_view
from zopa.report.margin import MarginView, margin_view
from zopa.report.matrix import matrix_block
from zopa.report.quotations import quotations, source_name
from zopa.report.sources import SourcesView, sources_view
from zopa.report.standing import StandingView, standing_view
from zopa.report.words import BASIS, MARK, SENSE, SHORT, STANCE, clip, count, day, join, number, unique
from zopa.studies.finding import AgreementFinding, Answer, BriefFinding, RangePicture


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One basis, answered."""

    basis: str
    words: str
    asked: bool
    drafted: Verdict
    package: Verdict
    conflicts: tuple[Conflict, ...]
    pictures: tuple[str, ...]
    """An SVG for each conflict that is a quarrel over one number; empty otherwise."""
    objections: tuple[Conflict, ...]
    quarrels: tuple[tuple[str, ...], ...]
    """For each quarrel the ways to settle it."""
    chance: str
    pivots: tuple[str, ...]
    changed: tuple[str, ...]
    count: int
    """How many conflicts there are; some are shown together."""
    complete: bool


@dataclass(frozen=True, slots=True)
class RangeView:
    """A matter with numbers: a picture, and the same in words."""

    title: str
    clause: str
    svg: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    """(sentence, ids of statements)."""
    cite: str


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of the matrix, opened."""

    anchor: str
    party: str
    clause: str
    says: str
    mark: str
    stance: str
    basis: str
    own: bool
    quotations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A document in the list of sources."""

    id: str
    name: str
    author: str
    published: str
    said: int
    digest: str


@dataclass(frozen=True, slots=True)
class BriefView:
    """The whole page."""

    title: str
    subtitle: str
    answers: tuple[AnswerView, ...]
    asked: AnswerView
    uncounted: str
    """Whose demands were left out; empty where nobody's were."""
    ledger: LedgerView
    margin: MarginView
    consent: ConsentView
    asking: AskingView
    evidence: SourcesView
    history: HistoryView
    standing: StandingView
    witnesses: WitnessesView | None
    matrix: Matrix
    cells: Mapping[tuple[str, str], CellView]
    ranges: tuple[RangeView, ...]
    quotations: Mapping[str, Quotation]
    silent: tuple[tuple[str, str], ...]
    """(party, clauses in words)."""
    not_understood: tuple[str, ...]
    undated: tuple[str, ...]
    failures: tuple[tuple[str, str], ...]
    sources: tuple[SourceView, ...]
    legend: tuple[tuple[str, str], ...]


def brief_view(found: BriefFinding) -> BriefView:
    """Everything the page shows."""
    agreement, positions = found.agreement, found.positions
    views = tuple(_answer(agreement, a) for a in agreement.answers.values())
    matrix = matrix_block(positions)
    cells = {(c.clause, agreement.name(c.party)): _cell(agreement, c) for c in positions.cells}
    said: dict[str, int] = {}
    for told in positions.told.values():
        said[told.source.id] = said.get(told.source.id, 0) + 1
    parts = [count(len(found.sources), "document"), count(len(positions.told), "statement"),
             count(len(positions.proposal.clauses), "clause")]
    when = f" As of {day(agreement.as_of)}." if agreement.as_of else ""
    return BriefView(
        title=found.title,
        subtitle=f"The plan: {source_name(found.plan_source)}. Read: {join(parts)}.{when}",
        answers=views,
        asked=next(v for v in views if v.asked),
        uncounted=answers.left_out(found.agreement),
        ledger=ledger_view(found.wording),
        margin=margin_view(found.audit),
        consent=consent_view(found.consent),
        asking=asking_view(found.asking),
        evidence=sources_view(found.evidence),
        history=history_view(found.history),
        standing=standing_view(found.standing),
        witnesses=witnesses_view(found.witnesses) if found.witnesses else None,
        matrix=matrix,
        cells=cells,
        ranges=tuple(_range(p, agreement) for p in found.ranges),
        quotations=quotations(positions.told, name=agreement.name),
        silent=_silent(positions.silent, agreement, total=len(positions.proposal.clauses)),
        not_understood=positions.not_understood,
        undated=found.undated,
        failures=found.failures,
        sources=tuple(
            SourceView(s.id, source_name(s), s.author or "", day(s.published), said.get(s.id, 0), s.digest[:12])
            for s in (found.plan_source, *found.sources)
        ),
        legend=tuple((MARK[s], STANCE[s]) for s in Stance),
    )


def _answer(found: AgreementFinding, answer: Answer) -> AnswerView:
    blocks = answers.chance_blocks(found, answer, shown=8)
    every = answers.conflicts(found, answer)
    return AnswerView(
        basis=answer.basis.value,
        words=BASIS[answer.basis],
        asked=answer.basis is found.basis,
        drafted=answers.drafted_verdict(found, answer),
        package=answers.package_verdict(found, answer),
        conflicts=tuple(every),
        pictures=tuple(charts.conflict_picture(c, answer) for c in every),
        objections=tuple(
            Conflict((answers.side(found, answer, i),), proved=True) for i in answer.as_drafted.objections
        ),
        quarrels=tuple(tuple(ways) for ways in concession_lines(found, answer)),
        chance=next((x.text for x in blocks if isinstance(x, Paragraph)), ""),
        pivots=next((x.items for x in blocks if isinstance(x, Bullets)), ()),
        changed=tuple(answers.changed_terms(answer)),
        count=len(answer.reckoning.conflicts),
        complete=answer.reckoning.complete,
    )


def cell_anchor(clause: str, party: str) -> str:
    """The address of an opened cell in the page."""
    safe = "".join(ch if ch.isalnum() else "-" for ch in f"{clause}-{party}")
    return f"cell-{safe}"


def _cell(found: AgreementFinding, cell: Cell) -> CellView:
    party = found.name(cell.party)
    limits = join([limit_in_words(x) for x in cell.limits])
    about = "the plan as a whole" if cell.clause == PLAN else f"clause {cell.clause}"
    return CellView(
        anchor=cell_anchor(cell.clause, party),
        party=party,
        clause=cell.clause,
        says=f"{party}, {about}: {STANCE[cell.stance]}" + (f"; {limits}" if limits else ""),
        mark=MARK[cell.stance],
        stance=cell.stance.value,
        basis=BASIS[cell.basis],
        own=cell.basis is Basis.OWN,
        quotations=cell.statements,
    )


def _range(picture: RangePicture, found: AgreementFinding) -> RangeView:
    def figure(value: float) -> str:
        return f"{number(value)} {counted(picture.unit, value)}".strip()

    lines: list[tuple[str, tuple[str, ...]]] = []
    if picture.drafted is not None:
        lines.append((f"The plan: {figure(picture.drafted)}.", ()))
    else:
        lines.append(("The plan sets no such number.", ()))
    for mark in picture.marks:
        since = f", {mark.since}" if mark.since else ", undated"
        lines.append(
            (
                f"{found.name(mark.party)}: {SENSE[mark.op]} {figure(mark.value)}{since} ({SHORT[mark.basis]}).",
                mark.statements,
            )
        )
    about = "the plan" if picture.clause == PLAN else f"clause {picture.clause}"
    title = f"{picture.words[:1].upper()}{picture.words[1:]} ({about})"
    return RangeView(
        title=title, clause=picture.clause, svg=charts.range_picture(picture, found.name), lines=tuple(lines),
        cite=f"{title}: {' '.join(words for words, _ in lines)}",
    )


def _silent(
    cells: Sequence[tuple[str, str]], found: AgreementFinding, *, total: int
) -> tuple[tuple[str, str], ...]:
    by_party: dict[str, list[str]] = {}
    for party, clause in cells:
        by_party.setdefault(party, []).append(clause)
    return tuple(
        (found.name(p), f"{len(clauses)} of {total} clauses: {clip(', '.join(unique(clauses)), 200)}")
        for p, clauses in by_party.items()
    )
