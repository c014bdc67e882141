"""What people took back: records withdrawn, passages struck, and the words that went with them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.corpus.library import parse_record
from vademecum.french.dates import read_date
from vademecum.history import words
from vademecum.history.objects import Blobs
from vademecum.history.past import Past, Version
from vademecum.history.returned import SIZE, Sought, read
from vademecum.model import ConsentState, Hearing, Lifted, Turn
from vademecum.record.passages import quotables
from vademecum.store import Store

_KIND = "said-1"


@dataclass(frozen=True, slots=True)
class Said:
    """One turn or paragraph of a past version."""

    anchor: str
    speaker: str  # label, in a hearing
    words: str
    opens: bool  # its speaker opens the hearing, and is not alone in it


@dataclass(frozen=True, slots=True)
class Taken:
    """A record withdrawn or a passage struck."""

    what: Lifted
    id: str  # of the record
    anchor: str  # of the turn; "" of a whole record
    day: dt.date  # the promise's own; the commit's where it names none
    version: Version
    said: tuple[Said, ...]
    free: frozenset[tuple[str, ...]] = frozenset()  # runs that stay in the record
    emptied: bool = True  # the words left the record with the commit

    def sought(self, hosts: frozenset[str]) -> tuple[Sought, ...]:
        """Its words, ready to be looked for, without those of whoever opens other hearings too."""
        return tuple(
            Sought(read(one.words), self.free)
            for one in self.said
            if not (one.opens and one.speaker in hosts)
        )


def taken(past: Past, blobs: Blobs, kept: Store) -> tuple[Taken, ...]:
    """All that was ever taken back, the oldest first."""
    reader = Reader(blobs, kept)
    return (*_withdrawn(past, reader), *_struck(past, reader))


def _withdrawn(past: Past, reader: Reader) -> Iterator[Taken]:
    """A withdrawal a record and day, with the words of every version that it ended."""
    found: dict[tuple[str, dt.date], Version] = {}
    ended: dict[tuple[str, dt.date], dict[str, None]] = {}
    mended: set[tuple[str, dt.date]] = set()
    last: dict[str, str] = {}
    for one in past.versions:
        accord = past.accord(one.blob)
        if accord is None or accord.state is not ConsentState.WITHDRAWN:
            last[one.id] = one.blob
            continue
        key = (one.id, accord.date or one.date)
        before = past.accord(one.before)
        olds = [one.before] if one.before else [one.gone[name] for name in sorted(one.removed)]
        if before is not None and before.state is ConsentState.WITHDRAWN:
            other = before.date
            if (
                key not in found
                and other
                and accord.date
                and not one.merge
                and other != accord.date
            ):
                mended.add((one.id, other))
                ended.setdefault(key, {}).update(ended.get((one.id, other), {}))
            olds = []
        elif not olds and one.id in last and key not in found:
            olds = [last[one.id]]
        found.setdefault(key, one)
        ended.setdefault(key, {}).update(dict.fromkeys(olds))
    for key, version in found.items():
        if key not in mended:
            said = tuple(dict.fromkeys(one for blob in ended[key] for one in reader(blob)))
            emptied = bool(said) and not any(one.words.strip() for one in reader(version.blob))
            yield Taken(Lifted.WITHDRAWAL, key[0], "", key[1], version, said, emptied=emptied)


def _struck(past: Past, reader: Reader) -> Iterator[Taken]:
    """A passage a record, turn and mark."""
    found: dict[tuple[str, str, str], Taken] = {}
    for one in past.versions:
        olds = [one.before] if one.before else [one.gone[name] for name in sorted(one.removed)]
        if not past.said[one.blob].marks or (one.merge and not one.before):
            continue
        for old in olds:
            for mark in past.struck(one, old):
                for passage in _emptied(one, mark, reader(old), reader(one.blob)):
                    key = (one.id, passage.anchor, mark)
                    earlier = found.setdefault(key, passage)
                    if earlier is not passage:
                        said = tuple(dict.fromkeys((*earlier.said, *passage.said)))
                        found[key] = Taken(
                            earlier.what, earlier.id, earlier.anchor, earlier.day,
                            earlier.version, said, earlier.free & passage.free,
                        )  # fmt: skip
    yield from found.values()


def _emptied(
    version: Version, mark: str, before: tuple[Said, ...], after: tuple[Said, ...]
) -> Iterator[Taken]:
    """The turns that bear the mark now and did not before."""
    olds = {one.anchor: one for one in before}
    day = read_date(mark.partition(" le ")[2].rstrip("]")) or version.date
    free = frozenset(run for one in after for run in runs(one.words))
    for new in after:
        old = olds.get(new.anchor)
        if old is not None and mark in _flat(new.words) and mark not in _flat(old.words):
            yield Taken(Lifted.PASSAGE, version.id, new.anchor, day, version, (old,), free)


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every shortest run of some text."""
    said = read(text).words
    return (said[at : at + SIZE] for at in range(len(said) - SIZE + 1))


def _flat(text: str) -> str:
    return " ".join(text.split())


class Reader:
    """What past versions say, turn by turn; each is parsed once, and kept."""

    def __init__(self, blobs: Blobs, kept: Store) -> None:
        self._blobs, self._kept = blobs, kept
        self._known: dict[str, tuple[Said, ...]] = {}

    def __call__(self, blob: str) -> tuple[Said, ...]:
        if blob not in self._known:
            content = self._kept.get(_KIND, blob)
            if content is None:
                rows = _rows(words.decode(self._blobs.read(blob) or b""))
                self._kept.put(_KIND, blob, json.dumps(rows).encode("utf-8"))
            else:
                rows = json.loads(content)
            self._known[blob] = tuple(Said(*row) for row in rows)
        return self._known[blob]


def _rows(text: str) -> list[tuple[str, str, str, bool]]:
    """The turns of a version: anchor, label, words, whether the speaker opens it."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    record = parse_record(text, "hearings/x.md", [])
    if record is None or not quotables(record):
        body = "\n".join(text.split("\n")[words.prose_start(text.split("\n")) :])
        return [("", "", body, False)] if body.strip() else []
    labels = {one.key: one.label for one in record.speakers} if isinstance(record, Hearing) else {}
    rows = []
    first = next((one.speaker for one in quotables(record) if isinstance(one, Turn)), "")
    alone = len({one.speaker for one in quotables(record) if isinstance(one, Turn)}) < 2
    for one in quotables(record):
        who = one.speaker if isinstance(one, Turn) else ""
        opens = bool(who) and who == first and not alone
        rows.append((one.id or "", labels.get(who, ""), one.speech, opens))
    if record.lead.strip():
        rows.append(("", "", record.lead, False))
    return rows
