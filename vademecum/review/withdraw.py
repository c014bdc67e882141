"""Words taken out of the book because the person heard asks for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Set
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum.corpus import files
from vademecum.corpus.library import parse_record
from vademecum.corpus.quotes import Quote, quotable, quotes
from vademecum.errors import VademecumError
from vademecum.french.dates import marked_date
from vademecum.language import _
from vademecum.model import ENDED, ConsentState, Hearing, Library, Record, Release, Testimony
from vademecum.problems import Splice
from vademecum.record import accord_set, edit
from vademecum.record.passages import quotables
from vademecum.record.withhold import STRUCK
from vademecum.record.write import render
from vademecum.text.splices import applied
from vademecum.vocabulary import hint

TITLES = {Hearing: "Audition retirée", Testimony: "Témoignage retiré"}


@dataclass(frozen=True, slots=True)
class Traces:
    """Where the words still are, once they have left the file."""

    quotes: tuple[Quote, ...]  # to rewrite
    releases: tuple[Release, ...]  # published editions that held the record


def named(library: Library, name: str, anchor: str | None) -> Record:
    """The record of that id, which has that turn or paragraph; VademecumError where it has not."""
    record = library.records.get(name)
    if record is None:
        message = _("no hearing or testimony “{id}”{hint}")
        raise VademecumError(message.format(id=name, hint=hint(name, library.records)))
    if anchor is not None and anchor not in (known for known, _said in quotable(record)):
        message = _("“{id}” has no turn or paragraph “{anchor}”{hint}")
        raise VademecumError(message.format(id=name, anchor=anchor, hint=""))
    return record


def traces(library: Library, record: Record, anchors: Set[str] | None) -> Traces:
    """The quotes and the published editions of a record, or of some of its turns."""
    found = tuple(
        one
        for chapter in library.chapters.values()
        for one in quotes(chapter)
        if one.record == record.id and (anchors is None or one.anchor in anchors)
    )
    held = tuple(
        one for one in library.releases if any(record.id in names for names in one.records.values())
    )
    return Traces(tuple(sorted(found, key=lambda one: one.place)), held)


def take_out(
    root: Path, record: Record, anchors: Set[str] | None, day: dt.date, *, shown: bool = True
) -> bool:
    """Write the record's file without its words, or without those of some turns or paragraphs.

    `anchors`: of these alone; `shown`: whether a version showed it. The day of an earlier
    withdrawal or refusal stands. Whether anything was left to take out.
    """
    path = record.place.path
    if anchors is None:
        if is_tombstone(record):
            return False
        files.write(root / path, tombstone(record, day, shown=shown))
        return True
    changed = False
    for anchor in sorted(anchors):
        if edits := _edits(files.text(root, path), path, anchor, mark(day)):
            files.splice(root, path, edits)
            changed = True
    return changed


def is_tombstone(record: Record) -> bool:
    """Whether a record was withdrawn or refused and holds no words any more."""
    return record.consent.state in ENDED and not record.body.strip()


def tombstone(record: Record, day: dt.date, *, shown: bool = True) -> str:
    """The file of a withdrawn record: neither words nor names, the date, the consent's end.

    `day` counts where the record was neither withdrawn nor refused before: what was promised first
    stands. What was refused was withdrawn only where a version had shown it (`shown`).
    """
    consent = record.consent
    first = consent.date if consent.state in ENDED else None
    refused = consent.state is ConsentState.REFUSED and not shown
    state = ConsentState.REFUSED if refused else ConsentState.WITHDRAWN
    consent = replace(consent, state=state, date=first or day, embargo=None, framed=False)
    title = TITLES[type(record)]
    empty: Record
    if isinstance(record, Hearing):
        empty = replace(
            record, title=title, consent=consent, body="", lead="", turns=(), speakers=(),
            themes=(), authorities=(), venue=None, source=None,
            review=replace(record.review, by=None),
        )  # fmt: skip
    else:
        empty = replace(
            record, title=title, consent=consent, body="", lead="", paragraphs=(),
            themes=(), authorities=(), shown=None, review=replace(record.review, by=None),
        )  # fmt: skip
    return render(empty)


def mark(day: dt.date) -> str:
    """What stands where a turn stood."""
    return f"[{STRUCK} le {marked_date(day)}]"


def emptied(text: str, path: str, anchors: Set[str], words: str) -> str:
    """A record's file (LF) with a mark, `words`, in place of some turns or paragraphs.

    One that holds nothing but such a mark keeps it, and its day; one that is not there is passed
    over. Notes that the words alone called go with them.
    """
    for anchor in sorted(anchors):
        text = applied(text, _edits(text, path, anchor, words))
    return text


def _edits(text: str, path: str, anchor: str, words: str) -> list[Splice]:
    record = parse_record(text, path, [])
    there = [one for one in quotables(record) if one.id == anchor] if record is not None else []
    if record is None or not there:
        return []
    # A seal says of which words it is: it goes with them.
    seals = accord_set.take_seals(record, text, {anchor})
    if is_struck(there[0].speech):
        return seals
    return [*seals, *edit.emptied(record, anchor, text, words)]


def is_struck(speech: str) -> bool:
    """Whether nothing is left of a turn but the mark that it was taken out."""
    bare = " ".join(speech.split())
    return bare.startswith(f"[{STRUCK}") and bare.find("]") == len(bare) - 1
