"""Passages that `{retire}` struck: in the file still, and no longer said.

Such a mark binds once it stood in a commit with an accord that its speaker had given, or in a
record that had been published or was then: the person was told that these words do not appear. Set
and taken off before either, it told nobody anything. It yields to the person's later word, as a
passage that was taken out does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from vademecum.corpus.library import HEARINGS
from vademecum.errors import VademecumError
from vademecum.history.blocks import Block
from vademecum.history.past import Past, Version
from vademecum.history.repo import Repository
from vademecum.history.returned import Words, read
from vademecum.history.taken_back import Reader, Said, Taken, runs
from vademecum.model import ConsentState, Lifted, Quotable, Record, Release
from vademecum.record.consents import is_heard, within
from vademecum.text.scan import scan
from vademecum.text.words import plain


@dataclass(frozen=True, slots=True)
class Published:
    """The states of records that readers have seen, by the versions of the book."""

    repository: Repository
    releases: tuple[Release, ...]

    def binds(self, past: Past, one: Version, mark: tuple[str, str]) -> bool:
        """Whether a mark of a record's version stood when the record was published, or since."""
        return any(
            self._bound(past, one, mark, release)
            for release in self.releases
            if any(one.id in those for those in release.records.values())
        )

    def _bound(self, past: Past, one: Version, mark: tuple[str, str], release: Release) -> bool:
        try:
            commit = self.repository.resolve(release.commit)
            if one.commit not in _behind(self.repository, commit):
                return True  # later, or on a branch of its own
            blob = _records(self.repository, commit).get(one.id)
        except VademecumError:
            return True  # which state was published cannot be told
        said = past.said.get(blob) if blob is not None else None
        return said is None or mark in said.retired


@lru_cache(maxsize=8)
def _behind(repository: Repository, commit: str) -> frozenset[str]:
    return frozenset(repository.behind(commit))


@lru_cache(maxsize=8)
def _records(repository: Repository, commit: str) -> Mapping[str, str]:
    """Of a commit, each record's blob by its id."""
    place = repository.prefix + HEARINGS + "/"
    files = repository.files(commit).items()
    return {PurePosixPath(path).stem: blob for path, blob in files if path.startswith(place)}


def marked(past: Past, reader: Reader, published: Published) -> Iterator[Taken]:
    """The passages that some version marked, each once."""
    known: set[tuple[str, str, str]] = set()
    for one in past.versions:
        for anchor, words in past.said[one.blob].retired:
            key = (one.id, anchor, words)
            if key in known:
                continue
            who = next((said.key for said in reader(one.blob) if said.anchor == anchor), "")
            if _given(past, one, who) or published.binds(past, one, (anchor, words)):
                known.add(key)
                yield _passage(past, one, anchor, words, reader)


def _given(past: Past, one: Version, who: str) -> bool:
    """Whether the accord of whose words they are is given in that version; anybody's, if unsure."""
    told = past.told(one.blob)
    if told is None:
        return False
    if speaker := next((each for each in told.people if each.key == who and is_heard(each)), None):
        return within(told.frame, speaker).state is ConsentState.GIVEN
    own = (person.accord for person in told.people if person.accord is not None)
    states = (told.frame.state, *(accord.state for accord in own))
    return ConsentState.GIVEN in states


def _passage(past: Past, one: Version, anchor: str, words: str, reader: Reader) -> Taken:
    """A passage, and how often its turn says the same words beside it."""
    free: set[tuple[str, ...]] = set()
    beside = 0
    for said in reader(one.blob):
        hidden = (text for turn, text in past.said[one.blob].retired if turn == said.anchor)
        pieces = _without(said.words, hidden)
        free.update(run for piece in pieces for run in runs(piece))
        if said.anchor == anchor:
            beside = sum(_times(read(piece).words, read(words).words) for piece in pieces)
    return Taken(
        Lifted.PASSAGE, one.id, anchor, one.date, one, (Said(anchor, "", words, False, ""),),
        frozenset(free), beside=beside,
    )  # fmt: skip


def _without(words: str, hidden: Iterable[str]) -> list[str]:
    """What is left of a turn where each struck passage is taken out once, as it was marked."""
    pieces = [words]
    for text in hidden:
        at = next((number for number, piece in enumerate(pieces) if text in piece), None)
        if at is not None:
            pieces[at : at + 1] = pieces[at].split(text, 1)
    return pieces


def bare(one: Taken, now: Quotable, record: Record) -> bool:
    """Whether a turn says the words of a passage oftener than it did beside it."""
    wanted = [read(said.words).words for said in one.said]
    above = record.body_line - 1
    hidden = [
        read(plain(role.text)).words
        for role in scan(record.body).roles
        if role.name == "retire" and now.first_line <= role.line + above <= now.last_line
    ]
    spoken = read(now.speech).words
    return any(
        _times(spoken, words) - sum(_times(text, words) for text in hidden) > (one.beside or 0)
        for words in wanted
        if words
    )


def without(record: Record, block: Block, words: Words) -> Sequence[str]:
    """The words of a block of a record, blank where `{retire}` still strikes them."""
    left = list(words.words)
    first, above = block.line, record.body_line - 1
    last = first + max(block.source.count("\n"), _rows(record, first))
    for role in scan(record.body).roles:
        if role.name != "retire" or not first <= role.line + above <= last:
            continue
        if hidden := list(read(plain(role.text)).words):
            places = range(len(left) - len(hidden) + 1)
            at = next((n for n in places if left[n : n + len(hidden)] == hidden), None)
            if at is not None:
                left[at : at + len(hidden)] = [""] * len(hidden)
    return left


def _rows(record: Record, first: int) -> int:
    """How many lines of the file follow one in its block."""
    rows = record.body.split("\n")[first - record.body_line + 1 :]
    return next((number for number, row in enumerate(rows) if not row.strip()), len(rows))


def _times(words: Sequence[str], wanted: Sequence[str]) -> int:
    size = len(wanted)
    return sum(tuple(words[at : at + size]) == tuple(wanted) for at in range(len(words) - size + 1))
