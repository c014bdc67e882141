"""`contributors --explain FILE:LINE`: whose each word of a line is, and from which commit."""

from __future__ import annotations

import json

import pytest

from tests.history.conftest import Folder
from tests.history.test_contributors import BOOK, HEAD, run
from tests.record.test_passages import HEARING

FILE = "chapters/premier.md"
ONE = "L'élue écoute chaque territoire avant de proposer.\n"


@pytest.fixture
def told(book: Folder, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A chapter whose words several people wrote."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    book.write("vademecum.toml", BOOK.replace(', "second"', ""))
    book.write("annuaire.toml", '[personne.dan]\nnom = "Dan Quatre"\naffichage = "omis"\n')
    book.commit("Ada Un", chapters__premier=HEAD.format("Premier chapitre") + ONE)
    text = HEAD.format("Premier essai") + ONE.replace("chaque", "tout un").replace("'", "’")
    message = "T\n\nCo-authored-by: Carl Trois <c@x.invalid>\n"
    book.commit("Bea Deux", message, chapters__premier=text)
    return book


def explained(
    capsys: pytest.CaptureFixture[str], book: Folder, where: str
) -> list[tuple[str, list[str], bool]]:
    status, out, err = run(capsys, book.root, "--explain", where, "--format", "json")
    assert (status, err) == (0, "")
    return [(one["words"], one["people"], one["heard"]) for one in json.loads(out)["runs"]]


def test_each_run_of_words_and_its_people(told: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert explained(capsys, told, f"{FILE}:7") == [
        ("L’élue écoute", ["Ada Un"], False),
        ("tout un", ["Bea Deux", "Carl Trois"], False),
        ("territoire avant de proposer", ["Ada Un"], False),
    ]
    assert explained(capsys, told, f"{FILE}:2") == [
        ("Premier", ["Ada Un"], False), ("essai", ["Bea Deux", "Carl Trois"], False),
    ]  # fmt: skip
    head = told.git("rev-parse", "HEAD")
    _status, out, _err = run(capsys, told.root, "--explain", f"{FILE}:7")
    assert out.splitlines()[3].split("  ") == [
        head[:10], "2017-03-16", "Bea Deux, Carl Trois", "written", "tout un",
    ]  # fmt: skip
    _status, out, _err = run(capsys, told.root, "--explain", f"{FILE}:7", "--format", "csv")
    assert len(out.splitlines()) == 4
    assert "@" not in out


def test_a_line_of_the_file_at_hand_is_found_in_the_last_commit(
    told: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (told.root / FILE).read_text("utf-8")
    told.write(FILE, text.replace("---\n\n", "---\n\nNeuf mots que personne n’a encore.\n\n"))
    assert explained(capsys, told, f"{FILE}:9")[0] == ("L’élue écoute", ["Ada Un"], False)
    status, _out, err = run(capsys, told.root, "--explain", f"{FILE}:7")
    assert (status, len(err.splitlines())) == (1, 1)
    assert "uncommitted" in err


def test_what_was_said_and_who_is_not_named(
    told: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    turn = "\n{#t1}\n**Mme R.** — Oui, toujours.\n\n## Suite\n"
    told.commit("Dan Quatre", hearings__h=HEARING + turn)
    line = (HEARING + turn).split("\n").index("**Mme R.** — Oui, toujours.") + 1
    assert explained(capsys, told, f"hearings/h.md:{line}") == [("Mme R Oui toujours", [], True)]
    _status, out, _err = run(capsys, told.root, "--explain", f"hearings/h.md:{line}")
    assert "people heard  " in out
    assert "Dan" not in out
    told.git("mv", "annuaire.toml", "ailleurs.toml")
    _status, out, _err = run(capsys, told.root, "--explain", f"hearings/h.md:{line}")
    assert "people heard; brought in by Dan Quatre" in out
    told.git("mv", "ailleurs.toml", "annuaire.toml")
    _status, out, _err = run(capsys, told.root, "--explain", f"hearings/h.md:{line + 2}")
    assert "Suite" in out
    told.commit("renovate[bot]", chapters__premier=HEAD.format("T") + ONE + "\nUn robot.\n")
    assert "a robot" in run(capsys, told.root, "--explain", f"{FILE}:9")[1]


@pytest.mark.parametrize(
    ("where", "told_in"),
    [
        ("chapters/premier.md", "FILE:LINE"), (":3", "FILE:LINE"), (f"{FILE}:0", "FILE:LINE"),
        (f"{FILE}:99", "7 lines"), ("chapters/autre.md:1", "no text"), ("../x.md:1", "no text"),
        ("vademecum.toml:1", "no text"),
    ],
)  # fmt: skip
def test_what_names_no_line(
    told: Folder, capsys: pytest.CaptureFixture[str], where: str, told_in: str
) -> None:
    status, out, err = run(capsys, told.root, "--explain", where)
    assert (status, out, len(err.splitlines())) == (1, "", 1)
    assert told_in in err


def test_a_line_without_words_and_options_that_do_not_go_together(
    told: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, told.root, "--explain", f"{FILE}:3")[:2] == (
        0, "no word of a text stands on that line\n",
    )  # fmt: skip
    assert run(capsys, told.root, "--explain", f"{FILE}:3", "--since", "HEAD")[0] == 2
    assert run(capsys, told.root, "--explain", f"{FILE}:3", "--by", "person")[0] == 2


def test_rows_that_were_moved_stay_of_who_wrote_them(
    told: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ["| Mois | Débit | Qui |", "|---|---|---|", "| janvier | 14 litres | Anselme |",
            "| avril | 22 litres | Bérénice |", "| juillet | 3 litres | Anselme |"]  # fmt: skip
    head = HEAD.format("Premier essai")
    told.commit("Ada Un", chapters__premier=head + "\n".join(rows) + "\n")
    rows[2] = rows[2].replace("14", "15")
    rows[3:] = [rows[4], rows[3], "| octobre | 9 litres | Clotaire |"]
    told.commit("Bea Deux", chapters__premier=head + "\n".join(rows) + "\n")
    by = [explained(capsys, told, f"{FILE}:{n}") for n in (9, 10, 11, 12)]
    assert by == [
        [("janvier", ["Ada Un"], False), ("15", ["Bea Deux"], False),
         ("litres Anselme", ["Ada Un"], False)],
        [("juillet 3 litres Anselme", ["Ada Un"], False)],
        [("avril 22 litres Bérénice", ["Ada Un"], False)],
        [("octobre 9 litres Clotaire", ["Bea Deux"], False)],
    ]  # fmt: skip
