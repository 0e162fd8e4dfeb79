"""A user's program: type-checked, never run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import zopa
from zopa.feasibility.verdict import Feasible, Infeasible, Undecided
from zopa.records import Basis


def why(folder: Path) -> list[str]:
    """What blocks a deal, in words."""
    dossier = zopa.Dossier.open(folder)
    found = zopa.ask(dossier, zopa.FindAgreement(basis=Basis.REPORTED, as_of=date(2031, 3, 9)))
    match found.answer.reckoning.verdict:
        case Feasible(package=package):
            return [f"{issue}: {term}" for issue, term in package.items()]
        case Infeasible(conflicts=conflicts):
            return [found.answer.grounds[d].reads for c in conflicts for d in c.demands]
        case Undecided(why=reason):
            return [reason]


def reckoned(path: Path) -> bool:
    """A problem file, answered."""
    return zopa.reckon(zopa.load_problem(path), deadline_seconds=5).complete


def cells(folder: Path) -> int:
    """How many cells the matrix has."""
    return len(zopa.ask(zopa.Dossier.open(folder), zopa.MapPositions()).cells)
