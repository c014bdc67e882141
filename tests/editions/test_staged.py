"""Redaction and the staged tree: what an edition is given, and that it is given nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.book import DAY, EVENINGS, HEARING, MEMBERS, PREFACE, SECRETS, WHEELS, Book
from vademecum.editions import sheet as sheets
from vademecum.editions.assemble import assemble
from vademecum.editions.choose import choose
from vademecum.editions.describe import describe
from vademecum.editions.redact import redact
from vademecum.editions.sheet import CreditSheet, PersonSheet, Sheet
from vademecum.model import Library


def stage(book: Book, name: str, tree: Path) -> tuple[Library, Sheet]:
    """Stage an edition of the book in `tree`."""
    library = book.library()
    edition = next(one for one in library.settings.editions if one.name == name)
    choice = choose(library, edition, DAY)
    redacted = redact(choice.library, edition, DAY)
    people = (PersonSheet("Personne Inventée", None, ("relecture",)),)
    credit = CreditSheet(True, people, {"roues": people}, {})
    sheet = describe(choice, redacted, library, edition, DAY, "0" * 40, credit)
    assemble(redacted, sheet, book.root, tree)
    return redacted, sheet


def held(tree: Path) -> str:
    """Every name and every byte of a tree, as text."""
    files = [path for path in sorted(tree.rglob("*")) if path.is_file()]
    return "\n".join(f"{path}\n{path.read_bytes().decode('utf-8', 'replace')}" for path in files)


def names(tree: Path) -> set[str]:
    return {path.relative_to(tree).as_posix() for path in tree.rglob("*") if not path.is_dir()}


def test_the_public_tree_holds_no_withheld_word(small: Book, tmp_path: Path) -> None:
    stage(small, "public", tmp_path / "tree")
    text = held(tmp_path / "tree")
    assert [word for word in SECRETS if word in text] == []
    for trace in ("val-brume", "lac-noir", "lac Noir", "temoignage-retire", "passeur"):
        assert trace not in text
    assert names(tmp_path / "tree") == {
        "index.md", "auditions.md", "index-thematique.md", "index-collectivites.md",
        "contributeurs.md", "edition.json", "chapters/ouverture/avant-propos.md",
        "chapters/agir/roues.md", "chapters/agir/veillees.md", "chapters/reperes/lexique.md",
        "chapters/agir/images/roue.svg", "hearings/2019-05-02-ile-aux-cerfs.md",
        "hearings/temoignage-meuniere.md",
    }  # fmt: skip


def test_each_edition_holds_its_own_words(small: Book, tmp_path: Path) -> None:
    stage(small, "membres", tmp_path / "membres")
    stage(small, "travail", tmp_path / "travail")
    members, working = held(tmp_path / "membres"), held(tmp_path / "travail")
    assert "obsidienne" in members
    assert "secrètes" not in members + working  # struck: for everybody
    assert "[passage retiré" in working.replace("\\", "")
    assert "quatzalin" not in members + working  # under embargo: no edition
    assert "vermeillon" not in members + working  # withdrawn


@pytest.mark.parametrize("edition", ["public", "membres", "travail"])
def test_a_line_stays_where_it_was(small: Book, tmp_path: Path, edition: str) -> None:
    tree = tmp_path / "tree"
    stage(small, edition, tree)
    for path, words in (
        (WHEELS, "## Ce qu’on nous a dit"),
        (WHEELS, "[^plein]: Au mois"),
        (HEARING, "Qui aide"),
        (HEARING, "[^seul]: Sauf"),
        (EVENINGS, "- Une veillée se prépare."),
    ):
        rows = [small.read(path), (tree / path).read_text(encoding="utf-8")]
        places = [[n for n, row in enumerate(text.split("\n")) if words in row] for text in rows]
        assert places[0] == places[1] != []


def test_speakers_are_shown_as_agreed(small: Book, tmp_path: Path) -> None:
    small.alter(
        HEARING, "accord:\n",
        '  autre:\n    dans-le-texte: "Autre"\n    attribution: anonyme\naccord:\n',
    )  # fmt: skip
    _library, sheet = stage(small, "public", tmp_path / "tree")
    record = sheet.records["2019-05-02-ile-aux-cerfs"]
    assert record.speakers == (
        "Présidence de séance", "Un meunier", "Intervenant A", "Intervenant B",
    )  # fmt: skip
    assert [turn.speaker for turn in record.turns] == [
        "Présidence de séance", "Un meunier", "Présidence de séance", "Intervenant A",
    ]  # fmt: skip
    page = (tmp_path / "tree" / HEARING).read_text(encoding="utf-8")
    assert "**" not in page


def test_a_letter_stays_when_the_one_before_it_is_silent(small: Book, tmp_path: Path) -> None:
    small.alter(
        HEARING, "  voisine: {",
        '  muet:\n    dans-le-texte: "Muet"\n    attribution: anonyme\n  voisine: {',
    )  # fmt: skip
    _library, sheet = stage(small, "public", tmp_path / "tree")
    assert sheet.records["2019-05-02-ile-aux-cerfs"].turns[-1].speaker == "Intervenant B"


@pytest.mark.parametrize(
    ("link", "left"),
    [
        ("[mots](../../hearings/2019-06-11-val-brume.md)", "mots"),
        ("[mots](#h-2019-06-11-val-brume)", "mots"),
        ("[mots](#h-2019-06-11-val-brume-t2)", "mots"),
        ('[mots](#h-2019-06-11-val-brume "Le val Brume")', "mots"),
        ("[*mots* {sup}`e`](#h-2019-09-01-lac-noir)", "*mots* {sup}`e`"),
        ("[mots][r]\n\n[r]: ../../hearings/2019-06-11-val-brume.md", "mots"),
        ("{ref}`mots <h-2019-06-11-val-brume>`", "mots"),
        ("[mots](../../hearings/temoignage-meuniere.md)", "[mots](#h-temoignage-meuniere)"),
        ("[mots](#h-temoignage-meuniere-p2)", "[mots](#h-temoignage-meuniere-p2)"),
        ("[mots](https://exemple.fr)", "[mots](https://exemple.fr)"),
    ],
)
def test_a_link_to_what_is_withheld_keeps_only_its_text(
    small: Book, tmp_path: Path, link: str, left: str
) -> None:
    small.add(PREFACE, f"\nAvant {link}\n")
    stage(small, "public", tmp_path / "tree")
    page = (tmp_path / "tree" / PREFACE).read_text(encoding="utf-8")
    assert f"Avant {left}\n" in page
    assert "brume" not in page.lower()


def test_what_is_no_longer_shown_leaves_the_tree(small: Book, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    stage(small, "membres", tree)
    assert (tree / MEMBERS).exists()
    (tree / "chapters" / "vieux").mkdir()
    (tree / "chapters" / "vieux" / "oublie.md").write_text("quatzalin", encoding="utf-8")
    stage(small, "public", tree)
    assert not (tree / MEMBERS).exists()
    assert not (tree / "chapters" / "vieux").exists()


def test_an_image_is_copied_only_where_it_is_shown(small: Book, tmp_path: Path) -> None:
    drawing = small.read("chapters/agir/images/roue.svg")
    small.write("chapters/agir/images/inutile.svg", drawing)
    small.write("chapters/agir/images/membres.svg", drawing)
    block = ":::::{diffusion} membres\n![Un plan](images/membres.svg)\n:::::\n"
    small.add(WHEELS, f"\n{block}")
    stage(small, "public", tmp_path / "public")
    stage(small, "membres", tmp_path / "membres")
    assert not (tmp_path / "public/chapters/agir/images/membres.svg").exists()
    assert (tmp_path / "membres/chapters/agir/images/membres.svg").exists()
    assert not (tmp_path / "membres/chapters/agir/images/inutile.svg").exists()


def test_an_unchanged_page_is_left_alone(small: Book, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    stage(small, "public", tree)
    before = (tree / WHEELS).stat().st_mtime_ns
    stage(small, "public", tree)
    assert (tree / WHEELS).stat().st_mtime_ns == before


@pytest.mark.parametrize("path", [WHEELS, "edition.json", "chapters", "chapters/agir/images"])
def test_a_link_planted_in_the_tree_is_not_written_through(
    small: Book, tmp_path: Path, path: str
) -> None:
    tree, outside = tmp_path / "tree", tmp_path / "dehors"
    outside.mkdir()
    (outside / "roues.md").write_text("à moi", encoding="utf-8")
    place = tree / path
    place.parent.mkdir(parents=True)
    place.symlink_to(outside / "roues.md" if "." in path else outside)
    stage(small, "public", tree)
    assert not place.is_symlink()
    assert (outside / "roues.md").read_text(encoding="utf-8") == "à moi"
    assert names(outside) == {"roues.md"}


def test_the_sheet_comes_back(small: Book, tmp_path: Path) -> None:
    small.alter(HEARING, "etat: donne", "etat: retire")
    note = {
        "version": "1",
        "date": "2019-12-01",
        "records": {"public": ["2019-05-02-ile-aux-cerfs"]},
    }
    small.write("editions/1.json", json.dumps(note))
    for edition in ("public", "membres", "travail"):
        _library, sheet = stage(small, edition, tmp_path / "tree")
        path = tmp_path / "tree" / "edition.json"
        assert sheets.read(path) == sheet
        sheet.write(tmp_path / "again.json")
        assert (tmp_path / "again.json").read_bytes() == path.read_bytes()


def test_a_tombstone_says_nothing_of_what_was_said(small: Book, tmp_path: Path) -> None:
    path = "hearings/temoignage-retire.md"
    note = {"version": "1", "date": "2019-12-01", "records": {"public": ["temoignage-retire"]}}
    small.write("editions/1.json", json.dumps(note))
    _library, sheet = stage(small, "public", tmp_path / "tree")
    assert sheet.tombstones["temoignage-retire"].date == "2020-02-03"
    page = (tmp_path / "tree" / path).read_text(encoding="utf-8")
    assert page == (
        "(h-temoignage-retire)=\n# Document retiré\n\n:::{vm:tombstone} temoignage-retire\n:::\n"
    )
    assert "passeur" not in held(tmp_path / "tree")
    stage(small, "membres", tmp_path / "membres")
    assert not (tmp_path / "membres" / path).exists()


MENDED = {
    "a reference over two lines": "{ref}`mots\n<h-2019-09-01-lac-noir>`",
    "an address over two lines": "[mots](\n../../hearings/2019-09-01-lac-noir.md)",
    "words over two lines": "[des\nmots](../../hearings/2019-09-01-lac-noir.md)",
}


@pytest.mark.parametrize("link", MENDED.values(), ids=MENDED.keys())
def test_a_link_to_what_is_withheld_keeps_its_words_and_its_lines(
    small: Book, tmp_path: Path, link: str
) -> None:
    small.add(PREFACE, f"\nVoir {link} ici.\n\nFin.\n")
    before = small.library().chapters["avant-propos"]
    after = stage(small, "public", tmp_path / "tree")[0].chapters["avant-propos"]
    assert after.body.count("\n") == before.body.count("\n")
    assert "mots" in after.body and "lac-noir" not in after.body
