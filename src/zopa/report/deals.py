"""Deals in words: the solutions side by side, who gets what, and the frontier they lie on."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from zopa.bargaining.frontier import Frontier
from zopa.bargaining.impasse import Bound, Impasse
from zopa.negotiation.issue import Issue, Range, Term
from zopa.negotiation.numbers import counted
from zopa.report import blocks as b
from zopa.report.words import count, join, number
from zopa.studies.bargain import DealsFinding

TITLES = {
    "nash": "Nash", "kalai_smorodinsky": "Kalai–Smorodinsky", "egalitarian": "egalitarian",
    "utilitarian": "utilitarian", "proportional": "proportional",
}
_SHOWN = 12
"""Points of the frontier that are listed."""
_LETTERS = "ABCDE"
"""Of the points that solutions choose; more do not fit side by side."""
_DIGITS = 4
"""Significant ones."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A point that some solution chooses."""

    letter: str
    place: int
    """On the frontier."""


def deals_blocks(found: DealsFinding) -> b.Page:
    """The answer for a terminal."""
    deals, frontier = found.deals, found.deals.frontier
    blocks: list[b.Block] = [b.Heading(f"Which deal: {found.title}", 1), deals_verdict(found)]
    if frontier is not None and deals.solutions:
        made = choices(found)
        blocks += [
            b.Heading("What the solutions choose"), b.Bullets(choice_lines(found, frontier, made)),
            packages_table(found, frontier, made), b.Note(""), worths_table(found, frontier, made),
            b.Heading("The frontier"), frontier_table(found, frontier, made),
        ]
        if len(frontier) > _SHOWN:
            blocks.append(b.Note(f"Some of {count(len(frontier), 'point')}; all of them with --json."))
    return b.Page(found.title, tuple(blocks), {})


def deals_verdict(found: DealsFinding) -> b.Verdict:
    """Does any package give every party at least what it has without a deal?"""
    question = "Does any package give every party at least its reserve?"
    deals = found.deals
    if deals.impasse is not None:
        return b.Verdict(question, "No", b.Tone.NO, impasse_words(found, deals.impasse))
    if deals.frontier is None or not deals.complete:
        return b.Verdict(question, "Not decided", b.Tone.OPEN, f"{deals.why[:1].upper()}{deals.why[1:]}.")
    every, rational = (sum(map(deals.frontier.count, of)) for of in (range(len(deals.frontier)), deals.rational))
    all_ = "all of them do" if every == rational else f"{rational:,} do"
    of = f"Of {count(every, 'package')} that nobody can better but at somebody's cost, {all_}."
    return b.Verdict(question, "Yes", b.Tone.YES, of)


def impasse_words(found: DealsFinding, why: Impasse) -> str:
    """Which party's bound shows it."""
    if not why.bounds:
        return "No package is as the rules and the demands say; `zopa agree` says why."
    return " ".join(_short(found, bound) for bound in why.bounds)


def _short(found: DealsFinding, bound: Bound) -> str:
    others = join([_name(found, other) for other in bound.others])
    within = "what the rules and the demands allow" if found.negotiation.counted else "all packages"
    among = f"the packages that give {others} at least the reserve" if others else within
    best, reserve = worth_words(bound.best), worth_words(bound.reserve)
    return f"{_name(found, bound.party)}: the best of {among} is worth {best}, below the reserve of {reserve}."


def choices(found: DealsFinding) -> list[Choice]:
    """The points that the solutions choose, in order of the solutions; of a long tie the first few."""
    places = dict.fromkeys(place for tied in _chosen(found) for place in tied)
    return [Choice(letter, place) for letter, place in zip(_LETTERS, places, strict=False)]


def choice_lines(found: DealsFinding, frontier: Frontier, made: list[Choice]) -> tuple[str, ...]:
    """``Nash and egalitarian: A``; ``utilitarian: A or B, a tie``."""
    letters = {c.place: c.letter for c in made}
    lines = []
    for tied, titles in _chosen(found).items():
        shown = [letters[place] for place in tied if place in letters]
        more = [count(len(tied) - len(shown), "further point")] if len(tied) > len(shown) else []
        which = join([*sorted(shown), *more], "or")
        lines.append(f"{join(titles)}: {which}{', a tie' if len(tied) > 1 else ''}")
    for choice in made:
        same = frontier.count(choice.place) - 1
        if same:
            lines.append(f"{count(same, 'other package')} worth the same to everybody as {choice.letter}")
    return tuple(lines)


def _chosen(found: DealsFinding) -> dict[tuple[int, ...], list[str]]:
    """The titles of the solutions, by what they choose; the proportional one only where shares are declared."""
    shares = any(u.share != 1 for u in found.negotiation.utilities)
    alike: dict[tuple[int, ...], list[str]] = {}
    for name, places in found.deals.solutions.items():
        if name != "proportional" or shares:
            alike.setdefault(places, []).append(TITLES[name])
    return alike


def packages_table(found: DealsFinding, frontier: Frontier, made: list[Choice]) -> b.Table:
    """Issue by issue, what the chosen packages settle."""
    packages = [frontier.package(c.place) for c in made]
    rows = tuple(
        (found.questions.get(i.id, i.id), *(term_words(i, package[i.id]) for package in packages))
        for i in found.negotiation.issues
    )
    return b.Table(("issue", *(c.letter for c in made)), rows)


def worths_table(found: DealsFinding, frontier: Frontier, made: list[Choice]) -> b.Table:
    """What each party gets by each, and gains over its reserve."""
    deals = found.deals
    rows = []
    for n, party in enumerate(deals.parties):
        got = [(frontier.utilities(c.place)[n], deals.gains(c.place)[n]) for c in made]
        cells = [f"{worth_words(worth)} (+{worth_words(gain)})" for worth, gain in got]
        rows.append((_name(found, party), worth_words(deals.reserves[n]), *cells, worth_words(deals.ideal[n])))
    return b.Table(("party", "reserve", *(c.letter for c in made), "at best"), tuple(rows))


def frontier_table(found: DealsFinding, frontier: Frontier, made: list[Choice]) -> b.Table:
    """Points from the first party's best to its worst, the chosen among them."""
    rational = set(found.deals.rational)
    rows = []
    for n in sampled(len(frontier), keep={c.place for c in made}, most=_SHOWN):
        chosen = "".join(c.letter for c in made if c.place == n)
        remark = chosen or ("" if n in rational else "below a reserve")
        rows.append((*(worth_words(u) for u in frontier.utilities(n)), remark))
    return b.Table((*(_name(found, p) for p in frontier.parties), "chosen by"), tuple(rows))


def sampled(size: int, *, keep: set[int], most: int) -> list[int]:
    """Places at even distances, the first and last and some others among them."""
    if size <= most:
        return list(range(size))
    return sorted({round(n * (size - 1) / (most - 1)) for n in range(most)} | keep)


def term_words(issue: Issue, term: Term) -> str:
    """``85,000 personnel``; ``member``."""
    if isinstance(term, str) or not isinstance(issue.domain, Range):
        return str(term)
    return f"{number(float(term))} {counted(issue.domain.unit, term)}".strip()


def worth_words(value: Fraction) -> str:
    """To four digits: ``48.75``, ``0.1263``, ``1,235,000``."""
    return number(float(f"{float(value):.{_DIGITS}g}"))


def _name(found: DealsFinding, party: str) -> str:
    return found.names.get(party, party)

