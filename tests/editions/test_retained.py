"""A notice has a title and an address of ours where those of its text may be at fault.

Who agreed to stay unnamed is named in no file of an edition that goes on without what names them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdf
import pytest

from tests.book import DAY, EMBARGO, HEARING, PREFACE, TESTIMONY, Book
from tests.book import small as copied
from tests.checks.cases_promises import KEPT, STRUCK
from tests.editions.test_notices import WORKING, told
from vademecum import preview
from vademecum.checks import faults, retained
from vademecum.formats import FORMATS
from vademecum.history.between import since
from vademecum.history.changes_report import as_html
from vademecum.model import Hearing, Library, Release, Testimony
from vademecum.order import Order
from vademecum.problems import errors

NAME = "ondine"  # of « Mme Ondine », whose attribution is « anonyme »
HEAD = '---\ntitre: "{}"\netat: approuve\ndiffusion: public\nthemes: []\n{}---\n\n{}\n'
SAID = "{citation}`La roue ne tourne que si le bief est curé <2020-01-02-chez-ondine#t2>`"
LINKS = (
    "[lui](entretien-ondine.md), [](entretien-ondine.md), [elle](#c-entretien-ondine),"
    " [là](../agir/ondine-raconte.md), {ref}`mots <c-entretien-ondine>`"
)


def chapter(
    name: str, title: str, body: str = "Un texte.", more: str = ""
) -> Callable[[Book], None]:
    """A chapter that the book's order names."""

    def make(book: Book) -> None:
        book.write(f"chapters/agir/{name}.md", HEAD.format(title, more, body))
        book.alter("vademecum.toml", '"veillees"', f'"veillees", "{name}"')

    return make


def hearing(book: Book, name: str, *changes: tuple[str, str]) -> None:
    """Another hearing of the same people, of other words."""
    text = book.read(HEARING).replace("à la main, chaque automne", f"dit-on, {name}")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    book.write(f"hearings/{name}.md", text)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """A book that says a name by each way there is, made for the group and for all."""
    book = copied(tmp_path_factory.mktemp("nom") / "livre")
    chapter("deux", "Mme Ondine raconte")(book)
    chapter("ondine-raconte", "Ondine raconte", "[un lien](nulle-part.md)")(book)
    chapter("entretien-ondine", "Un entretien")(book)
    chapter("balise", "Une balise", "Un <ondine> et <Ondine a=1>.")(book)
    chapter("cle", "Une clé", more="Ondine: 3\n")(book)
    chapter("illisible-ondine", "Ondine : elle", more="Ondine: [\n")(book)
    chapter("liens", "Des liens", LINKS)(book)
    chapter("cite", "Une citation", f"Il dit {SAID}.")(book)
    titled = ("Audition de l’île aux Cerfs", "Audition de Mme\u00a0Ondine")
    hearing(book, "2020-01-02-chez-ondine", titled, ("Port-Songe", "Chez Ondine"))
    unknown = ("Mme Ondine", "Mme Néréide")
    hearing(book, "2020-01-03-nereide", unknown, ("genre: audition", "genre: audition\nx: ["))
    book.alter(TESTIMONY, "Une meunière raconte", "Ce que Mme\u00a0Ondine raconte")
    book.alter(TESTIMONY, "Une meunière de l’île", "Mme\u00a0Ondine")
    done = book.run("build", "travail", "--date", "2020-01-01", *_every_format())
    assert done.returncode == 0, done.stderr
    out = book.root / "dist" / "apercu"
    preview.make(book.root, Order(("public",), tuple(FORMATS), out=out), lambda _line: None)
    return book


def _every_format() -> list[str]:
    return [part for name in FORMATS for part in ("--format", name)]


def _said(name: str, data: bytes) -> Iterator[str]:
    """All that a file says: its bytes, and what is packed in them."""
    yield data.decode("utf-8", "replace")
    if name.endswith((".epub", ".zip", ".docx")):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for one in packed.namelist():
                yield one
                yield from _said(one, packed.read(one))
    if name.endswith(".pdf"):
        plain = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as found:
            streams = pikepdf.ObjectStreamMode.disable
            found.save(plain, compress_streams=False, object_stream_mode=streams,
                       stream_decode_level=pikepdf.StreamDecodeLevel.all)  # fmt: skip
        yield plain.getvalue().decode("latin-1").replace("\0", "")
        for page in pypdf.PdfReader(io.BytesIO(data)).pages:
            yield page.extract_text()


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["dist/travail", "dist/apercu"])
@pytest.mark.parametrize("name", [NAME, "néréide", "nereide"])
def test_no_file_of_an_edition_names_who_is_to_stay_unnamed(
    made: Book, folder: str, name: str
) -> None:
    files = [one for one in (made.root / folder).rglob("*") if one.is_file()]
    assert any(one.suffix == ".pdf" for one in files) and len(files) > 40
    for one in files:
        assert name not in one.as_posix().lower()
        for said in _said(one.name, one.read_bytes()):
            assert name not in said.lower(), one


@pytest.mark.slow
def test_what_led_to_such_a_text_leads_to_its_notice(made: Book) -> None:
    site = made.root / "dist/travail/html"
    page = (site / "chapters/agir/liens.html").read_text(encoding="utf-8")
    assert 'class="fautes"' not in page
    led = re.findall(r'href="(?:\.\./)?(texte-retenu-\d\.html)', page.split("<article")[1])
    assert len(led) >= 5
    assert all((site / "chapters" / one).is_file() for one in led)
    quoting = (site / "chapters/agir/cite.html").read_text(encoding="utf-8")
    assert 'class="fautes"' not in quoting or "Q001" in quoting


PAGES = {
    "a title": (chapter("deux", "Mme Ondine raconte"), "deux", "Texte retenu"),
    "a file's name": (chapter("entretien-ondine", "Un entretien"), None, "Texte retenu"),
    "both": (chapter("ondine-raconte", "Ondine raconte"), None, "Texte retenu"),
    "a word of the text": (chapter("deux", "Un titre", "Mme Ondine."), "deux", "Texte retenu"),
    "another fault": (chapter("deux", "Un titre", "[a](b.md)"), "deux", "Un titre"),
    "a model's words": (
        chapter("deux", "Un titre", "Écrivez ici. [a](b.md)"), "deux", "Un titre"),
    "a head that cannot be read": (
        chapter("deux", "Un titre", more="x: [\n"), "deux", "Texte illisible"),
    "such a head, of a file that names": (
        chapter("chez-ondine", "Un titre", more="x: [\n"), None, "Texte illisible"),
}  # fmt: skip


def aside(book: Book) -> Library:
    """The book without its texts at fault."""
    library = book.library()
    found, _others = faults.by_text(errors(book.problems()), library)
    pages = retained.addresses(found, library)
    return faults.put_aside(library, found, WORKING, DAY, pages)


@pytest.mark.table
@pytest.mark.parametrize(("make", "page", "title"), PAGES.values(), ids=PAGES.keys())
def test_a_title_and_an_address_are_ours_where_they_may_be_at_fault(
    small: Book, make: Callable[[Book], None], page: str | None, title: str
) -> None:
    make(small)
    library = aside(small)
    name = page or "texte-retenu-1"
    assert library.chapters[name].title == title
    assert library.chapters[name].place.path == (
        f"chapters/agir/{page}.md" if page else "chapters/texte-retenu-1.md"
    )
    assert any(name in part.chapters for part in library.settings.parts)


def test_the_address_of_a_title_that_says_struck_words_is_ours(small: Book) -> None:
    small.commit()
    small.alter(EMBARGO, KEPT, STRUCK)
    small.commit()
    chapter("le-lac", KEPT)(small)
    chapter("autre", "Un autre", KEPT)(small)
    library = aside(small)
    titles = {name: one.title for name, one in library.chapters.items() if one.body == ""}
    assert titles == {"texte-retenu-1": "Texte retenu", "autre": "Texte retenu"}


def test_a_hearing_at_fault_prints_nothing_of_its_head(small: Book) -> None:
    small.alter(HEARING, "Audition de l’île aux Cerfs", "Audition de Mme\u00a0Ondine")
    small.alter(TESTIMONY, "Une meunière raconte", "Ce que Mme\u00a0Ondine raconte")
    library = aside(small)
    heard, letter = library.records[Path(HEARING).stem], library.records[Path(TESTIMONY).stem]
    assert isinstance(heard, Hearing) and isinstance(letter, Testimony)
    assert {heard.title, letter.title} == {"Texte retenu"}
    assert {one.shown for one in heard.speakers} == {"Texte retenu"}
    assert (heard.venue, letter.shown, heard.front, letter.front) == (None, None, {}, {})
    assert [one.id for one in heard.turns] == [one.id for one in small.library().hearings[0].turns]


@pytest.mark.slow
def test_what_changed_tells_nothing_of_such_a_text(small: Book) -> None:
    chapter("conte", "Un conte de Quilbert", "Quilbert raconte.")(small)
    release = Release("2019.1", DAY, {}, small.commit())
    small.write(HEARING, small.read(HEARING).replace("Mme Ondine", "Mme Quilbert"))
    edition, told = small.library().settings.editions[0], []
    for left in ((), ("conte",)):
        found = since(small.root, release, aside(small), edition, DAY, "2020.1", left)
        assert found is not None
        told.append("Quilbert" in as_html(found))
    assert told == [True, False]


def test_numbers_of_such_pages_are_no_texts(small: Book) -> None:
    chapter("texte-retenu-1", "Un titre")(small)
    chapter("chez-ondine", "Un titre")(small)
    assert {"texte-retenu-1", "texte-retenu-2"} <= aside(small).chapters.keys()


# What a text may say a name by, each in a text that has another fault as well.
FORMS = {
    "a tag": f"<{NAME}>",
    "a tag with attributes": f'<{NAME} class="a">',
    "the end of a tag": f"Un mot</{NAME}>",
    "a tag of several words": f"<chez-{NAME}>",
    "an attribute": f'<b title="Mme {NAME.capitalize()}">',
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS.keys())
def test_a_name_is_told_and_not_shown_as_markup(small: Book, text: str) -> None:
    small.add(PREFACE, f"\nUn mot {text}.\n")
    assert f"{PREFACE}:12: E002" in small.codes()
    said = told(small)
    assert "M005" in said and NAME not in said.lower()


@pytest.mark.table
@pytest.mark.parametrize("key", ["Ondine: 3", "ondine: {a: b}", "chez-ondine: [a]"])
def test_a_name_is_told_and_not_shown_as_a_key(small: Book, key: str) -> None:
    small.alter(PREFACE, "themes: []", f"themes: []\n{key}")
    assert f"{PREFACE}:6: E002" in small.codes()
    said = told(small)
    assert "F007" in said and NAME not in said.lower()


@pytest.mark.parametrize("tag", ["b", "sub", "details", "a"])
def test_a_tag_that_is_html_names_nobody(small: Book, tag: str) -> None:
    small.write(HEARING, small.read(HEARING).replace("Mme Ondine", tag.upper()))
    small.add(PREFACE, f"\nUn <{tag}>mot</{tag}>.\n")
    assert {one[-4:] for one in small.codes() if one.startswith(PREFACE)} == {"M005"}
