"""Pictures as SVG that reads without colour, in print, and by a screen reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from zopa.negotiation.nodes import Compare, Name, Number
from zopa.negotiation.numbers import counted
from zopa.records import Op
from zopa.report.blocks import Conflict
from zopa.report.words import SENSE, clip, number
from zopa.studies.finding import Answer, RangePicture

_WIDTH, _LEFT, _RIGHT, _ROW = 680, 170, 40, 30


@dataclass(frozen=True, slots=True)
class _Bar:
    label: str
    op: Op
    value: float


def range_picture(picture: RangePicture, name: Callable[[str], str]) -> str:
    """What the plan says, who demands at most or at least what, on one axis."""
    bars = [_Bar(name(m.party), m.op, m.value) for m in picture.marks]
    return _axis(bars, drafted=picture.drafted, unit=picture.unit or "", title=picture.words)


def conflict_picture(conflict: Conflict, answer: Answer) -> str:
    """A quarrel over one number as bars that don't meet; empty where more is at stake."""
    bars, issues = [], set()
    says = {d.id: d.says for d in answer.compiled.negotiation.demands}
    for side in conflict.sides:
        expression = says.get(side.demand)
        match expression:
            case Compare(op=("<=" | ">=" | "==") as op, left=Name(issue=issue), right=Number() as bound):
                issues.add(issue)
                bars.append(_Bar(side.party, Op(op), float(bound.value)))
            case _:
                return ""
    if len(issues) != 1:
        return ""
    issue = issues.pop()
    drafted = answer.compiled.as_drafted.get(issue)
    matter = answer.compiled.matters[issue]
    return _axis(
        bars, drafted=None if drafted is None else float(drafted), unit=matter.unit or "", title=matter.question
    )


def _axis(bars: Sequence[_Bar], *, drafted: float | None, unit: str, title: str) -> str:
    values = [b.value for b in bars] + ([drafted] if drafted is not None else [])
    low, high = min(0.0, *values), max(values)
    span = (high - low) or 1.0
    high += span * 0.15
    scale = (_WIDTH - _LEFT - _RIGHT) / (high - low)

    def x(value: float) -> float:
        return round(_LEFT + (value - low) * scale, 1)

    end = _WIDTH - _RIGHT
    height = _ROW * (len(bars) + (drafted is not None)) + 34
    base = height - 24
    said = "; ".join(f"{b.label} {SENSE[b.op]} {number(b.value)}" for b in bars)
    plan = f"The plan: {number(drafted)}. " if drafted is not None else ""
    words = escape(f"{title}. {plan}{said}")
    parts = [
        f'<svg class="axis" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{words}">',
        f'<line class="base" x1="{_LEFT}" y1="{base}" x2="{end}" y2="{base}"/>',
    ]
    for tick in _ticks(low, high):
        parts.append(f'<line class="base" x1="{x(tick)}" y1="{base}" x2="{x(tick)}" y2="{base + 4}"/>')
        parts.append(f'<text class="tick" x="{x(tick)}" y="{base + 17}" text-anchor="middle">{number(tick)}</text>')
    y = 18
    if drafted is not None:
        parts.append(f'<text class="who" x="0" y="{y + 4}">the plan</text>')
        parts.append(f'<path class="plan" d="M{x(drafted)} {y - 6}l6 6l-6 6l-6 -6z"/>')
        parts.append(f'<line class="planline" x1="{x(drafted)}" y1="{y + 6}" x2="{x(drafted)}" y2="{base}"/>')
        parts.append(_label(x(drafted), y, f"{number(drafted)} {counted(unit, drafted)}".strip()))
        y += _ROW
    for bar in bars:
        at = x(bar.value)
        parts.append(f'<text class="who" x="0" y="{y + 4}">{escape(clip(bar.label, 24))}</text>')
        match bar.op:
            case Op.AT_MOST:
                parts.append(f'<line class="bar most" x1="{_LEFT}" y1="{y}" x2="{at}" y2="{y}"/>')
            case Op.AT_LEAST:
                parts.append(f'<line class="bar least" x1="{at}" y1="{y}" x2="{end}" y2="{y}"/>')
            case Op.EXACTLY:
                pass
        parts.append(f'<line class="stop" x1="{at}" y1="{y - 8}" x2="{at}" y2="{y + 8}"/>')
        arrow = {Op.AT_MOST: "◂ at most ", Op.AT_LEAST: "at least ▸ ", Op.EXACTLY: "exactly "}[bar.op]
        parts.append(_label(at, y, f"{arrow}{number(bar.value)}"))
        y += _ROW
    parts.append("</svg>")
    return "".join(parts)


def _label(at: float, y: float, words: str) -> str:
    side, dx = ("start", 10) if at < _WIDTH - 190 else ("end", -10)
    return f'<text class="what" x="{at + dx}" y="{y - 5}" text-anchor="{side}">{escape(words)}</text>'


def _ticks(low: float, high: float) -> list[float]:
    """About five round numbers between two."""
    rough = (high - low) / 5
    power = 10.0 ** len(re.sub(r"\..*", "", f"{rough:f}").lstrip("0")[1:]) if rough >= 1 else 0.1
    step = next((m * power for m in (1, 2, 5, 10) if m * power >= rough), 10 * power)
    first = int(low / step) * step
    return [first + n * step for n in range(12) if low <= first + n * step <= high]
