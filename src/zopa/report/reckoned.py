"""A problem file's answer: the reckoning without any text under it."""

from __future__ import annotations

from zopa.feasibility.verdict import Concession, Feasible, Infeasible, Reckoning, Undecided
from zopa.negotiation.negotiation import Demand, Negotiation
from zopa.report import blocks as b
from zopa.report.answers import certified, chance_paragraph, more
from zopa.report.words import count, join, number

_SHOWN = 20


def reckoning_blocks(negotiation: Negotiation, reckoning: Reckoning) -> b.Page:
    """Verdict, conflicts, concessions, chance and pivots of a problem file."""
    said = {d.id: (d.party, d.text + _yielding(d)) for d in negotiation.demands}
    out: list[b.Block] = [_verdict(reckoning)]
    if isinstance(reckoning.verdict, Feasible):
        terms = tuple((i, str(t)) for i, t in reckoning.verdict.package.items())
        out.append(b.Table(("issue", "term"), terms, caption="A package that meets every demand"))
    if reckoning.conflicts:
        out.append(b.Heading("Why not: what cannot stand together"))
        for conflict in reckoning.conflicts[:_SHOWN]:
            sides = tuple(b.Side(d, said[d][0], f"{said[d][1]}  [{d}]", ()) for d in conflict.demands)
            out.append(b.Conflict(sides, proved=conflict.proved))
        out += more(len(reckoning.conflicts), _SHOWN, "conflict")
    if reckoning.concessions:
        lines = tuple(_line(c, said) for c in reckoning.concessions[:_SHOWN])
        out += [b.Heading("What would open room: any one of these"), b.Bullets(lines)]
        out += more(reckoning.count, _SHOWN, "way")
    if reckoning.chance is not None:
        out += [b.Heading("How likely is room"), chance_paragraph(reckoning.chance)]
        rows = tuple(
            (p.id, p.kind, number(round(p.if_true, 4)), number(round(p.if_false, 4)))
            for p in sorted(reckoning.pivots, key=lambda p: -abs(p.birnbaum))[:_SHOWN]
        )
        if rows:
            out.append(b.Table(("event", "kind", "if true", "if false"), rows, caption="It hangs most on"))
    if reckoning.flips and negotiation.statements:
        falls = sorted(reckoning.flips, key=len)
        lines = tuple(join(f) for f in falls[:_SHOWN])
        out += [b.Heading("What opens room by turning out false: any one of these"), b.Bullets(lines)]
        out += more(len(falls), _SHOWN, "set")
    return b.Page("The reckoning", tuple(out), {})


def _yielding(demand: Demand) -> str:
    return f" (an opening bid: yields to {number(float(demand.yields[-1][0]))} at most)" if demand.yields else ""


def _verdict(reckoning: Reckoning) -> b.Verdict:
    question = "Is there any package that meets every demand?"
    match reckoning.verdict:
        case Feasible():
            return b.Verdict(question, "Yes", b.Tone.YES, certified(reckoning))
        case Infeasible():
            n = count(len(reckoning.conflicts), "conflict")
            return b.Verdict(question, f"No: {n}", b.Tone.NO, certified(reckoning))
        case Undecided(why=why):
            return b.Verdict(question, "Not decided", b.Tone.OPEN, why)


def _line(concession: Concession, said: dict[str, tuple[str, str]]) -> str:
    parts = []
    for move in concession.moves:
        party, says = said[move.demand]
        if move.from_ is not None and move.to is not None:
            parts.append(f"{party} moves from {number(float(move.from_))} to {number(float(move.to))} [{move.demand}]")
        else:
            parts.append(f"{party} gives up {says} [{move.demand}]")
    return "; ".join(parts)
