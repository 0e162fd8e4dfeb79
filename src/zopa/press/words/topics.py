"""Words for the proposal as a whole."""

from __future__ import annotations

import re

_NAME = (
    r"(?:plan|proposal|deal|agreement|text|draft|scheme|document|package|framework|accord|pact|treaty|memorandum|outline"
    r"|offer|blueprint)"
)
_OTHER = "".join(f"(?<!{w} )" for w in ("second", "new", "another", "other", "next", "earlier", "an", "no", "own"))
PLAN_WORDS = re.compile(rf"{_OTHER}(?<!in the )(?<!in this )\b{_NAME}s?\b", re.IGNORECASE)
"""The proposal itself: not another one, and not a place in it."""
HINTS = re.compile(
    r"\b(?:red lines?|concessions?|capitulat\w+|counter-?\s?proposals?|none of (?:this|it)|stunt|ceasefire first|"
    r"(?:several|some|many|most|these|the) (?:points|items|provisions|details)|signature|deal-?breakers?|"
    r"(?:to|will|not|would|cannot|could|shall) sign\b(?! (?:it|that|this|up|a|an)\b)|"
    r"denying that|thumbs? (?:up|down))\b",
    re.IGNORECASE,
)
"""Words that speak of the proposal as a whole where no clause is meant."""
WHOLE = re.compile(
    rf"\b(?:(?:whole|entire|overall|full)\s+(?:(?:peace|coalition|framework|draft)\s)?{_NAME}"
    rf"|{_NAME}\s+as\s+a\s+whole|(?:\d+|[a-z]+)-(?:point|article)\s+(?:\w+\s)?{_NAME})\b",
    re.IGNORECASE,
)
