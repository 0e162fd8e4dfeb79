"""A document: what it is, where it came from, when."""

from __future__ import annotations

from datetime import date

from zopa.records.base import Record
from zopa.records.weights import Grade


class Source(Record):
    """One document, as identified by its bytes and by its stored text."""

    id: str
    """A slug that a person can type, unique in the dossier; for a bare file its stem."""
    title: str | None = None
    filename: str
    media_type: str
    published: date | None = None
    """Unknown stays unknown: never today."""
    published_by: str | None = None
    """How the date was found: ``given``, ``document``, ``page``; None if unknown."""
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    grade: Grade = Grade.F
    """How reliable whoever keeps the dossier finds it, A to F."""
    digest: str
    """SHA-256 of the raw bytes."""
    text_digest: str
    """SHA-256 of the stored text in UTF-8."""
    text_rules: str
    """Name and version of what took the text out, so that offsets stay true."""
