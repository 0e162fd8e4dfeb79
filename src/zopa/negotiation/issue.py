"""The matters to settle, and the terms on which each may be settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Term = str | Decimal
"""One settlement of one issue: an option's name, or a number of a range."""


@dataclass(frozen=True, slots=True, eq=False)
class Package(Mapping[str, Term]):
    """One term for every issue: a complete deal (an outcome)."""

    terms: Mapping[str, Term]

    def __getitem__(self, issue: str) -> Term:
        return self.terms[issue]

    def __iter__(self) -> Iterator[str]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)


@dataclass(frozen=True, slots=True)
class Options:
    """A choice among named terms."""

    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.names)

    def term(self, index: int) -> str:
        """The option at a place of the list."""
        return self.names[index]

    def has(self, term: Term) -> bool:
        """Whether it is one of the options."""
        return isinstance(term, str) and term in self.names


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers lo, lo + step, … up to hi; hi itself only where the steps meet it."""

    lo: Decimal
    hi: Decimal
    step: Decimal = Decimal(1)
    unit: str = ""

    def __len__(self) -> int:
        return self.floor(self.hi) + 1

    def term(self, index: int) -> Decimal:
        """The number that many steps above lo, which may lie past hi."""
        return exact(Fraction(self.lo) + index * Fraction(self.step))

    def floor(self, number: Decimal | Fraction) -> int:
        """How many whole steps above lo a number lies, rounded down; negative below lo."""
        return (Fraction(number) - Fraction(self.lo)) // Fraction(self.step)

    def ceiling(self, number: Decimal | Fraction) -> int:
        """How many whole steps above lo a number lies, rounded up."""
        return -((Fraction(self.lo) - Fraction(number)) // Fraction(self.step))

    def has(self, term: Term) -> bool:
        """Whether it is a number on the grid."""
        if isinstance(term, str) or not self.lo <= term <= self.hi:
            return False
        return self.floor(term) == self.ceiling(term)


@dataclass(frozen=True, slots=True)
class Issue:
    """One matter to be settled (an attribute, in the literature)."""

    id: str
    domain: Options | Range


def exact(value: Fraction) -> Decimal:
    """
    A fraction whose denominator divides a power of ten, as the decimal it is, whatever its length.

    Raises:
        ArithmeticError: If no decimal is equal to it.
    """
    denominator, places = value.denominator, 0
    while 10**places % denominator:
        places += 1
        if places > denominator.bit_length():
            raise ArithmeticError(value)
    digits = value.numerator * (10**places // denominator)
    return Decimal((int(digits < 0), tuple(int(d) for d in str(abs(digits))), -places))
