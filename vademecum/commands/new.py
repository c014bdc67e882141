"""`vademecum new`: a chapter, a hearing or a testimony to fill in, or made of a draft."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from vademecum.commands import completion
from vademecum.commands.terminal import here
from vademecum.errors import VademecumError
from vademecum.language import N_, _


@click.command
@click.argument("kind", type=click.Choice(["chapter", "hearing", "testimony"]))
@click.argument("title", required=False, default="", metavar="ID|TITLE")
@click.option(
    "--in",
    "folder",
    default="",
    metavar=N_("DIR"),
    shell_complete=completion.parts,
    help=N_("For a chapter: its folder below chapters/."),
)
@click.option(
    "--from",
    "draft",
    type=click.Path(path_type=Path),
    metavar=N_("FILE"),
    help=N_("A draft, .docx or .odt, that becomes the chapter."),
)
@click.option(
    "--author", default="", metavar=N_("PERSON"), help=N_("With --from: who wrote the draft.")
)
@click.option(
    "--changes",
    type=click.Choice(["accept", "reject"]),
    help=N_("With --from: what becomes of tracked changes; else they are listed as questions."),
)
@click.pass_obj
def command(
    root: Path,
    kind: str,
    title: str,
    folder: str,
    draft: Path | None,
    author: str,
    changes: str | None,
) -> int:
    from vademecum.commands import new_draft
    from vademecum.corpus.create import below, create
    from vademecum.intake import file as intake

    folder = below(folder)
    if draft is None and (author or changes):
        raise VademecumError(_("{option} goes with --from").format(
            option="--author" if author else "--changes"))  # fmt: skip
    if draft is not None:
        if kind != "chapter":
            raise VademecumError(_("--from makes a chapter; a transcript: vademecum import"))
        known = completion.folders(root)
        status = new_draft.write(root, draft, title, folder, author, changes)
        _listed(folder, known)
        return status
    if not title:
        raise VademecumError(_("give its id, or its title: vademecum new chapter “Its title”"))
    known = completion.folders(root)
    click.echo(here(root, create(root, kind, title, folder, dt.date.today())))
    if kind == "chapter":
        _listed(folder, known)
    else:
        for told in intake.warnings(root):
            click.echo(told, err=True)
    return 0


def _listed(folder: str, known: list[str]) -> None:
    """What is still to be done for a chapter to be in the book; `known`: folders there were."""
    from vademecum.vocabulary import hint

    first = folder.split("/")[0]
    if first and known and first not in known:
        said = _("chapters/{folder} is a new folder; there were: {known}{hint}")
        near = hint(first, known)
        click.echo(said.format(folder=first, known=", ".join(known), hint=near), err=True)
    click.echo(_("List it in a part of vademecum.toml."), err=True)
