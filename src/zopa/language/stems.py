"""Words brought to a common form, so that "caterers" meets "catering staff"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zopa.language.words_amounts import CARDINALS
from zopa.language.words_common import FAMILIES, FUNCTION, WEAK

_SHORT = 4
"""A root so short may be another word's."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SUFFIXES = (
    "isation", "ization", "ational", "fulness", "iveness", "ations", "ation", "ments", "ment", "ness", "ities", "ity",
    "ising", "izing", "ised", "ized", "ings", "ing", "ions", "ion", "ators", "ator", "ers", "er", "ors", "or", "ees",
    "ee",
    "als", "al", "ies", "ied", "ates", "ated", "ate", "ed", "es", "ly", "s", "e", "y",
)


class Term(NamedTuple):
    """A content word: where it stands and the form it is compared by."""

    start: int
    end: int
    key: str
    weak: bool
    """Whether it is a word of the news in general."""


@cache
def stem(word: str) -> str:
    """A word without its ending; families of words share one form."""
    low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    return _FAMILY.get(low) or _FAMILY.get(root(low)) or root(low)


@cache
def root(low: str) -> str:
    """A word in lower case without its ending."""
    for suffix in _SUFFIXES:
        if low.endswith(suffix) and len(low) - len(suffix) >= 4:
            kept = low[: -len(suffix)]
            return kept[:-1] if len(kept) > 4 and kept[-1] == kept[-2] and kept[-1] not in "aeiouls" else kept
    return low[:-1] if low.endswith("s") and len(low) > 3 and not low.endswith("ss") else low


def _families() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in FAMILIES:
        members = line.split()
        for member in members:
            table.setdefault(member, "~" + members[0])
            if len(root(member)) > _SHORT:
                table.setdefault(root(member), "~" + members[0])
    return table


_FAMILY = _families()
_WEAK_STEMS = frozenset(root(w) for w in WEAK)


def terms(text: str) -> tuple[Term, ...]:
    """The content words of a text, in order."""
    out = []
    for m in _WORD.finditer(text):
        low = m[0].lower().replace("’", "'").removesuffix("'s")
        if low in FUNCTION or low in CARDINALS or (len(low) < 2 and not low.isupper()):
            continue
        key = stem(low)
        out.append(Term(m.start(), m.end(), key, low in WEAK or (not key.startswith("~") and key in _WEAK_STEMS)))
    return tuple(out)
