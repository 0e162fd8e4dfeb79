"""Blocks written out as one text, with the place that each came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zopa.documents.offsets import OffsetMap, Place, Run


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list item, table row: what stands apart on the page."""

    words: str
    place: Place
    kind: str = "paragraph"
    """``paragraph``, ``heading``, ``item``, ``row``."""
    label: str = ""
    """What is printed before it: ``1.``, ``(iii)``, ``*``."""
    level: int = 0
    """How deep in lists it stands; 0 outside."""
    linked: int = 0
    """How many of its characters are links."""


def write(blocks: Iterable[Block]) -> tuple[str, OffsetMap]:
    """
    The blocks as one text: an empty line between them, none between the items of a list or the rows of a table.

    Items stand two blanks further in for each list that they are nested in.
    """
    pieces: list[str] = []
    runs: list[Run] = []
    at, last = 0, None
    for b in blocks:
        joint = "" if last is None else "\n" if _tight(last, b) else "\n\n"
        margin = "  " * max(0, b.level - 1)
        label = f"{b.label} " if b.label and b.words else b.label
        head = joint + margin + label
        words = b.words.replace("\n", "\n" + margin) if margin else b.words
        start = at + len(joint) + len(margin)
        at += len(head) + len(words)
        pieces += (head, words)
        runs.append(Run(start, at, b.place))
        last = b
    return "".join(pieces), OffsetMap(tuple(runs))


def _tight(above: Block, below: Block) -> bool:
    if below.kind == "heading":
        return False
    return above.kind == below.kind == "row" or (below.level > 0 and (above.level > 0 or above.kind == "paragraph"))
