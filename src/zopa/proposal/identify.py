"""Items → clauses: sections told from clauses, ids joined, two plans told apart."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from zopa.errors import ProposalError
from zopa.proposal import voice
from zopa.proposal.assemble import Draft, Item, is_bullet
from zopa.proposal.layout import ended, unmarked
from zopa.proposal.numbering import Kind, join
from zopa.records.clause import Clause

_PLAN_SIZE = 3


def identify(text: str, draft: Draft, *, source: str) -> tuple[Clause, ...]:
    """
    The clauses of a draft, with their ids.

    Raises:
        ProposalError: The draft holds more than one plan.
    """
    items = draft.items
    kept = _one_plan(text, draft, source)
    below: dict[int | None, list[int]] = defaultdict(list)
    for i, item in enumerate(items):
        if i in kept:
            below[item.parent].append(i)
    sections = {i for i in kept if _is_section(text, items[i], [items[k] for k in below[i]])}
    groups = _groups(text, items, below)
    prefix: dict[int | None, str] = {None: ""}
    ids: dict[int, str] = {}
    counts: dict[str, int] = defaultdict(int)
    used: dict[str, int] = {}
    out: list[Clause] = []
    for i, item in enumerate(items):
        if i not in kept:
            continue
        above = prefix.get(item.parent, "")
        if i in groups:
            above = f"{above}.{groups[i]}" if above else str(groups[i])
        number = None
        if is_bullet(item):
            counts[above] += 1
            number = str(counts[above])
        own = join(above, item.label, number=number) if item.label else (f"{above}.{number}" if above else str(number))
        if i in sections:
            prefix[i] = own
            continue
        own = _unique(own, used)
        prefix[i] = own
        words = unmarked(_words(text, item)) if draft.noted else _words(text, item)
        if voice.deleted(words) or not words:
            prefix[i] = own
            continue
        ids[i] = own
        heading = item.heading or (words if below[i] and voice.heading(words, 0, len(words)) else None)
        out.append(
            Clause(
                id=own, parent=_parent(items, ids, item), text=words, start=item.pieces[0][0], end=item.pieces[-1][1],
                heading=heading,
            ),
        )
    return tuple(out)


def _words(text: str, item: Item) -> str:
    """The exact slice where only blanks stand between the pieces, else the pieces joined."""
    if not item.pieces:
        return ""
    parts = [text[item.pieces[0][0] : item.pieces[0][1]]]
    for (_, before), (start, end) in pairwise(item.pieces):
        between = text[before:start]
        parts.append((between if not between.strip() else "\n") + text[start:end])
    return "".join(parts)


def _parent(items: list[Item], ids: dict[int, str], item: Item) -> str | None:
    above = item.parent
    while above is not None and above not in ids:
        above = items[above].parent
    return None if above is None else ids[above]


def _unique(own: str, used: dict[str, int]) -> str:
    """The id itself, or with ``-2``, ``-3`` where it was given before."""
    if own not in used:
        used[own] = 1
        return own
    while (again := f"{own}-{used[own] + 1}") in used:
        used[own] += 1
    used[own] += 1
    used[again] = 1
    return again


def _is_section(text: str, item: Item, below: list[Item]) -> bool:
    if item.label is None or not below:
        return False
    if not item.pieces:
        return True
    a, b = item.pieces[0][0], item.pieces[-1][1]
    if not item.label.section or ended(text, a, b) or not voice.heading(text, a, b):
        return False
    first = below[0].label
    return not item.label.word or item.label.annex or first is None or first.kind is not Kind.LETTER


def _groups(text: str, items: list[Item], below: dict[int | None, list[int]]) -> dict[int, int]:
    """For items of lists that begin again under unnumbered headings, which heading they stand under."""
    out: dict[int, int] = {}
    for family in below.values():
        group, found = 1, {}
        for i in family:
            headed = items[i].before and any(voice.heading(text, x.start, x.end) for x in items[i].before[-2:])
            if items[i].restart and headed:
                group += 1
            found[i] = group
        if group > 1:
            out |= found
    return out


def _one_plan(text: str, draft: Draft, source: str) -> set[int]:
    """
    The items of the one plan on the page.

    Raises:
        ProposalError: Two or more lists are announced as plans and none as a summary.
    """
    items = draft.items
    tops = [i for i, x in enumerate(items) if x.parent is None]
    starts = [i for i in tops if i == tops[0] or (items[i].restart and _announced(text, draft, i))]
    every = set(range(len(items)))
    if len(starts) < 2:
        return every
    spans = [range(a, b) for a, b in zip(starts, [*starts[1:], len(items)], strict=True)]
    if any(sum(items[i].parent is None for i in s) < _PLAN_SIZE for s in spans):
        return every
    heads = [_announced(text, draft, s.start) for s in spans]
    plans = [s for s, h in zip(spans, heads, strict=True) if not voice.names_digest(h)]
    if len(plans) == 1:
        return set(plans[0])
    named = "; ".join(
        f"“{h[:80] or _words(text, items[s.start])[:40]}”" for s, h in zip(spans, heads, strict=True) if s in plans
    )
    raise ProposalError(
        f"the page holds {len(plans)} plans: {named}", where=source,
        remedy="Save the one you mean in a file of its own.",
    )


def _announced(text: str, draft: Draft, i: int) -> str:
    """The line that announces a list as a plan or as a summary; empty where none does."""
    before = list(draft.items[i].before) or draft.opening
    said = [text[x.start : x.end] for x in before[-3:]]
    named = [x for x in said if voice.names_plan(x) or voice.names_digest(x)]
    return named[-1] if named else ""
