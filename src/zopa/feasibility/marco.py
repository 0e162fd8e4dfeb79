"""
All minimal conflicts and all minimal concessions, each found once, the list open at any moment.

The map of all sets of demands is explored (MARCO [Liffiton2016]_):

1. Take a set of demands that the map does not rule out, as large as comes easily.
2. It can be met: add demand after demand as long as a package remains. What is left out is a minimal concession; no set
   inside the met one need be looked at again.
3. It cannot: start from the demands that the refutation used and drop one after another as long as none remains
   (deletion, with the refutations' own reductions). A minimal conflict; no set that holds it need be looked at again.
4. When the map is empty, both lists are complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from zopa.feasibility.sat import Places, Sat
from zopa.feasibility.sets import bits

_STRIDE = 7
"""How much further the next growth starts."""


class Kind(Enum):
    """What was found."""

    CONFLICT = 1
    CONCESSION = 2


class Found(NamedTuple):
    """A minimal set of demands, and for a concession a package that fails exactly it."""

    kind: Kind
    mask: int
    package: Places | None = None


class Chart:
    """What is known of all sets of demands of a part; may be left at any moment and gone on with."""

    def __init__(self, sat: Sat) -> None:
        from pysat.solvers import Minisat22

        self.sat, self.size = sat, len(sat.part.demands)
        self.conflicts: list[int] = []
        self.empty = False
        """Whether nothing is left to be found."""
        self._turn = 0
        self._map = Minisat22()
        self._map.set_phases(list(range(1, self.size + 1)))
        for n in range(1, self.size + 1):
            self._map.add_clause([n, -n])

    def explore(self) -> Iterator[Found]:
        """
        Conflicts and concessions as they are found, from where it was left.

        Raises:
            OutOfTime: If the solver's clock runs out; what was yielded before stands, and a new call goes on.
        """
        while not self.empty:
            self.sat.clock.check()
            if not self._map.solve():
                self.empty = True
                return
            model = self._map.get_model() or []
            seed = sum(1 << n for n in range(self.size) if n >= len(model) or model[n] > 0)
            package = self.sat.meet_kept(seed)
            cores = [self.sat.core] if package is None else []
            if package is not None:
                met, package, cores = _grown(self.sat, package, first=self._turn)
                self._turn = (self._turn + _STRIDE) % self.size
                left = self.sat.part.all & ~met
                self._map.add_clause([n + 1 for n in bits(left)] if left else [-1])
                self.empty = not left
                yield Found(Kind.CONCESSION, left, self.sat.places(package))
            for core in cores:
                if any(c & core == c for c in self.conflicts):
                    continue
                conflict = _shrunk(self.sat, core)
                self.conflicts.append(conflict)
                self._map.add_clause([-(n + 1) for n in bits(conflict)])
                yield Found(Kind.CONFLICT, conflict)


def _shrunk(sat: Sat, core: int) -> int:
    """A minimal conflict inside one."""
    for n in bits(core):
        if core >> n & 1 and sat.meet_kept(core & ~(1 << n)) is None:
            core = sat.core
    return core


def _grown(sat: Sat, package: Places, *, first: int) -> tuple[int, Places, list[int]]:
    """
    A set of demands that can be met, to which none can be added, with a package.

    Demands are tried from another one each time, so that the sets differ. With it come the refutations of those that
    could not be added: each holds a conflict, and likely one not seen before.
    """
    met, cores = sat.met(package), []
    assumed = [sat.cnf.demands[n] for n in bits(met)]
    left = list(bits(sat.part.all & ~met))
    for n in (*(k for k in left if k >= first), *(k for k in left if k < first)):
        if met >> n & 1:
            continue
        more = sat.ask([*assumed, sat.cnf.demands[n]])
        if more is None:
            cores.append(sat.core)
        else:
            package, met = more, sat.met(more)
            assumed = [sat.cnf.demands[k] for k in bits(met)]
    return met, package, cores
