"""Forty open matters of three invented texts, written down before the rules were tried on two of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zopa.documents.load import load_bytes
from zopa.negotiation.problem import dump_problem, load_problem
from zopa.proposal.brackets import brackets
from zopa.proposal.columns import columns
from zopa.proposal.parse import parse_proposal
from zopa.records import Clause
from zopa.records.bracket import Open
from zopa.report.blocks import Paragraph
from zopa.report.brackets import brackets_blocks
from zopa.studies.brackets import OpenText, Row, SingleText, as_problem, find_brackets, in_brackets

HERE = Path(__file__).parent / "brackets"
TEXTS = sorted(HERE.glob("*.txt"))


def read(text: str):
    return brackets(text, parse_proposal(text))


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.stem)
def test_every_open_matter_is_found_where_it_stands_with_whose_words_are_whose(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found, faults = read(text)
    want = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert [[b.clause, b.kind.value, [[o.text, list(o.parties)] for o in b.options]] for b in found] == want
    assert faults == ()
    for b in found:
        assert text[b.start : b.end] == b.words
        assert all(text[o.start : o.end] == o.text for o in b.options)


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.stem)
def test_open_matters_are_a_problem_that_can_be_reckoned(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    made = as_problem(OpenText(path.name, None, *read(text)))
    assert load_problem(dump_problem(made)) == made
    asked = {d.party for d in made.demands}
    assert asked == {p for b in read(text)[0] for o in b.options for p in o.parties}


def test_a_bracket_without_its_other_half_is_named_with_its_line() -> None:
    found, faults = read("Draft\n\n1. Pay rises by [3 per cent.\n2. Hours fall] to 38.\n3. Rest is ] kept.\n")
    assert [(f.line, f.what) for f in faults] == [
        (3, "a bracket is opened and never closed"), (4, "a bracket is closed that nothing opened"),
        (5, "a bracket is closed that nothing opened"),
    ]
    assert found == ()
    _, faults = read("Draft\n\n1. Pay rises.\n2. Hours fall [to 38.\n")
    assert [(f.line, f.what) for f in faults] == [(4, "a bracket is opened and never closed")]


@pytest.mark.parametrize("words", [
    "The rate follows the index [12].\n\n[12] Printed each May.", "The fund [see annex 2] is kept.",
    "The fund [Editor's note: the outlet prints \"find\"] is kept.", "These:\na] the fund is kept;\nb] the board too.",
    "The fund is kept [agreed ad ref].", "The fund is kept.[3]", "The fund [text omitted] is kept.",
])
def test_marks_of_notes_remarks_and_labels_are_no_matters(words: str) -> None:
    assert read(f"Draft\n\n1. {words}\n2. The seat is Ost.\n") == ((), ())


def test_a_bracket_round_several_clauses_is_one_matter() -> None:
    found, faults = read("Draft\n\n[1. Pay rises.\n2. Hours fall.]\n3. Rest is kept.\n")
    assert (len(found), faults) == (1, ())


def test_options_whose_labels_stand_alone_are_wordings() -> None:
    (found,), _ = read("Draft\n\n1. On pay:\nOption 1\nPay rises by 3 per cent.\nOption 2\nPay stays.\n2. The end.\n")
    assert [o.text for o in found.options] == ["Pay rises by 3 per cent.", "Pay stays."]


def test_where_a_bracket_stands_alone_nothing_is_said_to_be_settled(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Draft\n\n1. Pay rises.\n2. Hours fall [to 38.\n", encoding="utf-8")
    page = brackets_blocks(find_brackets([tmp_path / "draft.txt"]))
    said = " ".join(block.text for block in page.blocks if isinstance(block, Paragraph))
    assert said.startswith("Not known")


def test_what_was_settled_from_draft_to_draft_is_told_with_its_wording(tmp_path: Path) -> None:
    (tmp_path / "june.txt").write_text(
        "Draft pact\n\n1. The Parties [shall] [should] meet every month.\n2. The seat is [Marum/Ost].\n"
        "3. [Reports are public.] A board keeps the books.\n", encoding="utf-8",
    )
    (tmp_path / "july.txt").write_text(
        "Draft pact\n\n1. The Parties shall meet every month.\n2. The seat is [Marum][Ost].\n"
        "3. A board keeps the books.\n", encoding="utf-8",
    )
    found = find_brackets([tmp_path / "june.txt", tmp_path / "july.txt"])
    assert [(f.matter.clause, f.open, f.words) for f in found.fates[0]] == [
        ("1", False, "shall"), ("2", True, ""), ("3", False, ""),
    ]


TABLE = (
    "<table><tr><th>No</th><th>Council</th><th>Parliament</th><th>Compromise</th></tr>"
    "<tr><td>1</td><td>States report by 2030.</td><td>States report by 2028.</td><td></td></tr>"
    "<tr><td>2</td><td>A fee may be charged.</td><td>A fee may be charged.</td><td></td></tr>"
    "<tr><td>3</td><td>Fines are fixed.</td><td>Fines follow turnover.</td><td>Fines follow turnover.</td></tr></table>"
)


def test_a_trilogues_table_has_a_column_a_party_and_the_last_for_what_is_agreed() -> None:
    text = load_bytes(f"<html><body>{TABLE}</body></html>".encode(), filename="table.html").text
    found = columns(text)
    assert found is not None
    assert (found.parties, found.agreed) == (("Council", "Parliament"), 2)
    (row,) = found.open
    assert (row.clause, row.kind) == ("1", Open.CHOICE)
    assert [(o.text, o.parties) for o in row.options] == [
        ("States report by 2030.", ("Council",)), ("States report by 2028.", ("Parliament",)),
    ]
    assert all(text[o.start : o.end] == o.text for o in row.options)


def test_a_table_in_a_word_file_is_read_alike(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    table = document.add_table(rows=0, cols=4)
    for row in (("Row", "Council", "Parliament", "Compromise"), ("1", "By 2030.", "By 2028.", ""),
                ("2", "A fee.", "A fee.", "A fee."), ("3", "Fixed.", "By turnover.", "")):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(str(tmp_path / "table.docx"))
    (text,) = find_brackets([tmp_path / "table.docx"]).texts
    assert [m.clause for m in text.matters] == ["1", "3"]
    assert text.agreed == 1


@pytest.mark.parametrize(("cells", "open_"), [
    (("By 2030.", "By 2028.", "To be discussed"), True),
    (("By 2030.", "By 2028.", "Red: political level"), True),
    (("By 2030.", "By 2028.", "—"), True),
    (("By 2030.", "By 2028.", "Provisionally agreed"), False),
    (("By 2030.", "By 2028.", "To be paid by 2029."), False),
    (("By 2030.", "no change", ""), False),
    (("By 2030.", "By 2030.", "Still open (see row 4)"), True),
    (("By 2030.", "", ""), False),
    (("", "A new fee.", ""), True),
])
def test_a_mark_in_the_column_of_the_compromise_is_no_compromise(cells, open_) -> None:
    rows = ["No\tCouncil\tParliament\tCompromise", "1\tA fee.\tA fee.\tA fee.", "2\t" + "\t".join(cells)]
    found = columns("\n".join([*rows, "No\tCouncil\tParliament\tCompromise", "3\tNo fine.\tNo fine.\tNo fine."]))
    assert found is not None
    assert [b.clause for b in found.open] == (["2"] if open_ else [])
    assert found.agreed == (2 if open_ else 3)


words = st.text("abcdefgh ,", min_size=3, max_size=40).map(lambda s: f"The board {s.strip(' ,')} keeps the books.")
wishes = st.dictionaries(st.sampled_from(["north", "south"]), st.sampled_from(["delete", "at most 10 crowns"]))


@given(st.lists(st.tuples(words, wishes), min_size=3, max_size=8))
def test_a_single_text_read_again_leaves_the_same_clauses_open(rows) -> None:
    """Made, printed, sent round, read."""
    made = SingleText("Draft pact", {"north": "North", "south": "South"}, tuple(
        Row(Clause(id=str(n), text=text, start=0, end=len(text)), asked) for n, (text, asked) in enumerate(rows, 1)
    ))
    printed = in_brackets(made)
    found, faults = read(printed)
    assert faults == ()
    assert [b.clause for b in found] == [r.clause.id for r in made.rows if r.wishes]
    assert [tuple(p for o in b.options for p in o.parties) for b in found] == [
        tuple(made.parties[p] for p in r.wishes) for r in made.rows if r.wishes
    ]
