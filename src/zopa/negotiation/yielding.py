"""
How far a party would truly go that has stated a number: an opening bid, with a declared distribution behind it.

The true limit lies between the stated number and the last point; between two points, every place is as likely as
another. A point's share is the probability that the limit lies no further away than its number.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from zopa.negotiation.nodes import MIRRORED, All, Any, Compare, Expression, Implies, Name, Number
from zopa.negotiation.table import Reader, number_of

Points = tuple[tuple[Decimal, Decimal], ...]
"""(number, share), the stated number first, the last share 1."""


def stated(says: Expression) -> Compare | None:
    """
    The one comparison of an issue with a number that a demand states, the issue on the left.

    None where there is none or more than one, where it is an equation, or where it stands in a condition or under a
    "not", so that giving way would mean something else.
    """
    found = list(_stated(says))
    return found[0] if len(found) == 1 and found[0] is not None and found[0].op in {"<", "<=", ">", ">="} else None


def _stated(says: Expression) -> list[Compare | None]:
    match says:
        case Compare(op=op, left=Name() as issue, right=Number() as number):
            return [Compare(op, issue, number)]
        case Compare(op=op, left=Number() as number, right=Name() as issue):
            return [Compare(MIRRORED[op], issue, number)]
        case All(terms=terms) | Any(terms=terms):
            return [s for t in terms for s in _stated(t)]
        case Implies(then=then):
            return _stated(then)
        case _:
            return []


def moved(says: Expression, to: Compare) -> Expression:
    """A demand with another comparison in the place of the one it states."""
    match says:
        case Compare():
            return to if _stated(says) else says
        case All(terms=terms):
            return All(tuple(moved(t, to) for t in terms))
        case Any(terms=terms):
            return Any(tuple(moved(t, to) for t in terms))
        case Implies(condition=condition, then=then):
            return Implies(condition, moved(then, to))
        case _:
            return says


def read_yields(entry: Reader, says: Expression) -> Points:
    """
    The ``yields_to`` of a demand: a number, or ``[[number, share], …]``; the stated number may be left out.

    Raises:
        ProblemError: With its place, where it can't be read or means nothing.
    """
    key = "yields_to"
    if key not in entry.values:
        return ()
    typed = entry.values[key]
    pairs = [[number_of(n) for n in p] if isinstance(p, list) else [] for p in typed] if isinstance(typed, list) else []
    points = [(p[0], p[1]) for p in pairs if len(p) == 2 and p[0] is not None and p[1] is not None]
    if (alone := number_of(typed)) is not None:
        points = [(alone, Decimal(1))]
    elif not points or len(points) < len(pairs):
        entry.refuse(f"{key!r} can't be read", key, "Write a number, or [[number, share], …]")
    bound = stated(says)
    if bound and isinstance(bound.right, Number) and points[0][0] != bound.right.value:
        points = [(bound.right.value, Decimal(0)), *points]
    wrong = slip(says, tuple(points))
    if wrong:
        entry.refuse(wrong[0], key, wrong[1])
    return tuple(points)


def slip(says: Expression, points: Points) -> tuple[str, str] | None:
    """What is wrong with a demand's points, and the remedy; None if nothing is."""
    bound = stated(says)
    if bound is None:
        return (
            "a demand that yields must state one number that one issue is compared with, outside conditions",
            "Write says = 'issue <= number', alone or after implies",
        )
    up = bound.op in {"<", "<="}
    if len(points) < 2 or any((b[0] <= a[0]) if up else (b[0] >= a[0]) for a, b in pairwise(points)):
        way = "rise" if up else "fall"
        return f"the numbers must {way} from the stated one, each further than the last", "Order them outward"
    shares = [share for _, share in points]
    if shares[-1] != 1 or any(not 0 <= a <= b <= 1 for a, b in pairwise(shares)):
        return "the shares must not fall, and the last must be 1", "A share tells how likely the limit is no further"
    return None


def share_within(points: Points, number: Fraction) -> Fraction:
    """The probability that the true limit lies no further away than a number."""
    away = abs(number - Fraction(points[0][0]))
    for (x, p), (y, q) in pairwise(points):
        near, far = (abs(Fraction(v - points[0][0])) for v in (x, y))
        if away <= far:
            return Fraction(p) + (Fraction(q) - Fraction(p)) * (away - near) / (far - near)
    return Fraction(1)
