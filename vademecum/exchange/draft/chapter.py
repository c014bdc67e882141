"""A draft as a new chapter: its file, its images, its remarks, and all that is to be said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from vademecum.errors import VademecumError
from vademecum.exchange.draft import (
    bullets,
    counting,
    matching,
    outline,
    pandoc,
    pictures,
    reading,
    remarks,
    settling,
    told,
)
from vademecum.exchange.draft.counting import Counted
from vademecum.exchange.draft.settling import Changes, Left, Why
from vademecum.exchange.draft.tree import Tree
from vademecum.exchange.draft.writing import written
from vademecum.french.folding import slug
from vademecum.language import _
from vademecum.model.proposal import Remark
from vademecum.record import read, templates
from vademecum.record.typography import typeset
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.refusal import refusal


@dataclass(frozen=True, slots=True)
class Made:
    """A chapter made of a draft; nothing is written yet."""

    id: str
    title: str
    path: str  # of its file, from the book's root
    text: str
    files: Mapping[str, bytes]  # its images, by path from the book's root
    remarks: tuple[Remark, ...]
    questions: tuple[str, ...]  # tracked changes that are open
    left: tuple[Left, ...]  # remarks aside
    told: tuple[str, ...]  # what is to be looked at
    count: Counted


def made(data: bytes, name: str, title: str, id: str, folder: str, changes: Changes) -> Made:
    """The chapter that a draft makes; VademecumError where it cannot be read or has no title.

    `title`, `id`: "" where the document's own are taken. `folder`: below the book's root.
    """
    stream, package, answer = pandoc.read(data, name)
    tree = _tree(answer, name)
    sides = matching.matched(tree, stream)
    open_changes = list(settling.asked(sides, changes))
    ends = list(settling.ends(tree, changes))
    settling.settle(tree, changes)
    own_title, other = outline.title(tree, title)
    if not own_title:
        raise VademecumError(
            _("the draft has no title: vademecum new chapter “Its title” --from {file}").format(
                file=name
            )
        )
    replaced = other.source if other is not None else None
    outline.level(tree)
    id = id or slug(own_title)
    path = f"{folder}/{id}.md"
    found = pictures.placed(tree, Archive(data, name), stream.form, package.alts, id)
    items = bullets.listed(tree.blocks)
    body = written(tree.blocks)
    text = templates.chapter(own_title, body.text)
    lost, more = counting.differences(counting.signs(tree, own_title), counting.shown(text, path))
    beside = told.beside(stream, package, found.alts)
    inside, remarked, out = counting.counted(sides, beside, changes, replaced)
    if not inside:
        raise refusal(name, _("no word of it would be in the chapter"))
    inside += sum(len(one.split()) for one in found.alts)
    count = Counted(inside, remarked, out, lost, more)
    text = typeset(text, path, read.chapter, spoken=False)
    return Made(
        id=id,
        title=own_title,
        path=path,
        text=text,
        files={
            f"{PurePosixPath(path).parent}/{pictures.FOLDER}/{one}": image
            for one, image in found.files.items()
        },
        remarks=remarks.remarks(stream, tree, read.chapter(text, path, [])),
        questions=(*map(told.change, open_changes), *map(told.end, ends)),
        left=tuple(
            one
            for one in (*settling.left(sides, changes, replaced), *beside)
            if one.why is not Why.REMARK
        ),
        told=(
            *told.about(stream, package, body, tree, found.bare),
            *found.left,
            *told.items(items),
        ),
        count=count,
    )


def _tree(answer: bytes, name: str) -> Tree:
    try:
        return reading.tree(answer)
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        raise refusal(name, _("the file is damaged or cut short")) from None
