"""What `vademecum receive` says of what came from the site, and where it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import received_text
from vademecum.exchange.page.given import masked
from vademecum.language import _

if TYPE_CHECKING:
    from vademecum.model.proposal import Proposed


def told(root: Path, given: Proposed, named: str, yes: bool, dry_run: bool) -> int:
    """Say what a reader gave, and keep it as a proposition; the exit status.

    `named`: who an editor says it is from, "" where nobody does. `yes`: it may name its author.
    """
    from vademecum.proposals import twice

    one = twice.asked(root, given)
    who = f"{one.giver.name} ({one.giver.authority})" if one.giver.authority else one.giver.name
    click.echo(_("{path}, from {who}").format(path=one.path, who=who))
    for words in one.told:
        click.echo(masked(words))
    received_text.remarks(one.remarks)
    received_text.questions(one.questions)
    received_text.opinion(one)
    if not received_text.keep(root, one, received_text.Keeping(bool(named), yes, dry_run)):
        return 1
    if not dry_run and one.giver.person and one.giver.credit != "omitted":
        received_text.back(root, Path(one.path).stem, one.giver.person, one.received)
    return 1 if one.questions else 0
