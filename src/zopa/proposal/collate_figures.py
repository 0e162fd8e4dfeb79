"""The numbers, dates and times of a wording, brought to one form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from zopa.language.amounts import Amount, Kind, amounts

_NOON = 1200
_GROUPED = re.compile(r"(?<=\d) (?=\d{3}(?!\d))(?<!\d{4} )")
"""The blank in "40 000"."""
_SCANNED = re.compile(r"\b\d[\dOoIl,.]{0,40}[OoIl][\dOoIl]{0,40}\b")
_LETTERS = str.maketrans("OoIl", "0011")
"""Letters that a scanner puts for digits: "40,OOO"."""
_YEARS_END = re.compile(r"\b(?:the )?end of ((?:1[5-9]|20|21)\d\d)\b")
_SET = re.compile(r"\b(?:half a year|half an hour|a fortnight|a dozen)\b", re.IGNORECASE)
_VALUES = {
    "half a year": "#6 month", "half an hour": "#30 minute", "a fortnight": "#14 day", "a dozen": "#12 number",
}
_UNITS = {
    "week": ("day", 7), "fortnight": ("day", 14), "quarter": ("month", 3), "year": ("month", 12),
    "decade": ("month", 120), "century": ("month", 1200),
}
"""Durations in another's terms."""


def figures(text: str) -> Mapping[int, tuple[int, str]]:
    """
    Where each begins: where it ends, and the form it is compared by.

    "Three decades" is "thirty years", "50 per cent" is "half", "8 p.m." is "20:00", "the end of 2030" its last day.
    """
    typed = _SCANNED.sub(lambda m: m[0].translate(_LETTERS), text)
    found = {a.start: (a.end, _value(a, text)) for a in amounts(_GROUPED.sub("\u00a0", typed))}
    found |= {m.start(): (m.end(), f"#{m[1]}1231 {Kind.DATE.value}") for m in _YEARS_END.finditer(text)}
    return found | {m.start(): (m.end(), _VALUES[m[0].lower()]) for m in _SET.finditer(text)}


def _value(amount: Amount, text: str) -> str:
    if amount.kind is Kind.PERCENT:
        return f"#{(amount.full / 100).normalize():f} {Kind.NUMBER.value}"
    if amount.kind is Kind.CLOCK and amount.full < _NOON and "p" in text[amount.start : amount.end].lower():
        return f"#{amount.full + _NOON:f} {amount.kind.value}"
    unit, times = _UNITS.get(amount.unit or "", ((amount.unit or "").split(" ")[-1] or amount.kind.value, 1))
    return f"#{(amount.full * times).normalize():f} {unit}"
