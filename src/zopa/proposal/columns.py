"""
The four-column table of trilogues: a row a provision, a column a party, the last for the compromise.

The stored text of a table has a line a row and a tab between cells. The header names the parties; a last column that is
headed as a compromise holds what was agreed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from zopa.records.bracket import Bracket, Open, Option

_FEWEST, _ROWS = 3, 2
_AGREED = re.compile(r"compromise|agree|result|outcome|final|adopted|draft text", re.IGNORECASE)
_LABEL = re.compile(r"(?:row|no\.?|nr\.?|#|article|provision|clause|recital|point|line)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """A table's open rows, and how many are agreed."""

    parties: tuple[str, ...]
    open: tuple[Bracket, ...]
    agreed: int


def columns(text: str) -> Columns | None:
    """Read a table; None where the text is none: fewer than three columns, or no header."""
    rows = [m for m in re.finditer(r"[^\n]+", text) if m[0].count("\t") >= _FEWEST - 1]
    if len(rows) <= _ROWS or len(rows) * 2 < len(re.findall(r"[^\n]+", text)) - _ROWS:
        return None
    head = [c.strip() for c in rows[0][0].split("\t")]
    labelled = bool(_LABEL.fullmatch(head[0])) or all(len(_cells(m)[0][0].split()) < 3 for m in rows[1:])
    first = 1 if labelled else 0
    settled = len(head) - 1 if _AGREED.search(head[-1]) else None
    parties = tuple(head[first:settled])
    if len(parties) < 2 or not all(parties):
        return None
    out, agreed = [], 0
    for n, m in enumerate(rows[1:], 1):
        cells = _cells(m)
        wordings = [c for c in cells[first : first + len(parties)] if c[0]]
        compromise = cells[settled][0] if settled is not None and settled < len(cells) else ""
        if compromise or len({" ".join(c[0].split()).lower() for c in wordings}) < 2:
            agreed += 1
            continue
        options = tuple(
            Option(text=c[0], start=c[1], end=c[2], parties=(party,))
            for party, c in zip(parties, cells[first : first + len(parties)], strict=False) if c[0]
        )
        label = cells[0][0] if labelled and cells[0][0] else str(n)
        out.append(Bracket(
            id=f"b{n}", clause=label, start=m.start(), end=m.end(), words=m[0], kind=Open.CHOICE, options=options,
        ))
    return Columns(parties, tuple(out), agreed)


def _cells(row: re.Match[str]) -> list[tuple[str, int, int]]:
    """Each cell's words and where they stand."""
    out, at = [], row.start()
    for cell in row[0].split("\t"):
        start = at + len(cell) - len(cell.lstrip())
        out.append((cell.strip(), start, start + len(cell.strip())))
        at += len(cell) + 1
    return out
