"""Who wrote each chapter and the book, by the words that are still there.

The words of a commit are shared equally by its author and co-authors, robots left out. In a
hearing or a testimony the words said belong to those heard; who brought most of them into the
repository has the role of transcriber. What the editor wrote there (the lead, headings, notes) is
credited as any text. Words that a text quotes from them are theirs too, wherever they stand: who
chose a quote is told apart, and has none of its words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from vademecum.history import attributed, cache
from vademecum.history.engine import walk
from vademecum.history.people import (
    Contributor,
    alphabetical,
    identify,
    pinned,
    registered,
)
from vademecum.history.repo import History, Repository, open_repository, state
from vademecum.history.tally import FileCredit, Mending, Tally
from vademecum.model import Settings
from vademecum.store import Store

TRANSCRIPTION = "transcription"  # the role of who brought in the words of those heard
IGNORED = ".git-blame-ignore-revs"


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
    mended: tuple[Mending, ...] = ()
    by_commit: Mapping[str, int] = field(default_factory=dict)
    # ^ id -> its words that still stand, those heard and those mended apart

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
    mended = attributed.mended(repository, origin, settings, files_held)
    tally = Tally(repository, origin, mended, wanted, kept)
    commits = [mended.commits[number - 1] for number in sorted(tally.numbers)]
    identities = identify(repository, commits, settings, settings.credits.robots, mended.commits)
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
        tuple(tally.mendings(identities)),
        tally.by_commit(),
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
