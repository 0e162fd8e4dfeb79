"""From a plan and a folder of reports to a cited verdict, as a user types it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from tests.conftest import Zopa

import zopa as library
from zopa.records import Basis

pytestmark = pytest.mark.slow


def test_the_answer_names_its_verdict_on_every_basis(zopa: Zopa, fishery: Path) -> None:
    found = json.loads(zopa("agree", fishery, "--json").stdout)
    assert found["verdict"] == "feasible"
    assert set(found["bases"]) == {"own", "reported", "forecast"}
    assert found["as_drafted"]["objections"] == []
    assert found["complete"] is True


def test_python_and_the_command_line_give_the_same_answer(zopa: Zopa, fishery: Path) -> None:
    told = json.loads(zopa("agree", fishery, "--basis", "reported", "--json").stdout)
    found = library.ask(library.Dossier.open(fishery), library.FindAgreement(basis=Basis.REPORTED))
    assert list(found.answer.as_drafted.objections) == told["as_drafted"]["objections"]
    assert [d["id"] for d in told["demands"]] == list(found.answer.grounds)


def test_every_quotation_stands_where_it_is_said_to(zopa: Zopa, fishery: Path, examples: Path) -> None:
    (plan,) = (examples / "fishery/plan").iterdir()
    for report in sorted((examples / "fishery/reports").iterdir()):
        lines = zopa("statements", report, "--plan", plan, "--json").stdout.splitlines()
        text = zopa("text", report).stdout
        assert lines
        for line in lines:
            statement = json.loads(line)
            assert text[statement["start"] : statement["end"]] == statement["quote"]
    assert zopa("verify", fishery).returncode == 0


def test_reading_again_reads_nothing_again(zopa: Zopa, fishery: Path) -> None:
    journal = (fishery / "journal.jsonl").read_bytes()
    assert "0 read" in zopa("read", fishery).stderr
    assert (fishery / "journal.jsonl").read_bytes() == journal


def test_a_changed_source_text_fails_verification_by_name(zopa: Zopa, fishery: Path, tmp_path: Path) -> None:
    case = shutil.copytree(fishery, tmp_path / "case")
    text = case / "sources/01-wire.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("fair", "fine"), encoding="utf-8")
    done = zopa("verify", case)
    assert done.returncode in {1, 3}
    assert "01-wire" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_problem_file_of_a_dossier_gives_the_dossiers_verdict(zopa: Zopa, fishery: Path, tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    file.write_text(zopa("problem", fishery).stdout, encoding="utf-8")
    told = json.loads(zopa("agree", fishery, "--json").stdout)
    again = json.loads(zopa("agree", file, "--json").stdout)
    assert again["verdict"] == told["verdict"]
    assert [c["demands"] for c in again["conflicts"]] == [c["demands"] for c in told["conflicts"]]


def test_the_page_loads_nothing_and_holds_every_quotation(zopa: Zopa, fishery: Path, tmp_path: Path) -> None:
    page = tmp_path / "case.html"
    assert zopa("brief", fishery, "-o", page).returncode == 0
    html = page.read_text(encoding="utf-8")
    assert "default-src 'none'" in html
    assert not re.search(r"""(?:src|href)=["'](?!#)""", html)
    assert "We accept the plan, all five points of it" in html


def test_bare_files_are_answered_without_a_dossier(zopa: Zopa, examples: Path, tmp_path: Path) -> None:
    (plan,) = (examples / "fishery/plan").iterdir()
    done = zopa("agree", "--plan", plan, examples / "fishery/reports/03-interview.txt", "--json", cwd=tmp_path)
    assert json.loads(done.stdout)["verdict"] == "feasible"
    assert list(tmp_path.iterdir()) == []


def test_one_bad_file_does_not_stop_the_others(zopa: Zopa, fishery: Path, tmp_path: Path) -> None:
    case = shutil.copytree(fishery, tmp_path / "case")
    reports = tmp_path / "more"
    reports.mkdir()
    (reports / "broken.docx").write_bytes(b"PK\x03\x04 not a word file")
    (reports / "good.txt").write_text("Halvik said that the Cooperative rejects point 2.", encoding="utf-8")
    done = zopa("add", case, reports)
    assert done.returncode == 4
    assert "broken.docx" in done.stderr
    assert zopa("read", case).returncode == 0
    assert (case / "statements/good.jsonl").exists()


def test_hostile_words_are_never_markup(zopa: Zopa, fishery: Path, tmp_path: Path) -> None:
    case = shutil.copytree(fishery, tmp_path / "case")
    report = tmp_path / "hostile.txt"
    report.write_text(
        'Halvik said: "The Cooperative rejects point 2 <script>alert(1)</script> [link](javascript:x) {{ 7*7 }}."\n',
        encoding="utf-8",
    )
    assert zopa("add", case, report).returncode == 0
    assert zopa("read", case).returncode == 0
    page = tmp_path / "page.html"
    zopa("brief", case, "-o", page)
    html = page.read_text(encoding="utf-8")
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert "{{ 7*7 }}" in html


def test_a_label_of_a_capital_and_a_number_is_no_part_of_a_partys_name(zopa: Zopa, tmp_path: Path) -> None:
    plan, report = tmp_path / "plan.txt", tmp_path / "report.txt"
    plan.write_text(
        "HEADS OF TERMS\n\nA. Tickets\nA.1  Gletsch shall sell one pass at 62 francs.\n"
        "A.2  Obermatt shall pay Gletsch.\n\nB. Touring\nB.1  Gletsch shall keep three routes.\n"
        "B.2  Obermatt shall mark them.\n", encoding="utf-8",
    )
    report.write_text("Gletsch accepts A.1, its chair Bo Finch said on 3 May 2031.\n", encoding="utf-8")
    zopa("new", tmp_path / "case", "--plan", plan)
    zopa("add", tmp_path / "case", report)
    assert zopa("read", tmp_path / "case").returncode == 0
    assert sorted(p.stem for p in (tmp_path / "case/parties").iterdir()) == ["gletsch", "obermatt"]
