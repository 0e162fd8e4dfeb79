"""The form of each block of a text, told from the block itself and its neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from zopa.language.names import People
from zopa.language.paragraphs import paragraphs
from zopa.language.people_pieces import is_organised
from zopa.language.people_posts import all_offices, office_prefix
from zopa.press.layout import Block, Kind
from zopa.press.words import floor as words

_SIGNATURE = re.compile(r"[-–—]{1,2} ?(?P<who>[^\n()]{2,60}?) ?\(@\w{1,30}\)")
_TIME = re.compile(r"\[?\(?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4}\b)?\]?\)?[ \t]*[:–—-]?[ \t]*(?=\S)")
_ITEM = re.compile(r"(?:[-–—•*·◦▪+]|/blockquote>|(?:> ?){1,5})[ \t]*|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)][ \t]+")
_LABEL = re.compile(r"(?P<who>[A-Z][^\n:.!?“”\"]{0,60}):[ \t]+(?=\S)")
_INITIALS = re.compile(r"(?P<who>(?:[A-Z]\.\s?){2,4}):[ \t]+(?=\S)")
"""A turn's label by initials: "W.T.: …"."""
_HANDLE = re.compile(r"@(?P<who>\w{2,30})(?: ?\([^()\n]{1,40}\))?:[ \t]+(?=\S)")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|\d+")
_ON = re.compile(r" (?:on|about|to|in reply to) ")
_TOKEN = re.compile(r"\w+")
_TOP = 2000
_ROUNDS, _QUESTION = 3, 300
"""Questions that make an interview, and characters of one at most."""
_THREAD = 2
_LIKE = 0.8
"""Share of a line's words that a clause must hold for the line to be the clause's own."""
_BODIES = frozenset({"polity", "organisation", "outlet"})
_ENDS = frozenset('.?!”"’:;…,')


def blocks(people: People, plan: Mapping[str, str]) -> list[Block]:
    """Cut a text into blocks and name the form of each; voices only where the block itself names them."""
    text = people.parse.text
    out = [_form(text, s.start, s.end) for s in paragraphs(text)]
    _head(text, out)
    _clauses(text, out, plan)
    _turns(people, out)
    _unlabelled(people, out)
    _asides(people, out)
    _posts(people, out)
    return out


def _form(text: str, start: int, end: int) -> Block:
    if m := _SIGNATURE.match(text, start, end):
        return Block(start, end, Kind.SIGNATURE, m.start("who"))
    if m := _TIME.match(text, start, end):
        return Block(start, end, Kind.ENTRY, m.end())
    if m := _ITEM.match(text, start, end):
        return Block(start, end, Kind.ITEM, m.end())
    return Block(start, end, Kind.PARAGRAPH, start)


def _head(text: str, out: list[Block]) -> None:
    """Name what stands above the first paragraph: headlines, bylines, date lines."""
    if len(out) < 3:
        return
    for n, b in enumerate(out[:6]):
        said = text[b.start : b.end]
        if b.kind is not Kind.PARAGRAPH or (n and (b.end - b.start > 160 or text[b.end - 1] in ".!?:")):
            break
        if n == 0 and (b.end - b.start > 200 or text[b.end - 1] in ".:"):
            break
        byline = words.BYLINE.match(said) or words.MAIL.match(said) or (n and words.DATED.search(said))
        out[n] = replace(b, kind=Kind.BYLINE if byline else Kind.HEADLINE)


def _clauses(text: str, out: list[Block], plan: Mapping[str, str]) -> None:
    """Find the lines that are the plan's own words."""
    if not plan:
        return
    bags = {k: Counter(_TOKEN.findall(v.lower())) for k, v in plan.items()}
    sizes = {k: bag.total() for k, bag in bags.items()}
    for n, b in enumerate(out):
        if b.kind not in {Kind.PARAGRAPH, Kind.ITEM} or b.end - b.body > 1500 or text[b.end - 1] == "?":
            continue
        bag = Counter(_TOKEN.findall(text[b.body : b.end].lower()))
        size = bag.total()
        if size < 5:
            continue
        alike = [
            ((bag & own).total() - 0.5 * abs(size - sizes[k]), k) for k, own in bags.items()
            if _LIKE * size <= sizes[k] <= 2 * size and len(bag.keys() - own.keys()) <= (1 - _LIKE) * size + 1
        ]
        best = max(alike, key=lambda x: x[0], default=None)
        shared = (bag & bags[best[1]]).total() if best else 0
        if best and shared >= _LIKE * size and shared >= 0.5 * sizes[best[1]]:
            out[n] = replace(b, kind=Kind.CLAUSE, clause=best[1])


def _turns(people: People, out: list[Block]) -> None:
    text = people.parse.text
    found = {n: m for n, b in enumerate(out) if (m := _label(text, b))}
    counts = Counter(m["who"].split()[-1] for m in found.values())
    asking = _asker(people, found)
    for n, m in found.items():
        who, b = m["who"], out[n]
        actor = people.actor(m.start("who"), m.end("who"))
        handle = text[m.start("who") - 1 : m.start("who")] == "@"
        voiced = actor is not None and (actor.is_person or actor.kind == "outlet")
        known = handle or voiced or is_organised(tuple(who.split()))
        if not known and counts[who.split()[-1]] < 2:
            continue
        if text[m.end()] in '“"„«' and not (counts[who.split()[-1]] > 1):
            continue
        if actor is None and (matter := _ON.search(who)) and who not in words.ANSWER | words.QUESTION:
            who = who[: matter.start()]
        head = text[: min(out[n].start, _TOP)]
        shown = who
        if m.re is _INITIALS:
            who = _spelt_out(people, who)
            out[n] = replace(b, kind=Kind.TURN, body=m.end(), voices=(who,), asks=shown in asking)
            continue
        who = who if handle else _untitled(people, who)
        known_as = actor.name if actor and who == shown else None
        name = _spelt(who) if handle else known_as or _question_or_answer(people, who, head)
        kind = b.kind if b.kind is Kind.ENTRY else Kind.TURN
        out[n] = replace(b, kind=kind, body=m.end(), voices=(name,) if name else (), asks=who.split()[-1] in asking)


def _unlabelled(people: People, out: list[Block]) -> None:
    """
    Give the answers of an interview without labels to its guest: questions on lines of their own, answers under them.

    Where every question with a mark has an odd place among the paragraphs, so has every question without one.
    """
    text = people.parse.text
    if any(b.kind is Kind.TURN for b in out):
        return
    asks = [n for n, b in enumerate(out) if b.kind in {Kind.PARAGRAPH, Kind.HEADLINE} and _asks(text, b)]
    answered = [n for n in asks if n + 1 < len(out) and n + 1 not in asks and out[n + 1].kind is Kind.PARAGRAPH]
    if len(answered) < _ROUNDS or len(answered) * 4 < len(out):
        return
    guest = _guest(people, out[asks[0]].start)
    if guest is None:
        return
    strict = all((n - asks[0]) % 2 == 0 for n in asks)
    for n in range(asks[0], len(out)):
        if out[n].kind not in {Kind.PARAGRAPH, Kind.HEADLINE}:
            continue
        asking = n in asks or (strict and (n - asks[0]) % 2 == 0 and n + 1 < len(out))
        outlet = next((a.name for a in people.actors if a.kind == "outlet"), None)
        voices = (guest,) if not asking else (outlet,) if outlet else ()
        out[n] = replace(out[n], kind=Kind.TURN, voices=voices, asks=asking)


def _asks(text: str, b: Block) -> bool:
    return text[b.start : b.end].rstrip("*_ ").endswith("?") and b.end - b.start < _QUESTION


def _guest(people: People, end: int) -> str | None:
    """Who is interviewed: whom the lines above say so of, else the first person in them who is not their author."""
    text = people.parse.text
    named = [m for m in people.mentions if m.kind == "name" and m.end <= end]
    persons = {m.start: people.actors[m.actor].name for m in named if people.actors[m.actor].is_person}
    if (m := words.GUEST.search(text, 0, end)) and m.start("who") in persons:
        return persons[m.start("who")]
    return next((who for at, who in persons.items() if not words.PENNED.search(text[max(0, at - 20) : at])), None)


def _asides(people: People, out: list[Block]) -> None:
    """Name who speaks in an entry that says first on what: "Doe on the quota: …", "Jane Doe, asked about it: …"."""
    for n, b in enumerate(out):
        if b.kind is not Kind.ENTRY or b.voices:
            continue
        m = words.ASIDE.match(people.parse.text, b.body, b.end) or words.SCENE.match(people.parse.text, b.body, b.end)
        if m is None:
            continue
        named = [people.actors[x.actor] for x in people.within(m.start("who"), m.end("who")) if x.kind == "name"]
        persons = [a.name for a in named if a.is_person or a.kind not in _BODIES]
        if not named and people.parse.text.count(m["who"]) > 1 and _may_be_name(m["who"]):
            persons = [m["who"]]
        if persons:
            out[n] = replace(b, body=m.end(), voices=(persons[-1],))


def _label(text: str, b: Block) -> re.Match[str] | None:
    if b.kind not in {Kind.PARAGRAPH, Kind.ENTRY}:
        return None
    if m := _INITIALS.match(text, b.body, b.end):
        return m
    m = _HANDLE.match(text, b.body, b.end) or _LABEL.match(text, b.body, b.end)
    return m if m and len(m["who"].split()) <= 6 and _may_be_name(m["who"]) else None


def _spelt_out(people: People, label: str) -> str:
    """Who bears these initials: whose name they stand behind in brackets, else whose they are."""
    given = re.search(rf"(?P<who>[A-Z][^\n(),;:]{{2,60}}) \({re.escape(label.strip())}\)", people.parse.text[:_TOP])
    if given:
        return people.name(given.start("who"), given.end("who")) or given["who"].rpartition(" with ")[2]
    letters = re.sub(r"[^A-Z]", "", label)
    fits = [a.name for a in people.actors if "".join(w[0] for w in a.name.split()) == letters]
    return fits[0] if len(fits) == 1 else label.strip()


def _untitled(people: People, who: str) -> str:
    """A label in capitals without the office before the name; the full name where one person bears it."""
    parts = who.split()
    office = office_prefix([w.lower() for w in parts]) if who.isupper() else None
    if who.isupper() and len(parts) == 1:
        named = [a.name for a in people.actors if " " in a.name and a.name.split()[-1].lower() == who.lower()]
        alone = next((a.name for a in people.actors if a.name.upper() == who), who)
        return named[0] if len(named) == 1 else alone
    if office is None or office[1] == len(parts):
        return who
    name = " ".join(parts[office[1] :])
    bearers = [a.name for a in people.actors if a.is_person and a.name.split()[-1].lower() == parts[-1].lower()]
    return bearers[0] if len(bearers) == 1 else name


def _spelt(handle: str) -> str:
    """The name that a handle spells: RobertStrandMP is Robert Strand."""
    parts = [p for p in _CAMEL.findall(handle) if not (p.isupper() and len(p) > 1)]
    return " ".join(parts) if len(parts) > 1 else handle


def _may_be_name(who: str) -> bool:
    first, _, rest = who.lower().partition(" ")
    titled = first == "the" and rest in all_offices()
    return titled or who in words.ANSWER or who in words.QUESTION or first not in words.NO_NAME


def _asker(people: People, found: dict[int, re.Match[str]]) -> set[str]:
    """Whose turns are the questions: an outlet's, "Q", or the label with the most question marks."""
    text = people.parse.text
    out = set()
    for m in found.values():
        last = m["who"].split()[-1]
        actor = people.actor(m.start("who"), m.end("who"))
        if last in words.QUESTION or (actor and actor.kind == "outlet"):
            out.add(last)
    if out:
        return out
    asked: Counter[str] = Counter()
    for m in found.values():
        end = text.find("\n", m.end())
        line = text[m.end() : end if end >= 0 else len(text)].rstrip()
        asked[m["who"].split()[-1]] += 1 if line.endswith("?") else -1
    first = next(iter(asked), None)
    two = len(asked) == 2 and len(found) >= 2 * _ROUNDS and first is not None and asked[first] > min(asked.values())
    return {first} if two and first else {w for w, k in asked.most_common(1) if k > 0 and len(found) >= 4}


def _question_or_answer(people: People, who: str, head: str) -> str | None:
    if who.rsplit(maxsplit=1)[-1] in words.QUESTION:
        return next((a.name for a in people.actors if a.kind == "outlet"), None)
    if who.rsplit(maxsplit=1)[-1] in words.ANSWER:
        if m := words.GUEST.search(head):
            return m["who"]
        return next((a.name for a in people.actors if a.is_person), None)
    return who


def _posts(people: People, out: list[Block]) -> None:
    """Give what stands above an author line to that author."""
    text = people.parse.text
    _headed_posts(people, out)
    _messages(people, out)
    for n, b in enumerate(out):
        if b.kind is not Kind.SIGNATURE:
            continue
        m = _SIGNATURE.match(text, b.start, b.end)
        if m is None:
            continue
        name = m["who"].strip()
        k = n - 1
        while k >= 0 and n - k < 40 and out[k].kind in {Kind.ITEM, Kind.CLAUSE}:
            k -= 1
        first = max(k, 0)
        for i in range(first, n):
            if out[i].kind in {Kind.PARAGRAPH, Kind.ITEM}:
                out[i] = replace(out[i], kind=Kind.POST, voices=(name,))


def _headed_posts(people: People, out: list[Block]) -> None:
    """Give what stands under an author line with a handle to that author, in a thread of two posts or more."""
    text = people.parse.text
    heads = {
        n: m for n, b in enumerate(out)
        if not words.REPLYING.match(text, b.start) and (m := words.POST_HEAD.fullmatch(text[b.start : b.end].strip()))
    }
    if len(heads) < _THREAD:
        return
    holder: str | None = None
    for n, b in enumerate(out):
        if n in heads:
            holder = heads[n]["who"].strip()
            out[n] = replace(b, kind=Kind.SIGNATURE)
        elif words.REPLYING.match(text, b.start, b.end):
            out[n] = replace(b, kind=Kind.SIGNATURE)
        elif holder is not None:
            out[n] = replace(b, kind=Kind.POST, voices=(holder,))


def _messages(people: People, out: list[Block]) -> None:
    """Give what stands under the lines of an earlier e-mail, below the last answer to it, to its sender."""
    text = people.parse.text
    holder: str | None = None
    for n, b in enumerate(out):
        if b.kind is Kind.PARAGRAPH and (m := words.SENDER.match(text, b.start, b.end)):
            holder = m["who"]
            out[n] = replace(b, kind=Kind.SIGNATURE)
        elif holder is not None and words.MAIL.match(text, b.start, b.end):
            out[n] = replace(b, kind=Kind.SIGNATURE)
        elif holder is not None and b.kind in {Kind.PARAGRAPH, Kind.ITEM}:
            out[n] = replace(b, kind=Kind.POST, voices=(holder,))
