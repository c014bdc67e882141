"""What is to be known of a commit that was just made: what `check` tells of it, what holds it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from vademecum.language import _, ngettext


def problems(root: Path, paths: Collection[str]) -> None:
    """One line, and the first of them, where `check` has something against these files.

    git's hooks ran on none of them. What the pages themselves say is left out: it takes longer.
    """
    from vademecum.judge import judge
    from vademecum.problems import in_order
    from vademecum.rules import Severity

    found = [
        one
        for one in in_order(judge(root).problems)
        if one.place.path in paths and one.severity is not Severity.NOTE
    ]
    if not found:
        return
    count = len(found)
    message = ngettext(
        "vademecum check tells {n} problem of what was written: {first}",
        "vademecum check tells {n} problems of what was written; the first: {first}",
        count,
    )
    click.echo(message.format(n=count, first=found[0]), err=True)


def adrift(root: Path, commit: str) -> None:
    """One line where no branch holds what was just committed: another checkout leaves it behind."""
    from vademecum.proposals.keep import repository_of

    if not repository_of(root).branch():
        click.echo(
            _("HEAD is on no branch: none holds {commit}; git switch -c NAME keeps it").format(
                commit=commit[:10]
            ),
            err=True,
        )
