"""A new book: what is asked of whoever begins one, and its files, all of them or none."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import shutil
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.french import labels
from vademecum.language import _
from vademecum.model import Place
from vademecum.problems import Problem
from vademecum.settings import BOOK_FILE
from vademecum.starter import wheel
from vademecum.starter.rows import (
    NOTE,
    ROWS,
    TEXTS,
    File,
    digest,
    filled,
    noting,
    tool_values,
    unwritable,
    write,
)
from vademecum.text import values
from vademecum.text.forms import is_address
from vademecum.text.glyphs import covered
from vademecum.text.typeset import findings, typeset

# What forges write in a new repository: theirs is kept, and said to be.
KEPT = ("README.md", ".gitignore", ".gitattributes")
ASIDE = ".vademecum-init"  # where a new book is written before it stands
READERS = ("travail", "membres", "public")  # who can read the repository; the first is proposed
LICENCE = "CC BY-SA 4.0"
LONGEST = 200  # characters of an answer: a title stands on a cover

_READERS_TEXT = {
    "travail": (
        "Ce dépôt est pour le groupe de travail seul : accords attendus et embargos peuvent y être."
    ),
    "membres": (
        "Ce dépôt se lit entre membres : ce qui est réservé au groupe de travail n’y entre pas."
    ),
    "public": (
        "Tout le monde peut lire ce dépôt : une audition dont l’accord est attendu, ou sous\n"
        "embargo, n’y entre pas. Gardez pour elles un dépôt du groupe seul."
    ),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What is asked of whoever begins a book."""

    title: str
    publisher: str
    licence: str
    readers: str  # one of READERS


def sound(what: str, answer: str) -> str:
    """An answer as it will be written, set as French asks.

    VademecumError, naming `what`, where no book can bear it.
    """
    answer = typeset(unicodedata.normalize("NFC", answer).strip())
    if not answer:
        raise VademecumError(_("{what}: nothing is said").format(what=what))
    if len(answer) > LONGEST:
        message = _("{what}: {count} characters, {most} at most")
        raise VademecumError(message.format(what=what, count=len(answer), most=LONGEST))
    strange = [one for one in answer if unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp")]
    if strange:
        message = _("{what}: a character that no page can show ({code})")
        raise VademecumError(message.format(what=what, code=f"U+{ord(strange[0]):04X}"))
    unknown = [one for one in answer if one not in covered()]
    if unknown:
        message = _("{what}: the book's faces have no sign for {sign}")
        raise VademecumError(message.format(what=what, sign=unknown[0]))
    if mark := next(values.markup(answer), None):
        message = _("{what}: “{text}” would be printed as it stands: {advice}")
        raise VademecumError(message.format(what=what, **mark[1]))
    for one, good in findings(answer):  # what only a person can set: check would ask it each time
        said = {"text": answer, "sign": one.sign, "good": good, "advice": ""}
        raise VademecumError(f"{what}: {Problem(one.code, Place('', 0), said).message}")
    if is_address(answer):
        message = _("{what}: “{value}” looks like an e-mail address: none is published")
        raise VademecumError(message.format(what=what, value=answer))
    return answer


@dataclass(frozen=True, slots=True)
class Begun:
    """A new book's files, relative to it."""

    written: tuple[str, ...]
    kept: tuple[str, ...]  # there before, and left


def begin(folder: Path, answers: Answers, day: dt.date) -> Begun:
    """Write a new book in `folder`.

    All of it or nothing: what an interruption leaves is swept by the next call. VademecumError
    where a book is there or around it already, or a file of ours would replace one.
    """
    free(folder)
    values = _values(answers, day)
    texts = {row: filled(row, values).encode() for row in reversed(ROWS)}
    if (tool := wheel.made()) is not None:
        texts = {File(tool.path, "", tools=True): tool.content} | texts
    kept = _kept(folder, texts)
    texts = {row: text for row, text in texts.items() if row.path not in kept}
    note = noting({row.path: digest(text) for row, text in texts.items() if row.tools})
    # Settings last: without them what is here is no book yet, and `init` may begin again.
    written = {File(NOTE, ""): note} | texts
    _untaken(folder, written)
    aside = folder / ASIDE
    try:
        made = [one for one in (folder, *folder.parents) if not one.exists()]
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        try:
            for row, text in written.items():
                write(aside, row, text)
            for row in written:
                _move(aside / row.path, folder / row.path)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
            for one in made:
                with contextlib.suppress(OSError):
                    one.rmdir()  # where nothing could be written in it
    except OSError as error:
        raise unwritable(folder, error) from None
    return Begun(tuple(sorted(row.path for row in texts)), tuple(sorted(kept)))


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    source.replace(target)


def free(folder: Path) -> None:
    """VademecumError where no book can begin: one is there or around, or no folder can be."""
    real(folder)
    there = next((one for one in (folder, *folder.parents) if os.path.lexists(one)), folder)
    if not os.path.isdir(there):  # noqa: PTH112 - it raises where a folder may not be entered
        raise VademecumError(_("{folder} is no folder").format(folder=there))
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - a link is followed by none of it
    if place == place.parent:
        message = _("{folder} holds the whole machine: choose a folder of its own")
        raise VademecumError(message.format(folder=folder))
    if os.path.lexists(place / BOOK_FILE):
        raise VademecumError(_("{folder} holds a book already").format(folder=folder))
    # A folder above that may not be looked into holds no book of ours.
    around = next((one for one in place.resolve().parents if os.path.isfile(one / BOOK_FILE)), None)  # noqa: PTH113
    if around is not None:
        message = _("{folder} would lie in the book of {book}: choose a folder outside it")
        raise VademecumError(message.format(folder=folder, book=around))


def real(folder: Path) -> None:
    """VademecumError where the folder itself is a link: nothing is written through one."""
    if os.path.islink(folder):  # noqa: PTH114 - a folder above may be closed to us
        message = _("{folder} is a link: name the folder that it leads to")
        raise VademecumError(message.format(folder=folder))


def _kept(folder: Path, texts: Mapping[File, bytes]) -> list[str]:
    """Files that a forge or somebody wrote before, and that a book leaves as they are."""
    return [
        row.path
        for row, text in texts.items()
        if row.path in KEPT and _is_file(folder / row.path) and not _holds(folder / row.path, text)
    ]


def _untaken(folder: Path, texts: Mapping[File, bytes]) -> None:
    """VademecumError where one of our files would replace one, or be written through a link."""
    taken = [row.path for row, text in texts.items() if _taken(folder, row.path, text)]
    if taken:
        message = _("{folder} already has {path}: move it away, or choose another folder")
        raise VademecumError(message.format(folder=folder, path=", ".join(sorted(taken))))
    if path := next(_strays(folder, {row.path for row in texts}), ""):
        message = _("{folder}: {path} would be read as a text of the book: move it away first")
        raise VademecumError(message.format(folder=folder, path=path))


def _strays(folder: Path, known: Collection[str]) -> Iterator[str]:
    """Texts that lie where those of a book do."""
    for top in TEXTS:
        for place, _folders, names in os.walk(folder / top):  # silent where it may not look
            for one in sorted(names):
                path = (Path(place) / one).relative_to(folder).as_posix()
                if one.endswith(".md") and path not in known:
                    yield path


def _taken(folder: Path, path: str, text: bytes) -> bool:
    place = folder / path
    above = [one for one in place.parents if one != folder and one.is_relative_to(folder)]
    return any(os.path.lexists(one) and not _is_folder(one) for one in above) or (
        os.path.lexists(place) and not _holds(place, text)
    )


def _holds(place: Path, text: bytes) -> bool:
    """Whether an `init` cut short left that very file."""
    try:
        return _is_file(place) and place.read_bytes() == text
    except OSError:
        return False


def _is_file(place: Path) -> bool:
    # A folder that may not be entered holds none that we know of.
    return os.path.isfile(place) and not os.path.islink(place)  # noqa: PTH113, PTH114


def _is_folder(place: Path) -> bool:
    return place.is_dir() and not place.is_symlink()


def _values(answers: Answers, day: dt.date) -> dict[str, str]:
    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)  # TOML's basic strings are JSON's

    return {
        "TITLE": quoted(answers.title),
        "PUBLISHER": quoted(answers.publisher),
        "LICENCE": quoted(answers.licence),
        "READERS": quoted(answers.readers),
        "TITLE_TEXT": answers.title,
        "LICENCE_TEXT": labels.licence_words(
            answers.licence, "Le texte, une fois publié, est diffusé sous licence"
        ),
        "READERS_TEXT": _READERS_TEXT[answers.readers],
        "DATE": day.isoformat(),
        **tool_values(),
    }
