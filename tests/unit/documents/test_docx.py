from __future__ import annotations

import io
import zipfile

import docx as word
import pytest

from zopa.documents import docx
from zopa.documents.package import Package
from zopa.errors import DocumentError

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEVELS = """
<w:abstractNum w:abstractNumId="7">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
 <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%4"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""


def package(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def document(body: str, numbering: str = LEVELS, **more: str) -> bytes:
    return package({
        "word/document.xml": f"<w:document {NS}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml": f"<w:numbering {NS}>{numbering}</w:numbering>",
        **{f"word/{k}.xml": v for k, v in more.items()},
    })


def item(words: str, level: int = 0, number: int = 1) -> str:
    settings = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{settings}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def p(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def test_labels_are_printed_as_word_prints_them():
    raw = document(
        item("Quota") + item("by ship", 1) + item("large", 2) + item("small", 2) + item("by port", 1)
        + item("north", 2) + item("four", 3) + item("Fees") + item("harbour", 1)
        + item("dot", 0, 2) + item("On from five", 0, 3),
    )
    assert docx.read(raw).text.split("\n") == [
        "1. Quota", "  a) by ship", "    (i) large", "    (ii) small", "  b) by port", "    (i) north",
        "      1.2.1 four",
        "2. Fees", "  a) harbour", "• dot", "5. On from five",
    ]


def test_a_file_made_by_a_word_processor_keeps_headings_lists_and_tables():
    made = word.Document()
    made.core_properties.author, made.core_properties.title = "Ana Reyes", "Minutes of the fleet talks"
    made.add_heading("Minutes", 0)
    made.add_paragraph("The parties met.")
    for words in ("The quota falls.", "The fee stays."):
        made.add_paragraph(words, style="List Number")
    made.add_paragraph("a point", style="List Bullet")
    table = made.add_table(2, 2)
    for i, words in enumerate(("Year", "Quota", "2031", "4,500")):
        table.cell(i // 2, i % 2).text = words
    made.add_paragraph("Closed.")
    out = io.BytesIO()
    made.save(out)
    extract = docx.read(out.getvalue())
    assert extract.text == (
        "Minutes\n\nThe parties met.\n1. The quota falls.\n2. The fee stays.\n• a point\n\n"
        "Year\tQuota\n2031\t4,500\n\nClosed."
    )
    assert (extract.facts.author, extract.facts.title) == ("Ana Reyes", "Minutes of the fleet talks")
    place = extract.offsets.at(extract.text.index("The fee"))
    assert (place.line, place.path) == (4, "/document/body/p[4]")


def test_a_program_s_own_name_is_no_author():
    out = io.BytesIO()
    made = word.Document()
    made.add_paragraph("Words.")
    made.save(out)
    assert docx.read(out.getvalue()).facts.author is None


def test_deleted_words_are_left_out_and_inserted_ones_kept():
    deleted = "<w:del><w:r><w:delText>600</w:delText></w:r></w:del>"
    inserted = "<w:ins><w:r><w:t>800</w:t></w:r></w:ins>"
    raw = document(p(run("at most ") + deleted + inserted))
    extract = docx.read(raw)
    assert extract.text == "at most 800"
    assert "tracked changes" in extract.remarks[0]


def test_fields_breaks_and_hyphens_are_text_and_codes_are_not():
    raw = document(p(
        '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:hyperlink><w:r><w:t>link</w:t><w:br/><w:t>two</w:t>'
        "<w:noBreakHyphen/><w:t>fold</w:t></w:r></w:hyperlink>",
    ))
    assert docx.read(raw).text == "link\ntwo\u2011fold"


def test_footnotes_stand_at_the_end():
    raw = document(
        p(run("They agreed") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(".")) + p(run("Then they left.")),
        footnotes=f'<w:footnotes {NS}><w:footnote w:id="2">{p(run("In principle."))}</w:footnote></w:footnotes>',
    )
    assert docx.read(raw).text == "They agreed[1].\n\nThen they left.\n\n[1] In principle."


def test_numbers_given_by_a_heading_s_style_are_visible():
    styles = (
        f'<w:styles {NS}><w:style w:styleId="Clause"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style></w:styles>"
    )
    body = "".join(p(f'<w:pPr><w:pStyle w:val="Clause"/></w:pPr>{run(w)}') for w in ("Quota", "Fees"))
    assert docx.read(document(body, styles=styles)).text == "1. Quota\n\n2. Fees"


def test_what_unpacks_to_gigabytes_is_refused_while_it_is_read():
    raw = package({"word/document.xml": b"<a>" + b" " * 150_000_000 + b"</a>"})
    with pytest.raises(DocumentError, match="200 times its size") as caught:
        docx.read(raw)
    assert caught.value.remedy


def test_a_directory_that_lists_gigabytes_is_refused_before_reading():
    raw = package({f"word/{n}.xml": b" " * 60_000_000 for n in range(4)})
    with pytest.raises(DocumentError, match="200 MB"):
        Package(raw)


def test_entities_are_refused():
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>'
    raw = package({"word/document.xml": f"{bomb}<w:document {NS}><w:body>{p(run('&c;'))}</w:body></w:document>"})
    with pytest.raises(DocumentError, match="XML entities"):
        docx.read(raw)


@pytest.mark.parametrize(("raw", "says"), [
    (package({"word/document.xml": "<w:document"}), "damaged"),
    (package({"xl/workbook.xml": "<a/>"}), "no Word document"),
    (document(""), "no text"),
])
def test_what_is_no_word_file_is_refused(raw, says):
    with pytest.raises(DocumentError, match=says):
        docx.read(raw)


def test_deeply_nested_xml_is_refused():
    raw = document("<w:sdt>" * 5_000 + p(run("x")) + "</w:sdt>" * 5_000)
    with pytest.raises(DocumentError, match="damaged"):
        docx.read(raw)
