"""What `check` will tell of files that are to be committed: git's hooks run on none of them.

All but what the pages themselves say, which takes longer.
"""

from __future__ import annotations

from collections.abc import Sequence

import click

from vademecum.language import ngettext
from vademecum.problems import Problem


def warned(found: Sequence[Problem]) -> None:
    """One line, and the first of them, where `check` will have something against these files."""
    if not found:
        return
    count = len(found)
    message = ngettext(
        "vademecum check will tell {n} problem of what is written: {first}",
        "vademecum check will tell {n} problems of what is written; the first: {first}",
        count,
    )
    click.echo(message.format(n=count, first=found[0]), err=True)
