"""Files and folders as the documents in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from zopa.documents.kinds import SUFFIXES


@dataclass(frozen=True)
class Skipped:
    """A file that was left out of a folder, and why."""

    path: Path
    why: str


@dataclass(frozen=True)
class Documents:
    """The documents in some folders, in a stable order, and what was left out."""

    found: tuple[Path, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def find_documents(paths: Iterable[Path]) -> Documents:
    """
    Files as named, folders walked to their depth in the order of their names.

    A file named by itself is always taken, whatever it is called: whether it can be read is for ``load`` to say.
    Links to folders are not followed. No file is listed twice.
    """
    found: dict[Path, None] = {}
    skipped: dict[Path, Skipped] = {}
    for path in paths:
        if not path.is_dir():
            found.setdefault(path)
            continue
        for inside in _walk(path, skipped):
            why = _why_not(inside)
            if why:
                skipped.setdefault(inside, Skipped(inside, why))
            else:
                found.setdefault(inside)
    return Documents(tuple(found), tuple(skipped.values()))


def _walk(folder: Path, skipped: dict[Path, Skipped]) -> Iterator[Path]:
    def report(error: OSError) -> None:
        path = Path(error.filename or folder)
        skipped.setdefault(path, Skipped(path, f"the folder can't be read ({error.strerror})"))

    for here, folders, files in os.walk(folder, onerror=report):
        for name in sorted(folders):
            inside = Path(here, name)
            if name.startswith("."):
                skipped.setdefault(inside, Skipped(inside, "hidden"))
            elif inside.is_symlink():
                skipped.setdefault(inside, Skipped(inside, "a link to a folder"))
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(here, name) for name in sorted(files))


def _why_not(path: Path) -> str | None:
    if path.name.startswith((".", "~$")):
        return "hidden"
    if path.suffix.lower() not in SUFFIXES:
        return f"of a kind that is not read ({path.suffix or 'no suffix'})"
    if path.is_symlink() and not path.exists():
        return "a link to a file that isn't there"
    return None
