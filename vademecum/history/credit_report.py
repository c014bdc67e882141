"""Who wrote the book, as rows and as JSON: what every front shows of credit.

It reads the whole book, and is imported by name as other reports are.
"""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from vademecum import corpus
from vademecum.errors import VademecumError
from vademecum.french import order
from vademecum.history import process
from vademecum.history.credits import Contributions, contributors
from vademecum.history.people import Contributor
from vademecum.history.repo import state
from vademecum.history.rounding import rounded
from vademecum.history.unsigned import Unsigned, unsigned
from vademecum.history.worktree import MAILMAP, worktree
from vademecum.language import N_, _, ngettext
from vademecum.model import Library
from vademecum.problems import Problem
from vademecum.settings import with_register

Rows = list[list[str]]
_MOST = 10  # commits that are told one by one

HEADS: Mapping[str, tuple[str, ...]] = {
    "chapter": (N_("chapter"), N_("words"), N_("people")),
    "person": (
        N_("person"),
        N_("organisation"),
        N_("words"),
        N_("share"),
        N_("quotes chosen"),
        N_("roles"),
    ),
    "organisation": (N_("organisation"), N_("people"), N_("words"), N_("share")),
}

# Histories at hand that cannot tell who wrote what.
_REFUSED = {
    "none": N_("no git history here: nobody can be credited (a ZIP holds none)"),
    "empty": N_("the repository has no commit yet: nobody can be credited"),
    "shallow": N_("the history is not complete here: run git fetch --unshallow first"),
}


@dataclass(frozen=True, slots=True)
class Report:
    """A book and the people behind it."""

    found: Contributions
    library: Library
    unsigned: tuple[Unsigned, ...] = ()  # commits that may hold words of whom they do not credit
    left_out: tuple[Problem, ...] = ()  # files that are not counted, since they cannot be read

    def rows(self, by: str) -> Rows:
        """A row a chapter, a person or an organisation; `HEADS` names the columns."""
        return _ROWS[by](self.found, self.library)

    @property
    def notes(self) -> Iterator[str]:
        """What the rows do not say."""
        if self.found.robots:
            yield _("robots left out: {names}").format(names=", ".join(self.found.robots))
        if self.found.omitted:
            yield _("asked not to be named: {count}").format(count=self.found.omitted)
        for one in self.found.mended:
            told = ngettext(
                "mended attribution: {count} word of {commit} is of {name}",
                "mended attribution: {count} words of {commit} are of {name}",
                one.words,
            )
            name = one.person.name if one.person else _("somebody who is not named")
            yield told.format(count=one.words, commit=one.commit[:10], name=name)
        yield from map(str, self.unsigned[:_MOST])
        if len(self.unsigned) > _MOST:
            yield _("{count} more such commits: --format json lists them").format(
                count=len(self.unsigned) - _MOST
            )
        if self.found.history.dirty:
            yield _("uncommitted changes are credited to nobody yet")


def report(root: Path, since: str | None = None, people: Path | None = None) -> Report:
    """The credits of the book at `root`; `people`: another register than its own.

    Raises VademecumError where there is no book, or no history that can tell.
    """
    loaded = corpus.load(root)
    if any(problem.code == "B001" for problem in loaded.problems):
        raise VademecumError(_("this folder holds no book"), loaded.problems[:1])
    library = loaded.library
    if people is not None:
        library = dataclasses.replace(library, settings=with_register(library.settings, people))
    proven(root)
    paths = [text.place.path for text in library.texts]
    # Of .mailmap git would read one side, or the other.
    names = [one for one in worktree(root).left if one.place.path.endswith(MAILMAP)]
    found = contributors(root, paths, library.settings, since)
    others = unsigned(root, found, library)
    return Report(found, library, others, (*loaded.left_out, *names))


def proven(root: Path) -> None:
    """Raises VademecumError where no history at hand can tell who wrote what."""
    kind = state(root).kind
    if kind in _REFUSED:
        raise VademecumError(process.lacking() or _(_REFUSED[kind]))


def as_json(report: Report) -> dict[str, Any]:
    """All that is known, with keys that stay; words as numbers with two decimals."""
    found = report.found
    words = found.words
    return {
        "commit": found.history.head,
        "dirty": found.history.dirty,
        "words": sum(credit.words for credit in found.files.values()),
        "heard": sum(credit.heard for credit in found.files.values()),
        "people": [
            {
                "id": one.id,
                "name": one.name,
                "organisation": one.organisation,
                "orcid": one.orcid or None,
                "roles": list(one.roles),
                "words": _decimal(words.get(one.id)),
                "quotes": found.chose.get(one.id, 0),
            }
            for one in found.book
        ],
        "chapters": [
            {
                "path": path,
                "title": title,
                "words": credit.words,
                "heard": credit.heard,
                "robots": credit.robots,
                "unnamed": _decimal(credit.omitted),
                "transcribers": [one.id for one in credit.transcribers],
                "quotes": [
                    {
                        "of": f"{one.record}#{one.anchor}",
                        "words": one.words,
                        "people": list(one.people),
                    }
                    for one in credit.quotes
                ],
                "people": [
                    {"id": one.id, "words": _decimal(credit.shares.get(one.id))}
                    for one in credit.people
                ],
            }
            for path, title in titles(report.library).items()
            if (credit := found.files.get(path)) is not None
        ],
        "mended": [
            {
                "commit": one.commit,
                "person": one.person.id if one.person else None,
                "words": one.words,
                "why": one.row.why,
            }
            for one in found.mended
        ],
        "unsigned": [
            {
                "kind": one.kind,
                "commit": one.commit,
                "words": one.words,
                "names": list(one.names),
                "file": one.file or None,
            }
            for one in report.unsigned
        ],
        "robots": list(found.robots),
        "unnamed": found.omitted,
    }


def as_csv(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV; a cell a spreadsheet would take for a formula is quoted as text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in rows:
        writer.writerow("'" + cell if cell[:1] in ("=", "+", "-", "@") else cell for cell in row)
    return out.getvalue()


def titles(library: Library) -> dict[str, str]:
    """Path -> title: chapters in the book's order, then hearings and testimonies by date."""
    chapters = [library.chapters[name] for name in library.order]
    texts = [*chapters, *library.hearings, *library.testimonies]
    return {text.place.path: text.title for text in texts}


def _chapters(found: Contributions, library: Library) -> Rows:
    rows = []
    for path, title in titles(library).items():
        credit = found.files.get(path)
        if credit is None:
            continue
        people = [
            f"{one.name} {_share(credit.shares[one.id], credit.words - credit.heard)}"
            if one.id in credit.shares
            else one.name
            for one in credit.people
        ]
        if credit.heard:
            people.append(_("people heard: {count} words").format(count=credit.heard))
        rows.append([title, str(credit.words), ", ".join(people)])
    return rows


def _persons(found: Contributions, library: Library) -> Rows:
    words = found.words
    shown, total = rounded(words), sum(words.values(), Fraction(0))
    return [
        [
            one.name,
            _house(one, library),
            str(shown.get(one.id, 0)),
            _share(words.get(one.id, Fraction(0)), total),
            str(found.chose.get(one.id, 0)),
            ", ".join(one.roles),
        ]
        for one in found.book
    ]


def _organisations(found: Contributions, library: Library) -> Rows:
    words = found.words
    people: dict[str, int] = {}
    sums: dict[str, Fraction] = {}
    for one in found.book:
        name = _house(one, library)
        people[name] = people.get(name, 0) + 1
        sums[name] = sums.get(name, Fraction(0)) + words.get(one.id, Fraction(0))
    shown, total = rounded(sums), sum(sums.values(), Fraction(0))
    return [
        [name or _("(none)"), str(people[name]), str(shown[name]), _share(sums[name], total)]
        for name in sorted(sums, key=lambda name: (not name, order.key(name)))
    ]


_ROWS: Mapping[str, Callable[[Contributions, Library], Rows]] = {
    "chapter": _chapters,
    "person": _persons,
    "organisation": _organisations,
}


def _house(person: Contributor, library: Library) -> str:
    """The name of a person's organisation, or nothing."""
    house = library.settings.organisations.get(person.organisation or "")
    return house.name if house else ""


def _share(part: Fraction, whole: Fraction | int) -> str:
    return f"{float(100 * part / whole) if whole else 0:.1f} %"


def _decimal(words: Fraction | None) -> float:
    return round(float(words or 0), 2)
