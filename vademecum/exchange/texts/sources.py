"""The lines that say whose words a quote is: made by the book, never words of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vademecum.exchange.likeness import alike, flat, tokens
from vademecum.exchange.texts.returned import Para
from vademecum.exchange.texts.shown import Shown
from vademecum.exchange.texts.unsure import apart, short
from vademecum.language import _

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Outcome

_STYLE = "vm citation source"
_DASHES = ("—", "–", "-")
_ALIKE = 0.5  # of the words of a source and of a line that is it, changed


def changed(para: Para, seen: Shown, words: Sequence[str], out: Outcome) -> bool:
    """Whether a paragraph is the source of a quote, changed; it is asked, and never written.

    `words`: those of the text's own paragraphs, levelled (`likeness.flat`).
    """
    if not para.words or para.marks or flat(para.words) in words:
        return False
    styled = para.style.casefold().startswith(_STYLE)
    if not styled and not para.words.startswith(_DASHES):
        return False
    said = tokens(para.words)
    near = max(seen.marks, key=lambda one: alike(tokens(one), said), default="")
    if near and alike(tokens(near), said) >= _ALIKE:
        old, new = apart(near, para.words)
        asked = _("the source of a quote was changed, it is kept: “{old}” → “{new}”")
        out.ask(asked.format(old=short(old), new=short(new)))
        return True
    if styled:
        asked = _("set as the source of a quote, not taken: “{words}”")
        out.ask(asked.format(words=short(para.words)))
    return styled
