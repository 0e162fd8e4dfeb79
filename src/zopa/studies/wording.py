"""What does each clause bind whom to?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from zopa.errors import UsageError
from zopa.proposal.duties import duties
from zopa.proposal.roster import roster
from zopa.records import Duty, Force, Party, Proposal
from zopa.studies.finding import Balance, DutiesFinding

if TYPE_CHECKING:
    from zopa.dossier.dossier import Dossier

_EACH = frozenset({"each", "every", "any", "either", "all", "both"})
_PARTY = frozenset({"party", "parties", "side", "sides", "signatory", "signatories"})


@dataclass(frozen=True, slots=True)
class FindDuties:
    """The duty ledger of a dossier's plan."""

    as_of: date | None = None
    """The plan must have been there on that day."""


def duties_of_plan(path: Path) -> DutiesFinding:
    """The ledger of a plan in a file."""
    from zopa.studies.reading import load_plan

    document, proposal = load_plan(path)
    return _ledger(proposal, document.text, title=proposal.title or path.stem, parties=())


def find_duties(dossier: Dossier, question: FindDuties) -> DutiesFinding:
    """
    The ledger of a dossier's plan; aliases that its party files know are led back to the parties.

    Raises:
        UsageError: The plan is younger than the day asked about.
    """
    proposal = plan_as_of(dossier, question.as_of)
    text = dossier.text(proposal.source)
    return _ledger(proposal, text, title=dossier.title, parties=dossier.parties())


def plan_as_of(dossier: Dossier, as_of: date | None) -> Proposal:
    """
    A dossier's plan, if it was there on a day.

    Raises:
        UsageError: It is younger.
    """
    proposal = dossier.plan()
    published = next((s.published for s in dossier.sources() if s.id == proposal.source), None)
    if as_of and published and published > as_of:
        raise UsageError(f"there was no plan on {as_of}", remedy=f"The plan is of {published}; name that day or later.")
    return proposal


def _ledger(proposal: Proposal, text: str, *, title: str, parties: tuple[Party, ...]) -> DutiesFinding:
    from zopa.language.pipeline import parse

    names = {alias.lower(): p.name for p in parties for alias in (p.name, *p.aliases)}
    found = tuple(_led_back(d, names) for d in duties(proposal, parse(text, names=False)))
    known = tuple(p.name for p in parties if p.in_plan) or roster(proposal).parties
    return DutiesFinding(title, proposal, text, known, found, _balance(found, known))


def _led_back(duty: Duty, names: Mapping[str, str]) -> Duty:
    def known(said: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(names.get(s.lower(), s) for s in said))

    return duty.model_copy(update={"bearers": known(duty.bearers), "to": known(duty.to)})


def _balance(found: Iterable[Duty], parties: tuple[str, ...]) -> tuple[Balance, ...]:
    by_force: dict[str, dict[Force, int]] = {p: {} for p in parties}
    receives: dict[str, int] = {}
    for duty in found:
        if duty.force is Force.NONE:
            continue
        for name in _spread(duty.bearers, parties):
            counts = by_force.setdefault(name, {})
            counts[duty.force] = counts.get(duty.force, 0) + 1
        for name in _spread(duty.to, parties):
            receives[name] = receives.get(name, 0) + 1
    rows = [Balance(n, n in parties, counts, receives.get(n, 0)) for n, counts in by_force.items()]
    rows = [r for r in rows if r.by_force or r.receives]
    return tuple(sorted(rows, key=lambda r: (not r.party, 0 if r.party else -sum(r.by_force.values()))))


def _spread(names: tuple[str, ...], parties: tuple[str, ...]) -> tuple[str, ...]:
    """Those meant: "each party" is every one of them."""
    words = [name.lower().split() for name in names]
    all_of_them = len(words) == 1 and len(words[0]) == 2 and words[0][0] in _EACH and words[0][1] in _PARTY
    return parties if all_of_them and parties else names
