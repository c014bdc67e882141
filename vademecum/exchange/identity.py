"""What tells which text a letter was written from, and whose: « VM-FE8YF4-WRF ».

Six letters of the blob that was sent, three of the person's key. No register is kept: the blob is
looked for in the history, which is why only committed text is sent.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from vademecum import corpus
from vademecum.corpus.library import HEARINGS
from vademecum.errors import VademecumError
from vademecum.french.folding import sealed
from vademecum.history import process, words
from vademecum.history.kin import kin
from vademecum.history.objects import Blobs
from vademecum.history.past import past
from vademecum.history.places import book_steps
from vademecum.history.repo import Repository, open_repository, state
from vademecum.language import _
from vademecum.model import Hearing, Library, Record
from vademecum.record import read as reader
from vademecum.record.passages import quotables
from vademecum.store import Store

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_SAME = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_OF_BLOB, _OF_PERSON, _BITS = 6, 3, 5
_SIGN = r"[ \t\u00a0\u202f]*[-‐‑‒–—−_.]?[ \t\u00a0\u202f]*"
_REFERENCE = re.compile(
    rf"(?<![0-9A-Za-z])V\s?M{_SIGN}((?:[0-9A-Za-z][ \u00a0\u202f]?){{{_OF_BLOB}}}){_SIGN}"
    rf"((?:[0-9A-Za-z][ \u00a0\u202f]?){{{_OF_PERSON}}})(?![0-9A-Za-z])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a reference stands for."""

    record: str  # id of the record as the book has it now
    blob: str  # the version that was sent: `text_of` gives it
    person: str  # key of the person in that version; "" for a witness
    before: str  # id of the record when it was sent


def reference(blob: str, person: str) -> str:
    """« VM-FE8YF4-WRF » of a blob's id and a person's key ("" for a witness)."""
    return f"VM-{_of_blob(blob)}-{_of_person(person)}"


def read(text: str) -> str | None:
    """The first reference a text holds, as we write it; spaces, small letters, O for 0 accepted."""
    found = _REFERENCE.search(text)
    if found is None:
        return None
    blob, person = (re.sub(r"\s", "", one).upper().translate(_SAME) for one in found.groups())
    return f"VM-{blob}-{person}"


def is_of(told: str, person: str) -> bool:
    """Whether a reference, as `read` gives it, is of a person's letter: a key, "" for a witness."""
    return told.rpartition("-")[2] == _of_person(person)


def find(root: Path, told: str) -> Found | None:
    """The record, version and person of a reference, renamed records too; None where none is known.

    VademecumError where there is no history to look in, and where two records answer to it.
    """
    repository, head = _history(root)
    asked = read(told)
    if asked is None:
        return None
    _vm, of_blob, of_person = asked.split("-")
    blobs: dict[str, dict[str, None]] = {}  # blob -> its paths, the oldest first
    for step in book_steps(repository, head, HEARINGS):
        for change in step.changes:
            if change.new and _of_blob(change.new) == of_blob:
                path = change.path.removeprefix(repository.prefix)
                blobs.setdefault(change.new, {})[path] = None
    library = corpus.load(root).library
    found = []
    for blob, paths in sorted(blobs.items()):
        for path in paths:
            sent = reader.record(text_of(root, blob), path, [])
            if sent is not None:
                found += [
                    Found(now, blob, person, sent.id)
                    for person in _people(sent)
                    if _of_person(person) == of_person
                    for now in _now(sent, library, root)
                ]
    if len({(one.record, one.blob, one.person) for one in found}) > 1:
        names = ", ".join(sorted({one.record for one in found}))
        raise VademecumError(
            _("the reference {reference} fits several texts: {names}").format(
                reference=asked, names=names
            )
        )
    return found[0] if found else None


def text_of(root: Path, blob: str) -> str:
    """The LF text of a blob; VademecumError where the repository lacks it."""
    repository, _head = _history(root)
    with Blobs(repository) as blobs:
        return decoded(blobs.read(blob) or b"")


def decoded(content: bytes) -> str:
    """The LF text of a blob's bytes."""
    return words.decode(content).removeprefix("\ufeff").replace("\r\n", "\n")


def committed(root: Path, path: str) -> str | None:
    """The blob of a file of the book as HEAD has it; None where it has none.

    VademecumError where the book has no history.
    """
    repository, head = _history(root)
    return repository.files(head).get(repository.prefix + path)


def _history(root: Path) -> tuple[Repository, str]:
    repository = open_repository(root)
    head = state(root).head
    if repository is None or head is None:
        raise VademecumError(
            process.lacking()
            or _("letters need the book's git history: git init, then git add and git commit")
        )
    return repository, head


def _of_blob(blob: str) -> str:
    digits = -(-_OF_BLOB * _BITS // 4)  # hexadecimal, rounded up
    return _written(int(blob[:digits], 16) >> (4 * digits - _OF_BLOB * _BITS), _OF_BLOB)


def _of_person(key: str) -> str:
    value = int.from_bytes(hashlib.sha256(key.encode("utf-8")).digest()[:2], "big")
    return _written(value >> (16 - _OF_PERSON * _BITS), _OF_PERSON)


def _written(value: int, count: int) -> str:
    return "".join(_LETTERS[value >> _BITS * at & 31] for at in reversed(range(count)))


def _people(record: Record) -> tuple[str, ...]:
    return tuple(one.key for one in record.speakers) if isinstance(record, Hearing) else ("",)


def _now(sent: Record, library: Library, root: Path) -> tuple[str, ...]:
    """The ids of the record that was sent as the book has it now: one, or several alike."""
    same = library.records.get(sent.id)
    if same is not None and (_alike(same, sent) or not quotables(sent)):
        return (sent.id,)
    # Its name is gone, or another text's now.
    repository, head = _history(root)
    kept = Store.of(root)
    found = past(repository, head, kept)
    with Blobs(repository) as blobs:
        origins = kin(found, library, blobs, kept)
    those = {one: _alike(library.records[one], sent) for one in origins if sent.id in origins[one]}
    most = max(those.values(), default=0)
    return tuple(sorted(one for one, count in those.items() if count == most))


def _alike(record: Record, sent: Record) -> int:
    """How many turns or paragraphs of both bear one id and say the same words."""
    said = {one.id: sealed(one.speech) for one in quotables(sent)}
    return sum(said.get(one.id) == sealed(one.speech) for one in quotables(record))
