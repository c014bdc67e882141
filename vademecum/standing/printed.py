"""On which pages of the books that were built quotes stand: read in the PDFs' own destinations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from vademecum.publish.kept import FOLDER
from vademecum.publish.traces import streams

_NAMED = re.compile(rb"\(([^()\\]*)\)\s*\[(\d+) 0 R\s*/XYZ")
_KIDS = re.compile(rb"/Kids\s*\[((?:\s*\d+ 0 R)+)\s*\]")


def pages(root: Path) -> Mapping[str, Mapping[str, int]]:
    """By edition in `dist/`, the page of each place of its book; none where none was built."""
    found: dict[str, Mapping[str, int]] = {}
    for path in sorted((root / FOLDER).glob("*/*.pdf")):
        if path.is_file() and not path.is_symlink():
            found[path.parent.name] = _places(path.read_bytes())
    return found


def quote(chapter: str, number: int) -> str:
    """The place of a chapter's quote set apart, from 1."""
    return f"{chapter}--q-{number}"


def _places(raw: bytes) -> Mapping[str, int]:
    """Name -> page, from 1: the number that is printed on it."""
    named: dict[str, int] = {}
    order: list[int] = []
    for one in (raw, *streams(raw)):
        named |= {name.decode("latin-1"): int(page) for name, page in _NAMED.findall(one)}
        for kids in _KIDS.findall(one):
            objects = [int(number) for number in re.findall(rb"(\d+) 0 R", kids)]
            order = max(order, objects, key=len)
    at = {number: page for page, number in enumerate(order, 1)}
    return {name: at[number] for name, number in named.items() if number in at}
