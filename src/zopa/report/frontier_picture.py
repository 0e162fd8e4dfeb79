"""The frontier as a picture: one party against the other, or as many rails as there are parties."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from zopa.bargaining.frontier import Frontier
from zopa.report.deals import Choice, choice_lines, choices, sampled, worth_words
from zopa.report.words import clip, count
from zopa.studies.bargain import DealsFinding

_WIDTH, _LEFT, _TOP, _SIDE, _HIGH = 680, 90, 34, 540, 400
_APART = 22
"""Between two letters."""
_DRAWN = 400
"""Points drawn of a longer frontier."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """From utilities to places on the page."""

    low: float
    high: float
    start: float
    length: float

    def at(self, value: float) -> float:
        """The place of a value."""
        return round(self.start + (value - self.low) / ((self.high - self.low) or 1) * self.length, 1)


def frontier_picture(found: DealsFinding) -> str:
    """An SVG that reads without colour, in print, and by a screen reader; empty where there is nothing to draw."""
    frontier = found.deals.frontier
    if frontier is None or len(frontier.parties) < 2 or not len(frontier):
        return ""
    made = choices(found)
    places = sampled(len(frontier), keep={c.place for c in made}, most=_DRAWN)
    points = {n: [float(u) for u in frontier.utilities(n)] for n in places}
    draw = _plane if len(frontier.parties) == 2 else _rails
    body = draw(found, points, made)
    words = escape(_spoken(found, frontier, made))
    height = _TOP + _HIGH + 46
    return (
        f'<svg class="axis frontier" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{words}">'
        f"{''.join(body)}</svg>"
    )


def _spoken(found: DealsFinding, frontier: Frontier, made: Sequence[Choice]) -> str:
    parts = [f"{count(len(frontier), 'point')} nobody can better but at somebody's cost."]
    parts += [f"{line}." for line in choice_lines(found, frontier, list(made))]
    for choice in made:
        utilities = zip(frontier.parties, frontier.utilities(choice.place), strict=True)
        each = ", ".join(f"{found.names.get(p, p)} {worth_words(u)}" for p, u in utilities)
        parts.append(f"{choice.letter}: {each}.")
    return " ".join(parts)


def _scales(found: DealsFinding, points: dict[int, list[float]], place: Callable[[int], tuple[float, float]]) -> list[
    _Scale
]:
    out = []
    for party, reserve in enumerate(map(float, found.deals.reserves)):
        values = [reserve, *(p[party] for p in points.values())]
        out.append(_Scale(min(values), max(values), *place(party)))
    return out


def _plane(found: DealsFinding, points: dict[int, list[float]], made: Sequence[Choice]) -> list[str]:
    """Two parties: across and up; the reserves cut off the room."""
    base = _TOP + _HIGH
    across, up = _scales(found, points, lambda n: (_LEFT, _SIDE) if n == 0 else (base, -_HIGH))
    left, right = found.deals.reserves
    names = [escape(clip(found.names.get(p, p), 40)) for p in found.deals.parties]
    x, y = across.at(float(left)), up.at(float(right))
    out = [
        f'<rect class="room" x="{x}" y="{_TOP}" width="{round(_LEFT + _SIDE - x, 1)}" height="{round(y - _TOP, 1)}"/>',
        *_tick(across, base, level=True), *_tick(up, _LEFT, level=False),
        f'<text class="who" x="{_LEFT + _SIDE}" y="{base + 38}" text-anchor="end">{names[0]} →</text>',
        f'<text class="who" x="0" y="{_TOP - 14}">↑ {names[1]}</text>',
        f'<path class="reserve" d="M{x} {base}V{_TOP}M{_LEFT} {y}H{_LEFT + _SIDE}"/>',
        f'<text class="tick" x="{x + 4}" y="{base - 6}">reserve {worth_words(left)}</text>',
        f'<text class="tick" x="{_LEFT + _SIDE}" y="{y + 14}" text-anchor="end">reserve {worth_words(right)}</text>',
    ]
    out += [f'<circle class="point" cx="{across.at(a)}" cy="{up.at(b)}" r="2"/>' for a, b in points.values()]
    marked: list[tuple[float, float]] = []
    for choice in made:
        a, b = points[choice.place]
        at = across.at(a), up.at(b)
        while any(abs(at[0] - x) + abs(at[1] - y) < _APART for x, y in marked):
            at = at[0] + _APART / 2, at[1] - _APART / 2
        marked.append(at)
        out += _mark(*at, choice.letter)
    return out


def _rails(found: DealsFinding, points: dict[int, list[float]], made: Sequence[Choice]) -> list[str]:
    """Several parties: a rail each, a line for each point (parallel coordinates)."""
    base, parties = _TOP + _HIGH, found.deals.parties
    rails = [round(_LEFT / 2 + n * (_WIDTH - _LEFT) / (len(parties) - 1), 1) for n in range(len(parties))]
    scales = _scales(found, points, lambda _: (base, -_HIGH))
    chosen = {c.place: c.letter for c in made}
    out = []
    for place, values in sorted(points.items(), key=lambda p: p[0] in chosen):
        line = " ".join(f"{x},{s.at(v)}" for x, s, v in zip(rails, scales, values, strict=True))
        out.append(f'<polyline class="{"chosen" if place in chosen else "point"}" points="{line}"/>')
    for x, scale, party, reserve in zip(rails, scales, parties, found.deals.reserves, strict=True):
        at = scale.at(float(reserve))
        name = escape(clip(found.names.get(party, party), 18))
        out += [
            f'<line class="base" x1="{x}" y1="{_TOP}" x2="{x}" y2="{base}"/>',
            f'<line class="stop" x1="{x - 9}" y1="{at}" x2="{x + 9}" y2="{at}"/>',
            f'<text class="tick" x="{x}" y="{_TOP - 18}" text-anchor="middle">{name}</text>',
            f'<text class="tick" x="{x}" y="{_TOP - 5}" text-anchor="middle">{_short(scale.high)}</text>',
            f'<text class="tick" x="{x}" y="{base + 14}" text-anchor="middle">{_short(scale.low)}</text>',
        ]
    out.append(f'<text class="tick" x="0" y="{base + 36}">The bar across a rail is the reserve.</text>')
    for n, (place, letter) in enumerate(chosen.items()):
        rail = n % len(rails)
        out += _mark(rails[rail], scales[rail].at(points[place][rail]), letter)
    return out


def _mark(x: float, y: float, letter: str) -> list[str]:
    return [
        f'<circle class="choice" cx="{x}" cy="{y}" r="9"/>',
        f'<text class="letter" x="{x}" y="{y + 4}" text-anchor="middle">{letter}</text>',
    ]


def _tick(scale: _Scale, base: float, *, level: bool) -> list[str]:
    """The axis with its two ends named."""
    out = []
    for value in (scale.low, scale.high):
        at, words = scale.at(value), _short(value)
        if level:
            out.append(f'<text class="tick" x="{at}" y="{base + 17}" text-anchor="middle">{words}</text>')
        else:
            out.append(f'<text class="tick" x="{base - 8}" y="{at + 4}" text-anchor="end">{words}</text>')
    start, end = scale.at(scale.low), scale.at(scale.high)
    line = f"M{start} {base}H{end}" if level else f"M{base} {start}V{end}"
    return [*out, f'<path class="base" d="{line}"/>']


def _short(value: float) -> str:
    return f"{value:,.4g}"
