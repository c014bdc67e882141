"""The lines that say whose words a quote is: made by the book, never words of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vademecum.exchange.likeness import alike, flat, tokens
from vademecum.exchange.texts.cut import Role
from vademecum.exchange.texts.returned import Para
from vademecum.exchange.texts.shown import Shown
from vademecum.exchange.texts.unsure import apart, short
from vademecum.language import said as _

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Outcome, Work

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
    if near and _near(near, para):
        old, new = apart(near, para.words)
        asked = _("the source of a quote was changed, it is kept: “{old}” → “{new}”")
        out.ask(asked.format(old=short(old), new=short(new)))
        return True
    if styled:
        asked = _("set as the source of a quote, not taken: “{words}”")
        out.ask(asked.format(words=short(para.words)))
    return styled


def missed(paras: Sequence[Para], seen: Shown, work: Work) -> None:
    """Ask about sources that were taken out from below quotes that came back; they stay."""
    if work.mailed:
        return
    said = [flat(one.words) for one in paras]
    for box, words in seen.around.sources.items():
        back = any(
            work.found.at.get(one.number) and one.role is not Role.LOCKED
            for one in work.units
            if box in one.boxes
        )
        if not back or any(flat(words) in one for one in said):
            continue
        if not any(_near(words, one) for one in paras):
            asked = _("the source of a quote did not come back, it is kept: “{words}”")
            work.out.ask(asked.format(words=short(words)))


def _near(words: str, para: Para) -> bool:
    """Whether a line is that source, changed."""
    return alike(tokens(words), tokens(para.words)) >= _ALIKE
