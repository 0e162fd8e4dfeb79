"""
The bracketed text of conferences: what is open, between which words, whose they are.

1. Square brackets are paired; one inside another is a matter of its own. [sic], […], a note's number and an editor's
   remark are no matters.
2. Brackets one after another, or a slash between short words inside one, are wordings to choose from. "Option 1 …"
   and "Option 2 …" at line starts are, too.
3. A name and a colon in front of the words or of the bracket, or a dash and a name behind them, say whose they are.
4. A single bracket asks whether its words stand; words between ~~ ~~ whether they go; "[to be completed]" is a
   placeholder.

As drafting practice at the United Nations has it (R. Walker, *Multilateral Conferences*, 2004, chapter 8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zopa.records import Proposal
from zopa.records.bracket import Bracket, Fault, Open, Option

_NAME = r"[A-Z][\w.’'&-]{0,40}(?:[ ](?:(?:of|the|for|de)[ ])?[A-Z0-9][\w.’'&-]{0,40}){0,5}"
_NAMES = rf"{_NAME}(?:(?:\s?[,/]\s?|\sand\s){_NAME}){{0,7}}"
_IN_FRONT = re.compile(rf"(?P<who>{_NAMES}):\s+(?=\S)")
_BEFORE = re.compile(rf"(?:^|[\s(;.])(?P<who>{_NAMES}):\s{{0,9}}$")
_BEHIND = re.compile(rf"\s[-–—]\s(?P<who>{_NAMES})\s{{0,9}}$")
_EDITOR = re.compile(
    r"\s*(?:sic!?|\.{3}|…|emphasis added|note:?.*|translator.*|ed(?:itor)?s?\b.*|inaudible|laughter|"
    r"applause|(?:unofficial )?translation|footnote.*|https?:.*|(?:remark|comment|source|see|cf\.?|page|p\.)\b.*|"
    r"(?:text |words? )?(?:omitted|deleted|illegible|missing)|(?:intentionally )?left blank|reserved|continued|"
    r"(?:provisionally )?agreed(?: ad ref(?:erendum)?\.?| on .{1,30})?)\s*",
    re.IGNORECASE | re.DOTALL,
)
_MARK = re.compile(r"\d{1,3}|[a-z]|[ivx]{1,4}")
"""A note's number: right behind a word, or at the start of a line."""
_NOTES = re.compile(r"(?m)^[ \t]*\[(\w{1,4})\](?=[ \t])")
"""A line of notes at the foot."""
_BLANK = re.compile(
    r"\s*(?:placeholder\b.*|to be (?:completed|determined|agreed|inserted|negotiated|confirmed|drafted)\b.*|tbc|tbd|"
    r"text to come|[xyz]{1,3}|_{2,}|\?+|insert\b.*|date|number|amount)?\s*",
    re.IGNORECASE | re.DOTALL,
)
_ENTRY = re.compile(
    r"(?m)^[ \t>*-]*(?:\(?(?:\d{1,3}|[a-z])[.)][ \t]+)?"
    r"(?P<label>(?:Option|Alternative|Alt\.?|Variant)[ \t]+(?:\d{1,2}|[A-H]))(?:[ \t]*[:.)–-]\s*|[ \t]*\n\s*)"
)
_LABEL = re.compile(r"(?:Option|Alternative|Alt|Variant|Article|Paragraph|Clause|Point|Section|Note)\b")
_NUMBER = re.compile(r"\s*[^\w\s]?\d[\d.,]*\s*(?:%|per cent|percent|\w{1,12})?\s*")
_STRUCK = re.compile(r"~~(?P<words>[^~\n]{1,2000})~~")
_SHORT = 5
"""Words of an alternative between slashes, at most."""


class _Pair(NamedTuple):
    start: int
    end: int
    depth: int


def brackets(text: str, plan: Proposal | None) -> tuple[tuple[Bracket, ...], tuple[Fault, ...]]:
    """
    The open matters of a text in their order, and brackets without their other half.

    Args:
        text: The stored text, to which all offsets refer.
        plan: Its clauses, where it has any.
    """
    pairs, faults = _pairs(text)
    notes = {m[1] for m in _NOTES.finditer(text)}
    pairs = [
        p for p in pairs if not _EDITOR.fullmatch(text, p.start + 1, p.end - 1)
        and not _note(text, p) and text[p.start + 1 : p.end - 1] not in notes
    ]
    found: list[tuple[int, int, Open, list[Option]]] = [_matter(text, group) for group in _groups(text, pairs)]
    found += _entries(text)
    found += [
        (m.start(), m.end(), Open.DELETE, [Option(text=m["words"], start=m.start("words"), end=m.end("words"))])
        for m in _STRUCK.finditer(text)
    ]
    found.sort(key=lambda f: (f[0], -f[1]))
    out: list[Bracket] = []
    for n, (start, end, kind, options) in enumerate(found, 1):
        around = next((b for b in reversed(out) if b.start <= start and end <= b.end), None)
        out.append(Bracket(
            id=f"b{n}", clause=_clause(plan, start), start=start, end=end, words=text[start:end], kind=kind,
            options=tuple(options), inside=around.id if around else None,
        ))
    return tuple(out), faults


def _pairs(text: str) -> tuple[list[_Pair], tuple[Fault, ...]]:
    open_: list[int] = []
    pairs, faults = [], []
    for m in re.finditer(r"[\[\]]", text):
        if m[0] == "[":
            open_.append(m.start())
        elif open_:
            start = open_.pop()
            if _strays(text, start, m.start()):
                faults += [_fault(text, start, _UNCLOSED), _fault(text, m.start(), _UNOPENED)]
            else:
                pairs.append(_Pair(start, m.end(), len(open_)))
        elif not _LIST_LABEL.search(text, max(0, m.start() - _LABEL_REACH), m.start()):
            faults.append(_fault(text, m.start(), _UNOPENED))
    faults += [_fault(text, at, _UNCLOSED) for at in open_]
    return sorted(pairs), tuple(sorted(faults, key=lambda f: f.at))


_UNOPENED, _UNCLOSED = "a bracket is closed that nothing opened", "a bracket is opened and never closed"
_LABEL_REACH = 12
_LIST_LABEL = re.compile(r"(?:^|\n)[ \t]*[\w.]{1,4}$")
"""A list's own label, "a]", is no bracket."""
_AT_START = re.compile(r"[ \t>*•–-]{0,99}(?:\(?[\w.]{1,6}[.)][ \t]{0,9})?[\[ \t]{0,99}")
_NEW_CLAUSE = re.compile(r"\n[ \t]*\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s")


def _strays(text: str, start: int, end: int) -> bool:
    """Whether a bracket opens in the middle of one clause and closes in another: two halves of two."""
    if not _NEW_CLAUSE.search(text, start, end):
        return False
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    return _AT_START.fullmatch(text, line, start) is None and bool(text[start + 1 : stop].strip())


def _note(text: str, pair: _Pair) -> bool:
    """Whether a bracket is the mark of a note, not a number to be agreed on."""
    if not _MARK.fullmatch(text, pair.start + 1, pair.end - 1):
        return False
    before, after = text[pair.start - 1 : pair.start], text[pair.end : pair.end + 1]
    return before in {"", "\n"} or (not before.isspace() and before not in "]/(" and after != "[")


def _fault(text: str, at: int, what: str) -> Fault:
    words = " ".join(text[max(0, at - 30) : at + 40].split())
    return Fault(at=at, line=text.count("\n", 0, at) + 1, words=words, what=what)


def _groups(text: str, pairs: Sequence[_Pair]) -> Iterator[list[_Pair]]:
    """Brackets of one depth with nothing but blanks, a slash or "or" between them."""
    by_depth: dict[int, list[_Pair]] = {}
    for p in pairs:
        by_depth.setdefault(p.depth, []).append(p)
    for row in by_depth.values():
        group: list[_Pair] = []
        for p in row:
            if group and re.fullmatch(r"[ \t]*(?:/|or)?[ \t]*", text[group[-1].end : p.start]):
                group.append(p)
                continue
            if group:
                yield group
            group = [p]
        yield group


def _matter(text: str, group: Sequence[_Pair]) -> tuple[int, int, Open, list[Option]]:
    start, end = group[0].start, group[-1].end
    options = [o for p in group for o in _options(text, p, alone=len(group) == 1)]
    if len(options) == 1:
        blank = _BLANK.fullmatch(options[0].text)
        return start, end, Open.PLACEHOLDER if blank else Open.KEEP, options
    number = all(_NUMBER.fullmatch(o.text) for o in options)
    return start, end, Open.NUMBER if number else Open.CHOICE, options


def _options(text: str, pair: _Pair, *, alone: bool) -> list[Option]:
    start, end = pair.start + 1, pair.end - 1
    who: tuple[str, ...] = ()
    if m := _IN_FRONT.match(text, start, end):
        who, start = _split(m["who"]), m.end()
    elif (m := _BEFORE.search(text, max(0, pair.start - 90), pair.start)) and not _LABEL.match(m["who"]):
        who = _split(m["who"])
    if m := _BEHIND.search(text, start, end):
        who, end = (*who, *_split(m["who"])), m.start()
    inner = text[start:end]
    parts = inner.split("/")
    plain = alone and "[" not in inner and len(parts) > 1 and all(0 < len(p.split()) <= _SHORT for p in parts)
    if not plain or "http" in inner:
        return [_option(text, start, end, who)]
    out, at = [], start
    for part in parts:
        out.append(_option(text, at, at + len(part), who))
        at += len(part) + 1
    return out


def _option(text: str, start: int, end: int, who: tuple[str, ...] = ()) -> Option:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Option(text=text[start:end], start=start, end=end, parties=who)


def _split(who: str) -> tuple[str, ...]:
    return tuple(w.strip() for w in re.split(r"\s?[,/]\s?|\sand\s", who) if w.strip())


def _entries(text: str) -> list[tuple[int, int, Open, list[Option]]]:
    """Runs of "Option 1: …", "Option 2: …"; a run begins anew where the count does, or after a blank line of words."""
    found = list(_ENTRY.finditer(text))
    runs: list[list[re.Match[str]]] = []
    for m in found:
        first = re.search(r"(?:1|A)$", m["label"]) is not None
        if first or not runs:
            runs.append([])
        runs[-1].append(m)
    out = []
    for run in runs:
        if len(run) < 2:
            continue
        options = []
        for k, m in enumerate(run):
            stop = run[k + 1].start() if k + 1 < len(run) else _paragraph_end(text, m.end())
            lead = _IN_FRONT.match(text, m.end(), stop)
            who = _split(lead["who"]) if lead else ()
            options.append(_option(text, lead.end() if lead else m.end(), stop, who))
        out.append((run[0].start("label"), options[-1].end, Open.CHOICE, options))
    return out


def _paragraph_end(text: str, at: int) -> int:
    gap = re.search(r"\n", text[at:])
    return at + gap.start() if gap else len(text)


def _clause(plan: Proposal | None, at: int) -> str:
    if plan is None:
        return ""
    inside = [c for c in plan.clauses if c.start <= at < c.end]
    if inside:
        return min(inside, key=lambda c: c.end - c.start).id
    return next((c.id for c in reversed(plan.clauses) if c.start <= at), "")
