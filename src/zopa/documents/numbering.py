"""How Word counts its lists: the labels that it prints are nowhere in the text (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zopa.documents.labels import letters, roman

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACEHOLDER = re.compile(r"%([1-9])")
_BULLETS = frozenset("•·▪◦‣*–—-")
_LEVELS = 9


@dataclass(frozen=True)
class Level:
    """One level of a list: where it starts, how it counts, what is printed."""

    start: int = 1
    shape: str = "decimal"
    text: str = "%1."
    restarts_after: int | None = None
    """The level (from 1) whose step restarts this one; None for any above it, 0 for never."""
    style: str | None = None
    legal: bool = False
    """Whether the numbers of all levels in its label are decimal."""


@dataclass
class Numbering:
    """The lists of a document, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    """Levels of each list by its number (``numId``)."""
    family: dict[str, str] = field(default_factory=dict)
    """The abstract list that each is made after: lists of one family count on."""
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, number: str, level: int) -> str:
        """Count one item and give the label printed before it; empty where the list is not known or prints none."""
        levels = self.levels.get(number)
        if levels is None or level not in levels:
            return ""
        counts = self.counts.setdefault(self.family[number], {})
        if number not in self.begun:
            self.begun.add(number)
            for at, start in self.overrides.get(number, {}).items():
                counts[at] = start - 1
        this = levels[level]
        counts[level] = counts.get(level, this.start - 1) + 1
        for deeper in [d for d in counts if d > level]:
            after = levels[deeper].restarts_after if deeper in levels else None
            if after is None or (after and level < after):
                del counts[deeper]
        if this.shape == "none":
            return ""
        if this.shape == "bullet":
            return this.text if this.text in _BULLETS else "•"

        def counted(m: re.Match[str]) -> str:
            at = int(m[1]) - 1
            of = levels.get(at, Level())
            return _shaped(counts.setdefault(at, of.start), "decimal" if this.legal else of.shape)

        return _PLACEHOLDER.sub(counted, this.text).strip()


def read(root: _Element | None) -> Numbering:
    """The lists that ``numbering.xml`` defines."""
    out = Numbering()
    if root is None:
        return out
    abstract = {a.get(W + "abstractNumId", ""): a for a in root.findall(W + "abstractNum")}
    for num in root.findall(W + "num"):
        number, of = num.get(W + "numId", ""), _value(num, "abstractNumId") or ""
        if of not in abstract:
            continue
        levels = {_whole(lvl.get(W + "ilvl")): _level(lvl) for lvl in abstract[of].findall(W + "lvl")}
        for override in num.findall(W + "lvlOverride"):
            at = _whole(override.get(W + "ilvl"))
            own = override.find(W + "lvl")
            if own is not None:
                levels[at] = _level(own)
            start = _value(override, "startOverride")
            if start is not None:
                out.overrides.setdefault(number, {})[at] = _whole(start)
        out.levels[number], out.family[number] = levels, of
    return out


def _level(lvl: _Element) -> Level:
    restart = _value(lvl, "lvlRestart")
    return Level(
        start=_whole(_value(lvl, "start") or "1"),
        shape=_value(lvl, "numFmt") or "decimal",
        text=_value(lvl, "lvlText") or "",
        restarts_after=None if restart is None else _whole(restart),
        style=_value(lvl, "pStyle"),
        legal=lvl.find(W + "isLgl") is not None and _value(lvl, "isLgl") not in {"0", "false"},
    )


def _value(el: _Element, name: str) -> str | None:
    child = el.find(W + name)
    return None if child is None else child.get(W + "val")


def _whole(digits: str | None) -> int:
    return int(digits) if digits and re.fullmatch(r"\d{1,6}", digits) else 0


def _shaped(n: int, shape: str) -> str:
    match shape:
        case "lowerLetter":
            return letters(n, repeated=True)
        case "upperLetter":
            return letters(n, repeated=True).upper()
        case "lowerRoman":
            return roman(n)
        case "upperRoman":
            return roman(n).upper()
        case "decimalZero":
            return f"{n:02d}"
        case "none":
            return ""
        case _:
            return str(n)
