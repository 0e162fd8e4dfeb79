"""A first list of parties, people and names, read from the plan and the press, for a person to correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zopa import packs
from zopa.language.names import find_people
from zopa.press.cast import Cast
from zopa.press.propose_aliases import demonyms, governments, seats, short_names
from zopa.press.propose_people import people_of
from zopa.press.propose_sides import NOBODY, Side, groups, in_press, in_text
from zopa.records.party import Party

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zopa.language.people import People
    from zopa.language.syntax import Parse
    from zopa.records.clause import Proposal

__all__ = ["propose_parties"]


def propose_parties(
    proposal: Proposal | None, plan_parse: Parse | None, articles: Sequence[tuple[Parse, People]],
    *, named: Mapping[str, Sequence[str]] = NOBODY,
) -> tuple[Party, ...]:
    """
    The parties that the plan binds or affects, then those only the press speaks of.

    Those that the plan lists are `named`, with other names of theirs.

    1. Sides of the plan: defined terms, states and bodies, subjects of duties; in order of first mention.
    2. Sides of the press: states, bodies and organisations that accept, refuse or are spoken for.
    3. Other names: short forms, demonyms, capitals; places that an article says are somebody's seat.
    4. People by the offices that the texts give them, as often as a new name lets another be placed.
    """
    plan = _plan_people(proposal, plan_parse)
    sides = in_text(plan, defined_in=plan.parse.text, named=named) if plan else []
    texts = [people for _, people in articles]
    parties = _parties(sides, in_plan=True)
    known = {p.id for p in parties}
    concerned = groups(plan) if plan else frozenset()
    heard = in_press(texts, Cast(tuple(parties)), concerned=concerned)
    parties += _parties([s for s in heard if s.id not in known], in_plan=False)
    everything = ([plan] if plan else []) + texts
    parties = governments(short_names(parties, everything))
    parties = demonyms(parties, texts)
    parties = people_of(parties, everything)
    parties = seats(parties, everything)
    parties = people_of(parties, everything)
    return tuple(_with_members(parties))


def _plan_people(proposal: Proposal | None, plan_parse: Parse | None) -> People | None:
    """Who is named in the plan; without a parse nothing but the packs can be looked for, so None."""
    return find_people(plan_parse) if plan_parse is not None and (proposal is None or proposal.clauses) else None


def _parties(sides: list[Side], *, in_plan: bool) -> list[Party]:
    return [Party(id=s.id, name=s.name, aliases=s.aliases, kind=s.kind, in_plan=in_plan) for s in sides]


def _with_members(parties: list[Party]) -> list[Party]:
    """Blocs with those of their members that are parties themselves."""
    present = {p.id for p in parties}
    out = []
    for party in parties:
        polity = packs.by_id().get(party.id)
        members = tuple(m for m in polity.members if m in present) if polity else ()
        out.append(party.model_copy(update={"members": members}) if members else party)
    return out
