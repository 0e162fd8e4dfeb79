"""Whose demands count in a verdict: those whose consent some clause needs, as far as a person has said whose it is."""

from __future__ import annotations

from dataclasses import replace

from zopa.dossier.dossier import Dossier
from zopa.packs import by_id
from zopa.records.consent import leaves
from zopa.studies.agreement import Evidence


def counted(dossier: Dossier) -> Evidence:
    """
    The evidence of a dossier, with those set apart whose consent no clause needs.

    Only where ``consent.toml`` says who is at the table or by which rule clauses are decided: what is read from a plan
    alone leaves nobody out. Whoever may vote where a needed consent is given counts, and so do a body's members.

    Raises:
        DossierError: The rulebook has a fault.
    """
    evidence, own = Evidence.of(dossier), dossier.rulebook()
    if own.room is None and not own.rules:
        return evidence
    from zopa.studies.consent_parts import voters
    from zopa.studies.consent_reading import read_consent

    found = read_consent(dossier, as_of=None)
    ids = {n.casefold(): p.id for p in evidence.parties for n in (*p.aliases, p.name, p.id)}
    needed: set[str] = set()
    for clause in found.clauses:
        for one in clause.needed:
            asked = (who for leaf in leaves(found.book.flat(one.rule)) for who in voters(leaf))
            names = (one.id, *(who.partition(" of ")[2] or who for who in asked))
            needed |= {ids.get(name.casefold(), name) for name in names}
    world = by_id()
    needed |= {m for body in needed & world.keys() for m in world[body].members}
    needed |= {m for p in evidence.parties if p.id in needed for m in p.members}
    return replace(evidence, uncounted=tuple(p.id for p in evidence.parties if p.id not in needed))
