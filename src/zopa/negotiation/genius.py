"""
A folder of Genius XML → Negotiation: a domain, and a utility space for each party ([Lin2014]_).

Evaluations and linear functions are taken as they are written, ``weight × evaluation`` and ``slope × term + offset``,
which is also how NegMAS reads them. Genius itself divides the evaluations of an issue by their largest, counts terms
from the lower bound, and keeps functions within 0 and 1; ``normalised`` does the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Context, Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

from zopa.errors import ProblemError
from zopa.negotiation.expression import WORDS, suggestion
from zopa.negotiation.issue import Issue, Options, Range, exact
from zopa.negotiation.markup import Element, parse_markup
from zopa.negotiation.negotiation import Negotiation
from zopa.negotiation.nodes import All, Compare, Expression, Name, Number
from zopa.negotiation.utility import Extra, Table, Utility

GRID = 100
"""Steps into which a range of real numbers is cut."""
_DIGITS = Context(prec=20)
"""For weights divided by an evaluation, which need not come out even."""
_LONGEST = 60
"""Digits of a number, before the point and after it."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What was read, and what a person should know of it."""

    negotiation: Negotiation
    remarks: tuple[str, ...]
    names: dict[str, str]
    """By the issue's id, what the domain calls it; only where that is no id."""


def load_genius(folder: Path, *, normalised: bool = False) -> Imported:
    """
    Read the domain in a folder, and every utility space beside it as a party of the file's name.

    Raises:
        ProblemError: With file, line and a suggestion.
    """
    if not folder.is_dir():
        raise ProblemError("this is no folder", where=str(folder), remedy="Name the folder that holds the domain's XML")
    roots = [(path, parse_markup(path)) for path in sorted(folder.glob("*.xml"))]
    domains = [root for _, root in roots if root.tag == "negotiation_template"]
    spaces = [(path.stem, root) for path, root in roots if root.tag == "utility_space"]
    if len(domains) != 1:
        what = f"{len(domains) or 'no'} domain{'s' * (len(domains) > 1)} found (a file of <negotiation_template>)"
        raise ProblemError(what, where=str(folder), remedy="Put one domain and its utility spaces into a folder")
    if not spaces:
        what = "no party's utilities found (files of <utility_space>)"
        raise ProblemError(what, where=str(folder), remedy="Put the profiles beside the domain")
    domain = _Domain()
    issues = domain.read(domains[0])
    readers = [_Space(domain, root, normalised=normalised) for _, root in spaces]
    utilities = tuple(reader.utility(party) for (party, _), reader in zip(spaces, readers, strict=True))
    remarks = [*domain.remarks, *dict.fromkeys(r for reader in readers for r in reader.remarks)]
    names = {i: name for name, i in domain.ids.items() if i != name}
    return Imported(Negotiation(issues, utilities=utilities), tuple(remarks), names)


@dataclass(slots=True)
class _Domain:
    ids: dict[str, str] = field(default_factory=dict)
    """From the domain's name of an issue to its id."""
    issues: dict[str, Issue] = field(default_factory=dict)
    """By the domain's name."""
    remarks: list[str] = field(default_factory=list)

    def read(self, root: Element) -> tuple[Issue, ...]:
        """The issues, in order."""
        for element in root.within("issue"):
            name = element.need("name")
            if name in self.issues:
                element.refuse(f"two issues are called {name!r}", "Give each a name of its own")
            self.ids[name] = _id(name, taken=self.ids.values())
            self.issues[name] = Issue(self.ids[name], self.domain(element, name))
        if not self.issues:
            root.refuse("the domain has no issues", "It needs <issue> elements")
        return tuple(self.issues.values())

    def domain(self, element: Element, name: str) -> Options | Range:
        """An issue's terms."""
        kind = _kind(element)
        if kind == "discrete":
            options = tuple(dict.fromkeys(_option(item.need("value")) for item in element.named("item")))
            if not options:
                element.refuse(f"issue {name!r} has no items", 'Write <item value="…"> within it')
            return Options(options)
        lo, hi = _bounds(element)
        if lo > hi:
            element.refuse(f"issue {name!r} runs from {lo} down to {hi}", "Exchange the bounds")
        if kind == "integer":
            return Range(lo, hi)
        if lo == hi:
            return Range(lo, hi)
        step = exact(Fraction(hi - lo) / GRID)
        self.remarks.append(f"{name}: any number from {lo} to {hi}; cut into steps of {step}")
        return Range(lo, hi, step)


@dataclass(slots=True)
class _Space:
    """One party's utility space."""

    domain: _Domain
    root: Element
    normalised: bool
    remarks: list[str] = field(default_factory=list)

    def utility(self, party: str) -> Utility:
        """The party's utility."""
        written = {e.need("index"): e for e in self.root.within("weight")}
        weights, tables, indices = {}, dict[str, Table](), dict[str, Issue]()
        for element in self.root.within("issue"):
            issue, index = self.issue(element), element.attributes.get("index", "")
            indices[index] = issue
            found, divisor = self.table(element, issue)
            if found:
                tables[issue.id] = found
                weight = _number(written[index], "value") if index in written else Decimal(1)
                weights[issue.id] = weight if divisor == 1 else _DIGITS.divide(weight, divisor)
        for index, element in written.items():
            if index not in indices:
                element.refuse(f"it weighs an issue of index {index}, and there is none", suggestion(index, [*indices]))
        extras = tuple(self.rectangles(indices))
        missing = [name for name, issue in self.domain.issues.items() if issue.id not in tables]
        if missing and not extras:
            self.root.refuse(f"it does not say what the terms of {missing[0]!r} are worth", "Add an <issue> for it")
        reserve = next((_number(e, "value") for e in self.root.within("reservation")), Decimal(0))
        if any(_number(e, "value") not in {Decimal(0), Decimal(1)} for e in self.root.within("discount_factor")):
            self.remarks.append("discounting over time is left out")
        return Utility(party, reserve, weights, tables, extras)

    def issue(self, element: Element) -> Issue:
        """The domain's issue that an element is about."""
        name = element.need("name")
        if name not in self.domain.issues:
            element.refuse(f"the domain has no issue {name!r}", suggestion(name, list(self.domain.issues)))
        issue = self.domain.issues[name]
        if isinstance(issue.domain, Options) != (_kind(element) == "discrete"):
            element.refuse(f"issue {name!r} is of another type than in the domain", "Make both alike")
        return issue

    def table(self, element: Element, issue: Issue) -> tuple[Table, Decimal]:
        """What an issue's terms are worth, and what to divide that by; an empty table where nothing is said."""
        if isinstance(issue.domain, Range):
            functions = list(element.named("evaluator"))
            return (self.points(functions[0], issue.domain) if functions else ()), Decimal(1)
        told = {}
        for item in element.named("item"):
            option = _option(item.need("value"))
            if not issue.domain.has(option):
                item.refuse(f"the domain's {issue.id!r} has no {option!r}", suggestion(option, issue.domain.names))
            if item.attributes.get("evaluation", "null") != "null":
                told[option] = _number(item, "evaluation")
        missing = [option for option in issue.domain.names if option not in told]
        if told and missing:
            element.refuse(f"{missing[0]!r} has no evaluation", 'Write <item value="…" evaluation="…">')
        largest = max(told.values(), default=Decimal(0))
        return told, largest if self.normalised and largest > 0 else Decimal(1)

    def points(self, function: Element, domain: Range) -> Table:
        """A function as points joined by straight lines."""
        kind = function.attributes.get("ftype", "linear")
        if kind == "triangular":
            start, end, top = (
                _number(function, f"parameter{n}", name) for n, name in enumerate(("start", "end", "middle"))
            )
            if not start <= top <= end:
                function.refuse(f"the top {top} does not lie between {start} and {end}", "parameter2 is the top")
            worths = {min(domain.lo, start): Decimal(0), start: Decimal(0), max(domain.hi, end): Decimal(0)}
            return tuple(sorted((worths | {end: Decimal(0), top: Decimal(1)}).items()))
        if kind != "linear":
            function.refuse(f"functions of the type {kind!r} are not read", "Known: linear, triangular")
        slope, offset = _number(function, "slope", "parameter1"), _number(function, "offset", "parameter0")
        base = domain.lo if self.normalised else Decimal(0)
        at = {0, len(domain) - 1}
        if self.normalised and slope:
            for height in (0, 1):
                turn = Fraction(base) + (height - Fraction(offset)) / Fraction(slope)
                at |= {n for n in (domain.floor(turn), domain.ceiling(turn)) if 0 < n < len(domain) - 1}
        out = []
        for term in (domain.term(n) for n in sorted(at)):
            worth = exact(Fraction(offset) + Fraction(slope) * (Fraction(term) - Fraction(base)))
            out.append((term, min(max(worth, Decimal(0)), Decimal(1)) if self.normalised else worth))
        return tuple(out)

    def rectangles(self, indices: Mapping[str, Issue]) -> Iterator[Extra]:
        """What is worth something only where several issues lie within bounds: hyper-rectangles."""
        for function in self.root.within("ufun"):
            weight = _number(function, "weight") if "weight" in function.attributes else Decimal(1)
            if function.attributes.get("aggregation", "sum") != "sum":
                function.refuse("rectangles that are not added up are not read", 'Write aggregation="sum"')
            for rectangle in function.named("hyperRectangle"):
                bounds: list[Expression] = []
                for included in rectangle.named("INCLUDES"):
                    index = included.need("index")
                    if index not in indices or isinstance(indices[index].domain, Options):
                        included.refuse(f"there is no issue of numbers of index {index}", suggestion(index, [*indices]))
                    name = Name(indices[index].id)
                    bounds.append(Compare(">=", name, Number(_number(included, "min"))))
                    bounds.append(Compare("<=", name, Number(_number(included, "max"))))
                if bounds:
                    yield Extra(All(tuple(bounds)), _number(rectangle, "utility") * weight)


def _kind(element: Element) -> str:
    kind = element.attributes.get("type", element.attributes.get("vtype", "discrete"))
    if kind not in {"discrete", "integer", "real"}:
        element.refuse(f"issues of the type {kind!r} are not read", "Known: discrete, integer, real")
    return kind


def _bounds(element: Element) -> tuple[Decimal, Decimal]:
    """From the element itself, or from the <range> in it."""
    told = next((e for e in (element, *element.named("range")) if "lowerbound" in e.attributes), element)
    return _number(told, "lowerbound"), _number(told, "upperbound")


def _number(element: Element, *attributes: str) -> Decimal:
    """A finite number, under the first of some attributes that is there."""
    attribute = next((a for a in attributes if a in element.attributes), attributes[0])
    text = element.need(attribute)
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST or len(text) > 2 * _LONGEST:
        element.refuse(f"{attribute} = {text[:40]!r} is no finite number", "Write it in digits")
    return number


def _option(value: str) -> str:
    """An option that an expression can quote."""
    return value.replace('"', "”") if "'" in value else value


def _id(name: str, *, taken: Iterable[str]) -> str:
    """A name that can stand in an expression."""
    plain = re.sub(r"\W+", "_", name).strip("_")
    plain = plain if plain.isidentifier() and plain not in WORDS else f"issue_{plain}".rstrip("_")
    known, out, n = set(taken), plain, 2
    while out in known:
        out, n = f"{plain}_{n}", n + 1
    return out
