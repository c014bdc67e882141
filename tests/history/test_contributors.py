"""`vademecum contributors` and the two pictures, as a user meets them."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import json
from fractions import Fraction
from pathlib import Path

import pytest
from lxml import etree, html
from ruamel.yaml import YAML

from tests.history.conftest import Folder, settings
from vademecum import cli, corpus
from vademecum.checks import book as declared
from vademecum.editions.choose import choose
from vademecum.editions.citation import work_of
from vademecum.editions.describe import describe
from vademecum.editions.redact import redact
from vademecum.history import contributors
from vademecum.history.credit_report import as_csv
from vademecum.history.credit_sheet import credit_sheet
from vademecum.history.pictures import who_wrote_where, work_over_time
from vademecum.history.rounding import rounded
from vademecum.model import Person

HEAD = '---\ntitre: "{}"\netat: approuve\ndiffusion: public\n---\n\n'
BOOK = """[livre]
titre = "Essai"
[[partie]]
titre = "Une"
chapitres = ["premier", "second"]
[edition.public]
diffusion = "public"
"""
REGISTER = """[organisation.reseau]
nom = "Un réseau imaginé"
[personne.ada]
nom = "Ada Un"
organisation = "reseau"
roles = ["coordination"]
"""
TEXT = "Le groupe écoute chaque territoire avant de proposer.\n"


@pytest.fixture
def written(book: Folder) -> Folder:
    """A book of two chapters by two people."""
    book.write("vademecum.toml", BOOK)
    book.write("annuaire.toml", REGISTER)
    book.commit("Ada Un", chapters__premier=HEAD.format("Premier chapitre") + TEXT)
    book.commit("Bea Deux", chapters__second=HEAD.format("Second chapitre") + "Trois mots ici.\n")
    return book


def run(capsys: pytest.CaptureFixture[str], book: Path, *arguments: str) -> tuple[int, str, str]:
    status = cli.main(["-C", str(book), "contributors", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_each_form_tells_the_same(
    written: Folder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    status, out, _err = run(capsys, written.root, "--format", "json")
    told = json.loads(out)
    assert (status, told["words"]) == (0, 15)
    assert [(one["name"], one["words"]) for one in told["people"]] == [
        ("Bea Deux", 5.0), ("Ada Un", 10.0),
    ]  # fmt: skip
    assert [one["title"] for one in told["chapters"]] == ["Premier chapitre", "Second chapitre"]
    assert "@" not in out
    rows = list(csv.reader(io.StringIO(run(capsys, written.root, "--format", "csv")[1])))
    assert rows[2] == ["Ada Un", "Un réseau imaginé", "10", "66.7 %", "0", "coordination"]
    _status, out, _err = run(capsys, written.root, "--by", "chapter")
    assert "Premier chapitre  10     Ada Un 100.0 %" in out
    _status, out, _err = run(capsys, written.root, "--by", "organisation")
    assert "Un réseau imaginé  1       10     66.7 %" in out


def test_another_register_names_otherwise(
    written: Folder, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    other = tmp_path / "annuaire.toml"
    other.write_text('[personne.ada]\nnom = "Ada Un"\naffichage = "omis"\n', encoding="utf-8")
    _status, out, err = run(capsys, written.root, "--people", str(other))
    assert "Ada" not in out + err


@pytest.mark.parametrize("kind", ["none", "empty", "shallow"])
def test_without_a_whole_history_it_refuses_in_one_line(
    written: Folder, capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str
) -> None:
    place = tmp_path / "copie"
    if kind == "shallow":
        written.git("clone", "-q", "--depth=1", written.root.as_uri(), str(place))
    else:
        place.mkdir()
        (place / "vademecum.toml").write_text(BOOK, encoding="utf-8")
        if kind == "empty":
            written.git("init", "-q", str(place))
    status, out, err = run(capsys, place)
    assert (status, out, len(err.splitlines())) == (1, "", 1)


def test_an_unknown_revision_and_a_folder_without_a_book(
    written: Folder, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status, _out, err = run(capsys, written.root, "--since", "v9")
    assert status == 1 and "v9" in err
    (tmp_path / "vide").mkdir()
    assert run(capsys, tmp_path / "vide")[0] == 1


def test_a_name_is_no_formula() -> None:
    assert as_csv([["=1+1", "a"]]) == "'=1+1,a\n"


def test_pictures_are_accessible_and_match_their_tables(written: Folder) -> None:
    paths = ["chapters/premier.md", "chapters/second.md"]
    book = settings(Person("ada", "Ada Un", "reseau"))
    found = contributors(written.root, paths, book)
    time = work_over_time(found, book)
    where = who_wrote_where(found, {paths[0]: "Premier & <un>", paths[1]: "Second"})
    assert time is not None and where is not None
    for picture in (time, where):
        root = etree.fromstring(picture.svg)
        named = [one.get("id") for one in root.iter("{*}title", "{*}desc") if one.get("id")]
        assert root.get("role") == "img"
        assert str(root.get("aria-labelledby")).split() == named
        assert len({len(picture.head), *map(len, picture.rows)}) == 1
    assert time.rows == (("mars 2017", "10", "5"),)
    assert where.rows[0] == ("Premier & <un>", "", "100\N{NO-BREAK SPACE}%")


def test_no_picture_of_nothing(tmp_path: Path) -> None:
    found = contributors(tmp_path, [], settings())
    assert work_over_time(found, settings()) is None
    assert who_wrote_where(found, {}) is None


def test_rounded_shares_add_up() -> None:
    shares = {name: Fraction(10, 3) for name in "abc"}
    assert rounded(shares) == {"a": 4, "b": 3, "c": 3}


@pytest.mark.slow
def test_an_edition_shows_people_by_organisation_pictures_and_a_citation(
    written: Folder, tmp_path: Path
) -> None:
    from vademecum.build import build
    from vademecum.order import Order

    list(build(written.root, Order(("public",), ("html",), out=tmp_path / "dist"), lambda _: None))
    page = html.parse(tmp_path / "dist/public/html/contributeurs.html")
    assert [one.text_content() for one in page.findall(".//p[@class='organisation']")] == [
        "Un réseau imaginé", "Autres personnes",
    ]  # fmt: skip
    assert len(page.findall(".//div[@class='image-contributions']/svg")) == 2
    cells = [one.text_content() for one in page.findall(".//details//tbody/tr[1]/*")]
    assert "mars 2017" in cells
    cited = YAML(typ="safe").load(tmp_path / "dist/public/CITATION.cff")
    assert [one["family-names"] for one in cited["authors"]] == ["Deux", "Un"]
    assert cited["preferred-citation"]["type"] == "book"
    assert page.getroot().get_element_by_id("citer").findall(".//pre")
    manifest = json.loads((tmp_path / "dist/public/manifest.json").read_text(encoding="utf-8"))
    assert manifest["contributors"] == ["Bea Deux", "Ada Un"]


ROLES = """
[personne.zoe]
nom = "Zoé Uno y Dos"
famille = "Uno y Dos"
tri = "abc"
roles = ["Data curation", "relecture"]
[personne.zoe.chapitres]
second = ["Validation"]
[personne.tao]
nom = "Tao Trois"
[personne.tao.chapitres]
premier = "supervision"
"""


def test_an_edition_knows_roles_by_chapter_and_whose_words_it_shows(written: Folder) -> None:
    written.write("annuaire.toml", REGISTER + ROLES)
    library = corpus.load(written.root).library
    sheet = credit_sheet(written.root, library, library)
    told = [(one.name, one.wrote, one.roles, one.by_chapter) for one in sheet.book]
    assert told == [
        ("Zoé Uno y Dos", False, ("Préparation des données", "relecture"),
         (("second", ("Validation",)),)),
        ("Bea Deux", True, (), ()),
        ("Tao Trois", False, (), (("premier", ("Supervision",)),)),
        ("Ada Un", True, ("coordination",), ()),
    ]  # fmt: skip
    assert sheet.book[0].family == "Uno y Dos"
    assert sheet.roles == {
        "second": ("Zoé Uno y Dos (Validation)",),
        "premier": ("Tao Trois (Supervision)",),
    }
    one = {name: text for name, text in library.chapters.items() if name == "second"}
    less = credit_sheet(written.root, dataclasses.replace(library, chapters=one), library)
    assert [(each.name, each.wrote) for each in less.book] == [
        ("Zoé Uno y Dos", False), ("Bea Deux", True), ("Ada Un", False),
    ]  # fmt: skip


def test_the_authors_of_a_citation_are_those_whose_words_stand(written: Folder) -> None:
    written.write("annuaire.toml", REGISTER + ROLES.replace('"relecture"', '"direction"'))
    library = corpus.load(written.root).library
    public = library.settings.editions[0]
    day = dt.date(2017, 3, 20)
    choice = choose(library, public, day)
    redacted = redact(choice.library, public, day)
    credit = credit_sheet(written.root, redacted, library)
    work = work_of(describe(choice, redacted, library, public, day, None, credit))
    assert [one.name for one in work.authors] == ["Bea Deux", "Ada Un"]
    assert [one.name for one in work.editors] == ["Zoé Uno y Dos"]


def test_what_the_register_cannot_mean_is_told(written: Folder) -> None:
    wrong = ROLES.replace('"Uno y Dos"\ntri', '"Tres"\ntri').replace("second =", "seconde =")
    written.write("annuaire.toml", REGISTER + wrong)
    loaded = corpus.load(written.root)
    assert [(one.code, one.place.line) for one in loaded.problems] == [("F009", 10)]
    found = [
        one for one in declared.check(loaded.library, dt.date(2017, 3, 20)) if one.code == "F013"
    ]
    assert [(one.place.line, one.values["value"]) for one in found] == [(14, "seconde")]


def test_lines_for_mailmap_and_nothing_else(
    written: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    written.git("commit", "-q", "--allow-empty", "-m", "T", GIT_AUTHOR_NAME="Ada Un",
                GIT_AUTHOR_EMAIL="autre@exemple.invalid")  # fmt: skip
    status, out, err = run(capsys, written.root, "--propose-mailmap")
    assert (status, err) == (0, "")
    written.write(".mailmap", out)
    assert out == "Ada Un <autre@exemple.invalid> <ada.un@exemple.invalid>\n"
    assert run(capsys, written.root, "--propose-mailmap") == (0, "", "")
    written.git("commit", "-q", "--allow-empty", "-m", "T", GIT_AUTHOR_NAME="xyz",
                GIT_AUTHOR_EMAIL="xyz@exemple.invalid")  # fmt: skip
    status, out, err = run(capsys, written.root, "--propose-mailmap")
    assert (status, out) == (0, "") and "@" not in err and "1" in err
    assert run(capsys, written.root, "--propose-mailmap", "--by", "person")[0] == 2
