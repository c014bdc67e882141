"""What people chose in the register holds wherever the book names who made it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.history.conftest import Folder, settings
from vademecum import cli
from vademecum.history import contributors
from vademecum.history.people import Contributor, registered, shown
from vademecum.history.pictures import who_wrote_where, work_over_time
from vademecum.model import Person
from vademecum.settings import load

NBSP = "\N{NO-BREAK SPACE}"
ORCIDS = {"ada": "0000-0000-0000-0001", "bea": "0000-0000-0000-0002", "carl": "0000-0000-0000-0003"}
REGISTER = f"""[organisation.reseau]
nom = "Un réseau imaginé"
[organisation.cachee]
nom = "Une maison tue"
[personne.ada]
nom = "Ada Un"
organisation = "reseau"
orcid = "{ORCIDS["ada"]}"
[personne.bea]
nom = "Béa Deux"
affichage = "initiales"
organisation = "reseau"
orcid = "{ORCIDS["bea"]}"
roles = ["relecture"]
signatures = ["bea.2"]
[personne.carl]
nom = "Carl Trois"
affichage = "omis"
organisation = "cachee"
orcid = "{ORCIDS["carl"]}"
roles = ["coordination"]
signatures = ["Karolus"]
[personne.eve]
nom = "Ève Cinq"
roles = ["dessin"]
[personne.fay]
nom = "Fay Six"
affichage = "omis"
roles = ["graphisme"]
"""
BOOK = """[livre]
titre = "Essai"
[[partie]]
titre = "Une"
chapitres = ["premier", "second", "tiers"]
[edition.public]
diffusion = "public"
"""
HEAD = '---\ntitre: "{}"\netat: approuve\ndiffusion: public\n---\n\n'
HIDDEN = (
    "Carl", "Trois", "Karolus", "karolus", "Fay", "Six", "Béa", "Deux", "bea.2", "tue",
    ORCIDS["bea"], ORCIDS["carl"], "coordination", "graphisme", "exemple.invalid",
)  # fmt: skip


@pytest.fixture
def written(book: Folder) -> Folder:
    """A book whose chapters were written by people of every choice."""
    book.write("vademecum.toml", BOOK)
    book.write("annuaire.toml", REGISTER)
    with_carl = "Texte\n\nCo-authored-by: KAROLUS <k@exemple.invalid>\n"
    one = HEAD.format("Premier") + "Le groupe écoute avant de proposer.\n"
    book.commit("Ada Un", with_carl, chapters__premier=one)
    book.commit("bea.2", chapters__second=HEAD.format("Second") + "Quatre mots de plus.\n")
    book.commit("Carl Trois", chapters__tiers=HEAD.format("Tiers") + "Trois mots ici.\n")
    book.commit("dependabot[bot]", chapters__premier=one + "\nAjout machinal.\n")
    return book


CHOICES = {
    # display -> name, orcid as shown
    "name": ("name", "Ada Le Goff", "0000-1"),
    "initials": ("initials", f"A.{NBSP}L.{NBSP}G.", ""),
}


@pytest.mark.parametrize(("display", "name", "orcid"), CHOICES.values(), ids=CHOICES.keys())
def test_a_person_is_shown_as_they_chose(display: str, name: str, orcid: str) -> None:
    person = Person("ada", "Ada Le Goff", "reseau", "0000-1", display, ("relecture",))
    assert shown(person) == Contributor("ada", name, "reseau", ("relecture",), orcid)


def test_only_roles_outside_git_that_may_be_told_are() -> None:
    rows = (("a", "name", ("x",)), ("b", "initials", ("x",)), ("c", "omitted", ("x",)),
            ("d", "name", ()), ("e", "initials", ()))  # fmt: skip
    people = [Person(one, f"Nom {one}", display=how, roles=roles) for one, how, roles in rows]
    assert [one.id for one in registered(settings(*people))] == ["a", "b"]


@pytest.mark.table
@pytest.mark.parametrize("by", ["chapter", "person", "organisation"])
@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_the_command_names_nobody_who_chose_otherwise(
    written: Folder, capsys: pytest.CaptureFixture[str], by: str, form: str
) -> None:
    assert cli.main(["-C", str(written.root), "contributors", "--by", by, "--format", form]) == 0
    out, err = capsys.readouterr()
    assert [one for one in HIDDEN if one in out + err] == []
    if form == "json":
        people = {one["id"]: (one["name"], one["orcid"]) for one in json.loads(out)["people"]}
        assert people == {
            "ada": ("Ada Un", ORCIDS["ada"]),
            "bea": (f"B.{NBSP}D.", None),
            "eve": ("Ève Cinq", None),
        }
        assert list(people) == ["eve", "bea", "ada"]
        assert json.loads(out)["unnamed"] == 1
        rows = {
            one["title"]: (one["unnamed"], one["robots"]) for one in json.loads(out)["chapters"]
        }
        assert rows == {"Premier": (3.5, 2), "Second": (0.0, 0), "Tiers": (4.0, 0)}
    if form == "table":
        assert "robots left out: dependabot[bot]" in err
        assert "asked not to be named: 1" in err


@pytest.mark.slow
def test_an_edition_names_nobody_who_chose_otherwise(written: Folder, tmp_path: Path) -> None:
    from vademecum.build import build
    from vademecum.order import Order

    out = tmp_path / "dist"
    list(build(written.root, Order(("public",), ("html",), out=out), lambda _line: None))
    files = [*out.rglob("*"), *(written.root / "_build").rglob("*")]
    names = [one for one in HIDDEN if one not in ("Six", "Trois", "Deux", "tue")]
    found = {
        (path.name, name)
        for path in files
        if path.is_file()
        for name in [*names, "Une maison tue", "Fay Six", "Carl Trois", "Béa Deux"]
        if name.encode() in path.read_bytes()
    }
    assert found == set()
    cited = YAML(typ="safe").load(out / "public/CITATION.cff")["authors"]
    assert [(one["family-names"], one.get("orcid")) for one in cited] == [
        ("D.", None), ("Un", f"https://orcid.org/{ORCIDS['ada']}"),
    ]  # fmt: skip
    manifest = json.loads((out / "public/manifest.json").read_text(encoding="utf-8"))
    assert manifest["contributors"] == ["Ève Cinq", f"B.{NBSP}D.", "Ada Un"]
    sheets = list((written.root / "_build").rglob("edition.json"))
    credits = json.loads(sheets[0].read_text(encoding="utf-8"))["credits"]
    assert [(one["name"], one["orcid"]) for one in credits["book"]] == [
        ("Ève Cinq", ""), (f"B.{NBSP}D.", ""), ("Ada Un", ORCIDS["ada"]),
    ]  # fmt: skip
    for chapter, names in (("premier", ["Ada Un"]), ("second", [f"B.{NBSP}D."]), ("tiers", [])):
        assert [one["name"] for one in credits["chapters"].get(chapter, ())] == names
        page = (out / f"public/html/chapters/{chapter}.html").read_text(encoding="utf-8")
        assert all(name in page for name in names)
        assert ("Ada Un" in page) is ("Ada Un" in names)


def test_the_pictures_draw_nobody_who_chose_otherwise(written: Folder) -> None:
    book, problems = load(written.root)
    assert problems == []
    titles = {f"chapters/{one}.md": one for one in ("premier", "second", "tiers")}
    found = contributors(written.root, list(titles), book)
    time, where = work_over_time(found, book), who_wrote_where(found, titles)
    assert time is not None and where is not None
    assert where.head == ("Chapitre", f"B.{NBSP}D.", "Ada Un")
    assert time.head == ("Période", "Un réseau imaginé", "Sans organisation")
    told = time.svg + where.svg + repr(time) + repr(where) + repr(found)
    names = ("Carl", "Karolus", "Fay", "Béa", "Une maison tue", "cachee", *ORCIDS.values())
    assert [one for one in names if one in told and one != ORCIDS["ada"]] == []
