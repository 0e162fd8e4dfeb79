"""Steps that have to come one before another: circles, and the longest chain (Kelley 1961, the critical path)."""

from __future__ import annotations

from collections.abc import Iterable


def circles(edges: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Groups of steps that each wait for another of the group (strongly connected components, Tarjan 1972)."""
    after: dict[str, list[str]] = {}
    for first, then in edges:
        after.setdefault(first, []).append(then)
        after.setdefault(then, [])
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[tuple[str, ...]] = []
    for root, ahead_of in after.items():
        if root in index:
            continue
        todo = [(root, iter(ahead_of))]
        index[root] = low[root] = len(index)
        stack.append(root)
        while todo:
            at, rest = todo[-1]
            ahead = next(rest, None)
            if ahead is None:
                todo.pop()
                if todo:
                    low[todo[-1][0]] = min(low[todo[-1][0]], low[at])
                if low[at] == index[at]:
                    group = stack[stack.index(at):]
                    del stack[stack.index(at):]
                    if len(group) > 1:
                        found.append(tuple(group))
            elif ahead not in index:
                index[ahead] = low[ahead] = len(index)
                stack.append(ahead)
                todo.append((ahead, iter(after[ahead])))
            elif ahead in stack:
                low[at] = min(low[at], index[ahead])
    return tuple(found)


def longest_chain(edges: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The longest chain of steps, of those outside any circle; the first by name where several are as long."""
    every = list(dict.fromkeys(edges))
    caught = {step for circle in circles(every) for step in circle}
    after: dict[str, list[str]] = {}
    waits: dict[str, int] = {}
    for first, then in every:
        if not {first, then} & caught:
            after.setdefault(first, []).append(then)
            waits[then] = waits.get(then, 0) + 1
            waits.setdefault(first, 0)
    best: dict[str, tuple[str, ...]] = {s: (s,) for s in waits}
    ready = sorted(s for s, n in waits.items() if not n)
    while ready:
        at = ready.pop(0)
        for then in sorted(after.get(at, ())):
            longer = (*best[at], then)
            if (-len(longer), longer) < (-len(best[then]), best[then]):
                best[then] = longer
            waits[then] -= 1
            if not waits[then]:
                ready.append(then)
    return min(best.values(), key=lambda c: (-len(c), c), default=())
