"""Which clauses of several witnesses are one and the same, whatever their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from zopa.proposal.collate_align import SURE, Clauses, alike, bag, fitted
from zopa.records.clause import Clause, Proposal

_EXCERPT = 0.5
_KIN = 0.2


@dataclass(frozen=True)
class Witness:
    """One outlet's text of a plan."""

    name: str
    proposal: Proposal
    text: str
    """The stored text that the clauses stand in."""

    def prints_label(self, clause: Clause) -> bool:
        """Whether a label stands before a clause."""
        return bool(self.text[self.text.rfind("\n", 0, clause.start) + 1 : clause.start].strip())


@dataclass(frozen=True, slots=True)
class Row:
    """One clause in all witnesses that have it."""

    id: str
    clauses: Mapping[str, Clause]
    """By witness, in the order the witnesses were given."""


@dataclass(frozen=True, slots=True)
class Rows:
    """All clauses in the guide's order."""

    guide: str
    rows: tuple[Row, ...]
    excerpts: tuple[str, ...]
    """Witnesses with less than half of the clauses."""
    apart: tuple[tuple[str, str], ...]
    """(witness, words) of what is no clause."""
    strangers: tuple[str, ...] = ()
    """Witnesses of some other text, which are left out."""


def rows(witnesses: Sequence[Witness]) -> Rows:
    """
    The clauses of all witnesses, each beside its counterparts.

    1. The guide is the witness whose words agree best with those of all others; where several do, one that prints
       labels, then one with as many clauses as most have, then the one named first (the centre of a star alignment,
       Gusfield 1993).
    2. Each other witness is aligned with the guide; what the guide lacks stands after the clause that it follows.
    3. A clause that one witness has alone, before all others or after them and without a label, is what the outlet
       says around the text; so is a paragraph after a clause that makes it less like its counterparts.
    4. A witness that shares less than a fifth of its clauses with the guide is of another text.
    """
    texts = [Clauses.of(w.proposal.clauses) for w in witnesses]
    labels = [all(map(w.prints_label, w.proposal.clauses)) for w in witnesses]
    size = Counter(len(t.clauses) for t in texts)
    worth = [(sum(map(t.shared, texts)), labels[i], size[len(t.clauses)], -i) for i, t in enumerate(texts)]
    guide = worth.index(max(worth))
    table = [{guide: n} for n in range(len(texts[guide].clauses))]
    strangers = []
    for other in (i for i in range(len(texts)) if i != guide):
        texts[other], pairs = fitted(texts[guide], texts[other])
        if sum(s >= SURE for _, _, s in pairs) < _KIN * min(len(texts[other].bags), len(texts[guide].bags)):
            strangers.append(witnesses[other].name)
            continue
        _enter(table, texts, other, {b: a for a, b, _ in pairs}, guide)
    return replace(_named(witnesses, texts, table, guide), strangers=tuple(strangers))


def _enter(
    table: list[dict[int, int]], texts: Sequence[Clauses], other: int, counterpart: Mapping[int, int], guide: int
) -> None:
    """Enter a witness's clauses into the table, each in the row of its counterpart or in one that the guide lacks."""
    at = -1
    for n, words in enumerate(texts[other].bags):
        if n in counterpart:
            at = next(i for i, row in enumerate(table) if row.get(guide) == counterpart[n])
            table[at][other] = n
            continue
        extra = at + 1
        while extra < len(table) and guide not in table[extra]:
            texts_there = [texts[w].bags[k] for w, k in table[extra].items()]
            if other not in table[extra] and max(alike(words, b) for b in texts_there) >= SURE:
                break
            extra += 1
        if extra == len(table) or guide in table[extra]:
            table.insert(extra, {})
        table[extra][other] = n
        at = extra


def _named(
    witnesses: Sequence[Witness], texts: Sequence[Clauses], table: Sequence[Mapping[int, int]], guide: int
) -> Rows:
    shared = [i for i, row in enumerate(table) if len(row) > 1]
    inside = range(shared[0], shared[-1] + 1) if shared else range(len(table))
    out: list[Row] = []
    apart: list[tuple[str, str]] = []
    last, extra = "", 0
    for i, row in enumerate(table):
        clauses = {w.name: texts[k].clauses[row[k]] for k, w in enumerate(witnesses) if k in row}
        (name, first), *more = clauses.items()
        if i not in inside and not more and not _witness(witnesses, name).prints_label(first):
            apart.append((name, first.text))
            continue
        for name, clause in clauses.items():
            others = [bag(c.text) for n, c in clauses.items() if n != name]
            clauses[name], tail = _trimmed(clause, others)
            apart += [(name, tail)] if tail else []
        if guide in row:
            last = clauses[witnesses[guide].name].id
        extra = 0 if guide in row else extra + 1
        out.append(Row(f"{last}+{extra if extra > 1 else ''}" if extra else last, clauses))
    whole = sum(len(r.clauses) > 1 for r in out)
    few = [w.name for w in witnesses if 0 < sum(w.name in r.clauses for r in out) < _EXCERPT * whole]
    return Rows(witnesses[guide].name, tuple(out), tuple(few), tuple(apart))


def _trimmed(clause: Clause, others: Sequence[frozenset[str]]) -> tuple[Clause, str]:
    """A clause without a later paragraph that none of its counterparts has, and that paragraph."""
    head, mark, tail = clause.text.partition("\n\n")
    if not mark or not others:
        return clause, ""
    like = max(alike(bag(head), b) for b in others)
    if like <= max(alike(bag(clause.text), b) for b in others):
        return clause, ""
    return clause.model_copy(update={"text": head, "end": clause.start + len(head)}), tail


def _witness(witnesses: Sequence[Witness], name: str) -> Witness:
    return next(w for w in witnesses if w.name == name)
