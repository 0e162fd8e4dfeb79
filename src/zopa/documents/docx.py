"""Word, with the numbers of its lists made visible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zopa.documents.builder import Block, write
from zopa.documents.extract import Extract, Facts
from zopa.documents.numbering import Numbering, W
from zopa.documents.numbering import read as read_numbering
from zopa.documents.offsets import Place
from zopa.documents.package import Package
from zopa.errors import DocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element

_RULES = "docx 1"
_MAIN = "word/document.xml"
_LEFT_OUT = frozenset(
    W + t for t in (
        "del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sectPr", "drawing", "pict", "object",
        "commentReference", "annotationRef", "footnoteRef", "endnoteRef", "sdtPr", "tblPr", "tblGrid", "trPr", "tcPr",
    )
)
"""Deleted words, field codes, settings, pictures."""
_RUNNING_TEXT = 3
"""A cell of more paragraphs than this is a box around running text."""
_BODY_TEXT = 9
"""The outline level of what is no heading."""
_DC = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True)
class _Style:
    name: str = ""
    above: str | None = None
    number: str | None = None
    level: int | None = None
    outline: int | None = None


@dataclass
class _Reader:
    styles: dict[str, _Style]
    numbering: Numbering
    out: list[Block] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind and number of each note, in the order in which the text calls them."""
    paragraphs: int = 0

    def body(self, el: _Element, path: str) -> None:
        for i, child in enumerate(el, start=1):
            here = f"{path}/{_name(child)}[{i}]"
            if child.tag == W + "p":
                self.paragraph(child, here)
            elif child.tag == W + "tbl":
                self.table(child, here)
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT and child.tag != _FALLBACK:
                self.body(child, here)

    def paragraph(self, p: _Element, path: str) -> None:
        self.paragraphs += 1
        style = self.styles.get(_val(p, "pStyle") or "", _Style())
        number, level = self.numbered(p)
        label = self.numbering.label(number, level) if number and number != "0" else ""
        words = self.words(p)
        if not words:
            return
        outline = self._inherited(style, "outline")
        heading = outline is not None or style.name.lower().startswith(("heading", "title"))
        kind = "heading" if heading else "item" if label else "paragraph"
        place = Place(line=self.paragraphs, path=path)
        self.out.append(Block(words, place, kind=kind, label=label, level=0 if heading or not label else level + 1))

    def numbered(self, p: _Element) -> tuple[str | None, int]:
        """The list that a paragraph belongs to, by itself or by its style, and its level."""
        style_id = _val(p, "pStyle")
        style = self.styles.get(style_id or "", _Style())
        own = p.find(f"{W}pPr/{W}numPr")
        number = None if own is None else _val_of(own, "numId")
        level = None if own is None else _val_of(own, "ilvl")
        if number is None:
            inherited = self._inherited(style, "number")
            number = inherited if isinstance(inherited, str) else None
        if level is None and number is not None:
            levels = self.numbering.levels.get(number, {})
            by_style = next((n for n, lv in levels.items() if style_id and lv.style == style_id), None)
            inherited_level = self._inherited(style, "level")
            return number, by_style if by_style is not None else int(inherited_level or 0)
        return number, int(level) if level and level.isdigit() else 0

    def _inherited(self, style: _Style, what: str) -> str | int | None:
        for _ in range(12):
            value: str | int | None = getattr(style, what)
            if value is not None or style.above is None:
                return value
            style = self.styles.get(style.above, _Style())
        return None

    def words(self, p: _Element) -> str:
        text = "".join(self._pieces(p))
        return "\n".join(line.strip(" \t\xa0") for line in text.split("\n")).strip()

    def _pieces(self, el: _Element) -> Iterator[str]:
        for child in el:
            match child.tag:
                case t if t == W + "t":
                    yield child.text or ""
                case t if t == W + "tab":
                    yield "\t"
                case t if t in {W + "br", W + "cr"}:
                    yield "\n"
                case t if t == W + "noBreakHyphen":
                    yield "\u2011"
                case t if t in {W + "footnoteReference", W + "endnoteReference"}:
                    kind = "footnote" if t == W + "footnoteReference" else "endnote"
                    self.notes.append((kind, child.get(W + "id", "")))
                    yield f"[{len(self.notes)}]"
                case t if isinstance(t, str) and t not in _LEFT_OUT and t != _FALLBACK:
                    yield from self._pieces(child)

    def table(self, tbl: _Element, path: str) -> None:
        for i, row in enumerate(tbl.findall(W + "tr"), start=1):
            cells = row.findall(W + "tc")
            here = f"{path}/tr[{i}]"
            if len(cells) == 1 or any(_holds_text(c) for c in cells):
                for j, cell in enumerate(cells, start=1):
                    self.body(cell, f"{here}/tc[{j}]")
                continue
            words = "\t".join(" ".join(self._cell(c)) for c in cells)
            if words.strip():
                self.paragraphs += 1
                self.out.append(Block(words.rstrip(), Place(line=self.paragraphs, path=here), kind="row"))

    def _cell(self, cell: _Element) -> Iterator[str]:
        for p in cell.iter(W + "p"):
            number, level = self.numbered(p)
            label = self.numbering.label(number, level) if number and number != "0" else ""
            words = self.words(p).replace("\n", " ").replace("\t", " ")
            if words:
                yield f"{label} {words}" if label else words


def read(raw: bytes) -> Extract:
    """
    The paragraphs of a Word file, in order, each list item with the label that Word prints; notes at the end.

    Inserted words are kept and deleted ones left out, as if all changes had been accepted. A place's ``line`` is the
    number of the paragraph.

    Raises:
        DocumentError: It is damaged, locked, unpacks to too much, or has no text.
    """
    package = Package(raw)
    document = package.xml(_MAIN)
    body = None if document is None else document.find(W + "body")
    if body is None:
        raise DocumentError("there is no Word document in this file", remedy="Save it again as .docx.")
    reader = _Reader(_styles(package.xml("word/styles.xml")), read_numbering(package.xml("word/numbering.xml")))
    reader.body(body, "/document/body")
    _add_notes(reader, package)
    if not reader.out:
        raise DocumentError("there is no text in this Word file", remedy="If it holds pictures, use a text version.")
    text, offsets = write(reader.out)
    changed = document is not None and any(document.find(f".//{W}{t}") is not None for t in ("ins", "del"))
    remarks = ("has tracked changes; read as if all were accepted",) if changed else ()
    return Extract(text, offsets, _RULES, facts=_facts(package), remarks=remarks)


def _add_notes(reader: _Reader, package: Package) -> None:
    parts = {kind: package.xml(f"word/{kind}s.xml") for kind in {kind for kind, _ in reader.notes}}
    for n, (kind, number) in enumerate(list(reader.notes), start=1):
        part = parts[kind]
        for note in () if part is None else part.findall(W + kind):
            if note.get(W + "id") == number:
                words = " ".join(w for p in note.iter(W + "p") if (w := reader.words(p)))
                place = Place(line=reader.paragraphs, path=f"/{kind}s/{kind}[{number}]")
                reader.out.append(Block(f"[{n}] {words}", place))


def _styles(root: _Element | None) -> dict[str, _Style]:
    out: dict[str, _Style] = {}
    for s in () if root is None else root.findall(W + "style"):
        settings = s.find(W + "pPr")
        numbered = None if settings is None else settings.find(W + "numPr")
        level = None if numbered is None else _val_of(numbered, "ilvl")
        outline = None if settings is None else _val_of(settings, "outlineLvl")
        out[s.get(W + "styleId", "")] = _Style(
            name=_val_of(s, "name") or "",
            above=_val_of(s, "basedOn"),
            number=None if numbered is None else _val_of(numbered, "numId"),
            level=int(level) if level and level.isdigit() else None,
            outline=int(outline) if outline and outline.isdigit() and int(outline) < _BODY_TEXT else None,
        )
    return out


def _facts(package: Package) -> Facts:
    try:
        core = package.xml("docProps/core.xml")
    except DocumentError:
        core = None
    if core is None:
        return Facts()
    return Facts.of_properties(core.findtext(_DC + "title"), core.findtext(_DC + "creator"))


def _holds_text(cell: _Element) -> bool:
    return cell.find(f".//{W}tbl") is not None or len(cell.findall(W + "p")) > _RUNNING_TEXT


def _val(p: _Element, name: str) -> str | None:
    settings = p.find(W + "pPr")
    return None if settings is None else _val_of(settings, name)


def _val_of(el: _Element, name: str) -> str | None:
    child = el.find(W + name)
    return None if child is None else child.get(W + "val")


def _name(el: _Element) -> str:
    return str(el.tag).rpartition("}")[2]
