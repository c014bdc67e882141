"""Words that somebody took back go in no letter, whatever the file says now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history.promises import promises
from vademecum.language import _
from vademecum.model import Library

# Words refused or withdrawn, or a passage struck, and shown again without a word that lifts it.
_BACK = frozenset({"P001", "P005", "P006"})


def refuse_taken_back(
    root: Path, library: Library, day: dt.date, path: str, also: Iterable[str] = ()
) -> None:
    """VademecumError, with what the history says, where a letter about a file would say some.

    `day`: on which it is sent; `also`: files of which it shows words as well.
    """
    found, _unseen = promises(root, library, day)
    paths = {path, *also}
    undone = tuple(one for one in found if one.code in _BACK and one.place.path in paths)
    if undone:
        raise VademecumError(
            _("{path}: the letter would say words that were taken back").format(path=path), undone
        )
