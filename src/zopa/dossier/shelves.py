"""What a dossier holds, read and never written: no lock is needed, and every file seen is a whole one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, TypeVar

from zopa.dossier import consents, files, journal, layout, rulings
from zopa.dossier.atomic import faults_told
from zopa.dossier.journal import Added, Entry, Failure
from zopa.dossier.layout import inside
from zopa.dossier.remark import Remark, needed, sound
from zopa.errors import DossierError
from zopa.records import Derivation, Party, Proposal, Record, Review, Source, Statement
from zopa.records.remark import Dismissals, Dismissed
from zopa.records.rulebook import Rulebook
from zopa.records.weights import Weights

T = TypeVar("T")
R = TypeVar("R", bound=Record)


class TitlePage(Record):
    """``dossier.toml``."""

    title: str
    format: int
    plan: str | None = None
    """Id of the source that holds the plan."""


class Shelves:
    """The reading half of a dossier; a file is parsed when first asked for, and again only once it has changed."""

    def __init__(self, root: Path) -> None:
        self.path = root
        self._seen: dict[str, tuple[tuple[int, int, int], Any]] = {}

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Self:
        """
        Open a dossier; what is in it is read when asked for.

        Raises:
            DossierError: There is none, or its title page is damaged or of a newer format.
        """
        with faults_told(str(path)):
            root = Path(path).resolve()
            if not (root / layout.TITLE_PAGE).exists():
                raise DossierError(
                    "there is no dossier here", where=str(path), remedy=f"Make one: zopa new {path} --plan PLAN"
                )
        dossier = cls(root)
        if dossier._title_page.format > layout.FORMAT:
            raise DossierError(
                "the dossier was made by a newer zopa", where=layout.TITLE_PAGE, remedy="Bring zopa up to date"
            )
        return dossier

    @property
    def title(self) -> str:
        """What the dossier is called."""
        return self._title_page.title

    def sources(self) -> tuple[Source, ...]:
        """All documents, the plan included, by id."""
        ids = layout.names(self.path, "sources", suffix=".toml")
        return tuple(self._record(Source, layout.source_file(i), id_=i) for i in ids)

    def source(self, source_id: str) -> Source:
        """One document."""
        return self._record(Source, layout.source_file(source_id), id_=source_id)

    def text(self, source_id: str) -> str:
        """
        The stored text, to the character.

        Raises:
            DossierError: It's missing, or somebody changed it, so that no quotation could be trusted.
        """
        file, expected = layout.text_file(source_id), self.source(source_id).text_digest
        return self._once(file, lambda raw: files.stored_text(raw, file=file, digest=expected))

    def original(self, source_id: str) -> Path:
        """The document as it came."""
        file = layout.original_file(source_id, filename=self.source(source_id).filename)
        path = inside(self.path, file)
        if not path.is_file():
            raise Remark(file=file, what="the original is missing", remedy="Bring it back from git or a copy").error()
        return path

    def offsets(self, source_id: str) -> Any:
        """The offset map as it was handed in: a JSON value."""
        file = layout.offsets_file(source_id)
        return self._once(file, lambda raw: files.json_value(raw, file=file))

    def proposal(self) -> Proposal | None:
        """The plan, or None as long as there is none."""
        if not inside(self.path, layout.PLAN_FILE).exists():
            return None
        return self._record(Proposal, layout.PLAN_FILE)

    def plan(self) -> Proposal:
        """
        The plan.

        Raises:
            DossierError: There is none.
        """
        if proposal := self.proposal():
            return proposal
        raise DossierError("the dossier has no plan", where=str(self.path), remedy="Make one with 'zopa new … --plan'")

    def parties(self) -> tuple[Party, ...]:
        """The parties as they stand, by id."""
        ids = layout.names(self.path, "parties", suffix=".toml")
        return tuple(self._record(Party, layout.party_file(i), id_=i) for i in ids)

    def rulebook(self) -> Rulebook:
        """
        What a person wrote about consent; empty as long as there is nothing.

        Raises:
            DossierError: A rule can't be read, names somebody unknown, or contradicts another.
        """
        if not inside(self.path, layout.CONSENT_FILE).exists():
            return Rulebook()
        book = self._record(Rulebook, layout.CONSENT_FILE)
        found = consents.check(book, self._raw(layout.CONSENT_FILE), parties=self.parties(), plan=self.proposal())
        return needed(sound(book, found))

    def dismissed(self) -> tuple[Dismissed, ...]:
        """The remarks of the audit that a person has dismissed, each with the reason."""
        if not inside(self.path, layout.REMARKS_FILE).exists():
            return ()
        return self._record(Dismissals, layout.REMARKS_FILE).dismissed

    def weights(self) -> Weights:
        """How much a sentence weighs here: the declared table, with what a person overruled."""
        if not inside(self.path, layout.WEIGHTS_FILE).exists():
            return Weights()
        return self._record(Weights, layout.WEIGHTS_FILE)

    def statements(self, *, reviewed: bool = True) -> tuple[Statement, ...]:
        """What was said, by source and place: with persons' rulings laid over it, or as the machine read it."""
        found = [s for i in self._read_sources() for s in self._statements_of(i)]
        return rulings.apply(found, self.reviews()) if reviewed else rulings.in_order(found)

    def reviews(self) -> tuple[Review, ...]:
        """Persons' rulings that stand, in the order in which they were made."""
        return rulings.effective(e for e in self._entries() if isinstance(e, Review))

    def failures(self) -> tuple[tuple[str, str], ...]:
        """File name and reason of each document that could not be read and has not been since."""
        failed: dict[str, str] = {}
        named: dict[str, str] = {}
        for entry in self._entries():
            match entry:
                case Failure():
                    failed[entry.filename] = entry.why
                case Added():
                    named[entry.source] = entry.filename
                    failed.pop(entry.filename, None)
                case Derivation():
                    failed.pop(named.get(entry.made, ""), None)
                case _:
                    pass
        return tuple(failed.items())

    def derived(self, made: str) -> Derivation | None:
        """How something was last made; None if never, or if it has been taken away since."""
        made_by = [e for e in self._entries() if isinstance(e, Derivation) and e.made == made]
        file = {"plan": layout.PLAN_FILE, "parties": "parties"}.get(made)
        file = file or (layout.statements_file(made) if layout.is_slug(made) else "")
        return made_by[-1] if made_by and inside(self.path, file).exists() else None

    # Within

    @property
    def _title_page(self) -> TitlePage:
        return self._record(TitlePage, layout.TITLE_PAGE)

    def _entries(self) -> tuple[Entry, ...]:
        if not inside(self.path, layout.JOURNAL).exists():
            return ()
        return tuple(entry for _, entry in self._once(layout.JOURNAL, lambda raw: sound(*journal.parse(raw))))

    def _read_sources(self) -> list[str]:
        read = layout.names(self.path, "statements", suffix=".jsonl")
        return [i for i in read if inside(self.path, layout.source_file(i)).exists()]

    def _statements_of(self, source_id: str) -> tuple[Statement, ...]:
        file = layout.statements_file(source_id)
        if not inside(self.path, file).exists():
            return ()
        return self._once(file, lambda raw: sound(*files.lines_of(Statement, raw, file=file)))

    def _record(self, kind: type[R], file: str, *, id_: str | None = None) -> R:
        record = self._once(file, lambda raw: files.toml_record(kind, raw, file=file))
        if id_ is not None and getattr(record, "id", id_) != id_:
            raise files.misnamed(file, record_id=getattr(record, "id", "")).error()
        return record

    def _there(self, file: str) -> bytes | None:
        return self._raw(file) if os.path.lexists(inside(self.path, file)) else None

    def _raw(self, file: str) -> bytes:
        return needed(files.content(self.path, file))

    def _once(self, file: str, parse: Callable[[bytes], T | Remark]) -> T:
        """What a file says, parsed again only once it has changed."""
        with faults_told(file):
            try:
                found = inside(self.path, file).stat()
            except FileNotFoundError:
                return needed(parse(self._raw(file)))
        mark = (found.st_mtime_ns, found.st_size, found.st_ino)
        if (seen := self._seen.get(file)) and seen[0] == mark:
            value: T = seen[1]
            return value
        value = needed(parse(self._raw(file)))
        self._seen[file] = mark, value
        return value
