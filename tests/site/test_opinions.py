"""Where opinions stand in what is made: the chapter, the contributions, the imprint."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from tests.book import EVENINGS, WHEELS, Book

pytestmark = pytest.mark.slow
NB = "\u00a0"


def words(book: Book, edition: str, page: str, path: str) -> list[str]:
    place: Path = book.root / f"dist/{edition}/html/{page}.html"
    found = html.parse(place).xpath(path)
    return [" ".join(one.text_content().replace(NB, " ").split()) for one in found]


def test_opinions_stand_where_readers_look(small: Book) -> None:
    small.commit()
    for name, sense in (("val-brume", "reserve"), ("ile-aux-cerfs", "favorable")):
        done = small.run("approve", "roues", "--for", name, "--sense", sense, "--date",
                         "2020-05-01", "--by", "Le bureau")  # fmt: skip
        assert done.returncode == 0, done.stderr
    row = '{sens: favorable, par: "Brumelune", date: 2020-05-01, texte: aaaaaaaa}'
    waits = f"avis-attendus: [val-brume]\navis:\n  ile-aux-cerfs: {row}\n"
    small.alter(EVENINGS, "titre:", f"{waits}titre:")
    small.commit()
    done = small.run("build", "public", "travail", "--format", "html", "--date", "2020-06-01")
    assert done.returncode == 0, done.stderr
    assert "E029" in done.stderr
    reserved = "avec réserve, le val Brume (le bureau), au texte du 1er mai 2020"
    favourable = "favorable, l’île aux Cerfs (le bureau), au texte du 1er mai 2020"
    page = WHEELS.removesuffix(".md")
    assert words(small, "public", page, "//dl[@class='signature']//span[@class='avis']") == [
        favourable, reserved,
    ]  # fmt: skip
    (listed,) = words(small, "public", "contributeurs", "//section[@id='avis']//li")
    assert listed == f"Faire tourner les roues : {favourable} ; {reserved}"
    (imprint,) = words(small, "public", "contributeurs", "//section[@id='cette-edition']/dl")
    assert "Avis des collectivités l’île aux Cerfs et le val Brume" in imprint

    # The chapter that waits is in no file of the edition, nor is what was said of it.
    made = small.root / "dist/public"
    assert not any(b"Brumelune" in path.read_bytes() for path in made.rglob("*") if path.is_file())
    group = EVENINGS.removesuffix(".md")
    assert "Avis attendu : le val Brume" in words(small, "travail", group, "//li[@class='marque']")
    (foot,) = words(small, "travail", group, "//dl[@class='signature']/dd[last()]")
    assert "donné le 1er mai 2020 sur un texte antérieur" in foot
    assert "attendu, le val Brume" in foot
    sheet = json.loads((small.root / "_build/public/source/edition.json").read_text("utf-8"))
    assert [one["standing"] for one in sheet["chapters"]["roues"]["opinions"]] == ["given"] * 2
