"""Where the parse goes wrong around verbs of saying, and what the words themselves still show."""

from __future__ import annotations

from collections.abc import Iterator

from zopa.language.spans import Span
from zopa.language.speech_kinds import Attribution, Frame
from zopa.language.speech_tree import Tree
from zopa.language.syntax import Token
from zopa.language.words import cues

_SCARE = 25
"""Characters between quotation marks that may be a word's distance rather than a quotation."""


def puts_it(tree: Tree, v: Token, lemma: str) -> bool:
    """Whether somebody "puts it" in some way."""
    after = tree.parse.tokens[v.i + 1 : v.i + 2]
    return lemma == "put" and bool(after) and after[0].text.lower() in {"it", "this"}


def next_deed(tree: Tree, v: Token, clause: Token) -> int:
    """Last token before a further act of the same speaker, hung into his words: "said that … and vowed to …"."""
    kind = v.tag
    todo = [clause.i]
    while todo:
        i = todo.pop()
        for c in tree.below(i, "conj"):
            alike = c.tag == kind and kind in {"VBD", "VBZ"} and clause.tag != kind
            if alike and c.i > v.i and c.lemma.lower() in cues.THAT | cues.INFINITIVE and not tree.below(c.i, "nsubj"):
                joiner = [t.i for t in tree.below(i, "cc") if t.i < c.i]
                return (joiner[-1] if joiner else tree.phrase(c.i)[0]) - 1
            todo.append(c.i)
    return len(tree.parse.tokens)


def put_in(tree: Tree, v: Token, subject: Token) -> bool:
    """Whether "say people close to her" is put between commas, so that what stands before it is no subject."""
    tokens = tree.parse.tokens
    if not 0 < v.i < len(tokens) - 1 or tokens[v.i - 1].text != "," or v.tag not in {"VBP", "VBZ", "VBD"}:
        return False
    after = tokens[v.i + 1]
    if v.lemma.lower() not in cues.PARENTHETICAL:
        return False
    return subject.i < v.i - 1 and after.pos in {"NOUN", "PROPN", "DET", "ADJ"} and after.dep != "dobj"


def inverted(tree: Tree, v: Token, clausal: list[Token]) -> Iterator[Attribution]:
    """Read "A, say people close to her, could sign": the source follows its verb up to the next comma."""
    tokens, (first, last) = tree.parse.tokens, tree.sentence(v.i)
    end = v.i + 1
    while end <= last and tokens[end].text not in {",", ";", "."}:
        end += 1
    if end == v.i + 1 or end >= last or tokens[end].text != "," or tokens[end + 1].pos not in {"VERB", "AUX"}:
        return
    head = next(
        (t for t in tokens[v.i + 1 : end] if t.pos in {"NOUN", "PROPN"} and t.dep not in {"compound", "poss"}), None
    )
    if head is None:
        return
    before, after = tree.span(first, v.i - 1), [tree.span(end, last)] if end < last else []
    content = tuple(Span(*_bare(tree, s)) for s in (before, *after))
    content = tuple(s for s in content if s.start < s.end)
    source = tree.span(v.i + 1, end - 1)
    if content and clausal:
        yield Attribution((source,), (tree.span(v.i, v.i),), content, Frame.CLAUSE, v.lemma.lower(), v.i, head.i)


def _bare(tree: Tree, s: Span) -> tuple[int, int]:
    text, (start, end) = tree.parse.text, s
    while start < end and text[start] in " ,;":
        start += 1
    while end > start and text[end - 1] in " ,;.":
        end -= 1
    return start, end


def heard_from(tree: Tree, v: Token, lemma: str) -> Token | None:
    """Give the one from whom a thing was heard: "I hear from their side that"."""
    if lemma not in cues.HEAR:
        return None
    for p in tree.below(v.i, "prep"):
        if p.text.lower() == "from":
            return next(iter(tree.below(p.i, "pobj")), None)
    return None


def made_known(tree: Tree, v: Token, lemma: str) -> tuple[Token, list[int]] | None:
    """Give the clause of "let it be known that", "made it clear that", with the words of the cue."""
    tokens, (_, last) = tree.parse.tokens, tree.sentence(v.i)
    words = [t.text.lower() for t in tokens[v.i + 1 : min(v.i + 6, last + 1)]]
    for known in ("known", "clear", "plain", "understood"):
        if known in words and (lemma == "make" or words[:2] == ["it", "be"]):
            k = v.i + 1 + words.index(known)
            clause = _that(tree, k, last)
            if clause is not None:
                return clause, list(range(v.i, k + 1))
    return None


def _that(tree: Tree, after: int, last: int) -> Token | None:
    """Give the verb of the first "that" clause after a token."""
    for t in tree.parse.tokens[after + 1 : min(after + 30, last + 1)]:
        if t.text.lower() == "that" and t.dep == "mark" and t.head > t.i:
            return tree.token(t.head)
    return None


def around(tree: Tree, v: Token) -> list[tuple[int, int]]:
    """Give what a verb of saying says where the parse has lost it: a "that" further on, else what stands around."""
    tokens, (first, last) = tree.parse.tokens, tree.sentence(v.i)
    subject = tree.subject(v.i)
    if subject is None or v.tag not in {"VBD", "VBZ", "VBP", "VBN"} or tree.quote_at(v.start) is not None:
        return []
    if any(
        tree.quotes[k].end - tree.quotes[k].start > _SCARE
        for k in tree.quotes_in(tokens[first].start, tokens[last].end)
    ):
        return []
    that = _that(tree, v.i, last)
    if that is not None:
        return [tree.phrase(that.i)]
    colon = next((t.i for t in tokens[v.i + 1 : min(v.i + 10, last)] if t.text == ":"), None)
    if colon is not None:
        return [(colon + 1, last)]
    tail = [t for t in tokens[v.i + 1 : last + 1] if t.pos != "PUNCT"]
    lead = min(tree.phrase(subject.i)[0], v.i) - 1
    if lead - first >= 3 and tokens[lead].text == "," and len(tail) <= 12 and not any(t.pos == "VERB" for t in tail):
        return [(first, lead - 1)]
    verbs = [t for t in tail if t.pos in {"VERB", "AUX"} and t.tag in {"VBD", "VBZ", "VBP", "MD"}]
    if verbs and subject.i < v.i and tokens[v.i + 1].text != ",":
        who = tree.subject(verbs[0].i)
        start = tree.phrase(who.i)[0] if who is not None else v.i + 1
        return [(start if v.i < start <= verbs[0].i else v.i + 1, last)]
    return []


def follows(tree: Tree, cue: Token, ranges: list[tuple[int, int]]) -> Token | None:
    """Give the subject that stands after its verb, misread as an object: "…, said Neil Sroka, who …"."""
    tokens = tree.parse.tokens
    for t in tokens[cue.i + 1 : cue.i + 6]:
        if t.pos == "PUNCT" or any(first <= t.i <= last and first > cue.i for first, last in ranges):
            return None
        if t.head == cue.i and t.pos in {"PROPN", "NOUN", "PRON"}:
            return t
    return None
