"""
Fit a tagger to annotated texts: log-linear choices, by gradient steps that shrink where they have been large.

The maximum-entropy ranking of options with AdaGrad steps [DuchiHazanSinger2011]_ (J. Duchi, E. Hazan, Y. Singer,
"Adaptive Subgradient Methods", JMLR 12), always in the same order, so that the same texts give the same tagger.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from zopa.language.linked import jaccard
from zopa.language.spans import Span
from zopa.language.speech_kinds import Attribution
from zopa.language.speech_tree import Tree
from zopa.language.syntax import Token
from zopa.language.tagger import Tagger, cases, word
from zopa.language.tagger_features import of_source
from zopa.language.tagger_options import sources

IntArray = NDArray[Any]
FloatArray = NDArray[np.float64]
_SEEN = 3
"""A feature seen less often says nothing; nor does a cue seen only once."""
_ALIKE = 0.5
_STEP, _PULL, _ROUNDS, _BATCH = 0.2, 1e-6, 12, 128
_SLIGHT = 0.02
"""A weight nearer to zero is left out."""
_LEAST = 0.35
_EMPTY = frozenset({"AUX", "PART", "DET", "ADP", "PRON", "PUNCT", "PROPN", "NUM", "CCONJ", "SCONJ", "SPACE"})


class Marked(NamedTuple):
    """One annotated attribution."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


class Lesson(NamedTuple):
    """An annotated text with what the rules found in it."""

    tree: Tree
    rules: tuple[Attribution, ...]
    marked: tuple[Marked, ...]


@dataclass
class _Sums:
    """Choices to learn from: the features of every option, by number, and which option is right."""

    places: dict[str, int] = field(default_factory=dict)
    features: list[IntArray] = field(default_factory=list)
    """One array an option, the options of one choice behind one another."""
    options: list[int] = field(default_factory=list)
    """How many options each choice has."""
    right: list[int] = field(default_factory=list)

    def add(self, options: Iterable[Iterable[str]], right: int) -> None:
        before = len(self.features)
        for names in options:
            mine = [self.places.setdefault(f, len(self.places)) for f in names]
            self.features.append(np.array(mine, dtype=np.int32))
        self.options.append(len(self.features) - before)
        self.right.append(right)

    def without_rare(self) -> None:
        """Forget features that were hardly seen, and number the others anew."""
        seen = np.bincount(np.concatenate(self.features), minlength=len(self.places))
        fresh = np.where(seen >= _SEEN, np.cumsum(seen >= _SEEN) - 1, -1)
        self.features = [kept[kept >= 0] for f in self.features for kept in (fresh[f],)]
        self.places = {name: int(fresh[n]) for name, n in self.places.items() if fresh[n] >= 0}


def fit(lessons: Sequence[Lesson], *, progress: Callable[[str, int, int], None] = lambda *_: None) -> Tagger:
    """Fit a tagger to texts in which somebody marked who said what."""
    known = _known(lessons)
    sums = _Sums()
    for n, lesson in enumerate(lessons):
        progress("learning", n, len(lessons))
        _learn(lesson, known, sums)
    return Tagger(known, _weights(sums), _LEAST)


def _known(lessons: Iterable[Lesson]) -> frozenset[str]:
    seen = Counter(
        word(head) for lesson in lessons for m in lesson.marked if (head := _head(lesson, m)) is not None
    )
    return frozenset(w for w, n in seen.items() if n >= _SEEN)


def _head(lesson: Lesson, marked: Marked) -> Token | None:
    """Give the one word that stands for a marked cue: the rules' if they have one in it, else the topmost."""
    words = [t for s in marked.cue for t in lesson.tree.parse.between(*s)]
    at = {t.i for t in words}
    for a in lesson.rules:
        if a.head in at and a.head >= 0:
            return lesson.tree.token(a.head)
    full = [t for t in words if t.pos not in _EMPTY] or words
    return next((t for t in full if t.head not in at or t.head == t.i), full[0] if full else None)


def _learn(lesson: Lesson, known: frozenset[str], sums: _Sums) -> None:
    by_head = {h.i: m for m in lesson.marked if (h := _head(lesson, m)) is not None}
    for case in cases(lesson.tree, lesson.rules, known):
        marked = by_head.get(case.cue.i)
        alike = [jaccard(o.read.content, marked.content) for o in case.options] if marked else [0.0]
        best = max(range(len(alike)), key=alike.__getitem__)
        if marked is None or alike[best] < _ALIKE:
            sums.add(case.features, 0)
            continue
        sums.add(case.features, best + 1)
        read = case.options[best].read
        who = sources(lesson.tree, read)
        shared = [jaccard((s,), marked.source) if s else 0.0 for _, s in who]
        top = max(range(len(who)), key=shared.__getitem__)
        if shared[top] > 0 or not marked.source:
            sums.add([of_source(lesson.tree, read, *w) for w in who], top if shared[top] else 0)


def _weights(sums: _Sums) -> dict[str, float]:
    """Steps against the slope of the log-loss over small batches; the mean over the later rounds is kept."""
    sums.without_rare()
    weights, squares, total = np.zeros(len(sums.places)), np.full(len(sums.places), 1e-8), np.zeros(len(sums.places))
    ends = np.cumsum(sums.options)
    luck, order, steps = np.random.default_rng(0), np.arange(len(sums.options)), 0
    for round_ in range(_ROUNDS):
        luck.shuffle(order)
        for k in range(0, len(order), _BATCH):
            slope = _slope(sums, ends, order[k : k + _BATCH], weights) + _PULL * _BATCH * weights
            squares += slope * slope
            weights -= _STEP * slope / np.sqrt(squares)
            if round_ >= _ROUNDS // 2:
                total += weights
                steps += 1
    mean = total / max(1, steps)
    return {name: round(float(mean[n]), 3) for name, n in sorted(sums.places.items()) if abs(mean[n]) >= _SLIGHT}


def _slope(sums: _Sums, ends: IntArray, batch: IntArray, weights: FloatArray) -> FloatArray:
    """How the log-loss of some choices changes with each weight."""
    many = np.array([sums.options[d] for d in batch])
    features = [sums.features[r] for d in batch for r in range(ends[d] - sums.options[d], ends[d])]
    columns = np.concatenate(features)
    row = np.repeat(np.arange(len(features)), [len(f) for f in features])
    start = np.cumsum(many) - many
    choice = np.repeat(np.arange(len(batch)), many)
    scores = np.bincount(row, weights=weights[columns], minlength=len(features))
    odds = np.exp(scores - np.maximum.reduceat(scores, start)[choice])
    off = odds / np.add.reduceat(odds, start)[choice]
    off[start + np.array([sums.right[d] for d in batch])] -= 1
    slope: FloatArray = np.bincount(columns, weights=off[row], minlength=len(weights)).astype(np.float64)
    return slope
