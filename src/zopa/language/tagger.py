"""
A tagger fitted to annotated texts: it chooses among readings of each cue, the rules' own first among them.

A log-linear choice among the readings of a cue, "hands over nothing" one of them, then among those who may have said
it; after that no stretch of the text stands in two attributions, the surest first. A ranker of spans in the manner of
[Pareti2013]_ (S. Pareti et al., "Automatically Detecting and Attributing Indirect Quotations", EMNLP 2013).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from zopa.language.speech_kinds import Attribution
from zopa.language.speech_tree import Tree
from zopa.language.syntax import Token
from zopa.language.tagger_features import of_content, of_cue, of_source
from zopa.language.tagger_options import Option, contents, sources

_MOST = 0.5
_NOTHING = "nothing "
"""Before the features of a cue that hands over nothing."""


class Case(NamedTuple):
    """A cue and its readings, each with its features; the first reading is none."""

    cue: Token
    options: tuple[Option, ...]
    features: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Tagger:
    """What fitting found."""

    cues: frozenset[str]
    """Words that may be cues, with their part of speech: "say VERB"."""
    weights: Mapping[str, float]
    """By feature; more is likelier."""
    least: float
    """A cue less sure than this hands over nothing."""

    def heard(self, tree: Tree, rules: Sequence[Attribution]) -> tuple[Attribution, ...]:
        """Give what the tagger chooses, and of the rules' own what it has no say in or what lies within its choice."""
        chosen = self.attributions(tree, rules)
        within = bytearray(len(tree.parse.text) + 1)
        for a in chosen:
            for s in a.content:
                within[s.start : s.end] = b"\1" * (s.end - s.start)
        heads = {a.head for a in chosen}
        inner = [a for a in rules if a.head not in heads and (a.head < 0 or within[tree.token(a.head).start])]
        return (*chosen, *inner)

    def attributions(self, tree: Tree, rules: Sequence[Attribution]) -> tuple[Attribution, ...]:
        """Give the attributions of a text, in order; no stretch of it stands in two of them."""
        found = []
        for case in cases(tree, rules, self.cues):
            chances = self.chances(case.features)
            best = max(range(1, len(chances)), key=chances.__getitem__, default=0)
            if best and 1 - chances[0] > self.least:
                found.append((1 - chances[0], case.options[best - 1].read))
        found.sort(key=lambda f: (-f[0], f[1].content[0].start))
        out: list[Attribution] = []
        taken = bytearray(len(tree.parse.text) + 1)
        for _, a in found:
            size = sum(s.end - s.start for s in a.content)
            if taken[a.cue[0].start] or sum(taken[s.start : s.end].count(1) for s in a.content) > _MOST * size:
                continue
            for s in a.content:
                taken[s.start : s.end] = b"\1" * (s.end - s.start)
            out.append(replace(self._with_source(tree, a), fitted=True))
        return tuple(sorted(out, key=lambda a: a.content[0].start))

    def _with_source(self, tree: Tree, a: Attribution) -> Attribution:
        who = sources(tree, a)
        chances = self.chances([of_source(tree, a, *w) for w in who])
        span = who[max(range(len(who)), key=chances.__getitem__)][1]
        if span is None or span in a.source:
            return a if span is not None else replace(a, source=(), subject=-1)
        return replace(a, source=(span,), subject=tree.parse.between(*span)[-1].i)

    def chances(self, features: Sequence[Iterable[str]]) -> list[float]:
        """How likely each of several options is, by their features; they add up to one."""
        get = self.weights.get
        scores = [sum(get(f, 0.0) for f in fs) for fs in features]
        top = max(scores)
        odds = [math.exp(s - top) for s in scores]
        whole = sum(odds)
        return [o / whole for o in odds]


def cases(tree: Tree, rules: Iterable[Attribution], known: frozenset[str]) -> Iterator[Case]:
    """Give every word that may be a cue, with its readings: those the rules took for one, and those known as cues."""
    by_head: dict[int, list[Attribution]] = {}
    inside: dict[int, set[str]] = {}
    for a in rules:
        if a.head >= 0:
            by_head.setdefault(a.head, []).append(a)
        for s in a.content:
            for t in tree.parse.between(s.start, s.end):
                if t.i != a.head:
                    inside.setdefault(t.i, set()).add(a.frame.value)
    for t in tree.parse.tokens:
        if t.i not in by_head and word(t) not in known:
            continue
        mine = by_head.get(t.i, [])
        options = contents(tree, t, mine)
        if not options:
            continue
        nothing = tuple(_NOTHING + f for f in of_cue(tree, t, mine, inside.get(t.i, set())))
        yield Case(t, tuple(options), (nothing, *(tuple(of_content(tree, t, o)) for o in options)))


def word(t: Token) -> str:
    """Give a word and its part of speech, as a tagger knows cues."""
    return f"{t.lemma.lower()} {t.pos}"
