"""
Clauses against answers: exact matches (id, parent, text with blanks collapsed) a layout, and the worlds' F1.

usage  clauses.py SHARED_FOLDER
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from zopa.errors import ProposalError
from zopa.proposal.parse import parse_proposal


def _row(clause: dict[str, Any]) -> tuple[str, str | None, str]:
    return clause["id"], clause["parent"], " ".join(clause["text"].split())


def _flat(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def _read(path: Path) -> list[dict[str, Any]]:
    text = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
    try:
        found = parse_proposal(text, source=path.name).clauses
    except ProposalError as e:
        print(f"  {path.name}: {e}", file=sys.stderr)
        return []
    return [c.model_dump() for c in found]


def layouts(folder: Path) -> None:
    """One row a layout: how many clauses are exactly right, of how many expected, and how many too many."""
    answers = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    for name, expected in answers.items():
        want = [_row(c) for c in expected]
        got = [_row(c) for c in _read(folder / f"{name}.txt")]
        right = len(set(want) & set(got))
        verdict = "exact" if want == got else "DIFFERS"
        print(f"{name:32s} {right:3d}/{len(want):3d}  too many {len(got) - right}  {verdict}")


def world(plan: Path, gold: Path) -> None:
    """F1 of texts, headings with clauses under them left out, and ids right."""
    answers = json.loads(gold.read_text(encoding="utf-8"))
    heads = {_flat(g["text"]) for g in answers if g.get("heading_only")}
    real = {(g["id"], g["parent"], _flat(g["text"])) for g in answers if not g.get("heading_only")}
    got = {(c["id"], c["parent"], _flat(c["text"])) for c in _read(plan) if _flat(c["text"]) not in heads}
    print(f"{plan.parent.name + '/' + plan.name:32s} {len(real & got):3d}/{len(real):3d}  too many {len(got - real)}")


def main(shared: Path) -> None:
    """Print everything under the shared folder."""
    layouts(shared / "input/layouts")
    for folder in sorted((shared / "eval/worlds").iterdir()):
        for plan, gold in (("plan.txt", "clauses.json"), ("draft2.txt", "clauses2.json")):
            if (folder / plan).exists() and (folder / "gold" / gold).exists():
                world(folder / plan, folder / "gold" / gold)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else sys.exit(__doc__))
