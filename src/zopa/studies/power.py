"""How much does a ballot count for under a rule?"""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from fractions import Fraction

from zopa.dossier.dossier import Dossier
from zopa.errors import UsageError
from zopa.negotiation.consent import Book
from zopa.negotiation.game import Game
from zopa.negotiation.power import powers
from zopa.packs import by_id
from zopa.packs.institutions import institutions
from zopa.records.consent import NotWhile, Yes, leaves
from zopa.records.consent_words import read_rule, write_rule
from zopa.records.rulebook import Rulebook


def power_under(
    rule: str, *, dossier: Dossier | None, as_of: date | None
) -> tuple[str, tuple[tuple[str, Fraction, Fraction], ...]]:
    """
    The rule in words, and (voter, Shapley–Shubik, Banzhaf) of each, the mightiest first.

    Args:
        rule: The id of a rule, or a rule as one is written.
        dossier: Whose rulebook to look in beside the library; None for the library alone.
        as_of: The day whose rules count.

    Raises:
        UsageError: No rule is called so.
        RuleError: The rule can't be read.
    """
    book = (dossier.rulebook() if dossier else Rulebook()).with_library(institutions())
    on = Book.on(book, as_of)
    ids = {r.id for r in book.rules}
    if " " not in rule and rule not in ids:
        close = get_close_matches(rule, sorted(ids), n=1)
        meant = f"Did you mean '{close[0]}'?" if close else f"Known are: {', '.join(sorted(ids))}."
        raise UsageError(f"no rule is called '{rule}'", remedy=meant)
    wanted = on.flat(read_rule(rule))
    known = {b.id for b in book.bodies} | set(by_id()) | {p.id for p in (dossier.parties() if dossier else ())}
    for leaf in leaves(wanted):
        for name in () if isinstance(leaf, NotWhile) else (leaf.name,) if isinstance(leaf, Yes) else leaf.of:
            if name not in known:
                close = get_close_matches(name, sorted(known), n=1)
                remedy = f"Did you mean '{close[0]}'?" if close else "Name a body, or write it into consent.toml."
                raise UsageError(f"nobody is called '{name}'", remedy=remedy)
    names = {i: p.name for i, p in by_id().items()} | {b.id: b.name or b.id for b in book.bodies}
    if dossier:
        names |= {p.id: p.name for p in dossier.parties()}
    found = sorted(powers(Game.of(wanted, on)), key=lambda p: (-p.shapley, p.voter))
    return write_rule(wanted, names=names), tuple((names.get(p.voter, p.voter), p.shapley, p.banzhaf) for p in found)
