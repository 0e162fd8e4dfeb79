"""Laws of evidence: copies add nothing, grades and age only take away."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from zopa.feasibility.reckon import reckon
from zopa.negotiation.weight import Evidenced, factors, probability
from zopa.records import Anchor, Basis, Clause, Limit, Mode, Op, Party, Proposal, Stance, Statement, Voice
from zopa.records.weights import Grade
from zopa.studies.agreement import Evidence, compiled

PLAN = Proposal(source="plan", clauses=tuple(
    Clause(id=str(n), text=f"The Board shall pay {n}0 crowns.", start=n * 40, end=n * 40 + 30) for n in range(1, 4)
))
PARTIES = (Party(id="board", name="Board"), Party(id="union", name="Union"))
WORDS = ("ships", "cranes", "flour", "night", "grain", "tolls", "ropes", "tides", "lamps", "nets")


@st.composite
def statements(draw):
    found = []
    for n in range(draw(st.integers(1, 5))):
        party, clause = draw(st.sampled_from(["board", "union"])), draw(st.sampled_from("123"))
        sense = Op.AT_MOST if party == "board" else Op.AT_LEAST
        value = draw(st.sampled_from([5, 15, 25, 40]))
        limits = (Limit(issue="crowns", op=sense, value=Decimal(value), unit="crowns", clause=clause),)
        words = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=4, max_size=6, unique=True))) + f" {n}"
        found.append(Statement(
            id=f"r{n}#1", anchor=Anchor(source=f"r{n}", exact=words, start=0, end=len(words)), mode=Mode.DIRECT,
            speaker=draw(st.sampled_from(["Moor", "Lee"])), named=True, confidence=0.9, speaks_for=party,
            party=(party,), clauses=(clause,), stance=draw(st.sampled_from([Stance.REJECT, Stance.ACCEPT])),
            limits=limits if draw(st.booleans()) else (),
            said_on=date(2031, 1, 1) + timedelta(draw(st.integers(0, 20))),
        ))
    return tuple(found)


def answered(found):
    evidence = Evidence("", PLAN, PARTIES, found, {s.anchor.source: s.said_on for s in found})
    made, _ = compiled(evidence, basis=Basis.OWN, as_of=date(2031, 3, 1))
    reckoning = reckon(made.negotiation)
    held = {d.id: d.probability for d in reckoning.demands}
    return type(reckoning.verdict), held, reckoning.chance and round(reckoning.chance.estimate, 9)


@given(statements(), st.integers(0, 4), st.integers(0, 2))
@settings(max_examples=120, deadline=None)
def test_a_copy_of_a_report_changes_nothing(found, which, days):
    original = found[which % len(found)]
    place = original.anchor.model_copy(update={"source": "copy"})
    again = original.model_copy(update={
        "id": "copy#1", "anchor": place, "said_on": original.said_on + timedelta(days)
    })
    assert answered((*found, again)) == answered(found)


@given(
    st.sampled_from(Grade), st.integers(0, 2000), st.integers(0, 2000), st.sampled_from([None, *Voice]), statements(),
)
def test_age_and_a_poor_grade_only_take_away(grade, age, more, voice, found):
    statement = found[0]
    party = statement.party[0]
    best = probability(statement, party, known=Evidenced(voice))
    young = probability(statement, party, known=Evidenced(voice, grade, age))
    assert best >= young >= probability(statement, party, known=Evidenced(voice, grade, age + more))
    assert 0 <= young <= 1


@given(statements(), st.sampled_from(Grade), st.integers(0, 900))
def test_a_probability_is_the_product_of_its_factors(found, grade, age):
    statement = found[0]
    known = Evidenced(None, grade, age)
    product = Decimal(1)
    for factor in factors(statement, statement.party[0], known=known):
        product *= factor.value
    assert abs(product - probability(statement, statement.party[0], known=known)) <= Decimal("0.0005")
