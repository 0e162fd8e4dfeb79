"""Parties, their people and other names, proposed from a plan and its press."""

from __future__ import annotations

import re

import pytest

from zopa.records import Voice

PLAN = """\
This text is put to the Harbour Workers' Union ("the Union") and the Guild of Pilots ("the Guild").

1. The Union shall call no strike.
2. The Guild shall pay 40 marks a day.
3. The Arbitrator shall decide within 30 days.
"""
REPORT = """\
PORTWELL, 3 May 2031 (Northwire) - The Union will not sign, its chief negotiator Bo Finch said on Tuesday.

Finch's adviser, Cy Wren, told the Eastbank Gazette that six per cent might do.

"Too much," said Ann Otter, president of the Guild of Pilots, outside the Guild's offices in Portwell.

German Foreign Minister Dee Vole said the ports of Europe must stay open.

The arbitrator, Ed Crane, smiled. An analyst, Flo Heron, did not.
"""


def read(plan: str, report: str):
    from zopa.language.names import find_people
    from zopa.language.pipeline import parse
    from zopa.press.propose import propose_parties

    article = parse(report)
    return {p.name: p for p in propose_parties(None, parse(plan), [(article, find_people(article))])}


@pytest.fixture(scope="module")
def parties():
    return read(PLAN, REPORT)


@pytest.mark.slow
class TestProposal:

    def test_sides_of_the_plan_come_first_in_its_order(self, parties) -> None:
        sides = [p.name for p in parties.values() if p.in_plan]
        assert sides == ["Harbour Workers' Union", "Guild of Pilots", "Arbitrator"]

    def test_a_state_whose_minister_speaks_is_a_party_of_the_press(self, parties) -> None:
        assert [p.id for p in parties.values() if not p.in_plan] == ["germany"]
        assert [q.name for q in parties["Germany"].people] == ["Dee Vole"]

    def test_who_serves_under_somebody_belongs_to_their_party_with_the_worth_of_the_office(self, parties) -> None:
        voices = {q.name: q.voice for q in parties["Harbour Workers' Union"].people}
        assert voices == {"Bo Finch": Voice.BINDS, "Cy Wren": Voice.FLOATS}

    def test_a_town_with_somebodys_offices_stands_for_them(self, parties) -> None:
        assert "Portwell" in parties["Guild of Pilots"].aliases

    def test_a_mediator_that_the_plan_binds_is_its_own_and_an_analyst_nobodys(self, parties) -> None:
        assert [q.name for q in parties["Arbitrator"].people] == ["Ed Crane"]
        assert "Flo Heron" not in {q.name for p in parties.values() for q in p.people}

    def test_swapped_names_swap_the_proposal(self) -> None:
        """Union and Guild, Bo Finch and Ann Otter change places; nothing else may change."""
        pairs = [("Harbour Workers' Union", "Guild of Pilots"), ("Union", "Guild")]
        pairs += [("Bo Finch", "Ann Otter"), ("Finch", "Otter")]
        other = {**dict(pairs), **{b: a for a, b in pairs}}
        names = re.compile("|".join(sorted(other, key=len, reverse=True)))

        def swap(text: str) -> str:
            return names.sub(lambda m: other[m.group()], text)

        there = {n: {q.name for q in p.people} for n, p in read(PLAN, REPORT).items()}
        back = {n: {q.name for q in p.people} for n, p in read(swap(PLAN), swap(REPORT)).items()}
        assert {swap(n): {swap(q) for q in people} for n, people in there.items()} == back


@pytest.mark.slow
def test_people_are_placed_by_their_leader_the_party_and_an_office_that_begins_later() -> None:
    from zopa.language.names import find_people
    from zopa.language.pipeline import parse
    from zopa.press.propose import propose_parties

    plan = parse(
        "Negotiated between the Civic List, the Greens and the Harbour Union.\n\n"
        "1. The dock may be enlarged by up to 18 hectares.\n2. Mill Bridge is closed to cars, unless the police object."
    )
    report = parse(
        "The Greens will not sign a text that enlarges the dock, their leader Ulla Sand said on Thursday.\n\n"
        'The Harbour Union rejected the demand at once. "Nothing doing," said Piet Ahlers, who leads the '
        "party's group in the council. He called the rest a fair deal.\n\n"
        "Mayor-designate Karin Voss of the Civic List was calm. Her party accepts it, she said."
    )
    named = {"Civic List": (), "Greens": (), "Harbour Union": ()}
    parties = propose_parties(None, plan, [(report, find_people(report))], named=named)
    assert {p.name: [q.name for q in p.people] for p in parties} == {
        "Civic List": ["Karin Voss"], "Greens": ["Ulla Sand"], "Harbour Union": ["Piet Ahlers"],
    }


@pytest.mark.slow
def test_a_bodys_bare_name_and_the_end_of_its_name_are_its_own() -> None:
    from zopa.language.names import find_people
    from zopa.language.pipeline import parse
    from zopa.press.propose import propose_parties

    plan = parse("The Lakeside Trust, the Hillcrest Trust and the Regional Health Board have agreed as follows.")
    report = parse(
        "The chair of the Hillcrest Trust, Dr Amara Sole, has ruled out closing the ward.\n\n"
        "Lakeside's chief executive, Henrik Vale, said it was a matter of safety. Lakeside wants it.\n\n"
        "The Health Board refused to comment. Its finance director, Colm Reyes, warned that there was no more."
    )
    named = {"Lakeside Trust": (), "Hillcrest Trust": (), "Regional Health Board": ()}
    parties = propose_parties(None, plan, [(report, find_people(report))], named=named)
    assert {p.name: [q.name for q in p.people] for p in parties} == {
        "Lakeside Trust": ["Henrik Vale"], "Hillcrest Trust": ["Amara Sole"], "Regional Health Board": ["Colm Reyes"],
    }


@pytest.mark.slow
def test_a_short_plan_has_those_for_parties_on_whom_it_lays_duties() -> None:
    from zopa.language.pipeline import parse
    from zopa.press.propose import propose_parties

    plan = parse(
        "1. Norvia will withdraw its patrols by 1 March.\n2. Sudria will pay 40 million crowns for the port.\n"
        "3. Annex A shall apply. Both parties will open the crossing at Hale."
    )
    assert [p.name for p in propose_parties(None, plan, [])] == ["Norvia", "Sudria"]


@pytest.mark.slow
def test_the_last_word_of_a_listed_name_is_no_party_of_its_own() -> None:
    from zopa.language.pipeline import parse
    from zopa.press.propose import propose_parties

    plan = parse(
        "Between the Trustees of the Aldham Museum and the Nation of Tuwai.\n\n"
        "1. The Museum returns 46 figures to the Nation. 2. The Museum may keep 12. 3. The Nation shall lend two."
    )
    found = propose_parties(None, plan, [], named={"Trustees of the Aldham Museum": (), "Nation of Tuwai": ()})
    assert [p.name for p in found] == ["Trustees of the Aldham Museum", "Nation of Tuwai"]
    assert {"Aldham Museum", "Museum"} <= set(found[0].aliases)


NATIONALITY = """\
National security adviser Bo Finch said that the text was good.

On prisoners, the chair thanked both.

Three advisers came later.

The German adviser said that the ports must stay open.
"""


def test_a_nationality_two_paragraphs_on_is_not_given_to_somebody_of_none():
    assert all("Bo Finch" not in {x.name for x in p.people} for p in read(PLAN, NATIONALITY).values())


def test_a_mayor_speaks_for_the_municipality():
    plan = PLAN.replace('the Guild of Pilots ("the Guild")', 'the Municipality of Vals ("the Municipality")')
    found = read(plan, "The mayor of Vals, Dee Vole, said that the strike would be long.")
    assert {x.name for x in found["Municipality of Vals"].people} == {"Dee Vole"}


def test_a_verb_that_cannot_share_a_modal_is_the_speakers_own():
    from zopa.language.pipeline import parse
    from zopa.language.speech import speech

    text = "Bo Finch says that a fleet of 800 would be a burden and expects that the Guild will ask for less."
    found = {tuple(text[s.start : s.end] for s in (a.cue[0], a.source[0])) for a in speech(parse(text))}
    assert ("expects", "Bo Finch") in found
