"""
A rule of consent ↔ the sentence a person writes.

    everyone of members                       each says yes
    nobody of members against                 consensus: who abstains lets it pass; for one holder, a veto
    at most 3 of members against
    9 of members                              at least so many votes; "by shares": weighed by them
    2/3 of members · 55% of members · more than 1/2 of members · majority of members
        voting | present                      among those who vote, or take part; without it among all
        by population                         weighed by it
    turnout 50% of members                    so many take part
    not while martial-law                     barred while the fact holds
    unless renewed by (RULE)                  ends by itself unless the rule renews it
    council                                   one actor's yes, or what another rule says
    simple-majority of board                  a rule that says "it" for whoever decides by it
    RULE and RULE · RULE or RULE · RULE then RULE · (RULE)

``members`` is a body, an actor, or a list: ``[a, b, c]``. Names that are no plain words stand in quotes. ``and`` binds
tighter than ``or``, and ``or`` tighter than ``then``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple, NoReturn

from zopa.errors import InputError
from zopa.records.consent import (
    Against,
    AllOf,
    Among,
    AnyOf,
    Everyone,
    InTurn,
    NotWhile,
    Rule,
    Share,
    Turnout,
    Unrenewed,
    Votes,
    Yes,
)

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d[\d_]*(?:\.\d+)?\s?%|\d[\d_]*\s?/\s?\d+|\d[\d_]*(?:\.\d+)?(?![\w-]))"
    r"|(?P<word>[^\W_][\w.-]*)|'(?P<single>[^'\n]*)'|\"(?P<double>[^\"\n]*)\"|(?P<mark>[()\[\],])|(?P<odd>\S))"
)
_PLAIN = re.compile(r"[^\W\d_][\w.-]*\Z")
_KEYWORDS = frozenset({
    "everyone", "nobody", "of", "against", "at", "most", "more", "than", "majority", "turnout", "not", "while",
    "unless", "renewed", "by", "and", "or", "then", "voting", "present",
})
_DEEPEST = 50


class RuleError(InputError):
    """A rule of consent that can't be read; `offset` is where, in code points from its start."""

    def __init__(self, what: str, *, offset: int, text: str, remedy: str) -> None:
        self.offset = offset
        flat = " ".join(text.split())
        shown = flat if len(flat) <= 60 else f"{flat[:59]}…"
        super().__init__(what, where=f"column {offset + 1} of “{shown}”", remedy=remedy)


class _Token(NamedTuple):
    kind: str
    text: str
    start: int


def read_rule(text: str) -> Rule:
    """
    A rule from its sentence.

    Raises:
        RuleError: It can't be read: where, and what to write instead.
    """
    return _Reader(text).whole()


def write_rule(rule: Rule, *, names: Mapping[str, str] | None = None) -> str:
    """
    The sentence of a rule; reading it again gives the rule.

    Args:
        rule: What to write.
        names: What to call those named in it, for people to read.
    """
    return _Writer(names).written(rule, 0)


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at, self.depth = text, 0, 0
        self.tokens = [
            _Token(m.lastgroup or "", (m[m.lastgroup or 0] or "").strip(), m.start(m.lastgroup or 0))
            for m in _TOKEN.finditer(text)
        ]
        self.tokens.append(_Token("end", "", len(text.rstrip())))

    def whole(self) -> Rule:
        rule = self.turn()
        if self.next.kind != "end":
            self.refuse(f"'{self.next.text}' is not expected here", "Join rules with and, or, then")
        return rule

    @property
    def next(self) -> _Token:
        return self.tokens[self.at]

    def turn(self) -> Rule:
        return self.joined(self.either, "then", InTurn)

    def either(self) -> Rule:
        return self.joined(self.both, "or", AnyOf)

    def both(self) -> Rule:
        return self.joined(self.single, "and", AllOf)

    def joined(self, part: Callable[[], Rule], word: str, kind: type[AllOf | AnyOf | InTurn]) -> Rule:
        rules = [part()]
        while self.take(word):
            rules.append(part())
        return rules[0] if len(rules) == 1 else kind(tuple(rules))

    def single(self) -> Rule:
        if self.take("("):
            self.depth += 1
            if self.depth > _DEEPEST:
                self.refuse("the rule is nested too deeply", "Give its parts ids of their own and name those")
            rule = self.turn()
            self.need(")")
            self.depth -= 1
            return rule
        if self.take("everyone"):
            return Everyone(self.of())
        if self.take("nobody"):
            return self.opposed(0)
        if self.take("at"):
            self.need("most")
            return self.opposed(int(self.count()))
        if self.take("turnout"):
            return Turnout(self.share(), self.of())
        if self.take("not"):
            self.need("while")
            return NotWhile(self.name())
        if self.take("unless"):
            self.need("renewed")
            self.need("by")
            return Unrenewed(self.single())
        return self.counted()

    def counted(self) -> Rule:
        if self.take("majority"):
            return self.among(Fraction(1, 2), more=True)
        if self.take("more"):
            self.need("than")
            return self.among(self.share(), more=True)
        if self.next.kind == "number":
            if any(c in self.next.text for c in "%/"):
                return self.among(self.share(), more=False)
            least = self.count()
            of = self.of()
            return Votes(least, of, self.weight())
        name = self.name()
        return Yes(name, self.of() if self.next.text == "of" else ())

    def opposed(self, most: int) -> Rule:
        of = self.of()
        self.need("against")
        return Against(most, of)

    def among(self, share: Fraction, *, more: bool) -> Rule:
        of = self.of()
        among = Among.VOTING if self.take("voting") else Among.PRESENT if self.take("present") else Among.ALL
        return Share(share, of, more, among, self.weight())

    def weight(self) -> str | None:
        return self.name() if self.take("by") else None

    def of(self) -> tuple[str, ...]:
        self.need("of")
        if not self.take("["):
            return (self.name(),)
        names = [self.name()]
        while self.take(","):
            names.append(self.name())
        self.need("]")
        return tuple(names)

    def share(self) -> Fraction:
        token = self.next
        if token.kind != "number" or not any(c in token.text for c in "%/"):
            self.refuse("here a share is expected", "Write 2/3 or 55%")
        self.at += 1
        digits = token.text.replace("_", "").replace(" ", "")
        top, _, bottom = digits.rstrip("%").partition("/")
        if bottom and int(bottom) == 0:
            self.at -= 1
            self.refuse("a share can't have 0 below", "Write 2/3 or 55%")
        share = Fraction(top) / int(bottom) if bottom else Fraction(top) / 100
        if not 0 < share <= 1:
            self.at -= 1
            self.refuse(f"{token.text} is no share of anything", "Write more than 0 and at most 100%")
        return share

    def count(self) -> Fraction:
        token = self.next
        if token.kind != "number" or any(c in token.text for c in "%/"):
            self.refuse("here a number is expected", "Write at most 3 of council against")
        self.at += 1
        return Fraction(token.text.replace("_", ""))

    def name(self) -> str:
        token = self.next
        quoted = token.kind in {"single", "double"}
        if not quoted and (token.kind != "word" or token.text in _KEYWORDS):
            found = f"'{token.text}'" if token.text else "the end"
            remedy = "Name an actor, a body or a rule; put other names in quotes"
            self.refuse(f"a name is expected, not {found}", remedy)
        self.at += 1
        return token.text

    def take(self, word: str) -> bool:
        found = self.next.kind in {"word", "mark"} and self.next.text == word
        self.at += found
        return found

    def need(self, word: str) -> None:
        if not self.take(word):
            found = f"not '{self.next.text}'" if self.next.text else "and the rule ends"
            self.refuse(f"'{word}' is expected here, {found}", "See 'zopa consent --help' for what a rule can say")

    def refuse(self, what: str, remedy: str) -> NoReturn:
        raise RuleError(what, offset=self.next.start, text=self.text, remedy=remedy)


_LOOSE: dict[type, int] = {InTurn: 1, AnyOf: 2, AllOf: 3}
_WORD = {InTurn: " then ", AnyOf: " or ", AllOf: " and "}


class _Writer:
    def __init__(self, names: Mapping[str, str] | None) -> None:
        self.names = names

    def written(self, rule: Rule, tightness: int) -> str:
        match rule:
            case InTurn() | AnyOf() | AllOf():
                own = _LOOSE[type(rule)]
                words = _WORD[type(rule)].join(self.written(part, own + 1) for part in rule.rules)
                aloud = tightness > 0 and self.names is not None
                return f"({words})" if own < tightness or aloud else words
            case Unrenewed():
                return f"unless renewed by ({self.written(rule.by, 0)})"
            case NotWhile():
                return f"not while {self.name(rule.fact)}"
            case Yes():
                return self.name(rule.name) + (f" of {self.of(rule.of)}" if rule.of else "")
            case Everyone():
                return f"everyone of {self.of(rule.of)}"
            case Against():
                least = "nobody" if rule.most == 0 else f"at most {rule.most}"
                return f"{least} of {self.of(rule.of)} against"
            case Votes():
                return f"{_decimal(rule.least)} of {self.of(rule.of)}{self.by(rule.by)}"
            case Turnout():
                return f"turnout {_share(rule.share)} of {self.of(rule.of)}"
            case Share():
                more = "more than " if rule.more else ""
                head = "majority" if rule.more and rule.share == Fraction(1, 2) else more + _share(rule.share)
                among = "" if rule.among is Among.ALL else f" {rule.among.value}"
                return f"{head} of {self.of(rule.of)}{among}{self.by(rule.by)}"

    def by(self, weight: str | None) -> str:
        return f" by {self.name(weight)}" if weight else ""

    def of(self, names: tuple[str, ...]) -> str:
        return self.name(names[0]) if len(names) == 1 else f"[{', '.join(map(self.name, names))}]"

    def name(self, name: str) -> str:
        if self.names is not None:
            return self.names.get(name, name)
        if _PLAIN.match(name) and name not in _KEYWORDS:
            return name
        return f'"{name}"' if "'" in name else f"'{name}'"


def _share(share: Fraction) -> str:
    percent = share * 100
    if percent.denominator == 1 and share.denominator > 9:
        return f"{percent.numerator}%"
    return f"{share.numerator}/{share.denominator}"


def _decimal(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):.12g}"
