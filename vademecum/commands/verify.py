"""`vademecum verify`: whether a folder is what its manifest and its version's note say."""

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
@click.option(
    "--book",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=N_("The book whose notes of published versions it is compared with."),
)
@click.pass_obj
def command(root: Path, folder: Path, expect: str | None, book: Path | None) -> int:
    from vademecum.publish import identity, manifest

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
    known = identity.compare(found, book or root)
    message = _("{edition} {version}: {count} files as the manifest says, {digest}")
    click.echo(
        message.format(
            edition=found.edition, version=found.version, count=found.count, digest=found.digest
        )
    )
    click.echo(known)
    return 0
