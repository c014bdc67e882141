"""What is not sent, and the one line that says why."""

from __future__ import annotations

import pytest

from tests.book import Book
from tests.exchange.letters import NAME, PATH, put, text
from vademecum.cli import main


@pytest.fixture
def book(small: Book) -> Book:
    put(small, text())
    return small


REFUSED = {
    "no such record": (["essais"], {}, "no hearing nor testimony “essais”"),
    "several people": (
        [NAME],
        {},
        "several people were heard in “2018-02-01-essai”: say which with --to: maire, temoin",
    ),
    "nobody of that name": (
        [NAME, "--to", "mairie"],
        {},
        "no “mairie” in “2018-02-01-essai” (people heard: maire, temoin); did you mean “maire”?",
    ),
    "of the group": ([NAME, "--to", "animation"], {}, "“animation” is of the group itself"),
    "who refused": ([NAME, "--to", "refus"], {}, "the person refused, nothing is sent any more"),
    "who withdrew": (
        [NAME, "--to", "refus"],
        {"etat: refuse": "etat: retire"},
        "withdrawn, nothing is sent any more",
    ),
    "a record withdrawn": (
        [NAME, "--to", "maire"],
        {"etat: attendu": "etat: retire\n  date: 2018-03-01"},
        "withdrawn, nothing is sent any more",
    ),
    "a record refused": (
        [NAME, "--to", "maire"],
        {"etat: attendu": "etat: refuse\n  date: 2018-03-01"},
        "the person refused, nothing is sent any more",
    ),
    "an error in the file": (
        [NAME, "--to", "maire"],
        {"{#t3}": "{#t2}"},
        f"{PATH}: mend it first, as is said below",
    ),
    "a name that nobody may read": (
        [NAME, "--to", "maire"],
        {"De mon côté,": "Comme dit Mme Quillevère,"},
        f"{PATH}: the letter would say what nobody may read",
    ),
    "a day that is none": ([NAME, "--to", "maire", "--before", "demain"], {}, "is no date"),
    "a day to come": (
        [NAME, "--to", "maire", "--date", "2999-03-01"],
        {},
        "2999-03-01 has not come",
    ),
    "in the book": ([NAME, "lettre.docx", "--to", "maire"], {}, "write the document outside"),
}


@pytest.mark.table
@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_one_line(
    case: str, small: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments, changes, told = REFUSED[case]
    written = text()
    for old, new in changes.items():
        assert written.count(old) == 1
        written = written.replace(old, new)
    put(small, written)
    before = small.bytes()
    inside = [str(small.root / one) if one == "lettre.docx" else one for one in arguments]
    assert main(["-C", str(small.root), "send", *inside]) == 1
    said = capsys.readouterr()
    lines = said.err.strip().splitlines()
    assert said.out == ""
    assert told in lines[-1]
    assert sum(line.startswith("Error:") for line in lines) == 1
    same = {name: data for name, data in small.bytes().items() if not name.startswith("_build/")}
    assert same == before


@pytest.mark.slow
def test_text_that_is_not_committed_is_refused_and_the_command_is_named(book: Book) -> None:
    book.alter(PATH, "Je maintiens.", "Je ne maintiens rien.")
    done = book.run("send", NAME, "--to", "maire")
    assert done.returncode == 1
    assert done.stderr == (
        f"Error: {PATH} is not committed: git add {PATH} && git commit, then send\n"
    )
    book.commit()
    assert book.run("send", NAME, "--to", "maire").returncode == 0


def test_a_book_without_history_is_told_so(small: Book) -> None:
    small.write(PATH, text())
    done = small.run("send", NAME, "--to", "maire")
    assert (done.returncode, done.stdout) == (1, "")
    assert "letters need the book's git history" in done.stderr


@pytest.mark.slow
def test_a_new_file_is_no_invitation_yet(small: Book) -> None:
    assert small.run("new", "hearing", "2018-05-01-neuf").returncode == 0
    small.commit()
    done = small.run("send", "2018-05-01-neuf")
    assert done.returncode == 1
    assert "holds the template's words: write your questions in their place" in done.stderr


BACK = {
    "awaited, and nothing lifts it": "{etat: attendu}",
    "given by the way": "{etat: donne, date: 2018-02-10}",
}


@pytest.mark.table
@pytest.mark.parametrize("name", BACK)
def test_refused_words_go_in_no_letter(
    name: str, book: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = "{etat: refuse, date: 2018-02-10}"
    put(book, text().replace(refused, BACK[name]))
    assert main(["-C", str(book.root), "send", NAME, "--to", "maire"]) == 1
    said = capsys.readouterr().err
    assert f"{PATH}:27: P001" in said
    levees = "levees: [{quoi: refus, qui: refus, du: 2018-02-10, le: 2018-02-20, pourquoi: lettre}]"
    anew = text().replace(refused, "{etat: attendu}")
    put(book, anew.replace("relecture:", f"{levees}\nrelecture:"))
    assert main(["-C", str(book.root), "send", NAME, "--to", "maire"]) == 0


@pytest.mark.slow
def test_a_struck_passage_goes_in_no_letter(book: Book, capsys: pytest.CaptureFixture[str]) -> None:
    given = text().replace("etat: attendu", "etat: donne\n  date: 2018-02-05")
    put(book, given)
    assert main(["-C", str(book.root), "send", NAME, "--to", "temoin"]) == 0
    put(book, given.replace("{retire}`fâche ma directrice`", "fâche ma directrice"))
    assert main(["-C", str(book.root), "send", NAME, "--to", "temoin"]) == 1
    assert "P005" in capsys.readouterr().err
