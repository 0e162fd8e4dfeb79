"""Sets of demands whose easing opens room, as sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from zopa.feasibility.verdict import Concession, Conflict, Move
from zopa.negotiation.ground import Ground, Kind
from zopa.report.words import join, number
from zopa.studies.finding import AgreementFinding, Answer


def concession_lines(found: AgreementFinding, answer: Answer) -> list[list[str]]:
    """
    For each quarrel that shares nothing with the others, the ways to settle it, smallest first, a sentence each.

    Room opens when every quarrel is settled, each in any one way; the product is not written out.
    """
    parts = answer.reckoning.components
    if parts:
        settled = [_within(set(part.demands), part.concessions) for part in parts]
    else:
        settled = [_within(quarrel, answer.reckoning.concessions) for quarrel in _quarrels(answer.reckoning.conflicts)]
    return [
        [_line(demands, moves, answer, found.name) for demands, moves in sorted(ways.items(), key=_size)]
        for ways in settled
        if ways
    ]


_Way = tuple[tuple[str, ...], Mapping[str, Move]]


def _size(way: _Way) -> int:
    return len(way[0])


def _quarrels(conflicts: Sequence[Conflict]) -> list[set[str]]:
    """The demands of conflicts that share any, directly or through others, in order of the first."""
    groups: list[set[str]] = []
    for conflict in conflicts:
        touched = [g for g in groups if not g.isdisjoint(conflict.demands)]
        merged = set(conflict.demands).union(*touched)
        at = groups.index(touched[0]) if touched else len(groups)
        groups = [g for g in groups if g not in touched]
        groups.insert(at, merged)
    return groups


def _within(quarrel: set[str], concessions: Sequence[Concession]) -> dict[tuple[str, ...], Mapping[str, Move]]:
    """What each concession gives in one quarrel, each way once."""
    return {
        tuple(d for d in c.demands if d in quarrel): {m.demand: m for m in c.moves} for c in reversed(concessions)
    }


def _line(demands: Sequence[str], moves: Mapping[str, Move], answer: Answer, name: Callable[[str], str]) -> str:
    grounds = [answer.grounds[d] for d in demands]
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
