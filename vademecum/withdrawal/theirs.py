"""What is looked for: the words of a withdrawn record, or of some of its turns, in all its past.

Under whatever name the record had, on every branch. A turn is told by its id and whose it is: where
another person's words bear that id in an older version, they are not touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from vademecum.corpus.library import HEARINGS, parse_record
from vademecum.errors import VademecumError
from vademecum.french.folding import letters
from vademecum.history import words
from vademecum.history.blocks import blocks
from vademecum.history.editions import library_at
from vademecum.history.objects import Blobs
from vademecum.history.past import Past, past
from vademecum.history.places import book_steps
from vademecum.history.repo import Repository
from vademecum.history.returned import Rarity, Sought, read
from vademecum.history.taken_back import Reader, Said, runs, said_in
from vademecum.language import _
from vademecum.model import Library, Record
from vademecum.record.passages import quotables
from vademecum.review.withdraw import TITLES, is_struck, is_tombstone
from vademecum.store import Store
from vademecum.withdrawal.needles import short
from vademecum.withdrawal.search import Search


@dataclass(frozen=True, slots=True)
class Theirs:
    """The withdrawn words, and where they stood."""

    record: Record  # as it is now, without them
    anchors: frozenset[str] | None  # of these turns alone
    ids: frozenset[str]  # under which the record was known
    path: str  # from the top of the repository
    now: str  # the blob of the record as it is now
    blobs: frozenset[str]  # every version of its file
    former: frozenset[str]  # paths it had before, from the top
    turns: frozenset[tuple[str, str]]  # (blob, id) of the turns that are theirs
    said: tuple[Said, ...]
    sought: tuple[Sought, ...]
    rarity: Rarity
    shared: frozenset[tuple[str, ...]]  # runs of theirs that another record says as well

    def search(self) -> Search:
        """The words, ready to be found."""
        return Search(self.sought, self.rarity, self.shared)

    def short(self) -> tuple[str, ...]:
        """Turns too short to be looked for outside the record, by what they say."""
        looked = {one.words for one in self.sought}
        each = {one.words.strip() for one in self.said if read(one.words) in looked}
        return tuple(sorted(one for one in each if short(read(one), self.rarity)))


def theirs(
    repository: Repository,
    heads: Sequence[str],
    name: str,
    anchors: Set[str] | None,
    *,
    withdrawn: bool = True,
) -> Theirs:
    """The words of a record, or of these of its turns, in all that `heads` rest on.

    VademecumError where HEAD does not have the record, or has its words though `withdrawn`.
    """
    head = repository.resolve("HEAD")
    library, _summary = library_at(repository, head)
    record = library.records.get(name)
    path = repository.prefix + (record.place.path if record else "")
    now = repository.files(head).get(path)
    if record is None or now is None or (withdrawn and not _is_taken_out(record, anchors)):
        raise VademecumError(
            _(
                "{head}: “{id}” is not withdrawn there: withdraw it, commit, then clone again"
            ).format(head=head[:12], id=name)
        )
    found = past(repository, head, Store.none(), heads)
    with Blobs(repository) as blobs:
        reader = Reader(blobs, Store.none())
        ids = _names(found, name, library, reader)
        mine = [one for one in found.versions if one.id in ids]
        versions = dict.fromkeys(
            blob for one in reversed(mine) for blob in (one.blob, one.before) if blob
        )
        turns = frozenset(_turns(versions, reader, anchors))
        said = dict.fromkeys(
            one
            for blob in versions
            for one in reader(blob)
            if anchors is None or (blob, one.anchor) in turns
        )
        said = dict.fromkeys(one for one in said if one.words.strip() and not is_struck(one.words))
    sought = tuple(_sought(said, record, library, anchors))
    texts = [read(block.source) for text in library.texts for block in blocks(text)]
    newest: dict[str, Said] = {}
    for one in said:
        newest.setdefault(one.anchor, one)  # ten versions of a word make it no commoner
    rarity = Rarity([*texts, *(read(one.words) for one in newest.values())])
    former = frozenset(_paths(repository, head, heads, ids)) - {path}
    return Theirs(
        record, None if anchors is None else frozenset(anchors), ids, path, now,
        frozenset(versions), former if anchors is None else frozenset(), turns, tuple(said),
        sought, rarity, _shared(sought, library, ids),
    )  # fmt: skip


def as_it_stands(library: Library, record: Record, text: str, anchors: Set[str] | None) -> Search:
    """The words of a record's file as it is, or of these of its turns, ready to be found.

    Not what other records of the book say as well, nor whoever opens every hearing.
    """
    there = (one for one in said_in(text) if anchors is None or one.anchor in anchors)
    said = [one for one in there if one.words.strip() and not is_struck(one.words)]
    sought = tuple(_sought(said, record, library, anchors))
    texts = [read(block.source) for one in library.texts for block in blocks(one)]
    return Search(sought, Rarity(texts), _shared(sought, library, {record.id}))


def _is_taken_out(record: Record, anchors: Set[str] | None) -> bool:
    if anchors is None:
        return is_tombstone(record)
    left = {one.id for one in quotables(record) if not is_struck(one.speech)}
    return not anchors & left


def _names(found: Past, name: str, library: Library, reader: Reader) -> frozenset[str]:
    """The record's id, and those of its former names and copies that are no record now.

    Such a file is told by one version of it that has most of its words from the record.
    """
    names, own = {name}, _grams(found, name, reader)
    left = found.by_id.keys() - library.records.keys() - names
    grown = True
    while grown:
        grown = False
        for other in sorted(left - names):
            if any(
                2 * len(its & own) >= len(its) > 0
                for number in found.by_id[other]
                for its in [_runs(found, number, reader)]
            ):
                names.add(other)
                own |= _grams(found, other, reader)
                grown = True
    return frozenset(names)


def _grams(found: Past, name: str, reader: Reader) -> set[tuple[str, ...]]:
    return {run for number in found.by_id.get(name, ()) for run in _runs(found, number, reader)}


def _runs(found: Past, number: int, reader: Reader) -> set[tuple[str, ...]]:
    return {run for one in reader(found.versions[number].blob) for run in runs(one.words)}


def _turns(
    versions: Iterable[str], reader: Reader, anchors: Set[str] | None
) -> Iterator[tuple[str, str]]:
    """(blob, id) of each version of these turns, told from the newest to the oldest."""
    who: dict[str, str] = {}
    known: dict[str, set[tuple[str, ...]]] = {}
    for blob in versions:
        for one in reader(blob):
            if anchors is None or one.anchor not in anchors:
                continue
            label = letters(one.speaker)
            whose = who.setdefault(one.anchor, label)  # where it is struck, the label still stands
            mine = set(runs(one.words))
            same = label == whose or mine & known.get(one.anchor, set())
            if same and not is_struck(one.words):
                known.setdefault(one.anchor, set()).update(mine)
                yield blob, one.anchor


def _sought(
    said: Iterable[Said], record: Record, library: Library, anchors: Set[str] | None
) -> Iterator[Sought]:
    """What is searched: not the words of whoever opens every hearing, nor what the record keeps."""
    hosts = {speaker.label for one in library.hearings for speaker in one.speakers}
    free = (
        frozenset(
            run for one in quotables(record) if one.id not in anchors for run in runs(one.speech)
        )
        if anchors is not None
        else frozenset()
    )
    for one in said:
        if anchors is not None or not (one.opens and one.speaker in hosts):
            yield Sought(read(one.words), free)


def _shared(
    sought: Iterable[Sought], library: Library, ids: Set[str]
) -> frozenset[tuple[str, ...]]:
    """What of the words others say in the same order, in their own records as they now are."""
    mine = {run for one in sought for run, _at in one.runs()}
    return frozenset(
        run
        for name, record in library.records.items()
        if name not in ids
        for block in blocks(record)
        for run in runs(block.source)
        if run in mine
    )


def _paths(repository: Repository, head: str, heads: Sequence[str], ids: Set[str]) -> Iterator[str]:
    """Every path, from the top, that a file of one of these ids ever had."""
    for step in book_steps(repository, head, HEARINGS, heads, as_stood=True):
        for one in step.changes:
            stem, dot, kind = one.path.rpartition("/")[2].rpartition(".")
            if dot and kind == "md" and stem in ids:
                yield one.path


def is_wordless(data: bytes) -> bool:
    """Whether a version of a record is a tombstone already, its title one that names nobody."""
    text = words.decode(data).removeprefix("\ufeff").replace("\r\n", "\n")
    record = parse_record(text, f"{HEARINGS}/x.md", [])
    return record is not None and is_tombstone(record) and record.title in TITLES.values()
