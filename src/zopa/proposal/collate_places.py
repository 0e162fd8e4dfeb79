"""Differences of single witnesses → places of variation with all their readings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from zopa.proposal.collate_kind import Difference, Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses have at a place; without words where they have nothing there."""

    text: str
    witnesses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a clause's base text at which witnesses differ; empty where some add words."""

    kind: Kind
    start: int
    """Offset in the base text of the clause; ``end`` likewise, exclusive."""
    end: int
    readings: tuple[Reading, ...]
    """The base's first, then those of most witnesses."""

    @property
    def significant(self) -> bool:
        """Whether the readings mean different things."""
        return self.kind.significant


_Found = Sequence[tuple[tuple[str, ...], Difference]]


def places(base: str, witnesses: Sequence[str], found: _Found) -> tuple[str, tuple[Place, ...]]:
    """
    The places of a clause, and its base text as their majority reads it.

    Args:
        base: The wording that the differences are from.
        witnesses: All who have the clause.
        found: Which witnesses differ, and how.
    """
    grouped = [p for kin in _kin(found) if len((p := _place(base, witnesses, kin)).readings) > 1]
    text = base
    for place in sorted(grouped, key=lambda p: -p.start):
        first = place.readings[0]
        if place.significant and first.text != base[place.start : place.end]:
            text = _spliced(text, place.start, place.end, first.text)
    if text == base:
        return base, tuple(grouped)
    moved, shift = [], 0
    for place in grouped:
        grown = len(place.readings[0].text) - (place.end - place.start) if place.significant else 0
        moved.append(replace(place, start=place.start + shift, end=place.end + shift + grown))
        shift += grown
    return text, tuple(moved)


def _kin(found: _Found) -> Iterator[_Found]:
    """Differences that overlap, those of meaning and others apart; and words of one kind added at one point."""
    for grave in (True, False):
        kin: list[tuple[tuple[str, ...], Difference]] = []
        end = -1
        own = [x for x in found if x[1].kind.significant is grave]
        for item in sorted(own, key=lambda x: (x[1].start, x[1].end, x[1].kind)):
            d = item[1]
            point = d.start == d.end
            joins = kin and (
                d.start < end or (point and d.start == end == kin[0][1].start and d.kind == kin[0][1].kind)
            )
            if kin and not joins:
                yield kin
                kin = []
            kin.append(item)
            end = max(end, d.end) if len(kin) > 1 else d.end
        if kin:
            yield kin


def _place(base: str, witnesses: Sequence[str], kin: _Found) -> Place:
    start, end = min(d.start for _, d in kin), max(d.end for _, d in kin)
    theirs: dict[str, str] = {}
    for names, d in kin:
        for name in names:
            before = theirs.get(name)
            theirs[name] = (
                base[start : d.start] + d.theirs + base[d.end : end] if before is None else f"{before} {d.theirs}"
            ).strip()
    readings: dict[str, list[str]] = {base[start:end]: [w for w in witnesses if w not in theirs]}
    for name in witnesses:
        if name in theirs:
            readings.setdefault(theirs[name], []).append(name)
    ordered = sorted(readings.items(), key=lambda r: -len(r[1]))
    kind = min((d.kind for _, d in kin), key=list(Kind).index)
    return Place(kind, start, end, tuple(Reading(t, tuple(names)) for t, names in ordered if names))


def _spliced(text: str, start: int, end: int, words: str) -> str:
    joined = f"{text[:start].rstrip()} {words} {text[end:].lstrip()}"
    return re.sub(r" +(?=[.,;:)])", "", " ".join(joined.split()))


def typed(ours: str, theirs: str, *, kind: Kind = Kind.TYPOGRAPHY) -> Iterator[Difference]:
    """The stretch in which two wordings of one meaning differ."""
    one, other = (list(re.finditer(r"\S+", t)) for t in (ours, theirs))
    matched = SequenceMatcher(None, [m[0] for m in one], [m[0] for m in other], autojunk=False)
    changed = [x for x in matched.get_opcodes() if x[0] != "equal"]
    if not changed:
        return
    a, b, c, d = changed[0][1], changed[-1][2], changed[0][3], changed[-1][4]
    start, end = (one[a].start(), one[b - 1].end()) if a < b else (one[a].start() if a < len(one) else len(ours),) * 2
    words = theirs[other[c].start() : other[d - 1].end()] if c < d else ""
    yield Difference(kind, start, end, words)
