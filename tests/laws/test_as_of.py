"""Nothing from the future leaks into an answer as of a day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from zopa.press.reconcile import cells
from zopa.records import Anchor, Basis, Mode, Role, Stance, Statement

DAY = date(2031, 3, 1)
stances = st.sampled_from([Stance.ACCEPT, Stance.REJECT, Stance.CONDITIONAL, Stance.NONE])


@st.composite
def statements(draw: st.DrawFn) -> tuple[Statement, ...]:
    made = []
    for n in range(draw(st.integers(1, 8))):
        after = draw(st.one_of(st.none(), st.integers(0, 9)))
        made.append(
            Statement(
                id=f"s{n}", anchor=Anchor(source=f"a{n}", start=0, end=1, exact="x"), mode=Mode.DIRECT, speaker="Chair",
                said_on=None if after is None else DAY + timedelta(days=after), confidence=1, named=True,
                speaks_for="a", party=("a",), clauses=(draw(st.sampled_from(["1", "2"])),), stance=draw(stances),
                role=Role.POSITION,
            )
        )
    return tuple(made)


@given(statements(), st.integers(0, 9))
def test_a_later_statement_changes_nothing_as_of_an_earlier_day(made: tuple[Statement, ...], after: int) -> None:
    """Leaving out what was said later, or at no known date, gives the same cells."""
    day = DAY + timedelta(days=after)
    known = tuple(s for s in made if s.said_on is not None and s.said_on <= day)
    assert cells(made, basis=Basis.OWN, as_of=day) == cells(known, basis=Basis.OWN, as_of=day)


@given(statements())
def test_the_order_of_dated_statements_does_not_matter(made: tuple[Statement, ...]) -> None:
    dated = tuple({s.said_on: s for s in made if s.said_on is not None}.values())
    stances_of = {(c.party, c.clause): c.stance for c in cells(dated)}
    assert {(c.party, c.clause): c.stance for c in cells(tuple(reversed(dated)))} == stances_of
