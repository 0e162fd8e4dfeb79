"""One writer at a time; readers wait for nobody."""

import os
import subprocess
import sys

import pytest
from dossier_cases import assent, filled, refusal

from zopa.dossier.dossier import Dossier
from zopa.dossier.lock import sole_writer
from zopa.errors import DossierLocked

HOLDER = """
import sys
from zopa.dossier.dossier import Dossier
with Dossier.open(sys.argv[1]).writing():
    print("held", flush=True)
    sys.stdin.readline()
"""

COUNTER = """
import sys
from zopa.dossier.dossier import Dossier
for n in range(20):
    Dossier.open(sys.argv[1]).record_failure(f"{sys.argv[2]}-{n}", "empty")
"""


@pytest.mark.slow
def test_a_second_writer_is_told_who_writes_and_readers_read_on(tmp_path):
    dossier = filled(tmp_path / "d")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(dossier.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(DossierLocked, match=rf"process {holder.pid} on"), sole_writer(dossier.path, wait=0.1):
        pass
    assert dossier.statements() == (refusal(), assent())
    holder.communicate("\n")
    dossier.record_failure("x", "now it works")


@pytest.mark.slow
def test_two_processes_that_write_at_once_both_get_their_word_in(tmp_path):
    dossier = filled(tmp_path / "d")
    writers = [subprocess.Popen([sys.executable, "-c", COUNTER, str(dossier.path), name]) for name in "ab"]
    assert [w.wait() for w in writers] == [0, 0]
    assert {name for name, _ in dossier.failures()} == {f"{who}-{n}" for who in "ab" for n in range(20)}


def test_several_calls_can_hold_the_dossier_together(tmp_path):
    dossier = filled(tmp_path / "d")
    with dossier.writing():
        dossier.record_failure("x", "y")
        with pytest.raises(DossierLocked, match=str(os.getpid())), sole_writer(Dossier(dossier.path).path, wait=0):
            pass
    assert dossier.failures() == (("x", "y"),)
