"""A small XML file as a tree that knows its lines; nothing in it is expanded, fetched or run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from zopa.errors import ProblemError

MAX_BYTES = 20_000_000
MAX_DEPTH = 100


@dataclass(slots=True)
class Element:
    """One element, with the file and the line it starts on."""

    tag: str
    attributes: Mapping[str, str]
    file: str
    line: int
    children: list[Element] = field(default_factory=list)

    def refuse(self, what: str, remedy: str = "") -> NoReturn:
        """
        Refuse what the element says.

        Raises:
            ProblemError: Always, with file and line.
        """
        raise ProblemError(what, where=f"{self.file}, line {self.line}", remedy=remedy)

    def named(self, tag: str) -> Iterator[Element]:
        """The children of a name."""
        return (child for child in self.children if child.tag == tag)

    def within(self, tag: str) -> Iterator[Element]:
        """The elements of a name at any depth, in reading order."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.within(tag)

    def need(self, attribute: str) -> str:
        """An attribute that must be there."""
        if attribute not in self.attributes:
            self.refuse(f"<{self.tag}> has no {attribute!r}", f'Write <{self.tag} {attribute}="…">')
        return self.attributes[attribute]


def parse_markup(path: Path) -> Element:
    """
    Read an XML file.

    Raises:
        ProblemError: If it can't be read, is broken, is too large or too deep, or declares a document type: entities
            that are declared there can be made to grow without end.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ProblemError(f"the file is larger than {MAX_BYTES // 1_000_000} MB", where=str(path))
        content = path.read_bytes()
    except OSError as error:
        what = f"the file can't be read ({error.strerror})"
        raise ProblemError(what, where=str(path), remedy="Check the path") from error
    return _Tree(str(path)).read(content)


class _Tree:
    def __init__(self, file: str) -> None:
        self.file, self.open, self.root = file, list[Element](), None
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = self.declared

    root: Element | None

    def read(self, content: bytes) -> Element:
        try:
            self.parser.Parse(content, True)  # noqa: FBT003 - the parser's own signature
        except expat.ExpatError as error:
            what = f"this is no XML: {expat.errors.messages[error.code]}"
            self.refuse(what, error.lineno, "Compare with a file that another program can read")
        except ValueError as error:
            self.refuse(f"this is no XML: {error}", self.parser.CurrentLineNumber, "Save it as UTF-8")
        if self.root is None:
            self.refuse("this is no XML: it is empty", 1, "Compare with a file that another program can read")
        return self.root

    def refuse(self, what: str, line: int, remedy: str) -> NoReturn:
        raise ProblemError(what, where=f"{self.file}, line {line}", remedy=remedy)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        element = Element(tag, attributes, self.file, self.parser.CurrentLineNumber)
        if len(self.open) >= MAX_DEPTH:
            element.refuse(f"more than {MAX_DEPTH} elements stand within one another", "Flatten them")
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def end(self, _: str) -> None:
        self.open.pop()

    def declared(self, *_: object) -> None:
        line = self.parser.CurrentLineNumber
        self.refuse("a document type is declared, and entities are not read", line, "Delete the lines of <!DOCTYPE …>")
