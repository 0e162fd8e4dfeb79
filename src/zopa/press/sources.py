"""Names for sources: the fullest the article gives, whom a source cites, to which outlet it spoke."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zopa import packs
from zopa.language.names import People
from zopa.language.speech_kinds import Attribution, Frame
from zopa.press.words import sources as words

_FAR = 600
_WIDE = 60
_AHEAD = 14
_DESCRIPTION = re.compile(r", | who | which | that | whose | in a | at a ")


def resolve(people: People, a: Attribution, before: Sequence[tuple[Attribution, str | None]] = ()) -> str | None:
    """
    Give the fullest name for the source; as printed where it is a group or unnamed; None for a lost pronoun.

    Args:
        people: Who is named in the text.
        a: The attribution.
        before: The attributions before it with their speakers, for a pronoun or "the official" that nobody else knows.
    """
    if not a.source:
        return None
    tokens, text = people.parse.tokens, people.parse.text
    head = tokens[a.subject]
    start, end = a.source[0].start, a.source[-1].end
    if head.tag in {"PRP", "PRP$", "WP", "DT"}:
        m = people.at(head.start)
        if m is None or not _present(people, m.actor, start):
            return _last(people, head.text.lower(), start, before, people.actors[m.actor].name if m else None)
        return people.actors[m.actor].name
    label = text.rfind(": ", start, end)
    if label >= 0 and any(m.kind == "name" for m in people.within(label, end)):
        start = label + 2
    while start < end and not text[start].isalpha():
        start += 1
    while start < head.start and text[start].isdigit():
        start += 1
    name = people.name(start, end)
    if name and name.lower().startswith("our "):
        return office_holder(people, start, end) or name
    if name and (name.lower().startswith(("the ", "one of the ")) and not any(x.name == name for x in people.actors)):
        return _introduced(people, a, start) or _earlier(people, a, before) or _short(people, name)
    return _short(people, name) if name else None


def office_holder(people: People, start: int, end: int) -> str | None:
    """Give the one person of the text who holds the office that a stretch names: "our president"."""
    for t in people.parse.between(start, end):
        if t.pos in {"NOUN", "PROPN"}:
            title = t.text.lower()
            holders = {
                a.name for a in people.actors for p in a.posts if p.title.split()[-1:] == [title] and a.is_person
            }
            if holders:
                return holders.pop() if len(holders) == 1 else None
    return None


def _present(people: People, actor: int, at: int) -> bool:
    """Whether an actor is a person, and named in the paragraph, before a place in it."""
    line = people.parse.text.rfind("\n", max(0, at - 2 * _FAR), at) + 1
    named = any(m.actor == actor and m.kind != "pronoun" for m in people.within(line, at)) if line < at else False
    return named or (not people.actors[actor].is_person and people.actors[actor].kind == "organisation")


def _last(
    people: People, pronoun: str, at: int, before: Sequence[tuple[Attribution, str | None]], guess: str | None
) -> str | None:
    """Give the last speaker that a pronoun may mean, if the same stretch of text is about him."""
    if pronoun in {"he", "she"} and (named := _named_last(people, pronoun, at)):
        return named
    if guess:
        return guess
    for a, speaker in reversed(before):
        if not speaker or at - a.content[-1].end > _FAR:
            continue
        actor = next((x for x in people.actors if x.name == speaker), None)
        if pronoun == "they" or (pronoun in {"he", "she"} and (actor is None or actor.gender in {None, pronoun})):
            return speaker
    return None


def _named_last(people: People, pronoun: str, at: int) -> str | None:
    """Give the person last named as the subject of a sentence in the same paragraph, outside quotations."""
    line = people.parse.text.rfind("\n", max(0, at - 2 * _FAR), at) + 1
    tokens = people.parse.tokens
    fits = None
    for m in people.within(line, at):
        actor, t = people.actors[m.actor], tokens[people.parse.at(m.end - 1)]
        if m.kind == "name" and actor.is_person and actor.gender in {None, pronoun} and t.dep in {"nsubj", "nsubjpass"}:
            fits = actor.name
    return fits


def _earlier(people: People, a: Attribution, before: Sequence[tuple[Attribution, str | None]]) -> str | None:
    """Give "a senior official" for the later "the official"."""
    lemma = people.parse.tokens[a.subject].lemma
    for b, speaker in reversed(before):
        if speaker and b.subject >= 0 and b.subject != a.subject and people.parse.tokens[b.subject].lemma == lemma:
            return speaker
    return None


def _introduced(people: People, a: Attribution, at: int) -> str | None:
    """Give "an EU official" of the lines before for the later "the official"."""
    text, lemma = people.parse.text, people.parse.tokens[a.subject].lemma.lower()
    if not lemma.isalpha():
        return None
    found = re.findall(rf"\b(?:[Aa]n?|[Aa]nother) (?:[\w.’'-]{{1,30}} ){{0,3}}{lemma}\b", text[max(0, at - _FAR) : at])
    return found[-1] if found else None


def _short(people: People, name: str) -> str:
    """Cut an unnamed source's description off its name."""
    if any(x.name == name for x in people.actors):
        return name
    cut = _DESCRIPTION.search(name)
    return name[: cut.start()] if cut and cut.start() > 2 and (cut[0] != ", " or len(name) > _WIDE) else name


def is_first_person(people: People, a: Attribution) -> bool:
    """Whether the source is "I" or "we"."""
    return a.subject >= 0 and people.parse.tokens[a.subject].text.lower() in words.FIRST_PERSON - {"us"}


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, an agency, a station."""
    known = packs.outlets()
    bare = name.removeprefix("The ").removeprefix("the ")
    return bare in known.names or bare in known.with_article or any(w in known.name_words for w in bare.split())


def cited(people: People, a: Attribution, speaker: str) -> list[str]:
    """Whom a reporter cites in turn: "reported, citing two managers, that"."""
    tokens = people.parse.tokens
    if a.head < 0:
        return []
    first, last = people.parse.sentences[people.parse.sentence_of[a.head]]
    for t in tokens[max(first, a.head - _AHEAD) : min(a.head + _AHEAD, last)]:
        if t.text.lower() in {"citing", "quoting"}:
            end = t.i + 1
            while end < last and tokens[end].text not in {",", ";", ".", "that", "as"}:
                end += 1
            if end > t.i + 1:
                name = people.name(tokens[t.i + 1].start, tokens[end - 1].end)
                return [_short(people, name)] if name and name != speaker else []
    return []


def quoted_by(people: People, a: Attribution) -> str | None:
    """Give the reporter of "was quoted by the Courier as saying", "In the paper X, … was quoted as saying"."""
    parse, i = people.parse, a.head
    for _ in range(3):
        if i < 0 or parse.tokens[i].dep not in {"pcomp", "prep", "advcl", "xcomp"}:
            break
        i = parse.tokens[i].head
        if parse.tokens[i].lemma.lower() in {"quote", "cite", "report"} and a.head != i:
            by = [c for c in parse.children[i] if parse.tokens[c].dep == "agent"]
            first = parse.sentences[parse.sentence_of[i]].first
            ahead = [first] if parse.tokens[first].text in {"In", "On"} else []
            for c in (*by, *ahead):
                near = people.within(
                    parse.tokens[c].start, parse.tokens[min(c + 8, i)].end if c < i else _end(people, c)
                )
                for m in near:
                    outside = not a.source or not a.source[0].start <= m.start < a.source[0].end
                    if m.kind == "name" and outside and not people.actors[m.actor].is_person:
                        return people.actors[m.actor].name
    return None


def _end(people: People, i: int) -> int:
    return people.parse.tokens[people.parse.subtree(i)[-1]].end


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
                if (
                    m.kind == "name"
                    and not people.actors[m.actor].is_person
                    and (people.actors[m.actor].kind == "outlet" or is_outlet(name))
                    and not any(s.start <= m.start < s.end for s in a.content)
                ):
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
