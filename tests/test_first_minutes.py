"""What CONTRIBUTING says of the first five minutes, in a book that exists and in an empty one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import Book
from tests.book import small as copied
from vademecum import preview
from vademecum.order import Order

VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Anne>Bonjour à tous.\n"
EMPTY = {
    "sans édition": '[livre]\ntitre = "Un livre neuf"\n',
    "une édition publique": (
        '[livre]\ntitre = "Un livre neuf"\n\n'
        '[edition.public]\ndiffusion = "public"\netats = ["approuve"]\nformats = ["html"]\n'
    ),
}


@pytest.fixture(params=["le petit livre", *EMPTY])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Book:
    name = request.param
    if name not in EMPTY:
        return copied(tmp_path / "livre")
    found = Book(tmp_path / "livre")
    found.write("vademecum.toml", EMPTY[name])
    return found


def page(book: Book, path: str) -> str:
    """A page of the preview, without an edition named."""
    made = preview.make(book.root, Order(formats=("html",)), lambda _line: None)
    return (made.folder / "html" / path).read_text(encoding="utf-8")


def test_a_new_chapter_is_seen_at_once(book: Book) -> None:
    assert book.run("new", "chapter", "mon-chapitre", "--in", "agir").returncode == 0
    assert "Écrire ici" in page(book, "chapters/agir/mon-chapitre.html")
    told = book.run("check", "--format", "json", "chapters/agir/mon-chapitre.md").stdout
    assert '"error"' not in told
    assert "B004" in told  # what is still to do


@pytest.mark.slow
def test_what_new_and_import_make_is_workable(book: Book) -> None:
    book.write("../seance.vtt", VTT)
    assert book.run("new", "hearing", "2020-01-02-neuve").returncode == 0
    assert book.run("new", "testimony", "temoignage-neuf").returncode == 0
    file = str(book.root.parent / "seance.vtt")
    assert book.run("import", file, "--id", "2020-01-03-seance").returncode == 0
    assert '"error"' not in book.run("check", "--format", "json", "hearings").stdout
    pages = {
        "2020-01-02-neuve": "Une prise de parole",
        "temoignage-neuf": "Un paragraphe par idée",
        "2020-01-03-seance": "Bonjour à tous",
    }
    made = preview.make(book.root, Order(formats=("html",)), lambda _line: None)
    for name, words in pages.items():
        assert words in (made.folder / f"html/hearings/{name}.html").read_text(encoding="utf-8")


@pytest.mark.table
def test_check_fix_is_the_next_step(book: Book) -> None:
    book.run("new", "chapter", "mon-chapitre", "--in", "agir")
    book.add("chapters/agir/mon-chapitre.md", "\nL'eau.\n")
    book.run("check", "--fix")
    assert "L’eau." in book.read("chapters/agir/mon-chapitre.md")


UNTRACKED = {
    "à tous": ("", "E007"),
    "au groupe": ('\n[depot]\ndiffusion = "travail"\n', ""),
}


@pytest.mark.table
@pytest.mark.parametrize(("depot", "code"), UNTRACKED.values(), ids=UNTRACKED.keys())
def test_an_import_is_judged_when_git_tracks_it(tmp_path: Path, depot: str, code: str) -> None:
    book = Book(tmp_path / "livre")
    book.write("vademecum.toml", EMPTY["une édition publique"] + depot)
    book.commit()
    path = "hearings/2020-01-02-neuve.md"
    book.run("new", "hearing", "2020-01-02-neuve")

    def codes() -> list[str]:
        # What its template still says is another matter.
        return [one.split()[1] for one in book.codes() if not one.endswith("F018")]

    assert codes() == ([code] if code else [])
    exclude = book.root / ".git/info/exclude"
    exclude.write_text(f"/{path}\n", encoding="utf-8")
    assert codes() == []  # as the line that it names asks
    book.git("add", "-f", path)
    assert codes() == (["E003"] if code else [])


def test_a_new_hearing_is_of_the_day_its_id_says(small: Book) -> None:
    assert small.run("new", "hearing", "2020-01-02-neuve").returncode == 0
    assert "\ndate: 2020-01-02\n" in small.read("hearings/2020-01-02-neuve.md")
    done = small.run("new", "hearing", "2020-02-31-neuve")
    assert done.returncode == 1
    assert "“2020-02-31” is no date" in done.stderr
    assert not (small.root / "hearings/2020-02-31-neuve.md").exists()
