"""Words that are not French say so on the page, and keep the typography of their language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from tests.book import HEARING, PREFACE, Book
from tests.site.book import stage
from tests.site.texts import TEXTS
from vademecum.formats.pdf.reading import read
from vademecum.mend import mend
from vademecum.sphinx_ext.run import build_site

LAW = next(text for name, text in TEXTS.items() if name.endswith("/loi.md"))
FOREIGN = (
    "Dire {langue}`*words* of <en>` et {langue}`كلمات <ar>`.\n\n:::{langue} de\nEin Wort.\n:::\n"
)


def page(tmp_path: Path, language: str = "") -> html.HtmlElement:
    """The law's page, its chapter in a language."""
    source = stage(tmp_path / "source", loi=f"{LAW}\n{FOREIGN}")
    sheet = json.loads((source / "edition.json").read_text(encoding="utf-8"))
    sheet["chapters"]["loi"]["language"] = language
    (source / "edition.json").write_text(json.dumps(sheet), encoding="utf-8")
    assert build_site(source, tmp_path / "doctrees", tmp_path / "html") == []
    fragments = read(source, tmp_path / "doctrees").fragments
    assert fragments["chapters/cadre/loi"].count('lang="de"') == 1  # the printed book too
    return html.parse(next((tmp_path / "html").rglob("loi.html"))).getroot()


def test_words_and_blocks_say_their_language(tmp_path: Path) -> None:
    root = page(tmp_path)
    words = [
        (one.tag, one.get("lang"), one.get("dir"), one.text_content().strip())
        for one in root.xpath("//*[contains(@class, 'langue')]")
    ]
    assert words == [
        ("span", "en", "ltr", "*words* of"),
        ("span", "ar", "rtl", "كلمات"),
        ("div", "de", "ltr", "Ein Wort."),
    ]
    assert not root.xpath("//section[@lang]")


def test_a_whole_text_says_its_language_and_ours_stays_french(tmp_path: Path) -> None:
    root = page(tmp_path, "ar")
    (section,) = root.xpath("//h1/parent::section")
    assert (section.get("lang"), "vers-la-gauche" in section.get("class")) == ("ar", True)
    assert {one.get("lang") for one in root.xpath("//dl[contains(@class, 'signature')]")} == {"fr"}


ENGLISH = """
::::{langue} en
The mayor's "words": yes?

:::{note}
It's "here": yes?
:::
::::

L'eau {langue}`it's "here": yes? <en>` d'ici.
"""


@pytest.mark.slow
def test_typography_leaves_other_languages(small: Book) -> None:
    small.add(PREFACE, ENGLISH)
    assert [one.code for one in small.problems()] == ["T001", "T001"]
    mend(small.root, lambda _one: True)
    assert small.codes() == []
    assert 'L’eau {langue}`it\'s "here": yes? <en>` d’ici.' in small.read(PREFACE)
    assert small.read(PREFACE).count('The mayor\'s "words": yes?') == 1


def test_a_text_in_another_language_keeps_its_rules(small: Book) -> None:
    small.add(PREFACE, '\nThe mayor\'s "words": yes?\n')
    assert len(small.codes()) == 3 + 1
    small.alter(PREFACE, "etat: approuve", "etat: approuve\nlangue: en")
    assert small.codes() == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (PREFACE, "etat: approuve", "etat: approuve\nlangue: anglais (UK)"),
        (HEARING, "date: 2019-05-02", "date: 2019-05-02\nlangue: une langue"),
    ],
)
def test_a_language_that_is_none(small: Book, path: str, old: str, new: str) -> None:
    small.alter(path, old, new)
    assert [one.code for one in small.problems()] == ["F009"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (":::{langue}\nMot.\n:::", "M004"),
        (":::{langue} langue anglaise\nMot.\n:::", "F009"),
        ("Un {langue}`mot`.", "F009"),
        ("Un {langue}`mot <une langue>`.", "F009"),
    ],
)
def test_a_mark_that_names_no_language(small: Book, body: str, code: str) -> None:
    small.add(PREFACE, f"\n{body}\n")
    assert [one.code for one in small.problems()] == [code]
