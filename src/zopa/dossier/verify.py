"""Whether every quotation still stands where it says, in texts that are still what was stored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from zopa.dossier import files, layout
from zopa.dossier.remark import Remark
from zopa.dossier.shelves import Shelves
from zopa.records import Anchor, Source, Statement


def verify_quotations(dossier: Shelves) -> tuple[Remark, ...]:
    """
    Check every statement's words against the stored text, and every text and original against its digest.

    Raises:
        DossierError: A source or the statements can't be read at all.
    """
    sources = dossier.sources()
    return (*check_bytes(dossier.path, sources), *check_anchors(dossier.path, sources, dossier.statements()))


def check_bytes(root: Path, sources: Iterable[Source]) -> tuple[Remark, ...]:
    """Texts and originals that are missing or no longer what was stored."""
    remarks: list[Remark] = []
    for source in sources:
        file = layout.text_file(source.id)
        raw = files.content(root, file)
        text = raw if isinstance(raw, Remark) else files.stored_text(raw, file=file, digest=source.text_digest)
        if isinstance(text, Remark):
            remarks.append(text)
        file = layout.original_file(source.id, filename=source.filename)
        raw = files.content(root, file)
        if isinstance(raw, Remark):
            remarks.append(raw)
        elif hashlib.sha256(raw).hexdigest() != source.digest:
            remarks.append(
                Remark(
                    file=file, what="this is not the document that was stored",
                    remedy="Bring it back from git or a copy, or add the changed document under another name",
                )
            )
    return tuple(remarks)


def check_anchors(
    root: Path, sources: Iterable[Source], statements: Iterable[Statement], *, lines: dict[str, int] | None = None
) -> tuple[Remark, ...]:
    """Statements whose words are not where they say; *lines* gives the line of each statement's id, if known."""
    known = {s.id for s in sources}
    texts: dict[str, str | Remark] = {}
    remarks: list[Remark] = []
    for statement in statements:
        anchor = statement.anchor
        if anchor.source not in texts:
            texts[anchor.source] = _text(root, anchor.source) if anchor.source in known else _unknown(anchor.source)
        text = texts[anchor.source]
        if not isinstance(text, Remark) and anchor.holds(text):
            continue
        file = layout.statements_file(anchor.source) if layout.is_slug(anchor.source) else "statements"
        words = f"the words of {statement.id} are not where it says"
        remedy = text.remedy if isinstance(text, Remark) else _moved(anchor, text)
        remarks.append(Remark(file=file, line=(lines or {}).get(statement.id), what=words, remedy=remedy))
    return tuple(remarks)


def _moved(anchor: Anchor, text: str) -> str:
    found = anchor.find(text)
    if found is None:
        return "Reject the statement, or read the source again"
    return f"They stand at {found.start} to {found.end} now: amend the statement, or read the source again"


def _text(root: Path, source_id: str) -> str | Remark:
    file = layout.text_file(source_id)
    raw = files.content(root, file)
    return raw if isinstance(raw, Remark) else files.utf8(raw, file=file)


def _unknown(source_id: str) -> Remark:
    return Remark(
        file="sources", what=f"there is no source '{source_id[:80]}'",
        remedy="Bring the source's files back, or reject the statement",
    )
