"""Laws of redlines: accepting all gives the newer text, rejecting all the older, on paper and in Word."""

import io
import xml.etree.ElementTree as ET  # a document of our own making
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.test_lineage_laws import TEXTS, draft

from zopa.proposal.lineage import shifts
from zopa.proposal.redline import Ink, accepted, marks, redline, rejected
from zopa.report.redline import redline_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS = st.text("ab c.,’\n<&>", max_size=40)


@given(WORDS, WORDS)
@settings(max_examples=300)
def test_a_redline_holds_both_texts_to_the_character(old, new):
    pieces = marks(old, new)
    assert (rejected(pieces), accepted(pieces)) == (old, new)
    assert all(p.text for p in pieces)


@given(WORDS)
def test_a_text_against_itself_has_no_mark(text):
    assert {p.ink for p in marks(text, text)} <= {Ink.KEPT}


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_clause_of_both_drafts_stands_in_the_redline_once(old, new):
    before, after = draft(old), draft(new)
    marked = redline(before, after, shifts(before, after))
    assert sorted(i for m in marked for i in m.shift.new) == sorted(c.clause.id for c in after.clauses)
    assert sorted(i for m in marked for i in m.shift.old) == sorted(c.clause.id for c in before.clauses)
    for m in marked:
        assert accepted(m.pieces) == " ".join(new[int(i) - 1] for i in m.shift.new)
        assert rejected(m.pieces) == " ".join(old[int(i) - 1] for i in m.shift.old)


def paragraphs(raw, *, keep):
    """The text of each paragraph after the first, with insertions or deletions taken."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))
    for p in list(root.iter(f"{W}p"))[1:]:
        words = []
        for child in p:
            if child.tag in {f"{W}r", f"{W}{keep}"}:
                words += [t.text or "" for t in child.iter() if t.tag in {f"{W}t", f"{W}delText"}]
        yield "".join(words).split("  ", 1)[1]


@given(TEXTS, TEXTS)
@settings(max_examples=40, deadline=None)
def test_word_accepts_to_the_newer_and_rejects_to_the_older_draft(old, new):
    before, after = draft(old), draft(new)
    marked = redline(before, after, shifts(before, after))
    raw = redline_docx(marked, title="Pact")
    assert list(paragraphs(raw, keep="ins")) == [accepted(m.pieces) for m in marked]
    assert list(paragraphs(raw, keep="del")) == [rejected(m.pieces) for m in marked]


def test_the_word_file_opens_as_a_document_and_source_text_is_no_markup():
    pieces = marks("pay <b>5</b> & go", "pay <i>6</i> & stay")
    assert "<b>" in rejected(pieces)
    before, after = draft(["a <b> & c d e"]), draft(["a <i> & c d e"])
    raw = redline_docx(redline(before, after, shifts(before, after)), title="<Pact> & more")
    ET.fromstring(zipfile.ZipFile(io.BytesIO(raw)).read("word/document.xml"))
