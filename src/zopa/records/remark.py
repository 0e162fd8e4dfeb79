"""What a careful reader would note in the margin of a plan."""

from __future__ import annotations

from enum import StrEnum

from zopa.records.base import Record


class RemarkKind(StrEnum):
    """What is wrong with some words."""

    NO_ACTOR = "no-actor"
    HEDGE = "hedge"
    AGREE_TO_AGREE = "agree-to-agree"
    NO_DEADLINE = "no-deadline"
    NO_GUARANTOR = "no-guarantor"
    UNDEFINED_TERM = "undefined-term"
    ONE_SIDED = "one-sided"
    CONFLICT = "conflict"
    DEAD_REFERENCE = "dead-reference"
    OUT_OF_REACH = "out-of-reach"
    UNVERIFIABLE = "unverifiable"


class Severity(StrEnum):
    """How much hangs on it."""

    GRAVE = "grave"
    """The clause can't be carried out, or binds nobody, as it stands."""
    WEAK = "weak"
    """It can be carried out, or evaded."""


class Dismissed(Record):
    """A remark that a person does not share."""

    clause: str
    kind: RemarkKind
    reason: str
    by: str | None = None


class Dismissals(Record):
    """``remarks.toml``."""

    dismissed: tuple[Dismissed, ...] = ()


class Remark(Record):
    """One thing noticed about some words of one clause."""

    clause: str
    kind: RemarkKind
    start: int
    """Offset of the words in the stored text; ``end`` likewise, exclusive."""
    end: int
    words: str
    says: str
    """Why it matters."""
    mend: str
    """What wording would mend it."""
    severity: Severity
    confidence: float
    """The chance that a careful reader would note the same, from 0 to 1."""
    others: tuple[str, ...] = ()
    """Further clauses that it stands between: the other side of a conflict."""
