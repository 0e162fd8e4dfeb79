"""Remarks on clauses that do not go together: dead references, numbers that disagree, each waiting for the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

from zopa.language.amounts import Amount, Kind, amounts
from zopa.language.stems import terms
from zopa.language.words import drafting as w
from zopa.proposal.clash import Clash, Place, bodies, handed, named_days, prices, shares, windows
from zopa.proposal.margin import LIKELY, OFTEN, Margin, remark
from zopa.records import Clause, Duty, Force, Op
from zopa.records.remark import Remark, RemarkKind

_SAME, _FEWEST, _CROWD = 0.6, 3, 40
_WAITS = re.compile(
    r"\b(?:once|when|after|as soon as|until|unless|only if|provided that|on condition that|upon|before|following|"
    r"not before|subject to|within [\w ]{3,20}? (?:of|from))\b(?P<what>[^.;]{4,200})",
    re.IGNORECASE,
)
_BALLOT = re.compile(r"\b(?:to|by|in) (?:a|the) (?:vote|ballot|referendum)\b|\b(?:voted?|ballot|accepted|endorsed)\b")
_LAST_DAY = re.compile(r"\b(?:ends?|expires?|lapses?|terminates?|runs? until|remains? in force until)\b", re.IGNORECASE)
_ALL_OF = re.compile(r"\b(?:the|all|all the|all of the) (?P<n>\d[\d,]*) (?P<noun>[a-z]{3,20}s)\b", re.IGNORECASE)
_RUNS = re.compile(
    r"\b(?:runs?|lasts?|is concluded|is valid|remains? in force|is granted|is let) for [\w ]{1,20}?years?\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:expires?|ends?|lapses?|terminates?) on\b", re.IGNORECASE)
_NOT = re.compile(r"\bnot\b|\bno\b|\bnever\b", re.IGNORECASE)
_LASTS = re.compile(r"\b(?:until|remains?)\b")
_MEASURED = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.DURATION})
_FIRM = frozenset({Force.MUST, Force.WILL, Force.AGREES})


def dead_reference(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """A part is named that the text does not have."""
    for r in margin.references.get(clause.id, ()):
        if r.to is None:
            yield remark(
                margin, clause.id, RemarkKind.DEAD_REFERENCE, (r.start, r.end),
                f"There is no {margin.words(r.start, r.end)} in this text.",
                "Correct the number, or add what it should lead to.", grave=True, confidence=LIKELY,
            )
            return


def conflicts(margin: Margin) -> Iterator[Remark]:
    """Two clauses that can't both be carried out; a remark on each."""
    seen: set[frozenset[str]] = set()
    for check in _CHECKS:
        for clash in check(margin):
            pair = frozenset({clash.first.clause.id, clash.second.clause.id})
            if len(pair) < 2 or pair in seen:
                continue
            seen.add(pair)
            for here, other in ((clash.first, clash.second), (clash.second, clash.first)):
                yield remark(
                    margin, here.clause.id, RemarkKind.CONFLICT, (here.start, here.end),
                    clash.says.format(other=f"clause {other.clause.id}"),
                    "Settle which of the two holds, and strike or fit the other.", grave=True, confidence=OFTEN,
                    others=(other.clause.id,),
                )


class _Figure(NamedTuple):
    """A number with the content words of its sentence."""

    clause: Clause
    amount: Amount
    around: frozenset[str]
    days: frozenset[object]


def _figures(margin: Margin) -> Iterator[Clash]:
    """Two numbers of one unit for the same thing, found by the words that their sentences share."""
    groups: dict[object, list[_Figure]] = {}
    idle = frozenset(t.key for name in ("article clause paragraph remain", *margin.roster.parties) for t in terms(name))
    for clause in margin.plan.clauses:
        for f in _measured(clause, idle):
            groups.setdefault((f.amount.kind, f.amount.unit or f.amount.counts), []).append(f)
    for group in groups.values():
        by_word: dict[str, list[int]] = {}
        for n, f in enumerate(group):
            rare = (by_word.get(word, []) for word in f.around)
            shared = Counter(k for ks in rare if len(ks) < _CROWD for k in ks)
            for k, count in shared.items():
                if count >= _FEWEST and _same_thing(group[k], f):
                    first, second = (Place(x.clause, *margin.at(x.clause, x.amount.start, x.amount.end))
                                     for x in (group[k], f))
                    yield Clash(first, second, "Another number for the same thing stands in {other}.")
            for word in f.around:
                by_word.setdefault(word, []).append(n)


def _measured(clause: Clause, idle: frozenset[str]) -> list[_Figure]:
    if not re.search(r"\d|\w(?:teen|ty)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|half)\b", clause.text):
        return []
    found = amounts(clause.text)
    days = frozenset(n.value for n in found if n.kind in {Kind.DATE, Kind.YEAR})
    spans = [(n.start, n.end) for n in found]
    return [
        _Figure(clause, n, _around(clause.text, n, spans) - idle, days)
        for n in found if n.kind in _MEASURED and not n.base
    ]


def _around(text: str, amount: Amount, numbers: list[tuple[int, int]]) -> frozenset[str]:
    """The content words of the sentence that a number stands in, without the numbers' own."""
    start = max((m.end() for m in re.finditer(r"[.;]\s", text[: amount.start])), default=0)
    stops = (m.start() for m in re.finditer(r"[.;](?:\s|$)", text) if m.start() >= amount.end)
    return frozenset(
        t.key for t in terms(text[start : next(stops, len(text))])
        if not any(s <= start + t.start < e for s, e in numbers)
    )


def _same_thing(x: _Figure, y: _Figure) -> bool:
    """Whether two clauses say all but the same around two numbers, and not of two days or as an addition."""
    if _together(x.amount, y.amount) or w.REPEATED.search(x.clause.text) or w.REPEATED.search(y.clause.text):
        return False
    staged = x.days and y.days and not x.days & y.days
    if staged and not (_LASTS.search(x.clause.text) or _LASTS.search(y.clause.text)):
        return False
    common, apart = x.around & y.around, x.around ^ y.around
    return len(common) >= _SAME * min(len(x.around), len(y.around)) and len(apart) <= max(3, len(common))


def _together(x: Amount, y: Amount) -> bool:
    """Whether one value can satisfy both: two caps that differ can't both be meant."""
    if x.full == y.full or x.op is Op.EXACTLY or y.op is Op.EXACTLY:
        return x.full == y.full
    if x.op is y.op:
        return False
    if x.op is None or y.op is None:
        said, bound = (x, y) if x.op is None else (y, x)
        return said.full <= bound.full if bound.op is Op.AT_MOST else said.full >= bound.full
    floor = x if x.op is Op.AT_LEAST or y.op is Op.AT_MOST else y
    cap = y if floor is x else x
    return floor.full <= cap.full


def _rules(margin: Margin) -> Iterator[Clash]:
    """One body that decides in two ways."""
    found: dict[str, list[tuple[str, Place]]] = {}
    for duty in margin.duties:
        if len(duty.bearers) == 1 and duty.verb in w.DECIDING:
            for m in w.BY_RULE.finditer(margin.parse.text, duty.start, duty.end):
                rule = " ".join(sorted(m["rule"].lower().replace("-", " ").split()))
                place = Place(margin.plan.by_id[duty.clause], *m.span())
                found.setdefault(duty.bearers[0].lower(), []).append((rule, place))
    for places in found.values():
        for (rule, first), (other, second) in combinations(places, 2):
            if rule != other:
                yield Clash(first, second, "By {other} the same body decides in another way.")


def _opposed(margin: Margin) -> Iterator[Clash]:
    """One bearer who shall do what he shall not do."""
    groups: dict[tuple[str, str | None], list[Duty]] = {}
    for duty in margin.duties:
        for bearer in duty.bearers:
            groups.setdefault((bearer, duty.verb), []).append(duty)
    for group in groups.values():
        denied = [d for d in group if _NOT.match(d.act or "")]
        for x in denied:
            for y in group:
                if _contrary(x, y):
                    first, second = (Place(margin.plan.by_id[d.clause], *margin.predicate(d)) for d in (y, x))
                    yield Clash(first, second, "The contrary of the same act stands in {other}.")


def _contrary(x: Duty, y: Duty) -> bool:
    if _NOT.match(y.act or "") or x.force not in _FIRM or y.force not in {*_FIRM, Force.MAY}:
        return False
    if x.condition or y.condition or x.exception or y.exception or x.by_when != y.by_when:
        return False
    keys = [frozenset(t.key for t in terms(d.act or "")) for d in (x, y)]
    return len(keys[0] & keys[1]) >= 2 and len(keys[0] ^ keys[1]) <= 1


class _Wait(NamedTuple):
    """What a clause waits for: clauses called by number, and content words."""

    place: Place
    called: frozenset[str]
    keys: frozenset[str]
    done: frozenset[str]
    """The content words of the rest of the clause."""


def _waiting(margin: Margin) -> Iterator[Clash]:
    """Each of two is to begin only when the other has been done."""
    waits = [wait for clause in margin.plan.clauses for wait in _waits(margin, clause)]
    for x, y in combinations(waits, 2):
        if _for(x, y) and _for(y, x):
            yield Clash(x.place, y.place, "This waits for {other}, and {other} for this: neither can begin.")


def _waits(margin: Margin, clause: Clause) -> Iterator[_Wait]:
    called = margin.references.get(clause.id, ())
    done = frozenset(t.key for t in terms(_entered(_WAITS.sub(" ", clause.text))))
    for m in margin.find(_WAITS, clause):
        yield _Wait(
            Place(clause, *m.span()), frozenset(r.to for r in called if r.to and m.start() <= r.start < m.end()),
            frozenset(t.key for t in terms(_entered(m["what"]))), done,
        )


def _entered(text: str) -> str:
    """Entry into force told by its verb and a ballot by what it gives, so that the noun meets them."""
    text = re.sub(r"\bentry into\b", "enters into", text)
    return _BALLOT.sub("approved", re.sub(r"\btaking effect\b", "takes effect", text))


def _for(x: _Wait, y: _Wait) -> bool:
    """Whether one waits for what the other clause does."""
    named = y.place.clause.id in x.called
    return named or len(x.keys) >= 2 <= len(x.keys & y.done) >= _SAME * len(x.keys)


def _ends(margin: Margin) -> Iterator[Clash]:
    """Two last days of one agreement."""
    found: list[tuple[Place, Amount]] = []
    for clause in margin.plan.clauses:
        m = _LAST_DAY.search(clause.text)
        subject = clause.text[: m.start()].strip().lower() if m else ""
        if m and re.fullmatch(r"(?:this|the present) \w+(?: begins on .*)?(?: and)?", subject):
            days = [n for n in amounts(clause.text) if n.kind is Kind.DATE and n.start > m.end()]
            found += [(Place(clause, *margin.at(clause, n.start, n.end)), n) for n in days[:1]]
    for (first, a), (second, b) in combinations(found, 2):
        if a.value != b.value:
            yield Clash(first, second, "Another last day stands in {other}.")


def _counted(margin: Margin) -> Iterator[Clash]:
    """All of one kind of thing, counted twice: "the 212 objects", "all 241 objects"."""
    found: dict[str, list[tuple[str, Place]]] = {}
    for clause in margin.plan.clauses:
        for m in margin.find(_ALL_OF, clause):
            found.setdefault(m["noun"].lower(), []).append((m["n"].replace(",", ""), Place(clause, *m.span())))
    for places in found.values():
        for (n, first), (k, second) in combinations(places, 2):
            if n != k:
                yield Clash(first, second, "Another count of the same stands in {other}.")


def _terms(margin: Margin) -> Iterator[Clash]:
    """So many years from a day, and a last day that is not so many years later."""
    runs, ends = [], []
    for clause in margin.plan.clauses:
        days = [n for n in amounts(clause.text) if n.kind is Kind.DATE]
        if days and (m := _RUNS.search(clause.text)):
            years = next((n.value for n in amounts(m[0]) if n.kind is Kind.DURATION), None)
            if years is not None:
                runs.append((Place(clause, *margin.at(clause, *m.span())), days[0].value // 10000 + years))
        elif days and (m := _ENDS.search(clause.text)):
            ends.append((Place(clause, *margin.at(clause, m.start(), days[-1].end)), days[-1].value // 10000))
    for first, last in runs:
        for second, year in ends:
            if abs(last - year) > 1:
                yield Clash(first, second, "By {other} the term has another length.")


_CHECKS: tuple[Callable[[Margin], Iterator[Clash]], ...] = (
    _figures, _counted, _terms, _rules, _opposed, _waiting, _ends, named_days, prices, windows, shares, bodies, handed,
)
