"""The finished file, read as a reader's program reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.pdf.conftest import Made, build
from vademecum.errors import VademecumError


def page_of(made: Made, title: str) -> int:
    """Where it begins, as the file's own outline leads there: indexes follow one another."""
    reader = made.reader
    entries = [one for one in _flat(reader.outline) if one.title == title]
    starts = [page for name, page in made.report.starts if name == title]
    return starts[0] if starts else reader.get_destination_page_number(entries[0]) + 1


def _flat(outline: list[Any]) -> Iterator[Any]:
    for one in outline:
        yield from _flat(one) if isinstance(one, list) else (one,)


@pytest.mark.slow
def test_the_order_of_the_book(made: Made) -> None:
    titles = [title for title, _page in made.report.starts]
    assert titles == [
        "Un essai", "Mentions légales", "Sommaire", "Le cadre", "Les moyens",
        "Audition d’une ville imaginée", "Index des thèmes", "Contributions",
    ]  # fmt: skip
    annexes = ("Index des thèmes", "Index des collectivités", "Index", "Contributions")
    pages = [page_of(made, one) for one in (*annexes, "Achevé de composer")]
    assert pages == sorted(pages)
    assert made.report.pages == len(made.texts)
    assert not made.report.warnings


@pytest.mark.slow
def test_the_text_begins_on_the_right_and_only_before_it_is_a_page_empty(made: Made) -> None:
    for title in ("Sommaire", "Le cadre"):
        assert page_of(made, title) % 2 == 1
    bare = re.compile(r"Édition de démonstration — contenu imaginé|\s")
    empty = [number for number, text in enumerate(made.texts, start=1) if not bare.sub("", text)]
    assert not empty or empty == [page_of(made, "Le cadre") - 1]


@pytest.mark.slow
def test_a_part_of_few_chapters_is_named_above_its_first(made: Made) -> None:
    pairs = {
        "Comprendre": "Le cadre",
        "Agir": "Les moyens",
        "Auditions et témoignages": "Audition d’une ville imaginée",
    }
    for part, first in pairs.items():
        text = made.texts[page_of(made, first) - 1]
        assert part in text
        assert text.index(part) < text.index(first)


def test_the_folio_is_the_page(made: Made) -> None:
    for number, text in enumerate(made.texts, start=1):
        if number > 2 and "cadre" in text:
            assert str(number) in text.split(), number


def test_every_note_once_and_on_the_page_of_its_call(made: Made) -> None:
    whole = "\n".join(made.texts)
    for index in range(24):
        assert whole.count(f"Note{index:03d}") == 1
    assert whole.count("Une note unique du cadre") == 1
    first = made.texts[page_of(made, "Les moyens") - 1]
    assert "Note000" in first
    assert not made.report.end_notes


@pytest.mark.slow
def test_the_contents_and_the_references_give_the_right_pages(made: Made) -> None:
    contents = "\n".join(made.texts[page_of(made, "Sommaire") - 1 : page_of(made, "Le cadre") - 1])
    for title in ("Le cadre", "Les moyens", "Audition d’une ville imaginée", "Contributions"):
        assert re.search(rf"{title}\s*{page_of(made, title)}", contents)
    section = next(
        n
        for n, text in enumerate(made.texts, start=1)
        if "Une autre section" in text.splitlines() and n > page_of(made, "Les moyens")
    )
    assert re.search(rf"Une autre section\s*{section}", contents)
    cadre = made.texts[page_of(made, "Le cadre") - 1]
    hearing, means = page_of(made, "Audition d’une ville imaginée"), page_of(made, "Les moyens")
    squeezed = re.sub(r"\s", "", cadre)
    assert f"l’audition(p.{hearing})" in squeezed
    assert f"lesmoyens(p.{means})" in squeezed
    assert "000" not in re.sub(r"Note\d+|00:00:04|000000|000-0", "", "\n".join(made.texts[2:]))


def test_the_indexes_name_pages(made: Made) -> None:
    themes = made.texts[page_of(made, "Index des thèmes") - 1]
    assert re.search(rf"Le cadre\s*{page_of(made, 'Le cadre')}", themes)
    assert re.search(
        rf"Convention,\s*{page_of(made, 'Le cadre')}", made.texts[page_of(made, "Index") - 1]
    )


def test_imprint_and_banner(made: Made) -> None:
    imprint = made.texts[1]
    for words in (
        "Un éditeur",
        "Une directrice",
        "2017.1",
        "0123456789ab",
        "CC BY-SA 4.0",
        "978-2-00-000000-0",
        "1er décembre 2017",  # as it is typed where one searches
    ):
        assert words in imprint.replace("\u00a0", " ")
    assert all("Édition de démonstration" in text for text in made.texts)


def test_links_bookmarks_and_metadata(made: Made) -> None:
    with pikepdf.open(made.path) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        for page in pdf.pages:
            for note in page.get("/Annots", []):
                if "/Dest" in note:
                    assert str(note.Dest) in names
        hearing = names["h-ville-t2"][0]
        number = next(n for n, page in enumerate(pdf.pages, 1) if page.objgen == hearing.objgen)
        assert "attractivité ne se décrète pas" in made.texts[number - 1]
        with pdf.open_outline() as outline:
            top = [item.title for item in outline.root]
            below = {item.title: [child.title for child in item.children] for item in outline.root}
            (cadre,) = outline.root[1].children
            sections = [item.title for item in cadre.children]
        assert sections[0] == "Première section"  # without the number of its note
        assert top == [
            "Sommaire",
            "Comprendre",
            "Agir",
            "Auditions et témoignages",
            "Index des thèmes",
            "Index des collectivités",
            "Index",
            "Contributions",
            "Achevé de composer",
        ]
        assert below["Comprendre"] == ["Le cadre"]
        assert str(pdf.Root.Lang) == "fr"
        assert str(pdf.docinfo["/Title"]) == "Un essai"
        assert str(pdf.docinfo["/Author"]) == "Un éditeur"
        assert str(pdf.docinfo["/Keywords"]) == "Stratégie"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20171201")


def test_the_structure_holds(made: Made) -> None:
    with pikepdf.open(made.path) as pdf:
        reached: set[tuple[int, int]] = set()
        kinds: dict[str, int] = {}
        waiting = [pdf.Root.StructTreeRoot.K[0]]
        while waiting:
            node = waiting.pop()
            if not isinstance(node, pikepdf.Dictionary) or "/S" not in node:
                continue
            reached.add(node.objgen)
            kinds[str(node.S)] = kinds.get(str(node.S), 0) + 1
            waiting.extend(node.get("/K", []))
        # Every marked piece of content belongs to an element that the tree reaches: running heads
        # and folios are artifacts, not stray text.
        parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        assert list(parents) == list(range(int(pdf.Root.StructTreeRoot.ParentTreeNextKey)))
        for owners in parents.values():
            for owner in owners if isinstance(owners, pikepdf.Array) else [owners]:
                assert owner.objgen in reached
        assert kinds["/Table"] == 1 and kinds["/TH"] == 2
        assert kinds["/Figure"] == 1
        assert kinds["/H1"] >= 10
        assert pdf.Root.MarkInfo.Marked


def test_header_cells_and_links_say_what_they_are_for(made: Made) -> None:
    with pikepdf.open(made.path) as pdf:
        root = pdf.Root.StructTreeRoot
        known = set(pikepdf.NameTree(root.IDTree))
        cells = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        heads = [one for one in cells if one.get("/S") == "/TH"]
        assert {str(one.A.Scope) for one in heads} == {"/Column"}
        named = heads + [one for one in cells if one.get("/S") == "/Note"]
        assert {str(one.ID) for one in named} == known and len(named) == len(known)
        for one in cells:
            if one.get("/S") == "/TD":
                assert {str(key) for key in one.A.Headers} <= known
        said = {str(note.Contents) for page in pdf.pages for note in page.get("/Annots", [])}
        assert "l’audition" in said and "https://exemple.invalid" in said
        assert not any(one.startswith(("h-", "c-")) for one in said)


@pytest.mark.slow
def test_same_bytes_from_another_folder(made: Made, tmp_path: Path) -> None:
    again = build(tmp_path / "un dossier à accent")
    assert again.path.read_bytes() == made.path.read_bytes()
    assert b"/tmp" not in made.path.read_bytes()


@pytest.mark.slow
def test_a_real_book_on_a4(tmp_path: Path) -> None:
    made = build(tmp_path, "a4", demonstration=False)
    box = made.reader.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
    assert not any("contenu imaginé" in text for text in made.texts)


@pytest.mark.slow
def test_a_link_to_nowhere_stops_the_book(tmp_path: Path) -> None:
    text = "(c-cadre)=\n# Le cadre\n\n[ici](https://exemple.invalid)\n"
    with pytest.raises(VademecumError, match="proof") as error:
        source = tmp_path / "source"
        from tests.pdf import small
        from vademecum.formats.pdf import make_book, reading

        small.stage(source, chapters={"cadre": text})
        original = reading.read

        def broken(*arguments: Path) -> reading.Reading:
            read = original(*arguments)
            page = read.fragments["chapters/a/cadre"]
            read.fragments["chapters/a/cadre"] = (
                page + '<p data-ajout=""><a href="vm-doc:hearings/ville#h-ville-t9">x</a></p>'
            )
            return read

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reading, "read", broken)
            make_book(source, tmp_path / "doctrees", tmp_path / "out.pdf")
    assert "h-ville-t9" in str(error.value.problems)
    assert not (tmp_path / "out.pdf").exists()
