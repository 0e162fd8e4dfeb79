"""Quotations by their marks: straight, curly, doubled apostrophes, guillemets; over several paragraphs; unbalanced."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zopa.language.spans import Span

_DOUBLE = re.compile("[“”„«»\"]|''|``")
_SINGLE = re.compile("‘|’|'")
_OPENS, _CLOSES = frozenset({"“", "„", "``"}), frozenset({"”"})
_BEFORE_OPEN = frozenset(" \t\n\r\u00a0([{—–-/…“\"‘'")
_AFTER_CLOSE = frozenset(" \t\n\r\u00a0)]}.,;:!?—–-…”\"’'")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, within one paragraph."""

    start: int
    """With the marks."""
    end: int
    inner: Span
    """Without the marks."""
    open_ended: bool = False
    """No mark closes it: the paragraph ends first."""
    resumes: bool = False
    """A paragraph of the same quotation went before."""


def quotations(text: str, within: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """
    Find the outermost quotations of each paragraph, in order.

    A paragraph whose quotation is not closed runs on in the next one if that begins with an opening mark.
    """
    out: list[Quotation] = []
    for span in within:
        found = _in_paragraph(text, span)
        if found and out and out[-1].open_ended and found[0].start == span.start and _adjoin(text, out[-1].end, span):
            first = found[0]
            found[0] = Quotation(first.start, first.end, first.inner, first.open_ended, resumes=True)
        out.extend(found)
    return tuple(out)


def _adjoin(text: str, end: int, span: Span) -> bool:
    return span.start - end < 50 and not text[end : span.start].strip()


def _in_paragraph(text: str, span: Span) -> list[Quotation]:
    out: list[Quotation] = []
    opened: tuple[int, int] | None = None
    for m in _DOUBLE.finditer(text, span.start, span.end):
        mark = m.group()
        if opened is None:
            if mark not in _CLOSES and (mark in _OPENS or _may_open(text, m, span)):
                opened = (m.start(), m.end())
        elif mark in _CLOSES or (mark not in _OPENS and _may_close(text, m, span)):
            out.append(Quotation(opened[0], m.end(), Span(opened[1], m.start())))
            opened = None
        elif mark in _OPENS and mark == text[opened[0] : opened[1]] == "“" and m.start() - opened[0] > 600:
            opened = (m.start(), m.end())
    if opened is not None and opened[0] - span.start < max(3, 0.9 * (span.end - span.start)):
        out.append(Quotation(opened[0], span.end, Span(opened[1], span.end), open_ended=True))
    return _with_singles(text, span, out)


def _may_open(text: str, m: re.Match[str], span: Span) -> bool:
    before = text[m.start() - 1] if m.start() > span.start else " "
    after = text[m.end()] if m.end() < span.end else " "
    return before in _BEFORE_OPEN and not after.isspace()


def _may_close(text: str, m: re.Match[str], span: Span) -> bool:
    before = text[m.start() - 1] if m.start() > span.start else " "
    after = text[m.end()] if m.end() < span.end else " "
    return after in _AFTER_CLOSE or not before.isspace()


def _with_singles(text: str, span: Span, doubles: list[Quotation]) -> list[Quotation]:
    """Add quotations in single marks that lie outside those in double ones; apostrophes are passed over."""
    out = list(doubles)
    opened = -1
    k = 0
    for m in _SINGLE.finditer(text, span.start, span.end):
        at = m.start()
        while k < len(doubles) and doubles[k].end <= at:
            opened, k = -1, k + 1
        if k < len(doubles) and doubles[k].start <= at:
            opened = -1
            continue
        before = text[at - 1] if at > span.start else " "
        after = text[at + 1] if at + 1 < span.end else " "
        if opened < 0:
            if m.group() != "’" and before in _BEFORE_OPEN and (after.isalnum() or m.group() == "‘"):
                opened = at
        elif m.group() != "‘" and not after.isalnum() and not before.isspace() and not (before == "s" and after == " "):
            out.append(Quotation(opened, at + 1, Span(opened + 1, at)))
            opened = -1
    return sorted(out, key=lambda q: q.start)
