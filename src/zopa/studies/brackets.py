"""What a negotiating text leaves open; what was settled from draft to draft; one text made of all positions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from zopa.documents.load import load
from zopa.dossier.dossier import Dossier
from zopa.errors import ProposalError
from zopa.negotiation.compile import limit_in_words
from zopa.negotiation.expression import parse_expression
from zopa.negotiation.issue import Issue, Options
from zopa.negotiation.negotiation import Demand, Negotiation
from zopa.negotiation.numbers import slug
from zopa.proposal.brackets import brackets
from zopa.proposal.columns import columns
from zopa.records import Basis, Cell, Clause, Limit, Op, Proposal, Stance
from zopa.records.bracket import Bracket, Fault, Open

if TYPE_CHECKING:
    from datetime import date

_ALIKE = 0.5
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class OpenText:
    """One draft: its open matters, and brackets without their other half."""

    name: str
    plan: Proposal | None
    matters: tuple[Bracket, ...]
    faults: tuple[Fault, ...]
    agreed: int = 0
    """Rows of a table whose columns say the same, or have a compromise."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a matter in the next draft."""

    matter: Bracket
    open: bool
    words: str
    """What it was settled to; empty where the words are gone, or it is still open."""


@dataclass(frozen=True, slots=True)
class BracketsFinding:
    """Drafts in their order, and what became of each matter from one to the next."""

    texts: tuple[OpenText, ...]
    fates: tuple[tuple[Fate, ...], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A clause, what each party says of it, and whether the draft itself leaves it open."""

    clause: Clause
    wishes: dict[str, str]
    """By party id, in words; a party without objection is not there."""
    left: tuple[Bracket, ...] = ()
    """What the draft's own brackets leave open in it."""

    @property
    def agreed(self) -> bool:
        """Whether nobody objects, and nothing is left open."""
        return not self.wishes and not self.left


@dataclass(frozen=True, slots=True)
class SingleText:
    """A plan with everything bracketed that somebody objects to."""

    title: str
    parties: dict[str, str]
    """Names by id."""
    rows: tuple[Row, ...]


def find_brackets(paths: Sequence[Path]) -> BracketsFinding:
    """
    The open matters of drafts, the oldest first.

    Raises:
        DocumentError: A file can't be read.
    """
    texts = tuple(_read(p) for p in paths)
    fates = tuple(_fates(a, b) for a, b in pairwise(texts))
    return BracketsFinding(texts, fates)


def _read(path: Path) -> OpenText:
    from zopa.proposal.parse import parse_proposal

    document = load(path)
    if table := columns(document.text):
        return OpenText(path.name, None, table.open, (), table.agreed)
    try:
        plan = parse_proposal(document.text, source=document.source.id)
    except ProposalError:
        plan = None
    return OpenText(path.name, plan, *brackets(document.text, plan))


def _fates(old: OpenText, new: OpenText) -> tuple[Fate, ...]:
    """
    A matter is open still where the clause that follows its own leaves like words open.

    Else it is settled to the longest of its options that the clause now says; else its words are gone.
    """
    out = []
    for matter in old.matters:
        words, inside = _follows(matter, old, new)
        like = any(
            _share(a.text, b.text) >= _ALIKE for m in inside for a in m.options for b in matter.options
        )
        said = [o.text for o in matter.options if _plain(o.text) and f" {_plain(o.text)} " in f" {_plain(words)} "]
        if like:
            out.append(Fate(matter, open=True, words=""))
        elif said and matter.kind is not Open.PLACEHOLDER:
            out.append(Fate(matter, open=False, words=max(said, key=len)))
        else:
            out.append(Fate(matter, open=False, words=""))
    return tuple(out)


def _follows(matter: Bracket, old: OpenText, new: OpenText) -> tuple[str, tuple[Bracket, ...]]:
    """The words of the clause that takes the place of a matter's, and the matters in it."""
    before = old.plan.by_id.get(matter.clause) if old.plan else None
    if before is None or new.plan is None:
        return "", new.matters
    best = max(new.plan.clauses, key=lambda c: _share(before.text, c.text) + 0.2 * (c.id == before.id), default=None)
    if best is None or _share(before.text, best.text) < _ALIKE / 2:
        return "", ()
    return best.text, tuple(m for m in new.matters if m.clause == best.id)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _share(a: str, b: str) -> float:
    one, other = set(_plain(a).split()), set(_plain(b).split())
    return len(one & other) / len(one | other) if one | other else 0.0


def as_problem(text: OpenText) -> Negotiation:
    """
    The open matters as issues, and what parties ask for as demands.

    A matter that a party's name stands before is a demand of that party: the words kept, or its wording chosen.
    """
    issues: list[Issue] = []
    demands: list[Demand] = []
    for matter in text.matters:
        if matter.kind is Open.PLACEHOLDER:
            continue
        single = len(matter.options) == 1
        names = ("kept", "dropped") if single else _distinct([o.text for o in matter.options])
        issues.append(Issue(matter.id, Options(names)))
        for name, option in zip(names, matter.options, strict=False):
            for party in option.parties:
                stem = f"{matter.id}-{slug(party)}"
                same = sum(d.id == stem or d.id.startswith(f"{stem}-") for d in demands)
                says = parse_expression(f"{matter.id} == '{name}'")
                demands.append(Demand(f"{stem}-{same + 1}" if same else stem, party, says, basis=Basis.OWN.value))
    return Negotiation(tuple(issues), tuple(demands))


def _distinct(texts: Sequence[str]) -> tuple[str, ...]:
    """Options as names that can stand in quotes, no two the same."""
    out: list[str] = []
    for text in texts:
        flat = " ".join(text.replace("'", "’").split()) or "nothing"
        name = flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rpartition(' ')[0]} …"
        n = 1
        while (name if n == 1 else f"{name} ({n})") in out:
            n += 1
        out.append(name if n == 1 else f"{name} ({n})")
    return tuple(out)


def single_text(dossier: Dossier, *, as_of: date | None = None) -> SingleText:
    """
    The dossier's plan as a single negotiating text: what nobody objects to clean, the rest in brackets.

    Objections are what parties say themselves: a refusal, a condition, another number.

    Raises:
        DossierError: A part of the dossier is missing or damaged.
    """
    from zopa.studies.agreement import Evidence
    from zopa.studies.positions import MapPositions, map_positions

    found = map_positions(dossier, Evidence.of(dossier), MapPositions(as_of=as_of))
    names = {p.id: p.name for p in found.parties}
    above = {c.parent for c in found.proposal.clauses}
    left, _ = brackets(dossier.text(found.proposal.source), found.proposal)
    rows = []
    for clause in found.proposal.clauses:
        wishes = {}
        for cell in found.cells:
            if cell.clause != clause.id or cell.basis is not Basis.OWN or _printed_already(cell, found.proposal.source):
                continue
            limits = [limit_in_words(x) for x in _tightest(cell.limits)]
            if cell.stance is Stance.REJECT:
                wishes[cell.party] = "; ".join(limits) or "delete"
            elif cell.stance is Stance.CONDITIONAL:
                quote = found.told[cell.statements[0]].statement.anchor.exact if cell.statements else ""
                wishes[cell.party] = "; ".join(limits) or f"on a condition: {' '.join(quote.split())}"
        own = tuple(m for m in left if m.clause == clause.id)
        if clause.id not in above or wishes or own:
            rows.append(Row(clause, wishes, own))
    return SingleText(dossier.title, names, tuple(rows))


def _printed_already(cell: Cell, plan: str) -> bool:
    """Whether a party says it in the plan's own brackets."""
    return bool(cell.statements) and cell.statements[0].partition("#")[0] == plan


def _tightest(limits: Sequence[Limit]) -> list[Limit]:
    """Of bounds of one sense on one unit the one that leaves least."""
    kept: dict[tuple[Op, str | None], Limit] = {}
    for one in limits:
        old = kept.get((one.op, one.unit))
        less = old is None or (one.value < old.value if one.op is Op.AT_MOST else one.value > old.value)
        if less:
            kept[one.op, one.unit] = one
    return list(kept.values())


def in_brackets(text: SingleText) -> str:
    """The text itself, to be printed, sent round, and read again."""
    lines = [text.title, ""]
    for row in text.rows:
        words = _printed(row)
        if row.wishes:
            asked = "".join(f" [{text.parties[p]}: {_inside(w).replace('/', ' or ')}]" for p, w in row.wishes.items())
            words = f"{words}{asked}" if _bracketed(words) else f"[{words}]{asked}"
        lines += [f"{row.clause.id}. {words}", ""]
    return "\n".join(lines)


_OPTION = re.compile(r"\s{1,9}(?=(?:Option|Alternative|Alt\.?|Variant)\s{1,9}(?:\d{1,2}|[A-H])\b)")


def _printed(row: Row) -> str:
    """A clause on one line, with brackets only where the draft leaves something open; each option on its own."""
    words = " ".join(row.clause.text.split())
    if not row.left:
        return _inside(words)
    return _OPTION.sub("\n", words) if any("Option" in m.words for m in row.left) else words


def _bracketed(words: str) -> bool:
    """Whether one pair of brackets holds all the words."""
    depth = 0
    for k, sign in enumerate(words):
        depth += (sign == "[") - (sign == "]")
        if depth == 0:
            return k == len(words) - 1 and bool(words)
    return False


def _inside(words: str) -> str:
    return words.replace("[", "(").replace("]", ")")
