"""`vademecum verify`: whether a published folder is what its manifest says."""

from __future__ import annotations

from pathlib import Path

import click

from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext


@click.command
@click.argument("folder", metavar=N_("DIR"), type=click.Path(path_type=Path))
@click.option(
    "--expect",
    metavar=N_("VERSION|DIGEST"),
    help=N_("The version it must be, or the SHA-256 of its manifest."),
)
def command(folder: Path, expect: str | None) -> int:
    from vademecum.publish import manifest

    found = manifest.verify(folder)
    for line in found.differences:
        click.echo(line, err=True)
    if found.differences:
        count = len(found.differences)
        told = ngettext(
            "{count} file differs from the manifest",
            "{count} files differ from the manifest",
            count,
        )
        raise VademecumError(told.format(count=count))
    if expect is not None and expect not in (found.version, found.digest):
        message = _("this is version {version}, manifest {digest}, not {expected}")
        told = message.format(version=found.version, digest=found.digest, expected=expect)
        raise VademecumError(told)
    message = _("{edition} {version}: {count} files as the manifest says, {digest}")
    click.echo(
        message.format(
            edition=found.edition, version=found.version, count=found.count, digest=found.digest
        )
    )
    return 0
