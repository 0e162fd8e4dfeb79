"""Marked texts as brat stores them."""

from pathlib import Path

import pytest

from zopa.documents.brat import Marks, read_corpus
from zopa.errors import DocumentError

TEXT = "The reeve said the weir leaks.\n"
MARKS = (
    "T1\tSource 0 9\tThe reeve\nT2\tCue 10 14\tsaid\nT3\tContent 15 23;24 29\tthe weir leaks\n"
    "E1\tAttribution:T2 Source:T1 Cue:T2 Content1:T3\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "marks").mkdir()
    (tmp_path / "text/weir.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "marks/weir_anna.ann").write_text(MARKS, encoding="utf-8")
    return tmp_path


def test_stretches_are_joined_by_role(corpus: Path):
    (read,) = read_corpus(corpus)
    assert read.text == TEXT
    assert read.marks == (Marks(((0, 9),), ((10, 14),), ((15, 23), (24, 29))),)


def test_of_several_who_marked_one_text_the_first_by_name_counts(corpus: Path):
    (corpus / "marks/weir_zoe.ann").write_text("", encoding="utf-8")
    assert len(read_corpus(corpus)[0].marks) == 1


def test_a_line_broken_in_two_is_passed_over(corpus: Path):
    broken = MARKS.replace("the weir leaks\n", "the weir\nleaks\n")
    (corpus / "marks/weir_anna.ann").write_text(broken, encoding="utf-8")
    assert len(read_corpus(corpus)[0].marks) == 1


@pytest.mark.parametrize(("marks", "says"), [
    (MARKS.replace("24 29", "24 990"), "line 3: a mark lies outside the 31 characters of weir.txt"),
    (MARKS.replace("24 29", "29 24"), "line 3: a mark lies outside"),
    (MARKS.replace("24 29", "24"), "line 3: a mark lies outside"),
    (MARKS.replace("E1\t", "R1\t"), "no attribution is marked here"),
    ("", "no attribution is marked here"),
])
def test_what_cannot_be_used_is_named_with_its_place(corpus: Path, marks: str, says: str):
    (corpus / "marks/weir_anna.ann").write_text(marks, encoding="utf-8")
    with pytest.raises(DocumentError, match=says):
        read_corpus(corpus)


def test_marks_without_a_text_are_named(corpus: Path):
    (corpus / "text/weir.txt").unlink()
    with pytest.raises(DocumentError, match=r"weir_anna\.ann: no text belongs to these marks"):
        read_corpus(corpus)
