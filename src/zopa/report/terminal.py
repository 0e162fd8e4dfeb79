"""Blocks → a terminal, at the width it has; plain text where it is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from zopa.report import blocks as b
from zopa.report.words import MARK, SENSE, STANCE, clip, number

_WIDTH = 80
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_TONE = {b.Tone.YES: "bold green", b.Tone.NO: "bold red", b.Tone.OPEN: "bold yellow"}


def show(page: b.Page) -> None:
    """Print a page on standard output."""
    console = Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else _WIDTH)
    console.print(Group(*_render(page)))


def as_text(page: b.Page, *, width: int = _WIDTH) -> str:
    """A page as plain text."""
    console = Console(highlight=False, width=width, color_system=None, force_terminal=False)
    with console.capture() as kept:
        console.print(Group(*_render(page)))
    return kept.get()


def _render(page: b.Page) -> Iterable[RenderableType]:
    for block in page.blocks:
        match block:
            case b.Heading(text, level):
                yield Text("")
                yield Text(text, style="bold") if level > 1 else Rule(Text(text, style="bold"), align="left")
            case b.Paragraph(text):
                yield Text(text)
            case b.Note(text):
                yield Text(text, style="dim")
            case b.Bullets(items):
                for item in items:
                    yield _hanging("•", Text(item))
            case b.Table():
                yield _table(block)
            case b.Verdict():
                yield Text("")
                yield Text(block.question)
                yield Text(f"  {block.answer}", style=_TONE[block.tone])
                if block.because:
                    yield Padding(Text(block.because), (0, 0, 0, 2))
            case b.Quotation():
                yield _quotation(block)
            case b.Conflict():
                yield from _conflict(block, page)
            case b.Matrix():
                yield _matrix(block)
            case b.Ranges():
                yield from _ranges(block)
            case b.Edition():
                yield _edition(block)


def _hanging(mark: str, words: RenderableType, *, indent: int = 2) -> RenderableType:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=len(mark))
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark), words)
    return Padding(grid, (0, 0, 0, indent))


def _table(block: b.Table) -> RenderableType:
    grid = Grid(
        box=None, padding=(0, 2, 0, 0), title=block.caption or None, title_justify="left", header_style="bold",
        show_header=any(block.columns),
    )
    for column in block.columns:
        grid.add_column(column, overflow="fold")
    for row in block.rows:
        grid.add_row(*(Text(cell) for cell in row))
    return grid


def _quotation(block: b.Quotation) -> RenderableType:
    words = Text(f"“{clip(block.quote, 220)}”\n")
    chain = f", via {', '.join(block.via)}" if block.via else ""
    words.append(f"{block.speaker}{chain} — {block.source}, {block.said_on}", style="dim")
    words.append(f"\n{block.reading}", style="italic")
    return _hanging("│", words)


def _conflict(block: b.Conflict, page: b.Page) -> Iterable[RenderableType]:
    yield Text("")
    for side in block.sides:
        words = Text(f"{side.party}: ", style="bold")
        words.append(side.reads, style="not bold")
        first = page.quotations.get(side.quotations[0]) if side.quotations else None
        if first:
            more = f" (+{len(side.quotations) - 1})" if len(side.quotations) > 1 else ""
            words.append(f"\n“{clip(first.quote, 90)}” {first.speaker}, {first.said_on}{more}", style="dim not bold")
        yield _hanging("✗", words)
    if not block.proved:
        yield Text("  (not proved minimal in the time given)", style="dim")


def _matrix(block: b.Matrix) -> RenderableType:
    spoken = [p for p in block.parties if any(party == p for _, party in block.cells)]
    letters = dict(zip(spoken, _LETTERS, strict=False))
    grid = Grid(box=None, padding=(0, 1, 0, 0), header_style="bold")
    grid.add_column("clause", no_wrap=True, max_width=max(16, _WIDTH - 4 - 5 * len(letters)))
    for letter in letters.values():
        grid.add_column(letter, justify="center", width=4, no_wrap=True)
    for clause, words in block.clauses:
        row = [block.cells.get((clause, party)) for party in letters]
        if any(row):
            grid.add_row(Text(f"{'' if clause == 'plan' else clause} {' '.join(words.split())}"), *map(_sign, row))
    key = "  ".join(f"{letter} {party}" for party, letter in letters.items())
    legend = "  ".join(f"{MARK[s]} {STANCE[s]}" for s in MARK)
    notes = f"{legend}  blank: silent  +: with a number  (in brackets: not in their own words)"
    return Group(grid, Text(""), Text(key), Text(notes, style="dim"))


def _sign(cell: b.MatrixCell | None) -> Text:
    if cell is None:
        return Text("")
    sign = MARK[cell.stance] + ("+" if cell.limits else "")
    return Text(sign if cell.basis.value == "own" else f"({sign})")


def _ranges(block: b.Ranges) -> Iterable[RenderableType]:
    for picture in block.pictures:
        unit = f" {picture.unit}" if picture.unit and picture.unit != picture.words else ""
        drafted = "the plan sets none" if picture.drafted is None else f"plan {number(picture.drafted)}{unit}"
        words = Text(f"{picture.words} (clause {picture.clause}): {drafted}")
        for mark in picture.marks:
            name = block.names.get(mark.party, mark.party)
            since = f", {mark.since}" if mark.since else ""
            how = "" if mark.basis.value == "own" else f" [{mark.basis.value}]"
            words.append(f"\n  {SENSE[mark.op]} {number(mark.value)}: {name}{since}{how}", style="dim")
        yield _hanging("↔", words)


def _edition(block: b.Edition) -> RenderableType:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for clause, words, variants in block.clauses:
        grid.add_row(Text(clause), Text(words, style="bold" if any(v.significant for v in variants) else ""))
        for v in variants:
            line = Text(f"{v.kind}: ", style="red" if v.significant else "dim")
            line.append(f"{v.lemma}] {' · '.join(v.others)}", style="not red" if v.significant else "")
            grid.add_row(Text("!" if v.significant else "", style="bold red"), Padding(line, (0, 0, 0, 2)))
        grid.add_row("", "")
    return grid
