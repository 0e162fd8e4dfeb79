"""
Text → expression, with the place and a suggestion where it can't be read.

Precedence, loosest first: ``implies`` (right-associative), ``or``, ``and``, ``not``, comparisons and ``in``,
``+ -``, ``*``, unary minus. Read by precedence climbing [Pratt1973]_; kinds (number, option, truth value) are
checked as the parts are put together, while their places are known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from typing import NoReturn

from zopa.negotiation.issue import Issue, Options
from zopa.negotiation.lexer import ExpressionError, Token, tokens
from zopa.negotiation.nodes import (
    All,
    Any,
    Compare,
    Expression,
    Implies,
    Member,
    Name,
    Negative,
    Not,
    Number,
    Option,
    Product,
    Sum,
    depth,
    holds,
    issues_in,
    show,
)

__all__ = ["Expression", "ExpressionError", "holds", "issues_in", "parse_expression", "show", "suggestion"]

WORDS = frozenset({"and", "or", "not", "implies", "in"})
"""Words of the language, which no issue may be called."""
MAX_NESTING = 60
"""Parentheses and prefixes within one another; no text a person wrote comes near."""
MAX_DEPTH = 150
COMPARISONS = frozenset({"<", "<=", "==", "!=", ">=", ">"})

_REMEDY = {
    "=": "Write == to compare",
    "**": "There is no power; multiply out with *",
    "/": "There is no division; multiply the other side instead",
    "&&": "Write and",
    "&": "Write and",
    "||": "Write or",
    "|": "Write or",
    "!": "Write not",
    "=>": "Write implies, or >= if a comparison is meant",
    "->": "Write implies",
    "<>": "Write !=",
    ".": "There are no attributes, and a number starts with a digit",
    ",": "A number is written without thousands separators, or with _ as in 85_000",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece already read: what it is, of what kind, and where it began."""

    says: Expression
    kind: str
    """number, option or truth; term where the issues are not known."""
    start: int


def parse_expression(text: str, *, issues: Mapping[str, Issue] | None = None) -> Expression:
    """
    Read an expression; with the issues it is about, their names, kinds and options are checked too.

    Raises:
        ExpressionError: With line, column and a suggestion.
    """
    return _Parser(text, issues).whole()


def suggestion(word: str, known: tuple[str, ...] | list[str]) -> str:
    """A question after a likely slip, or the words that are known."""
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    near = near or [k for k in known if k.casefold() == word.casefold()][:1]
    if near:
        return f"Did you mean {near[0]!r}?"
    listed = ", ".join(repr(k) for k in known[:8]) + (", …" if len(known) > 8 else "")
    return f"Known: {listed}" if known else ""


class _Parser:
    def __init__(self, text: str, issues: Mapping[str, Issue] | None) -> None:
        self.text, self.issues = text, issues
        self.tokens, self.at, self.nesting = tokens(text), 0, 0

    def whole(self) -> Expression:
        if self.peek().kind == "end":
            self.refuse("nothing is said", self.peek().start, "Say what a package must be like, as in army <= 85_000")
        part = self.climb(0)
        if self.peek().kind != "end":
            self.misplaced(self.peek())
        self.truth(part)
        if depth(part.says) > MAX_DEPTH:
            self.refuse(f"more than {MAX_DEPTH} parts stand within one another", 0, "Split it into several demands")
        return part.says

    # -- words -------------------------------------------------------------------------------------------------

    def peek(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def refuse(self, what: str, offset: int, remedy: str = "") -> NoReturn:
        raise ExpressionError(what, offset=offset, text=self.text, remedy=remedy)

    def misplaced(self, token: Token) -> NoReturn:
        if token.kind == "end":
            self.refuse("it breaks off", token.start, "Something is missing at the end")
        before = self.tokens[self.at - 1] if self.at and self.tokens[self.at] is token else None
        if token.text == "(" and before is not None and before.kind == "word":
            self.refuse(f"{before.text!r} is called like a function", before.start, "There are no functions")
        if token.text == "not" and self.tokens[self.at + 1].text == "in":
            self.refuse("there is no ‘not in’", token.start, "Write not (… in [...])")
        self.refuse(f"{token.text!r} can't stand here", token.start, _REMEDY.get(token.text, ""))

    def truth(self, part: Part) -> Part:
        if part.kind != "truth":
            what = f"{_named(part.says)} alone is neither true nor false"
            self.refuse(what, part.start, "Compare it with something, as in army <= 85_000 or status == 'member'")
        return part

    def number(self, part: Part) -> Part:
        if part.kind not in {"number", "term"}:
            self.refuse(f"{_named(part.says)} is no number", part.start, "Only numbers are added or multiplied")
        return part

    # -- expressions -------------------------------------------------------------------------------------------

    def climb(self, level: int) -> Part:
        self.nesting += 1
        if self.nesting > MAX_NESTING:
            self.refuse(
                f"more than {MAX_NESTING} parts stand within one another", self.peek().start, "Drop idle parentheses",
            )
        left = self.prefix()
        while True:
            token = self.peek()
            tight = _tightness(token)
            if tight is None or tight < level:
                break
            self.take()
            if tight == 4:
                left = self.comparison(left, token)
                following = self.peek()
                if _tightness(following) == 4:
                    self.refuse("comparisons can't be chained", following.start, "Join two of them with and")
                continue
            right = self.climb(tight if tight == 0 else tight + 1)
            left = self.join(left, token, right)
        self.nesting -= 1
        return left

    def prefix(self) -> Part:
        token = self.take()
        if token.text == "not":
            if self.peek().text == "in":
                self.at -= 1
                self.misplaced(token)
            return Part(Not(self.truth(self.climb(3)).says), "truth", token.start)
        if token.text == "-":
            of = self.number(self.climb(7)).says
            return Part(Number(-of.value) if isinstance(of, Number) else Negative(of), "number", token.start)
        if token.text == "(":
            inner = self.climb(0)
            self.expect(")", token)
            return Part(inner.says, inner.kind, token.start)
        if token.kind == "number":
            return Part(Number(Decimal(token.text.replace("_", ""))), "number", token.start)
        if token.kind == "option":
            return Part(Option(token.text[1:-1]), "option", token.start)
        if token.kind == "word" and token.text not in WORDS:
            return self.issue(token)
        self.at -= 1
        return self.misplaced(token)

    def issue(self, token: Token) -> Part:
        if self.peek().text == "(":
            self.misplaced(self.peek())
        if self.issues is None:
            return Part(Name(token.text), "term", token.start)
        found = self.issues.get(token.text)
        if found is None:
            self.refuse(f"no issue is called {token.text!r}", token.start, self.near(token.text))
        return Part(Name(token.text), "option" if isinstance(found.domain, Options) else "number", token.start)

    def near(self, word: str) -> str:
        issues = self.issues or {}
        holders = [i.id for i in issues.values() if isinstance(i.domain, Options) and word in i.domain.names]
        if holders:
            return f"An option's name stands in quotes: {holders[0]} == '{word}'"
        if word in {"AND", "OR", "NOT", "IMPLIES", "IN"}:
            return f"Write {word.lower()}"
        return suggestion(word, list(issues))

    def expect(self, text: str, opened: Token) -> None:
        token = self.take()
        if token.text != text:
            self.at -= 1
            if token.kind == "end":
                self.refuse(f"{opened.text!r} is not closed", opened.start, f"Add {text!r}")
            self.misplaced(token)

    def join(self, left: Part, token: Token, right: Part) -> Part:
        match token.text:
            case "implies":
                says: Expression = Implies(self.truth(left).says, self.truth(right).says)
                return Part(says, "truth", left.start)
            case "or":
                terms = [t for p in (left, right) for t in _flat(self.truth(p).says, Any)]
                return Part(Any(tuple(terms)), "truth", left.start)
            case "and":
                terms = [t for p in (left, right) for t in _flat(self.truth(p).says, All)]
                return Part(All(tuple(terms)), "truth", left.start)
            case "*":
                terms = [t for p in (left, right) for t in _flat(self.number(p).says, Product)]
                return Part(Product(tuple(terms)), "number", left.start)
            case _:
                return self.added(left, token, right)

    def added(self, left: Part, token: Token, right: Part) -> Part:
        added = self.number(right).says
        if token.text == "-":
            added = Number(-added.value) if isinstance(added, Number) else Negative(added)
        terms = [*_flat(self.number(left).says, Sum), *_flat(added, Sum)]
        return Part(Sum(tuple(terms)), "number", left.start)

    # -- comparisons -------------------------------------------------------------------------------------------

    def comparison(self, left: Part, token: Token) -> Part:
        if left.kind == "truth":
            self.refuse("a truth value can't be compared", left.start, "Join conditions with and, or, implies")
        if token.text == "in":
            return self.member(left)
        right = self.climb(5)
        if right.kind == "truth":
            self.refuse("a truth value can't be compared", right.start, "Join conditions with and, or, implies")
        self.same_kind(left, right, token)
        if "option" in {left.kind, right.kind} and token.text not in {"==", "!="}:
            self.refuse("options have no order", token.start, "Compare options with == or != or in [...]")
        return Part(Compare(token.text, left.says, right.says), "truth", left.start)

    def member(self, left: Part) -> Part:
        opened = self.take()
        if opened.text != "[":
            self.at -= 1
            self.refuse("after ‘in’ comes a list", opened.start, "Write it in square brackets, as in ['a', 'b']")
        members: list[Expression] = []
        while self.peek().text != "]":
            part = self.climb(5)
            if part.kind == "truth":
                self.refuse("a truth value can't be listed", part.start, "List numbers or options")
            self.same_kind(left, part, opened)
            members.append(part.says)
            if self.peek().text != ",":
                break
            self.take()
        self.expect("]", opened)
        return Part(Member(left.says, tuple(members)), "truth", left.start)

    def same_kind(self, left: Part, right: Part, token: Token) -> None:
        if left.kind != right.kind and "term" not in {left.kind, right.kind}:
            what = f"{_named(left.says)} and {_named(right.says)} can't be compared: one is a number, one an option"
            self.refuse(what, token.start, "Numbers stand without quotes, options within them")
        if self.issues is None or left.kind != "option":
            return
        for part, other in ((left, right), (right, left)):
            if isinstance(part.says, Option):
                if not isinstance(other.says, Name):
                    self.refuse("two options' names are compared, and no issue", part.start, "Name an issue")
                domain = self.issues[other.says.issue].domain
                if isinstance(domain, Options) and part.says.name not in domain.names:
                    what = f"{other.says.issue!r} has no option {part.says.name!r}"
                    self.refuse(what, part.start, suggestion(part.says.name, domain.names))


def _flat(says: Expression, kind: type[All | Any | Sum | Product]) -> tuple[Expression, ...]:
    if not isinstance(says, kind):
        return (says,)
    return says.factors if isinstance(says, Product) else says.terms


def _tightness(token: Token) -> int | None:
    if token.kind == "word":
        return {"implies": 0, "or": 1, "and": 2, "in": 4}.get(token.text)
    if token.text in COMPARISONS and token.kind == "op":
        return 4
    return {"+": 5, "-": 5, "*": 6}.get(token.text) if token.kind == "op" else None


def _named(says: Expression) -> str:
    match says:
        case Name(issue=issue):
            return f"issue {issue!r}"
        case Option(name=name):
            return f"option {name!r}"
        case Number(value=number):
            return f"number {number}"
        case _:
            return "a sum or a condition" if not isinstance(says, (Sum, Product, Negative)) else "a sum or product"
