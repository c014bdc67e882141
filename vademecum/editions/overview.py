"""Each declared edition: what it shows, what it withholds and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vademecum.editions.choose import Reason, choose, turn_reason, words
from vademecum.language import _
from vademecum.model import Edition, Library, Record
from vademecum.record import opinions
from vademecum.record.passages import quotables
from vademecum.vocabulary import AUDIENCES, word_for


@dataclass(frozen=True, slots=True)
class Overview:
    """An edition, by the ids of what it takes and leaves. Its fields are the keys of its JSON."""

    edition: str
    diffusion: str  # the word of vademecum.toml
    date: str
    formats: tuple[str, ...]
    chapters: tuple[str, ...]
    records: tuple[str, ...]
    withheld: Mapping[str, str]  # id -> why, as part of a sentence
    silent: Mapping[str, Mapping[str, str]]  # record -> turn or paragraph of it -> the same


def overviews(library: Library, date: dt.date) -> Iterator[Overview]:
    """All editions that the book declares, in its order, on that date."""
    for edition in library.settings.editions:
        choice = choose(library, edition, date)
        yield Overview(
            edition=edition.name,
            diffusion=word_for(AUDIENCES, edition.audience),
            date=date.isoformat(),
            formats=tuple(edition.formats),
            chapters=tuple(sorted(choice.library.chapters)),
            records=tuple(sorted(choice.library.records)),
            withheld={
                name: _why(library, name, why) for name, why in sorted(choice.withheld.items())
            },
            silent={
                name: turns
                for name, record in sorted(choice.library.records.items())
                if (turns := dict(_silent(record, edition, date)))
            },
        )


def _why(library: Library, name: str, why: Reason) -> str:
    """The reason, and of an opinion that is lacking whose it is."""
    if why is not Reason.OPINION:
        return words(why)
    whose = opinions.whose(opinions.lacking(library.chapters[name]))
    return _("{what}: {found}").format(what=words(why), found=whose)


def _silent(record: Record, edition: Edition, date: dt.date) -> Iterator[tuple[str, str]]:
    """(id, why) of turns and paragraphs of a record shown whose words are not."""
    for one in quotables(record):
        why = turn_reason(record, one, edition, date)
        if why is not None and one.id is not None:
            yield one.id, words(why)
