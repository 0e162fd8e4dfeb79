"""From a character of the stored text back to its place in the original file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

_WIDTHS = re.compile(r"[\x00-\x7f]+|[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")


class Place(NamedTuple):
    """A place in an original; only what its kind of file has is filled in."""

    byte: int | None = None
    """Offset in the raw bytes (plain text)."""
    line: int | None = None
    """Line of the page's source, from 1 (HTML); number of the paragraph, from 1 (Word)."""
    path: str | None = None
    """Path of the element (HTML, Word)."""
    page: int | None = None
    """Page, from 1 (PDF)."""
    box: tuple[float, float, float, float] | None = None
    """Left, bottom, width and height of the printed line in points, from the page's lower left corner (PDF)."""

    def __str__(self) -> str:
        if self.page is not None:
            return f"page {self.page}"
        if self.byte is not None:
            return f"byte {self.byte}"
        return f"line {self.line}" if self.path is None else f"line {self.line} ({self.path})"


class Run(NamedTuple):
    """A stretch of the text, half-open in code points, that came from one place."""

    start: int
    end: int
    place: Place
    width: int = 0
    """Bytes that each code point takes in the original; 0 where bytes aren't counted."""


@dataclass(frozen=True)
class OffsetMap:
    """Where the characters of a stored text came from: runs in order, not overlapping, with gaps allowed."""

    runs: tuple[Run, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [r.start for r in self.runs]

    def at(self, offset: int) -> Place | None:
        """The place of the character at an offset; None for one that isn't in the original (a separator)."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0 or offset >= self.runs[i].end:
            return None
        return _moved(self.runs[i], offset)

    def span(self, start: int, end: int) -> tuple[Place, ...]:
        """
        The places of a stretch, in order, each once: one a paragraph or printed line.

        For plain text the first and the last character's places.
        """
        i = max(0, bisect_right(self._starts, start) - 1)
        out: list[Place] = []
        while i < len(self.runs) and self.runs[i].start < end:
            run = self.runs[i]
            i += 1
            if run.end <= start or end <= start:
                continue
            for offset in (max(start, run.start), min(end, run.end) - 1):
                place = _moved(run, offset)
                if not out or out[-1] != place:
                    out.append(place)
        if out and out[0].byte is not None:
            return (out[0], out[-1]) if len(out) > 1 else (out[0],)
        return tuple(dict.fromkeys(out))

    def to_json(self) -> list[list[Any]]:
        """Rows ``[gap before, length, width, place]``; a place that follows from the row before is left out."""
        rows: list[list[Any]] = []
        end, follows = 0, Place()
        for run in self.runs:
            row: list[Any] = [run.start - end, run.end - run.start, run.width]
            if run.place != follows:
                row.append({k: v for k, v in run.place._asdict().items() if v is not None})
            rows.append(row)
            end, follows = run.end, _moved(run, run.end)
        return rows

    @classmethod
    def from_json(cls, rows: list[list[Any]]) -> OffsetMap:
        """The map that ``to_json`` wrote."""
        runs: list[Run] = []
        end, follows = 0, Place()
        for gap, length, width, *given in rows:
            fields = given[0] if given else None
            if fields and "box" in fields:
                fields = {**fields, "box": tuple(fields["box"])}
            run = Run(end + gap, end + gap + length, follows if fields is None else Place(**fields), width)
            runs.append(run)
            end, follows = run.end, _moved(run, run.end)
        return cls(tuple(runs))

    @classmethod
    def of_bytes(cls, text: str, *, encoding: str, first: int = 0) -> OffsetMap:
        """The map of a decoded text whose first character stands at a byte; stretches of equal width are one run."""
        runs: list[Run] = []
        byte = first
        for start, end, width in _stretches(text, encoding):
            runs.append(Run(start, end, Place(byte=byte), width))
            byte += (end - start) * width
        return cls(tuple(runs))


def _moved(run: Run, offset: int) -> Place:
    if run.place.byte is None:
        return run.place
    return run.place._replace(byte=run.place.byte + (offset - run.start) * run.width)


def _stretches(text: str, encoding: str) -> list[tuple[int, int, int]]:
    out: list[tuple[int, int, int]] = []
    for m in _WIDTHS.finditer(text):
        per_class = len(m[0][0].encode(encoding))
        if len(m[0].encode(encoding)) == per_class * len(m[0]):
            pieces = [(m.start(), m.end(), per_class)]
        else:
            pieces = [(i, i + 1, len(text[i].encode(encoding))) for i in range(m.start(), m.end())]
        for start, end, width in pieces:
            if out and out[-1][2] == width:
                out[-1] = (out[-1][0], end, width)
            else:
                out.append((start, end, width))
    return out
