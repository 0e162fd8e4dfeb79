"""When something was said: "on Tuesday", "on 3 May", resolved against the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta

from zopa.language.speech_kinds import Attribution
from zopa.language.syntax import Parse

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_NAMES}|{_NAMES.replace('month', 'month2')} (?P<day2>\d{{1,2}}))"
    r"(?:,? (?P<year>\d{4}))?\b"
)
_WEEKDAY = re.compile(r"\b(?:(?P<last>last|next) )?(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_NEAR = {"yesterday": 1, "today": 0, "tonight": 0}


def said_on(parse: Parse, a: Attribution, published: date | None) -> date | None:
    """Give the day on which a source spoke, as far as the words around its cue tell; None if they don't."""
    if not a.cue:
        return None
    first = parse.sentences[parse.sentence_of[parse.at(a.cue[0].start)]]
    start, end = parse.tokens[first.first].start, parse.tokens[first.last - 1].end
    words = list(parse.text[start:end])
    for s in a.content:
        for k in range(max(s.start, start), min(s.end, end)):
            words[k - start] = "\0"
    left = "".join(words)
    if m := _DATE.search(left):
        year = int(m["year"]) if m["year"] else published.year if published else None
        month = _MONTHS.index((m["month"] or m["month2"]).lower()) + 1
        try:
            return date(year, month, int(m["day"] or m["day2"])) if year else None
        except ValueError:
            return None
    if published is None:
        return None
    if (m := _WEEKDAY.search(left)) and m["last"] != "next":
        back = (published.weekday() - _DAYS.index(m["day"].lower() + "day")) % 7
        return published - timedelta(days=back)
    for word, back in _NEAR.items():
        if re.search(rf"\b{word}\b", left, re.IGNORECASE):
            return published - timedelta(days=back)
    return None
