"""Notes that nothing calls any more in what came back: they go with their last call.

In Word a note is its call: who takes that out takes the note out, wherever the book writes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vademecum.corpus.library import parse_chapter
from vademecum.exchange.texts.assembly import Assembly
from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.inline import Bit
from vademecum.exchange.texts.returned import Para
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _
from vademecum.text.scan import scan

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work


def taken_out(work: Work) -> None:
    """Take the notes out of the text that came of it whose last call went."""
    chapter = parse_chapter(work.out.text, work.path, [])
    before = parse_chapter(work.sheet.text, work.path, [])
    if chapter is None or before is None:
        return
    seen = scan(chapter.body)
    called = {label for label, _line in seen.notes_called}
    lost = {label for label, _line in scan(before.body).notes_called} - called
    made = Assembly(work.out.text)
    above = chapter.body_line - 1
    for one in seen.definitions:
        if one.footnote and one.label in lost:
            made.gone |= set(range(one.line + above, one.last_line + above + 1))
            told = _("a note taken out: “{words}”")
            work.out.tell(told.format(words=short(_words(work, one.label))))
    if made.gone:
        work.out.text = made.made()


def called(work: Work, pool: Sequence[Bit], para: Para) -> bool:
    """Whether a paragraph calls other notes than it did, or another number of them."""
    label = work.notes.label
    was = [f"[^{one.name}]" for one in pool if one.kind == "note"]
    return was != [label(one) for one in para.chars if one.kind == "note"]


def emptied(work: Work, own: Sequence[Unit], back: Sequence[Para]) -> bool:
    """Whether a note is called and holds no word any more: it is kept, and asked about."""
    if any(one.words for one in back) or not any(one.words.strip() for one in own):
        return False
    asked = _("a note came back without a word, it is kept: is it to go? “{words}”")
    work.out.ask(asked.format(words=short(" ".join(one.words for one in own))))
    return True


def _words(work: Work, label: str) -> str:
    """The words of a note, as it was sent."""
    return " ".join(
        one.words for one in work.sheet.units if one.role is Role.NOTE and one.name == label
    )
