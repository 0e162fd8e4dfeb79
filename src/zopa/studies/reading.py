"""
Put documents into a dossier, and read what is new.

1. What was read before from the same text, plan and names is not read again.
2. New articles are parsed; parties and people that they reveal are proposed to the dossier.
3. Each article is then read for statements and written down before the next one is begun.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zopa import __version__
from zopa.documents.load import Given, Loaded, load, load_bytes
from zopa.dossier.dossier import Dossier
from zopa.errors import DocumentError, ProposalError, ZopaError
from zopa.press.version import RULES
from zopa.records import Derivation, Party, Person, Proposal, Source, Statement

if TYPE_CHECKING:
    from zopa.language.tagger import Tagger
    from zopa.press.cast import Cast

_BATCH = 100
"""Articles whose parses are held in memory at once."""

_PASSES = 2
_LABEL = 12
"""A name learnt from a later batch may occur in an earlier one, which is then read once more."""

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done and how many there are."""


def _quiet(_what: str, _done: int, _of: int) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Article:
    """A document ready to be read."""

    source: Source
    text: str


@dataclass(frozen=True, slots=True)
class AddingFinding:
    """What adding did."""

    added: tuple[Source, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()
    """(file name, why)."""
    remarks: tuple[tuple[str, str], ...] = ()
    """(file name, what a reader should know of how its text was had)."""


@dataclass(frozen=True, slots=True)
class ReadingFinding:
    """What reading did."""

    read: tuple[tuple[str, int], ...] = ()
    """(source id, number of statements) of what was read now."""
    kept: int = 0
    """How many sources had been read before and were left alone."""
    failed: tuple[tuple[str, str], ...] = ()
    """(source id or file name, why)."""
    undated: tuple[str, ...] = field(default=())
    """Ids of sources without a date."""


def load_plan(path: Path, *, given: Given = Given()) -> tuple[Loaded, Proposal]:  # noqa: B008 - a frozen value
    """A plan's document and its clauses."""
    from zopa.proposal.parse import parse_proposal

    document = load(path, given=given)
    try:
        return document, parse_proposal(document.text, source=document.source.id)
    except ProposalError as e:
        raise ProposalError(e.what, where=str(path), remedy=e.remedy) from e


def create(path: Path, *, plan: Path, given: Given, title: str | None = None) -> Dossier:
    """A new dossier about one plan."""
    document, proposal = load_plan(plan, given=given)
    dossier = Dossier.create(path, title=title or proposal.title or document.source.id)
    stored = _store(dossier, document, given)
    dossier.set_plan(stored.id, proposal.model_copy(update={"source": stored.id}))
    return dossier


def add(dossier: Dossier, paths: Sequence[Path], *, given: Given, progress: Progress = _quiet) -> AddingFinding:
    """Add documents; one that can't be read does not stop the others."""
    added, failed, remarks = [], [], []
    with dossier.writing():
        for n, path in enumerate(paths):
            progress(path.name, n, len(paths))
            try:
                document = load(path, given=given)
            except DocumentError as e:
                dossier.record_failure(path.name, str(e))
                failed.append((path.name, str(e)))
                continue
            added.append(_store(dossier, document, given))
            remarks += [(path.name, remark) for remark in document.remarks]
    progress("", len(paths), len(paths))
    return AddingFinding(tuple(added), tuple(failed), tuple(remarks))


def add_url(dossier: Dossier, address: str, *, given: Given) -> Source:
    """
    Fetch one page and add it; only ever done when a person names the address.

    Raises:
        DocumentError: The address is private, too large, too slow or no document.
    """
    from zopa.documents.fetch import fetch

    raw, media_type, final = fetch(address)
    name = re.sub(r"[^A-Za-z0-9]+", "-", address.split("//", 1)[-1])[:60].strip("-")
    with dossier.writing():
        return _store(
            dossier, load_bytes(raw, filename=name, media_type=media_type, given=replace(given, url=final)), given
        )


def _store(dossier: Dossier, document: Loaded, given: Given) -> Source:
    """Store a document; what a person now says of one that was there before is put right."""
    stored = dossier.add_source(
        document.source, raw=document.raw, text=document.text, offsets=document.offsets.to_json()
    )
    said: dict[str, object] = {
        name: value
        for name, value in (
            ("published", given.published), ("publisher", given.publisher), ("author", given.author),
            ("title", given.title),
        )
        if value is not None and value != getattr(stored, name)
    }
    if "published" in said:
        said["published_by"] = "given"
    return dossier.correct_source(stored.model_copy(update=said)) if said else stored


def read(dossier: Dossier, *, progress: Progress = _quiet) -> ReadingFinding:
    """Read what is new in a dossier; nobody else writes to it meanwhile."""
    with dossier.writing():
        return _read(dossier, progress)


def _read(dossier: Dossier, progress: Progress) -> ReadingFinding:
    proposal = dossier.plan()
    articles = [s for s in dossier.sources() if s.id != proposal.source]
    done: dict[str, int] = {}
    failed: dict[str, str] = {}
    for _ in range(_PASSES):
        pending = [s for s in _pending(dossier, articles) if s.id not in failed]
        total = len(pending)
        for batch in _batches(pending):
            for n, (source, result) in enumerate(_read_batch(dossier, proposal, batch), start=1):
                if isinstance(result, ZopaError):
                    failed[source.id] = str(result)
                else:
                    done[source.id] = len(result)
                progress(source.id, n, total)
    _read_plan(dossier, proposal)
    return ReadingFinding(
        read=tuple(done.items()),
        kept=len(articles) - len(done) - len(failed),
        failed=tuple(failed.items()),
        undated=tuple(s.id for s in articles if s.published is None),
    )


def _read_plan(dossier: Dossier, proposal: Proposal) -> None:
    """Write down what the plan's own brackets say in a party's name; with nothing else read, propose those parties."""
    from zopa.language.pipeline import parse
    from zopa.press.propose import propose_parties
    from zopa.studies.bracketed import owners, stated

    text = dossier.text(proposal.source)
    if not dossier.parties() and owners(text, proposal):
        named = _listed(proposal, text)
        dossier.propose_parties(propose_parties(proposal, parse(_unlabelled(text, proposal)), (), named=named))
    found = stated(text, proposal, dossier.parties())
    before = dossier.derived(proposal.source)
    inputs = _inputs(text, proposal, dossier.parties())
    if (found or before) and (before is None or before.inputs != inputs):
        dossier.record_reading(proposal.source, found, Derivation(
            made=proposal.source, made_by="brackets", version=RULES, at=datetime.now(UTC), count=len(found),
            inputs=inputs,
        ))


def _read_batch(
    dossier: Dossier, proposal: Proposal, batch: Sequence[Source]
) -> Iterator[tuple[Source, tuple[Statement, ...] | ZopaError]]:
    from zopa.language.names import find_people
    from zopa.language.pipeline import parse
    from zopa.press.cast import Cast
    from zopa.press.propose import propose_parties
    from zopa.press.rules import RuleExtractor

    texts = {s.id: dossier.text(s.id) for s in batch}
    parses = {i: parse(text) for i, text in texts.items()}
    people = {i: find_people(p) for i, p in parses.items()}
    plan_text = dossier.text(proposal.source)
    read = [(parses[s.id], people[s.id]) for s in batch]
    named = _listed(proposal, plan_text)
    dossier.propose_parties(propose_parties(proposal, parse(_unlabelled(plan_text, proposal)), read, named=named))
    parties = dossier.parties()
    cast, extractor = Cast(parties), RuleExtractor()
    told: list[Statement] = []
    for source in batch:
        try:
            statements = extractor.read(
                parses[source.id], people=people[source.id], source=source, plan=proposal, cast=cast
            )
        except ZopaError as e:
            dossier.record_failure(source.filename, str(e))
            yield source, e
            continue
        dossier.record_reading(
            source.id,
            statements,
            Derivation(
                made=source.id, made_by="rules", version=RULES, at=datetime.now(UTC), count=len(statements),
                inputs=_inputs(texts[source.id], proposal, parties),
            ),
        )
        told += statements
        yield source, statements
    if placed := _newly_placed(told, parties, cast):
        dossier.propose_parties(placed)


def read_bare(
    articles: Sequence[Article], *, plan: Article | None = None, proposal: Proposal | None = None,
    parties: tuple[Party, ...] = (), tagger: Tagger | None = None,
) -> tuple[tuple[Statement, ...], Cast]:
    """Statements of articles that are in no dossier, and the cast proposed from them."""
    from zopa.language.names import find_people
    from zopa.language.pipeline import parse
    from zopa.press.cast import Cast
    from zopa.press.propose import propose_parties
    from zopa.press.rules import RuleExtractor

    parses = [parse(a.text) for a in articles]
    people = [find_people(p) for p in parses]
    plan_parse = parse(_unlabelled(plan.text, proposal)) if plan else None
    named = _listed(proposal, plan.text) if proposal and plan else {}
    proposed = parties or propose_parties(proposal, plan_parse, list(zip(parses, people, strict=True)), named=named)
    cast, extractor = Cast(proposed), RuleExtractor(tagger)
    found: dict[str, tuple[Statement, ...]] = {}
    for _ in range(_PASSES):
        for article, parsed, who in zip(articles, parses, people, strict=True):
            found[article.source.id] = extractor.read(
                parsed, people=who, source=article.source, plan=proposal, cast=cast,
            )
        placed = _newly_placed((s for told in found.values() for s in told), cast.parties, cast)
        if parties or len(articles) < 2 or not placed:
            break
        cast = Cast(tuple({p.id: p for p in (*cast.parties, *placed)}.values()))
    return tuple(s for told in found.values() for s in told), cast


def _unlabelled(text: str, proposal: Proposal | None) -> str:
    """A plan with blanks for its printed labels: in "B.1 The Guild shall …" no name begins with B.1."""
    for clause in proposal.clauses if proposal else ():
        line = text.rfind("\n", 0, clause.start) + 1
        label = text[line : clause.start]
        if len(label) < _LABEL and label.strip() and label.upper() == label:
            text = f"{text[:line]}{' ' * len(label)}{text[clause.start :]}"
    return text


def _newly_placed(statements: Iterable[Statement], parties: Sequence[Party], cast: Cast) -> tuple[Party, ...]:
    """
    The parties with people whom one article placed by what they say, for the articles that only name them.

    Left out is who was placed with two parties.
    """
    homes: dict[str, set[str]] = {}
    for s in statements:
        own = s.named and not s.via and s.speaks_for
        if own and s.speaker and " " in s.speaker and cast.belongs(s.speaker) is None:
            homes.setdefault(s.speaker, set()).add(own)
    found = {p.id: tuple(Person(name=n) for n, of in homes.items() if of == {p.id}) for p in parties}
    return tuple(p.model_copy(update={"people": (*p.people, *found[p.id])}) for p in parties if found[p.id])


def _listed(proposal: Proposal, text: str) -> dict[str, tuple[str, ...]]:
    """Whom a plan lists as its parties, with the full names that it gives them; else whose words it brackets."""
    from zopa.proposal.roster import roster
    from zopa.studies.bracketed import owners

    known = roster(proposal)
    listed = {p: tuple(full for full, short in known.shorts if short == p) for p in known.parties}
    return listed or dict.fromkeys(owners(text, proposal), ())


def _pending(dossier: Dossier, articles: Iterable[Source]) -> list[Source]:
    proposal, parties = dossier.plan(), dossier.parties()
    out = []
    for source in articles:
        before = dossier.derived(source.id)
        if before is None or before.inputs != _inputs(dossier.text(source.id), proposal, parties):
            out.append(source)
    return out


def _inputs(text: str, proposal: Proposal, parties: Iterable[Party]) -> str:
    """
    Digest of all that a reading depends on.

    Of the parties only the names that occur in the text: a party learnt from one article changes no other.
    """
    names = sorted(
        f"{p.id}|{name}|{voice}"
        for p in parties
        for name, voice in [
            *((n, "") for n in (p.name, *p.aliases)),
            *((n, person.voice) for person in p.people for n in (person.name, *person.aliases)),
        ]
        if name in text
    )
    called = [n for c in proposal.clauses for n in c.aliases if n.casefold() in text.casefold()]
    clauses = [f"{c.id}|{c.text}|{','.join(n for n in c.aliases if n in called)}".rstrip("|") for c in proposal.clauses]
    return hashlib.sha256("\n".join([__version__, RULES, text, *clauses, *names]).encode()).hexdigest()


def _batches(sources: Sequence[Source]) -> Iterator[Sequence[Source]]:
    for at in range(0, len(sources), _BATCH):
        yield sources[at : at + _BATCH]
