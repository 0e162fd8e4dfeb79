"""Plans without any label: paragraphs that read like terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from zopa.proposal import voice
from zopa.proposal.assemble import Draft, Item
from zopa.proposal.layout import Line, Part, ended

_STOP = re.compile(r"[.!?][\"”’)]{0,2}\s")
_INTRO = re.compile(
    r"\b(?:full text|as published|as follows|text of|reads|obtained|hereby agree|have agreed|agreed? (?:that|on))\b",
    re.IGNORECASE,
)
_LEAST = 3
_WORDS = 60
_SENTENCES = 3
_REPORT_SHARE = 0.2
_TERM_SHARE = 0.25
_SHORT_SHARE = 0.7


def paragraphs(text: str, lines: Sequence[Line]) -> Draft | None:
    """
    The paragraphs as items, or None where the text does not read like the terms of an agreement.

    It does where, title and recitals apart, there are three or more paragraphs, half of them of at most sixty words,
    seven in ten with at most three sentences, one in four with a word of duty, right or agreement, and fewer than one
    in five with a quotation, a verb of speech or of report, or a first person.
    """
    opening, blocks = _split(text, list(_blocks(text, lines)))
    if len(blocks) < _LEAST:
        return None
    bodies = [text[b[0].start : b[-1].end] for b in blocks]
    count = len(bodies)
    reports = sum(voice.comment(x, 0, len(x)) or x[:1] in '“"«' for x in bodies)
    terms = sum(voice.normative(x, 0, len(x)) for x in bodies)
    short = sum(len(_STOP.findall(x)) < _SENTENCES for x in bodies)
    whole = sum(ended(x, 0, len(x)) for x in bodies)
    if median(x.count(" ") for x in bodies) > _WORDS or reports / count >= _REPORT_SHARE or terms / count < _TERM_SHARE:
        return None
    if short / count < _SHORT_SHARE or whole / count < _SHORT_SHARE:
        return None
    kept = [
        b for b in blocks
        if not voice.comment(text, b[0].start, b[-1].end) and not voice.aside(text, b[0].start, b[0].end)
    ]
    return Draft([Item(None, None, [(x.start, x.end) for x in b]) for b in kept], opening)


def _blocks(text: str, lines: Sequence[Line]) -> list[list[Line]]:
    """Wrapped lines joined; remarks and headings left out, but for what stands before the first paragraph."""
    out: list[list[Line]] = []
    silent = False
    for line in lines:
        if line.part is Part.PASSING:
            continue
        if line.part is not Part.WORDS:
            silent = bool(out)
            continue
        before = out[-1][-1] if out else None
        apart = line.gap and not line.cut
        goes_on = before is not None and (
            (before.full and not apart) or (text[line.start].islower() and not ended(text, before.start, before.end))
        )
        if goes_on and not silent:
            out[-1].append(line)
        elif not silent:
            out.append([line])
    return out


def _split(text: str, blocks: list[list[Line]]) -> tuple[list[Line], list[list[Line]]]:
    """Title, introduction and recitals before the terms; headings among the terms are no clauses."""
    opening: list[Line] = []
    at = 0
    for block in blocks:
        start, end = block[0].start, block[-1].end
        intro = end - start < 300 and text[end - 1] == ":" and _INTRO.search(text, start, end)
        titled = voice.heading(text, start, end) or not ended(text, start, end)
        if not (titled or voice.recital(text, start, end) or intro):
            break
        opening.extend(block)
        at += 1
    rest = [b for b in blocks[at:] if not voice.heading(text, b[0].start, b[-1].end) and not b[0].titled]
    return opening, rest
