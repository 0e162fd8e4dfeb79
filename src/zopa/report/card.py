"""A statement as a card to rule on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from zopa.negotiation.compile import limit_in_words
from zopa.records import PLAN
from zopa.report.quotations import source_name
from zopa.report.words import ROLE, STANCE, clip, day
from zopa.studies.reviewing import AROUND

if TYPE_CHECKING:
    from zopa.records import Party, Proposal, Statement
    from zopa.studies.reviewing import Card

_RULE = (("a", "right"), ("x", "wrong"), ("k", "later"), ("+", "add one"), ("u", "undo"), ("q", "quit"))
_MEND = (
    ("s", "speaker"), ("v", "via"), ("p", "party"), ("c", "clause"), ("t", "stance"), ("n", "number"), ("o", "role"),
)


def bar() -> Text:
    """The keys."""
    out = Text(style="dim")
    for label, keys in (("rule", _RULE), ("\nmend", _MEND)):
        out.append(f"{label}  ")
        for key, does in keys:
            out.append(key, style="bold")
            out.append(f" {does}  ")
    return out


def face(
    card: Card, now: Statement, *, parties: Sequence[Party], plan: Proposal, left: int, made: int
) -> RenderableType:
    """A card: the words in their place, how they were understood, and the keys."""
    names = {p.id: p.name for p in parties}
    said = day(now.said_on or card.source.published)
    head = f"{left} to go · {made} done · {source_name(card.source)}, {said}"
    words = Text()
    words.append(_flat(card.before, first=True), style="dim")
    words.append(f"▸{now.anchor.exact}◂", style="bold")
    words.append(_flat(card.after, first=False), style="dim")
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", width=8)
    grid.add_column(overflow="fold")
    for label, value in _rows(now, names, plan):
        grid.add_row(label, value)
    return Group(Text(""), Rule(Text(head, style="bold"), align="left"), words, Text(""), grid, Text(""), bar())


def _flat(around: str, *, first: bool) -> str:
    """Words around a quotation on one line, cut at a blank; the blank beside the quotation stays as it was."""
    flat = _BLANKS.sub(" ", around)
    if len(around) < AROUND:
        return flat
    return f"… {flat.partition(' ')[2]}" if first else f"{flat.rpartition(' ')[0]} …"


_BLANKS = re.compile(r"\s+")


def _rows(now: Statement, names: dict[str, str], plan: Proposal) -> list[tuple[str, str]]:
    home = f" (speaks for {names.get(now.speaks_for, now.speaks_for)})" if now.speaks_for else ""
    out = [("speaker", f"{now.speaker or 'nobody named'}{home}")]
    if now.via:
        out.append(("via", ", ".join(now.via)))
    out.append(("party", ", ".join(names.get(p, p) for p in now.party) or "none"))
    for one in now.clauses or ("",):
        text = plan.by_id[one].text if one in plan.by_id else ""
        what = "the plan as a whole" if one == PLAN else f"{one}  {clip(text, 58)}".strip() or "none"
        out.append(("clause", what))
    out.append(("stance", STANCE[now.stance] or now.stance.value))
    out += [("number", limit_in_words(limit)) for limit in now.limits]
    out.append(("role", ROLE[now.role]))
    if now.translation:
        out.append(("means", f"{now.translation} (translated by {now.translator})"))
    out.append(("sure", f"{now.confidence:.0%}"))
    return out
