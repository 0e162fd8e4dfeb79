"""The negotiations of `conflicts.py`: plain tuples, which zopa and its peers each put in their own words."""

from __future__ import annotations

import random
from typing import Any, NamedTuple

LIMITS, PARTIES = 150, 6
Limit = tuple[Any, ...]
"""("<=" or ">=", issues to be added up, number), ("in", issue, options), ("if", condition, limit), ("same", a, b),
("not", limit), ("and", limit, limit)."""


class Case(NamedTuple):
    """Ranges are 0 to 100; options are 0 to 4; demands are (id, party, limit)."""

    ranges: tuple[str, ...]
    options: tuple[str, ...]
    demands: tuple[tuple[str, str, Limit], ...]
    rules: tuple[Limit, ...]


def mixed(tight: int, seed: int = 11) -> Case:
    """Six parties, thirty issues, 150 limits: bounds, allowed options, trade-offs of two issues, conditions."""
    chance = random.Random(seed)  # noqa: S311 - a seed that anybody can use again
    ranges = tuple(f"r{n}" for n in range(15))
    options = tuple(f"o{n}" for n in range(10))
    switches = tuple(f"b{n}" for n in range(5))
    rules: tuple[Limit, ...] = (
        ("<=", ranges[:5], 300), (">=", ranges[5:10], 150), ("if", ("in", "b0", (1,)), ("not", ("in", "o0", (4,)))),
        ("if", ("in", "o1", (2,)), (">=", ("r3",), 20)), ("not", ("and", ("in", "b1", (1,)), ("in", "b2", (1,)))),
        ("if", ("same", "o2", "o3"), ("in", "b3", (1,))), *(("in", b, (0, 1)) for b in switches),
    )
    demands = tuple(
        (f"p{party}-{k}", f"P{party}", _limit(chance, party, tight))
        for party in range(PARTIES) for k in range(LIMITS // PARTIES)
    )
    return Case(ranges, (*options, *switches), demands, rules)


def _limit(chance: random.Random, party: int, tight: int) -> Limit:
    kind = chance.random()
    if kind < 0.50:
        i = chance.randrange(15)
        up = (party + i) % 2
        c = chance.randint(50, 95) - tight if up else chance.randint(5, 50) + tight
        return ("<=", (f"r{i}",), max(0, c)) if up else (">=", (f"r{i}",), min(100, c))
    if kind < 0.72:
        i = chance.randrange(10)
        return "in", f"o{i}", tuple(sorted(chance.sample(range(5), 4 if tight < 8 else 3)))
    if kind < 0.78:
        i = chance.randrange(5)
        return "in", f"b{i}", (int((i % 2 == 0) if chance.random() < 0.95 else (i % 2 == 1)),)
    if kind < 0.90:
        i, j = chance.sample(range(15), 2)
        return "<=", (f"r{i}", f"r{j}"), chance.randint(90, 130) - tight
    i, j, v = chance.randrange(10), chance.randrange(15), chance.randrange(5)
    return "if", ("in", f"o{i}", (v,)), (">=", (f"r{j}",), chance.randint(30, 60) + tight)


def many(demands: int = 10_000, issues: int = 500, coupled: float = 0.05, seed: int = 7) -> Case:
    """Bounds and allowed options on many issues; one demand in twenty is over two of them."""
    chance = random.Random(seed)  # noqa: S311 - a seed that anybody can use again
    half = issues // 2
    out: list[tuple[str, str, Limit]] = []
    for n in range(demands):
        if chance.random() < coupled:
            i, j = chance.sample(range(half), 2)
            limit: Limit = ("<=", (f"r{i}", f"r{j}"), chance.randint(60, 140))
        elif chance.random() < 0.5:
            i, low = chance.randrange(half), chance.random() < 0.5
            limit = ("<=", (f"r{i}",), chance.randint(40, 95)) if low else (">=", (f"r{i}",), chance.randint(5, 60))
        else:
            i = chance.randrange(issues - half)
            limit = "in", f"o{i}", tuple(sorted(chance.sample(range(5), chance.choice((3, 4)))))
        out.append((f"d{n}", f"P{chance.randrange(20)}", limit))
    return Case(tuple(f"r{n}" for n in range(half)), tuple(f"o{n}" for n in range(issues - half)), tuple(out), ())


def says(limit: Limit) -> str:
    """A limit as zopa's expression."""
    match limit:
        case ("<=" | ">=" as op, issues, number):
            return f"{' + '.join(issues)} {op} {number}"
        case ("in", issue, options):
            return f"{issue} in [{', '.join(repr(f'v{o}') for o in options)}]"
        case ("if", condition, then):
            return f"({says(condition)}) implies ({says(then)})"
        case ("same", a, b):
            return f"{a} == {b}"
        case ("not", of):
            return f"not ({says(of)})"
        case ("and", a, b):
            return f"({says(a)}) and ({says(b)})"
        case _:
            raise ValueError(limit)
