"""What an edition tells of its quotes: how many words of whom, and who chose how many.

Both are asked of the edition's own library: a quote that it does not show counts for nobody in it,
and whoever was heard has the name that it gives them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vademecum.corpus.quotes import quotes
from vademecum.editions.counted import VoiceSheet
from vademecum.editions.redact import shown as shown_as
from vademecum.history.credits import Contributions
from vademecum.history.tally import Chosen
from vademecum.model import Hearing, Library, Record
from vademecum.record.passages import quotables


def shown(found: Contributions, library: Library) -> Iterator[Chosen]:
    """The quotes of whoever is credited that an edition shows; `library`: its own, redacted."""
    spoken = {name: _spoken(one) for name, one in library.records.items()}
    for text in library.texts:
        credit = found.files.get(text.place.path)
        if credit is None or not credit.quotes:
            continue
        left = {one.target for one in quotes(text)}
        for one in credit.quotes:
            if one.anchor in spoken.get(one.record, ()) and f"{one.record}#{one.anchor}" in left:
                yield one


def voices(cited: Iterable[Chosen], library: Library, whole: Library) -> Iterator[VoiceSheet]:
    """The words quoted of each person heard, by hearing and in the order of its file.

    `library`: the edition's own; `whole`: the book's, whose hearings have all their people.
    """
    counts: dict[tuple[str, str], tuple[int, int]] = {}
    for one in cited:
        record = library.records[one.record]
        turn = record.turn(one.anchor) if isinstance(record, Hearing) else None
        whose = one.record, turn.speaker if turn is not None else ""
        words, several = counts.get(whose, (0, 0))
        counts[whose] = words + one.words, several + 1
    records: list[Record] = [*library.hearings, *library.testimonies]
    for said in records:
        for key, name in _names(said, whole):
            if (said.id, key) in counts:
                yield VoiceSheet(name, said.id, *counts[said.id, key])


def _names(record: Record, whole: Library) -> Iterator[tuple[str, str]]:
    full = whole.records[record.id]
    if isinstance(record, Hearing) and isinstance(full, Hearing):
        yield from ((one.key, shown_as(full, one)) for one in record.speakers)
    elif not isinstance(record, Hearing):
        yield "", record.shown or ""


def _spoken(record: Record) -> frozenset[str]:
    """The ids of what an edition lets a record say."""
    unnamed = (
        {one.id for one in record.turns if not one.speaker} if isinstance(record, Hearing) else ()
    )
    return frozenset(
        one.id for one in quotables(record) if one.id and not one.silence and one.id not in unnamed
    )
