"""The labels of lists: 4, iv, IV, d, D."""

from __future__ import annotations

import re

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)
_LARGEST_ROMAN = 3999
_PRINTED = re.compile(
    r"[(\[]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxlcIVXLC]{1,7})[.):\]](?=\s)"
    r"|[•·▪◦‣*–—-]\s|(?:Article|Section|Point|Clause|Chapter)\s\d",
)


def roman(n: int) -> str:
    """A number as a lower-case roman numeral; as digits where there is none."""
    if not 0 < n <= _LARGEST_ROMAN:
        return str(n)
    out = ""
    for value, numeral in _ROMAN:
        out += numeral * (n // value)
        n %= value
    return out


def letters(n: int, *, repeated: bool = False) -> str:
    """
    A number as lower-case letters: z is followed by aa, ab; as digits where there are none.

    With ``repeated`` by aa, bb, as Word counts (ECMA-376, 17.18.59, lowerLetter).
    """
    if n < 1:
        return str(n)
    if repeated:
        return chr(97 + (n - 1) % 26) * ((n - 1) // 26 + 1)
    out = ""
    while n:
        n, rest = divmod(n - 1, 26)
        out = chr(97 + rest) + out
    return out


def has_label(words: str) -> bool:
    """Whether some words begin with a label of their own."""
    return _PRINTED.match(words) is not None
