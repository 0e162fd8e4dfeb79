"""A tagger fitted to invented texts: it learns a verb that the rules take for no cue, and unlearns one that they do."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from zopa.cli.main import app, run
from zopa.errors import DocumentError, InputError
from zopa.language.tagger import Tagger
from zopa.language.tagger_file import dump_tagger, load_tagger
from zopa.studies.attributing import attribute_folder
from zopa.studies.training import TrainingFinding, train

pytestmark = pytest.mark.slow

WHO = ("The reeve", "Ida Brandt", "The warden", "Olaf Rask", "The miller")
WHAT = ("the weir leaks", "the lock will stay shut", "two barges are late", "nobody paid the toll", "the dredger sank")
NEW = "Greta Holm grumped that the ferry was full. The towpath likes that the grass grows."


def _marked(n: int) -> tuple[str, str]:
    """One text and its marks: who "grumped" says something, what "likes" something does not."""
    who, what, other = WHO[n % 5], WHAT[n * 7 // 5 % 5], WHAT[(n + 2) % 5]
    text = f"{who} grumped that {what}. The canal likes that {other}.\n"
    cue = len(who) + 1
    first = cue + len("grumped ")
    last = text.index(".")
    marks = (
        f"T1\tSource 0 {len(who)}\t{who}\nT2\tCue {cue} {cue + 7}\tgrumped\n"
        f"T3\tContent {first} {last}\t{text[first:last]}\n"
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n"
    )
    return text, marks


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("marked")
    for n in range(40):
        text, marks = _marked(n)
        (folder / f"{n:02}.txt").write_text(text, encoding="utf-8")
        (folder / f"{n:02}.ann").write_text(marks, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def fitted(corpus: Path) -> TrainingFinding:
    return train(corpus, progress=lambda *_: None)


def _told(folder: Path, tagger: Tagger | None) -> list[list[str]]:
    (folder / "new.txt").write_text(NEW, encoding="utf-8")
    (rows,) = attribute_folder(folder, progress=lambda *_: None, tagger=tagger).values()
    return [[NEW[s:e] for role in ("source", "cue", "content") for s, e in row[role]] for row in rows]


def test_it_learns_a_cue_and_unlearns_another(fitted: TrainingFinding, tmp_path: Path):
    right = ["Greta Holm", "grumped", "that the ferry was full"]
    assert right not in _told(tmp_path, None)
    assert _told(tmp_path, fitted.tagger) == [right]


def test_the_gain_on_texts_kept_back_is_told(fitted: TrainingFinding):
    assert (fitted.texts, fitted.attributions, fitted.kept_back) == (40, 40, 4)
    assert fitted.rules < 0.5
    assert fitted.fitted == 1


def test_the_same_texts_give_the_same_file_and_it_reads_back(corpus: Path, fitted: TrainingFinding):
    again = train(corpus, progress=lambda *_: None)
    written = dump_tagger(fitted.tagger)
    assert dump_tagger(again.tagger) == written
    assert load_tagger(written, where="mine.json") == fitted.tagger


def test_too_few_texts_are_refused(tmp_path: Path):
    text, marks = _marked(0)
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.ann").write_text(marks, encoding="utf-8")
    with pytest.raises(DocumentError, match="1 marked texts are too few"):
        train(tmp_path, progress=lambda *_: None)


@pytest.mark.parametrize("held", [
    "", "[]", "{}", '{"kind": "zopa tagger 1"}', '{"kind": "zopa tagger 1", "least": "x", "cues": [], "weights": {}}',
    '{"kind": "zopa tagger 1", "least": 0.3, "cues": [], "weights": {"a": NaN}}',
    '{"kind": "zopa tagger 1", "least": 0.3, "cues": [], "weights": [1]}', "\x00" * 50,
])
def test_what_is_no_tagger_is_refused(held: str):
    with pytest.raises(InputError, match=r"mine\.json: this .*zopa train"):
        load_tagger(held, where="mine.json")


def test_statements_are_told_with_it_and_stand_where_they_say(fitted: TrainingFinding, tmp_path: Path):
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    (tmp_path / "mine.json").write_text(dump_tagger(fitted.tagger), encoding="utf-8")
    done = CliRunner().invoke(
        app, ["statements", str(tmp_path / "new.txt"), "--model", str(tmp_path / "mine.json"), "--json"],
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(NEW[s["start"] : s["end"]] == s["quote"] for s in told)
    assert [s["speaker"] for s in told if "ferry" in s["quote"]] == ["Greta Holm"]


def test_a_corpus_that_is_no_folder_is_wrong_usage(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr("sys.argv", ["zopa", "train", "nowhere", "-o", "x.json"])
    with pytest.raises(SystemExit) as left:
        run()
    assert left.value.code == 2
    assert "nowhere is no folder" in capsys.readouterr().err
