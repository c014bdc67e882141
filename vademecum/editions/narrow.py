"""A library with some texts alone, for `--only`: with what they cannot be read without."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence

from vademecum.corpus.quotes import quotes
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import Chapter, Library
from vademecum.text.scan import scan
from vademecum.vocabulary import hint


def narrow(library: Library, only: Collection[str]) -> Library:
    """The library with some chapters or records alone, and what they quote or take terms from.

    With all of them where none is named.
    """
    if not only:
        return library
    for one in only:
        if one not in library.chapters and one not in library.records:
            near = hint(one, [*library.chapters, *library.records])
            raise VademecumError(_("no chapter or record “{id}”{hint}").format(id=one, hint=near))
    chapters = {k: v for k, v in library.chapters.items() if k in only}
    if any(role.name == "term" for one in chapters.values() for role in scan(one.body).roles):
        chapters |= {k: v for k, v in library.chapters.items() if _defines(v)}
    quoted = {quote.record for one in chapters.values() for quote in quotes(one)}
    records = {k: v for k, v in library.records.items() if k in only or k in quoted}
    return dataclasses.replace(library, chapters=chapters, records=records)


def called(only: Sequence[str]) -> tuple[str, ...]:
    """What the folder of some texts alone is called after; nothing where all are there."""
    return (only[0] if len(only) == 1 else f"{only[0]}+{len(only) - 1}",) if only else ()


def _defines(chapter: Chapter) -> bool:
    return any(block.name == "glossary" for block in scan(chapter.body).directives)
