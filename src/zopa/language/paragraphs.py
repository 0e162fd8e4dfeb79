"""Where paragraphs begin and end: at line ends, unless the lines were broken at a fixed width."""

from __future__ import annotations

import re

from zopa.language.spans import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_ITEM = re.compile(r"[-–—•*·◦▪+]|\(?[0-9A-Za-z]{1,4}[.)]\s")
_DATELINE = re.compile(
    r"[A-Z][A-Z’'. -]{2,40}(?:, [A-Z]\w+)?(?:,? (?:\d{1,2} )?[A-Z]\w{2,8}\.?(?: \d{1,2})?,?(?: \d{4})?)?"
    r"(?: \([A-Z][\w .&’'-]{1,40}\))? ?[-–—]{1,2} (?=\S)"
)
"""Where a wire report was written, before its first words: "PORTWELL, 3 May 2031 (Northwire) - "."""
_HEAD = 120
_WIDEST = 100
"""Lines broken by hand or by a mail program are seldom wider than this."""
_LONGEST = 20_000
"""A longer stretch without a line end is cut at a blank, so that no parse grows without bound."""


def paragraphs(text: str) -> tuple[Span, ...]:
    """
    Cut a text into paragraphs without their surrounding blanks, in order; blank lines belong to none.

    Lines are joined where most of the text's lines end at about the same width in the middle of a sentence.
    """
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(text)]
    lines = [t for t in (_trimmed(text, s) for s in lines) if t.start < t.end]
    width = _width(text, lines)
    joined: list[Span] = []
    last: Span | None = None
    for line in lines:
        if width and last and _runs_on(text, last, line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        last = line
    return tuple(piece for s in joined for piece in _pieces(text, s))


def sentences_begin(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The same with a wire's dateline cut off, which is part of no sentence."""
    out: list[Span] = []
    for s in spans:
        m = _DATELINE.match(text, s.start, min(s.end, s.start + _HEAD))
        out += [Span(s.start, m.end() - 1), Span(m.end(), s.end)] if m and m.end() < s.end else [s]
    return tuple(_trimmed(text, s) for s in out)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _width(text: str, lines: list[Span]) -> int:
    """Give the width at which lines were broken; 0 where they were not."""
    lengths = sorted(s.end - s.start for s in lines)
    if len(lengths) < 6 or lengths[-1] > _WIDEST + 20:
        return 0
    width = lengths[len(lengths) * 9 // 10]
    full = [s for s in lines if s.end - s.start >= width - 20]
    cut = sum(text[s.end - 1] not in ".!?:\"”’')" for s in full)
    return width if 45 <= width <= _WIDEST and len(full) >= 0.5 * len(lines) and cut >= 0.6 * len(full) else 0


def _runs_on(text: str, last: Span, line: Span, width: int) -> bool:
    adjoining = text.count("\n", last.end, line.start) <= 1
    return adjoining and last.end - last.start >= width - 25 and not _ITEM.match(text, line.start)


def _pieces(text: str, span: Span) -> list[Span]:
    """Cut an endless paragraph, at a blank if there is one."""
    out, start = [], span.start
    while span.end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        out.append(_trimmed(text, Span(start, cut)))
        start = cut
    out.append(_trimmed(text, Span(start, span.end)))
    return [s for s in out if s.start < s.end]
