"""Text → clauses, whatever the layout."""

from __future__ import annotations

from itertools import pairwise

from zopa.errors import ProposalError
from zopa.proposal import voice
from zopa.proposal.assemble import Draft, assemble
from zopa.proposal.identify import identify
from zopa.proposal.layout import Line, Part, lines
from zopa.proposal.prose import paragraphs
from zopa.records.clause import Proposal

_MANY = 5
_FEWEST = 2
_REPORTS = 2
_SHARE = 0.3
_TRACE = 0.08


def parse_proposal(text: str, *, source: str = "plan") -> Proposal:
    """
    A plan as its clauses in reading order.

    1. Name every line: words, page furniture, remark (`layout`).
    2. Find labels at line starts and, where they count on, inside paragraphs (`numbering`, `inline`).
    3. Take a label for one only where it continues a sequence (`outline`).
    4. Give each label its words; leave out what others say in between (`assemble`).
    5. Where no labels count, take the paragraphs of a text that reads like terms (`prose`).

    Ids are the printed labels joined: a letter straight after its number (``10c``), anything else after a dot
    (``II.2.iv``); a decimal label stands as printed (``1.2``, under ``1``). Number words count as numbers
    (``Article One`` is ``1``). Where nothing is printed the id is a count (``1``, ``10.1``). A numbered
    section heading is part of the ids below it; an unnumbered one counts where numbers begin again under it
    (``1.1``, ``2.1``). An annex is part of the ids below it (``Annex I`` point 1 is ``I.1``; without a label ``A.1``).
    The same label again keeps both clauses: the second is ``6-2``.

    Raises:
        ProposalError: The text holds nothing that reads like the terms of an agreement, or more than one plan.
    """
    if not text.strip():
        raise ProposalError("the text is empty", where=source, remedy="Give a file that holds the words of the plan.")
    found = lines(text)
    labelled = assemble(text, found)
    draft = labelled if _carries(text, found, labelled) else paragraphs(text, found)
    if draft is None:
        raise ProposalError(
            "no clauses found: neither labels that count on (1., (a), Article 1, bullets) nor paragraphs of terms",
            where=source,
            remedy="Give the text of the plan itself, or put a number before each of its points.",
        )
    clauses = identify(text, draft, source=source)
    return Proposal(source=source, title=_title(text, draft), preamble=_preamble(text, draft), clauses=clauses)


def _carries(text: str, found: list[Line], draft: Draft) -> bool:
    """
    Whether the labelled items are what the text is about, not a stray list in it.

    Either a count of five or more at the top with a twelfth of the text; or two items or more that hold three tenths
    of it (after a line that announces a plan, a twelfth), and at most two lines of report for each of them.
    """
    said = sum(b - a for x in draft.items for a, b in x.pieces)
    share = said / max(1, len(text.strip()))
    tops = [x.label.value for x in draft.items if x.parent is None and x.label]
    run = longest = 1
    for before, here in pairwise(tops):
        run = run + 1 if here == before + 1 or here == before == 0 else 1
        longest = max(longest, run)
    if longest >= _MANY:
        return share > _TRACE
    told = any(voice.announces(text, x.start, x.end) for x in draft.opening[-4:])
    if len(draft.items) < _FEWEST or share <= (_TRACE if told else _SHARE):
        return False
    reports = sum(x.part is Part.WORDS and voice.comment(text, x.start, x.end) for x in found)
    return reports <= _REPORTS * len(draft.items)


def _opening(text: str, draft: Draft) -> tuple[Line | None, list[Line]]:
    before = draft.opening
    first = before[0] if before else None
    if first and (first.titled or voice.heading(text, first.start, first.end) or _headline(text, first)):
        return before[0], before[1:]
    return None, before


def _headline(text: str, line: Line) -> bool:
    body = text[line.start : line.end]
    return len(body) < 160 and body[-1:] not in {".", ":", ",", ";"}


def _title(text: str, draft: Draft) -> str | None:
    line, _ = _opening(text, draft)
    return text[line.start : line.end] if line else None


def _preamble(text: str, draft: Draft) -> str:
    _, rest = _opening(text, draft)
    return "\n".join(text[x.start : x.end] for x in rest)
