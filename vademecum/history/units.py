"""What a reader reads of a text, sentence by sentence: what `changes` compares, and nothing else.

Words, their capitals, punctuation, numbers and units count, and where links lead, images, what a
box names, who speaks, what the front matter prints. Typography (spaces, quotation marks,
apostrophes), markup, the way lines are broken and paragraphs cut do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from vademecum.editions.redact import shown
from vademecum.french.dates import long_date
from vademecum.french.folding import normal
from vademecum.french.labels import number_of
from vademecum.french.numbering import numbers
from vademecum.french.opinions import SENSES
from vademecum.french.spaces import introduced
from vademecum.history.editions import Seen
from vademecum.history.sentences import key, parted
from vademecum.model import Chapter, Hearing, Kind, Library, Passage, Quotable, Record, Turn
from vademecum.record.passages import owned, passages, quotables
from vademecum.record.withhold import SILENT
from vademecum.text.directives import DIRECTIVES, Argument, Option
from vademecum.text.scan import scan

_COMMENT = re.compile(r"\s*(?:%|\+\+\+)")
_NAMES = (Argument.TARGET, Argument.FILE)
_ABOVE = " › "  # between a heading and the one it stands under


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or what stands alone as one: a heading, a cell, a line of code, a name."""

    words: str  # as a reader sees them; what is no word stands between ⟨ and ⟩
    key: str  # two that have the same are the same to a reader
    block: int  # the number of its block in its text
    line: int  # the first of its block, in the body; 0: of the front matter
    role: str  # a value of `model.Kind`; front, speaker, thing
    heading: str  # what it stands under, those above first; "" where nothing is
    level: int = 0  # of a heading


def of(text: Chapter | Record, whole: Library) -> list[Unit]:
    """The units of a text as its readers see it; `whole`: the book that it was redacted from."""
    blocks = [*_front(text, whole), *sorted(_blocks(text, whole), key=lambda one: one[0])]
    levels = {one.line: one.level for one in scan(text.body).headings if not one.apart}
    found: list[Unit] = []
    above: list[tuple[int, str]] = []
    speaks = ""
    for number, (line, role, words, place) in enumerate(blocks):
        level = levels.get(line, 0) if role == Kind.HEADING.value else 0
        if level:
            speaks = ""
            above = [*(one for one in above if one[0] < level), (level, words)]
        if role == "speaker":
            speaks = place
        under = _ABOVE.join([*(one[1] for one in above), *filter(None, [speaks])])
        exact = role == Kind.OPAQUE.value
        for part in [words] if exact or role == "front" else parted(words):
            same = part.strip() if exact else normal(part)
            if same:
                found.append(Unit(part, same, number, line, role, under, level))
    return found


_Block = tuple[int, str, str, str]  # line, role, words; of a turn, how it is named


def _blocks(text: Chapter | Record, whole: Library) -> Iterator[_Block]:
    above = text.body_line - 1
    yield from _things(text)
    if isinstance(text, Chapter):
        for passage in passages(text):
            yield from _read(passage, text)
        return
    counted = numbers(one.id for one in quotables(text))
    before: Quotable | None = None
    for one, passage in owned(text):
        if one is not None and one is not before:
            line, name = one.place.line - above, _speaker(one, text, whole)
            label = f"{name} —" if name else ""
            place = number_of(one.id, counted[one.id]) if one.id else ""
            yield line, "speaker", label, f"{place} ({name})" if place and name else place or name
            if one.silence:
                yield line, Kind.SPEECH.value, f"[{SILENT[one.silence]}]", ""
        before = one
        if one is None or not one.silence:
            yield from _read(passage, text)


def _speaker(one: Quotable, text: Record, whole: Library) -> str:
    """Who speaks, as printed; "" in a testimony, and where the words are not shown."""
    if one.silence or not isinstance(one, Turn) or not one.speaker:
        return ""
    if not isinstance(text, Hearing):
        return ""
    entire = whole.records.get(text.id)
    return shown(entire if isinstance(entire, Hearing) else text, text.speaker(one.speaker))


def _read(passage: Passage, text: Chapter | Record) -> Iterator[_Block]:
    line = passage.line - text.body_line + 1
    if passage.kind is not Kind.OPAQUE:
        yield line, passage.kind.value, passage.led, ""
        return
    lines = text.body.split("\n")[line - 1 : passage.last_line - text.body_line + 1]
    if lines and lines[0].lstrip().startswith("<!--"):
        return
    for number, words in enumerate(lines, line):
        if not _COMMENT.match(words):
            yield number, Kind.OPAQUE.value, words, ""


def _things(text: Chapter | Record) -> Iterator[_Block]:
    """What a block names that its words do not say: a turn, a file, the day of a law."""
    for one in scan(text.body).directives:
        shape = DIRECTIVES.get(one.name)
        if shape is None:
            continue
        if shape.argument in _NAMES and one.argument:
            yield one.line, "thing", f"⟨{one.name} {one.argument}⟩", ""
        for name, value in one.options:
            if shape.options.get(name) is Option.DATE:
                yield one.line, "thing", f"⟨{name} {value}⟩", ""


def _front(text: Chapter | Record, whole: Library) -> Iterator[_Block]:
    """What is printed of the front matter beside the title, which is told apart."""
    for label, words in _printed(text, whole):
        if words:
            yield 0, "front", introduced(label, words), ""


def _printed(text: Chapter | Record, whole: Library) -> Iterator[tuple[str, str]]:
    known = whole.settings.authorities
    if isinstance(text, Chapter):
        for one in text.opinions:
            name = known[one.authority].name if one.authority in known else one.authority
            day = long_date(one.date) if one.date else ""
            if one.sense is not None:
                sense = SENSES.get(one.sense.value, one.sense.value)
                yield f"Avis, {name}", ", ".join(filter(None, (sense, one.by, day)))
        return
    yield "Date", long_date(text.date)
    names = (known[one].name if one in known else one for one in text.authorities)
    yield "Collectivités", ", ".join(names)
    if isinstance(text, Hearing):
        yield "Lieu", text.venue or ""
        return
    yield "Qui témoigne", text.shown or ""


def of_both(
    old: Seen, new: Seen, was: Mapping[str, str]
) -> tuple[dict[str, list[Unit]], dict[str, list[Unit]]]:
    """The units of every text that two editions show, by id; `was`: newer id -> older.

    What leads to a text that was renamed leads to the same text.
    """
    olds, news = (
        {name: of(one, side.whole) for shown_ in (side.shown.chapters, side.shown.records)
         for name, one in shown_.items()}
        for side in (old, new)
    )  # fmt: skip
    for name, before in was.items():
        if name != before:
            leads = re.compile(
                rf"(⟨(?:[^⟩]*[^⟩a-z0-9-])?(?:[hc]-)?){re.escape(before)}(?![a-z0-9])"
            )
            for units in olds.values():
                units[:] = [_led_on(one, leads, name) for one in units]
    return olds, news


def _led_on(unit: Unit, leads: re.Pattern[str], name: str) -> Unit:
    words = leads.sub(lambda found: found[1] + name, unit.words)
    exact = unit.role == Kind.OPAQUE.value
    return unit if words == unit.words or exact else replace(unit, words=words, key=normal(words))


def stream(units: Iterable[Unit]) -> str:
    """All the words in their order, typography and signs set aside, a space round each."""
    return " ".join(["", *(word for unit in units for word in key(unit.words)), ""])


def says(words: str, said: str) -> bool:
    """Whether a `stream` holds words in a row: who reads it may read them."""
    return " ".join(["", *key(words), ""]) in said
