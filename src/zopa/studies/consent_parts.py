"""Small questions that reading a dossier for its consents asks again and again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zopa.language.words.drafting import COMMON_BODY, UMPIRES
from zopa.packs import by_id, by_name
from zopa.records import Cell, Clause, Party, Stance
from zopa.records.consent import Against, Ballot, Everyone, Rule, Share, Turnout, Votes, Yes
from zopa.records.rulebook import RuleRow


def could_sign(name: str) -> bool:
    """Whether a name can be a party's: no organ of the agreement, no "party that …", no international body."""
    known = (by_id()[name],) if name in by_id() else by_name().get(name, ())
    last = name.rsplit(maxsplit=1)[-1].lower()
    organ = last in COMMON_BODY or last in UMPIRES or last.rstrip("s") in {"part", "partie", "party", "side"}
    named = (name[:1].isupper() or name in by_id()) and " that " not in name
    return named and not organ and all(p.kind == "state" for p in known)


def voters(leaf: Rule) -> tuple[str, ...]:
    """Whose votes a rule's part counts."""
    match leaf:
        case Yes(name):
            return (name,)
        case Everyone() | Against() | Votes() | Share() | Turnout():
            return leaf.of
        case _:
            return ()


def ballot_of(cell: Cell) -> Ballot | None:
    """What a cell's stance is as a ballot; none where it is no plain yes or no."""
    return {Stance.ACCEPT: Ballot.YES, Stance.REJECT: Ballot.NO}.get(cell.stance)


def about(clause: Clause, row: RuleRow) -> bool:
    """Whether a clause is about a matter that a rule is for."""
    words = f"{clause.heading or ''} {clause.text}"
    return any(
        all(re.search(rf"\b{re.escape(begins)}", words, re.IGNORECASE) for begins in m.split()) for m in row.matters
    )


def named_in(party: Party, words: str) -> bool:
    """Whether words name a party, as it or its people are called."""
    names: Iterable[str] = (party.name, *party.aliases)
    return any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", words) for n in names)
