"""Names that the credit of a text would print, of people who were heard in it anonymously.

Who wrote a hearing is asked of git, .mailmap and the register, as a build asks it. Who wrote other
texts of the book says nothing of who was heard. Two people may bear one name: where a family name
alone is the same, it is asked.
"""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from vademecum.checks import without
from vademecum.checks.faults import Faults
from vademecum.editions.choose import choose
from vademecum.french import folding
from vademecum.history import Contributor, History, contributors
from vademecum.history.attributed import signatures
from vademecum.history.people import identify
from vademecum.history.repo import open_repository
from vademecum.language import _
from vademecum.model import Attribution, Hearing, Library, Speaker
from vademecum.problems import Problem

NAMED = "E041"  # a text whose credit names somebody who is to stay unnamed in it
_ASKED = "E042"
_TITLES = frozenset(
    {"m", "mr", "mm", "mme", "mmes", "mlle", "monsieur", "madame", "me", "dr", "pr"}
)
_LEAST = 3  # letters of a family name: less is an initial


def check(
    root: Path,
    library: Library,
    date: dt.date,
    known: History,
    at: str | None,
    *,
    fresh: bool = False,
) -> Iterator[Problem]:
    """Each person whom an edition's credits would name as a hand in what they said unnamed.

    `at`: the commit whose words these are (None: HEAD); `fresh`: nothing kept is read.
    """
    shown = _shown(library, date)
    if (
        not shown
        or not known.complete
        or not _signed(root, library, at or known.head, [one for one, _editions in shown])
    ):
        return
    paths = [one.place.path for one, _editions in shown]
    with tempfile.TemporaryDirectory(prefix="vademecum-") as empty:
        caches = Path(empty) if fresh else None
        found = contributors(root, paths, library.settings, caches=caches, head=at)
    for hearing, editions in shown:
        credit = found.files.get(hearing.place.path)
        people = {one.id: one for one in (*credit.people, *credit.transcribers)} if credit else {}
        for speaker in _unnamed(hearing):
            for code, who in _alike(speaker, people.values()):
                values = {"name": who.name, "key": speaker.key, "edition": _("”, “").join(editions)}
                yield Problem(code, hearing.key(f"intervenants/{speaker.key}/attribution"), values)


def nameable(library: Library, faults: Faults) -> Library:
    """The library without the texts that stand aside for such a name: they credit nobody."""
    aside = {name for name, told in faults.items() if any(one.code == NAMED for one in told)}
    return without(library, {one.place.path for one in library.texts if one.id in aside})


def _shown(library: Library, date: dt.date) -> list[tuple[Hearing, list[str]]]:
    """The hearings where somebody is to stay unnamed, each with the editions that show it."""
    found: dict[str, list[str]] = {}
    for edition in library.settings.editions:
        for name in choose(library, edition, date).library.records:
            found.setdefault(name, []).append(edition.name)
    those = (one for one in library.hearings if one.id in found and _unnamed(one))
    return [(one, found[one.id]) for one in those]


def _unnamed(hearing: Hearing) -> list[Speaker]:
    return [one for one in hearing.speakers if one.attribution is Attribution.ANONYMOUS]


def _signed(root: Path, library: Library, head: str | None, those: Iterable[Hearing]) -> bool:
    """Whether anybody who signed a commit may be one of them: it spares following every word."""
    repository = open_repository(root)
    if repository is None or head is None:
        return False
    settings = library.settings
    commits = repository.log(head)
    commits += signatures(repository, commits, settings)
    found = identify(repository, commits, settings, settings.credits.robots)
    people = found.people.values()
    return any(_alike(one, people) for hearing in those for one in _unnamed(hearing))


def _alike(speaker: Speaker, people: Iterable[Contributor]) -> list[tuple[str, Contributor]]:
    """Those who bear the name of somebody heard, each with its code."""
    label = _words(speaker.label)
    whole = [one for one in (label, _words(speaker.shown.split(",")[0])) if len(one) > 1]
    found = []
    for one in people:
        name = _words(one.name)
        same = any(each <= name or (len(name) > 1 and name <= each) for each in whole)
        if one.id == speaker.person or same:
            found.append((NAMED, one))
        elif len(label) == 1 and label <= name and all(len(word) >= _LEAST for word in label):
            found.append((_ASKED, one))
    return found


def _words(name: str) -> frozenset[str]:
    """The words of a name, in whatever order they are written, without a title."""
    return frozenset(re.findall(r"\w+", folding.name(name))) - _TITLES
