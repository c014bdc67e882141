"""A message that speaks of a chapter and says so in words alone: a remark, on what an editor names.

It has no reference, no file of the site and no words of the book: nothing else tells of what it is.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

from vademecum import corpus
from vademecum.errors import VademecumError
from vademecum.exchange import identity, signature
from vademecum.exchange.courtesy import civil
from vademecum.exchange.mailed import around
from vademecum.exchange.page import given
from vademecum.exchange.page.given import Signed
from vademecum.exchange.read.stream import Sign, Stream, Where
from vademecum.exchange.whose import references
from vademecum.language import _
from vademecum.model.proposal import Medium, Proposed, Remark
from vademecum.vocabulary import hint


def remarked(root: Path, data: bytes, stream: Stream, id: str, day: dt.date) -> Proposed:
    """What a message says, as a remark on the chapter `id`, from whom its sender says to be.

    VademecumError where there is no such chapter, the chapter is not committed, or the file is no
    message, brings a document, bears a reference, or says nothing.
    """
    library = corpus.load(root).library
    chapter = library.chapters.get(id)
    if chapter is None:
        raise VademecumError(
            _("--on: no chapter “{id}” in this book{hint}").format(
                id=id, hint=hint(id, library.chapters)
            )
        )
    if stream.form != "mail" or any(one.where is not Where.MAIL for one in stream.blocks):
        raise VademecumError(_("--on is for what a message says: a document tells of what it is"))
    if references(stream):
        raise VademecumError(_("--on: the message bears a letter's reference, which tells of what"))
    words = given.remark("\n\n".join(_said(stream)))
    if not words:
        raise VademecumError(_("the message says nothing that could be a remark"))
    path = chapter.place.path
    blob = identity.committed(root, path)
    if not blob:
        raise VademecumError(_("“{id}” is not committed").format(id=id))
    who, asked = given.giver(Signed(name=next(iter(stream.sender), "")), library.settings)
    return Proposed(
        path=path, base=blob, text=identity.text_of(root, blob), giver=who, medium=Medium.MAIL,
        digest=hashlib.sha256(data).hexdigest(), received=day, remarks=(Remark(words),),
        questions=asked,
    )  # fmt: skip


def _said(stream: Stream) -> Iterator[str]:
    """The message's own words, courtesy, its signature and what it repeats aside."""
    own = [one for one in stream.blocks if not one.name and not one.signs & Sign.QUOTED]
    for said in around(list(enumerate(own)), signature.names(stream.sender)).values():
        words = "".join(some for kind, some in said if kind is None)
        if words.strip() and not civil(words):
            yield words
