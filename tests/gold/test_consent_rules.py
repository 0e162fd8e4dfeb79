"""Rules of consent against the answers worked out by hand in tests/gold/consent."""

import tomllib
from pathlib import Path

import pytest

from zopa.negotiation.consent import Book, carries
from zopa.records.consent import Ballot
from zopa.records.consent_words import read_rule, write_rule
from zopa.records.rulebook import Rulebook

GOLD = tomllib.loads((Path(__file__).parent / "consent" / "rules.toml").read_text(encoding="utf-8"))
BOOK = Book.on(Rulebook.model_validate({k: GOLD[k] for k in ("bodies", "facts")}), None)
LETTER = {"y": Ballot.YES, "n": Ballot.NO, "a": Ballot.ABSTAIN, "-": Ballot.ABSENT, "?": Ballot.UNKNOWN}
ANSWER = {"yes": True, "no": False, "open": None}


def cast(text):
    ballots = {}
    for one in filter(None, text.split(", ")):
        who, *how = one.split()
        counts = (Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.ABSENT)
        ballots[who] = LETTER[how[0]] if how[0] in LETTER else dict(zip(counts, map(int, how), strict=False))
    return ballots


@pytest.mark.parametrize("case", GOLD["cases"], ids=[f"{c['says']}: {c['ballots']}" for c in GOLD["cases"]])
def test_a_rule_carries_as_reckoned_by_hand(case):
    rule = read_rule(case["says"])
    assert carries(rule, BOOK, cast(case["ballots"])) is ANSWER[case["carries"]]
    assert read_rule(write_rule(rule)) == rule


def test_the_gold_is_as_large_as_promised():
    assert len(GOLD["cases"]) >= 60
    assert {c["carries"] for c in GOLD["cases"]} == set(ANSWER)
