"""What a package is worth to a party, as stated in a problem file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

Table = Mapping[str, Decimal] | tuple[tuple[Decimal, Decimal], ...]
"""Worth by option; or points (term, worth) in rising order of term, joined by straight lines."""


@dataclass(frozen=True, slots=True)
class Utility:
    """Additive: the weighted worths of the terms, summed."""

    party: str
    reserve: Decimal = Decimal(0)
    """What no deal is worth to the party."""
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
