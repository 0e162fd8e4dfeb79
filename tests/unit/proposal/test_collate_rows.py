"""Which clauses are one and the same in several witnesses."""

from zopa.proposal.collate_rows import Witness, rows
from zopa.proposal.parse import parse_proposal

PLAN = (
    "1. The Board shall raise pay by 3 per cent.\n2. The Union shall not strike before 2033.\n"
    "3. Each crane is inspected every month.\n4. Night work ends in March.\n"
)


def found(**texts):
    return rows([Witness(name, parse_proposal(text), text) for name, text in texts.items()])


def table(**texts):
    return [(r.id, {n: c.id for n, c in r.clauses.items()}) for r in found(**texts).rows]


def test_other_numbers_do_not_matter():
    other = PLAN.replace("1.", "Article 5.").replace("2.", "Article 6.").replace("3.", "Article 7.")
    other = other.replace("4.", "Article 8.")
    assert [set(r.values()) for _, r in table(a=PLAN, b=other)] == [{"1", "5"}, {"2", "6"}, {"3", "7"}, {"4", "8"}]


def test_a_clause_left_out_by_one_witness_has_a_row_of_the_others():
    short = "1. The Board shall raise pay by 3 per cent.\n2. Each crane is inspected every month.\n"
    short += "3. Night work ends in March.\n"
    assert table(a=PLAN, b=PLAN, c=short)[1] == ("2", {"a": "2", "b": "2"})


def test_a_clause_that_only_a_minority_has_stands_after_the_one_it_follows():
    more = PLAN.replace("3. Each", "3. Rosters are published.\n4. Each").replace("4. Night", "5. Night")
    assert table(a=PLAN, b=PLAN, c=more)[2] == ("2+", {"c": "3"})


def test_an_outlets_words_around_the_text_are_no_clause():
    body = "\n\n".join(line.partition(". ")[2] for line in PLAN.splitlines())
    bare = f"Text of the harbour pact\n\nThis is our own translation.\n\n{body}\n"
    done = found(a=PLAN, b=bare)
    assert done.apart == (("b", "This is our own translation."),)
    assert [set(r.clauses) for r in done.rows] == [{"a", "b"}] * 4


def test_a_paragraph_that_runs_several_clauses_together_is_cut():
    run = "1. The Board shall raise pay by 3 per cent. The Union shall not strike before 2033.\n"
    run += PLAN.split("\n", 2)[2]
    done = found(a=PLAN, b=PLAN, c=run)
    assert [r.clauses["c"].text for r in done.rows][:2] == [
        "The Board shall raise pay by 3 per cent.", "The Union shall not strike before 2033.",
    ]
    at = done.rows[1].clauses["c"]
    assert run[at.start : at.end] == at.text


def test_a_clause_cut_in_two_by_one_witness_is_joined_again():
    cut = PLAN.replace("The Union shall not strike before 2033.", "The Union shall not strike\n3. before 2033.")
    cut = cut.replace("3. Each", "4. Each").replace("4. Night", "5. Night")
    assert [len(r.clauses) for r in found(a=PLAN, b=PLAN, c=cut).rows] == [3, 3, 3, 3]


def test_a_text_of_something_else_is_a_stranger():
    other = "1. Apples are pressed in autumn.\n2. Members elect a steward.\n3. Surplus is shared by weight.\n"
    assert found(a=PLAN, b=other, c=PLAN).strangers == ("b",)


def test_an_excerpt_is_known_by_its_length():
    """Less than half: what it lacks it may only not have printed."""
    plan = PLAN + "5. Rosters are published on the first of the month.\n"
    part = "1. Each crane is inspected every month.\n2. Night work ends in March.\n"
    assert found(a=plan, b=plan, c=part).excerpts == ("c",)
    assert found(a=plan, b=plan, c=PLAN).excerpts == ()
