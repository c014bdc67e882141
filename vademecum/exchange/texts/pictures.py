"""The pictures of figures that came back: those that were sent, others, none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from vademecum.exchange.classes import Class
from vademecum.exchange.likeness import flat
from vademecum.exchange.read.stream import Stream
from vademecum.exchange.texts import dots
from vademecum.exchange.texts.returned import Char, Para
from vademecum.exchange.texts.shown import Shown
from vademecum.exchange.texts.unsure import short
from vademecum.language import _

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Outcome


def is_ours(para: Para, seen: Shown) -> bool:
    """Whether a paragraph holds the picture of a figure, by its bookmark or its description."""
    if para.pictures:
        return True
    alts = {flat(alt) for _name, _data, alt in seen.around.images.values()} - {""}
    return not para.words and any(
        one.kind == "image" and flat(one.alt) in alts for one in para.chars
    )


def came_back(para: Para, seen: Shown, stream: Stream, out: Outcome) -> None:
    """The picture of a figure came back: the one that was sent, or another."""
    out.counts[Class.UNCHANGED] += 1
    sent = [data for _name, data, _alt in seen.around.images.values()]
    for one in para.chars:
        # Of a drawing that went out alone, as in letters of before, programs make pictures.
        made = bool(para.pictures) and not para.drawn and _drawn(sent)
        if one.kind == "image" and not made and is_other(one, stream, sent):
            out.ask(_("another picture may stand in a figure: ask for its file"))


def is_other(char: Char, stream: Stream, sent: Iterable[bytes]) -> bool:
    """Whether a picture that came back is none of those that were sent."""
    files = [stream.files[name] for name in (char.name, char.beside) if stream.files.get(name)]
    every = tuple(sent)
    return bool(files) and not any(dots.known(data, every) for data in files)


def missed(paras: Iterable[Para], seen: Shown, out: Outcome) -> None:
    """Pictures taken out of their figures, where bookmarks tell that nothing else lost them."""
    every = tuple(paras)
    if not any(one.pictures for one in every) and not any(one.marks for one in every):
        return
    here = {box for one in every for box in one.pictures}
    alts = {flat(char.alt) for one in every for char in one.chars if char.kind == "image"}
    units = {number for one in every for number in one.marks}
    for box, (_name, _data, alt) in seen.around.images.items():
        inside = {one.number for one in seen.sheet.units if box in one.boxes}
        if box not in here and inside & units and (not alt or flat(alt) not in alts):
            asked = _("the picture of a figure was taken out, and stays: “{words}”")
            out.ask(asked.format(words=short(alt)))


def _drawn(sent: Iterable[bytes]) -> bool:
    """Whether drawings were sent."""
    return any(b"<svg" in one[:2000] for one in sent)
