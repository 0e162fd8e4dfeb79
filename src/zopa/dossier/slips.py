"""A value that does not fit its field: where it stands, and what to write instead, in plain words."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from itertools import zip_longest

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from zopa.records.base import Record

_KEY_LIKE = re.compile(r"[a-z_][a-z0-9_-]*")
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def in_words(fault: ValidationError, kind: type[Record]) -> tuple[str, str]:
    """What pydantic found, and a remedy."""
    error = first(fault)
    where = _place(error["loc"])
    match error["type"]:
        case "json_invalid":
            return "this line is no JSON", "Take the line out, or bring it back from git or a copy"
        case "extra_forbidden":
            known = _fields(kind, error["loc"])
            close = get_close_matches(str(error["loc"][-1]), known, n=1)
            hint = f"Did you mean '{close[0]}'?" if close else f"Known are: {', '.join(known)}"
            return f"unknown field {where}", hint
        case "missing":
            return f"the field {where} is missing", "Add it"
        case _:
            given = _given(error["input"])
            return f"{where} can't be {given}", _instead(error)


def _place(loc: tuple[int | str, ...]) -> str:
    """
    Where in a file a value stands: ``'says' of the second 'rules'``.

    A union names in the path what it tried; such steps are no keys of the file.
    """
    names = [str(p) for p in loc if isinstance(p, int) or _KEY_LIKE.fullmatch(p)]
    out: list[str] = []
    for name, after in zip_longest(names, names[1:]):
        if name.isdigit():
            continue
        nth = f"{_nth(int(after))} " if after is not None and after.isdigit() else ""
        out.append(f"the {nth}'{name}'" if nth else f"'{name}'")
    return " of ".join(reversed(out)) or "this"


def _nth(place: int) -> str:
    return _NTH[place] if place < len(_NTH) else f"{place + 1}."


def _given(value: object) -> str:
    """A value as TOML would write it, cut short."""
    match value:
        case bool():
            shown = "true" if value else "false"
        case date():
            shown = value.isoformat()
        case dict():
            shown = "a table"
        case list() | tuple():
            shown = f"[{', '.join(_given(v) for v in value[:4])}]"
        case _:
            shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:59]}…"


_INSTEAD = {
    "tuple_type": 'Write a list in square brackets: ["…", "…"]',
    "list_type": 'Write a list in square brackets: ["…", "…"]',
    "string_type": 'Write a text in quotes: "…"',
    "string_too_short": "Say something, or leave the field out",
    "bool_parsing": "Write true or false, without quotes",
    "bool_type": "Write true or false, without quotes",
    "int_parsing": "Write a whole number, without quotes",
    "int_type": "Write a whole number, without quotes",
    "int_from_float": "Write a whole number",
    "decimal_parsing": "Write a number, without quotes",
    "decimal_type": "Write a number, without quotes",
    "finite_number": "Write a number, without quotes",
    "float_parsing": "Write a number, without quotes",
    "float_type": "Write a number, without quotes",
    "dict_type": "Write a table in braces: { guild = 60, town = 40 }",
    "model_type": "Write a table with keys and values under a line of its own: [[…]]",
    "string_pattern_mismatch": 'Write a year, a month or a day: "2031", "2031-03" or "2031-03-09"',
}


def _instead(error: ErrorDetails) -> str:
    """What to write instead."""
    kind = str(error["type"])
    told: dict[str, object] = error.get("ctx") or {}
    if kind in _INSTEAD:
        return _INSTEAD[kind]
    if kind.startswith("date"):
        return "Write a day without quotes: 2031-03-09"
    for name, words in (("ge", "no less than"), ("gt", "more than"), ("le", "no more than"), ("lt", "less than")):
        if name in told:
            return f"Write a number that is {words} {told[name]}"
    if "expected" in told:
        return f"Write {told['expected']}"
    message = str(error["msg"])
    return f"{message[:1].upper()}{message[1:]}"


def first(fault: ValidationError) -> ErrorDetails:
    """The error to tell of: an unknown field before a missing one, which it may be by a slip of the pen."""
    errors = fault.errors(include_url=False)
    return next((e for e in errors if e["type"] == "extra_forbidden"), errors[0])


def _fields(kind: type[Record], loc: tuple[int | str, ...]) -> list[str]:
    """The fields known at the depth of an error."""
    for part in loc[:-1]:
        if isinstance(part, str) and part in kind.model_fields:
            inner = [a for a in _arguments(kind.model_fields[part].annotation) if isinstance(a, type)]
            kind = next((a for a in inner if issubclass(a, Record)), kind)
    return list(kind.model_fields)


def _arguments(annotation: object) -> tuple[object, ...]:
    return (annotation, *getattr(annotation, "__args__", ()))
