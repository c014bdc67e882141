"""Attributions that the book's people mended, in `attributions.toml`, without rewriting history.

A row names a commit, a passage among the words that it wrote, and whose they really are. The words
of it that are still there carry the attribution wherever they went; those mended since are whoever
mended them. Words of which nobody can tell whether they are the passage's stay the commit's.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vademecum.french import folding
from vademecum.history.align import compare
from vademecum.history.engine import Origin
from vademecum.history.objects import Blobs, changes
from vademecum.history.people import identify
from vademecum.history.reading import Reader, Text
from vademecum.history.repo import Commit, Repository
from vademecum.history.signers import ANNUAIRE
from vademecum.history.survivors import known_again, places_of
from vademecum.history.texts import is_text
from vademecum.history.trees import File
from vademecum.model import Reattribution, Settings

_ID = re.compile(r"[0-9a-f]{7,64}")
_GAP = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a row says nothing."""

    code: str  # P035: no such commit; P036: it wrote no such passage; P037: it wrote it twice;
    # ^ P038: nobody is called so; P039: the words were there before
    row: Reattribution
    commit: Commit | None = None  # which the row names
    several: bool = False  # of P035: more than one begins so


@dataclass(frozen=True, slots=True)
class _Found:
    """The passage among all that its commit wrote."""

    written: array[int]  # fingerprints of those words, in the order of its files
    inside: frozenset[int]  # which of them are the passage's


@dataclass(frozen=True, slots=True)
class Mended:
    """A history in which words have whom these rows give them to."""

    commits: tuple[Commit, ...]  # numbered from 1; behind the walk's own, one a row, `id.N`
    files: Mapping[str, File]
    rows: Mapping[int, Reattribution]  # by the number of such a commit
    troubles: tuple[Trouble, ...] = ()


def mended(
    repository: Repository, origin: Origin, settings: Settings, files: Mapping[str, File]
) -> Mended:
    """These files (by path) with the attributions of the settings."""
    if not settings.attributions:
        return Mended(origin.commits, files, {})
    commits, told = list(origin.commits), dict(files)
    rows: dict[int, Reattribution] = {}
    troubles: list[Trouble] = []
    people = _People(repository, origin.commits, settings)
    reader = Reader()
    with Blobs(repository) as blobs:
        for row in settings.attributions:
            numbers = _numbers(row, origin.commits)
            if len(numbers) != 1:
                troubles.append(Trouble("P035", row, several=bool(numbers)))
                continue
            wrote, number = numbers[0], len(commits) + 1
            commit = origin.commits[wrote - 1]
            signed = people.signing(row.person)
            found = _find(row, commit, repository, blobs, reader)
            if signed is None:
                troubles.append(Trouble("P038", row, commit))
            if isinstance(found, str):
                troubles.append(Trouble(found, row, commit))
            if signed is None or isinstance(found, str):
                continue
            name = f"{commit.id}.{len(rows) + 1}"
            commits.append(replace(signed, id=name, parents=(), date=commit.date))
            rows[number] = row
            texts = {path: reader.read(blobs.read(file.blob)) for path, file in told.items()}
            carried = {
                path: _carried(file, texts[path], wrote, number, found)
                for path, file in told.items()
                if wrote in file.origins
            }
            told |= carried
            pieces = _pieces(row, reader)
            if not any(number in one.origins for one in carried.values()) and any(
                next(_standing(pieces, one.flat()), None) for one in texts.values()
            ):
                troubles.append(Trouble("P039", row, commit))
    return Mended(tuple(commits), told, rows, tuple(troubles))


def signatures(
    repository: Repository, commits: Sequence[Commit], settings: Settings
) -> list[Commit]:
    """For each row whose person is known, a commit that is theirs alone."""
    people = _People(repository, commits, settings)
    found = (people.signing(row.person) for row in settings.attributions if commits)
    return [
        replace(one, id=f"{one.id}.{number}") for number, one in enumerate(found) if one is not None
    ]


def original(commit: str) -> str:
    """The id of the commit in which words stand, of one of `Mended.commits`."""
    return commit.partition(".")[0]


def _numbers(row: Reattribution, commits: Sequence[Commit]) -> list[int]:
    """The numbers of the commits whose id begins so."""
    wanted = row.commit.casefold()
    if not _ID.fullmatch(wanted):
        return []
    return [number for number, one in enumerate(commits, 1) if one.id.startswith(wanted)]


class _People:
    """Who may be named: those of the register, and those who sign commits here."""

    def __init__(
        self, repository: Repository, commits: Sequence[Commit], settings: Settings
    ) -> None:
        self._given = repository, commits, settings
        self._called: dict[str, tuple[str, str]] = {}  # by name, folded: id and name
        for body in settings.organisations.values():
            self._called[folding.name(body.name)] = body.id, body.name
        for one in settings.persons.values():
            for name in (one.name, *one.signatures):
                self._called[folding.name(name)] = one.id, one.name
        self._alone: dict[str, Commit] | None = None

    def signing(self, person: str) -> Commit | None:
        """A commit that is theirs alone; None where nobody is called so."""
        _repository, commits, settings = self._given
        own = settings.persons.get(person) or settings.organisations.get(person)
        known = (own.id, own.name) if own else self._called.get(folding.name(person))
        if known is not None:
            return replace(commits[0], message=f"Written-by: {known[1]} <{known[0]}@{ANNUAIRE}>\n")
        return self._signed().get(folding.name(person))

    def _signed(self) -> dict[str, Commit]:
        """A commit of each who signs, by name, folded."""
        if self._alone is None:
            repository, commits, settings = self._given
            found = identify(repository, commits, settings, settings.credits.robots)
            self._alone = {}
            for one in commits:
                who = [found.people.get(each) for each in found.by_commit[one.id]]
                if len(who) == 1 and who[0] is not None:
                    self._alone.setdefault(folding.name(who[0].name), one)
        return self._alone


def _pieces(row: Reattribution, reader: Reader) -> list[array[int]]:
    return [_read(reader, one) for one in _GAP.split(row.passage)]


def _find(
    row: Reattribution, commit: Commit, repository: Repository, blobs: Blobs, reader: Reader
) -> _Found | str:
    """Where a commit wrote the passage; the code of what is wrong."""
    written: array[int] = array("I")
    places: list[frozenset[int]] = []
    pieces = _pieces(row, reader)
    for text, came in _wrote(commit, repository, blobs, reader):
        there = text.flat()
        ranks = {at: len(written) + rank for rank, at in enumerate(sorted(came))}
        for start, end in _standing(pieces, there):
            new = [at for at in range(start, end) if at in came]
            if 2 * len(new) > end - start:
                places.append(frozenset(ranks[at] for at in new))
        written.extend(there[at] for at in sorted(came))
    if len(places) != 1:
        return "P037" if places else "P036"
    return _Found(written, places[0])


def _wrote(
    commit: Commit, repository: Repository, blobs: Blobs, reader: Reader
) -> Iterator[tuple[Text, set[int]]]:
    """Each text that a commit changed, and which of its words no parent's had there."""
    parents: Sequence[str | None] = commit.parents or (None,)
    told = [
        {one.path: one for one in several}
        for several in changes(repository, [(commit.id, one) for one in parents], wanted=is_text)
    ]
    for path in sorted(set.intersection(*(set(one) for one in told))):
        blob = told[0][path].new
        if blob is None:
            continue
        text = reader.read(blobs.read(blob))
        came = set(range(len(text.flat())))
        for old in (one[path].old for one in told):
            if old is not None:
                for _old, at, size in compare(reader.read(blobs.read(old)), text).kept:
                    came.difference_update(range(at, at + size))
        yield text, came


def _read(reader: Reader, passage: str) -> array[int]:
    return reader.read(("\n" + passage).encode()).flat()  # what begins a file may be its head


def _standing(pieces: Sequence[array[int]], there: array[int]) -> Iterator[tuple[int, int]]:
    """From where to where the pieces stand, one behind another with anything between them."""
    if not all(pieces):
        return
    for start in places_of(pieces[0], there, 0):
        end = start + len(pieces[0])
        for piece in pieces[1:]:
            at = next(places_of(piece, there, end), None)
            if at is None:
                break
            end = at + len(piece)
        else:
            yield start, end


def _carried(file: File, text: Text, wrote: int, number: int, found: _Found) -> File:
    """A file in which the passage's surviving words have another number."""
    places = [at for at, one in enumerate(file.origins) if one == wrote]
    prints = text.flat()
    ranks = known_again(array("I", (prints[at] for at in places)), places, found.written)
    origins = file.origins[:]
    for rank, at in zip(ranks, places, strict=True):
        if rank in found.inside:
            origins[at] = number
    return replace(file, origins=origins)
