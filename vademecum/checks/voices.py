"""Whose a hearing's words are: turns of nobody known, words that may be another's name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from vademecum.intake import listed
from vademecum.model import UNKNOWN, Hearing, Kind, Passage, ReviewState, Turn
from vademecum.problems import Problem
from vademecum.record import namesakes, seal
from vademecum.record.passages import owned
from vademecum.text.mark import PLAIN
from vademecum.transcripts import minutes, told, unowned
from vademecum.transcripts.labels import same

_SHOWN = 40  # characters of a line


def of(record: Hearing) -> Iterator[Problem]:
    """What import was not sure of in a hearing, and what it could not see."""
    nobody = {one.key for one in record.speakers if one.label == UNKNOWN}
    for turn in record.turns:
        if turn.speaker in nobody:
            yield Problem("H014", record.at(turn.place.line - record.body_line + 1))
    for people in namesakes.namesakes(record):
        place = record.key(f"intervenants/{people[1].key}/affiche")
        yield Problem("H018", place, namesakes.values(people))
    for passage in _above(record):
        words = _cut(passage.words.strip())
        yield Problem("H021", record.at(passage.line - record.body_line + 1), {"text": words})
    for code, line, label in doubted(record):
        yield Problem(code, record.at(line - record.body_line + 1), {"text": label})


def _above(record: Hearing) -> Iterator[Passage]:
    """The paragraphs before the first turn of what was imported, that may have been said; none once
    somebody reread the record, whose introduction they are then."""
    imported = (record.source or {}).get("format", "") in unowned.READ
    if not record.turns or not imported or record.review.state is not ReviewState.RAW:
        return
    known = {same(one.label) for one in record.speakers}
    first = record.turns[0].place.line
    for one, passage in owned(record):
        if one is not None or passage.line >= first:
            return
        if passage.kind is Kind.PROSE and unowned.may_be_said(
            passage.words.translate(PLAIN), known
        ):
            yield passage


def doubted(record: Hearing) -> Iterator[tuple[str, int, str]]:
    """What may be another's in the turns of a hearing: the problem's code, the line, the words that
    may name who speaks."""
    labelled = {one.key: one.label for one in record.speakers}
    known = {same(label) for label in labelled.values()}
    tellers = told.keys(labelled.values()) if _is_written(record) else None
    for one, passage in owned(record):
        if isinstance(one, Turn) and passage.kind is Kind.SPEECH and not seal.read(record, one):
            who = labelled.get(one.speaker or "", "")
            opens = passage.line <= one.place.line
            nobody = who == UNKNOWN
            if found := listed.doubt(passage.words, known, nobody=nobody, opens=opens):
                yield found[0], passage.line, found[1][:_SHOWN]
            elif not opens and tellers is not None and (label := _told(passage, tellers, who)):
                yield "H017", passage.line, label


def _is_written(record: Hearing) -> bool:
    """Whether the record was imported from what people write minutes in."""
    return (record.source or {}).get("format", "") in told.WRITTEN


def _told(passage: Passage, known: Collection[str], speaker: str) -> str:
    """The words with which a passage opens that a clerk told perhaps; nobody is doubted of words
    that are already nobody's."""
    words = passage.words.strip()
    found = "" if speaker == UNKNOWN else minutes.perhaps(words.translate(PLAIN), known, speaker)
    return _cut(words[: len(found)])


def _cut(words: str) -> str:
    """The first words of a line."""
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
