"""The tree of what is proposed."""

from __future__ import annotations

from functools import cached_property

from zopa.records.base import Number, Record
from zopa.records.statement import Op

PLAN = "plan"
"""Stands among clause ids for the proposal as a whole."""


class Clause(Record):
    """One clause: its own words without its label and without its children's words."""

    id: str
    """Printed labels joined (``10c``, ``II.3``), generated where nothing is printed."""
    parent: str | None = None
    text: str
    start: int
    """Offset in the stored text, code points; ``end`` likewise, exclusive."""
    end: int
    heading: str | None = None
    """A title printed above or before the words ("Pay"), not part of the text."""
    aliases: tuple[str, ...] = ()
    """What people call it: "the army cap"."""


class Quantity(Record):
    """A number that a clause sets."""

    clause: str
    value: Number
    unit: str | None = None
    counts: str = ""
    """What is counted, in the clause's words: ``personnel``, ``basic pay``."""
    op: Op | None = None
    """``<=`` where the clause caps, ``>=`` where it sets a floor, None where it names the number itself."""


class Proposal(Record):
    """A plan, clause by clause in reading order."""

    source: str
    title: str | None = None
    preamble: str = ""
    """What stands before the first clause: who the parties are is often said there."""
    clauses: tuple[Clause, ...]

    @cached_property
    def by_id(self) -> dict[str, Clause]:
        """The clauses by id."""
        return {c.id: c for c in self.clauses}

    def children(self, clause_id: str) -> tuple[Clause, ...]:
        """The clauses directly under one."""
        return tuple(c for c in self.clauses if c.parent == clause_id)

    def ancestors(self, clause_id: str) -> tuple[Clause, ...]:
        """The clauses above one, nearest first."""
        out: list[Clause] = []
        above = self.by_id[clause_id].parent
        while above in self.by_id:
            out.append(self.by_id[above])
            above = out[-1].parent
        return tuple(out)
