"""Who can commit whom: for a terminal, for the page and as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zopa.negotiation.compile import limit_in_words
from zopa.records import Mandate, Voice
from zopa.report import blocks as b
from zopa.report.words import clip, count, day, join, number
from zopa.studies.standing import Delegation, Speaker, StandingFinding

MANDATE = {
    Mandate.FLOAT: "may float", Mandate.NEGOTIATE: "may negotiate", Mandate.AD_REFERENDUM: "may sign ad referendum",
    Mandate.BIND: "may bind", Mandate.RATIFY: "must ratify",
}
VOICE = {Voice.BINDS: "may bind", Voice.FLOATS: "may float", Voice.BELONGS: "no mandate"}
KIND = {
    "mandate": "mandate",
    "control": "control", "money": "money", "means": "means", "record": "record", "factions": "of one mind",
    "motive": "motive",
}


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
                    "mediates": s.mediates, "statements": s.said,
                }
                for s in d.speakers
            ],
            "delivery": [
                {
                    "kind": c.kind, "speaker": c.speaker, "source": c.source, "start": c.start, "end": c.end,
                    "quote": c.sentence,
                }
                for c in d.claims
            ],
            "earlier_terms": [
                {
                    "limit": limit_in_words(t.limit), "as_of": t.when, "clause": t.limit.clause, "plan": t.drafted,
                    "statement": t.statement,
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
        return MANDATE[s.person.mandate]
    return VOICE[s.voice]


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
        if not (d.speakers or d.claims or d.earlier):
            continue
        blocks.append(b.Heading(d.party.name))
        if d.speakers:
            blocks.append(b.Table(("Who", "Office", "May", "In office", "Said"), people(d)))
        lines = (*claim_lines(d), *term_lines(d))
        if lines:
            blocks.append(b.Bullets(lines))
    blocks.append(b.Note(
        "Mandates are read from offices and yours to correct in parties/*.toml (voice, mandate, under, since, until). "
        "Whether a party can deliver, and why it acts, is said by those named and by nobody else."
    ))
    return b.Page(found.title, tuple(blocks), {})


def people(d: Delegation) -> tuple[tuple[str, ...], ...]:
    """A row a person."""
    return tuple(
        (s.person.name, clip(s.person.office or "", 28), may(s), _term(s), str(s.said or "")) for s in d.speakers
    )


def _term(s: Speaker) -> str:
    since, until = s.person.since, s.person.until
    if since and until:
        return f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def claim_lines(d: Delegation) -> tuple[str, ...]:
    """What others, or the party itself, say of its delivering."""
    return tuple(
        f"{KIND[c.kind]}: {c.speaker or f'the text of {c.source}'}: “{clip(c.sentence, 170)}” [{c.source}, {c.start:,}]"
        for c in d.claims
    )


def term_lines(d: Delegation) -> tuple[str, ...]:
    """Earlier terms beside the plan's."""
    out = []
    for t in d.earlier:
        plan = f"; the plan: {number(t.drafted)}" if t.drafted is not None else "; the plan sets none like it"
        out.append(f"earlier: {limit_in_words(t.limit)} ({t.when or 'undated'}){plan} [{t.statement}]")
    return tuple(out)


@dataclass(frozen=True, slots=True)
class StandingView:
    """The part of the page about standing."""

    sentences: tuple[str, ...]
    parties: tuple[tuple[str, tuple[tuple[str, ...], ...], tuple[str, ...]], ...]
    """(name, rows of people, lines)."""
    silent: str


def standing_view(found: StandingFinding) -> StandingView:
    """Everything the page shows of it."""
    with_people = [d for d in found.delegations if d.speakers or d.claims or d.earlier]
    return StandingView(
        sentences(found),
        tuple((d.party.name, people(d), (*claim_lines(d), *term_lines(d))) for d in with_people),
        "" if with_people else f"Nobody is known of {count(len(found.delegations), 'party', 'parties')}.",
    )
