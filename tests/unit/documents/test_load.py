from __future__ import annotations

import os
from datetime import date
from hashlib import sha256

import pytest

from zopa.documents import caps
from zopa.documents.find import find_documents
from zopa.documents.load import Given, load, slug
from zopa.errors import DocumentError


def test_a_source_carries_the_digests_of_its_bytes_and_of_its_text(reads):
    loaded = reads("The Courier, 19 March.txt", b"\xef\xbb\xbfNo deal.\r\n")
    assert loaded.text == "No deal.\r\n"
    assert loaded.source.id == "the-courier-19-march"
    assert loaded.source.digest == sha256(b"\xef\xbb\xbfNo deal.\r\n").hexdigest()
    assert loaded.source.text_digest == sha256(b"No deal.\r\n").hexdigest()


def test_markdown_is_kept_as_it_is(reads):
    loaded = reads("plan.md", "# Plan\n\n1. *First*\n")
    assert loaded.text == "# Plan\n\n1. *First*\n"
    assert loaded.source.media_type == "text/markdown"


def test_what_a_person_says_counts_for_more_than_the_document(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The Courier, 19 March 2031\n\nNo deal.")
    given = Given(published=date(2031, 3, 20), publisher="The Daily")
    source = load(path, given=given).source
    assert (source.published, source.published_by, source.publisher) == (date(2031, 3, 20), "given", "The Daily")


def test_without_a_date_it_stays_unknown(reads):
    source = reads("a.txt", "They met. No deal was reached.").source
    assert source.published is None
    assert source.published_by is None


def test_a_pdf_named_txt_is_read_as_pdf_and_that_is_said(reads, tmp_path):
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "x.pdf"))
    canvas.drawString(72, 700, "The delegations could not agree on the supplement.")
    canvas.save()
    loaded = reads("notes.txt", (tmp_path / "x.pdf").read_bytes())
    assert loaded.text == "The delegations could not agree on the supplement."
    assert loaded.remarks == ("named .txt, but read as .pdf, which it is",)


@pytest.mark.parametrize(("name", "content", "says"), [
    ("a.txt", b"", "the file is empty"),
    ("a.txt", b" \n\n", "the file is empty"),
    ("a.txt", b"\x89PNG\r\n\x1a\n0000", "a picture"),
    ("a.txt", b"\x7fELF\x02\x01\x01\x00", "a program"),
    ("a.txt", bytes(range(256)) * 8, "not text"),
    ("a.docx", b"just words", "its bytes are not"),
    ("a.pdf", b"just words", "its bytes are not"),
    ("a.docx", b"PK\x03\x04 and then nothing", "damaged"),
    ("a.pdf", b"%PDF-1.7 and then nothing", "damaged"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    ("a.zip", b"PK\x03\x04 and then nothing", "zip archive"),
    ("a.xyz", b"words", "files named .xyz"),
    ("a.html", b"<html><body><script>1</script></body></html>", "no text in this page"),
])
def test_what_cannot_be_read_is_refused_with_its_name_and_a_remedy(reads, name, content, says):
    with pytest.raises(DocumentError, match=says) as caught:
        reads(name, content)
    assert caught.value.where.endswith(name)
    assert caught.value.remedy


def test_a_folder_is_not_a_file(tmp_path):
    with pytest.raises(DocumentError, match="a folder"):
        load(tmp_path)


def test_a_missing_file_and_a_broken_link_are_told_apart(tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(DocumentError, match="no such file"):
        load(tmp_path / "gone.txt")
    with pytest.raises(DocumentError, match="points to a file"):
        load(tmp_path / "link.txt")


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(DocumentError, match="device or a pipe"):
        load(tmp_path / "pipe.txt")


def test_a_device_is_refused(tmp_path):
    (tmp_path / "endless.txt").symlink_to("/dev/zero")
    with pytest.raises(DocumentError, match="device or a pipe"):
        load(tmp_path / "endless.txt")


def test_a_file_without_permission_is_refused(tmp_path, monkeypatch):
    """The superuser, as whom tests may run, may read everything."""

    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(DocumentError, match="may not read"):
        load(tmp_path / "a.txt")


def test_a_text_above_its_cap_is_refused_with_the_cap(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * (20 * caps.MB + 1))
    with pytest.raises(DocumentError, match="at most 20 MB") as caught:
        load(path)
    assert "Split" in caught.value.remedy


def test_a_file_above_every_cap_is_not_even_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(DocumentError, match="3000 MB"):
        load(path)


@pytest.mark.parametrize(("name", "expected"), [
    ("Déjà vu — 19/3", "deja-vu-19-3"), ("переговоры", "document"), ("a" * 200, "a" * 80), ("_x_", "x"),
])
def test_a_slug_can_be_typed(name, expected):
    assert slug(name) == expected


def test_folders_are_walked_in_order_and_what_is_left_out_is_listed(tmp_path):
    for name in ("b.txt", "a.pdf", "sub/c.md", "sub/.hidden.txt", ".git/config.txt", "picture.png", "~$a.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    documents = find_documents([tmp_path / "picture.png", tmp_path, tmp_path / "b.txt"])
    assert [str(p.relative_to(tmp_path)) for p in documents.found] == ["picture.png", "a.pdf", "b.txt", "sub/c.md"]
    assert {s.path.name: s.why for s in documents.skipped} == {
        ".git": "hidden", ".hidden.txt": "hidden", "~$a.docx": "hidden",
        "picture.png": "of a kind that is not read (.png)", "gone.txt": "a link to a file that isn't there",
    }
