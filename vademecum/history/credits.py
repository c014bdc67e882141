"""Who wrote each chapter and the book, by the words that are still there.

The words of a commit are shared equally by its author and co-authors, robots left out. In a
hearing or a testimony the words said belong to those heard; who brought most of them into the
repository has the role of transcriber. What the editor wrote there (the lead, headings, notes) is
credited as any text. Words that a text quotes from them are theirs too, wherever they stand: who
chose a quote is told apart, and has none of its words.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import compress
from pathlib import Path
from typing import TypeVar

from vademecum.history import cache, choosing
from vademecum.history.engine import Origin, walk
from vademecum.history.lent import Lent
from vademecum.history.people import (
    Contributor,
    Identities,
    alphabetical,
    identify,
    pinned,
    registered,
)
from vademecum.history.repo import History, Repository, open_repository, state
from vademecum.history.trees import File
from vademecum.history.voices import voices
from vademecum.model import Settings
from vademecum.store import Store

Key = TypeVar("Key")

TRANSCRIPTION = "transcription"  # the role of who brought in the words of those heard
IGNORED = ".git-blame-ignore-revs"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A quote that stands in a file, and who chose it."""

    record: str  # the id of the hearing or testimony
    anchor: str  # of the turn or the paragraph
    words: int  # how many are those said; 0 where the paragraph itself is shown
    people: tuple[str, ...] = ()  # ids, of those who are named


@dataclass(frozen=True, slots=True)
class FileCredit:
    """Who wrote a file's words: `words` is the sum of shares, heard, robots and omitted."""

    words: int = 0
    shares: Mapping[str, Fraction] = field(default_factory=dict)  # by id, of those who are named
    heard: int = 0  # words of those heard, quoted ones too
    robots: int = 0  # words that only robots signed
    omitted: Fraction = Fraction(0)  # words of those who asked not to be named
    people: tuple[Contributor, ...] = ()  # all who changed it or wrote what it holds
    transcribers: tuple[Contributor, ...] = ()  # who brought in the words of those heard
    quotes: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class Contributions:
    """The people behind a book."""

    history: History  # where it is not complete, nobody is named from git
    book: tuple[Contributor, ...] = ()  # all, alphabetically, with those of roles outside git
    by_path: Mapping[str, tuple[Contributor, ...]] = field(default_factory=dict)  # bylines
    robots: tuple[str, ...] = ()  # names of the robots left out
    omitted: int = 0  # how many asked not to be named
    files: Mapping[str, FileCredit] = field(default_factory=dict)  # by path
    months: Mapping[tuple[int, int], Mapping[str | None, Fraction]] = field(default_factory=dict)
    # ^ (year, month) -> organisation's id, None for those without -> words still there

    @property
    def words(self) -> dict[str, Fraction]:
        """The words of each person over all the files, by id."""
        total: dict[str, Fraction] = {}
        for credit in self.files.values():
            for who, count in credit.shares.items():
                total[who] = total.get(who, Fraction(0)) + count
        return total

    @property
    def chose(self) -> Counter[str]:
        """How many quotes each person chose, by id."""
        return Counter(
            who for credit in self.files.values() for one in credit.quotes for who in one.people
        )


def contributors(
    root: Path,
    paths: Sequence[str],
    settings: Settings,
    since: str | None = None,
    caches: Path | None = None,
    head: str | None = None,
) -> Contributions:
    """The people who wrote the files `paths` (relative to `root`), at `head` (None: HEAD).

    `since`: a revision; only what was written after it counts. `caches`: another folder than the
    user's. Where the history is not complete (`history.kind`), only the register's roles are
    told. Raises VademecumError where `since` is no revision or the repository is damaged.
    """
    history = state(root)
    outside = registered(settings)
    repository = open_repository(root)
    if not history.complete or repository is None or history.head is None:
        return Contributions(history, alphabetical(outside), dict.fromkeys(paths, ()))
    at = head or history.head
    wanted = None
    if since is not None:
        wanted = repository.since(repository.resolve(since), at)
    place = caches if caches is not None else cache.folder()
    origin = walk(repository, at, ignored_revisions(repository), place)
    held = {one: origin.tree.get(repository.prefix + one) for one in paths}
    kept = Store.of(root) if caches is None else Store(caches / "store", root)
    files_held = {one: file for one, file in held.items() if file}
    tally = _Tally(repository, origin, files_held, wanted, kept)
    commits = [origin.commits[number - 1] for number in sorted(tally.numbers)]
    identities = identify(repository, commits, settings, settings.credits.robots, origin.commits)
    files = {path: tally.credit(path, identities) for path in tally.files}
    people = {one.id: one for credit in files.values() for one in credit.people}
    for one in {one.id: one for credit in files.values() for one in credit.transcribers}.values():
        roles = one.roles if TRANSCRIPTION in one.roles else (*one.roles, TRANSCRIPTION)
        people[one.id] = replace(one, roles=roles)
    return Contributions(
        history,
        alphabetical([*outside, *people.values()]),
        {path: bylines(files.get(path), settings) for path in paths},
        identities.robots,
        len(identities.omitted),
        files,
        tally.months(identities),
    )


def bylines(credit: FileCredit | None, settings: Settings) -> tuple[Contributor, ...]:
    """The names a chapter bears, as `[credits]` asks: alphabetical, those pinned first.

    Where the words are those of people heard, only who changed the file is known: all of them.
    """
    choice = settings.credits
    if credit is None or not choice.bylines:
        return ()
    own = credit.words - credit.heard
    kept = [
        one
        for one in credit.people
        if not own or 100 * credit.shares.get(one.id, Fraction(0)) >= choice.threshold * own
    ]
    return pinned(kept, choice.order)


def ignored_revisions(repository: Repository) -> frozenset[str]:
    """The ids listed in `.git-blame-ignore-revs`, as the checkout now has it."""
    found: set[str] = set()
    for folder in {repository.root, repository.top}:
        if not (folder / IGNORED).is_file():
            continue
        text = (folder / IGNORED).read_text(encoding="utf-8", errors="replace")
        found |= set(re.findall(r"^\s*([0-9a-f]{40,64})\b", text, re.M))
    return frozenset(found)


class _Tally:
    """Counts words by commit, then by person."""

    def __init__(
        self,
        repository: Repository,
        origin: Origin,
        files: Mapping[str, File],
        wanted: Collection[str] | None,
        kept: Store,
    ) -> None:
        self.files = files
        self._commits = origin.commits
        self._wanted = wanted
        heard_there = voices(repository, origin.tree, files, kept)
        self._records = heard_there.records
        self._quotes = dict(self._chosen(repository, heard_there.quotes, kept))
        self._written: dict[str, Counter[int]] = {}
        self._heard: dict[str, Counter[int]] = {}
        # Of the commits that count.
        self.numbers = {one for those in self._quotes.values() for _quote, one in those if one}
        for path, file in files.items():
            flags = heard_there.said.get(path, ())
            heard = set(compress(range(len(file.origins)), flags))
            self._written[path] = self._counted(
                one for at, one in enumerate(file.origins) if at not in heard
            )
            self._heard[path] = self._counted(file.origins[at] for at in sorted(heard))
            self.numbers |= {*self._written[path], *self._heard[path], *self._touches(file)}

    def _chosen(
        self, repository: Repository, quotes: Mapping[str, Sequence[Lent]], kept: Store
    ) -> Iterator[tuple[str, list[tuple[Lent, int]]]]:
        """The quotes of each file, each with the number of the commit that chose it; 0: unknown."""
        if not quotes:
            return
        numbers = {one.id: number for number, one in enumerate(self._commits, 1)}
        came = choosing.arrivals(repository, self._commits[-1].id, kept)
        for path, those in quotes.items():
            found = ((one, choosing.chosen(one, repository.prefix + path, came)) for one in those)
            told = [(one, numbers.get(commit, 0)) for one, commit in found]
            yield path, [(one, at) for one, at in told if not at or self._counts(at)]

    def _counted(self, origins: Iterable[int]) -> Counter[int]:
        found = Counter(origins)
        return Counter({number: count for number, count in found.items() if self._counts(number)})

    def _counts(self, number: int) -> bool:
        return self._wanted is None or self._commits[number - 1].id in self._wanted

    def _touches(self, file: File) -> list[int]:
        return [number for number in file.touches if self._counts(number)]

    def credit(self, path: str, identities: Identities) -> FileCredit:
        """The credit of one file."""
        parts: Counter[tuple[str, int]] = Counter()  # words, by person and how many share them
        robots = 0
        for number, count in self._written[path].items():
            who = self._who(number, identities)
            robots += 0 if who else count
            for one in who:
                parts[one, len(who)] += count
        shares = _summed(parts)
        unnamed = [shares.pop(one) for one in list(shares) if one not in identities.people]
        heard = self._heard[path]
        brought = heard if path in self._records else {}
        most = max(brought, key=lambda number: (heard[number], -number), default=0)
        changed = (one for number in self._touches(self.files[path])
                   for one in self._who(number, identities))  # fmt: skip
        return FileCredit(
            words=sum(self._written[path].values()) + sum(heard.values()),
            shares=shares,
            heard=sum(heard.values()),
            robots=robots,
            omitted=sum(unnamed, Fraction(0)),
            people=_named([*shares, *changed], identities),
            transcribers=_named(self._who(most, identities) if most else (), identities),
            quotes=tuple(
                Chosen(
                    quote.record,
                    quote.anchor,
                    len(quote.places),
                    tuple(
                        one
                        for one in (self._who(number, identities) if number else ())
                        if one in identities.people
                    ),
                )
                for quote, number in self._quotes.get(path, ())
            ),
        )

    def months(self, identities: Identities) -> dict[tuple[int, int], dict[str | None, Fraction]]:
        """For each month, the words written then that are still there, by organisation."""
        written: Counter[int] = Counter()
        for one in self._written.values():
            written.update(one)
        parts: dict[tuple[int, int], Counter[tuple[str | None, int]]] = {}
        for number, count in written.items():
            day = self._commits[number - 1].date or dt.date(1970, 1, 1)
            row = parts.setdefault((day.year, day.month), Counter())
            who = self._who(number, identities)
            for name in who:
                person = identities.people.get(name)
                row[person.organisation if person else None, len(who)] += count
        return {month: _summed(row) for month, row in sorted(parts.items()) if row}

    def _who(self, number: int, identities: Identities) -> tuple[str, ...]:
        return identities.by_commit[self._commits[number - 1].id]


def _summed(parts: Mapping[tuple[Key, int], int]) -> dict[Key, Fraction]:
    """Words shared by so many people, summed by key."""
    found: dict[Key, Fraction] = {}
    for (key, sharing), count in parts.items():
        found[key] = found.get(key, Fraction(0)) + Fraction(count, sharing)
    return found


def _named(ids: Iterable[str], identities: Identities) -> tuple[Contributor, ...]:
    return alphabetical(identities.people[one] for one in ids if one in identities.people)
