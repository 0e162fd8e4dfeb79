"""What a bracketed plan itself says of who wants what: positions straight from the source."""

from __future__ import annotations

from hashlib import sha256

from zopa.press.cast import Cast
from zopa.proposal.brackets import brackets
from zopa.records import Anchor, Mode, Party, Proposal, Role, Stance, Statement
from zopa.records.bracket import Bracket, Open, Option

_WHOLE = 0.8
"""Share of a clause that a bracket holds, to be the clause."""
_SURE = 0.95


def left_open(text: str, proposal: Proposal) -> tuple[Bracket, ...]:
    """The matters that a plan leaves open by its own brackets."""
    return brackets(text, proposal)[0]


def owners(text: str, proposal: Proposal) -> tuple[str, ...]:
    """The names that stand before or behind words in brackets, in order."""
    named = (party for m in left_open(text, proposal) for o in m.options for party in o.parties)
    return tuple(dict.fromkeys(named))


def stated(text: str, proposal: Proposal, parties: tuple[Party, ...]) -> tuple[Statement, ...]:
    """
    The words in brackets that bear a party's name, as statements of that party.

    Whoever puts a whole clause in brackets under his name wants it; whoever puts a wording or some words of a clause so
    takes the clause only with them.

    Args:
        text: The plan's stored text.
        proposal: Its clauses.
        parties: Whom the names may mean; others are left out.
    """
    cast = Cast(parties)
    out: dict[str, Statement] = {}
    for matter in left_open(text, proposal):
        for option in matter.options:
            for name in option.parties:
                home = cast.belongs(name)
                if home is None or matter.clause not in proposal.by_id or option.start >= option.end:
                    continue
                made = _statement(text, proposal, matter, option, party=home.party, name=name)
                out.setdefault(made.id, made)
    return tuple(sorted(out.values(), key=lambda s: s.anchor.start))


def _statement(
    text: str, proposal: Proposal, matter: Bracket, option: Option, *, party: str, name: str
) -> Statement:
    clause = proposal.by_id[matter.clause]
    whole = matter.kind is Open.KEEP and option.end - option.start >= _WHOLE * (clause.end - clause.start - len(name))
    key = f"{option.start}:{party}:{option.text}"
    return Statement(
        id=f"{proposal.source}#{sha256(key.encode()).hexdigest()[:8]}",
        anchor=Anchor.cut(text, option.start, option.end, source=proposal.source), mode=Mode.DIRECT, speaker=name,
        named=True, confidence=_SURE, speaks_for=party, party=(party,), clauses=(matter.clause,), role=Role.POSITION,
        stance=Stance.ACCEPT if whole else Stance.CONDITIONAL,
    )
