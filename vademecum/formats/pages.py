"""The pages of a staged tree, before any format: read once by Sphinx, and proven word by word.

What is printed is made of them; the judge of a book asks for no more.
"""

from __future__ import annotations

from pathlib import Path

from vademecum.editions import sheet as sheets
from vademecum.formats.pdf import reading
from vademecum.formats.pdf.reading import Reading
from vademecum.formats.site import rendered, words
from vademecum.problems import Problem, in_order


def proven(tree: Path, doctrees: Path) -> Reading:
    """The pages of the tree; PageError where they are not what is written there.

    `doctrees`: what Sphinx has read of it before. A page that failed must not be read from there
    again: Sphinx says things once.
    """
    read, faults = judged(tree, doctrees)
    words.refuse(faults)
    return read


def judged(tree: Path, doctrees: Path) -> tuple[Reading, tuple[Problem, ...]]:
    """The pages of the tree, and what is wrong with them; `doctrees` as above."""
    read = reading.read(tree, doctrees)
    sheet = sheets.read(tree / sheets.NAME)

    def page_of(doc: str) -> rendered.Rendered | None:
        found = read.fragments.get(doc)
        return rendered.fragment(found) if found is not None else None

    # Where Sphinx could not read all of a page, what it lacks has been told.
    lame = {one.place.path for one in read.said}
    proven = (one for one in words.prove(sheet, tree, page_of) if one.place.path not in lame)
    return read, in_order([*read.said, *proven])
