"""Labels in reading order → items and their places in a tree, by the sequence each label continues."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from zopa.proposal.numbering import Kind, Label

_DEEPEST = 10
_AHEAD = 40
_FAR = 60
_Key = tuple[Kind, bool, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands."""

    labels: tuple[Label, ...]
    start: int
    indent: int
    broken: bool
    """Whether the words before it are in mid-sentence."""
    chapeau: bool
    """Whether the words before it end with a colon."""
    inline: bool
    gap: bool = False
    ended: bool = True
    """Whether the words before it end as a sentence does."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A label that counts, and where it belongs."""

    place: int
    """Index of its place."""
    label: Label
    parent: int | None
    """Index of the entry above it."""
    restart: bool = False
    """Whether its list begins again here without a label above that says why."""


@dataclass(slots=True)
class _Level:
    key: _Key
    style: str
    indent: int
    last: int
    entry: int
    inline: bool
    path: tuple[int, ...] = ()


@dataclass(slots=True)
class Outline:
    """
    The tree under construction: a stack of open lists, outermost first.

    A label is taken, in this order of preference, as

    1. the next in an open list (same marks before other marks, same indentation before another, inner before outer);
    2. the first of a new list, under the entry at hand, or of an open list that begins again;
    3. the next but some in an open list (a gap), or the same once more, where nothing later fills the gap;
    4. the first of a partial list ("3." where 4 follows).

    Anything else is part of the words.
    """

    places: Sequence[Place]
    entries: list[Entry] = field(default_factory=list)
    _stack: list[_Level] = field(default_factory=list)
    _closed: dict[_Key, int] = field(default_factory=dict)
    _family: dict[_Key, list[int]] = field(default_factory=lambda: defaultdict(list))
    _values: dict[_Key, list[int]] = field(default_factory=lambda: defaultdict(list))
    _alike: dict[tuple[_Key, str], list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _styles: dict[tuple[_Key, str], int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        for i, place in enumerate(self.places):
            for label in place.labels:
                self._family[label.key].append(i)
                self._values[label.key].append(label.value)
                self._alike[label.key, label.style].append((i, label.value))
                self._styles[label.key, label.style] += 1

    def build(self) -> list[Entry]:
        """The entries in reading order."""
        for i in range(len(self.places)):
            self._place(i)
        return self.entries

    def _place(self, i: int) -> None:
        place = self.places[i]
        for step in (self._continue, self._start, self._jump):
            if place.labels and step(i, place):
                return

    def _enter(self, i: int, label: Label, depth: int, *, restart: bool = False, fresh: bool = False) -> bool:
        """Open or go on with the list at a depth of the stack."""
        if fresh:
            del self._stack[depth:]
        place = self.places[i]
        for level in self._stack[depth + 1 :]:
            self._closed[level.key] = level.last
        going = depth < len(self._stack)
        del self._stack[depth + 1 :]
        parent = self._stack[depth - 1].entry if depth else None
        self.entries.append(Entry(i, label, parent, restart))
        here = len(self.entries) - 1
        if going:
            level = self._stack[depth]
            level.last, level.entry, level.path = label.value, here, label.path
            if not place.inline:
                level.indent = place.indent
        else:
            self._stack.append(
                _Level(label.key, label.style, place.indent, label.value, here, place.inline, label.path),
            )
        return True

    def _continue(self, i: int, place: Place) -> bool:
        options = []
        for order, label in enumerate(place.labels):
            if label.kind in {Kind.BULLET, Kind.DECIMAL}:
                continue
            for depth, level in enumerate(self._stack):
                if level.key != label.key or label.value != level.last + 1:
                    continue
                if label.path and not self._under(label, depth):
                    continue
                if (place.broken or (label.weak and not place.ended)) and self._repeated(i, label):
                    continue
                if label.weak and level.style != label.style:
                    continue
                near = abs(level.indent - place.indent) <= 1 or level.inline or place.inline
                options.append(((level.style == label.style, near, depth, -order), label, depth))
        if not options:
            return False
        _, label, depth = max(options, key=lambda x: x[0])
        romans = [x for x in place.labels if x.kind is Kind.ROMAN and x.value == 1 and label.kind is Kind.LETTER]
        other = romans[0] if romans else None
        if other and self._next(i, other) == 2 and self._next(i, label) != label.value + 1:
            return False
        return self._enter(i, label, depth)

    def _under(self, label: Label, depth: int) -> bool:
        """Whether a joined letter (``10a``) stands under its number."""
        return depth > 0 and self.entries[self._stack[depth - 1].entry].label.value == label.path[0]

    def _start(self, i: int, place: Place) -> bool:
        for label in place.labels:
            if label.kind is Kind.BULLET and self._bullet(i, place, label):
                return True
            if label.kind is Kind.DECIMAL and self._decimal(i, place, label):
                return True
        firsts = [x for x in place.labels if x.value == 1 and x.kind not in {Kind.BULLET, Kind.DECIMAL}]
        firsts.sort(key=lambda x: not self._followed(i, x))
        for label in firsts:
            if not self._credible(i, place, label):
                continue
            if label.annex:
                return self._enter(i, label, 0, fresh=True)
            for depth, level in enumerate(self._stack):
                if level.key == label.key and level.style == label.style and place.indent <= level.indent + 1:
                    if level.inline != place.inline:
                        break
                    if level.last == 1 and self._next(i, label) == 1:
                        return self._enter(i, label, depth)
                    return self._enter(i, label, depth, restart=True)
            return self._enter(i, label, self._depth())
        return False

    def _depth(self) -> int:
        return min(len(self._stack), _DEEPEST)

    def _credible(self, i: int, place: Place, label: Label) -> bool:
        if place.inline:
            return True
        if self._followed(i, label):
            return not place.broken
        if label.weak or place.broken:
            return False
        if label.word and label.word != "ordinal":
            return True
        return place.chapeau or (bool(self._stack) and self._styles[label.key, label.style] > 1)

    def _bullet(self, i: int, place: Place, label: Label) -> bool:
        if self._styles[label.key, label.style] < 2 and not place.chapeau:
            return False
        bullets = [d for d, x in enumerate(self._stack) if x.key[0] is Kind.BULLET]
        same = [d for d in bullets if self._stack[d].key == label.key]
        inside = bullets and place.indent > self._stack[bullets[-1]].indent + 1 and bullets[-1] == len(self._stack) - 1
        if same and not inside:
            level = max((d for d in same if self._stack[d].indent <= place.indent + 1), default=same[0])
            return self._enter(i, label, level)
        if place.broken and not bullets and not place.chapeau:
            return False
        if bullets and not inside:
            outer = [d for d in bullets if self._stack[d].indent > place.indent + 1]
            if outer and outer[0] > bullets[0]:
                return self._enter(i, label, next(d for d in reversed(bullets) if d < outer[0]))
            if not place.chapeau and place.ended:
                return self._enter(i, label, bullets[-1])
        return self._enter(i, label, self._depth())

    def _decimal(self, i: int, place: Place, label: Label) -> bool:
        path, near = label.path, 1 if place.broken else 9
        for depth in range(len(self._stack) - 1, -1, -1):
            level = self._stack[depth]
            if level.key[0] is Kind.DECIMAL:
                if level.path[:-1] == path[:-1] and 0 < path[-1] - level.path[-1] <= near:
                    return self._enter(i, label, depth)
                if level.path == path[:-1] and path[-1] <= near:
                    return self._enter(i, label, min(depth + 1, _DEEPEST))
                if depth == 0 and len(level.path) == len(path) and 1 <= path[0] - level.path[0] <= 9 and path[-1] == 1:
                    return self._enter(i, label, 0)
                if level.path == path and place.ended and not place.broken:
                    return self._enter(i, label, depth)
        if self._stack and any(x.key[0] is Kind.DECIMAL for x in self._stack):
            return False
        for depth in range(len(self._stack) - 1, -1, -1):
            level = self._stack[depth]
            numbered = level.key[0] in {Kind.NUMBER, Kind.ROMAN} or level.key[:2] == (Kind.LETTER, True)
            if numbered and level.last == path[0] and len(path) == 2:
                return path[1] <= near and self._enter(i, label, min(depth + 1, _DEEPEST))
        if path[-1] == 1 and not place.broken and self._styles[label.key, label.style] > 1:
            return self._enter(i, label, self._depth() if self._grouped() else 0)
        return False

    def _grouped(self) -> bool:
        return bool(self._stack) and self.entries[self._stack[-1].entry].label.section

    def _jump(self, i: int, place: Place) -> bool:
        if place.broken or place.inline:
            return False
        for label in place.labels:
            if label.kind in {Kind.BULLET, Kind.DECIMAL}:
                continue
            if label.path and not label.word:
                if self._headless(i, label):
                    return True
                continue
            for depth in range(len(self._stack) - 1, -1, -1):
                level = self._stack[depth]
                if level.key != label.key or (level.style != label.style and not label.word):
                    continue
                ahead = label.value - level.last
                far = _FAR if label.kind is Kind.NUMBER else 5
                if not label.weak and 1 < ahead <= far and not self._filled(i, label, level.last):
                    return self._enter(i, label, depth)
                if ahead == 0 and not label.weak and place.ended:
                    return self._enter(i, label, depth)
                after = {label.value + 1, level.last + 1}
                if ahead < 0 and not label.weak and place.ended and self._next(i, label) in after:
                    return self._enter(i, label, depth)
                break
            else:
                onward = self._closed.get(label.key, -1) + 1 == label.value
                if onward and not label.weak and self._stack:
                    return self._enter(i, label, self._depth())
                alone = not self._stack and label.kind is not Kind.LETTER
                follows = 0 < self._next(i, label) - label.value <= 3
                if follows and (alone or (label.word and label.word != "ordinal")):
                    return self._enter(i, label, self._depth())
        return False

    def _headless(self, i: int, label: Label) -> bool:
        """A joined letter (``10a``) under the number before it."""
        for depth in range(len(self._stack) - 1, -1, -1):
            level = self._stack[depth]
            if level.key[0] is Kind.NUMBER and level.last == label.path[0]:
                return self._enter(i, label, min(depth + 1, _DEEPEST))
        return False

    def _next(self, i: int, label: Label) -> int:
        """The value of the next label of the same kind; 0 if none."""
        family = self._family[label.key]
        at = bisect_right(family, i)
        return self._values[label.key][at] if at < len(family) else 0

    def _followed(self, i: int, label: Label) -> bool:
        """Whether the label's successor comes before the same label again."""
        alike = self._alike[label.key, label.style]
        at = bisect_right(alike, (i, label.value))
        for k, value in alike[at : at + _AHEAD]:
            if self.places[k].indent > self.places[i].indent + 1:
                continue
            if value == label.value + 1:
                return True
            if value == label.value:
                break
        return self._before(i, label, lambda v: v == label.value + 1, label.value)

    def _repeated(self, i: int, label: Label) -> bool:
        """Whether the same label comes again before its successor, at a better place."""
        return self._before(i, label, lambda v: v == label.value, label.value + 1)

    def _filled(self, i: int, label: Label, last: int) -> bool:
        """Whether a later label fills the gap before this one."""
        return self._before(i, label, lambda v: last < v < label.value, 1)

    def _before(self, i: int, label: Label, hit: Callable[[int], bool], stop: int) -> bool:
        family, values = self._family[label.key], self._values[label.key]
        at = bisect_right(family, i)
        for k in range(at, min(at + _AHEAD, len(family))):
            if hit(values[k]) and not self.places[family[k]].broken:
                return True
            if values[k] == stop:
                return False
        return False
