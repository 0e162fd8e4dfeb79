"""What a demand or a rule can say of a package: the parts of expressions, what they come to, how they are typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from zopa.negotiation.issue import Term


@dataclass(frozen=True, slots=True)
class Number:
    """A number as stated."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Option:
    """An option's name, in quotes."""

    name: str


@dataclass(frozen=True, slots=True)
class Name:
    """An issue, standing for its term."""

    issue: str


@dataclass(frozen=True, slots=True)
class Negative:
    """A number's opposite."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Sum:
    """Numbers added up; a subtraction adds the opposite."""

    terms: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """Numbers multiplied."""

    factors: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """Two numbers or two options against each other."""

    op: str
    """One of ``< <= == != >= >``; options know only ``==`` and ``!=``."""
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Member:
    """Whether a term is one of those listed; never, if none is."""

    item: Expression
    members: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    of: Expression


@dataclass(frozen=True, slots=True)
class All:
    """Every one of several (and)."""

    terms: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one of several (or)."""

    terms: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Implies:
    """If the one, then the other."""

    condition: Expression
    then: Expression


Expression = Number | Option | Name | Negative | Sum | Product | Compare | Member | Not | All | Any | Implies

OPPOSITE = {"<": ">=", "<=": ">", "==": "!=", "!=": "==", ">=": "<", ">": "<="}
"""The comparison that holds where the first does not."""
MIRRORED = {"<": ">", "<=": ">=", "==": "==", "!=": "!=", ">=": "<=", ">": "<"}
"""The comparison with its sides exchanged."""


def children(says: Expression) -> tuple[Expression, ...]:
    """The parts one level down, in order."""
    match says:
        case Number() | Option() | Name():
            return ()
        case Negative(of=of) | Not(of=of):
            return (of,)
        case Sum(terms=parts) | Product(factors=parts) | All(terms=parts) | Any(terms=parts):
            return parts
        case Compare(left=left, right=right):
            return (left, right)
        case Member(item=item, members=members):
            return (item, *members)
        case Implies(condition=condition, then=then):
            return (condition, then)


def walk(says: Expression) -> Iterator[Expression]:
    """Every part, itself included, in reading order."""
    waiting = [says]
    while waiting:
        part = waiting.pop()
        yield part
        waiting.extend(reversed(children(part)))


@lru_cache(maxsize=1 << 14)
def issues_in(says: Expression) -> frozenset[str]:
    """The issues spoken of."""
    return frozenset(part.issue for part in walk(says) if isinstance(part, Name))


def depth(says: Expression) -> int:
    """How many parts stand within one another."""
    deepest, waiting = 0, [(says, 1)]
    while waiting:
        part, level = waiting.pop()
        deepest = max(deepest, level)
        waiting.extend((child, level + 1) for child in children(part))
    return deepest


def compared(op: str, left: Fraction | str, right: Fraction | str) -> bool:
    """Whether a comparison holds."""
    if op == "==":
        return left == right
    if op == "!=":
        return left != right
    if isinstance(left, str) or isinstance(right, str):
        raise TypeError(op)
    return {"<": left < right, "<=": left <= right, ">=": left >= right, ">": left > right}[op]


def value(says: Expression, package: Mapping[str, Term]) -> Fraction | str:
    """What a number or an option comes to under a package, exactly."""
    match says:
        case Number(value=number):
            return Fraction(number)
        case Option(name=name):
            return name
        case Name(issue=issue):
            term = package[issue]
            return term if isinstance(term, str) else Fraction(term)
        case Negative(of=of):
            return -_number(of, package)
        case Sum(terms=terms):
            return sum([_number(term, package) for term in terms], Fraction(0))
        case Product(factors=factors):
            product = Fraction(1)
            for factor in factors:
                product *= _number(factor, package)
            return product
        case _:
            raise TypeError(says)


def holds(says: Expression, package: Mapping[str, Term]) -> bool:
    """Whether a package is as the expression says."""
    match says:
        case Compare(op=op, left=left, right=right):
            return compared(op, value(left, package), value(right, package))
        case Member(item=item, members=members):
            sought = value(item, package)
            return any(sought == value(member, package) for member in members)
        case Not(of=of):
            return not holds(of, package)
        case All(terms=terms):
            return all(holds(term, package) for term in terms)
        case Any(terms=terms):
            return any(holds(term, package) for term in terms)
        case Implies(condition=condition, then=then):
            return not holds(condition, package) or holds(then, package)
        case _:
            raise TypeError(says)


def _number(says: Expression, package: Mapping[str, Term]) -> Fraction:
    number = value(says, package)
    if isinstance(number, str):
        raise TypeError(says)
    return number


_LEVEL = {Implies: 0, Any: 1, All: 2, Not: 3, Compare: 4, Member: 4, Sum: 5, Product: 6, Negative: 7}
_ATOM = 8


def show(says: Expression) -> str:
    """The expression as a person would type it; reading it again gives the same."""
    match says:
        case Number(value=number):
            return format(number, "f")
        case Option(name=name):
            return f'"{name}"' if "'" in name else f"'{name}'"
        case Name(issue=issue):
            return issue
        case Negative(of=of):
            return f"-{_within(of, 7)}"
        case Sum(terms=(first, *rest)):
            out = _within(first, 6)
            for term in rest:
                less = term.of if isinstance(term, Negative) else _opposite(term)
                out += f" + {_within(term, 6)}" if less is None else f" - {_within(less, 6)}"
            return out
        case Product(factors=factors):
            return " * ".join(_within(factor, 7) for factor in factors)
        case Compare(op=op, left=left, right=right):
            return f"{_within(left, 5)} {op} {_within(right, 5)}"
        case Member(item=item, members=members):
            return f"{_within(item, 5)} in [{', '.join(show(member) for member in members)}]"
        case Not(of=of):
            return f"not {_within(of, 3)}"
        case All(terms=terms):
            return " and ".join(_within(term, 3) for term in terms)
        case Any(terms=terms):
            return " or ".join(_within(term, 2) for term in terms)
        case Implies(condition=condition, then=then):
            return f"{_within(condition, 1)} implies {_within(then, 0)}"
        case _:
            raise TypeError(says)


def _within(says: Expression, level: int) -> str:
    return f"({show(says)})" if _LEVEL.get(type(says), _ATOM) < level else show(says)


def _opposite(says: Expression) -> Number | None:
    return Number(-says.value) if isinstance(says, Number) and says.value < 0 else None
