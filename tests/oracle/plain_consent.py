"""Consent by trying every way the unknown ballots can fall, and every coalition."""

from fractions import Fraction
from itertools import combinations, permutations, product

from zopa.negotiation.consent import carries
from zopa.records.consent import Ballot

EVERY = (Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.ABSENT)


def plain_carries(rule, book, ballots, voters):
    """Over all completions; None where they differ."""
    unknown = [v for v in voters if ballots.get(v, Ballot.UNKNOWN) is Ballot.UNKNOWN]
    found = {
        carries(rule, book, {**ballots, **dict(zip(unknown, fallen, strict=True))})
        for fallen in product(EVERY, repeat=len(unknown))
    }
    return found.pop() if len(found) == 1 else None


def plain_wins(rule, book, coalition, voters):
    return carries(rule, book, {v: Ballot.YES if v in coalition else Ballot.NO for v in voters})


def plain_blocking(rule, book, voters):
    """All minimal sets whose no sinks everybody else's yes."""
    minimal = []
    for size in range(len(voters) + 1):
        for some in combinations(voters, size):
            if any(set(less) <= set(some) for less in minimal):
                continue
            if not plain_wins(rule, book, set(voters) - set(some), voters):
                minimal.append(some)
    return {frozenset(some) for some in minimal}


def plain_shapley(rule, book, voters):
    """The share of all orders in which a voter turns the scale."""
    turns = dict.fromkeys(voters, 0)
    orders = list(permutations(voters))
    for order in orders:
        for n, voter in enumerate(order):
            if plain_wins(rule, book, order[: n + 1], voters) and not plain_wins(rule, book, order[:n], voters):
                turns[voter] += 1
    return {v: Fraction(n, len(orders)) for v, n in turns.items()}
