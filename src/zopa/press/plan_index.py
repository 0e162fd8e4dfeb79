"""A plan's clauses, ready to be looked up by their words and numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from zopa.language.amounts import QUANTITIES, Amount, Kind, amounts
from zopa.language.stems import Term, terms
from zopa.records import Clause, Proposal

_WEAK = 0.35
_WEAK_IN_HEADING = 0.5
_ABOVE = 0.6
_BELOW = 0.5
_OPENING = 5
_LATER = 0.88
_HEADING = 1.1
_SHORT = 60
ONCE = 4.0
"""What a word tells that stands in one clause only."""
_TITLED = re.compile(
    r"\b(?:President|Mr|Mrs|Ms|Dr|Sir|Chancellor|Secretary|Minister|King|Queen)\.?(?: [A-Z][\w.]+){1,4}"
)

Mask = Callable[[str], Iterable[tuple[int, int, str]]]
"""Finds the names of parties in a text: start, end, id."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a clause sets."""

    clause: str
    amount: Amount
_KEPT = 512


@dataclass(frozen=True)
class PlanIndex:
    """A plan's clauses, ready to be looked up by words and numbers."""

    plan: Proposal
    mask: Mask = field(default=lambda _text: ())

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All numbers in the plan with their clauses; where a change starts is left out."""
        return tuple(
            Figure(c.id, a)
            for c in self.plan.clauses for a in amounts(c.text) if not a.base and a.kind is not Kind.CLOCK
        )

    def figures_of(self, clauses: Iterable[str]) -> tuple[Figure, ...]:
        """The quantities that some clauses set; of a clause with children, theirs."""
        wide = {c for one in clauses for c in (one, *(k.id for k in self.plan.children(one)))}
        return tuple(f for f in self.figures if f.clause in wide and f.amount.kind in QUANTITIES)

    @cached_property
    def _own(self) -> dict[str, Counter[str]]:
        out = {}
        for c in self.plan.clauses:
            bag: Counter[str] = Counter()
            for t in self.terms(c.text):
                bag[t.key] = max(bag[t.key], 0) or 1
            out[c.id] = bag
        return out

    @cached_property
    def _heads(self) -> dict[str, frozenset[str]]:
        return {c.id: frozenset(t.key for t in self.terms(self._head(c))) for c in self.plan.clauses}

    def _head(self, c: Clause) -> str:
        if c.heading:
            return c.heading
        has_children = bool(self.plan.children(c.id))
        return c.text if has_children and len(c.text) < _SHORT else ""

    @cached_property
    def weights_of(self) -> dict[str, dict[str, float]]:
        """For each clause, its words' weights; those above and below count for less."""
        out: dict[str, dict[str, float]] = {}
        for c in self.plan.clauses:
            words: dict[str, float] = {}
            for child in self.plan.children(c.id):
                for key in self._own[child.id]:
                    words[key] = max(words.get(key, 0.0), _BELOW)
            for above in self.plan.ancestors(c.id):
                for key in (*self._own[above.id], *self._heads[above.id]):
                    words[key] = max(words.get(key, 0.0), _ABOVE)
            for place, key in enumerate(self._own[c.id]):
                words[key] = max(words.get(key, 0.0), 1.0 if place < _OPENING else _LATER)
            for key in self._heads[c.id]:
                words[key] = _HEADING
            out[c.id] = words
        return out

    @cached_property
    def _rarity(self) -> dict[str, float]:
        n = max(1, len(self.plan.clauses))
        held: Counter[str] = Counter()
        for c in self.plan.clauses:
            held.update(set(self._own[c.id]) | self._heads[c.id])
        return {key: ONCE * math.log(1 + n / df) / math.log(1 + n) for key, df in held.items()}

    @cached_property
    def _title(self) -> frozenset[str]:
        """Words of the plan's title tell no clause from another."""
        return frozenset(t.key for t in terms(self.plan.title or ""))

    @cached_property
    def _head_words(self) -> frozenset[str]:
        return frozenset(k for heads in self._heads.values() for k in heads)

    @cached_property
    def _called(self) -> re.Pattern[str] | None:
        names = sorted({n.lower() for c in self.plan.clauses for n in c.aliases}, key=len, reverse=True)
        return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b") if names else None

    def called(self, text: str) -> tuple[str, ...]:
        """The clauses that a text calls by what a person said people call them."""
        if self._called is None:
            return ()
        said = set(self._called.findall(text.lower()))
        return tuple(c.id for c in self.plan.clauses if said & {n.lower() for n in c.aliases})

    def is_headed(self, clause: str, words: str) -> bool:
        """Whether some words are a clause's heading, whole or in part."""
        said = {t.key for t in terms(words)}
        return bool(said) and said <= self._heads[clause]

    @cached_property
    def titles(self) -> frozenset[str]:
        """Words that are all there is of one clause's heading: "Pay"."""
        sole = Counter(k for heads in self._heads.values() for k in heads)
        return frozenset(k for heads in self._heads.values() if len(heads) == 1 for k in heads if sole[k] == 1)

    @cached_property
    def terms(self) -> Callable[[str], tuple[Term, ...]]:
        """The content words of a text, without the names of parties; what was asked lately is remembered."""
        return lru_cache(_KEPT)(self._terms)

    def _terms(self, text: str) -> tuple[Term, ...]:
        names = [(s, e) for s, e, _ in self.mask(text)] + [m.span() for m in _TITLED.finditer(text)]
        return tuple(t for t in terms(text) if not any(s <= t.start < e for s, e in names))

    def weight(self, term: Term) -> float:
        """How much a word of a text says about which clause is meant."""
        rare = self._rarity.get(term.key, 0.0)
        if term.key in self._title:
            return rare * _WEAK
        if term.weak:
            return rare * (_WEAK_IN_HEADING if term.key in self._head_words else _WEAK)
        return rare

    def scores(self, found: Mapping[str, float]) -> dict[str, float]:
        """Each clause's score for weighted words."""
        out: dict[str, float] = {}
        for key, weight in found.items():
            for cid, worth in self._holders.get(key, ()):
                out[cid] = out.get(cid, 0.0) + weight * worth
        return {cid: out[cid] for cid in self.weights_of if out.get(cid, 0.0) > 0}

    @cached_property
    def _holders(self) -> dict[str, list[tuple[str, float]]]:
        """For each word, the clauses that it points to and its weight there."""
        out: dict[str, list[tuple[str, float]]] = {}
        for cid, words in self.weights_of.items():
            for key, worth in words.items():
                out.setdefault(key, []).append((cid, worth))
        return out

    def overlap(self, text: str, clause: str) -> float:
        """Share of a clause's own words that a text has, by weight."""
        have = {t.key for t in terms(text)}
        own = self._own[clause]
        total = sum(self._rarity.get(k, 0.0) for k in own)
        return sum(self._rarity.get(k, 0.0) for k in own if k in have) / total if total else 0.0
