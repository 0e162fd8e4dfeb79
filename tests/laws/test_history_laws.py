"""Laws of history: a day's replay is that day's answer, and nothing from the future leaks into it."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.test_evidence_laws import PARTIES, PLAN, statements

from zopa.feasibility.reckon import reckon
from zopa.feasibility.verdict import Feasible
from zopa.records import Basis
from zopa.studies.agreement import Evidence, compiled
from zopa.studies.history import ReplayVerdict, replay


def evidence(found):
    return Evidence("", PLAN, PARTIES, found, {s.anchor.source: s.said_on for s in found})


@given(statements())
@settings(max_examples=60, deadline=None)
def test_each_day_of_a_replay_is_the_answer_as_of_that_day(found):
    held = evidence(found)
    for day in replay(held, ReplayVerdict()).days:
        made, _ = compiled(held, basis=Basis.OWN, as_of=day.day)
        anew = reckon(made.negotiation)
        assert (day.state.verdict == "feasible") == isinstance(anew.verdict, Feasible)
        assert len(day.state.conflicts) == len(anew.conflicts)
        if anew.chance and day.state.chance is not None:
            assert abs(day.state.chance - anew.chance.estimate) < 1e-9


@given(statements(), statements(), st.integers(1, 30))
@settings(max_examples=60, deadline=None)
def test_what_is_said_later_changes_no_earlier_day(found, more, days):
    last = max(s.said_on for s in found)
    later = tuple(
        s.model_copy(update={
            "id": f"later-{s.id}", "anchor": s.anchor.model_copy(update={"source": f"later-{s.anchor.source}"}),
            "said_on": last + timedelta(days + n),
        })
        for n, s in enumerate(more)
    )
    before = replay(evidence(found), ReplayVerdict()).days
    after = replay(evidence((*found, *later)), ReplayVerdict()).days
    assert after[: len(before)] == before
    assert replay(evidence((*found, *later)), ReplayVerdict(as_of=last)).days == before


@given(statements())
@settings(max_examples=40, deadline=None)
def test_since_a_day_is_what_is_left_of_the_whole(found):
    held = evidence(found)
    every = replay(held, ReplayVerdict()).days
    for n, day in enumerate(every):
        found_since = replay(held, ReplayVerdict(since=day.day))
        assert found_since.days == every[n + 1 :]
        assert found_since.then == day.state
