"""The reckoning against its plain twin, on random small problems of every kind."""

from __future__ import annotations

import sys
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zopa.errors import ProblemError
from zopa.feasibility import chance as chance_module
from zopa.feasibility import conflicts as conflicts_module
from zopa.feasibility import ladder as ladder_module
from zopa.feasibility.certificate import check
from zopa.feasibility.cnf import TooLarge
from zopa.feasibility.coalitions import coalitions
from zopa.feasibility.conflicts import Exploring, Quarrel
from zopa.feasibility.monotone import conflicts_by_bounds
from zopa.feasibility.part import split
from zopa.feasibility.plain import to_json
from zopa.feasibility.reckon import reckon
from zopa.feasibility.sets import Clock, OutOfTime
from zopa.negotiation.expression import issues_in, parse_expression
from zopa.negotiation.issue import Issue, Options, Range
from zopa.negotiation.negotiation import Demand, Negotiation, Rule
from zopa.negotiation.nodes import holds
from zopa.negotiation.problem import dump_problem, load_problem
from zopa.negotiation.yielding import stated

sys.path.insert(0, str(Path(__file__).parent))
from plain_reckoning import Plain

RANGES = {
    "army": Range(Decimal(-2), Decimal(2)),
    "pay": Range(Decimal("0.5"), Decimal("2.2"), Decimal("0.5")),
    "term": Range(Decimal(-2), Decimal("-0.9"), Decimal("0.3")),
}
CHOICES = {"status": Options(("member", "observer", "none")), "seat": Options(("member", "none", "chair"))}
ISSUES = tuple(Issue(i, d) for i, d in (RANGES | CHOICES).items())

numbers = st.sampled_from(["-3.5", "-2", "-1.1", "-0.5", "0", "0.7", "1", "1.5", "2", "3", "6"])
names = st.sampled_from(list(RANGES))
ops = st.sampled_from(["<", "<=", "==", "!=", ">=", ">"])
simple = st.builds("{} {} {}".format, names, ops, numbers)
mirrored = st.builds("{} {} {}".format, numbers, ops, names)
sums = st.builds("{} {} {} * {} {} {}".format, names, st.sampled_from("+-"), numbers, names, ops, numbers)
products = st.builds("{} * {} - {} {} {}".format, names, names, names, ops, numbers)
options = st.builds("{} {} '{}'".format, st.sampled_from(list(CHOICES)), st.sampled_from(["==", "!="]),
                    st.sampled_from(["member", "none"]))
listed = st.builds("{} in [{}]".format, names, st.lists(numbers, max_size=3).map(", ".join))
members = st.lists(st.sampled_from(["'member'", "'none'"]), max_size=2)
chosen = st.builds("status in [{}]".format, members.map(", ".join))
between = st.sampled_from(["status == seat", "seat != status", "army <= 2 * pay", "army == term + 1", "not army > -1"])
atoms = st.one_of(simple, simple, mirrored, sums, products, options, options, listed, chosen, between)
expressions = st.one_of(
    simple, simple, atoms,
    st.builds("{} {} {}".format, atoms, st.sampled_from(["and", "or", "implies"]), atoms),
    st.builds("not ({} or {} and {})".format, atoms, atoms, atoms),
)
shares = st.sampled_from(["0", "0.25", "0.5", "0.9", "1"]).map(Decimal)


@st.composite
def negotiations(draw):
    """Up to six demands on five issues, some resting on shared statements."""
    statements = {f"s{n}": draw(shares) for n in range(draw(st.integers(0, 3)))}
    demands = []
    for n in range(draw(st.integers(1, 6))):
        resting = draw(st.lists(st.sampled_from(sorted(statements)), unique=True, max_size=3)) if statements else []
        probability = None if resting else draw(st.none() | shares)
        demands.append(Demand(f"d{n}", draw(st.sampled_from("PQR")), parse_expression(draw(expressions)),
                              probability=probability, rests_on=tuple(resting)))
    rules = tuple(Rule(parse_expression(r)) for r in draw(st.lists(expressions, max_size=2)))
    needed = draw(st.none() | st.none() | st.lists(st.sampled_from("PQR"), unique=True).map(tuple))
    spoken = {i for x in (*demands, *rules) for i in issues_in(x.says)} | {"status"}
    return Negotiation(tuple(i for i in ISSUES if i.id in spoken), tuple(demands), rules, statements, needed)


def compare(negotiation):
    """Every answer against the twin's."""
    plain = Plain(negotiation)
    if not plain.packages:
        with pytest.raises(ProblemError, match="rules contradict"):
            reckon(negotiation)
        return
    found = reckon(negotiation)
    out = to_json(found)
    assert out["complete"]
    assert out["verdict"] == ("feasible" if plain.room(plain.ids) else "infeasible")
    assert {frozenset(c["demands"]) for c in out["conflicts"]} == plain.conflicts() - {frozenset()}
    assert {frozenset(c["demands"]) for c in out["concessions"]} == plain.concessions()
    assert {frozenset(f) for f in out["flips"]} == plain.flips()
    for c in out["concessions"]:
        moves = {m["demand"]: m for m in c["moves"]}
        assert set(moves) == set(c["demands"])
        if len(moves) > 1:
            assert all(m["distance"] is None for m in moves.values())
        elif (expected := plain.distance(c["demands"][0])) is not None:
            (move,) = moves.values()
            assert move["distance"] == pytest.approx(float(expected))
            assert move["distance"] == pytest.approx(abs(move["to"] - move["from"]))
    certain = all(p in {0, 1} for _, _, p in plain.events())
    assert ("chance" in out) is not certain
    if "chance" in out:
        assert out["chance"]["low"] == out["chance"]["high"] == out["chance"]["estimate"]
        assert out["chance"]["estimate"] == pytest.approx(plain.chance(), abs=1e-12)
    assert {(p["kind"], p["id"]) for p in out["pivots"]} == {(k, n) for k, n, _ in plain.events()}
    for p in out["pivots"]:
        true, false = (plain.chance(fixed=((p["kind"], p["id"]), t)) for t in (True, False))
        assert p["if_true"] == pytest.approx(true, abs=1e-12)
        assert p["if_false"] == pytest.approx(false, abs=1e-12)
        assert p["birnbaum"] == pytest.approx(true - false, abs=1e-12)
    assert check(negotiation, found) == []


LAX = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


@LAX
@given(negotiations())
def test_every_answer_is_what_trying_everything_gives(negotiation):
    """Verdict, conflicts, concessions, distances, chance, pivots, flips and the certificate."""
    compare(negotiation)


@settings(LAX, max_examples=150)
@given(negotiations())
def test_the_solver_gives_the_same_answers(negotiation):
    """The way taken where there are too many packages to try."""
    with mock.patch.object(conflicts_module, "affordable", return_value=False):
        compare(negotiation)


@settings(LAX, max_examples=100)
@given(negotiations())
def test_the_solver_left_and_gone_on_with_gives_the_same_answers(negotiation):
    """Every set of demands is found once, however often the exploring is broken off."""
    part_sets = [set(), set()]
    for part in split(negotiation):
        whole, halting = Quarrel(part), Quarrel(part)
        try:
            Exploring(whole, Clock(20)).explore(20)
            exploring = Exploring(halting, Clock(20))
        except ProblemError:
            return
        with mock.patch.object(Clock, "check", side_effect=_now_and_then()):
            while not exploring.explore(20):
                pass
        for n, found in enumerate((whole, halting)):
            part_sets[n] |= {(*part.ids(m), "conflict") for m in found.conflicts}
            part_sets[n] |= {part.ids(m) for m in found.concessions}
            assert len(found.conflicts) == len(set(found.conflicts))
    assert part_sets[0] == part_sets[1]


pulling = st.one_of(
    st.builds("{} {} {}".format, names, st.sampled_from(["<", "<=", ">=", ">"]), numbers),
    st.builds("{} + {} * {} {} {}".format, names, st.sampled_from(["1", "0.5", "2"]), names,
              st.sampled_from(["<", "<="]), numbers),
)


@settings(LAX, max_examples=200)
@given(st.lists(pulling, min_size=1, max_size=8), st.booleans())
def test_conflicts_read_off_the_bounds_are_all_there_are(says, turned):
    """Sums that like every issue low, or every issue high, among bounds of either kind."""
    flip = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
    if turned:
        says = [" ".join(flip.get(w, w) for w in s.split()) for s in says]
    parsed = [parse_expression(s) for s in says]
    spoken = {i for x in parsed for i in issues_in(x)}
    negotiation = Negotiation(
        tuple(i for i in ISSUES if i.id in spoken), tuple(Demand(f"d{n}", "P", x) for n, x in enumerate(parsed)),
    )
    found = set()
    for part in split(negotiation):
        masks = conflicts_by_bounds(part, Clock(20))
        assert masks is not None
        assert len(masks) == len(set(masks))
        found |= {frozenset(part.ids(m)) for m in masks}
    assert found == Plain(negotiation).conflicts() - {frozenset()}


def _now_and_then():
    """A clock that runs out again and again, each time later."""
    looks, next_end = 0, 2

    def check():
        nonlocal looks, next_end
        looks += 1
        if looks == next_end:
            next_end = looks + next_end + 1
            raise OutOfTime

    return check


@settings(LAX, max_examples=100)
@given(negotiations())
def test_forgetting_issues_gives_the_same_answers(negotiation):
    """The way taken where the solver would multiply out what can be settled apart, or can't be asked."""
    with (
        mock.patch.object(conflicts_module, "affordable", return_value=False),
        mock.patch.object(conflicts_module, "Exploring", side_effect=TooLarge),
        mock.patch.object(conflicts_module, "nearest_by_solver", side_effect=TooLarge),
    ):
        compare(negotiation)


@settings(LAX, max_examples=60)
@given(negotiations())
def test_searching_boxes_gives_the_same_answers(negotiation):
    """The way taken where the clauses grow too many as well."""
    with (
        mock.patch.object(conflicts_module, "affordable", return_value=False),
        mock.patch.object(conflicts_module, "Exploring", side_effect=TooLarge),
        mock.patch.object(conflicts_module, "nearest_by_solver", side_effect=TooLarge),
        mock.patch.object(conflicts_module, "_by_forgetting", return_value=[]),
    ):
        compare(negotiation)


@settings(LAX, max_examples=100)
@given(negotiations())
def test_a_problem_file_written_out_reads_back_equal(negotiation):
    """For every expression of the language."""
    assert load_problem(dump_problem(negotiation)) == negotiation


YIELDING = [
    ("pay <= 1.2", [["2.1", "1"]]), ("pay < 1", [["1.5", "0.25"], ["2", "1"]]),
    ("pay >= 2", [["2", "0.5"], ["0.7", "1"]]),
    ("army <= -1", [["1.5", "1"]]), ("army >= 1", [["-1", "0.75"], ["-2", "1"]]), ("army > 0", [["-1.5", "1"]]),
    ("status == 'member' implies army >= 1", [["0", "1"]]),
    ("status == 'none' or army <= -1", [["0", "0"], ["1", "1"]]),
    ("army >= 0 and status != 'none'", [["-1", "1"]]), ("pay <= 0.5", [["1.5", "0.5"], ["9", "1"]]),
]
REST = [
    "pay >= 1.5", "pay <= 1", "army >= 0", "army <= -1", "status == 'member'", "army + pay >= 1", "army * pay <= 1",
    "status == 'member' implies pay >= 1", "army >= 2 * pay",
]


@st.composite
def yielding(draw):
    """One to three demands that yield among others that don't, some resting on shared statements."""
    statements = {"s0": Decimal("0.5"), "s1": Decimal("0.25")}
    demands = []
    for n, (says, points) in enumerate(draw(st.lists(st.sampled_from(YIELDING), min_size=1, max_size=2))):
        parsed = parse_expression(says)
        far = tuple((Decimal(x), Decimal(p)) for x, p in points)
        number = stated(parsed).right.value
        far = far if far[0][0] == number else ((number, Decimal(0)), *far)
        resting = draw(st.sampled_from([(), ("s0",), ("s0", "s1")]))
        probability = None if resting else draw(st.none() | shares)
        demands.append(Demand(f"y{n}", "P", parsed, probability=probability, rests_on=resting, yields=far))
    for n, says in enumerate(draw(st.lists(st.sampled_from(REST), max_size=3))):
        resting = draw(st.sampled_from([(), ("s1",)]))
        probability = None if resting else draw(st.none() | shares)
        demands.append(Demand(f"d{n}", "Q", parse_expression(says), probability=probability, rests_on=resting))
    stated_rules = draw(st.lists(st.sampled_from(["pay >= 1", "army <= 1"]), max_size=1))
    rules = tuple(Rule(parse_expression(r)) for r in stated_rules)
    spoken = {i for x in (*demands, *rules) for i in issues_in(x.says)}
    return Negotiation(tuple(i for i in ISSUES if i.id in spoken), tuple(demands), rules, statements)


@settings(LAX, max_examples=30)
@given(yielding())
def test_limits_that_are_not_sure_give_what_every_place_of_theirs_gives(negotiation):
    """Chance and pivots; the other answers are on the stated numbers."""
    plain, found = Plain(negotiation), reckon(negotiation)
    assert found.chance is not None
    assert found.chance.low == found.chance.high
    assert found.chance.estimate == pytest.approx(plain.chance(), abs=1e-12)
    assert {frozenset(c.demands) for c in found.conflicts} == plain.conflicts()
    assert {frozenset(f) for f in found.flips} == plain.flips()
    assert {(p.kind, p.id) for p in found.pivots} == {(k, n) for k, n, _ in plain.events()}
    for p in found.pivots:
        assert p.if_true == pytest.approx(plain.chance(fixed=((p.kind, p.id), True)), abs=1e-12)
        assert p.if_false == pytest.approx(plain.chance(fixed=((p.kind, p.id), False)), abs=1e-12)
    assert load_problem(dump_problem(negotiation)) == negotiation
    assert check(negotiation, found) == []


@settings(LAX, max_examples=40)
@given(yielding())
def test_too_many_places_to_look_at_all_give_an_interval_that_holds_the_truth(negotiation):
    """With two places looked at, of up to five."""
    with mock.patch.object(ladder_module, "MAX_PLACES", 2):
        found = reckon(negotiation)
    assert found.chance is not None
    assert found.chance.low - 1e-12 <= Plain(negotiation).chance() <= found.chance.high + 1e-12


@settings(LAX, max_examples=40)
@given(yielding())
def test_worlds_are_drawn_from_limits_that_are_not_sure(negotiation):
    """Within the interval, but for one draw in twenty; three times as wide is never left."""
    with mock.patch.object(chance_module, "circuit", side_effect=OutOfTime):
        found = reckon(negotiation, samples=20_000).chance
    assert found is not None
    wide = 3 * (found.high - found.low) / 2
    assert abs(found.estimate - Plain(negotiation).chance()) <= wide


@settings(LAX, max_examples=80)
@given(negotiations())
def test_every_group_of_parties_can_deal_or_not_as_trying_its_demands_alone_shows(negotiation):
    """All groups; who must be absent, who closes a room; each package meets what its group demands."""
    plain = Plain(replace(negotiation, needed=None))
    if not plain.packages or not negotiation.demands:
        return
    names = negotiation.parties
    rooms = {
        frozenset(g): plain.room(d.id for d in negotiation.demands if d.party in g)
        for size in range(len(names) + 1) for g in combinations(names, size)
    }
    found = coalitions(negotiation)
    assert found.complete
    assert {g: not any(set(c) <= g for c in found.cannot) for g in rooms} == rooms
    assert {frozenset(names) - set(s) for s in found.spare} == {
        g for g in rooms if rooms[g] and not any(rooms[h] for h in rooms if h > g)
    }
    assert {frozenset(p) for p in found.pairs} == {g for g in rooms if len(g) == 2 and rooms[g]}
    for group, room in rooms.items():
        for table in (coalitions(negotiation, among=group).asked, found.everybody):
            if table is not None and frozenset(table.parties) == group:
                assert table.deal is room
                assert set(table.closed_by) == {p for p in names if room and p not in group and not rooms[group | {p}]}
                if room:
                    assert all(holds(d.says, table.package) for d in negotiation.demands if d.party in group)
                for party, against in table.closed_by.items():
                    assert all(not rooms[frozenset(a) | {party}] for a in against)
