"""Whose something is: as they wish, and as an editor says where nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import Book
from tests.page.files import book, data, message, proposition

OLD, NEW = "On cure le bief en mars : c’est tôt.", "On cure le bief en avril : c’est tôt."


@pytest.fixture
def made(tmp_path: Path) -> tuple[Book, str]:
    one, commit = book(tmp_path)
    one.git("config", "user.name", "Rédactrice Inventée")
    one.git("config", "user.email", "redactrice@exemple.invalid")
    return one, commit


def given(made: tuple[Book, str], tmp_path: Path, **more: object) -> str:
    target = tmp_path / "un.vademecum.json"
    target.write_bytes(data(proposition(made[1], {"lu": OLD, "voulu": NEW}, **more)))
    return str(target)


@pytest.mark.slow
def test_the_name_of_who_asks_for_none_is_not_in_git(
    made: tuple[Book, str], tmp_path: Path
) -> None:
    one = made[0]
    before = one.git("rev-parse", "HEAD")
    done = one.run("receive", given(made, tmp_path, credit="omis"), "--date", "2020-02-03")
    assert (done.returncode, "Ada Modèle" in done.stderr) == (0, True)  # the editor is to answer
    new = one.git("log", "-p", "--glob=refs/propositions", "--branches", "--not", before)
    assert "Ada" not in new and "Une personne" in new
    id = one.git("for-each-ref", "--format=%(refname:lstrip=2)", "refs/propositions")
    assert one.run("proposals", "accept", id).returncode == 0
    letter = one.read(f"_build/propositions/{id}-reponse.txt")
    assert "Madame, Monsieur," in letter and "nous n’y avons pas joint votre nom" in " ".join(
        letter.split()
    )


def test_initials_are_all_that_git_has(made: tuple[Book, str], tmp_path: Path) -> None:
    one = made[0]
    before = one.git("rev-parse", "HEAD")
    one.run("receive", given(made, tmp_path, credit="initiales"), "--date", "2020-02-03")
    new = one.git("log", "-p", "--glob=refs/propositions", "--branches", "--not", before)
    assert "Modèle" not in new and "A.\u00a0M." in new


@pytest.mark.slow
def test_initials_of_somebody_whom_the_register_prints_whole_are_asked(
    made: tuple[Book, str], tmp_path: Path
) -> None:
    """A wish to be named in fewer letters is never lost: the register alone can grant it."""
    one = made[0]
    path = given(made, tmp_path, nom="Personne Inventée", credit="initiales")
    done = one.run("receive", path, "--dry-run")
    assert done.returncode == 1
    assert "[personne.personne-inventee]" in done.stderr and "initiales" in done.stderr
    register = one.read("annuaire.toml")
    head = "[personne.personne-inventee]\n"
    assert head in register
    one.write("annuaire.toml", register.replace(head, f'{head}affichage = "initiales"\n'))
    granted = one.run("receive", path, "--dry-run")
    assert (granted.returncode, granted.stderr) == (0, "")


@pytest.mark.slow
def test_an_editor_says_who_it_is_from(made: tuple[Book, str], tmp_path: Path) -> None:
    one, path = made[0], given(made, tmp_path, nom="")
    first = one.run("receive", path, "--date", "2020-02-03")
    assert first.returncode == 1 and "--from PERSON" in first.stderr
    wrong = one.run("receive", path, "--from", "personne-inventé")
    assert wrong.returncode == 1 and "personne-inventee" in wrong.stderr
    done = one.run("receive", path, "--date", "2020-02-04", "--from", "personne-inventee")
    assert (done.returncode, done.stderr) == (0, "")
    [branch] = one.git("branch", "--list", "propositions/*", "--format=%(refname:short)").split()
    assert one.git("log", "-1", "--format=%an", branch) == "Personne Inventée"
    again = one.run("receive", path, "--from", "Zoé Exemple")  # it has its author now
    assert again.returncode == 1 and "was received on 2020-02-04" in again.stderr


def test_a_message_of_a_charset_nobody_knows(made: tuple[Book, str], tmp_path: Path) -> None:
    mail = message("Corrigé : la vanne tombée.").as_bytes().replace(b"utf-8", b"x-inconnu")
    (tmp_path / "un.eml").write_bytes(mail)
    assert "tombée" in made[0].run("receive", str(tmp_path / "un.eml")).stderr


@pytest.mark.parametrize(
    ("name", "said"),
    [("a.eml", "a message that cannot be read"), ("a.json", "a file of the site"),
     ("a.docx", "neither a Word document")],
)  # fmt: skip
def test_what_cannot_be_read_is_called_what_it_is(
    made: tuple[Book, str], tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / name).write_bytes(b"X: a\n\nrien\n")
    assert said in made[0].run("receive", str(tmp_path / name)).stderr


@pytest.mark.table
@pytest.mark.parametrize("credit", ["omis", "nom", ""])
def test_an_address_in_the_place_of_a_name_is_asked_about(
    credit: str, made: tuple[Book, str], tmp_path: Path
) -> None:
    """Whoever answers must know that the file has it: git does not."""
    path = given(made, tmp_path, nom="zoe@exemple.invalid", credit=credit)
    done = made[0].run("receive", path, "--date", "2020-02-03")
    assert done.returncode == 1
    asked = "an address stands in the place" if credit == "omis" else "nobody is named"
    assert asked in done.stdout + done.stderr
    assert "zoe@" not in made[0].git("log", "-p", "--glob=refs/propositions", "--branches")
