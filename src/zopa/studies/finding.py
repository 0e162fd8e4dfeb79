"""What the answers look like: frozen values, ready to be laid out and walked home."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from zopa.records import Basis, Cell, Duty, Force, Op, Party, Proposal, Source, Statement
from zopa.records.weights import Yardstick

if TYPE_CHECKING:
    from zopa.feasibility.reckon import Reckoning
    from zopa.negotiation.ground import Compiled, Ground
    from zopa.proposal.collate import Collation
    from zopa.proposal.collate_remarks import Carried
    from zopa.studies.asking import AskFinding
    from zopa.studies.auditing import AuditFinding
    from zopa.studies.consent import ConsentFinding
    from zopa.studies.history import HistoryFinding
    from zopa.studies.sources import SourcesFinding
    from zopa.studies.standing import StandingFinding


_AGREEING = 2
"""Fewest parties to an agreement."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with what a reader needs to check it."""

    statement: Statement
    source: Source
    before: str
    """Stored text just before the quotation, to show it in place."""
    after: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One limit in a range picture."""

    party: str
    """Id of the party that is said to hold it."""
    op: Op
    value: float
    since: str | None
    """When it was demanded, as exactly as is known."""
    basis: Basis
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RangePicture:
    """A matter with numbers: what the plan says, who demands at most or at least what."""

    issue: str
    clause: str
    words: str
    unit: str | None
    drafted: float | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class AsDrafted:
    """Would the plan carry as drafted?"""

    objections: tuple[str, ...]
    """Ids of demands that the plan as drafted fails."""
    unconfirmed: tuple[tuple[str, str], ...]
    """(party id, clause id) where the party has not said yes."""
    left: int = 0
    """Matters that the plan itself leaves open in brackets."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Both questions answered on one basis."""

    basis: Basis
    compiled: Compiled
    as_drafted: AsDrafted
    reckoning: Reckoning
    package: Mapping[str, str]
    """Terms of the package nearest to the draft, by issue; empty where there is none."""
    unconfirmed: tuple[tuple[str, str], ...]
    """(party id, clause id) on which the package still lacks a yes."""
    open_whole: tuple[str, ...] = ()
    """Ids of demands against the plan as a whole that the package could only meet by terms nobody has named."""
    table: tuple[str, ...] = ()
    """Ids of the parties whose yes a deal takes."""

    @property
    def alone(self) -> bool:
        """Whether fewer than two parties are known, or the plan says nothing: nothing that could be a deal."""
        return len(self.table) < _AGREEING or not self.compiled.as_drafted

    @property
    def room_known(self) -> bool:
        """Whether a chance of room says anything: not where only terms nobody has named could help."""
        return not self.alone and not self.open_whole

    @property
    def grounds(self) -> Mapping[str, Ground]:
        """The demands in words."""
        return self.compiled.grounds


@dataclass(frozen=True, slots=True)
class AgreementFinding:
    """Does a deal exist, why not, what would open one; three bases side by side."""

    title: str
    as_of: date | None
    basis: Basis
    """The one asked about."""
    answers: Mapping[Basis, Answer]
    parties: tuple[Party, ...]
    uncounted: tuple[str, ...] = ()
    """Ids of parties whose demands don't count, since no clause needs their consent."""
    yardstick: Yardstick = Yardstick.ICD_203

    @property
    def answer(self) -> Answer:
        """The answer on the basis asked about."""
        return self.answers[self.basis]

    def name(self, party: str) -> str:
        """A party's name by id; the id itself where it is none of ours."""
        return next((p.name for p in self.parties if p.id == party), party)


@dataclass(frozen=True, slots=True)
class PositionsFinding:
    """Who accepts what, on which words."""

    as_of: date | None
    proposal: Proposal
    parties: tuple[Party, ...]
    cells: tuple[Cell, ...]
    """On the widest basis; each cell says on which basis it rests."""
    told: Mapping[str, Told]
    silent: tuple[tuple[str, str], ...]
    """(party id, clause id): not mentioned."""
    not_understood: tuple[str, ...]
    """Statements about the plan whose direction could not be read."""


@dataclass(frozen=True, slots=True)
class Balance:
    """How much a plan lays on somebody, leaves to them and gives them."""

    name: str
    party: bool
    """Whether it is one of the plan's parties."""
    by_force: Mapping[Force, int]
    """Rows that they bear, by force; those that bind each party count for every one."""
    receives: int
    """Rows of others, or of nobody named, that name them as the one who gets something."""

    @property
    def bound(self) -> int:
        """What they have to do or leave undone."""
        return sum(n for force, n in self.by_force.items() if force.binds)

    @property
    def free(self) -> int:
        """What they may do."""
        return self.by_force.get(Force.MAY, 0)


@dataclass(frozen=True, slots=True)
class DutiesFinding:
    """The duty ledger: every duty of a plan, and the balance by party."""

    title: str
    proposal: Proposal
    text: str
    """The stored text into which the duties point."""
    parties: tuple[str, ...]
    duties: tuple[Duty, ...]
    balance: tuple[Balance, ...]
    """The parties in the plan's order, then others who bear a duty, by number of duties."""

    @property
    def unowned(self) -> tuple[Duty, ...]:
        """What is to be done by nobody named."""
        return tuple(d for d in self.duties if d.force is not Force.NONE and not d.bearers)


@dataclass(frozen=True, slots=True)
class CollationFinding:
    """The witnesses of a plan, collated."""

    title: str
    collation: Collation
    remarks: tuple[Carried, ...]
    """Those of the audit to which not every witness gives rise."""
    failed: tuple[str, ...] = ()
    """What was named and is no witness, and why."""
    left_out: tuple[str, ...] = ()
    """What lay in a folder and is no document."""


@dataclass(frozen=True, slots=True)
class BriefFinding:
    """Everything the brief shows."""

    title: str
    plan_source: Source
    sources: tuple[Source, ...]
    agreement: AgreementFinding
    positions: PositionsFinding
    wording: DutiesFinding
    audit: AuditFinding
    consent: ConsentFinding
    asking: AskFinding
    evidence: SourcesFinding
    history: HistoryFinding
    standing: StandingFinding
    witnesses: CollationFinding | None
    """None where only one text of the plan is held."""
    ranges: tuple[RangePicture, ...]
    undated: tuple[str, ...]
    """Ids of sources without a date."""
    failures: tuple[tuple[str, str], ...] = field(default=())
    """(file name, why) of documents that could not be read."""
