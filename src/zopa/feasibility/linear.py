"""Comparisons brought to the form: a weighted sum of issues against a number."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from zopa.negotiation.nodes import MIRRORED, Compare, Expression, Name, Negative, Number, Product, Sum


@dataclass(frozen=True, slots=True)
class Linear:
    """Coefficients by issue (none of them 0) and a constant."""

    weights: dict[str, Fraction]
    constant: Fraction

    def plus(self, other: Linear, *, times: int = 1) -> Linear:
        """The sum of this and a multiple of another."""
        weights = dict(self.weights)
        for issue, weight in other.weights.items():
            weights[issue] = weights.get(issue, Fraction(0)) + times * weight
        return Linear({i: w for i, w in weights.items() if w}, self.constant + times * other.constant)

    def scaled(self, factor: Fraction) -> Linear:
        """A multiple."""
        return Linear({i: w * factor for i, w in self.weights.items() if factor}, self.constant * factor)


def linear(says: Expression) -> Linear | None:
    """The weighted sum that a number comes to; None where issues are multiplied or options stand."""
    match says:
        case Number(value=number):
            return Linear({}, Fraction(number))
        case Name(issue=issue):
            return Linear({issue: Fraction(1)}, Fraction(0))
        case Negative(of=of):
            inner = linear(of)
            return inner and inner.scaled(Fraction(-1))
        case Sum(terms=terms):
            total: Linear | None = Linear({}, Fraction(0))
            for term in terms:
                part = linear(term)
                total = total.plus(part) if total and part else None
            return total
        case Product(factors=factors):
            product: Linear | None = Linear({}, Fraction(1))
            for factor in factors:
                part = linear(factor)
                if product is None or part is None or (product.weights and part.weights):
                    return None
                product = part.scaled(product.constant) if part.weights else product.scaled(part.constant)
            return product
        case _:
            return None


def threshold(says: Compare) -> tuple[str, str, Fraction] | None:
    """
    Issue, comparison and number, where a comparison comes down to one issue against one number.

    Options never do; nor does a comparison from which the issue cancels out.
    """
    left, right = linear(says.left), linear(says.right)
    if left is None or right is None:
        return None
    difference = left.plus(right, times=-1)
    if len(difference.weights) != 1:
        return None
    ((issue, weight),) = difference.weights.items()
    return issue, says.op if weight > 0 else MIRRORED[says.op], -difference.constant / weight
