"""Many statements, one cell."""

from datetime import date

from zopa.press.reconcile import cells
from zopa.records import Anchor, Basis, Limit, Mode, Op, Role, Stance, Statement, Status, Voice


def said(i, stance, *, on=None, party="crews", clause="1", role=Role.POSITION, speaks_for="crews", **more):
    return Statement(
        id=f"s#{i}", anchor=Anchor(source="s", start=i, end=i + 1, exact="x"), mode=Mode.DIRECT, speaker="Bela Orr",
        confidence=0.8, named=True, speaks_for=speaks_for, party=(party,), clauses=(clause,), stance=stance, role=role,
        said_on=on, **more,
    )


def test_a_later_word_of_equal_standing_supersedes_an_earlier_one():
    [cell] = cells([said(1, Stance.REJECT, on=date(2031, 1, 2)), said(2, Stance.ACCEPT, on=date(2031, 1, 3))])
    assert (cell.stance, cell.as_of, cell.statements) == (Stance.ACCEPT, date(2031, 1, 3), ("s#2", "s#1"))


def test_a_later_word_of_lower_standing_does_not():
    first, later = said(1, Stance.REJECT, on=date(2031, 1, 2)), said(2, Stance.ACCEPT, on=date(2031, 1, 3))
    [cell] = cells([first, later], basis=Basis.REPORTED, voices={"s#2": Voice.FLOATS})
    assert cell.stance is Stance.REJECT


def test_a_denied_report_decides_nothing_but_stays_under_the_cell():
    [cell] = cells([said(1, Stance.REJECT, status=Status.DENIED)])
    assert (cell.stance, cell.statements) == (Stance.NONE, ("s#1",))


def test_a_forecast_counts_only_on_its_basis():
    forecast = said(1, Stance.ACCEPT, role=Role.FORECAST, speaks_for=None)
    assert cells([forecast])[0].stance is Stance.NONE
    assert cells([forecast], basis=Basis.FORECAST)[0].stance is Stance.ACCEPT


def test_what_was_said_after_the_date_asked_for_is_left_out():
    both = [said(1, Stance.REJECT, on=date(2031, 1, 2)), said(2, Stance.ACCEPT, on=date(2031, 1, 9))]
    assert cells(both, as_of=date(2031, 1, 5))[0].stance is Stance.REJECT


def test_a_statement_without_a_date_has_its_sources():
    assert cells([said(1, Stance.REJECT)], published={"s": date(2031, 2, 1)})[0].as_of == date(2031, 2, 1)
    assert cells([said(1, Stance.REJECT)], published={"s": date(2031, 2, 1)}, as_of=date(2031, 1, 1)) == ()


def test_assent_drops_a_demand_made_before_it():
    demand = said(1, Stance.REJECT, on=date(2031, 1, 2), limits=(Limit(issue="pay", op=Op.AT_LEAST, value=9),))
    assert cells([demand])[0].limits[0].value == 9
    assert cells([demand, said(2, Stance.ACCEPT, on=date(2031, 1, 3))])[0].limits == ()


def test_a_number_conceded_later_on_a_condition_drops_the_stricter_one():
    def at_most(i, value, day, stance):
        return said(i, stance, on=date(2031, 1, day), limits=(Limit(issue="dock", op=Op.AT_MOST, value=value),))

    strict = at_most(1, 8, 2, Stance.REJECT)
    [moved] = cells([strict, at_most(2, 10, 3, Stance.CONDITIONAL)])
    assert [x.value for x in moved.limits] == [10]
    [narrowed] = cells([strict, at_most(2, 6, 3, Stance.CONDITIONAL)])
    assert [x.value for x in narrowed.limits] == [8, 6]
