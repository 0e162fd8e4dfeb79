"""Every wording of every clause, parsed once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zopa.language.pipeline import parse
from zopa.language.syntax import Parse
from zopa.proposal.collate_rows import Witness
from zopa.proposal.collate_terms import Wording
from zopa.proposal.draft import cleaned
from zopa.records.clause import Clause

_APART = "\n\n"
_BROKEN = re.compile(r"(?<=[a-z])-\n\s*(?=[a-z])")
"""A word cut at the end of its line."""


def plain(text: str) -> str:
    """A clause's words on one line, without editors' notes."""
    return " ".join(_BROKEN.sub("", cleaned(text)).split())


@dataclass(frozen=True)
class Texts:
    """The wordings one under another; nothing is parsed where no clause has two."""

    parsed: Parse = field(repr=False)
    places: Mapping[str, tuple[int, int]]
    """Where each stands in the parsed text."""
    wordings: Mapping[str, Wording] = field(repr=False)
    """Those of clauses that have several, taken apart."""

    @classmethod
    def of(cls, witnesses: Sequence[Witness], rows: Sequence[Sequence[Clause]]) -> Texts:
        """The wordings of all rows of clauses."""
        read = [tuple(dict.fromkeys(plain(c.text) for c in row)) for row in rows]
        several = dict.fromkeys(t for texts in read if len(texts) > 1 for t in texts)
        if not several:
            return cls(Parse("", (), (), ()), {}, {})
        places, at = {}, 0
        for text in dict.fromkeys(t for texts in read for t in texts):
            places[text] = at, at + len(text)
            at += len(text) + len(_APART)
        parsed, names = parse(_APART.join(places)), _names(witnesses)
        return cls(parsed, places, {t: Wording(t, parsed.part(*places[t]), names) for t in several})


def _names(witnesses: Sequence[Witness]) -> frozenset[str]:
    """Words that stand with a capital within sentences, and never in lower case."""
    capital: set[str] = set()
    small: set[str] = set()
    for witness in witnesses:
        for clause in witness.proposal.clauses:
            words = re.findall(r"(?<![.!?:] )(?<!^)\b[^\W\d_]+", plain(clause.text))
            capital |= {w.lower() for w in words if w[0].isupper() and not w.isupper()}
            small |= {w for w in words if w.islower()}
    return frozenset(capital - small)
