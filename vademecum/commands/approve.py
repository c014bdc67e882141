"""`vademecum approve`: what a collectivité thinks of a chapter, written down from a paper."""

from __future__ import annotations

import datetime as dt
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion
from vademecum.commands.terminal import here, plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _

if TYPE_CHECKING:
    from vademecum.standing.opinions import Written

_SENSES = ("favorable", "reserve", "defavorable")


@click.command
@click.argument("id", shell_complete=completion.chapters)
@click.option(
    "--for",
    "authority",
    metavar="COLLECTIVITE",
    required=True,
    shell_complete=completion.authorities,
    help=N_("Whose opinion it is: id of annuaire.toml, or its name."),
)
@click.option(
    "--sense", type=click.Choice(_SENSES), help=N_("What they think of it; favorable if not said.")
)
@click.option("--by", metavar="WHO", default="", help=N_("Who says so for it; it is printed."))
@click.option(
    "--date", "day", metavar="DATE", callback=plain_date, help=N_("The day of it, if not today.")
)
@click.option(
    "--words", metavar="TEXT", default="", help=N_("What they reserve: kept by git, not printed.")
)
@click.option(
    "--on",
    metavar="BLOB",
    help=N_("The text it is about, if not today's: a blob, a commit or a tag."),
)
@click.option(
    "--kept",
    metavar="WHY",
    help=N_("An opinion on earlier words holds: nothing of substance changed, and why."),
)
@click.option("--withdrawn", is_flag=True, help=N_("They take back what they thought of it."))
@click.option("--dry-run", is_flag=True, help=N_("Say what would be written, and write nothing."))
@click.pass_obj
def command(
    root: Path,
    id: str,
    authority: str,
    sense: str | None,
    by: str,
    day: dt.date | None,
    words: str,
    on: str | None,
    kept: str | None,
    withdrawn: bool,
    dry_run: bool,
) -> int:
    from vademecum.corpus import files
    from vademecum.model import Opinion
    from vademecum.model.proposal import Sense
    from vademecum.standing import opinions

    date = day or dt.date.today()
    if withdrawn:
        if sense or by or on is not None or kept is not None or day is not None:
            raise VademecumError(_("--withdrawn goes with --for and --words alone"))
        return _withdrawn(root, opinions.withdrawn(root, id, authority), words, dry_run)
    if kept is not None:
        if sense or by or on is not None or words:
            raise VademecumError(_("--kept goes with --for and --date alone"))
        if not kept.strip():
            raise VademecumError(_("say why it holds: --kept"))
        found = opinions.kept(root, id, authority, kept, date)
    else:
        if on is not None and not on.strip():
            raise VademecumError(_("name the text: --on takes a blob, a commit or a tag"))
        given = Opinion(Sense(sense or "favorable"), authority, " ".join(by.split()), words)
        found = opinions.written(root, id, given, on or "", date)
    if not found.edits:
        click.echo(_("Nothing changed."))
        _since(root, found)
        return 0
    if dry_run:
        for edit in found.edits:
            click.echo(edit.text.strip())
        _since(root, found)
        return 0
    path = found.chapter.place.path
    files.splice(root, path, found.edits)
    click.echo(here(root, path))
    _since(root, found)
    _commit(root, found, words)
    return 0


def _withdrawn(root: Path, found: Written, words: str, dry_run: bool) -> int:
    """Take an opinion out of the chapter's file; what it said stays in the history."""
    from vademecum.corpus import files

    path = found.chapter.place.path
    if dry_run:
        said = found.stance.sense.value if found.stance.sense is not None else ""
        click.echo(_("{path}: the opinion of {authority} goes: {sense}").format(
            path=path, authority=found.stance.authority, sense=said))  # fmt: skip
        return 0
    files.splice(root, path, found.edits)
    click.echo(here(root, path))
    if found.stance.authority in found.chapter.awaited:
        click.echo(_("“{id}” waits for it again: “avis-attendus” names {authority}").format(
            id=found.chapter.id, authority=found.stance.authority))  # fmt: skip
    _commit(root, found, words, "retiré")
    return 0


def _since(root: Path, found: Written) -> None:
    """What changed since the words an opinion is about, where they are not those of today."""
    from vademecum.commands.opinions import since
    from vademecum.record.opinions import digest

    if found.stance.digest != digest(found.chapter):
        click.echo(_("changed since:"))
        since(root, found.chapter, found.stance.digest)


def _commit(root: Path, found: Written, words: str, became: str = "") -> None:
    """The shell lines that keep what was written."""
    stance = found.stance
    sense = stance.sense.value if stance.sense is not None else ""
    told = became or (f"maintenu ({stance.kept})" if stance.kept else sense)
    message = f"{found.chapter.id} : avis de {stance.authority} : {told}"
    body = f" -m {shlex.quote(' '.join(words.split()))}" if words.strip() else ""
    click.echo(_("To commit:"))
    click.echo(f"  git add {shlex.quote(here(root, found.chapter.place.path))}")
    click.echo(f"  git commit -m {shlex.quote(message)}{body}")
