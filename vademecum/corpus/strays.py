"""What lies in the folders of texts and is none: files that nothing reads, and names that a clone
on Windows cannot have.

A closed list of endings: pictures, and what they were drawn with, may lie there too.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from vademecum.corpus import files
from vademecum.french.folding import ID, on_windows, slug
from vademecum.language import said as _
from vademecum.model import Place
from vademecum.problems import Problem

_TEXT = ".md"
_PLAIN = frozenset({".md", ".markdown", ".mdown", ".mdx", ".mkd", ".txt", ".text"})
_DRAFTS = frozenset({".docx", ".odt"})  # what a chapter can be made of
_OTHERS = frozenset({".doc", ".dotx", ".docm", ".rtf", ".pages", ".html", ".htm", ".tex", ".wpd"})
_SAID = frozenset({".vtt", ".srt", ".sbv", ".json", ".csv", ".tsv", ".xlsx", ".ods", ".otr"})
_ASIDE = (".", "_", "~")  # hidden, an editor's


def strays(root: Path, chapters: str, hearings: str) -> Iterator[Problem]:
    """The warnings about the files below both folders; links are not followed."""
    texts = {
        PurePosixPath(path).name: path
        for folder in (hearings, chapters)
        for path in files.inside(root, folder)
    }
    for folder in (chapters, hearings):
        for top, folders, names in os.walk(root / folder, followlinks=False):
            folders[:] = sorted(name for name in folders if not name.startswith(_ASIDE))
            base = PurePosixPath(Path(top).relative_to(root).as_posix())
            for name in sorted(name for name in names if not name.startswith(_ASIDE)):
                path = str(base / name)
                refused = name.endswith(_TEXT) and not ID.fullmatch(name.removesuffix(_TEXT))
                if not on_windows(name) and not refused:  # F010 is told of that one
                    yield Problem("F029", Place(path), {"name": name})
                if advice := _advice(base / name, texts, spoken=folder == hearings):
                    values = {"id": _named(name), "advice": advice}
                    yield Problem("F028", Place(path), values)
            for name in folders:
                if not on_windows(name):
                    yield Problem("F029", Place(str(base / name)), {"name": name})


def _advice(path: PurePosixPath, texts: Mapping[str, str], *, spoken: bool) -> str:
    """What to do with a file that is no text of the book's; "" where nothing is to be done.

    `texts`: where each of the book's lies, by its name.
    """
    name, ending = path.name, path.suffix.lower()
    if name.endswith(_TEXT) or path.stem.lower() == "readme":
        return ""
    marked = any(one.lower() in _PLAIN - {".txt", ".text"} for one in path.suffixes)
    if ending in _PLAIN and (marked or not spoken):
        good = _named(name) or _("an-id")
        if other := texts.get(good + _TEXT):
            told = _("{other} has its name; take one of the two out (git rm), or call it otherwise")
            return told.format(other=other)
        return _("call it {name}").format(name=good + _TEXT)
    if spoken and ending in (_PLAIN | _DRAFTS | _SAID):
        line = f"vademecum import {shlex.quote(str(path))}"
        return _("{command} makes a hearing of it; then keep it elsewhere").format(command=line)
    if ending in _DRAFTS:
        line = f"vademecum new chapter --from {shlex.quote(str(path))}"
        return _("{command} makes a chapter of it; then keep it elsewhere").format(command=line)
    if ending in _OTHERS:
        line = "vademecum import" if spoken else "vademecum new chapter --from"
        return _("save it as .docx, which {command} reads").format(command=line)
    return ""


def _named(name: str) -> str:
    """The id that such a file would have as a text: « chapitre.md.txt » is « chapitre »."""
    path = PurePosixPath(name)
    while path.suffix.lower() in _PLAIN | _DRAFTS | _OTHERS:
        path = PurePosixPath(path.stem)
    return slug(path.name)
