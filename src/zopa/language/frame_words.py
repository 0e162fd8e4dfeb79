"""A sentence as a row of words that patterns can run over, and every hit led back to its tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from zopa.language.syntax import Token
from zopa.language.words import clauses as c

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "\u2011": "-"})
_CLOSING = frozenset({",", ".", ";", ":", "!", "?"})
_OPEN, _SHUT = frozenset("([{"), frozenset(")]}")


Stretch = tuple[int, int]
"""Words of a sentence by index, half-open."""


class Phrase(NamedTuple):
    """Words of a sentence, as printed; what stood between them in brackets is left out."""

    start: int
    end: int
    text: str


class Nominal(NamedTuple):
    """A noun phrase that says who or what."""

    start: int
    end: int
    text: str
    names: tuple[str, ...]
    """Each of those joined in it, without article: "The CU and the Federation" is two."""
    head: str
    """Its noun, in lower case."""
    acts: bool | None
    """Whether it names somebody who can act; None where words don't tell."""
    opens: bool
    """Whether it opens a sentence, so that its capital may mean nothing."""


@dataclass(frozen=True)
class Words:
    """The tokens of a sentence in order; of several places of a text where a sentence runs from one to the next."""

    tokens: tuple[Token, ...]

    @cached_property
    def low(self) -> tuple[str, ...]:
        """Each word in lower case, with straight apostrophes."""
        return tuple("".join(t.text.lower().translate(_STRAIGHT).split()) or "_" for t in self.tokens)

    @cached_property
    def line(self) -> str:
        """The words in lower case between single blanks: what patterns run over."""
        return " ".join(self.low)

    @cached_property
    def _at(self) -> list[int]:
        at, out = 0, []
        for word in self.low:
            out.append(at)
            at += len(word) + 1
        return out

    def offset(self, i: int) -> int:
        """Where a word begins in the line; the line's end for the index after the last."""
        return self._at[i] if i < len(self._at) else len(self.line) + 1

    def index(self, offset: int) -> int:
        """Index of the first word that begins at or after an offset in the line."""
        return bisect_left(self._at, offset)

    def stretch(self, first: int, last: int) -> str:
        """The line between two indices."""
        return self.line[self.offset(first) : max(self.offset(first), self.offset(last) - 1)]

    def begins(self, i: int, phrases: tuple[str, ...]) -> bool:
        """Whether one of some phrases begins at a word."""
        return self.line.startswith(phrases, self.offset(i))

    def adverb(self, i: int) -> bool:
        """Whether a word can stand between a modal and its verb."""
        return self.low[i] in c.ADVERBS or (self.low[i].endswith("ly") and self.low[i] not in c.NOT_ADVERBS)

    def phrase(self, first: int, last: int) -> Phrase | None:
        """Words from one index to another, exclusive; None where there are none."""
        return phrase(self.tokens[first:last]) if first < last else None


def phrase(tokens: Sequence[Token]) -> Phrase:
    """Tokens, at least one, as printed, with one blank where there was any."""
    parts = [tokens[0].text]
    for before, t in pairwise(tokens):
        parts.append(t.text if t.start == before.end or t.text in _CLOSING else f" {t.text}")
    start, end = min(t.start for t in tokens), max(t.end for t in tokens)
    return Phrase(start, end, "".join(parts))


def without_brackets(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """
    Leave out what stands in brackets: short names, translations, cross-references.

    Labels ("Article 6(a)", "paragraph (b)") stay; so does a bracket that is never closed.
    """
    row = list(tokens)
    kept: list[Token] = []
    i = 0
    while i < len(row):
        loose = row[i].text in _OPEN and (i == 0 or row[i - 1].end < row[i].start)
        shut = _closing(row, i) if loose else 0
        if shut and not _label(row[i + 1 : shut]):
            i = shut + 1
            continue
        kept.append(row[i])
        i += 1
    return tuple(kept)


def _label(inside: Sequence[Token]) -> bool:
    """Whether brackets hold the label of a paragraph: "paragraph (a)"."""
    return len(inside) == 1 and len(inside[0].text) <= 4 and inside[0].text.isalnum() and not inside[0].text.isupper()


def _closing(row: Sequence[Token], i: int) -> int:
    depth = 0
    for j in range(i, len(row)):
        depth += (row[j].text in _OPEN) - (row[j].text in _SHUT)
        if depth == 0:
            return j
    return 0


_ENDS = frozenset(".!?;")


def sentences(tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    """
    Cut at full stops and semicolons, by the words alone.

    The parser cuts legal sentences at abbreviations and before capitals; a drafter ends them with a mark.
    """
    out: list[tuple[Token, ...]] = []
    row: list[Token] = []
    depth = 0
    for n, t in enumerate(tokens):
        depth = max(0, depth + (t.text in _OPEN) - (t.text in _SHUT))
        row.append(t)
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        if t.text in _ENDS and not depth and (t.text != "." or after is None or not after.text[:1].islower()):
            out.append(tuple(row))
            row = []
    if row:
        out.append(tuple(row))
    return [s for s in out if any(t.text[:1].isalnum() for t in s)]
