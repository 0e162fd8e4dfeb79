"""Clauses that clash by what they say of one day, one price, one hour, one whole, one body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from zopa.language.amounts import Amount, Kind, amounts
from zopa.language.stems import terms
from zopa.proposal.consents import starts
from zopa.proposal.margin import Margin
from zopa.records import Clause

_DATE = r"\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}"
_DAY_IS = re.compile(
    rf"\b[Tt]he (?P<event>[a-z]+(?: [a-z]+)?) (?:date|day)(?:,? which)? (?:is|shall be|will be|falls on|remains)[: ]"
    rf"(?P<day>{_DATE})"
)
_ON_THE_DAY = re.compile(
    r"\b(?:[Oo]n|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Uu]ntil) the (?:day|date) of (?:the )?"
    rf"(?P<event>[a-z]+(?: [a-z]+)?),? (?:on |which is |namely )?(?P<day>{_DATE})"
)
_TAKES_PLACE = re.compile(
    r"(?:\b[Tt]he |(?<![\w,;] )\b(?=[A-Z]))(?P<event>(?!The\b)[A-Za-z]+(?: [a-z]+)?) "
    r"(?:takes place|shall take place|will take place|is held|shall be held|"
    rf"will be held|is completed|shall be completed) on (?P<day>{_DATE})"
)
_PRICE = re.compile(
    r"\b(?:the|a|an|each|any|its|their) (?P<noun>[a-z]+(?: [a-z]+)??)"
    r"(?: (?:remains?|stays?|is|are|shall be|will be|amounts? to|set|fixed)(?: at)?| of| at) (?P<rest>\d)",
    re.IGNORECASE,
)
_THE_PRICE = re.compile(r"The [a-z]+ (?:is|remains|stays|shall be|will be)\b")
_UNTIL = re.compile(r"\b(?:until|till|up to|through)\b[^.;]{0,200}?\b(?P<year>\d{4})\b", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|as of|starting|beginning|since|with effect from)\b[^.;]{0,200}?\b(?P<year>\d{4})\b", re.IGNORECASE
)
_CLOSED = re.compile(
    r"\b(?:closed|shut|no \w+|not \w+|prohibited|banned|suspended)\b[^.;]{0,80}?\b(?:between|from) "
    r"(?P<a>\d{1,2})[:.](?P<am>\d\d) (?:and|to|until) (?P<b>\d{1,2})[:.](?P<bm>\d\d)", re.IGNORECASE,
)
_AT = re.compile(r"\bat (?P<h>\d{1,2})[:.](?P<m>\d\d)\b")
_PER_CENT = re.compile(
    r"(?P<n>\d{1,3}(?:\.\d+)?) ?(?:per cent|percent|%) of (?:the )?(?P<whole>[a-z][\w -]{2,60}?)"
    r"(?=[.,;:]|\s(?:and|from|by|each|until|in|on|for)\b|$)", re.IGNORECASE,
)
_LEAVES = re.compile(r"\b(?:leave|reserve|retain|keep back|set aside)\w*\b", re.IGNORECASE)
_FOUNDS = re.compile(
    r"\b(?:establish|set up|create|constitute|convene)\w*\b[^.;]{0,60}?\b(?:the|a|an) (?:[\w-]+ ){0,2}"
    r"(?P<body>(?:Commission|Committee|Council|Board|Secretariat|Authority|Office|Tribunal|Court|Fund|Mission|commission|committee|"
    r"council|board|secretariat|tribunal))\b",
)
_AFTER_START = re.compile(
    r"\b(?:of|after|from|following) (?:the )?entry into force\b|\bonce (?:this|the) \w+ is in force\b", re.IGNORECASE
)


_HANDS = re.compile(
    r"\b(?:hands?|transfers?|cedes?|pass(?:es)?|gives? (?:up|over|back)|leaves?|surrenders?|returns?|delivers?|"
    rf"vacates?|opens?)\b[^.;]{{0,200}}?\b(?:on|by|from|before) (?P<day>{_DATE})"
)
_STAYS = re.compile(
    r"\b(?:stays?|remains?|is kept|are kept|continues?|(?:shall|will|may) (?:keep|retain|hold|occupy))\b[^.;]{0,200}?"
    rf"\b(?:until|till|up to|before) (?P<day>{_DATE})"
)
_STAYING = frozenset(t.key for t in terms("stay remain kept keep retain hold occupy continue under until"))
_THING = 2
_COUNTED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.NUMBER})


class Place(NamedTuple):
    """Words of a clause."""

    clause: Clause
    start: int
    end: int


class Clash(NamedTuple):
    """Words of two clauses, and what is between them."""

    first: Place
    second: Place
    says: str


def named_days(margin: Margin) -> Iterator[Clash]:
    """One event on two days: "the merger date is 1 October", "on the day of the merger, 1 April"."""
    found: dict[str, list[tuple[str, Place]]] = {}
    for clause in margin.plan.clauses:
        for pattern in (_DAY_IS, _ON_THE_DAY, _TAKES_PLACE):
            for m in margin.find(pattern, clause):
                event = m["event"].lower().removesuffix(" date").removesuffix(" day")
                found.setdefault(event, []).append((m["day"], Place(clause, m.start("day"), m.end("day"))))
    for places in found.values():
        for (day, first), (other, second) in combinations(places, 2):
            if _value(day) != _value(other):
                yield Clash(first, second, "In {other} the same event has another day.")


def _value(day: str) -> object:
    return next((n.value for n in amounts(day) if n.kind is Kind.DATE), day)


class _Priced(NamedTuple):
    place: Place
    amount: Amount
    until: int | None
    since: int | None
    settled: bool
    """Whether the clause opens with "the fee is"."""


def prices(margin: Margin) -> Iterator[Clash]:
    """One fee, rent, rate of two amounts at one time: told apart by until and from."""
    found: dict[tuple[str, str | None], list[_Priced]] = {}
    for clause in margin.plan.clauses:
        every = amounts(clause.text)
        for m in _PRICE.finditer(clause.text):
            amount = next((n for n in every if n.start == m.start("rest") and n.kind in _COUNTED), None)
            if amount is None:
                continue
            noun = " ".join(t.key for t in terms(m["noun"])[-1:])
            until, since = _UNTIL.search(clause.text), _FROM.search(clause.text)
            place = Place(clause, *margin.at(clause, amount.start, amount.end))
            found.setdefault((noun, amount.unit), []).append(
                _Priced(
                    place, amount, int(until["year"]) if until else None, int(since["year"]) if since else None,
                    bool(_THE_PRICE.match(clause.text)),
                )
            )
    for (noun, _), priced in found.items():
        for x, y in combinations(priced, 2):
            if noun and x.amount.full != y.amount.full and x.amount.op is y.amount.op and _meet(x, y):
                yield Clash(x.place, y.place, "Another amount for the same time stands in {other}.")


def _meet(x: _Priced, y: _Priced) -> bool:
    """Whether one holds until after the other has begun; or neither begins on a day and one is called "the"."""
    if x.since is None and y.since is None:
        return x.settled or y.settled
    return any(a.until is not None and b.since is not None and b.since < a.until for a, b in ((x, y), (y, x)))


def windows(margin: Margin) -> Iterator[Clash]:
    """Shut between two hours, and something let through at an hour between them."""
    shut = [(Place(c, *m.span()), m) for c in margin.plan.clauses for m in margin.find(_CLOSED, c)]
    at = [
        (Place(c, *m.span()), int(m["h"]) * 60 + int(m["m"])) for c in margin.plan.clauses for m in margin.find(_AT, c)
    ]
    parties = frozenset(t.key for name in margin.roster.names for t in terms(name))
    for closed, m in shut:
        first, last = int(m["a"]) * 60 + int(m["am"]), int(m["b"]) * 60 + int(m["bm"])
        for place, minute in at:
            inside = first <= minute < last if first < last else minute >= first or minute < last
            if inside and (_keys(closed.clause) & _keys(place.clause)) - parties:
                yield Clash(closed, place, "By {other} the hours clash.")


def shares(margin: Margin) -> Iterator[Clash]:
    """Shares of one whole, one to be left and one to be taken, that make more than the whole."""
    found: dict[frozenset[str], list[tuple[float, bool, Place]]] = {}
    for clause in margin.plan.clauses:
        for m in margin.find(_PER_CENT, clause):
            whole = frozenset(t.key for t in terms(m["whole"]))
            leaves = bool(_LEAVES.search(margin.words(clause.start, m.start())))
            found.setdefault(whole, []).append((float(m["n"]), leaves, Place(clause, *m.span())))
    for parts in found.values():
        for (n, leaves, first), (k, also, second) in combinations(parts, 2):
            if leaves != also and n + k > 100:
                yield Clash(first, second, "Together with {other} this is more than the whole.")


def bodies(margin: Margin) -> Iterator[Clash]:
    """A body that is set up after entry into force, and an entry into force that waits for it."""
    start = next((c for c in margin.plan.clauses if starts(c.text)), None)
    if start is None:
        return
    for clause in margin.plan.clauses:
        if clause.id == start.id or not _AFTER_START.search(clause.text):
            continue
        for m in margin.find(_FOUNDS, clause):
            name = m["body"].split()[-1]
            asked = re.compile(rf"\b(?:with|by|to|before|from) the (?:\w+ )?{re.escape(name)}\b").search(start.text)
            if asked:
                there = Place(start, *margin.at(start, *asked.span()))
                yield Clash(Place(clause, *m.span()), there, "This waits for {other}, and {other} for this.")
                break


def handed(margin: Margin) -> Iterator[Clash]:
    """A thing that passes to another on a day, and stays where it is until a later one."""
    parties = frozenset(t.key for name in margin.roster.names for t in terms(name))
    gives, keeps = (
        [(c, m, _value(m["day"])) for c in margin.plan.clauses for m in margin.find(pattern, c)]
        for pattern in (_HANDS, _STAYS)
    )
    for here, given, day in gives:
        for there, kept, last in keeps:
            if not (isinstance(day, Decimal) and isinstance(last, Decimal) and day < last):
                continue
            said = margin.words(there.start, kept.start("day"))
            thing = frozenset(t.key for t in terms(said) if not t.weak) - parties - _STAYING
            if len(thing) >= _THING <= len(thing & _keys(here)) and len(thing - _keys(here)) <= 1:
                first, second = Place(here, *given.span()), Place(there, *kept.span())
                yield Clash(first, second, "By {other} it is in other hands on that day.")


def _keys(clause: Clause) -> frozenset[str]:
    return frozenset(t.key for t in terms(clause.text))
