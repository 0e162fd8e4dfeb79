"""Who has the floor in each block: handed over by a lead-in, taken back when the author speaks again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from zopa.language.names import People
from zopa.language.people_pieces import is_organised
from zopa.language.syntax import Token
from zopa.press.blocks import blocks
from zopa.press.layout import Block, Kind
from zopa.press.sources import is_outlet
from zopa.press.words import floor as words

_FOOT = 8
_LETTERHEAD = 70


@dataclass(frozen=True, slots=True)
class Floor:
    """A text's blocks and the article's own voice."""

    blocks: tuple[Block, ...]
    own: str
    """Who speaks where nobody else does: the author, or the organisation that issued the text."""
    issued: bool
    """Whether the text is an organisation's own: a press release, a newsletter."""
    signed: bool = False
    """Whether it is a letter or an e-mail in its sender's own words."""


def take_floor(people: People, *, author: str | None, plan: Mapping[str, str]) -> Floor:
    """Find the blocks of a text and whose words each is."""
    out = blocks(people, plan)
    own = author or _byline(people, out)
    house = _issuer(people, out)
    signed = None if house else _signed(people, out)
    sender = _sender(people, out)
    issuer = house or signed or sender
    _hand_over(people, out)
    return Floor(
        tuple(out), issuer or own or "author", issued=issuer is not None, signed=not house and issuer is not None,
    )


def _signed(people: People, out: list[Block]) -> str | None:
    """Who signs a letter: the name under its closing words, which are then nobody's."""
    text = people.parse.text
    for n in range(max(1, len(out) - _FOOT), len(out) - 1):
        if not words.CLOSING.fullmatch(text[out[n].start : out[n].end]):
            continue
        name = text[out[n + 1].start : out[n + 1].end].split(",")[0].strip()
        if words.SIGNATORY.fullmatch(name):
            for k in range(n, len(out)):
                out[k] = replace(out[k], kind=Kind.SIGNATURE)
            dear = next((k for k in range(n) if words.DEAR.match(text, out[k].start, out[k].end)), -1)
            for k in range(dear + 1):
                out[k] = replace(out[k], kind=Kind.BYLINE)
            actor = people.actor(out[n + 1].start, out[n + 1].start + len(name))
            return actor.name if actor else name
    return None


def _sender(people: People, out: list[Block]) -> str | None:
    """Who sends an e-mail; a first name at its foot is then nobody's words."""
    text = people.parse.text
    for b in out[:_FOOT]:
        if b.kind is Kind.BYLINE and (m := words.SENDER.match(text, b.start, b.end)):
            last = out[-1]
            if text[last.start : last.end].strip(" ,-–") in {m["who"], *m["who"].split()}:
                out[-1] = replace(last, kind=Kind.SIGNATURE)
            actor = people.actor(m.start("who"), m.end("who"))
            return actor.name if actor else m["who"]
    return None


def _byline(people: People, out: list[Block]) -> str | None:
    text = people.parse.text
    for b in out[:4]:
        if b.kind is Kind.BYLINE and (m := words.AUTHOR.search(text, b.start, b.end)):
            return m["who"]
    return None


def _issuer(people: People, out: list[Block]) -> str | None:
    """Give the organisation that issued a press release, a newsletter, a statement."""
    text = people.parse.text
    top = [b for b in out[:4] if b.kind in {Kind.HEADLINE, Kind.BYLINE}]
    for n, b in enumerate(top):
        under = words.RESOLVED.match(text, b.start, top[n + 1].end) if n + 1 < len(top) else None
        if under:
            return _issued(people, under.end(), top[n + 1].end)
        if m := words.ISSUED_BY.search(text, b.start, b.end):
            return _issued(people, m.end(), b.end)
        if words.RELEASE.match(text, b.start):
            if name := next((w for other in top[:n] if (w := _letterhead(text, other))), None):
                return name
            for other in top[n + 1 :]:
                if not words.PLACE_AND_DAY.match(text, other.start, other.end) and (
                    name := _issued(people, other.start, other.end)
                ):
                    return name
    return None


def _letterhead(text: str, b: Block) -> str | None:
    """Read the body that a line consists of: "GOVERNMENT OF THE ISLES"."""
    line = text[b.start : b.end].strip()
    if words.RELEASE.match(line) or len(line) > _LETTERHEAD or not is_organised(tuple(line.title().split())):
        return None
    if not line.isupper():
        return line if all(w[0].isupper() or w in words.SMALL for w in line.split()) else None
    return " ".join(w.lower() if w.lower() in words.SMALL else w.title() for w in line.split())


def _issued(people: People, start: int, end: int) -> str | None:
    """Name the organisation that a line begins with: one that is named elsewhere too, or all up to its first comma."""
    text = people.parse.text
    for actor in sorted(people.actors, key=lambda a: -len(a.name)):
        at = start + len(actor.name)
        if actor.kind != "person" and text.startswith(actor.name, start) and not text[at : at + 1].isalnum():
            return actor.name
    comma = text.find(",", start, end)
    if comma < 0 or not text[start].isalpha():
        return None
    if people.actor(start, comma) is not None and not people.within(start, start + 1):
        return people.name(start, comma)
    return text[start:comma]


def _hand_over(people: People, out: list[Block]) -> None:
    leads = {n: who for n, b in enumerate(out) if (who := _lead_in(people, out, n)) is not None}
    generous = sum(bool(w) for w in leads.values()) >= 2
    holder: str | None = None
    first = taken = 0
    for n, b in enumerate(out):
        if n in leads:
            if leads[n] or holder is None or not _inside(b) or _returns(people, b, holder, out[first:n]):
                out[n] = replace(b, kind=Kind.LEAD_IN)
                holder, first, taken = leads[n] or None, n + 1, 0
            else:
                out[n] = replace(b, voices=(holder,))
            continue
        if b.kind is Kind.CLAUSE and holder is not None and is_outlet(holder):
            holder = None  # under the plan's next line the author sorts other papers
        if holder is None or b.kind not in {Kind.PARAGRAPH, Kind.ITEM, Kind.CLAUSE}:
            if b.kind in {Kind.SIGNATURE, Kind.POST, Kind.TURN, Kind.ENTRY}:
                holder = None
            continue
        spent = not generous and taken >= 1 and b.kind is not Kind.ITEM
        if n > first and (spent or _returns(people, b, holder, out[first:n])):
            holder = None
            continue
        taken += 1
        if b.kind is not Kind.CLAUSE:
            out[n] = replace(b, voices=(holder,))


def _inside(b: Block) -> bool:
    """Whether a line with a colon may belong to the one who has the floor: it is short."""
    return b.end - b.start < 80


def _lead_in(people: People, out: list[Block], n: int) -> str | None:
    """Whom a line hands the floor to; empty if to nobody that is named; None if it is no lead-in."""
    text, b = people.parse.text, out[n]
    if b.kind is not Kind.PARAGRAPH or n + 1 == len(out) or not text[b.start : b.end].rstrip(".… ").endswith(":"):
        return None
    tokens = people.parse.between(b.start, b.end)
    if not tokens:
        return None
    froms = list(words.FROM.finditer(text, b.start, b.end))
    if froms and "." not in text[froms[-1].end() : b.end - 1][:2]:
        m = froms[-1]
        return people.name(m.start("who"), m.end("who")) or m["who"]
    if words.WROTE.match(text, b.start, b.end):
        return next((people.actors[m.actor].name for m in people.within(b.start, b.end)[::-1] if m.kind == "name"), "")
    last = people.parse.sentences[people.parse.sentence_of[tokens[-1].i]]
    sentence = [t for t in people.parse.tokens[last.first : last.last] if t.start >= b.start]
    for k, t in enumerate(sentence[:-2]):
        if t.text.lower() == "according":
            return people.name(sentence[k + 2].start, b.end - 1) or ""
    return _speaking(people, sentence, out[:n]) or _opener(people, b, sentence)


def _opener(people: People, b: Block, sentence: list[Token]) -> str:
    """Give the subject of a lead-in's first sentence where the last only points to the words: "Some items he …:"."""
    if any(t.dep == "neg" for t in sentence) or not any(t.tag == "PRP" for t in sentence):
        return ""
    first = people.parse.sentences[people.parse.sentence_of[people.parse.at(b.start)]]
    for t in people.parse.tokens[first.first : first.last]:
        if t.dep == "nsubj" and t.pos == "PROPN" and people.parse.tokens[t.head].dep == "ROOT":
            return people.name(people.parse.tokens[people.parse.subtree(t.i)[0]].start, t.end) or ""
    return ""


def _speaking(people: People, sentence: list[Token], before: list[Block]) -> str:
    """Give the subject of a lead-in's main verb, unless it says what somebody does not do."""
    parse = people.parse
    for t in sentence:
        if t.dep == "ROOT":
            kids = [parse.tokens[c] for c in parse.children[t.i]]
            if any(k.dep == "neg" for k in kids):
                return ""
            subject = next((k for k in kids if k.dep == "nsubj"), None)
            if subject is None:
                owner = next((k for k in kids if k.dep == "poss"), None)
                return _owner(people, owner, before) if owner else ""
            phrase = parse.subtree(subject.i)
            start, end = parse.tokens[phrase[0]].start, parse.tokens[phrase[-1]].end
            actor = people.actor(start, end)
            if actor is None and subject.pos == "PROPN":
                return people.name(start, end) or ""
            return actor.name if actor else ""
    return ""


def _owner(people: People, owner: Token, before: list[Block]) -> str:
    """Whose "Its conclusions:" are: what the pronoun means, else the last name before it."""
    if owner.tag != "PRP$":
        return people.name(owner.start, owner.end) or ""
    start = people.parse.tokens[people.parse.sentences[people.parse.sentence_of[owner.i]].first].start
    block_start = before[-1].end if before else 0
    named = [m for m in people.within(block_start, start) if m.kind == "name"]
    return people.actors[named[0].actor].name if named else ""


def _returns(people: People, b: Block, holder: str, held: list[Block]) -> bool:
    """Whether the author speaks again: turns to the reader, says "we", names the one who had the floor."""
    text, _parse = people.parse.text, people.parse
    if words.READER.match(text, b.body, b.end):
        return True
    outlet = is_outlet(holder) or any(a.name == holder and a.kind == "outlet" for a in people.actors)
    person = any(a.name == holder and a.is_person for a in people.actors)
    turning = outlet or (not person and words.DEICTIC.match(text, b.start))
    if turning and _first_person(people, b) and not any(_first_person(people, h) for h in held):
        return True
    for m in people.within(b.start, min(b.end, b.start + 200)):
        if m.kind == "name" and people.actors[m.actor].name == holder:
            return True
    short = b.end - b.start < 120
    return short and text[b.end - 1] == "?" and not any(text[h.end - 1] == "?" for h in held)


def _first_person(people: People, b: Block) -> bool:
    tokens = people.parse.between(b.start, b.end)
    return any(
        t.text != "US" and t.text.lower() in words.FIRST_PERSON and not _quoted(people.parse.text, b.start, t.start)
        for t in tokens
    )


def _quoted(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
