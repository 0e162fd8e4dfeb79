"""
The probability that no conflict holds, as a decision diagram.

A conflict is a set of independent events; room exists if in each conflict at least one event fails.

1. Conflicts that share no event are independent: their probabilities multiply.
2. A single conflict holds with the product of its events' probabilities.
3. Otherwise branch on the event in most conflicts: true, it leaves them; false, they are gone.
   A limit that may lie in several places is one event with several outcomes: a branch for each that matters.
4. The same residue is worked out only once.

Value and all derivatives come from one pass up and one pass down [Darwiche2003]_; the probability is linear in each
event's, so that its derivative is Birnbaum's importance [Birnbaum1969]_.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod

from zopa.feasibility.sets import Clock, OutOfTime, bits, connected, minimal

Conflicts = frozenset[int]
"""Masks of events."""

MAX_NODES = 200_000


@dataclass(slots=True)
class _Node:
    kind: str
    """open, closed, one, both, branch or ladder."""
    events: tuple[int, ...] = ()
    parts: tuple[int, ...] = ()
    weights: tuple[float, ...] = ()
    """Of a ladder's parts: how likely its limit lies there."""


@dataclass(slots=True)
class Circuit:
    """Nodes, children before parents; the last is the whole."""

    nodes: list[_Node] = field(default_factory=list)

    def value(self, probabilities: Sequence[float]) -> tuple[float, list[float]]:
        """The probability of room, and its derivative by each event's probability."""
        up: list[float] = []
        for node in self.nodes:
            up.append(_value(node, up, probabilities))
        down = [0.0] * len(self.nodes)
        slopes = [0.0] * len(probabilities)
        down[-1] = 1.0
        for at in range(len(self.nodes) - 1, -1, -1):
            node, flow = self.nodes[at], down[at]
            if node.kind == "one":
                for e, others in zip(node.events, _others([probabilities[e] for e in node.events]), strict=True):
                    slopes[e] -= flow * others
            elif node.kind == "both":
                for p, others in zip(node.parts, _others([up[p] for p in node.parts]), strict=True):
                    down[p] += flow * others
            elif node.kind == "branch":
                (event,), (high, low) = node.events, node.parts
                slopes[event] += flow * (up[high] - up[low])
                down[high] += flow * probabilities[event]
                down[low] += flow * (1 - probabilities[event])
            elif node.kind == "ladder":
                for p, weight in zip(node.parts, node.weights, strict=True):
                    down[p] += flow * weight
        return up[-1], slopes


Ladder = tuple[tuple[int, ...], tuple[float, ...]]
"""Events of which each follows from those before it, and how likely each is the first that is true."""


def circuit(conflicts: Iterable[int], clock: Clock, *, ladders: Sequence[Ladder] = ()) -> Circuit:
    """
    The diagram of some conflicts; one that names an event of a ladder names all that follow from it.

    Raises:
        OutOfTime: If the clock runs out, or the diagram grows past `MAX_NODES`.
    """
    built, place = Circuit(), dict[Conflicts, int]()
    of = {e: ladder for ladder in ladders for e in ladder[0]}
    root = frozenset(minimal(conflicts))
    waiting: list[Conflicts] = [root]
    plans: dict[Conflicts, tuple[_Node, tuple[Conflicts, ...]]] = {}
    while waiting:
        here = waiting[-1]
        if here in place:
            waiting.pop()
            continue
        if here not in plans:
            clock.check()
            plans[here] = _plan(here, of)
            if len(plans) > MAX_NODES:
                raise OutOfTime
        node, below = plans[here]
        missing = [b for b in below if b not in place]
        if missing:
            waiting.extend(missing)
            continue
        waiting.pop()
        node.parts = tuple(place[b] for b in below)
        place[here] = len(built.nodes)
        built.nodes.append(node)
    return built


def _plan(conflicts: Conflicts, of: Mapping[int, Ladder]) -> tuple[_Node, tuple[Conflicts, ...]]:
    if not conflicts:
        return _Node("open"), ()
    if 0 in conflicts:
        return _Node("closed"), ()
    masks = sorted(conflicts)
    if len(masks) == 1 and not any(e in of for e in bits(masks[0])):
        return _Node("one", tuple(bits(masks[0]))), ()
    groups = connected([bits(m) for m in masks])
    if len(groups) > 1:
        return _Node("both"), tuple(frozenset(masks[n] for n in group) for group in groups)
    counts = Counter(e for m in masks for e in bits(m))
    event = min(counts, key=lambda e: (-counts[e], e))
    if event in of:
        return _climb(masks, *of[event])
    one = 1 << event
    low = frozenset(m for m in masks if not m & one)
    shortened = [m & ~one for m in masks if m & one]
    if 0 in shortened:
        return _Node("branch", (event,)), (frozenset({0}), low)
    kept = [m for m in low if not any(s & m == s for s in shortened)]
    return _Node("branch", (event,)), (frozenset([*shortened, *kept]), low)


def _climb(masks: Sequence[int], rungs: Sequence[int], firsts: Sequence[float]) -> tuple[_Node, tuple[Conflicts, ...]]:
    """
    Branch on where a limit lies: a branch for each rung that some conflict names as its strictest, and one for none.

    At a rung, that one and the looser ones are true, the stricter ones false.
    """
    ladder = sum(1 << e for e in rungs)
    by_rung: dict[int, list[int]] = {}
    for m in masks:
        strictest = next((n for n, e in enumerate(rungs) if m >> e & 1), len(rungs))
        by_rung.setdefault(strictest, []).append(m & ~ladder)
    parts, weights, before = [], [], 0
    free = by_rung.pop(len(rungs), [])
    for n in sorted(by_rung):
        parts.append(frozenset(minimal([*free, *(m for at, theirs in by_rung.items() if at >= n for m in theirs)])))
        weights.append(sum(firsts[before : n + 1]))
        before = n + 1
    parts.append(frozenset(free))
    weights.append(sum(firsts[before:]))
    return _Node("ladder", weights=tuple(weights)), tuple(parts)


def _value(node: _Node, up: Sequence[float], probabilities: Sequence[float]) -> float:
    match node.kind:
        case "open":
            return 1.0
        case "closed":
            return 0.0
        case "one":
            return 1 - prod(probabilities[e] for e in node.events)
        case "both":
            return prod(up[p] for p in node.parts)
        case "ladder":
            return sum(w * up[p] for w, p in zip(node.weights, node.parts, strict=True))
        case _:
            p = probabilities[node.events[0]]
            return p * up[node.parts[0]] + (1 - p) * up[node.parts[1]]


def _others(values: Sequence[float]) -> list[float]:
    """For each value, the product of all the others."""
    before = [1.0]
    for v in values:
        before.append(before[-1] * v)
    out, after = [0.0] * len(values), 1.0
    for n in range(len(values) - 1, -1, -1):
        out[n] = before[n] * after
        after *= values[n]
    return out
