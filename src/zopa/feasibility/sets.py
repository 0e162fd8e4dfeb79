"""Families of sets as bit masks: the smallest of them, and what meets them all."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator


class OutOfTime(Exception):
    """The time allowed is spent."""


class Clock:
    """A time limit."""

    def __init__(self, seconds: float) -> None:
        self.start = time.monotonic()
        self.end = self.start + seconds

    @property
    def spent(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.start

    @property
    def left(self) -> float:
        """Seconds until the end; none past it."""
        return max(0.0, self.end - time.monotonic())

    def check(self) -> None:
        """
        Go on only while there is time.

        Raises:
            OutOfTime: If the limit has passed.
        """
        if time.monotonic() > self.end:
            raise OutOfTime


def bits(mask: int) -> Iterator[int]:
    """The places of the ones, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def minimal(masks: Iterable[int]) -> list[int]:
    """The sets that contain no other, smallest first."""
    kept: list[int] = []
    by_lowest: dict[int, list[int]] = {}
    for mask in sorted(set(masks), key=lambda m: (m.bit_count(), m)):
        if not mask:
            return [0]
        if not any(k & mask == k for b in bits(mask) for k in by_lowest.get(b, ())):
            kept.append(mask)
            by_lowest.setdefault((mask & -mask).bit_length() - 1, []).append(mask)
    return kept


def hitting_sets(masks: Iterable[int], clock: Clock) -> list[int]:
    """
    All minimal sets that meet every one of some sets.

    1. Start from the empty set.
    2. Take the given sets one by one. Those found that meet it stay.
    3. Each that misses it is joined with each of its members, unless that contains one that stayed.

    Berge's multiplication [Berge1989]_; conflicts and concessions are each other's hitting sets [Reiter1987]_.

    Raises:
        OutOfTime: If the clock runs out first.
    """
    found = [0]
    for given in minimal(masks):
        clock.check()
        stay = [f for f in found if f & given]
        misses = [f for f in found if not f & given]
        by_member = {b: [s for s in stay if s >> b & 1] for b in bits(given)}
        for n, miss in enumerate(misses):
            if n % 256 == 0:
                clock.check()
            for b, rivals in by_member.items():
                joined = miss | 1 << b
                if not any(r & joined == r for r in rivals):
                    stay.append(joined)
        found = stay
    return sorted(found, key=lambda m: (m.bit_count(), m))


def connected(groups: Iterable[Iterable[int]]) -> list[list[int]]:
    """The groups' places, those that share a member (directly or through others) together, in order."""
    parent: dict[int, int] = {}

    def root(x: int) -> int:
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    firsts = []
    for n, group in enumerate(groups):
        members = list(group) or [-1 - n]
        for m in members:
            parent.setdefault(m, m)
        first = root(members[0])
        for m in members[1:]:
            parent[root(m)] = first
        firsts.append(members[0])
    parts: dict[int, list[int]] = {}
    for n, first in enumerate(firsts):
        parts.setdefault(root(first), []).append(n)
    return list(parts.values())
