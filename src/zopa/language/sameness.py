"""Words and spellings that stand for one another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from zopa.language.words.variants import SAME
from zopa.packs import thesaurus

__all__ = ["opposite", "phrases", "same", "sets", "spelling"]

_OWN = 1_000_000
"""Where the numbers of our own sets begin; those of the thesaurus are smaller."""
_OUR = re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|able|ite|ly|er|ers|hood|al)?$)")
_NOT_OUR = re.compile(r"(?:f|h|t|p|y|sc|dev|cont|det)our|hour|court|course|source|journ|four|resour|tour")
_ENDINGS = (
    (re.compile(r"(?<=[a-z]{2})is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(?:e|es|ed|ing)$)"), "yz"),
    (re.compile(r"(?<=[bt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[aeo])ll(?=(?:ed|ing|er|ers|or|ors)$)"), "l"),
    (re.compile(r"(?<=[fp]en)ce(?=s?$)"), "se"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=gram)me(?=s?$)"), ""),
    (re.compile(r"dgement"), "dgment"),
)
_WHOLE = {"cheque": "check", "licence": "license", "practise": "practice", "towards": "toward", "grey": "gray"}


@cache
def spelling(word: str) -> str:
    """One spelling for both sides of the ocean: ``organise`` and ``organize``, ``labour`` and ``labor``."""
    low = _WHOLE.get(word, word)
    if "our" in low and not _NOT_OUR.search(low):
        low = _OUR.sub("or", low)
    for pattern, other in _ENDINGS:
        low = pattern.sub(other, low)
    return low


@cache
def phrases() -> Mapping[tuple[str, ...], frozenset[int]]:
    """Our own sets by the words of each of their forms, spelt one way."""
    table: dict[tuple[str, ...], set[int]] = {}
    for n, forms in enumerate(SAME):
        for form in forms:
            table.setdefault(tuple(map(spelling, form.split())), set()).add(_OWN + n)
    return {words: frozenset(ids) for words, ids in table.items()}


@cache
def sets(form: str) -> frozenset[int]:
    """The sets that a word in its base form, or a phrase, belongs to: ours and those of the thesaurus."""
    own = phrases().get(tuple(form.split()), frozenset())
    return own | thesaurus().sets.get(form, frozenset())


def same(one: str, other: str) -> bool:
    """Whether two words in their base forms can stand for one another."""
    return one == other or not sets(one).isdisjoint(sets(other))


@cache
def opposite(one: str, other: str) -> bool:
    """Whether some synonyms of two words are opposites: ``allow`` and ``ban``."""
    pairs = thesaurus().opposites
    return any(frozenset((a, b)) in pairs for a in _near(one) for b in _near(other))


@cache
def _near(form: str) -> frozenset[str]:
    """A word with its synonyms of one word."""
    return _members().get(form, frozenset()) | {form}


@cache
def _members() -> Mapping[str, frozenset[str]]:
    by_set: dict[int, set[str]] = {}
    own = ((" ".join(words), ids) for words, ids in phrases().items() if len(words) == 1)
    for word, ids in (*thesaurus().sets.items(), *own):
        for n in ids:
            by_set.setdefault(n, set()).add(word)
    out: dict[str, set[str]] = {}
    for members in by_set.values():
        for word in members:
            out.setdefault(word, set()).update(members)
    return {word: frozenset(near) for word, near in out.items()}
