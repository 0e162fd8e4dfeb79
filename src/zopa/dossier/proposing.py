"""
Where a machine's proposal goes when persons may have written there before.

The journal keeps a digest of everything that was proposed for a file. So a file is the machine's own exactly if its
digest is among them; anything else is a person's and is never written to. That holds after the index is deleted,
after a git merge (a merged file is nobody's proposal, so it's the person's) and after a move to another system.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from zopa.dossier.journal import Entry, Proposed
from zopa.records import Party, Person


def digest(content: bytes) -> str:
    """SHA-256 whatever the line ends, since git may change them."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def proposed_for(file: str, entries: Iterable[Entry]) -> frozenset[str]:
    """Digests of all that was ever proposed for a file."""
    return frozenset(e.digest for e in entries if isinstance(e, Proposed) and e.file == file)


def own(content: bytes | None, proposed: frozenset[str]) -> bool:
    """Whether a file, if it's there, still says what a machine put there."""
    return content is not None and digest(content) in proposed


def joined(old: Party, new: Party) -> Party:
    """
    A party as newly proposed, with every name known before.

    A proposal speaks only of the texts that it was made from, so what earlier ones found stays.
    """
    known = {p.name: p for p in old.people}
    people = {p.name: _person(known.get(p.name), p) for p in new.people}
    return new.model_copy(
        update={
            "aliases": _union(old.aliases, new.aliases, (old.name,), leave_out=new.name),
            "people": tuple({**known, **people}.values()),
            "members": _union(old.members, new.members),
        }
    )


def says_more(new: Party, known: Party) -> bool:
    """Whether a proposal names anything that a party's file doesn't."""
    return bool(_names(new) - _names(known))


def _names(party: Party) -> set[str]:
    people = {n for p in party.people for n in (p.name, *p.aliases)}
    return {party.name, *party.aliases, *party.members, *people}


def _person(old: Person | None, new: Person) -> Person:
    if old is None:
        return new
    return new.model_copy(update={"aliases": _union(old.aliases, new.aliases), "office": new.office or old.office})


def _union(*names: tuple[str, ...], leave_out: str = "") -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for some in names for n in some if n != leave_out))
