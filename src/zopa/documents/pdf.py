"""PDF, with lines joined into paragraphs, running heads dropped, and footnotes at the end."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import Any

from zopa.documents import caps, pdflines
from zopa.documents.extract import Extract, Facts
from zopa.documents.labels import has_label
from zopa.documents.offsets import OffsetMap, Place, Run
from zopa.documents.pdflines import Line
from zopa.errors import DocumentError

_RULES = "pdf 1"
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)?\s{0,3}[-–—]?\s{0,3}\d{1,4}\s{0,3}[-–—]?(?:\s{0,3}(?:of|/)\s{0,3}\d{1,4})?", re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_NOTE = re.compile(r"(?:\[?\d{1,3}\]?|[*†‡§])[.)]?\s?\S")
_ENDS = tuple('.!?:;”"’)…')
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_EDGE_LINES = 2
_APART = 0.8
"""Running heads and page numbers stand this many type sizes from the text."""
_SMALL_PRINT = 0.9
_FEWEST = 20
"""Fewer characters than this on all pages are stamps on scans, not text."""


def read(raw: bytes) -> Extract:
    """
    The text of a PDF.

    1. Lines by the places of their characters, columns one after the other.
    2. Without what repeats in the margins of most pages, and without page numbers.
    3. Lines into paragraphs; hyphens at the ends of lines taken out where the word is elsewhere written without.
    4. Small print with a number at the foot of a page is a footnote, and is put at the end.

    Raises:
        DocumentError: It is locked, damaged, too long, or has no text.
    """
    pages, facts = _pages(raw)
    empty = [n for n, lines in enumerate(pages, start=1) if not lines]
    if sum(len(line.text) for page in pages for line in page) < _FEWEST:
        raise DocumentError(
            "this PDF holds pictures of pages, without text", remedy="Run it through text recognition (OCR) first.",
        )
    pages = _without_margins(pages)
    body_size = median(line.size for page in pages for line in page for _ in line.text)
    lines: list[Line] = []
    notes: list[Line] = []
    for page in pages:
        cut = _first_note(page, body_size)
        lines += page[:cut]
        notes += page[cut:]
    known = Counter(w.lower() for line in (*lines, *notes) for w in _WORD.findall(line.text))
    text, offsets = _write(_paragraphs(lines) + _paragraphs(notes), known)
    remarks = (f"no text on {len(empty)} of {len(pages)} pages",) if empty else ()
    return Extract(text, offsets, _RULES, facts=facts, remarks=remarks)


def _pages(raw: bytes) -> tuple[list[list[Line]], Facts]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as e:
        if "password" in str(e).lower() or "security" in str(e).lower():
            raise DocumentError("this PDF is locked by a password", remedy="Save a copy without the password.") from e
        raise DocumentError("this PDF is damaged", remedy="Open it, print it to a new PDF, and try again.") from e
    try:
        if len(document) > caps.PAGES:
            raise DocumentError(
                f"this PDF has {len(document)} pages, and at most {caps.PAGES} are read", remedy="Split it.",
            )
        return [_page(document, i) for i in range(len(document))], _facts(document)
    finally:
        document.close()


def _page(document: Any, index: int) -> list[Line]:
    page = document[index]
    textpage = page.get_textpage()
    try:
        return pdflines.read(textpage, index + 1)
    finally:
        textpage.close()
        page.close()


def _facts(document: Any) -> Facts:
    said = document.get_metadata_dict(skip_empty=True)
    return Facts.of_properties(said.get("Title"), said.get("Author"))


def _without_margins(pages: list[list[Line]]) -> list[list[Line]]:
    """Pages without lines at their edges that stand at the same height, saying the same, on most pages."""
    filled = sum(1 for p in pages if p)
    often: Counter[tuple[str, int]] = Counter()
    for page in pages:
        often.update({_mark(line) for line in _edges(page)})

    def repeats(line: Line) -> bool:
        text, height = _mark(line)
        times = max(often[text, height + d] for d in (-1, 0, 1))
        if _PAGE_NUMBER.fullmatch(line.text.strip()):
            return times > 1 or "of" in line.text.lower() or (filled == 1 and line.text.strip(" -–—") == "1")
        return filled > 1 and not has_label(line.text) and times >= max(2, filled / 2)

    out = []
    for page in pages:
        dropped = {id(line) for line in _edges(page) if repeats(line)}
        out.append([line for line in page if id(line) not in dropped])
    return out


def _edges(page: list[Line]) -> list[Line]:
    """The first and last lines of a page that stand apart from the rest."""
    down = sorted(page, key=lambda line: -line.top)
    apart = [a.bottom - b.top > _APART * a.size for a, b in pairwise(down)]
    head = next((n + 1 for n in range(min(_EDGE_LINES, len(apart)) - 1, -1, -1) if apart[n]), 0)
    foot = next((n + 1 for n in range(min(_EDGE_LINES, len(apart)) - 1, -1, -1) if apart[-1 - n]), 0)
    return down[:head] + down[len(down) - foot :]


def _mark(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.bottom / 3)


def _first_note(page: list[Line], body_size: float) -> int:
    """Index of the first footnote on a page; the number of its lines where there is none."""
    at = len(page)
    while at and page[at - 1].size < _SMALL_PRINT * body_size:
        at -= 1
    while at < len(page) and not _NOTE.match(page[at].text):
        at += 1
    return at or len(page)


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    right: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, line.column)
        right[key] = max(right.get(key, 0.0), line.right)
    steps = [
        a.bottom - b.bottom for a, b in pairwise(lines)
        if (a.page, a.column) == (b.page, b.column) and 0 < a.bottom - b.bottom < 3 * a.size
    ]
    pitch = median(steps) if steps else 0.0
    out: list[list[Line]] = []
    for line in lines:
        if out and _goes_on(out[-1], line, right[out[-1][-1].page, out[-1][-1].column], pitch):
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _goes_on(paragraph: list[Line], line: Line, right: float, pitch: float) -> bool:
    """Whether a line belongs to the paragraph above it."""
    above = paragraph[-1]
    if has_label(line.text) or "\t" in line.text + above.text or abs(line.size - above.size) > 0.1 * above.size:
        return False
    if (line.page, line.column) != (above.page, above.column):
        return not above.text.endswith(_ENDS) and (line.text[:1].islower() or above.text.endswith("-"))
    if above.bottom - line.bottom > 1.35 * max(pitch, above.size):
        return False
    indent = line.left - above.left
    if len(paragraph) > 1 and abs(indent) > 0.8 * line.size:
        return False
    if len(paragraph) == 1 and indent > 0.8 * line.size and not has_label(above.text):
        return False
    first_word = line.text.split(" ", 1)[0]
    room = right - above.right
    needed = (line.right - line.left) * (len(first_word) + 1) / max(1, len(line.text))
    return room < needed + 0.5 * line.size or line.text[:1].islower()


def _write(paragraphs: list[list[Line]], known: Counter[str]) -> tuple[str, OffsetMap]:
    pieces: list[str] = []
    runs: list[Run] = []
    at = 0
    for n, paragraph in enumerate(paragraphs):
        for i, line in enumerate(paragraph):
            if not i:
                joint = "" if not n else "\n" if "\t" in line.text and "\t" in paragraphs[n - 1][-1].text else "\n\n"
            else:
                joint = "" if paragraph[i - 1].text.endswith("-") and len(paragraph[i - 1].text) > 1 else " "
            words = line.text
            if i + 1 < len(paragraph) and _is_broken(words, paragraph[i + 1].text, known):
                words = words[:-1]
            elif words.endswith(" -"):
                words += " "
            pieces += (joint, words)
            start = at + len(joint)
            at = start + len(words)
            runs.append(Run(start, at, Place(page=line.page, box=line.box)))
    return "".join(pieces), OffsetMap(tuple(runs))


def _is_broken(line: str, below: str, known: Counter[str]) -> bool:
    """Whether a line's last hyphen only parts a word: the word is not written with it elsewhere."""
    if not line.endswith("-") or not line[-2:-1].isalpha() or not below[:1].islower():
        return False
    head, tail = _WORD.findall(line[:-1])[-1:], _WORD.match(below)
    if not head or tail is None:
        return False
    return not known[f"{head[0]}-{tail[0]}".lower()] or known[f"{head[0]}{tail[0]}".lower()] > 0
