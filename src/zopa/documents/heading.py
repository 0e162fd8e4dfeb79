"""What a plain text says about itself in its first and last lines: date, publisher, author."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from zopa.documents.bylines import byline, is_name, is_outlet
from zopa.documents.dates import find_dates
from zopa.documents.extract import Facts

_HEAD, _FOOT = 8, 3
"""Lines with words in which such things are looked for."""
_LONGEST = 160
_FRAME, _FRAME_WORDS, _PLACE_WORDS = 60, 8, 4
_DATELINE_REACH = 90
"""A wire's date stands within so many characters of its paragraph's start."""
_WIRE = re.compile(r"\s{0,3}\((?P<wire>[A-Z][\w .&’'-]{1,40})\)\s{0,3}(?:[-–—:]|$)")
_DASH = re.compile(r"\s{0,3}[-–—:]\s")
_BEFORE_DATE = re.compile(
    r"(?:published|posted|updated|issued|released|dated|date|as of|first published|"
    r"(?:transcript|recording|broadcast|programme|edition|issue|minutes|letter)(?: of)?)?(?: on| at)?:?\s{0,9}$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"^(?:published|posted|issued|released|date|dated|first published)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated|modified|accessed|retrieved)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)\]]\s")
_OF = re.compile(
    r"^(?:newsletter|bulletin|statement|communiqué|press release|organ|magazine) of (?:the )?(?P<who>.{2,80})",
    re.IGNORECASE,
)
_RELEASE = re.compile(r"^(?:press|media|news) (?:release|statement|notice)\b", re.IGNORECASE)
_WITH = re.compile(r",? with .*$")
_PLACE_LIKE = re.compile(r"[A-Z][\w’' .-]{1,30}$")
_UNFINISHED = re.compile(r"\b(?:on|by|until|till|before|from|of|after|since|to|the|than|between|and)$")
"""A line that ends so goes on in the next: a date there belongs to its sentence."""
_ISSUE = re.compile(r"^(?:no|nr|vol|issue|number)\b", re.IGNORECASE)


def read(text: str) -> Facts:
    """
    The facts in the head and foot of a text; what is not plainly said stays unknown.

    A line gives a date if it is little more than the date with a place, a name or a title, or a wire's dateline.
    """
    lines = [" ".join(line.strip("#*_> \t").split()) for line in text[:20_000].splitlines()]
    head = [line for line in lines if line][:_HEAD]
    tail = [" ".join(line.split()) for line in text[-2_000:].splitlines() if line.strip()][-_FOOT - 1 :]
    facts = Facts()
    for above, line in pairwise(["", *head]):
        if _UNFINISHED.search(above):
            continue
        facts = facts.or_else(_of_line(line, release=_RELEASE.match(above) is not None, first=not above))
    for above, line in pairwise(["", *tail]):
        if facts.published is None and not _UNFINISHED.search(above):
            facts = facts.or_else(replace(_of_line(line), author=None, publisher=None))
    return facts


def _of_line(line: str, *, release: bool = False, first: bool = False) -> Facts:
    if _NUMBERED.match(line):
        return Facts()
    wire = _dateline(line)
    if wire.published or len(line) > _LONGEST:
        return wire
    author, rest = byline(line)
    dates = list(find_dates(rest))
    if len(dates) != 1 or (_UPDATED.search(rest) and not _PUBLISHED.match(rest)):
        if author and (not rest or not rest.endswith((".", "!", "?"))):
            outlet = rest.split(",")[0].strip()
            return Facts(author=author, publisher=outlet if not dates and is_outlet(outlet) else None)
        return Facts()
    start, end, day = dates[0]
    before, after = rest[:start].strip(), rest[end:].strip()
    if not _is_frame(before, after):
        return Facts()
    publisher = _publisher(before, after, byline=author is not None, release=release, title=first)
    return Facts(published=day, published_by="document", author=author, publisher=publisher)


def _dateline(line: str) -> Facts:
    """A wire's "CITY, 18 March 2031 (Wire) - The words"."""
    found = next(find_dates(line[:_DATELINE_REACH]), None)
    if found is None:
        return Facts()
    start, end, day = found
    place, after = line[:start].rstrip(" ,"), line[end:]
    if not place or len(place.split()) > _PLACE_WORDS or not _PLACE_LIKE.match(place):
        return Facts()
    wire = _WIRE.match(after)
    if wire:
        return _dated(day, wire["wire"])
    city = place.split()[0]
    return _dated(day, None) if _DASH.match(after) and city.isupper() and len(city) > len("ST") else Facts()


def _dated(day: date, publisher: str | None) -> Facts:
    return Facts(published=day, published_by="document", publisher=publisher)


def _is_frame(before: str, after: str) -> bool:
    """Whether what stands around a date is a heading's, not a sentence's."""
    if after and not re.match(r"[,;.|/()–—-]|at\b|\d{1,2}[:.]\d\d", after):
        return False
    if after.count(" ") > _FRAME_WORDS or re.search(r"[.!?]\s+[A-Z]", f"{before} {after}"):
        return False
    if not before:
        return after.strip() in {"", "."} or len(after) <= _FRAME
    if before.endswith((",", "|", "/", "–", "—", "-", "(", ":", "·", "•")) or _BEFORE_DATE.fullmatch(before):
        return after in {"", ".", ")"} or not after.endswith(".")
    return False


def _publisher(before: str, after: str, *, byline: bool, release: bool, title: bool) -> str | None:
    """The name printed with a date: in brackets after it, or before it; a place after an organisation is left out."""
    bracket = re.fullmatch(r"\((?P<who>[^()]{2,60})\)", after)
    if bracket and is_name(bracket["who"]):
        return bracket["who"]
    parts = [p.strip() for p in re.split(r",|\||/|·|•| [–—-] ", before) if p.strip()]
    parts = [p for p in parts if not _ISSUE.match(p) and not p.lower().startswith("with ")]
    trailing = after.lstrip(",|/·• –—-")
    if not parts:
        return trailing if is_outlet(trailing) else None
    if _RELEASE.fullmatch(parts[0]):
        parts, release = parts[1:] or parts, True
    of = _OF.match(parts[0])
    if of:
        return of["who"] if is_name(of["who"]) else None
    if release:
        return parts[0] if is_name(parts[0]) else None
    named = next((p for p in parts if is_outlet(p)), None)
    if named is not None and (byline or not title or len(parts) == 1):
        return _WITH.sub("", named)
    talk = re.search(r"\btalks? (?:to|with) (?:the )?(?P<who>[A-Z].{2,60})$", parts[0])
    if talk:
        return talk["who"]
    return None
