"""The best one-to-one assignment of rows to columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray


def assign(worth: NDArray[Any]) -> list[tuple[int, int]]:
    """
    Pairs (row, column), each row and column in one pair at most, of the greatest total worth.

    1. Give each row in turn the column at the end of the cheapest augmenting path, by Dijkstra over reduced costs.
    2. Shift the pairs along the path, and the prices of rows and columns with it.

    The Hungarian method [Kuhn1955]_ in the form of [JonkerVolgenant1987]_, one vector operation a step: cubic in the
    smaller side at worst, a second for a thousand rows.

    Args:
        worth: Rows × columns, any real numbers.
    """
    import numpy as np

    if worth.size == 0:
        return []
    if worth.shape[0] > worth.shape[1]:
        return sorted((i, j) for j, i in assign(worth.T))
    cost = worth.max() - worth
    rows, columns = cost.shape
    row_price, column_price = np.zeros(rows), np.zeros(columns)
    owner = np.full(columns, -1)
    for row in range(rows):
        reach, before = np.full(columns, np.inf), np.full(columns, -1)
        done = np.zeros(columns, bool)
        here, spent, at = row, 0.0, -1
        while True:
            through = spent + cost[here] - row_price[here] - column_price
            better = ~done & (through < reach)
            reach[better], before[better] = through[better], at
            at = int(np.where(done, np.inf, reach).argmin())
            spent, done[at] = float(reach[at]), True
            if owner[at] < 0:
                break
            here = int(owner[at])
        row_price[row] += spent
        inner = done & (owner >= 0)
        row_price[owner[inner]] += spent - reach[inner]
        column_price[done] -= spent - reach[done]
        while at >= 0:
            previous = int(before[at])
            owner[at] = owner[previous] if previous >= 0 else row
            at = previous
    return sorted((int(i), j) for j, i in enumerate(owner) if i >= 0)
