"""What was taken back stands in no other file that git tracks, though no page is made of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.undone import DAY, ID, KEEPER, PHARE, SAID, VERGER, Book, made, record
from vademecum import corpus
from vademecum.checks import faults
from vademecum.history.promises import promises
from vademecum.rules import Severity
from vademecum.store import Store

OLD = f"annexe/ancien/hearings/{ID}.md"
CUES = "".join(
    f"{number}\n00:00:0{number}.000 --> 00:00:0{number}.900\n{words}\n\n"
    for number, words in enumerate(
        (
            "La lanterne rouge oriente",
            "les barques perdues vers",
            "le chenal du nord. Nous",
            "dormons peu en hiver. Le goémon",
            "brûlé trahit notre présence",
            "aux contrebandiers de la falaise.",
        ),
        1,
    )
)
COMMON_WORDS = "# Ici\n\nMerci d’avoir accepté cette audition : une lanterne rouge, un phare.\n"
WITHHELD = f"« {SAID.split(chr(10))[0]} »"


def whole(book: Book) -> None:
    book.withdraw()


def passage(book: Book) -> None:
    book.withdraw("t2")


def short_passage(book: Book) -> None:
    book.withdraw("t3")


def refused(book: Book) -> None:
    book.commit(PHARE, record(etat="refuse"))


def by_retire(book: Book) -> None:
    text = book.read(PHARE)
    for part in SAID.split("\n\n"):
        text = text.replace(part, f"{{retire}}`{part}`")
    book.commit(PHARE, text)


def archive() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made_of:
        made_of.writestr("propos.txt", SAID)
    return held.getvalue()


# name: what was promised, the file and what it says, where it is told
HELD: dict[str, tuple[Callable[[Book], None], str, str | bytes, list[str]]] = {
    "the old book in a folder": (whole, OLD, record(), [f"{OLD}:27: P024"]),
    "a struck turn in the old book": (passage, OLD, record(), [f"{OLD}:27: P024"]),
    "four words in the old book": (short_passage, OLD, record(), [f"{OLD}:32: P024"]),
    "refused words": (refused, OLD, record(), [f"{OLD}:27: P024"]),
    "a transcript": (whole, "propos.txt", f"Notes.\n\n{SAID}\n", ["propos.txt:3: P024"]),
    "in Windows-1252": (whole, "propos.txt", SAID.encode("cp1252"), ["propos.txt:1: P024"]),
    "in UTF-16": (whole, "propos.txt", SAID.encode("utf-16"), ["propos.txt:1: P024"]),
    "subtitles": (whole, "propos.vtt", f"WEBVTT\n\n{CUES}", ["propos.vtt:5: P024"]),
    "a table": (whole, "propos.csv", f'qui,dit\nG,"{SAID}"\n', ["propos.csv:2: P024"]),
    "quoted in a read-me": (whole, "README.md", f"# Ici\n\n> {WITHHELD}\n", ["README.md:3: P024"]),
    "beside the chapters": (passage, "chapters/notes.txt", SAID, ["chapters/notes.txt:1: P024"]),
    # right
    "nothing": (whole, "README.md", "# Lisez-moi\n", []),
    "common words": (whole, "README.md", COMMON_WORDS, []),
    "four words elsewhere": (short_passage, "README.md", f"# Ici\n\n{KEEPER}\n", []),
    "another hearing": (whole, f"annexe/{VERGER}", record(body="\n{#t1}\nRien.\n"), []),
    "an archive": (whole, "propos.zip", archive(), []),
    "the output folder": (whole, "dist/travail/propos.txt", SAID, []),
    "a file left out": (whole, "prive/propos.txt", SAID, []),
}


@pytest.mark.table
@pytest.mark.parametrize("name", HELD)
def test_words_taken_back_are_tracked_nowhere(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    act, path, text, expected = HELD[name]
    book.commit(".gitignore", "/dist/\n/prive/\n")
    act(book)
    book.commit(path, text)
    assert book.told() == expected


def test_another_book_of_the_repository_is_another(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.write("annexe/ancien/vademecum.toml", book.read("vademecum.toml"))
    book.withdraw()
    book.commit(OLD, record(titre="Un autre phare"))
    assert book.told() == []
    book.commit(OLD, record())  # as this one was
    assert book.told() == [f"{OLD}:27: P024"]


def test_words_struck_in_their_own_record_may_stand_there(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    by_retire(book)
    assert book.told() == []


def test_what_git_holds_is_judged_not_the_file(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    book.write("propos.txt", SAID)
    assert book.told() == []  # git does not have it
    book.git("add", "propos.txt")
    (book.root / "propos.txt").write_text("Rien.\n", encoding="utf-8")
    assert book.told() == ["propos.txt:1: P024"]
    book.git("add", "propos.txt")
    assert book.told() == []


def test_it_names_the_commit_and_what_to_do(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    commit = book.withdraw()
    book.commit("mes notes.txt", SAID)
    (told,) = book.sentences()
    assert commit[:10] in told
    assert "git rm --cached 'mes notes.txt'" in told


def test_a_file_that_held_nothing_is_not_read_again(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    book.commit("notes.txt", "Rien.\n")
    kept = Store.of(book.root, tmp_path / "caches")
    for text, expected in (("Rien.\n", []), (SAID, ["P024"]), (SAID, ["P024"]), ("Rien.\n", [])):
        book.commit("notes.txt", text)
        found, _note = promises(book.root, corpus.load(book.root).library, DAY, kept)
        assert [one.code for one in found] == expected


def test_a_book_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    for path in ("vademecum.toml", "annuaire.toml", "chapters", "hearings"):
        (book.root / "guide").mkdir(exist_ok=True)
        book.git("mv", path, f"guide/{path}")
    book.commit()
    inner = Book(book.root / "guide", book.clock)
    inner.withdraw()
    book.clock = inner.clock
    book.commit("propos.txt", SAID)
    book.commit("guide/notes.txt", SAID)
    assert inner.told() == ["../propos.txt:1: P024", "notes.txt:1: P024"]


def test_no_edition_waits_for_a_file_that_it_does_not_show(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    book.commit("propos.txt", SAID)
    library = corpus.load(book.root).library
    found, _note = promises(book.root, library, DAY, Store.none())
    assert [one.severity for one in found] == [Severity.ERROR]
    for edition in library.settings.editions:
        assert faults.concerning(found, library, edition, DAY) == ()
