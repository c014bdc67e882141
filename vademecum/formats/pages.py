"""The pages of a staged tree, before any format: read once by Sphinx, and proven word by word.

What is printed is made of them; the judge of a book asks for no more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from vademecum.editions import sheet as sheets
from vademecum.editions.sheet import Sheet
from vademecum.formats.pdf import reading
from vademecum.formats.pdf.reading import Reading
from vademecum.formats.site import rendered, words
from vademecum.problems import Problem, in_order
from vademecum.store import Store, made_by

_KIND = "proven-1"
_PACKAGE = Path(__file__).parents[1]
_TOOLS = ("lxml", "markdown-it-py", "mdit-py-plugins", "myst-parser", "docutils")


def proven(tree: Path, doctrees: Path, kept: Store | None = None) -> Reading:
    """The pages of the tree; PageError where they are not what is written there.

    `doctrees`: what Sphinx has read of it before. A page that failed must not be read from there
    again: Sphinx says things once. `kept`: which pages were found right before.
    """
    read, faults = judged(tree, doctrees, kept)
    words.refuse(faults)
    return read


def judged(
    tree: Path, doctrees: Path, kept: Store | None = None
) -> tuple[Reading, tuple[Problem, ...]]:
    """The pages of the tree, and what is wrong with them; `doctrees` and `kept` as above."""
    read = reading.read(tree, doctrees)
    sheet = sheets.read(tree / sheets.NAME)
    store = kept or Store.none()

    def page_of(doc: str) -> rendered.Rendered | None:
        found = read.fragments.get(doc)
        return rendered.fragment(found) if found is not None else None

    # Where Sphinx could not read all of a page, what it lacks has been told.
    lame = {one.place.path for one in read.said}
    asked = _digests(sheet, tree, read.fragments)
    right = {doc for doc, one in asked.items() if store.get(_KIND, one) is not None}
    proven = words.prove(sheet, tree, page_of, right)
    wrong = {one.place.path for one in proven}
    for doc in sorted(asked.keys() - right):
        if f"{doc}.md" not in wrong:
            store.put(_KIND, asked[doc], b"")
    return read, in_order([*read.said, *(one for one in proven if one.place.path not in lame)])


def _digests(sheet: Sheet, tree: Path, fragments: Mapping[str, str]) -> dict[str, str]:
    """Of each document, that of all by which its page is proven: its text, its page, our code."""
    found = {}
    for doc, title in words.titles(sheet).items():
        told = hashlib.sha256(_code().encode())
        for one in (doc, title, fragments.get(doc, "")):
            told.update(hashlib.sha256(one.encode("utf-8", "replace")).digest())
        told.update(hashlib.sha256((tree / f"{doc}.md").read_bytes()).digest())
        found[doc] = told.hexdigest()
    return found


@cache
def _code() -> str:
    """What proves pages: this package, and what it stands on."""
    return made_by(_PACKAGE.rglob("*.py"), _TOOLS)
