"""One alphabetical order: lists of cases, and the site's index against the book's."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.pdf import small
from tests.site.conftest import parse, text
from tests.site.test_pages import one
from vademecum.formats.pdf.back import GENERAL
from vademecum.formats.pdf.job import BETWEEN
from vademecum.formats.pdf.numbers import write_late
from vademecum.formats.pdf.reading import read
from vademecum.formats.pdf.units import job
from vademecum.french import labels, order
from vademecum.sphinx_ext.run import build_site

IN_ORDER = {
    "œ is oe": ["odeur", "œuvre", "Réciprocité", "Retrait", "Zone"],
    "æ is ae": ["adret", "ægagropile", "affiche"],
    "articles are passed over": ["Eau", "l'eau", "L’eau", "Élus", "Les îles", "La Rochelle"],
    "but not what only looks like one": ["Laon", "Le", "Lens", "Lesquin"],
    "accents only between equals": ["cote", "côte", "coté", "côté", "coteau"],
    "capitals only between equals": ["Écho", "école", "École", "Éole"],
    "word by word": ["eau", "eau de pluie", "eau-forte", "eau vive", "eaux"],
    "apostrophes and hyphens are spaces": ["arc d’eau", "arc-en-ciel", "arc, fin", "arcade"],
    "signs and figures before A": ["« 1 »", "10 %", "À bord", "« Bord »"],
    "other ligatures and strokes": ["efﬁcace", "effort", "Łódź", "Lyon", "Øre", "oui"],
}


@pytest.mark.parametrize("case", IN_ORDER)
def test_entries_stand_in_order(case: str) -> None:
    wanted = IN_ORDER[case]
    assert sorted(reversed(wanted), key=order.key) == wanted  # noqa: C414 - mixed on purpose


@pytest.mark.parametrize(
    ("entry", "letter"),
    [
        ("œuvre", "O"), ("Æon", "A"), ("À part", "A"), ("École", "E"), ("L’eau", "E"),
        ("Les îles", "I"), ("« Grand »", "G"), ("Łódź", "L"), ("1er mai", ""), ("—", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_letter_an_entry_stands_under(entry: str, letter: str) -> None:
    assert order.letter(entry) == letter


def test_each_letter_is_opened_once() -> None:
    found = order.by_letter(["œuf", "Zone", "12", "L’Oise", "À", "٣", "odeur"], str)
    assert found == [
        ("", ["12", "٣"]), ("A", ["À"]), ("O", ["odeur", "œuf", "L’Oise"]), ("Z", ["Zone"]),
    ]  # fmt: skip


def test_people_stand_under_their_family_names() -> None:
    names = ["Zoé Œuvrard", "Ana Le Goff", "Bo Élie", "Ana L’Œil", "Éric Élie", "LEROY Paul"]
    assert sorted(names, key=order.name_key) == [
        "Bo Élie", "Éric Élie", "Ana L’Œil", "Ana Le Goff", "LEROY Paul", "Zoé Œuvrard",
    ]  # fmt: skip


TERMS = (
    "Zone", "œuvre", "Réciprocité", "Retrait", "L’eau", "eau-forte", "Étang", "élu", "Élu", "12 %",
    "La Rochelle", "À-coup", "Oubli", "single: Zone; œuvre", "single: Zone; Étang",
    "single: Zone; rive", "see: Littoral; Zone", "Retrait",
)  # fmt: skip
GLOSSARY = """
:::{glossary}
:sorted:
Zone
  Une étendue.

œuvre
  Un travail.

L’étang
  Une eau.

obole
  Une somme.
:::
"""
# « Convention » is the small tree's own; the glossary's terms stand in the index too.
WANTED = [
    (labels.SIGNS, ["12 %"]),
    ("A", ["À-coup"]),
    ("C", ["Convention"]),
    ("E", ["L’eau", "eau-forte", "élu", "Élu", "Étang", "L’étang"]),
    ("L", ["Littoral"]),
    ("O", ["obole", "œuvre", "Oubli"]),
    ("R", ["Réciprocité", "Retrait", "La Rochelle"]),
    ("Z", ["Zone"]),
]
BELOW_ZONE = ["Étang", "œuvre", "rive"]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small tree with these entries in its index."""
    listed = "".join(f"\n:::{{index}} {term}\n:::\n" for term in TERMS)
    folder = tmp_path_factory.mktemp("ordered")
    return small.stage(folder / "source", chapters={"cadre": small.CADRE + listed + GLOSSARY})


@pytest.fixture(scope="module")
def site(source: Path) -> Path:
    out = source.parent / "html"
    assert build_site(source, source.parent / "doctrees", out) == []
    return out


def test_the_index_of_the_site(site: Path) -> None:
    found = []
    for section in parse(site / "genindex.html").select("section.genindex-section[id]"):
        entries = section.select("td > ul > li")
        found.append((text(one(section, "h2")), [_own(entry) for entry in entries]))
        if "Zone" in found[-1][1]:
            zone = entries[found[-1][1].index("Zone")]
            assert [text(below) for below in zone.select("li")] == BELOW_ZONE
    assert found == WANTED


def test_places_of_an_entry_stand_in_the_order_of_reading(site: Path) -> None:
    # Sphinx sorts « index-10 » before « index-3 ».
    page = parse(site / "genindex.html")
    entry = next(item for item in page.select("main li") if _own(item) == "Retrait")
    places = [str(link["href"]).partition("#")[2] for link in entry.select("a")]
    numbers = [int(one.removeprefix("index-")) for one in places]
    assert len(numbers) == 2 and numbers[0] < 10 <= numbers[1]


def test_pages_of_an_entry_stand_in_order_and_each_once() -> None:
    stands = {"a": 120, "b": 9, "c": 12, "d": 9}
    places = "".join(
        f'<span class="locator">, <a href="#{one}"><span class="vm-page" data-to="{one}">000</span>'
        "</a></span>"
        for one in stands
    )
    below = '<ul><li class="line"><p>b</p></li></ul>'
    line = f'<ul><li class="line level-1"><p>Nom{places}</p>{below}</li></ul>'
    page = BeautifulSoup(write_late(f"<html><body>{line}</body></html>", stands), "lxml")
    assert [text(one) for one in page.select("li.level-1 > p")] == ["Nom, 9, 12, 120"]
    assert [str(one["href"]) for one in page.select("a")] == ["#b", "#c", "#a"]


def test_the_index_of_the_book(source: Path, site: Path) -> None:
    reading = read(source, source.parent / "doctrees")
    made = job(source, reading, "a5")
    whole = next(unit.html for unit in made.units if GENERAL in unit.name.split(BETWEEN))
    index = BeautifulSoup(whole, "lxml").find(id=GENERAL)
    found = []
    assert isinstance(index, Tag) and "voir Zone" in str(index)
    for group in index.select(".letter"):
        names = [_printed(line) for line in group.select(".level-1 > p")]
        found.append((order.letter(names[0]) or labels.SIGNS, names))
        if "Zone" in names:
            assert [_printed(line) for line in group.select(".level-2 > p")] == BELOW_ZONE
    # Terms that the glossary alone has lead to its own page on the site, and nowhere on paper.
    unused = ("L’étang", "obole")
    assert sum(one in unused for _letter, names in WANTED for one in names) == len(unused)
    assert found == [(one, [name for name in names if name not in unused]) for one, names in WANTED]


def test_a_sorted_glossary(site: Path) -> None:
    terms = parse(site / "chapters/a/cadre.html").select("dl.glossary > dt")
    assert [text(term).rstrip("§") for term in terms] == ["L’étang", "obole", "œuvre", "Zone"]


def _own(entry: Tag) -> str:
    link = entry.find("a", recursive=False)
    return text(link) if isinstance(link, Tag) else str(next(entry.stripped_strings))


def _printed(line: Tag) -> str:
    for locator in line.select(".locator"):
        locator.extract()
    return text(line)
