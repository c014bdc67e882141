"""The pictures of figures that came back: those that were sent, others, none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from vademecum.exchange.classes import Class
from vademecum.exchange.likeness import flat
from vademecum.exchange.read.stream import Stream
from vademecum.exchange.texts import dots
from vademecum.exchange.texts.cut import Role
from vademecum.exchange.texts.returned import Char, Para
from vademecum.exchange.texts.shown import Shown
from vademecum.exchange.texts.unsure import apart, short
from vademecum.language import said as _
from vademecum.problems import Splice

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Outcome, Work


def is_ours(para: Para, seen: Shown, stream: Stream) -> bool:
    """Whether a paragraph holds a figure's picture, by its bookmark, its description or itself."""
    if para.pictures:
        return True
    alts = {flat(alt) for _name, _data, alt in seen.around.images.values()} - {""}
    sent = [data for _name, data, _alt in seen.around.images.values()]
    return not para.words and any(
        one.kind == "image" and (flat(one.alt) in alts or _known(one, stream, sent))
        for one in para.chars
    )


def came_back(para: Para, seen: Shown, stream: Stream, out: Outcome) -> None:
    """The picture of a figure came back: the one that was sent, or another."""
    out.counts[Class.UNCHANGED] += 1
    images = seen.around.images
    sent = [data for _name, data, _alt in images.values()]
    for one in para.chars:
        # Of a drawing that went out alone, as in letters of before, programs make pictures.
        made = bool(para.pictures) and not para.drawn and _drawn(sent)
        if one.kind == "image" and not made and is_other(one, stream, sent):
            own = [images[box][2] for box in para.pictures if box in images]
            words = next(filter(None, (*own, " ".join(one.alt.split()))), "")
            asked = _("another picture may stand in the figure “{words}”: ask for its file")
            out.ask(
                asked.format(words=short(words))
                if words
                else _("another picture may stand in a figure: ask for its file")
            )


def is_other(char: Char, stream: Stream, sent: Iterable[bytes]) -> bool:
    """Whether a picture that came back is none of those that were sent."""
    return bool(_files(char, stream)) and not _known(char, stream, tuple(sent))


def _files(char: Char, stream: Stream) -> list[bytes]:
    return [stream.files[name] for name in (char.name, char.beside) if stream.files.get(name)]


def _known(char: Char, stream: Stream, sent: Sequence[bytes]) -> bool:
    return any(dots.known(data, sent) for data in _files(char, stream))


def described(work: Work, paras: Iterable[Para], seen: Shown, stream: Stream) -> None:
    """Another description of a figure's picture, set as its own: the line below it aside."""
    images = seen.around.images
    for para in paras:
        for char in para.chars:
            boxes = [*para.pictures] or [
                box for box, (_name, data, _alt) in images.items() if _known(char, stream, [data])
            ]
            if char.kind != "image" or len(boxes) != 1 or boxes[0] not in images:
                continue
            alt = " ".join(char.alt.split())
            if not alt or flat(alt) in {flat(one) for _name, _data, one in images.values()}:
                continue
            if not _files(char, stream) or is_other(char, stream, [images[boxes[0]][1]]):
                continue
            _redescribed(work, boxes[0], images[boxes[0]][2], alt)


def _redescribed(work: Work, box: int, old: str, alt: str) -> None:
    own = next((one for one in work.units if one.role is Role.OPTION and one.name == "alt"
                and one.boxes and one.boxes[-1] == box), None)  # fmt: skip
    touched = own is None or any(own.span[0] <= one.start <= own.span[1] for one in work.made.edits)
    if own is None or touched:
        asked = _("a picture has another description, not taken: “{words}”")
        work.out.ask(asked.format(words=short(alt)))
        return
    work.made.edits.append(Splice(*own.span, alt))
    before, after = apart(old, alt)
    work.out.tell(_("the description of a picture: “{old}” → “{new}”").format(
        old=short(before), new=short(after)))  # fmt: skip
    work.out.text = work.made.made()


def back(paras: Iterable[Para], seen: Shown, stream: Stream) -> frozenset[int]:
    """The figures whose picture is there still: by its bookmark, its description or itself."""
    images = [(para, char) for para in paras for char in para.chars if char.kind == "image"]
    return frozenset(
        box
        for box, (_name, data, alt) in seen.around.images.items()
        if any(
            box in para.pictures
            or flat(char.alt) == flat(alt) != ""
            or _known(char, stream, [data])
            for para, char in images
        )
    )


def missed(paras: Iterable[Para], seen: Shown, out: Outcome) -> None:
    """Pictures taken out of their figures, where bookmarks tell that nothing else lost them."""
    every = tuple(paras)
    if not any(one.pictures for one in every) and not any(one.marks for one in every):
        return
    shown = [one for one in every if any(char.kind == "image" for char in one.chars)]
    here = {box for one in shown for box in one.pictures}
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
