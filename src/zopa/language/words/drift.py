"""English words by which a clause gets firmer or softer, wider or narrower, from one draft to the next."""

from __future__ import annotations

import re
from typing import Final

from zopa.language.wordlist import words

EXTENDS: Final = words("and or also including plus as nor likewise")
"""What an enlarging addition begins with."""
EVERY: Final = words("all every each any whole entire both")
ENDURING: Final = re.compile(r"\b(?:permanently|for good|on a permanent basis|lastingly|indefinitely)\b", re.IGNORECASE)
DEPENDS: Final = re.compile(
    r"\b(?:hangs? on|depends? on|is subject to|remains? open|is left open|is up to|will be examined|will be considered|"
    r"shall be considered|shall be examined)\b",
    re.IGNORECASE,
)
"""Words that take a promise back."""
NEGATES: Final = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|without|prohibit\w*|forbid\w*|forbidden|ban(?:s|ned)?|refrain\w*|"
    r"abstain\w*|cannot)\b|n't\b",
    re.IGNORECASE,
)
IDLE: Final = re.compile(
    r"\b(?:no|not) (?:later|more|less|fewer|earlier|longer|other|only|before|until|exceed\w*)\b|\bwithout delay\b|"
    r"\bno longer\b",
    re.IGNORECASE,
)
"""Negations that deny nothing."""
DUE: Final = re.compile(
    r"\b(?:by|before|within|no later than|not later than|until|on|after)\b[^,;]{0,120}"
    r"(?:\d|\b(?:days?|weeks?|months?|years?|signature|entry)\b)",
    re.IGNORECASE,
)
"""A time by which something is due."""
FORCE: Final = words("""
    shall will must may can should could would might agree agrees agreed undertake undertakes is are be to been have has
    do does being
""")
FUNCTION: Final = words("""
    the a an of to in on at by for from with and or as is are be been was were its it their that this which who these
    those such there also own so then than into upon under
""")
"""Words whose coming and going changes nothing by itself."""
LIGHTER_IF_LATER: Final = re.compile(r"\b(?:by|before|within|no later than|not later than)\b", re.IGNORECASE)
BURDENS: Final = words("""
    pay raise give contribute provide deliver supply repay compensate reimburse refund grant transfer withdraw reduce lower cut
    build hand return release take
""")
"""Acts of which more is heavier for whoever is bound."""
