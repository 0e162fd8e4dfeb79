"""Records ↔ text files that a person can read and edit."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from zopa.dossier import slips
from zopa.dossier.layout import inside
from zopa.dossier.remark import Remark
from zopa.errors import DossierError
from zopa.records.base import Record

_TERSE = frozenset({"clauses"})
"""Tables of which there are many, written without their empty lists."""
_BY_HAND = frozenset({"earlier", "delivery"})
"""Tables that only persons write: nothing is said of them where there are none."""
R = TypeVar("R", bound=Record)

_AT_LINE = re.compile(r"\(at line (\d{1,9})")
_HEADER = re.compile(r"\[\[?\s{0,9}\"?([A-Za-z0-9_-]{1,99})")
_DAY = re.compile(r"(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])")
_ESCAPE = re.compile(r"\\.")
_KEY = re.compile(r"\s{0,99}\"?([A-Za-z0-9_-]{1,99})\"?\s{0,99}=")


def content(root: Path, file: str) -> bytes | Remark:
    """The bytes of a file inside the dossier, or why there are none; only ordinary files are opened."""
    try:
        path = inside(root, file)
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NONBLOCK", 0))
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return Remark(file=file, what="this is no ordinary file", remedy="Put an ordinary file in its place")
            with os.fdopen(handle, "rb", closefd=False) as stream:
                return stream.read()
        finally:
            os.close(handle)
    except DossierError as fault:
        return Remark(file=fault.where, what=fault.what, remedy=fault.remedy)
    except FileNotFoundError:
        return Remark(file=file, what="the file is missing", remedy="Bring it back from git or a copy")
    except OSError as fault:
        return Remark(
            file=file, what=f"the file can't be read ({(fault.strerror or 'disk failure').lower()})",
            remedy="Check its permissions",
        )


def utf8(raw: bytes, *, file: str) -> str | Remark:
    """Bytes as text, unchanged."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        return Remark(file=file, line=line, what="this is not UTF-8", remedy="Save the file as UTF-8")


def toml_table(raw: bytes, *, file: str) -> dict[str, Any] | Remark:
    """What a TOML file says."""
    text = utf8(raw.removeprefix(b"\xef\xbb\xbf"), file=file)
    if isinstance(text, Remark):
        return text
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as fault:
        found = _AT_LINE.search(str(fault))
        what = str(fault).split(" (at")[0][:200] or "nested too deeply"
        line = int(found[1]) if found else text.count("\n") + 1
        if (day := _DAY.search(text.split("\n")[line - 1])) and not _in_the_calendar(day[0]):
            what, remedy = f"the calendar has no day {day[0]}", "Write year, month and day: 2031-03-09"
            return Remark(file=file, line=line, what=what, remedy=remedy)
        return Remark(
            file=file, line=line,
            what=f"this is no TOML: {what[:1].lower()}{what[1:]}",
            remedy='Write a key, an equals sign and a value, texts in quotes: name = "Harbour Union"',
        )


def toml_record(kind: type[R], raw: bytes, *, file: str) -> R | Remark:
    """A record from its TOML file, or the first thing wrong with it."""
    table = toml_table(raw, file=file)
    if isinstance(table, Remark):
        return table
    try:
        return kind.model_validate(table)
    except ValidationError as fault:
        what, remedy = slips.in_words(fault, kind)
        return Remark(file=file, line=_line_of(slips.first(fault)["loc"], raw), what=what, remedy=remedy)


def lines_of(kind: type[R], raw: bytes, *, file: str) -> tuple[tuple[R, ...], tuple[Remark, ...]]:
    """Records from a file with one JSON object a line, and what is wrong with the lines that are none."""
    lines = raw.split(b"\n")
    try:
        return _many(kind).validate_json(b"[" + b",".join(line for line in lines if line.strip()) + b"]"), ()
    except ValidationError:
        pass
    records: list[R] = []
    remarks: list[Remark] = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                records.append(kind.model_validate_json(line))
            except ValidationError as fault:
                what, remedy = slips.in_words(fault, kind)
                remarks.append(Remark(file=file, line=number, what=what, remedy=remedy))
    return tuple(records), tuple(remarks)


def stored_text(raw: bytes, *, file: str, digest: str) -> str | Remark:
    """A stored text, if it still is what was stored."""
    if hashlib.sha256(raw).hexdigest() == digest:
        return utf8(raw, file=file)
    return Remark(
        file=file, what="the stored text was changed, so quotations can't be trusted to stand where they stood",
        remedy="Bring it back from git or a copy; correct readings by reviewing them, never the text",
    )


def json_value(raw: bytes, *, file: str) -> object | Remark:
    """What a JSON file says."""
    try:
        value: object = json.loads(raw)
    except (ValueError, RecursionError):
        return Remark(file=file, what="this is no JSON", remedy="Bring it back from git or a copy")
    return value


def misnamed(file: str, *, record_id: str) -> Remark:
    """The remark on a record whose file goes by another name."""
    return Remark(
        file=file, what=f"the file's name and the id in it ({record_id[:80]!r}) differ",
        remedy="Make them the same: other files know the record by its file's name",
    )


def to_lines(records: tuple[Record, ...]) -> bytes:
    """One JSON object a line; what is unknown or empty as by default is left out."""
    return "".join(r.model_dump_json(exclude_defaults=True) + "\n" for r in records).encode()


def to_toml(record: Record, *, head: str) -> bytes:
    """
    A record as a TOML file of its own: comment, values, then one table for each record within.

    Unknown values are left out, since TOML has no null.
    """
    table = record.model_dump(mode="python", exclude_none=True)
    table = {k: v for k, v in table.items() if v or k not in _BY_HAND}
    plain = {k: v for k, v in table.items() if not _is_tables(v)}
    out = [f"# {line}" for line in head.splitlines()]
    out += _pairs(plain)
    for key, tables in table.items():
        if key not in plain:
            for inner in tables:
                out += ["", f"[[{key}]]", *_pairs({k: v for k, v in inner.items() if v != () or key not in _TERSE})]
    return ("\n".join(out) + "\n").encode()


def with_keys(raw: bytes, changes: Mapping[str, str | date | None]) -> bytes:
    """A TOML file with some keys set, or taken out where None; all else, comments included, stays to the byte."""
    import tomlkit

    document = tomlkit.parse(raw)
    for key, value in changes.items():
        if value is None:
            document.pop(key, None)
        else:
            document[key] = value
    return tomlkit.dumps(document).encode()


def with_item(raw: bytes, table: tuple[str, str] | tuple[()], key: str, item: str) -> bytes:
    """A TOML file with one text more in a list, of the file or of one of its tables (name, id)."""
    import tomlkit

    document = tomlkit.parse(raw)
    home = next(t for t in document[table[0]] if t["id"] == table[1]) if table else document
    held = list(home.get(key, []))
    if item not in held:
        home[key] = [*held, item]
    return tomlkit.dumps(document).encode()


def with_table(raw: bytes, key: str, values: Mapping[str, object]) -> bytes:
    """A TOML file with one table more in a list of tables."""
    import tomlkit

    document = tomlkit.parse(raw)
    if not isinstance(document.get(key), tomlkit.items.AoT):
        document.pop(key, None)
        document[key] = tomlkit.aot()
    row = tomlkit.table()
    row.update({k: str(v) if isinstance(v, StrEnum) else v for k, v in values.items()})
    document[key].append(row)
    return tomlkit.dumps(document).encode()


def _in_the_calendar(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


@cache
def _many(kind: type[R]) -> TypeAdapter[tuple[R, ...]]:
    return TypeAdapter(tuple[kind, ...])  # type: ignore[valid-type]


def _is_tables(value: object) -> bool:
    return isinstance(value, (tuple, list)) and bool(value) and isinstance(value[0], dict)


def _pairs(table: Mapping[str, object]) -> list[str]:
    return [f"{key} = {_value(value)}" for key, value in table.items()]


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case date() | datetime():
            return value.isoformat()
        case str():
            return _string(str(value))
        case tuple() | list():
            return f"[{', '.join(map(_value, value))}]"
        case _:
            raise TypeError(type(value).__name__)


def _string(text: str) -> str:
    """A basic string; over several lines where the text runs so. JSON's escapes are TOML's, but for DEL."""
    quoted = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
    if "\n" not in text:
        return quoted
    lines = _ESCAPE.sub(lambda found: "\n" if found[0] == "\\n" else found[0], quoted[1:-1])
    return f'"""\n{lines}"""'


def _line_of(loc: tuple[int | str, ...], raw: bytes) -> int | None:
    """The line of a key, or of the table that it is missing from; None where neither is found."""
    key = next((p for p in reversed(loc) if isinstance(p, str)), "")
    table = str(loc[0]) if len(loc) > 1 and isinstance(loc[1], int) else ""
    seen, best, open_table = -1, None, ""
    for number, line in enumerate(raw.decode("utf-8", "replace").split("\n"), start=1):
        if header := _HEADER.match(line):
            open_table = header[1]
            seen += open_table == table
        here = open_table == table and (not table or seen == loc[1])
        if here and header:
            best = number
        if header and len(loc) == 1 and header[1] == key:
            return number
        if found := _KEY.match(line):
            if here and found[1] == key:
                return number
            if table and not open_table and found[1] == table:
                best = number
    return best
