"""What a person writes about consent, and what is wrong with it."""

import pytest

from zopa.dossier.consents import check
from zopa.dossier.files import toml_record
from zopa.dossier.remark import Remark
from zopa.records import Clause, Party, Proposal
from zopa.records.rulebook import Rulebook

CLAUSES = (Clause(id="1", text="x", start=0, end=1), Clause(id="2", text="y", start=2, end=3))
PLAN = Proposal(source="plan", clauses=CLAUSES)
PARTIES = (Party(id="guild", name="Guild"), Party(id="town", name="Town"))


def remarks(text):
    raw = text.encode()
    book = toml_record(Rulebook, raw, file="consent.toml")
    if isinstance(book, Remark):
        return [(book.line, book.what, book.remedy)]
    return [(r.line, r.what, r.remedy) for r in check(book, raw, parties=PARTIES, plan=PLAN)]


SOUND = """room = ["guild", "town"]

[[bodies]]
id = "board"
members = ["guild", "town"]
weights.shares = { guild = 60, town = 40 }
total.shares = 100

[[rules]]
id = "sale"
says = "75% of board by shares and special-resolution of board and not while strike"
clauses = ["2"]
from = 2031-01-01

[[facts]]
id = "strike"
holds = false

[[votes]]
who = "guild"
ballot = "Yes"

[[steps]]
first = "1"
then = "2"
"""


def test_a_sound_rulebook_has_no_remark():
    assert remarks(SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("guild = 60", "guild = 50", 4, "the weights by shares sum to 90, not to 100"),
        ("town = 40 }", "twon = 40 }", 4, "the weights by shares and the members differ: town, twon"),
        ("75% of board by shares", "75% of bord by shares", 10, "nobody is called 'bord'"),
        ("75% of board by shares and special-resolution of board and not while strike", "75% off board", 10,
         "'of' is expected here, not 'off' (column 5 of “75% off board”)"),
        ("75% of board by shares", "75% of board by heads", 10, "'board' has no weights by heads"),
        ("75% of board by shares", "board", 10, "it isn't said how 'board' decides"),
        ("75% of board by shares", "sale", 10, "the rule leads back to itself: sale → sale"),
        ("75% of board by shares", "3 of board", 10, "'board' has 2 votes, not 3"),
        ("not while strike", "not while strife", 10, "no fact is called 'strife'"),
        ('clauses = ["2"]', 'clauses = ["3"]', 10, "the plan has no clause '3'"),
        ('room = ["guild", "town"]', 'room = ["gild", "town"]', 1, "nobody is called 'gild'"),
        ('ballot = "Yes"', "yes = 3", 20, "'guild' has no seats to count"),
        ('first = "1"', 'first = "7"', 24, "no clause, rule or fact is called '7'"),
        ('members = ["guild", "town"]', 'members = ["guild", "guild"]', 4, "'guild' sits in 'board' twice"),
        ("from = 2031-01-01", "from = 2031-01-01\nuntil = 2030-01-01", 10, "it ends on 2030-01-01, before it begins"),
        ('ballot = "Yes"', 'ballot = "perhaps"', 21, "'ballot' of the first 'votes' can't be 'perhaps'"),
        ('first = "1"', 'first = "2"', 24, "'2' is to come before itself"),
        ('ballot = "Yes"', "on = 2031-02-01", 20, "it isn't said how they voted"),
        ('ballot = "Yes"', 'ballot = "Yes"\n\n[[votes]]\nwho = "guild"\nballot = "No"', 20,
         "'guild' votes on clause 'plan' twice on one day"),
        ("[[rules]]", '[[bodies]]\nid = "board"\nseats = 3\n\n[[rules]]', 4, "2 bodies are called 'board'"),
        ('room = ["guild", "town"]', 'room = "guild"', 1, "'room' can't be 'guild'"),
        ('members = ["guild", "town"]', 'members = ["guild", 3]', 5,
         "the second 'members' of the first 'bodies' can't be 3"),
        ("holds = false", "hold = false", 17, "unknown field 'hold' of the first 'facts'"),
    ],
)
def test_a_slip_is_named_with_its_line_and_a_remedy(old, new, line, what):
    assert old in SOUND
    found = remarks(SOUND.replace(old, new, 1))
    assert (line, what) in [(n, w) for n, w, _ in found]
    assert all(remedy for _, _, remedy in found)


def test_two_rules_of_one_name_may_follow_one_another_but_not_hold_at_once():
    second = '\n[[rules]]\nid = "sale"\nsays = "guild"\nfrom = 2032-01-01\n'
    assert [w for _, w, _ in remarks(SOUND + second)] == ["two called 'sale' hold at once"]
    ended = SOUND.replace("from = 2031-01-01", "from = 2031-01-01\nuntil = 2031-12-31")
    assert remarks(ended + second) == []


def test_a_circle_through_several_rules_is_told_once():
    circle = "".join(f'[[rules]]\nid = "{a}"\nsays = "{b} and guild"\n' for a, b in ("xy", "yz", "zx"))
    assert [w for _, w, _ in remarks(circle)] == ["the rule leads back to itself: x → y → z → x"]
