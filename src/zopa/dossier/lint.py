"""
All that is wrong with a dossier: found, listed, and never raised.

Each check takes what could be read. What could not has its remark already and is left out of the checks after it, so
that one slip is told once.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from zopa.dossier import consents, journal, layout
from zopa.dossier.holdings import Holdings
from zopa.dossier.remark import Remark
from zopa.dossier.rulings import ruled
from zopa.dossier.verify import check_anchors, check_bytes, verify_quotations
from zopa.errors import DossierError
from zopa.records import PLAN, Person, Review, Ruling

__all__ = ["Remark", "lint", "verify_quotations"]


def lint(dossier_path: str | os.PathLike[str]) -> tuple[Remark, ...]:
    """Everything wrong with a dossier, by file and line; empty where all is well."""
    root = Path(dossier_path).resolve()
    if not os.path.lexists(root / layout.TITLE_PAGE):
        return (Remark(file=layout.TITLE_PAGE, what="there is no dossier here", remedy="Name a dossier's folder"),)
    held = Holdings(root)
    remarks = [
        *held.remarks,
        *_title(held),
        *_files(held),
        *_plan(held),
        *_members(held),
        *_offices(held),
        *_by_hand(held),
        *_dismissals(held),
        *_names_in_statements(held),
        *_consent(held),
        *_rulings(held),
        *check_bytes(root, held.sources),
        *check_anchors(root, held.sources, held.statements, lines=held.lines),
    ]
    return tuple(sorted(dict.fromkeys(remarks), key=lambda r: (r.file, r.line or 0)))


def _title(held: Holdings) -> Iterator[Remark]:
    """The title page names a format and a plan that are there."""
    if held.title is None:
        return
    if held.title.format > layout.FORMAT:
        yield Remark(
            file=layout.TITLE_PAGE, what=f"format {held.title.format} is newer than this zopa",
            remedy="Bring zopa up to date",
        )
    if held.title.plan and held.plan and held.title.plan != held.plan.source:
        yield Remark(
            file=layout.TITLE_PAGE, what=f"the plan is said to be '{held.title.plan}', but its clauses are of "
            f"'{held.plan.source}'", remedy=f"Write the right source id here or in {layout.PLAN_FILE}",
        )
    if held.title.plan and not held.has(layout.PLAN_FILE):
        yield Remark(file=layout.PLAN_FILE, what="the plan's clauses are missing", remedy="Bring the file back")


def _files(held: Holdings) -> Iterator[Remark]:
    """Every source that was added is there, and every file belongs to a source."""
    stems = {p.name.removesuffix(".toml") for p in _listed(held, "sources") if p.name.endswith(".toml")}
    for entry in held.entries:
        if isinstance(entry, journal.Added) and entry.source not in stems:
            yield Remark(
                file=f"sources/{entry.source[:80]}.toml", what=f"{entry.filename} was added, but its record is missing",
                remedy="Bring it back from git or a copy, or add the document again",
            )
    for folder, suffix in (("sources", ".txt"), ("sources", ".offsets.json"), ("statements", ".jsonl")):
        for path in _listed(held, folder):
            if path.name.endswith(suffix) and path.name.removesuffix(suffix) not in stems:
                yield Remark(
                    file=f"{folder}/{path.name}", what="no source belongs to this file",
                    remedy=f"Bring back sources/{path.name.removesuffix(suffix)}.toml, or take this file away",
                )
    for source in held.sources:
        if not held.has(layout.offsets_file(source.id)):
            yield Remark(
                file=layout.offsets_file(source.id), what="the offset map is missing",
                remedy="Bring it back from git or a copy",
            )
    wanted = {".toml": ("sources", "parties"), ".jsonl": ("statements",)}
    for suffix, folders in wanted.items():
        for path in (p for folder in folders for p in _listed(held, folder)):
            stem = path.name.removesuffix(suffix).removesuffix(".proposed")
            if path.name.endswith(suffix) and not layout.is_slug(stem):
                yield Remark(
                    file=f"{path.parent.name}/{path.name}", what="the file isn't read, since its name is no id",
                    remedy="Name it with small letters a-z, digits and hyphens only",
                )


def _plan(held: Holdings) -> Iterator[Remark]:
    """Clauses have one id each, a parent that is there, and a place in the stored text."""
    if held.plan is None:
        return
    lines = _toml_lines(held, layout.PLAN_FILE)
    if held.plan.source not in {s.id for s in held.sources}:
        yield Remark(
            file=layout.PLAN_FILE, line=_line(lines, "source", held.plan.source),
            what=f"there is no source '{held.plan.source[:80]}'", remedy="Name the source that holds the plan",
        )
    counts = Counter(c.id for c in held.plan.clauses)
    for clause in held.plan.clauses:
        line = _line(lines, "id", clause.id)
        if counts[clause.id] > 1:
            what, remedy = f"{counts[clause.id]} clauses are called {clause.id}", "Give each an id of its own"
            yield Remark(file=layout.PLAN_FILE, line=line, what=what, remedy=remedy)
        if clause.parent is not None and (clause.parent not in counts or clause.parent == clause.id):
            yield Remark(
                file=layout.PLAN_FILE, line=line, what=f"clause {clause.id} stands under '{clause.parent[:80]}', "
                "which isn't another clause", remedy=_meant(clause.parent, counts),
            )
        if not 0 <= clause.start <= clause.end:
            what, remedy = f"clause {clause.id} ends before it starts", "Correct start and end"
            yield Remark(file=layout.PLAN_FILE, line=line, what=what, remedy=remedy)


def _members(held: Holdings) -> Iterator[Remark]:
    """Every party has a name of its own, and blocs are made of parties that are there."""
    first: dict[str, str] = {}
    for party in held.parties:
        if (other := first.setdefault(party.name.casefold(), party.id)) != party.id:
            file = layout.party_file(party.id)
            yield Remark(
                file=file, line=_line(_toml_lines(held, file), "name", party.name),
                what=f"'{party.name[:80]}' is what {layout.party_file(other)} is called too",
                remedy="Put both into one file and take the other away, or give one of them another name",
            )
    known = {p.id for p in held.parties}
    for party in held.parties:
        file = layout.party_file(party.id)
        for member in party.members:
            if member not in known:
                what = f"the member '{member[:80]}' is no party here"
                line = _line(_toml_lines(held, file), "members", None)
                yield Remark(file=file, line=line, what=what, remedy=_meant(member, known))


def _dismissals(held: Holdings) -> Iterator[Remark]:
    """Remarks are dismissed on clauses that are there, each once and for a reason."""
    if held.dismissals is None or held.plan is None:
        return
    lines = _toml_lines(held, layout.REMARKS_FILE)
    ids = {c.id for c in held.plan.clauses}
    seen: set[tuple[str, str]] = set()
    for one in held.dismissals.dismissed:
        line = _line(lines, "clause", one.clause)
        if one.clause not in ids:
            what = f"the plan has no clause '{one.clause[:80]}'"
            yield Remark(file=layout.REMARKS_FILE, line=line, what=what, remedy=_meant(one.clause, ids))
        if not one.reason.strip():
            what = f"no reason is given for dismissing '{one.kind.value}' on clause {one.clause}"
            yield Remark(file=layout.REMARKS_FILE, line=line, what=what, remedy="Say why, for whoever reads it later")
        if (one.clause, one.kind) in seen:
            what = f"'{one.kind.value}' on clause {one.clause} is dismissed twice"
            yield Remark(file=layout.REMARKS_FILE, line=line, what=what, remedy="Leave one of them out")
        seen.add((one.clause, one.kind))


def _offices(held: Holdings) -> Iterator[Remark]:
    """Nobody leaves an office before entering it, or holds one office twice at once."""
    for party in held.parties:
        file = layout.party_file(party.id)
        lines = _toml_lines(held, file)
        names = {n for person in party.people for n in (person.name, *person.aliases)}
        for person in party.people:
            line = _line(lines, "name", person.name)
            if person.since and person.until and person.since > person.until:
                what = f"{person.name} leaves office on {person.until}, before entering it"
                yield Remark(file=file, line=line, what=what, remedy="Exchange since and until")
            if person.under and person.under not in names:
                what = f"{person.name} is under '{person.under[:80]}', who is none of the party's people"
                yield Remark(file=file, line=line, what=what, remedy=_meant(person.under, names))
        for n, one in enumerate(party.people):
            for other in party.people[n + 1 :]:
                if one.name == other.name and one.office == other.office and _at_once(one, other):
                    yield Remark(
                        file=file, line=_line(lines, "name", one.name),
                        what=f"{one.name} holds the same office twice at once",
                        remedy="Let one end, with until, before the other begins, with since",
                    )


def _by_hand(held: Holdings) -> Iterator[Remark]:
    """Earlier terms and claims of delivery name clauses and sources that are there."""
    clauses = {PLAN, *(c.id for c in held.plan.clauses)} if held.plan else None
    sources = {s.id for s in held.sources}
    for party in held.parties:
        file = layout.party_file(party.id)
        lines = _toml_lines(held, file)
        for term in party.earlier:
            for clause in sorted(set(term.clauses) - clauses) if clauses is not None else ():
                what = f"an earlier term stands beside clause '{clause[:80]}', which is not in the plan"
                yield Remark(
                    file=file, line=_line(lines, "says", term.says), what=what, remedy=_meant(clause, clauses or ())
                )
        for source in (*(e.source for e in party.earlier), *(d.source for d in party.delivery)):
            if source is not None and source not in sources:
                yield Remark(
                    file=file, line=_line(lines, "source", source), what=f"there is no source '{source[:80]}'",
                    remedy="Add it with 'zopa add', or write where it stands into cite",
                )


def _at_once(one: Person, other: Person) -> bool:
    """Whether two terms of office overlap."""
    starts = (one.since or date.min, other.since or date.min)
    ends = (one.until or date.max, other.until or date.max)
    return max(starts) <= min(ends)


def _names_in_statements(held: Holdings) -> Iterator[Remark]:
    """Statements name parties and clauses that are there."""
    parties = {p.id for p in held.parties}
    clauses = {PLAN, *(c.id for c in held.plan.clauses)} if held.plan else None
    unread = {r.file for r in held.remarks}
    for statement in held.statements:
        source = statement.anchor.source
        file = layout.statements_file(source) if layout.is_slug(source) else "statements"
        line = held.lines[statement.id]
        for party in sorted({*statement.party, *filter(None, [statement.speaks_for])} - parties):
            if f"parties/{party}.toml" not in unread:
                what = f"{statement.id} speaks of '{party[:80]}', which is no party here"
                yield Remark(file=file, line=line, what=what, remedy=_meant(party, parties))
        for clause in sorted(set(statement.clauses) - clauses) if clauses is not None else ():
            what = f"{statement.id} speaks of clause '{clause[:80]}', which is not in the plan"
            yield Remark(file=file, line=line, what=what, remedy=_meant(clause, clauses or ()))


def _consent(held: Holdings) -> tuple[Remark, ...]:
    """Rules of consent name bodies, facts and clauses that are there, and don't contradict one another."""
    if held.rulebook is None:
        return ()
    raw = (held.root / layout.CONSENT_FILE).read_bytes()
    return consents.check(held.rulebook, raw, parties=held.parties, plan=held.plan)


def _rulings(held: Holdings) -> Iterator[Remark]:
    """Every ruling makes a statement whose words are there, as far as the one ruled on can be read."""
    stand = {s.id: s for s in held.statements}
    added: dict[str, int] = {}
    for line, entry in held.entries_by_line:
        if not isinstance(entry, Review):
            continue
        if entry.ruling is not Ruling.ADD and entry.record not in stand:
            yield Remark(
                file=layout.JOURNAL, line=line, what=f"the ruling is on {entry.record[:120]}, which isn't there",
                remedy="Nothing need be done; if the source is to be read again, rule on its new statement",
            )
            continue
        try:
            stand[entry.record] = ruled(stand.get(entry.record), entry)
            added[entry.record] = line
        except DossierError as fault:
            yield Remark(file=layout.JOURNAL, line=line, what=fault.what, remedy=fault.remedy or "Correct the line")
    made = [stand[i] for i in added if i not in held.lines or stand[i].anchor != held.by_id[i].anchor]
    for remark in check_anchors(held.root, held.sources, made, lines=added):
        yield remark.model_copy(update={"file": layout.JOURNAL})


def _meant(name: str, known: Collection[str]) -> str:
    close = get_close_matches(name, sorted(known), n=1)
    return f"Did you mean '{close[0]}'?" if close else "Correct the name, or add what it names"


def _listed(held: Holdings, folder: str) -> list[Path]:
    path = held.root / folder
    return sorted(path.iterdir()) if path.is_dir() else []


def _toml_lines(held: Holdings, file: str) -> list[str]:
    return (held.root / file).read_text(encoding="utf-8", errors="replace").split("\n")


def _line(lines: list[str], key: str, value: str | None) -> int | None:
    """The first line that sets a key, to a value where one is given."""
    for number, line in enumerate(lines, start=1):
        name, _, rest = line.partition("=")
        if name.strip() == key and (value is None or rest.strip().strip("\"'") == value):
            return number
    return None
