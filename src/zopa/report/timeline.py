"""The chance of room over the days, as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from zopa.report.words import day
from zopa.studies.history import State

_WIDTH, _LEFT, _RIGHT, _TOP, _HEIGHT = 680, 44, 16, 14, 150
_MARK = {"feasible": "○", "infeasible": "●", "undecided": "?"}


def timeline(states: Sequence[State]) -> str:
    """A step line of the chance, with a mark for each day's verdict; empty for fewer than two days."""
    if len(states) < 2:
        return ""
    first, last = states[0].day, states[-1].day
    span = (last - first).days or 1

    def x(state: State) -> float:
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * (state.day - first).days / span

    def y(chance: float) -> float:
        return _TOP + _HEIGHT * (1 - chance)

    path, marks = "", []
    for state in states:
        if state.chance is not None:
            height = f"{y(state.chance):.1f}"
            path += f"H{x(state):.1f}V{height}" if path else f"M{x(state):.1f} {height}"
        at = y(state.chance if state.chance is not None else 0)
        marks.append(
            f'<text x="{x(state):.1f}" y="{at + 4:.1f}" text-anchor="middle" font-size="13" fill="currentColor">'
            f"{_MARK[state.verdict]}<title>{escape(_words(state))}</title></text>"
        )
    grid = "".join(
        f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(c):.1f}" y2="{y(c):.1f}" stroke="currentColor" '
        f'stroke-width="0.4"/><text x="{_LEFT - 6}" y="{y(c) + 4:.1f}" text-anchor="end" font-size="12" '
        f'fill="currentColor">{c:.0%}</text>'
        for c in (0.0, 0.5, 1.0)
    )
    bottom = _TOP + _HEIGHT + 20
    ends = (
        f'<text x="{_LEFT}" y="{bottom}" font-size="12" fill="currentColor">{day(first)}</text>'
        f'<text x="{_WIDTH - _RIGHT}" y="{bottom}" text-anchor="end" font-size="12" fill="currentColor">'
        f"{day(last)}</text>"
    )
    return (
        f'<svg class="timeline" viewBox="0 0 {_WIDTH} {bottom + 8}" role="img" '
        f'aria-label="{escape("; ".join(map(_words, states)), quote=True)}">{grid}'
        f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="1.6"/>{"".join(marks)}{ends}</svg>'
    )


def _words(state: State) -> str:
    chance = "chance not known" if state.chance is None else f"chance of room {state.chance:.1%}"
    return f"{day(state.day)}: {state.verdict}, {chance}"
