"""The whole book read at once: its files, its quotes, where its links lead, its images."""

from vademecum.corpus.library import (
    RELEASES,
    Loaded,
    doubles,
    left_out,
    load,
    refuse_unmended,
    releases,
)
from vademecum.record.write import render

__all__ = [
    "RELEASES",
    "Loaded",
    "doubles",
    "left_out",
    "load",
    "refuse_unmended",
    "releases",
    "render",
]
