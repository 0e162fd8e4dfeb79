"""Whose yes each clause needs: for a terminal and as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from zopa.proposal.order import Precedence
from zopa.report import blocks as b
from zopa.report.order_picture import order_picture
from zopa.report.words import clip, count, day, join, unique
from zopa.studies.consent import ClauseConsent, ConsentFinding, Needed

MET = {True: "yes", False: "no", None: "not known"}
_SHOWN = 6


def consent_json(found: ConsentFinding) -> list[dict[str, Any]]:
    """One object a clause."""
    return [
        {
            "clause": c.clause,
            "rule": found.says(c.rule),
            "needed": unique(name for n in c.needed for name in n.names),
            "blocking": [list(coalition) for coalition in c.blocking],
            "blocking_complete": c.complete,
            "met": c.met,
            "absent": list(c.absent),
            "barred_by": list(c.bars),
            "consents": [
                {
                    "who": n.name, "rule": found.says(n.rule), "why": n.why, "cite": n.cite, "checked": n.checked,
                    "at_the_table": n.in_room, "met": n.met, "barred": n.barred,
                }
                for n in c.needed
            ],
        }
        for c in found.clauses
    ]


def summary(found: ConsentFinding) -> tuple[str, ...]:
    """What a reader should know first, in sentences."""
    when = f" on {day(found.as_of)}" if found.as_of else ""
    out = [f"At the table{when}: {join(found.room) or 'nobody that the plan names'}."]
    if wanting := found.wanting:
        ids = join([c.clause for c in wanting])
        clauses = "clause" if len(wanting) == 1 else "clauses"
        out.append(
            f"A deal among {_these(len(found.room))} would leave {clauses} {ids} without a needed consent."
        )
    else:
        out.append("Every consent that the plan needs lies with those at the table, or with their own members.")
    given, refused = sum(c.met is True for c in found.clauses), sum(c.refused for c in found.clauses)
    every = len(found.clauses)
    if given == every:
        out.append("Every one of them is on record.")
    else:
        out.append(f"On record: every yes for {given} of {count(every, 'clause')}, a no that sinks {refused}.")
    for bar in unique(bar for c in found.clauses for bar in c.bars):
        ids = join([c.clause for c in found.clauses if bar in c.bars])
        out.append(f"Barred as long as there is {bar}: {ids}.")
    out += [f"Each of these waits for another, so that none can begin: {join(circle)}." for circle in found.circles]
    return tuple(out)


def consent_blocks(found: ConsentFinding) -> b.Page:
    """The sentences first; then clause by clause whoever is needed beside those at the table."""
    out: list[b.Block] = [b.Heading(found.title, 1), *(b.Paragraph(words) for words in summary(found))]
    rows = consent_rows(found)
    if rows:
        out.append(b.Heading("Beside a yes of each at the table"))
        out.append(b.Table(("Clauses", "Whose consent", "Given?", "By which rule"), rows))
    if blockers := blocking_lines(found):
        out += [b.Heading("Who can block"), b.Bullets(blockers)]
    if steps := order_lines(found):
        out += [b.Heading("What has to come first"), b.Bullets(steps)]
    if notes := citations(found):
        out += [b.Heading("Where the rules stand"), b.Bullets(notes)]
    out.append(b.Note(
        "A yes is a party's own word for the clause, or a vote on record; silence is none. Rules are proposed from the "
        "plan's words and the library; yours go into consent.toml."
    ))
    return b.Page(found.title, tuple(out), {})


@dataclass(frozen=True, slots=True)
class ConsentView:
    """The part of the page about consent."""

    summary: tuple[str, ...]
    rows: tuple[tuple[str, str, str, str], ...]
    blocking: tuple[str, ...]
    picture: str
    """An SVG; empty where there are no steps, or too many."""
    order: tuple[str, ...]
    citations: tuple[str, ...]


def consent_view(found: ConsentFinding) -> ConsentView:
    """Everything the page shows of it."""
    return ConsentView(
        summary(found), consent_rows(found), blocking_lines(found),
        order_picture([(p.first, p.then) for p in found.order], chain=found.chain if len(found.chain) > 2 else ()),
        order_lines(found), citations(found),
    )


def consent_rows(found: ConsentFinding) -> tuple[tuple[str, str, str, str], ...]:
    """(clauses, who, given, rule) for everybody who is not simply at the table, clauses with the same need together."""
    grouped: dict[tuple[str, str, str], list[str]] = {}
    for c in found.clauses:
        for n in c.needed:
            if found.says(n.rule) != n.name or n.name not in found.room:
                rule = found.says(n.rule) if found.says(n.rule) != n.name else f"its own ({n.why})"
                given = "barred" if n.barred else MET[n.met]
                grouped.setdefault((n.name, given, rule), []).append(c.clause)
    every = len(found.clauses)
    return tuple(
        ("all" if len(ids) == every else clip(", ".join(ids), 40), who, given, rule)
        for (who, given, rule), ids in grouped.items()
    )


def blocking_lines(found: ConsentFinding) -> tuple[str, ...]:
    """Who can block, clauses with the same answer together."""
    alone = [{coalition[0] for coalition in c.blocking if len(coalition) == 1} for c in found.clauses]
    at_table = [name for name in found.room if alone and all(name in each for each in alone)]
    grouped: dict[tuple[str, ...], list[str]] = {}
    for c in found.clauses:
        grouped.setdefault(_blockers(c, at_table), []).append(c.clause)
    grouped.pop((), None)
    head = (f"Every clause: {join(at_table, 'or')} alone.",) if at_table else ()
    every = len(found.clauses)
    rest = (
        f"{'Every clause' if len(ids) == every else clip(', '.join(ids), 60)}: {'; '.join(who)}."
        for who, ids in grouped.items()
    )
    return (*head, *rest)


def _blockers(c: ClauseConsent, known: list[str]) -> tuple[str, ...]:
    alone = [coalition[0] for coalition in c.blocking if len(coalition) == 1 and coalition[0] not in known]
    together = [coalition for coalition in c.blocking if len(coalition) > 1]
    out = []
    if alone:
        more = f" and {len(alone) - _SHOWN} more" if len(alone) > _SHOWN else ""
        words = join(alone, "or") if not more else ", ".join(alone[:_SHOWN]) + more
        out.append(f"{words} alone")
    if together:
        shown = "; ".join(join(x) for x in together[:2])
        more = f"; {'more than ' * (not c.complete)}{len(together) - 2} more such sets" if len(together) > 2 else ""
        out.append(f"together {shown}{more}")
    return tuple(out)


def order_lines(found: ConsentFinding) -> tuple[str, ...]:
    """The longest chain, then each step with the words that say so."""
    out = []
    if len(found.chain) > 2:
        out.append("The longest chain: " + " → ".join(_step(found, s) for s in found.chain) + ".")
    out += [
        f"{' → '.join((*(_step(found, s) for s in path[:-1]), path[-1]))}: "
        f"{f'“{clip(words, 90)}”' if quoted else f'by {clip(words, 90)}'}"
        for path, words, quoted in _paths(found.order)
    ]
    return tuple(out)


def _paths(order: Iterable[Precedence]) -> list[tuple[list[str], str, bool]]:
    """Steps that one rule puts one after another in one line: (steps, words, whether they are the plan's)."""
    out: list[tuple[list[str], str, bool]] = []
    for p in order:
        if out and not p.quoted and out[-1][1:] == (p.words, False) and out[-1][0][-1] == p.first:
            out[-1][0].append(p.then)
        else:
            out.append(([p.first, p.then], p.words, p.quoted))
    return out


def _step(found: ConsentFinding, step: str) -> str:
    return f"{step} ({found.dates[step]})" if step in found.dates else step


def citations(found: ConsentFinding) -> tuple[str, ...]:
    """Each rule from the library with where it is written, and whether somebody has checked it."""
    cited: dict[str, Needed] = {n.cite: n for c in found.clauses for n in c.needed if n.cite}
    unchecked = {True: "", False: " (not yet checked against the source)"}
    return tuple(f"{n.name}: {cite}{unchecked[n.checked]}." for cite, n in cited.items())


def _these(n: int) -> str:
    words = ("nobody", "the one", "the two", "the three", "the four", "the five", "the six")
    return f"{words[n] if n < len(words) else 'those'} at the table"


def power_blocks(title: str, rows: Iterable[tuple[str, float, float]]) -> b.Page:
    """The power of each voter under a rule."""
    table = tuple((who, f"{shapley:.4f}", f"{banzhaf:.4f}") for who, shapley, banzhaf in rows)
    return b.Page(title, (
        b.Heading("Power", 1), b.Paragraph(f"Under the rule “{title}”."),
        b.Table(("Voter", "Shapley–Shubik", "Banzhaf"), table),
        b.Note("Share of all orders of voters, and of all coalitions, in which a voter's yes is the one that carries."),
    ), {})
