"""Whose consent a plan itself calls for: ratification, ballots, votes, approval."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zopa.proposal.margin import Margin
from zopa.records import PLAN, Clause, Duty

_TEXT = (
    r"agreement|arrangement|accord|treaty|protocol|pact|plan|decision|text|memorandum|package|proposal|contract|deal"
)
_THE_PLAN = re.compile(rf"\b(?:this|the present|the whole)\s(?:\w+\s)?(?:{_TEXT})\b|\bthese terms\b", re.IGNORECASE)
_THESE = re.compile(r"\b(?:these|those|such|this|that|the said)\s\w+", re.IGNORECASE)
_ASK = re.compile(r"\bto (?:an? |the )?(?:\w+ )?(?:ballot|vote|referendum|plebiscite)\b", re.IGNORECASE)
_OWN = re.compile(
    r"\b(?:its|their|his|her|the) (?:\w+ )?(members|membership|shareholders|voters|people)\b", re.IGNORECASE,
)
_HOW = re.compile(
    r"\b(?:(?:with|by) (?:an? )?((?:\w+ )?majority(?: of [\w-]+(?: [\w-]+){0,2})?|consensus|unanimity|unanimous vote|"
    r"two[- ]thirds|three[- ]quarters)|(unanimously))\b", re.IGNORECASE,
)
_PEOPLE = re.compile(r"\bby (?:an? |the )?(?P<what>referendum|plebiscite|popular vote)\b", re.IGNORECASE)
_NOUN = r"(?:approval|consent|ratification|assent|endorsement|authori[sz]ation|agreement)"
_SUBJECT_TO = re.compile(
    r"\b(?:subject to|(?:conditional|contingent) (?:up)?on|depend(?:s|ent|ing)? (?:up)?on|requires?|upon|pending)\s"
    rf"(?:the\s|a\s|an\s)?(?:(?:prior|written|final|formal|express|unanimous)\s){{0,2}}{_NOUN}\s(?:of|by|from|in)\s"
    r"(?P<who>[^.;:()\n]{2,90})", re.IGNORECASE,
)
_ONCE = re.compile(
    r"\b(?:once|after|when|if|as soon as)\s(?P<who>[^.;:,()\n]{2,60}?)\s(?:has|have)\s"
    r"(?:all\s|each\s|both\s)?(?P<act>approved|ratified|endorsed|consented|agreed|signed|accepted)\b", re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"(?:all|both|each|every|the)(?: .{0,200})?(?:part(?:y|ies)|sides?|signator\w{1,9}|two|three|four|five|six)"
    r"(?: part(?:y|ies))?|both|all",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    rf"\b(?:this|the present) (?:{_TEXT}) (?:is|shall be|will be|has been) (?:taken|adopted|agreed|approved) "
    r"(?:by consensus|by unanimity|unanimously|by (?:an? )?(?:\w+ )?majority(?: of [\w-]+(?: [\w-]+)?)?)",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"(?<!the day )(?<!the date )(?:\benters? into force\b|"
    rf"\b(?:this|these|the|the present) (?:{_TEXT}|terms) (?:takes? effect|becomes? (?:binding|effective)|"
    r"(?:begins?|starts?) to apply)\b|\b(?:ceasefire|truce) takes? effect\b)", re.IGNORECASE,
)
_CHANGES = re.compile(r"\b(?:amend|alter|chang|modif|extend|renew|transfer|assign|sublet|sold|sale)\w*", re.IGNORECASE)
_END = re.compile(
    r"\s(?:by|before|within|not later|no later|on|with(?:out)?|and (?:enters|takes|is|shall|will)|which|if)\b.*",
    re.DOTALL,
)
_LATER = frozenset({"approve", "endorse", "ratify", "authorise", "authorize", "consent", "vote", "assent"})
_PUT = frozenset({"put", "submit", "present", "lay"})
_PLURALS = ("ies", "y"), ("sses", "ss"), ("s", "")


@dataclass(frozen=True, slots=True)
class Call:
    """A consent that a clause calls for."""

    clause: str
    """Where it is called for."""
    start: int
    """Offset of the words in the stored text; ``end`` likewise, exclusive."""
    end: int
    who: tuple[str, ...]
    """As the text names them; empty for everybody who is a party."""
    to: tuple[str, ...]
    """Ids of the clauses that hang on it, or ``plan``."""
    act: str
    """``ratify``, ``vote``, ``ballot``, ``approve``, ``sign`` …"""
    how: str | None = None
    """The majority, where the text sets one."""
    by_when: str | None = None


def consents(margin: Margin) -> tuple[Call, ...]:
    """
    Every consent that a plan calls for, in the order of its text.

    1. Duties to approve, ratify or vote, and to put the text to a ballot, lay the consent on their bearer or on those
       asked.
    2. "Subject to the approval of X" and "enters into force once X has ratified it" lay it on X.
    3. What hangs on it is the whole plan where the words speak of it, the article where they point to "these funds",
       else the clause itself. Consent to later changes is no consent to the plan and is left out.
    """
    found = [call for clause in margin.plan.clauses for call in _of_clause(margin, clause)]
    return tuple(sorted(dict.fromkeys(found), key=lambda c: (c.start, c.end)))


def _of_clause(margin: Margin, clause: Clause) -> Iterator[Call]:
    for duty in margin.by_clause.get(clause.id, ()):
        yield from _of_duty(margin, clause, duty)
    for m in margin.find(_SUBJECT_TO, clause):
        if not _CHANGES.search(margin.words(clause.start, m.start())):
            words = _END.sub("", m["who"])
            end = m.start("who") + len(words)
            yield Call(clause.id, m.start(), end, _named(words), _scope(margin, clause), "approve")
    for m in margin.find(_ONCE, clause) if starts(clause.text) else ():
        who = () if _EVERYBODY.fullmatch(m["who"].strip()) else _named(m["who"])
        yield Call(clause.id, m.start("who"), m.end(), who, (PLAN,), _act(m["act"]), _how(clause.text))
    for m in margin.find(_TAKEN, clause):
        yield Call(clause.id, m.start(), m.end(), (), (PLAN,), "adopt", _how(m[0]))


def _of_duty(margin: Margin, clause: Clause, duty: Duty) -> Iterator[Call]:
    if not duty.force.binds:
        return
    words = margin.words(duty.start, duty.end)
    verb, by, how = duty.verb or "", duty.by_when, _how(words)
    here = clause.id, duty.start, duty.end
    if verb in _PUT and (_ASK.search(words) or (_OWN.search(words) and _THE_PLAN.search(words))):
        asked = _OWN.search(words)
        who = tuple(f"{asked[1].lower()} of {b}" for b in duty.bearers) if asked else duty.bearers
        yield Call(*here, who, _pointed(margin, clause, words), "ballot", how, by)
    elif verb in _LATER and duty.bearers and not _CHANGES.search(duty.object or ""):
        yield Call(*here, each_of(duty.bearers), _pointed(margin, clause, words), verb, how, by)
    elif people := _PEOPLE.search(words):
        yield Call(*here, (people["what"].lower(),), (clause.id,), "vote", None, by)


def _pointed(margin: Margin, clause: Clause, words: str) -> tuple[str, ...]:
    if _THE_PLAN.search(words) or re.search(r"\b(?:ratify|vote|ballot)\b", words):
        return (PLAN,)
    if _THESE.search(words):
        top = re.split(r"\.|(?<=\d)(?=[a-z])", clause.id)[0]
        return tuple(c.id for c in margin.plan.clauses if re.split(r"\.|(?<=\d)(?=[a-z])", c.id)[0] == top)
    return (clause.id,)


def _scope(margin: Margin, clause: Clause) -> tuple[str, ...]:
    """What is said to be subject to consent."""
    whole = _THE_PLAN.search(margin.words(clause.start, clause.end)) or starts(clause.text)
    return (PLAN,) if whole else (clause.id,)


def starts(words: str) -> bool:
    """Whether words speak of the plan's beginning to bind."""
    return bool(_STARTS.search(words))


def _how(words: str) -> str | None:
    m = _HOW.search(words)
    return (m[1] or m[2]).lower() if m else None


def _act(participle: str) -> str:
    stems = {"ratified": "ratify", "approved": "approve", "endorsed": "endorse", "agreed": "agree"}
    return stems.get(participle.lower(), participle.lower().removesuffix("ed"))


def _named(words: str) -> tuple[str, ...]:
    """The names in a phrase, as a text lists them."""
    names = re.split(r",\s(?:and\s)?|\sand\s(?=the\s|[A-Z])", words.strip(" ,"))
    bare = (re.sub(r"^(?:the|a|an|each|both)\s", "", n.strip(), flags=re.IGNORECASE) for n in names)
    return each_of(tuple(n for n in bare if n))


def each_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """"Parliaments of A and B" are the parliament of A and the parliament of B."""
    out: list[str] = []
    for name in names:
        head, of, rest = name.partition(" of ")
        owners = [o.removeprefix("the ") for o in re.split(r",\s(?:and\s)?|\sand\s", rest)]
        if of and len(owners) > 1:
            single = next((head.removesuffix(a) + b for a, b in _PLURALS if head.endswith(a)), head)
            out += [f"{single} of {owner}" for owner in owners]
        else:
            out.append(name)
    return tuple(out)
