"""What must hold of every reckoning, whatever the negotiation."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from zopa.feasibility.reckon import reckon
from zopa.feasibility.verdict import Feasible, Infeasible
from zopa.negotiation.expression import parse_expression
from zopa.negotiation.issue import Issue, Options, Range
from zopa.negotiation.negotiation import Demand, Negotiation
from zopa.negotiation.problem import dump_problem, load_problem

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


@LAX
@given(negotiations(), negotiations())
def test_the_chances_of_blocks_that_share_nothing_multiply(one, other):
    """The same issues under other names, spoken of by other demands."""
    text = re.sub(r"\[issues\.(\w+)\]", r"[issues.\1_2]", dump_problem(other))
    text = re.sub(r"\b(pay|hours|seat) ([<>=!]|in)", r"\1_2 \2", text).replace('id = "d', 'id = "e')
    moved = load_problem(text)
    both = Negotiation((*one.issues, *moved.issues), (*one.demands, *moved.demands))
    assert abs(estimate(both) - estimate(one) * estimate(other)) < 1e-12


@LAX
@given(negotiations())
def test_certain_demands_leave_no_chance_between(negotiation):
    """Nothing or one, as the verdict says; and a demand that never holds changes nothing."""
    sure = replace(negotiation, demands=tuple(replace(d, probability=Decimal(1)) for d in negotiation.demands))
    found = reckon(sure)
    assert found.chance is None
    assert {p.if_true for p in found.pivots} <= {float(isinstance(found.verdict, Feasible))}
    never = replace(negotiation.demands[0], id="never", probability=Decimal(0))
    more = replace(negotiation, demands=(*negotiation.demands, never))
    assert abs(estimate(more) - estimate(negotiation)) < 1e-12


@LAX
@given(negotiations())
def test_pivots_hold_the_chance_between_them(negotiation):
    """The chance is the mean of if-true and if-false, weighed by the event's own probability."""
    found = reckon(negotiation)
    for demand in negotiation.demands:
        (pivot,) = [p for p in found.pivots if p.id == demand.id]
        share = float(demand.probability)
        mean = share * pivot.if_true + (1 - share) * pivot.if_false
        assert abs(mean - estimate(negotiation)) < 1e-12
        assert pivot.birnbaum <= 1e-12


@LAX
@given(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5))
def test_the_further_a_party_would_yield_the_likelier_is_room(stated, near, far):
    """Both limits move outward; the chance never falls."""
    near, far = sorted((near, far))

    def room(to):
        yields = f"yields_to = {stated - to}" if to else ""
        return estimate(load_problem(
            f'[issues.pay]\nrange = [-9, 9]\n[[demands]]\nid = "u"\nparty = "U"\nsays = "pay >= {stated}"\n{yields}\n'
            '[[demands]]\nid = "e"\nparty = "E"\nsays = "pay <= -2"\nyields_to = 1\n'
        ))

    assert room(near) <= room(far) + 1e-12
