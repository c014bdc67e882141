"""What a reader of the working edition sees of a chapter: whose words its quotes are, what is not.

Words withheld there are not sent: a mark stands for them, which nobody can change in Word.
"""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path

from vademecum.exchange import form
from vademecum.exchange.content import named
from vademecum.exchange.texts.cut import Role, Sheet, Unit
from vademecum.exchange.texts.inline import OBJECT, Bit
from vademecum.exchange.texts.paper import Around
from vademecum.french.dates import long_date
from vademecum.french.spaces import NBSP
from vademecum.model import Audience, Chapter, Hearing, Library, Quotable, Record, Turn
from vademecum.record.consents import why
from vademecum.record.passages import quotables
from vademecum.record.withhold import STRUCK
from vademecum.text.lines import Span
from vademecum.text.words import role_parts

_MADE = {
    "preconisations": "[Liste des préconisations : l’ouvrage la compose lui-même.]",
    "index": "[Entrées de l’index, que la page ne montre pas.]",
}


# The bytes of the picture at a path of the book; None where none is shown there.
Pictures = Callable[[str], "bytes | None"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A chapter as it is sent."""

    sheet: Sheet
    around: Around
    turns: Mapping[int, str]  # box of a quote -> what its turn says, "" where it is withheld
    cited: Mapping[Span, str]  # the same of a quote within a sentence, by its place in the file
    marks: tuple[str, ...]  # all that stands on the page and is no unit


def shown(
    sheet: Sheet, chapter: Chapter, library: Library, root: Path, day: dt.date,
    pictures: Pictures | None = None,
) -> Shown:  # fmt: skip
    """The chapter as a reader of the working edition sees it on a day.

    `pictures`: those of the page, where it is not the one of today.
    """
    sources: dict[int, str] = {}
    turns: dict[int, str] = {}
    veiled: dict[int, str] = {}
    for number, box in enumerate(sheet.boxes):
        if box.name not in ("citation", "temoignage"):
            continue
        record, one = _found(library, box.argument)
        open_ = record is not None and one is not None and _open(record, one, day)
        turns[number] = one.speech if open_ and one is not None else ""
        if record is not None and one is not None and open_:
            sources[number] = f"— {_who(record, one)}"
        elif record is not None:
            veiled[number] = form.UNPUBLISHED
    units, locked = _units(sheet, library, day, veiled, turns, sources)
    numbers = {one.number for one in units}
    hidden = frozenset(one.number for one in sheet.units if one.number not in numbers)
    today = partial(_picture, library, root)
    images = dict(_images(sheet, chapter, pictures or today))
    cards = {n for n, box in enumerate(sheet.boxes) if box.name == "temoignage"}
    said = {box: words for box, words in sources.items() if box not in cards}
    around = Around(said, locked, images, hidden=hidden)
    marks = tuple(around.sources.values())
    cited = dict(_cited(units, sheet.text, library))
    return Shown(replace(sheet, units=units), around, turns, cited, marks)


def _cited(units: Sequence[Unit], text: str, library: Library) -> Iterator[tuple[Span, str]]:
    """What the turns say from which sentences quote."""
    quotes = {bit.whole for one in units for bit in one.bits or () if bit.drawn}
    for start, end in sorted(quotes):
        _record, one = _found(library, _target(text[start:end]))
        if one is not None:
            yield (start, end), one.speech


def _units(
    sheet: Sheet, library: Library, day: dt.date, veiled: Mapping[int, str],
    turns: Mapping[int, str], sources: Mapping[int, str],
) -> tuple[tuple[Unit, ...], dict[int, tuple[str, ...]]]:  # fmt: skip
    units: list[Unit] = []
    locked: dict[int, tuple[str, ...]] = {}
    opened: set[int] = set()
    lines = sheet.text.split("\n")
    for one in sheet.units:
        box = one.boxes[-1] if one.boxes else -1
        hushed = next((at for at in one.boxes if at in veiled), None)
        unit = one
        if hushed is not None:
            if hushed in opened:
                continue
            opened.add(hushed)
            unit = replace(one, role=Role.LOCKED, bits=None)
            locked[one.number] = (veiled[hushed],)
        elif one.role is Role.LOCKED and one.name == "temoignage":
            locked[one.number] = (*turns.get(box, "").split("\n"), sources.get(box, ""))
        elif one.role is Role.LOCKED and one.name:
            alt = dict(sheet.boxes[box].options).get("alt", "") if box >= 0 else ""
            locked[one.number] = (_MADE.get(one.name, f"[{alt or one.name}]"),)
        elif one.role is Role.LOCKED or one.bits is None:
            rows = lines[one.first - 1 : one.last] if one.role is Role.LOCKED else [one.words]
            locked[one.number] = tuple(row for row in rows if row.strip()) or ("[…]",)
            unit = replace(one, role=Role.LOCKED, bits=None)
        else:
            bits = tuple(_bits(one.bits, sheet.text, library, day))
            unit = replace(one, bits=tuple(_between_guillemets(bits)))
            if len(unit.bits or ()) > len(bits):
                unit = replace(unit, words=" ".join(unit.shown.replace(OBJECT, "").split()))
        if unit.number in locked:
            unit = replace(unit, words=" ".join(" ".join(locked[unit.number]).split()))
        units.append(unit)
    return tuple(units), locked


def _bits(bits: tuple[Bit, ...], text: str, library: Library, day: dt.date) -> Iterator[Bit]:
    """The signs, a mark in place of those that are withheld."""
    done: set[tuple[int, int]] = set()
    for one in bits:
        mark = _veil(one, text, library, day)
        if not mark:
            yield one
        elif one.whole not in done:
            done.add(one.whole)
            for char in mark:
                yield replace(one, char=char, name="veil")


def _between_guillemets(bits: tuple[Bit, ...]) -> Iterator[Bit]:
    """The signs, those of inline quotes between the guillemets that the pages print."""
    for (whole, name), some in groupby(bits, key=lambda one: (one.whole, one.name)):
        run = list(some)
        if name != "citation" or run[0].kind != "role":
            yield from run
            continue
        start, end = whole
        for char in f"«{NBSP}":
            yield replace(run[0], char=char, start=start, end=start)
        yield from run
        for char in f"{NBSP}»":
            yield replace(run[-1], char=char, start=end, end=end)


def _veil(bit: Bit, text: str, library: Library, day: dt.date) -> str:
    if bit.kind != "role" or bit.name not in ("retire", "citation"):
        return ""
    if bit.name == "retire":
        return f"[{STRUCK}]"
    record, one = _found(library, _target(text[slice(*bit.whole)]))
    if record is None or (one is not None and _open(record, one, day)):
        return ""
    return form.UNPUBLISHED


def _target(role: str) -> str:
    """What a role's source (« {citation}`mots <cible>` ») leads to."""
    return role_parts(role.partition("`")[2].rstrip("`"))[1]


def _found(library: Library, target: str) -> tuple[Record | None, Quotable | None]:
    name, _sign, anchor = target.partition("#")
    record = library.records.get(name.strip())
    every = quotables(record) if record is not None else ()
    return record, next((one for one in every if one.id == anchor.strip()), None)


def _open(record: Record, one: Quotable, day: dt.date) -> bool:
    return why(record, one, Audience.WORKING, day) is None


def _who(record: Record, one: Quotable) -> str:
    when = long_date(record.date)
    if isinstance(record, Hearing) and isinstance(one, Turn):
        return f"{named(record, record.speaker(one.speaker))}, {record.title}, {when}"
    said = getattr(record, "shown", None)
    return ", ".join(filter(None, (said, record.title, when)))


def image_path(path: str, name: str) -> str:
    """Where a picture of the text at `path` lies in the book."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), name))


def _picture(library: Library, root: Path, path: str) -> bytes | None:
    """The picture that lies at `path` today, where one does that can be shown."""
    known = library.images.get(path)
    return None if known is None or known.trouble else (root / path).read_bytes()


def _images(
    sheet: Sheet, chapter: Chapter, pictures: Pictures
) -> Iterator[tuple[int, tuple[str, bytes, str]]]:
    for number, box in enumerate(sheet.boxes):
        if box.name not in ("figure", "image"):
            continue
        path = image_path(chapter.place.path, box.argument)
        data = pictures(path)
        if data is not None:
            yield number, (posixpath.basename(path), data, dict(box.options).get("alt", ""))
