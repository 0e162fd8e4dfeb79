"""Word lists as people write them: words between blanks, phrases between semicolons."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, cut at blanks."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text, cut at semicolons, those of most words first."""
    parts = {" ".join(p.split()) for p in text.split(";")} - {""}
    return tuple(sorted(parts, key=lambda p: (-p.count(" "), p)))
