"""Whose a hearing's words are: turns of nobody known, words that may be another's name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from vademecum.model import UNKNOWN, Hearing, Kind, Passage, ReviewState, Turn
from vademecum.problems import Problem
from vademecum.record import namesakes, seal
from vademecum.record.grammar import is_id_line
from vademecum.record.passages import owned
from vademecum.text.mark import PLAIN
from vademecum.transcripts import heads, labels, minutes, shapes, told, unowned
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
            if label := _label(passage, known, nobody=who == UNKNOWN, opens=opens):
                yield "H015", passage.line, label
            elif opens and who == UNKNOWN:
                continue
            elif label := _another(passage, known, opens=opens):
                yield "H016", passage.line, label
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


def _another(passage: Passage, known: Collection[str], *, opens: bool) -> str:
    """The words with which a passage opens as no sentence does; "" where it opens as one."""
    if is_id_line(passage.words):  # astray: that is told, and is no name
        return ""
    found = heads.opening(passage.words.strip(), known)
    # Right behind the name of a turn people say names: only what no speech is counts there.
    return found.label[:_SHOWN] if found is not None and (found.strong or not opens) else ""


def _label(passage: Passage, known: set[str], *, nobody: bool, opens: bool) -> str:
    """The words of a passage that may name who speaks; "" where none does."""
    words = passage.words.strip()
    if shapes.is_alone(words) and not opens:
        return words[:_SHOWN]
    found = labels.opening(words)
    if found is None or found.label is None or found.mark != ":" or found.start is not None:
        return ""
    label = found.label
    if same(label) in known:
        return label[:_SHOWN]
    sure = shapes.can_be(label) and shapes.is_strong(label)
    small = nobody and opens and shapes.may_be(label.casefold())
    return label[:_SHOWN] if sure or small else ""
