"""Laws of the cabinet: what goes in comes out, byte for byte, and nothing leads out of the folder."""

import tempfile
import tomllib
from datetime import UTC
from pathlib import Path
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from zopa.dossier import files, journal, layout
from zopa.dossier.dossier import Dossier
from zopa.records import (
    Anchor,
    Clause,
    Derivation,
    Limit,
    Mode,
    Op,
    Party,
    Person,
    Proposal,
    Review,
    Ruling,
    Source,
    Stance,
    Statement,
    Voice,
)

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
NAMES = st.lists(TEXTS, max_size=3).map(tuple)
MAYBE = st.none() | TEXTS
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3)
MOMENTS = st.datetimes(timezones=st.just(UTC))

PEOPLE = st.builds(Person, name=TEXTS, aliases=NAMES, office=MAYBE, voice=st.sampled_from(Voice))
PARTIES = st.builds(
    Party, id=TEXTS, name=TEXTS, aliases=NAMES, kind=TEXTS, in_plan=st.booleans(), members=NAMES,
    people=st.lists(PEOPLE, max_size=3).map(tuple),
)
SOURCES = st.builds(
    Source, id=TEXTS, title=MAYBE, filename=TEXTS, media_type=TEXTS, published=st.none() | st.dates(),
    published_by=MAYBE, publisher=MAYBE, author=MAYBE, url=MAYBE, digest=TEXTS, text_digest=TEXTS, text_rules=TEXTS,
)
CLAUSES = st.builds(
    Clause, id=TEXTS, parent=MAYBE, text=TEXTS, start=st.integers(0, 10**6), end=st.integers(0, 10**6), heading=MAYBE
)
PROPOSALS = st.builds(
    Proposal, source=TEXTS, title=MAYBE, preamble=TEXTS, clauses=st.lists(CLAUSES, max_size=4).map(tuple)
)
LIMITS = st.builds(Limit, issue=TEXTS, op=st.sampled_from(Op), value=NUMBERS, unit=MAYBE, as_of=MAYBE)
STATEMENTS = st.builds(
    Statement, id=TEXTS, mode=st.sampled_from(Mode), speaker=MAYBE, via=NAMES, cue=MAYBE,
    said_on=st.none() | st.dates(),
    anchor=st.builds(Anchor, source=TEXTS, start=st.integers(0), end=st.integers(0), exact=TEXTS),
    party=NAMES, confidence=st.floats(0, 1), clauses=NAMES, stance=st.sampled_from(Stance),
    limits=st.lists(LIMITS, max_size=2).map(tuple),
)
ENTRIES = st.one_of(
    st.builds(Derivation, made=TEXTS, made_by=TEXTS, version=TEXTS, inputs=TEXTS, at=MOMENTS, note=TEXTS),
    st.builds(
        Review, record=TEXTS, ruling=st.sampled_from(Ruling), by=TEXTS, at=MOMENTS,
        changes=st.dictionaries(TEXTS, TEXTS | NAMES.map(list) | st.booleans() | st.none(), max_size=3),
    ),
    st.builds(journal.Failure, filename=TEXTS, why=TEXTS),
    st.builds(journal.Added, source=TEXTS, filename=TEXTS, digest=TEXTS),
    st.builds(journal.Proposed, file=TEXTS, digest=TEXTS),
)
HEAD = "A comment.\nAnother."


@given(st.one_of(PARTIES, SOURCES, PROPOSALS))
def test_a_record_written_and_read_is_the_same_and_written_again_gives_the_same_bytes(record):
    raw = files.to_toml(record, head=HEAD)
    assert files.toml_record(type(record), raw, file="x") == record
    assert files.to_toml(files.toml_record(type(record), raw, file="x"), head=HEAD) == raw


@given(st.lists(STATEMENTS, max_size=4).map(tuple))
def test_statements_written_and_read_are_the_same_and_written_again_give_the_same_bytes(statements):
    raw = files.to_lines(statements)
    assert files.lines_of(Statement, raw, file="x") == (statements, ())
    assert files.to_lines(files.lines_of(Statement, raw, file="x")[0]) == raw


COMMENTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30).map("# {}".format)


@given(SOURCES, st.lists(COMMENTS, min_size=1, max_size=4), st.dates(), TEXTS, st.sampled_from(["\n", "\r\n"]))
def test_comments_and_all_else_survive_a_change_of_one_key(source, comments, day, author, end):
    """A person's comments stand behind each of the machine's lines."""
    one_line = source.model_copy(update={k: v.replace("\n", " ") for k, v in source if type(v) is str})
    lines = files.to_toml(one_line, head="Head.").decode().split("\n")[:-1]
    mixed = [x for pair in zip(lines, comments * len(lines), strict=False) for x in pair]
    changed = files.with_keys((end.join(mixed) + end).encode(), {"published": day, "author": author}).decode()
    table = tomllib.loads(changed)
    assert (table["published"], table["author"]) == (day, author)
    assert _all_but_two(changed.split(end)) == _all_but_two(mixed)


def _all_but_two(lines):
    return [x for x in lines if x and not x.startswith(("published =", "author ="))]


@given(st.lists(ENTRIES, max_size=6), st.data())
def test_a_journal_cut_anywhere_keeps_every_whole_line_and_takes_new_ones(entries, data):
    with tempfile.TemporaryDirectory() as folder, patch("os.fsync"):
        root = Path(folder).resolve()
        journal.record(root, *entries)
        raw = (root / "journal.jsonl").read_bytes()
        cut = raw[: data.draw(st.integers(0, len(raw)))]
        (root / "journal.jsonl").write_bytes(cut)
        whole = entries[: cut.count(b"\n")]
        found, remarks = journal.parse(cut)
        kept = [e for _, e in found]
        assert remarks == ()
        assert kept in (whole, entries[: len(whole) + 1]), "only a line that lacks nothing but its end counts as well"
        more = journal.Failure(filename="x", why="y")
        journal.record(root, more)
        found, remarks = journal.parse((root / "journal.jsonl").read_bytes())
        assert remarks == ()
        assert [e for _, e in found if not isinstance(e, journal.Torn)] == [*kept, more]


@given(st.text(max_size=120), st.text(max_size=40))
def test_any_name_becomes_an_id_that_stays_in_the_folder(name, filename):
    made = layout.slug(name, otherwise="source-1")
    assert layout.is_slug(made)
    assert layout.slug(made, otherwise="x") == made
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        path = layout.inside(root, layout.original_file(made, filename=filename))
        assert path.parent == root / "sources/originals"


@settings(max_examples=30)
@given(st.lists(st.tuples(TEXTS, TEXTS, st.binary(max_size=20)), min_size=1, max_size=4))
def test_any_text_under_any_name_is_stored_and_read_back(documents):
    with tempfile.TemporaryDirectory() as folder, patch("os.fsync"):
        dossier = Dossier.create(Path(folder) / "d", title="\u6e2f")
        stored = {}
        for name, text, raw in documents:
            source = Source(
                id=name, filename=name, media_type="text/plain", digest="", text_digest="", text_rules="1"
            )
            kept = dossier.add_source(source, raw=raw, text=text, offsets=[text])
            stored.setdefault(raw, (kept.id, text))
            assert kept.id == stored[raw][0]
        found = Dossier.open(Path(folder) / "d")
        assert sorted(s.id for s in found.sources()) == sorted(i for i, _ in stored.values())
        for raw, (source_id, text) in stored.items():
            assert found.text(source_id) == text
            assert found.original(source_id).read_bytes() == raw
            assert found.offsets(source_id) == [text]


@given(st.binary(max_size=200))
def test_no_bytes_whatever_make_the_parsers_fail_other_than_by_a_remark(raw):
    for kind in (Party, Source, Proposal):
        found = files.toml_record(kind, raw, file="x")
        assert isinstance(found, kind) or (found.what and found.remedy)
    files.lines_of(Statement, raw, file="x")
    journal.parse(raw)
