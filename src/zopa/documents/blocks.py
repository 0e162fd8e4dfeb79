"""A parsed page as blocks, in reading order: list numbers visible, table rows a line each, furniture left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zopa.documents import furniture
from zopa.documents.builder import Block
from zopa.documents.labels import has_label, letters, roman
from zopa.documents.offsets import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    "html", "body", "p", "div", "section", "article", "main", "li", "dt", "dd", "dl", "ul", "ol", "blockquote",
    "figure", "figcaption", "address", "pre", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption",
    "header", "footer", "details", "summary", "center", "hr", "hgroup", "fieldset", "legend",
}
_SELDOM_DROPPED = _HEADINGS | {"html", "body", "article", "main", "p", "blockquote", "li", "td", "tr", "table"}
_COMPLEX = frozenset({"table", "ul", "ol", "dl", "blockquote", "pre"}) | _HEADINGS
_LARGER_PART = 0.4
_TAB, _BREAK = "\x1f", "\x1e"
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b\x0e-\x1f]")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(rf" ?{_BREAK} ?")
_STYLE_TYPE = re.compile(r"list-style(?:-type)?:\s{0,5}([a-z-]{1,20})")
_NOT_SHOWN = re.compile(r"display:\s{0,5}none|visibility:\s{0,5}hidden")
_TYPES = {
    "a": "a", "A": "A", "i": "i", "I": "I", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A",
    "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
}
_DEEPEST_PATH = 60


@dataclass
class _List:
    ordered: bool
    shape: str
    next: int
    step: int = 1


@dataclass
class _Reader:
    """The page's walk so far."""

    steps: dict[_Element, str]
    """Each element's own part of its path."""
    out: list[tuple[Block, _Element]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    owners: list[_Element] = field(default_factory=list)
    """Open block elements, outermost first."""
    lists: list[_List] = field(default_factory=list)
    label: str = ""
    links: int = 0
    rows: int = 0
    pres: int = 0

    def text(self, text: str | None) -> None:
        if not text:
            return
        clean = _INVISIBLE.sub("", text)
        self.words.append(clean.replace("\r\n", "\n").replace("\n", _BREAK) if self.pres else clean)
        if self.links:
            self.linked += len(_BLANKS.sub(" ", clean).strip())

    def open(self, el: _Element) -> None:
        tag = el.tag
        if tag == "a":
            self.links += 1
        elif tag == "br":
            self.words.append(_BREAK)
        elif tag == "sup" and len(el) == 1 and el[0].tag == "a" and (el[0].text or "").strip().isdigit():
            self.words.append(" ")
        if tag not in _BLOCKS:
            return
        if self.rows and tag != "tr":
            self.words.append(_TAB if tag in {"td", "th"} else " ")
            return
        self.flush()
        self.owners.append(el)
        if tag == "tr" and not any(d.tag in _COMPLEX for d in el.iterdescendants()):
            self.rows += 1
        elif tag == "pre":
            self.pres += 1
        elif tag in {"ol", "ul"}:
            if self.label:
                self.flush(alone=True)
            self.lists.append(_list_of(el))
        elif tag == "li" and self.lists:
            self.label = _label(self.lists[-1], el)

    def close(self, el: _Element) -> None:
        tag = el.tag
        if tag == "a":
            self.links -= 1
        if tag not in _BLOCKS or (self.rows and tag != "tr"):
            return
        self.flush()
        self.owners.pop()
        if tag == "tr" and self.rows:
            self.rows -= 1
        elif tag == "pre":
            self.pres -= 1
        elif tag in {"ol", "ul"}:
            self.lists.pop()
        elif tag == "li":
            self.label = ""

    def flush(self, *, alone: bool = False) -> None:
        raw = "".join(self.words)
        linked, self.words, self.linked = self.linked, [], 0
        cells = raw.split(_TAB)
        if not self.pres:
            cells = [_AROUND_BREAK.sub(_BREAK, _BLANKS.sub(" ", c)) for c in cells]
        words = "\t".join(c.replace(_BREAK, "\n").strip() for c in cells).strip("\t")
        if not words and not alone:
            return
        owner = self.owners[-1]
        label = "" if has_label(words) else self.label
        kind = "row" if self.rows else "heading" if owner.tag in _HEADINGS else "item" if self.lists else "paragraph"
        block = Block(words, self._place(), kind=kind, label=label, level=len(self.lists), linked=linked)
        self.label = ""
        self.out.append((block, owner))

    def _place(self) -> Place:
        line = self.owners[-1].sourceline
        chain = [self.owners[-1], *self.owners[-1].iterancestors()]
        if len(chain) > _DEEPEST_PATH:
            return Place(line=line)
        return Place(line=line, path="/" + "/".join(self.steps[e] for e in reversed(chain)))


def read(root: _Element) -> list[tuple[Block, _Element]]:
    """The blocks of a whole page, from its outermost element, each with the element that holds it."""
    sizes = _sizes(root)
    reader = _Reader(_steps(root))
    whole = sizes[root] or 1
    stack: list[tuple[_Element, Iterator[_Element]]] = [(root, iter(root))]
    reader.open(root)
    reader.text(root.text)
    while stack:
        el, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            reader.close(el)
            if stack:
                reader.text(el.tail)
        elif not isinstance(child.tag, str) or _is_furniture(child, sizes[child] / whole):
            if child.tag in _BLOCKS and not reader.rows:
                reader.flush()
            reader.text(child.tail)
        else:
            stack.append((child, iter(child)))
            reader.open(child)
            reader.text(child.text)
    return reader.out


def _sizes(root: _Element) -> dict[_Element, int]:
    """Characters under each element."""
    sizes: dict[_Element, int] = {}
    for el in reversed(list(root.iter())):
        if not isinstance(el.tag, str) or el.tag in {"script", "style"}:
            sizes[el] = 0
            continue
        sizes[el] = len((el.text or "").strip()) + sum(sizes[c] + len((c.tail or "").strip()) for c in el)
    return sizes


def _is_furniture(el: _Element, share: float) -> bool:
    tag = str(el.tag)
    if tag in furniture.DROPPED_TAGS or "hidden" in el.attrib or el.get("aria-hidden") == "true":
        return True
    if _NOT_SHOWN.search(el.get("style", "")):
        return True
    classes = el.get("class", "").lower().split()
    if furniture.HIDDEN_CLASSES.intersection(classes):
        return True
    if share > _LARGER_PART:
        return False
    if el.get("role", "") in furniture.DROPPED_ROLES:
        return True
    if not classes and "id" not in el.attrib and tag not in {"header", "footer"}:
        return False
    around = {str(a.tag) for a in el.iterancestors()}
    if tag == "header" and not around & {"article", "main", "section"} and el.find(".//h1") is None:
        return True
    if tag == "footer" and "blockquote" not in around:
        return True
    if tag in _SELDOM_DROPPED or "blockquote" in around:
        return False
    marks = {word for name in classes for word in re.split(r"[-_]+", name)}
    return bool(marks & furniture.DROPPED_CLASSES) or el.get("id", "").lower() in furniture.DROPPED_CLASSES


def _list_of(el: _Element) -> _List:
    style = _STYLE_TYPE.search(el.get("style", ""))
    shape = _TYPES.get(style[1] if style else el.get("type", "1"), "none" if style and style[1] == "none" else "1")
    start = _whole(el.get("start"))
    if "reversed" in el.attrib:
        items = sum(1 for c in el if c.tag == "li")
        return _List(el.tag == "ol", shape, items if start is None else start, -1)
    return _List(el.tag == "ol", shape, 1 if start is None else start)


def _label(of: _List, item: _Element) -> str:
    if of.shape == "none":
        return ""
    if not of.ordered:
        return "*"
    value = _whole(item.get("value"))
    n = of.next if value is None else value
    of.next = n + of.step
    shape = _TYPES.get(item.get("type", ""), of.shape)
    match shape:
        case "a" | "A":
            text = letters(n)
        case "i" | "I":
            text = roman(n)
        case _:
            text = str(n)
    return (text.upper() if shape.isupper() else text) + "."


def _whole(digits: str | None) -> int | None:
    return int(digits) if digits and re.fullmatch(r"-?\d{1,6}", digits.strip()) else None


def _steps(root: _Element) -> dict[_Element, str]:
    steps = {root: str(root.tag)}
    for el in root.iter():
        seen: Counter[object] = Counter()
        for child in el:
            seen[child.tag] += 1
            steps[child] = f"{child.tag}[{seen[child.tag]}]"
    return steps
