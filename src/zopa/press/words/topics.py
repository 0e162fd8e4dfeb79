"""Words for the proposal as a whole."""

from __future__ import annotations

import re

_NAME = r"(?:plan|proposal|deal|agreement|text|draft|scheme|document|package|framework|accord|pact|treaty|memorandum|outline|offer|blueprint)"
PLAN_WORDS = re.compile(rf"\b{_NAME}s?\b", re.IGNORECASE)
WHOLE = re.compile(
    rf"\b(?:(?:whole|entire|overall|full)\s+(?:(?:peace|coalition|framework|draft)\s)?{_NAME}"
    rf"|{_NAME}\s+as\s+a\s+whole|(?:\d+|[a-z]+)-(?:point|article)\s+(?:\w+\s)?{_NAME})\b",
    re.IGNORECASE,
)
