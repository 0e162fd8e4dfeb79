"""Who "the parties" of a plan are, by its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zopa.records import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL = r"(?:of|and|for|the|on|in|de|du|van|von|&)"
_NAME = rf"[A-Z][\w'’&.\-]*(?:[ ](?:{_SMALL}[ ]){{0,2}}[A-Z][\w'’&.\-]*)*(?:[ ](?:plc|ltd|llc|inc|gmbh|ag|sa|nv|bv)\b)?"
_CALLED = r"hereinafter|hereafter|henceforth|together|jointly|collectively|each|or|called|referred to as|the|as"
_SHORT = re.compile(
    rf"(?P<full>[^\W\d_][\w'’&.\- ]{{1,90}}?)\s{{0,2}}\(\s?(?:(?:{_CALLED})[, ]\s?){{0,5}}"
    r"[\"“](?:[Tt]he\s)?(?P<short>[^\"”\n]{1,60})[\"”][^()]{0,40}\)",
)
"""A name with its short form: the Hospital Employers' Association ("the Association")."""
_ARE = re.compile(
    r"\b[Tt]he (?:[Cc]ontracting )?(?:[Pp]arties|[Ss]ignatories|[Mm]embers)(?: to this \w+| concerned| hereto)?,? "
    r"(?:are|shall be|means?)[: ](?P<names>[^.;]{3,300})"
)
_MEANS = re.compile(r"[\"“](?:the )?[Pp]arties[\"”] (?:means?|are|refers to) (?P<names>[^.;]{3,300})")
_PUT = re.compile(
    r"\b(?:between|among|amongst|(?:put|put forward|proposed|presented|submitted|offered|addressed|handed)"
    r"(?: by [^,.;()]{1,60})? to|(?:concluded|made|agreed|entered into|negotiated|signed|drawn up) by)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"(?:(?:[Hh]igh )?[Cc]ontracting )?(?:[Pp]art(?:y|ies)|[Ss]ides|[Ss]ignator(?:y|ies)|[Aa]greement)$"
)
_LEAD = re.compile(
    r"\s*(?:[-–—*•·]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?"
    r"(?:(?:both|each of|namely|(?:[Tt]he )?(?:delegations?|[Gg]overnments?|representatives|leaders) of)\s)?"
    r"(?:[Tt]he\s)?"
)
_ONE = re.compile(rf"(?P<name>{_NAME})(?:\s?\([^()]{{1,80}}\))?")
_ASIDE = re.compile(r",\s(?:an?\s|(?:represented|acting|registered|with its)\s)[^,;:.]{1,90}(?=[,;])")
_NEXT = re.compile(r"\s*(?:[,;]\s*(?:and\s|as well as\s)?|\sand\s|\sas well as\s)")
_AGREE = re.compile(
    r"(?:,[^.:]{0,200},)?\s(?:(?:have|hereby|jointly)\s){0,2}"
    r"(?P<verb>agree[ds]?|decide[ds]?|resolve[ds]?|undertakes?|offers?|proposes?|conclude[ds]?|commits?)\b"
)
_STYLED = re.compile(
    r"(?:Kingdom|Republic|State|Federation|Confederation|Union|Commonwealth|Duchy|Grand Duchy|Principality|Emirate|"
    r"Sultanate|Province|Canton|County|City|Region|Government|Municipality) of (?:the )?(?P<bare>[A-Z].+)$"
)
_HUNG = re.compile(r"\b(between|and|the|of|to)[^\S\n]{0,9}\n\s{0,9}|\s{0,9}\n\s{0,9}(?=(?:and|between|the|of)\b)")
_TO_WHOM = re.compile(r"offers?|proposes?")
_LISTED = re.compile(
    r"(?:(?:the|list of(?: the)?)\s)?(?:contracting\s)?(?:parties|participants|signatories|sides|partners)"
    r"(?: to (?:this|the) [\w ]{1,30})?(?: are)?\s*:?|(?:by and )?between\s*:?",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s{1,9}[/|•·]\s{1,9}")
"""What stands between the names on a line of nothing else."""
_WHOLE = re.compile(rf"(?:[Tt]he\s)?{_NAME}")
_BARE = re.compile(
    rf"(?:[-–—*•·]\s+|\(?(?:\d{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)]\s+)?(?:[Tt]he\s)?{_NAME}"
    r"(?:\s?\([^()]{1,80}\))?(?:,\s(?:an?|represented|registered|hereinafter|acting)\s[^.]{1,90})?[;,.]?(?:\sand)?"
)


@dataclass(frozen=True, slots=True)
class Roster:
    """The parties by the names that the clauses use, and every short name that the plan introduces."""

    parties: tuple[str, ...] = ()
    shorts: tuple[tuple[str, str], ...] = ()
    """(full name, short name)."""

    @property
    def names(self) -> frozenset[str]:
        """Every name of somebody that the plan introduces."""
        return frozenset([*self.parties, *(s for pair in self.shorts for s in pair)])

    def short(self, name: str) -> str:
        """The name that the clauses use."""
        return next((s for full, s in self.shorts if full == name), name)


def roster(proposal: Proposal) -> Roster:
    """
    Read who the parties are.

    1. "The parties are …" says it.
    2. Else whoever gets a short name in the sentence that says between whom, or to whom the text is put.
    3. Else the names that the title or the opening lists: "between A and B", "Parties:", "A and B have agreed".
    """
    opening = "\n".join([proposal.title or "", proposal.preamble])
    whole = "\n".join([opening, *(c.text for c in proposal.clauses[:12])])
    shorts = tuple((_last_name(m["full"]), m["short"].strip()) for m in _SHORT.finditer(whole))
    shorts = tuple((full, s) for full, s in shorts if full and not _TOGETHER.match(s))
    for pattern in (_ARE, _MEANS):
        if (m := pattern.search(whole)) and (names := _names(m["names"], shorts)):
            return Roster(names, shorts)
    for sentence in re.split(r"(?<=[.:])\s+(?=[A-Z])|\n\s*\n", whole):
        if _PUT.search(sentence):
            here = [m["short"].strip() for m in _SHORT.finditer(sentence)]
            here = [name for name in here if not _TOGETHER.match(name)]
            if len(here) > 1:
                return Roster(tuple(dict.fromkeys(here)), shorts)
    words = [c.text for c in proposal.clauses]
    for names in _openings(_ASIDE.sub("", opening)):
        if len(names) > 1:
            shorts += tuple((n, m["bare"]) for n in names if (m := _STYLED.match(n)) and _bare_in(m["bare"], n, words))
            return Roster(tuple(dict.fromkeys(_cased(dict(shorts).get(n, n), words) for n in names)), shorts)
    return Roster((), shorts)


def _bare_in(bare: str, full: str, clauses: list[str]) -> bool:
    """Whether the clauses call somebody by the bare name: Ostra, of the Kingdom of Ostra."""
    return any(re.search(rf"\b{re.escape(bare)}\b", text.replace(full, "")) for text in clauses)


def party_lines(lines: list[str]) -> frozenset[int]:
    """Which lines list the parties by name under a line that announces them: such a list is no list of clauses."""
    out: set[int] = set()
    for k, line in enumerate(lines[:40]):
        if not _LISTED.fullmatch(line.strip("#* ")):
            continue
        n = k + 1
        while n < len(lines) and _BARE.fullmatch(lines[n].strip()):
            n += 1
        if n - k > 2:
            out.update(range(k + 1, n))
    return frozenset(out)


def _openings(text: str) -> Iterator[tuple[str, ...]]:
    """Lists of names that an opening gives, the most telling first."""
    lines = text.split("\n")
    for line in lines[:6]:
        beside = tuple(n.strip() for n in _BESIDE.split(line.strip("#* ")))
        if len(beside) > 1 and all(_WHOLE.fullmatch(n) and not _TOGETHER.match(n) for n in beside):
            yield beside
    listed = [lines[k] for k in sorted(party_lines(lines))]
    yield tuple(n for line in listed for n in _listing(line, 0)[:1])
    flat = _HUNG.sub(lambda m: f"{m[1] or ''} ", text)
    for m in _PUT.finditer(flat):
        yield _listing(flat, m.end())
    for m in re.finditer(r"(?:^|[.\n])\s*(?=[A-Z])", flat):
        names = _listing(flat, m.end())
        end = flat.find(names[-1], m.end()) + len(names[-1]) if names else -1
        if names and (verb := _AGREE.match(flat, end)):
            yield (*names, *_listing(flat, verb.end())) if _TO_WHOM.match(verb["verb"]) else names


def _listing(text: str, at: int) -> tuple[str, ...]:
    """The names that follow one another from here: "the delegations of A, the B and C"."""
    out: list[str] = []
    ended = False
    while True:
        lead = _LEAD.match(text, at)
        one = _ONE.match(text, lead.end() if lead else at)
        if one is None:
            break
        out.append(one["name"].rstrip("."))
        gap = _NEXT.match(text, one.end())
        if gap is None:
            break
        at = gap.end()
        ended = ended or "and" in gap[0] or "as well" in gap[0]
    if len(out) > 1 and not ended:
        out[-1:] = re.split(r" and (?:the )?(?=[^ ]+(?: (?!and )[^ ]+)*$)", out[-1], maxsplit=1)
    split = [p for n in out for p in re.split(r" and (?:the )?", n)] if len(out) == 1 else out
    joined = [p for n in split for p in re.split(r" and the ", n)]
    return tuple(n for n in joined if not re.match(r"(?:Draft|Version|Text|Proposal|Part|The)\b", n))


def _cased(name: str, clauses: list[str]) -> str:
    """A name in capitals as the clauses write it."""
    if not name.isupper() or len(name) < 5:
        return name
    found = (re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for text in clauses)
    return next((m.group() for m in found if m), name.title())


def _names(listed: str, shorts: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The names in a list, each by its short form."""
    known = dict(shorts)
    marked = _SHORT.sub(lambda m: m["full"].replace(_last_name(m["full"]), m["short"].strip()), listed)
    names = [re.sub(r"^(?:the|The|each of|namely) ", "", n.strip(" .;:")) for n in _SPLIT.split(marked) if n.strip()]
    named = tuple(known.get(n, n) for n in names if n[:1].isupper() and len(n.split()) < 8)
    return named if len(named) == len(names) > 1 else ()


_SPLIT = re.compile(r",? and (?:the )?|, (?:the )?")


def _last_name(full: str) -> str:
    """The capitalised name at the end of what stands before a bracket."""
    words = full.split()
    k = len(words)
    while k > 0 and (words[k - 1][0].isupper() or words[k - 1] in {"of", "and", "for", "the", "&", "de", "on"}):
        k -= 1
    for n in range(k, len(words) - 1):
        if words[n] == "and" and words[n + 1] == "the":
            k = n + 1
    while k < len(words) and not words[k][0].isupper():
        k += 1
    return " ".join(words[k:])
