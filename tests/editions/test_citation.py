"""How an edition is cited: CFF 1.2.0 by the rules of its schema, a sentence, BibTeX."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from ruamel.yaml import YAML

from vademecum.editions.citation import Cited, Work, bibtex, citation, reference, spdx_name

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
ADA = Cited("Ada de Zuber", "Un réseau imaginé", "0000-0002-1825-0097")
BEA = Cited("DEUX Béa", roles=("direction éditoriale",))
LI = Cited("王小例")
WHOLE = Work(
    title="Un guide : essai",
    authors=(ADA, BEA, LI),
    editors=(BEA,),
    version="2026.1",
    date="2026-05-04",
    publisher="Une maison",
    url="https://exemple.invalid/guide",
    licence="CC BY-SA 4.0",
    commit="1" * 40,
    isbn="978-2-0000-0000-2",
)

# What the published schema asks (citation-file-format, schema.json, 1.2.0): keys, and their values.
_URL = re.compile(r"^(https|http|ftp|sftp)://.+")
_DATE = re.compile(r"^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$")
_ORCID = re.compile(r"https://orcid\.org/[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]{1}")
_PERSON = {"affiliation", "alias", "family-names", "given-names", "name-particle", "orcid"}
_ENTITY = {"name", "website", "orcid"}
_LICENCES = {"CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-SA-3.0", "CC0-1.0", "etalab-2.0"}


def read(work: Work) -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe").load(citation(work))
    return found


def _somebody(one: dict[str, Any]) -> None:
    assert one and set(one) <= (_ENTITY if "name" in one else _PERSON)
    assert all(isinstance(value, str) and value for value in one.values())
    assert "orcid" not in one or _ORCID.match(one["orcid"])


def _people(those: list[dict[str, Any]]) -> None:
    assert those and all(one not in those[:at] for at, one in enumerate(those))
    for one in those:
        _somebody(one)


def _common(told: dict[str, Any]) -> None:
    _people(told["authors"])
    assert isinstance(told["title"], str) and told["title"]
    for key, form in (("url", _URL), ("date-released", _DATE)):
        assert key not in told or form.match(told[key])
    assert "license" not in told or told["license"] in _LICENCES
    assert "version" not in told or isinstance(told["version"], str)


def proven(told: dict[str, Any]) -> None:
    """Fails where the schema would refuse it."""
    assert set(told) <= {
        *("cff-version", "message", "type", "title", "authors", "version", "date-released"),
        *("url", "commit", "license", "contact", "preferred-citation"),
    }
    assert told["cff-version"] == "1.2.0" and told["message"]
    assert told["type"] in ("software", "dataset")
    _common(told)
    if "contact" in told:
        _people(told["contact"])
    book = told["preferred-citation"]
    assert set(book) <= {
        *("type", "title", "authors", "editors", "publisher", "year", "month", "version"),
        *("date-released", "url", "isbn", "license", "languages"),
    }
    assert book["type"] == "book"
    _common(book)
    if "editors" in book:
        _people(book["editors"])
    if "publisher" in book:
        assert "name" in book["publisher"]
        _somebody(book["publisher"])
    assert "year" not in book or isinstance(book["year"], int)
    assert "month" not in book or 1 <= book["month"] <= 12
    assert "isbn" not in book or re.match(r"^[0-9\- ]{10,17}X?$", book["isbn"])
    assert all(re.match(r"^[a-z]{2,3}$", one) for one in book["languages"])


WORKS = {
    "all of it": WHOLE,
    "a title alone": Work("Un guide"),
    "nobody, and a publisher": Work("Un guide", publisher="Une maison"),
    "two that nothing tells apart": Work("Un guide", (Cited("Ada"), Cited("Ada"))),
    "an ORCID that is none": Work("Un guide", (Cited("Ada Un", orcid="1234"),)),
    "an ISBN that is none": Work("Un guide", isbn="à venir"),
    "an address that is none": Work("Un guide", url="exemple.invalid"),
    "signs of YAML": Work('Un "guide": # - {x}', (Cited("Ada: 'Un'"),)),
    "a licence CFF does not know": Work("Un guide", licence="Licence de la maison"),
    "a reserved right": Work("Un guide", licence="Tous droits réservés"),
}


@pytest.mark.parametrize("work", WORKS.values(), ids=WORKS.keys())
def test_what_cff_accepts(work: Work) -> None:
    proven(read(work))


def test_a_guide_is_a_book_by_those_who_wrote_it() -> None:
    book = read(WHOLE)["preferred-citation"]
    assert book["authors"] == [
        {
            "family-names": "Zuber", "given-names": "Ada", "name-particle": "de",
            "affiliation": "Un réseau imaginé", "orcid": "https://orcid.org/0000-0002-1825-0097",
        },
        {"family-names": "DEUX", "given-names": "Béa"},
        {"family-names": "王", "given-names": "小例"},
    ]  # fmt: skip
    assert book["editors"] == [{"family-names": "DEUX", "given-names": "Béa"}]
    assert (book["publisher"], book["isbn"]) == ({"name": "Une maison"}, "978-2-0000-0000-2")
    assert dt.date(book["year"], book["month"], 4).isoformat() == book["date-released"]


def test_those_who_sign_together_are_no_person() -> None:
    team = Work("Un guide", (Cited("L’équipe du guide", "Un réseau"), Cited("Ada Un")))
    proven(read(team))
    assert read(team)["preferred-citation"]["authors"] == [
        {"name": "L’équipe du guide"}, {"family-names": "Un", "given-names": "Ada"},
    ]  # fmt: skip
    assert "author = {{L’équipe du guide} and Un, Ada}" in bibtex(team)
    assert reference(team).startswith(f"L’équipe du guide{NARROW}; Un, Ada. ")


def test_a_sentence() -> None:
    assert reference(WHOLE) == (
        f"Zuber, Ada de{NARROW}; DEUX, Béa{NARROW}; 王小例. Un guide : essai. "
        f"Version{NBSP}2026.1. Une maison, 2026. ISBN{NBSP}978-2-0000-0000-2"
    )
    assert reference(Work("Un guide", publisher="Une maison", date="2026-05-04")) == (
        "Une maison. Un guide. 2026"
    )
    many = Work("Un guide", tuple(Cited(f"Ada N{'x' * at}") for at in range(1, 10)))
    assert reference(many) == f"Nx, Ada et{NBSP}al. Un guide"


def test_an_entry_for_bibtex() -> None:
    entry = bibtex(WHOLE)
    assert entry.startswith("@book{zuber2026,\n") and entry.endswith("\n}\n")
    assert "author = {Zuber, Ada de and DEUX, Béa and 王小例}" in entry
    assert "editor = {DEUX, Béa}" in entry and "langid = {french}" in entry
    odd = bibtex(Work("50 % & {plus}", publisher="Une_maison"))
    assert r"title = {{50 \% \& \{plus\}}}" in odd and r"author = {{Une\_maison}}" in odd
    assert odd.count("{") == odd.count("}")


@pytest.mark.parametrize(
    ("role", "edits"),
    [
        ("direction éditoriale", True),
        ("Direction d’ouvrage", True),
        ("coordination éditoriale", True),
        ("relecture", False),
        ("coordination", False),
        ("directeur de la publication", False),
    ],
)
def test_who_leads_a_book_is_its_editor(role: str, edits: bool) -> None:
    assert Cited("Ada", roles=("relecture", role)).edits is edits


@pytest.mark.parametrize(
    ("licence", "name"),
    [
        ("CC BY-SA 4.0", "CC-BY-SA-4.0"),
        ("Creative Commons CC BY 4.0 International", "CC-BY-4.0"),
        ("CC-BY-NC-SA-3.0", "CC-BY-NC-SA-3.0"),
        ("CC0 1.0", "CC0-1.0"),
        ("CC BY", ""),
        ("Licence Ouverte 2.0", "etalab-2.0"),
        ("Licence de la maison", ""),
    ],
)
def test_a_licence_by_its_spdx_name(licence: str, name: str) -> None:
    assert spdx_name(licence) == name
