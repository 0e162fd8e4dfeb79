"""The chance where it can't be had exactly: drawn, and bracketed."""

from __future__ import annotations

from unittest import mock

import pytest

from zopa.feasibility import chance as chance_module
from zopa.feasibility import conflicts as conflicts_module
from zopa.feasibility.chance import bracketed, chance, sampled, wilson
from zopa.feasibility.cnf import TooLarge
from zopa.feasibility.events import events
from zopa.feasibility.reckon import reckon
from zopa.feasibility.sets import Clock, OutOfTime
from zopa.negotiation.problem import load_problem

FILE = """
[issues.pay]
range = [3, 9]
[issues.money]
range = [100, 200]
step = 20
[[statements]]
id = "minister"
probability = 0.4
[[statements]]
id = "leak"
probability = 0.5
[[demands]]
id = "union"
party = "Union"
says = "pay >= 7.5"
probability = 0.8
[[demands]]
id = "cap"
party = "Employers"
says = "pay <= 6.5"
rests_on = ["leak"]
[[demands]]
id = "only-if"
party = "Employers"
says = "pay > 5.5 implies money >= 160"
probability = 0.6
[[demands]]
id = "purse"
party = "Ministry"
says = "money <= 140"
rests_on = ["minister", "leak"]
"""


def test_drawn_worlds_agree_with_the_exact_chance_and_say_how_many_they_are():
    """By hand: closed if union holds and (leak, or minister and only-if): 0.8 (0.5 + 0.5 · 0.4 · 0.6) = 0.496."""
    negotiation = load_problem(FILE)
    exact = reckon(negotiation)
    assert exact.chance is not None
    assert exact.chance.estimate == pytest.approx(0.504)
    with mock.patch.object(chance_module, "circuit", side_effect=OutOfTime):
        drawn = reckon(negotiation, samples=200_001)
    assert drawn.chance is not None
    assert (drawn.chance.samples, drawn.chance.seed) == (200_001, 7)
    assert drawn.chance.low < 0.504 < drawn.chance.high
    assert drawn.chance.high - drawn.chance.low < 0.005
    assert [p.id for p in drawn.pivots] == [p.id for p in exact.pivots]
    for sampled_, reckoned in zip(drawn.pivots, exact.pivots, strict=True):
        assert sampled_.birnbaum == pytest.approx(reckoned.birnbaum, abs=0.01)


def test_the_same_seed_draws_the_same_worlds_and_another_does_not():
    negotiation = load_problem(FILE)
    conflicts = [c.demands for c in reckon(negotiation).conflicts]
    one, same, other = (sampled(conflicts, events(negotiation), samples=70_000, seed=s) for s in (1, 1, 2))
    assert one == same
    assert one.estimate != other.estimate


def test_what_is_certain_is_certain_in_every_world_drawn():
    """A probability of 1 is no draw below 2^32; one of 0 never holds."""
    sure = load_problem(FILE.replace("0.8", "1").replace("0.5\n", "1\n"))
    never = load_problem(FILE.replace("0.8", "0"))
    for negotiation, share in ((sure, 0.0), (never, 1.0)):
        conflicts = [c.demands for c in reckon(negotiation).conflicts]
        assert sampled(conflicts, events(negotiation), samples=1_003, seed=7).estimate == share


def test_known_conflicts_and_concessions_bracket_the_chance_where_others_are_missing():
    """One conflict of two bounds it from above, one concession of three from below."""
    negotiation = load_problem(FILE)
    found = bracketed([("union", "cap")], [[("union",)]], events(negotiation), samples=100_000, seed=7)
    assert not found.settled
    assert found.low == pytest.approx(0.2, abs=0.01)
    assert found.high == pytest.approx(1 - 0.8 * 0.5, abs=0.01)
    unknown = bracketed([], [[]], events(negotiation), samples=1_000, seed=7)
    assert (unknown.low, unknown.high) == (0, 1)


def test_no_time_at_all_leaves_the_chance_open_rather_than_wrong():
    """A time limit gives an interval that holds the truth."""
    found = reckon(load_problem(FILE), deadline_seconds=0)
    assert found.chance is not None
    assert found.chance.low <= 0.504 <= found.chance.high


def test_wilsons_interval_by_hand():
    """5 of 10 at 95 per cent: 0.2366 to 0.7634 (Wilson 1927, as tabulated by Newcombe 1998)."""
    assert wilson(5, 10) == pytest.approx((0.2366, 0.7634), abs=5e-5)


def test_a_clock_that_has_run_out_is_answered_by_drawing():
    negotiation = load_problem(FILE)
    conflicts = reckon(negotiation).conflicts
    with mock.patch.object(chance_module, "circuit", side_effect=OutOfTime):
        found, _ = chance([c.demands for c in conflicts], events(negotiation), clock=Clock(0), samples=500, seed=3)
    assert found.samples == 500


def test_concessions_alone_give_a_drawn_chance_and_conflicts_alone_an_exact_one():
    """Whichever of the two lists time ran out on; 0.504 by hand."""
    negotiation = load_problem(FILE)
    with mock.patch.object(conflicts_module, "hitting_sets", side_effect=OutOfTime):
        tried = reckon(negotiation, samples=100_000).chance
        with (
            mock.patch.object(conflicts_module, "affordable", return_value=False),
            mock.patch.object(conflicts_module, "Exploring", side_effect=TooLarge),
        ):
            forgotten = reckon(negotiation)
    assert tried is not None
    assert tried.settled
    assert tried.low < 0.504 < tried.high < tried.low + 0.01
    assert not forgotten.complete
    assert forgotten.chance is not None
    assert forgotten.chance.low == forgotten.chance.high == pytest.approx(0.504)
