"""Killed at any step, out of space at any step: what was said to be done is there, and the rest can be done again."""

import errno
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from dossier_cases import (
    REPORT,
    add_plan,
    add_report,
    assent,
    document,
    left_over,
    port,
    proposal,
    reading,
    refusal,
    ruling,
    union,
)

from zopa.dossier.dossier import Dossier
from zopa.dossier.journal import torn
from zopa.dossier.lint import lint
from zopa.errors import DossierError
from zopa.records import Ruling

STEPS = ("write", "fsync", "replace", "unlink", "ftruncate", "mkdir")


class Killed(BaseException):
    """No handler of the program's own catches it."""


class Disk:
    """Counts what is done to the disk; from step *cut* on nothing happens any more, or *error* once."""

    def __init__(self, monkeypatch, *, cut: int, error: int | None = None) -> None:
        self.step, self.cut, self.error = 0, cut, error
        for name in STEPS:
            real = getattr(os, name) if name != "fsync" else _no_disk_to_wait_for
            monkeypatch.setattr(os, name, self.wrapped(name, real))

    def wrapped(self, name, real):
        def call(*args, **kwargs):
            if self.error is not None and name in {"unlink", "ftruncate"}:
                return real(*args, **kwargs)
            self.step += 1
            dead = self.step >= self.cut if self.error is None else self.step == self.cut
            if not dead:
                return real(*args, **kwargs)
            if name == "write" and self.step == self.cut:
                real(args[0], bytes(args[1])[: len(args[1]) // 2])
            if self.error is None:
                raise Killed
            raise OSError(self.error, os.strerror(self.error))

        return call


def _no_disk_to_wait_for(_handle: int) -> None:
    """The tests cut off the program, not the machine."""


def create(path: Path) -> None:
    if not (path / "dossier.toml").exists():
        Dossier.create(path, title="Harbour")


def rule(path: Path, review) -> None:
    dossier = Dossier.open(path)
    if review not in dossier.reviews():
        dossier.review(review)


ACTS = (
    (create, lambda d: d.title == "Harbour"),
    (lambda p: add_plan(Dossier.open(p)), lambda d: d.source("plan").id == "plan"),
    (lambda p: Dossier.open(p).set_plan("plan", proposal()), lambda d: d.plan() == proposal()),
    (lambda p: Dossier.open(p).record_failure("scan.pdf", "empty"), lambda d: d.failures() == (("scan.pdf", "empty"),)),
    (lambda p: add_report(Dossier.open(p)), lambda d: d.text("gazette") == REPORT),
    (lambda p: Dossier.open(p).propose_parties([union(), port()]), lambda d: d.parties() == (port(), union())),
    (
        lambda p: Dossier.open(p).record_reading("gazette", [refusal(), assent()], reading()),
        lambda d: d.derived("gazette") and len(d.statements(reviewed=False)) == 2,
    ),
    (lambda p: rule(p, ruling(Ruling.REJECT)), lambda d: "gazette#1" not in {s.id for s in d.statements()}),
    (
        lambda p: rule(p, ruling(Ruling.AMEND, "gazette#2", stance="ambiguous")),
        lambda d: d.statements()[0].stance == "ambiguous",
    ),
    (
        lambda p: Dossier.open(p).record_reading("gazette", [refusal(), assent(confidence=0.1)], reading(inputs="2")),
        lambda d: d.derived("gazette").inputs == "2" and d.statements()[0].stance == "ambiguous",
    ),
)


def perform(path: Path) -> int:
    """Act by act; how many were done when the first failed."""
    for n, (act, _) in enumerate(ACTS):
        try:
            act(path)
        except (Killed, DossierError):
            return n
    return len(ACTS)


def hold(path: Path, done: int) -> None:
    """All that was said to be done is there, however far the rest came."""
    if done:
        dossier = Dossier.open(path)
        assert [n for n, (_, there) in enumerate(ACTS[:done]) if not there(dossier)] == []


def number_of_steps(tmp_path) -> int:
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, cut=10**9)
        assert perform(tmp_path / "whole") == len(ACTS)
        hold(tmp_path / "whole", len(ACTS))
    return disk.step


def contents(path: Path) -> dict[str, bytes]:
    return {
        p.relative_to(path).as_posix(): p.read_bytes()
        for p in path.rglob("*")
        if p.is_file() and p.name not in {".lock", "journal.jsonl"}
    }


def test_killed_at_any_step_nothing_said_done_is_lost_and_the_rest_can_be_done_again(tmp_path):
    """A cut in the midst of a write leaves half of it; after the cut no cleaning up happens either."""
    steps = number_of_steps(tmp_path)
    assert steps > 60
    for cut in range(1, steps + 1):
        path = tmp_path / f"cut-{cut}"
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, cut=cut)
            done = perform(path)
        assert done < len(ACTS)
        hold(path, done)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "fsync", _no_disk_to_wait_for)
            assert perform(path) == len(ACTS), cut
        hold(path, len(ACTS))
        assert left_over(path) == []
        assert contents(path) == contents(tmp_path / "whole")
        assert lint(path) == ()


def test_out_of_space_at_any_step_is_told_and_nothing_is_lost(tmp_path):
    refused, steps = 0, number_of_steps(tmp_path)
    for cut in range(1, steps + 1):
        path = tmp_path / f"full-{cut}"
        told = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(DossierError, "__init__", _listening(told, DossierError.__init__))
            Disk(patch, cut=cut, error=errno.ENOSPC)
            done = perform(path)
            assert left_over(path) == []
        if done < len(ACTS):  # a folder that can't be made but is there already is no fault
            refused += 1
            assert told[0] == "the disk is full"
        hold(path, done)
        if (path / "journal.jsonl").exists():
            assert not torn((path / "journal.jsonl").read_bytes())
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "fsync", _no_disk_to_wait_for)
            assert perform(path) == len(ACTS)
        assert contents(path) == contents(tmp_path / "whole")
        assert lint(path) == ()
    assert refused > 50


def _listening(told, real):
    def init(self, what, **rest):
        told.append(what)
        real(self, what, **rest)

    return init


def test_a_folder_that_may_not_be_written_to_is_told(tmp_path, monkeypatch):
    perform(tmp_path / "d")
    dossier, real = Dossier.open(tmp_path / "d"), os.open

    def refuse(path, flags, *rest, **kwargs):
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, flags, *rest, **kwargs)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(DossierError, match="you may not write here"):
        dossier.record_failure("x", "y")
    assert dossier.statements()


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from dossier_cases import *
dossier = Dossier.open(sys.argv[1])
for n in range(10_000):
    text = f"Report {n}. " + REPORT
    stored = dossier.add_source(document(f"r{n}"), raw=text.encode(), text=text, offsets=[])
    words = Anchor.cut(text, 0, 6, source=stored.id)
    dossier.record_reading(stored.id, [refusal(id=f"{stored.id}#1", anchor=words)], reading(made=stored.id))
    print(n, flush=True)
"""


@pytest.mark.slow
def test_a_writer_killed_by_the_system_loses_nothing_it_said_was_done(tmp_path):
    path = tmp_path / "d"
    Dossier.create(path, title="Harbour")
    said = -1
    for pause in (0.05, 0.11, 0.17):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(Path(__file__).parent)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(pause)
        writer.send_signal(signal.SIGKILL)
        said = max([said, *(int(n) for n in writer.stdout.read().split())])
        writer.stdout.close()
        writer.wait()
    dossier = Dossier.open(path)
    assert said > 0
    for n in range(said + 1):
        assert dossier.text(f"r{n}").startswith(f"Report {n}. ")
        assert dossier.derived(f"r{n}")
    assert {s.id for s in dossier.statements()} >= {f"r{n}#1" for n in range(said + 1)}
    dossier.record_failure("x", "the next writer sweeps up")
    assert left_over(path) == []
    assert dossier.failures() == (("x", "the next writer sweeps up"),)
    assert document("x").id == "x"


def test_killed_while_a_proposal_grows_the_file_still_counts_as_the_machines(tmp_path):
    """Else a later proposal would be laid beside it, as if a person had written there."""
    for cut in range(1, 12):
        path = tmp_path / f"cut-{cut}"
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "fsync", _no_disk_to_wait_for)
            Dossier.create(path, title="Harbour").propose_parties([union()])
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, cut=cut)
            with suppress(Killed):
                Dossier.open(path).propose_parties([union(aliases=("the dockers",))])
        found = Dossier.open(path).propose_parties([union(aliases=("local 9",))])
        assert "local 9" in found[0].aliases
        assert not list(path.glob("parties/*.proposed.toml"))
