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
_UNDONE = re.compile(
    r"(?:(?:still |to be |under |for )?(?:further )?(?:open|discuss(?:ed|ion)|negotiat(?:ed|ion)|consider(?:ed|ation)|"
    r"clarified|decided|determined|agreed|confirmed|pending|outstanding)|not (?:yet )?agreed|no agreement|tb[cda]|"
    r"parked|red|yellow|amber|(?:political|technical)(?: level| issue)?|trilogue|see below|n/?a)(?:[ ,;:(].{0,60})?",
    re.IGNORECASE,
)
"""What stands in the compromise's column while there is none."""
_DONE = re.compile(
    r"(?:(?:provisionally|tentatively) )?(?:agreed|confirmed|green|closed|ok|done)(?:[ ,;:(].{0,60})?", re.IGNORECASE,
)
_ALIKE = re.compile(
    r"(?:no|without) (?:change|amendment)s?|idem|ditto|same(?: as .{1,60})?|identical(?: to .{1,60})?|unchanged|"
    r"maintained",
    re.IGNORECASE,
)
"""A cell that leaves the first column's words."""
_EDGES = " .,;:-–—…?*()[]"
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
        if [c[0] for c in cells] == head:
            continue
        said = [(p, c) for p, c in zip(parties, cells[first : first + len(parties)], strict=False)]
        own = [(p, c) for p, c in said if c[0].strip(_EDGES) and not _ALIKE.fullmatch(c[0].strip(_EDGES))]
        compromise = cells[settled][0] if settled is not None and settled < len(cells) else ""
        new = len(own) == 1 and own[0][0] != parties[0]
        differ = new or len({" ".join(c[0].split()).lower() for _, c in own}) > 1
        mark = compromise.strip(_EDGES)
        done = mark and (_DONE.fullmatch(mark) or not _UNDONE.fullmatch(mark))
        if done or not (differ or (mark and own)):
            agreed += bool(own)
            continue
        options = tuple(Option(text=c[0], start=c[1], end=c[2], parties=(p,)) for p, c in own)
        label = cells[0][0] if labelled and cells[0][0] else str(n)
        out.append(Bracket(
            id=f"b{n}", clause=label, start=m.start(), end=m.end(), words=m[0], options=options,
            kind=Open.CHOICE if len(options) > 1 else Open.KEEP,
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
