"""The chance with more known, against reckoning it anew."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from zopa.feasibility.outlook import Outlook
from zopa.feasibility.reckon import reckon
from zopa.negotiation.problem import load_problem

STATEMENTS = "abcd"
SAYS = ("x <= 2", "x >= 4", "x == 3", "x >= 2 or y == 'on'", "y == 'off'", "y == 'on' implies x <= 1")
CHANCES = st.sampled_from([0.0, 0.25, 0.5, 0.8, 1.0])


@st.composite
def problems(draw):
    lines = ["[issues.x]", "range = [0, 5]", "[issues.y]", "options = ['on', 'off']"]
    for s in STATEMENTS:
        lines += ["[[statements]]", f"id = '{s}'", f"probability = {draw(CHANCES)}"]
    for n in range(draw(st.integers(1, 5))):
        behind = draw(st.lists(st.sampled_from(STATEMENTS), min_size=1, max_size=2, unique=True))
        lines += ["[[demands]]", f"id = 'd{n}'", f"party = 'P{n % 2}'", f'says = "{draw(st.sampled_from(SAYS))}"',
                  f"rests_on = {behind}"]
    return load_problem("\n".join(lines))


@given(problems(), st.dictionaries(st.sampled_from(STATEMENTS), CHANCES))
@settings(max_examples=150, deadline=None)
def test_an_answer_leaves_the_chance_that_reckoning_anew_gives(problem, known):
    outlook = Outlook.of(problem, against_draft=frozenset())
    told = {s: Decimal(str(known.get(s, p))) for s, p in problem.statements.items()}
    anew = reckon(replace(problem, statements=told))
    expected = anew.chance.estimate if anew.chance else float(all(
        not all(_holds(problem, d, told) for d in c.demands) for c in anew.conflicts
    ))
    assert abs(outlook.room(known) - expected) < 1e-9


def _holds(problem, demand, told):
    behind = next(d.rests_on for d in problem.demands if d.id == demand)
    return any(told[s] == 1 for s in behind)


@given(problems())
@settings(max_examples=50, deadline=None)
def test_the_draft_stands_where_every_statement_against_it_falls(problem):
    against = frozenset(d.id for d in problem.demands)
    outlook = Outlook.of(problem, against_draft=against)
    used = {s for d in problem.demands for s in d.rests_on}
    assert outlook.draft(dict.fromkeys(used, 0.0)) == 1
    assert outlook.draft({min(used): 1.0}) == 0
