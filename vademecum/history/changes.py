"""What changed between two editions, as one audience sees them.

Only what this audience may read today is told, of either side: words of the older edition that
are withheld now show as « [passage retiré] », and chapters or records withheld now are counted,
never named.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from vademecum.corpus.quotes import quotes
from vademecum.history.editions import Seen, Withheld
from vademecum.history.sentences import Edit, edits, key, sentences
from vademecum.model import Chapter, Library
from vademecum.record.withhold import STRUCK
from vademecum.text.scan import scan

HIDDEN = f"[{STRUCK}]"
RENAMED = 0.5  # least share of a chapter's words found in one of another id that it became


@dataclass(frozen=True, slots=True)
class ChapterChange:
    """What happened to a chapter; a field that says nothing is empty."""

    id: str
    title: str
    kind: str  # added, removed, kept
    was_id: str = ""  # renamed
    was_title: str = ""
    was_part: str = ""  # moved from this part of the book
    part: str = ""  # to this one
    reordered: bool = False  # moved among the chapters of its part
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from one edition to another."""

    old: str
    new: str
    summary: str = ""  # the editor's own, MyST
    chapters: tuple[ChapterChange, ...] = ()  # in the new book's order, removed ones last
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
        told = dataclasses.replace(self, old="", new="", summary="", left_out=())
        return told == Changes("", "")


def compare(old: Seen, new: Seen) -> Changes:
    """What changed from `old` to `new`. Pure."""
    withheld = Withheld(old, new)
    before, after = old.shown, new.shown
    renamed = renamed_chapters(before, after, new.whole)
    pairs = {name: renamed.get(name, name) for name in after.chapters}
    texts = {name: sentences(chapter.body) for name, chapter in after.chapters.items()}
    were = {name: sentences(chapter.body) for name, chapter in before.chapters.items()}
    told = {
        name: edits(were[pairs[name]], texts[name])
        for name in after.chapters
        if pairs[name] in before.chapters
    }
    _follow(told, texts, were, after, set(renamed.values()))
    chapters = [
        change
        for name in after.order
        if (change := _chapter(name, pairs[name], before, after, told.get(name), withheld))
    ]
    lost = [name for name in before.chapters if name not in {*after.chapters, *renamed.values()}]
    gone = [name for name in lost if name not in new.whole.chapters]
    chapters += [
        ChapterChange(name, _safe(before.chapters[name].title, withheld), "removed")
        for name in before.order
        if name in gone
    ]
    return Changes(
        old.label,
        new.label,
        new.summary,
        _reordered(chapters, before, after, pairs),
        tuple(one.title for name, one in after.records.items() if name not in before.records),
        sum(name not in after.records for name in before.records),
        tuple(after.records[name].title for name in sorted(_quoted(after) - _quoted(before))),
        *_advice(before, after, withheld),
        len(lost) - len(gone),
    )


def _chapter(
    name: str, was: str, before: Library, after: Library, told: list[Edit] | None, hidden: Withheld
) -> ChapterChange | None:
    chapter = after.chapters[name]
    if told is None:
        return ChapterChange(name, chapter.title, "added")
    old = before.chapters[was]
    parts = (_part(before, was), _part(after, name))
    moved = parts if parts[0] != parts[1] else ("", "")
    title = _safe(old.title, hidden) if old.title != chapter.title else ""
    return ChapterChange(
        name,
        chapter.title,
        "kept",
        was_id=was if was != name else "",
        was_title=title,
        was_part=_safe(moved[0], hidden),
        part=moved[1],
        edits=tuple(_masked(edit, hidden) for edit in told),
    )


def _masked(edit: Edit, hidden: Withheld) -> Edit:
    was = " ".join(words for kind, words in edit.spans if kind != "new")
    if edit.kind not in ("removed", "changed") or not hidden.tells(was):
        return edit
    spans = tuple((kind, HIDDEN if kind == "gone" else words) for kind, words in edit.spans)
    return dataclasses.replace(edit, spans=spans)


def _safe(title: str, hidden: Withheld) -> str:
    return HIDDEN if hidden.tells(title) else title


def _follow(
    told: dict[str, list[Edit]],
    texts: Mapping[str, Sequence[str]],
    were: Mapping[str, Sequence[str]],
    after: Library,
    renamed: set[str],
) -> None:
    """Sentences that went to another chapter are moved, on both sides, not written or lost."""
    came: dict[tuple[str, ...], str] = {}
    gone: dict[tuple[str, ...], str] = {}
    for name, lines in texts.items():
        fresh = (
            lines if name not in told else [_new(one) for one in told[name] if one.kind == "added"]
        )
        came |= {key(line): name for line in fresh}
    for name, lines in were.items():
        if name not in after.chapters and name not in renamed:
            gone |= {key(line): name for line in lines}
    for name, several in told.items():
        gone |= {key(_old(one)): name for one in several if one.kind == "removed"}
    for name, several in told.items():
        for at, one in enumerate(several):
            if one.kind == "removed" and (there := came.get(key(_old(one)))) not in (None, name):
                title = after.chapters[str(there)].title
                several[at] = Edit("moved away", (("same", _old(one)),), title)
            elif one.kind == "added" and (here := gone.get(key(_new(one)))) not in (None, name):
                title = after.chapters[str(here)].title if str(here) in after.chapters else ""
                several[at] = Edit("moved", (("same", _new(one)),), title)


def _old(edit: Edit) -> str:
    return " ".join(words for kind, words in edit.spans if kind != "new")


def _new(edit: Edit) -> str:
    return " ".join(words for kind, words in edit.spans if kind != "gone")


def renamed_chapters(before: Library, after: Library, whole: Library) -> dict[str, str]:
    """New id -> the id that chapter had before, for those that are alike."""
    lost = [name for name in before.chapters if name not in whole.chapters]
    fresh = [name for name in after.chapters if name not in before.chapters]
    scored = sorted(
        (-_alike(before.chapters[old], after.chapters[new]), new, old)
        for new in fresh
        for old in lost
    )
    found: dict[str, str] = {}
    for score, new, old in scored:
        if -score >= RENAMED and new not in found and old not in found.values():
            found[new] = old
    return found


def _alike(one: Chapter, other: Chapter) -> float:
    """The share of the first chapter's words that the second holds in order."""
    before, after = ([word for line in sentences(text.body) for word in key(line)]
                     for text in (one, other))  # fmt: skip
    return LCSseq.similarity(before, after) / len(before) if before else 0.0


def _part(library: Library, name: str) -> str:
    parts = (part.title for part in library.settings.parts if name in part.chapters)
    return next(parts, "")


def _reordered(
    chapters: list[ChapterChange], before: Library, after: Library, pairs: Mapping[str, str]
) -> tuple[ChapterChange, ...]:
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
        if change != ChapterChange(one.id, one.title, "kept"):
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
