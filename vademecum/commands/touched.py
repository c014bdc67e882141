"""What `check` would tell of files that were just committed: git's hooks ran on none of them.

All but what the pages themselves say, which takes longer.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from vademecum.language import ngettext


def problems(root: Path, paths: Collection[str]) -> None:
    """One line, and the first of them, where `check` has something against these files."""
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
