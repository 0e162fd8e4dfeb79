"""How much a document may take: stated once, said in every refusal."""

from __future__ import annotations

from zopa.documents.kinds import Kind
from zopa.errors import DocumentError

MB = 1_000_000
LARGEST_FILE = {
    Kind.TEXT: 20 * MB, Kind.MARKDOWN: 20 * MB, Kind.HTML: 20 * MB, Kind.DOCX: 50 * MB, Kind.PDF: 100 * MB,
    Kind.MAIL: 50 * MB,
}
LARGEST = max(LARGEST_FILE.values())
UNPACKED = 200 * MB
"""What a Word file may unpack to."""
RATIO = 200
"""How many times its packed size a part of a Word file above 1 MB may unpack to."""
PAGES = 2_000
MEMORY = 1_500 * MB
"""Address space of the process that parses pages, messages, Word and PDF files."""
SECONDS = {Kind.TEXT: 60, Kind.MARKDOWN: 60, Kind.HTML: 30, Kind.DOCX: 30, Kind.PDF: 120, Kind.MAIL: 30}


def check_size(size: int, kind: Kind | None) -> None:
    """
    Refuse a file above the cap of its kind; above every cap where the kind isn't known yet.

    Raises:
        DocumentError: The file is too large.
    """
    cap = LARGEST if kind is None else LARGEST_FILE[kind]
    if size > cap:
        raise DocumentError(
            f"the file has {size / MB:.0f} MB, and at most {cap // MB} MB are read",
            remedy="Split it, or keep only the part that matters.",
        )
