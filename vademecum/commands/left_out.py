"""What a list of the book's texts lacks: the files that could not be read, said beside it."""

from __future__ import annotations

from collections.abc import Collection

import click

from vademecum.language import ngettext, number


def say(found: Collection[object]) -> int:
    """Each with its fault, on the error output: the list is as its readers expect it.

    The exit status: 1 where there is any, since what was listed is not all.
    """
    if not found:
        return 0
    for one in found:
        click.echo(str(one), err=True)
    message = ngettext(
        "what is said above lacks what cannot be read: {count} fault",
        "what is said above lacks what cannot be read: {count} faults",
        len(found),
    )
    click.echo(message.format(count=number(len(found))), err=True)
    return 1
