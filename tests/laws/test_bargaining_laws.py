"""The axioms that characterise the solutions, as far as finitely many packages keep them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from zopa.bargaining.deals import bargain
from zopa.bargaining.frontier import frontier
from zopa.negotiation.expression import parse_expression
from zopa.negotiation.issue import Issue, Options
from zopa.negotiation.negotiation import Negotiation, Rule
from zopa.negotiation.utility import Utility

ISSUES = tuple(Issue(i, Options(("x", "y", "z"))) for i in ("pay", "hours", "seat"))
EXCLUDED = ["pay == 'x' and hours == 'y'", "seat == 'z' and pay != 'y'", "hours == 'x'", "pay == 'z' or seat == 'x'"]
WORTHS = st.integers(0, 9).map(Decimal)
LAX = settings(deadline=None, max_examples=60)


@st.composite
def negotiations(draw, most=4):
    utilities = []
    for n in range(draw(st.integers(2, most))):
        tables = {i.id: {o: draw(WORTHS) for o in i.domain.names} for i in ISSUES}
        utilities.append(Utility(f"p{n}", reserve=draw(st.integers(0, 12).map(Decimal)), tables=tables))
    rules = [Rule(parse_expression(f"not ({s})")) for s in draw(st.lists(st.sampled_from(EXCLUDED), max_size=2))]
    return Negotiation(ISSUES, rules=tuple(rules), utilities=tuple(utilities))


def listed(package):
    return tuple(package.values())


def packages(deals, name):
    """The packages of all points that tie for a solution."""
    return {listed(p) for n in deals.solutions.get(name, ()) for p in deals.frontier.packages(n)}


def counted(utility, factor, shift):
    """The same wants in other units: every worth times a factor; a shift in all of one issue and in the reserve."""
    tables = {i: {o: w * factor for o, w in table.items()} for i, table in utility.tables.items()}
    first = ISSUES[0].id
    tables[first] = {o: w + shift for o, w in tables[first].items()}
    return replace(utility, tables=tables, reserve=utility.reserve * factor + shift)


@LAX
@given(negotiations())
def test_nobody_on_the_frontier_is_dominated(negotiation):
    found = frontier(negotiation)
    every = [found.utilities(n) for n in range(len(found))]
    assert not any(a != b and all(x <= y for x, y in zip(a, b, strict=True)) for a in every for b in every)


@LAX
@given(negotiations())
def test_a_package_that_is_worse_for_all_changes_nothing(negotiation):
    worse = {i: {**t, "none": min(t.values()) - 1} for i, t in negotiation.utilities[0].tables.items()}
    wider = tuple(Issue(i.id, Options((*i.domain.names, "none"))) for i in ISSUES)
    utilities = [replace(negotiation.utilities[0], tables=worse)]
    utilities += [
        replace(u, tables={i: {**t, "none": min(t.values()) - 1} for i, t in u.tables.items()})
        for u in negotiation.utilities[1:]
    ]
    plain = replace(negotiation, rules=())
    more = replace(plain, issues=wider, utilities=tuple(utilities))
    one, other = frontier(plain), frontier(more)
    assert [one.utilities(n) for n in range(len(one))] == [other.utilities(n) for n in range(len(other))]


@LAX
@given(negotiations(), st.lists(st.tuples(st.integers(1, 7), st.integers(-5, 5)), min_size=4, max_size=4))
def test_nash_and_kalai_smorodinsky_do_not_mind_in_which_units_a_party_counts(negotiation, units):
    rescaled = [counted(u, Decimal(f), Decimal(s)) for u, (f, s) in zip(negotiation.utilities, units, strict=False)]
    one, other = bargain(negotiation), bargain(replace(negotiation, utilities=tuple(rescaled)))
    for name in ("nash", "kalai_smorodinsky"):
        assert packages(one, name) == packages(other, name)


@LAX
@given(negotiations(), st.integers(1, 7), st.lists(st.integers(-5, 5), min_size=4, max_size=4))
def test_egalitarian_and_utilitarian_do_not_mind_a_common_unit(negotiation, factor, shifts):
    rescaled = [counted(u, Decimal(factor), Decimal(s)) for u, s in zip(negotiation.utilities, shifts, strict=False)]
    one, other = bargain(negotiation), bargain(replace(negotiation, utilities=tuple(rescaled)))
    for name in ("egalitarian", "utilitarian", "proportional"):
        assert packages(one, name) == packages(other, name)


@LAX
@given(negotiations(), st.sampled_from(EXCLUDED))
def test_nash_does_not_mind_when_packages_not_chosen_go_away(negotiation, excluded):
    """Independence of irrelevant alternatives, where something is gained by all; otherwise everything ties."""
    wide = bargain(negotiation)
    narrow = bargain(replace(negotiation, rules=(*negotiation.rules, Rule(parse_expression(f"not ({excluded})")))))
    if not all(wide.gains(n) and min(wide.gains(n)) > 0 for n in wide.solutions.get("nash", ())):
        return
    left = packages(wide, "nash") & {
        listed(p) for n in narrow.rational for p in narrow.frontier.packages(n)
    }
    assert not left or packages(narrow, "nash") == left


@LAX
@given(negotiations(), st.sampled_from(EXCLUDED))
def test_a_wider_room_never_makes_the_least_lucky_unluckier(negotiation, excluded):
    """Nor the sum smaller. That each party gets no less holds on convex sets only, and is not claimed."""
    wide = bargain(negotiation)
    narrow = bargain(replace(negotiation, rules=(*negotiation.rules, Rule(parse_expression(f"not ({excluded})")))))
    for name, measure in (("egalitarian", min), ("utilitarian", sum)):
        for n in narrow.solutions.get(name, ())[:1]:
            assert measure(wide.gains(wide.solutions[name][0])) >= measure(narrow.gains(n))


@LAX
@given(negotiations(), st.randoms(use_true_random=False))
def test_the_order_and_the_names_of_parties_do_not_matter(negotiation, shuffle):
    turned = list(negotiation.utilities)
    shuffle.shuffle(turned)
    renamed = tuple(replace(u, party=f"q{n}") for n, u in enumerate(turned))
    one, other = bargain(negotiation), bargain(replace(negotiation, utilities=renamed))
    names = {r.party: u.party for r, u in zip(renamed, turned, strict=True)}
    assert one.solutions.keys() == other.solutions.keys()
    for name in one.solutions:
        assert packages(one, name) == packages(other, name)
    if one.impasse and other.impasse:
        assert len(one.impasse.bounds) == len(other.impasse.bounds)
    assert bool(one.impasse) == bool(other.impasse)
    if one.frontier and other.frontier:
        by = {names[p]: n for n, p in enumerate(other.parties)}
        theirs = [[other.frontier.utilities(n)[by[p]] for p in one.parties] for n in range(len(other.frontier))]
        assert sorted(theirs) == sorted(list(one.frontier.utilities(n)) for n in range(len(one.frontier)))


@LAX
@given(negotiations(most=2))
def test_alike_parties_are_treated_alike(negotiation):
    """Two issues of which each party values one as the other values the other: what one may get, the other may."""
    first, second = (u.tables["pay"] for u in negotiation.utilities)
    issues = (Issue("mine", ISSUES[0].domain), Issue("yours", ISSUES[0].domain))
    reserve = negotiation.utilities[0].reserve
    utilities = (
        Utility("p0", reserve=reserve, tables={"mine": first, "yours": second}),
        Utility("p1", reserve=reserve, tables={"mine": second, "yours": first}),
    )
    deals = bargain(Negotiation(issues, utilities=utilities))
    for places in deals.solutions.values():
        chosen = {deals.frontier.utilities(n) for n in places}
        assert chosen == {(b, a) for a, b in chosen}
