"""What a screen reader says of the printed book, as a text: format `reading`.

The file is read back by pikepdf from its own structure, as the program of a reader who does not
see it does, and proven on the way; nothing that made it is asked.

    content   what each marked content of a page says
    tree      the structure of a file, with its words
    proof     what must hold for who hears it
    spoken    what is said, in French, a line a block
"""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.formats import FORMATS, PRINTED, Made, Task
from vademecum.formats.heard import proof
from vademecum.formats.heard.spoken import lines
from vademecum.formats.heard.tree import hear
from vademecum.language import _

NAME = "vademecum-{edition}.lecture.txt"


def why_not() -> str:
    """Empty, or why no book can be made here to be read."""
    return FORMATS[PRINTED].why_not()


def make(task: Task) -> Made:
    """The reading of the edition's book, which is made for it where it was not asked for."""
    out = Path(NAME.format(edition=task.sheet.edition))
    with tempfile.TemporaryDirectory() as folder:
        book, notes = _book(task, Path(folder))
        task.say(_("{edition}: reading the book aloud").format(edition=task.sheet.edition))
        heard = hear(book)
    faults = tuple(proof.faults(heard))
    if faults:
        raise VademecumError(_("the book cannot be followed by ear"), faults)
    (task.folder / out).write_text("\n".join(lines(heard)) + "\n", encoding="utf-8", newline="\n")
    return Made((out,), notes)


def _book(task: Task, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """The book, and what is to be told of it where it is made here."""
    name = task.sheet.downloads.get(PRINTED, "")
    if name and (task.folder / name).exists():
        return task.folder / name, ()
    named = dataclasses.replace(task.sheet, downloads={PRINTED: "book.pdf"})
    made = FORMATS[PRINTED].make(dataclasses.replace(task, sheet=named, folder=folder))
    return folder / "book.pdf", made.notes
