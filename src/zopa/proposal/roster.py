"""Who "the parties" of a plan are, by its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zopa.records import Proposal

_NAME = r"[A-Z][\w'’&.\-]*(?:[ ](?:of|and|for|the|on|de|du|van|von|&|[A-Z][\w'’&.\-]*))*"
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
    r"\b(?:between|among|amongst|(?:put|proposed|presented|submitted|offered) to|"
    r"(?:concluded|made|agreed|entered into) by)\b", re.IGNORECASE
)
_TOGETHER = re.compile(
    r"(?:(?:[Hh]igh )?[Cc]ontracting )?(?:[Pp]art(?:y|ies)|[Ss]ides|[Ss]ignator(?:y|ies)|[Aa]greement)$"
)
_BETWEEN = re.compile(
    r"\b(?:between|among|(?:[Pp]ut|presented|proposed|submitted|offered) to)\s+(?:the )?"
    rf"(?P<names>{_NAME}(?:, (?:the )?{_NAME})*,? and (?:the )?{_NAME})"
)
_SPLIT = re.compile(r",? and (?:the )?|, (?:the )?")


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
    3. Else the names in "between A and B" of the title or the opening.
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
    if m := _BETWEEN.search(opening):
        names = _names(m["names"], shorts)
        return Roster(names, shorts)
    return Roster((), shorts)


def _names(listed: str, shorts: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The names in a list, each by its short form."""
    known = dict(shorts)
    marked = _SHORT.sub(lambda m: m["full"].replace(_last_name(m["full"]), m["short"].strip()), listed)
    names = [re.sub(r"^(?:the|The|each of|namely) ", "", n.strip(" .;:")) for n in _SPLIT.split(marked) if n.strip()]
    named = tuple(known.get(n, n) for n in names if n[:1].isupper() and len(n.split()) < 8)
    return named if len(named) == len(names) > 1 else ()


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
