"""
What can go wrong, and what to do next.

    ZopaError                  anything zopa refuses, with a remedy
    ├── UsageError             the command was put wrongly                    (exit 2)
    └── InputError             a file or a value can't be used                (exit 3)
        ├── DocumentError      a document can't be read
        ├── ProposalError      a text is no plan that can be broken into clauses
        ├── ProblemError       a problem file or an expression in it is wrong
        └── DossierError       a dossier is missing, locked or damaged
            └── DossierLocked  another process is writing to it
"""

from __future__ import annotations


class ZopaError(Exception):
    """
    A letter to someone busy: what happened, where, and what to do next.

    Args:
        what: One sentence, without a full stop, that says what happened.
        where: File, clause, line or quotation, as a person would look for it.
        remedy: What to do next, as a sentence.
    """

    exit_code = 3

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(what, where, remedy)

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}. {self.remedy}" if self.remedy else f"{head}."


class UsageError(ZopaError):
    """The command was put wrongly."""

    exit_code = 2


class InputError(ZopaError):
    """A file or a value can't be used."""


class DocumentError(InputError):
    """A document can't be read."""


class ProposalError(InputError):
    """A text is no plan that can be broken into clauses."""


class ProblemError(InputError):
    """A problem file, or an expression in it, is wrong."""


class DossierError(InputError):
    """A dossier is missing or damaged."""


class DossierLocked(DossierError):
    """Another process is writing to the dossier."""
