"""What people took back: words refused or withdrawn, passages struck, and what went with them."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from vademecum.corpus.library import parse_record
from vademecum.french.dates import read_date
from vademecum.history import legible, words
from vademecum.history.annals import label, names
from vademecum.history.objects import Blobs
from vademecum.history.past import MARK, Past, Version
from vademecum.history.returned import SIZE, Sought, read
from vademecum.history.rows import Told
from vademecum.model import ENDED, Accord, Consent, ConsentState, Hearing, Lifted, Speaker, Turn
from vademecum.record.passages import quotables
from vademecum.store import Store

# A turn, in a file of which nothing else can be told.
_TURN = re.compile(
    r"^\{#(?P<anchor>[A-Za-z][\w-]*)(?P<seal>[^}\n]*\blu=)?[^}\n]*\}[ \t]*\n"
    r"(?:\*\*(?P<label>[^*\n]+)\*\*[ \t]*[—–-]+[ \t\u00a0]*)?(?P<said>(?:(?!\{#)[^\n]*\n?)*)",
    re.M,
)
_KIND = "said-5"
TAKEN = {ConsentState.REFUSED: Lifted.REFUSAL, ConsentState.WITHDRAWN: Lifted.WITHDRAWAL}


@dataclass(frozen=True, slots=True)
class Said:
    """One turn or paragraph of a past version."""

    anchor: str
    speaker: str  # label, in a hearing
    words: str
    opens: bool  # its speaker opens the hearing, and is not alone in it
    key: str  # the speaker's
    sealed: bool = False  # it bears the seal of words that were read


@dataclass(frozen=True, slots=True)
class Taken:
    """A record's or a person's words taken back, or a passage struck."""

    what: Lifted
    id: str  # of the record
    anchor: str  # of the turn; "" of all of them
    day: dt.date  # the promise's own; the commit's where it names none
    version: Version
    said: tuple[Said, ...]
    free: frozenset[tuple[str, ...]] = frozenset()  # runs that stay in the record
    emptied: bool = True  # the words left the record with the commit
    who: str = ""  # key of whose words they are; "" of a whole record
    names: frozenset[str] = frozenset()  # by what that person is known
    beside: int | None = None  # of one that `{retire}` struck: how often its turn says it besides

    @property
    def whole(self) -> bool:
        """Whether a record was taken back, everybody's words."""
        return not self.who and self.what is not Lifted.PASSAGE

    @property
    def speakers(self) -> frozenset[str]:
        """By what those are known who said a struck passage."""
        keyed = (one for one in self.said if one.key)
        return frozenset(
            name for one in keyed for name in (f"key {one.key}", f"label {label(one.speaker)}")
        )

    def sought(self, hosts: frozenset[str]) -> tuple[Sought, ...]:
        """Its words, ready to be looked for, without those of whoever opens other hearings too."""
        return tuple(
            Sought(read(one.words), self.free, self.beside is None, self.what is Lifted.PASSAGE)
            for one in self.said
            if not (self.whole and one.opens and one.speaker in hosts)
        )


def taken(past: Past, blobs: Blobs, kept: Store) -> tuple[Taken, ...]:
    """All that was ever taken back."""
    reader = Reader(blobs, kept)
    ended = (one for name in past.by_id for one in _ended(past, name, reader))
    return (*ended, *_struck(past, reader))


@dataclass(slots=True)
class _Ends:
    """The refusals or withdrawals of one person, or of a record, by day."""

    found: dict[dt.date, tuple[Version, ConsentState]] = field(default_factory=dict)
    olds: dict[dt.date, dict[str, None]] = field(default_factory=dict)  # blobs that it ended
    first: dict[dt.date, list[str]] = field(default_factory=dict)  # those before it was first said
    last: dict[dt.date, str] = field(default_factory=dict)  # the latest blob that bears it
    mended: set[dt.date] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Subject:
    """Whose words are asked for: a record's, or one person's in it."""

    who: str
    names: frozenset[str]

    def end(self, told: Told | None) -> Consent | Accord | None:
        """Their refusal or withdrawal, where a version says one."""
        if told is None:
            return None
        if not self.who:
            return told.frame if told.frame.state in ENDED else None
        those = (one.accord for one in told.people if names(one) & self.names)
        return next((one for one in those if one is not None and one.state in ENDED), None)

    def owns(self, one: Said) -> bool:
        """Whether a turn is theirs."""
        return not self.who or bool({f"key {one.key}", f"label {label(one.speaker)}"} & self.names)


def _ended(past: Past, name: str, reader: Reader) -> Iterator[Taken]:
    """Each refusal or withdrawal of a record, and of each person in it."""
    versions = [past.versions[number] for number in past.by_id[name]]
    tolds = {id(told): told for one in versions if (told := past.told(one.blob)) is not None}
    people: dict[str, set[str]] = {}
    for told in tolds.values():
        if told.frame.state in ENDED:
            people.setdefault("", set())
        for one in told.people:
            if _has_ended(one):
                people.setdefault(one.key, set()).update(names(one))
    for who, known in people.items():
        subject = _Subject(who, frozenset(known))
        yield from _told(subject, name, _ends(past, versions, subject), reader)


def _is_gone(one: Said) -> bool:
    """Whether nothing but a mark is left of a turn."""
    return not MARK.sub("", one.words).strip()


def _has_ended(one: Speaker) -> bool:
    return one.accord is not None and one.accord.state in ENDED


def _ends(past: Past, versions: Iterable[Version], subject: _Subject) -> _Ends:
    """Their refusals and withdrawals; one of which the day alone was put right is the later one."""
    ends = _Ends()
    last: str | None = None
    for one in versions:
        end = subject.end(past.told(one.blob))
        if end is None:
            last = one.blob
            continue
        day = end.date or one.date
        before = subject.end(past.told(one.before))
        olds = [one.before] if one.before else [one.gone[name] for name in sorted(one.removed)]
        if before is not None:
            other = before.date
            new = other and end.date and day not in ends.found and other != day
            # What was put right beside HEAD takes nothing from what HEAD's own past says.
            here = one.beside and other in ends.found and not ends.found[other][0].beside
            if new and other and not one.merge and not here:
                ends.mended.add(other)
                ends.olds.setdefault(day, {}).update(ends.olds.get(other, {}))
            olds = []
        elif not olds and last is not None and day not in ends.found:
            olds = [last]
        ends.first.setdefault(day, olds)
        ends.found.setdefault(day, (one, end.state or ConsentState.PENDING))
        ends.olds.setdefault(day, {}).update(dict.fromkeys(olds))
        ends.last[day] = one.blob
    return ends


def _told(subject: _Subject, name: str, ends: _Ends, reader: Reader) -> Iterator[Taken]:
    for day, (version, state) in ends.found.items():
        if day in ends.mended:
            continue
        olds, there = ends.olds[day], [one for one in reader(version.blob) if subject.owns(one)]
        # What a record withdrawn still holds is another's to tell; a refusal leaves the words.
        stay = (
            ()
            if not subject.who and state is ConsentState.WITHDRAWN
            else (version.blob, ends.last[day])
        )
        said = [
            one
            for blob in (*olds, *stay)
            for one in reader(blob)
            if subject.owns(one) and not _is_gone(one)
        ]
        # Both before and after, so that a turn given to another at once is nobody else's.
        others = [
            frozenset(
                run for one in reader(blob) if not subject.owns(one) for run in runs(one.words)
            )
            for blob in (*ends.first[day], version.blob)
        ]
        yield Taken(
            what=TAKEN[state], id=name, anchor="", day=day, version=version,
            said=tuple(dict.fromkeys(said)),
            free=frozenset.intersection(*others),
            emptied=bool(said) and all(map(_is_gone, there)),
            who=subject.who, names=subject.names,
        )  # fmt: skip


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
                    if _goes_with(past.told(one.blob), passage):
                        continue
                    key = (one.id, passage.anchor, mark)
                    earlier = found.setdefault(key, passage)
                    if earlier is not passage:
                        said = tuple(dict.fromkeys((*earlier.said, *passage.said)))
                        found[key] = replace(earlier, said=said, free=earlier.free & passage.free)
    yield from found.values()


def _goes_with(told: Told | None, passage: Taken) -> bool:
    """Whether a passage was struck with all that its speaker said, whose withdrawal tells it."""
    return any(
        one.accord is not None
        and one.accord.state is ConsentState.WITHDRAWN
        and one.accord.date in (None, passage.day)
        for one in (told.people if told is not None else ())
        if one.key == passage.who
    )


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
            yield Taken(
                Lifted.PASSAGE, version.id, new.anchor, day, version, (old,), free, who=new.key
            )


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
                rows = _rows(legible.decoded(self._blobs.read(blob) or b""))
                self._kept.put(_KIND, blob, json.dumps(rows).encode("utf-8"))
            else:
                rows = json.loads(content)
            self._known[blob] = tuple(Said(*row) for row in rows)
        return self._known[blob]


def said_in(text: str) -> tuple[Said, ...]:
    """What a record's file says, turn by turn."""
    return tuple(Said(*row) for row in _rows(text))


def _rows(text: str) -> list[tuple[str, str, str, bool, str, bool]]:
    """The turns of a version, as `Said` has them."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    record = parse_record(text, "hearings/x.md", [])
    if record is None:
        record = parse_record(legible.opened(text), "hearings/x.md", [])
    if record is None and (turns := list(_TURN.finditer(text))):
        return [
            (one["anchor"], one["label"] or "", one["said"].strip(), False, "", bool(one["seal"]))
            for one in turns
        ]
    if record is None or not quotables(record):
        body = "\n".join(text.split("\n")[words.prose_start(text.split("\n")) :])
        return [("", "", body, False, "", False)] if body.strip() else []
    labels = {one.key: one.label for one in record.speakers} if isinstance(record, Hearing) else {}
    rows = []
    first = next((one.speaker for one in quotables(record) if isinstance(one, Turn)), "")
    alone = len({one.speaker for one in quotables(record) if isinstance(one, Turn)}) < 2
    for one in quotables(record):
        who = one.speaker if isinstance(one, Turn) else ""
        opens = bool(who) and who == first and not alone
        rows.append((one.id or "", labels.get(who, ""), one.speech, opens, who, bool(one.seal)))
    if record.lead.strip():
        rows.append(("", "", record.lead, False, "", False))
    return rows
