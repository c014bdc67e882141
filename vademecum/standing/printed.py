"""On which pages of the books that were built quotes stand: read in the PDFs' own destinations."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from vademecum.publish.kept import FOLDER


def pages(root: Path) -> Mapping[str, Mapping[str, int]]:
    """By edition in `dist/`, the page of each place of its book; none where none was built."""
    found: dict[str, Mapping[str, int]] = {}
    for path in sorted((root / FOLDER).glob("*/*.pdf")):
        if path.is_file() and not path.is_symlink():
            found[path.parent.name] = _places(path)
    return found


def quote(chapter: str, number: int) -> str:
    """The place of a chapter's quote set apart, from 1."""
    return f"{chapter}--q-{number}"


def _places(path: Path) -> Mapping[str, int]:
    """Name -> page, from 1: the number that is printed on it; none of a file that is no PDF."""
    import pikepdf  # only where a book was built

    try:
        with pikepdf.open(path) as pdf:
            order = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
            names = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
            places: Any = pikepdf.NameTree(names).items() if names is not None else ()
            return {
                str(name): order[place[0].objgen]
                for name, place in places
                if place[0].objgen in order
            }
    except pikepdf.PdfError:
        return {}
