"""Word lists as people write them: words between blanks, phrases between semicolons."""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """The words of a text, cut at blanks."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text, cut at semicolons, those of most words first."""
    parts = {" ".join(p.split()) for p in text.split(";")} - {""}
    return tuple(sorted(parts, key=lambda p: (-p.count(" "), p)))


_COUNTRY = re.compile(r"\bUS\b")


def lowered(text: str) -> str:
    """A text in lower case, every character in its place, "US" left as it is: it is a country, and no pronoun."""
    low = text.lower()
    if len(low) != len(text):
        return text
    for m in () if text.isupper() else _COUNTRY.finditer(text):
        low = f"{low[: m.start()]}US{low[m.end() :]}"
    return low
