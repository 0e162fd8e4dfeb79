"""Words for the proposal as a whole."""

from __future__ import annotations

import re

_NAME = r"(?:plan|proposal|deal|agreement|text|draft|scheme|document|package|framework|accord|pact|treaty|memorandum|outline|offer|blueprint)"
PLAN_WORDS = re.compile(
    rf"(?<!second )(?<!new )(?<!another )(?<!other )(?<!next )(?<!earlier )(?<!an )(?<!no )(?<!own )(?<!in the )(?<!in this )\b{_NAME}s?\b", re.IGNORECASE
)
HINTS = re.compile(
    r"\b(?:red lines?|concessions?|capitulat\w+|counter-?\s?proposals?|(?:several|some|many|most|these|the) (?:points|items|provisions|details)|"
    r"none of (?:this|it)|stunt|ceasefire first|(?:to|will|not|would|cannot|could|shall) sign\b(?! (?:it|that|this|up|a|an)\b)|signature|deal-?breakers?|"
    r"denying that|thumbs? (?:up|down))\b",
    re.IGNORECASE,
)
"""Words that speak of the proposal as a whole where no clause is meant."""
WHOLE = re.compile(
    rf"\b(?:(?:whole|entire|overall|full)\s+(?:(?:peace|coalition|framework|draft)\s)?{_NAME}"
    rf"|{_NAME}\s+as\s+a\s+whole|(?:\d+|[a-z]+)-(?:point|article)\s+(?:\w+\s)?{_NAME})\b",
    re.IGNORECASE,
)
