"""How well attributions agree with marked ones."""

from zopa.language.linked import linked
from zopa.language.spans import Span
from zopa.language.tagger_fit import Marked

MARKED = Marked((Span(0, 9),), (Span(10, 14),), (Span(15, 35),))


def test_half_the_content_with_cue_and_source_touched_is_linked():
    assert linked([([Marked((Span(4, 9),), (Span(10, 14),), (Span(15, 25),))], [MARKED])]) == 1


def test_less_than_half_the_content_or_another_mouth_is_not():
    short = MARKED._replace(content=(Span(15, 24),))
    other = MARKED._replace(source=(Span(40, 44),))
    nobody = MARKED._replace(source=())
    assert linked([([x], [MARKED]) for x in (short, other, nobody)]) == 0


def test_nobody_on_both_sides_agrees():
    assert linked([([MARKED._replace(source=())], [MARKED._replace(source=())])]) == 1


def test_one_mark_is_linked_once():
    assert linked([([MARKED, MARKED], [MARKED])]) == 2 / 3
