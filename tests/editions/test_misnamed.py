"""A file whose name is no id, as file managers and word processors name files: one line says so,
and the page that stands for its text in a preview is sound.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import DAY, EVENINGS, TESTIMONY, Book
from vademecum import preview
from vademecum.checks import faults
from vademecum.judge import judge, pages
from vademecum.order import Order
from vademecum.store import Store

CHAPTER = '---\ntitre: "{}"\netat: approuve\ndiffusion: public\n---\n\n## Un début\n\nTexte {}.\n'
NAMES = {
    "Mon Chapitre": "mon-chapitre",
    "veillees - Copie": "veillees-copie",
    "veillees (1)": "veillees-1",
    "été": "ete",
    "Œuvres": "oeuvres",
    "le_moulin": "le-moulin",
    "chapitre.md": "chapitre",
    "l’eau : {un}": "l-eau-un",
    "a#b%20c": "a-b-20c",
    "北京": "",
}


def told(book: Book) -> list[str]:
    """What is wrong with the book and its pages, without what is still to be listed in a part."""
    judged = judge(book.root, DAY, Store.none())
    found = [*judged.problems, *pages(judged, Store.none())]
    return [str(one) for one in found if one.code not in ("B004", "E007")]


@pytest.mark.table
@pytest.mark.parametrize(("name", "good"), NAMES.items())
def test_a_name_that_is_no_id_is_one_line(small: Book, name: str, good: str) -> None:
    path = f"chapters/agir/{name}.md"
    small.write(path, CHAPTER.format("Un autre", "à part"))
    (line,) = told(small)
    assert line.startswith(f"{path}:1: F010")
    assert line.endswith(f"call it {good}.md" if good else "its text's id")


def test_what_names_it_otherwise_is_not_told_besides(small: Book) -> None:
    small.write("chapters/agir/Mon Chapitre.md", CHAPTER.format("Un", "un"))
    small.alter("vademecum.toml", '"veillees"', '"veillees", "mon-chapitre"')
    small.add(EVENINGS, "\nVoir [le chapitre](mon-chapitre.md), et [lui](#c-mon-chapitre).\n")
    (small.root / TESTIMONY).rename(small.root / "hearings/Témoignage meunière.md")
    assert [one.partition(".md:1: ")[2][:4] for one in told(small)] == ["F010", "F010"]


def test_a_theme_that_is_no_id_is_told_what_to_write(small: Book) -> None:
    small.alter("vademecum.toml", "[theme.fete]", '[theme."La fête"]')
    (line,) = (one for one in told(small) if one.startswith("vademecum.toml"))
    assert line.endswith("use only a–z, 0–9 and hyphens; write “la-fete”")


@pytest.mark.slow
def test_the_preview_shows_a_notice_in_its_place(small: Book) -> None:
    for name in NAMES:
        small.write(f"chapters/agir/{name}.md", CHAPTER.format("Titre", "à part"))
    small.write("hearings/Lettre de mars.md", small.read(TESTIMONY))
    made = preview.make(small.root, Order(formats=("html",)), lambda _line: None)
    site = made.folder / "html"
    texts = [f"chapters/agir/{faults.page_id(name)}" for name in NAMES]
    for path in (*texts, f"hearings/{faults.page_id('Lettre de mars')}"):
        page = Path(site / f"{path}.html").read_text(encoding="utf-8")
        assert "Ce texte a " in page
        assert "F010" in page


def test_the_id_of_such_a_page_is_no_other_texts() -> None:
    own = [faults.page_id(name) for name in (*NAMES, *filter(None, NAMES.values()))]
    assert len(set(own)) == len(own)
    assert [faults.page_id(name) for name in own] == own
