"""Who can block, alone or together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product
from operator import add, sub

from zopa.negotiation.consent import Book
from zopa.negotiation.game import Coalition, Game, Threshold, Tree, thresholds
from zopa.records.consent import AllOf, InTurn, NotWhile, Rule, Turnout

_EXPANDED = 2000
"""So many coalitions of one choice are tried by name."""

Choice = tuple[tuple[tuple[str, ...], int], ...]
"""Coalitions that come to the same: any so many of some voters, and any so many of others."""


@dataclass(frozen=True, slots=True)
class Blocking:
    """The minimal coalitions that block, smallest first."""

    game: Game
    choices: tuple[Choice, ...]
    complete: bool
    """Whether these are all."""

    def named(self, most: int) -> tuple[tuple[tuple[str, ...], ...], bool]:
        """The coalitions by name, up to so many, and whether that is all."""
        found: dict[frozenset[str], tuple[str, ...]] = {}
        for choice in self.choices:
            for voters in _chosen(choice):
                if self._minimal(voters):
                    if len(found) == most:
                        return tuple(found.values()), False
                    found.setdefault(frozenset(v for v, _ in voters), tuple(_with_number(v, n) for v, n in voters))
        return tuple(found.values()), self.complete

    def _minimal(self, voters: Mapping[str, int] | Sequence[tuple[str, int]]) -> bool:
        """Whether no part of a coalition that blocks one thing blocks another."""
        one = self.game.coalition(dict(voters))
        fewer = ([c - (k == i) for k, c in enumerate(one)] for i, n in enumerate(one) if n)
        return not any(self.game.blocks(less) for less in fewer)


def minimal_blocking(rule: Rule, book: Book, *, most: int = 1000, tries: int = 100_000) -> Blocking:
    """
    All minimal blocking coalitions, or the smallest and a word that there are more.

    1. What has to pass several parts is blocked by whoever blocks one of them.
    2. Within a part grow coalitions level by level: one that blocks is kept, one that doesn't is grown by one voter
       of the same or a later type (Agrawal and Srikant 1994, "Fast algorithms for mining association rules").
    3. Named, keep those of which no smaller one blocks.

    Raises:
        InputError: The rules lead in a circle.
    """
    choices: list[Choice] = []
    complete = True
    for part in _conjuncts(book.flat(rule)):
        game = Game.of(part, book)
        found, whole = _levels(game.tree, game.sizes, most, tries)
        complete &= whole
        choices += [tuple((v, n) for v, n in zip(game.types, one, strict=True) if n) for one in found]
    ordered = sorted(dict.fromkeys(choices), key=lambda c: sum(n for _, n in c))
    return Blocking(Game.of(rule, book), tuple(ordered), complete)


def _conjuncts(rule: Rule) -> Iterator[Rule]:
    if isinstance(rule, AllOf | InTurn):
        for part in rule.rules:
            yield from _conjuncts(part)
    elif not isinstance(rule, NotWhile | Turnout):
        yield rule


def _levels(tree: Tree, sizes: Coalition, most: int, tries: int) -> tuple[list[Coalition], bool]:
    """The minimal blocking coalitions of one part, by the weight that they leave in each of its thresholds."""
    marks = list(thresholds(tree))
    carries = _judge(tree, iter(range(len(marks))))
    columns = [tuple(mark.weights[i] for mark in marks) for i in range(len(sizes))]
    used = sorted((i for i, column in enumerate(columns) if any(column)), key=lambda i: [-w for w in columns[i]])
    full = tuple(sum(w * n for w, n in zip(mark.weights, sizes, strict=True)) for mark in marks)
    none = (0,) * len(sizes)
    if not carries(full):
        return [none], True
    level = [(none, full, 0)]
    found: list[Coalition] = []
    while level:
        grown = []
        for base, left, start in level:
            for place in range(start, len(used)):
                i = used[place]
                if base[i] == sizes[i]:
                    continue
                tries -= 1
                if tries < 0:
                    return found, False
                rest = tuple(map(sub, left, columns[i]))
                one = (*base[:i], base[i] + 1, *base[i + 1 :])
                if carries(rest):
                    grown.append((one, rest, place))
                elif all(carries(tuple(map(add, rest, columns[j]))) for j in used if one[j]):
                    found.append(one)
                    if len(found) > most:
                        return found[:most], False
        level = grown
    return found, True


def _judge(tree: Tree, places: Iterator[int]) -> Callable[[Sequence[int]], bool]:
    """Whether a part is carried, as a function of the weight in each of its thresholds."""
    if isinstance(tree, Threshold):
        place, needs = next(places), tree.needs
        return lambda sums: sums[place] >= needs
    parts = [_judge(part, places) for part in tree.parts]
    if tree.all:
        return lambda sums: all(part(sums) for part in parts)
    return lambda sums: any(part(sums) for part in parts)


def _chosen(choice: Choice) -> Iterator[tuple[tuple[str, int], ...]]:
    """Every coalition of a choice, as voters with their number."""
    each = [
        [((voters[0], number),)] if len(voters) == 1 else
        islice((tuple((v, 1) for v in some) for some in combinations(voters, number)), _EXPANDED)
        for voters, number in choice
    ]
    for some in product(*each):
        yield tuple(pair for voters in some for pair in voters)


def _with_number(voter: str, number: int) -> str:
    return f"{number} of {voter}" if number > 1 else voter
