"""What tests share: the bundled examples, read once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "src/zopa/examples"
Zopa = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def zopa() -> Zopa:
    """The command line as a user has it: a process, its output and its exit code."""

    def run(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "zopa", *map(str, arguments)],
            capture_output=True, text=True, cwd=cwd, timeout=300, check=False,
        )

    return run


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of bundled examples."""
    return EXAMPLES


@pytest.fixture(scope="session")
def fishery(zopa: Zopa, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fishery, read into a dossier; copy it before changing it."""
    case = tmp_path_factory.mktemp("stories") / "fishery"
    (plan,) = (EXAMPLES / "fishery/plan").iterdir()
    for arguments in (
        ("new", case, "--plan", plan), ("add", case, EXAMPLES / "fishery/reports"), ("read", case),
    ):
        done = zopa(*arguments)
        assert done.returncode == 0, done.stderr
    return case
