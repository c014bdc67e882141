"""Laid-out chapters kept between two runs, by a digest of all that their bytes depend on.

One room for that digest: what `check` laid out for a proof is not laid out again by a build. Words
are the reader's, sentences about them whoever's asks: the language is of the digest too.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from vademecum.formats import native
from vademecum.formats.pdf import images
from vademecum.formats.pdf.chapter import Chapter
from vademecum.formats.pdf.job import Unit, fields
from vademecum.language import _
from vademecum.store import Store, made_by

_HERE = Path(__file__).parent
_KIND = "chapter"
_TOOLS = ("weasyprint", "pydyf", "pyphen", "tinycss2", "tinyhtml5", "fonttools", "pillow", "lxml")


class Kept:
    """The chapters of one tree."""

    def __init__(self, store: Store, tree: Path, foot: str, *, printing: bool = False) -> None:
        self._store, self._tree, self._foot, self._printing = store, tree, foot, printing

    def digest(self, unit: Unit, paper: str) -> str:
        """Of all that the layout of the unit depends on."""
        told = hashlib.sha256(
            json.dumps(
                [_tools(), paper, self._foot, self._printing, _("; "), unit], default=fields
            ).encode()
        )
        for address in sorted(images.used([unit])) if "<img" in unit.html else ():
            told.update(hashlib.sha256(images.read(self._tree, address)).digest())
        return told.hexdigest()

    def get(self, digest: str) -> Chapter | None:
        """What was laid out before."""
        data = self._store.get(_KIND, digest)
        try:
            return Chapter.load(data) if data is not None else None
        except (ValueError, KeyError, TypeError):  # of another time
            return None

    def put(self, digest: str, data: bytes) -> None:
        """Keep the bytes of a chapter."""
        self._store.put(_KIND, digest, data)


@cache
def _tools() -> str:
    """The versions of what lays out, all faces, our stylesheet, and this room's own code."""
    files = [*_HERE.rglob("*.py"), *_HERE.glob("print/*"), *(_HERE.parent / "fonts").glob("*.ttf")]
    return f"{native.told()}\n{made_by(files, _TOOLS)}"
