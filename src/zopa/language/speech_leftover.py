"""Quotations that no clause took: the tag beside them, or the speaker who had the floor."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from zopa.language.spans import Span
from zopa.language.speech_kinds import Attribution, Frame
from zopa.language.speech_quotes import Quotation
from zopa.language.speech_tree import Tree
from zopa.language.syntax import Token
from zopa.language.words import cues

_WORD = re.compile(r"\w+(?:[’']\w+)*")
_NEAR = 14
_SPOKEN = frozenset({Frame.CLAUSE, Frame.QUOTATION, Frame.NAMING, Frame.TOPIC})
_STOPS = frozenset({".", "!", "?"})
_GAP = 250
_SCARE = 3
"""Fewer words than this in quotation marks, without a tag, are no statement."""


def attach(tree: Tree, found: list[Attribution]) -> list[Attribution]:
    """Give every quotation that is left over to a cue beside it, or to the attribution that it continues."""
    out = [a for a in found if a.frame is not Frame.BARE]
    taken = _taken(tree, out)
    last_of: dict[int, int] = {}
    ends = sorted((max(s.end for s in (*a.content, *a.cue, *a.source)), n) for n, a in enumerate(out))
    done: dict[int, int] = {}
    heads = {a.head: n for n, a in enumerate(out) if a.head >= 0 and a.frame in _SPOKEN}
    for k, q in enumerate(tree.quotes):
        if k in taken:
            continue
        tag = _tag(tree, k)
        if tag is not None:
            n = heads.setdefault(tag.head, len(out))
            if n == len(out):
                out.append(tag)
            else:
                n = _outermost(out, n) if tree.parse.text[: q.start].rstrip().endswith(":") else n
                out[n] = replace(out[n], content=tuple(sorted((*out[n].content, *tag.content))))
            done[k] = n
            continue
        before = _continued(tree, k, out, ends, done, taken)
        if before is not None:
            a = out[before]
            out[before] = replace(a, content=tuple(sorted((*a.content, Span(q.start, q.end)))))
            done[k] = before
        elif (free := _free(tree, q)) is not None:
            out.append(free)
        elif _words(tree, q) >= 2 * _SCARE:
            out.append(Attribution((), (), (Span(q.start, q.end),), Frame.BARE))
            done[k] = len(out) - 1
        last_of[k] = done.get(k, -1)
    return out


def _free(tree: Tree, q: Quotation) -> Attribution | None:
    """Take a sentence that goes on in somebody's words, half quoted, untagged, as his: "It stood by “all of it”"."""
    if _words(tree, q) < _SCARE:
        return None
    first, last = tree.sentence(tree.parse.at(q.start))
    span = tree.span(first, last)
    inside = min(q.end, span.end) - max(q.start, span.start)
    if q.start < span.start or q.end > span.end + 1 or inside > 0.8 * (span.end - span.start):
        return None
    root = next((t for t in tree.parse.tokens[first : last + 1] if t.dep == "ROOT"), None)
    subject = tree.subject(root.i) if root is not None else None
    if root is None or subject is None or tree.quote_at(subject.start) is not None or root.pos not in {"VERB", "AUX"}:
        return None
    return Attribution((), (), (span,), Frame.FREE, root.lemma.lower(), -1, subject.i)


def _words(tree: Tree, q: Quotation) -> int:
    return sum(1 for _ in _WORD.finditer(tree.parse.text, q.inner.start, q.inner.end))


def _taken(tree: Tree, found: list[Attribution]) -> dict[int, int]:
    """Quotations that lie in the content of something, with its index."""
    out: dict[int, int] = {}
    for n, a in enumerate(found):
        for s in a.content:
            for k in tree.quotes_in(s.start, s.end):
                q = tree.quotes[k]
                inside = q.inner.start <= tree.token(a.head).start < q.inner.end if a.head >= 0 else False
                if not inside and min(q.end, s.end) - max(q.start, s.start) > 0.5 * (q.end - q.start):
                    out.setdefault(k, n)
    return out


def _tag(tree: Tree, k: int) -> Attribution | None:
    """Give the attribution made by a cue right after or right before a quotation."""
    q = tree.quotes[k]
    after = _after(tree, q)
    before = _before(tree, q)
    ended = tree.parse.text[q.inner.start : q.inner.end].rstrip()[-1:]
    verb = after if after is not None and (ended in {",", "?", "!", "—"} or before is None) else before
    if verb is None:
        verb = after
    if verb is None:
        return _labelled(tree, q)
    if _words(tree, q) <= _SCARE and (verb.lemma.lower() not in cues.SAY or _title(tree, q, verb)):
        return None
    subject = _subject(tree, verb)
    if subject is None:
        return None
    first, last = tree.noun_phrase(subject.i, without=verb.i)
    span = _clipped(tree, tree.span(first, last), q)
    if span is None:
        return None
    cue = tuple(tree.span(i, i) for i in tree.cue_tokens(verb.i))
    content = (Span(q.start, q.end),)
    return Attribution((span,), cue, content, Frame.QUOTATION, verb.lemma.lower(), verb.i, subject.i)


def _title(tree: Tree, q: Quotation, verb: Token) -> bool:
    """Whether marks hold a name rather than words: “Ward Round” before a verb, without a comma inside."""
    said = tree.parse.text[q.inner.start : q.inner.end]
    words = _WORD.findall(said)
    return verb.start > q.end and said[-1:].isalnum() and len(words) > 1 and all(w[0].isupper() for w in words)


def _labelled(tree: Tree, q: Quotation) -> Attribution | None:
    """Read "The delegation: “…”" and "The minister on the steps: “…”"."""
    parse = tree.parse
    i = bisect_right(parse.starts, q.start - 1) - 1
    if i < 1 or parse.tokens[i].text != ":" or parse.text[parse.tokens[i].end : q.start].strip():
        return None
    line = parse.text.rfind("\n", 0, q.start) + 1
    first = max(tree.sentence(i)[0], bisect_right(parse.starts, line - 1))
    while first < i and not parse.tokens[first].text[0].isalpha():
        first += 1
    span = parse.tokens[first:i]
    if not span or len(span) > _NEAR or _finite(span):
        return None
    head = next(
        (t for t in span if t.pos in {"PROPN", "NOUN", "PRON"} and t.dep not in {"compound", "poss", "amod"}), None
    )
    if head is None:
        return None
    source = tree.span(first, i - 1)
    return Attribution((source,), (tree.span(i, i),), (Span(q.start, q.end),), Frame.QUOTATION, ":", i, head.i)


def _finite(span: tuple[Token, ...]) -> bool:
    """Whether a label is a sentence of its own; "asked about the fee" after a comma makes it none."""
    return any(
        t.tag in {"VBD", "VBZ", "VBP", "MD"} and (n == 0 or span[n - 1].text != "," or t.tag != "VBD")
        for n, t in enumerate(span)
    )


def _clipped(tree: Tree, span: Span, q: Quotation) -> Span | None:
    """Keep a source out of the quotations beside it."""
    start, end = span
    if start < q.start < end:
        end = q.start
    if start < q.end < end:
        start = q.end
    text = tree.parse.text
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")."):
        end -= 1
    return Span(start, end) if start < end else None


def _after(tree: Tree, q: Quotation) -> Token | None:
    tokens = tree.parse.tokens
    i = bisect_right(tree.parse.starts, q.end - 1)
    for t in tokens[i : i + _NEAR]:
        if t.text in _STOPS or "\n" in tree.parse.text[q.end : t.start] or tree.quote_at(t.start) is not None:
            return None
        if t.pos == "VERB" and t.lemma.lower() in cues.QUOTE_ONLY:
            return t
    return None


def _before(tree: Tree, q: Quotation) -> Token | None:
    tokens = tree.parse.tokens
    i = bisect_right(tree.parse.starts, q.start - 1) - 1
    found = None
    for t in reversed(tokens[max(0, i - 2 * _NEAR) : i + 1]):
        if (t.text in _STOPS and t.i != i) or t.end > q.start:
            break
        if "\n" in tree.parse.text[t.end : q.start] and tokens[i].text != ":":
            break
        if tree.quote_at(t.start) is not None:
            break
        if t.pos == "VERB" and t.lemma.lower() in cues.QUOTE_ONLY:
            found = t
            if t.lemma.lower() in cues.SAY:
                break
    return found


def _subject(tree: Tree, verb: Token) -> Token | None:
    subject = tree.subject(verb.i)
    if subject is not None and tree.quote_at(subject.start) is None:
        return subject
    tokens = tree.parse.tokens
    for t in tokens[verb.i + 1 : verb.i + 5]:  # "said Petra Solvane", misread as an object
        if t.text in _STOPS or tree.quote_at(t.start) is not None:
            break
        if t.pos in {"PROPN", "PRON", "NOUN"} and t.dep not in {"compound", "poss", "amod"}:
            return t
    return None


def _outermost(out: list[Attribution], n: int) -> int:
    """Who says all of what holds an attribution: a quotation after it is theirs, not that of whom they speak of."""
    a = out[n]
    if not a.cue:
        return n
    return next((
        k for k, o in enumerate(out)
        if k != n and o.frame is Frame.CLAUSE
        and any(s.start <= a.cue[0].start and a.cue[-1].end <= s.end for s in o.content)
    ), n)


def _continued(
    tree: Tree, k: int, out: list[Attribution], ends: list[tuple[int, int]], done: dict[int, int], taken: dict[int, int]
) -> int | None:
    """Index of the attribution that a quotation continues, if nothing stands between."""
    q, text = tree.quotes[k], tree.parse.text
    if q.resumes and k > 0:
        return done.get(k - 1, taken.get(k - 1))
    n = bisect_right(ends, (q.start, len(out))) - 1
    best, at = None, -1
    if n >= 0:
        at, best = ends[n]
    if k > 0 and k - 1 in done:
        i = done[k - 1]
        end = max(s.end for s in (*out[i].content, *out[i].cue, *out[i].source) if s.end <= q.start)
        if end >= at:
            best, at = i, end
    if best is None or out[best].frame is Frame.BARE:
        return None
    gap = text[at : q.start]
    alone = not text[text.rfind("\n", 0, q.start) + 1 : q.start].strip()
    if ("\n" in gap.strip(" ") and not alone) or len(gap) > _GAP:
        return None
    ended = gap.rstrip()[-1:]
    full_stops = sum(1 for t in tree.parse.between(at, q.start) if t.text in _STOPS)
    near = len(_WORD.findall(gap)) <= 2
    best = _outermost(out, best)
    return best if near or (full_stops <= 1 and ended in {".", "!", "?", ":", "”", '"'}) else None
