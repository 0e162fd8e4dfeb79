"""A clause as a row of terms that two witnesses can be compared by."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from zopa import packs
from zopa.language.frames import Frame, frames
from zopa.language.sameness import phrases, sets, spelling
from zopa.language.stems import root
from zopa.language.syntax import Parse, Token
from zopa.language.words import variants as v
from zopa.proposal.collate_figures import figures

_SHORTEST = 4
_BOTH = "#2 number"
_IDLE = frozenset({"PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "INTJ"})
"""Parts of speech that hold a sentence together; the words among them that do more stand in tables."""


@cache
def _seats() -> Mapping[str, frozenset[str]]:
    """States by the places that stand for their governments."""
    return {
        spelling(place.lower()): frozenset(f"@{p.id}" for p in found) for place, found in packs.by_seat().items()
    }


class Sort(StrEnum):
    """What a term does in its sentence."""

    IDLE = "idle"
    """Holds the sentence together."""
    FORCE = "force"
    NEGATION = "negation"
    HEDGE = "hedge"
    NUMBER = "number"
    """A number with its unit, a date, a day."""
    NAME = "name"
    SCOPE = "scope"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Term:
    """A word, a number or a set phrase. Offsets are code points in the clause's text, half-open."""

    start: int
    end: int
    key: str
    """What it is compared by: base form and one spelling; the value of a number; the id of a known state or body."""
    sort: Sort
    pos: str = ""
    low: str = ""
    """A single word as it stands, in lower case; letters that a scanner takes for one another are one."""

    @property
    def verb(self) -> bool:
        """Whether it is a verb."""
        return self.pos == "VERB"

    def equals(self, other: Term) -> bool:
        """Whether both are the same word, or the same number, whatever the spelling."""
        return self.key == other.key or (self.low == other.low != "")

    def stands_for(self, other: Term) -> bool:
        """Whether one can replace the other without a change of meaning."""
        if self.equals(other):
            return True
        if {self.sort, other.sort} & {Sort.NUMBER, Sort.NEGATION}:
            return False
        if not _sets(self).isdisjoint(_sets(other)):
            return True
        if Sort.NAME in {self.sort, other.sort}:
            return _derived(self.key, other.key)
        return _rooted(self.key) == _rooted(other.key)


_DEMONYM = ("n", "an", "ian", "ean", "ese", "i", "ish", "ic", "er", "s", "ans", "ians")


@cache
def _rooted(word: str) -> str:
    """A word without all of its endings: "immediately", "immediate"."""
    shorter = root(word)
    return word if shorter == word else _rooted(shorter)


def _sets(term: Term) -> frozenset[int]:
    return sets(term.key)


def _derived(one: str, other: str) -> bool:
    """Whether one is the adjective of the other's name ("Velt", "Veltian"), or the capital that stands for a state."""
    if "@" in {one[0], other[0]}:
        return other in _seats().get(one, ()) or one in _seats().get(other, ())
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and long.startswith(short.rstrip("aeiy")) and long.endswith(_DEMONYM)


@dataclass(frozen=True)
class Wording:
    """One wording of a clause, taken apart."""

    text: str
    parse: Parse
    names: frozenset[str] = frozenset()
    """Words, in lower case, that have a capital within sentences of the text: names also where they open one."""

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """Its main predicates."""
        return frames(self.parse.tokens)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Its terms in order, marks left out."""
        return tuple(_terms(self))

    @cached_property
    def acting(self) -> tuple[tuple[int, int], ...]:
        """Where those stand who act or receive: subjects of active verbs, agents of passive ones, receivers."""
        out = []
        for f in self.frames:
            places = [f.agent if f.passive else f.subject, f.over, *(x.to for x in f.verbs)]
            out += [(p.start, p.end) for p in places if p is not None]
        return tuple(out)


@dataclass(frozen=True, slots=True)
class _Word:
    """A token, or several joined by hyphens."""

    start: int
    end: int
    text: str
    low: str
    lemma: str
    pos: str
    tag: str
    first: bool
    """Whether it opens a sentence."""


def _terms(wording: Wording) -> Iterator[Term]:
    words = list(_words(wording.parse))
    bound = [(f.bound.start, f.bound.end) for f in wording.frames if f.bound is not None]
    counted = figures(wording.text)
    ends = {end for end, _ in counted.values()}
    i = 0
    while i < len(words):
        word = words[i]
        figure = counted.get(word.start)
        named = _polity(words, i)
        phrase = _phrase(words, i, ends)
        if phrase and (figure is None or words[phrase[0] - 1].end > figure[0]):
            end, key, sort = phrase
            yield Term(word.start, words[end - 1].end, key, sort, word.pos)
            i = end
        elif figure is not None:
            yield Term(word.start, figure[0], figure[1], Sort.NUMBER)
            i = next((k for k in range(i + 1, len(words)) if words[k].start >= figure[0]), len(words))
        elif named:
            yield Term(word.start, words[named[0] - 1].end, named[1], Sort.NAME, "PROPN")
            i = named[0]
        else:
            held = any(a <= word.start < b for a, b in bound)
            sort = _sort(word, wording.names, held=held)
            key = _BOTH if word.low == "both" else spelling(word.lemma)
            yield Term(word.start, word.end, key, sort, word.pos, _seen(word.text))
            i += 1


def _words(parse: Parse) -> Iterator[_Word]:
    opening = {s.first for s in parse.sentences}
    tokens = parse.tokens
    i = 0
    while i < len(tokens):
        last = i
        while last + 2 < len(tokens) and _hyphen(tokens, last + 1):
            last += 2
        t, low = tokens[i], tokens[last].text.lower().replace("’", "'")
        before = "".join(x.text.lower() for x in tokens[i:last] if x.text not in "-‑–")
        if any(c.isalnum() for c in t.text) or low in {"n't", "'ll", "%"}:
            yield _Word(
                t.start, tokens[last].end, parse.text[t.start : tokens[last].end], before + low,
                before + tokens[last].lemma.lower(), tokens[last].pos, t.tag, i in opening,
            )
        i = last + 1


def _hyphen(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].text in {"-", "‑", "–"} and tokens[i - 1].end == tokens[i].start == tokens[i + 1].start - 1


def _phrase(words: Sequence[_Word], i: int, counted: Collection[int]) -> tuple[int, str, Sort] | None:
    """
    The longest set phrase of two words or more that begins at a word: its end, key and sort.

    Args:
        words: The wording.
        i: The word.
        counted: Where figures end; "a day" says how often after one, and is an object after a verb.
    """
    if words[i].tag == "JJR" and i + 1 < len(words) and words[i + 1].low == "than":
        return i + 2, "under" if words[i].low in v.LESS else "over", Sort.SCOPE
    if words[i].low == "a" and i and words[i - 1].pos == "VERB" and words[i - 1].end not in counted:
        return None
    for length in range(min(6, len(words) - i), 1, -1):
        stretch = words[i : i + length]
        lows = tuple(spelling(w.low) for w in stretch)
        typed = " ".join(w.low for w in stretch)
        if typed in _HEDGES or typed in v.IDLE_PHRASES:
            return i + length, " ".join(lows), Sort.HEDGE if typed in _HEDGES else Sort.IDLE
        for form in (lows, (spelling(stretch[0].lemma), *lows[1:]), (*lows[:-1], spelling(stretch[-1].lemma))):
            if form in phrases():
                scope = any(w in v.SCOPE or w in v.NEGATIONS for w in form)
                return i + length, " ".join(form), Sort.SCOPE if scope else Sort.WORD
        if typed in v.IDLE_NEGATIONS:
            return i + length, " ".join(lows), Sort.SCOPE
    return None


_HEDGES = frozenset(v.HEDGES)


def _polity(words: Sequence[_Word], i: int) -> tuple[int, str] | None:
    """The longest name of a state or body that begins at a word, where it can be only one's."""
    if not words[i].text[:1].isupper():
        return None
    for length in range(min(5, len(words) - i), 0, -1):
        name = " ".join(w.text for w in words[i : i + length])
        found = packs.by_name().get(name) or packs.by_adjective().get(name)
        if found and len(found) == 1:
            return i + length, f"@{found[0].id}"
    return None


_SCANNED = str.maketrans("I1|0", "lllo")


def _seen(word: str) -> str:
    """A word by the shape of its letters: "wiIl" is "will", "eastem" is "eastern"."""
    return word.translate(_SCANNED).lower().replace("rn", "m").replace("vv", "w")


def _sort(word: _Word, names: frozenset[str], *, held: bool) -> Sort:
    low = word.low
    if low in v.NEGATIONS:
        return Sort.NEGATION
    if low in v.MODALS or (held and word.pos != "ADV"):
        return Sort.FORCE
    if low in _HEDGES or word.lemma in _HEDGES:
        return Sort.HEDGE
    if word.text.isdigit() or (word.text[:1].isupper() and (low in v.DAYS or low in v.MONTHS)):
        return Sort.NUMBER
    if low in v.SCOPE:
        return Sort.SCOPE
    if low in v.IDLE or word.pos in _IDLE:
        return Sort.IDLE
    if word.text[:1].isupper() and (word.pos == "PROPN" or not word.first or low in names):
        return Sort.NAME
    return Sort.WORD
