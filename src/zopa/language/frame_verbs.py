"""Which words of a sentence bind, and the verb that each of them governs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from zopa.language.frame_times import time_at
from zopa.language.frame_words import Stretch, Words
from zopa.language.syntax import Token
from zopa.language.words import clauses as c
from zopa.language.words import force as f
from zopa.records.duty import Force


class Form(StrEnum):
    """How a predicate is put."""

    BOUND = "bound"
    """By a word of force: shall, agrees to, is expected to."""
    PLAIN = "plain"
    """In the indicative: pays, is introduced."""
    SHORT = "short"
    """Without a finite verb, as notes are: "prisoners to be exchanged"."""
    THAT = "that"
    """No predicate of its own: hands its force on to the clause after "that"."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with the words that bind it, by indices into its sentence."""

    first: int
    bound: int
    """Where the words of force end, exclusive; ``first`` where there are none."""
    verb: int
    tail: int
    """Where what follows the verb begins."""
    lemma: str
    form: Form = Form.BOUND
    force: Force | None = None
    denied: bool = False
    passive: bool = False
    asides: tuple[Stretch, ...] = ()
    """What stands between the words of force and the verb: "shall, within a month, pay"."""
    bearer: Stretch | None = None
    """Where the subject stands if it doesn't stand before: "it is the duty of the board to …"."""


class _Row(NamedTuple):
    kind: str
    force: Force | None
    pattern: re.Pattern[str]


_TABLES = (
    ("owner", f.OWN), ("bearer", f.BEFORE_BEARER), ("that", f.BEFORE_THAT), ("freed", f.FREED),
    ("forbidden", f.FORBIDDEN), ("infinitive", f.INFINITIVE), ("gerund", f.GERUND), ("modal", f.MODAL),
)
_FLIPPED = {Force.MAY: Force.MUST, Force.MUST: Force.MAY}
_IS_TO = re.compile(r"(?:is|are)(?: not| never| \w+ly)* to(?: not)?$")
_NOT_BEFORE = re.compile(r"\b(?:not|n't|never|no longer|no case|no circumstances)\b")
_ASIDE_LENGTH = 18
"""Longest stretch between commas that may stand between a modal and its verb, in words."""
_ASIDES = ("as far as ", "so far as ", "if ", "where ", "subject to ", "when ", "upon ", "on ")
_BEARER_LENGTH = 30
_GERUND = re.compile(r"\w{2,}ing$")
_PARTICIPLE = re.compile(r"\w+(?:ed|en|wn|ught|pt|nt|lt|ft)$")
_NO_INFINITIVE = frozenset({"DT", "PRP$", "PRP", "CD", "NNS", "NNP", "NNPS", "WDT", "IN", "PDT", "WP", "POS", "EX"})
_OPENS_OBJECT = frozenset({"DT", "PRP$", "NNP", "CD", "NNS", "PRP", "PDT"})
_DENIES = frozenset({"not", "n't", "never"})


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(_Row(kind, force, _compiled(text)) for kind, rows in _TABLES for force, text in rows)


def _compiled(text: str) -> re.Pattern[str]:
    """A row of the table as a pattern; each "no" gets a name of its own."""
    while any(name in text for name in f.MACROS):
        for name, meaning in f.MACROS.items():
            text = text.replace(name, meaning)
    for n in range(text.count("(?P<no>")):
        text = text.replace("(?P<no>", f"(?P<no{n}>", 1)
    return re.compile(rf"{text}(?= |$)")


def predicates(w: Words) -> list[Predicate]:
    """Every finite predicate of a sentence, bound or plain, in order."""
    out: list[Predicate] = []
    i = 0
    while i < len(w.tokens):
        found = _bound(w, i) or _plain(w, i)
        if found is None or _tagged_amiss(w, i, found, out):
            i += 1
        else:
            out.append(found)
            i = max(i + 1, found.bound if found.form is Form.THAT else found.tail)
    return out


def _tagged_amiss(w: Words, i: int, found: Predicate, before: list[Predicate]) -> bool:
    """Whether a base form after "and" was taken for a finite verb: "may cancel the order and claim damages"."""
    return (
        found.form is Form.PLAIN and w.tokens[i].tag == "VBP" and w.low[i - 1] in {"and", "or"}
        and w.low[i] not in c.BE | {"have", "do"} and bool(before) and before[-1].form is Form.BOUND
    )


def _bound(w: Words, i: int) -> Predicate | None:
    if (w.low[i] == "may" and w.tokens[i].text != "may") or (w.low[i] == "should" and w.tokens[i].text == "Should"):
        return None
    if w.low[i] not in f.FIRST:
        return None
    at = w.offset(i)
    for kind, force, pattern in _rows():
        hit = pattern.match(w.line, at)
        if hit is None:
            continue
        end = w.index(hit.end())
        denied = sum(1 for v in hit.groups() if v) % 2 == 1
        if kind == "that":
            return Predicate(i, end, i, end, "", Form.THAT, force, denied)
        if kind == "owner":
            made = _owner(w, hit, end, force)
        elif kind == "bearer":
            made = _bearer_after(w, i, end, force)
        else:
            made = _governed(w, i, end, kind, force, denied=denied)
        if made is not None:
            return made
    return None


def _owner(w: Words, hit: re.Match[str], end: int, force: Force | None) -> Predicate | None:
    """The infinitive after "it is the board's duty"."""
    if not may_be_verb(w, end):
        return None
    k, passive, tail = _group(w, end)
    who = w.index(hit.start("who")), w.index(hit.end("who"))
    first = w.index(hit.start())
    return Predicate(first, end, k, tail, lemma(w.tokens[k]), force=force, passive=passive, bearer=who)


def _bearer_after(w: Words, i: int, end: int, force: Force | None) -> Predicate | None:
    """The infinitive after a bearer that follows its phrase of force."""
    for j in range(end + 1, min(len(w.low) - 1, end + _BEARER_LENGTH)):
        if w.low[j] == "to" and may_be_verb(w, j + 1):
            denied = w.low[j - 1] in _DENIES
            k, passive, tail = _group(w, j + 1)
            return Predicate(i, end, k, tail, lemma(w.tokens[k]), Form.BOUND, force, denied, passive,
                             bearer=(end, j - denied))
        if w.low[j] in {",", ";", ":"}:
            break
    return None


def _governed(w: Words, i: int, end: int, kind: str, force: Force | None, *, denied: bool) -> Predicate | None:
    """The verb after words of force, over adverbs and asides; None where none can follow."""
    at, asides, flips = _to_verb(w, end)
    denied ^= flips
    if at >= len(w.low) or not w.low[at][0].isalpha():
        return None
    if kind == "gerund" and not _GERUND.match(w.low[at]):
        return None
    if kind not in {"gerund", "modal"} and w.low[end - 1] == "to" and not may_be_verb(w, at):
        return None
    if kind == "modal" and w.tokens[at].tag in {"DT", "PRP$", "PRP", "IN"} and w.low[at] not in c.BE:
        # An aside without commas: "shall by 1 June pay", "may at any time withdraw".
        verb = next((k for k in range(at, min(len(w.low), at + _ASIDE_LENGTH)) if w.tokens[k].tag == "VB"), None)
        if verb is None:
            return None
        asides.append((at, verb))
        at = verb
    k, passive, tail = _group(w, at)
    force = _forced(w.stretch(i, end), kind, force, denied=denied)
    denied |= kind in {"forbidden", "freed"}
    return Predicate(i, end, k, tail, lemma(w.tokens[k]), Form.BOUND, force, denied, passive, tuple(asides))


def _forced(words: str, kind: str, force: Force | None, *, denied: bool) -> Force | None:
    """What a force becomes under "not": leave becomes a ban, "not obliged to" becomes leave."""
    if kind == "modal" and force is Force.MAY and denied:
        return Force.MUST
    if kind == "infinitive" and force in _FLIPPED and not _IS_TO.match(words):
        before = words.rpartition(" to")[0].rpartition(" not")
        outer = words.rpartition(" to")[0] if before[2] else before[0]
        return _FLIPPED[force] if _NOT_BEFORE.search(outer) else force
    return force


def _to_verb(w: Words, i: int) -> tuple[int, list[Stretch], bool]:
    """Where the verb stands after words of force, the asides on the way, and whether "not" stands among them."""
    asides: list[Stretch] = []
    denied = False
    while i < len(w.low):
        if w.low[i] == "," and (shut := _aside_end(w, i)):
            asides.append((i + 1, shut))
            i = shut + 1
        elif (end := time_at(w, i)) and end < len(w.low):
            asides.append((i, end))
            i = end
        elif w.adverb(i):
            denied ^= w.low[i] in _DENIES
            i += 1
        else:
            break
    return i, asides, denied


def _aside_end(w: Words, comma: int) -> int:
    """The comma that closes an aside after a modal; 0 where none does."""
    sure = bool(time_at(w, comma + 1)) or w.line.startswith(_ASIDES, w.offset(comma + 1))
    for j in range(comma + 1, min(len(w.low) - 1, comma + _ASIDE_LENGTH)):
        if w.low[j] == "," and (sure or w.tokens[j + 1].tag in {"VB", "VBP"} or w.adverb(j + 1)):
            return j
    return 0


def may_be_verb(w: Words, i: int) -> bool:
    """Whether an infinitive can begin at a word after "to", over adverbs."""
    while i < len(w.low) and (w.tokens[i].tag == "RB" or w.adverb(i)):
        i += 1
    if i >= len(w.low) or w.tokens[i].tag in _NO_INFINITIVE or not w.tokens[i].text[:1].islower():
        return False
    if w.tokens[i].tag.startswith("VB"):
        return w.tokens[i].tag != "VBG"
    after = w.tokens[i + 1].tag if i + 1 < len(w.low) else ""
    return after in _OPENS_OBJECT or w.tokens[i].dep in {"xcomp", "ROOT"}


def _group(w: Words, i: int) -> tuple[int, bool, int]:
    """From the first verb word: (index of the verb that says what, whether passive, where its tail begins)."""
    if w.low[i] in {"be", "been", "being", "get", "have"}:
        j = i + 1
        while j < len(w.low) and (w.adverb(j) or w.low[j] in {"been", "be"}):
            j += 1
        if j < len(w.low) and participle(w, j):
            return j, w.low[i] != "have" or w.low[j - 1] == "been", j + 1
    return i, False, i + 1


def participle(w: Words, i: int) -> bool:
    """Whether a word can be the participle of a passive."""
    t = w.tokens[i]
    if t.tag in {"VBN", "VBD"}:
        return True
    if t.tag == "JJ":
        return t.dep != "amod" and w.low[i].endswith(("ed", "en")) and w.low[i] != "open"
    looks = _PARTICIPLE.match(w.low[i]) is not None and w.low[i].endswith("ed")
    return t.tag in {"VB", "NN", "NNP"} and (looks or w.low[i] in c.PARTICIPLES)


def _plain(w: Words, i: int) -> Predicate | None:
    """A predicate in the indicative."""
    t = w.tokens[i]
    if i == 0 or t.tag not in {"VBZ", "VBP", "VBD"} or w.low[i] in c.LABELS:
        return None
    if t.tag == "VBD" and (t.dep in {"amod", "acl", "compound", "nmod", "advcl"} or w.low[i + 1 : i + 2] == ("by",)):
        return None
    be = w.low[i] in c.BE
    if not be and w.low[i] not in {"has", "have", "had", "does", "do", "did"}:
        return Predicate(i, i, i, i + 1, lemma(t), Form.PLAIN)
    j, denied = i + 1, False
    while j < len(w.low) and (w.adverb(j) or w.low[j] in {"been", "being"}):
        denied ^= w.low[j] in _DENIES
        be |= w.low[j] == "been"
        j += 1
    if j < len(w.low) and be and participle(w, j):
        return Predicate(i, i, j, j + 1, lemma(w.tokens[j]), Form.PLAIN, None, denied, passive=True)
    if j < len(w.low) and not be and w.tokens[j].tag in {"VBN", "VBD", "VB"}:
        return Predicate(i, i, j, j + 1, lemma(w.tokens[j]), Form.PLAIN, None, denied)
    return Predicate(i, i, i, i + 1, "be" if be else lemma(t), Form.PLAIN, None, denied)


def note(w: Words) -> list[Predicate]:
    """A note's predicate: "prisoners to be exchanged", "Ministry to pay"."""
    for i in range(1, len(w.low) - 1):
        if w.low[i] == "to" and w.low[i - 1] not in {"up", "due", "right"} and may_be_verb(w, i + 1):
            k, passive, tail = _group(w, i + 1)
            denied = w.low[i - 1] == "not"
            if passive or w.tokens[k].tag == "VB":
                return [Predicate(i - denied, i + 1, k, tail, lemma(w.tokens[k]), Form.SHORT, Force.WILL, denied,
                                  passive)]
    return []


def lemma(t: Token) -> str:
    """The base form of a verb, whatever the tagger took it for."""
    word = t.text.lower()
    if t.tag.startswith("V") or t.lemma.lower() != word or not word.endswith("ed") or len(word) < 5:
        return t.lemma.lower()
    if word.endswith("ied"):
        return f"{word[:-3]}y"
    silent = word[-3] in "cgsuvz" or word.endswith(("ated", "ined", "ured", "iled"))
    return word[:-1] if silent else word[:-2]
