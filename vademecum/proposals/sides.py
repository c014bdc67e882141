"""Whose side each change of a merge takes that both made otherwise: `--theirs`, `--ours FILE:N`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.proposals.change import refuse_both

WHOLE = 0  # a number: the file as one of the sides has it


@dataclass(frozen=True, slots=True)
class Sides:
    """What somebody chose, each number of a file; and what there was to choose, by file."""

    theirs: frozenset[tuple[str, int]]
    ours: frozenset[tuple[str, int]]
    known: dict[str, frozenset[int]] = field(default_factory=dict)

    def of(self, path: str) -> tuple[frozenset[int], frozenset[int]]:
        """The numbers of a file that are to be as the branch has them, and as they are here."""
        found = (
            frozenset(number for name, number in one if name == path)
            for one in (self.theirs, self.ours)
        )
        return next(found), next(found)

    def among(self, path: str, numbers: Collection[int]) -> None:
        """Note what there is to choose in a file, beside the whole of it."""
        self.known[path] = frozenset({WHOLE, *numbers})

    def unknown(self) -> tuple[str, ...]:
        """A line for each choice that there was none of."""
        every = sorted(self.theirs | self.ours)
        return tuple(
            self._told(path, number)
            for path, number in every
            if number not in self.known.get(path, ())
        )

    def _told(self, path: str, number: int) -> str:
        known = self.known.get(path)
        if known is None:
            return _("{path}:{number}: nothing is to choose in this file").format(
                path=path, number=number
            )
        return _("{path}:{number}: no such change; there are: {known}").format(
            path=path, number=number, known=", ".join(f"{path}:{one}" for one in sorted(known))
        )


def sides(theirs: Sequence[str], ours: Sequence[str]) -> Sides:
    """What was chosen; VademecumError where it is not `FILE:N`, or both are chosen of one."""
    found = Sides(frozenset(map(_read, theirs)), frozenset(map(_read, ours)))
    refuse_both(_both(found))
    return found


def _read(one: str) -> tuple[str, int]:
    name, _colon, number = one.rpartition(":")
    if not name or not number.isascii() or not number.isdigit():
        raise VademecumError(_("“{value}”: say it as FILE:N").format(value=one))
    return name.removeprefix("./"), int(number)


def _both(chosen: Sides) -> list[str]:
    """What both sides are asked for: a change, or one of a file that is asked for whole."""
    found = []
    for path in sorted({name for name, _number in chosen.theirs}):
        one, other = chosen.of(path)
        same = one & other or (one | other if other and WHOLE in one | other else frozenset())
        found += [f"{path}:{number}" for number in sorted(same)]
    return found
