"""What to ask next: for a terminal, for the page and as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Any

from zopa.records import PLAN
from zopa.report import blocks as b
from zopa.report.words import clip, count, day, join, likelihood, number, unique
from zopa.studies.asking import AskFinding, Unknown, Why

WHY = {
    Why.CONTRADICTED: "contradicted", Why.HEARSAY: "hearsay", Why.FORECAST: "forecast only",
    Why.LIMIT: "no limit named", Why.STALE: "old", Why.SILENT: "silent",
}
_SHOWN, _LITTLE = 12, 5e-4


def asking_json(found: AskFinding) -> list[dict[str, Any]]:
    """One object an unknown, the weightiest first."""
    return [
        {
            "party": u.party, "clause": u.clause, "why": u.why.value, "question": u.question,
            "effect": round(u.effect, 6), "effect_on_draft": round(u.effect_on_draft, 6),
            "expected": round(u.expected(found.room or 0.0), 6), "exact": found.exact, "whom": u.whom,
            "answers": [
                {"answer": a.answer, "odds": round(a.odds, 6), "chance": round(a.room, 6), "draft": round(a.draft, 6)}
                for a in u.answers
            ],
            "statements": list(u.statements),
        }
        for u in found.unknowns
    ]


def asking_lines(found: AskFinding, shown: int = _SHOWN) -> tuple[tuple[str, str, str], ...]:
    """
    (question, whom to ask, what an answer would do) of the first few.

    Silences with the same effect stand together: those on one clause where an answer moves a chance, those of one party
    where none does. So does all that hangs on one sentence: whether it is true is asked once.
    """
    groups: dict[tuple[object, ...], list[Unknown]] = {}
    for n, u in enumerate(found.unknowns):
        by = u.clause if u.ratio > 1.0005 or u.effect_on_draft > _LITTLE else u.party
        key: tuple[object, ...] = (n,)
        if u.why is Why.SILENT and u.answers:
            key = by, round(u.effect, 6), round(u.effect_on_draft, 6)
        elif u.why in {Why.HEARSAY, Why.FORECAST} and u.statements:
            key = u.why, u.statements[0]
        groups.setdefault(key, []).append(u)
    return tuple(
        (clip(_question(group), 340), join(unique(u.whom for u in group)), effect(found, group[0]))
        for group in list(groups.values())[:shown]
    )


def _question(group: list[Unknown]) -> str:
    first = group[0]
    if len(group) == 1:
        return first.question
    if first.why is not Why.SILENT:
        return f"{first.question} The same words stand behind {_others(group)}."
    if len({u.clause for u in group}) == 1:
        asked = first.question.partition(" accept ")[2]
        return f"Do {join([u.party for u in group])} accept {asked}"
    return f"Does {first.party} accept clauses {clip(', '.join(u.clause for u in group), 60)}? Nothing is on record."


def _others(group: list[Unknown]) -> str:
    """``the Guild (clauses 2 and 3) and the Town (the plan)``, of all but the first."""
    clauses: dict[str, list[str]] = {}
    for u in group[1:]:
        clauses.setdefault(u.party, []).append(u.clause)
    return join([f"{party} ({_clauses(ids)})" for party, ids in clauses.items()])


def _clauses(ids: list[str]) -> str:
    numbered = [i for i in ids if i != PLAN]
    words = [f"clause{'s' * (len(numbered) > 1)} {join(numbered)}"] if numbered else []
    return join([*words, *(["the plan"] if PLAN in ids else [])])


def effect(found: AskFinding, u: Unknown) -> str:
    """What the answers would leave, in words first."""
    if found.room is None:
        return f"{WHY[u.why]}; not reckoned"
    if not u.answers:
        return f"{WHY[u.why]}; a consent that the plan needs"
    if u.effect > _LITTLE:
        parts = [f"“{a.answer}” leaves room {_share(found, a.room)}" for a in u.answers]
        return f"{WHY[u.why]}; {', '.join(parts)}"
    if u.ratio > 1.0005:
        best = max(u.answers, key=lambda a: a.room)
        times = "leaves room that the other answer closes" if u.ratio == inf else (
            f"makes room {number(float(f'{u.ratio:.2g}'))} times as likely as the other answer does"
        )
        return f"{WHY[u.why]}; “{best.answer}” {times}"
    if u.effect_on_draft > _LITTLE:
        parts = [f"“{a.answer}” leaves the draft {_share(found, a.draft)}" for a in u.answers]
        return f"{WHY[u.why]}; {', '.join(parts)}"
    return f"{WHY[u.why]}; settles a gap, moves no chance"


def _share(found: AskFinding, chance: float) -> str:
    return f"{likelihood(chance, found.yardstick)} ({chance:.0%})"


def summary(found: AskFinding) -> str:
    """How much is not known, and by what it is ranked."""
    kinds = [f"{WHY[w]} {n}" for w in Why if (n := sum(u.why is w for u in found.unknowns))]
    when = f" as of {day(found.as_of)}" if found.as_of else ""
    if not found.parties:
        return "Whose yes this takes: no party is known. A dossier can name them in parties/."
    if not found.unknowns:
        return f"Nothing is unknown{when}: every party at the table has spoken of every clause, in its own words."
    return f"{count(len(found.unknowns), 'thing')} not known{when}: {', '.join(kinds)}."


def basis_note(found: AskFinding) -> str:
    """On what the ranking stands."""
    if not found.parties:
        return "Without parties there is nothing to rank."
    if found.room is None:
        return "The chances could not be worked out in the time allowed, so that the order is that of the plan."
    how = "worked out exactly" if found.exact else "drawn from samples with one seed"
    return (
        f"Ranked by how far an answer is expected to move the chance of room, now {_share(found, found.room)}, {how} "
        "on all that is known, reports and forecasts included at their weight. A silent party's no is given even odds."
    )


@dataclass(frozen=True, slots=True)
class AskingView:
    """The part of the page about what is not known."""

    summary: str
    lines: tuple[tuple[str, str, str], ...]
    note: str


def asking_view(found: AskFinding) -> AskingView:
    """Everything the page shows of it."""
    return AskingView(summary(found), asking_lines(found), basis_note(found))


def asking_blocks(found: AskFinding) -> b.Page:
    """An analyst's first page."""
    blocks: list[b.Block] = [b.Heading(clip(f"What to ask next: {found.title}", 76), 1), b.Paragraph(summary(found))]
    lines = asking_lines(found)
    blocks += [
        x for n, (question, whom, does) in enumerate(lines, 1)
        for x in (b.Heading(f"{n}. {question}", 3), b.Bullets((f"Ask {whom}.", f"{does[:1].upper()}{does[1:]}.")))
    ]
    blocks.append(b.Note(basis_note(found)))
    return b.Page(found.title, tuple(blocks), {})


