"""What is asked of a paragraph that cannot be written as it came back; the text keeps its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vademecum.exchange.read.stream import Sign
from vademecum.exchange.texts.cut import Unit
from vademecum.exchange.texts.quoted import QUOTES, changed
from vademecum.exchange.texts.returned import Para
from vademecum.language import said as _

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

_SHOWN = 80  # characters of words that a question or a line of the receipt shows


def short(words: str) -> str:
    """Words as a line shows them."""
    level = " ".join(words.split())
    return level if len(level) <= _SHOWN else f"{level[: _SHOWN - 1]}…"


def apart(old: str, new: str) -> tuple[str, str]:
    """What differs, with the words around it."""
    a, b = old.split(), new.split()
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    first, beyond = max(0, start - 2), max(0, end - 2)
    return " ".join(a[first : len(a) - beyond]), " ".join(b[first : len(b) - beyond])


def refused(work: Work, unit: Unit, para: Para, joined: bool) -> None:
    """A quote of a hearing came back otherwise: the turn’s words beside the question."""
    box = work.quoted(unit)
    turn = work.turns.get(box if box is not None else -1, "")
    if joined:
        words = _(
            "a quote and the paragraph beside it were joined, both kept as they were: “{new}”"
        )
    else:
        words = _("a quote was changed, its words are kept: “{old}” → “{new}”")
    old, new = apart(unit.words, para.words)
    work.out.ask(_beside(words.format(old=short(old), new=short(new)), turn))


def why(work: Work, what: str, unit: Unit, para: Para) -> None:
    """A paragraph cannot be written as it came back; `what` stands in the way."""
    old, new = apart(unit.words, para.words)
    if what in QUOTES:
        asked = _("words quoted from a hearing were changed, they are kept: “{old}” → “{new}”")
    else:
        asked = _("not written, for marks that Word does not show stand there: “{old}” → “{new}”")
    turn = changed(unit.bits or (), para.chars, work.cited) if what in QUOTES else ""
    work.out.ask(_beside(asked.format(old=short(old), new=short(new)), turn))


def _beside(asked: str, turn: str) -> str:
    """A question, and the words of the turn beside it."""
    told = _("its turn says: “{turn}”").format(turn=turn) if turn else ""
    return _("{question}; {told}").format(question=asked, told=told) if told else asked


def signs(work: Work, para: Para) -> None:
    """What was struck by its format, or hidden: nobody knows what is meant by it."""
    for sent in (True, False):
        _signs(work, para, sent)


def _signs(work: Work, para: Para, sent: bool) -> None:
    if (struck := para.marked(Sign.STRUCK, sent)) and not sent:
        asked = _("typed and struck through by its format, not taken: “{words}”")
        work.out.ask(asked.format(words=short(struck)))
    elif struck:
        asked = _("struck through by its format, left as it is: is it to go? “{words}”")
        work.out.ask(asked.format(words=short(struck)))
    if (hidden := para.marked(Sign.HIDDEN, sent)) and sent:
        asked = _("hidden in the document, and kept: is it to go? “{words}”")
        work.out.ask(asked.format(words=short(hidden)))
    elif hidden:
        work.out.ask(_("hidden in the document, and not taken: “{words}”").format(
            words=short(hidden)))  # fmt: skip
