"""What a cue may hand over and from whom: every reading of a sentence that a fitted tagger chooses among."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from zopa.language.spans import Span
from zopa.language.speech_clauses import build
from zopa.language.speech_kinds import Attribution, Frame
from zopa.language.speech_tree import Tree
from zopa.language.syntax import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_INNER = frozenset({"compound", "amod", "det", "nummod", "poss", "nmod"})
_COMPLEMENTS = frozenset({
    "ccomp", "xcomp", "dobj", "acl", "advcl", "oprd", "acomp", "attr", "relcl", "pcomp", "parataxis", "csubj",
    "nsubjpass", "dative", "prep", "conj", "dep", "nsubj", "agent", "pobj", "csubjpass", "appos",
})
_STOPS = frozenset({",", ";", ".", "—", "–", ":"})
_FEW = 9


class Option(NamedTuple):
    """One reading of a cue: what is said, and how that was found."""

    kind: str
    read: Attribution


def contents(tree: Tree, cue: Token, rules: Iterable[Attribution]) -> list[Option]:
    """Give every reading of a cue: the rules' own first, then its complements and what stands around it."""
    out, seen = [], set()
    for kind, a in (*(("rule", a) for a in rules), *_read(tree, cue)):
        key = tuple(a.content)
        if key not in seen:
            seen.add(key)
            out.append(Option(kind, a))
    return out


def _read(tree: Tree, cue: Token) -> Iterator[tuple[str, Attribution]]:
    frames = Frame.CLAUSE if cue.pos in {"VERB", "AUX"} else Frame.NOUN
    by = None if cue.pos in {"VERB", "AUX"} else _owner(tree, cue)
    for kind, ranges in _ranges(tree, cue):
        for a in build(tree, cue, ranges, frames, by=by):
            yield kind, a


def _owner(tree: Tree, n: Token) -> Token | None:
    for t in tree.below(n.i, "poss"):
        return t
    verb = tree.token(n.head)
    return tree.subject(verb.i) if verb.pos in {"VERB", "AUX"} else None


def _ranges(tree: Tree, cue: Token) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    first, last = tree.sentence(cue.i)
    tokens = tree.parse.tokens
    for c in tree.parse.children[cue.i]:
        t = tokens[c]
        if t.dep not in _COMPLEMENTS:
            continue
        a, b = tree.phrase(c)
        if a <= cue.i <= b:
            continue
        yield t.dep, [(a, b)]
        if a > cue.i and b < last:
            yield t.dep + ">", [(a, last)]
        if t.dep == "prep" and a < b:
            yield "prep:", [(c + 1, b)]
        if t.dep in {"dobj", "attr", "acomp"} and a > cue.i:
            for inner in tree.below(c, "prep", "acl", "relcl"):
                x, y = tree.phrase(inner.i)
                yield f"{t.dep}/{inner.dep}", [(x + (inner.dep == "prep"), y)]
    if cue.i < last:
        yield "rest", [(cue.i + 1, last)]
        stop = next((k for k in range(cue.i + 2, last) if tokens[k].text in _STOPS), last)
        if stop < last:
            yield "rest,", [(cue.i + 1, stop - 1)]
    if cue.i > first:
        yield "before", [(first, cue.i - 1)]
    if first < cue.i < last:
        yield "around", [(first, cue.i - 1), (cue.i + 1, last)]
    head = tokens[cue.head]
    if cue.dep in {"parataxis", "advcl", "ccomp", "acl", "relcl", "conj", "prep", "mark"} and head.i != cue.i:
        yield "head", [tree.phrase(head.i)]


def sources(tree: Tree, read: Attribution) -> list[tuple[str, Span | None]]:
    """Give everybody beside a cue who may have said it, nobody first."""
    out: list[tuple[str, Span | None]] = [("nobody", None)]
    if read.head < 0:
        return out + [("rule", s) for s in read.source]
    seen = set(read.source[:1])
    out += [("rule", s) for s in read.source[:1]]
    cue = tree.token(read.head)
    first, last = tree.sentence(cue.i)
    taken = [*read.content]
    for t in tree.parse.tokens[max(first, cue.i - 30) : min(last, cue.i + 20) + 1]:
        if t.pos not in _NOMINAL or (t.dep in _INNER and t.dep != "poss"):
            continue
        a, b = tree.noun_phrase(t.i, without=cue.i)
        span = tree.span(a, b)
        if span in seen or any(s.start < span.end and span.start < s.end for s in taken):
            continue
        seen.add(span)
        out.append((_way(tree, t, cue), span))
    return out


def _way(tree: Tree, t: Token, cue: Token) -> str:
    """The way through the tree from a noun to its cue, a few steps at most."""
    up: list[str] = []
    i = t
    for _ in range(4):
        if i.i == cue.i:
            return "^".join(up)
        up.append(i.dep)
        if i.head == i.i:
            break
        i = tree.token(i.head)
    down: list[str] = []
    j = cue
    for _ in range(3):
        if j.i == t.head:
            return t.dep + "v" + "v".join(down)
        down.append(j.dep)
        if j.head == j.i:
            break
        j = tree.token(j.head)
    return "far"
