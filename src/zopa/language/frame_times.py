"""Where a stretch of a sentence says when."""

from __future__ import annotations

import re
from functools import cache

from zopa.language.frame_words import Words
from zopa.language.words.times import TIMES


@cache
def _patterns() -> re.Pattern[str]:
    """Any of them, ending where a word ends."""
    any_of = "|".join(f"(?:{p})" for p in TIMES)
    return re.compile(f"(?:{any_of})(?:(?<= )|(?= |$))")


_FREQUENCY = frozenset({"annually", "monthly", "quarterly", "weekly", "daily", "yearly"})
_EACH = re.compile(r"(?:for )?(?:each|every) \w+ (?:of|in which|that|which)(?= )")
_FIRST = re.compile(
    r"\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|ninety|"
    r"half|between|for|during|from|starting|beginning|with|effective|as|since|after|before|until|till|up|by|no|not|at|on|"
    r"prior|in|throughout|within|inside|over|following|upon|giving|subject|once|twice|each|every|annually|monthly|"
    r"quarterly|weekly|daily|yearly|biannually|biennially|immediately|promptly|forthwith|without|indefinitely|"
    r"permanently|pending|around|about|but|several|the)$"
)
"""Words with which an expression of time can begin: a quick look before the patterns are tried."""


def time_at(w: Words, i: int) -> int:
    """Where the expression of time that begins at a word ends, exclusive; 0 where none begins."""
    if not _FIRST.match(w.low[i]) or _rate(w, i):
        return 0
    hit = _patterns().match(w.line, w.offset(i))
    if hit is None or not hit.group().strip():
        return 0
    return w.index(hit.start() + len(hit.group().rstrip()))


def _rate(w: Words, i: int) -> bool:
    """Whether a word of time only measures something: "1,250 marks a month", "each hour of a shift", "weekly pay"."""
    if w.low[i] in {"a", "an"}:
        return i > 0 and w.tokens[i - 1].tag in {"NN", "NNS", "CD", "NNP"}
    if w.low[i] in _FREQUENCY:
        return i + 1 < len(w.low) and w.tokens[i + 1].tag in {"NN", "NNS", "JJ", "VBG", "NNP", "CD"}
    return w.low[i] in {"each", "every", "for"} and _EACH.match(w.line, w.offset(i)) is not None
