"""Which clauses a stretch of text is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zopa.language.amounts import Amount, quantities
from zopa.press.figures import Memory, by_figures, nearness
from zopa.press.plan_index import ONCE, PlanIndex
from zopa.press.references import references
from zopa.press.words import topics as w
from zopa.records import PLAN

_ENOUGH = 2.6
_MORE = 2.6
_BY_NUMBER = 2.0
_OVER_PLAN = 3.0
_CLOSE = 0.9
_MOST = 3
_LIKE = 0.3
_LIKE_BARE = 0.5


@dataclass(frozen=True, slots=True)
class Topic:
    """What a stretch of text is about."""

    clauses: tuple[str, ...] = ()
    how: str = "nothing"
    """``number`` of a clause, ``words``, ``figure``, ``plan``, ``hint`` at it, ``context``, ``quoted``, ``nothing``."""
    score: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.clauses)


Grades = Mapping[str, float]
"""How much a word in lower case tells of a subject, by its part of speech: a noun all, a verb half."""


def match(
    text: str, *, index: PlanIndex, around: str = "", memory: Memory | None = None, grades: Grades | None = None
) -> Topic:
    """
    The clauses that a stretch of text is about; none where that is unsure.

    1. Clauses called by number, or by a name that a person gave them, stand for themselves.
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
    if by_name := index.called(text):
        return Topic(by_name, "number", 9.0)
    lettered = _lettered(text, index=index, memory=memory)
    if lettered:
        return Topic((lettered,), "number", 8.0)
    if w.WHOLE.search(text):
        return Topic((PLAN,), "plan", 4.0)
    words: dict[str, float] = {}
    known = grades or {}
    found = index.terms(text)
    for t in found:
        grade = known.get(text[t.start : t.end].lower(), 1.0 if not known else 0.5)
        weight = ONCE if t.key in index.titles and _topical(text, t.start, t.end) else index.weight(t)
        words[t.key] = max(words.get(t.key, 0.0), grade * weight)
    more = min(2.0, 0.08 * max(0, len(found) - 8))
    bonus = by_figures(text, index=index, memory=memory or Memory())
    chosen, score, how = _choose(words, bonus, index, more)
    if not chosen and around:
        wide = dict(words)
        for t in index.terms(around):
            grade = 0.6 * known.get(around[t.start : t.end].lower(), 1.0)
            wide[t.key] = max(wide.get(t.key, 0.0), grade * index.weight(t))
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


_ON = re.compile(r"\b(?:on|about|over|regarding|(?:chapter|part|question|issue|matter) of)\s(?:the\s)?$", re.IGNORECASE)
_HEADING_END = re.compile(r"\s?(?::|\?|$)")


def _topical(text: str, start: int, end: int) -> bool:
    """Whether a word stands for a subject: "the end of the road on pay", "Pay: no"."""
    return bool(_ON.search(text[:start]) or (not text[:start].strip(' "“') and _HEADING_END.match(text, end)))


_LETTER = re.compile(r"\b(?:sub-?)?(?:paragraph|letter|item|point) \(?([a-z])\)(?! of\b)", re.IGNORECASE)


def _lettered(text: str, *, index: PlanIndex, memory: Memory | None) -> str | None:
    """A paragraph called by its letter alone, of the article spoken of last."""
    called = _LETTER.search(text)
    if called is None or memory is None:
        return None
    for one in memory.recent:
        clause = index.plan.by_id.get(one)
        parent = clause.parent if clause else None
        for sibling in index.plan.children(one) or (index.plan.children(parent) if parent else ()):
            if sibling.id.endswith(called[1].lower()):
                return sibling.id
    return None


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
        if len(picked) > _MOST or (len(picked) == _MOST and step == 0 and best < ONCE):
            break
        if step == 0:
            first = best
            worded = any(k in index.weights_of[c] for c in picked for k in left)
            how = "words" if worded else "figure"
        chosen += [c for c in picked if c not in chosen]
        family = {a for c in picked for a in (c, *(x.id for x in index.plan.ancestors(c)))}
        used = {k for a in family for k in index.weights_of[a]}
        left = {k: v for k, v in left.items() if k not in used}
        held = index.figures_of(picked)
        open_numbers = [
            (a, votes) for a, votes in open_numbers
            if not any(c in picked for c in votes) and not any(nearness(a, f.amount) > 0 for f in held)
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


def _child(clause: str, found: Sequence[Amount], index: PlanIndex) -> str:
    near = {
        f.clause for f in index.figures_of([clause]) for a in found
        if nearness(a, f.amount) > (_LIKE if a.unit is not None else _LIKE_BARE)
    }
    below = {k.id for k in index.plan.children(clause)}
    return near.pop() if len(near) == 1 and near <= below else clause


def _tidy(chosen: list[str], found: Sequence[Amount], index: PlanIndex) -> tuple[str, ...]:
    """In the order of the plan; a parent gives way to its chosen children, or to the one with such a number."""
    plan = index.plan
    chosen = [_child(c, found, index) for c in chosen]
    kept = {c for c in chosen if not any(a.id == c for d in chosen if d != c for a in plan.ancestors(d))}
    return tuple(c.id for c in plan.clauses if c.id in kept)
