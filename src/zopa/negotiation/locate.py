"""Where in a TOML text a value stands, so that a refusal can name line and column."""

from __future__ import annotations

import re

Path = tuple[str, ...]
"""The keys down to a value; the place in an array of tables as a number, counted from 0."""

_HEADER = re.compile(r"[ \t]*(\[\[?)([^\]\n]{1,500})\]\]?[ \t]*(?:#[^\n]*)?$")
_KEY = re.compile(r"""[ \t]*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*[\w-]+){0,8})[ \t]*=[ \t]*""")
_LONG = ('"""', "'''")


class Places:
    """The lines and columns of a file's tables and values. What stands in an inline table has its owner's place."""

    def __init__(self, text: str, file: str) -> None:
        self.file, self.lines = file, text.split("\n")
        self.found: dict[Path, tuple[int, int]] = {}
        self._scan()

    def of(self, path: Path) -> str:
        """File, line and column of a value, or of the nearest thing around it that has a place."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.found:
                line, column = self.found[path[:end]]
                return f"{self.file}, line {line}, column {column}"
        return self.file

    def inside(self, path: Path, value: str, offset: int) -> str:
        """Line and column of a character of a text value, counted in the file where the text stands unescaped."""
        if path not in self.found:
            return f"{self.of(path)}, at character {offset + 1} of “{value}”"
        line, column = self.found[path]
        rest = self.lines[line - 1][column - 1 :]
        if rest[:3] in _LONG:
            rows = value[:offset].split("\n")
            opened = not rest[3:].strip()
            below = len(rows) - 1 + opened
            before = len(rows[-1]) + (column + 2 if not below else 0)
            return f"{self.file}, line {line + below}, column {before + 1}"
        shift = 1 if rest[1:].startswith(value) else 0
        return f"{self.file}, line {line}, column {column + offset + shift}"

    def _scan(self) -> None:
        counts: dict[Path, int] = {}
        here: Path = ()
        closing = ""
        for number, line in enumerate(self.lines, 1):
            if closing:
                closing = "" if closing in line else closing
                continue
            header = _HEADER.match(line)
            if header:
                keys = _keys(header.group(2))
                here = _resolved(keys, counts, array=header.group(1) == "[[")
                self.found[here] = (number, header.start(1) + 1)
                continue
            key = _KEY.match(line)
            if key:
                self.found.setdefault((*here, *_keys(key.group(1))), (number, key.end() + 1))
                mark = line[key.end() : key.end() + 3]
                if mark in _LONG and mark not in line[key.end() + 3 :]:
                    closing = mark


def _keys(dotted: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _resolved(keys: Path, counts: dict[Path, int], *, array: bool) -> Path:
    """A header's keys with the running number of every array of tables on the way."""
    here: Path = ()
    for at, key in enumerate(keys):
        here = (*here, key)
        if at == len(keys) - 1 and array:
            counts[here] = counts.get(here, -1) + 1
        if here in counts:
            here = (*here, str(counts[here]))
    return here
