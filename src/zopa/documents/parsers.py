"""Which reader takes which kind of document."""

from __future__ import annotations

from zopa.documents.extract import Extract
from zopa.documents.kinds import Kind


def read(raw: bytes, kind: Kind) -> Extract:
    """A document's text by the reader of its kind, in this process."""
    match kind:
        case Kind.HTML:
            from zopa.documents import html

            return html.read(raw)
        case Kind.TEXT | Kind.MARKDOWN:
            from zopa.documents import text

            return text.read(raw)
        case Kind.DOCX:
            from zopa.documents import docx

            return docx.read(raw)
        case Kind.PDF:
            from zopa.documents import pdf

            return pdf.read(raw)
        case Kind.MAIL:
            from zopa.documents import mail

            return mail.read(raw)
