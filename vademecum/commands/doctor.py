"""`vademecum doctor`: what this machine, and the book one stands in, have and lack."""

from __future__ import annotations

from pathlib import Path

import click

from vademecum.language import _


@click.command
@click.pass_obj
def command(root: Path) -> int:
    from vademecum.doctor import Level, look

    lacks = False
    for one in look(root):
        line = _("{mark} {what}: {said}").format(mark=one.level.value, what=one.what, said=one.said)
        click.echo(line + (f" → {one.remedy}" if one.remedy else ""))
        lacks |= one.level is Level.LACK
    return 1 if lacks else 0
