"""How values read in a sentence: likelihood, stance, number, date, list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from zopa.records import Basis, Op, Role, Stance
from zopa.records.weights import Yardstick

LIKELIHOOD = {
    Yardstick.ICD_203: (
        (0.05, "almost no chance"), (0.20, "very unlikely"), (0.45, "unlikely"), (0.55, "roughly even chance"),
        (0.80, "likely"), (0.95, "very likely"), (1.01, "almost certain"),
    ),
    Yardstick.PHIA: (
        (0.075, "remote chance"), (0.225, "highly unlikely"), (0.375, "unlikely"), (0.525, "realistic possibility"),
        (0.775, "likely"), (0.925, "highly likely"), (1.01, "almost certain"),
    ),
}
"""
Upper ends and words. PHIA leaves gaps between its bands (0–5, 10–20, 25–35, 40–50, 55–75, 80–90 and 95–100 per cent),
so that nobody argues about their ends; what falls into one takes the nearer band.
"""

STANCE = {
    Stance.ACCEPT: "accepts",
    Stance.REJECT: "rejects",
    Stance.CONDITIONAL: "on conditions",
    Stance.AMBIGUOUS: "ambiguous",
    Stance.NONE: "mentions",
}
MARK = {Stance.ACCEPT: "✓", Stance.REJECT: "✗", Stance.CONDITIONAL: "◐", Stance.AMBIGUOUS: "?", Stance.NONE: "·"}
"""One sign a stance, for narrow places; always explained beside them."""

BASIS = {
    Basis.OWN: "the parties' own words",
    Basis.REPORTED: "reports of them too",
    Basis.FORECAST: "others' forecasts too",
}
SHORT = {Basis.OWN: "own words", Basis.REPORTED: "as reported", Basis.FORECAST: "as others expect"}
ROLE = {
    Role.POSITION: "position",
    Role.FORECAST: "forecast by somebody else",
    Role.REPORT: "report",
    Role.THREAT: "threat or promise",
    Role.PROCESS: "procedure",
    Role.CLAIM: "claim",
}
SENSE = {Op.AT_MOST: "at most", Op.AT_LEAST: "at least", Op.EXACTLY: "exactly"}


def likelihood(chance: float, yardstick: Yardstick = Yardstick.ICD_203) -> str:
    """The words for a probability; certainty has its own."""
    if chance <= 0:
        return "no chance"
    if chance >= 1:
        return "certain"
    return next(words for top, words in LIKELIHOOD[yardstick] if chance <= top)


def number(value: float) -> str:
    """``600,000``; ``6.5``."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def day(value: date | None) -> str:
    """``9 March 2031``; ``undated``."""
    return f"{value.day} {value:%B %Y}" if value else "undated"


def stretch(when: str) -> str:
    """A year, a month or a day as people write it: March 2022."""
    try:
        whole = date.fromisoformat(f"{when}-01-01"[:10])
    except ValueError:
        return when or "undated"
    return {4: str(whole.year), 7: f"{whole:%B} {whole.year}"}.get(len(when), day(whole))


def join(words: Sequence[str], last: str = "and") -> str:
    """``A, B and C``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def count(n: int, one: str, many: str = "") -> str:
    """``1 demand``, ``2 demands``."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def clip(words: str, length: int) -> str:
    """At most *length* characters, cut at a blank."""
    flat = " ".join(words.split())
    if len(flat) <= length:
        return flat
    return flat[: length - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def unique(words: Iterable[str]) -> list[str]:
    """In order, each once."""
    return list(dict.fromkeys(words))
