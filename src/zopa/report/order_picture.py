"""What has to come before what, as a picture: steps from left to right, each after all that it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from zopa.report.words import clip

_COLUMN, _ROW, _BOX, _HEIGHT, _LETTERS = 260, 44, 222, 28, 28


def order_picture(edges: Sequence[tuple[str, str]], *, chain: Sequence[str]) -> str:
    """
    An SVG of the steps; empty where there are none, or too many to read.

    A step stands in the column after the last of those it waits for (Sugiyama, Tagawa and Toda 1981, layering by the
    longest path); steps of the longest chain are drawn bold.
    """
    steps = list(dict.fromkeys(step for edge in edges for step in edge))
    if not 0 < len(steps) <= 40:
        return ""
    column = dict.fromkeys(steps, 0)
    for _ in steps:
        for first, then in edges:
            column[then] = max(column[then], min(column[first] + 1, len(steps) - 1))
    rows: dict[int, int] = {}
    place = {}
    for step in sorted(steps, key=lambda s: (column[s], steps.index(s))):
        row = rows.get(column[step], 0)
        rows[column[step]] = row + 1
        place[step] = (column[step] * _COLUMN + 8, row * _ROW + 8)
    width, height = (max(column.values()) + 1) * _COLUMN, max(rows.values()) * _ROW + 8
    on_chain = set(pairwise(chain))
    lines = "".join(_line(place[a], place[b], bold=(a, b) in on_chain) for a, b in edges)
    boxes = "".join(_box(step, *place[step], bold=step in chain) for step in steps)
    words = "; ".join(f"{a} before {b}" for a, b in edges)
    return (
        f'<svg class="order" viewBox="0 0 {width} {height}" width="{width}" role="img" '
        f'aria-label="{escape(words, quote=True)}">{lines}{boxes}</svg>'
    )


def _line(a: tuple[int, int], b: tuple[int, int], *, bold: bool) -> str:
    x1, y1, x2, y2 = a[0] + _BOX, a[1] + _HEIGHT / 2, b[0], b[1] + _HEIGHT / 2
    bend = max(20.0, abs(x2 - x1) / 2)
    path = f"M{x1} {y1:g}C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2} {y2:g}"
    return f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="{2.4 if bold else 1}"/>'


def _box(step: str, x: int, y: int, *, bold: bool) -> str:
    weight = ' font-weight="650"' if bold else ""
    return (
        f'<rect x="{x}" y="{y}" width="{_BOX}" height="{_HEIGHT}" rx="4" fill="none" stroke="currentColor" '
        f'stroke-width="{2 if bold else 1}"/><text x="{x + _BOX / 2:g}" y="{y + 19}" font-size="13" '
        f'text-anchor="middle" fill="currentColor"{weight}>'
        f"{escape(clip(step, _LETTERS))}<title>{escape(step)}</title></text>"
    )
