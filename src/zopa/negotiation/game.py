"""
Rules as simple games.

A rule with every ballot yes or no is a simple game (von Neumann and Morgenstern 1944, ch. X): a coalition wins if its
yes carries against everybody else's no. A coalition blocks if what is left doesn't win; the two are each other's
complements. Bars and turnouts are left out: nobody's ballot lifts them.

Voters whom the rule treats alike are of one type, so that a coalition is a number for each type.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from zopa.negotiation.consent import Book
from zopa.records.consent import (
    Against,
    AllOf,
    AnyOf,
    InTurn,
    Leaf,
    NotWhile,
    Rule,
    Share,
    Turnout,
    Unrenewed,
    Votes,
    Yes,
)

Coalition = tuple[int, ...]
"""How many of each type."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """Wins with a weight of at least `needs`."""

    weights: tuple[int, ...]
    """Of one voter of each type."""
    needs: int


@dataclass(frozen=True, slots=True)
class Gate:
    """Wins where all, or one, of its parts do."""

    parts: tuple[Tree, ...]
    all: bool


Tree = Threshold | Gate


@dataclass(frozen=True, slots=True)
class Game:
    """A rule as a simple game."""

    types: tuple[tuple[str, ...], ...]
    """Names of those of each type; one name where they sit under one."""
    sizes: Coalition
    tree: Tree

    @classmethod
    def of(cls, rule: Rule, book: Book) -> Game:
        """
        The game of a rule.

        Raises:
            InputError: The rules lead in a circle.
        """
        flat = book.flat(rule)
        weighed: list[dict[str, Fraction]] = []
        sizes: dict[str, int] = {}
        tree = _tree(flat, book, weighed, sizes)
        alike: dict[tuple[object, ...], list[str]] = {}
        for voter, size in sizes.items():
            by_leaf = tuple(weights.get(voter, Fraction(0)) for weights in weighed)
            alike.setdefault((by_leaf, voter if size > 1 else None), []).append(voter)
        groups = [tuple(voters) for voters in alike.values()]
        counts = tuple(sizes[g[0]] if len(g) == 1 else len(g) for g in groups)
        return cls(tuple(groups), counts, _settled(tree, weighed, groups))

    def wins(self, coalition: Sequence[int]) -> bool:
        """Whether a coalition's yes carries against everybody else's no."""
        return wins(self.tree, coalition)

    def blocks(self, coalition: Sequence[int]) -> bool:
        """Whether a coalition's no sinks everybody else's yes."""
        return not self.wins([n - c for n, c in zip(self.sizes, coalition, strict=True)])

    def coalition(self, voters: Mapping[str, int]) -> Coalition:
        """Voters by name, and how many of them, as a number for each type."""
        return tuple(sum(voters.get(v, 0) for v in group) for group in self.types)


def thresholds(tree: Tree) -> Iterator[Threshold]:
    """The thresholds of a game, from left to right."""
    if isinstance(tree, Threshold):
        yield tree
    else:
        for part in tree.parts:
            yield from thresholds(part)


def wins(tree: Tree, coalition: Sequence[int]) -> bool:
    """Whether a coalition carries a part of a game."""
    if isinstance(tree, Threshold):
        return sum(w * c for w, c in zip(tree.weights, coalition, strict=True) if c) >= tree.needs
    return (all if tree.all else any)(wins(part, coalition) for part in tree.parts)


@dataclass(frozen=True, slots=True)
class _Named:
    """A threshold before the types are known."""

    leaf: int
    needs: Fraction


@dataclass(frozen=True, slots=True)
class _Joined:
    parts: tuple[_Named | _Joined, ...]
    all: bool


def _tree(rule: Rule, book: Book, weighed: list[dict[str, Fraction]], sizes: dict[str, int]) -> _Named | _Joined:
    match rule:
        case AllOf(rules) | InTurn(rules):
            return _Joined(tuple(_tree(part, book, weighed, sizes) for part in rules), all=True)
        case AnyOf(rules):
            return _Joined(tuple(_tree(part, book, weighed, sizes) for part in rules), all=False)
        case Unrenewed(by):
            return _dual(_tree(by, book, weighed, sizes), weighed, sizes)
        case NotWhile() | Turnout():
            return _Joined((), all=True)
        case _:
            return _leaf(rule, book, weighed, sizes)


def _leaf(rule: Leaf, book: Book, weighed: list[dict[str, Fraction]], sizes: dict[str, int]) -> _Named:
    weight = rule.by if isinstance(rule, Votes | Share) else None
    seats = book.seats((rule.name,) if isinstance(rule, Yes) else rule.of, weight)
    sizes.update({s.voter: s.number for s in seats})
    weighed.append({s.voter: s.weight for s in seats})
    total = sum((s.weight * s.number for s in seats), Fraction(0))
    match rule:
        case Against(most):
            needs = total - most
        case Votes(least):
            needs = least
        case Share(share=share, more=more):
            needs = share * total
            if more:
                needs += Fraction(1, lcm(needs.denominator, *(s.weight.denominator for s in seats)))
        case _:
            needs = total
    return _Named(len(weighed) - 1, needs)


def _dual(
    tree: _Named | _Joined, weighed: Sequence[Mapping[str, Fraction]], sizes: Mapping[str, int]
) -> _Named | _Joined:
    """The game of those who can keep another from being won."""
    if isinstance(tree, _Joined):
        return _Joined(tuple(_dual(part, weighed, sizes) for part in tree.parts), all=not tree.all)
    weights = weighed[tree.leaf]
    total = sum((w * sizes[v] for v, w in weights.items()), Fraction(0))
    grain = Fraction(1, lcm(tree.needs.denominator, *(w.denominator for w in weights.values())))
    return _Named(tree.leaf, total - tree.needs + grain)


def _settled(
    tree: _Named | _Joined, weighed: Sequence[Mapping[str, Fraction]], groups: Sequence[Sequence[str]]
) -> Tree:
    """The game by types, in whole numbers."""
    if isinstance(tree, _Joined):
        return Gate(tuple(_settled(part, weighed, groups) for part in tree.parts), tree.all)
    weights = [weighed[tree.leaf].get(g[0], Fraction(0)) for g in groups]
    scale = lcm(tree.needs.denominator, *(w.denominator for w in weights))
    return Threshold(tuple(int(w * scale) for w in weights), int(tree.needs * scale))
