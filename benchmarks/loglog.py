"""Curves on logarithmic axes as an SVG that stands by itself."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

WIDE, HIGH, LEFT, TOP, GAP = 300, 260, 62, 46, 84
COLOURS = ("#1a4f9c", "#a3202c", "#0b6b3a", "#7a5600", "#5a2d82")
DASHES = ("", "7 3", "2 3", "9 3 2 3", "1 4")


@dataclass(frozen=True)
class Panel:
    """Seconds against a size, a curve for each name; one that ends early was stopped."""

    title: str
    size: str
    curves: Mapping[str, Sequence[tuple[float, float]]]
    stopped: Mapping[str, str]
    """Why, for curves that were."""


def picture(panels: Sequence[Panel]) -> str:
    width = len(panels) * (WIDE + GAP) + 20
    height = TOP + HIGH + 60 + 16 * max(len(p.curves) for p in panels)
    words = escape("; ".join(map(spoken, panels)))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{words}">',
        '<g font-family="system-ui, sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    for n, panel in enumerate(panels):
        parts += drawn(panel, LEFT + n * (WIDE + GAP))
    return "".join(parts) + "</g></svg>\n"


def spoken(panel: Panel) -> str:
    ends = [f"{name} {c[-1][1]:.2g} s at {c[-1][0]:g}" for name, c in panel.curves.items() if c]
    return f"{panel.title}: {', '.join(ends)}"


def drawn(panel: Panel, left: float) -> list[str]:
    points = [p for curve in panel.curves.values() for p in curve]
    low, high = min(x for x, _ in points), max(x for x, _ in points)
    least, most = (math.floor(math.log10(min(y for _, y in points))), math.ceil(math.log10(max(y for _, y in points))))

    def across(x: float) -> float:
        return round(left + math.log(x / low) / (math.log(high / low) or 1) * WIDE, 1)

    def up(y: float) -> float:
        return round(TOP + HIGH - (math.log10(y) - least) / ((most - least) or 1) * HIGH, 1)

    out = [f'<text x="{left}" y="{TOP - 22}" font-weight="600" font-size="14">{escape(panel.title)}</text>']
    for power in range(least, most + 1):
        y = up(10.0**power)
        out.append(f'<path d="M{left} {y}H{left + WIDE}" stroke="#d5d9df"/>')
        out.append(f'<text x="{left - 6}" y="{y + 4}" text-anchor="end" fill="#5a6370">{10.0**power:g} s</text>')
    out += [
        f'<text x="{across(x)}" y="{TOP + HIGH + 16}" text-anchor="middle" fill="#5a6370">{x:g}</text>'
        for x in sorted({x for x, _ in points})
    ]
    out.append(f'<text x="{left + WIDE}" y="{TOP + HIGH + 34}" text-anchor="end">{escape(panel.size)} →</text>')
    for n, (name, curve) in enumerate(panel.curves.items()):
        stroke = f'stroke="{COLOURS[n]}" stroke-width="2" stroke-dasharray="{DASHES[n]}"'
        line = " ".join(f"{across(x)},{up(y)}" for x, y in curve)
        out.append(f'<polyline points="{line}" fill="none" {stroke}/>')
        out += [f'<circle cx="{across(x)}" cy="{up(y)}" r="3" fill="{COLOURS[n]}"/>' for x, y in curve]
        y = TOP + HIGH + 52 + 16 * n
        why = f": {panel.stopped[name]}" if name in panel.stopped else ""
        out.append(f'<path d="M{left} {y - 4}h26" {stroke}/>')
        out.append(f'<text x="{left + 34}" y="{y}">{escape(name + why)}</text>')
    return out
