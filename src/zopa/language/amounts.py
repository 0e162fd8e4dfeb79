"""The quantities in a text: value, unit, sense and what is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from zopa.language import words_amounts as w
from zopa.language.amount_parts import DASHES, QUANTITIES, Amount, Kind, Word, word_at
from zopa.language.senses import with_senses

__all__ = ["QUANTITIES", "Amount", "Kind", "amounts", "quantities"]


_WORDS = re.compile(
    r"\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|\n"
)
_JOINS = frozenset({"and", "or", "to", ",", "&", "(", ")"}) | DASHES


@lru_cache(maxsize=2048)
def amounts(text: str) -> tuple[Amount, ...]:
    """
    Every number in a text with what the words around it make of it, in order.

    1. Cut the text into words.
    2. At each word, read the longest time or number that starts there.
    3. Skip labels: "Article 5", "point 6", "28-point plan", "6." before a clause.
    4. Give both ends of a range the unit and the sense.
    5. Read the sense of the others from the words before and after, turned round by a negation in the same clause.
    """
    words = [Word(m.start(), m.end(), m[0], m[0].lower().replace("’", "'")) for m in _WORDS.finditer(text)]
    found: list[tuple[Amount, int, int]] = []
    i = 0
    labels = False
    while i < len(words):
        read = _time(words, i) or _number(words, i)
        if read is None:
            low = words[i].low
            labels = low in w.REFERENCES or (labels and (low in _JOINS or (len(low) == 1 and low.isalpha())))
            i += 1
            continue
        amount, end = read
        if labels and amount.unit is None and amount.kind is Kind.NUMBER:
            i = end
            continue
        labels = False
        if not _label(words, i, end, amount):
            found.append((amount, i, end))
        i = end
    return tuple(with_senses(words, found))


def quantities(text: str) -> tuple[Amount, ...]:
    """Those numbers that can be more or less: no dates, years, times of day or ordinals."""
    return tuple(a for a in amounts(text) if a.kind in QUANTITIES)


def _figure(low: str) -> bool:
    return low[:1].isdigit()


def _decimal(low: str) -> Decimal:
    return Decimal(re.sub(r"[,\u00a0\u202f\u2009]", "", low))


def _touch(words: Sequence[Word], i: int) -> bool:
    """Whether a word follows the one before it without a blank."""
    return 0 < i < len(words) and words[i - 1].end == words[i].start


def _time(words: Sequence[Word], i: int) -> tuple[Amount, int] | None:
    """A date, a month of a year, a year or a time of day."""
    low, nxt = words[i].low, word_at(words, i + 1)
    if not _figure(low):
        if low in w.MONTHS and words[i].text[0].isupper() and _figure(nxt):
            return _month_first(words, i)
        return None
    if nxt == ":" and re.fullmatch(r"[0-5]\d", word_at(words, i + 2)) and low.isdigit() and int(low) < 24:
        return _timed(words, i, i + 3, Kind.CLOCK, int(low) * 100 + int(word_at(words, i + 2)))
    if nxt in {"am", "pm"} or (nxt in {"a", "p"} and word_at(words, i + 2) == "." and word_at(words, i + 3) == "m"):
        return _timed(words, i, i + (2 if nxt in {"am", "pm"} else 4), Kind.CLOCK, int(_decimal(low)) * 100)
    if re.fullmatch(r"\d{4}", low) and word_at(words, i + 1) == "-" and re.fullmatch(r"[01]\d", word_at(words, i + 2)):
        has_day = word_at(words, i + 3) == "-" and re.fullmatch(r"[0-3]\d", word_at(words, i + 4))
        day = int(word_at(words, i + 4)) if has_day else 0
        value = int(low) * 10000 + int(word_at(words, i + 2)) * 100 + day
        return _timed(words, i, i + (5 if has_day else 3), Kind.DATE, value)
    if re.fullmatch(r"[0-3]?\d", low):
        k = i + 1
        k += word_at(words, k) in {"st", "nd", "rd", "th"}
        k += word_at(words, k) == "of"
        if word_at(words, k) in w.MONTHS and words[k].text[0].isupper():
            year = word_at(words, k + 1) if re.fullmatch(r"[12]\d{3}", word_at(words, k + 1)) else ""
            value = int(year or 0) * 10000 + w.MONTHS[word_at(words, k)] * 100 + int(low)
            return _timed(words, i, k + 1 + bool(year), Kind.DATE, value)
    if re.fullmatch(r"(?:1[5-9]|20|21)\d\d", low) and _is_year(words, i):
        return _timed(words, i, i + 1, Kind.YEAR, int(low))
    return None


def _month_first(words: Sequence[Word], i: int) -> tuple[Amount, int] | None:
    month, nxt = w.MONTHS[words[i].low], word_at(words, i + 1)
    if re.fullmatch(r"[12]\d{3}", nxt):
        return _timed(words, i, i + 2, Kind.DATE, int(nxt) * 10000 + month * 100)
    if re.fullmatch(r"[0-3]?\d", nxt):
        k = i + 2 + (word_at(words, i + 2) in {"st", "nd", "rd", "th"})
        comma = k + (word_at(words, k) == ",")
        year = re.fullmatch(r"[12]\d{3}", word_at(words, comma))
        value = int(year[0] if year else 0) * 10000 + month * 100 + int(nxt)
        return _timed(words, i, comma + 1 if year else k, Kind.DATE, value)
    return None


def _is_year(words: Sequence[Word], i: int) -> bool:
    before, after = word_at(words, i - 1), word_at(words, i + 1)
    if before in w.CURRENCY_SIGNS or after in {"%", "per", "percent"} or _unit_word(after):
        return False
    if before in w.BEFORE_YEARS:
        return True
    return not (len(after) > 3 and after.endswith("s") and after not in {"this", "thus", "towards", "its"})


def _timed(words: Sequence[Word], i: int, end: int, kind: Kind, value: int) -> tuple[Amount, int]:
    return Amount(start=words[i].start, end=words[end - 1].end, value=Decimal(value), kind=kind), end


def _unit_word(low: str) -> bool:
    return low in w.CURRENCIES or low in w.DURATIONS or low in w.MEASURES or low in w.KEPT or low in w.FOLDED


def _number(words: Sequence[Word], i: int) -> tuple[Amount, int] | None:
    """A number in figures or words with its scale and unit."""
    start = words[i].start
    sign = w.CURRENCY_SIGNS.get(words[i].low)
    at = i
    if sign or (words[i].low in w.CURRENCIES and words[i].text.isupper() and _figure(word_at(words, i + 1))):
        sign = sign or w.CURRENCIES[words[i].low]
        at = i + 1
        if not _figure(word_at(words, at)):
            return None
    elif _figure(words[i].low) and (_touch(words, i) and re.match(r"[^\W\d_]", words[i - 1].low[-1:])):
        return None
    value_end = _figures(words, at) if _figure(word_at(words, at)) else _spelled(words, at)
    if value_end is None:
        return None
    value, k = value_end
    if word_at(words, k) in {"st", "nd", "rd", "th"} and _touch(words, k):
        return Amount(start=start, end=words[k].end, value=value, kind=Kind.ORDINAL), k + 1
    share = k - 2 > at and word_at(words, k - 2) == "in"
    scale, k, value = _scaled(words, k, value)
    unit, kind, k = ("per cent", Kind.PERCENT, k) if share else _united(words, k, sign)
    end = words[k - 1].end
    named = f"{scale} {unit}".strip() if scale and unit else (scale or unit)
    counted = None if kind is Kind.MONEY else _counted(words, k, kind)
    return Amount(
        start=start, end=end, value=value, kind=kind, unit=named or None, scale=w.SCALE.get(scale, Decimal(1)),
        counts=counted,
        approximate=word_at(words, i - 1) in w.APPROXIMATE,
    ), k


def _figures(words: Sequence[Word], i: int) -> tuple[Decimal, int] | None:
    before = words[i - 1].low if i and _touch(words, i) else ""
    if before in DASHES and i > 1 and _touch(words, i - 1) and words[i - 2].low.isalpha() and words[i - 2].low != "mid":
        return None
    return _decimal(words[i].low), i + 1


def _spelled(words: Sequence[Word], i: int) -> tuple[Decimal, int] | None:
    """Numbers in words: "seven point five", "a hundred", "three hundred and fifty thousand", "two thirds", "half"."""
    low, k = words[i].low, i
    whole = w.CARDINALS.get(word_at(words, i + 2), Decimal(0))
    if low in w.CARDINALS and word_at(words, i + 1) == "in" and whole > w.CARDINALS[low]:
        return (100 * w.CARDINALS[low] / whole).quantize(Decimal("0.01")).normalize(), i + 3
    if [low, word_at(words, i + 1), word_at(words, i + 2)] == ["one", "and", "a"] and word_at(words, i + 3) == "half":
        return Decimal("1.5"), i + 4
    if low in {"a", "an"} and (word_at(words, i + 1) in w.FOLDED or word_at(words, i + 1) in w.SCALE):
        return Decimal(1), i + 1
    if low in {"a", "one"} and word_at(words, i + 1) in w.FRACTIONS and word_at(words, i + 2) == "of":
        top, bottom = w.FRACTIONS[word_at(words, i + 1)]
        return _ratio(top, bottom), i + 2
    if low == "half" and word_at(words, i - 1) not in {"first", "second", "last", "other", "-"}:
        return Decimal("0.5"), i + 1
    if low not in w.CARDINALS or (low == "one" and not _one_counts(words, i)):
        return None
    total, group = Decimal(0), Decimal(0)
    while True:
        word = word_at(words, k)
        if word in w.CARDINALS:
            group += w.CARDINALS[word]
        elif word == "hundred":
            group *= 100
        elif word == "thousand":
            total, group = total + group * 1000, Decimal(0)
        elif not (word in {"and", "-"} and word_at(words, k + 1) in w.CARDINALS and word_at(words, k - 1) in
                  ({"hundred", "thousand"} if word == "and" else w.CARDINALS.keys() - {"one", "ten"})):
            break
        k += 1
    value = total + group
    if word_at(words, k) == "point" and word_at(words, k + 1) in w.CARDINALS:
        digits = ""
        k += 1
        while word_at(words, k) in w.CARDINALS:
            digits += str(w.CARDINALS[word_at(words, k)])
            k += 1
        return value + Decimal("0." + digits), k
    if word_at(words, k) in {"thirds", "quarters", "fifths", "tenths"}:
        return _ratio(int(value), w.FRACTIONS[word_at(words, k)][1]), k + 1
    if [word_at(words, k + n) for n in range(3)] == ["and", "a", "half"]:
        return value + Decimal("0.5"), k + 3
    return value, k


def _ratio(top: int, bottom: int) -> Decimal:
    return (Decimal(top) / Decimal(bottom)).quantize(Decimal("0.0001")).normalize()


def _one_counts(words: Sequence[Word], i: int) -> bool:
    after = word_at(words, i + 1)
    if after == "and" and [word_at(words, i + 2), word_at(words, i + 3)] == ["a", "half"]:
        return True
    if word_at(words, i - 1) in w.BEFORE_PRONOUN_ONE:
        return False
    if after in {"point", "hundred", "thousand", "-"} or _unit_word(after):
        return True
    return after.isalpha() and after not in w.NOT_COUNTED | w.AFTER_IDLE_ONE


def _scaled(words: Sequence[Word], k: int, value: Decimal) -> tuple[str, int, Decimal]:
    low = word_at(words, k)
    if low == "-" and _touch(words, k) and word_at(words, k + 1) in w.SCALE:
        low, k = word_at(words, k + 1), k + 1
    if low in w.KEPT and (low in w.SCALE or len(low) > 2 or _touch(words, k)):
        return w.KEPT[low], k + 1, value
    if low in w.FOLDED and (low != "k" or _touch(words, k)):
        return "", k + 1, value * w.FOLDED[low]
    return "", k, value


def _united(words: Sequence[Word], k: int, sign: str | None) -> tuple[str, Kind, int]:
    low = word_at(words, k)
    if sign:
        return sign, Kind.MONEY, k + (low in w.CURRENCIES)
    if low in {"%", "percent", "pct"}:
        return "per cent", Kind.PERCENT, k + 1
    if low == "per" and word_at(words, k + 1) == "cent":
        return "per cent", Kind.PERCENT, k + 2
    if low == "percentage" and word_at(words, k + 1) in {"point", "points"}:
        return "percentage point", Kind.PERCENT, k + 2
    if low in w.CURRENCIES:
        return w.CURRENCIES[low], Kind.MONEY, k + 1
    if low in {"us", "canadian", "australian"} and word_at(words, k + 1) in w.CURRENCIES:
        return w.CURRENCIES[word_at(words, k + 1)], Kind.MONEY, k + 2
    hyphen = low in DASHES and _touch(words, k) and _touch(words, k + 1)
    at = k + 1 if hyphen else k
    if word_at(words, at) in w.DURATIONS:
        return w.DURATIONS[word_at(words, at)], Kind.DURATION, at + 1
    if word_at(words, at) in w.MEASURES:
        return w.MEASURES[word_at(words, at)], Kind.NUMBER, at + 1
    return "", Kind.NUMBER, k


def _counted(words: Sequence[Word], k: int, kind: Kind) -> str | None:
    """The noun phrase after a number, up to four words."""
    if word_at(words, k) in DASHES and _touch(words, k) and _touch(words, k + 1):
        k += 1
    if word_at(words, k) == "of" and kind is not Kind.DURATION:
        k += 1 + (word_at(words, k + 1) in {"the", "its", "their", "all", "our"})
    phrase: list[str] = []
    while len(phrase) < 4 and (low := word_at(words, k)).isalpha() and low not in w.NOT_COUNTED | w.CARDINALS.keys():
        phrase.append(low)
        k += 1
    return " ".join(phrase) or None


def _label(words: Sequence[Word], i: int, end: int, amount: Amount) -> bool:
    """Whether a number only names something: "6." before a clause, "28-point", "(3)", "2.0", "Jones, 58,"."""
    if amount.kind is not Kind.NUMBER or amount.unit is not None:
        return False
    before, after = word_at(words, i - 1), word_at(words, end)
    text = words[i].text
    if i == 0 or before == "\n":
        shut = after in {".", ")"} and word_at(words, end + 1) not in {"", "\n"} and _figure(text)
        return bool(shut)
    if before == "(" and after == ")":
        return True
    if after in DASHES and word_at(words, end + 1) in w.NAMING_NOUNS:
        return True
    if after == "point" and word_at(words, end + 1).isalpha() and word_at(words, end + 1) not in w.NOT_COUNTED:
        return True
    if re.fullmatch(r"\d\.0", text) and after in {"", ".", ",", ";", ")", "”", '"', "’", "!"}:
        return True
    aged = before == "," and after in {",", "."} and words[i - 2].text[:1].isupper() and re.fullmatch(r"[1-9]\d", text)
    return bool(aged)
