"""`vademecum changes FROM [TO]`: what changed between two editions, as their readers see them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from vademecum.commands import completion, left_out
from vademecum.language import N_


@click.command
@click.argument("old", metavar=N_("FROM"), shell_complete=completion.versions)
@click.argument("new", metavar=N_("[TO]"), required=False, shell_complete=completion.versions)
@click.option(
    "--edition", "name", metavar=N_("EDITION"), help=N_("For whom (default: the first declared).")
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html", "json"]),
    default="text",
    help=N_("How changes are printed."),
)
@click.pass_obj
def command(root: Path, old: str, new: str | None, name: str | None, form: str) -> int:
    from vademecum.history.between import between
    from vademecum.history.changes_report import as_html, as_json, as_markdown, as_text

    found = between(root, old, new, name)
    if form == "json":
        click.echo(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    elif form == "text":
        painted = sys.stdout.isatty()
        summary = found.summary + "\n\n" if found.summary else ""
        click.echo(summary + as_text(found, paint if painted else None), nl=False)
    else:
        click.echo((as_html if form == "html" else as_markdown)(found))
    return left_out.say(found.left_out)


def paint(kind: str, words: str) -> str:
    """Words that went, or that came, as a terminal shows them."""
    if kind == "gone":
        return click.style(words, fg="red", strikethrough=True)
    return click.style(words, fg="green", underline=True)
