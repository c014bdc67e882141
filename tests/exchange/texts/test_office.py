"""Texts carried and edited by LibreOffice itself, saved as .docx and .odt, and read back."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.exchange import libreoffice
from tests.exchange.libreoffice import (
    convert,
    edit,
    hidden,
    joined,
    note,
    remark,
    replace,
    split,
    strike,
    struck_by_format,
    typed,
)
from tests.exchange.texts.chapter import TEXT, back, sent
from tests.exchange.texts.steps import (
    moved,
    new,
    of,
    other_picture,
    picture,
    rewritten,
    row,
    styled,
    table_behind,
)
from tests.exchange.texts.test_structure import row_struck
from tests.exchange.texts.word import Word
from vademecum import corpus

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(libreoffice.PROGRAM is None, reason="LibreOffice is not installed"),
]
BOOK = Path(__file__).parents[3]
_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
    "awAAAABJRU5ErkJggg=="
)


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office") / "profil"


def test_carried_by_libreoffice_no_byte_changes(tmp_path: Path) -> None:
    library = corpus.load(BOOK).library
    names = ["acteurs", "chronologie-des-lois", "fiche-convention", "glossaire"]
    every: list[tuple[str, str, Path]] = [("essai", TEXT, tmp_path / "essai.docx")]
    every[0][2].write_bytes(sent())
    for name in names:
        path = library.chapters[name].place.path
        text = (BOOK / path).read_text(encoding="utf-8")
        target = tmp_path / f"{name}.docx"
        target.write_bytes(sent(text, path, library, BOOK))
        every.append((path, text, target))
    for form in ("odt", "docx:MS Word 2007 XML"):
        folder = tmp_path / form[:3]
        folder.mkdir()
        for path, text, source in every:
            done = convert(source, form, folder)
            found = (
                back(done.read_bytes(), name=done.name)
                if path == "essai"
                else back(done.read_bytes(), text, path, library, BOOK, done.name)
            )
            assert (found.text == text, found.told, found.questions) == (True, [], []), done


STEPS = [
    replace("mot en", "terme en"),  # words
    typed("enfin le reste", " Et ceci."),  # words at a paragraph's end
    new("troisième point", "quatrième point."),  # an item
    strike("deuxième point"),  # an item taken out
    new("d’abord ceci", "puis encore ;"),  # a numbered item
    replace("Belmont", "Beaumont"),  # a cell
    row(0, 2, ["1960", "Corbin", "en été"]),  # a row
    rewritten("La première note", "La première note, récrite."),  # a note
    note("Un jumelage se nourrit", "Une note neuve."),  # a new note
    replace("Une sous-section", "Une partie"),  # a heading
    replace("Ce qu’il faut savoir", "Ce qu’il faut retenir"),  # the title of a box
    new("Dernier alinéa", "Un alinéa tout neuf."),  # a paragraph
    remark("Un extrait", "De quel livre ?"),  # a comment
    replace("nous ont demandé", "nous ont dit"),  # a quote
    struck_by_format("Quatrième alinéa"),  # struck by its format
]
EXPECTED = (
    TEXT.replace("mot en *italique*", "terme en *italique*")
    .replace("enfin le reste.", "enfin le reste. Et ceci.")
    .replace("- troisième point.\n", "- troisième point.\n- quatrième point.\n")
    .replace("- deuxième point, avec *un mot* ;\n", "")
    .replace("2. ensuite cela ;\n3. enfin", "2. puis encore ;\n3. ensuite cela ;\n4. enfin")
    .replace("| 1963 | Belmont", "| 1960 | Corbin | en été |\n| 1963 | Beaumont")
    .replace("La première note, tirée d’un livre.", "La première note, récrite.")
    .replace("Un jumelage se nourrit de", "Un jumelage se nourrit[^note-1] de")
    .replace("La deuxième note.\n", "La deuxième note.\n\n[^note-1]: Une note neuve.\n")
    .replace("Une sous-section", "Une partie")
    .replace("Ce qu’il faut savoir", "Ce qu’il faut retenir")
    .replace("chapitre inventé.\n", "chapitre inventé.\n\nUn alinéa tout neuf.\n")
)


@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
def test_fifteen_edits_at_once(tmp_path: Path, profile: Path, tracked: bool) -> None:
    source = tmp_path / "texte.docx"
    source.write_bytes(sent())
    targets = [tmp_path / f"retour{suffix}" for suffix in (".docx", ".odt")]
    edit(source, targets, STEPS, tracked, profile)
    for one in targets:
        found = back(one.read_bytes(), name=one.name)
        assert found.text == EXPECTED, one
        assert [(r.words, r.about) for r in found.remarks] == [
            ("De quel livre ?", "Un extrait de livre inventé.")
        ]
        asked = "\n".join(found.questions)
        assert "Nos hôtes nous ont dit" in asked or "ont demandé" in asked
        assert "Quatrième alinéa" in asked and len(found.questions) == 2, found.questions


MOVES = {
    "joined": (
        [joined("Premier alinéa")],
        TEXT.replace("page).\n\nDeuxième", "page). Deuxième"),
        0,
    ),
    "split": (
        [split("et un renvoi")],
        TEXT.replace("`du code` et un renvoi", "`du code`\n\net un renvoi"),
        0,
    ),
    "cut and pasted": (
        [moved("Premier alinéa", "Dernier alinéa")],
        None,
        0,
    ),
    "prose joined to a quote": ([joined("Deuxième alinéa")], TEXT, 1),
    "hidden": ([hidden("Dernier alinéa")], TEXT, 1),
}


@pytest.mark.slow
@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
@pytest.mark.parametrize("case", MOVES, ids=str)
def test_paragraphs(tmp_path: Path, profile: Path, case: str, tracked: bool) -> None:
    steps, expected, asked = MOVES[case]
    if expected is None:
        first = next(line for line in TEXT.split("\n") if line.startswith("Premier alinéa"))
        expected = TEXT.replace(f"{first}\n\n", "").replace("Dernier", f"{first}\n\nDernier")
    source = tmp_path / "texte.docx"
    source.write_bytes(sent())
    targets = [tmp_path / f"retour{suffix}" for suffix in (".docx", ".odt")]
    edit(source, targets, steps, tracked, profile)
    for one in targets:
        found = back(one.read_bytes(), name=one.name)
        assert found.text == expected, (one, found.told, found.questions)
        assert len(found.questions) == asked, found.questions


@pytest.mark.slow
def test_a_picture_comes_with_its_description(tmp_path: Path, profile: Path) -> None:
    image = tmp_path / "photo.png"
    image.write_bytes(_PNG)
    source = tmp_path / "texte.docx"
    source.write_bytes(sent())
    targets = [tmp_path / f"retour{suffix}" for suffix in (".docx", ".odt")]
    edit(source, targets, [picture("Dernier alinéa du chapitre", image)], False, profile)
    for one in targets:
        found = back(one.read_bytes(), name=one.name)
        (path,) = found.files
        assert found.files[path] == _PNG
        name = path.removeprefix("chapters/agir/")
        figure = f":::{{figure}} {name}\n:alt: Une photo inventée\n:::"
        assert figure in found.text and found.questions == []


MORE = [
    moved("troisième point", "premier point"),  # items of a list in another order
    styled("Une section", "Heading 2"),  # the level of a heading
    replace("un lien", ""),  # the words of a link
    table_behind("Quatrième alinéa"),  # a table
    row(1, 2, ["Accord", "Un mot neuf"]),  # a row of a table written as lists
    replace("La première note, tirée d’un livre.", "Tout autre chose."),  # a note
    moved("Un jumelage se nourrit", "Un extrait"),  # a paragraph out of its box
    of("Dernier", "CharUnderline", "1"),  # what the book has not
    of("Belmont", "CharBackColor", "RGB(255, 255, 0)"),
]
MORE_EXPECTED = (
    TEXT.replace("- troisième point.\n", "")
    .replace("- premier point", "- troisième point.\n- premier point")
    .replace("## Une section", "### Une section")
    .replace("[un lien](https://exemple.invalid/page)", "")
    .replace("note est ailleurs.\n", "note est ailleurs.\n\n" + "| Pays | Année |\n| --- | --- |\n"
             "| Chili | 1998 |\n\nUn jumelage se nourrit de projets modestes.\n")
    .replace("* - Traité", "* - Accord\n  - Un mot neuf\n* - Traité")
    .replace("La première note, tirée d’un livre.", "Tout autre chose.")
    .replace("savoir\nUn jumelage se nourrit de projets modestes.\n", "savoir\n")
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
def test_nine_edits_more(tmp_path: Path, profile: Path, tracked: bool) -> None:
    source = tmp_path / "texte.docx"
    source.write_bytes(sent())
    targets = [tmp_path / f"retour{suffix}" for suffix in (".docx", ".odt")]
    edit(source, targets, MORE, tracked, profile)
    for one in targets:
        found = back(one.read_bytes(), name=one.name)
        assert found.text == MORE_EXPECTED, one
        assert found.questions == []
        told = "\n".join(found.told)
        assert "underlined" in told and "highlighted" in told


@pytest.mark.slow
def test_the_picture_of_a_figure_is_changed_for_another(tmp_path: Path, profile: Path) -> None:
    library = corpus.load(BOOK).library
    path = library.chapters["acteurs"].place.path
    text = (BOOK / path).read_text(encoding="utf-8")
    source, image = tmp_path / "texte.docx", tmp_path / "photo.png"
    source.write_bytes(sent(text, path, library, BOOK))
    image.write_bytes(_PNG)
    targets = [tmp_path / f"retour{suffix}" for suffix in (".docx", ".odt")]
    for steps, asked in (([], 0), ([other_picture(image)], 1)):
        edit(source, targets, steps, False, profile)
        for one in targets:
            found = back(one.read_bytes(), text, path, library, BOOK, one.name)
            assert found.text == text and found.told == [], one
            assert ["another picture" in said for said in found.questions] == [True] * asked


def test_a_row_that_was_struck_goes_from_an_opendocument_too(tmp_path: Path) -> None:
    word = Word(sent())
    row_struck("1957")(word)
    source = tmp_path / "rang.docx"
    source.write_bytes(word.data())
    found = back(convert(source, "odt", tmp_path).read_bytes(), name="rang.odt")
    assert found.text == TEXT.replace("| 1957 | Arcis | |\n", "")
    assert found.questions == []
