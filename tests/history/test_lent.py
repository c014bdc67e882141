"""Words quoted from a hearing are of whoever said them; who chose a quote is told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.conftest import Folder, settings
from tests.history.each import hearing
from tests.record.test_passages import TESTIMONY
from vademecum.history import contributors
from vademecum.history.tally import FileCredit

A, B = "chapters/a.md", "chapters/b.md"
PORT = "hearings/2017-09-14-port"
BEACON = "La balise de l’ouest clignote trois fois quand un cargo rase les hauts-fonds."
HEAD = '---\ntitre: "Veille"\netat: approuve\ndiffusion: public\nthemes: []\n---\n\n'  # one word
LENT = ":::{citation} 2017-09-14-port#t2\n" + BEACON + "\n:::\n"


def begun(book: Folder) -> Folder:
    """A book with a hearing and a testimony, brought in by somebody who writes no chapter."""
    book.write(f"{PORT}.md", hearing())
    book.write("hearings/recit.md", TESTIMONY + "\n{#p1}\nLe vent du large a tout emporté.\n")
    book.commit("Cyr Trois", "Verser l’audition du port")
    return book


def wrote(book: Folder, author: str, **chapters: str) -> None:
    """A commit by somebody, of chapters by id."""
    book.commit(author, **{f"chapters__{name}": HEAD + text for name, text in chapters.items()})


def credit(book: Folder, path: str = A) -> FileCredit:
    return contributors(book.root, [path], settings()).files[path]


# Of a chapter by one person: the words that are theirs, those heard, the quotes they chose.
CASES = {
    "a quote of a turn": (f"Deux mots.\n\n{LENT}", 2, 13, 1),
    "a quote in a line": (
        "Elle dit {citation}`un cargo rase les hauts-fonds <2017-09-14-port#t2>` enfin.\n",
        3, 5, 1,
    ),
    "the same words beside their quote": (
        "Un cargo rase {citation}`un cargo rase les hauts-fonds <2017-09-14-port#t2>`.\n", 3, 5, 1,
    ),
    "two quotes of one turn": (
        "{citation}`un cargo rase <2017-09-14-port#t2>` et "
        "{citation}`un cargo rase <2017-09-14-port#t2>`.\n", 1, 6, 2,
    ),
    "words left out, others put in": (
        ":::{citation} 2017-09-14-port#t2\n[Sa] balise de l’ouest clignote […] quand un cargo "
        "[étranger] rase les hauts-fonds.\n:::\n", 2, 10, 1,
    ),
    "a capital changed": (
        "{citation}`[U]n cargo rase les hauts-fonds <2017-09-14-port#t2>`.\n", 0, 6, 1,
    ),
    "two paragraphs": (
        ":::{citation} 2017-09-14-port#t3\nLe registre des naufrages manque.\n\nPersonne\n:::\n",
        6, 0, 0,
    ),
    "words that were not said": (
        ":::{citation} 2017-09-14-port#t2\nLa balise de l’est clignote.\n:::\n", 5, 0, 0,
    ),
    "a turn that is not there": (
        f":::{{citation}} 2017-09-14-port#t9\n{BEACON}\n:::\n", 13, 0, 0,
    ),
    "a hearing that is not there": (f":::{{citation}} nulle#t2\n{BEACON}\n:::\n", 13, 0, 0),
    "a testimony": (
        ":::{citation} recit#p1\nLe vent du large\n:::\n\nUn mot.\n", 2, 4, 1,
    ),
    "a paragraph shown whole": (":::{temoignage} recit#p1\n:::\n\nUn mot.\n", 2, 0, 1),
    "no quote but words like one": (f"```text\n{LENT}```\n\n{BEACON}\n", 26, 0, 0),
}  # fmt: skip


@pytest.mark.parametrize(("text", "own", "heard", "quotes"), CASES.values(), ids=CASES.keys())
def test_whose_the_words_are(book: Folder, text: str, own: int, heard: int, quotes: int) -> None:
    wrote(begun(book), "Ada Un", a=text)
    found = credit(book)
    assert (found.words, found.heard) == (1 + own + heard, heard)
    assert found.shares == {"git:Ada Un": 1 + own}
    assert [one.people for one in found.quotes] == [("git:Ada Un",)] * quotes
    assert sum(one.words for one in found.quotes) == heard
    assert not found.transcribers


# What happens to a quote that Ada Un chose: who chose it then.
AFTER = {
    "its chapter is renamed": ({A: None, B: f"Deux mots.\n\n{LENT}"}, "Ada Un"),
    "it goes to another chapter": ({A: "Deux mots.\n", B: LENT}, "Ada Un"),
    "words are mended beside it": ({A: f"Trois mots ici.\n\n{LENT}", B: LENT}, "Ada Un"),
    "it is cut": (
        {A: "Deux mots.\n", B: LENT.replace(" quand un cargo rase les hauts-fonds.", "")}, "Ada Un",
    ),
    "another chooses as many words of the turn": (
        {B: "{citation}`un cargo rase <2017-09-14-port#t2>`\n"}, "Bea Deux",
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("files", "who"), AFTER.values(), ids=AFTER.keys())
def test_who_chose_a_quote_once_texts_change(
    book: Folder, files: dict[str, str | None], who: str
) -> None:
    wrote(begun(book), "Ada Un", a=f"Deux mots.\n\n{LENT}")
    for path, text in files.items():
        if text is None:
            (book.root / path).unlink()
        else:
            book.write(path, HEAD + text)
    book.commit("Bea Deux")
    (quote,) = credit(book, B).quotes
    assert quote.people == (f"git:{who}",)


def test_a_quote_that_comes_back_was_chosen_the_first_time(book: Folder) -> None:
    wrote(begun(book), "Ada Un", a=f"Deux mots.\n\n{LENT}")
    wrote(book, "Bea Deux", a="Deux mots.\n")
    wrote(book, "Bea Deux", a=f"Deux mots.\n\n{LENT}")
    (quote,) = credit(book).quotes
    assert quote.people == ("git:Ada Un",)


def test_a_branch_that_quotes_chose_what_it_quotes(book: Folder) -> None:
    wrote(begun(book), "Ada Un", a="Deux mots.\n")
    book.git("checkout", "-q", "-b", "cite")
    wrote(book, "Bea Deux", a=f"Deux mots.\n\n{LENT}")
    book.git("checkout", "-q", "main")
    wrote(book, "Ada Un", b="Un autre chapitre.\n")
    book.git("merge", "-q", "--no-ff", "-m", "Réunir", "cite", GIT_AUTHOR_NAME="Ada Un")
    (quote,) = credit(book).quotes
    assert (quote.record, quote.anchor, quote.people) == (
        "2017-09-14-port", "t2", ("git:Bea Deux",),
    )  # fmt: skip


def test_a_quote_whose_turn_is_mended_is_a_quote_again(book: Folder) -> None:
    """What was kept of the texts says nothing once the turn changes."""
    wrote(begun(book), "Ada Un", a=LENT)
    assert credit(book).heard == 13
    book.write(f"{PORT}.md", hearing().replace("clignote", "brille"))
    book.commit("Cyr Trois")
    assert credit(book).heard == 0
    book.write(f"{PORT}.md", hearing())
    book.commit("Cyr Trois")
    assert credit(book).heard == 13


def test_quotes_since_a_version_are_those_chosen_since(book: Folder) -> None:
    wrote(begun(book), "Ada Un", a=LENT)
    book.git("tag", "v1")
    wrote(book, "Bea Deux", b="{citation}`un cargo rase <2017-09-14-port#t2>` ici.\n")
    found = contributors(book.root, [A, B], settings(), since="v1")
    assert found.chose == {"git:Bea Deux": 1}
    assert found.files[B].shares == {"git:Bea Deux": 2}


def test_what_is_kept_tells_the_same(book: Folder, tmp_path: Path) -> None:
    wrote(begun(book), "Ada Un", a=LENT)
    first = contributors(book.root, [A], settings(), caches=tmp_path / "kept")
    again = contributors(book.root, [A], settings(), caches=tmp_path / "kept")
    wrote(book, "Bea Deux", b=LENT + "\nUn mot.\n")
    later = contributors(book.root, [A, B], settings(), caches=tmp_path / "kept")
    anew = contributors(book.root, [A, B], settings(), caches=tmp_path / "other")
    assert first.files == again.files
    assert later.files == anew.files
