"""A chapter's file with the changes of the document that came back, passage by passage.

What was not touched keeps its bytes. What cannot be written for certain is a question, and the text
keeps its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vademecum.exchange.classes import Class
from vademecum.exchange.likeness import flat
from vademecum.exchange.texts import (
    absent,
    entries,
    fresh,
    links,
    moving,
    openings,
    order,
    rewriting,
    structure,
    tables,
    uncalled,
    whole_tables,
)
from vademecum.exchange.texts.assembly import Assembly
from vademecum.exchange.texts.cut import Role, Sheet, Unit
from vademecum.exchange.texts.inline import Bit
from vademecum.exchange.texts.keys import SET, same, uniform
from vademecum.exchange.texts.notes import Notes
from vademecum.exchange.texts.placing import Placing
from vademecum.exchange.texts.returned import Char, Para
from vademecum.exchange.texts.unsure import refused, short, signs
from vademecum.language import said as _
from vademecum.model import Kind
from vademecum.text.lines import Lines, Span


@dataclass(slots=True)
class Outcome:
    """What comes of a document."""

    text: str = ""
    told: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    counts: Counter[Class] = field(default_factory=Counter)
    files: dict[str, bytes] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)  # ids of a message's blocks that are the text's
    titled: str = ""  # the new title, "" where it did not change

    def ask(self, words: str) -> None:
        """Something only a person can tell."""
        self.questions.append(words)
        self.counts[Class.QUESTION] += 1

    def tell(self, words: str) -> None:
        """A change that is made."""
        self.told.append(words)
        self.counts[Class.PLACED] += 1


@dataclass(slots=True)
class Work:
    """All that is asked while a text is edited."""

    sheet: Sheet
    units: Sequence[Unit]  # those that were shown, notes left out
    paras: Sequence[Para]  # of the body, those of the form left out
    found: Placing
    notes: Notes
    turns: Mapping[int, str]  # box of a quote -> what was said in its turn
    cited: Mapping[Span, str]  # the same of a quote within a sentence, by its place in the file
    pictures: Mapping[str, bytes]  # those that came back, by name
    sent: frozenset[bytes]  # pictures that were sent
    path: str
    mailed: bool = False  # the text was pasted into a message
    opened: Sequence[tuple[int, str]] = ()
    # ^ titles of boxes that the book writes, which came back: before which of `paras`, its words
    pictured: frozenset[int] = frozenset()  # figures whose picture is there still
    struck: Sequence[str] = ()  # what was taken out with its trace, paragraph by paragraph
    out: Outcome = field(default_factory=Outcome)
    figures: list[tuple[Char, Unit]] = field(default_factory=list)
    # ^ pictures put into paragraphs of the text, and which
    put: dict[int, int] = field(default_factory=dict)  # item -> how many came behind it

    def __post_init__(self) -> None:
        self.lines = Lines(self.sheet.text)
        self.made = Assembly(self.sheet.text)
        self.of = {one.number: one for one in self.units}

    lines: Lines = field(init=False)
    made: Assembly = field(init=False)
    of: dict[int, Unit] = field(init=False)

    def quoted(self, unit: Unit) -> int | None:
        """The box of a quote that the unit stands in."""
        boxes = self.sheet.boxes
        return next((one for one in unit.boxes if boxes[one].name == "citation"), None)


def edited(work: Work) -> Outcome:
    """The text with all that came back."""
    new: list[int] = []
    left = {fit.back for fit in work.found.fits if fit.asked}
    blank = whole_tables.emptied(work)
    whole_tables.turned(work)
    for at, para in enumerate(work.paras):
        if para.cell[0] in left or at in work.found.text:
            work.out.counts[Class.UNCHANGED] += 1
            continue
        units = [work.of[one] for one in work.found.of.get(at, ()) if one in work.of]
        own = [one for one in units if work.found.at[one.number][0] == at]
        if own and own[0].number in blank:
            continue
        if own:
            bare = tuple(char for char in para.chars if char.kind != "image")
            work.figures += [(c, own[-1]) for c in para.chars if c.kind == "image"]
            _placed(work, replace(para, chars=bare), own)
        elif para.words or any(c.kind == "image" for c in para.chars):
            new.append(at)
    new = openings.changed(work, whole_tables.made(work, new))
    _notes(work)
    gone = order.dropped(work, _lost(work, new))
    moving.moved(work, gone)
    order.levels(work)
    structure.structured(work)
    theirs = tables.written(work, new)
    fresh.put(work, [one for one in new if one not in theirs], gone)
    order.numbered(work, gone)
    work.out.text = work.made.made()
    uncalled.taken_out(work)
    return work.out


def _lost(work: Work, new: Sequence[int]) -> list[Unit]:
    """What was taken out; not what stands in a cell now, where it may not be written."""
    cells = {flat(work.paras[at].words) for at in new if work.paras[at].cell != (0, 0, 0)}
    return [
        one for one in entries.whole(work, absent.taken_out(work))
        if one.role is Role.CELL or flat(one.words) not in cells - {""}
    ]  # fmt: skip


def _placed(work: Work, para: Para, units: Sequence[Unit]) -> None:
    unit = units[0]
    signs(work, para)
    if unit.role is Role.LOCKED or unit.bits is None:
        bare, theirs = (flat(one).replace(" ", "") for one in (unit.words, para.words))
        if bare not in theirs:
            work.out.ask(_("“{words}” is not to be changed in Word: kept as it was").format(
                words=short(unit.words)))  # fmt: skip
        else:
            work.out.counts[Class.UNCHANGED] += 1
        return
    label = work.notes.label
    _styled(work, para, unit)
    para = _led(work, para, [bit for one in units for bit in one.bits or ()])
    if len(units) == 1 and same(unit.bits, para.chars, label):
        work.out.counts[Class.UNCHANGED] += 1
        return
    quotes = [one for one in units if work.quoted(one) is not None]
    if quotes:
        refused(work, quotes[0], para, len(units) > 1)
        return
    if len(units) > 1 and (
        len({one.boxes for one in units}) > 1
        or entries.joined(work, units)
        or any(one.role not in (Role.PROSE, Role.ITEM) or one.bits is None for one in units)
    ):
        work.out.ask(_("paragraphs of different places were joined, kept apart: “{words}”").format(
            words=short(para.words)))  # fmt: skip
        return
    rewriting.rewritten(work, para, units)


def _led(work: Work, para: Para, pool: Sequence[Bit]) -> Para:
    """The paragraph, its links settled; plain words of a message have none."""
    if work.mailed:
        return replace(para, chars=links.as_sent(pool, para.chars, work.notes.label))
    return replace(para, chars=links.settled(pool, para.chars, work.notes.label, work.out))


def _styled(work: Work, para: Para, unit: Unit) -> None:
    """A paragraph all in bold or italic: no word of it is more than another."""
    terms = any(work.sheet.boxes[one].name == "glossary" for one in unit.boxes)
    if terms or unit.kind is Kind.QUOTE:
        return  # our own styles set them so
    if unit.role in (Role.PROSE, Role.ITEM) and uniform(para.chars, unit.bits or ()) & SET:
        told = _("set aside: whole paragraphs in bold or italic")
        if told not in work.out.told:
            work.out.told.append(told)
            work.out.counts[Class.NOT_OURS] += 1


def _notes(work: Work) -> None:
    """Notes that were rewritten."""
    units: dict[str, list[Unit]] = {}
    for one in work.sheet.units:
        if one.role is Role.NOTE:
            units.setdefault(one.name, []).append(one)
    done: set[str] = set()
    for name, label in work.notes.labels.items():
        if name in work.notes.new or label in done:
            continue
        done.add(label)
        own, back = units.get(label, []), work.notes.words.get(name, [])
        if not back and work.mailed:
            continue  # plain words call it, and do not hold it
        if len(own) != len(back):
            asked = _("a note has other paragraphs than it had, kept as it was: “{words}”")
            work.out.ask(asked.format(words=short(" ".join(one.words for one in back))))
            continue
        if uncalled.emptied(work, own, back):
            continue
        for unit, para in zip(own, back, strict=True):
            signs(work, para)
            settled = _led(work, para, unit.bits or ())
            if unit.bits is None or same(unit.bits, settled.chars, work.notes.label):
                work.out.counts[Class.UNCHANGED] += 1
                continue
            rewriting.rewritten(work, settled, [unit])
