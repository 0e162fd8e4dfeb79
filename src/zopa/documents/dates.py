"""Dates as English texts print them: 18 March 2031, March 18th, 2031, 2031-03-18, 18.3.2031."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

MONTHS = {
    name: n
    for n, names in enumerate((
        ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
        ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
        ("december", "dec"),
    ), start=1)
    for name in names
}
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/])"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}",
        rf"\b{_MONTH} {_DAY},? {_YEAR}",
        rf"\b{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"(?<![\d.]){_DAY}\. ?(?P<month>[01]?\d)\. ?{_YEAR}",
    )
)


def find_dates(words: str) -> Iterator[tuple[int, int, date]]:
    """Each full date in some words, as start, end and date, in order; a date without its year is none."""
    found = []
    for form in _FORMS:
        for m in form.finditer(words):
            month = m["month"].lower()
            try:
                day = date(int(m["year"]), MONTHS.get(month) or int(month), int(m["day"]))
            except ValueError:
                continue
            found.append((m.start(), m.end(), day))
    yield from sorted(found)


def find_date(words: str) -> date | None:
    """The first full date in some words."""
    return next((day for _, _, day in find_dates(words)), None)
