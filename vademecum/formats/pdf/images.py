"""Which images cannot be printed: each is set alone on a page, and drawn."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from vademecum.formats.pdf.job import TREE, Unit
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.refused import IMAGE, Fault

if TYPE_CHECKING:
    from vademecum.formats.pdf.layout import Press  # WeasyPrint is slow to come


def used(units: Iterable[Unit]) -> dict[str, str]:
    """The addresses of the images of these print pages, and the page that has each first."""
    found: dict[str, str] = {}
    for unit in units:
        for one in parsed(unit.html).iter("img"):
            found.setdefault(one.get("src", ""), unit.name)
    return found


def alone(address: str, name: str) -> Unit:
    """A page that holds this image alone, for the page `name`."""
    image = f'<img src="{html.escape(address)}" alt="x">'
    return Unit(
        name, "", f'<!DOCTYPE html><html lang="fr"><body><main>{image}</main></body></html>'
    )


def is_alone(unit: Unit) -> bool:
    """Whether the page is one of these."""
    return not unit.title and not unit.bare


def read(tree: Path, address: str) -> bytes:
    """The image of the staged tree; nothing where there is none."""
    try:
        return (tree / unquote(address.removeprefix(TREE).partition("#")[0])).read_bytes()
    except OSError:
        return b""


def unsound(units: Iterable[Unit], press: Press) -> Iterator[Fault]:
    """The images of these pages that cannot be read or drawn."""
    from vademecum.formats.pdf import written
    from vademecum.formats.pdf.layout import complaints

    for address, name in used(units).items():
        refused = len(press.fetcher.refused)
        laid_out = press.lay_out(alone(address, name))
        with complaints() as said:
            written.write(laid_out)
        if laid_out.faults or said.errors or len(press.fetcher.refused) > refused:
            yield Fault(IMAGE, name, address)
