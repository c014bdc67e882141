"""`release --dry-run`: the sheet an editor signs, and not a byte written."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from tests.book import EMBARGO, HEARING, MEMBERS, PREFACE, TESTIMONY, Book
from vademecum.signing import Signing, sheet

VERSION = "2019.1"
EVE = dt.date(2039, 6, 1)  # within the year before the embargo of the small book ends
LAKE, ISLAND = Path(EMBARGO).stem, Path(HEARING).stem
VALLEY, MILLER = Path(MEMBERS).stem, Path(TESTIMONY).stem


@pytest.fixture
def book(small: Book) -> Book:
    small.write(".gitignore", "/_build/\n/dist/\n")
    small.commit()
    return small


def section(found: Signing, title: str) -> tuple[str, ...]:
    return dict(found.sections)[title]


def test_nothing_is_written(book: Book) -> None:
    before = {path: raw for path, raw in book.bytes().items() if not path.startswith(".git/")}
    done = book.run("release", VERSION, "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Version {VERSION}\n  date: 2020-01-01\n  made from: ")
    assert "Awaited\n  none\n" in done.stdout
    after = {path: raw for path, raw in book.bytes().items() if not path.startswith(".git/")}
    assert after == before


def test_what_opens(book: Book) -> None:
    found = sheet(book.root, VERSION, None)
    lines = section(found, "public: opens for the first time")
    ids = [line.split(":")[0] for line in lines]
    assert ids == ["avant-propos", "roues", "veillees", "lexique", ISLAND, MILLER]
    shown = "(Présidence de séance, Un meunier, Intervenant A)"
    assert lines[4] == f"{ISLAND}: “Audition de l’île aux Cerfs” {shown}"
    assert not found.refused


def test_what_opens_since_the_version_before(book: Book) -> None:
    note = {
        "version": "2018.1",
        "date": "2018-12-01",
        "records": {"public": [ISLAND], "membres": []},
        "chapters": {"public": ["roues", "lexique"]},
    }
    book.write("editions/2018.1.json", json.dumps(note))
    # The note of the version itself, being made again, is not what comes before it.
    own = note | {"version": VERSION, "date": "2019-12-01"}
    book.write(f"editions/{VERSION}.json", json.dumps(own))
    found = sheet(book.root, VERSION, dt.date(2040, 1, 2))
    lines = section(found, "public: opens, and was not in 2018.1")
    assert [line.split(":")[0] for line in lines] == ["avant-propos", "veillees", LAKE, MILLER]
    assert len(section(found, "membres: opens, and was not in 2018.1")) == 8
    assert len(section(found, "travail: opens for the first time")) == 8


def test_whose_words(book: Book) -> None:
    lines = section(sheet(book.root, VERSION, None), "Whose words")
    assert lines == (
        f"{ISLAND} (public, membres, travail): Présidence de séance, Un meunier, Intervenant A",
        f"{VALLEY} (membres, travail): Présidence de séance, Éclusière du val",
        f"{MILLER} (public, membres, travail): Une meunière de l’île",
    )
    for name in ("Zéphyrin", "Ondine"):
        assert name not in str(sheet(book.root, VERSION, None))


def test_what_is_awaited(book: Book) -> None:
    book.alter(
        HEARING, "  etat: approuvee\n  date: 2019-05-20", "  etat: envoyee\n  date: 2019-05-20"
    )
    book.alter(TESTIMONY, "  etat: donne", "  etat: attendu")
    lines = section(sheet(book.root, VERSION, None), "Awaited")
    assert lines == (f"{ISLAND}: their answer", f"{MILLER}: the consent")


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        (EVE, (f"{LAKE}: open from 2040-01-01",)),
        (dt.date(2039, 12, 31), (f"{LAKE}: open from 2040-01-01",)),
        (dt.date(2040, 1, 1), ()),
        (dt.date(2038, 6, 1), ()),
    ],
)
def test_embargoes_that_end_within_the_year(
    book: Book, day: dt.date, lines: tuple[str, ...]
) -> None:
    assert section(sheet(book.root, VERSION, day), "Embargoes that end within a year") == lines


def test_what_the_legal_page_lacks(book: Book) -> None:
    title = "Missing on the legal page (vademecum.toml)"
    absent = ("contact", "url", "depot-legal", "credits")
    assert section(sheet(book.root, VERSION, None), title) == absent
    book.alter("vademecum.toml", 'licence = "CC BY-SA 4.0"\n', "")
    book.alter("vademecum.toml", 'directeur-publication = "Présidence de la ligue"\n', "")
    book.alter("vademecum.toml", 'editeur = "Ligue des moulins imaginaires"\n', "")
    found = section(sheet(book.root, VERSION, None), title)
    assert found == ("editeur", "directeur-publication", "contact", "licence", *absent[1:])


def test_another_version_than_the_books_is_refused(book: Book) -> None:
    found = sheet(book.root, "2019.2", None)
    told = (
        "the book's version is 2019.1, not 2019.2: change “version” in vademecum.toml, "
        "commit it, then release"
    )
    assert (found.refused, section(found, "Problems that stop it")) == (True, (told,))


def test_an_archive_without_git_has_no_commit_to_make(book: Book) -> None:
    shutil.rmtree(book.root / ".git")
    done = book.run("release", VERSION, "--dry-run")
    assert done.returncode == 1
    assert "there is no git history here, work in a clone" in done.stdout
    assert "commit your changes first" not in done.stdout


def test_what_stops_it(book: Book) -> None:
    book.alter(PREFACE, "themes: []", "theme: []")
    done = book.run("release", VERSION, "--dry-run")
    assert (done.returncode, done.stderr) == (1, "")
    stops = done.stdout[done.stdout.index("Problems that stop it") :].splitlines()
    assert stops[1] == "  commit your changes first: a release is made from a commit"
    assert stops[2].startswith(f"  {PREFACE}:")
