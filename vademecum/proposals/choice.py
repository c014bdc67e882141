"""What an editor chooses of a proposition, and what may be done where nobody chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.proposals.change import Change, refuse_both


@dataclass(frozen=True, slots=True)
class Choice:
    """What an editor takes, and what they say of the rest."""

    only: frozenset[int] | None = None  # numbers of changes; None: all
    theirs: frozenset[int] = frozenset()  # taken as proposed, whatever stands there now
    ours: frozenset[int] = frozenset()  # left as the book has them
    rest: frozenset[int] = frozenset()  # of which the sentences in no conflict are taken
    into: str = ""  # path of another text that it goes into
    note: str = ""  # for the commit's message
    why: str = ""  # why the rest is not taken: the proposition is closed
    answer: str = ""  # to the whole
    answers: Mapping[int, str] = field(default_factory=dict)  # to remarks, by number


def parted(
    left: tuple[Change, ...], choice: Choice, there: bool
) -> tuple[tuple[Change, ...], tuple[Change, ...], tuple[Change, ...]]:
    """(taken, said not to be taken, still open); VademecumError for a conflict nobody chose in.

    `there`: the book has the text still.
    """
    refuse_both(sorted(choice.theirs & choice.ours))
    known = {one.number for one in left}
    asked = (choice.only or frozenset()) | choice.theirs | choice.ours | choice.rest
    if unknown := sorted(asked - known):
        raise VademecumError(
            _("no change {numbers} is left here; there are: {known}").format(
                numbers=", ".join(map(str, unknown)),
                known=", ".join(map(str, sorted(known))) or "0",
            )
        )
    halves = {one.number: one for one in left if one.number in choice.rest}
    if whole := sorted(n for n, one in halves.items() if one.rest is None or n in choice.theirs):
        raise VademecumError(
            _("change {numbers}: no sentence of it is apart from the conflict; nothing was "
              "written").format(numbers=", ".join(map(str, whole)))
        )  # fmt: skip
    wanted = (known if choice.only is None else choice.only | choice.theirs) - choice.ours
    wanted -= choice.rest
    taken = tuple(
        one.rest if one.rest is not None and one.number in halves else one
        for one in left
        if one.number in wanted | choice.rest
    )
    conflicts = [one for one in taken if one.conflict and one.number not in choice.theirs]
    if conflicts:
        lines = tuple(
            _("change {number}: {reason}").format(number=one.number, reason=one.reason)
            for one in conflicts
        )
        raise VademecumError(_advice(conflicts, there), lines)
    still = [one.held if one.held and one.number in halves else one for one in left]
    ours = tuple(one for one in still if one.number in choice.ours)
    rest = tuple(one for one in still if one.number not in wanted | choice.ours)
    return (taken, (*ours, *rest), ()) if choice.why else (taken, ours, rest)


def _advice(conflicts: Sequence[Change], there: bool) -> str:
    """What may be done about changes that a person must choose in."""
    where = next((one.elsewhere for one in conflicts if one.elsewhere), "")
    if where:
        return _("nothing was written; --into {path} takes it there, --ours N leaves it").format(
            path=where
        )
    if not there:
        return _(
            "nothing was written; --into TEXT takes it into another text, vademecum proposals "
            "decline says why it is not taken"
        )
    apart = ",".join(str(one.number) for one in conflicts if one.rest is not None)
    if apart:
        return _(
            "nothing was written; choose with --theirs N or --ours N, or mend the text by hand; "
            "--rest {numbers} takes the sentences that changed there alone"
        ).format(numbers=apart)
    return _("nothing was written; choose with --theirs N or --ours N, or mend the text by hand")
