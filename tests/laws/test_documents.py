"""Laws of the documents: offsets lead home, extraction never fails but by a refusal."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from zopa.documents import docx, heading, text
from zopa.documents.builder import Block, write
from zopa.documents.labels import letters, roman
from zopa.documents.offsets import OffsetMap, Place, Run
from zopa.errors import DocumentError

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
PLACES = st.one_of(
    st.tuples(st.integers(1, 99), st.sampled_from(["/html/p[1]", "/html/p[2]", None])).map(
        lambda p: Place(line=p[0], path=p[1]),
    ),
    st.tuples(st.integers(1, 9), st.tuples(*[st.floats(0, 800, allow_nan=False)] * 4)).map(
        lambda p: Place(page=p[0], box=p[1]),
    ),
)


@st.composite
def maps(draw):
    runs, at = [], 0
    for _ in range(draw(st.integers(0, 6))):
        start = at + draw(st.integers(0, 3))
        at = start + draw(st.integers(1, 9))
        runs.append(Run(start, at, draw(PLACES)))
    return OffsetMap(tuple(runs))


@given(maps())
def test_a_map_survives_being_written_and_read(offsets):
    assert OffsetMap.from_json(json.loads(json.dumps(offsets.to_json()))) == offsets


@given(TEXTS, st.sampled_from(["utf-8", "utf-16-le", "utf-32-be"]))
def test_each_character_of_a_text_stands_at_its_byte(words, encoding):
    offsets = OffsetMap.of_bytes(words, encoding=encoding)
    assert OffsetMap.from_json(json.loads(json.dumps(offsets.to_json()))) == offsets
    for i in range(len(words)):
        assert offsets.at(i) == Place(byte=len(words[:i].encode(encoding)))


@given(maps(), st.integers(0, 60), st.integers(0, 60))
def test_a_stretch_has_the_places_of_its_characters(offsets, a, b):
    start, end = sorted((a, b))
    each = {offsets.at(i) for i in range(start, end)} - {None}
    assert set(offsets.span(start, end)) == each


@given(TEXTS)
def test_utf_8_text_is_never_changed(words):
    try:
        assert text.read(words.encode()).text == words.removeprefix("\ufeff")
    except DocumentError:
        assert any(c < " " for c in words)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw):
    for reader in (text.read, docx.read):
        refused = None
        try:
            reader(raw)
        except DocumentError as e:
            refused = e
        assert refused is None or refused.remedy


@given(st.text(max_size=300))
def test_any_heading_is_read(words):
    facts = heading.read(words)
    assert (facts.published is None) == (facts.published_by is None)


@given(st.lists(st.builds(
    Block, st.text("abc \n", min_size=1, max_size=12), st.integers(1, 9).map(lambda n: Place(line=n)),
    kind=st.sampled_from(["paragraph", "heading", "item", "row"]), label=st.sampled_from(["", "1.", "(iii)"]),
    level=st.integers(0, 3),
), max_size=6))
def test_each_block_stands_in_the_text_where_the_map_says(blocks):
    words, offsets = write(blocks)
    assert len(offsets.runs) == len(blocks)
    for run, block in zip(offsets.runs, blocks, strict=True):
        stands = words[run.start : run.end].replace(" ", "")
        assert stands == (block.label + block.words).replace(" ", "")
        assert run.place == block.place


@given(st.integers(1, 3999))
def test_labels_of_different_numbers_differ(n):
    assert letters(n) != letters(n + 1)
    assert roman(n) != roman(n + 1)
