"""Who can commit whom: for a terminal, for the page and as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zopa.press.delivery import Claim
from zopa.records import PLAN, Mandate, Voice
from zopa.records.party import Channel
from zopa.report import blocks as b
from zopa.report.words import clip, count, day, join, stretch
from zopa.studies.standing import BaseLine, Delegation, Speaker, StandingFinding, Term

MANDATE = {
    Mandate.FLOAT: "may float", Mandate.NEGOTIATE: "may negotiate", Mandate.AD_REFERENDUM: "may sign ad referendum",
    Mandate.BIND: "may bind", Mandate.RATIFY: "must ratify",
}
VOICE = {Voice.BINDS: "may bind", Voice.FLOATS: "may float", Voice.BELONGS: "no mandate"}
_ALL = 5
"""So many claims of a party a terminal shows."""


def standing_json(found: StandingFinding) -> list[dict[str, Any]]:
    """One object a party."""
    return [
        {
            "party": d.party.name, "at_the_plan": d.party.in_plan, "envoys_only": d.envoys_only,
            "people": [
                {
                    "name": s.person.name, "office": s.person.office, "may": may(s), "voice": s.voice.value,
                    "since": s.person.since.isoformat() if s.person.since else None,
                    "until": s.person.until.isoformat() if s.person.until else None, "under": s.person.under,
                    "mediates": s.mediates, "channel": s.person.channel.value if s.person.channel else None,
                    "statements": s.said,
                }
                for s in d.speakers
            ],
            "delivery": [
                *(
                    {
                        "kind": c.kind, "speaker": c.speaker, "source": c.source, "start": c.start, "end": c.end,
                        "quote": c.sentence, "on": None, "entered": False,
                    }
                    for c in d.claims
                ),
                *(
                    {
                        "kind": t.kind.value, "speaker": t.by, "source": t.cite or t.source, "start": None, "end": None,
                        "quote": t.says, "on": t.on.isoformat() if t.on else None, "entered": True,
                    }
                    for t in d.told
                ),
            ],
            "earlier_terms": [
                {
                    "says": t.says, "as_of": t.when, "where": t.where, "clauses": list(t.clauses), "plan": t.drafted,
                    "rests_on": t.rests_on, "entered": t.limit is None,
                }
                for t in d.earlier
            ],
        }
        for d in found.delegations
    ]


def may(s: Speaker) -> str:
    """What somebody may do on the day."""
    if s.mediates:
        return "mediates"
    if s.person.mandate and s.voice is not Voice.BELONGS:
        does = MANDATE[s.person.mandate]
    else:
        does = "speaks for it" if s.relays and s.voice is Voice.BINDS else VOICE[s.voice]
    return f"{does}, by a back channel" if s.person.channel is Channel.BACK else does


def sentences(found: StandingFinding) -> tuple[str, ...]:
    """What follows for each party, where something does."""
    out = []
    envoys = [
        f"{s.person.name} ({d.party.name})" for d in found.delegations for s in d.speakers
        if s.voice is Voice.FLOATS and not s.mediates
    ]
    if envoys:
        act = "acts as an envoy" if len(envoys) == 1 else "act as envoys"
        out.append(
            f"{join(envoys)} {act}: what they agree binds nobody until somebody who may bind the party confirms it "
            "(Vienna Convention on the Law of Treaties, Article 8)."
        )
    for d in found.delegations:
        if d.envoys_only:
            names = join([s.person.name for s in d.speakers if s.said and not s.mediates][:4])
            above = next((s.person.under for s in d.speakers if s.person.under), None)
            binding = above or next((s.person.name for s in d.speakers if s.voice is Voice.BINDS), None)
            until = binding or "somebody who may bind it"
            out.append(
                f"{d.party.name} has spoken through {names} only: nothing they agree binds it until {until} confirms."
            )
    return tuple(out)


def standing_blocks(found: StandingFinding) -> b.Page:
    """Party by party."""
    when = f" on {day(found.as_of)}" if found.as_of else ""
    blocks: list[b.Block] = [b.Heading(f"Who can commit whom{when}: {clip(found.title, 46)}", 1)]
    blocks += [b.Paragraph(words) for words in sentences(found)]
    for d in found.delegations:
        if not (d.speakers or d.claims or d.told):
            continue
        blocks.append(b.Heading(d.party.name))
        if d.speakers:
            blocks.append(b.Table(*people(d)))
        if lines := claim_lines(d):
            blocks.append(b.Bullets(_cut(lines)))
    if found.motives:
        blocks += [b.Heading("Said of nobody by name"), b.Bullets(_cut(tuple(map(_claim, found.motives))))]
    blocks.append(b.Heading("The plan beside earlier terms"))
    for line in found.base_lines:
        blocks += [b.Paragraph(beside(line)), b.Bullets(term_lines(line))]
    blocks.append(b.Paragraph(untold(found)))
    blocks.append(b.Note(
        "Mandates are read from offices and yours to correct in parties/*.toml (voice, mandate, channel, under, since, "
        "until); claims and earlier terms of your own go there too, under [[delivery]] and [[earlier]]. Whether a "
        "party can deliver, and why it acts, is said by those named and by nobody else."
    ))
    return b.Page(found.title, tuple(blocks), {})


def people(d: Delegation) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The columns that say something, and a row a person."""
    columns: dict[str, list[str]] = {
        "Who": [s.person.name for s in d.speakers], "Office": [clip(s.person.office or "", 28) for s in d.speakers],
        "May": [may(s) for s in d.speakers], "In office": [_term(s) for s in d.speakers],
        "Said": [str(s.said or "") for s in d.speakers],
    }
    told = {name: column for name, column in columns.items() if any(column)}
    return tuple(told), tuple(zip(*told.values(), strict=True))


def _cut(lines: tuple[str, ...]) -> tuple[str, ...]:
    more = len(lines) - _ALL
    return (*lines[:_ALL], f"… and {count(more, 'claim')} more, with --json or in the brief") if more > 1 else lines


def _term(s: Speaker) -> str:
    since, until = s.person.since, s.person.until
    if since and until:
        return f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def claim_lines(d: Delegation) -> tuple[str, ...]:
    """What others, or the party itself, say of its delivering."""
    told = (
        f"{t.kind.value}: {t.by}: “{clip(t.says, 170)}” ({day(t.on)}){_from(t.cite or t.source)}" for t in d.told
    )
    return (*told, *map(_claim, d.claims))


def _claim(c: Claim) -> str:
    return f"{c.kind}: {c.speaker or f'the text of {c.source}'}: “{clip(c.sentence, 170)}” [{c.source}, {c.start:,}]"


def _from(where: str | None) -> str:
    return f" [{where}]" if where else ""


def beside(line: BaseLine) -> str:
    """The clause that earlier terms stand beside."""
    return "The plan as a whole" if line.clause == PLAN else f"{line.clause}: “{clip(line.words, 200)}”"


def term_lines(line: BaseLine) -> tuple[str, ...]:
    """What was asked for on a clause before, oldest first."""
    return tuple(f"{party.name}, {_when(term)}: {term.says}{_from(term.rests_on)}" for party, term in line.terms)


def _when(term: Term) -> str:
    return ", ".join(filter(None, (stretch(term.when), term.where)))


def untold(found: StandingFinding) -> str:
    """For how many clauses no earlier term is on record."""
    told = sum(line.clause != PLAN for line in found.base_lines)
    if not told:
        return f"Of no clause of {found.clauses} is an earlier term on record."
    rest = found.clauses - told
    return f"Of the other {count(rest, 'clause')} no earlier term is on record." if rest else ""


@dataclass(frozen=True, slots=True)
class StandingView:
    """The part of the page about standing."""

    sentences: tuple[str, ...]
    parties: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...], tuple[str, ...]], ...]
    """(name, columns, rows of people, lines)."""
    unnamed: tuple[str, ...]
    """Claims that name no party."""
    base_lines: tuple[tuple[str, tuple[str, ...]], ...]
    """(clause, earlier terms)."""
    untold: str
    silent: str


def standing_view(found: StandingFinding) -> StandingView:
    """Everything the page shows of it."""
    with_people = [d for d in found.delegations if d.speakers or d.claims or d.told]
    return StandingView(
        sentences(found),
        tuple((d.party.name, *people(d), claim_lines(d)) for d in with_people),
        tuple(map(_claim, found.motives)), tuple((beside(line), term_lines(line)) for line in found.base_lines),
        untold(found),
        "" if with_people else f"Nobody is known of {count(len(found.delegations), 'party', 'parties')}.",
    )
