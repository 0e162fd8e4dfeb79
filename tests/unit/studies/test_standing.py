"""What words are worth follows from the office held on the day."""

from datetime import date

import pytest

from zopa.records import Anchor, Clause, Mandate, Mode, Party, Person, Proposal, Statement, Voice
from zopa.studies.agreement import Evidence, voices

PLAN = Proposal(source="plan", clauses=(Clause(id="1", text="x", start=0, end=1),))
SPRING, AUTUMN = date(2031, 4, 1), date(2031, 10, 1)


def voice(*people, on):
    said = Statement(
        id="s", anchor=Anchor(source="r", exact="yes", start=0, end=3), mode=Mode.DIRECT, speaker="Ada Moor",
        named=True, confidence=0.9, speaks_for="guild", party=("guild",), said_on=on,
    )
    return voices(Evidence("", PLAN, (Party(id="guild", name="Guild", people=people),), (said,), {}))["s"]


def moor(**more):
    return Person(name="Ada Moor", **more)


RISEN = (moor(office="envoy", voice=Voice.FLOATS, until=SPRING), moor(office="master", since=AUTUMN))


@pytest.mark.parametrize(
    ("people", "on", "worth"),
    [
        ([moor()], SPRING, Voice.BINDS),
        ([moor(since=AUTUMN)], SPRING, Voice.BELONGS),
        ([moor(since=AUTUMN)], AUTUMN, Voice.BINDS),
        ([moor(until=SPRING)], SPRING, Voice.BINDS),
        ([moor(until=SPRING)], AUTUMN, Voice.BELONGS),
        ([moor(until=SPRING)], None, Voice.BELONGS),
        ([moor(mandate=Mandate.NEGOTIATE)], SPRING, Voice.FLOATS),
        ([moor(mandate=Mandate.AD_REFERENDUM)], SPRING, Voice.FLOATS),
        ([moor(voice=Voice.FLOATS, mandate=Mandate.BIND)], SPRING, Voice.BINDS),
        (RISEN, SPRING, Voice.FLOATS),
        (RISEN, AUTUMN, Voice.BINDS),
    ],
)
def test_out_of_office_words_bind_nobody(people, on, worth):
    assert voice(*people, on=on) is worth
