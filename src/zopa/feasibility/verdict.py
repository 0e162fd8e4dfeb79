"""What the reckoning answers with: frozen values that do not pretend to be yes or no."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn

from zopa.negotiation.issue import Package
from zopa.negotiation.yielding import Points


class _ThreeValued:
    __slots__ = ()

    def __bool__(self) -> NoReturn:
        msg = "a verdict has three values: match on Feasible, Infeasible, Undecided"
        raise TypeError(msg)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Demands that can't all be met, none of them idle (a minimal unsatisfiable subset)."""

    demands: tuple[str, ...]
    proved: bool = True
    """False where time ran out before each was shown to be needed."""


@dataclass(frozen=True, slots=True)
class Move:
    """How far one demand gives way within a concession."""

    demand: str
    from_: Decimal | None = None
    """The stated number; None where the demand is given up rather than moved."""
    to: Decimal | None = None
    """The nearest number that opens room; in a joint move, the one of the cheapest such move."""
    distance: Decimal | None = None
    """Between the two, in the issue's unit; None for options and joint moves."""


@dataclass(frozen=True, slots=True)
class Concession:
    """Demands whose easing opens room, none of them idle (a minimal correction set)."""

    demands: tuple[str, ...]
    moves: tuple[Move, ...]
    cost: Decimal | None
    """In shares of what can be moved at all: 1 for a demand given up, or a number moved across its whole range;
    with declared prices, their sum. None where the cheapest move was not found in time."""
    opens: Package | None = None
    """A package that meets every other demand: the proof that this suffices."""


@dataclass(frozen=True, slots=True)
class Feasible(_ThreeValued):
    """There is room: a package that meets every demand that counts, and every rule."""

    package: Package


@dataclass(frozen=True, slots=True)
class Infeasible(_ThreeValued):
    """There is none."""

    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Undecided(_ThreeValued):
    """Not known."""

    why: str
    spent: float
    """Seconds."""


Verdict = Feasible | Infeasible | Undecided


@dataclass(frozen=True, slots=True)
class Chance:
    """The probability that room exists; exact where low and high are equal."""

    estimate: float
    low: float
    high: float
    samples: int = 0
    seed: int | None = None
    settled: bool = True
    """False where not all conflicts are known, so that some of the worlds drawn are not known to have room or none."""


@dataclass(frozen=True, slots=True)
class Pivot:
    """How the chance hangs on one event (Birnbaum's importance)."""

    kind: str
    """statement or demand."""
    id: str
    if_true: float
    if_false: float
    birnbaum: float
    """if_true - if_false: not above 0, since a demand more never makes room."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Of which kind the proof is that independent code can check."""

    kind: str
    """evaluation (a package), bounds (arithmetic on one issue), exhaustive (all packages tried), none."""
    complete: str
    """What shows the lists to be complete: exhaustive, resolution, search; none where they may not be."""


@dataclass(frozen=True, slots=True)
class Component:
    """Demands that have nothing to do with the others: its quarrels are settled by themselves."""

    issues: tuple[str, ...]
    demands: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    concessions: tuple[Concession, ...]
    complete: bool
    certificate: Certificate
    flips: tuple[tuple[str, ...], ...] = ()
    """Minimal sets of events whose fall settles this quarrel."""


@dataclass(frozen=True, slots=True)
class Held:
    """A demand that was counted, as an answer lists it."""

    id: str
    party: str
    says: str
    statements: tuple[str, ...]
    probability: Decimal
    basis: str | None
    yields: Points = ()
    """Where the stated number is an opening bid: how far the true limit may lie, and how likely."""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The whole answer."""

    verdict: Verdict
    demands: tuple[Held, ...]
    conflicts: tuple[Conflict, ...]
    concessions: tuple[Concession, ...]
    """All of them, or the first few where `components` is not empty."""
    count: int
    """How many concession sets there are, multiplied out."""
    components: tuple[Component, ...]
    """Empty where `concessions` lists all."""
    complete: bool
    certificate: Certificate
    chance: Chance | None = None
    pivots: tuple[Pivot, ...] = ()
    flips: tuple[tuple[str, ...], ...] = ()


NO_PRICES: Mapping[str, Decimal] = {}
