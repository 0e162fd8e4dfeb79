"""Which remarks of the audit hang on one outlet's wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zopa.proposal.audit import CHECKS
from zopa.proposal.collate import CollatedClause, Collation
from zopa.proposal.margin import Margin
from zopa.records import Clause, Proposal
from zopa.records.remark import Remark, RemarkKind

_Found = Mapping[tuple[str, str], Mapping[RemarkKind, Remark]]
"""The remarks on each wording, by clause and words."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A remark to which some witnesses give rise and others don't."""

    clause: str
    kind: RemarkKind
    words: str
    """On which it rests, as most of those witnesses read."""
    witnesses: tuple[str, ...]
    """Whose wording gives rise to it."""
    of: int
    """How many have the clause."""


def remarks_that_hang(collation: Collation, *, guide: Proposal) -> tuple[Carried, ...]:
    """
    The remarks to which not every witness of their clause gives rise, in the base text's order.

    1. Where witnesses of a clause differ in meaning, each of their wordings stands as a clause at the base text's end
       and is looked at by the audit's checks of single clauses.
    2. A remark is a witness's if its wording gives rise to one of that kind.

    Args:
        collation: The witnesses.
        guide: The plan of the guide: its opening words say who the parties are, its tree what stands under what.
    """
    doubtful = [
        c for c in collation.clauses if len(set(c.readers.values())) > 1 and any(p.significant for p in c.places)
    ]
    found = _audited(collation, doubtful, guide) if doubtful else {}
    return tuple(carried for c in doubtful for carried in _carried(c, found))


def _audited(collation: Collation, doubtful: list[CollatedClause], guide: Proposal) -> _Found:
    """The commonest wording of each clause, and behind them all wordings of the doubtful ones, as one plan."""
    entries = [(c.id, Counter(c.readers.values()).most_common(1)[0][0]) for c in collation.clauses]
    entries += [(c.id, words) for c in doubtful for words in dict.fromkeys(c.readers.values())]
    clauses = []
    for n, (home, words) in enumerate(entries):
        start, end = collation.texts.places[words]
        parent = guide.by_id[home].parent if home in guide.by_id else None
        own = home if n < len(collation.clauses) else f"{home}~{n}"
        clauses.append(Clause(id=own, parent=parent, text=words, start=start, end=end))
    plan = Proposal(source=guide.source, title=guide.title, preamble=guide.preamble, clauses=tuple(clauses))
    margin = Margin(plan, collation.texts.parsed)
    return {
        entry: {r.kind: r for check in CHECKS for r in check(margin, clause)}
        for entry, clause in list(zip(entries, clauses, strict=True))[len(collation.clauses) :]
    }


def _carried(clause: CollatedClause, found: _Found) -> Iterator[Carried]:
    by_kind: dict[RemarkKind, dict[str, str]] = {}
    for name, words in clause.readers.items():
        for kind, remark in found.get((clause.id, words), {}).items():
            by_kind.setdefault(kind, {})[name] = remark.words
    for kind, carriers in by_kind.items():
        if len(carriers) < len(clause.readers):
            words = max(carriers.values(), key=list(carriers.values()).count)
            yield Carried(clause.id, kind, words, tuple(carriers), len(clause.readers))
