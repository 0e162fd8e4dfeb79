"""Descriptions: whom "the union", "the German chancellor" and "two members of its committee" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zopa import packs
from zopa.language.people_pieces import head_word
from zopa.language.people_posts import RawPost, all_offices, may_be_called, office_suffix, singular
from zopa.language.wordlist import words

if TYPE_CHECKING:
    from zopa.language.people_chain import Draft
    from zopa.language.syntax import Parse, Token

_DETERMINERS = frozenset(["the", "this", "that", "its", "his", "her", "their", "our"])
_HUMAN = words(
    "person man woman source official someone boy girl mother father wife husband brother sister colleague friend "
    "worker member leader guest",
)
_HEADS = frozenset(
    ["president", "prime minister", "premier", "chancellor", "taoiseach", "king", "emir", "supreme leader"],
)
_PARAGRAPHS = 2
_CUT = frozenset(["relcl", "appos", "ccomp", "punct", "advcl", "cc", "conj", "parataxis"])


def is_human(t: Token) -> bool:
    """Whether a common noun is one for a person or for persons."""
    word = t.text.lower()
    return word in _HUMAN | all_offices() or singular([word])[0] in _HUMAN | all_offices()


def phrase(parse: Parse, t: Token) -> tuple[int, int]:
    """Where the noun phrase around a head stands, without relative clauses and appositions."""
    first, last = t.i, t.i
    for k in parse.children[t.i]:
        kid = parse.tokens[k]
        if kid.dep in _CUT:
            if k > t.i:
                break
            continue
        below = parse.subtree(k)
        if k < t.i:
            first = min(first, below[0])
        elif below[0] <= last + 1:
            last = max(last, below[-1])
    return parse.tokens[first].start, parse.tokens[min(last, first + 12)].end


def described(parse: Parse, drafts: list[Draft], named: dict[int, int], t: Token) -> int | None:
    """The one actor that a definite description fits; None where none or several do."""
    kids = [parse.tokens[k] for k in parse.children[t.i]]
    for kid in kids:
        if kid.dep == "appos" and kid.i in named:
            return named[kid.i]
    if t.tag != "NN" or not any(k.text.lower() in _DETERMINERS or k.dep == "poss" for k in kids):
        return None
    word = t.text.lower()
    if word in packs.offices().organisation_words:
        if any(k.dep in {"amod", "compound", "poss", "prep"} for k in kids):
            return None
        fits = [a for a, d in enumerate(drafts) if d.kind == "organisation" and head_word(d.name) == word]
        return fits[0] if len(fits) == 1 else None
    return _holder(parse, drafts, kids, t)


def _holder(parse: Parse, drafts: list[Draft], kids: list[Token], t: Token) -> int | None:
    """The one person whose office a description names."""
    lead = [k.text.lower() for k in kids if k.dep in {"compound", "amod"} and k.i < t.i]
    found = office_suffix([*lead, t.text.lower()])
    if not found:
        return None
    title = found[0]
    fits = [
        a for a, d in enumerate(drafts)
        if d.kind == "person" and any(_fits(p.title, title) for p in d.posts if not p.past)
    ]
    if owner := owner_of(parse, t):
        owned = [a for a in fits if any(p.of and same_owner(parse, p.of, owner) for p in drafts[a].posts)]
        free = [a for a in fits if not any(p.of for p in drafts[a].posts)]
        polity = _polities(parse.text[owner[0] : owner[1]])
        if not owned and polity and len(free) == 1 and _near(parse, drafts[free[0]], t):
            drafts[free[0]].posts.append(RawPost(title, owner))
            return free[0]
        fits = owned
    return fits[0] if len(fits) == 1 else None


def _near(parse: Parse, draft: Draft, t: Token) -> bool:
    """Whether somebody was named in this paragraph or the one before."""
    return any(parse.text.count("\n\n", start, t.start) < _PARAGRAPHS for start, _ in draft.places if start < t.start)


def owner_of(parse: Parse, t: Token) -> tuple[int, int] | None:
    """The possessor, the demonym or the "of …" of a description."""
    for k in parse.children[t.i]:
        kid = parse.tokens[k]
        if kid.dep == "poss" or (kid.dep in {"amod", "compound", "nmod"} and kid.text[0].isupper()):
            return kid.start, kid.end
        if kid.dep == "prep" and kid.text.lower() in {"of", "for"}:
            for g in parse.children[k]:
                if parse.tokens[g].dep == "pobj":
                    return parse.tokens[g].start, parse.tokens[g].end
    return None


def same_owner(parse: Parse, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two owners are one: a word in common, or one state under two names."""
    x, y = parse.text[a[0] : a[1]], parse.text[b[0] : b[1]]
    if set(x.split()) & set(y.split()):
        return True
    return bool({p.id for w in {x, *x.split()} for p in _polities(w)} & {p.id for p in _polities(y)})


def _polities(word: str) -> tuple[packs.Polity, ...]:
    return packs.by_name().get(word, ()) + packs.by_adjective().get(word, ()) + packs.by_seat().get(word, ())


def _fits(post: str, title: str) -> bool:
    """Whether a post may be called by a title: "minister" of a health minister, "leader" of a president."""
    if post == title or (title == "leader" and post in _HEADS):
        return True
    return may_be_called(post, title) or may_be_called(title, post)
