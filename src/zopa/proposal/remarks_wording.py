"""Remarks on words that bind less than they seem to: hedges, vague terms, agreements to agree, mere attitudes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from zopa.language.stems import stem
from zopa.language.words import drafting as w
from zopa.proposal.margin import LIKELY, MAYBE, OFTEN, Margin, remark
from zopa.records import Clause, Duty, Force
from zopa.records.remark import Remark, RemarkKind

_EXPECTED = re.compile(
    r"\b(?:it is (?:expected|understood|hoped|anticipated|envisaged|assumed|foreseen|intended|desirable|planned) that|"
    r"(?:is|are) (?:expected|supposed|meant|hoped|anticipated|intended|envisaged) to|"
    r"(?:is|are) (?:encouraged|invited|urged|called upon) to|"
    r"should(?:\s+not)?(?:, where possible,?)?|ought to|(?:hopes?|intends?|expects?|plans?|wish(?:es)?) (?:that|to)|"
    r"(?:is|are) prepared to|(?:is|are) (?:willing|ready) to)\b",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\s{0,9}(?:and agreed\s{0,9})?(?:(?:upon|on|about|over)\s{1,9})?(?:an?|the|its|their)?\s{0,9}\w+(?:\s\w+)?"
)
_IF_SHOULD = re.compile(r"(?:^|\bif\b[^.,;]*|[.;]\s*|,\s*)should\b[^.,;]*,", re.IGNORECASE)


def hedge(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """Words that take the duty out of a sentence."""
    duties = margin.by_clause.get(clause.id, ())
    soft = [d for d in duties if d.force is Force.EXPECTED]
    found = [m.span() for m in margin.find(w.HEDGES, clause)]
    if any(d.force.binds or d.force is Force.EXPECTED for d in duties):
        found += [m.span() for p in (w.EFFORTS, w.CONSIDER) for m in margin.find(p, clause)]
    if soft:
        found += [m.span() for m in margin.find(_EXPECTED, clause) if not _IF_SHOULD.match(m[0])]
    if not found or not duties or all(d.force in {Force.NONE, Force.MAY} for d in duties):
        return
    start, end = min(found)
    for a, b in sorted(found)[1:]:
        end = max(end, b) if a <= end + 3 else end
    yield remark(
        margin, clause.id, RemarkKind.HEDGE, (start, end),
        "No duty: whoever does not do it has broken nothing.",
        "Write “shall”, and name the cases in which it need not be done.", grave=bool(soft), confidence=LIKELY,
    )


def agree_to_agree(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """The parties promise that they will agree."""
    for duty in margin.by_clause.get(clause.id, ()):
        if duty.force is not Force.DISCUSSED or not _on_substance(margin, duty):
            continue
        bound, end = margin.predicate(duty)
        tail = margin.words(end, duty.end)
        more = _MATTER.match(tail)
        stop = end + more.end() if more and duty.verb in {"agree", "negotiate", "discuss", "conclude", "reach"} else end
        yield remark(
            margin, clause.id, RemarkKind.AGREE_TO_AGREE, (bound, min(stop, duty.end)),
            "To agree to agree settles nothing: each side may say no later, and has then kept its word.",
            "Settle it here, or say what holds if there is no agreement by a date.", grave=True, confidence=OFTEN,
        )
        return
    for m in margin.find(w.OPEN_MATTER, clause):
        yield remark(
            margin, clause.id, RemarkKind.AGREE_TO_AGREE, m.span(),
            "Left to a later agreement: until then nothing holds, and each side may say no.",
            "Settle it here, or say what holds if there is no agreement by a date.", grave=True, confidence=OFTEN,
        )
        return


def _on_substance(margin: Margin, duty: Duty) -> bool:
    """Whether the talks are about what is to hold, not a meeting that is to be held."""
    verb = margin.verb(duty)
    lemma = (duty.verb or "").split("-")[0]
    if verb is None and lemma not in w.CONSENT_VERBS:
        return False
    return lemma in w.CONSENT_VERBS or bool(re.search(r"\bagree(?:d|ment)?\b", duty.act or ""))


def undefined_term(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """The clause turns on a word that the text does not explain."""
    if margin.defines(clause):
        return
    span = _phrase(margin, clause) or _vague(margin, clause) or _set(margin, clause)
    if span is None:
        return
    yield remark(
        margin, clause.id, RemarkKind.UNDEFINED_TERM, span,
        "The text does not say what this means; each side will read it its own way.",
        "Define it, give a number, or name who decides.", confidence=OFTEN,
    )


def _phrase(margin: Margin, clause: Clause) -> tuple[int, int] | None:
    for m in margin.find(w.UNDEFINED, clause):
        if not {stem(x) for x in m[0].split()[1:]} <= margin.defined:
            return m.span()
    return None


def _vague(margin: Margin, clause: Clause) -> tuple[int, int] | None:
    """An adjective without a yard, and the noun that it measures."""
    tokens = margin.parse.between(clause.start, clause.end)
    for n, t in enumerate(tokens):
        low = t.text.lower()
        if low not in w.VAGUE or stem(low) in margin.defined or t.pos not in {"ADJ", "NOUN", "PROPN", "VERB"}:
            continue
        rest = tokens[n + 1 : n + 5]
        nouns = list(takewhile(lambda x: x.tag.startswith("NN"), dropwhile(lambda x: not x.tag.startswith("NN"), rest)))
        if not nouns or (low not in w.VAGUE_ANYWHERE and nouns[-1].text.lower() not in w.VAGUE_NOUNS):
            continue
        noun = nouns[-1]
        between = [x.text.lower() for x in rest if x.start < noun.start]
        if any(x in {"of", "to", "for", "the", "than", ".", ";"} for x in between):
            continue
        first = tokens[n - 1] if n and tokens[n - 1].text.lower() in {"a", "an", "the", "in", "all", "any"} else t
        start = t.start if first.text.lower() == "in" else first.start
        return start, noun.end
    return None


def _set(margin: Margin, clause: Clause) -> tuple[int, int] | None:
    """Several things called "the five …" of which no list is given anywhere."""
    for m in margin.find(w.COUNTED_SET, clause):
        if w.PART_OF.search(margin.words(max(clause.start, m.start() - 20), m.start())):
            continue
        noun = re.escape(m["noun"])
        other = re.compile(
            rf"\b{noun}\b[^.;]{{0,40}}(?:of|:|namely|are|in)\s+[A-Z]|{noun} (?:listed|named|set out)|"
            rf"(?:[A-Z]\w+,\s){{1,}}(?:and\s)?[A-Z]\w+[^.;]{{0,60}}\b{noun}",
        )
        elsewhere = margin.whole.count(m["noun"]) - clause.text.count(m["noun"])
        if not other.search(margin.whole) and not elsewhere and m["noun"] not in w.THEMSELVES:
            return m.span()
    return None


def unverifiable(margin: Margin, clause: Clause) -> Iterator[Remark]:
    """A promise of an attitude, which nobody can look up or count."""
    duties = [d for d in margin.by_clause.get(clause.id, ()) if d.force.binds]
    if not duties:
        return
    for m in (m for p in (w.UNVERIFIABLE, w.MINDED) for m in margin.find(p, clause)):
        yield _attitude(margin, clause, m.span(), confidence=OFTEN)
        return
    for duty in duties:
        thing = {stem(x) for x in re.findall(r"\w+", (duty.object or "").lower())}
        if duty.verb in w.SOFT_VERBS and thing & {stem(x) for x in w.SOFT_THINGS}:
            yield _attitude(margin, clause, margin.predicate(duty), confidence=MAYBE)
            return


def _attitude(margin: Margin, clause: Clause, span: tuple[int, int], *, confidence: float) -> Remark:
    return remark(
        margin, clause.id, RemarkKind.UNVERIFIABLE, span,
        "An attitude: nobody can check whether it was kept.",
        "Name an act, a number or a report by which it is seen.", confidence=confidence,
    )
