"""Whose yes does each clause need, who can block it, and what has to come first?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from zopa.dossier.dossier import Dossier
from zopa.negotiation.consent import Book
from zopa.proposal.order import Precedence
from zopa.records.consent import Rule
from zopa.records.consent_words import write_rule


@dataclass(frozen=True, slots=True)
class CheckConsent:
    """Whose consent, as of when?"""

    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Needed:
    """Somebody whose consent a clause needs."""

    id: str
    names: tuple[str, ...]
    """Whom to call it; several where a person's rule for a clause counts several."""
    rule: Rule
    """How they give it."""
    why: str
    cite: str | None
    checked: bool
    in_room: bool
    """Whether those who negotiate can give it by themselves."""
    met: bool | None
    absent: tuple[str, ...] = ()
    """Names of those away from the table without whom it can't be given."""
    barred: bool = False
    """Whether it is not met only because a fact bars it."""

    @property
    def name(self) -> str:
        """All its names in one."""
        *head, last = self.names
        return f"{', '.join(head)} and {last}" if head else last


@dataclass(frozen=True, slots=True)
class ClauseConsent:
    """What it takes for one clause."""

    clause: str
    rule: Rule
    needed: tuple[Needed, ...]
    met: bool | None
    blocking: tuple[tuple[str, ...], ...]
    """Names of those who can block it, alone or together, smallest first."""
    complete: bool
    """Whether these are all."""
    bars: tuple[str, ...]
    """What bars it while it holds, and holds, or may."""

    @property
    def absent(self) -> tuple[str, ...]:
        """Names of those needed who do not negotiate."""
        return tuple(dict.fromkeys(name for n in self.needed for name in n.absent))

    @property
    def refused(self) -> bool:
        """Whether a no sinks it, and not merely a fact that will pass."""
        return any(n.met is False and not n.barred for n in self.needed)


@dataclass(frozen=True, slots=True)
class ConsentFinding:
    """Whose yes each clause of a plan needs."""

    title: str
    as_of: date | None
    room: tuple[str, ...]
    """Names of those who negotiate."""
    clauses: tuple[ClauseConsent, ...]
    order: tuple[Precedence, ...]
    chain: tuple[str, ...]
    """The longest chain of steps."""
    circles: tuple[tuple[str, ...], ...]
    dates: Mapping[str, str]
    """When a step is due, in the plan's words."""
    names: Mapping[str, str]
    """What an id in a rule is called."""
    book: Book

    @property
    def wanting(self) -> tuple[ClauseConsent, ...]:
        """The clauses that need somebody who does not negotiate."""
        return tuple(c for c in self.clauses if c.absent)

    def says(self, rule: Rule) -> str:
        """A rule in words, with names for ids."""
        return write_rule(self.book.flat(rule), names=self.names)


def check_consent(dossier: Dossier, question: CheckConsent) -> ConsentFinding:
    """
    Whose yes each clause needs.

    1. Everybody who negotiates, each by the rule that their law has for the matter of the clause.
    2. Whoever else the clause binds, and whoever it names where it binds nobody: no treaty binds a third state without
       its consent (Vienna Convention on the Law of Treaties, Articles 34 and 35).
    3. Whoever the plan itself puts it to: ratification, ballots, approval.
    4. A rule that a person wrote for a clause stands in place of what was read.

    A yes is a party's own word of assent to the clause, or a vote on record; who is silent has not consented.

    Raises:
        DossierError: The rulebook has a fault.
    """
    from zopa.studies.consent_reading import read_consent

    return read_consent(dossier, as_of=question.as_of)
