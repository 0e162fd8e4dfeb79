"""The steps within a rule of consent: what has to end, and which body decides before which."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise, product
from typing import NamedTuple

from zopa.negotiation.consent import Book
from zopa.records.consent import AllOf, InTurn, NotWhile, Rule, Yes


class Course(NamedTuple):
    """Steps that lead to a consent: those that nothing comes before, those that nothing follows, and the order."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    edges: tuple[tuple[str, str], ...]


_NONE = Course((), (), ())


def course(rule: Rule, book: Book, *, says: Callable[[Rule], str]) -> Course:
    """
    The steps of a rule that sets an order; none where it sets none.

    1. "A then B": A before B.
    2. "not while F and B": F has to end before B, unless it is known not to hold.
    3. Whatever may come in any order is one step, as the rule words it.

    Args:
        rule: What has to be met.
        book: Bodies, rules and facts.
        says: A rule in words.
    """
    flat = book.flat(rule)
    return _course(flat, book, says) if _ordered(flat, book) else _NONE


def ending(fact: str, book: Book) -> str:
    """What a step is called that waits for a fact to pass."""
    named = book.named.get(fact)
    return f"the end of {(named.name if named else '') or fact}"


def _ordered(rule: Rule, book: Book) -> bool:
    match rule:
        case InTurn():
            return True
        case NotWhile(fact):
            return book.facts.get(fact) is not False
        case AllOf(rules):
            return any(_ordered(part, book) for part in rules)
        case _:
            return False


def _course(rule: Rule, book: Book, says: Callable[[Rule], str]) -> Course:
    match rule:
        case NotWhile(fact):
            step = () if book.facts.get(fact) is False else (ending(fact, book),)
            return Course(step, step, ())
        case InTurn(rules):
            courses = [c for part in rules if (c := _course(part, book, says)).first]
            if not courses:
                return _NONE
            turns = tuple(e for a, b in pairwise(courses) for e in product(a.last, b.first))
            return Course(courses[0].first, courses[-1].last, (*turns, *(e for c in courses for e in c.edges)))
        case AllOf(rules):
            return _together(rules, book, says)
        case _:
            return Course((says(rule),), (says(rule),), ())


def _together(rules: tuple[Rule, ...], book: Book, says: Callable[[Rule], str]) -> Course:
    """Several at once: bars end before anything else begins; somebody's plain yes is no step beside others."""
    bars = [c for part in rules if isinstance(part, NotWhile) and (c := _course(part, book, says)).first]
    rest = [_course(part, book, says) for part in rules if not isinstance(part, NotWhile | Yes)]
    firsts = tuple(dict.fromkeys(s for c in rest for s in c.first))
    lasts = tuple(dict.fromkeys(s for c in rest for s in c.last))
    edges = tuple(e for c in rest for e in c.edges)
    if not bars:
        return Course(firsts, lasts, edges)
    over = tuple(s for c in bars for s in c.first)
    return Course(over, lasts or over, (*product(over, firsts), *edges))
