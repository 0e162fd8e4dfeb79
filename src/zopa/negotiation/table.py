"""A table of a TOML file, read key by key; what can't be read is refused with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, NoReturn

from zopa.errors import ProblemError
from zopa.negotiation.locate import Path, Places

_SLIP = 0.8
"""How alike an unknown key must be to a known one to count as a slip; others are left alone as notes."""


def number_of(value: object) -> Decimal | None:
    """A finite number, or None."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    number = Decimal(value)
    return number if number.is_finite() else None


@dataclass(frozen=True, slots=True)
class Reader:
    """One table, and the way to it from the top: keys, and indices as text."""

    values: Mapping[str, Any]
    places: Places
    path: Path

    def refuse(self, what: str, key: str, remedy: str = "") -> NoReturn:
        """
        Refuse the value of a key, or the table itself for an empty one.

        Raises:
            ProblemError: Always.
        """
        where = self.places.of((*self.path, key) if key else self.path)
        raise ProblemError(what, where=where, remedy=remedy)

    def known(self, keys: tuple[str, ...]) -> None:
        """Refuse keys that look like slips of known ones."""
        for key in self.values:
            near = get_close_matches(key, keys, n=1, cutoff=_SLIP)
            if key not in keys and near and near[0] not in self.values:
                self.refuse(f"{key!r} means nothing here", key, f"Did you mean {near[0]!r}?")

    def need(self, key: str) -> Any:
        """A value that must be there."""
        if key not in self.values:
            self.refuse(f"{key!r} is missing", "", f"Add {key} = …")
        return self.values[key]

    def text(self, key: str) -> str:
        """A text, not empty."""
        value = self.need(key)
        if not isinstance(value, str):
            self.refuse(f"{key!r} is no text", key, "Put it in quotes")
        if not value.strip() and key not in {"unit", "says"}:
            self.refuse(f"{key!r} is empty", key, "Write something between the quotes")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.need(key)
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            self.refuse(f"{key!r} is no list of texts", key, "Write ['one', 'another']")
        return tuple(value)

    def number(self, key: str, *, default: Decimal | None = None) -> Decimal:
        """A finite number."""
        value = self.values.get(key, default) if default is not None else self.need(key)
        number = number_of(value)
        if number is None:
            self.refuse(f"{key!r} is no finite number", key, "Write it in digits, without quotes")
        return number

    def share(self, key: str, *, default: Decimal | None = None) -> Decimal:
        """A probability."""
        number = self.number(key, default=default)
        if not 0 <= number <= 1:
            self.refuse(f"the {key} {number} lies outside [0, 1]", key, "Write 0.7 for 70 per cent")
        return number

    def table(self, key: str) -> Reader:
        """A table within."""
        value = self.need(key)
        if not isinstance(value, Mapping):
            self.refuse(f"{key!r} is no table", key, f"Write [{key}] and its keys below")
        return Reader(value, self.places, (*self.path, key))

    def tables(self, key: str) -> list[Reader]:
        """An array of tables; none if the key is absent."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, Mapping) for v in value):
            self.refuse(f"{key!r} is no array of tables", key, f"Write [[{key}]] above each")
        return [Reader(v, self.places, (*self.path, key, str(n))) for n, v in enumerate(value)]
