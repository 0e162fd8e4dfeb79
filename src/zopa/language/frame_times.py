"""Where a stretch of a sentence says when."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zopa.language.frame_words import Words
from zopa.language.words.times import PARTS, TIMES

_FREQUENCY = frozenset({"annually", "monthly", "quarterly", "weekly", "daily", "yearly"})
_EACH = re.compile(r"(?:for )?(?:each|every) \w+ (?:of|in which|that|which)(?= )")
_FIRST = re.compile(
    r"\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|ninety|"
    r"half|between|for|during|from|starting|beginning|with|effective|as|since|after|before|until|till|up|by|no|not|at|on|"
    r"prior|in|throughout|within|inside|over|following|upon|giving|subject|once|twice|each|every|annually|monthly|"
    r"quarterly|weekly|daily|yearly|biannually|biennially|immediately|promptly|forthwith|without|indefinitely|"
    r"permanently|pending|around|about|but|several|the)$"
)
"""Words with which an expression of time can begin: a quick look before the rows are tried."""


class _Part(NamedTuple):
    may_miss: bool
    pieces: tuple[re.Pattern[str], ...]
    """One after the other, a blank between."""


@cache
def _pattern(text: str) -> re.Pattern[str]:
    for name in ("number", "unit", "span", "weekday", "month", "ordinal"):
        text = text.replace(f"{{{name}}}", PARTS[name])
    return re.compile(f"(?:{text})(?:(?<= )|(?= |$))")


@cache
def _rows() -> tuple[tuple[_Part, ...], ...]:
    return tuple(tuple(_part(text) for text in row) for row in TIMES)


def _part(text: str) -> _Part:
    """A part of a row; the long ones among PARTS stay patterns of their own, compiled once."""
    pieces = re.split(r" ?(\{(?:point|duration|event|named)\})", text.removeprefix("?"))
    named = (PARTS[p[1:-1]] if p in {"{point}", "{duration}", "{event}", "{named}"} else p for p in pieces if p)
    return _Part(text.startswith("?"), tuple(_pattern(p) for p in named))


def time_at(w: Words, i: int) -> int:
    """Where the expression of time that begins at a word ends, exclusive; 0 where none begins."""
    if not _FIRST.match(w.low[i]) or _rate(w, i):
        return 0
    for row in _rows():
        end = _matched(w.line, w.offset(i), row)
        if end:
            return w.index(end)
    return 0


def _matched(line: str, start: int, row: tuple[_Part, ...]) -> int:
    """Where a row ends that begins at an offset; 0 where it doesn't fit."""
    at = end = start
    for part in row:
        here = at
        for piece in part.pieces:
            hit = piece.match(line, here)
            if hit is None:
                break
            end_here = hit.start() + len(hit.group().rstrip())
            here = end_here + 1
        else:
            at, end = here, end_here
            continue
        if not part.may_miss:
            return 0
    return end if end > start else 0


def _rate(w: Words, i: int) -> bool:
    """Whether a word of time only measures something: "1,250 marks a month", "each hour of a shift", "weekly pay"."""
    if w.low[i] in {"a", "an"}:
        return i > 0 and w.tokens[i - 1].tag in {"NN", "NNS", "CD", "NNP"}
    if w.low[i] in _FREQUENCY:
        return i + 1 < len(w.low) and w.tokens[i + 1].tag in {"NN", "NNS", "JJ", "VBG", "NNP", "CD"}
    return w.low[i] in {"each", "every", "for"} and _EACH.match(w.line, w.offset(i)) is not None
