"""Bad input gives a sentence with a remedy and the right exit code, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Zopa

pytestmark = pytest.mark.slow

PLAN = "1. The army shall be limited to 600,000 soldiers.\n2. The border shall be open.\n3. Prisoners shall be freed.\n"


def refused(done, *, code: int, naming: str) -> None:
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert naming in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 40),
        ("broken.txt", "Die Länder “sagten” nein. ".encode() * 20 + b"\xc3\x28\xff\xfe\x81" * 50),
        ("zip.docx", b"PK\x03\x04" + b"\0" * 100),
        ("page.html", b"<div>" * 100_000 + b"x" + b"</div>" * 100_000),
        ("file.pdf", b"%PDF-1.7\nnothing here"),
    ],
)
def test_a_document_that_cannot_be_read_is_named(zopa: Zopa, tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    done = zopa("text", file)
    assert "Traceback" not in done.stderr
    if done.returncode:
        refused(done, code=3, naming=name)


def test_a_missing_file_is_named(zopa: Zopa, tmp_path: Path) -> None:
    refused(zopa("clauses", tmp_path / "nowhere.txt"), code=3, naming="nowhere.txt")


def test_a_text_that_is_no_plan_says_what_was_looked_for(zopa: Zopa, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("It rained. “I am wet,” said the man. He went home and had soup with his sister.", encoding="utf-8")
    refused(zopa("clauses", file), code=3, naming="story.txt")


def test_the_same_number_twice_keeps_both_clauses(zopa: Zopa, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("1. Pay shall rise.\n2. Hours shall fall.\n2. Rosters shall be public.\n3. It ends in May.\n")
    done = zopa("clauses", file, "--json")
    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if '"id"' in line] == [
        '  "id": "1",', '  "id": "2",', '  "id": "2-2",', '  "id": "3",',
    ]


def test_no_dossier_says_how_to_make_one(zopa: Zopa, tmp_path: Path) -> None:
    refused(zopa("agree", tmp_path), code=3, naming="zopa new")


def test_an_unknown_basis_is_wrong_usage(zopa: Zopa, fishery: Path) -> None:
    refused(zopa("agree", fishery, "--basis", "guess"), code=2, naming="own, reported or forecast")


def test_a_date_that_is_none_is_wrong_usage(zopa: Zopa, fishery: Path) -> None:
    refused(zopa("agree", fishery, "--as-of", "tomorrow"), code=2, naming="2031-03-09")


def test_a_dossier_edited_into_nonsense_names_file_and_remedy(zopa: Zopa, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN)
    zopa("new", tmp_path / "case", "--plan", plan)
    (tmp_path / "case/proposal/plan.toml").write_text("clauses = [ oh dear")
    refused(zopa("agree", tmp_path / "case"), code=3, naming="plan.toml")
    done = zopa("lint", tmp_path / "case")
    assert done.returncode == 1
    assert "plan.toml" in done.stdout


def test_a_slip_in_a_problem_file_is_placed(zopa: Zopa, tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text(
        '[issues.army]\nrange = [0, 9]\n[[demands]]\nid = "a"\nparty = "A"\nsays = "amry <= 4"\n', encoding="utf-8"
    )
    refused(zopa("agree", file), code=3, naming="army")


def test_a_second_plan_is_not_put_over_a_dossier(zopa: Zopa, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN)
    assert zopa("new", tmp_path / "case", "--plan", plan).returncode == 0
    refused(zopa("new", tmp_path / "case", "--plan", plan), code=3, naming="zopa add")
