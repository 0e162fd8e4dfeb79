"""A reckoning as the plain values that ``--json`` prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from zopa.feasibility.verdict import Component, Concession, Conflict, Feasible, Held, Reckoning, Undecided
from zopa.negotiation.issue import Package


def to_json(reckoning: Reckoning) -> dict[str, Any]:
    """The answer's document."""
    verdict = reckoning.verdict
    out: dict[str, Any] = {"verdict": type(verdict).__name__.lower()}
    if isinstance(verdict, Feasible):
        out["package"] = package_json(verdict.package)
    if isinstance(verdict, Undecided):
        out["why"], out["spent"] = verdict.why, round(verdict.spent, 3)
    out["demands"] = [_demand(d) for d in reckoning.demands]
    out["conflicts"] = [_conflict(c) for c in reckoning.conflicts]
    out["concessions"] = [_concession(c) for c in reckoning.concessions]
    if reckoning.components:
        out["count"] = reckoning.count
        out["components"] = [_component(c) for c in reckoning.components]
    if reckoning.chance is not None:
        chance = reckoning.chance
        out["chance"] = {"estimate": chance.estimate, "low": chance.low, "high": chance.high}
        if chance.samples:
            out["chance"] |= {"samples": chance.samples, "seed": chance.seed}
    out["pivots"] = [
        {"kind": p.kind, "id": p.id, "if_true": p.if_true, "if_false": p.if_false, "birnbaum": p.birnbaum}
        for p in reckoning.pivots
    ]
    out["flips"] = [list(flip) for flip in reckoning.flips]
    out["certificate"] = {"kind": reckoning.certificate.kind, "complete": reckoning.certificate.complete}
    out["complete"] = reckoning.complete
    return out


def _demand(demand: Held) -> dict[str, Any]:
    out: dict[str, Any] = {
        "id": demand.id, "party": demand.party, "says": demand.says, "statements": list(demand.statements),
        "probability": _number(demand.probability), "basis": demand.basis,
    }
    if demand.yields:
        out["yields_to"] = [[_number(x), _number(share)] for x, share in demand.yields]
    return out


def _component(component: Component) -> dict[str, Any]:
    return {
        "issues": list(component.issues),
        "demands": list(component.demands),
        "conflicts": [_conflict(c) for c in component.conflicts],
        "concessions": [_concession(c) for c in component.concessions],
        "count": len(component.concessions),
        "flips": [list(flip) for flip in component.flips],
        "complete": component.complete,
        "certificate": {"kind": component.certificate.kind, "complete": component.certificate.complete},
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {"demands": list(conflict.demands), "proved": conflict.proved}


def _concession(concession: Concession) -> dict[str, Any]:
    moves = [
        {"demand": m.demand, "from": _known(m.from_), "to": _known(m.to), "distance": _known(m.distance)}
        for m in concession.moves
    ]
    return {"demands": list(concession.demands), "moves": moves, "cost": _known(concession.cost)}


def package_json(package: Package) -> dict[str, Any]:
    """A term for every issue; whole numbers without a point."""
    return {issue: term if isinstance(term, str) else _number(term) for issue, term in package.items()}


def _known(number: Decimal | None) -> int | float | None:
    return None if number is None else _number(number)


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
