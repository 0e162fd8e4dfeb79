"""What a person writes about consent: who sits where, which rule decides what, who has voted how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field

from zopa.records.base import Number, Record
from zopa.records.consent import Ballot, NotWhile, Rule, Yes, leaves, renamed
from zopa.records.consent_words import RuleError, read_rule, write_rule


def _known_word(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


class Dated(Record):
    """Something that holds from a day, up to and including another; open where none is given."""

    since: date | None = Field(None, alias="from")
    until: date | None = None

    def on(self, day: date | None) -> bool:
        """Whether it holds on a day; without a day, whether it hasn't been brought to an end."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Body(Record):
    """An assembly, council, electorate: those who vote in it."""

    id: str
    name: str = ""
    of: str | None = None
    """Id of the party whose body it is."""
    members: tuple[str, ...] = ()
    """Ids of those who sit in it, where they have names."""
    seats: int | None = Field(None, ge=1)
    """How many sit in it, where they have none."""
    weights: Mapping[str, Mapping[str, Annotated[Number, Field(ge=0)]]] = {}
    """A number for each member, by what it counts: votes, people, shares."""
    total: Mapping[str, Number] = {}
    """What the weights must sum to, where somebody says so."""
    cite: str | None = None


class RuleRow(Dated):
    """One rule of consent, with where it stands and when it was in force; of one id there may be several in turn."""

    id: str
    says: str
    clauses: tuple[str, ...] = ()
    """Ids of the clauses that it decides, or ``plan``."""
    of: str | None = None
    """Id of the party that decides by it."""
    matters: tuple[str, ...] = ()
    """Words of a clause for which it is the rule; without any it is the party's rule for whatever else."""
    wherever: bool = False
    """Whether the matter alone calls for it, in a clause that does not name the party."""
    cite: str | None = None
    checked: bool = True
    """Whether somebody has read what is cited."""

    @cached_property
    def rule(self) -> Rule:
        """The rule that it says."""
        return read_rule(self.says)


class Fact(Dated):
    """A state of things that bars something while it holds."""

    id: str
    holds: bool | None = None
    """Within its dates; None where nobody knows."""
    name: str = ""
    cite: str | None = None


class Vote(Record):
    """How somebody has voted, or how an assembly has."""

    who: str
    """Id of an actor, or of a body with seats."""
    ballot: Annotated[Ballot | None, BeforeValidator(_known_word)] = None
    yes: int = Field(0, ge=0)
    no: int = Field(0, ge=0)
    abstain: int = Field(0, ge=0)
    absent: int = Field(0, ge=0)
    clauses: tuple[str, ...] = ("plan",)
    on: date | None = None
    cite: str | None = None


class Step(Record):
    """One clause or rule has to come before another."""

    first: str
    then: str
    because: str = ""
    by: date | None = None
    """When the first is due, where known."""


class Rulebook(Record):
    """``consent.toml``."""

    room: tuple[str, ...] | None = None
    """Ids of the parties that negotiate; None where it is to be read from the plan."""
    bodies: tuple[Body, ...] = ()
    rules: tuple[RuleRow, ...] = ()
    facts: tuple[Fact, ...] = ()
    votes: tuple[Vote, ...] = ()
    steps: tuple[Step, ...] = ()

    def with_library(self, library: Rulebook) -> Rulebook:
        """Both together; what this one calls by an id stands for the library's of that id."""
        own = {*(b.id for b in self.bodies), *(r.id for r in self.rules), *(f.id for f in self.facts)}
        return self.model_copy(update={
            "bodies": (*self.bodies, *(b for b in library.bodies if b.id not in own)),
            "rules": (*self.rules, *(r for r in library.rules if r.id not in own)),
            "facts": (*self.facts, *(f for f in library.facts if f.id not in own)),
        })


    def renamed(self, name: Callable[[str], str]) -> Rulebook:
        """The same with other names for those in it, so that a name and an id of one party come to the same."""
        return self.model_copy(update={
            "room": None if self.room is None else tuple(map(name, self.room)),
            "bodies": tuple(b.model_copy(update={
                "members": tuple(map(name, b.members)),
                "weights": {w: {name(m): n for m, n in by.items()} for w, by in b.weights.items()},
            }) for b in self.bodies),
            "rules": tuple(r.model_copy(update={
                "says": write_rule(renamed(r.rule, name)), "of": None if r.of is None else name(r.of),
            }) for r in self.rules),
            "votes": tuple(v.model_copy(update={"who": name(v.who)}) for v in self.votes),
        })

    @property
    def mentions(self) -> frozenset[str]:
        """Everybody it speaks of."""
        found = {*(self.room or ()), *(v.who for v in self.votes)}
        for row in self.rules:
            try:
                rule = row.rule
            except RuleError:
                continue
            for leaf in leaves(rule):
                if not isinstance(leaf, NotWhile):
                    found.update((leaf.name, *leaf.of) if isinstance(leaf, Yes) else leaf.of)
        return frozenset(found)
