"""A dossier edited into nonsense: lint names file, line and remedy; what isn't needed stops nobody."""

import os
from pathlib import Path

import pytest
from dossier_cases import REPORT, assent, filled, refusal, ruling

from zopa.dossier.dossier import Dossier
from zopa.dossier.lint import lint, verify_quotations
from zopa.errors import DossierError
from zopa.records import Ruling


def swap(file: str, old: str, new: str):
    def damage(path: Path) -> None:
        text = (path / file).read_bytes().decode()
        assert old in text
        (path / file).write_bytes(text.replace(old, new, 1).encode())

    return damage


def more(file: str, text: str):
    def damage(path: Path) -> None:
        with (path / file).open("a", encoding="utf-8", newline="") as stream:
            stream.write(text)

    return damage


def gone(file: str):
    return lambda path: (path / file).unlink()


def put(file: str, content: bytes):
    return lambda path: (path / file).write_bytes(content)


def broken_ruling(path: Path) -> None:
    Dossier.open(path).review(ruling(Ruling.AMEND, stance="accept"))
    swap("journal.jsonl", '"stance":"accept"', '"stance":"yes"')(path)


TABLE = [
    (swap("dossier.toml", "title =", "title"), "dossier.toml", 2, "no TOML", "equals sign"),
    (swap("dossier.toml", "title =", "titel ="), "dossier.toml", 2, "unknown field 'titel'", "Did you mean 'title'?"),
    (swap("dossier.toml", "format = 1", "format = 9"), "dossier.toml", None, "newer", "up to date"),
    (swap("dossier.toml", '"plan"', '"gazette"'), "dossier.toml", None, "clauses are of 'plan'", "source id"),
    (gone("dossier.toml"), "dossier.toml", None, "no dossier", "Name a dossier"),
    (put("sources/gazette.toml", b"\xff\xfe"), "sources/gazette.toml", 1, "not UTF-8", "UTF-8"),
    (
        swap("sources/gazette.toml", "2031-03-02\n", '"soon"\n'),
        "sources/gazette.toml", 5, "'published' can't be 'soon'", "",
    ),
    (swap("sources/gazette.toml", 'id = "gazette"', 'id = "herald"'), "sources/gazette.toml", None, "differ", "same"),
    (gone("sources/gazette.toml"), "sources/gazette.toml", None, "its record is missing", "add the document again"),
    (gone("sources/gazette.txt"), "sources/gazette.txt", None, "missing", "git"),
    (gone("sources/gazette.offsets.json"), "sources/gazette.offsets.json", None, "missing", "git"),
    (gone("sources/originals/gazette.txt"), "sources/originals/gazette.txt", None, "missing", "git"),
    (put("sources/originals/gazette.txt", b"x"), "sources/originals/gazette.txt", None, "not the document", "git"),
    (swap("sources/gazette.txt", "agreed", "agrees"), "sources/gazette.txt", None, "text was changed", "git"),
    (put("sources/letter.txt", b"x"), "sources/letter.txt", None, "no source belongs", "take this file away"),
    (put("parties/Union 2.toml", b"x"), "parties/Union 2.toml", None, "isn't read", "small letters"),
    (swap("parties/union.toml", "aliases", "alias"), "parties/union.toml", 5, "'alias'", "Did you mean 'aliases'?"),
    (
        swap("parties/union.toml", 'name = "Harbour Union"\n', ""),
        "parties/union.toml", None, "'name' is missing", "Add it",
    ),
    (swap("parties/union.toml", "members = []", 'members = ["prt"]'), "parties/union.toml", 8, "'prt'", "mean 'port'?"),
    (
        swap("parties/union.toml", '"binds"', '"rules"'), "parties/union.toml", 14, "'voice' of the first 'people'",
        "'binds'",
    ),
    (gone("proposal/plan.toml"), "proposal/plan.toml", None, "missing", "Bring the file back"),
    (
        swap("proposal/plan.toml", 'id = "2"', 'id = "1"'),
        "proposal/plan.toml", 6, "2 clauses are called 1", "of its own",
    ),
    (swap("proposal/plan.toml", 'id = "2"', 'id = "2"\nparent = "9"'), "proposal/plan.toml", 12, "under '9'", "name"),
    (
        swap("proposal/plan.toml", "start = 35", "start = 99"),
        "proposal/plan.toml", 12, "ends before it starts", "start",
    ),
    (
        swap("proposal/plan.toml", "start = 35", "begin = 35"), "proposal/plan.toml", 14,
        "'begin' of the second 'clauses'", "start",
    ),
    (
        swap("proposal/plan.toml", 'source = "plan"', 'source = "pln"'),
        "proposal/plan.toml", 2, "no source 'pln'", "Name",
    ),
    (more("statements/gazette.jsonl", "{oops\n"), "statements/gazette.jsonl", 3, "no JSON", "Take the line out"),
    (more("statements/gazette.jsonl", refusal().model_dump_json()), "statements/gazette.jsonl", 3, "twice", "one of"),
    (swap("statements/gazette.jsonl", '"port"],', '"prt"],'), "statements/gazette.jsonl", 2, "'prt'", "'port'?"),
    (swap("statements/gazette.jsonl", '["2"]', '["22"]'), "statements/gazette.jsonl", 2, "clause '22'", "'2'?"),
    (
        swap("statements/gazette.jsonl", '"start":1', '"start":2'),
        "statements/gazette.jsonl", 1, "not where", "at 1 to 23",
    ),
    (more("journal.jsonl", "{oops}\n"), "journal.jsonl", 7, "no JSON", "Correct the line"),
    (more("journal.jsonl", '{"kind":"vow"}\n'), "journal.jsonl", 7, "kind is none of", "Correct"),
    (more("journal.jsonl", '{"kind":"rev'), "journal.jsonl", 7, "cut off", "last command again"),
    (broken_ruling, "journal.jsonl", 7, "'stance' can't be 'yes'", "'accept'"),
]


@pytest.mark.parametrize(("damage", "file", "line", "what", "remedy"), TABLE)
def test_each_damage_is_found_where_it_is_and_comes_with_its_remedy(tmp_path, damage, file, line, what, remedy):
    path = filled(tmp_path / "d").path
    damage(path)
    remarks = [r for r in lint(path) if r.file == file and what in r.what]
    assert remarks, lint(path)
    assert remarks[0].line == line
    assert remedy in remarks[0].remedy
    assert "Traceback" not in str(remarks[0])


@pytest.mark.parametrize("damage", [row[0] for row in TABLE])
def test_whoever_needs_a_damaged_part_gets_a_sentence_and_never_a_crash(tmp_path, damage):
    path = filled(tmp_path / "d").path
    damage(path)
    for ask in (
        Dossier.title.fget, Dossier.sources, Dossier.plan, Dossier.parties, Dossier.statements, Dossier.failures,
        lambda d: [(d.text(s.id), d.offsets(s.id), d.original(s.id)) for s in d.sources()], verify_quotations,
    ):
        try:
            ask(Dossier.open(path))
        except DossierError as fault:
            told = fault
        else:
            continue
        assert told.where
        assert told.remedy


def test_what_is_not_needed_stops_nobody(tmp_path):
    """A slip in a party's file leaves the statements readable."""
    dossier = filled(tmp_path / "d")
    put("parties/union.toml", b"[")(dossier.path)
    assert Dossier.open(dossier.path).statements() == (refusal(), assent())
    with pytest.raises(DossierError, match=r"parties/union\.toml, line 1"):
        Dossier.open(dossier.path).parties()


def test_a_torn_last_line_of_the_journal_is_tolerated_and_set_aside_by_the_next_writer(tmp_path):
    dossier = filled(tmp_path / "d")
    more("journal.jsonl", '{"kind":"failure","filename":"x')(dossier.path)
    assert Dossier.open(dossier.path).failures() == ()
    dossier.record_failure("y", "empty")
    assert dossier.failures() == (("y", "empty"),)
    assert lint(dossier.path) == ()
    assert b'\\"filename\\":\\"x' in (dossier.path / "journal.jsonl").read_bytes()


def test_a_last_line_that_only_lacks_its_end_is_kept(tmp_path):
    """As an editor may leave it."""
    dossier = filled(tmp_path / "d")
    more("journal.jsonl", '{"kind":"failure","filename":"x","why":"empty"}')(dossier.path)
    dossier.record_failure("y", "empty")
    assert dossier.failures() == (("x", "empty"), ("y", "empty"))


def test_statements_of_a_source_that_was_taken_away_are_not_counted(tmp_path):
    dossier = filled(tmp_path / "d")
    gone("sources/gazette.toml")(dossier.path)
    assert dossier.statements() == ()
    assert "statements/gazette.jsonl" in {r.file for r in lint(dossier.path)}


@pytest.mark.parametrize(
    "link", ["sources/gazette.txt", "sources", "journal.jsonl", "statements", "parties/union.toml"]
)
def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path, link):
    dossier = filled(tmp_path / "d")
    (dossier.path / link).rename(tmp_path / "outside")
    (dossier.path / link).symlink_to(tmp_path / "outside")
    with pytest.raises(DossierError, match="a link leads out"):
        [dossier.text(s.id) for s in dossier.sources()] and dossier.statements() and dossier.parties()
    assert any("leads out" in r.what for r in lint(dossier.path))
    with pytest.raises(DossierError, match="a link leads out"):
        _write_everything(dossier)


def _write_everything(dossier: Dossier) -> None:
    dossier.propose_parties([])
    dossier.text("gazette")
    dossier.review(ruling(Ruling.REJECT))
    dossier.parties()


def test_a_pipe_in_place_of_a_file_does_not_hold_anybody_up(tmp_path):
    dossier = filled(tmp_path / "d")
    (dossier.path / "parties/union.toml").unlink()
    os.mkfifo(dossier.path / "parties/union.toml")
    with pytest.raises(DossierError, match="no ordinary file"):
        dossier.parties()


def test_verification_names_every_quotation_that_is_lost(tmp_path):
    dossier = filled(tmp_path / "d")
    (dossier.path / "sources/gazette.txt").write_bytes(REPORT.replace("agreed", "objected").encode())
    found = verify_quotations(dossier)
    assert [(r.file, r.line) for r in found] == [("sources/gazette.txt", None), ("statements/gazette.jsonl", None)]
    assert "gazette#2" in found[1].what
