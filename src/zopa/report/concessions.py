"""Sets of demands whose easing opens room, as sentences."""

from __future__ import annotations

from collections.abc import Callable

from zopa.feasibility.verdict import Concession, Move
from zopa.negotiation.ground import Ground, Kind
from zopa.report.words import join, number
from zopa.studies.finding import AgreementFinding, Answer


def concession_lines(found: AgreementFinding, answer: Answer) -> list[str]:
    """Each smallest set as a sentence, gathered by what gives: first the numbers, then refusals, then wishes."""
    return [_line(c, answer, found.name) for c in answer.reckoning.concessions]


def _line(concession: Concession, answer: Answer, name: Callable[[str], str]) -> str:
    moves = {m.demand: m for m in concession.moves}
    grounds = [answer.grounds[d] for d in concession.demands]
    parts = [_numbers(g, moves.get(g.id), name) for g in grounds if g.kind is Kind.LIMIT]
    refusals: dict[str, list[str]] = {}
    wishes: dict[str, list[str]] = {}
    for g in grounds:
        match g.kind:
            case Kind.AGAINST:
                refusals.setdefault(name(g.party), []).append(g.clause)
            case Kind.KEEP:
                wishes.setdefault(g.clause, []).append(name(g.party))
            case Kind.CONDITION:
                parts.append(f"{name(g.party)} gives up its condition “{g.reads}”")
            case Kind.WHOLE:
                parts.append(f"{name(g.party)} takes the plan as it is")
            case Kind.LIMIT:
                pass
    parts += [f"{party} no longer rejects {_clauses(clauses)}" for party, clauses in refusals.items()]
    dropped: dict[str, list[str]] = {}
    for clause, parties in wishes.items():
        dropped.setdefault(join(parties), []).append(clause)
    parts += [
        f"{parties} {'let' if ' and ' in parties else 'lets'} {_clauses(clauses)} go"
        for parties, clauses in dropped.items()
    ]
    return "; ".join(parts)


def _numbers(ground: Ground, move: Move | None, name: Callable[[str], str]) -> str:
    if move is None or move.from_ is None or move.to is None:
        return f"{name(ground.party)} gives up “{ground.reads}”"
    sense = "at least" if ">=" in ground.says else "at most" if "<=" in ground.says else "exactly"
    start, end = number(float(move.from_)), number(float(move.to))
    return f"{name(ground.party)} moves from {sense} {start} to {sense} {end} (clause {ground.clause})"


def _clauses(clauses: list[str]) -> str:
    return f"{'clause' if len(clauses) == 1 else 'clauses'} {join(clauses)}"
