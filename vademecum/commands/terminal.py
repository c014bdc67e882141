"""What several commands need to talk with a person: progress, dates, a yes or a no, columns."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from vademecum.errors import VademecumError
from vademecum.french.dates import is_date
from vademecum.french.folding import fold
from vademecum.language import _


class Progress:
    """What is going on, on one line of a terminal's standard error; silent elsewhere."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def __call__(self, line: str) -> None:
        if self._shown:
            width = shutil.get_terminal_size().columns - 1
            click.echo(f"\r\x1b[K{line[:width]}", nl=False, err=True)

    def clear(self) -> None:
        """Leave the terminal's line as it was."""
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)


class Notes:
    """What an editor should know, on standard error; each sentence once, however many need it."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def __call__(self, notes: Iterable[str]) -> None:
        for note in notes:
            if note not in self._told:
                click.echo(note, err=True)
            self._told.add(note)

    @property
    def count(self) -> int:
        """How many were told."""
        return len(self._told)


def here(root: Path, path: str | Path) -> str:
    """A file of the book as it is named from the folder of it that one stands in.

    From outside (`-C`) as the book names it, which is what git is told there.
    """
    folder, top = Path.cwd(), root.resolve()
    inside = folder == top or top in folder.parents
    return Path(os.path.relpath(top / path) if inside else path).as_posix()


def plain_date(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dt.date | None:
    """An option's date, written 2017-03-14."""
    if value is None:
        return None
    if not is_date(value):
        raise VademecumError(_("“{value}” is no date: write it as 2017-03-14").format(value=value))
    return dt.date.fromisoformat(value)


def agreed(question: str) -> bool:
    """Whether the person says yes; Click's own question knows English answers alone.

    VademecumError where there is no terminal and nothing was answered.
    """
    hint = _("yes/NO")
    try:
        answer = click.prompt(f"{question} [{hint}]", default="", show_default=False, err=True)
    except click.Abort:
        if sys.stdin is not None and sys.stdin.isatty():
            raise  # they leave
        click.echo(err=True)
        raise VademecumError(
            _("nothing was changed: nobody is there to answer; with --yes it is not asked")
        ) from None
    return fold(answer) in {"y", "yes", "o", "oui"}


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns, the first row underlined; the last column is as wide as it is."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    lines = []
    for number, row in enumerate(rows):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        lines.append("  ".join(cells).rstrip())
        if number == 0:
            lines.append(
                "  ".join("-" * width for width in widths[:-1]) + "  " + "-" * len(row[-1])
            )
    return "\n".join(lines)
