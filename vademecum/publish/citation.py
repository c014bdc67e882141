"""`CITATION.cff` of an edition."""

from __future__ import annotations

from pathlib import Path

from vademecum.editions.citation import FILE, citation, work_of
from vademecum.editions.sheet import Sheet


def write(folder: Path, sheet: Sheet) -> None:
    """Write it, with the people whose words the edition shows."""
    (folder / FILE).write_text(citation(work_of(sheet)), encoding="utf-8", newline="\n")
