"""Numbers past which somebody says a party will not go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from zopa.language.amounts import QUANTITIES, Amount, Kind, amounts
from zopa.language.wordlist import lowered
from zopa.language.wordlist import words as wordlist
from zopa.language.words_amounts import MONTHS
from zopa.press.figures import compatible
from zopa.press.plan_index import Figure, PlanIndex
from zopa.press.stance import Reach
from zopa.press.words import leanings as w
from zopa.records import Limit, Op


@dataclass(frozen=True, slots=True)
class Reading:
    """The limits that words set, and how they compare with the plan's own numbers."""

    limits: tuple[Limit, ...] = ()
    reach: Reach = Reach.NONE
    abandoned: bool = False
    """Whether the number is one that its party has given up."""
    figures: tuple[tuple[Decimal, str, str], ...] = ()
    """Every number that was tied to a clause, with its unit."""


def read_limits(
    words: str, *, clauses: Sequence[str], index: PlanIndex, gives: frozenset[str] = frozenset(),
    said: date | None = None, whole: str = "", carried: tuple[Decimal, str] | None = None,
) -> Reading:
    """
    The limits that words set on what some clauses count.

    1. Each number looks for the clause's number that it can be about: the same unit or none, the nearest.
    2. Its sense is given by the words around it, or by what governs it: something wanted is at least or at most,
       whichever way it differs from the plan; something put up with bounds from the side of who gives or gets.
    3. The plan's own number, quoted, and numbers about facts are no limits.
    4. A limit that the plan breaks reaches beyond it.

    Args:
        words: What was said.
        clauses: The ids of the clauses it is about.
        index: The plan.
        gives: The clauses under which the party is the one who has to act.
        said: When it was said, for months without a year.
        whole: The whole sentence, for when it was demanded.
        carried: The number spoken of just before, with its clause, for "nothing above it".
    """
    figures = index.figures_of(clauses)
    low = plain_keeping(words)
    out: list[Limit] = []
    reach = Reach.NONE
    ties: list[tuple[Decimal, str, str]] = []
    abandoned = bool(w.ABANDONED.search(low))
    if carried is not None and (held := _BY_PRONOUN.search(low)) and not re.search(r"\d", low[: held.start()]):
        bound = Op.AT_MOST if w.ABOVE.search(held[0]) or held[0].endswith("more") else Op.AT_LEAST
        value, clause = carried
        home = next((f for f in figures if f.clause == clause), None)
        out.append(Limit(
            issue=_issue(home.amount, home, index) if home else "number", op=bound, value=value,
            unit=home.amount.unit if home else None,
        ))
        if home is not None:
            reach = _reach(bound, value, home.amount.value, gives=False)
    found = [a for a in amounts(words) if a.kind in QUANTITIES and not a.base]
    when = _when(whole or words, said)
    for a in found:
        target = _target(a, figures)
        if target is None and (figures or a.op is None or not clauses):
            listed = re.search(r"(\w+) \((?:[^()]*\D)?$", words[: a.start])
            if figures and clauses and (listed or (a.unit is None and a.counts)) and _bounds(low, a):
                issue = listed[1] if listed else a.counts or ""
                out.append(Limit(issue=issue, op=a.op, value=a.value, unit=a.unit, as_of=when))
            continue
        giving = target is not None and target.clause in gives
        op = _sense(a, target, low, gives=giving, alone=_alone(words, a))
        if target is not None and not _past(low, a):
            ties.append((a.value, target.clause, a.unit or ""))
        if op is None:
            if target is not None and a.value == target.amount.value:
                reach = reach if reach is not Reach.NONE else Reach.EQUAL
            continue
        if _past(low, a):
            continue
        unit = a.unit or (target.amount.unit if target else None)
        out.append(Limit(issue=_issue(a, target, index), op=op, value=a.value, unit=unit, as_of=when))
        if target is not None:
            reach = _further(reach, _reach(op, a.value, target.amount.value, gives=giving))
    for a, op in _years(words, clauses, index, said):
        out.append(Limit(issue="year", op=op, value=a.value, unit="year"))
        reach = _further(reach, Reach.BEYOND)
    return Reading(tuple(out), reach, abandoned, tuple(ties))


def _years(
    words: str, clauses: Sequence[str], index: PlanIndex, said: date | None
) -> list[tuple[Amount, Op]]:
    """Years wanted or offered in place of the one year that a clause names."""
    planned = [f for f in index.figures if f.clause in clauses and f.amount.kind in {Kind.YEAR, Kind.DATE}]
    named = {_year(f.amount) for f in planned}
    low = plain_keeping(words)
    out = []
    for a in amounts(words):
        past = said is not None and a.value <= said.year
        if a.kind is not Kind.YEAR or len(named) != 1 or a.value in named or past:
            continue
        if not any(table.search(low) for table in (w.WANT, w.SETTLE, w.ASSENT, _WILL)):
            continue
        out.append((a, Op.AT_LEAST if a.value > next(iter(named)) else Op.AT_MOST))
    return out


def _year(a: Amount) -> int:
    return int(a.value) if a.kind is Kind.YEAR else int(a.value) // 10000


_REFUSED = re.compile(r"\b(?:not|never|cannot|won't|n't|refus\w+ to|declin\w+ to)\b[^,;]*$|n't\b[^,;]*$")
_NEEDED = re.compile(r"\bneeds?\s$")
_SOON = 40
_NOT_ONE = r"\W{0,20}(?:and )?(?:not|no) (?:(?:an?|one|single) ){0,2}(?:\w+ )?"
_NO_MORE = re.compile(rf"{_NOT_ONE}(?:more|longer|later|further|higher)\b")
_NO_LESS = re.compile(rf"{_NOT_ONE}(?:less|fewer|shorter|lower)\b")
_OURS = re.compile(
    r"\W{0,20}(?:is|was|are|were|would be) (?:(?:our|my|the) (?:number|figure|demand|offer|limit|price|most|least)|"
    r"(?:fair|enough|right|plenty|reasonable|realistic|needed|required|necessary|as (?:far|high|low) as)\b|"
    r"(?:what|all|as (?:far|high|low|much|many) as)\s[^.;,]{1,60}\b(?:can|could|will|would|need|want)s?\b)"
)
"""A number that is the subject of what somebody can bear: "three is what our members can live with"."""
_WILL = re.compile(r"\b(?:will|would)\b")
_HEDGED = re.compile(r"\b(?:if|unless|without|condition)\b")
_RANGE_ENDS = re.compile(r"\s?[-–—]|\sand\s\d")
_RANGE_BEGAN = re.compile(r"\d\s?[-–—]\s?$|\bbetween\s\S+\sand\s$")
_DATED = re.compile(r"\b(?:in|on|since|during|of)\s$")
_IN_MONTH = re.compile(
    r"\b[Ii]n (January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)"
)
_BY_PRONOUN = re.compile(
    r"\b(?:nothing|not|never|no|nobody|won't|cannot)\b[^.;!?]{0,30}"
    r"\b(?:above|over|beyond|more than|higher than|below|under|less than|lower than)\s(?:it|that|this)\b"
    r"|\b(?:nothing|not (?:an?|one) \w+)\s(?:less|more)\b(?! than)"
)


def refused_figure(
    words: str, *, clauses: Sequence[str], index: PlanIndex, gives: frozenset[str]
) -> tuple[Limit, ...]:
    """
    The plan's own cap, named and refused: whoever it binds wants more, anybody else less, unless they say which.

    Only where the clauses set one cap, since a refusal of several tells no direction.
    """
    caps = [f for f in index.figures_of(clauses) if f.amount.op is Op.AT_MOST]
    named = {a.value for a in amounts(words)}
    if len(caps) != 1 or caps[0].amount.value not in named:
        return ()
    (cap,) = caps
    low = plain_keeping(words)
    less = w.TOO_MUCH.search(low)
    op = Op.AT_LEAST if w.TOO_LITTLE.search(low) or (cap.clause in gives and not less) else Op.AT_MOST
    a = cap.amount
    return (Limit(issue=_issue(a, cap, index), op=op, value=a.value, unit=a.unit, clause=cap.clause),)


def plain_keeping(text: str) -> str:
    """Lower case, straight apostrophes, every character in its place."""
    return lowered(text).replace("’", "'")


def _alone(words: str, a: Amount) -> bool:
    """Whether a number, as in "Thirty.", is all that a sentence says."""
    before = re.split(r"[.!?\"“”«»\n]", words[: a.start])[-1]
    after = re.split(r"[.!?\"“”«»;\n]", words[a.end :])[0]
    return not before.strip(" ,'") and not re.sub(r"[\w]+", "", after, count=1).strip(" ,'")


def _target(a: Amount, figures: Sequence[Figure]) -> Figure | None:
    fit = [f for f in figures if compatible(a, f.amount) and not _other_thing(a, f.amount)]
    if not fit:
        return None
    def apart(f: Figure) -> float:
        big, small = max(f.amount.value, a.value), min(f.amount.value, a.value)
        return float(big / small) if small > 0 else float("inf")

    best = min(fit, key=apart)
    if apart(best) > (12 if a.unit and a.unit == best.amount.unit else 10 if len(fit) == 1 else 3):
        return None
    return best


def _other_thing(a: Amount, b: Amount) -> bool:
    """Whether both say what they count and it is not the same sort of thing."""
    if a.unit is not None or not a.counts or not b.counts or a.kind is not Kind.NUMBER:
        return False
    return a.counts.split()[-1] in _COUNTED_APART and not set(a.counts.split()) & set(b.counts.split())


_FOUGHT = re.compile(r"\b(?:fight\w*|fought|oppos\w+|resist\w*|reject\w*|rul\w+ out|block\w*|veto\w*) [^,;]{0,50}$")
"""What is fought below a number stays above it."""
_HAVE_DONE = re.compile(r"\b(?:has|have|had)\s(?:\w{1,20}\s){0,2}?\w{2,20}(?:ed|en|t|de|ne)\b[^.;,]{0,20}$")
"""A perfect, "has attacked more than": a fact."""
_BUT_NOT = re.compile(r"[\w ]{0,30},? but not\b")
_COUNTED_APART = wordlist(
    "tanks aircraft missiles ships planes vehicles votes prisoners points occasions times meetings rounds reasons ways",
)


def _sense(a: Amount, target: Figure | None, low: str, *, gives: bool, alone: bool) -> Op | None:
    first = max(low.rfind(stop, 0, a.start) for stop in (". ", "; ", "! ", "? ", "\n", ": "))
    before = low[max(first, 0) : a.start]
    after = re.split(r"[.;!?\n]", low[a.end :])[0]
    near = before[-60:]
    if a.op is not None and not a.comparative and not w.WANT.search(near):
        ranged = _RANGE_ENDS.match(low[a.end :]) or _RANGE_BEGAN.search(before)
        if w.PAST.search(near) or (ranged and not re.search(r"\(", near)):
            return None
    if a.op is not None:
        turned = bool(w.ABOVE.search(before[-14:])) == (a.op is Op.AT_MOST)
        planned_itself = target is not None and a.value == target.amount.value
        if a.comparative and planned_itself and not turned and not _floor(before):
            return None
        if a.comparative and a.op is Op.AT_MOST and (w.DISPRAISE.search(after) or _FOUGHT.search(before)):
            return Op.AT_LEAST
        if a.comparative and re.search(r"\b(?:would|will) (?:need|require|take|cost)\b|\bpresuppos", after):
            return None
        return a.op
    if target is None:
        return None
    planned = target.amount.value
    if a.value < planned and _BUT_NOT.match(after):
        return Op.AT_MOST
    cue = _nearest(before)
    if _NO_LESS.search(after[:_SOON]):
        return Op.AT_LEAST
    if cue == "stay" and _REFUSED.search(before):
        return None
    if cue == "stay":
        return Op.AT_MOST if gives and _HEDGED.search(low) else Op.EXACTLY
    if a.value == planned:
        return None
    toward = Op.AT_LEAST if a.value > planned else Op.AT_MOST
    if cue == "want" and re.search(r"\b(?:nobody|never|no one|not|n't)\b[^,;]*$", before):
        return None
    if _NEEDED.search(before) or _NO_LESS.match(after):
        return Op.AT_LEAST
    if _NO_MORE.match(after):
        return Op.AT_MOST
    if alone or cue == "want" or _OURS.match(after):
        return toward
    if not cue and re.search(r"\b(?:if|unless|only against)\b", before):
        return toward
    if cue == "settle":
        return Op.AT_MOST if gives else toward
    return None


def _bounds(low: str, a: Amount) -> bool:
    """Whether a number that the plan doesn't set bounds something, and does not only tell how many there have been."""
    near = low[max(0, a.start - 60) : a.start]
    done = a.comparative and _HAVE_DONE.search(near) and not w.WANT.search(near)
    return a.op is not None and not done


def _floor(before: str) -> bool:
    return bool(re.search(r"\bmore\b.{0,60}\bthan the\s$", before))


def _nearest(before: str) -> str:
    best, name = -1, ""
    for kind, table in (("want", w.WANT), ("settle", w.SETTLE), ("stay", w.STAY)):
        for m in table.finditer(before):
            if m.end() > best:
                best, name = m.end(), kind
    return name


def _past(low: str, a: Amount) -> bool:
    """Whether a number tells how things are, not how they should be."""
    before = re.split(r"[;:.!?]\s|,\s(?=\d)", low[max(0, a.start - 60) : a.start])[-1]
    return a.op is None and bool(w.PAST.search(before)) and not w.WANT.search(before) and not w.SETTLE.search(before)


def _reach(op: Op, value: Decimal, planned: Decimal, *, gives: bool) -> Reach:
    if op is Op.AT_LEAST:
        return Reach.WITHIN if planned >= value else Reach.BEYOND
    if op is Op.AT_MOST:
        return Reach.WITHIN if planned <= value else Reach.BEYOND
    if planned == value:
        return Reach.EQUAL
    return Reach.WITHIN if gives and value > planned else Reach.BEYOND


def _further(one: Reach, other: Reach) -> Reach:
    order = [Reach.NONE, Reach.EQUAL, Reach.WITHIN, Reach.BEYOND]
    return max(one, other, key=order.index)


def _issue(a: Amount, target: Figure | None, index: PlanIndex) -> str:
    if target is not None:
        c = index.plan.by_id[target.clause]
        head = c.heading or next((x.heading for x in index.plan.ancestors(c.id) if x.heading), None)
        return target.amount.counts or a.counts or head or (c.text[:60])
    return a.counts or a.unit or "number"


def _when(text: str, said: date | None) -> str | None:
    """When a demand was made, where the sentence tells: "in March 2022", "in January"."""
    low = plain_keeping(text)
    for a in amounts(text):
        if a.kind is Kind.DATE and a.value >= 10000 and _DATED.search(low[max(0, a.start - 8) : a.start]):
            year, month, day = int(a.value) // 10000, int(a.value) // 100 % 100, int(a.value) % 100
            if said is None or (year, month) <= (said.year, said.month):
                return f"{year}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")
        if a.kind is Kind.YEAR and re.search(r"\b(?:in|since|back in)\s$", low[max(0, a.start - 8) : a.start]) and (
            said is None or int(a.value) < said.year
        ):
            return str(int(a.value))
    month_named = _IN_MONTH.search(text)
    if month_named and said is not None:
        month = MONTHS[month_named[1].lower()]
        return f"{said.year if month <= said.month else said.year - 1}-{month:02d}"
    return None


def distinct(limits: Sequence[Limit]) -> tuple[Limit, ...]:
    """The limits without repetitions, their issues on one line."""
    seen: dict[tuple[Op, Decimal], Limit] = {}
    for one in limits:
        seen.setdefault((one.op, one.value), one.model_copy(update={"issue": " ".join(one.issue.split())}))
    return tuple(seen.values())
