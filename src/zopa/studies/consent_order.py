"""What has to come first: by the plan's words, by a person's, and by the rules of consent themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from zopa.negotiation.consent import Book
from zopa.negotiation.steps import course
from zopa.proposal.order import Precedence
from zopa.records.consent_words import write_rule
from zopa.records.rulebook import Rulebook
from zopa.studies.consent import ClauseConsent


def ordered(
    own: Rulebook, plan: Iterable[Precedence], clauses: Iterable[ClauseConsent], *, book: Book,
    names: Mapping[str, str],
) -> tuple[Precedence, ...]:
    """
    Every step before another, each pair once: as a person explained it, else as the plan says, else as a rule has it.

    Args:
        own: What a person wrote about consent.
        plan: Precedences that the plan's words state.
        clauses: With the rules of all who are needed.
        book: Bodies, rules and facts on the day.
        names: What an id in a rule is called.
    """
    told = [Precedence(s.first, s.then, s.because, 0) for s in own.steps if s.because]
    bare = [Precedence(s.first, s.then, "consent.toml", 0, quoted=False) for s in own.steps if not s.because]
    every = [*plan, *told, *bare, *_ruled(clauses, book, names)]
    best = {(p.first, p.then): p for p in reversed([*told, *every])}
    return tuple(sorted(best.values(), key=every.index))


def _ruled(clauses: Iterable[ClauseConsent], book: Book, names: Mapping[str, str]) -> Iterator[Precedence]:
    """What the rules order: one body after another, and nothing while a fact holds."""
    for c in clauses:
        for n in c.needed:
            found = course(n.rule, book, says=lambda rule: write_rule(rule, names=names))
            why = n.cite or f"the rule of {n.name}"
            for first, then in (*found.edges, *((step, c.clause) for step in found.last)):
                yield Precedence(first, then, why, 0, quoted=False)
