"""What must hold of the anchors of every book, read from its print pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.refused import NOWHERE, TWICE, Fault


def faults(units: Iterable[Unit]) -> Iterator[Fault]:
    """Anchors that two elements of the book share, and links to none."""
    defined: dict[str, Unit] = {}
    twice: dict[str, Fault] = {}
    wanted: dict[str, Unit] = {}
    for unit in units:
        for one in parsed(unit.html).iter():
            if anchor := one.get("id"):
                if anchor in defined:
                    first = defined[anchor].name
                    twice.setdefault(anchor, Fault(TWICE, unit.name, anchor, around=first))
                defined.setdefault(anchor, unit)
            if one.get("href", "").startswith("#"):
                wanted.setdefault(one.get("href")[1:], unit)
            if one.get("data-to"):
                wanted.setdefault(one.get("data-to"), unit)
    yield from (twice[anchor] for anchor in sorted(twice))
    for anchor in sorted(wanted.keys() - defined.keys()):
        yield Fault(NOWHERE, wanted[anchor].name, anchor)
