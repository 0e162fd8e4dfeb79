"""What can be wrong with a rulebook, each with what to write instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from itertools import pairwise
from typing import NamedTuple

from zopa.records.consent import NotWhile, Votes, Yes, leaves
from zopa.records.consent_words import RuleError
from zopa.records.rulebook import Dated, Rulebook, Vote


class Fault(NamedTuple):
    """Something wrong in a rulebook: the table and id it stands in, what, and what to write instead."""

    table: str
    id: str
    what: str
    remedy: str


def faults(book: Rulebook, *, actors: frozenset[str], clauses: frozenset[str]) -> tuple[Fault, ...]:
    """
    Everything wrong with a rulebook.

    Args:
        book: With the library it may lean on.
        actors: Ids of everybody who is known beside those it names itself.
        clauses: Ids of the plan's clauses and ``plan``.
    """
    known = actors | {b.id for b in book.bodies} | {m for b in book.bodies for m in b.members}
    return (
        *_bodies(book), *_rules(book, known, clauses), *_circles(book), *_versions(book), *_rest(book, known, clauses),
    )


def _bodies(book: Rulebook) -> Iterator[Fault]:
    for id_, often in Counter(b.id for b in book.bodies).items():
        if often > 1:
            yield Fault("bodies", id_, f"{often} bodies are called '{id_}'", "Give each an id of its own")
    for body in book.bodies:
        if not body.members and body.seats is None:
            yield Fault("bodies", body.id, f"nobody sits in '{body.id}'", "Give it members, or the number of its seats")
        if body.members and body.seats not in {None, len(body.members)}:
            yield Fault(
                "bodies", body.id, f"'{body.id}' has {body.seats} seats but {len(body.members)} members",
                "Name them all, or give the number alone",
            )
        if twice := sorted({m for m in body.members if body.members.count(m) > 1}):
            yield Fault("bodies", body.id, f"'{twice[0]}' sits in '{body.id}' twice", "Name each member once")
        for what, weights in body.weights.items():
            if gone := sorted(set(weights) ^ set(body.members)):
                yield Fault(
                    "bodies", body.id, f"the weights by {what} and the members differ: {', '.join(gone[:3])}",
                    "Give each member one weight",
                )
            elif what in body.total and sum(weights.values()) != body.total[what]:
                yield Fault(
                    "bodies", body.id, f"the weights by {what} sum to {sum(weights.values())}, "
                    f"not to {body.total[what]}", "Correct a weight or the total",
                )


def _rules(book: Rulebook, known: frozenset[str], clauses: frozenset[str]) -> Iterator[Fault]:
    ids = {r.id for r in book.rules}
    bodies = {b.id: b for b in book.bodies}
    facts = {f.id for f in book.facts}
    for row in book.rules:
        try:
            rule = row.rule
        except RuleError as slip:
            yield Fault("rules", row.id, f"{slip.what} ({slip.where})", slip.remedy)
            continue
        for leaf in leaves(rule):
            if isinstance(leaf, NotWhile):
                if leaf.fact not in facts:
                    yield Fault("rules", row.id, f"no fact is called '{leaf.fact}'", _meant(leaf.fact, facts))
                continue
            if isinstance(leaf, Yes) and leaf.of and leaf.name not in ids:
                yield Fault("rules", row.id, f"no rule is called '{leaf.name}'", _meant(leaf.name, ids))
                continue
            for name in leaf.of or (leaf.name,) if isinstance(leaf, Yes) else leaf.of:
                if name == "it":
                    continue
                if name not in known and not (isinstance(leaf, Yes) and name in ids):
                    yield Fault("rules", row.id, f"nobody is called '{name}'", _meant(name, known | ids))
                if isinstance(leaf, Yes) and not leaf.of and name in bodies and name not in ids:
                    what, remedy = f"it isn't said how '{name}' decides", f"Write 'majority of {name}' or the like"
                    yield Fault("rules", row.id, what, remedy)
                by = getattr(leaf, "by", None)
                if by and (name not in bodies or by not in bodies[name].weights):
                    yield Fault(
                        "rules", row.id, f"'{name}' has no weights by {by}", f"Add them under weights.{by} of the body"
                    )
                seats = bodies[name].seats or len(bodies[name].members) if name in bodies else 1
                if isinstance(leaf, Votes) and leaf.by is None and len(leaf.of) == 1 and leaf.least > seats:
                    yield Fault("rules", row.id, f"'{name}' has {seats} votes, not {leaf.least}", "Correct the number")
        for clause in sorted(set(row.clauses) - clauses):
            yield Fault("rules", row.id, f"the plan has no clause '{clause}'", _meant(clause, clauses))
        if row.since and row.until and row.since > row.until:
            yield Fault("rules", row.id, f"it ends on {row.until}, before it begins", "Exchange from and until")


def _circles(book: Rulebook) -> Iterator[Fault]:
    """Rules that lead back to themselves."""
    after: dict[str, set[str]] = {}
    for row in book.rules:
        try:
            after.setdefault(row.id, set()).update(leaf.name for leaf in leaves(row.rule) if isinstance(leaf, Yes))
        except RuleError:
            continue
    seen: set[str] = set()
    for start in after:
        trail: list[str] = []
        todo = [(start, 0)]
        while todo:
            at, depth = todo.pop()
            trail[depth:] = [at]
            if at in trail[:depth]:
                circle = trail[trail.index(at):]
                if not seen & set(circle):
                    what = f"the rule leads back to itself: {' → '.join(circle)}"
                    yield Fault("rules", start, what, "Break the circle")
                seen.update(circle)
            elif at in after and at not in seen:
                todo += [(n, depth + 1) for n in sorted(after[at] & set(after))]
        seen.add(start)


def _versions(book: Rulebook) -> Iterator[Fault]:
    """Rules and facts of one id follow one another; two at once would contradict."""
    for table, rows in (("rules", book.rules), ("facts", book.facts)):
        by_id: dict[str, list[Dated]] = {}
        for row in rows:
            by_id.setdefault(row.id, []).append(row)
        for id_, versions in by_id.items():
            ordered = sorted(versions, key=lambda r: r.since or date.min)
            for before, after in pairwise(ordered):
                if before.until is None or after.since is None or after.since <= before.until:
                    yield Fault(
                        table, id_, f"two called '{id_}' hold at once",
                        "Let the earlier end, with until, before the later begins, with from; or give each its own id",
                    )


def _rest(book: Rulebook, known: frozenset[str], clauses: frozenset[str]) -> Iterator[Fault]:
    bodies = {b.id: b for b in book.bodies}
    rules = {r.id for r in book.rules}
    for name in book.room or ():
        if name not in known:
            yield Fault("room", name, f"nobody is called '{name}'", _meant(name, known))
    for vote in book.votes:
        counted = vote.yes + vote.no + vote.abstain + vote.absent
        if vote.who not in known:
            yield Fault("votes", vote.who, f"nobody is called '{vote.who}'", _meant(vote.who, known))
        seats = bodies[vote.who].seats if vote.who in bodies else None
        if not counted and vote.ballot is None:
            remedy = "Give a ballot: yes, no, abstain; or counts: yes = 130"
            yield Fault("votes", vote.who, "it isn't said how they voted", remedy)
        if counted and vote.ballot is not None:
            yield Fault("votes", vote.who, "it has a ballot and a count", "Leave one of them out")
        if counted and seats is None:
            yield Fault("votes", vote.who, f"'{vote.who}' has no seats to count", "Give a ballot: yes, no, abstain")
        if seats is not None and counted > seats:
            yield Fault("votes", vote.who, f"{counted} votes of {seats} seats", "Correct the count")
        for clause in sorted(set(vote.clauses) - clauses):
            yield Fault("votes", vote.who, f"the plan has no clause '{clause}'", _meant(clause, clauses))
    for vote, again in _twice(book):
        yield Fault(
            "votes", vote.who, f"'{vote.who}' votes on clause '{again}' twice on one day", "Leave one of the votes out"
        )
    for step in book.steps:
        if step.first == step.then:
            yield Fault("steps", step.first, f"'{step.first}' is to come before itself", "Name two steps")
        for name in (step.first, step.then):
            if name not in clauses | rules | {f.id for f in book.facts}:
                yield Fault(
                    "steps", name, f"no clause, rule or fact is called '{name}'", _meant(name, clauses | rules)
                )


def _twice(book: Rulebook) -> Iterator[tuple[Vote, str]]:
    """Votes of one voter, of one day or of none, on one clause, beyond the first."""
    seen: set[tuple[str, str, date | None]] = set()
    for vote in book.votes:
        for clause in vote.clauses:
            if (vote.who, clause, vote.on) in seen:
                yield vote, clause
            seen.add((vote.who, clause, vote.on))


def _meant(name: str, known: frozenset[str] | set[str]) -> str:
    close = get_close_matches(name, sorted(known), n=1)
    return f"Did you mean '{close[0]}'?" if close else "Correct the name, or add what it names"

