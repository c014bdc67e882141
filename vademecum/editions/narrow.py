"""A library with one text alone, for `--only`: with what that text cannot be read without."""

from __future__ import annotations

import dataclasses

from vademecum.corpus.quotes import quotes
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import Chapter, Library
from vademecum.text.scan import scan
from vademecum.vocabulary import hint


def narrow(library: Library, only: str | None) -> Library:
    """The library with one chapter or record alone, and what it quotes or takes its terms from."""
    if only is None:
        return library
    if only not in library.chapters and only not in library.records:
        near = hint(only, [*library.chapters, *library.records])
        raise VademecumError(_("no chapter or record “{id}”{hint}").format(id=only, hint=near))
    chapters = {k: v for k, v in library.chapters.items() if k == only}
    if any(role.name == "term" for one in chapters.values() for role in scan(one.body).roles):
        chapters |= {k: v for k, v in library.chapters.items() if _defines(v)}
    quoted = {quote.record for one in chapters.values() for quote in quotes(one)}
    records = {k: v for k, v in library.records.items() if k == only or k in quoted}
    return dataclasses.replace(library, chapters=chapters, records=records)


def _defines(chapter: Chapter) -> bool:
    return any(block.name == "glossary" for block in scan(chapter.body).directives)
