"""
Rules of consent: whose yes it takes, as data that can be read aloud.

A rule is a tree of these values; `zopa.records.consent_words` reads it from a sentence and writes it as one. The
vocabulary is that of voting theory (Felsenthal and Machover, *The Measurement of Voting Power*, 1998): a voter gives a
ballot, a rule says which ballots carry.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction


class Ballot(StrEnum):
    """What somebody entitled to a say has said."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    ABSENT = "absent"
    """Did not take part."""
    UNKNOWN = "unknown"
    """Nobody has heard; a silent party never consents."""


class Among(StrEnum):
    """Of whom a share is counted."""

    ALL = "all"
    """Everybody entitled: an abstention weighs like a no."""
    PRESENT = "present"
    """Those who take part, abstentions included."""
    VOTING = "voting"
    """Those who say yes or no."""


@dataclass(frozen=True, slots=True)
class Yes:
    """The yes of one actor, or what another rule says."""

    name: str
    of: tuple[str, ...] = ()
    """Who decides by the rule, where it is one for whoever it is applied to: its own words call them ``it``."""


@dataclass(frozen=True, slots=True)
class Everyone:
    """Everybody says yes."""

    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Against:
    """No more than so many say no: with none, consensus, or a veto for each."""

    most: int
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Votes:
    """At least so many votes, by heads or by a weight."""

    least: Fraction
    of: tuple[str, ...]
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """At least, or more than, a share of the votes."""

    share: Fraction
    of: tuple[str, ...]
    more: bool = False
    """More than the share, not just as much."""
    among: Among = Among.ALL
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Turnout:
    """At least a share of those entitled takes part."""

    share: Fraction
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotWhile:
    """Barred while a fact holds: no change of a constitution in a state of emergency."""

    fact: str


@dataclass(frozen=True, slots=True)
class Unrenewed:
    """
    A measure that ends by itself unless a rule renews it: whoever can block the renewal can end it.

    A yes to ending it counts as a no to the renewal.
    """

    by: Rule


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of some rules."""

    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of some rules suffices."""

    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class InTurn:
    """All of some rules, one after another."""

    rules: tuple[Rule, ...]


Leaf = Yes | Everyone | Against | Votes | Share | Turnout
Rule = Leaf | NotWhile | Unrenewed | AllOf | AnyOf | InTurn


def parts(rule: Rule) -> tuple[Rule, ...]:
    """The rules directly within one."""
    match rule:
        case AllOf() | AnyOf() | InTurn():
            return rule.rules
        case Unrenewed():
            return (rule.by,)
        case _:
            return ()


def renamed(rule: Rule, name: Callable[[str], str]) -> Rule:
    """A rule with other names for those in it."""
    match rule:
        case AllOf() | AnyOf() | InTurn():
            return type(rule)(tuple(renamed(part, name) for part in rule.rules))
        case Unrenewed():
            return Unrenewed(renamed(rule.by, name))
        case Yes():
            return Yes(name(rule.name), tuple(map(name, rule.of)))
        case NotWhile():
            return rule
        case _:
            return replace(rule, of=tuple(map(name, rule.of)))


def leaves(rule: Rule) -> tuple[Leaf | NotWhile, ...]:
    """The rules within one that have none within."""
    if isinstance(rule, AllOf | AnyOf | InTurn | Unrenewed):
        return tuple(leaf for part in parts(rule) for leaf in leaves(part))
    return (rule,)
