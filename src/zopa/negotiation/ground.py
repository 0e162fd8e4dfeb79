"""What a compiled demand stands on: the road back from the mathematics to the sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from zopa.negotiation.issue import Package
from zopa.negotiation.negotiation import Negotiation
from zopa.records import Basis


class Kind(StrEnum):
    """What a party insists on."""

    LIMIT = "limit"
    """A number goes no further."""
    AGAINST = "against"
    """A clause does not stand as drafted."""
    KEEP = "keep"
    """A clause is not struck."""
    CONDITION = "condition"
    """A clause stands only if something else does."""
    WHOLE = "whole"
    """The plan as a whole does not stand as drafted."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One demand in words, with everything it rests on."""

    id: str
    party: str
    kind: Kind
    clause: str
    reads: str
    """The demand as a sentence without its subject: ``at most 85,000 personnel (clause 6)``."""
    says: str
    """The same as an expression over issues."""
    statements: tuple[str, ...]
    """Ids of the statements it rests on, the deciding one first."""
    basis: Basis
    firm: bool
    """False for a welcome that only weighs as a wish to keep the clause."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What an issue asks, in words."""

    id: str
    clause: str
    question: str
    unit: str | None = None
    named: tuple[Decimal, ...] = ()
    """Numbers that somebody has put forward."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A dossier as a negotiation, and the map back."""

    negotiation: Negotiation
    grounds: Mapping[str, Ground]
    matters: Mapping[str, Matter]
    as_drafted: Package
    """What the plan itself says; a matter that the plan does not settle is missing."""
