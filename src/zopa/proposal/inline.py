"""Labels inside a paragraph: "1- … 2- …", "will: (a) …; (b) …; and (c) …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zopa.proposal.layout import Line, Part
from zopa.proposal.numbering import Kind, Label, read
from zopa.proposal.roster import party_lines

_INSIDE = re.compile(
    r"(?<=\s)(?:[(\[]?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})(?:\.\)|[.)\]/:]|[.]?[º°]|[-–—])(?=\s)"
    r"|(?:\d\ufe0f?\u20e3){1,2}|[①-⑳])",
)
_AND = re.compile(r"(?:\s(?:and/or|and|or))?\s{0,9}\Z", re.IGNORECASE)


def joined(text: str, start: int, end: int) -> int:
    """Where a stretch ends that another item follows in the same sentence: before an "and"."""
    m = _AND.search(text, max(start, end - 24), end)
    return m.start() if m else end


_LEAST = 3
_Form = tuple[Kind, bool, str]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where a label stands, with its readings."""

    line: int
    start: int
    labels: tuple[Label, ...]
    before: str = ""
    """The last character before it, an "and" left out; empty at the start of a line."""


def marks(text: str, lines: Sequence[Line]) -> list[list[Mark]]:
    """
    For each line its labels in order: the one at its start, and those inside that belong to a count.

    A label inside a paragraph counts where others of the same form go on counting from it, without a gap, and the
    first stands at the start of a line or after a colon (three or more: after any stop). A list of who the parties are
    has none.
    """
    out: list[list[Mark]] = []
    named = party_lines([text[x.start : x.end] for x in lines])
    for i, line in enumerate(lines):
        if i in named:
            out.append([])
            continue
        labels = _row(text, line) if line.cell else read(text, line.start, line.end)
        out.append([Mark(i, line.start, labels)] if labels and line.part is Part.WORDS else [])
    for first, last in _paragraphs(lines):
        later = next((out[k][0] for k in range(last, min(last + 40, len(out))) if out[k]), None)
        stretch = [*_all(text, lines, out, first, last)]
        for mark in _counted(stretch, later):
            out[mark.line].append(mark)
    for row in out:
        row.sort(key=lambda m: m.start)
    return out


def _row(text: str, line: Line) -> tuple[Label, ...]:
    """The label in the first cell of a table row; its words are the last cell."""
    bar = text.find("|", line.start, line.end)
    return tuple(
        Label(x.kind, "cell", x.value, x.printed, line.cell, x.word, x.upper, x.path)
        for x in read(text, line.start, bar)
        if bar > 0 and not text[x.end : bar].strip()
    )


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    first = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or lines[i].gap:
            yield first, i
            first = i


def _all(text: str, lines: Sequence[Line], starts: list[list[Mark]], first: int, last: int) -> Iterator[Mark]:
    for i in range(first, last):
        if lines[i].part is Part.WORDS:
            yield from starts[i]
            yield from _inside(text, i, lines[i])


def _counted(stretch: Sequence[Mark], later: Mark | None) -> list[Mark]:
    chains: dict[_Form, list[Mark]] = {}
    done: list[tuple[_Form, list[Mark]]] = []
    for mark in stretch:
        running = mark.before.isalnum()
        for label in mark.labels:
            if label.kind in {Kind.BULLET, Kind.DECIMAL} or label.weak:
                continue
            key: _Form = (label.kind, label.upper, label.style)
            chain = chains.get(key, [])
            if chain and label.value == _value(chain[-1], key) + 1 and not running:
                chain.append(mark)
            elif label.value == 1 or not mark.before:
                done.append((key, chain))
                chains[key] = [mark]
    kept: dict[int, Mark] = {}
    for key, chain in [*done, *chains.items()]:
        if len(chain) > 1 and _sound(key, chain, later):
            kept.update({m.start: m for m in chain if m.before})
    return list(kept.values())


def _value(mark: Mark, key: _Form) -> int:
    return next((x.value for x in mark.labels if (x.kind, x.upper, x.style) == key), 0)


def _sound(key: _Form, chain: list[Mark], later: Mark | None) -> bool:
    inside = [m for m in chain if m.before]
    if not inside:
        return False
    if later is not None and 1 < _value(later, key) <= _value(chain[-1], key):
        return False
    return chain[0].before in {"", ":"} or len(chain) >= _LEAST


def _inside(text: str, i: int, line: Line) -> Iterator[Mark]:
    opening = max((x.end for x in read(text, line.start, line.end)), default=line.start)
    for m in _INSIDE.finditer(text, line.start, line.end):
        if m.start() == line.start or m.start() < opening:
            continue
        before = text[max(line.start, m.start() - 30) : joined(text, line.start, m.start())].rstrip()
        word = before[-1:].isalnum() and m[0][0] == "("
        if word or before[-1:] in {".", ";", ":", ",", "!", "?", ")", '"', "”", "…"}:
            labels = read(text, m.start(), line.end)
            if labels:
                yield Mark(i, m.start(), labels, before[-1])
