from __future__ import annotations

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, SimpleDocTemplate

from zopa.documents import pdf
from zopa.errors import DocumentError

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12, spaceAfter=6)
SENTENCE = "The delegations met in the customs house and agreed that the fee would be paid from the first of January. "


def drawn(*pages: list[tuple[float, float, float, str]], **options: object) -> bytes:
    """A PDF of pages of lines, each with left, bottom, size, words."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, **options)
    for lines in pages:
        for left, bottom, size, words in lines:
            canvas.setFont("Helvetica", size)
            canvas.drawString(left, bottom, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def column(left: float, top: float, *lines: str, size: float = 10) -> list[tuple[float, float, float, str]]:
    return [(left, top - 1.2 * size * i, size, words) for i, words in enumerate(lines)]


def test_lines_become_paragraphs_and_what_repeats_on_pages_is_dropped():
    def margin(canvas: Canvas, doc: SimpleDocTemplate) -> None:
        canvas.drawString(72, 815, "Communique of the fleet conference")
        canvas.drawString(290, 30, f"Page {doc.page}")

    words = [f"{n}. " + SENTENCE * (1 + n % 3) + f"So ends point {n}." for n in range(1, 25)]
    out = io.BytesIO()
    made = SimpleDocTemplate(out, pagesize=A4)
    made.build([Paragraph(w, BODY) for w in words], onFirstPage=margin, onLaterPages=margin)
    assert pdf.read(out.getvalue()).text.split("\n\n") == [" ".join(w.split()) for w in words]


def test_two_columns_are_read_one_after_the_other():
    words = [f"Paragraph {n}. " + SENTENCE + f"End of {n}." for n in range(1, 25)]
    out = io.BytesIO()
    made = BaseDocTemplate(out, pagesize=A4)
    made.addPageTemplates([PageTemplate(frames=[Frame(50, 60, 230, 700), Frame(300, 60, 230, 700)])])
    made.build([Paragraph(w, BODY) for w in words])
    assert pdf.read(out.getvalue()).text.split("\n\n") == words


def test_columns_written_line_by_line_across_the_page_are_told_apart():
    left = column(60, 700, *[f"left column line number {n:02d} with words" for n in range(8)])
    right = column(310, 700, *[f"right column line number {n:02d} of words" for n in range(8)])
    interleaved = [line for pair in zip(left, right, strict=True) for line in pair]
    text = pdf.read(drawn(interleaved)).text
    assert text.index("left column line number 07") < text.index("right column line number 00")


def test_a_word_parted_at_the_end_of_a_line_is_mended_and_a_compound_is_not():
    text = pdf.read(drawn(column(
        72, 700, "The ministers spoke of a long-term settle-", "ment of all, and of a new long-",
        "term fund for the harbours.",
    ))).text
    assert text == "The ministers spoke of a long-term settlement of all, and of a new long-term fund for the harbours."


def test_labels_always_start_a_line():
    text = pdf.read(drawn(column(
        72, 700, "The parties agree on the following points here:", "1. a quota of all the fish in the northern sea",
        "a) of cod", "• of herring",
    ))).text
    assert text.split("\n\n")[1:] == ["1. a quota of all the fish in the northern sea", "a) of cod", "• of herring"]


def test_footnotes_stand_at_the_end():
    page = column(72, 700, "The fee was agreed,1 it was said in the old", "customs house, and nobody doubted it.")
    note = column(72, 90, "1 In principle, according to the League.", size=7)
    second = column(72, 700, "The next page goes on with other matters.")
    text = pdf.read(drawn(page + note, second)).text
    assert text.endswith("other matters.\n\n1 In principle, according to the League.")


def test_the_cells_of_a_row_are_parted_by_tabs():
    rows = [(72, 700, 10, "Year"), (300, 700, 10, "Quota"), (72, 685, 10, "2031"), (300, 685, 10, "4,500 tonnes")]
    assert pdf.read(drawn(rows)).text == "Year\tQuota\n2031\t4,500 tonnes"


def test_a_quotation_has_its_page_and_its_box():
    first, second = column(72, 700, "The first page says this much."), column(72, 500, "The second page says that.")
    extract = pdf.read(drawn(first, second))
    place = extract.offsets.at(extract.text.index("second"))
    assert place.page == 2
    left, bottom, width, height = place.box
    assert 72 <= left < 74
    assert 497 <= bottom <= 500
    assert 100 < width < 150
    assert 6 < height < 12


def test_a_locked_pdf_is_refused():
    raw = drawn(column(72, 700, "Secret words that nobody can read."), encrypt=StandardEncryption("secret"))
    with pytest.raises(DocumentError, match="locked by a password"):
        pdf.read(raw)


def test_a_pdf_of_pictures_is_refused_with_the_remedy():
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.rect(10, 10, 300, 300, fill=1)
    canvas.showPage()
    canvas.save()
    with pytest.raises(DocumentError, match="pictures of pages") as caught:
        pdf.read(out.getvalue())
    assert "OCR" in caught.value.remedy


def test_a_page_without_text_among_others_is_said():
    extract = pdf.read(drawn(column(72, 700, "The first page has some words."), []))
    assert extract.remarks == ("no text on 1 of 2 pages",)


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch):
    monkeypatch.setattr("zopa.documents.caps.PAGES", 1)
    with pytest.raises(DocumentError, match="has 2 pages, and at most 1"):
        pdf.read(drawn(column(72, 700, "one"), column(72, 700, "two")))
