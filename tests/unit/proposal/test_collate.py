"""Witnesses of one text: what changes the meaning, what doesn't, and which text is proposed."""

from __future__ import annotations

import pytest

from zopa.errors import ProposalError
from zopa.proposal.collate import Collation, Witness, collate
from zopa.proposal.collate_remarks import remarks_that_hang
from zopa.proposal.parse import parse_proposal

pytestmark = pytest.mark.slow


def collated(**texts: str) -> Collation:
    return collate([Witness(name, parse_proposal(text), text) for name, text in texts.items()])


JUDGED = """
The Company may not use the road. | The Company may use the road. | negation
Smoking is permitted in the yard. | Smoking is prohibited in the yard. | negation
Fishing rights are affected by this truce. | This truce does not affect fishing rights. | negation
The bank shall refund all fees within 30 days. | The bank shall refund all fees within 60 days. | number
Both languages are official. | Three languages are official. | number
The work ends on Friday. | The work ends on Sunday. | number
The council shall publish its minutes. | The council should publish its minutes. | force
Musicians must play when asked. | Musicians may play when asked. | force
Velt agrees to open its port. | Velt will consider whether to open its port. | force
The question of the islands will be settled. | The question of the islands will be discussed. | force
The quarry will close in 2034. | The quarry is expected to close in 2034. | hedge
Brisk will not attack its neighbours. | It is expected that Brisk will not attack its neighbours. | hedge
The State covers the deficit. | The State covers the deficit as far as possible. | hedge
The bank shall refund all fees. | The insurer shall refund all fees. | actor
Disputes will be settled by a committee. | The court of Kesh will settle disputes. | actor
Brisk will not attack Halle. | Halle will not attack Brisk. | actor
Trade is free for all ships. | Trade is free for all merchant ships. | scope
No musician will be dismissed before 2031. | No musician will be dismissed. | scope
Pupils and teachers may vote. | Pupils or teachers may vote. | scope
The ban ends if both sides agree. | The ban ends unless both sides agree. | scope
Neither side will raise port dues. | Neither side will unilaterally raise port dues. | scope
The fleet will be limited to 24 warships. | The navy is to be capped at twenty-four ships of war. |
A committee will settle disputes within six weeks. | Disputes will be settled by a committee within six weeks. |
Rents rise by 2.5 per cent on 1 January 2030. | On January 1, 2030, rents go up by 2.5%. |
No miner over 55 will be dismissed. | Miners older than 55 will not be dismissed. |
Guards will no longer carry batons. | Guards will carry no batons any more. |
The parties reject the report. | The parties do not accept the report. |
Ukraine agrees not to join the alliance. | Ukraine will not join the alliance. |
The United States will be compensated for the guarantee. | The US will be paid for the guarantee. |
Open questions of the past thirty years count as settled. | Open questions of the past three decades count as settled. |
The colour of the dress remains black. | The color of the dress remains black. |
Shops open from 8:00 to 20:00. | Shops open from 8 a.m. to 8 p.m. |
The lake shall not be used for military purposes. | Military use of the lake is prohibited. |
Both armies withdraw behind the river. | The two armies will pull back behind the river. |
All hostages are to be freed unconditionally. | All hostages will be released without conditions. |
The programme ends on 31 December 2030. | The programme expires at the end of 2030. |
Dams higher than 15 metres need a licence. | A licence is required for dams of more than 15 metres. |
Fishing is suspended until stocks recover. | Until stocks recover, there will be no fishing. |
The bank pays the author an advance. | The author will receive an advance from the bank. |
Prices are frozen for half a year. | Prices will be frozen for six months. |
"""
"""One wording, another, and what lies between them; nothing where they mean the same."""


@pytest.mark.parametrize("line", JUDGED.strip().splitlines())
def test_a_difference_of_meaning_is_told_from_one_of_words(line: str) -> None:
    one, other, kind = (part.strip() for part in line.split("|"))
    frame = "1. Each side names a chair.\n2. {}\n3. The text is public.\n"
    found = collated(a=frame.format(one), b=frame.format(other))
    assert [p.kind.value for c in found.clauses for p in c.places if p.significant] == ([kind] if kind else [])


PLAN = (
    "1. The Board shall pay 40 crowns a day.\n2. The Union is expected to lift the strike.\n3. Cranes are inspected.\n"
)


def test_the_base_reads_what_most_witnesses_read_place_by_place() -> None:
    """No witness has both: one reads 45, another drops the hedge, the third has the majority at both places."""
    found = collated(
        a=PLAN.replace("40", "45"), b=PLAN.replace("is expected to", "will"), c=PLAN.replace("Cranes", "All cranes")
    )
    assert [c.text for c in found.clauses] == [line[3:] for line in PLAN.splitlines()]


def test_votes_that_are_even_go_to_the_witness_nearest_to_the_others() -> None:
    found = collated(a=PLAN.replace("40", "45"), b=PLAN)
    (place,) = found.clauses[0].places
    assert {r.text: r.witnesses for r in place.readings} == {"45 crowns": ("a",), "40 crowns": ("b",)}
    assert found.clauses[0].text == "The Board shall pay 45 crowns a day."


def test_a_witness_against_itself_reads_the_same_everywhere() -> None:
    assert not [p for c in collated(a=PLAN, b=PLAN).clauses for p in c.places]


def test_editors_notes_are_none_of_the_text() -> None:
    noted = PLAN.replace("strike.", "strike [sic].").replace("inspected.", "inspected (unchanged – Ed.).")
    assert not [p for c in collated(a=PLAN, b=noted).clauses for p in c.places]


def test_what_a_scanner_confuses_is_typing() -> None:
    scanned = "1. The Board shaIl pay 4O crowns a day.\n2. The Union is expected to lift the strike.\n"
    scanned += "3. Cranes are in-\nspected.\n"
    found = collated(a=PLAN, b=PLAN, c=scanned)
    assert {p.kind.value for c in found.clauses for p in c.places} == {"typography"}
    assert [len(c.places) for c in found.clauses] == [1, 0, 0]


def test_a_clause_that_one_witness_leaves_out_is_a_matter_of_scope() -> None:
    short = "1. The Board shall pay 40 crowns a day.\n2. Cranes are inspected.\n"
    (place,) = collated(a=PLAN, b=PLAN, c=short).clauses[1].places
    assert place.kind.value == "scope"
    assert [(r.text, r.witnesses) for r in place.readings] == [
        ("The Union is expected to lift the strike.", ("a", "b")), ("", ("c",)),
    ]


def test_a_free_rendering_is_held_to_its_numbers_and_denials_alone() -> None:
    plan = PLAN + "4. Night work ends in March 2031.\n5. Rosters are published by the foremen in every berth.\n"
    free = (
        "1. Forty crowns daily from the Board.\n2. The Union would be expected to call its walkout off.\n"
        "3. Regular checks of cranes.\n4. By March 2032 nobody toils after dark.\n"
        "5. Foremen of all berths post rosters.\n"
    )
    found = collated(a=plan, b=plan, c=free)
    assert found.renderings == ("c",)
    assert {p.kind.value for c in found.clauses for p in c.places if p.significant} <= {"number", "negation"}


def test_a_remark_that_hangs_on_one_wording_names_who_carries_it() -> None:
    firm = PLAN.replace("is expected to", "shall")
    texts = {"a": firm, "b": firm, "c": PLAN}
    found = collated(**texts)
    (hedge,) = (r for r in remarks_that_hang(found, guide=parse_proposal(firm)) if r.kind.value == "hedge")
    assert (hedge.clause, hedge.witnesses, hedge.of) == ("2", ("c",), 3)
    assert "expected" in hedge.words


def test_texts_of_two_plans_are_no_witnesses() -> None:
    with pytest.raises(ProposalError, match="share no clauses"):
        collated(a=PLAN, b="1. Apples are pressed.\n2. Members elect a steward.\n3. Surplus is shared.\n")
