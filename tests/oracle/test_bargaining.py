"""The frontier by dynamic programming against every package tried."""

from __future__ import annotations

import random

import pytest
from tests.oracle import plain_bargaining as plain

from zopa.bargaining.deals import bargain
from zopa.errors import ProblemError
from zopa.negotiation.problem import dump_problem, load_problem


def drawn(seed):
    """A small problem with anything a problem file can hold."""
    draw = random.Random(seed)
    issues, text = {}, ""
    for n in range(draw.randint(1, 5)):
        if draw.random() < 0.5:
            issues[f"i{n}"] = [f"o{k}" for k in range(draw.randint(1, 4))]
            text += f"[issues.i{n}]\noptions = {issues[f'i{n}']}\n"
        else:
            lo = draw.randint(-3, 3)
            issues[f"i{n}"] = (lo, lo + draw.randint(0, 6))
            text += f"[issues.i{n}]\nrange = {[*issues[f'i{n}']]}\nstep = {draw.choice(['1', '0.5', '2'])}\n"
    parties = [f"p{n}" for n in range(draw.randint(1, 4))]
    for n in range(draw.randint(0, 3)):
        text += f'[[demands]]\nid = "d{n}"\nparty = "{draw.choice(parties)}"\nsays = "{_says(draw, issues)}"\n'
    if draw.random() < 0.4:
        text += f'[[rules]]\nsays = "{_says(draw, issues)}"\n'
    long = draw.random() < 0.3
    return load_problem(text + "".join(_utility(draw, issues, p, long=long) for p in parties))


def _says(draw, issues, depth=2):
    if depth == 0 or draw.random() < 0.4:
        name = draw.choice(list(issues))
        if isinstance(issues[name], list):
            return draw.choice(["{} == '{}'", "{} != '{}'", "{} in ['{}']"]).format(name, draw.choice(issues[name]))
        ranges = [i for i in issues if not isinstance(issues[i], list)]
        op, number = draw.choice(["<", "<=", "==", "!=", ">=", ">"]), draw.choice(["1", "0", "2.5", "-1", "3"])
        other, third = draw.choice(ranges), draw.choice(ranges)
        return draw.choice([
            f"{name} {op} {number}", f"{number} {op} {name}", f"{name} + {other} {op} {number}",
            f"{name} - 2 * {other} {op} {third}", f"{name} * {other} {op} {number}", f"{name} in [{number}, 2]",
        ])
    one, other = _says(draw, issues, depth - 1), _says(draw, issues, depth - 1)
    return draw.choice([f"({one} and {other})", f"({one} or {other})", f"not ({one})", f"({one} implies {other})"])


def _utility(draw, issues, party, *, long):
    def worth():
        return f"{draw.randint(0, 9)}.{draw.randint(0, 10**25):026d}" if long else str(draw.randint(0, 4))

    text = f'[[utilities]]\nparty = "{party}"\nreserve = {draw.choice(["0", "2", "-1", "3.5"])}\n'
    text += f"share = {draw.choice(['1', '2', '0.5'])}\n"
    weights = {i: draw.choice(["1", "-1", "0.5", "3"]) for i in issues if draw.random() < 0.8}
    text += f"weights = {{{', '.join(f'{i} = {w}' for i, w in weights.items())}}}\n[utilities.tables]\n"
    for issue, terms in issues.items():
        if isinstance(terms, list):
            text += f"{issue} = {{{', '.join(f'{o} = {worth()}' for o in terms)}}}\n"
        else:
            inner = [x for x in (terms[0] + 0.3, terms[1] - 0.7) if terms[0] < x < terms[1] and draw.random() < 0.5]
            text += f"{issue} = [{', '.join(f'[{x}, {worth()}]' for x in sorted({*terms, *inner}))}]\n"
    for _ in range(draw.choice([0, 0, 1, 2])):
        worth_of_it = draw.choice(["1", "-2", "2.5"])
        text += f'[[utilities.extras]]\nwhen = "{_says(draw, issues)}"\nworth = {worth_of_it}\n'
    return text


@pytest.mark.parametrize("seed", range(120))
def test_the_deals_are_those_that_trying_everything_finds(seed):
    """Frontier, all packages behind each point, counts, every solution's ties; or the bounds that show an impasse."""
    negotiation = drawn(seed)
    every = plain.packages(negotiation)
    try:
        deals = bargain(negotiation, past_impasse=True)
    except ProblemError:
        assert not plain.packages(negotiation, rules_only=True)
        return
    found, expected = deals.frontier, plain.frontier(every)
    assert deals.complete
    assert len(found) == len(expected)
    for n in range(len(found)):
        packages = [tuple(p.terms.values()) for p in found.packages(n)]
        assert len(packages) == found.count(n)
        assert set(packages) == expected[found.utilities(n)]
    chosen = plain.solutions(negotiation, every)
    assert {name: {found.utilities(n) for n in places} for name, places in deals.solutions.items()} == chosen
    assert bool(deals.impasse) is not bool(chosen)
    for bound in deals.impasse.bounds if deals.impasse else ():
        others = [deals.parties.index(o) for o in bound.others]
        assert bound.best == plain.best(negotiation, every, deals.parties.index(bound.party), others) < bound.reserve


@pytest.mark.parametrize("seed", range(30))
def test_a_problem_with_utilities_survives_writing(seed):
    negotiation = drawn(seed)
    assert load_problem(dump_problem(negotiation)) == negotiation
