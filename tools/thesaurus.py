"""
Write src/zopa/packs/thesaurus.txt: words that mean the same, and opposites, from a WordNet 3.0 folder.

usage  thesaurus.py FOLDER      (the folder that holds index.noun, data.noun …; Debian's package wordnet-base has it)

Kept are synonyms of one word each, each used in that sense in WordNet's tagged texts and among its three commonest
senses: rarer ones would call too much the same.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

OUT = Path(__file__).parent.parent / "src/zopa/packs/thesaurus.txt"
PARTS = ("noun", "verb", "adj", "adv")
SENSES = 3
WORD = re.compile(r"[a-z]{3,}(?:-[a-z]+)?")

NOTICE = """\
# Words that mean the same (a line each) and opposites (after "!"), drawn from WordNet by tools/thesaurus.py.
#
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
# Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and
# without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and
# statements, including the disclaimer, and that the same appear on ALL copies of the software, database and
# documentation, including modifications that you make for internal use or for distribution.
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
# EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
# WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE
# OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
# The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution
# of the software and/or database. Title to copyright in this software, database and any associated documentation shall
# at all times remain with Princeton University and LICENSEE agrees to preserve same.
"""


def main(folder: Path) -> None:
    lines: set[str] = set()
    for part in PARTS:
        common = _common(folder, part)
        sets = {offset: (words, opposites) for offset, words, opposites in _sets(folder, part)}
        for offset, (words, opposites) in sets.items():
            kept = sorted({w for w in words if (w, offset) in common})
            if len(kept) > 1:
                lines.add(" ".join(kept))
            for word, there, nth in opposites:
                other = sets[there][0][nth]
                if (word, offset) in common and (other, there) in common:
                    lines.add("! " + " ".join(sorted((word, other))))
    OUT.write_text(NOTICE + "\n".join(sorted(lines)) + "\n", encoding="utf-8")


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            yield line.partition(" | ")[0].split()


def _common(folder: Path, part: str) -> set[tuple[str, str]]:
    """(word, synset) for the commonest senses of each word that occur in tagged text."""
    out = set()
    for row in _rows(folder / f"index.{part}"):
        after = 6 + int(row[3])
        tagged = int(row[after - 1])
        if WORD.fullmatch(row[0]):
            out |= {(row[0], offset) for offset in row[after:][: min(SENSES, tagged)]}
    return out


def _sets(folder: Path, part: str) -> Iterator[tuple[str, list[str], list[tuple[str, str, int]]]]:
    """Each synset: its place, its words, and the opposites of single words as (word, place, index there)."""
    for row in _rows(folder / f"data.{part}"):
        n = int(row[3], 16)
        words = [w.partition("(")[0] for w in row[4 : 4 + 2 * n : 2]]
        links = row[5 + 2 * n : 5 + 2 * n + 4 * int(row[4 + 2 * n])]
        opposites = [
            (words[_hex(ends[:2]) - 1], there, _hex(ends[2:]) - 1)
            for sign, there, _, ends in zip(links[::4], links[1::4], links[2::4], links[3::4], strict=True)
            if sign == "!"
        ]
        yield row[0], words, opposites


def _hex(digits: str) -> int:
    return int(digits, 16)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
