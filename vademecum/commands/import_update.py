"""A better transcript's words, turn by turn: shown, and those that a person takes."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from vademecum.errors import VademecumError
from vademecum.french.folding import fold
from vademecum.language import _, ngettext, number
from vademecum.vocabulary import hint

if TYPE_CHECKING:
    from vademecum.intake.update import Change, Update
    from vademecum.problems import Splice

_ALL = frozenset({"all", "tout", "toutes"})


def taken(found: Update, take: str | None, *, dry_run: bool) -> list[Splice]:
    """The edits of the turns whose new words are taken; all that differs is said.

    `take`: their ids, or all those that nobody corrected; None: a person at a terminal is asked.
    VademecumError where one of them may not be taken.
    """
    for line in found.said:
        click.echo(line)
    if not found.said and not found.changes:
        click.echo(_("No difference."))
    asked = take is None and not dry_run and sys.stdin.isatty() and sys.stderr.isatty()
    chosen = set(_asked(found.changes)) if asked else _chosen(found.changes, take)
    for one in found.changes if not asked else ():
        click.echo(_told(one, taken=one.id in chosen))
    _summed(found.changes, chosen)
    return [one.edit for one in found.changes if one.id in chosen]


def _chosen(changes: Sequence[Change], take: str | None) -> Collection[str]:
    if take is None:
        return ()
    if fold(take) in _ALL:
        return {one.id for one in changes if not one.never and one.by_hand is False}
    wanted = take.replace(",", " ").split()
    for name in wanted:
        change = next((one for one in changes if one.id == name), None)
        if change is None:
            near = hint(name, [one.id for one in changes])
            raise VademecumError(
                _("“{id}” is no turn whose words differ{hint}").format(id=name, hint=near)
            )
        if change.never:
            raise VademecumError(
                _("{id} is kept as it is: {why}").format(id=name, why=_(change.never))
            )
    return set(wanted)


def _asked(changes: Sequence[Change]) -> Iterator[str]:
    """The ids that the person at the terminal takes; those that may not be taken are said."""
    for one in changes:
        if one.never:
            click.echo(_told(one, taken=False), err=True)
            continue
        click.echo(_with(f"{one.name}: {one.words}", one), err=True)
        answer = ""
        while answer[:1] not in tuple("yonq"):
            answer = fold(click.prompt(_("take these words? [y/n/q]"), err=True))
        if answer[0] == "q":
            return
        if answer[0] != "n":
            yield one.id


def _told(one: Change, *, taken: bool) -> str:
    said = _("{id}: taken: {words}") if taken else _("{id}: kept; the new transcript says {words}")
    return _with(said.format(id=one.name, words=one.words), one)


def _with(line: str, one: Change) -> str:
    """A line with what to know before the words are replaced."""
    why = _(one.never) if one.never else ""
    if not why and one.by_hand:
        why = _("corrected by hand since the import")
    elif not why and one.by_hand is None:
        why = _("nothing here tells whether it was corrected by hand")
    return f"{line} ({why})" if why else line


def _summed(changes: Sequence[Change], chosen: Collection[str]) -> None:
    if not changes:
        return
    said = ngettext(
        "{count} turn differs, {taken} taken", "{count} turns differ, {taken} taken", len(changes)
    )
    line = said.format(count=number(len(changes)), taken=number(len(chosen)))
    if len(chosen) < sum(not one.never for one in changes):
        line += _("; --take t4,t7 takes those, --take all those that nobody corrected")
    click.echo(line, err=True)
