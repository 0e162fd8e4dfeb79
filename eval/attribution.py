#!/usr/bin/env python3
"""
Attribution on PolNeAR: spans of source, cue and content against the annotated ones, whole folder, one process.

usage  attribution.py SHARED [--split dev|train]     SHARED holds data/polnear and eval/score_attribution.py
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from zopa.cli.progress import progress
from zopa.studies.attributing import attribute_folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--split", default="dev", choices=("dev", "train"))
    args = parser.parse_args()
    corpus = args.shared / "data/polnear"
    found = attribute_folder(corpus / "data" / args.split / "text", progress=progress("reading"))
    out = Path("out")
    out.mkdir(exist_ok=True)
    answers = out / f"polnear-{args.split}.json"
    answers.write_text(json.dumps(found), encoding="utf-8")
    scorer = args.shared / "eval/score_attribution.py"
    done = subprocess.run([sys.executable, str(scorer), str(corpus), args.split, str(answers)], check=False)
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
