"""A folder that people and machine fill together: sources, plan, parties, statements and rulings."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from zopa.dossier import files, journal, layout, proposing, rulings
from zopa.dossier.atomic import faults_told, sweep, write_all
from zopa.dossier.journal import Added, Entry, Failure, Proposed
from zopa.dossier.lock import sole_writer
from zopa.dossier.shelves import Shelves, TitlePage
from zopa.errors import DossierError
from zopa.records import Derivation, Party, Person, Proposal, Review, Ruling, Source, Statement

_HEADS = {
    "title": "A dossier of zopa. The title is yours to change.",
    "source": "Yours to correct: title, published (as 2031-03-02), publisher, author. zopa never changes them.",
    "plan": "The plan, clause by clause. Yours to correct: zopa then writes what it would propose beside this file.",
    "party": "Proposed from the texts. Yours to correct: zopa then writes what it would propose beside this file.\n"
    "voice: binds (speaks for the party), floats (an envoy, an adviser), belongs (one of theirs without a mandate).",
}

CORRECTABLE = ("title", "published", "publisher", "author")
"""What a person may correct of a source."""


class Dossier(Shelves):
    """
    A dossier on disk.

    Reading needs no lock and always sees whole files. Every writing call is safe on disk when it returns; killed at
    any moment before, it leaves the dossier as it was, perhaps with files more that the same call made again takes up.
    """

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self._writers = 0

    @classmethod
    def create(cls, path: str | os.PathLike[str], *, title: str) -> Self:
        """
        Make a dossier in a new or empty folder.

        Raises:
            DossierError: The folder is in use, or can't be written to.
        """
        with faults_told(str(path)):
            Path(path).mkdir(parents=True, exist_ok=True)
            root = Path(path).resolve()
            dossier = cls(root)
            with dossier.writing():
                ours = {*layout.GIT_FILES, layout.LOCK}
                if foreign := sorted({p.name for p in root.iterdir()} - ours):
                    known = layout.TITLE_PAGE in foreign
                    raise DossierError(
                        "there is a dossier already" if known else f"the folder holds something else ({foreign[0]})",
                        where=str(path), remedy="Add to it with 'zopa add'" if known else "Name a new folder",
                    )
                page = files.to_toml(TitlePage(title=title, format=layout.FORMAT), head=_HEADS["title"])
                notes = {name: text.encode() for name, text in layout.GIT_FILES.items()}
                write_all(root, {**notes, layout.TITLE_PAGE: page})
        return dossier

    @contextmanager
    def writing(self) -> Iterator[None]:
        """
        Hold the dossier for several calls, so that nobody writes in between; each call takes it by itself.

        Raises:
            DossierLocked: Another process holds it.
        """
        if self._writers:
            yield
            return
        with sole_writer(self.path):
            sweep(self.path)
            self._writers += 1
            try:
                yield
            finally:
                self._writers -= 1

    def add_source(self, source: Source, *, raw: bytes, text: str, offsets: object) -> Source:
        """
        Store a document; the same bytes are stored once, whatever their name.

        Returns:
            The document as stored: its id made a slug of its own in this dossier, its digests computed.
        """
        try:
            encoded = text.encode()
        except UnicodeEncodeError as fault:
            raise DossierError(
                f"the text holds half a character at {fault.start}", where=source.filename,
                remedy="Save the document as UTF-8 and add it again",
            ) from fault
        digest = hashlib.sha256(raw).hexdigest()
        with self.writing():
            known = next((s for s in self.sources() if s.digest == digest), None)
            stored = known or source.model_copy(
                update={"digest": digest, "text_digest": hashlib.sha256(encoded).hexdigest()}
            )
            if known is None:
                contents = (raw, encoded, json.dumps(offsets, separators=(",", ":")).encode())
                stored, places = self._place(stored, contents)
                page = files.to_toml(stored, head=_HEADS["source"])
                write_all(self.path, {**places, layout.source_file(stored.id): page})
            done = {e.source for e in self._entries() if isinstance(e, Added)}
            if stored.id not in done or source.filename in dict(self.failures()):
                self._journal(Added(source=stored.id, filename=source.filename, digest=digest))
        return stored

    def correct_source(self, source: Source) -> Source:
        """Write a person's title, date, publisher and author of a source; comments in its file stay."""
        with self.writing():
            file = layout.source_file(source.id)
            stands = self.source(source.id)
            changes = {k: getattr(source, k) for k in (*CORRECTABLE, "published_by")}
            changes = {k: v for k, v in changes.items() if v != getattr(stands, k)}
            if changes:
                write_all(self.path, {file: files.with_keys(self._raw(file), changes)})
        return self.source(source.id)

    def set_plan(self, source_id: str, proposal: Proposal, *, derivation: Derivation | None = None) -> Proposal:
        """
        Make a stored source the plan; clauses that a person edited stay, and the new ones are laid beside them.

        Raises:
            DossierError: A person edited the clauses of another plan.
        """
        proposal = proposal.model_copy(update={"source": self.source(source_id).id})
        new = files.to_toml(proposal, head=_HEADS["plan"])
        with self.writing():
            ever = proposing.proposed_for(layout.PLAN_FILE, self._entries())
            old = self._there(layout.PLAN_FILE)
            edited = old not in (None, new) and not proposing.own(old, ever)
            if edited and self.plan().source != source_id:
                raise DossierError(
                    "somebody edited the clauses of another plan", where=layout.PLAN_FILE,
                    remedy="Move the file away first if it's no longer needed",
                )
            self._propose(layout.PLAN_FILE, new, ever=ever, edited=edited)
            if self._title_page.plan != source_id:
                page = files.with_keys(self._raw(layout.TITLE_PAGE), {"plan": source_id})
                write_all(self.path, {layout.TITLE_PAGE: page})
            self._journal(*filter(None, [derivation]))
        return self.plan()

    def propose_parties(self, parties: Iterable[Party], *, derivation: Derivation | None = None) -> tuple[Party, ...]:
        """
        Propose parties found in some texts; names that earlier proposals found stay.

        A file that a person edited is left alone, and what is new to it is laid beside it. A party whose file a
        person took away stays away.
        """
        with self.writing():
            for party in parties:
                file = layout.party_file(party.id)
                ever, old = proposing.proposed_for(file, self._entries()), self._there(file)
                if old is None and ever:
                    continue
                edited = old is not None and not proposing.own(old, ever) and not self._same(file, party)
                if edited and not proposing.says_more(party, self._record(Party, file)):
                    continue
                before = layout.beside(file) if edited else file
                if proposing.own(self._there(before), ever):
                    party = proposing.joined(self._record(Party, before), party)  # noqa: PLW2901
                self._propose(file, files.to_toml(party, head=_HEADS["party"]), ever=ever, edited=edited)
            self._journal(*filter(None, [derivation]))
        return self.parties()

    def record_reading(self, source_id: str, statements: Iterable[Statement], derivation: Derivation) -> None:
        """
        Store what was read from a source in place of what was read before.

        What a person ruled on stays as it was, whatever the new reading says of the same words.

        Raises:
            DossierError: A statement's words are not where it says, or two statements share an id.
        """
        with self.writing():
            text, new = self.text(source_id), {}
            for statement in statements:
                anchor = statement.anchor
                if anchor.source != source_id or not anchor.holds(text) or statement.id in new:
                    raise DossierError(
                        "the words of a statement are not where it says, or its id is taken", where=statement.id,
                        remedy="This is a fault of the reader that made it; please report it",
                    )
                new[statement.id] = statement
            settled = rulings.settled(self.reviews())
            kept = [s for s in self._statements_of(source_id) if s.id in settled]
            new = {i: s for i, s in new.items() if not any(rulings.overlaps(s, k) for k in kept)}
            new |= {s.id: s for s in kept}
            content = files.to_lines(rulings.in_order(new.values()))
            write_all(self.path, {layout.statements_file(source_id): content})
            self._journal(derivation)

    def record_failure(self, filename: str, why: str) -> None:
        """Remember that a document could not be read."""
        with self.writing():
            if dict(self.failures()).get(filename) != why:
                self._journal(Failure(filename=filename, why=why))

    def review(self, review: Review) -> None:
        """
        Rule on a statement.

        Raises:
            DossierError: There is no such statement, or the ruling would leave none that can be walked home.
        """
        with self.writing():
            if review.ruling is Ruling.UNDO:
                if all(r.record != review.record for r in self.reviews()):
                    raise DossierError(
                        "there is no ruling on it to take back", where=review.record, remedy="Nothing need be done",
                    )
                self._journal(review)
                return
            stands = {s.id: s for i in self._read_sources() for s in self._statements_of(i)}
            for earlier in self.reviews():
                if earlier.ruling is Ruling.ADD or earlier.record in stands:
                    stands[earlier.record] = rulings.ruled(stands.get(earlier.record), earlier)
            made = rulings.ruled(stands.get(review.record), review)
            if not made.anchor.holds(self.text(made.anchor.source)):
                raise DossierError(
                    "the quoted words are not where the ruling says", where=review.record,
                    remedy=f"Copy them from 'zopa text', with their offsets in {layout.text_file(made.anchor.source)}",
                )
            self._journal(review)

    def name_clause(self, clause: str, alias: str) -> Proposal:
        """
        Write down what people call a clause; comments in the plan's file stay.

        Raises:
            DossierError: There is no such clause.
        """
        with self.writing():
            if clause not in self.plan().by_id:
                raise DossierError("the plan has no such clause", where=clause, remedy="See 'zopa clauses'")
            raw = files.with_item(self._raw(layout.PLAN_FILE), ("clauses", clause), "aliases", alias)
            write_all(self.path, {layout.PLAN_FILE: raw})
        return self.plan()

    def name_party(self, party: str, *, alias: str = "", person: Person | None = None) -> Party:
        """
        Write down another name of a party, or one of its people; comments in its file stay.

        Raises:
            DossierError: There is no such party.
        """
        file = layout.party_file(party)
        with self.writing():
            if self._there(file) is None:
                raise DossierError("there is no such party", where=party, remedy=f"Write {file} first")
            raw = self._raw(file)
            if alias:
                raw = files.with_item(raw, (), "aliases", alias)
            if person:
                raw = files.with_table(raw, "people", person.model_dump(mode="python", exclude_defaults=True))
            write_all(self.path, {file: raw})
        return self._record(Party, file)

    def _journal(self, *entries: Entry) -> None:
        if entries:
            journal.record(self.path, *entries)

    def _same(self, file: str, party: Party) -> bool:
        return self._there(file) == files.to_toml(party, head=_HEADS["party"])

    def _propose(self, file: str, new: bytes, *, ever: frozenset[str], edited: bool) -> None:
        """Write a proposal to its file, or beside it where that is a person's; nothing is proposed twice."""
        digest, place = proposing.digest(new), layout.beside(file) if edited else file
        there = self._there(place)
        if edited and (digest in ever or not (there is None or proposing.own(there, ever))):
            return
        told = Proposed(file=file, digest=digest)
        # Killed in between, a new file must not pass for one that a person took away, nor an old one for a person's.
        over = there is not None and not edited
        if over and digest not in ever:
            self._journal(told)
        if there != new:
            write_all(self.path, {place: new})
        if not over and digest not in ever:
            self._journal(told)

    def _place(self, source: Source, contents: tuple[bytes, bytes, bytes]) -> tuple[Source, dict[str, bytes]]:
        """The source under an id whose files are free, or hold the same already, and what goes where."""
        base = layout.slug(source.id, otherwise=f"source-{source.digest[:8]}")
        n = 1
        while True:
            tail = "" if n == 1 else f"-{n}"
            id_ = base[: 80 - len(tail)].rstrip("-") + tail
            original = layout.original_file(id_, filename=source.filename)
            places = dict(zip((original, layout.text_file(id_), layout.offsets_file(id_)), contents, strict=True))
            taken = self._there(layout.source_file(id_)) is not None
            if not taken and all(self._there(f) in (None, c) for f, c in places.items()):
                return source.model_copy(update={"id": id_}), places
            n += 1
