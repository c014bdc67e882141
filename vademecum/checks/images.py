"""Images: the book's own files, harmless, described."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import unquote

from vademecum.corpus import addresses
from vademecum.corpus.images import UNDESCRIBED
from vademecum.corpus.links import image_path, images
from vademecum.language import said as _
from vademecum.model import Chapter, Library, Place, Record
from vademecum.problems import Problem
from vademecum.settings import BOOK_FILE
from vademecum.text.directives import DIRECTIVES
from vademecum.text.values import signs
from vademecum.vocabulary import near

_OPTIONS = 4  # lines below a directive that may be options
_ALT = re.compile(r"[ \t]*alt[ \u00a0]?:[ \t]+\S")
_OPTION = re.compile(r"[ \t]*:(?P<name>[\w-]+):[ \t]+\S")
# What programs put there: the file's name, a number, what a machine saw.
_SAYS_NOTHING = re.compile(
    r"(?i)[^\n]{1,100}\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf|heic)"
    r"|(?:image|img|picture|figure|dsc|photo|graphic|graphique)[ \u00a0_-]?\d{1,6}"
    r"|(?:capture d[’']écran|screenshot|screen shot|sans titre|untitled)[\d\s_.,:()àhat/-]*"
    r"|.*(?:description générée automatiquement|description automatically generated).*",
    re.DOTALL,
)
_SCHEME = re.compile(r"^(?:[A-Za-z][A-Za-z0-9+.-]+:|//)")


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Every image shown: it exists in the book, can be printed with its words, is described."""
    for text in library.texts:
        for target, alt, line in images(text):
            place = text.at(line)
            if not alt.strip() and not misspelt(text, line):
                yield Problem("M013", place, {"given": ""})
            elif " ".join(alt.split()) == UNDESCRIBED:
                yield Problem("E031", place, {"words": UNDESCRIBED})
            elif _SAYS_NOTHING.fullmatch(alt.strip()):
                given = _(" (“{words}” is none)").format(words=" ".join(alt.split()))
                yield Problem("M013", place, {"given": given})
            yield from _file(target, text.place.path, place, library)
    for mark in library.settings.book.marks:
        yield from _file(mark.image, BOOK_FILE, mark.place, library)


def misspelt(text: Chapter | Record, line: int) -> bool:
    """Whether the description stands below without its first colon or misspelt, which is told."""
    rows = text.body.split("\n")[line : line + _OPTIONS]
    names = [found["name"] for found in map(_OPTION.match, rows) if found]
    known = DIRECTIVES["figure"].options
    return any(map(_ALT.match, rows)) or any(
        one not in known and near(one, known) == "alt" for one in names
    )


def _file(target: str, path: str, place: Place, library: Library) -> Iterator[Problem]:
    if _SCHEME.match(target):
        yield Problem("M014", place, {"target": target[:80]})
        return
    found = image_path(target, path)
    if found is None:
        shown = unquote(target)
        why = addresses.outside(target, path, library)
        yield Problem("M011", place, {"target": shown, "hint": why})
        return
    image = library.images.get(found)
    if image is None:
        known = [path for path, one in library.images.items() if not one.trouble]
        yield Problem("M012", place, {"target": found, "hint": addresses.lost(found, path, known)})
    elif image.trouble:
        yield Problem("M015", place, {"target": found, "why": _(image.trouble)})
    elif told := list(signs(image.seen)):
        lacking = " ".join(values["text"] for _code, values in told)
        text = _("{signs}, in {target}").format(signs=lacking, target=found)
        yield Problem(told[0][0], place, {"text": text})
