"""The images of a draft as files beside its chapter."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field

from vademecum.errors import VademecumError
from vademecum.exchange.draft import controls
from vademecum.exchange.draft.tree import Note, Para, Picture, Tree, notes, paras
from vademecum.exchange.read.linked import is_elsewhere
from vademecum.exchange.texts.picture import size
from vademecum.language import _, ngettext
from vademecum.transcripts.archive import Archive

FOLDER = "images"
_LARGEST = 8_000_000  # bytes: what the book takes of an image
_MAGIC = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))
_DOTS = 100_000_000  # of an image: more are not drawn (Pillow refuses 179 million)
_MOST = 300  # files of one draft


@dataclass(slots=True)
class Pictures:
    """The images of a draft."""

    files: dict[str, bytes] = field(default_factory=dict)  # by their name, below FOLDER
    left: list[str] = field(default_factory=list)  # told: which one is left out, and why
    alts: list[str] = field(default_factory=list)  # what those that are kept show
    bare: int = 0  # how many say nothing to whoever does not see them


def placed(tree: Tree, archive: Archive, form: str, alts: dict[str, str], id: str) -> Pictures:
    """The files of a tree's images, whose `path` and `alt` are filled."""
    made = Pictures()
    names: dict[str, str] = {}
    body = paras(tree.blocks)
    if hung := sum(map(len, map(_pictures, (_own(one) for one in notes(body))))):
        said = ngettext(
            "{count} image in a note is left out: put it in behind the paragraph",
            "{count} images in notes are left out: put them in behind the paragraphs",
            hung,
        )
        made.left.append(said.format(count=hung))
    for picture in _pictures(body):
        member = picture.source
        if form == "docx" and not member.startswith("word/"):
            member = posixpath.normpath(f"word/{member}")
        said = alts.get(picture.source) or picture.alt
        picture.alt = "" if controls.by_itself(said) else _option(said)
        if member not in names:
            names[member] = _file(made, archive, picture.source, member, id)
        if names[member]:
            picture.path = f"{FOLDER}/{names[member]}"
            made.bare += not picture.alt
            made.alts += [" ".join(said.split())] if picture.alt else []
    return made


def _option(said: str) -> str:
    """What an image shows, as an option's value: one line, no mark that would end or quote it."""
    return re.sub(r"(?:^|(?<=\s))#+", "", " ".join(said.split())).lstrip("\"'|>&*!%@`-[]{}:,? ")


def _pictures(some: list[Para]) -> list[Picture]:
    return [bit.thing for para in some for bit in para.bits if isinstance(bit.thing, Picture)]


def _dots(data: bytes, kind: str) -> int:
    """How many dots an image has; 0 where its file does not say."""
    wide, tall = size(data, kind) or (0, 0)
    return int(wide * tall)


def _own(note: Note) -> list[Para]:
    return paras(note.blocks)


def _file(made: Pictures, archive: Archive, source: str, member: str, id: str) -> str:
    """The name of an image's file, "" where it cannot be one."""
    try:
        data = archive.read(member) if member in archive.names else b""
    except VademecumError:
        data = b""
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    shown = posixpath.basename(member)
    if is_elsewhere(source):
        return ""  # told of the whole file
    if not data:
        made.left.append(_("image {name}: it is not in the file").format(name=shown))
    elif not kind:
        made.left.append(
            _("image {name}: save it as PNG or JPEG, then put it in").format(name=shown)
        )
    elif len(data) > _LARGEST:
        made.left.append(_("image {name}: larger than 8 MB").format(name=shown))
    elif (dots := _dots(data, kind)) > _DOTS:
        said = _("image {name}: {count} million dots, more than can be printed: save it smaller")
        made.left.append(said.format(name=shown, count=dots // 1_000_000))
    elif len(made.files) >= _MOST:
        made.left.append(_("image {name}: the draft has too many").format(name=shown))
    else:
        name = f"{id}-{len(made.files) + 1}.{kind}"
        made.files[name] = data
        return name
    return ""
