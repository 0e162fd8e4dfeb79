"""Problem file ↔ Negotiation: a negotiation stated in TOML, without any text behind it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from zopa.errors import ProblemError
from zopa.negotiation.expression import WORDS, Expression, ExpressionError, parse_expression, suggestion
from zopa.negotiation.issue import Issue, Options, Range
from zopa.negotiation.locate import Places
from zopa.negotiation.negotiation import Demand, Negotiation, Rule
from zopa.negotiation.table import Reader, number_of
from zopa.negotiation.utilities import read_utilities
from zopa.negotiation.write import dump_problem
from zopa.negotiation.yielding import read_yields

__all__ = ["dump_problem", "load_problem", "load_utilities"]

MAX_BYTES = 50_000_000
_TOP = ("issues", "demands", "rules", "statements", "consent", "utilities")


def load_problem(source: Path | str) -> Negotiation:
    """
    Read a problem file, given its path or (as a string of several lines, or an empty one) its text.

    Raises:
        ProblemError: A sentence with file, line, column and, where there is a likely slip, a suggestion.
    """
    if isinstance(source, str) and ("\n" in source or not source.strip() or "=" in source):
        return _Problem(source, "problem").negotiation()
    return _Problem(_text(Path(source)), str(source)).negotiation()


def load_utilities(path: Path, negotiation: Negotiation) -> Negotiation:
    """
    A negotiation with the utilities that a file of ``[[utilities]]`` states for it.

    Raises:
        ProblemError: As `load_problem`.
    """
    reader, _ = _top(_text(path), str(path))
    reader.known(("utilities",))
    found = read_utilities(reader, {i.id: i for i in negotiation.issues})
    return replace(negotiation, utilities=found)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            what = f"the file is larger than {MAX_BYTES // 1_000_000} MB"
            raise ProblemError(what, where=str(path), remedy="Split the problem")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        what = f"the file can't be read ({error.strerror})"
        raise ProblemError(what, where=str(path), remedy="Check the path") from error
    except UnicodeDecodeError as error:
        what = "the file is not UTF-8 text"
        raise ProblemError(what, where=str(path), remedy="Save it as UTF-8") from error


def _top(text: str, file: str) -> tuple[Reader, Places]:
    """The whole file as a table, and where everything in it stands."""
    text = text.replace("\r\n", "\n")
    try:
        top = tomllib.loads(text, parse_float=_decimal)
    except tomllib.TOMLDecodeError as error:
        what = f"this is no TOML: {str(error)[0].lower()}{str(error)[1:]}"
        raise ProblemError(what, where=file, remedy="Text stands in quotes, lists in [ ]") from error
    except (RecursionError, ValueError, ArithmeticError) as error:
        raise ProblemError("this can't be read as TOML", where=file, remedy="Write numbers out") from error
    places = Places(text, file)
    return Reader(top, places, ()), places


@dataclass(slots=True)
class _Problem:
    text: str
    file: str

    def negotiation(self) -> Negotiation:
        """The whole file, top to bottom."""
        reader, places = _top(self.text, self.file)
        reader.known(_TOP)
        issues = {i.id: i for i in self.issues(reader, places)}
        statements = dict(self.statement(r) for r in self.each(reader, "statements", ("id", "probability")))
        demands = tuple(
            self.demand(r, issues, statements)
            for r in self.each(
                reader, "demands", ("id", "party", "says", "probability", "rests_on", "basis", "firmness", "yields_to")
            )
        )
        rules = tuple(self.rule(r, issues) for r in self.each(reader, "rules", ("says", "rests_on")))
        needed = None
        if "consent" in reader.values:
            consent = reader.table("consent")
            consent.known(("needed",))
            needed = consent.texts("needed") if "needed" in consent.values else None
        return Negotiation(
            issues=tuple(issues.values()), demands=demands, rules=rules, statements=statements, needed=needed,
            utilities=read_utilities(reader, issues),
        )

    def each(self, reader: Reader, key: str, known: tuple[str, ...]) -> list[Reader]:
        """The tables of an array; an id may stand only once."""
        found, seen = reader.tables(key), set()
        for entry in found:
            entry.known(known)
            if "id" in known and "id" in entry.values:
                name = entry.text("id")
                if name in seen:
                    entry.refuse(f"two {key} have the id {name!r}", "id", "Give each an id of its own")
                seen.add(name)
        return found

    def issues(self, reader: Reader, places: Places) -> list[Issue]:
        """The issues, in the order of the file."""
        if not isinstance(reader.values.get("issues"), Mapping) or not reader.values["issues"]:
            reader.refuse("there are no issues", "issues", "Add [issues.NAME] with a range or with options")
        out = []
        for name, values in reader.values["issues"].items():
            entry = Reader(values, places, ("issues", name))
            if not name.isidentifier() or name in WORDS:
                remedy = "Use letters, digits and _, starting with a letter, and none of and, or, not, implies, in"
                entry.refuse(f"an issue can't be called {name!r}", "", remedy)
            if not isinstance(values, Mapping):
                entry.refuse(f"issue {name!r} is no table", "", f"Write [issues.{name}] and a range or options below")
            out.append(Issue(name, self.domain(entry, name)))
        return out

    def domain(self, entry: Reader, name: str) -> Options | Range:
        """A choice or a range."""
        entry.known(("range", "step", "unit", "options"))
        if ("options" in entry.values) == ("range" in entry.values):
            both = "options" in entry.values
            what = f"issue {name!r} has {'both a range and options' if both else 'neither a range nor options'}"
            entry.refuse(what, "", "Keep one" if both else "Add range = [lowest, highest] or options = ['a', 'b']")
        if "options" in entry.values:
            options = entry.texts("options")
            if not options:
                entry.refuse(f"issue {name!r} has no options", "options", "List at least one")
            for option in options:
                if options.count(option) > 1:
                    entry.refuse(f"issue {name!r} lists the option {option!r} twice", "options", "List each once")
                if "'" in option and '"' in option:
                    what = f"option {option!r} holds both kinds of quotation marks"
                    entry.refuse(what, "options", "Leave one kind out, so that an expression can quote it")
            return Options(options)
        bounds = entry.values["range"]
        ends = [n for b in bounds if (n := number_of(b)) is not None] if isinstance(bounds, list) else []
        if len(ends) != 2 or len(bounds) != 2:
            entry.refuse(f"the range of issue {name!r} is not two finite numbers", "range", "Write [lowest, highest]")
        lo, hi = ends
        if lo > hi:
            entry.refuse(f"the range of issue {name!r} runs from {lo} down to {hi}", "range", f"Write [{hi}, {lo}]")
        step = entry.number("step", default=Decimal(1))
        if step <= 0:
            entry.refuse(f"the step of issue {name!r} is {step}", "step", "A step is greater than 0")
        return Range(lo, hi, step, entry.text("unit") if "unit" in entry.values else "")

    def statement(self, entry: Reader) -> tuple[str, Decimal]:
        """A statement's id and probability."""
        return entry.text("id"), entry.share("probability", default=Decimal(1))

    def says(self, entry: Reader, issues: Mapping[str, Issue], owner: str) -> Expression:
        """The expression, its errors placed in the file."""
        text = entry.text("says")
        try:
            return parse_expression(text, issues=issues)
        except ExpressionError as error:
            where = entry.places.inside((*entry.path, "says"), text, error.offset)
            raise ProblemError(error.what, where=f"{where} ({owner})", remedy=error.remedy) from error

    def demand(self, entry: Reader, issues: Mapping[str, Issue], statements: Mapping[str, Decimal]) -> Demand:
        """One demand."""
        name, party = entry.text("id"), entry.text("party")
        rests_on = entry.texts("rests_on") if "rests_on" in entry.values else ()
        if rests_on and "probability" in entry.values:
            what = f"demand {name!r} has a probability of its own and also rests on statements"
            entry.refuse(what, "probability", "Keep one: the statements' probabilities decide where it rests on them")
        for statement in rests_on:
            if statement not in statements:
                what = f"demand {name!r} rests on {statement!r}, which is no statement"
                entry.refuse(what, "rests_on", suggestion(statement, list(statements)) or "Add it under [[statements]]")
        says = self.says(entry, issues, f"demand {name!r}")
        return Demand(
            id=name, party=party, says=says, text=entry.text("says"), yields=read_yields(entry, says),
            probability=entry.share("probability") if "probability" in entry.values else None, rests_on=rests_on,
            basis=entry.text("basis") if "basis" in entry.values else None,
            firmness=entry.text("firmness") if "firmness" in entry.values else None,
        )

    def rule(self, entry: Reader, issues: Mapping[str, Issue]) -> Rule:
        """One rule."""
        rests_on = entry.texts("rests_on") if "rests_on" in entry.values else ()
        return Rule(self.says(entry, issues, f"rule {int(entry.path[-1]) + 1}"), entry.text("says"), rests_on)


def _decimal(digits: str) -> Decimal:
    number = Decimal(digits)
    if number.is_finite() and (abs(number.adjusted()) > 60 or len(digits) > 80):
        raise ValueError(digits)
    return number
