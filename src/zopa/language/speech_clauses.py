"""Cues that carry a clause, an infinitive, an object or a topic: attributions read off the tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zopa.language.spans import Span
from zopa.language.speech_kinds import Attribution, Frame
from zopa.language.speech_rescue import (
    around,
    follows,
    heard_from,
    inverted,
    made_known,
    next_deed,
    put_in,
    puts_it,
)
from zopa.language.speech_tree import Tree
from zopa.language.syntax import Token
from zopa.language.words import cues

_CLAUSAL = frozenset({"ccomp", "csubj", "csubjpass"})
_WHO = frozenset({"who", "which", "that"})


def clauses(tree: Tree) -> list[Attribution]:
    """Find every attribution whose cue is a word with a complement, in order of the cue."""
    out: list[Attribution] = []
    for t in tree.parse.tokens:
        out.extend(_of_token(tree, t))
    return out


def _of_token(tree: Tree, t: Token) -> Iterator[Attribution]:
    word = t.text.lower()
    if t.pos in {"VERB", "AUX"}:
        yield from _verb(tree, t)
    elif t.pos == "NOUN":
        yield from _noun(tree, t)
    elif t.pos == "ADJ" and t.lemma.lower() in cues.ADJECTIVE:
        yield from _adjective(tree, t)
    elif word in cues.HEARSAY_ADVERBS and t.pos == "ADV":
        yield from _hearsay(tree, t)
    if word in {"according", "per"}:
        yield from _according(tree, t)


def _verb(tree: Tree, v: Token) -> Iterator[Attribution]:
    lemma = v.lemma.lower()
    if tree.passive(v.i):
        yield from _passive(tree, v, lemma)
        return
    clausal = tree.below(v.i, *_CLAUSAL)
    open_ = tree.below(v.i, "xcomp")
    objects = tree.below(v.i, "dobj")
    subject = tree.subject(v.i) if lemma in cues.THAT and clausal else None
    if subject and put_in(tree, v, subject) and ((turned := list(inverted(tree, v, clausal))) or v.tag == "VBP"):
        yield from turned
        return
    if lemma in cues.THAT and clausal:
        best = min(clausal, key=lambda c: (c.dep != "ccomp", tree.phrase(c.i)[0] < v.i, abs(c.i - v.i)))
        first, last = tree.phrase(best.i)
        last = min(last, next_deed(tree, v, best))
        if tree.token(first).text.lower() in cues.CITING:
            first = next((i + 1 for i in range(first, best.i) if tree.token(i).text == ","), first)
        yield from build(tree, v, [(first, last)], Frame.CLAUSE, by=heard_from(tree, v, lemma))
        return
    if lemma in cues.KNOWN and (how := made_known(tree, v, lemma)):
        yield from build(tree, v, [tree.phrase(how[0].i)], Frame.CLAUSE, also=how[1])
        return
    called = tree.below(v.i, "dative")
    if lemma in cues.NAMING and (names := tree.below(v.i, "oprd", "ccomp", "attr") or (objects if called else [])):
        first = min(tree.phrase(x.i)[0] for x in [*names, *objects, *called])
        last = max(tree.phrase(x.i)[1] for x in names)
        yield from build(tree, v, [(max(first, v.i + 1), last)], Frame.NAMING)
        return
    if lemma in cues.NAMING and objects and objects[0].i > v.i and (end := _verdict(tree, objects[0])):
        yield from build(tree, v, [(tree.phrase(objects[0].i)[0], end)], Frame.NAMING)
        return
    if lemma in cues.INFINITIVE and (wanted := [*open_, *clausal]) and _to(tree, wanted[-1]):
        first, last = tree.phrase(wanted[-1].i)
        yield from build(tree, v, [(max(first, v.i + 1), last)], Frame.INFINITIVE)
        return
    if lemma in cues.SEEM and (open_ or tree.below(v.i, "oprd", "acomp")):
        yield from _seeming(tree, v)
        return
    if lemma in cues.SAY and (aside := _aside(tree, v)):
        yield from build(tree, v, aside, Frame.CLAUSE)
        return
    found = list(_objects(tree, v, lemma, objects))
    if not found and (lemma in cues.PLAIN_SAY or puts_it(tree, v, lemma)) and (ranges := around(tree, v)):
        found = list(build(tree, v, ranges, Frame.CLAUSE))
    yield from found


def _before_colon(tree: Tree, first: int, last: int) -> int:
    """Where a phrase ends that a quotation follows after a colon."""
    for k in range(first + 1, last):
        if tree.token(k).text == ":" and tree.token(k + 1).text in _MARKS:
            return k - 1
    return last


def _next(tree: Tree, v: Token, doing: Token) -> bool:
    """Whether a gerund follows its verb at once, or the verb's particle: it is an object, no circumstance."""
    first = tree.phrase(doing.i)[0]
    return first == v.i + 1 or (first == v.i + 2 and tree.token(v.i + 1).dep == "prt")


def _verdict(tree: Tree, thing: Token) -> int | None:
    """Where a quoted verdict ends that the parse took for part of what is judged: called the plan "fantasy"."""
    last = tree.phrase(thing.i)[1]
    marks = [k for k in range(thing.i + 1, last + 2) if k < len(tree.parse.tokens) and tree.token(k).text in _MARKS]
    return marks[-1] - 1 if len(marks) == 2 and marks[-1] >= last and marks[-1] - marks[0] <= _FEW else None


_MARKS = frozenset('"“”')
_FEW = 7


def _particle(tree: Tree, v: Token) -> bool:
    """Whether a verb with its particle says something: "rule out", "turn down"."""
    return any((v.lemma.lower(), t.text.lower()) in cues.WITH_PARTICLE for t in tree.below(v.i, "prt"))


def _objects(tree: Tree, v: Token, lemma: str, objects: list[Token]) -> Iterator[Attribution]:
    preps = [p for p in tree.below(v.i, "prep") if p.i > v.i]
    for p in preps:
        word = p.text.lower()
        if word == "as" and lemma in cues.AS_WHAT and objects:
            first = max(v.i + 1, min(tree.phrase(o.i)[0] for o in objects))
            yield from build(tree, v, [(first, tree.phrase(p.i)[1])], Frame.NAMING)
            return
    if (lemma in cues.OBJECT or _particle(tree, v)) and objects and objects[0].i > v.i:
        first, last = tree.phrase(objects[0].i)
        for p in preps:
            if p.i == last + 1 and p.text.lower() in {"as", "of", "for", "to", "with", "on", "about"}:
                last = tree.phrase(p.i)[1]
        yield from build(tree, v, [(first, last)], Frame.OBJECT)
        return
    if lemma in cues.OBJECT or _particle(tree, v):
        doing = [c for c in tree.below(v.i, "xcomp", "ccomp", "pcomp", "advcl") if c.tag == "VBG" and _next(tree, v, c)]
        if doing:
            first, last = tree.phrase(doing[-1].i)
            comma = next((k for k in range(first, last) if tree.token(k).text == ","), last + 1)
            yield from build(tree, v, [(first, comma - 1)], Frame.OBJECT)
            return
    for p in preps:
        if lemma in cues.WITH_PREPOSITION.get(p.text.lower(), ()):
            inner = tree.below(p.i, "pobj", "pcomp")
            if inner:
                first, last = p.i + 1, _before_colon(tree, p.i + 1, tree.phrase(p.i)[1])
                yield from build(tree, v, [(first, last)], Frame.TOPIC, also=[p.i])
                return


def _passive(tree: Tree, v: Token, lemma: str) -> Iterator[Attribution]:
    agent = tree.agent(v.i)
    subject = next(iter(tree.below(v.i, "nsubjpass", "nsubj")), None)
    clausal, open_ = tree.below(v.i, *_CLAUSAL), tree.below(v.i, "xcomp")
    if lemma in cues.EXPECTED and open_ and subject:
        ranges = [tree.phrase(subject.i), tree.phrase(open_[-1].i)]
        yield from build(tree, v, ranges, Frame.HEARSAY, by=agent, sourceless=agent is None)
    elif lemma in cues.EXPECTED | cues.THAT and clausal and (subject is None or subject.text.lower() == "it"):
        yield from build(tree, v, [tree.phrase(clausal[-1].i)], Frame.HEARSAY, by=agent, sourceless=agent is None)
    elif lemma in cues.OBJECT and agent and subject:
        yield from build(tree, v, [tree.phrase(subject.i)], Frame.OBJECT, by=agent)


def _seeming(tree: Tree, v: Token) -> Iterator[Attribution]:
    subject = next(iter(tree.below(v.i, "nsubj")), None)
    inner = tree.below(v.i, "xcomp", "oprd", "acomp", "ccomp")
    if subject and inner:
        ranges = [tree.phrase(subject.i), tree.phrase(inner[-1].i)]
        yield from build(tree, v, ranges, Frame.SEEMING, sourceless=True)


def _noun(tree: Tree, n: Token) -> Iterator[Attribution]:
    lemma = n.lemma.lower()
    for c in tree.below(n.i, "acl", "ccomp", "relcl"):
        marks = {m.text.lower() for m in tree.below(c.i, "mark")}
        if lemma in cues.NOUN_THAT and "that" in marks and c.i > n.i:
            yield from _of_noun(tree, n, tree.phrase(c.i))
            return
        if lemma in cues.NOUN_INFINITIVE and c.dep == "acl" and _to(tree, c):
            yield from _of_noun(tree, n, tree.phrase(c.i))
            return
    for p in tree.below(n.i, "prep"):
        if lemma in cues.NOUN_OF.get(p.text.lower(), ()) and tree.below(p.i, "pobj", "pcomp"):
            yield from _of_noun(tree, n, (p.i + 1, tree.phrase(p.i)[1]), also=[p.i])
            return


def _of_noun(tree: Tree, n: Token, content: tuple[int, int], also: Iterable[int] = ()) -> Iterator[Attribution]:
    owner = next(iter(tree.below(n.i, "poss")), None)
    if owner is None:
        for by in tree.below(n.i, "prep"):
            if by.text.lower() in {"by", "from"} and by.i < content[0]:
                owner = next(iter(tree.below(by.i, "pobj")), None)
    if owner is None:
        verb = tree.token(n.head)
        if n.dep == "dobj" and verb.pos in {"VERB", "AUX"} and not tree.passive(verb.i):
            owner = tree.subject(verb.i)
    yield from build(tree, n, [content], Frame.NOUN, by=owner, also=also, sourceless=owner is None)


def _adjective(tree: Tree, a: Token) -> Iterator[Attribution]:
    inner = [c for c in tree.below(a.i, "ccomp", "xcomp") if c.i > a.i]
    verb = tree.token(a.head)
    if a.dep not in {"acomp", "oprd", "attr"} or verb.pos not in {"VERB", "AUX"}:
        return
    subject = tree.subject(verb.i)
    if subject is None or subject.text.lower() in {"it", "there"}:
        return
    if inner:
        yield from build(tree, a, [tree.phrase(inner[-1].i)], Frame.ADJECTIVE, by=subject, also=[verb.i])
        return
    for p in tree.below(a.i, "prep"):
        if p.text.lower() in {"of", "about"} and tree.below(p.i, "pobj", "pcomp"):
            content = (p.i + 1, tree.phrase(p.i)[1])
            yield from build(tree, a, [content], Frame.ADJECTIVE, by=subject, also=[verb.i, p.i])
            return


def _according(tree: Tree, t: Token) -> Iterator[Attribution]:
    word = t.text.lower()
    last = len(tree.parse.tokens) - 1
    to = t.i + 1 if word == "according" else t.i
    if to > last or (word == "according" and tree.token(to).text.lower() != "to"):
        return
    found = tree.below(to, "pobj") or tree.below(t.i, "pobj")
    if not found or (word == "per" and (found[0].pos not in {"NOUN", "PROPN"} or t.i == 0)):
        return
    if word == "per" and tree.token(t.i - 1).text not in {",", "”", '"', "—", "–"}:
        return
    by = found[0]
    root = tree.token(t.head)
    while root.dep not in {"ROOT", "ccomp", "advcl", "relcl"} and root.head != root.i:
        root = tree.token(root.head)
    yield from build(tree, t, [tree.phrase(root.i)], Frame.ACCORDING, by=by, also=range(t.i, to + 1), whole_source=True)


def _hearsay(tree: Tree, t: Token) -> Iterator[Attribution]:
    root = tree.token(t.head)
    if root.pos in {"VERB", "AUX"}:
        yield from build(tree, t, [tree.phrase(root.i)], Frame.HEARSAY, sourceless=True)


def _aside(tree: Tree, v: Token) -> list[tuple[int, int]]:
    """Ranges around "he said" put into the middle or at the end of a sentence."""
    if v.dep == "parataxis" and v.head != v.i:
        return [tree.phrase(v.head)]
    marks = {m.text.lower() for m in tree.below(v.i, "mark", "advmod")}
    if v.dep == "advcl" and "as" in marks:
        return [tree.phrase(v.head)]
    return []


def _to(tree: Tree, t: Token) -> bool:
    return any(a.tag == "TO" for a in tree.below(t.i, "aux"))


def build(
    tree: Tree,
    cue: Token,
    ranges: list[tuple[int, int]],
    frame: Frame,
    *,
    by: Token | None = None,
    also: Iterable[int] = (),
    sourceless: bool = False,
    whole_source: bool = False,
) -> Iterator[Attribution]:
    """
    Put an attribution together: what belongs to the source or the cue is taken out of the content.

    Args:
        tree: The parsed text.
        cue: The cue's head word.
        ranges: First and last tokens of the content.
        frame: What carries it.
        by: Head of the source, where it isn't the cue's subject.
        also: Further tokens of the cue.
        sourceless: Nobody is named.
        whole_source: The source keeps its relative clauses even around the cue.
    """
    verb = cue.pos in {"VERB", "AUX"}
    subject = None if sourceless else by or (tree.subject(cue.i) if verb else None)
    if subject is None and verb and not sourceless and cue.lemma.lower() in cues.SAY:
        subject = follows(tree, cue, ranges)
    words = set(tree.cue_tokens(cue.i) if verb else [cue.i]) | set(also)
    taken = set(words)
    source: tuple[Span, ...] = ()
    if subject is not None:
        if any(first <= subject.i <= last for first, last in ranges) and frame is not Frame.ACCORDING and not by:
            inside = [r for r in ranges if not r[0] <= subject.i <= r[1]]
            if not inside and cue.dep != "parataxis" and cue.i > subject.i:
                return
        antecedent = _antecedent(tree, subject)
        first, last = tree.noun_phrase(antecedent.i, without=-1 if whole_source else cue.i)
        taken.update(range(first, last + 1))
        source = (tree.span(first, last),)
        subject = antecedent
    content = tuple(_runs(tree, ranges, taken))
    content = extend(tree, content, cue, source)
    if content:
        cue_spans = tuple(_joined(tree, sorted(words)))
        head = subject.i if subject is not None else -1
        quoted = tree.quote_at(cue.start) is not None
        yield Attribution(source, cue_spans, content, frame, cue.lemma.lower(), cue.i, head, quoted)


def _antecedent(tree: Tree, subject: Token) -> Token:
    if subject.text.lower() in _WHO and subject.tag in {"WP", "WDT"}:
        verb = tree.token(subject.head)
        if verb.dep == "relcl":
            return tree.token(verb.head)
    return subject


def _runs(tree: Tree, ranges: list[tuple[int, int]], taken: set[int]) -> Iterator[Span]:
    """Cut ranges of tokens at those that belong elsewhere; a run needs a word."""
    for first, last in sorted(ranges):
        run: list[int] = []
        for i in range(first, last + 2):
            if i <= last and i not in taken:
                run.append(i)
                continue
            while run and _edge(tree, run[0]):
                run.pop(0)
            while run and _edge(tree, run[-1]):
                run.pop()
            if run:
                yield tree.span(run[0], run[-1])
            run = []


def _edge(tree: Tree, i: int) -> bool:
    text = tree.token(i).text
    return text in {",", ";", ":", "—", "–", "-", "…", "."} or (len(text) == 1 and text in ")(")


def _joined(tree: Tree, words: list[int]) -> Iterator[Span]:
    start = words[0]
    for a, b in zip(words, [*words[1:], -9], strict=True):
        if b != a + 1:
            yield tree.span(start, a)
            start = b


def extend(tree: Tree, content: tuple[Span, ...], cue: Token, source: tuple[Span, ...]) -> tuple[Span, ...]:
    """Let content reach to the ends of the quotations it touches; inside the cue's own quotation, no further."""
    home = tree.quote_at(cue.start)
    out: list[Span] = []
    for start, end in content:
        a, b = start, end
        if home is not None:
            inner = tree.quotes[home].inner
            a, b = max(a, inner.start), min(b, inner.end)
        else:
            for k in tree.quotes_in(a, b):
                q = tree.quotes[k]
                if any(s.start < q.end and q.start < s.end for s in source) or q.start <= cue.start < q.end:
                    continue
                a, b = min(a, q.start), max(b, q.end)
        if a < b:
            out.append(Span(a, b))
    return _merged(out)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    out: list[Span] = []
    for s in sorted(spans):
        if out and s.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, s.end))
        else:
            out.append(s)
    return tuple(out)
