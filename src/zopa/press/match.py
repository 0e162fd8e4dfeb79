"""Which clauses a stretch of text is about."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from zopa.language.amounts import QUANTITIES, Amount, Kind, amounts, quantities
from zopa.language.stems import Term, terms
from zopa.press.references import references
from zopa.press.words import topics as w
from zopa.records import PLAN, Clause, Proposal

_WEAK = 0.35
_ABOVE = 0.6
_BELOW = 0.5
_ENOUGH = 2.6
_MORE = 2.6
_BY_NUMBER = 2.0
_OVER_PLAN = 3.0
_OPENING = 5
_LATER = 0.88
_CLOSE = 0.9
_MOST = 3

_TITLED = re.compile(r"\b(?:President|Mr|Mrs|Ms|Dr|Sir|Chancellor|Secretary|Minister|King|Queen)\.?(?: [A-Z][\w.]+){1,4}")

Mask = Callable[[str], Iterable[tuple[int, int, str]]]
"""Finds the names of parties in a text: start, end, id."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a stretch of text is about."""

    clauses: tuple[str, ...] = ()
    how: str = "nothing"
    """``number`` of a clause, ``words``, ``figure``, ``plan``, ``hint`` at the plan, ``context``, ``quoted``, ``nothing``."""
    score: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.clauses)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a clause sets."""

    clause: str
    amount: Amount


@dataclass(frozen=True)
class PlanIndex:
    """A plan's clauses, ready to be looked up by words and numbers."""

    plan: Proposal
    mask: Mask = field(default=lambda _text: ())

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All numbers in the plan with their clauses; where a change starts is left out."""
        return tuple(
            Figure(c.id, a) for c in self.plan.clauses for a in amounts(c.text) if not a.base and a.kind is not Kind.CLOCK
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
        return c.text if has_children and len(c.text) < 60 else ""

    @cached_property
    def _weights(self) -> dict[str, dict[str, float]]:
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
                words[key] = 1.1
            out[c.id] = words
        return out

    @cached_property
    def _rarity(self) -> dict[str, float]:
        n = max(1, len(self.plan.clauses))
        held: Counter[str] = Counter()
        for c in self.plan.clauses:
            held.update(set(self._own[c.id]) | self._heads[c.id])
        return {key: math.log(1 + n / df) for key, df in held.items()}

    @cached_property
    def _title(self) -> frozenset[str]:
        """Words of the plan's title tell no clause from another."""
        return frozenset(t.key for t in terms(self.plan.title or ""))

    @cached_property
    def _head_words(self) -> frozenset[str]:
        return frozenset(k for heads in self._heads.values() for k in heads)

    def terms(self, text: str) -> tuple[Term, ...]:
        """The content words of a text, without the names of parties."""
        names = [(s, e) for s, e, _ in self.mask(text)] + [m.span() for m in _TITLED.finditer(text)]
        return tuple(t for t in terms(text) if not any(s <= t.start < e for s, e in names))

    def weight(self, term: Term) -> float:
        """How much a word of a text says about which clause is meant."""
        rare = self._rarity.get(term.key, 0.0)
        if term.key in self._title:
            return rare * _WEAK
        if term.weak:
            return rare * (0.5 if term.key in self._head_words else _WEAK)
        return rare

    def scores(self, found: Mapping[str, float]) -> dict[str, float]:
        """Each clause's score for weighted words."""
        out: dict[str, float] = {}
        for cid, words in self._weights.items():
            s = sum(weight * words[key] for key, weight in found.items() if key in words)
            if s > 0:
                out[cid] = s
        return out

    def overlap(self, text: str, clause: str) -> float:
        """Share of a clause's own words that a text has, by weight."""
        have = {t.key for t in terms(text)}
        own = self._own[clause]
        total = sum(self._rarity.get(k, 0.0) for k in own)
        return sum(self._rarity.get(k, 0.0) for k in own if k in have) / total if total else 0.0


@dataclass(slots=True)
class Memory:
    """Numbers that an article has tied to clauses so far."""

    values: dict[Decimal, tuple[str, ...]] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    """The clause that a number of a unit was last tied to; the empty unit for bare numbers."""
    recent: tuple[str, ...] = ()
    """The clauses spoken of last."""


Grades = Mapping[str, float]
"""How much a word in lower case tells of a subject, by its part of speech: a noun all, a verb half."""


def match(
    text: str, *, index: PlanIndex, around: str = "", memory: Memory | None = None, grades: Grades | None = None
) -> Topic:
    """
    The clauses that a stretch of text is about; none where that is unsure.

    1. Clauses called by number stand for themselves.
    2. Else every clause is scored by the rare words it shares with the text, the words around it counting less, and
       by the numbers it shares.
    3. The best one is taken if it has enough; its words are set aside, and a further clause is taken where the
       remaining words have enough on their own.
    4. Several clauses under one heading that can't be told apart give the heading.
    5. Else the plan as a whole where it is named.

    Args:
        text: The words themselves.
        index: The plan.
        around: The rest of the sentence, which counts less.
        memory: What the article has tied to clauses so far.
        grades: The words' parts of speech, where they are known.
    """
    called = references(text, plan=index.plan)
    if called:
        return Topic(tuple(dict.fromkeys(r.clause for r in called)), "number", 9.0)
    if w.WHOLE.search(text):
        return Topic((PLAN,), "plan", 4.0)
    words: dict[str, float] = {}
    known = grades or {}
    found = index.terms(text)
    for t in found:
        grade = known.get(text[t.start : t.end].lower(), 1.0 if not known else 0.5)
        words[t.key] = max(words.get(t.key, 0.0), grade * index.weight(t))
    more = min(2.0, 0.08 * max(0, len(found) - 8))
    bonus = _by_figures(text, index=index, memory=memory or Memory())
    chosen, score, how = _choose(words, bonus, index, more)
    if not chosen and around:
        wide = dict(words)
        for t in index.terms(around):
            wide[t.key] = max(wide.get(t.key, 0.0), 0.6 * known.get(around[t.start : t.end].lower(), 1.0) * index.weight(t))
        chosen, score, how = _choose(wide, bonus, index, more)
        score *= 0.8
    if chosen and how == "words" and score < _OVER_PLAN and w.PLAN_WORDS.search(text):
        return Topic((PLAN,), "plan", 3.0)
    if chosen:
        return Topic(_tidy(chosen, quantities(text), index), how, score)
    if w.PLAN_WORDS.search(text):
        return Topic((PLAN,), "plan", 3.0)
    if w.HINTS.search(text) and not quantities(text):
        return Topic((PLAN,), "hint", 2.0)
    return Topic()


def _choose(
    words: Mapping[str, float], bonus: Sequence[tuple[Amount, dict[str, float]]], index: PlanIndex, more: float = 0.0
) -> tuple[list[str], float, str]:
    left, chosen, first = dict(words), [], 0.0
    how = "words"
    open_numbers = list(bonus)
    for step in range(_MOST):
        scores = index.scores(left)
        gain: dict[str, float] = {}
        for _, votes in open_numbers:
            for cid, vote in votes.items():
                gain[cid] = gain.get(cid, 0.0) + vote
        for cid, vote in gain.items():
            scores[cid] = scores.get(cid, 0.0) + vote
        if not scores:
            break
        best = max(scores.values())
        counted = bool(gain) and max(gain.values()) > best / 2
        if best < (_ENOUGH + (0 if counted else more) if step == 0 else _BY_NUMBER if counted else _MORE + more):
            break
        top = [c for c in scores if scores[c] >= _CLOSE * best]
        picked = _specific(top, scores, index)
        if len(picked) > _MOST:
            break
        if step == 0:
            first = best
            how = "figure" if all(c in gain for c in picked) and not any(k in index._weights[picked[0]] for k in left) else "words"  # noqa: SLF001
        chosen += [c for c in picked if c not in chosen]
        used = {k for c in picked for k in (*index._weights[c], *(k for a in index.plan.ancestors(c) for k in index._weights[a.id]))}  # noqa: SLF001
        left = {k: v for k, v in left.items() if k not in used}
        held = index.figures_of(picked)
        open_numbers = [
            (a, votes) for a, votes in open_numbers
            if not any(c in picked for c in votes) and not any(_nearness(a, f.amount) > 0 for f in held)
        ]
        if not left and not open_numbers:
            break
    return chosen, first, how


def _specific(top: list[str], scores: Mapping[str, float], index: PlanIndex) -> list[str]:
    """Leave out a clause with children where one of them is as good; give the parent for siblings that tie."""
    plan = index.plan
    kept = []
    for c in top:
        below = [k.id for k in plan.children(c)]
        good = [k for k in below if k in top]
        if below and len(good) == 1 and scores[good[0]] >= scores[c]:
            continue
        if any(a.id in top and (scores[a.id] > scores[c] or len([k for k in plan.children(a.id) if k.id in top]) > 1)
               for a in plan.ancestors(c)):
            continue
        kept.append(c)
    out: list[str] = []
    for c in kept:
        parent = plan.by_id[c].parent
        siblings = [k for k in kept if parent is not None and plan.by_id[k].parent == parent]
        best = max((scores[k] for k in siblings), default=0.0)
        near = [k for k in siblings if scores[k] >= 0.95 * best]
        if parent in plan.by_id and len(near) > 1:
            pick = parent if parent is not None else c
        elif siblings and scores[c] < 0.95 * best:
            continue
        else:
            pick = c
        if pick not in out:
            out.append(pick)
    return out


def _by_figures(text: str, *, index: PlanIndex, memory: Memory) -> list[tuple[Amount, dict[str, float]]]:
    """What each number of a text says for each clause: equal ones much, remembered ones too, near ones a little."""
    recent = {c for one in memory.recent for c in (one, *(k.id for k in index.plan.children(one)))}
    out = []
    for a in amounts(text):
        if a.kind in {Kind.ORDINAL, Kind.CLOCK}:
            continue
        votes = _votes(a, index, memory)
        out.append((a, {c: v * (1.5 if c in recent else 1.0) for c, v in votes.items()}))
    return out


def _votes(a: Amount, index: PlanIndex, memory: Memory) -> dict[str, float]:
    out: dict[str, float] = {}

    def add(clause: str, score: float) -> None:
        out[clause] = max(out.get(clause, 0.0), score)

    small = a.value <= 3 and a.unit is None
    equal = {f.clause for f in index.figures if f.amount.value == a.value and compatible(a, f.amount)}
    rare = (2.8 if a.kind is not Kind.YEAR else 2.0) / max(1, len(equal)) ** 0.5
    same_unit = {f.clause for f in index.figures if f.amount.value == a.value and f.amount.unit == a.unit}
    for c in equal:
        add(c, rare * (0.3 if small else 1.0 if c in same_unit else 0.93 if a.unit is None and a.value % 100 else 0.85))
    if a.kind not in QUANTITIES or small:
        return out
    for c in memory.values.get(a.value, ()):
        add(c, 2.7)
    if equal:
        return out
    near = {f.clause: _nearness(a, f.amount) for f in index.figures if f.amount.kind in QUANTITIES}
    last = memory.units.get(a.unit or "")
    if last in near and near[last] > 0:
        add(last, 2.7)
    best = max(near.values(), default=0.0)
    if best > 0:
        rivals = sum(v > 0 for v in near.values())
        for c in (c for c, v in near.items() if v == best):
            add(c, best * (2.6 if a.unit else 1.2) / rivals**0.5)
    return out


def compatible(a: Amount, b: Amount) -> bool:
    """Whether a number in a text can be about what a clause's number is about: the same unit, or a bare number."""
    if (a.kind in QUANTITIES) != (b.kind in QUANTITIES):
        return a.kind is Kind.YEAR and b.kind is Kind.DATE and a.value == b.value // 10000
    if a.kind not in QUANTITIES:
        return a.kind is b.kind
    if a.unit is None:
        return b.unit is None or not a.counts
    if b.unit is None:
        return False
    return a.unit == b.unit or (a.unit in {"million", "billion"} and b.unit.startswith(a.unit))


def _nearness(a: Amount, b: Amount) -> float:
    if not compatible(a, b) or a.value <= 0 or b.value <= 0:
        return 0.0
    apart = abs(math.log(float(a.value / b.value)))
    return max(0.0, 1 - apart / 1.1)


def _child(clause: str, found: Sequence[Amount], index: PlanIndex) -> str:
    near = {f.clause for f in index.figures_of([clause]) for a in found if a.unit is not None and _nearness(a, f.amount) > 0.3}
    near |= {f.clause for f in index.figures_of([clause]) for a in found if a.unit is None and _nearness(a, f.amount) > 0.5}
    below = {k.id for k in index.plan.children(clause)}
    return near.pop() if len(near) == 1 and near <= below else clause


def _tidy(chosen: list[str], found: Sequence[Amount], index: PlanIndex) -> tuple[str, ...]:
    """In the order of the plan; a parent gives way to its chosen children, or to the one child that has such a number."""
    plan = index.plan
    chosen = [_child(c, found, index) for c in chosen]
    kept = {c for c in chosen if not any(a.id == c for d in chosen if d != c for a in plan.ancestors(d))}
    return tuple(c.id for c in plan.clauses if c.id in kept)


def normal(text: str) -> str:
    """A text on one line."""
    return re.sub(r"\s+", " ", text).strip()
