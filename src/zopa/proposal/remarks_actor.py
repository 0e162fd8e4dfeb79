"""Remarks on who acts: nobody named, somebody who has not signed, one side alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zopa import packs
from zopa.language.wordlist import words
from zopa.language.words import drafting as w
from zopa.proposal.margin import LIKELY, MAYBE, OFTEN, Margin, remark
from zopa.records import Clause, Duty, Force
from zopa.records.remark import Remark, RemarkKind

_BOUND = frozenset({Force.MUST, Force.WILL, Force.AGREES})
_DENIED = re.compile(r"\b(?:not|no|never|neither|nor)\b", re.IGNORECASE)
_BY_VOTE = re.compile(
    r"\bby (?:a |the )?(?:referendum|vote|ballot|lot|majority|plebiscite|consensus|election)", re.IGNORECASE,
)
_EACH = words(
    "party parties side sides signatory signatories member members country countries state states company companies "
    "group groups government governments",
)
_PARTY = frozenset({"party", "parties", "side", "sides", "signatory", "signatories", "member", "members"})
_OF_THEM = words(
    "both each either every all two three four five six other contracting merging participating member signatory"
)
_UNEQUAL = (
    (w.ONE_SIDED, "The matter is in the hands of one side."),
    (w.ALONE, "One side alone has this right."),
    (w.ALONE_BEARS, "One side alone carries it."),
    (w.FAULTLESS, "One side answers for what the other does."),
    (w.FINAL_WORD, "One side judges in its own cause."),
    (w.ANY_TIME, "One side may go when it likes, and the other stays bound."),
)
_INDEFINITE = frozenset({"a", "an", "any", "whoever", "anyone", "each", "every", "no"})


def no_actor(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """Something is to be done, and the text does not say by whom."""
    for duty in margin.by_clause.get(clause.id, ()):
        if duty.bearers or duty.force not in {*_BOUND, Force.DISCUSSED, Force.EXPECTED} or not _is_act(margin, duty):
            continue
        span = margin.predicate(duty)
        yield remark(
            margin, clause.id, RemarkKind.NO_ACTOR, span, "Nobody has to do it, so nobody can be held to it.",
            "Say who: “[name] shall …”.", grave=True, confidence=LIKELY if duty.force is not Force.DISCUSSED else OFTEN,
        )
        return


def _is_act(margin: Margin, duty: Duty) -> bool:
    """Whether a row without a bearer tells of something that somebody has to do."""
    verb = margin.verb(duty)
    if verb is None:
        return False
    if duty.verb == "agree" or w.BY_WHOM.search(margin.words(verb.end, duty.end)):
        return False
    banned = _DENIED.search(margin.words(*margin.predicate(duty))) or (duty.act or "").startswith("not ")
    if banned or _BY_VOTE.search(margin.words(verb.end, duty.end)):
        return False
    if margin.passive(duty):
        return duty.verb not in w.NO_ACT
    received = verb.lemma.lower() in {"receive", "get", "obtain"}
    return received and not re.search(r"\bfrom\b", margin.words(verb.end, duty.end))


def out_of_reach(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """Somebody is to do something who is no party to the agreement."""
    for duty in margin.by_clause.get(clause.id, ()):
        if duty.force not in {*_BOUND, Force.EXPECTED} or duty.verb in {"ask", "invite", "request"}:
            continue
        for bearer in duty.bearers:
            if within_reach(margin, bearer, clause) and not _hoped_of(margin, duty, bearer, clause):
                continue
            at = margin.parse.text.find(bearer, duty.start, duty.end)
            end = margin.predicate(duty)[1]
            if at < 0:
                continue
            start = at - 4 if margin.words(max(0, at - 4), at).lower() == "the " else at
            yield remark(
                margin, clause.id, RemarkKind.OUT_OF_REACH, (start, end if 0 < end - start < 120 else at + len(bearer)),
                f"{bearer[:1].upper()}{bearer[1:]}: no party to this text, which binds only those who sign it.",
                "Let them sign or consent, or bind a party to obtain their act by a date, and say what follows if not.",
                grave=True, confidence=OFTEN,
            )
            return


def _hoped_of(margin: Margin, duty: Duty, bearer: str, clause: Clause) -> bool:
    """Whether others than the parties are hoped to do something: "it is hoped that the shipping lines will call"."""
    low = bearer.lower().split()
    said = margin.words(max(clause.start, duty.start - 80), duty.end)
    if duty.force is not Force.EXPECTED or not w.HOPED.search(said):
        return False
    named = any(n.lower() in bearer.lower() for n in margin.roster.names)
    theirs = low[0] in _INDEFINITE or low[-1] in _EACH or low[-1] in w.COMMON_BODY | w.UMPIRES | w.MINISTERS
    return len(low) > 1 and bearer.islower() and not named and not theirs


def within_reach(margin: Margin, bearer: str, clause: Clause) -> bool:
    """Whether somebody named is a party, an organ of one, or a body of the agreement itself."""
    names, parts = margin.roster.names, bearer.split()
    low = [x.lower().strip(",.") for x in parts]
    alone = len(low) == 1 and low[0] not in w.STRANGERS and parts[0].islower()
    if low[0] in _INDEFINITE or alone or ((parts[-1] in _EACH or low[-1] in _PARTY) and _themselves(low)):
        return True
    if names and any(re.search(rf"\b{re.escape(n)}\b", bearer, re.IGNORECASE) for n in names):
        return low[0] not in w.INDEPENDENT or low[0] in {n.lower() for n in names}
    if low[0] in {"joint", "mixed", "common"} or low[-1] in w.UMPIRES or _joint(margin, low[-1]):
        return True
    if any(x in w.COMMON_BODY for x in low) and _called_into_being(margin, low, clause):
        return True
    if low[0] in w.MINISTERS | w.CABINETS and _governs(margin, low):
        return True
    head = low[low.index("of") - 1] if "of" in low[1:] else low[-1]
    if not margin.roster.parties and len(names) < 2:
        known = packs.by_name().get(bearer, ())
        return not (known and known[0].kind != "state") and head not in w.STRANGERS
    if parts[0][0].isupper() or head in w.STRANGERS or (len(low) > 1 and head in w.QUALIFIED):
        return _called_into_being(margin, low, clause) and head not in w.STRANGERS
    return True


def _themselves(low: list[str]) -> bool:
    """Whether "both companies", "contracting parties" are the parties: "railway companies" are others."""
    return low[-1] in _PARTY or all(x in _OF_THEM for x in low[:-1])


def _joint(margin: Margin, head: str) -> bool:
    """Whether the text has a joint body of that name: "the Office", of "the Joint Border Office"."""
    called = rf"\b(?:joint|mixed|common)\s(?:\w+\s){{0,3}}{re.escape(head)}\b"
    return bool(re.search(called, margin.whole, re.IGNORECASE))


def _governs(margin: Margin, low: list[str]) -> bool:
    """Whether the parties make up a government, or share out its offices: then its ministers are theirs to bind."""
    opening = f"{margin.plan.title or ''} {margin.plan.preamble}"
    office = r"\W+".join(map(re.escape, low))
    shared = rf"\b(?:name|appoint|nominate|elect|fill|choose)s?\b[^.;]{{0,120}}\b{office}\b"
    return bool(w.GOVERNING.search(opening) or re.search(shared, margin.whole, re.IGNORECASE))


def _called_into_being(margin: Margin, low: list[str], clause: Clause) -> bool:
    """Whether the text speaks of it elsewhere as something that it makes or knows: "a joint training board"."""
    name = r"\W+".join(map(re.escape, low))
    made = re.compile(rf"\b(?:an?|set up|establish\w*|appoint\w*|create\w*)\s(?:\w+\s){{0,3}}{name}\b", re.IGNORECASE)
    before = margin.plan.title or "", margin.plan.preamble, *(c.text for c in margin.plan.clauses if c.id != clause.id)
    opening = re.search(rf"\b{name}\b", " ".join(before[:2]), re.IGNORECASE)
    return bool(opening or made.search(" ".join(before)) or made.search(clause.text))


def one_sided(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """One side alone decides, or carries what both cause."""
    for pattern, says in _UNEQUAL:
        for m in margin.find(pattern, clause):
            yield remark(
                margin, clause.id, RemarkKind.ONE_SIDED, m.span(), says,
                "Give both the same, or tie it to a test that a third party can judge.", confidence=OFTEN,
            )
            return
    yield from _held(margin, clause)
    for duty in margin.by_clause.get(clause.id, ()):
        if len(duty.bearers) != 1 or duty.force not in _BOUND:
            continue
        bearer = duty.bearers[0]
        if bearer.split()[-1] in _EACH or (bearer.split()[0].lower() in _INDEFINITE):
            continue
        for m in margin.find(w.WHOLE_COST, clause):
            rest = set(re.findall(r"\w+", margin.words(m.end(), duty.end).lower()))
            if not rest & w.COMMON or _fault(margin, duty):
                continue
            at = margin.parse.text.find(bearer, duty.start, duty.end)
            start = min(at if at >= 0 else m.start(), m.start())
            start -= 4 if margin.words(max(0, start - 4), start).lower() == "the " else 0
            yield remark(
                margin, clause.id, RemarkKind.ONE_SIDED, (start, m.end()),
                f"{bearer} alone carries what every side can cause.",
                "Share it, or let whoever causes it or loses carry it.", confidence=MAYBE,
            )
            return


def _held(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """One side may not leave for a time, and nothing keeps the others."""
    kept = [(c.id, m) for c in margin.plan.clauses for m in margin.find(w.HELD, c)]
    for m in (m for where, m in kept if where == clause.id):
        alike = {other["who"] for _, other in kept if other["act"] == m["act"]}
        if len(alike) == 1 and m["who"].split()[-1].lower() not in _PARTY:
            yield remark(
                margin, clause.id, RemarkKind.ONE_SIDED, m.span(), f"{m['who']} alone is kept from leaving.",
                "Keep every side for as long, or let each go on the same terms.", confidence=MAYBE,
            )
            return


def _fault(margin: Margin, duty: Duty) -> bool:
    """Whether the burden follows from the bearer's own breach."""
    return bool(re.search(r"\b(?:breach|default|fault|loses|losing|violat\w+)\b", margin.words(duty.start, duty.end)))
