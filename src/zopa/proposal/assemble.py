"""Labels and lines → items: which words are whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from zopa.proposal import voice
from zopa.proposal.inline import Mark, joined, marks
from zopa.proposal.layout import Line, Part, dangling, ended
from zopa.proposal.numbering import Kind, Label
from zopa.proposal.outline import Entry, Outline, Place


@dataclass(slots=True)
class Item:
    """A clause to be: its label, its place in the tree, the stretches of its words."""

    label: Label | None
    """None where nothing is printed."""
    parent: int | None
    pieces: list[tuple[int, int]] = field(default_factory=list)
    heading: str | None = None
    restart: bool = False
    before: tuple[Line, ...] = ()
    """Lines between the item before and this one that belong to neither."""


@dataclass(slots=True)
class Draft:
    """All items in reading order, and the lines before the first."""

    items: list[Item]
    opening: list[Line]
    noted: bool = False
    """Whether there are footnotes, so that their marks are none of the words."""


@dataclass(frozen=True, slots=True)
class Run:
    """A line, or a part of one that starts at a label."""

    line: Line
    start: int
    end: int
    mark: Mark | None
    first: bool


def assemble(text: str, lines: Sequence[Line]) -> Draft:
    """The labelled items of a text; none where no label counts."""
    runs = list(_runs(text, lines, marks(text, lines)))
    placed = [i for i, r in enumerate(runs) if r.mark]
    entries = Outline(_places(text, runs, placed)).build()
    return _Words(text, runs, {placed[e.place]: e for e in entries}).collect()


def _runs(text: str, lines: Sequence[Line], found: list[list[Mark]]) -> Iterator[Run]:
    for line, row in zip(lines, found, strict=True):
        if line.part is not Part.WORDS:
            yield Run(line, line.start, line.end, None, first=True)
            continue
        cuts = [m.start for m in row]
        if not cuts or cuts[0] > line.start:
            yield Run(line, line.start, cuts[0] if cuts else line.end, None, first=True)
        ends = [*(joined(text, line.start, m.start) for m in row[1:]), line.end]
        for mark, end in zip(row, ends if row else [], strict=True):
            yield Run(line, mark.start, max(end, mark.start), mark, first=mark.start == line.start)


def _places(text: str, runs: list[Run], placed: list[int]) -> list[Place]:
    out = []
    before: list[Run | None] = []
    last: Run | None = None
    for run in runs:
        before.append(last)
        if run.line.part is not Part.PASSING:
            last = run if run.line.part is Part.WORDS else None
    for i in placed:
        run, prior = runs[i], before[i]
        mark = run.mark
        if mark is None:
            continue
        start, end = (prior.start, _trim(text, prior)) if prior else (0, 0)
        over = ended(text, start, end) if prior else True
        label_only = prior is not None and prior.mark is not None and any(x.end >= end for x in prior.mark.labels)
        apart = run.line.gap and not run.line.cut
        mid = prior is not None and run.first and not over and not label_only and not apart
        out.append(
            Place(
                labels=mark.labels, start=run.start, indent=run.line.indent,
                broken=mid and prior is not None and (prior.line.full or dangling(text, start, end)),
                chapeau=prior is not None and text[start:end].rstrip("*_ ").endswith(":"),
                inline=not run.first, gap=run.line.gap, ended=over,
            ),
        )
    return out


def _trim(text: str, run: Run) -> int:
    end = run.end
    while end > run.start and text[end - 1].isspace():
        end -= 1
    return end


class _Words:
    """Gives each run of words to the item it belongs to, or to none."""

    def __init__(self, text: str, runs: list[Run], entries: dict[int, Entry]) -> None:
        self.text, self.runs, self.entries = text, runs, entries
        self.items: list[Item] = []
        self.opening: list[Line] = []
        self.of_entry: dict[int, int] = {}
        self.between: list[Line] = []
        self.silent = False
        self.last: Run | None = None
        self.listing: int | None = None

    def collect(self) -> Draft:
        n = 0
        for i, run in enumerate(self.runs):
            if i in self.entries:
                self._label(run, self.entries[i], n)
                n += 1
            elif run.line.part is Part.PASSING:
                continue
            elif not self.items:
                self.opening.append(run.line) if run.first and run.line.part is Part.WORDS else None
            elif run.line.part is not Part.WORDS:
                self._drop(run)
            else:
                self._text(i, run)
            self.last = run
        return Draft(self.items, self.opening, any(r.line.part is Part.NOTE for r in self.runs))

    def _label(self, run: Run, entry: Entry, n: int) -> None:
        self.of_entry[n] = len(self.items)
        parent = None if entry.parent is None else self.of_entry[entry.parent]
        item = Item(entry.label, parent, restart=entry.restart, before=tuple(self.between))
        self.items.append(item)
        self.between.clear()
        self.silent, self.listing = False, None
        end = _trim(self.text, run)
        if run.line.cell:
            item.heading = self._middle(run, entry.label)
        if entry.label.end < end:
            item.pieces.append((entry.label.end, end))

    def _middle(self, run: Run, label: Label) -> str | None:
        """The cell between label and words in a row of three."""
        cells = [c.strip() for c in self.text[run.start : label.end].split("|")]
        return cells[1] or None if len(cells) > 2 else None

    def _drop(self, run: Run) -> None:
        self.silent = True
        self.between.append(run.line)

    def _text(self, i: int, run: Run) -> None:
        item, text = self.items[-1], self.text
        start, end = run.start, _trim(text, run)
        apart = run.line.gap and not run.line.cut
        if not run.first and self.last is not None and not self.silent:
            item.pieces.append((start, end))
            return
        if self.silent:
            self.between.append(run.line)
            return
        if not item.pieces:
            item.pieces.append((start, end))
            return
        a, b = item.pieces[-1]
        wrapped = self.last is not None and self.last.line.full and not apart
        open_end = not ended(text, a, b)
        if apart and voice.announces(text, start, end):
            self._drop(run)
        elif self.listing is not None or (text[b - 1] == ":" and not wrapped and self._siblings(i)):
            self._listed(run, start, end)
        elif voice.aside(text, start, end) and not wrapped:
            self._drop(run)
        elif wrapped or text[start].islower() or (open_end and dangling(text, a, b)):
            item.pieces.append((start, end))
        elif self._titles(item) and not voice.heading(text, start, end):
            item.heading = text[a:b]
            item.pieces[:] = [(start, end)]
        elif voice.comment(text, start, end) or (voice.heading(text, start, end) and (apart or not open_end)):
            self._drop(run)
        elif open_end and not apart:
            item.pieces.append((start, end))
        elif apart and not voice.normative(text, start, end):
            self._drop(run)
        else:
            item.pieces.append((start, end))

    def _titles(self, item: Item) -> bool:
        """Whether all an item has so far is its title; a line with a semicolon is none, but the half of a sentence."""
        if len(item.pieces) != 1 or item.heading is not None:
            return False
        start, end = item.pieces[0]
        return ";" not in self.text[start:end] and voice.heading(self.text, start, end)

    def _siblings(self, i: int) -> bool:
        """Whether two or more unlabelled lines of terms follow, up to the next label."""
        count = 0
        for k in range(i, min(i + 40, len(self.runs))):
            run = self.runs[k]
            if k in self.entries or run.line.part is not Part.WORDS or (k > i and run.line.gap):
                break
            if run.line.full or voice.comment(self.text, run.start, run.end):
                return False
            count += 1
        return count > 1

    def _listed(self, run: Run, start: int, end: int) -> None:
        if self.listing is None:
            self.listing = len(self.items) - 1
        elif run.line.gap:
            self._drop(run)
            return
        self.items.append(Item(None, self.listing, [(start, end)]))


def is_bullet(item: Item) -> bool:
    """Whether an item's id is a count."""
    return item.label is None or item.label.kind is Kind.BULLET
