"""What of a dossier can be read, and remarks on what can't: for whoever must not stop at the first fault."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeVar

from zopa.dossier import files, journal, layout
from zopa.dossier.journal import Entry
from zopa.dossier.remark import Remark
from zopa.dossier.shelves import TitlePage
from zopa.errors import DossierError
from zopa.records import Party, Proposal, Record, Source, Statement
from zopa.records.remark import Dismissals
from zopa.records.rulebook import Rulebook
from zopa.records.weights import Weights

R = TypeVar("R", bound=Record)


class Holdings:
    """Everything readable in a dossier, read at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.remarks: list[Remark] = []
        self.title = self._one(TitlePage, layout.TITLE_PAGE)
        self.plan = self._one(Proposal, layout.PLAN_FILE) if self.has(layout.PLAN_FILE) else None
        self.sources = self._named(Source, "sources")
        self.parties = self._named(Party, "parties")
        self.rulebook = self._one(Rulebook, layout.CONSENT_FILE) if self.has(layout.CONSENT_FILE) else None
        self.weights = self._one(Weights, layout.WEIGHTS_FILE) if self.has(layout.WEIGHTS_FILE) else None
        self.dismissals = self._one(Dismissals, layout.REMARKS_FILE) if self.has(layout.REMARKS_FILE) else None
        self.lines: dict[str, int] = {}
        """The line of each statement in its file, by id."""
        self.statements = [s for i in self._stems("statements", ".jsonl") for s in self._statements(i)]
        self.by_id = {s.id: s for s in self.statements}
        self.entries_by_line = self._entries() if self.has(layout.JOURNAL) else ()
        self.entries = tuple(entry for _, entry in self.entries_by_line)

    def has(self, file: str) -> bool:
        """Whether there is such a file, readable or not."""
        return os.path.lexists(self.root / file)

    def _stems(self, folder: str, suffix: str) -> tuple[str, ...]:
        try:
            return layout.names(self.root, folder, suffix=suffix)
        except DossierError as fault:
            self.remarks.append(Remark(file=fault.where, what=fault.what, remedy=fault.remedy))
            return ()

    def _named(self, kind: type[R], folder: str) -> list[R]:
        found: list[R] = []
        for stem in self._stems(folder, ".toml"):
            file = f"{folder}/{stem}.toml"
            record = self._one(kind, file)
            if record and getattr(record, "id", stem) != stem:
                self.remarks.append(files.misnamed(file, record_id=getattr(record, "id", "")))
            elif record:
                found.append(record)
        return found

    def _one(self, kind: type[R], file: str) -> R | None:
        raw = self._raw(file)
        record = None if raw is None else files.toml_record(kind, raw, file=file)
        if isinstance(record, Remark):
            self.remarks.append(record)
            return None
        return record

    def _statements(self, source_id: str) -> tuple[Statement, ...]:
        """The statements of a source, and where each stands in its file."""
        file = layout.statements_file(source_id)
        raw = self._raw(file) or b""
        found: tuple[Statement, ...] = ()
        for number, line in enumerate(raw.split(b"\n"), start=1):
            one, remarks = files.lines_of(Statement, line, file=file)
            self.remarks += [r.model_copy(update={"line": number}) for r in remarks]
            for statement in one:
                if statement.id in self.lines:
                    what, remedy = f"the id {statement.id} is there twice", "Take one of the two lines out"
                    self.remarks.append(Remark(file=file, line=number, what=what, remedy=remedy))
                    continue
                if statement.anchor.source != source_id:
                    what = f"{statement.id} belongs to the source '{statement.anchor.source[:80]}'"
                    remedy = "Move the line to that source's file"
                    self.remarks.append(Remark(file=file, line=number, what=what, remedy=remedy))
                self.lines[statement.id] = number
                found += (statement,)
        return found

    def _entries(self) -> tuple[tuple[int, Entry], ...]:
        raw = self._raw(layout.JOURNAL) or b""
        entries, remarks = journal.parse(raw)
        self.remarks += remarks
        if journal.torn(raw):
            self.remarks.append(
                Remark(
                    file=layout.JOURNAL, line=raw.count(b"\n") + 1,
                    what="the last line was cut off while it was written, so what it tells of was not done",
                    remedy="Run the last command again; the line is then set aside by itself",
                )
            )
        return entries

    def _raw(self, file: str) -> bytes | None:
        raw = files.content(self.root, file)
        if isinstance(raw, Remark):
            self.remarks.append(raw)
            return None
        return raw
