"""What is not known, why, and what an answer would do."""

from datetime import date

import pytest

from zopa.negotiation.consent import Book
from zopa.records import (
    Anchor,
    Clause,
    Limit,
    Mode,
    Op,
    Party,
    Person,
    Proposal,
    Role,
    Stance,
    Statement,
    Status,
)
from zopa.records.consent import Yes
from zopa.records.rulebook import Rulebook
from zopa.records.weights import Yardstick
from zopa.report.asking import asking_lines
from zopa.studies.agreement import Evidence
from zopa.studies.asking import AskFinding, Unknown, Why
from zopa.studies.asking_cells import Asker
from zopa.studies.consent import ClauseConsent, ConsentFinding, Needed

PLAN = Proposal(source="plan", clauses=(
    Clause(id="1", text="The Company shall pay 30 crowns.", start=0, end=32),
    Clause(id="2", text="The Union shall not strike.", start=33, end=60),
))
PARTIES = (
    Party(id="company", name="Company", people=(Person(name="Ada Moor", office="director"),)),
    Party(id="union", name="Union", people=(Person(name="Ben Lee", office="chair"),)),
)


def said(n, party, clause, stance, *, own=True, role=Role.POSITION, on=date(2031, 3, 1), limits=(), status=None):
    speaker = {"company": "Ada Moor", "union": "Ben Lee"}[party] if own else "a reporter"
    return Statement(
        id=f"s{n}", anchor=Anchor(source="r", exact=f"words {n}", start=n, end=n + 7), mode=Mode.DIRECT,
        speaker=speaker, confidence=0.9, named=own,
        speaks_for=party if own else None, party=(party,), clauses=(clause,), stance=stance,
        role=role, said_on=on, limits=limits, status=status,
    )


def unknowns(*statements, as_of=date(2031, 3, 10)):
    needed = tuple(
        Needed(p.id, (p.name,), Yes(p.id), "at the table", None, checked=True, in_room=True, met=None) for p in PARTIES
    )
    consent = ConsentFinding(
        title="", as_of=None, room=("Company", "Union"),
        clauses=tuple(
            ClauseConsent(c.id, Yes("union"), needed, None, (), complete=True, bars=()) for c in PLAN.clauses
        ),
        order=(), chain=(), circles=(), dates={}, names={}, book=Book.on(Rulebook(), None),
    )
    evidence = Evidence("", PLAN, PARTIES, statements, {"r": date(2031, 3, 5)})
    asker = Asker(evidence, consent, as_of=as_of, today=as_of, seconds=5)
    return [*asker.spoken(), *asker.silent()]


def kinds(*statements, **more):
    return {(u.party, u.clause): u.why for u in unknowns(*statements, **more)}


def test_nothing_said_is_silence_of_everybody_needed():
    assert kinds() == {(p, c): Why.SILENT for p in ("Company", "Union") for c in ("1", "2")}


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        (said(1, "union", "1", Stance.REJECT, own=False), Why.HEARSAY),
        (said(1, "union", "1", Stance.REJECT, own=False, role=Role.FORECAST), Why.FORECAST),
        (said(1, "union", "1", Stance.ACCEPT, on=date(2030, 3, 1)), Why.STALE),
        (said(1, "union", "1", Stance.ACCEPT), None),
        (said(1, "union", "1", Stance.NONE), Why.SILENT),
    ],
)
def test_a_cell_is_unknown_for_a_reason(statement, why):
    assert kinds(statement).get(("Union", "1")) is why


def test_words_of_one_day_that_point_both_ways_contradict_one_another():
    both = said(1, "union", "1", Stance.ACCEPT), said(2, "union", "1", Stance.REJECT)
    (found,) = [u for u in unknowns(*both) if u.why is Why.CONTRADICTED]
    assert "words 1" in found.question
    assert "words 2" in found.question


def test_a_later_word_contradicts_nothing():
    both = said(1, "union", "1", Stance.ACCEPT), said(2, "union", "1", Stance.REJECT, on=date(2031, 3, 3))
    assert Why.CONTRADICTED not in kinds(*both).values()


def test_a_denied_report_contradicts_nothing():
    both = said(1, "union", "1", Stance.ACCEPT), said(2, "union", "1", Stance.REJECT, status=Status.DENIED)
    assert Why.CONTRADICTED not in kinds(*both).values()


def test_a_no_to_the_plan_without_terms_asks_for_terms():
    (found,) = [u for u in unknowns(said(1, "union", "plan", Stance.REJECT)) if u.why is Why.LIMIT]
    assert found.question == "What would have to change for Union to accept the plan?"
    assert found.whom == "Ben Lee, chair (Union)"


def test_a_limit_that_others_contest_moves_the_chance_by_what_it_is_worth():
    """Union: at least 40, as reported (0.5); Company: at most 30, itself (0.9). Room is 1 - 0.45; with a yes 0.1."""
    low = Limit(issue="crowns", op=Op.AT_LEAST, value=40, unit="crowns", clause="1")
    high = Limit(issue="crowns", op=Op.AT_MOST, value=30, unit="crowns", clause="1")
    found = unknowns(
        said(1, "union", "1", Stance.REJECT, own=False, limits=(low,)),
        said(2, "company", "1", Stance.NONE, limits=(high,)),
    )
    (hearsay,) = [u for u in found if u.why is Why.HEARSAY]
    chances = {a.answer: round(a.room, 3) for a in hearsay.answers}
    assert chances == {"yes": 0.1, "no": 1.0}
    assert round(hearsay.effect, 3) == 0.9


def test_a_silent_no_to_what_somebody_wants_kept_closes_room_by_that_wish():
    """The Company welcomes clause 2 (a wish of 0.3 x 0.9); the Union's no leaves 0.73."""
    found = unknowns(said(1, "company", "2", Stance.ACCEPT))
    (silent,) = [u for u in found if (u.party, u.clause) == ("Union", "2")]
    assert {a.answer: round(a.room, 3) for a in silent.answers} == {"yes": 1.0, "no": 0.73}
    assert [a.draft for a in silent.answers] == [1.0, 0.0]


def test_nothing_said_after_the_day_is_known_on_it():
    late = said(1, "union", "1", Stance.ACCEPT, on=date(2031, 4, 1))
    assert kinds(late, as_of=date(2031, 3, 10))["Union", "1"] is Why.SILENT


def unknown(party, clause, *statements, why=Why.HEARSAY):
    question = f"Is it so, in its own words, that {party} rejects clause {clause}?"
    return Unknown(party, clause, why, question, f"whoever speaks for {party}", (), statements)


def test_what_hangs_on_one_sentence_is_asked_once():
    asked = (
        unknown("Guild", "6", "r#1"), unknown("Town", "6", "r#1"), unknown("Town", "7", "r#1"),
        unknown("Town", "plan", "r#1"), unknown("Guild", "7", "r#2"),
    )
    lines = asking_lines(AskFinding(
        title="", as_of=None, today=None, room=0.5, draft=0.5, exact=True, unknowns=asked, parties=2,
        yardstick=Yardstick.ICD_203,
    ))
    first, second = (question for question, _, _ in lines)
    assert first.startswith("Is it so, in its own words, that Guild rejects clause 6?")
    assert first.endswith("The same words stand behind Town (clauses 6 and 7 and the plan).")
    assert second == "Is it so, in its own words, that Guild rejects clause 7?"
    assert lines[0][1] == "whoever speaks for Guild and whoever speaks for Town"
