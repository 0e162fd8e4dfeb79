"""Who the parties of a plan are, by its own opening."""

from __future__ import annotations

import pytest

from zopa.proposal.parse import parse_proposal
from zopa.proposal.roster import roster

TERMS = (
    "1. Pay rises by 3 per cent on the first of May of every year.\n"
    "2. The first payment is made by the end of June, and the second within ninety days.\n"
    "3. A joint board shall meet every month and publish what it decides.\n"
    "4. Disputes go to an arbitrator whom the board names.\n"
)

OPENINGS = {
    "negotiated": (
        ("# Draft coalition agreement\n\nNegotiated between the Civic List, the Greens and the Harbour Union, version "
         "of 3 March 2026.\n\n"),
        ("Civic List", "Greens", "Harbour Union"),
    ),
    "a line each": (
        "COLLECTIVE AGREEMENT\n\nbetween\n\nTarnland Rail plc\n\nand\n\nthe Union of Rail Staff\n\n",
        ("Tarnland Rail plc", "Union of Rail Staff"),
    ),
    "a list": (
        "Draft settlement\n\nParties:\n- Ministry of Transport\n- Tarnland Rail\n- Rail Staff Union\n\n",
        ("Ministry of Transport", "Tarnland Rail", "Rail Staff Union"),
    ),
    "governments": (
        "RIVER TREATY\n\nThe Governments of Arlen and Borrow, wishing to end a dispute, have agreed as follows:\n\n",
        ("Arlen", "Borrow"),
    ),
    "delegations": (
        ("SINGLE TEXT\n\nPut forward by the mediator to the delegations of the Highland Council and the River Cantons "
         "on 3 May 2031.\n\n"),
        ("Highland Council", "River Cantons"),
    ),
    "a title with a matter": (
        "Agreement between Lindow Chemicals and the Works Council of Lindow on shifts\n\n",
        ("Lindow Chemicals", "Works Council of Lindow"),
    ),
    "an apposition": (
        ("FRAMEWORK\n\nThis agreement is made on 4 May 2030 by and between Tarn Holdings Ltd, a company registered in "
         "Selmouth, and the Crew Guild.\n\n"),
        ("Tarn Holdings Ltd", "Crew Guild"),
    ),
    "an offer": (
        "OFFER\n\nThe County of Elm offers the Teachers' League and the Association of Head Teachers this:\n\n",
        ("County of Elm", "Teachers' League", "Association of Head Teachers"),
    ),
    "states by their bare names": (
        ("TREATY ON THE SALME\n\nBetween the Kingdom of Ostra, the Republic of Velm and the Upper Cantons.\n\n"
         "1. Ostra shall release 180 cubic metres a second.\n2. Velm shall pay 40 million a year.\n"),
        ("Ostra", "Velm", "Upper Cantons"),
    ),
    "three by bare names": (
        "PROTOCOL\n\nNorthcoast, Eastisles and Southport have agreed as follows:\n\n",
        ("Northcoast", "Eastisles", "Southport"),
    ),
    "on one line": (
        "SETTLEMENT PROPOSAL\nRegional Health Authority / Midwives' Association / Ward Staff Federation\n\n",
        ("Regional Health Authority", "Midwives' Association", "Ward Staff Federation"),
    ),
    "nobody": ("Arlen and Borrow: water (draft)\n\n", ()),
}


@pytest.mark.parametrize("opening", OPENINGS, ids=str)
def test_the_opening_says_between_whom(opening: str) -> None:
    words, parties = OPENINGS[opening]
    assert roster(parse_proposal(words + TERMS)).parties == parties


def test_a_list_of_the_parties_is_no_list_of_clauses() -> None:
    plan = parse_proposal(OPENINGS["a list"][0] + TERMS)
    assert [c.id for c in plan.clauses] == ["1", "2", "3", "4"]
