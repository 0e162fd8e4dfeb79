"""Which clause of one draft is which of another, whatever their numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple

from zopa.proposal.assignment import assign
from zopa.proposal.draft import Leaf

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ENOUGH, _PLAIN, _MUCH = 0.3, 0.2, 0.45
_LEAST = 0.2
_PART, _REST = 0.6, 0.35
_SAME_LABEL, _KEPT_LABEL, _NEAR, _HEADED = 0.12, 0.5, 0.05, 0.06
_SURE, _MOST, _FEW, _KEPT = 0.5, 0.7, 4, 0.05


class Match(NamedTuple):
    """Clauses that are one another, by place; more than one on a side where they were merged or split."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def align(old: Sequence[Leaf], new: Sequence[Leaf]) -> tuple[Match, ...]:
    """
    The clauses of two drafts, paired.

    1. Weigh every pair by the rare words and numbers they share; heading and neighbourhood count a little, so that of
       two like pairs the nearer wins. The same label counts a little too, and much where the new draft keeps the old
       one's numbers, as a counter-draft does that restates points in words of its own.
    2. Take the assignment of the greatest total weight; drop pairs that share too little.
    3. A clause left over joins a pair next to it if the other side holds its words as well: a split, or a merger.
    4. Clauses left over under one label that the other draft uses for a single clause were merged into it; where labels
       are kept, items left over under one label are one another in other words.

    Where no two pairings weigh the same, exchanging the drafts exchanges the sides.

    Returns:
        Matches in the order of the new draft, those without a new clause last.
    """
    if not old or not new:
        return (*(Match((), (j,)) for j in range(len(new))), *(Match((i,), ()) for i in range(len(old))))
    weigh = _Weights(old, new)
    likeness = weigh.all()
    kept = _keeps_labels(old, new, likeness)
    same, other = (_KEPT, _MUCH) if kept else (_PLAIN, _ENOUGH)
    pairs = [
        (i, j) for i, j in assign(weigh.biased(likeness, by_label=_KEPT_LABEL if kept else _SAME_LABEL))
        if likeness[i, j] >= (same if old[i].id == new[j].id else other)
    ]
    ours = {i: {i} for i, _ in pairs}
    found = {j: i for i, j in pairs}
    sides = [Match((i,), (j,)) for i, j in pairs]
    free_old = [i for i in range(len(old)) if i not in ours]
    free_new = [j for j in range(len(new)) if j not in found]
    sides = _joined(sides, free_new, old, new, weigh, split=True)
    sides = _joined(sides, free_old, old, new, weigh, split=False)
    sides = _by_label(sides, old, new)
    sides += _restated(sides, old, new) if kept else []
    taken_old = {i for m in sides for i in m.old}
    taken_new = {j for m in sides for j in m.new}
    sides += [Match((), (j,)) for j in range(len(new)) if j not in taken_new]
    lost = [Match((i,), ()) for i in range(len(old)) if i not in taken_old]
    return (*sorted(sides, key=lambda m: m.new), *lost)


class _Weights:
    """How much each word tells, over both drafts; and what two clauses share by that measure."""

    def __init__(self, old: Sequence[Leaf], new: Sequence[Leaf]) -> None:
        self._old, self._new = old, new
        held = Counter(k for leaf in (*old, *new) for k in leaf.keys)
        every = len(old) + len(new)
        self._worth = {k: math.log(1 + every / n) for k, n in held.items()}

    def of(self, keys: frozenset[str]) -> float:
        """The weight of some words."""
        return sum(self._worth.get(k, 0.0) for k in keys)

    def like(self, a: Leaf, b: Leaf) -> float:
        """Between 0 and 1: the shared part of both, and of the shorter one."""
        if a.plain == b.plain:
            return 1.0
        one, other, common = self.of(a.keys), self.of(b.keys), self.of(a.keys & b.keys)
        if not common:
            return 0.0
        return 0.65 * 2 * common / (one + other) + 0.25 * common / min(one, other) + 0.1 * _letters(a.plain, b.plain)

    def all(self) -> NDArray[Any]:
        """All pairs that share a word; old by new."""
        import numpy as np

        by_key: dict[str, list[int]] = {}
        for j, leaf in enumerate(self._new):
            for k in leaf.keys:
                by_key.setdefault(k, []).append(j)
        totals = [self.of(leaf.keys) for leaf in self._new]
        out = np.zeros((len(self._old), len(self._new)))
        for i, leaf in enumerate(self._old):
            shared: dict[int, float] = {}
            for k in leaf.keys:
                for j in by_key.get(k, ()):
                    shared[j] = shared.get(j, 0.0) + self._worth[k]
            own = self.of(leaf.keys)
            for j, weight in shared.items():
                if weight >= _LEAST * min(own, totals[j]):
                    out[i, j] = self.like(leaf, self._new[j])
            for j, other in enumerate(self._new):
                if not leaf.keys and leaf.plain == other.plain:
                    out[i, j] = 1.0
        return out

    def biased(self, likeness: NDArray[Any], *, by_label: float) -> NDArray[Any]:
        """The same, with what else speaks for a pair."""
        import numpy as np

        out = likeness.copy()
        n, m = out.shape
        for i, a in enumerate(self._old):
            for j in map(int, np.nonzero(likeness[i])[0]):
                b = self._new[j]
                near = 1 - abs(i / n - j / m)
                headed = a.clause.heading is not None and a.clause.heading == b.clause.heading
                out[i, j] += by_label * (a.id == b.id) + _NEAR * near + _HEADED * headed
        return out


def _keeps_labels(old: Sequence[Leaf], new: Sequence[Leaf], likeness: NDArray[Any]) -> bool:
    """Whether the clauses that are plainly one another mostly bear one label."""
    best = [(i, int(likeness[i].argmax())) for i in range(len(old))]
    sure = [(i, j) for i, j in best if likeness[i, j] >= _SURE]
    return len(sure) >= _FEW and sum(old[i].id == new[j].id for i, j in sure) >= _MOST * len(sure)


def _letters(a: str, b: str) -> float:
    if not a or not b or max(len(a), len(b)) > 4 * min(len(a), len(b)):
        return 0.0
    return SequenceMatcher(None, a[:400], b[:400], autojunk=False).quick_ratio()


def _joined(
    sides: list[Match], free: list[int], old: Sequence[Leaf], new: Sequence[Leaf], weigh: _Weights, *, split: bool,
) -> list[Match]:
    """Clauses left over on one side put to the pair beside them whose other side holds their words too."""
    here, there = (new, old) if split else (old, new)
    for k in free:
        best: tuple[float, int] | None = None
        for n, match in enumerate(sides):
            mine, theirs = (match.new, match.old) if split else (match.old, match.new)
            if len(theirs) != 1 or not any(abs(x - k) == 1 for x in mine):
                continue
            whole = there[theirs[0]].keys
            own = here[k].keys
            rest = own - frozenset().union(*(here[x].keys for x in mine))
            held = weigh.of(own & whole) / max(weigh.of(own), 1e-9)
            fresh = weigh.of(rest & whole) / max(weigh.of(whole), 1e-9)
            closer = weigh.like(here[mine[0]], there[theirs[0]])
            if held >= _PART and fresh >= _REST * (1 - closer) and fresh > 0 and (best is None or held > best[0]):
                best = (held, n)
        if best is not None:
            match = sides[best[1]]
            sides[best[1]] = (
                Match(match.old, tuple(sorted((*match.new, k)))) if split
                else Match(tuple(sorted((*match.old, k))), match.new)
            )
    return sides


def _restated(sides: Sequence[Match], old: Sequence[Leaf], new: Sequence[Leaf]) -> list[Match]:
    """Items of one label, left over on both sides."""
    taken = {i for m in sides for i in m.old}, {j for m in sides for j in m.new}
    there = {x.id: j for j, x in enumerate(new) if j not in taken[1] and x.clause.parent is not None}
    return [Match((i,), (there[x.id],)) for i, x in enumerate(old) if i not in taken[0] and x.id in there]


def _by_label(sides: list[Match], old: Sequence[Leaf], new: Sequence[Leaf]) -> list[Match]:
    """A clause that stands under the very label under which the other draft has several, all of them left over."""
    taken_old = {i for m in sides for i in m.old}
    taken_new = {j for m in sides for j in m.new}
    for one, many, flip in ((new, old, False), (old, new, True)):
        used_one, used_many = (taken_old, taken_new) if flip else (taken_new, taken_old)
        for k, leaf in enumerate(one):
            below = [n for n, x in enumerate(many) if x.clause.parent == leaf.id]
            others = [m for m in sides if k in (m.old if flip else m.new)]
            inside = {n for m in others for n in (m.new if flip else m.old)}
            if len(below) < 2 or not set(below) - inside or any(n in used_many for n in below if n not in inside):
                continue
            if k in used_one and not inside <= set(below):
                continue
            if not any(leaf.keys & many[n].keys for n in below):
                continue
            sides = [m for m in sides if m not in others]
            sides.append(Match((k,), tuple(below)) if flip else Match(tuple(below), (k,)))
    return sides
