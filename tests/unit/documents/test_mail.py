from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest
from tests.unit.documents.conftest import Reads

from zopa.documents import mail
from zopa.errors import DocumentError


def message(words: str, *, page: str | None = None) -> EmailMessage:
    out = EmailMessage()
    out["From"] = "Ines Corvay <ines@quay.example>"
    out["To"] = "members@quay.example"
    out["Date"] = "Tue, 18 Mar 2031 09:12:00 +0100"
    out["Subject"] = "Re: The quota – where we stand"
    out.set_content(words)
    if page is not None:
        out.add_alternative(page, subtype="html")
    return out


def test_a_message_gives_the_lines_above_it_and_its_words_decoded(reads: Reads):
    words = "Dear all,\n\nThe Guild’s board – all seven – met on a line that is packed for the road, as mail is.\n"
    found = reads("a.eml", message(words).as_bytes())
    assert found.text == (
        "From: Ines Corvay <ines@quay.example>\nTo: members@quay.example\nDate: Tue, 18 Mar 2031 09:12:00 +0100\n"
        "Subject: Re: The quota – where we stand\n\n" + words.rstrip()
    )
    source = found.source
    assert (source.author, source.title, source.published) == (
        "Ines Corvay", "The quota – where we stand", date(2031, 3, 18),
    )
    place = found.offsets.at(found.text.index("board"))
    assert place is not None
    assert (place.path, place.line) == ("part", 3)


def test_a_page_takes_the_place_of_a_plain_part_that_only_points_to_it():
    page = "<html><body><p>The League accepts the fee, its chair said at the end of a long night.</p></body></html>"
    stub, full = "See the page.", "The League accepts the fee, its chair said at the end of a long night."
    assert mail.read(message(stub, page=page).as_bytes()).text.endswith("a long night.")
    assert "<p>" not in mail.read(message(full, page=page).as_bytes()).text


def test_a_forwarded_message_is_read_and_other_attachments_are_named():
    outer = message("As promised.")
    inner = EmailMessage()
    inner["From"] = "Bo Lind <bo@quay.example>"
    inner.set_content("We accept the fee.")
    outer.add_attachment(inner)
    outer.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="draft.pdf")
    found = mail.read(outer.as_bytes())
    assert found.text.endswith("As promised.\n\nFrom: Bo Lind <bo@quay.example>\n\nWe accept the fee.")
    assert found.remarks == ("attached and not read: draft.pdf; save and add what matters",)


def test_an_archived_page_is_read_as_the_page_it_holds(reads: Reads):
    page = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://tidewater.example/2031/03/18/fleet\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--B"\r\n\r\n----B\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<html><head><title>Fleet talks</title></head><body><p>The League said =E2=80=9Cno=E2=80=9D.</p></body></html>"
        "\r\n----B--\r\n"
    )
    found = reads("b.mhtml", page)
    assert found.text == "The League said “no”."
    assert found.source.url == "https://tidewater.example/2031/03/18/fleet"


@pytest.mark.parametrize("raw", [b"just words", b"From: a@b.example\n\n", b"Content-Type: multipart/related\n\nx"])
def test_what_holds_no_message_is_refused_with_what_to_do(raw: bytes):
    with pytest.raises(DocumentError) as e:
        mail.read(raw)
    assert e.value.remedy
