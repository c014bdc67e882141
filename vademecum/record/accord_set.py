"""A consent written in a record's file: one person's accord, the seals of what they read.

Edits of the file's own characters: its order, remarks and way of writing stay. Each is made once
only: what stands there already is no edit. Law, tested: `read(applied(text, edits))` is the record
with that accord or those seals, and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import (
    Accord,
    Attribution,
    Consent,
    Hearing,
    Lifting,
    Quotable,
    Record,
    Turn,
)
from vademecum.problems import Splice
from vademecum.record import seal
from vademecum.record.grammar import ID_LINE, PARAGRAPH_ID, id_line
from vademecum.record.passages import quotables
from vademecum.record.write import accord_values, consent_values, lifting_values
from vademecum.text.frontmatter import scalar
from vademecum.text.lines import Lines
from vademecum.text.setting import add, put, table
from vademecum.vocabulary import ATTRIBUTIONS, word_for


def put_accord(record: Hearing, text: str, key: str, accord: Accord) -> list[Splice]:
    """The edits of a file (LF) by which a person's own accord is this one.

    KeyError where nobody has that key. VademecumError as `text.setting.put`.
    """
    if record.speaker(key).accord == accord:
        return []
    return table(text, f"intervenants/{key}/accord", accord_values(accord))


def put_frame(record: Record, text: str, consent: Consent) -> list[Splice]:
    """The edits by which the record's own accord is this one: a testimony's witness's."""
    return [] if record.consent == consent else table(text, "accord", consent_values(consent))


def put_attribution(
    record: Hearing, text: str, key: str, how: Attribution, shown: str | None = None
) -> list[Splice]:
    """The edits by which a person is named so; `shown`: as what they are printed, where it changes.

    KeyError where nobody has that key.
    """
    who, path = record.speaker(key), f"intervenants/{key}"
    settings: dict[str, str] = {}
    if who.attribution is not how:
        settings[f"{path}/attribution"] = word_for(ATTRIBUTIONS, how)
    if shown is not None and who.shown != shown:
        settings[f"{path}/affiche"] = scalar(shown)
    return put(text, settings) if settings else []


def put_lifting(record: Record, text: str, lifting: Lifting) -> list[Splice]:
    """The edits that add a row to `levees`."""
    if lifting in record.liftings:
        return []
    return add(text, "levees", lifting_values(lifting))


def put_seals(record: Record, text: str, anchors: Collection[str]) -> list[Splice]:
    """The edits that seal the words of these turns or paragraphs as they now stand.

    VademecumError where one of them is none of the record's.
    """
    return [
        edit
        for one in _those(record, anchors)
        for edit in _marked(record, text, one, seal.of(record, one))
    ]


def put_marks(record: Record, text: str, marks: Mapping[str, str]) -> list[Splice]:
    """The edits by which turns or paragraphs bear these seals, of words they may say no more."""
    return [
        edit
        for one in _those(record, marks)
        for edit in _marked(record, text, one, marks[str(one.id)])
    ]


def take_seals(record: Record, text: str, anchors: Collection[str]) -> list[Splice]:
    """The edits that take the seals of these turns or paragraphs out."""
    return [edit for one in _those(record, anchors) for edit in _marked(record, text, one, None)]


def turns_of(record: Record, key: str | None = None) -> tuple[Quotable, ...]:
    """What a person said: their turns; in a testimony (`key` is None), its paragraphs."""
    return tuple(
        one for one in quotables(record) if not isinstance(one, Turn) or one.speaker == key
    )


def _those(record: Record, anchors: Collection[str]) -> tuple[Quotable, ...]:
    found = tuple(one for one in quotables(record) if one.id in anchors)
    missing = set(anchors) - {one.id for one in found}
    if missing:
        message = _("“{id}” has no turn or paragraph “{anchor}”{hint}")
        raise VademecumError(message.format(id=record.id, anchor=min(missing), hint=""))
    return found


def _marked(record: Record, text: str, one: Quotable, mark: str | None) -> list[Splice]:
    """The edit of an id line by which it bears this seal, or none."""
    if one.seal == mark or one.id is None:
        return []
    lines = Lines(text)
    line = lines[one.first_line]
    margin = len(line) - len(line.lstrip())
    pattern = ID_LINE if isinstance(record, Hearing) else PARAGRAPH_ID
    found = pattern.match(line, margin)
    if found is None:
        raise VademecumError(_("{path}: mend it first: vademecum check --fix").format(
            path=record.place.path))  # fmt: skip
    start = lines.start(one.first_line)
    time = one.time if isinstance(one, Turn) else None
    end = start + len(line.rstrip())
    return [Splice(start + margin, end, id_line(one.id, time, mark))]
