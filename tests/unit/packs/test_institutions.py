"""The shipped institutions against published facts."""

from datetime import date
from fractions import Fraction

import pytest

from zopa.negotiation.coalitions import minimal_blocking
from zopa.negotiation.consent import Book, carries
from zopa.negotiation.game import Game
from zopa.negotiation.power import powers
from zopa.packs import by_id
from zopa.packs.institutions import institutions
from zopa.records.consent import Ballot, Yes
from zopa.records.consent_words import read_rule
from zopa.records.rulebook import Rulebook
from zopa.records.rulebook_faults import faults

LATER = Book.on(institutions(), date(2026, 1, 1))
COUNCIL = LATER.bodies["eu-council"].members
PERMANENT = LATER.bodies["un-permanent-members"].members


def blocks(rule, *voters):
    game = Game.of(Yes(rule), LATER)
    return game.blocks(game.coalition(dict.fromkeys(voters, 1)))


def test_nothing_in_the_library_contradicts_itself():
    assert faults(institutions(), actors=frozenset(by_id()), clauses=frozenset()) == ()


def test_the_union_has_27_members_and_the_published_population():
    """Eurostat, demo_gind, 1 January 2020: 447,319,916."""
    body = LATER.bodies["eu-council"]
    assert len(body.members) == 27
    assert sum(body.weights["population"].values()) == 447_319_916


@pytest.mark.parametrize(
    ("coalition", "stops"),
    [
        (("germany", "france", "italy", "spain"), True),
        (("germany", "france", "italy", "malta"), True),
        (("germany", "france", "italy"), False),
        (("germany", "france", "poland"), False),
        (("germany", "france", "malta", "cyprus"), False),
        (("germany", "france", "belgium", "malta"), True),
        (("poland", "hungary", "czechia", "slovakia"), False),
    ],
)
def test_a_qualified_majority_is_blocked_by_35_percent_of_the_people_and_four_states(coalition, stops):
    """Germany, France and Italy hold 47 % of the people and are still but three; with Malta they are four."""
    assert blocks("eu-qualified-majority", *coalition) == stops


def test_thirteen_states_block_a_qualified_majority_however_small():
    """Of 27 fifteen are needed, so that thirteen against suffice and twelve do not."""
    people = LATER.bodies["eu-council"].weights["population"]
    small = sorted(COUNCIL, key=people.__getitem__)
    assert blocks("eu-qualified-majority", *small[:13])
    assert not blocks("eu-qualified-majority", *small[:12])


def test_no_coalition_of_three_blocks_a_qualified_majority():
    found = minimal_blocking(Yes("eu-qualified-majority"), LATER, most=300).named(100)[0]
    assert min(map(len, found)) == 4


def test_power_in_the_security_council_is_as_published():
    """Shapley and Shubik 1954 for the later council of fifteen: 0.1963 a permanent member, 0.00186 an elected one."""
    found = {p.voter: p for p in powers(Game.of(Yes("un-security-council-resolution"), LATER))}
    assert found["china"].shapley == Fraction(421, 2145)
    assert round(float(found["china"].shapley), 4) == 0.1963
    assert round(float(found["elected-1"].shapley), 5) == 0.00186
    assert round(float(found["china"].banzhaf), 4) == 0.1669
    assert sum(p.shapley for p in found.values()) == 1


def test_a_permanent_member_that_abstains_lets_a_resolution_pass():
    council = LATER.bodies["un-security-council"].members
    ballots = dict.fromkeys(council, Ballot.YES) | dict.fromkeys(PERMANENT, Ballot.ABSTAIN)
    assert carries(Yes("un-security-council-resolution"), LATER, ballots) is True
    assert carries(Yes("un-security-council-resolution"), LATER, ballots | {"france": Ballot.NO}) is False
    two_less = ballots | dict.fromkeys(("elected-1", "elected-2"), Ballot.NO)
    assert carries(Yes("un-security-council-resolution"), LATER, two_less) is False


def test_sanctions_need_every_member_and_an_abstention_does_not_stop_them():
    ballots = dict.fromkeys(COUNCIL, Ballot.YES)
    assert carries(Yes("eu-sanctions"), LATER, ballots | {"malta": Ballot.NO}) is False
    assert carries(Yes("eu-sanctions"), LATER, ballots | {"malta": Ballot.ABSTAIN}) is True
    assert carries(Yes("eu-sanctions-lapse"), LATER, {"malta": Ballot.YES}) is True


def test_the_alliance_decides_by_consensus_of_32():
    allies = LATER.bodies["nato-council"].members
    assert len(allies) == 32
    assert minimal_blocking(Yes("nato-consensus"), LATER).named(50) == (tuple((m,) for m in allies), True)


def test_a_regulation_of_december_is_no_fact_in_november():
    """Regulation (EU) 2025/2600 is of 12 December 2025."""
    before = Book.on(institutions(), date(2025, 11, 21))
    assert before.rules["eu-frozen-assets"].says == "eu-unanimity"
    assert Book.on(institutions(), date(2025, 12, 12)).rules["eu-frozen-assets"].says == "eu-qualified-majority"


def test_a_treaty_needs_two_thirds_of_the_senators_present():
    def senate(yes, no, absent):
        votes = {Ballot.YES: yes, Ballot.NO: no, Ballot.ABSENT: absent}
        return carries(Yes("us-treaty"), LATER, {"united-states": Ballot.YES, "us-senate": votes})

    assert senate(66, 33, 1) is True
    assert senate(65, 34, 1) is False


def test_a_constitution_is_not_changed_under_martial_law_and_then_by_two_votes():
    """Ukraine, Articles 155 and 157: 226 of 450, then 300."""
    ballots = {"ukraine": Ballot.YES, "verkhovna-rada": {Ballot.YES: 300, Ballot.NO: 150}}
    assert carries(Yes("ukraine-constitution"), LATER, ballots) is False
    lifted = Book(LATER.bodies, LATER.rules, {**LATER.facts, "martial-law-ukraine": False})
    assert carries(Yes("ukraine-constitution"), lifted, ballots) is True
    less = ballots | {"verkhovna-rada": {Ballot.YES: 299, Ballot.NO: 151}}
    assert carries(Yes("ukraine-constitution"), lifted, less) is False


@pytest.mark.parametrize(
    ("rule", "votes", "carried"),
    [
        ("union-ballot", (51, 49, 0, 0), True),
        ("strike-ballot", (30, 15, 0, 55), False),
        ("strike-ballot", (26, 25, 0, 49), True),
        ("strike-ballot-important-public-service", (39, 12, 0, 49), False),
        ("strike-ballot-important-public-service", (40, 12, 0, 48), True),
        ("special-resolution", (74, 26, 0, 0), False),
        ("special-resolution", (75, 25, 0, 0), True),
        ("ordinary-resolution", (50, 50, 0, 0), False),
        ("two-thirds-chamber", (66, 0, 34, 0), False),
        ("works-council", (30, 30, 0, 40), False),
        ("works-council", (26, 24, 0, 50), True),
    ],
)
def test_a_rule_for_anybody_is_applied_to_whoever_is_named(rule, votes, carried):
    ours = Rulebook.model_validate({"bodies": [{"id": "it-is-us", "seats": 100}]})
    book = Book.on(ours.with_library(institutions()), None)
    counts = dict(zip((Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.ABSENT), votes, strict=True))
    assert carries(read_rule(f"{rule} of it-is-us"), book, {"it-is-us": counts}) is carried
