"""Names for sources: the fullest the article gives, whom a source cites, to which outlet it spoke."""

from __future__ import annotations

from zopa import packs
from zopa.language.names import People
from zopa.language.speech_kinds import Attribution, Frame
from zopa.press.words import sources as words


def resolve(people: People, a: Attribution) -> str | None:
    """Give the fullest name for the source; as printed where it is a group or unnamed; None for a lost pronoun."""
    if not a.source:
        return None
    head = people.parse.tokens[a.subject]
    start, end = a.source[0].start, a.source[-1].end
    if head.tag in {"PRP", "PRP$", "WP", "DT"}:
        m = people.at(head.start)
        return people.actors[m.actor].name if m else None
    return people.name(start, end)


def is_first_person(people: People, a: Attribution) -> bool:
    """Whether the source is "I" or "we"."""
    return a.subject >= 0 and people.parse.tokens[a.subject].text.lower() in words.FIRST_PERSON


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, an agency, a station."""
    known = packs.outlets()
    bare = name.removeprefix("The ").removeprefix("the ")
    return bare in known.names or bare in known.with_article or any(w in known.name_words for w in bare.split())


def cited(people: People, a: Attribution, speaker: str) -> list[str]:
    """Whom a reporter cites in turn: "reported, citing two managers, that"."""
    parse = people.parse
    if a.head < 0:
        return []
    for c in parse.children[a.head]:
        t = parse.tokens[c]
        if t.text.lower() in {"citing", "quoting"}:
            for g in parse.children[c]:
                o = parse.tokens[g]
                if o.dep in {"dobj", "pobj", "dep"}:
                    phrase = [i for i in parse.subtree(o.i)]
                    start, end = parse.tokens[phrase[0]].start, parse.tokens[phrase[-1]].end
                    limit = min((s.start for s in a.content if s.start > o.start), default=end)
                    name = people.name(start, min(end, limit))
                    return [name.rstrip(" ,")] if name and name != speaker else []
    return []


def addressed_outlet(people: People, a: Attribution) -> str | None:
    """Give the outlet that a source told it to: "told Reuters", "in an interview with the Courier"."""
    parse = people.parse
    if a.head < 0 or a.frame is Frame.ACCORDING:
        return None
    for c in parse.children[a.head]:
        t = parse.tokens[c]
        if t.i > a.head and (t.dep in {"dobj", "dative", "pobj"} or t.text.lower() in {"to", "in", "with"}):
            for m in people.within(t.start, parse.tokens[max(parse.subtree(t.i))].end):
                name = people.actors[m.actor].name
                if m.kind == "name" and not people.actors[m.actor].is_person and (
                    people.actors[m.actor].kind == "outlet" or is_outlet(name)
                ) and not any(s.start <= m.start < s.end for s in a.content):
                    return name
    return None


def is_named(people: People, a: Attribution, speaker: str) -> bool:
    """Whether a source is a named person, an office or an institution, not "officials" or "a source"."""
    if any(actor.name == speaker for actor in people.actors):
        return True
    if a.subject < 0:
        return False
    head = people.parse.tokens[a.subject]
    if head.pos == "PROPN":
        return True
    first = speaker.split(maxsplit=1)[0].lower() if speaker.split() else ""
    return head.tag != "NNS" and first not in words.INDEFINITE and head.lemma.lower() in words.INSTITUTIONS
