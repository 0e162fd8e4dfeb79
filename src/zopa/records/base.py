"""What all records have in common."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer


def plain(value: Decimal) -> int | float:
    """A decimal as the number a person would type: 600000, 6.5."""
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[Decimal, PlainSerializer(plain, return_type=int | float, when_used="json")]
"""An exact decimal, written to JSON as a plain number."""


class Record(BaseModel):
    """Frozen; an unknown field is refused, so that a typing slip in an edited file is found."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)
