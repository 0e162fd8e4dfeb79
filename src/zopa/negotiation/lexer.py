"""An expression's text, cut into words."""

from __future__ import annotations

import re
from typing import NamedTuple

from zopa.errors import ProblemError

MAX_DIGITS = 60

_TOKEN = re.compile(
    r"(?P<blank>\s+)|(?P<number>\d(?:_?\d)*(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d{1,2}(?!\d))?)|(?P<word>[^\W\d]\w*)"
    r"|(?P<option>'[^']*'|\"[^\"]*\")|(?P<op><=|>=|==|!=|\*\*|&&|\|\||=>|->|<>|[-+*<>=()\[\],/%!&|^~.:;{}@?])",
)


class ExpressionError(ProblemError):
    """An expression that can't be read; `offset` is where, in code points from its start."""

    def __init__(self, what: str, *, offset: int, text: str, remedy: str = "") -> None:
        self.offset = offset
        line = text.count("\n", 0, offset) + 1
        column = offset - (text.rfind("\n", 0, offset) + 1) + 1
        super().__init__(what, where=f"line {line}, column {column} of “{_short(text)}”", remedy=remedy)


class Token(NamedTuple):
    """A word of the language and where it stands."""

    kind: str
    text: str
    start: int


def tokens(text: str) -> list[Token]:
    """
    The words of an expression, an empty one of kind `end` last.

    Raises:
        ExpressionError: If a character means nothing, or a quotation is not closed.
    """
    words, at = [], 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            quote = text[at] in "'\""
            what = "a quotation mark is not closed" if quote else f"{text[at]!r} has no meaning here"
            raise ExpressionError(what, offset=at, text=text, remedy="Close the option's name" if quote else "")
        kind = found.lastgroup or ""
        if kind == "number" and len(found.group()) > MAX_DIGITS:
            raise ExpressionError(f"a number of more than {MAX_DIGITS} digits", offset=at, text=text)
        if kind != "blank":
            words.append(Token(kind, found.group(), at))
        at = found.end()
    words.append(Token("end", "", len(text)))
    return words


def _short(text: str) -> str:
    flat = " ".join(text[:200].split())
    return flat if len(flat) <= 60 else flat[:59] + "…"
