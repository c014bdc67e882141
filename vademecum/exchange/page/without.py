"""A passage that a reader emptied: taken out where nothing hangs on it, else why not."""

from __future__ import annotations

from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Kind, Passage
from vademecum.problems import Splice
from vademecum.text.lines import Lines
from vademecum.text.splices import applied

_HANG = {
    Kind.HEADING: N_("a heading stands over what follows it: to be taken out by hand"),
    Kind.CELL: N_("the cell of a table stays, even empty: to be emptied by hand"),
    Kind.CAPTION: N_("an image or a table would be left without its words: to be done by hand"),
    Kind.NOTE: N_("the text would call a note that is gone: both are to be taken out by hand"),
    Kind.BOX: N_("it stands in a box, whose title and paragraphs are taken out by hand"),
}


def hangs(text: str, passage: Passage) -> str:
    """Why a passage of an LF text is not taken out, in a sentence; "" where it is.

    A paragraph and an item are, but for what calls a note, which would be called by nothing.
    """
    if passage.kind in (Kind.PROSE, Kind.ITEM):
        start, end = _span(text, passage)
        called = _("it calls a note, which nothing would call any more: both go by hand")
        return called if "[^" in text[start:end] else ""
    reason = _HANG.get(passage.kind)
    return _(reason) if reason else _("it is no paragraph and no item: to be taken out by hand")


def without(text: str, passage: Passage) -> str:
    """The text without a passage of which the lines hold nothing else."""
    return applied(text, [Splice(*_span(text, passage), "")])


def _span(text: str, passage: Passage) -> tuple[int, int]:
    """Its lines, and the blank one behind a paragraph."""
    lines = Lines(text)
    last = passage.last_line
    if passage.kind is Kind.PROSE and last < len(lines) and not lines[last + 1].strip():
        last += 1
    return lines.start(passage.line), min(len(text), lines.end(last) + 1)
