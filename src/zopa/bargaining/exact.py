"""
Whole numbers of any length in arrays.

Worths are decimals and fractions of them; brought to a common denominator they are whole numbers, and nothing is
rounded anywhere. Where a sum fits in a 64-bit cell with room to spare, a number is one cell. Where it does not, it is
several cells (limbs) of the same number of bits, the most significant first and alone with a sign. Arrays have the
shape (parties, limbs, numbers).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

@dataclass(frozen=True, slots=True)
class Layout:
    """How many limbs a number has, and of how many bits."""

    limbs: int
    bits: int

    @classmethod
    def of(cls, bits: int, *, parties: int) -> Layout:
        """The layout for numbers of so many bits, of which one a party can be added up in a cell."""
        limbs = max(1, -(-bits // (61 - parties.bit_length())))
        return cls(limbs, max(1, -(-bits // limbs)))

    def pack(self, numbers: Sequence[int]) -> NDArray[Any]:
        """Numbers as an array of limbs × numbers."""
        import numpy as np

        if self.limbs == 1:
            return np.array(numbers, dtype=np.int64).reshape(1, -1)
        mask = (1 << self.bits) - 1
        shifts = [self.bits * n for n in range(self.limbs - 1, -1, -1)]
        rows = [[x >> shifts[0] for x in numbers], *([x >> s & mask for x in numbers] for s in shifts[1:])]
        return np.array(rows, dtype=np.int64).reshape(self.limbs, -1)

    def line(self, start: int, step: int, length: int) -> NDArray[Any]:
        """start, start + step, … as limbs × numbers."""
        import numpy as np

        if self.limbs == 1:
            return (start + step * np.arange(length, dtype=np.int64)).reshape(1, -1)
        return self.pack([start + step * n for n in range(length)])

    def carried(self, sums: NDArray[Any]) -> NDArray[Any]:
        """Sums of limbs brought back to limbs, in place."""
        for limb in range(self.limbs - 1, 0, -1):
            sums[:, limb - 1] += sums[:, limb] >> self.bits
            sums[:, limb] &= (1 << self.bits) - 1
        return sums

    def at_least(self, numbers: NDArray[Any], least: NDArray[Any]) -> NDArray[Any]:
        """Which numbers (parties × limbs × numbers) reach what is given for each party (parties × limbs)."""
        import numpy as np

        reached: NDArray[Any] = np.ones((numbers.shape[0], numbers.shape[2]), bool)
        for limb in range(self.limbs - 1, -1, -1):
            ours, theirs = numbers[:, limb], least[:, limb, None]
            np.logical_and(reached, ours == theirs, out=reached)
            np.logical_or(reached, ours > theirs, out=reached)
        out: NDArray[Any] = np.logical_and.reduce(reached)
        return out

    def number(self, limbs: Sequence[int]) -> int:
        """One number back from its limbs."""
        out = 0
        for limb in limbs:
            out = (out << self.bits) + limb
        return out

    def largest(self, numbers: NDArray[Any]) -> int:
        """The largest of one party's numbers (limbs × numbers)."""
        import numpy as np

        return self.number(numbers[:, np.lexsort(numbers[::-1])[-1]].tolist())

    def approximate(self, numbers: NDArray[Any]) -> NDArray[Any]:
        """Parties × numbers in floating point, each within a part in 10^15."""
        import numpy as np

        out: NDArray[Any] = numbers[:, 0].astype(np.float64)
        for limb in range(1, self.limbs):
            out = out * 2.0**self.bits + numbers[:, limb]
        return out


def keys(numbers: NDArray[Any]) -> NDArray[Any]:
    """Parties × numbers in 64-bit cells of the same order: the numbers themselves, or their ranks where too long."""
    import numpy as np

    if numbers.shape[1] == 1:
        return numbers[:, 0]
    out = np.empty((numbers.shape[0], numbers.shape[2]), np.int64)
    for party, limbs in enumerate(numbers):
        order = np.lexsort(limbs[::-1])
        rises = (limbs[:, order[1:]] != limbs[:, order[:-1]]).any(axis=0)
        out[party, order] = np.concatenate(([0], np.cumsum(rises)))[: order.size]
    return out
