#!/usr/bin/env python3
"""
Copies of wire texts found again: how many, how many wrongly, and how long it takes.

The sources are the reports that come with zopa and those of the invented worlds in tests/gold, each a different text.
A copy is cut to between two fifths and all of its paragraphs, given another headline and byline, its quotation marks
exchanged, sentences joined or dropped, and up to one word in eight put in other words.

usage  benchmarks/copies.py [--copies N] [--seed N]
"""

from __future__ import annotations

import argparse
import random
import re
import time
from pathlib import Path

from zopa.packs import thesaurus
from zopa.press.copies import copies

ROOT = Path(__file__).parent.parent
HEADS = ("News in brief", "Update", "What we know so far", "Our correspondent reports", "Overnight")
TAILS = ("Reporting by the agency; edited for length.", "More on this story as it develops.", "")


def bases() -> dict[str, str]:
    """Every report of our own, by name."""
    folders = [*ROOT.glob("src/zopa/examples/*/reports"), *ROOT.glob("tests/gold/worlds/*/reports")]
    return {f"{p.parent.parent.name}/{p.stem}": p.read_text() for f in folders for p in sorted(f.glob("*.txt"))}


def others(word: str) -> list[str]:
    """Words that mean about the same."""
    sets = thesaurus().sets
    mine = sets.get(word, frozenset())
    return _near.setdefault(word, [w for w, s in sets.items() if s & mine and w != word][:4] if mine else [])


_near: dict[str, list[str]] = {}


def copy(text: str, chance: random.Random) -> str:
    """One more outlet's version."""
    paragraphs = [p for p in re.split(r"\n\s*\n", text) if p.strip()][1:] or [text]
    kept = paragraphs[: max(2, round(len(paragraphs) * chance.uniform(0.4, 1)))]
    rate = chance.uniform(0, 0.125)
    body = []
    for paragraph in kept:
        sentences = [s for s in re.split(r"(?<=[.!?”\"])\s+", paragraph) if chance.random() > 0.06]
        words = " ".join(sentences).split(" ")
        body.append(" ".join(_other(w, chance) if chance.random() < rate else w for w in words))
    text = "\n\n".join([chance.choice(HEADS), *body, chance.choice(TAILS)])
    return text.replace('"', "”").replace("'", "’") if chance.random() < 0.5 else text


def _other(word: str, chance: random.Random) -> str:
    near = others(word.strip(".,;:").lower())
    return chance.choice(near) if near else word


def scored(count: int, chance: random.Random) -> tuple[float, float, int]:
    """Precision and recall over pairs, and how many documents."""
    texts, of = {}, {}
    for name, text in bases().items():
        for n in range(count + 1):
            texts[f"{name}#{n}"] = text if n == 0 else copy(text, chance)
            of[f"{name}#{n}"] = name
    order = list(texts)
    chance.shuffle(order)
    found = copies({k: texts[k] for k in order})
    pairs = [(a, b) for g in found for n, a in enumerate(g) for b in g[n + 1 :]]
    right = sum(of[a] == of[b] for a, b in pairs)
    names = set(of.values())
    true = len(names) * (count + 1) * count // 2
    return right / max(1, len(pairs)), right / true, len(texts)


def many(size: int, chance: random.Random) -> dict[str, str]:
    """Texts of 400 words, one in five a copy of another."""
    vocabulary = [w for w in thesaurus().sets if w.isalpha()]
    out: dict[str, str] = {}
    last = ""
    for n in range(size):
        if n % 5 == 4:
            words = last.split(" ")
            at = chance.randrange(len(words) // 2)
            out[str(n)] = " ".join(words[at : at + 250])
        else:
            last = " ".join(chance.choice(vocabulary) for _ in range(400))
            out[str(n)] = last
    return out


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311 - a seed that anybody can use again
    precision, recall, size = scored(asked.copies, chance)
    print(f"{size} documents: precision {precision:.3f} (goal 0.98), recall {recall:.3f} (goal 0.95), by pairs")
    for size in (2_500, 5_000, 10_000):
        texts = many(size, chance)
        start = time.perf_counter()
        found = copies(texts)
        print(f"{size:,} documents: {time.perf_counter() - start:.1f} s, {len(found):,} groups (goal: 10,000 in 20 s)")


if __name__ == "__main__":
    main()
