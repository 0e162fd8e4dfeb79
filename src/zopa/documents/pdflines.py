"""The printed lines of a PDF page, in reading order, columns one after the other."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from zopa.documents.labels import has_label

_LIGATURES = str.maketrans({
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
    "\x02": "-", "\ufffe": "-", "\u00ad": "-", "\u200b": None, "\ufeff": None, "\x00": None,
})
"""Printed forms as letters; a hyphen that PDFium marks as the line's end (U+0002, U+FFFE) as a hyphen."""
_WIDE_GAP, _WORD_GAP = 1.6, 0.16
"""In units of the type size: between columns of a table, between words."""
_FEWEST_COLUMN_LINES = 5
_SCALED = 2.0
"""A type size up to this is a font scaled by the page: its characters' height counts."""
_LABEL = 6
_FULL = 0.6
"""A column's lines fill at least this share of it; a table's cells don't."""


@dataclass(frozen=True)
class Line:
    """A printed line, or a stretch of one; points from the page's lower left corner."""

    text: str
    page: int
    left: float
    bottom: float
    right: float
    top: float
    size: float
    column: int = 0

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, width and height, to a tenth of a point."""
        return (
            round(self.left, 1), round(self.bottom, 1),
            round(self.right - self.left, 1), round(self.top - self.bottom, 1),
        )


def read(textpage: Any, page: int) -> list[Line]:
    """The lines of a page of PDFium."""
    pieces = _pieces(textpage, page)
    gutter = _gutter(pieces)
    if gutter is None:
        return _lines(pieces, 0)
    out: list[Line] = []
    band: list[Line] = []
    for piece in sorted(pieces, key=lambda p: -p.top):
        if piece.left < gutter < piece.right:
            out += _columns(band, gutter)
            band = []
            out += _lines([piece], 0)
        else:
            band.append(piece)
    return out + _columns(band, gutter)


def _columns(band: list[Line], gutter: float) -> list[Line]:
    left = [p for p in band if p.right <= gutter]
    return _lines(left, 1) + _lines([p for p in band if p.right > gutter], 2)


def _pieces(textpage: Any, page: int) -> list[Line]:
    """Stretches of characters that stand close together on one line, in the order of the file."""
    import pypdfium2.raw as pdfium

    raw = textpage.raw
    numbers = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = numbers
    pieces: list[Line] = []
    chars: list[str] = []
    box = (0.0, 0.0, 0.0, 0.0)
    size, blank = 0.0, False

    def end() -> None:
        words = _text(chars)
        if words.strip():
            pieces.append(Line(words.strip(), page, *box, size))
        chars.clear()

    for i in range(pdfium.FPDFText_CountChars(raw)):
        char = chr(pdfium.FPDFText_GetUnicode(raw, i))
        if char in "\r\n":
            blank = True
            continue
        if char.isspace():
            blank = True
            continue
        if not pdfium.FPDFText_GetCharBox(raw, i, *(ctypes.byref(n) for n in numbers)):
            continue
        here = pdfium.FPDFText_GetFontSize(raw, i)
        tall = max(top.value - bottom.value, 1.0)
        here = here if here > _SCALED else tall
        if chars:
            middle = (top.value + bottom.value) / 2
            gap = left.value - box[2]
            same_line = box[1] - 0.35 * size < middle < box[3] + 0.35 * size and abs(bottom.value - box[1]) < size
            if not same_line or gap > _WIDE_GAP * size or gap < -0.6 * size:
                end()
            elif blank or gap > _WORD_GAP * 2 * size:
                chars.append(" ")
        if not chars:
            box, size = (left.value, bottom.value, right.value, top.value), here
        else:
            box = (
                min(box[0], left.value), min(box[1], bottom.value), max(box[2], right.value), max(box[3], top.value),
            )
            size = max(size, here)
        chars.append(char)
        blank = False
    end()
    return pieces


def _text(chars: list[str]) -> str:
    """Characters as text; halves of surrogate pairs joined, lone ones replaced."""
    joined = "".join(chars).translate(_LIGATURES)
    return joined.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _gutter(pieces: list[Line]) -> float | None:
    """The middle of the empty stripe between two columns of running text; None on a page of one column."""
    if len(pieces) < 2 * _FEWEST_COLUMN_LINES:
        return None
    first, last = min(p.left for p in pieces), max(p.right for p in pieces)
    wide = last - first
    best: tuple[int, float] | None = None
    for step in range(30, 71):
        x = first + wide * step / 100
        left = [p for p in pieces if p.right <= x]
        right = [p for p in pieces if p.left >= x]
        crossing = len(pieces) - len(left) - len(right)
        if min(len(left), len(right)) < _FEWEST_COLUMN_LINES or crossing > 0.25 * len(pieces):
            continue
        if _fills(left, x - first) and _fills(right, last - x) and (best is None or crossing < best[0]):
            best = (crossing, x)
    return best[1] if best else None


def _fills(lines: list[Line], width: float) -> bool:
    return median(p.right - p.left for p in lines) >= _FULL * width


def _lines(pieces: list[Line], column: int) -> list[Line]:
    """Pieces that stand on one line joined, from the top down; a wide gap becomes a tab."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda p: (-(p.top + p.bottom) / 2, p.left)):
        middle = (piece.top + piece.bottom) / 2
        if rows and rows[-1][0].bottom - 1 < middle < rows[-1][0].top + 1:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_joined(sorted(row, key=lambda p: p.left), column) for row in rows]


def _joined(row: list[Line], column: int) -> Line:
    text = row[0].text
    for a, b in pairwise(row):
        label = a is row[0] and len(a.text) <= _LABEL and has_label(a.text + " ")
        wide = b.left - a.right > _WIDE_GAP * a.size and not label
        text += ("\t" if wide else " ") + b.text
    return replace(
        row[0], text=text, column=column, left=min(p.left for p in row), bottom=min(p.bottom for p in row),
        right=max(p.right for p in row), top=max(p.top for p in row), size=max(p.size for p in row),
    )
