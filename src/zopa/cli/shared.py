"""What commands share: options turned into values, and values turned into output."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from zopa.cli import options as o
from zopa.cli.progress import progress
from zopa.errors import DocumentError, UsageError

if TYPE_CHECKING:
    from zopa.documents.load import Given, Loaded
    from zopa.dossier.dossier import Dossier
    from zopa.records import Basis
    from zopa.report.blocks import Page

PARTLY = 4
FAILED = 1


class Command(NamedTuple):
    """One command and the example that its help ends with."""

    does: Callable[..., None]
    example: str

    @property
    def name(self) -> str:
        """As it is typed; a function that may not be called so ends in an underscore."""
        return self.does.__name__.rstrip("_")


def say(words: str) -> None:
    """A remark, on standard error."""
    print(words, file=sys.stderr)


def print_json(value: object) -> None:
    """One JSON document on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def show(page: Page) -> None:
    """A page on the terminal."""
    from zopa.report.terminal import show as show_page

    show_page(page)


def write(path: Path, page: str) -> None:
    """A file, whole or not at all."""
    from zopa.dossier.atomic import write_atomic

    write_atomic(path, page.encode())


def basis_named(word: str) -> Basis:
    """The basis that a person typed."""
    from zopa.records import Basis

    try:
        return Basis(word)
    except ValueError:
        raise UsageError(f"no basis is called {word!r}", remedy="Choose own, reported or forecast.") from None


def given_by(published: str | None, publisher: str | None, author: str | None) -> Given:
    """What a person says of the documents."""
    from zopa.documents.load import Given

    return Given(published=o.to_date(published), publisher=publisher, author=author)


def load_all(files: list[Path], given: Given) -> tuple[list[Loaded], list[tuple[str, str]]]:
    """
    The documents at some paths, and (path, why) of those that can't be read.

    Raises:
        DocumentError: The only file named can't be read.
    """
    from zopa.documents.find import find_documents
    from zopa.documents.load import load

    found = find_documents(files)
    failed = [(str(skipped.path), skipped.why) for skipped in found.skipped]
    documents = []
    for path in found.found:
        try:
            documents.append(load(path, given=given))
        except DocumentError as e:
            if files == [path]:
                raise
            failed.append((str(path), str(e)))
    return documents, failed


def opened(paths: list[Path], plan: Path | None) -> AbstractContextManager[Dossier]:
    """The dossier named, or a passing one made of bare files."""
    from zopa.cli.opening import opened as open_either

    return open_either(paths, plan, progress=progress("reading"))


def partly(failed: Iterable[tuple[str, str]]) -> None:
    """Name what was not done, and end with the exit code for it."""
    failures = list(failed)
    for _, why in failures:
        say(f"  not done: {why}")
    if failures:
        raise typer.Exit(PARTLY)
