"""A better transcript's words, turn by turn: shown, and those that a person takes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from vademecum.errors import VademecumError
from vademecum.french.folding import fold
from vademecum.language import _, ngettext, number
from vademecum.vocabulary import hint

if TYPE_CHECKING:
    from vademecum.intake.changes import Change
    from vademecum.intake.update import Update

_ALL = frozenset({"all", "tout", "toutes"})


def taken(found: Update, take: str | None, *, dry_run: bool) -> list[Change]:
    """The changes that are taken; all that differs is said.

    `take`: the ids of their turns, or all those that nobody corrected; None: a person at a terminal
    is asked. VademecumError where one of them may not be taken.
    """
    for line in found.said:
        click.echo(line)
    if not found.said and not found.changes:
        click.echo(_("No difference."))
    asked = take is None and not dry_run and sys.stdin.isatty() and sys.stderr.isatty()
    chosen = list(_asked(found.changes)) if asked else _chosen(found.changes, take)
    for one in found.changes if not asked else ():
        click.echo(_told(one, taken=one in chosen))
    _summed(found.changes, chosen)
    return chosen


def _chosen(changes: Sequence[Change], take: str | None) -> list[Change]:
    if take is None:
        return []
    if fold(take) in _ALL:
        return [one for one in changes if not one.never and not one.alone]
    wanted = take.replace(",", " ").split()
    for name in wanted:
        named = [one for one in changes if name in (one.id, *one.ids)]
        if not named:
            near = hint(name, [each for one in changes for each in (one.id, *one.ids)])
            raise VademecumError(
                _("“{id}” is no turn whose words differ{hint}").format(id=name, hint=near)
            )
        if all(one.never for one in named):
            raise VademecumError(
                _("{id} is kept as it is: {why}").format(id=name, why=_(named[0].never))
            )
    return [one for one in changes if {one.id, *one.ids} & {*wanted} and not one.never]


def _asked(changes: Sequence[Change]) -> Iterator[Change]:
    """What the person at the terminal takes; what may not be taken is said."""
    for one in changes:
        if one.never:
            click.echo(_told(one, taken=False), err=True)
            continue
        shown = one.whose or one.told
        click.echo(_told(one, taken=False) if shown else _proposed(one), err=True)
        question = _("take these words? [y/n/q]")
        if one.whose:
            question = _("are they {label}'s? [y/n/q]").format(label=one.whose)
        answer = ""
        while answer[:1] not in tuple("yonq"):
            answer = fold(click.prompt(question, err=True))
        if answer[0] == "q":
            return
        if answer[0] != "n":
            yield one


def _proposed(one: Change) -> str:
    return _with(f"{one.name}: {one.words}", one)


def _told(one: Change, *, taken: bool) -> str:
    if one.told and not taken:
        return one.told
    if not one.whose:
        kept, done = _("{id}: kept; the new transcript says {words}"), _("{id}: taken: {words}")
        if one.ids:
            kept = _("{id}: kept; the new transcript has it {words}")
    else:
        kept = _("{id}: the new transcript gives these words to {label}, not to {mine}: “{words}”")
        done = _("{id}: taken: these words go from {mine} to {label}: “{words}”")
    said = done if taken else kept
    line = said.format(id=one.name, words=one.words, label=one.whose, mine=one.who)
    return _with(line, one)


def _with(line: str, one: Change) -> str:
    """A line with what to know before what stands is replaced."""
    why = one.never or one.alone
    return f"{line} ({_(why)})" if why else line


def _summed(changes: Sequence[Change], chosen: Sequence[Change]) -> None:
    changes = [one for one in changes if not (one.told and one.never)]
    if not changes:
        return
    differ, taken_ = ({one.name for one in some} for some in (changes, chosen))
    # Each count has its own singular.
    differing = ngettext("{count} turn differs", "{count} turns differ", len(differ))
    done = ngettext("{count} taken", "{count} taken", len(taken_))
    line = _("{differing}, {done}").format(
        differing=differing.format(count=number(len(differ))),
        done=done.format(count=number(len(taken_))),
    )
    if len(chosen) < sum(not one.never for one in changes):
        line += _("; --take t4,t7 takes those, --take all those that nobody corrected")
    click.echo(line, err=True)
