"""What a fitted tagger sees of a reading: short names that a person can look up in the fitted file."""

from __future__ import annotations

from zopa.language.spans import Span, envelope
from zopa.language.speech_kinds import Attribution
from zopa.language.speech_tree import Tree
from zopa.language.syntax import Token
from zopa.language.tagger_options import Option
from zopa.language.words import cues

_LISTS = (
    ("say", cues.SAY), ("that", cues.THAT), ("inf", cues.INFINITIVE), ("obj", cues.OBJECT), ("naming", cues.NAMING),
    ("nounthat", cues.NOUN_THAT), ("quote", cues.QUOTE_ONLY),
)


def of_cue(tree: Tree, cue: Token, rules: list[Attribution], around: set[str]) -> list[str]:
    """What a cue looks like, whatever it hands over."""
    lemma, tokens = cue.lemma.lower(), tree.parse.tokens
    head = tokens[cue.head]
    quoted = "q" if tree.quote_at(cue.start) is not None else ""
    subject = tree.subject(cue.i) if cue.pos in {"VERB", "AUX"} else None
    below = sorted({tokens[c].dep for c in tree.parse.children[cue.i]})
    before = tokens[cue.i - 1].text.lower() if cue.i else "^"
    after = tokens[cue.i + 1].text.lower() if cue.i + 1 < len(tokens) else "$"
    frame = rules[0].frame.value if rules else "none"
    out = [
        "", f"l={lemma}", f"l={lemma}|{cue.pos}", f"t={cue.tag}", f"d={cue.dep}", f"hd={head.lemma.lower()}",
        f"l={lemma}|d={cue.dep}", f"l={lemma}|hp={head.pos}", f"-1={before}", f"+1={after}", f"l={lemma}|+1={after}",
        f"l={lemma}|-1={before}", f"q={quoted}", f"q={quoted}|f={frame}", f"f={frame}", f"l={lemma}|f={frame}",
        f"sub={_who(subject)}", f"l={lemma}|sub={_who(subject)}", f"f={frame}|sub={_who(subject)}",
        f"neg={tree.negated(cue.i)}", f"pass={tree.passive(cue.i)}", f"l={lemma}|{tree.passive(cue.i)}",
        f"f={frame}|t={cue.tag}",
    ]
    out += [f"b={d}" for d in below]
    out += [f"l={lemma}|b={d}" for d in below if d in {"ccomp", "xcomp", "dobj", "prep", "acl", "nsubj", "poss"}]
    out += [f"in={x}" for x in sorted(around)]
    out += [f"in={x}|f={frame}" for x in sorted(around)]
    out += [f"list={name}" for name, words in _LISTS if lemma in words]
    if subject is not None:
        out.append(f"subl={subject.lemma.lower()}")
    return out


def _who(subject: Token | None) -> str:
    if subject is None:
        return "-"
    if subject.pos == "PRON":
        return subject.text.lower()
    return subject.pos


def of_content(tree: Tree, cue: Token, option: Option) -> list[str]:
    """What a reading looks like beside its cue."""
    a, tokens = option.read, tree.parse.tokens
    lemma, kind, frame = cue.lemma.lower(), option.kind, option.read.frame.value
    if kind == "rule":
        kind = f"rule {frame}"
    whole = envelope(a.content)
    inside = tree.parse.between(whole.start, whole.end)
    first, last = inside[0], inside[-1]
    at = "after" if a.content[0].start > cue.start else "before" if a.content[-1].end <= cue.start else "around"
    size = sum(s.end - s.start for s in a.content)
    length = "1" if len(inside) < 2 else "2" if len(inside) < 4 else "5" if len(inside) < 8 else "8+"
    marks = len(tree.quotes_in(whole.start, whole.end))
    quoted = sum(
        min(tree.quotes[k].end, s.end) - max(tree.quotes[k].start, s.start)
        for s in a.content for k in tree.quotes_in(s.start, s.end)
    )
    share = "none" if not quoted else "all" if quoted > 0.95 * size else "some"
    gap = tree.parse.text[a.cue[-1].end : whole.start] if at == "after" else ""
    words = gap.lower().split()
    between = words[-1] if words else "-"
    ends = tokens[last.i + 1].text if last.i + 1 < len(tokens) else "$"
    sentence = tree.sentence(cue.i)
    to_end = last.i >= sentence[1] - 1
    opens = first.text.lower()
    lead = tokens[first.i - 1].text.lower() if first.i else "^"
    root = next((t for t in inside if t.head < first.i or t.head > last.i or t.head == t.i), first)
    verb = any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in inside[:40])
    return [
        f"k={kind}", f"k={kind}|l={lemma}", f"k={kind}|p={cue.pos}", f"at={at}|l={lemma}",
        f"n={len(a.content)}|k={kind}", f"len={length}|k={kind}", f"len={length}|l={lemma}", f"len={length}",
        f"share={share}|k={kind}", f"share={share}|l={lemma}", f"marks={min(marks, 2)}|{at}", f"share={share}|{at}",
        f"gap={min(len(words), 5)}|k={kind}", f"gap={min(len(words), 5)}", f"btw={between}",
        f"btw={between}|l={lemma}", f"ends={ends}|k={kind}", f"ends={ends}", f"toend={to_end}|k={kind}",
        f"toend={to_end}|l={lemma}", f"o={opens}", f"o={opens}|l={lemma}", f"o={opens}|k={kind}",
        f"lead={lead}|k={kind}", f"lead={lead}|l={lemma}", f"root={root.dep}|k={kind}", f"root={root.pos}|l={lemma}",
        f"root={root.tag}", f"verb={verb}|l={lemma}", f"verb={verb}|k={kind}", f"root={root.lemma.lower()}",
        f"src={bool(a.source)}|k={kind}", f"src={bool(a.source)}|l={lemma}", f"src={bool(a.source)}|p={cue.pos}",
        f"last={last.pos}", f"share={share}|toend={to_end}|{at}",
    ]


def of_source(tree: Tree, read: Attribution, way: str, span: Span | None) -> list[str]:
    """What a source looks like beside its cue."""
    lemma, frame = read.lemma, read.frame.value
    if span is None:
        rule = bool(read.source)
        who = "-"
        if rule:
            inside = tree.parse.between(read.source[0].start, read.source[0].end)
            who = inside[-1].text.lower() if len(inside) == 1 else "np"
        return [
            "nobody", f"nobody|l={lemma}", f"nobody|f={frame}", f"nobody|{rule}", f"nobody|f={frame}|{rule}",
            f"nobody|l={lemma}|{rule}", f"nobody|{who}", f"nobody|f={frame}|{who}",
        ]
    tokens = tree.parse.tokens
    inside = tree.parse.between(span.start, span.end)
    first, last = inside[0], inside[-1]
    root = next((t for t in inside if t.head < first.i or t.head > last.i or t.head == t.i), last)
    cue = tree.token(read.head) if read.head >= 0 else None
    at = "-" if cue is None else "before" if span.end <= cue.start else "after"
    steps = 0 if cue is None else min(6, (cue.i - last.i) if at == "before" else (first.i - cue.i))
    lead = tokens[first.i - 1].text.lower() if first.i else "^"
    after = tokens[last.i + 1].text.lower() if last.i + 1 < len(tokens) else "$"
    quoted = tree.quote_at(span.start) is not None
    return [
        f"w={way}", f"w={way}|f={frame}", f"w={way}|l={lemma}", f"at={at}|f={frame}", f"steps={steps}|{at}",
        f"steps={steps}|f={frame}", f"pos={root.pos}", f"pos={root.pos}|f={frame}", f"root={root.text.lower()}",
        f"lead={lead}", f"after={after}", f"lead={lead}|w={way}", f"quoted={quoted}", f"w={way}|pos={root.pos}",
        f"w={way}|{root.text.lower()}", f"tag={root.tag}", f"first={first.text.lower()}",
        f"ent={root.pos == 'PROPN'}|{at}",
    ]
