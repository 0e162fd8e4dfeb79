"""What each line of a page is: words, page furniture, a remark about the text, the closing formula."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from zopa.proposal import words as w
from zopa.proposal.numbering import read


class Part(StrEnum):
    """What a line is for the clauses around it."""

    WORDS = "words"
    PASSING = "passing"
    """Page furniture or an advert: a clause goes on behind it."""
    REMARK = "remark"
    """Somebody speaks about the text: no clause goes on behind it."""
    NOTE = "note"
    """A footnote."""
    CLOSING = "closing"
    """Place, date and signatures: the clauses are over."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks and the mark-up around its words. Offsets are code points of the text."""

    start: int
    end: int
    indent: int
    part: Part = Part.WORDS
    gap: bool = False
    """Whether a blank line stands before it."""
    full: bool = False
    """Whether the next line's first word did not fit any more, as in a wrapped paragraph."""
    cut: bool = False
    """Whether page furniture stands right before it."""
    titled: bool = False
    """Whether the page marks it as a heading."""
    cell: int = 0
    """In a table row, where the last cell starts."""


_EDGE = re.compile(r"[^\S\n]*")
_MARKUP = re.compile(r"(?:>\s?){1,5}")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_PAGE = re.compile(
    r"(?:[-–—|*•·]\s*\d{1,4}\s*[-–—|*•·]|(?:page|p\.|pg\.?|seite|página|pagina)\s*\d{1,4}(?:\s*(?:of|/|von|sur|de|di)\s*\d{1,4})?"
    r"|\d{1,4}\s*(?:/|of)\s*\d{1,4}|[-–—_=*~·•.\s]{3,})",
    re.IGNORECASE,
)
_RULED = re.compile(r"\|[\s:|+-]{3,}\|?|[+][-=+]{3,}")
_LEADER = re.compile(r"(?:\.{3}|…|(?:\s\.){3}|_{3})\s{0,40}\d{1,4}\Z")
_PAGED = re.compile(r"\s{1,40}\d{1,4}\Z")
_PASSING = re.compile(rf"[\[(*_–—-]{{0,3}}(?:{w.PASSING})[\])*_–—-]{{0,3}}", re.IGNORECASE)
_REMARK = re.compile(rf"[\[(*_]{{0,2}}(?:{w.REMARKS})[\])*_]{{0,2}}", re.IGNORECASE)
_BYLINE = re.compile(r"[Bb][Yy] [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}")
_CLOSING = re.compile(rf"(?:{w.CLOSINGS})", re.IGNORECASE)
_SIGNER = re.compile(r"[Ff]or the [A-Z][^.;]{0,60}:\s*_*")
_CONTENTS = re.compile(rf"(?:{w.CONTENTS})", re.IGNORECASE)
_NORMATIVE = re.compile(r"\b(?:shall|will|must|may|agrees?|undertakes?)\b")
_TERMINAL = re.compile(r"[.!?;:…][\"”’'»)\]*_]{0,4}(?:\[\d{1,3}\]|[¹²³⁴-⁹*†‡]{1,2})?\Z")
_RUNS_ON = re.compile(r"[a-z](?:[a-z]|\s)")
_MARKED = re.compile(r"(?<=[\w.,;:!?\"”’)])\[(\d{1,2})\]|(?<=\S)[¹²³⁴-⁹]{1,2}")
_NOTE = re.compile(r"\[(\d{1,2})\]\s?\S|[¹²³⁴-⁹]{1,2}\s?\S")
_NUMBERS = re.compile(r"\d{1,9}")
_LONG = 160
_WRAP = 120
_TALKATIVE = 200


def ended(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends as a sentence or an item does."""
    return _TERMINAL.search(text[max(start, end - 12) : end]) is not None


def dangling(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends on a word that wants another."""
    tail = text[max(start, end - 16) : end].split()
    return bool(tail) and (tail[-1].lower() in w.JOINING or tail[-1].endswith(","))


def lines(text: str) -> list[Line]:
    """
    The lines that hold anything, in order, each with what it is.

    1. Cut the text at line ends; blanks and mark-up (``#``, ``>``, bold, table bars) stay outside.
    2. Name the lines that are adverts, remarks, closing formulas, page numbers.
    3. Name running heads (repeated beside page numbers, or three times and alone) and tables of contents.
    4. See which lines are wrapped.
    """
    found = _cut(text)
    found = [replace(x, part=_part(text, x)) for x in found]
    found = _heads(text, found)
    found = _contents(text, found)
    found = _notes(text, found)
    return _wrapped(text, found)


def _cut(text: str) -> list[Line]:
    out: list[Line] = []
    at, gap = 0, False
    for raw in text.splitlines(keepends=True):
        start, at = at, at + len(raw)
        body = raw.strip("\ufeff\u200b \t\r\n\f\v\u00a0\x1c\x1d\x1e\x85\u2028\u2029\u202f\u3000")
        if not body:
            gap = True
            continue
        begin = start + raw.index(body[0])
        out.append(_bare(text, begin, begin + len(body), indent=len(raw[: begin - start].expandtabs(4)), gap=gap))
        gap = False
    return out


def _bare(text: str, start: int, end: int, *, indent: int, gap: bool) -> Line:
    """A line without its mark-up."""
    titled, cell = False, 0
    if m := _MARKUP.match(text, start, end):
        start = _EDGE.match(text, m.end(), end).end()  # type: ignore[union-attr]
    if m := _HASHES.match(text, start, end):
        start, titled = m.end(), True
        while end > start and text[end - 1] in "# ":
            end -= 1
    for mark in ("**", "__"):
        if end - start > 2 * len(mark) and text.startswith(mark, start) and text.endswith(mark, start, end):
            if mark not in text[start + 2 : end - 2]:
                start, end, titled = start + 2, end - 2, True
            break
    if text.startswith("|", start) or (text.find(" | ", start, min(end, start + 24)) > 0):
        start = _EDGE.match(text, start + text.startswith("|", start), end).end()  # type: ignore[union-attr]
        while end > start and text[end - 1] in "| \t":
            end -= 1
        bar = text.rfind("|", start, end)
        cell = _EDGE.match(text, bar + 1, end).end() if bar > 0 else 0  # type: ignore[union-attr]
    return Line(start, max(start, end), indent, gap=gap, titled=titled, cell=cell)


def _part(text: str, line: Line) -> Part:
    if line.end - line.start > _TALKATIVE or line.end == line.start:
        return Part.WORDS if line.end > line.start else Part.PASSING
    body = text[line.start : line.end]
    if _PAGE.fullmatch(body) or _RULED.fullmatch(body) or _PASSING.fullmatch(body) or _CONTENTS.fullmatch(body):
        return Part.PASSING
    if _LEADER.search(body[-60:]):
        return Part.PASSING
    if _BYLINE.fullmatch(body) or (_REMARK.fullmatch(body) and not body.lower().startswith("by ")):
        return Part.REMARK
    if _SIGNER.fullmatch(body) or (_CLOSING.fullmatch(body) and not body.lower().startswith("for the ")
                                   and not _NORMATIVE.search(body)):
        return Part.CLOSING
    return Part.WORDS


def _heads(text: str, found: list[Line]) -> list[Line]:
    """Running heads and feet: the same short line, whatever its number, at the edge of pages or again and again."""
    keys = [
        _NUMBERS.sub("0", text[x.start : x.end]).casefold()
        if x.part is Part.WORDS and x.end - x.start < _LONG // 2 and not ended(text, x.start, x.end)
        and not any(y.word or not y.weak for y in read(text, x.start, x.end)) else ""
        for x in found
    ]
    count = Counter(k for k in keys if sum(map(str.isalpha, k)) > 3)
    if not count or count.most_common(1)[0][1] < 2:
        return found
    paged = [x.part is Part.PASSING and _PAGE.fullmatch(text[x.start : x.end]) is not None for x in found]
    feed = [text.find("\f", found[i - 1].end if i else 0, x.start) >= 0 for i, x in enumerate(found)]
    edge: set[str] = set()
    for _ in range(2):
        beside = [p or k in edge for p, k in zip(paged, keys, strict=True)]
        edge |= {
            k for i, k in enumerate(keys)
            if count[k] > 1 and (feed[i] or any(beside[max(0, i - 1) : i + 2]) or (i + 1 < len(feed) and feed[i + 1]))
        }
    out = []
    for i, (line, key) in enumerate(zip(found, keys, strict=True)):
        alone = line.gap and (i + 1 == len(found) or found[i + 1].gap)
        again = key in edge and (i > 0 or key not in keys[:1])
        often = count[key] > 2 and alone and not key[0].isdigit() and text[line.start].isupper()
        out.append(replace(line, part=Part.PASSING) if key and (again or (often and i)) else line)
    return out


def _contents(text: str, found: list[Line]) -> list[Line]:
    """A table of contents without dots: from its title to where its first entry comes again."""
    for i, line in enumerate(found):
        if line.part is Part.PASSING and _CONTENTS.fullmatch(text[line.start : line.end][:40]):
            entries = [_PAGED.sub("", text[x.start : x.end][-_LONG:]).casefold() for x in found[i + 1 : i + 400]]
            again = entries.index(entries[0], 1) if entries and entries.count(entries[0]) > 1 else 0
            last = i + 1 + again
            return [*found[: i + 1], *(replace(x, part=Part.PASSING) for x in found[i + 1 : last]), *found[last:]]
    return found


def _notes(text: str, found: list[Line]) -> list[Line]:
    """Footnotes: lines that open with a mark which also stands behind a word."""
    notes = [i for i, x in enumerate(found) if x.part is Part.WORDS and _NOTE.match(text, x.start, x.end)]
    if not notes or not _MARKED.search(text):
        return found
    raised = {m[1] or m[0] for m in _MARKED.finditer(text)}
    out = list(found)
    for i in notes:
        m = _NOTE.match(text, found[i].start, found[i].end)
        if m and (m[1] or m[0].rstrip()[:-1].strip()) in raised:
            out[i] = replace(found[i], part=Part.NOTE)
    return out


def unmarked(words: str) -> str:
    """Words without the marks of their footnotes."""
    return _MARKED.sub("", words)


def _breaks(text: str, said: list[Line]) -> bool:
    """Whether lines break in mid-sentence: one in twenty goes on in small letters."""
    seams = sum(
        _RUNS_ON.match(text, b.start) is not None and not ended(text, a.start, a.end)
        for a, b in pairwise(said)
    )
    return seams * 20 >= len(said) > 1


def _wrapped(text: str, found: list[Line]) -> list[Line]:
    """Mark the full lines: those that end where the next line's first word no longer fitted."""
    said = [x for x in found if x.part is Part.WORDS]
    sizes = sorted(x.end - x.start + x.indent for x in said)
    width = sizes[max(0, len(sizes) * 19 // 20 - 1)] if sizes else 0
    out: list[Line] = []
    behind = False
    for line in found:
        if line.part is Part.PASSING:
            behind = True
            out.append(line)
            continue
        out.append(replace(line, cut=behind))
        behind = False
    if width > _WRAP or not _breaks(text, said):
        return out
    for i, line in enumerate(out[:-1]):
        after = out[i + 1]
        if not after.gap and after.part is not Part.PASSING:
            first = len(text[after.start : min(after.end, after.start + 40)].split(" ", 1)[0])
            out[i] = replace(line, full=line.indent + line.end - line.start + 1 + first > width)
        elif after.part is Part.PASSING and not ended(text, line.start, line.end):
            out[i] = replace(line, full=True)
    return out
