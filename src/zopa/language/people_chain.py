"""One actor for all spellings of a name in a text: "Marten Ilvey", "Mr Ilvey", "Ilvey"; "Caregivers' Union", "CU"."""

from __future__ import annotations

from dataclasses import dataclass, field

from zopa import packs
from zopa.language.people_pieces import head_word, is_organised
from zopa.language.people_posts import Piece, RawPost
from zopa.language.people_runs import PARTICLES, is_acronym

_LINKS = frozenset(["of", "for", "and", "the", "&", "on", "in"])


@dataclass
class Draft:
    """An actor while its mentions are gathered."""

    name: tuple[str, ...]
    kind: str
    spellings: dict[tuple[str, ...], int] = field(default_factory=dict)
    posts: list[RawPost] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    gender: str | None = None
    weak: int = 0
    """How many mentions only the parser's label calls a person's."""

    def add(self, piece: Piece) -> None:
        """Take a mention in; the fullest spelling becomes the name."""
        self.places.append((piece.start, piece.end))
        self.spellings[piece.words] = self.spellings.get(piece.words, 0) + 1
        if len(piece.words) > len(self.name):
            self.name = piece.words
        self.posts.extend(piece.posts)
        self.gender = self.gender or piece.gender
        self.weak += piece.kind == "weak"
        if piece.kind == "person":
            self.kind = "person"


def surname(words: tuple[str, ...]) -> str:
    """The last word, with the small words before it: "von der Leyen"."""
    k = len(words) - 1
    while k > 1 and words[k - 1].lower() in PARTICLES:
        k -= 1
    return " ".join(words[k:])


def close(a: str, b: str) -> bool:
    """Whether two words may be spellings of one name: same initial, one slip in five letters or two in eight."""
    if a == b:
        return True
    if a[:1] != b[:1] or min(len(a), len(b)) < 5:
        return False
    allowed = 2 if min(len(a), len(b)) >= 8 else 1
    return abs(len(a) - len(b)) <= allowed and slips(a, b, allowed) <= allowed


def slips(a: str, b: str, most: int) -> int:
    """Insertions, deletions, changes and swaps of neighbours between two words (Damerau 1964); ``most + 1`` if more."""
    two: list[int] = []
    one = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(one[j] + 1, row[j - 1] + 1, one[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, two[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
        two, one = one, row
    return one[-1]


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two spellings, at least one of them full, can be one person's."""
    if not close(surname(a), surname(b)):
        return False
    if len(a) == 1 or len(b) == 1:
        return True
    x, y = a[0].rstrip("."), b[0].rstrip(".")
    return close(x, y) or (len(x) == 1 and y.startswith(x)) or (len(y) == 1 and x.startswith(y))


def chain(pieces: list[Piece]) -> list[Draft]:
    """
    Actors, in order of their first mention.

    1. Full names of persons and of organisations, states and outlets first.
    2. Then single words: a surname, a first name or an acronym of one of those; else a name of their own.
    """
    drafts: list[Draft] = []
    singles: list[Piece] = []
    for piece in pieces:
        if piece.kind in {"office", "adjective"}:
            continue
        if len(piece.words) == 1 and piece.kind in {"person", "weak", "unknown", "organisation", "seat"}:
            singles.append(piece)
            continue
        _place(drafts, piece)
    settled = list(drafts)
    for piece in singles:
        _single(drafts, settled, piece)
    for draft in drafts:
        draft.places.sort()
        if draft.kind in {"weak", "unknown"}:
            draft.kind = "person" if draft.weak * 2 > len(draft.places) else "unknown"
    return sorted(drafts, key=lambda d: d.places[0])


def _place(drafts: list[Draft], piece: Piece) -> None:
    for draft in drafts:
        if _same(draft, piece):
            draft.add(piece)
            return
    if piece.sure:
        drafts.append(_new(piece))


def _new(piece: Piece) -> Draft:
    draft = Draft(piece.words, piece.kind)
    draft.add(piece)
    return draft


def _same(draft: Draft, piece: Piece) -> bool:
    if piece.words in draft.spellings:
        return True
    if piece.kind == "polity" or draft.kind == "polity":
        return piece.kind == draft.kind and _polity(piece.words) == _polity(draft.name)
    people = {"person", "unknown"}
    if piece.kind in people and draft.kind in people and "person" in {piece.kind, draft.kind}:
        return len(piece.words) < 5 and same_person(draft.name, piece.words)
    return False


def _polity(words: tuple[str, ...]) -> str | None:
    found = packs.by_name().get(" ".join(words), ())
    return found[0].id if len(found) == 1 else None


def _single(drafts: list[Draft], settled: list[Draft], piece: Piece) -> None:
    word = piece.words[0]
    before = [d for d in settled if d.places and min(d.places)[0] <= piece.start]
    for pool in (before, settled):
        if found := _bearers(pool, word, piece):
            min(found, key=lambda d: _distance(d, piece.start)).add(piece)
            return
    for draft in drafts:
        if len(draft.name) == 1 and (draft.name[0] == word or (
            draft.kind == "person" and close(draft.name[0], word) and len(word) > 5
        )):
            draft.add(piece)
            return
    if piece.sure:
        drafts.append(_new(piece))


def _distance(draft: Draft, at: int) -> int:
    return min(abs(at - s) for s, _ in draft.places)


def _bearers(pool: list[Draft], word: str, piece: Piece) -> list[Draft]:
    """Who in a pool may be meant by one word, best kind of match first."""
    persons = [d for d in pool if d.kind == "person" or (d.kind in {"unknown", "weak"} and len(d.name) < 4)]
    if found := [d for d in persons if surname(d.name).split()[-1] == word or surname(d.name) == word]:
        return found
    if is_acronym(word):
        return _acronym(pool, word)
    if piece.kind == "organisation" or is_organised(piece.words):
        found = [d for d in pool if d.kind == "organisation" and _short_of(d.name, word)]
        return found if len(found) == 1 else []
    if found := [d for d in persons if close(surname(d.name), word)]:
        return found
    found = [d for d in persons if d.kind == "person" and d.name[0] == word]
    return found if len(found) == 1 else []


def _short_of(name: tuple[str, ...], word: str) -> bool:
    heads = [w for w in name if w.lower() not in _LINKS]
    head = head_word(name)
    return word.lower() == head or (word == heads[0] and word.lower() not in packs.offices().organisation_words)


def _acronym(pool: list[Draft], word: str) -> list[Draft]:
    found = [d for d in pool if d.kind in {"organisation", "unknown", "polity"} and word in initials(d.name)]
    return found if len(found) == 1 else []


def initials(name: tuple[str, ...]) -> frozenset[str]:
    """The acronyms a name may have: with and without its small words."""
    big = [w[0] for w in name if w.lower() not in _LINKS]
    every = [w[0] for w in name]
    if len(big) < 2:
        return frozenset()
    return frozenset({"".join(big).upper(), "".join(every).upper(), "".join(every)})
