"""What is asked of whoever begins a book, and what becomes of the answers."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.book import Book, command
from tests.starter.made import refused

pytestmark = pytest.mark.table


def test_it_asks_four_things_and_proposes_the_group_alone(tmp_path: Path) -> None:
    done = command("-C", str(tmp_path), "init", "livre", input="\n\n\n\n", LANGUAGE="fr")
    assert done.returncode == 0, done.stderr
    book = Book(tmp_path / "livre")
    assert 'diffusion = "travail"' in book.read("vademecum.toml")
    assert 'titre = "Mon guide"' in book.read("vademecum.toml")
    assert "git init -b main" in done.stderr
    assert done.stderr.index("Titre du livre") < done.stderr.index("Qui peut lire ce dépôt git")


# What is typed, and how it stands in the book where that is otherwise: as French sets it.
TITLES = {
    "quotes and apostrophes": (
        'Le « guide » d\'ici, "vraiment" ’ordinaire’',
        "Le «\u00a0guide\u00a0» d’ici, «\u00a0vraiment\u00a0» ’ordinaire’",
    ),
    "an apostrophe in quotes": ('"l\'eau"', "«\u00a0l’eau\u00a0»"),
    "English quotes": ("“oui”", "«\u00a0oui\u00a0»"),
    "a colon": ("Guide : agir", "Guide\u00a0: agir"),
    "a question": ("Que faire?", "Que faire\u202f?"),
    "a date": ("Journée du 14 mars 2026", "Journée du 14\u00a0mars 2026"),
    "a capital": ("Etat des lieux", "État des lieux"),
    "a backslash": ("C:\\notes et '''", ""),
    "signs that mark nothing": ("Un * titre, x [a] (b) { d } C# < b > & | 3 * 4", ""),
    "a number": ("2026. Un bilan", ""),
    "our own words": ("LICENCE et TITLE, path % s", ""),
    "a comment": ("Guide # pas un commentaire", ""),
    "as long as may be": ("Très " * 39 + "long", ""),
    "accents in two signs": ("E\u0301tude", "Étude"),
}


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.parametrize("case", TITLES)
def test_any_title_makes_a_green_book(tmp_path: Path, case: str) -> None:
    title, set_as = TITLES[case]
    place = str(tmp_path / "un livre à moi")
    done = command("init", place, "--yes", "--title", title, "--publisher", title)
    assert done.returncode == 0, done.stderr
    book = Book(Path(place))
    said = tomllib.loads(book.read("vademecum.toml"))["livre"]
    assert said["titre"] == said["editeur"] == (set_as or title)
    done = book.run("check", LANGUAGE="en")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout


@pytest.mark.slow
@pytest.mark.pango
def test_a_title_of_signs_is_built(tmp_path: Path) -> None:
    book = Book(tmp_path / "livre")
    title = TITLES["signs that mark nothing"][0] + TITLES["quotes and apostrophes"][0]
    assert command("init", str(book.root), "--yes", "--title", title).returncode == 0
    done = book.run("build")
    assert done.returncode == 0, done.stderr


# A printed value is words: a mark of the source would stand in every running head.
NO_TITLES = {
    "signs of Markdown": (
        "# Un * titre ` x [a] (b) {cite} _d_ < b > &amp; | 3 * 4",
        "“# ” would be printed as it stands",
    ),
    "a heading's mark": ("# Un guide", "“# ” would be printed as it stands"),
    "a quote's mark": ("> Un guide", "“> ” would be printed as it stands"),
    "a box's mark": (":::note", "“:::” would be printed as it stands"),
    "a mark of code": ("Un ` guide", "“`” would be printed as it stands"),
    "code": ("Un `guide`", "“`guide`” would be printed as it stands"),
    "a role": ("Un {cite} guide", "“{cite}” would be printed as it stands"),
    "emphasis by lines": ("Un _guide_", "“_guide_” would be printed as it stands"),
    "a link": ("Un [guide](là)", "“](là)” would be printed as it stands"),
    "a cell": ("| 3 |", "“| 3 |” would be printed as it stands"),
    "a formula": ("L’eau $x$", "“$x$” would be printed as it stands"),
    "a line's end": ("C:\\notes \\n", "“\\n” would be printed as it stands"),
    "our own marks": ("@LICENCE@ et @TITLE@", "“@LICENCE@” would be printed as it stands"),
    "a variable": ("Le {path}", "“{path}” would be printed as it stands"),
    "a place for words": ("Le %s", "“%s” would be printed as it stands"),
    "a quote without its end": ('Le "guide', "--title: straight quotes: write « … » in"),
    "marks that stand alone": ('Le """', "--title: straight quotes: write « … » in"),
    "a letter by its name": ("Eau &amp; air", "“&amp;” would be printed as it stands"),
    "nothing": ("  ", "--title: nothing is said"),
    "two lines": ("a\nb", "a character that no page can show (U+000A)"),
    "a bell": ("a\x07", "a character that no page can show (U+0007)"),
    "an emoji": ("Guide 🎉", "the book's faces have no sign for 🎉"),
    "emphasis": ("Un *titre*", "--title: “*titre*” would be printed as it stands"),
    "a tag": ("Un <b>titre</b>", "“<b>” would be printed as it stands"),
    "Chinese": ("指南", "the book's faces have no sign for 指"),
    "an address": ("contact@exemple.fr", "looks like an e-mail address: none is published"),
    "an address in a title": ("Amis (a@exemple.fr)", "“Amis (a@exemple.fr)” looks like"),
    "too long": ("a" * 201, "--title: 201 characters, 200 at most"),
}


@pytest.mark.parametrize("case", NO_TITLES)
def test_a_title_that_no_book_can_bear(tmp_path: Path, case: str) -> None:
    title, told = NO_TITLES[case]
    assert told in refused(tmp_path, "livre", "--title", title)
    assert not (tmp_path / "livre").exists()


AGAIN = {
    "an empty one": ("   ", "Error: Title of the book: nothing is said"),
    "an emoji": ("Guide 🎉", "Error: Title of the book: the book's faces have no sign for 🎉"),
    "emphasis": ("Un *titre*", "Error: Title of the book: “*titre*” would be printed"),
    "an address": ("contact@exemple.fr", "looks like an e-mail address: none is published"),
    "an address in a title": ("Amis (a@exemple.fr)", "“Amis (a@exemple.fr)” looks like"),
    "too long": ("a" * 201, "Error: Title of the book: 201 characters, 200 at most"),
}


@pytest.mark.parametrize("case", AGAIN)
def test_what_no_book_can_bear_is_asked_again(tmp_path: Path, case: str) -> None:
    """With the question's own name: who answers never typed an option."""
    typed, told = AGAIN[case]
    answers = f"{typed}\nIci\n\n\n\n"
    done = command("-C", str(tmp_path), "init", "livre", input=answers, LANGUAGE="en")
    assert done.returncode == 0, done.stderr
    assert told in done.stderr and done.stderr.count("Title of the book [") == 2
    assert 'titre = "Ici"' in Book(tmp_path / "livre").read("vademecum.toml")


def test_nobody_answers(tmp_path: Path) -> None:
    done = command("-C", str(tmp_path), "init", "livre", input="", LANGUAGE="en")
    assert done.returncode == 1
    said = "nobody answers: give --title, --publisher, --licence, --readers, or --yes"
    assert said in done.stderr
    assert not (tmp_path / "livre").exists()


def test_yes_takes_what_is_proposed_for_what_is_not_given(tmp_path: Path) -> None:
    done = command("-C", str(tmp_path), "init", "livre", "--yes", "--title", "Ici", LANGUAGE="fr")
    assert done.returncode == 0
    text = Book(tmp_path / "livre").read("vademecum.toml")
    assert 'titre = "Ici"' in text and 'diffusion = "travail"' in text
    assert 'licence = "CC BY-SA 4.0"' in text and 'editeur = "Mon organisation"' in text


# A licence, and what the README says of it.
LICENCES = {
    "a licence": ("CC BY 4.0", "Le texte, une fois publié, est diffusé sous licence CC BY 4.0."),
    "none": ("Tous droits réservés", "\nTous droits réservés."),
    "none, with a full stop": ("Tous droits réservés.", "\nTous droits réservés."),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", LICENCES)
def test_what_is_no_licence_is_not_called_one(tmp_path: Path, case: str) -> None:
    licence, told = LICENCES[case]
    book = Book(tmp_path / "livre")
    assert command("init", str(book.root), "--yes", "--licence", licence).returncode == 0
    assert book.read("README.md").endswith(f"{told}\n")
    assert book.run("build", "--format", "html").returncode == 0
    page = book.read("dist/public/html/index.html")
    words = licence.rstrip(".")
    assert (f"Licence {words}." in page) is (case == "a licence")
    assert ('"license": ' in page) is (case == "a licence")
    assert f"{words}." in page


@pytest.mark.parametrize("typed", ["PUBLIC", " public ", "Public"])
def test_who_can_read_it_is_understood_as_it_is_typed(tmp_path: Path, typed: str) -> None:
    done = command("-C", str(tmp_path), "init", "livre", input=f"\n\n\n{typed}\n")
    assert done.returncode == 0, done.stderr
    assert 'diffusion = "public"' in Book(tmp_path / "livre").read("vademecum.toml")
