"""Whether a word that opens a sentence would have its capital in the middle of one."""

from __future__ import annotations

from dataclasses import dataclass

from zopa import packs
from zopa.language.syntax import Parse
from zopa.language.words.clauses import DETERMINERS

_OPENS = frozenset({".", ":", ";", "!", "?", "(", ")", "[", "]", '"', "“", "”", "•", "-", "–", "—", "*"})
_COMMON = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "RB", "CD", "PDT", "IN", "WP", "WDT"})


@dataclass(frozen=True, slots=True)
class Casing:
    """Words as a plan writes them where no sentence begins."""

    names: frozenset[str]
    """Words with a capital in the middle of a sentence, in lower case."""
    common: frozenset[str]
    """Words without."""
    nouns: frozenset[str]
    """Words that are tagged as common wherever they stand."""

    @classmethod
    def of(cls, parsed: Parse, *, starts: frozenset[int]) -> Casing:
        """The plan's own usage; *starts* are where its clauses begin."""
        names: set[str] = set()
        common: set[str] = set()
        nouns: set[str] = set()
        for s in parsed.sentences:
            row = parsed.tokens[s.first : s.last]
            titled = sum(t.text[:1].isupper() for t in row) > 0.7 * len(row)
            for before, t in zip((None, *row), row, strict=False):
                low = t.text.lower()
                if t.tag in _COMMON:
                    nouns.add(low)
                if before is None or before.text in _OPENS or titled or t.start in starts:
                    continue
                (names if t.text[:1].isupper() else common).add(low)
        return cls(frozenset(names), frozenset(common), frozenset(nouns))

    def lowered(self, text: str) -> str:
        """Words that open a sentence as they would stand within it."""
        first, gap, rest = text.partition(" ")
        low = first.lower()
        if low in DETERMINERS or low in {"all", "both", "no", "such", "any"}:
            return f"{low}{gap}{rest}"
        if first.isupper() or not first[:1].isupper() or low in self.names or self._known(first, text):
            return text
        if low in self.common or low in self.nouns:
            return f"{low}{gap}{rest}"
        return text

    @staticmethod
    def _known(first: str, text: str) -> bool:
        """Whether everybody writes it with a capital: a state, its people, its adjective."""
        tables = (packs.by_name(), packs.by_adjective(), packs.by_seat())
        return any(first in t or text in t for t in tables)
