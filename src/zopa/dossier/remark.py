"""What is wrong with a file of the dossier: found as a value, raised only where the file is needed."""

from __future__ import annotations

from typing import TypeVar

from zopa.errors import DossierError
from zopa.records.base import Record

T = TypeVar("T")


class Remark(Record):
    """One thing wrong, where it stands, and what to do about it."""

    file: str
    """Path inside the dossier, with forward slashes."""
    line: int | None = None
    """Counted from 1; None where the whole file is meant."""
    what: str
    """One sentence, without a full stop."""
    remedy: str

    @property
    def where(self) -> str:
        """File and line, as a person would look for them."""
        return self.file if self.line is None else f"{self.file}, line {self.line}"

    def __str__(self) -> str:
        return str(self.error())

    def error(self) -> DossierError:
        """The same, to be raised."""
        return DossierError(self.what, where=self.where, remedy=self.remedy)


def needed(found: T | Remark) -> T:
    """
    What was found in a file.

    Raises:
        DossierError: There was a fault instead.
    """
    if isinstance(found, Remark):
        raise found.error()
    return found


def sound(found: T, remarks: tuple[Remark, ...]) -> T | Remark:
    """What was found, or the first of the faults found with it."""
    return remarks[0] if remarks else found
