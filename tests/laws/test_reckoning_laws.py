"""What must hold of every reckoning, whatever the negotiation."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from zopa.feasibility.reckon import reckon
from zopa.feasibility.verdict import Feasible, Infeasible
from zopa.negotiation.expression import parse_expression
from zopa.negotiation.issue import Issue, Options, Range
from zopa.negotiation.negotiation import Demand, Negotiation

ISSUES = (
    Issue("pay", Range(Decimal(0), Decimal(5))),
    Issue("hours", Range(Decimal(35), Decimal(40))),
    Issue("seat", Options(("x", "y", "z"))),
)
SAYS = st.sampled_from([
    "pay <= 1", "pay <= 2", "pay >= 3", "pay >= 4", "hours <= 36", "hours >= 38", "seat == 'x'", "seat != 'x'",
    "seat == 'y' implies pay >= 2", "pay >= 2 implies hours >= 39", "hours <= 37 or pay == 5", "seat in ['y', 'z']",
])  # fmt: skip
SHARES = st.integers(0, 4).map(lambda n: Decimal(n) / 4)


@st.composite
def negotiations(draw):
    drawn = draw(st.lists(st.tuples(SAYS, st.sampled_from("PQR"), SHARES), min_size=1, max_size=7))
    demands = [
        Demand(f"d{n}", party, parse_expression(says), probability=share)
        for n, (says, party, share) in enumerate(drawn)
    ]
    return Negotiation(ISSUES, tuple(demands))


def sets(items):
    return {frozenset(c.demands) for c in items}


def estimate(negotiation):
    found = reckon(negotiation)
    if found.chance is not None:
        return found.chance.estimate
    held = tuple(d for d in negotiation.demands if d.probability != 0)
    return float(isinstance(reckon(replace(negotiation, demands=held)).verdict, Feasible))


LAX = settings(deadline=None, max_examples=60)


@LAX
@given(negotiations())
def test_a_conflict_is_impossible_and_none_of_it_is_idle(negotiation):
    for conflict in reckon(negotiation).conflicts:
        of = tuple(d for d in negotiation.demands if d.id in conflict.demands)
        assert isinstance(reckon(replace(negotiation, demands=of)).verdict, Infeasible)
        for spared in of:
            rest = tuple(d for d in of if d != spared)
            assert isinstance(reckon(replace(negotiation, demands=rest)).verdict, Feasible)


@LAX
@given(negotiations())
def test_every_concession_meets_every_conflict(negotiation):
    found = reckon(negotiation)
    assert all(a & b for a in sets(found.conflicts) for b in sets(found.concessions))
    assert bool(found.conflicts) == bool(found.concessions)


@LAX
@given(negotiations(), st.permutations(range(3)))
def test_parties_and_order_do_not_matter(negotiation, order):
    """Relabelling parties and issues, or telling the demands backwards, changes no answer."""
    names = dict(zip("PQR", [f"N{n}" for n in order], strict=True))
    turned = replace(
        negotiation,
        issues=tuple(negotiation.issues[n] for n in order),
        demands=tuple(replace(d, party=names[d.party]) for d in reversed(negotiation.demands)),
    )
    first, second = reckon(negotiation), reckon(turned)
    assert type(first.verdict) is type(second.verdict)
    assert sets(first.conflicts) == sets(second.conflicts)
    assert {(frozenset(c.demands), c.cost) for c in first.concessions} == {
        (frozenset(c.demands), c.cost) for c in second.concessions
    }
    assert abs(estimate(negotiation) - estimate(turned)) < 1e-12


@LAX
@given(negotiations(), st.integers(0, 6))
def test_a_likelier_demand_never_makes_room_likelier(negotiation, at):
    demand = negotiation.demands[at % len(negotiation.demands)]
    surer = replace(demand, probability=Decimal(1))
    more = replace(negotiation, demands=tuple(surer if d == demand else d for d in negotiation.demands))
    assert estimate(more) <= estimate(negotiation) + 1e-12
