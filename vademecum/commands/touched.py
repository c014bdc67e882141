"""What is to be known of a commit: what `check` will tell of it before, what holds it after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from vademecum.language import _, ngettext
from vademecum.problems import Problem


def warned(found: Sequence[Problem]) -> None:
    """One line, and the first of them, where `check` will have something against these files.

    git's hooks run on none of them. What the pages themselves say is left out: it takes longer.
    """
    if not found:
        return
    count = len(found)
    message = ngettext(
        "vademecum check will tell {n} problem of what is written: {first}",
        "vademecum check will tell {n} problems of what is written; the first: {first}",
        count,
    )
    click.echo(message.format(n=count, first=found[0]), err=True)


def adrift(root: Path, commit: str) -> None:
    """One line where no branch holds what was just committed: another checkout leaves it behind."""
    from vademecum.proposals.beside import repository_of

    if not repository_of(root).branch():
        click.echo(
            _("HEAD is on no branch: none holds {commit}; git switch -c NAME keeps it").format(
                commit=commit[:10]
            ),
            err=True,
        )
