"""What changed between two editions, as one audience sees them.

Only what this audience may read today is told, of either side: words of the older edition that
are withheld now show as « [passage retiré] », what a person heard said before as « [termes
antérieurs] », and texts withheld now are counted, never named.

What is told is proven before it is masked: applied to the older text, it gives the newer one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from vademecum.corpus.quotes import quotes
from vademecum.errors import VademecumError
from vademecum.french.folding import normal
from vademecum.history.editions import Seen, Withheld
from vademecum.history.pairing import Texts, pair
from vademecum.history.sentences import Edit, side
from vademecum.history.tell import applied, told
from vademecum.history.units import of_both, says, stream
from vademecum.history.which import called, part, renamed, unled
from vademecum.language import _
from vademecum.model import Chapter, Library, Record
from vademecum.record.withhold import STRUCK
from vademecum.text.scan import scan

HIDDEN = f"[{STRUCK}]"
FORMER = "[termes antérieurs]"  # of a record: what was said there before may not be read today


@dataclass(frozen=True, slots=True)
class TextChange:
    """What happened to a text; a field that says nothing is empty."""

    id: str
    title: str  # with its part, or its day, where another has the same
    kind: str  # added, removed, kept
    was_id: str = ""  # renamed
    was_title: str = ""
    was_part: str = ""  # moved from this part of the book
    part: str = ""  # to this one
    reordered: bool = False  # moved among the chapters of its part
    edits: tuple[Edit, ...] = ()  # of one added, what came there from another text
    left: tuple[tuple[str, int], ...] = ()  # title of another text, how many sentences went there


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from one edition to another."""

    old: str
    new: str
    summary: str = ""  # the editor's own, MyST
    chapters: tuple[TextChange, ...] = ()  # in the new book's order, removed ones last
    records: tuple[TextChange, ...] = ()  # hearings and testimonies that both show, by id
    records_added: tuple[str, ...] = ()  # titles of hearings and testimonies that came
    records_gone: int = 0  # how many are shown no more
    newly_quoted: tuple[str, ...] = ()  # titles of those that chapters rest on from now on
    advice_added: tuple[str, ...] = ()  # titles of préconisations
    advice_dropped: tuple[str, ...] = ()
    chapters_hidden: int = 0  # chapters of the old edition that this audience sees no more
    left_out: tuple[str, ...] = ()  # files of either that could not be read, each with its fault

    @property
    def nothing(self) -> bool:
        """Whether both editions say the same."""
        told_of = dataclasses.replace(self, old="", new="", summary="", left_out=())
        return told_of == Changes("", "")


def compare(old: Seen, new: Seen) -> Changes:
    """What changed from `old` to `new`. Pure.

    VademecumError where what would be told, applied to the older texts, does not give the newer.
    """
    withheld = Withheld(old, new)
    before, after = old.shown, new.shown
    pairs = {
        **_pairs(before.chapters, after.chapters, new.whole.chapters),
        **_pairs(before.records, after.records, new.whole.records),
    }
    both = {name: was for name, was in pairs.items() if was in _ids(before)}
    edits = _edits(old, new, both, withheld)
    chapters = [_change(name, pairs[name], before, after, edits, withheld) for name in after.order]
    lost = [name for name in before.chapters if name not in both.values()]
    gone = [name for name in lost if name not in new.whole.chapters]
    chapters += [
        TextChange(name, _safe(called(before, name), withheld), "removed")
        for name in before.order
        if name in gone
    ]
    records = (
        _change(name, both[name], before, after, edits, withheld)
        for name in sorted(after.records)
        if name in both
    )
    return Changes(
        old.label,
        new.label,
        new.summary,
        _reordered(chapters, before, after, pairs),
        tuple(one for one in records if one != TextChange(one.id, one.title, "kept")),
        tuple(one.title for name, one in after.records.items() if name not in both),
        sum(name not in both.values() for name in before.records),
        tuple(after.records[name].title for name in sorted(_quoted(after) - _quoted(before))),
        *_advice(before, after, withheld),
        len(lost) - len(gone),
    )


def _ids(library: Library) -> set[str]:
    return {*library.chapters, *library.records}


def _texts(library: Library) -> dict[str, Chapter | Record]:
    return {**library.chapters, **library.records}


def _edits(
    old: Seen, new: Seen, both: Mapping[str, str], hidden: Withheld
) -> dict[str, tuple[Edit, ...]]:
    """What is told of each text, proven, then without what may not be read today."""
    olds, news = of_both(old, new, both)
    paired = pair(olds, news, both)

    def title(name: str) -> str:
        return called(new.shown if name in _ids(new.shown) else old.shown, name)

    found = {name: told(name, both.get(name), olds, news, paired, title) for name in news}
    _prove(olds, news, both, found)
    # By the older record's id, what it says today.
    now = {was: stream(news[name]) for name, was in both.items() if name in new.shown.records}
    now = {name: now.get(name, "") for name in old.shown.records}
    led = unled((_ids(old.whole) | _ids(new.whole)) - _ids(new.shown) - {*both.values()})
    return {
        name: tuple(
            _masked(_unled(edit, led), now.get(edit.source or both.get(name, "")), hidden)
            for edit in several
        )
        for name, several in found.items()
    }


def _prove(
    olds: Texts, news: Texts, both: Mapping[str, str], edits: Mapping[str, list[Edit]]
) -> None:
    """VademecumError unless what is told, applied to the older texts, gives the newer ones."""
    words = {name: [unit.words for unit in units] for name, units in olds.items()}
    try:
        made = applied(words, both, edits)
        wrong = next(
            (name for name, several in made.items()
             if [normal(one) for one in several] != [normal(one.words) for one in news[name]]),
            None,
        )  # fmt: skip
    except ValueError as error:
        wrong = str(error)
    if wrong is not None:
        message = _(
            "what changed cannot be told: applied to the older text, it gives another: {what}"
        )
        raise VademecumError(message.format(what=wrong))


def _change(
    name: str,
    was: str,
    before: Library,
    after: Library,
    edits: Mapping[str, tuple[Edit, ...]],
    hidden: Withheld,
) -> TextChange:
    """What is told of a text of the newer edition."""
    text, title = _texts(after)[name], called(after, name)
    old = _texts(before).get(was)
    if old is None:
        return TextChange(name, title, "added", edits=edits[name])
    parts = (part(before, was), part(after, name))
    moved = parts if parts[0] != parts[1] else ("", "")
    return TextChange(
        name,
        title,
        "kept",
        was_id=was if was != name else "",
        was_title=_safe(old.title, hidden) if normal(old.title) != normal(text.title) else "",
        was_part=_safe(moved[0], hidden),
        part=moved[1],
        edits=edits[name],
        left=tuple(_left(was, name, edits, after)),
    )


def _left(
    was: str, name: str, edits: Mapping[str, tuple[Edit, ...]], after: Library
) -> Iterator[tuple[str, int]]:
    """(title, how many sentences of the older text went there) of other texts of the newer."""
    for other, several in edits.items():
        count = sum(edit.count for edit in several if edit.source == was)
        if count and other != name:
            yield called(after, other), count


def _masked(edit: Edit, record: str | None, hidden: Withheld) -> Edit:
    """The edit without older words that may not be read today.

    `record`: what the record it is of says now; None: it is of a chapter.
    """
    edit = dataclasses.replace(
        edit,
        heading=_safe(edit.heading, hidden),
        was=_safe(edit.was, hidden),
        away=_safe(edit.away, hidden),
    )
    if edit.kind not in ("removed", "changed", "mended"):
        return edit
    was = side(edit.spans, "new")
    if record is not None and not all(says(one, record) for one in _older(edit)):
        return without(edit, "gone", FORMER)
    return without(edit, "gone", HIDDEN) if hidden.tells(was) else edit


def _older(edit: Edit) -> Iterator[str]:
    """The sentences of the older text."""
    if edit.kind == "removed":
        yield from (words for kind, words in edit.spans if kind == "gone")
    else:
        yield side(edit.spans, "new")


def without(edit: Edit, kind: str, mark: str) -> Edit:
    """The edit with a mark in place of its words of that kind; one mark where they are all."""
    spans = tuple((one, mark if one == kind else words) for one, words in edit.spans)
    if all(one in (kind, "break") for one, _words in spans):
        spans = ((kind, mark),)
    return dataclasses.replace(edit, spans=spans)


def _unled(edit: Edit, led: Callable[[str], str]) -> Edit:
    spans = tuple((kind, led(words)) for kind, words in edit.spans)
    return dataclasses.replace(edit, spans=spans)


def _safe(title: str, hidden: Withheld) -> str:
    return HIDDEN if title and hidden.tells(title) else title


def _pairs(
    before: Mapping[str, Chapter | Record],
    after: Mapping[str, Chapter | Record],
    whole: Mapping[str, object],
) -> dict[str, str]:
    """New id -> the id it had, its own where it is new."""
    found = renamed(before, after, whole)
    return {name: found.get(name, name) for name in after}


def _reordered(
    chapters: Sequence[TextChange], before: Library, after: Library, pairs: Mapping[str, str]
) -> tuple[TextChange, ...]:
    """Mark those that changed places in their part, and leave out those that did not change."""
    old = [name for name in before.order if name in pairs.values()]
    new = [pairs[name] for name in after.order if pairs[name] in before.chapters]
    steady = {
        name
        for step in LCSseq.opcodes(old, new)
        if step.tag == "equal"
        for name in old[step.src_start : step.src_end]
    }
    found = []
    for one in chapters:
        out_of_place = one.kind == "kept" and pairs[one.id] not in steady and not one.part
        change = dataclasses.replace(one, reordered=out_of_place)
        if change != TextChange(one.id, one.title, "kept"):
            found.append(change)
    return tuple(found)


def _quoted(library: Library) -> set[str]:
    return {
        quote.record
        for chapter in library.chapters.values()
        for quote in quotes(chapter)
        if quote.record in library.records
    }


def _advice(
    before: Library, after: Library, hidden: Withheld
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    old, new = dict(_each_advice(before)), dict(_each_advice(after))
    return (
        tuple(title for name, title in new.items() if name not in old),
        tuple(_safe(title, hidden) for name, title in old.items() if name not in new),
    )


def _each_advice(library: Library) -> Iterator[tuple[str, str]]:
    for name in library.order:
        for block in scan(library.chapters[name].body).directives:
            if block.name == "preconisation":
                yield dict(block.options).get("id", block.argument), block.argument
