"""The table at which a person rules: a card, a key, the next card."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from rich.console import Console
from rich.text import Text

from zopa.cli.keys import Keys, Left
from zopa.dossier.dossier import Dossier
from zopa.errors import ZopaError
from zopa.press.cast import Cast
from zopa.records import PLAN, Role, Ruling, Stance, Statement
from zopa.report.card import bar, face
from zopa.studies import reviewing as study

_STANCES = {
    "a": Stance.ACCEPT, "r": Stance.REJECT, "c": Stance.CONDITIONAL, "m": Stance.AMBIGUOUS, "n": Stance.NONE,
}
_ROLES = {
    "p": Role.POSITION, "f": Role.FORECAST, "r": Role.REPORT, "t": Role.THREAT, "o": Role.PROCESS, "c": Role.CLAIM,
}
_LIMIT = re.compile(r"(?P<op><=|>=|==)\s*(?P<value>-?\d+(?:[.,]\d+)*)\s*(?P<unit>.*)")


class Table:
    """
    One sitting.

    Every ruling is on disk before the next card is shown: whoever leaves at any moment loses nothing, and whoever comes
    back goes on at the first card without a ruling.
    """

    def __init__(
        self, dossier: Dossier, *, by: str, source: str | None = None, remarks: bool = False, keys: Keys | None = None,
    ) -> None:
        self.dossier, self.by, self.only, self.remarks = dossier, by, source, remarks
        self.keys = keys or Keys()
        self.console = Console(highlight=False, width=None if self.keys.live else 80)
        self.taught = self.made = 0
        self.left: list[study.Card] = []
        self._refresh()

    def _refresh(self) -> None:
        self.parties = self.dossier.parties()
        self.cast = Cast(self.parties)
        self.plan = self.dossier.plan()

    def sit(self) -> None:
        """Show card after card until there are none, or whoever sits there leaves."""
        self.left = [c for c in study.cards(self.dossier, remarks=self.remarks) if self.only in {None, c.source.id}]
        if not self.left:
            self.console.print("Nothing is left to rule on. Press + to add a statement, u to take a ruling back.")
        try:
            while self.left or self.keys.live:
                if self.left:
                    self._card(self.left[0])
                elif not self._away():
                    break
        except Left:
            self.console.print()

    def farewell(self) -> None:
        """What was done and what is left."""
        n = len(self.left)
        rest = f"{n} {'is' if n == 1 else 'are'} left" if n else "none are left"
        one = "ruling" if self.made == 1 else "rulings"
        self.console.print(f"{self.made} {one} made; {rest}. They stand in the journal; 'zopa review' goes on here.")

    def _away(self) -> bool:
        """With no card left, only adding and taking back make sense; False to go."""
        self.console.print(Text("  + add   u undo   q quit", style="dim"))
        match self.keys.key():
            case "+":
                self.add()
            case "u":
                self._undo()
            case _:
                return False
        return True

    def _card(self, card: study.Card) -> None:
        now = next((s for s in self.dossier.statements() if s.id == card.statement.id), card.statement)
        self.console.print(face(card, now, parties=self.parties, plan=self.plan, left=len(self.left), made=self.made))
        while True:
            key = self.keys.key()
            if key in {"a", ""}:
                self._settle(card, Ruling.ACCEPT)
            elif key == "x":
                self._settle(card, Ruling.REJECT)
            elif key in {"k", " "}:
                self.left.append(self.left.pop(0))
            elif key == "+":
                self.add()
            elif key == "u":
                self._undo()
            elif key == "q":
                raise Left
            elif key in _FIELDS:
                self._amend(now, _FIELDS[key])
            else:
                self.console.print(bar())
                continue
            return

    def _settle(self, card: study.Card, ruling: Ruling) -> None:
        ruled = card.statement.id in {r.record for r in self.dossier.reviews()}
        if ruling is Ruling.REJECT or not ruled:
            study.rule(self.dossier, card.statement.id, ruling, by=self.by)
            self.made += 1
        self.left.pop(0)

    def _amend(self, now: Statement, ask: Callable[[Table, Statement], dict[str, Any] | None]) -> None:
        changes = ask(self, now)
        if changes is None:
            return
        try:
            study.rule(self.dossier, now.id, Ruling.AMEND, by=self.by, changes=changes)
        except ZopaError as fault:
            self.console.print(Text(f"  {fault}", style="yellow"))
            return
        self.made += 1
        others = self.dossier.statements()
        after = next(s for s in others if s.id == now.id)
        for lesson in study.lessons(now, after, cast=self.cast, plan=self.plan, others=others):
            if self._offer(lesson) and lesson.kind is not study.Kind.CLAUSE:
                study.rule(self.dossier, now.id, Ruling.AMEND, by=self.by, changes={"speaks_for": lesson.target})

    def _offer(self, lesson: study.Lesson) -> bool:
        where = next((p.name for p in self.parties if p.id == lesson.target), f"clause {lesson.target}")
        what = {"person": "speaks for", "alias": "stands for", "clause": "means"}[lesson.kind]
        more = f" ({lesson.others} more statements)" if lesson.others else ""
        self.console.print(Text(f"  From now on “{lesson.words}” {what} {where}{more}? y/n", style="bold"))
        if self.keys.key() != "y":
            return False
        file = study.teach(self.dossier, lesson)
        self.taught += 1
        self._refresh()
        self.console.print(Text(f"  Written into {file}.", style="dim"))
        return True

    def _undo(self) -> None:
        record = study.last_ruled(self.dossier)
        if record is None:
            self.console.print(Text("  There is no ruling to take back.", style="yellow"))
            return
        study.rule(self.dossier, record, Ruling.UNDO, by=self.by)
        self.made = max(0, self.made - 1)
        found = next((s for s in self.dossier.statements(reviewed=False) if s.id == record), None)
        if found is not None:
            self.left = [c for c in self.left if c.statement.id != record]
            self.left.insert(0, study.card(self.dossier, found))

    def add(self) -> None:
        """A statement that was not found, from a source's own words."""
        names = [s.id for s in self.dossier.sources() if s.id != self.plan.source]
        source = self.keys.line("source", known=names)
        if source not in names:
            self.console.print(Text(f"  No source is called so. There are: {', '.join(names)}", style="yellow"))
            return
        found = study.places(self.dossier.text(source), self.keys.line("its words (first words .. last words)"))
        if not found:
            self.console.print(Text("  These words are not in it; 'zopa text' prints what is stored.", style="yellow"))
            return
        start, end = found[0]
        if len(found) > 1:
            which = self.keys.line(f"they stand there {len(found)} times; which, 1 to {len(found)}")
            start, end = found[min(len(found), max(1, int(which) if which.isdigit() else 1)) - 1]
        speaker = self.keys.line("speaker", known=self._mouths())
        party, clauses = self._parties(), self._clauses()
        self.console.print("  stance: a accept  r reject  c conditional  m ambiguous  n none")
        stance = _STANCES.get(self.keys.key(), Stance.NONE)
        translation = self.keys.line("translation (Enter: none)")
        translator = self.keys.line("translated by") if translation else ""
        try:
            study.by_hand(
                self.dossier, source, start, end, by=self.by, cast=self.cast, speaker=speaker, party=party or (),
                clauses=clauses or (), stance=stance, translation=translation, translator=translator,
            )
        except ZopaError as fault:
            self.console.print(Text(f"  {fault}", style="yellow"))
            return
        self.made += 1
        self.console.print(Text("  Added.", style="dim"))

    def _mouths(self) -> tuple[str, ...]:
        return tuple(n for p in self.parties for n in (p.name, *(q.name for q in p.people)))

    def _parties(self) -> tuple[str, ...] | None:
        listed = "  ".join(f"{n} {p.name}" for n, p in enumerate(self.parties, 1))
        self.console.print(f"  {listed}")
        got = self.keys.line("party: numbers or names, - for none", known=[p.id for p in self.parties])
        if got in {"", "-"}:
            return () if got else None
        out = []
        for word in re.split(r"[,\s]+", got):
            by_number = self.parties[int(word) - 1].id if word.isdigit() and 0 < int(word) <= len(self.parties) else ""
            by_name = next((p.id for p in self.parties if word.lower() in {p.id, p.name.lower()}), "")
            if not (by_number or by_name):
                self.console.print(Text(f"  No party is called {word}.", style="yellow"))
                return None
            out.append(by_number or by_name)
        return tuple(dict.fromkeys(out))

    def _clauses(self) -> tuple[str, ...] | None:
        got = self.keys.line("clauses: their numbers, 'plan' for the whole, - for none", known=[*self.plan.by_id, PLAN])
        if got in {"", "-"}:
            return () if got else None
        ids = {i.lower(): i for i in (*self.plan.by_id, PLAN)}
        words = re.split(r"[,\s]+", got)
        if strange := [w for w in words if w.lower() not in ids]:
            self.console.print(Text(f"  The plan has no clause {strange[0]}.", style="yellow"))
            return None
        return tuple(dict.fromkeys(ids[w.lower()] for w in words))

    def ask_speaker(self, _now: Statement) -> dict[str, Any] | None:
        """Who said it; whose words they are follows from it."""
        got = self.keys.line("speaker, - for nobody named", known=self._mouths())
        return study.speaker_changes("" if got == "-" else got, cast=self.cast) if got else None

    def ask_via(self, _now: Statement) -> dict[str, Any] | None:
        """Through whom."""
        got = self.keys.line("through whom, the nearest first, with commas; - for nobody")
        return {"via": [w.strip() for w in got.split(",") if w.strip("- ")]} if got else None

    def ask_party(self, now: Statement) -> dict[str, Any] | None:
        """Whose acceptance the words are about."""
        got = self._parties()
        if got is None:
            return None
        home = self.cast.belongs(now.speaker) if now.speaker else None
        own = got[0] if len(got) == 1 and home is None and now.named and now.role is Role.POSITION else now.speaks_for
        return {"party": list(got), "speaks_for": own}

    def ask_clause(self, _now: Statement) -> dict[str, Any] | None:
        """What they are about."""
        got = self._clauses()
        return None if got is None else {"clauses": list(got)}

    def ask_stance(self, _now: Statement) -> dict[str, Any] | None:
        """Which way they point."""
        self.console.print("  a accept  r reject  c conditional  m ambiguous  n none")
        stance = _STANCES.get(self.keys.key())
        return {"stance": stance.value} if stance else None

    def ask_role(self, now: Statement) -> dict[str, Any] | None:
        """What they are."""
        self.console.print("  p position  f forecast of another  r report  t threat  o process  c claim")
        role = _ROLES.get(self.keys.key())
        if role is None:
            return None
        home = self.cast.belongs(now.speaker) if now.speaker else None
        return {"role": role.value, "speaks_for": now.speaks_for or (home.party if home else None)}

    def ask_number(self, now: Statement) -> dict[str, Any] | None:
        """The number past which somebody will not go."""
        got = self.keys.line("limit: <= 8 hectare, >= 40, == 3 euro; - for none")
        if got in {"", "-"}:
            return {"limits": []} if got else None
        m = _LIMIT.fullmatch(got)
        if m is None:
            self.console.print(Text("  Write <=, >= or ==, a number, and its unit.", style="yellow"))
            return None
        clause = next((c for c in now.clauses if c in self.plan.by_id), None)
        old = now.limits[0].issue if now.limits else (self.plan.by_id[clause].text[:60] if clause else "number")
        value = m["value"].replace(",", "")
        number = float(value) if "." in value else int(value)
        limit = {"issue": old, "op": m["op"], "value": number, "unit": m["unit"] or None, "clause": clause}
        return {"limits": [limit]}


_FIELDS: dict[str, Callable[[Table, Statement], dict[str, Any] | None]] = {
    "s": Table.ask_speaker, "v": Table.ask_via, "p": Table.ask_party, "c": Table.ask_clause, "t": Table.ask_stance,
    "o": Table.ask_role, "n": Table.ask_number,
}
