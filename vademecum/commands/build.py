"""`vademecum build`: editions from the book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

import click

from vademecum.commands import completion
from vademecum.commands.terminal import Notes, Progress, plain_date
from vademecum.errors import VademecumError
from vademecum.formats import FORMATS
from vademecum.language import N_, _, ngettext, number
from vademecum.order import Built, Order


@click.command
@click.argument(
    "editions", nargs=-1, metavar=N_("[EDITION]..."), shell_complete=completion.editions
)
@click.option("--all", "every", is_flag=True, help=N_("Every edition of vademecum.toml."))
@click.option(
    "--format",
    "formats",
    type=click.Choice(list(FORMATS)),
    multiple=True,
    help=N_("Make only this format (may be repeated)."),
)
@click.option(
    "--date",
    "date",
    metavar="DATE",
    callback=plain_date,
    help=N_("Decide embargoes as on this day."),
)
@click.option(
    "--only",
    metavar="ID",
    multiple=True,
    help=N_("One text alone, or several (id,id; may be repeated): the book is then a booklet."),
)
@click.option(
    "--paper", type=click.Choice(["a4", "a5"]), default="a4", help=N_("Size of the page.")
)
@click.option(
    "--print",
    "printing",
    is_flag=True,
    help=N_("The book for the printer: bleed, crop marks, black of one ink, pages by four."),
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=N_("Where editions go (default: dist)."),
)
@click.option(
    "--people",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=N_("Another register than annuaire.toml."),
)
@click.option(
    "--marks",
    "bars",
    metavar="VERSION",
    shell_complete=completion.versions,
    help=N_("A bar beside what changed since this published version or revision."),
)
@click.pass_obj
def command(
    root: Path,
    editions: tuple[str, ...],
    every: bool,
    formats: tuple[str, ...],
    date: dt.date | None,
    only: tuple[str, ...],
    paper: str,
    printing: bool,
    out: Path | None,
    people: Path | None,
    bars: str | None,
) -> int:
    from vademecum.stamp import Stamp

    if every and editions:
        raise click.UsageError(_("--all is every edition: name none beside it"))
    progress = Progress()
    order = Order(
        editions,
        formats,
        date,
        tuple(dict.fromkeys(one for several in only for one in several.split(","))),
        paper,
        out.resolve() if out else None,
        people.resolve() if people else None,
        bars,
        printing=printing,
        every=every,
    )
    stamp = Stamp(root, order)
    remains: list[str] = []
    tell = Notes()
    standing = stamp.answer()
    made: list[Built] = []
    if not standing:
        stamp.begin()
    for built in standing or _made(root, order, progress, made):
        made.append(built)
        progress.clear()
        tell((*built.notes, *built.faults))
        for path in built.made:
            click.echo(_shown(path))
        if built.remains:
            remains.append(built.remains)
    if standing:
        click.echo(_("nothing has changed since: all stands as it was made"), err=True)
    else:
        stamp.keep(made)
    for built in made:
        _say_aside(built)
    aside = any(one.aside for one in made)
    if tell.count and not remains and not aside:
        # « check » said 0 before: what pages alone show is no fault that it missed.
        done = ngettext(
            "made, and whole: the note above stops nothing",
            "made, and whole: the {count} notes above stop nothing",
            tell.count,
        )
        click.echo(done.format(count=tell.count), err=True)
    for message in remains:
        click.echo(_("Remains to be made: {what}").format(what=message), err=True)
    return 1 if remains else 0


def _say_aside(built: Built) -> None:
    """That an edition was made, and not of all its texts."""
    if built.aside:
        said = ngettext(
            "{edition}: {count} text has a notice in its place, until it is mended as said above",
            "{edition}: {count} texts have a notice in their place, until they are mended as said"
            " above",
            built.aside,
        )
        click.echo(said.format(edition=built.edition, count=number(built.aside)), err=True)


def _made(root: Path, order: Order, progress: Progress, made: Sequence[Built]) -> Iterator[Built]:
    """The editions; where they are refused, it is said of those not `made` which still stand."""
    from vademecum.build import build  # it loads all, for which what stands need not wait

    try:
        yield from build(root, order, progress)
    except VademecumError as error:
        left = _left(root, order, {one.folder for one in made})
        if not left:
            raise
        message = _("{message}; not made again, and still there as before: {folders}")
        told = message.format(message=error.message, folders=_("; ").join(left))
        raise VademecumError(told, error.problems) from error


def _left(root: Path, order: Order, made: Container[Path]) -> list[str]:
    """The folders of the editions asked for that stand as they were, and of which day they are."""
    from vademecum import build, settings, work
    from vademecum.publish import kept, manifest

    known = settings.load(root)[0]
    out = order.out or root / kept.FOLDER
    names = order.editions or [one.name for one in build.asked(known, order)]
    plain = [name for name in dict.fromkeys(names) if name == Path(name).name]
    called = [build.folder_of(name, order) for name in plain]
    idle = [name for name in called if not work.is_busy(root / work.FOLDER / name)]
    days = {out / name: manifest.day(out / name) for name in idle if out / name not in made}
    return [
        _("{folder}, of {date}").format(folder=_shown(one), date=day)
        for one, day in days.items()
        if day
    ]


def _shown(path: Path) -> str:
    """The path from here, when it is below here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
