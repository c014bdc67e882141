"""The files of a commit, each word with where it came from."""

from __future__ import annotations

from dataclasses import dataclass

from vademecum.history.reasons import Origins
from vademecum.history.words import Words


@dataclass(frozen=True, slots=True)
class File:
    """A file at a commit."""

    blob: str
    origins: Origins[int]  # for each of its words, where its reason stands (`Reasons`)
    touches: Words[int]  # the commits that changed it, under this name and those before
    line: int  # its number, which it keeps when it is renamed


Tree = dict[str, File]
