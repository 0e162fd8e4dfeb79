from hypothesis import given
from hypothesis import strategies as st

from zopa.language.paragraphs import paragraphs


def cut(text):
    return [text[s.start : s.end] for s in paragraphs(text)]


def test_each_line_is_a_paragraph_without_its_blanks():
    assert cut("  One.\n\n\tTwo. \r\nThree.") == ["One.", "Two.", "Three."]


def test_lines_broken_at_a_fixed_width_are_joined():
    line = "the talks went on through the night because neither side would give\n"
    assert len(cut(line * 8 + "way.")) == 1


def test_an_item_begins_its_own_paragraph_even_in_a_text_of_fixed_width():
    line = "the talks went on through the night because neither side would give\n"
    assert len(cut(line * 8 + "- " + line * 2)) == 2


def test_a_stretch_without_line_ends_is_cut_so_that_no_parse_grows_without_bound():
    assert max(len(p) for p in cut("word " * 20_000)) <= 20_000


@given(st.text(max_size=200))
def test_nothing_but_blanks_stands_outside_paragraphs(text):
    kept = [False] * len(text)
    for s in paragraphs(text):
        for k in range(s.start, s.end):
            assert not kept[k]
            kept[k] = True
    assert all(k or c.isspace() or c in "\ufeff\u200b" for k, c in zip(kept, text, strict=True))
