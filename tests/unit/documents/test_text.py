from __future__ import annotations

import codecs

import pytest

from zopa.documents import text
from zopa.documents.offsets import Place
from zopa.errors import DocumentError


def test_line_ends_and_blanks_and_composed_characters_stay():
    words = "One\r\ntwo\rthree\u00a0four\u2028\te\u0301 é  \n\n"
    assert text.read(words.encode()).text == words


@pytest.mark.parametrize(("mark", "encoding"), [
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
])
def test_a_byte_order_mark_decides_the_encoding_and_is_removed(mark, encoding):
    extract = text.read(mark + "“No” 𝄞 deal".encode(encoding))
    assert extract.text == "“No” 𝄞 deal"
    assert extract.offsets.at(0) == Place(byte=len(mark))
    assert extract.offsets.at(6) == Place(byte=len(mark) + len("“No” 𝄞".encode(encoding)))


def test_windows_western_is_read_and_said():
    extract = text.read("“We can’t,” said José – never.".encode("cp1252"))
    assert extract.text == "“We can’t,” said José – never."
    assert extract.remarks == ("not UTF-8; read as cp1252",)
    assert extract.offsets.at(5) == Place(byte=5)


def test_utf_8_with_one_broken_byte_is_refused_and_the_byte_is_named():
    raw = "“No deal”, he said. ".encode() + b"\xff\xfe ".replace(b"\xfe", b"") + b"more"
    with pytest.raises(DocumentError, match="broken at byte 24") as caught:
        text.read(raw)
    assert "UTF-8" in caught.value.remedy


def test_bytes_with_zeros_are_no_text():
    with pytest.raises(DocumentError, match="not text"):
        text.read(b"MZ\x90\x00\x03\x00\x00\x00 words")


def test_a_mark_followed_by_half_a_character_is_refused():
    with pytest.raises(DocumentError, match="UTF-16-LE, but broken"):
        text.read(codecs.BOM_UTF16_LE + b"a\x00b")


def test_russian_in_its_old_encoding_is_told_from_western():
    words = "Стороны договорились о прекращении огня с первого января и о выводе войск с территории. " * 8
    assert text.read(words.encode("cp1251")).text == words
