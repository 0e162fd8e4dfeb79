"""The grammar of printed labels: "10.", "(c)", "II.", "Article 4", "1.2.3", "•"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from zopa.proposal.words import ANNEX_WORDS, ARTICLE_WORDS, BULLETS, NUMBER_WORDS, SECTION_WORDS, TENS

_HEAD = 72
_LAST = 999
_TIGHT = frozenset(x for x in BULLETS if not x.isascii() and BULLETS[x] != "dash" and x != "·")
"""Marks that need no blank behind them."""

_ALIKE = str.maketrans(
    "０１２３４５６７８９．（）：，［］－\u00a0\u2007\u202f\u3000\u2011",
    "0123456789.():,[]-    -",
)
_CLOSE = r"\\?(?:\.\)|\)\.|\.[-–—]|[.]?[º°ª][.)]?|\)|\.|\]|:|/|[-–—])|\s[-–—:](?=\s)"
_BOLD = r"(?:\*\*|__)?"
_PLAIN = re.compile(
    rf"(?P<b>{_BOLD})(?P<open>[(\[])?(?P<n>\d{{1,4}}|[A-Za-z]{{1,7}})(?P<close>{_CLOSE})(?P<e>{_BOLD})(?P<sp>\s+|$)?",
)
_DECIMAL = re.compile(
    rf"{_BOLD}[(\[]?(?P<n>(?:\d{{1,3}}|[A-Z]|[IVXL]{{2,5}})(?:\.\d{{1,3}}){{1,4}})(?:\.?[)\]:]|\.|\s[-–—](?=\s))?{_BOLD}(?P<sp>\s+|$)",
)
_JOINED = re.compile(rf"{_BOLD}(?P<n>\d{{1,3}})\.?\s?\(?(?P<a>[a-z])(?:[.):]|\)\.)\)?{_BOLD}(?:\s+|$)")
_BARE = re.compile(r"(?P<n>\d{1,3})(?P<sp>\s+|$)")
_WORD = re.compile(
    rf"(?P<b>{_BOLD})(?P<w>[^\W\d_]{{2,12}}|[§#№]{{1,2}})(?P<dot>\.?)\s*(?:(?:no|nr)\.?\s|the\s)?\s*"
    r"(?P<n>\d{1,3}(?:er|re|st|nd|rd|th|bis|[º°ª])?(?![\d,])|[A-Za-z]+(?:[ -][A-Za-z]+)?)?",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"(?P<close>{_CLOSE}|[.:,])?(?P<e>{_BOLD})(?P<sp>\s+|$)")
_KEYCAP = re.compile(r"(?:\d\ufe0f?\u20e3){1,3}[.):]?\s*|\U0001f51f\s*")
_ORDINAL = re.compile(rf"{_BOLD}(?P<n>[A-Za-z]{{3,12}}(?:-[a-z]{{3,9}})?)(?P<close>[.:,)]|\s[-–—](?=\s)){_BOLD}\s+")
_ROMAN = re.compile(r"m{0,2}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


class Kind(StrEnum):
    """How a label counts."""

    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    DECIMAL = "decimal"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Label:
    """One reading of what is printed before a clause's words."""

    kind: Kind
    style: str
    """The marks around it, ``(#)``: items of one list mostly share them."""
    value: int
    """Its place in the count, from 1; 0 for a bullet."""
    printed: str
    """As it goes into an id: ``10``, ``c``, ``iv``, ``1.2``."""
    end: int
    """Offset where the words start."""
    word: str = ""
    """The label word before it, in lower case."""
    upper: bool = False
    path: tuple[int, ...] = ()
    """The numbers of a decimal label; the number before a joined letter (``10a``)."""
    weak: bool = False
    """Nothing but its place in a count shows that it is a label."""

    @property
    def key(self) -> tuple[Kind, bool, str]:
        """What counts as one list whatever marks are used."""
        return self.kind, self.upper, self.style if self.kind is Kind.BULLET else self.word

    @property
    def annex(self) -> bool:
        """Whether it opens an annex."""
        return self.word in ANNEX_WORDS

    @property
    def section(self) -> bool:
        """Whether it may stand over other clauses without being one."""
        big = self.kind in {Kind.ROMAN, Kind.LETTER} and self.upper and not self.word
        return big or self.word in SECTION_WORDS or self.annex


def roman(numeral: str) -> int:
    """Value of a lower-case numeral; 0 where it is none."""
    if not numeral or not _ROMAN.match(numeral):
        return 0
    total = 0
    for here, after in zip(numeral, [*numeral[1:], ""], strict=True):
        total += _DIGITS[here] if _DIGITS[here] >= _DIGITS.get(after, 0) else -_DIGITS[here]
    return total


def spelt(words: str) -> int:
    """Value of a number in words ("twenty-first"); 0 where it is none."""
    parts = words.lower().replace("-", " ").split()
    if len(parts) == 1:
        return NUMBER_WORDS.get(parts[0]) or TENS.get(parts[0], 0)
    if len(parts) == 2 and parts[0] in TENS and NUMBER_WORDS.get(parts[1], 10) < 10:
        return TENS[parts[0]] + NUMBER_WORDS[parts[1]]
    return 0


def join(above: str, label: Label, *, number: str | None = None) -> str:
    """
    The id of a clause under ``above`` (empty at the top).

    A letter straight after its number (``10c``), anything else after a dot; a decimal label that already starts
    with the id above stands alone. ``number`` replaces a label that is not printed.
    """
    own = number or label.printed
    if not above or (label.kind is Kind.DECIMAL and own.startswith(above + ".")):
        return own
    straight = label.kind is Kind.LETTER and above[-1].isdigit()
    return above + own if straight else f"{above}.{own}"


def read(text: str, start: int, end: int) -> tuple[Label, ...]:
    """
    All readings of a label at ``text[start:end]``, the likeliest first; empty where nothing is like one.

    Reads at most the first 72 characters.
    """
    head = text[start : min(end, start + _HEAD)].translate(_ALIKE)
    if not head:
        return ()
    found = _bullet(head) or _emoji(head) or _worded(head) or _decimal(head) or _joined(head) or _plain(head)
    found = found or _ordinal(head) or _bare(head)
    return tuple(_at(x, start, end) for x in found)


def _at(label: Label, start: int, end: int) -> Label:
    return Label(
        label.kind, label.style, label.value, label.printed, min(start + label.end, end), label.word, label.upper,
        label.path, label.weak,
    )


def _bullet(head: str) -> list[Label]:
    for size in (3, 2, 1):
        mark = head[:size]
        if len(mark) == size and mark in BULLETS and (len(head) == size or head[size].isspace() or mark in _TIGHT):
            rest = len(head) - len(head[size:].lstrip())
            inner = _plain(head[rest:]) or _worded(head[rest:])
            if inner and BULLETS[mark] in {"dash", "star", "plus", "dot"} and (
                inner[0].kind is Kind.NUMBER or ")" in inner[0].style
            ):
                return [_at(x, rest, len(head)) for x in inner]
            return [Label(Kind.BULLET, BULLETS[mark], 0, "", rest)]
    return []


def _emoji(head: str) -> list[Label]:
    if m := _KEYCAP.match(head):
        n = int("".join(c for c in m[0] if c in "0123456789") or 10)
        return [Label(Kind.NUMBER, "keycap", n, str(n), m.end())] if n else []
    for first, style in ((0x2460, "circled"), (0x2474, "(#)"), (0x2488, "#."), (0x2776, "circled")):
        n = ord(head[0]) - first + 1
        if 1 <= n <= (10 if first == 0x2776 else 20):
            return [Label(Kind.NUMBER, style, n, str(n), len(head) - len(head[1:].lstrip()))]
    return []


def _worded(head: str) -> list[Label]:
    m = _WORD.match(head)
    word = m["w"].lower() if m else ""
    if not m or word not in ARTICLE_WORDS | SECTION_WORDS | ANNEX_WORDS:
        return []
    token = m["n"] or ""
    for size in (token, token.split(" ")[0]) if token else ("",):
        at = m.start("n") + len(size) if size else m.end("dot")
        after = _AFTER.match(head, at)
        if not after or (not size and not (word in ANNEX_WORDS and (after["close"] or after.end() == len(head)))):
            continue
        counted = _counted(size) if size else [(Kind.NUMBER, 1, "A", False)]
        rest = head[after.end() :]
        weak = bool(rest and not after["close"])
        if weak and not (rest[0].isupper() or rest[0] in "\"“‘'("):
            continue
        word = "§" if word in {"§", "§§"} else word
        return [Label(k, word, n, p, after.end(), word, up, (), weak) for k, n, p, up in counted]
    return []


def _counted(token: str) -> list[tuple[Kind, int, str, bool]]:
    """The readings of what is printed after a label word."""
    low = token.lower()
    if low[0].isdigit():
        n = int(re.match(r"\d+", low)[0])  # type: ignore[index]
        return [(Kind.NUMBER, n, str(n), False)]
    if n := spelt(token):
        return [(Kind.NUMBER, n, str(n), False)]
    if (n := roman(low)) and token.isupper():
        return [(Kind.ROMAN, n, token, True), *([(Kind.LETTER, ord(low) - 96, token, True)] if len(low) == 1 else [])]
    return [(Kind.LETTER, ord(low) - 96, token, True)] if len(low) == 1 and token.isupper() else []


def _decimal(head: str) -> list[Label]:
    m = _DECIMAL.match(head)
    if not m:
        return []
    lead, *rest = m["n"].split(".")
    below = tuple(map(int, rest))
    if lead.isdigit():
        firsts, style, printed = [int(lead)], "#.#", ".".join(map(str, (int(lead), *below)))
    else:
        firsts, style, printed = _capital(lead), "A.#", ".".join(map(str, (lead, *below)))
    paths = [(n, *below) for n in firsts if 0 not in (n, *below)]
    return [Label(Kind.DECIMAL, style, path[-1], printed, m.end(), path=path) for path in paths]


def _capital(sign: str) -> list[int]:
    """The values of a capital letter or numeral before a dot, the likelier first."""
    values = [roman(sign.lower()), ord(sign) - 64 if len(sign) == 1 else 0]
    return [n for n in (values if sign in {"I", "V", "X"} else reversed(values)) if n]


def _joined(head: str) -> list[Label]:
    m = _JOINED.match(head)
    if not m:
        return []
    return [Label(Kind.LETTER, "#a", ord(m["a"]) - 96, m["a"], m.end(), path=(int(m["n"]),))]


def _plain(head: str) -> list[Label]:
    m = _PLAIN.match(head)
    if not m:
        return []
    token, rest = m["n"], head[m.end() :]
    digits = token[0].isdigit()
    tight = m["sp"] is None
    shut = m["close"].strip("\\")
    near = digits and shut in {".", ")", "]", ".)"} and (rest[:1].isupper() or (m["open"] and rest[:1].isalpha()))
    if tight and not near:
        return []
    if m["open"] == "[" and shut != "]":
        return []
    closed = m["close"].strip("\\ ").translate(str.maketrans("–—°ª", "--ºº"))
    style = f"{m['open'] or ''}#{closed}"
    if digits:
        n = int(token)
        return [Label(Kind.NUMBER, style, n, str(n), m.end())] if 0 < n <= _LAST else []
    if closed in {"/", "º"}:
        return []
    low, up = token.lower(), token.isupper()
    if not up and token != low:
        return []
    found = []
    if n := roman(low):
        found.append(Label(Kind.ROMAN, style, n, token, m.end(), upper=up))
    if len(set(low)) == 1 and len(low) <= 2:
        found.insert(0 if low not in {"i", "v", "x"} else 1,
                     Label(Kind.LETTER, style, ord(low[0]) - 96 + 26 * (len(low) - 1), token, m.end(), upper=up))
    return found


def _ordinal(head: str) -> list[Label]:
    m = _ORDINAL.match(head)
    n = spelt(m["n"]) if m else 0
    return [Label(Kind.NUMBER, "ordinal", n, str(n), m.end(), "ordinal")] if m and n else []


def _bare(head: str) -> list[Label]:
    m = _BARE.match(head)
    if not m or head[0] == "0":
        return []
    rest, n = head[m.end() :], int(m["n"])
    if rest and not (rest[0].isupper() or rest[0] in "\"“‘'" or "\t" in m["sp"]):
        return []
    style = "alone" if not rest else "bare"
    return [Label(Kind.NUMBER, style, n, str(n), m.end(), weak=True)]
