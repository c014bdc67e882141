"""The count behind the credits: a file's words by commit, then by person.

Words said, or quoted from who said them, are heard, whoever brought them; a passage of which the
attribution was mended is of whom `attributions.toml` names.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import compress
from typing import TypeVar

from vademecum.history import choosing
from vademecum.history.attributed import Mended, original
from vademecum.history.engine import Origin
from vademecum.history.lent import Lent
from vademecum.history.people import Contributor, Identities, alphabetical
from vademecum.history.repo import Repository
from vademecum.history.trees import File
from vademecum.history.voices import voices
from vademecum.model import Reattribution
from vademecum.store import Store

Key = TypeVar("Key")


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
    most: str = ""  # the commit of most of its words, those heard apart
    brought: int = 0  # how many those are


@dataclass(frozen=True, slots=True)
class Mending:
    """An attribution that was mended, and the words that carry it."""

    commit: str  # in which they stand
    date: dt.date | None  # its author's
    row: Reattribution
    person: Contributor | None  # None: they are not named
    words: int  # that are still there


class Tally:
    """Counts the words of files by commit, then by person."""

    def __init__(
        self,
        repository: Repository,
        origin: Origin,
        mended: Mended,
        wanted: Collection[str] | None,
        kept: Store,
    ) -> None:
        self.files = files = mended.files
        self._commits = mended.commits
        self._rows = mended.rows
        self._head = origin.commits[-1].id
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
        came = choosing.arrivals(repository, self._head, kept)
        for path, those in quotes.items():
            found = ((one, choosing.chosen(one, repository.prefix + path, came)) for one in those)
            told = [(one, numbers.get(commit, 0)) for one, commit in found]
            yield path, [(one, at) for one, at in told if not at or self._counts(at)]

    def _counted(self, origins: Iterable[int]) -> Counter[int]:
        found = Counter(origins)
        return Counter({number: count for number, count in found.items() if self._counts(number)})

    def _counts(self, number: int) -> bool:
        return self._wanted is None or original(self._commits[number - 1].id) in self._wanted

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
        written = self._written[path]
        first = max(written, key=lambda number: (written[number], -number), default=0)
        return FileCredit(
            words=sum(self._written[path].values()) + sum(heard.values()),
            shares=shares,
            heard=sum(heard.values()),
            robots=robots,
            omitted=sum(unnamed, Fraction(0)),
            people=_named([*shares, *changed], identities),
            most=original(self._commits[first - 1].id) if first else "",
            brought=written[first],
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

    def by_commit(self) -> dict[str, int]:
        """The words of each commit that still stand, without those heard and those mended."""
        total: Counter[int] = Counter()
        for one in self._written.values():
            total.update(one)
        return {
            self._commits[number - 1].id: count
            for number, count in total.items()
            if number not in self._rows
        }

    def mendings(self, identities: Identities) -> Iterator[Mending]:
        """The attributions that were mended, each with what is left of its words."""
        for number, row in self._rows.items():
            those = [*self._written.values(), *self._heard.values()]
            words = sum(one[number] for one in those)
            if words:
                commit = self._commits[number - 1]
                who = next(iter(_named(self._who(number, identities), identities)), None)
                yield Mending(original(commit.id), commit.date, row, who, words)

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
