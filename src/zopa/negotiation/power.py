"""
How much a voter's ballot counts for: the two classical indices of voting power.

Shapley and Shubik (1954, *American Political Science Review* 48:787) ask in how many of all orders of voters a voter is
the one who turns a losing coalition into a winning one; Banzhaf (1965; Penrose 1946) in how many coalitions. Both come
from one number: the coalitions of each size without the voter that lose, and win with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import comb, factorial, prod
from typing import TYPE_CHECKING

from zopa.errors import InputError
from zopa.negotiation.game import Game, Threshold, Tree, thresholds, wins

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VECTORS = 200_000
"""Numbers for each type that are tried one by one; past it two halves are met in the middle."""
_MET = 40


@dataclass(frozen=True, slots=True)
class Power:
    """The power of one voter; of one of them, where several sit under a name."""

    voter: str
    shapley: Fraction
    """Share of all orders, 0 to 1; over all voters they sum to 1."""
    swings: int
    """Coalitions of others that win with the voter only."""
    banzhaf: Fraction
    """Share of all swings, 0 to 1."""


def powers(game: Game) -> tuple[Power, ...]:
    """
    The power of every voter, in the game's order.

    1. Count for each type the coalitions by size that its voter swings: over all numbers for each type where these are
       few, else by meeting two halves in the middle (Horowitz and Sahni 1974, *Journal of the ACM* 21:277).
    2. Shapley–Shubik weighs a swing of size s among n voters by s!(n-1-s)!/n!; Banzhaf counts all alike.

    Raises:
        InputError: There are too many different voters to count.
    """
    n = sum(game.sizes)
    by_type = _swings(game, n)
    order = [Fraction(factorial(s) * factorial(n - 1 - s), factorial(n)) for s in range(n)]
    totals = [sum(sizes) for sizes in by_type]
    every = sum(t * size for t, size in zip(totals, game.sizes, strict=True))
    out = []
    for voters, sizes, total in zip(game.types, by_type, totals, strict=True):
        shapley = sum((w * c for w, c in zip(order, sizes, strict=True)), Fraction(0))
        banzhaf = Fraction(total, every) if every else Fraction(0)
        out += [Power(v, shapley, total, banzhaf) for v in voters]
    return tuple(out)


def _swings(game: Game, n: int) -> list[list[int]]:
    """For each type, the coalitions by size that one of its voters swings."""
    if prod(size + 1 for size in game.sizes) <= _VECTORS:
        return _counted(game, n)
    if n > _MET or len(game.types) != n:
        raise InputError(
            f"the power of {n} voters of {len(game.types)} kinds can't be counted exactly",
            remedy="Ask about a part of the rule, or about fewer kinds of voters",
        )
    return _met(game, n)


def _counted(game: Game, n: int) -> list[list[int]]:
    swings = [[0] * n for _ in game.sizes]
    for vector in product(*(range(size + 1) for size in game.sizes)):
        if wins(game.tree, vector):
            continue
        ways = [comb(size, c) for size, c in zip(game.sizes, vector, strict=True)]
        every = prod(ways)
        for i, (size, c) in enumerate(zip(game.sizes, vector, strict=True)):
            if c < size and wins(game.tree, (*vector[:i], c + 1, *vector[i + 1 :])):
                swings[i][sum(vector)] += every // ways[i] * comb(size - 1, c)
    return swings


def _met(game: Game, n: int) -> list[list[int]]:
    """
    The swings where every voter is of a type of their own and at most one weight is no head count.

    With w(s) coalitions of size s that win, and without(i, s) of them without voter i, the swings of i at size s are
    w(s+1) - without(i, s+1) - without(i, s).
    """
    heads, weight = _one_weight(game.tree, n)
    total = _winning(game.tree, heads, weight, list(range(n)))
    swings = []
    for i in range(n):
        without = [*_winning(game.tree, heads, weight, [k for k in range(n) if k != i]), 0]
        swings.append([total[s + 1] - without[s + 1] - without[s] for s in range(n)])
    return swings


def _one_weight(tree: Tree, n: int) -> tuple[dict[Threshold, int], tuple[int, ...]]:
    """What one head weighs in each threshold by heads, and the one other weight."""
    heads: dict[Threshold, int] = {}
    others: set[tuple[int, ...]] = set()
    for leaf in thresholds(tree):
        if len(set(leaf.weights)) == 1:
            heads[leaf] = leaf.weights[0]
        else:
            others.add(leaf.weights)
    if len(others) > 1:
        raise InputError(
            f"the power of {n} voters with {len(others)} different weights can't be counted exactly",
            remedy="Ask about a part of the rule",
        )
    return heads, next(iter(others), (0,) * n)


def _winning(tree: Tree, heads: dict[Threshold, int], weight: tuple[int, ...], voters: list[int]) -> list[int]:
    """Winning coalitions of some voters, by size."""
    import numpy as np

    half = len(voters) // 2
    left = _by_size([weight[v] for v in voters[:half]])
    right = [np.sort(sums) for sums in _by_size([weight[v] for v in voters[half:]])]
    found = [0] * (len(voters) + 1)
    for a, lefts in enumerate(left):
        for b, rights in enumerate(right):
            needs = _needs(tree, heads, a + b)
            if needs is not None:
                at = np.searchsorted(rights, needs - lefts, side="left")
                found[a + b] += int((len(rights) - at).sum())
    return found


def _by_size(weights: list[int]) -> list[NDArray[np.int64]]:
    """The weight of every coalition, by its size."""
    import numpy as np

    sums = np.zeros(1, dtype=np.int64)
    sizes = np.zeros(1, dtype=np.int64)
    for w in weights:
        sums, sizes = np.concatenate([sums, sums + w]), np.concatenate([sizes, sizes + 1])
    return [sums[sizes == k] for k in range(len(weights) + 1)]


def _needs(tree: Tree, heads: dict[Threshold, int], size: int) -> int | None:
    """The weight that a coalition of a size needs to win; None where none suffices."""
    if isinstance(tree, Threshold):
        if tree in heads:
            return 0 if heads[tree] * size >= tree.needs else None
        return tree.needs
    needs = [_needs(part, heads, size) for part in tree.parts]
    known = [x for x in needs if x is not None]
    if tree.all:
        return max(known, default=0) if len(known) == len(needs) else None
    return min(known, default=None)



