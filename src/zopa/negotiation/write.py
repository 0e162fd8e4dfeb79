"""Negotiation → problem file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from zopa.negotiation.issue import Issue, Options
from zopa.negotiation.negotiation import Demand, Negotiation
from zopa.negotiation.utility import ONE, Table, Utility

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


def dump_problem(negotiation: Negotiation) -> str:
    """TOML that `load_problem` reads back to an equal negotiation."""
    blocks = [_issue(issue) for issue in negotiation.issues]
    if negotiation.needed is not None:
        blocks.append(["[consent]", f"needed = {_list(negotiation.needed)}"])
    for name, probability in negotiation.statements.items():
        blocks.append(["[[statements]]", f"id = {_text(name)}", f"probability = {_number(probability)}"])
    blocks += [_demand(demand) for demand in negotiation.demands]
    for rule in negotiation.rules:
        resting = [f"rests_on = {_list(rule.rests_on)}"] if rule.rests_on else []
        blocks.append(["[[rules]]", f"says = {_text(rule.text)}", *resting])
    blocks += [_utility(utility) for utility in negotiation.utilities]
    return "\n".join("\n".join(block) + "\n" for block in blocks)


def _issue(issue: Issue) -> list[str]:
    domain = issue.domain
    head = f"[issues.{_key(issue.id)}]"
    if isinstance(domain, Options):
        return [head, f"options = {_list(domain.names)}"]
    lines = [head, f"range = [{_number(domain.lo)}, {_number(domain.hi)}]", f"step = {_number(domain.step)}"]
    return [*lines, f"unit = {_text(domain.unit)}"] if domain.unit else lines


def _demand(demand: Demand) -> list[str]:
    lines = ["[[demands]]", f"id = {_text(demand.id)}", f"party = {_text(demand.party)}"]
    lines.append(f"says = {_text(demand.text)}")
    if demand.probability is not None:
        lines.append(f"probability = {_number(demand.probability)}")
    if demand.yields:
        lines.append(f"yields_to = {_table(demand.yields)}")
    if demand.rests_on:
        lines.append(f"rests_on = {_list(demand.rests_on)}")
    if demand.basis is not None:
        lines.append(f"basis = {_text(demand.basis)}")
    if demand.firmness is not None:
        lines.append(f"firmness = {_text(demand.firmness)}")
    return lines


def _utility(utility: Utility) -> list[str]:
    weights = ", ".join(f"{_key(i)} = {_number(w)}" for i, w in utility.weights.items())
    lines = ["[[utilities]]", f"party = {_text(utility.party)}", f"reserve = {_number(utility.reserve)}"]
    if utility.share != ONE:
        lines.append(f"share = {_number(utility.share)}")
    if weights:
        lines.append(f"weights = {{{weights}}}")
    if utility.tables:
        lines.append("[utilities.tables]")
        lines += [f"{_key(issue)} = {_table(table)}" for issue, table in utility.tables.items()]
    for extra in utility.extras:
        lines += ["[[utilities.extras]]", f"when = {_text(extra.text)}", f"worth = {_number(extra.worth)}"]
    return lines


def _table(table: Table) -> str:
    if isinstance(table, Mapping):
        return "{" + ", ".join(f"{_key(option)} = {_number(worth)}" for option, worth in table.items()) + "}"
    return "[" + ", ".join(f"[{_number(x)}, {_number(u)}]" for x, u in table) + "]"


def _key(name: str) -> str:
    return name if name and name.isascii() and name.replace("_", "").replace("-", "").isalnum() else _text(name)


def _number(number: Decimal) -> str:
    return format(number, "f")


def _list(texts: Iterable[str]) -> str:
    return "[" + ", ".join(_text(t) for t in texts) + "]"


def _text(text: str) -> str:
    out = "".join(_ESCAPES.get(c, c if c.isprintable() or c == " " else f"\\U{ord(c):08X}") for c in text)
    return f'"{out}"'
