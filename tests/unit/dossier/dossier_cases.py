"""A small quarrel about a harbour, to be put into dossiers."""

import atexit
import os
import shutil
import tempfile
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

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
)

PLAN_TEXT = "1. The pay rises by 4 per cent.\n2. The quay stays open.\n"
REPORT = "\u201cWe won\u2019t sign under 5,\u201d said the union.\r\nThe port agreed to clause 2. \U0001f6a2\r\n"
NOON = datetime(2031, 3, 2, 12, tzinfo=UTC)


def document(name: str, **known: object) -> Source:
    return Source(
        id=name, filename=f"{name}.txt", media_type="text/plain", digest="", text_digest="", text_rules="text 1",
        **known,
    )


def proposal(*, source: str = "plan", first: str = "The pay rises by 4 per cent.") -> Proposal:
    return Proposal(
        source=source,
        clauses=(
            Clause(id="1", text=first, start=3, end=31), Clause(id="2", text="The quay stays open.", start=35, end=55),
        ),
    )


def union(*, aliases: tuple[str, ...] = ()) -> Party:
    return Party(id="union", name="Harbour Union", aliases=aliases, people=(Person(name="Ada Quay", office="chair"),))


def port() -> Party:
    return Party(id="port", name="Port Company")


def refusal(**changes: object) -> Statement:
    values = {
        "id": "gazette#1", "anchor": Anchor.cut(REPORT, 1, 23, source="gazette"), "mode": Mode.DIRECT,
        "speaker": "union", "confidence": 0.7, "party": ("union",), "clauses": ("1",), "stance": Stance.REJECT,
        "limits": (Limit(issue="pay", op=Op.AT_LEAST, value=5, unit="per cent"),),
    }
    return Statement.model_validate(values | changes)


def assent(**changes: object) -> Statement:
    start = REPORT.index("The port")
    values = {
        "id": "gazette#2", "anchor": Anchor.cut(REPORT, start, start + 27, source="gazette"), "mode": Mode.INDIRECT,
        "speaker": "port", "confidence": 0.6, "party": ("port",), "clauses": ("2",), "stance": Stance.ACCEPT,
    }
    return Statement.model_validate(values | changes)


def reading(*, made: str = "gazette", inputs: str = "digest-1") -> Derivation:
    return Derivation(made=made, made_by="rules", version="1", inputs=inputs, at=NOON)


def ruling(what: Ruling, record: str = "gazette#1", **changes: object) -> Review:
    return Review(record=record, ruling=what, by="ada", at=NOON, changes=changes)


def add_report(dossier: Dossier) -> Source:
    return dossier.add_source(
        document("gazette", published=date(2031, 3, 2)), raw=b"%PDF gazette", text=REPORT, offsets=[[0, 5]]
    )


def add_plan(dossier: Dossier) -> Source:
    return dossier.add_source(document("plan"), raw=PLAN_TEXT.encode(), text=PLAN_TEXT, offsets=[])


def filled(path: Path) -> Dossier:
    """A dossier with a plan, a report, two parties and two statements."""
    return Dossier.open(shutil.copytree(_made_once(), path))


@cache
def _made_once() -> Path:
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    dossier = Dossier.create(folder / "made", title="Harbour")
    add_plan(dossier)
    dossier.set_plan("plan", proposal())
    add_report(dossier)
    dossier.propose_parties([union(), port()])
    dossier.record_reading("gazette", [refusal(), assent()], reading())
    return dossier.path


def left_over(path: Path) -> list[str]:
    """Half-written files."""
    return [name for _, _, names in os.walk(path) for name in names if name.startswith(".zopa-")]
