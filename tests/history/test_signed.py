"""Who signed what: names, signatures, machines, and the order people come in."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import pytest

from tests.history.conftest import Folder, settings
from vademecum.history import contributors
from vademecum.history.credits import bylines
from vademecum.history.names import initials, plain
from vademecum.history.people import Contributor, pinned
from vademecum.history.tally import FileCredit
from vademecum.model import Credits, Person

NBSP = "\N{NO-BREAK SPACE}"

SIGNED = {
    # name in the commit -> id
    "the name": ("Béa Deux", "bea"),
    "without accent, in capitals": ("BEA DEUX", "bea"),
    "a hyphen for a space": ("Béa-Deux", "bea"),
    "a signature": ("b2", "bea"),
    "a signature in capitals": ("B2", "bea"),
    "somebody’s name, another’s signature": ("Dan Quatre", "bea"),
    "a part of a name": ("Béa", "git:Béa"),
    "more than the name": ("Béa Deux Bis", "git:Béa Deux Bis"),
}


@pytest.mark.parametrize(("signed", "who"), SIGNED.values(), ids=SIGNED.keys())
def test_a_signature_or_a_name_tells_who_signed(book: Folder, signed: str, who: str) -> None:
    book.commit(signed, chapters__a="un deux")
    people = (
        Person("dan", "Dan Quatre"),
        Person("bea", "Béa Deux", signatures=("B2", "Dan QUATRE")),
    )
    found = contributors(book.root, ["chapters/a.md"], settings(*people))
    assert [one.id for one in found.book] == [who]


MACHINES = [
    "dependabot[bot]", "dependabot", "dependabot-preview", "Renovate Bot", "renovate", "codecov",
    "greenkeeper", "pre-commit-ci", "github-actions", "GitHub Action-bot", "web-flow", "Weblate",
    "pyup-bot", "ImgBot", "allcontributors", "semantic-release-bot", "travis-ci", "travisci", "bot",
    "netlify", "mon-bot", "Un Bot", "tout_bot", "quelque[bot]chose", "Moulinette", "MOULINETTE",
    "un-moulin",
]  # fmt: skip
PEOPLE = [
    "Abbot Talbot", "Bot Ferdinand", "Weblate Martin", "Renovate Dupré", "Jean-Travis Ci", "Cabot",
    "Codecova", "Moulinette Rose", "Robot Nique",
]  # fmt: skip


def test_machines_are_left_out_and_people_are_not(book: Folder) -> None:
    for number, name in enumerate([*MACHINES, *PEOPLE]):
        book.commit(name, chapters__a=f"texte {number}")
    address = {"GIT_AUTHOR_NAME": "Un Automate", "GIT_AUTHOR_EMAIL": "1+x[bot]@exemple.invalid"}
    book.git("commit", "-q", "--allow-empty", "-m", "rien", **address)
    book.write("chapters/a.md", "la fin")
    book.git("commit", "-qam", "fin", **address)
    chosen = Credits(robots=("moulinette", "Un Moulin"))
    book_settings = dataclasses.replace(settings(), credits=chosen)
    found = contributors(book.root, ["chapters/a.md"], book_settings)
    assert set(found.robots) == {*MACHINES, "Un Automate"}
    assert {one.name for one in found.book} == set(PEOPLE)
    assert found.files["chapters/a.md"].robots == 2


# --- names and their order ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ada Un", "A. U."),
        ("Anne-Marie Le Goff", "A.-M. L. G."),
        ("Anne\u2010Marie Un", "A.-M. U."),
        ("élodie d’Un", "É. D."),
        ("Ada - Un", "A. U."),
        ("Œuvre Ø", "Œ. Ø."),
        ("Ada", "A."),
        ("", ""),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("written_as", "read"),
    [
        ("Ada Un", "Ada Un"),
        ("  Ada \t Un\n", "Ada Un"),
        ("Ada\u00a0Un", "Ada Un"),
        ("Ada\u200bUn", "AdaUn"),
        ("Ada\u202eUn\u2066", "AdaUn"),
        ("Ada\x1b\u2028Un", "Ada Un"),
        ("E\u0301lodie", "Élodie"),
        ("\ue000Ada", "Ada"),
    ],
)
def test_a_name_is_one_line_of_plain_text(written_as: str, read: str) -> None:
    assert plain(written_as) == read


ADA, BEA, DAN = (Contributor(one, name) for one, name in
                 (("ada", "Ada Un"), ("bea", "Béa Deux"), ("git:Dan Œuf", "Dan Œuf")))  # fmt: skip


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ((), ["Béa Deux", "Dan Œuf", "Ada Un"]),
        (("ada",), ["Ada Un", "Béa Deux", "Dan Œuf"]),
        (("Ada Un",), ["Ada Un", "Béa Deux", "Dan Œuf"]),
        (("dan oeuf", "ADA"), ["Dan Œuf", "Ada Un", "Béa Deux"]),
        (("personne", "bea"), ["Béa Deux", "Dan Œuf", "Ada Un"]),
        (("ada", "dan oeuf", "bea", "ada"), ["Dan Œuf", "Béa Deux", "Ada Un"]),
    ],
)
def test_those_pinned_come_first(order: tuple[str, ...], names: list[str]) -> None:
    assert [one.name for one in pinned([DAN, ADA, BEA, ADA], order)] == names


SHARES = {"ada": Fraction(90), "bea": Fraction(10)}
FILE = FileCredit(words=100, shares=SHARES, people=(BEA, DAN, ADA))


@pytest.mark.parametrize(
    ("choice", "file", "names"),
    [
        (Credits(), FILE, ["bea", "git:Dan Œuf", "ada"]),
        (Credits(threshold=10), FILE, ["bea", "ada"]),
        (Credits(threshold=10.01), FILE, ["ada"]),
        (Credits(threshold=91), FILE, []),
        (Credits(threshold=10, order=("ada",)), FILE, ["ada", "bea"]),
        (Credits(bylines=False), FILE, []),
        (Credits(), None, []),
        # of a hearing with a lead, the share is that of the lead alone
        (Credits(threshold=10), dataclasses.replace(FILE, words=300, heard=200), ["bea", "ada"]),
        (Credits(threshold=10), dataclasses.replace(FILE, words=300, robots=200), ["ada"]),
        # of words heard alone, all who changed them
        (Credits(threshold=99), FileCredit(words=9, heard=9, people=(BEA, ADA)), ["bea", "ada"]),
    ],
)  # fmt: skip
def test_who_signs_a_chapter(choice: Credits, file: FileCredit | None, names: list[str]) -> None:
    chosen = dataclasses.replace(settings(), credits=choice)
    assert [one.id for one in bylines(file, chosen)] == names
