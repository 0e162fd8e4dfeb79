"""Expressions evaluated over whole grids of packages at once, exactly."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Any

from zopa.feasibility.collapse import Axis
from zopa.negotiation.issue import Options
from zopa.negotiation.nodes import (
    All,
    Compare,
    Expression,
    Implies,
    Member,
    Name,
    Negative,
    Not,
    Number,
    Option,
    Product,
    Sum,
)
from zopa.negotiation.nodes import (
    Any as Either,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WIDE = 2**62
"""Past this, 64 bits could overflow and Python's own integers take over."""


class Grid:
    """Packages as an array with one dimension an axis; a value that doesn't depend on an axis has length 1 there."""

    def __init__(self, axes: Mapping[str, Axis]) -> None:
        self.axes = axes
        self.open = [i for i, a in axes.items() if len(a) > 1]
        self.shape = tuple(len(axes[i]) for i in self.open)

    def truth(self, says: Expression) -> NDArray[Any]:
        """Where the expression holds."""
        import numpy as np

        match says:
            case Compare(op=op, left=left, right=right):
                return self._compare(op, left, right)
            case Member(item=item, members=members):
                out = np.zeros((1,) * len(self.shape), bool)
                for member in members:
                    out = out | self._compare("==", item, member)
                return out
            case Not(of=of):
                contrary: NDArray[Any] = ~self.truth(of)
                return contrary
            case All(terms=terms):
                out = np.ones((1,) * len(self.shape), bool)
                for term in terms:
                    out = out & self.truth(term)
                return out
            case Either(terms=terms):
                out = np.zeros((1,) * len(self.shape), bool)
                for term in terms:
                    out = out | self.truth(term)
                return out
            case Implies(condition=condition, then=then):
                implied: NDArray[Any] = ~self.truth(condition) | self.truth(then)
                return implied
            case _:
                raise TypeError(says)

    def _compare(self, op: str, left: Expression, right: Expression) -> NDArray[Any]:
        import numpy as np

        if self._is_option(left):
            a, b = self._names(left), self._names(right)
        else:
            (x, s), (y, t) = self._number(left), self._number(right)
            scale = lcm(s, t)
            a, b = _times(x, scale // s), _times(y, scale // t)
        compare = {
            "<": np.less, "<=": np.less_equal, "==": np.equal, "!=": np.not_equal, ">=": np.greater_equal,
            ">": np.greater,
        }[op]
        found: NDArray[Any] = compare(a, b)
        return found.astype(bool)

    def _is_option(self, says: Expression) -> bool:
        if isinstance(says, Name):
            return isinstance(self.axes[says.issue].issue.domain, Options)
        return isinstance(says, Option)

    def _along(self, issue: str, values: NDArray[Any]) -> NDArray[Any]:
        shape = [1] * len(self.shape)
        if issue in self.open:
            shape[self.open.index(issue)] = len(values)
        return values.reshape(shape)

    def _names(self, says: Expression) -> NDArray[Any]:
        import numpy as np

        if isinstance(says, Option):
            return np.array([says.name], dtype=object).reshape((1,) * len(self.shape))
        if not isinstance(says, Name):
            raise TypeError(says)
        axis = self.axes[says.issue]
        return self._along(says.issue, np.array([axis.issue.domain.term(p) for p in axis.firsts], dtype=object))

    def _number(self, says: Expression) -> tuple[NDArray[Any], int]:
        """Whole numbers and the scale they are to be divided by."""
        match says:
            case Number(value=number):
                fraction = Fraction(number)
                return _whole([fraction.numerator]).reshape((1,) * len(self.shape)), fraction.denominator
            case Name(issue=issue):
                axis = self.axes[issue]
                domain = axis.issue.domain
                if isinstance(domain, Options):
                    raise TypeError(says)
                lo, step = Fraction(domain.lo), Fraction(domain.step)
                scale = lcm(lo.denominator, step.denominator)
                start, stride = int(lo * scale), int(step * scale)
                return self._along(issue, _whole([start + stride * p for p in axis.firsts])), scale
            case Negative(of=of):
                values, scale = self._number(of)
                return -values, scale
            case Sum(terms=terms):
                values, scale = self._number(terms[0])
                for term in terms[1:]:
                    more, other = self._number(term)
                    common = lcm(scale, other)
                    a, b = _times(values, common // scale), _times(more, common // other)
                    if _largest(a) + _largest(b) >= _WIDE:
                        a = a.astype(object)
                    values, scale = a + b, common
                return values, scale
            case Product(factors=factors):
                values, scale = self._number(factors[0])
                for factor in factors[1:]:
                    more, other = self._number(factor)
                    if _largest(values) * _largest(more) >= _WIDE:
                        values = values.astype(object)
                    values, scale = values * more, scale * other
                return values, scale
            case _:
                raise TypeError(says)


def _whole(values: list[int]) -> NDArray[Any]:
    import numpy as np

    return np.array(values, dtype=np.int64 if max(map(abs, values)) < _WIDE else object)


def _times(values: NDArray[Any], factor: int) -> NDArray[Any]:
    if factor == 1:
        return values
    if _largest(values) * factor >= _WIDE:
        values = values.astype(object)
    return values * factor


def _largest(values: NDArray[Any]) -> int:
    return int(abs(values).max())
