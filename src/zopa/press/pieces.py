"""Content cut into quotations of a size that can be looked at: a speech tag stays inside, quotations stand alone."""

from __future__ import annotations

from zopa.language.spans import Span
from zopa.language.speech_kinds import Attribution, Frame
from zopa.language.syntax import Parse
from zopa.press.words.sources import CONDITION_NEXT
from zopa.records import Mode

_OPEN, _CLOSE = frozenset("“\"„«‘'"), frozenset("”\"»’'")
_BLANK = frozenset(" \t\r\n\u00a0,;:—–-")
_PAIRED = frozenset('“”"„«»')
_LONG = 320
_APART = 120
DEEDS = frozenset({Frame.OBJECT, Frame.INFINITIVE, Frame.ADJECTIVE, Frame.TOPIC, Frame.NAMING})
"""Frames whose cue is part of what is conveyed: "rejected the cap", "refuses to pay"."""


def pieces(parse: Parse, a: Attribution) -> list[tuple[Span, ...]]:
    """Give the content's fragments: quotations each alone, the halves of a cut sentence together."""
    if a.frame in DEEDS and a.cue:
        first, last = a.content[0], a.content[-1]
        start = first.start if a.cue[0].start - first.start < _APART else a.cue[0].start
        end = max(last.end, a.cue[-1].end)
        if a.source and a.source[0].start >= end:
            end = a.source[-1].end
        return [(Span(min(start, a.cue[0].start), end),)]
    out: list[list[Span]] = []
    for s in a.content:
        for part in _sentences(parse, s):
            quoted = parse.text[part.start] in _OPEN
            if (
                out
                and not quoted
                and parse.text[out[-1][0].start] not in _OPEN
                and _same_sentence(parse, out[-1][-1], part)
            ):
                out[-1].append(part)
            else:
                out.append([part])
    if out and parse.text[out[-1][0].start] not in _OPEN:
        last = out[-1][-1]
        out[-1][-1] = Span(last.start, _with_condition(parse, last))
    return [tuple(p) for p in out]


def _with_condition(parse: Parse, last: Span) -> int:
    """Where retold words end, with the condition that follows them in their sentence."""
    if not CONDITION_NEXT.match(parse.text, last.end):
        return last.end
    sentence = parse.sentences[parse.sentence_of[parse.at(last.end - 1)]]
    end = parse.tokens[sentence.last - 1].end
    rest = parse.text[last.end : end]
    return end if end - last.end < _LONG and not any(c in _PAIRED or c in "\n;" for c in rest) else last.end


def _same_sentence(parse: Parse, a: Span, b: Span) -> bool:
    return parse.sentence_of[parse.at(a.start)] == parse.sentence_of[parse.at(b.start)]


def _sentences(parse: Parse, span: Span) -> list[Span]:
    """Cut a long quotation at the ends of its sentences."""
    if span.end - span.start <= _LONG:
        return [span]
    out: list[Span] = []
    first = parse.at(span.start)
    for s in parse.sentences[parse.sentence_of[first] :]:
        a, b = parse.tokens[s.first].start, parse.tokens[s.last - 1].end
        if a >= span.end:
            break
        a, b = max(a, span.start), min(b, span.end)
        if any(c.isalnum() for c in parse.text[a:b]):
            out.append(Span(a, b))
        elif out:
            out[-1] = Span(out[-1].start, b)
    return out or [span]


def trimmed(parse: Parse, content: tuple[Span, ...]) -> Span | None:
    """Give the envelope of content without quotation marks around it and without "that" before it."""
    text = parse.text
    start, end = content[0].start, content[-1].end
    while start < end and (text[start] in _BLANK or text[start] in _OPEN):
        start += 1
    if text[start : start + 5].lower() == "that " and parse.tokens[parse.at(start)].dep == "mark":
        start += 5
        while start < end and (text[start] in _BLANK or _wholly_quoted(text, start, end)):
            start += 1
    while end > start and (text[end - 1] in _BLANK or text[end - 1] in _CLOSE or text[end - 1] in ".…"):
        if text[end - 1] in _CLOSE and _balanced(text, start, end):
            break
        end -= 1
    return Span(start, end) if start < end else None


def _wholly_quoted(text: str, start: int, end: int) -> bool:
    """Whether one pair of marks, and no other, holds a whole stretch."""
    inside = text[start + 1 : end - 1]
    return text[start] in _PAIRED and text[end - 1] in _PAIRED and not any(c in _PAIRED for c in inside)


def _balanced(text: str, start: int, end: int) -> bool:
    """Whether the closing mark at the end has its opening one inside."""
    mark = text[end - 1]
    inside = text[start : end - 1]
    if mark == "”":
        return inside.count("“") > inside.count("”")
    if mark == '"':
        return inside.count('"') % 2 == 1
    return mark == "’" and inside.count("‘") > inside.count("’")


def mode_of(parse: Parse, content: tuple[Span, ...]) -> Mode:
    """Tell whether words are quoted, retold, or both."""
    text = parse.text
    start, end = content[0].start, content[-1].end
    if text[start] in _OPEN and not any(c == "“" for c in text[start + 1 : end]):
        return Mode.DIRECT
    return Mode.MIXED if any(c in '“"«' for c in text[start:end]) else Mode.INDIRECT
