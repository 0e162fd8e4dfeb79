"""How the answer changed: for a terminal, for the page and as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zopa.negotiation.compile import limit_in_words
from zopa.records import PLAN, Limit, Stance
from zopa.report import blocks as b
from zopa.report.timeline import timeline
from zopa.report.words import BASIS, STANCE, clip, count, day, join, likelihood
from zopa.studies.history import Day, HistoryFinding, Moved, State

_SHOWN = 6
VERDICT = {"feasible": "a package", "infeasible": "no package", "undecided": "not decided"}


def history_json(found: HistoryFinding) -> dict[str, Any]:
    """Everything as plain values."""
    return {
        "basis": found.basis.value, "since": found.since.isoformat() if found.since else None,
        "undated": found.undated, "then": _state_json(found, found.then), "now": _state_json(found, found.now),
        "days": [
            {
                "day": d.day.isoformat(), "statements": d.said,
                "cells": [
                    {
                        "party": _name(found, m.party), "clause": m.clause,
                        "before": m.before.value if m.before else None, "after": m.after.value,
                        "limits_before": [limit_in_words(x) for x in m.limits_before],
                        "limits_after": [limit_in_words(x) for x in m.limits_after], "statement": m.statement,
                    }
                    for m in d.moved
                ],
                **(_state_json(found, d.state) or {}),
            }
            for d in found.days
        ],
    }


def _state_json(found: HistoryFinding, state: State | None) -> dict[str, Any] | None:
    if state is None:
        return None
    return {
        "as_of": state.day.isoformat(), "verdict": state.verdict, "objections": state.objections,
        "conflicts": [
            [f"{_name(found, party)}: {reads}" for party, reads in conflict] for conflict in sorted(state.conflicts)
        ],
        "chance": None if state.chance is None else round(state.chance, 9),
    }


def _name(found: HistoryFinding, party: str) -> str:
    return found.names.get(party, party)


def summary(found: HistoryFinding) -> str:
    """From what to what."""
    if found.now is None:
        return "Nothing that a date places has been said yet."
    if not found.days:
        return f"Nothing has changed since {day(found.since)}: {_standing(found, found.now)}."
    start = f"Since {day(found.since)}" if found.since else f"From {day(found.days[0].day)}"
    moved = sum(len(d.moved) for d in found.days)
    was = f", from {_standing(found, found.then)}" if found.then else ""
    days = count(len(found.days), "day")
    return f"{start} {count(moved, 'position')} changed on {days}{was} to {_standing(found, found.now)}."


def _standing(found: HistoryFinding, state: State) -> str:
    chance = "" if state.chance is None else f", room {likelihood(state.chance, found.yardstick)} ({state.chance:.0%})"
    conflicts = f" with {count(len(state.conflicts), 'conflict')}" if state.conflicts else ""
    return f"{VERDICT[state.verdict]}{conflicts}{chance}"


def history_blocks(found: HistoryFinding) -> b.Page:
    """Day by day: who moved, what the answer became."""
    blocks: list[b.Block] = [
        b.Heading(f"How the answer changed: {clip(found.title, 50)}", 1), b.Paragraph(summary(found)),
    ]
    for d in reversed(found.days):
        blocks += [b.Heading(f"{day(d.day)}: {_standing(found, d.state)}", 3), b.Bullets(day_lines(found, d))]
    if found.undated:
        undated = count(found.undated, "statement")
        blocks.append(b.Note(f"{undated} without a date: on no day known to have been said."))
    later = "A later word of equal or higher standing supersedes an earlier one."
    blocks.append(b.Note(f"On {BASIS[found.basis]}. {later}"))
    return b.Page(found.title, tuple(blocks), {})


def day_lines(found: HistoryFinding, d: Day) -> tuple[str, ...]:
    """Who moved how, and which conflicts came and went."""
    out = [_moved(found, m) for m in d.moved[:_SHOWN]]
    if len(d.moved) > _SHOWN:
        out.append(f"… and {count(len(d.moved) - _SHOWN, 'position')} more")
    before = d.before.conflicts if d.before else frozenset()
    new, gone = d.state.conflicts - before, before - d.state.conflicts
    for words, changed in (("New conflict", new), ("No longer a conflict", gone)):
        out += [f"{words}: {_conflict(found, c)}" for c in sorted(changed)[:3]]
        if len(changed) > 3:
            out.append(f"… and {len(changed) - 3} more")
    return tuple(out)


def _moved(found: HistoryFinding, m: Moved) -> str:
    where = "the plan" if m.clause == PLAN else f"clause {m.clause}"
    was = f" (before: {_position(m.before, m.limits_before)})" if m.before else ""
    return f"{_name(found, m.party)} on {where}: {_position(m.after, m.limits_after)}{was} [{m.statement}]"


def _position(stance: Stance, limits: tuple[Limit, ...]) -> str:
    words = [STANCE[stance]] if stance is not Stance.NONE or not limits else []
    return ", ".join([*words, *(limit_in_words(x) for x in limits)])


def _conflict(found: HistoryFinding, conflict: tuple[tuple[str, str], ...]) -> str:
    return join([f"{_name(found, party)}: {reads}" for party, reads in conflict], "against")


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The part of the page about what changed."""

    summary: str
    picture: str
    days: tuple[tuple[str, tuple[str, ...]], ...]


def history_view(found: HistoryFinding) -> HistoryView:
    """Everything the page shows of it."""
    days = tuple((f"{day(d.day)}: {_standing(found, d.state)}", day_lines(found, d)) for d in reversed(found.days))
    return HistoryView(summary(found), timeline([d.state for d in found.days]), days)
