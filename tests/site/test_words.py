"""The proof of the words: what is lost, doubled, moved or left on a page is named in its place."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.book import EVENINGS, HEARING, TESTIMONY, WHEELS, Book
from tests.book import small as copied
from vademecum.editions import sheet as sheets
from vademecum.formats.site import rendered
from vademecum.formats.site.lexer import Where, blocks
from vademecum.formats.site.words import prove


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The small book, its public edition made once for all."""
    book = copied(tmp_path_factory.mktemp("preuve") / "livre")
    done = book.run("build", "--format", "html")
    assert done.returncode == 0, done.stderr
    return book


@dataclass(frozen=True)
class Fault:
    """Something planted in the page that was made of a file."""

    what: str
    path: str
    old: str
    new: str
    told: tuple[str, ...]  # code and line


FAULTS = [
    Fault("a word lost", WHEELS, "quand ", "", ("R001:8",)),
    Fault("a word doubled", WHEELS, "quand ", "quand quand ", ("R002:8",)),
    Fault("a word changed", WHEELS, "quand ", "lorsque ", ("R001:8", "R002:8")),
    Fault("two words the wrong way round", WHEELS, "Une roue tourne", "Une tourne roue",
          ("R001:8", "R002:8")),
    Fault("an end of a word lost", WHEELS, "tourne quand", "tourn quand", ("R001:8", "R002:8")),
    Fault("a note lost", WHEELS, "Au mois de mars, d’ordinaire.", "", ("R001:36",)),
    Fault("a word of a note lost", WHEELS, "de mars, ", "de ", ("R001:36", "R002:36")),
    Fault("a title lost", WHEELS, "Curer le bief chaque automne", "", ("R001:26",)),
    Fault("a heading changed", WHEELS, "Ce qu’on nous a dit<", "Ce qu’on a dit<", ("R001:10",)),
    Fault("a caption lost", WHEELS, "Source\u00a0: dessin", "", ("R001:23",)),
    Fault("a cell lost", EVENINGS, "Allumer", "", ("R001:24",)),
    Fault("an option that is printed lost", EVENINGS, "les meuniers", "", ("R001:19",)),
    Fault("a word of a turn lost", HEARING, "à la main, ", "", ("R001:37",)),
    Fault("a withheld word shown", HEARING, "tous les ans", "trois nuits tous les ans",
          ("R002:39",)),
    Fault("words of the testimony lost", TESTIMONY, "l’on y danse", "on danse", ("R001:21",)),
    Fault("a mark left", WHEELS, "quand ", "<b>**</b>quand ", ("M024:8",)),
    Fault("a directive left", WHEELS, "quand ", "quand <i>:::</i>", ("M024:8",)),
    Fault("a link left", WHEELS, "quand ", "quand ](x)", ("M024:8", "R002:8")),
]  # fmt: skip


def judged(book: Book, folder: Path, fault: Fault | None = None) -> list[str]:
    """What is said of the site with a fault in it."""
    shutil.copytree(book.root / "dist/public/html", folder)
    if fault is not None:
        page = folder / fault.path.replace(".md", ".html")
        head, article = page.read_text(encoding="utf-8").split("<article>", 1)
        assert fault.old in article, fault.old
        page.write_text(
            f"{head}<article>{article.replace(fault.old, fault.new, 1)}", encoding="utf-8"
        )
    tree = book.root / "_build/public/source"
    sheet = sheets.read(tree / sheets.NAME)
    found = prove(sheet, tree, lambda doc: rendered.read(folder / f"{doc}.html"))
    assert all(fault is not None and one.place.path == fault.path for one in found)
    return [f"{one.code}:{one.place.line}" for one in found]


@pytest.mark.slow
def test_the_site_as_it_was_made_is_right(built: Book, tmp_path: Path) -> None:
    assert judged(built, tmp_path / "site") == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_a_fault_is_named_in_its_place(built: Book, tmp_path: Path, fault: Fault) -> None:
    found = judged(built, tmp_path / "site", fault)
    assert set(fault.told) <= set(found), found


def test_what_the_tool_adds_is_left_out(built: Book) -> None:
    page = (built.root / "dist/public/html" / WHEELS).with_suffix(".html")
    article = page.read_text(encoding="utf-8").split("<article>", 1)[1]
    assert article.count("data-ajout") >= 4


@pytest.mark.slow
@pytest.mark.parametrize("form", ["html", "pdf"])
def test_a_build_stops_where_words_would_be_lost(small: Book, form: str) -> None:
    small.alter(WHEELS, "est plein", "est {abbr}`plein (a) (b)`")
    done = small.run("build", "--format", form)
    assert done.returncode == 1
    assert "chapters/agir/roues.md:8: R001" in done.stderr
    assert not (small.root / "dist/public").exists()


LEXED = {
    "a paragraph": ("Un *mot*,\ndeux.", [(Where.TEXT, "Un mot deux", 1)]),
    "a role": ("1{sup}`er` {ref}`ici` {ref}`là <ici>`", [(Where.TEXT, "1er là", 1)]),
    "code": ("`{ref}` et ``a ` b``", [(Where.TEXT, "ref et a b", 1)]),
    "a link": ('[mots](a_b.md "titre") et [lien][a]s', [(Where.TEXT, "mots et liens", 1)]),
    "an image": ("Un ![texte [a]](b.png) mot", [(Where.TEXT, "Un mot", 1)]),
    "escapes": (r"\[mot\](x) &amp; &eacute;t&eacute;", [(Where.TEXT, "mot x été", 1)]),
    "a note": ("Mot[^a].\n\n[^a]: Un\n\n    deux.\n\nFin.",
               [(Where.TEXT, "Mot", 1), (Where.NOTE, "Un deux", 3), (Where.TEXT, "Fin", 7)]),
    "a box": (":::{retenir} Titre\n- mot\n:::", [(Where.TEXT, "Titre", 1), (Where.TEXT, "mot", 2)]),
    "options": (":::{fiche} A\n:pour: tous\n:::", [(Where.TEXT, "A", 1), (Where.TEXT, "tous", 2)]),
    "options in another order":
        (":::{fiche} A\n:duree: un jour\n:pour: tous\n\nMot.\n:::",
         [(Where.TEXT, "A", 1), (Where.TEXT, "tous", 3), (Where.TEXT, "un jour", 2),
          (Where.TEXT, "Mot", 5)]),
    "a picture": (":::{figure} a.png\n:alt: texte\n\nMots\n:::", [(Where.TEXT, "Mots", 4)]),
    "the tool's": (":::{vm:record} a\nmot\n:::\n\nMot", [(Where.TEXT, "Mot", 5)]),
    "a listing": ("```\n[a](b)\n```", [(Where.TEXT, "a b", 2)]),
    "a definition": ("Mot\n\n[a]: https://exemple.fr 'x'", [(Where.TEXT, "Mot", 1)]),
    "numbers": ("1. un\n2. deux", [(Where.TEXT, "un", 1), (Where.TEXT, "deux", 2)]),
    "a glossary": (":::{glossary}\nA\nB\n  c\n\n  d\n:::",
                   [(Where.GLOSSARY, *one) for one in (("A", 2), ("B", 3), ("c d", 4))]),
}  # fmt: skip


@pytest.mark.parametrize("name", LEXED)
def test_the_words_of_a_staged_page(name: str) -> None:
    text, expected = LEXED[name]
    found = [(one.where, " ".join(one.words), one.lines[0]) for one in blocks(text)]
    assert found == expected
