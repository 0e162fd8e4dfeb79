#!/usr/bin/env python3
"""
How long it takes to replay a dossier: 20,000 statements of ten parties on thirty clauses over 400 days.

Most repeat what the party has said before, in other words; one in a hundred changes its position.

usage  benchmarks/history.py [--statements N] [--seed N]
"""

from __future__ import annotations

import argparse
import random
import time
from datetime import date, timedelta
from decimal import Decimal

from zopa.records import Anchor, Clause, Limit, Mode, Op, Party, Proposal, Stance, Statement
from zopa.studies.agreement import Evidence
from zopa.studies.history import ReplayVerdict, replay

CLAUSES, PARTIES, DAYS = 30, 10, 400
WORDS = [f"{a}{b}" for a in ("bar", "cor", "dun", "fel", "gam", "hol") for b in ("a", "en", "is", "ot", "um", "ly")]


def evidence(size: int, chance: random.Random) -> Evidence:
    """A dossier's worth of statements."""
    clauses = tuple(
        Clause(id=str(n), text=f"The fund shall pay {n}0 crowns.", start=n * 40, end=n * 40 + 32)
        for n in range(1, CLAUSES + 1)
    )
    parties = tuple(Party(id=f"p{n}", name=f"Party {n}") for n in range(PARTIES))
    stands = {}
    said = []
    for n in range(size):
        party, clause = chance.choice(parties).id, str(chance.randint(1, CLAUSES))
        if (party, clause) not in stands or chance.random() < 0.01:
            value = Decimal(int(clause) * 10 + chance.choice((-5, 0, 5)))
            sense = chance.choice((Op.AT_MOST, Op.AT_LEAST))
            limit = Limit(issue="crowns", op=sense, value=value, unit="crowns", clause=clause)
            stands[party, clause] = chance.choice((Stance.ACCEPT, Stance.ACCEPT, Stance.REJECT)), limit
        stance, limit = stands[party, clause]
        words = " ".join(chance.sample(WORDS, 8))
        said.append(Statement(
            id=f"r{n}#1", anchor=Anchor(source=f"r{n}", exact=words, start=0, end=len(words)), mode=Mode.DIRECT,
            speaker=f"Speaker {party}", named=True, confidence=0.9, speaks_for=party, party=(party,), clauses=(clause,),
            stance=stance, limits=(limit,) if stance is Stance.REJECT else (),
            said_on=date(2030, 1, 1) + timedelta(n * DAYS // size),
        ))
    return Evidence("", Proposal(source="plan", clauses=clauses), parties, tuple(said), {})


def main() -> None:
    """Print the time and what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    held = evidence(asked.statements, random.Random(asked.seed))  # noqa: S311 - a seed that anybody can use again
    start = time.perf_counter()
    found = replay(held, ReplayVerdict())
    took = time.perf_counter() - start
    moved = sum(len(d.moved) for d in found.days)
    print(f"{asked.statements:,} statements: {took:.1f} s (goal 5 s at 20,000); {moved} positions changed on "
          f"{len(found.days)} days; at the end {found.now.verdict if found.now else 'nothing'}, "
          f"{len(found.now.conflicts) if found.now else 0} conflicts")


if __name__ == "__main__":
    main()
