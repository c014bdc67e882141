"""The letters that went out: which are awaited, printed; one that nobody awaits any more."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion, left_out
from vademecum.commands.terminal import plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _
from vademecum.vocabulary import hint

if TYPE_CHECKING:
    from vademecum.model import Library


def overview(root: Path, library: Library) -> None:
    """The letters without an answer, under a heading; nothing where there are none."""
    from vademecum.proposals import awaited

    found = awaited.awaited(root, library)
    if found:
        click.echo(_("Awaited:"))
    for line in awaited.table(found, library, dt.date.today()):
        click.echo(f"  {line}")


def as_rows(root: Path, library: Library) -> list[dict[str, object]]:
    """The same as data."""
    from vademecum.proposals import awaited

    day = dt.date.today()
    return [awaited.as_json(one, day) for one in awaited.awaited(root, library)]


@click.command("awaited", help=N_("Letters that went out: who was asked what, by when."))
@click.option("--all", "every", is_flag=True, help=N_("Those that came back too."))
@click.option("--date", "today", metavar="DATE", callback=plain_date,
              help=N_("Late as of that day."))  # fmt: skip
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help=N_("How it is printed."),
)
@click.pass_obj
def listed(root: Path, every: bool, today: dt.date | None, form: str) -> int:
    from vademecum import corpus
    from vademecum.proposals import awaited, beside

    loaded, day = corpus.load(root), today or dt.date.today()
    library = loaded.library
    found = awaited.letters(beside.repository_of(root)) if every else awaited.awaited(root, library)
    if form == "json":
        rows = [awaited.as_json(one, day) for one in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return left_out.say(loaded.left_out)
    for line in awaited.table(found, library, day):
        click.echo(line)
    if not found:
        click.echo(_("No letter is awaited."))
    return left_out.say(loaded.left_out)


def _unfound(id: str, person: str | None, there: Sequence[str], went: bool) -> str:
    """Why there is not one letter to forget; `there`: from whom one is awaited; `went`: to them."""
    if person in there or (person is None and there):
        return _("{id}: several letters are awaited: name the person").format(id=id)
    if went:
        return _("{id}: the letter to {person} is awaited no more").format(id=id, person=person)
    if not there:
        return _("{id}: no letter of it is awaited").format(id=id)
    return _("{id}: no letter to {person} is awaited; awaited: {others}{hint}").format(
        id=id,
        person=person,
        hint=hint(person or "", there),
        others=", ".join(one or _("the witness") for one in there),
    )


@click.command("forget", help=N_("Await a letter no more, and say why."))
@click.argument("id", shell_complete=completion.texts)
@click.argument("person", metavar=N_("[PERSON]"), required=False, shell_complete=completion.people)
@click.option("--why", required=True, metavar=N_("TEXT"),
              help=N_("Why: answered otherwise, or never to be."))  # fmt: skip
@click.option(
    "--date", "today", metavar="DATE", callback=plain_date, help=N_("The day it is decided.")
)
@click.pass_obj
def forgotten(root: Path, id: str, person: str | None, why: str, today: dt.date | None) -> int:
    from dataclasses import replace

    from vademecum import corpus
    from vademecum.exchange.page.given import masked
    from vademecum.proposals import awaited, beside

    repository, library = beside.repository_of(root), corpus.load(root).library
    there = [one for one in awaited.awaited(root, library) if one.text == id]
    found = [one for one in there if person is None or one.person == person]
    if not why.strip():
        raise VademecumError(_("say why: --why"))
    if len(found) != 1:
        every = [one for one in awaited.letters(repository) if one.text == id]
        mine = [one for one in every if person is not None and one.person == person]
        rows = tuple(awaited.table(mine or there, library, dt.date.today()))
        raise VademecumError(_unfound(id, person, [one.person for one in there], bool(mine)), rows)
    day = max(today or dt.date.today(), found[0].sent)
    done = replace(found[0], back=day, why=masked(" ".join(why.split())))
    awaited.note(repository, done)
    for line in awaited.table([done], library, day):
        click.echo(line)
    return 0
