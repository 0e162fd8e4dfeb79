"""Findings as the plain values that ``--json`` prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from zopa.records import Cell, Limit, Proposal, Statement

if TYPE_CHECKING:
    from zopa.negotiation.ground import Ground
    from zopa.studies.finding import AgreementFinding, Answer

Name = Callable[[str], str]
"""From a party's id to its name."""


def proposal_json(proposal: Proposal) -> list[dict[str, Any]]:
    """Clauses in reading order."""
    return [c.model_dump(include={"id", "parent", "text", "start", "end"}) for c in proposal.clauses]


def limit_json(limit: Limit) -> dict[str, Any]:
    """One limit."""
    return limit.model_dump(mode="json")


def statement_json(statement: Statement, *, name: Name, plan: bool = True) -> dict[str, Any]:
    """One statement; without a plan only who said what."""
    at = statement.anchor
    out: dict[str, Any] = {
        "id": statement.id,
        "source": at.source,
        "start": at.start,
        "end": at.end,
        "quote": at.exact,
        "mode": statement.mode.value,
        "speaker": statement.speaker,
        "via": list(statement.via),
        "cue": statement.cue,
        "said_on": statement.said_on.isoformat() if statement.said_on else None,
        "confidence": round(statement.confidence, 3),
    }
    if plan:
        party = [name(p) for p in statement.party]
        out |= {
            "party": party[0] if len(party) == 1 else party or None,
            "clauses": list(statement.clauses),
            "stance": statement.stance.value,
            "limits": [limit_json(x) for x in statement.limits],
            "role": statement.role.value,
            "status": statement.status.value if statement.status else None,
        }
    return out


def cells_json(cells: Iterable[Cell], *, name: Name) -> list[dict[str, Any]]:
    """The matrix, cell by cell."""
    return [
        {
            "party": name(c.party),
            "clause": c.clause,
            "stance": c.stance.value,
            "limits": [limit_json(x) for x in c.limits],
            "statements": list(c.statements),
            "as_of": c.as_of.isoformat() if c.as_of else None,
            "basis": c.basis.value,
        }
        for c in cells
    ]


def agreement_json(found: AgreementFinding) -> dict[str, Any]:
    """The answer on the basis asked about, the others' verdicts beside it."""
    out = _answer_json(found, found.answer)
    out["basis"] = found.basis.value
    out["as_of"] = found.as_of.isoformat() if found.as_of else None
    if found.uncounted:
        out["uncounted"] = [found.name(p) for p in found.uncounted]
    out["bases"] = {
        basis.value: {
            "as_drafted": _drafted_json(found, answer),
            "verdict": verdict_word(answer),
            "conflicts": _reckoned(answer)["conflicts"],
            "unconfirmed": len(answer.unconfirmed),
        }
        for basis, answer in found.answers.items()
    }
    return out


def verdict_word(answer: Answer) -> str:
    """``feasible``, ``infeasible`` or ``undecided``; undecided too with one party, or where only unnamed terms help."""
    said = str(_reckoned(answer)["verdict"])
    return "undecided" if said == "feasible" and not answer.room_known else said


def _reckoned(answer: Answer) -> dict[str, Any]:
    from zopa.feasibility.plain import to_json

    return to_json(answer.reckoning)


def _answer_json(found: AgreementFinding, answer: Answer) -> dict[str, Any]:
    out = {"as_drafted": _drafted_json(found, answer), **_reckoned(answer)}
    out["verdict"] = verdict_word(answer)
    if out["verdict"] == "undecided" and not answer.room_known:
        out.pop("chance", None)
    if answer.alone:
        out["why"] = "fewer than two parties are known"
    elif answer.open_whole:
        out["why"] = "the plan as a whole is refused and no other terms have been named"
        out["refused_whole"] = list(answer.open_whole)
    if answer.package:
        out["package"] = dict(answer.package)
        out["unconfirmed"] = [{"party": found.name(p), "clause": c} for p, c in answer.unconfirmed]
    out["demands"] = [_demand_json(found, g, answer) for g in answer.grounds.values()]
    return out


def _drafted_json(found: AgreementFinding, answer: Answer) -> dict[str, Any]:
    drafted = answer.as_drafted
    return {
        "verdict": "infeasible" if drafted.objections else "undecided" if answer.alone or drafted.left else "feasible",
        "objections": list(drafted.objections),
        "unconfirmed": [{"party": found.name(p), "clause": c} for p, c in drafted.unconfirmed],
        **({"left_open": drafted.left} if drafted.left else {}),
    }


def _demand_json(found: AgreementFinding, ground: Ground, answer: Answer) -> dict[str, Any]:
    demand = next(d for d in answer.compiled.negotiation.demands if d.id == ground.id)
    miss = 1.0
    for event in demand.rests_on:
        miss *= 1 - float(answer.compiled.negotiation.statements[event])
    return {
        "id": ground.id,
        "party": found.name(ground.party),
        "says": ground.says,
        "reads": ground.reads,
        "clause": ground.clause,
        "statements": list(ground.statements),
        "probability": round(1 - miss, 4),
        "basis": ground.basis.value,
        "firm": ground.firm,
    }
