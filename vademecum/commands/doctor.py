"""`vademecum doctor`: what this machine has and lacks for each thing vademecum does."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import click

from vademecum.language import _


@click.command
@click.pass_obj
def command(root: Path) -> int:
    from vademecum import history
    from vademecum.formats import FORMATS
    from vademecum.history import process

    lacks = 0

    def say(what: str, found: str) -> None:
        click.echo(_("{what}: {found}").format(what=what, found=found))

    say("Python", f"{platform.python_version()} ({sys.platform})")
    git = process.program()
    say("git", git or _("not found: no credits, and today's date decides embargoes"))
    lacks += git is None
    for row in FORMATS.values():
        absent = row.why_not()
        say(row.name, absent or _("ready to be made"))
        lacks += bool(absent)
    book = root / "vademecum.toml"
    say(
        "vademecum.toml",
        _("found") if book.is_file() else _("not found in {root}").format(root=root),
    )
    lacks += not book.is_file()
    if git is not None:
        state = history.state(root)
        kinds = {
            "full": _("complete"),
            "shallow": _("incomplete: git fetch --unshallow brings the rest, for credits"),
            "none": _("no git repository here"),
            "empty": _("no commit yet"),
        }
        say(_("history"), kinds[state.kind])
    return 1 if lacks else 0
