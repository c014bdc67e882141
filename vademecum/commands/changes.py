"""`vademecum changes FROM [TO]`: what changed between two editions, as their readers see them."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion, left_out
from vademecum.errors import VademecumError
from vademecum.language import N_
from vademecum.reasons import reason

if TYPE_CHECKING:
    from vademecum.history.between import Compared


@dataclass(frozen=True, slots=True)
class Form:
    """A way in which changes are given: a row."""

    write: Callable[[Compared, dt.date, Path], str]  # what is printed; the file is written where
    file: str = ""  # its name where it is a file of its own and no --out says another


def _text(found: Compared, _day: dt.date, _out: Path) -> str:
    from vademecum.history.changes_report import as_text

    summary = found.changes.summary
    painted = paint if sys.stdout.isatty() else None
    return (summary + "\n\n" if summary else "") + as_text(found.changes, painted).rstrip("\n")


def _markdown(found: Compared, _day: dt.date, _out: Path) -> str:
    from vademecum.history.changes_report import as_markdown

    return as_markdown(found.changes)


def _html(found: Compared, _day: dt.date, _out: Path) -> str:
    from vademecum.history.changes_report import as_html

    return as_html(found.changes)


def _json(found: Compared, _day: dt.date, _out: Path) -> str:
    from vademecum.history.changes_report import as_json

    return json.dumps(as_json(found.changes), ensure_ascii=False, indent=2)


def _page(found: Compared, day: dt.date, _out: Path) -> str:
    from vademecum.formats import voted

    return voted.page(found, day).rstrip("\n")


def _pdf(found: Compared, day: dt.date, out: Path) -> str:
    from vademecum.formats import voted

    voted.pdf(found, day, out)
    return str(out)


FORMS = {
    "text": Form(_text),
    "markdown": Form(_markdown),
    "html": Form(_html),
    "json": Form(_json),
    "page": Form(_page),
    "pdf": Form(_pdf, "changements.pdf"),
}


@click.command
@click.argument("old", metavar=N_("FROM"), shell_complete=completion.versions)
@click.argument("new", metavar=N_("[TO]"), required=False, shell_complete=completion.versions)
@click.option(
    "--edition", "name", metavar=N_("EDITION"), help=N_("For whom (default: the first declared).")
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="text",
    help=N_(
        "How changes are given; page and pdf: the texts whole, words struck and added in place."
    ),
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("The file to write (default: what is printed; dist/changements.pdf)."),
)
@click.pass_obj
def command(
    root: Path, old: str, new: str | None, name: str | None, form: str, out: Path | None
) -> int:
    from vademecum.history.between import compared
    from vademecum.publish.kept import FOLDER

    found = compared(root, old, new, name)
    row = FORMS[form]
    place = out or root / FOLDER / row.file
    said = row.write(found, found.day, place)
    if out is not None and not row.file:
        try:
            out.write_text(said + "\n", encoding="utf-8", newline="\n")
        except OSError as error:
            raise VademecumError(reason(error)) from None
        said = str(out)
    click.echo(said)
    return left_out.say(found.changes.left_out)


def paint(kind: str, words: str) -> str:
    """Words that went, or that came, as a terminal shows them."""
    if kind == "gone":
        return click.style(words, fg="red", strikethrough=True)
    return click.style(words, fg="green", underline=True)
