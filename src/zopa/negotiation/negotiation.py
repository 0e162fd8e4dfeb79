"""A negotiation: a frozen snapshot of everything that the reckoning needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from zopa.errors import ProblemError
from zopa.negotiation.expression import suggestion
from zopa.negotiation.issue import Issue
from zopa.negotiation.nodes import Expression, issues_in, show
from zopa.negotiation.utility import Utility, check
from zopa.negotiation.yielding import Points, slip

CERTAIN = Decimal(1)


@dataclass(frozen=True, slots=True)
class Demand:
    """What a party insists on; it may be given up (a soft constraint with an owner)."""

    id: str
    party: str
    says: Expression
    text: str = field(default="", compare=False)
    """As typed; as `show` gives it where nobody typed it."""
    probability: Decimal | None = None
    """That it truly holds, where it stands by itself; None where it is certain or rests on statements."""
    rests_on: tuple[str, ...] = ()
    """Ids of statements; it holds if at least one of them is true."""
    basis: str | None = None
    firmness: str | None = None
    yields: Points = ()
    """Where the stated number is an opening bid: how far the true limit may lie from it, and how likely."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.text or show(self.says))


@dataclass(frozen=True, slots=True)
class Rule:
    """What nobody can waive: arithmetic, the plan's logic, the law."""

    says: Expression
    text: str = field(default="", compare=False)
    rests_on: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.text or show(self.says))


@dataclass(frozen=True, slots=True)
class Negotiation:
    """Issues, what is demanded of them, by whom, on which words."""

    issues: tuple[Issue, ...]
    demands: tuple[Demand, ...] = ()
    rules: tuple[Rule, ...] = ()
    statements: Mapping[str, Decimal] = field(default_factory=dict)
    """The probability that each statement is true, by id; independent of one another."""
    needed: tuple[str, ...] | None = None
    """The parties whose demands count; None for everybody's."""
    utilities: tuple[Utility, ...] = ()

    def __post_init__(self) -> None:
        """
        Refuse what could mean nothing.

        Raises:
            ProblemError: If an id stands twice, or a name stands for nothing.
        """
        known = [i.id for i in self.issues]
        _once(known, "issue")
        _once([d.id for d in self.demands], "demand")
        issues, statements = frozenset(known), frozenset(self.statements)
        for owner, says in [
            *((f"demand {d.id!r}", d.says) for d in self.demands),
            *((f"rule {n}", r.says) for n, r in enumerate(self.rules, 1)),
        ]:
            for unknown in sorted(issues_in(says) - issues):
                what = f"no issue is called {unknown!r}"
                raise ProblemError(what, where=owner, remedy=suggestion(unknown, known))
        for demand in self.demands:
            if demand.yields and (wrong := slip(demand.says, demand.yields)):
                raise ProblemError(wrong[0], where=f"demand {demand.id!r}", remedy=wrong[1])
            for unknown in sorted(set(demand.rests_on) - statements):
                what = f"demand {demand.id!r} rests on {unknown!r}, which is no statement"
                raise ProblemError(what, where=f"demand {demand.id!r}", remedy=suggestion(unknown, [*self.statements]))
        check(self.utilities, {i.id: i for i in self.issues})

    @property
    def counted(self) -> tuple[Demand, ...]:
        """The demands of the parties whose consent is needed."""
        if self.needed is None:
            return self.demands
        return tuple(d for d in self.demands if d.party in self.needed)

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody who demands something, in order of appearance."""
        return tuple(dict.fromkeys(d.party for d in self.demands))


def _once(ids: Iterable[str], kind: str) -> None:
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            what = f"two {kind}s have the id {name!r}"
            raise ProblemError(what, where=f"{kind} {name!r}", remedy="Give each an id of its own")
        seen.add(name)
