"""Texts rendered from a random tree in a random layout parse back to that tree."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from zopa.errors import ProposalError
from zopa.proposal.parse import parse_proposal

_ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
_WORDS = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"]

SENTENCES = (
    "The league will pay {} marks a year for the upkeep of the sluices.",
    "No town shall raise its tolls above {} pence before the council has met.",
    "Boats of both shores may fish the whole lake in the {} weeks after Easter.",
    "The wardens agree to keep the passes open for {} hours a day.",
    "Grain, salt and timber cross the bridge free of duty; cattle pays {} pence.",
    "A court of {} judges decides every dispute, and its word is final.",
    "Each member names {} delegates by 15 June 2031 and bears their cost.",
    "The mills are shared half and half, under the eyes of {} inspectors.",
    "Rents are capped at {} per cent of the wage for ten years.",
    "Half of the fleet is laid up, {} ships at most stay in service.",
)
TOPS = (
    "{n}. ", "{n}) ", "({n}) ", "{n} - ", "{n}/ ", "Article {n}. ", "Article {W}: ", "Point {n}: ", "§ {n} ",
    "**{n}.** ", "{n}.\n", "Article {n}\n", "Point {n}\n\n", "• ", "* ", "→ ", "{R}. ", "{A}. ",
)
SUBS = ("{a}) ", "({a}) ", "{a}. ", "({r}) ", "- ", "– ", "• ", "{t}.{n} ", "({n}) ")
DEEP = ("({r}) ", "- ", "◦ ", "{n}) ")
FURNITURE = ("", "- {} -", "Page {} of 9", "ADVERTISEMENT")


def _label(form: str, n: int, top: str) -> tuple[str, str]:
    """The printed label, and what it adds to an id."""
    letter = "abcdefghij"[n - 1]
    shown = form.format(
        n=n, a=letter, A=letter.upper(), r=_ROMAN[n], R=_ROMAN[n].upper(), W=_WORDS[n], t=top,
    )
    if "{a}" in form or "{A}" in form:
        return shown, letter.upper() if "{A}" in form else letter
    return shown, _ROMAN[n] if "{r}" in form else _ROMAN[n].upper() if "{R}" in form else str(n)


@st.composite
def pages(draw):
    """A page and the clauses on it: ``(id, parent, words)``."""
    top, sub, deep = draw(st.sampled_from(TOPS)), draw(st.sampled_from(SUBS)), draw(st.sampled_from(DEEP))
    numbered = "{n}" in top or "{W}" in top
    if "{t}" in sub and not numbered:
        sub = "({a}) "
    bullets = {"• ", "* ", "→ ", "- ", "– ", "◦ "}
    if sub in bullets and deep in bullets:
        deep = "({r}) "
    if sub == "({r}) " and deep == "({r}) ":
        deep = "- "
    if "({n})" in sub and "({n})" in top:
        sub = "({a}) "
    spaced, width = draw(st.booleans()), draw(st.sampled_from((None, 72)))
    foot = draw(st.sampled_from(FURNITURE))
    count = draw(st.integers(3, 9))
    counter = iter(range(11, 10_000, 7))
    sentence = st.sampled_from(SENTENCES)
    blocks, expected = [], []

    def put(form, n, above, parent, depth, letter, *, chapeau):
        shown, own = _label(form, n, str(parent or ""))
        words = draw(sentence).format(next(counter))
        if chapeau:
            words = words.rstrip(".") + ", as follows:"
        straight = not above or (letter and above[-1:].isdigit())
        own_id = above + own if straight else f"{above}.{own}"
        expected.append((own_id, parent, words))
        pad = " " * (3 * depth)
        body = shown + words
        if width and "\n" not in shown:
            body = textwrap.fill(body, width, initial_indent=pad, subsequent_indent=pad + "   ")
        elif width:
            body = shown + textwrap.fill(words, width)
        else:
            body = pad + body
        blocks.append(body)
        return own_id

    for n in range(1, count + 1):
        subs = draw(st.sampled_from((0, 0, 2, 3)))
        own = put(top, n, "", None, 0, letter=False, chapeau=subs > 0)
        for k in range(1, subs + 1):
            deeps = draw(st.sampled_from((0, 0, 2)))
            inner = put(sub, k, own, own, 1, letter="{a}" in sub, chapeau=deeps > 0)
            for j in range(1, deeps + 1):
                put(deep, j, inner, inner, 2, letter=False, chapeau=False)
        if foot and n % 3 == 0 and n < count:
            blocks.append(foot.format(n // 3))
    text = "THE LAKE PACT\n\n" + ("\n\n" if spaced else "\n").join(blocks) + "\n"
    return text, expected


@given(pages())
def test_a_rendered_tree_parses_back(page):
    """Labels, order, parents and words, whatever the marks, the blank lines, the wrapping, the furniture."""
    text, expected = page
    found = [(c.id, c.parent, " ".join(c.text.split())) for c in parse_proposal(text).clauses]
    assert found == expected, text


@given(pages())
def test_offsets_point_at_the_words(page):
    """The stretch holds the clause's words in order; stretches follow one another."""
    text, _ = page
    plan = parse_proposal(text)
    at = 0
    for c in plan.clauses:
        stretch, where = text[c.start : c.end], 0
        for word in c.text.split():
            where = stretch.index(word, where) + len(word)
        assert c.start >= at
        at = c.end


@given(st.text(alphabet="1239.()ai-•\n\t |*#A x:;“”Pp§", max_size=300))
def test_no_text_breaks_the_parser(text):
    """Ids are unique, parents exist and stand before, the same text gives the same clauses."""
    try:
        plan = parse_proposal(text)
    except ProposalError:
        return
    seen = set()
    for c in plan.clauses:
        assert c.id not in seen
        assert c.parent is None or c.parent in seen
        assert c.text
        assert 0 <= c.start < c.end <= len(text)
        seen.add(c.id)
    assert parse_proposal(text) == plan
