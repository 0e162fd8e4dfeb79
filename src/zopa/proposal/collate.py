"""Several witnesses of one text: the text most of them read, and where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zopa.errors import ProposalError
from zopa.proposal.collate_judge import differences
from zopa.proposal.collate_kind import Difference, Kind
from zopa.proposal.collate_match import Match, match
from zopa.proposal.collate_places import Place, Reading, places, typed
from zopa.proposal.collate_rows import Row, Witness, rows
from zopa.proposal.collate_terms import Wording
from zopa.proposal.collate_texts import Texts, plain

_ENOUGH = 4
_OWN_WAY = 0.75
__all__ = ["CollatedClause", "Collation", "Kind", "Place", "Reading", "Witness", "collate"]


@dataclass(frozen=True, slots=True)
class CollatedClause:
    """A clause of the proposed base text, with the places where witnesses read it differently."""

    id: str
    text: str
    """What most witnesses read, place by place; for a clause that only a minority has, what those read."""
    witnesses: tuple[str, ...]
    """Who has the clause."""
    spans: Mapping[str, tuple[int, int]]
    """Where it stands in the stored text of each who has it."""
    readers: Mapping[str, str]
    """What each of them reads, blanks aside."""
    in_base: bool
    """Whether at least half of the witnesses have it."""
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Collation:
    """The witnesses against one another."""

    witnesses: tuple[str, ...]
    guide: str
    """The witness nearest to all others: its numbers are used, and its wording where votes are even."""
    excerpts: tuple[str, ...]
    """Witnesses with less than half of the clauses: what they lack is not counted as left out."""
    renderings: tuple[str, ...]
    """Witnesses that word nearly everything their own way: what they say otherwise is held against them only where it
    is a number, a word of force or a denial."""
    clauses: tuple[CollatedClause, ...]
    texts: Texts
    apart: tuple[tuple[str, str], ...] = ()
    """(witness, words) of what stands around the text in one witness only, and is none of its clauses."""
    strangers: tuple[str, ...] = ()
    """What was given as a witness and is of some other text."""


def collate(witnesses: Sequence[Witness]) -> Collation:
    """
    Collate witnesses of one text.

    1. Clauses are aligned with those of the witness nearest to all others (`rows`; a star alignment, Gusfield 1993).
    2. In each row the wordings are taken apart; those of the same terms are one reading, however typed.
    3. The base is the wording with the most witnesses, each of one vote; where votes are even, the one nearest to
       the other wordings, then the guide's, then that of the witness named first.
    4. Every other wording is compared with the base (`differences`); stretches that overlap are one place (`places`).
    5. Where at a place another reading has more witnesses than the base's, the base takes it.

    Raises:
        ProposalError: The witnesses share no clause.
    """
    aligned = rows(witnesses)
    witnesses = [w for w in witnesses if w.name not in aligned.strangers]
    if len(witnesses) == 1:
        raise ProposalError(
            f"{' and '.join((aligned.guide, *aligned.strangers))} share no clauses: they are not witnesses of one text",
            remedy="To see what moved between two drafts, use zopa drafts.",
        )
    texts = Texts.of(witnesses, [list(r.clauses.values()) for r in aligned.rows])
    groups = [_Groups.of(r, aligned.guide, texts.wordings) for r in aligned.rows]
    free = _renderings(groups)
    names = tuple(w.name for w in witnesses)
    clauses = tuple(_clause(g, texts.wordings, names, excerpts=aligned.excerpts, renderings=free) for g in groups)
    return Collation(names, aligned.guide, aligned.excerpts, free, clauses, texts, aligned.apart, aligned.strangers)


@dataclass(frozen=True)
class _Groups:
    """The witnesses of a row by what they read, however typed."""

    id: str
    base: str
    readers: Mapping[str, str]
    """What each witness has."""
    spans: Mapping[str, tuple[int, int]]
    others: Mapping[str, tuple[tuple[str, ...], Match]]
    """The wordings beside the base, as most of their witnesses type them: who reads them, and which terms answer."""

    @classmethod
    def of(cls, row: Row, guide: str, wordings: Mapping[str, Wording]) -> _Groups:
        readers = {name: plain(c.text) for name, c in row.clauses.items()}
        spans = {name: (c.start, c.end) for name, c in row.clauses.items()}
        if len(set(readers.values())) == 1:
            return cls(row.id, next(iter(readers.values())), readers, spans, {})
        by_terms: dict[tuple[str, ...], list[str]] = {}
        for name, text in readers.items():
            by_terms.setdefault(tuple(t.key for t in wordings[text].terms), []).append(name)
        best = max(by_terms, key=lambda k: (len(by_terms[k]), -_distance(k, by_terms), guide in by_terms[k]))
        typing = {k: _typing([readers[n] for n in names], readers.get(guide)) for k, names in by_terms.items()}
        base = wordings[typing[best]].terms
        others = {
            typing[k]: (tuple(names), match(base, wordings[typing[k]].terms))
            for k, names in by_terms.items() if k != best
        }
        return cls(row.id, typing[best], readers, spans, others)


def _typing(texts: Sequence[str], guide: str | None) -> str:
    """How most type it; the guide's way where as many do."""
    times = Counter(texts)
    return max(times, key=lambda t: (times[t], t == guide))


def _renderings(found: Sequence[_Groups]) -> tuple[str, ...]:
    """The witnesses whose wordings share less than three quarters of their words with the base, on average."""
    shares: dict[str, list[float]] = {}
    for groups in found:
        if len(groups.readers) > 1:
            share = {n: m.answered for names, m in groups.others.values() for n in names}
            for name in groups.readers:
                shares.setdefault(name, []).append(share.get(name, 1.0))
    return tuple(n for n, s in shares.items() if len(s) >= _ENOUGH and sum(s) / len(s) < _OWN_WAY)


def _clause(
    groups: _Groups, wordings: Mapping[str, Wording], names: Sequence[str], *, excerpts: Sequence[str],
    renderings: Sequence[str],
) -> CollatedClause:
    have = tuple(n for n in names if n in groups.readers)
    missing = tuple(n for n in names if n not in have and n not in excerpts)
    in_base = len(have) >= len(missing)
    found: list[tuple[tuple[str, ...], Difference]] = []
    alike = [n for n in have if not any(n in readers for readers, _ in groups.others.values())]
    for name in alike:
        found += [((name,), d) for d in typed(groups.base, groups.readers[name])]
    for text, (readers, matched) in groups.others.items():
        own_way = set(readers) <= set(renderings)
        differ = differences(wordings[groups.base], wordings[text], found=matched, rendering=own_way)
        same = not (matched.gaps or matched.near or matched.crossed)
        other = typed(groups.base, text, kind=Kind.TYPOGRAPHY if same else Kind.WORDING)
        found += [(readers, d) for d in differ or other]
    base, spots = places(groups.base, have, found)
    if missing:
        ways = (Reading(base, have), Reading("", missing))
        spots = (Place(Kind.SCOPE, 0, len(base), ways if in_base else ways[::-1]), *spots)
    return CollatedClause(groups.id, base, have, groups.spans, groups.readers, in_base, spots)


def _distance(key: tuple[str, ...], groups: Mapping[tuple[str, ...], Sequence[str]]) -> int:
    """How many terms differ from those of the other witnesses."""
    mine = Counter(key)
    return sum(
        len(names) * ((mine - (c := Counter(other))).total() + (c - mine).total()) for other, names in groups.items()
    )
