"""
Which documents tell the same story in the same words: a wire text in forty outlets is one report.

A copy may be cut, given another headline and lightly rewritten; what stays are runs of words. Two texts are copies if
a large part of the shorter one's runs of three words stands in the other: containment, not resemblance, since a cut
copy resembles its original little (Broder 1997, "On the resemblance and containment of documents").
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

RUN = 3
"""Words in a run."""
SHARE = 0.35
"""Of the shorter text's runs; independent reports of one day share a tenth."""
LEAST = 25
"""Runs without which a text is too short to tell."""
_SAMPLE = 4
"""One run in so many stands for the rest while candidates are sought."""
_COMMON = 60
"""A run in more texts than that is a phrase of the language, and brings none together."""
_WORD = re.compile(r"\w+")


def copies(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """
    Groups of texts that are copies of one another, each in the order given, the largest group first.

    1. Hash every run of three words; keep one in four.
    2. Texts that share enough kept runs are candidates; runs that many texts have are passed over.
    3. Candidates are compared run by run, and joined where a large part of the shorter one stands in the other.

    The cost grows with the number of texts, not of pairs.
    """
    runs = {name: _runs(text) for name, text in texts.items()}
    kept = {name: frozenset(r for r in found if r % _SAMPLE == 0) for name, found in runs.items()}
    joined = {name: name for name in texts}

    def root(name: str) -> str:
        while joined[name] != name:
            joined[name] = joined[joined[name]]
            name = joined[name]
        return name

    for a, b in _candidates(kept):
        if root(a) != root(b) and contained(runs[a], runs[b]) >= SHARE:
            joined[root(b)] = root(a)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in texts:
        groups[root(name)].append(name)
    return tuple(sorted((tuple(g) for g in groups.values() if len(g) > 1), key=lambda g: -len(g)))


def contained(a: frozenset[int], b: frozenset[int]) -> float:
    """The part of the shorter text's runs that the other has; 0 where it is too short to tell."""
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter >= LEAST else 0.0


def _runs(text: str) -> frozenset[int]:
    words = [w.lower() for w in _WORD.findall(text)]
    return frozenset(zlib.crc32(" ".join(words[n : n + RUN]).encode()) for n in range(len(words) - RUN + 1))


def _candidates(kept: Mapping[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """Pairs that share at least half as many kept runs as a copy would."""
    where: dict[int, list[str]] = defaultdict(list)
    for name, runs in kept.items():
        for run in runs:
            where[run].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in where.values():
        if 1 < len(names) <= _COMMON:
            shared.update((a, b) for n, a in enumerate(names) for b in names[n + 1 :])
        elif len(names) > _COMMON:
            shared.update((names[0], b) for b in names[1:])
    for (a, b), n in shared.items():
        if n >= SHARE / 2 * min(len(kept[a]), len(kept[b])):
            yield a, b
