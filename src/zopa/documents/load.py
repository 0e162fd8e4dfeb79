"""Any file as a source and its text."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from zopa.documents import caps, heading
from zopa.documents.extract import Extract, Facts
from zopa.documents.guard import read_guarded
from zopa.documents.kinds import Kind, sniff
from zopa.documents.offsets import OffsetMap
from zopa.documents.text import read as read_text
from zopa.errors import DocumentError
from zopa.records import Source

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Given:
    """What a person says about a document; it counts for more than what the document says."""

    published: date | None = None
    publisher: str | None = None
    author: str | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Loaded:
    """A document: what it is, its text as stored, its raw bytes, and the way back from one to the other."""

    source: Source
    text: str
    raw: bytes
    offsets: OffsetMap
    remarks: tuple[str, ...] = ()
    """What a reader should know: an encoding guessed, a name that belies the content."""


_UNSAID = Given()


def load(path: Path, *, given: Given = _UNSAID) -> Loaded:
    """
    Read a document.

    Raises:
        DocumentError: It can't be read; says which file, why, and what to do.
    """
    try:
        return load_bytes(_bytes(path), filename=path.name, given=given)
    except DocumentError as e:
        raise DocumentError(e.what, where=e.where or str(path), remedy=e.remedy) from e


def load_bytes(raw: bytes, *, filename: str, media_type: str | None = None, given: Given = _UNSAID) -> Loaded:
    """
    Read a document from its bytes.

    Raises:
        DocumentError: As for ``load``, without the name of the file.
    """
    suffix = Path(filename).suffix
    if not raw.strip():
        raise DocumentError("the file is empty", remedy="Leave it out, or save the document again.")
    kind = sniff(raw, suffix=suffix, media_type=media_type)
    caps.check_size(len(raw), kind)
    extract = read_text(raw) if kind in {Kind.TEXT, Kind.MARKDOWN} else read_guarded(raw, kind)
    if not extract.text.strip():
        raise DocumentError("there is no text in it", remedy="Leave it out, or save the document again.")
    facts = extract.facts.or_else(heading.read(extract.text))
    return Loaded(
        source=_source(raw, extract, facts, given, kind, filename),
        text=extract.text, raw=raw, offsets=extract.offsets, remarks=_belied(kind, suffix) + extract.remarks,
    )


def slug(name: str) -> str:
    """A file's stem or a title as an id that a person can type: ``the-courier-19-march``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return _NOT_SLUG.sub("-", plain).strip("-")[:80].rstrip("-") or "document"


def _belied(kind: Kind, suffix: str) -> tuple[str, ...]:
    expected = {Kind.PDF: ".pdf", Kind.DOCX: ".docx"}.get(kind)
    if expected is None or suffix.lower() in {expected, ""}:
        return ()
    return (f"named {suffix}, but read as {expected}, which it is",)


def _source(raw: bytes, extract: Extract, facts: Facts, given: Given, kind: Kind, filename: str) -> Source:
    return Source(
        id=slug(Path(filename).stem),
        title=given.title or facts.title,
        filename=filename,
        media_type=kind.value,
        published=given.published or facts.published,
        published_by="given" if given.published else facts.published_by,
        publisher=given.publisher or facts.publisher,
        author=given.author or facts.author,
        url=given.url or facts.url,
        digest=sha256(raw).hexdigest(),
        text_digest=sha256(extract.text.encode("utf-8")).hexdigest(),
        text_rules=extract.rules,
    )


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file within the largest cap; nothing that could block or never end is opened."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as e:
        broken = path.is_symlink()
        raise DocumentError(
            "this link points to a file that isn't there" if broken else "there is no such file",
            remedy="Mend or remove the link." if broken else "Check the name.",
        ) from e
    except PermissionError as e:
        raise DocumentError("you may not read this file", remedy="Give yourself permission to read it.") from e
    except (OSError, ValueError) as e:
        reason = getattr(e, "strerror", None) or str(e)
        raise DocumentError(f"the file can't be opened ({reason})", remedy="Check the name and the disk.") from e
    status = os.fstat(handle)
    if stat.S_ISDIR(status.st_mode):
        os.close(handle)
        raise DocumentError("this is a folder, not a file", remedy="Name the files in it.")
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(status.st_mode):
            raise DocumentError("this is a device or a pipe, not a file", remedy="Save its content as a file first.")
        caps.check_size(status.st_size, None)
        try:
            return file.read(caps.LARGEST + 1)
        except OSError as e:
            raise DocumentError(f"the file can't be read ({e.strerror})", remedy="Check the disk and try again.") from e
