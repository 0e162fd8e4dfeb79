"""
Does it carry? Rules of consent against ballots, in three values.

A rule is true if it holds however the unknown ballots fall, false if it holds on no way they can fall, else unknown
(Kleene, *Introduction to Metamathematics*, 1952, §64, read over all completions). Every rule but a turnout is monotone
in the order no < abstain < yes, so that two completions decide: all unknown for, and all unknown against.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from zopa.errors import InputError
from zopa.records.consent import (
    Against,
    AllOf,
    Among,
    AnyOf,
    Ballot,
    Everyone,
    InTurn,
    Leaf,
    NotWhile,
    Rule,
    Share,
    Turnout,
    Unrenewed,
    Votes,
    Yes,
)
from zopa.records.rulebook import Body, Fact, Rulebook, RuleRow


class Seat(NamedTuple):
    """Somebody who votes, or so many without a name who sit together."""

    voter: str
    number: int
    weight: Fraction
    """Of each of them."""


@dataclass(frozen=True, slots=True)
class Book:
    """The rules in force on a day."""

    bodies: Mapping[str, Body]
    rules: Mapping[str, RuleRow]
    facts: Mapping[str, bool | None]
    named: Mapping[str, Fact] = field(default_factory=dict)

    @classmethod
    def on(cls, book: Rulebook, day: date | None) -> Book:
        """The book as it stood on a day; without a day, as it stands in the end."""
        stated = {f.id: f for f in book.facts if f.on(day)}
        return cls(
            bodies={b.id: b for b in book.bodies},
            rules={r.id: r for r in book.rules if r.on(day)},
            facts={f.id: None for f in book.facts} | {i: f.holds for i, f in stated.items()},
            named={f.id: f for f in book.facts} | stated,
        )

    def seats(self, of: Iterable[str], by: str | None = None) -> tuple[Seat, ...]:
        """Those who vote in the bodies named, or the actors themselves; whoever sits in two votes once."""
        found: dict[str, Seat] = {}
        for name in of:
            body = self.bodies.get(name)
            if body is None:
                found.setdefault(name, Seat(name, 1, Fraction(1)))
                continue
            weights = body.weights.get(by or "", {})
            for member in body.members:
                found.setdefault(member, Seat(member, 1, Fraction(weights.get(member, 1))))
            if not body.members:
                found.setdefault(name, Seat(name, body.seats or 1, Fraction(1)))
        return tuple(found.values())

    def flat(self, rule: Rule, trail: tuple[str, ...] = (), it: tuple[str, ...] = ()) -> Rule:
        """
        A rule with every rule that it names put in its place, and those who decide by it for "it".

        Raises:
            InputError: The rules lead in a circle.
        """
        match rule:
            case Yes(name, of) if name in self.rules:
                if name in trail:
                    raise InputError(
                        f"the rule leads back to itself: {' → '.join((*trail, name))}", where=name,
                        remedy="Break the circle",
                    )
                return self.flat(self.rules[name].rule, (*trail, name), _instead(of, it))
            case AllOf() | AnyOf() | InTurn():
                return type(rule)(tuple(self.flat(part, trail, it) for part in rule.rules))
            case Unrenewed():
                return Unrenewed(self.flat(rule.by, trail, it))
            case Yes("it"):
                return Everyone(it) if it else rule
            case Yes() | NotWhile():
                return rule
            case _:
                return replace(rule, of=_instead(rule.of, it))


def _instead(of: tuple[str, ...], it: tuple[str, ...]) -> tuple[str, ...]:
    """Names with those meant in place of "it"."""
    return it if of == ("it",) and it else of


class Count(NamedTuple):
    """Weights of ballots."""

    yes: Fraction = Fraction(0)
    no: Fraction = Fraction(0)
    abstain: Fraction = Fraction(0)
    absent: Fraction = Fraction(0)
    unknown: Fraction = Fraction(0)

    @property
    def total(self) -> Fraction:
        """Of everybody entitled."""
        return sum(self, Fraction(0))


Tally = Mapping[Ballot, int]
"""How many of those who sit under one name gave which ballot; the rest is unknown."""
Ballots = Mapping[str, Ballot | Tally]
"""Ballots by voter; who isn't there is unknown."""


def carries(rule: Rule, book: Book, ballots: Ballots) -> bool | None:
    """
    Whether a rule is met: True, False, or None where it hangs on what isn't known.

    Args:
        rule: What has to be met.
        book: Bodies, rules and facts.
        ballots: What is known of who voted how.

    Raises:
        InputError: The rules lead in a circle.
    """
    sure, possible = _ends(book.flat(rule), book, ballots)
    return True if sure else None if possible else False


def _ends(rule: Rule, book: Book, ballots: Ballots) -> tuple[bool, bool]:
    """Whether a rule holds at worst, and at best."""
    match rule:
        case AllOf(rules) | InTurn(rules):
            ends = [_ends(part, book, ballots) for part in rules]
            return all(sure for sure, _ in ends), all(possible for _, possible in ends)
        case AnyOf(rules):
            ends = [_ends(part, book, ballots) for part in rules]
            return any(sure for sure, _ in ends), any(possible for _, possible in ends)
        case Unrenewed(by):
            sure, possible = _ends(by, book, {v: _turned(b) for v, b in ballots.items()})
            return not possible, not sure
        case NotWhile(fact):
            holds = book.facts.get(fact)
            return holds is False, holds is not True
        case _:
            by_weight = rule.by if isinstance(rule, Votes | Share) else None
            of = (rule.name,) if isinstance(rule, Yes) else rule.of
            return _leaf(rule, count(book.seats(of, by_weight), ballots))


def count(seats: Iterable[Seat], ballots: Ballots) -> Count:
    """The ballots of some seats, weighed."""
    sums = dict.fromkeys(Ballot, Fraction(0))
    for seat in seats:
        cast = ballots.get(seat.voter, Ballot.UNKNOWN)
        tally = {cast: seat.number} if isinstance(cast, Ballot) else dict(cast)
        tally[Ballot.UNKNOWN] = tally.get(Ballot.UNKNOWN, 0) + seat.number - sum(tally.values())
        for ballot, number in tally.items():
            sums[ballot] += number * seat.weight
    return Count(*(sums[b] for b in Ballot))


def _turned(cast: Ballot | Tally) -> Ballot | Tally:
    """Ballots on keeping a thing, made of those on ending it."""
    turn = {Ballot.YES: Ballot.NO, Ballot.NO: Ballot.YES}
    if isinstance(cast, Ballot):
        return turn.get(cast, cast)
    return {turn.get(b, b): n for b, n in cast.items()}


def _leaf(rule: Leaf, c: Count) -> tuple[bool, bool]:
    """At worst every unknown ballot is a no, at best a yes; for a turnout, at worst nobody comes."""
    match rule:
        case Yes() | Everyone():
            return c.yes == c.total, c.yes + c.unknown == c.total
        case Against(most):
            return c.no + c.unknown <= most, c.no <= most
        case Votes(least):
            return c.yes >= least, c.yes + c.unknown >= least
        case Turnout(share):
            cast = c.yes + c.no + c.abstain
            return cast >= share * c.total, cast + c.unknown >= share * c.total
        case Share(among=among):
            base = c.total
            if among is not Among.ALL:
                base -= c.absent
            if among is Among.VOTING:
                base -= c.abstain
            return _reached(rule, c.yes, base), _reached(rule, c.yes + c.unknown, base)


def _reached(rule: Share, yes: Fraction, base: Fraction) -> bool:
    """Whether a share is; where nobody votes, none is."""
    return yes > 0 and (yes > rule.share * base if rule.more else yes >= rule.share * base)
