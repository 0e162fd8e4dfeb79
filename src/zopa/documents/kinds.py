"""What kind of document some bytes are: their own first bytes count for more than the file's suffix."""

from __future__ import annotations

import re
from enum import StrEnum

from zopa.errors import DocumentError


class Kind(StrEnum):
    """A kind of document that can be read, by its media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PDF = "application/pdf"
    MAIL = "message/rfc822"


SUFFIXES = {
    ".txt": Kind.TEXT, ".text": Kind.TEXT, ".md": Kind.MARKDOWN, ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML, ".docx": Kind.DOCX, ".pdf": Kind.PDF,
    ".eml": Kind.MAIL, ".mht": Kind.MAIL, ".mhtml": Kind.MAIL,
}
READS = "zopa reads .txt, .md, .html, .mhtml, .docx, .pdf and .eml."

_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc)", "Save it as .docx and try again."),
    (b"{\\rtf", "rich text (RTF)", "Save it as .docx or .txt and try again."),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", READS),
    (b"\xff\xd8\xff", "a picture (JPEG)", READS),
    (b"GIF8", "a picture (GIF)", READS),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "Unpack it first."),
    (b"Rar!", "a RAR archive", "Unpack it first."),
    (b"\x7fELF", "a program", READS),
    (b"SQLite format 3\x00", "a database", READS),
)
_MARKUP = re.compile(rb"<(?:!doctype\s{1,9}html|html|head|body|article)\b", re.IGNORECASE)
_TEXTUAL = frozenset({Kind.TEXT, Kind.MARKDOWN, Kind.HTML, Kind.MAIL})


def sniff(raw: bytes, *, suffix: str = "", media_type: str | None = None) -> Kind:
    """
    The kind of some bytes: PDF and Word by their first bytes whatever the name, else by suffix or media type.

    A ``.txt`` file that holds the source of a page stays text.

    Raises:
        DocumentError: The bytes are of a kind that can't be read.
    """
    named = SUFFIXES.get(suffix.lower()) or _of_media_type(media_type)
    for magic, what, remedy in _FOREIGN:
        if raw.startswith(magic):
            raise DocumentError(f"this is {what}", remedy=remedy)
    if b"%PDF-" in raw[:1024] and (named is Kind.PDF or raw.startswith(b"%PDF-")):
        return Kind.PDF
    if raw.startswith(b"PK\x03\x04"):
        if named is Kind.DOCX or b"word/" in raw:
            return Kind.DOCX
        raise DocumentError("this is a zip archive", remedy="Unpack it first.")
    if named in _TEXTUAL:
        return named
    if named is not None:
        raise DocumentError(
            f"it is named {suffix or media_type}, but its bytes are not", remedy="Export the document again.",
        )
    if not suffix:
        return Kind.HTML if _MARKUP.search(raw[:2048]) else Kind.TEXT
    raise DocumentError(f"files named {suffix} can't be read", remedy=READS)


def _of_media_type(media_type: str | None) -> Kind | None:
    plain = (media_type or "").split(";")[0].strip().lower()
    if plain == "application/xhtml+xml":
        return Kind.HTML
    return next((k for k in Kind if k.value == plain), None)
