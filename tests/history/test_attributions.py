"""`attributions.toml`: a past attribution mended without rewriting history."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.history.conftest import Folder
from tests.history.each import hearing
from tests.history.test_contributors import BOOK, HEAD, REGISTER, run
from vademecum.history import contributors
from vademecum.history.explain import explain
from vademecum.history.misattributed import problems
from vademecum.settings import load

FIRST, SECOND = "chapters/premier.md", "chapters/second.md"
OURS = "Le groupe écoute chaque territoire avant de proposer quoi que ce soit aux élus.\n"
HERS = "Une délégation revient rarement avec ce que les habitants espéraient trouver au loin.\n"
LAST = "Les comptes se tiennent chaque hiver à la mairie annexe du vieux bourg.\n"
WHY = "Elle l’avait envoyé par la poste."
ROW = '[[attribution]]\ncommit = "{}"\npassage = "{}"\npersonne = "{}"\npourquoi = "{}"\n'


def row(commit: str, passage: str = HERS.strip(), person: str = "ada", why: str = WHY) -> str:
    return ROW.format(commit, passage, person, why)


@pytest.fixture
def brought(book: Folder) -> tuple[Folder, str]:
    """A chapter that one person committed, in which a sentence is another's; and the commit."""
    book.write("vademecum.toml", BOOK)
    book.write("annuaire.toml", REGISTER)
    book.write(SECOND, HEAD.format("Second chapitre") + "Trois mots ici.\n")
    book.commit("Cyr Trois")
    book.write(SECOND, HEAD.format("Second chapitre") + "Trois mots ici.\n\nPuis deux autres.\n")
    text = HEAD.format("Premier chapitre") + "\n".join((OURS, HERS, LAST))
    return book, book.commit("Bea Deux", "Premier jet", chapters__premier=text)


def words(book: Folder, path: str = FIRST) -> dict[str, float]:
    """The words of each person in a file, by name."""
    settings, told = load(book.root)
    assert told == []
    found = contributors(book.root, [path], settings)
    names = {one.id: one.name for one in found.book}
    return {names[who]: float(count) for who, count in found.files[path].shares.items()}


def test_a_passage_is_whose_it_is_said_to_be(brought: tuple[Folder, str]) -> None:
    book, commit = brought
    assert words(book) == {"Bea Deux": 42}
    book.write("attributions.toml", row(commit))
    assert words(book) == {"Bea Deux": 29, "Ada Un": 13}
    for person in ("Ada Un", "ada", "Cyr Trois", "cyr trois", "reseau", "Un réseau imaginé"):
        book.write("attributions.toml", row(commit[:8], person=person))
        told = words(book)
        assert told.pop("Bea Deux") == 29
        assert list(told.values()) == [13]


# What the passage becomes -> the words that Ada Un keeps of it, where they stand.
LATER = {
    "another mends a word": (
        {FIRST: "\n".join((OURS, HERS.replace("rarement", "toujours"), LAST))}, {FIRST: 12},
    ),
    "it moves within its chapter": ({FIRST: "\n".join((LAST, HERS, OURS))}, {FIRST: 13}),
    "it goes above the others": ({FIRST: "\n".join((HERS, OURS, LAST))}, {FIRST: 13}),
    "it goes to another chapter": ({FIRST: OURS + LAST, SECOND: HERS}, {SECOND: 13}),
    "half of it goes": (
        {FIRST: OURS + "Une délégation revient rarement avec ce que disent les comptes.\n"},
        {FIRST: 8},
    ),
    "it goes": ({FIRST: OURS + LAST}, {}),
    "it is wrapped anew": ({FIRST: (OURS + HERS + LAST).replace(" ", "\n")}, {FIRST: 13}),
    "the rest goes": ({FIRST: HERS}, {FIRST: 13}),
}  # fmt: skip


@pytest.mark.parametrize(("files", "kept"), LATER.values(), ids=LATER.keys())
def test_words_that_are_left_carry_it(
    brought: tuple[Folder, str], files: dict[str, str], kept: dict[str, int]
) -> None:
    book, commit = brought
    for path, text in files.items():
        book.write(path, HEAD.format("Premier chapitre") + text)
    book.commit("Dan Quatre")
    book.write("attributions.toml", row(commit))
    told = {path: words(book, path).get("Ada Un", 0) for path in (FIRST, SECOND)}
    assert told == {FIRST: 0, SECOND: 0} | kept


def test_a_long_passage_is_told_by_its_ends(brought: tuple[Folder, str]) -> None:
    book, commit = brought
    book.write("attributions.toml", row(commit, "Une délégation […] du vieux bourg."))
    assert words(book) == {"Bea Deux": 16, "Ada Un": 26}


def test_several_rows_of_one_commit(brought: tuple[Folder, str]) -> None:
    book, commit = brought
    rows = (row(commit), row(commit, LAST.strip(), "Cyr Trois"), row(commit))
    book.write("attributions.toml", "\n".join(rows))
    assert words(book) == {"Bea Deux": 16, "Ada Un": 13, "Cyr Trois": 13}


# A row -> what is said of it, on which line.
WRONG = {
    "no such commit": (row("0123456789"), "P035", 2),
    "no id": (row("HEAD"), "P035", 2),
    "no such passage": (row("{}", "Une délégation revient souvent."), "P036", 3),
    "words of the commit before": (row("{}", "Trois mots ici."), "P036", 3),
    "a passage of no word": (row("{}", "…"), "P036", 3),
    "twice": (row("{}", "chaque"), "P037", 3),
    "nobody": (row("{}", person="ado"), "P038", 4),
}


@pytest.mark.parametrize(("text", "code", "line"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_mended_is_told(
    brought: tuple[Folder, str], text: str, code: str, line: int
) -> None:
    book, commit = brought
    book.write("attributions.toml", text.replace("{}", commit))
    settings, _told = load(book.root)
    assert [(one.code, one.place.line) for one in problems(book.root, settings)] == [(code, line)]
    assert words(book) == {"Bea Deux": 42}


def test_a_commit_that_moved_the_words_did_not_write_them(brought: tuple[Folder, str]) -> None:
    book, commit = brought
    book.write(FIRST, HEAD.format("Premier chapitre") + OURS + LAST)
    moving = book.commit("Dan Quatre", chapters__second=HEAD.format("Second chapitre") + HERS)
    book.write("attributions.toml", row(moving))
    settings, _told = load(book.root)
    (one,) = problems(book.root, settings)
    assert (one.code, one.place.line) == ("P039", 3)
    book.write("attributions.toml", row(commit))
    assert list(problems(book.root, settings_of(book))) == []


def settings_of(book: Folder):  # type: ignore[no-untyped-def]
    return load(book.root)[0]


@pytest.mark.parametrize("key", ["commit", "passage", "personne", "pourquoi"])
def test_a_row_says_all_of_it(brought: tuple[Folder, str], key: str) -> None:
    book, commit = brought
    lines = [one for one in row(commit).splitlines(True) if not one.startswith(key)]
    book.write("attributions.toml", "".join(lines))
    settings, told = load(book.root)
    assert [(one.code, one.place.path, one.place.line) for one in told] == [
        ("F008", "attributions.toml", 1)
    ]
    assert not settings.attributions and list(problems(book.root, settings)) == []


def test_check_tells_it_and_a_cut_history_tells_nothing(
    brought: tuple[Folder, str], tmp_path: Path
) -> None:
    from vademecum import judge

    book, _commit = brought
    book.write("attributions.toml", row("0123456789"))
    found = judge.judge(book.root).problems
    assert [one.code for one in found if one.place.path == "attributions.toml"] == ["P035"]
    copy = tmp_path / "copie"
    book.git("clone", "-q", "--depth=1", book.root.as_uri(), str(copy))
    (copy / "attributions.toml").write_text(row("0123456789"), encoding="utf-8")
    assert list(problems(copy, load(copy)[0])) == []


def test_it_is_told_where_credit_is(
    brought: tuple[Folder, str], capsys: pytest.CaptureFixture[str]
) -> None:
    book, commit = brought
    book.write("attributions.toml", row(commit))
    _status, out, err = run(capsys, book.root)
    assert "Ada Un" in out and f"13 words of {commit[:10]} are of Ada Un" in err
    _status, out, _err = run(capsys, book.root, "--format", "json")
    assert json.loads(out)["mended"] == [
        {"commit": commit, "person": "ada", "words": 13, "why": WHY}
    ]
    line = (book.root / FIRST).read_text(encoding="utf-8").split("\n").index(HERS.strip()) + 1
    (told,) = explain(book.root, f"{FIRST}:{line}", settings_of(book))
    assert (told.people, told.commit, told.mended) == (("Ada Un",), commit, WHY)


def test_who_is_not_named_is_not_named_there(
    brought: tuple[Folder, str], capsys: pytest.CaptureFixture[str]
) -> None:
    book, commit = brought
    book.write("annuaire.toml", REGISTER + 'affichage = "omis"\n')
    book.write("attributions.toml", row(commit))
    _status, out, err = run(capsys, book.root)
    assert "Ada" not in out + err and f"13 words of {commit[:10]}" in err


def test_a_person_heard_anonymously_is_told(book: Folder) -> None:
    """E041 asks whom an attribution would name among the hands of a hearing."""
    from tests.history.undone import BOOK as PORT
    from tests.history.undone import DAY
    from vademecum import judge

    text = hearing(how="anonyme", directeur="etat: donne, diffusion: public, date: 2017-10-16, "
                   "reference: C-1", labels=("Mme R.", "M. Léandre Quintefeuille"))  # fmt: skip
    text = text.replace("**M. T.**", "**M. Léandre Quintefeuille**")
    text = text.replace("---\n\n{#t1}", "---\n\nUne séance tenue au phare un matin.\n\n{#t1}")
    book.write("vademecum.toml", PORT)
    book.write("hearings/2017-03-14-phare.md", text)
    commit = book.commit("Cyr Trois")
    assert not [one for one in judge.judge(book.root, DAY).problems if one.code == "E041"]
    passage = "Une séance tenue au phare un matin."
    book.write("annuaire.toml", '[personne.x]\nnom = "Léandre Quintefeuille"\n')
    book.write("attributions.toml", row(commit, passage, "x"))
    assert [one.code for one in judge.judge(book.root, DAY).problems if one.code == "E041"]
