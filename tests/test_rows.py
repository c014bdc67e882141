"""A row is a whole thing: whoever adds one is told here what it still lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from tests.book import REPOSITORY, WHEELS, Book
from tests.site.book import TEXTS, stage
from vademecum import sphinx_ext
from vademecum.model import Kind
from vademecum.record import keys
from vademecum.sphinx_ext.boxes import boxes
from vademecum.sphinx_ext.run import build_site
from vademecum.text import directives
from vademecum.text.directives import DIRECTIVES, ROLES, Argument, Body, Directive, Option

STYLES = {
    "the site's": "vademecum/formats/site/furo/static/vademecum.css",
    "the book's": "vademecum/formats/pdf/print/book.css",
}
GUIDE = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
BOXES = [name for name, row in DIRECTIVES.items() if row.label]
OURS = [*BOXES, *sphinx_ext.AUTHORS_DIRECTIVES]
TESTS = "".join(
    path.read_text(encoding="utf-8")
    for folder in ("site", "pdf", "record", "books")
    for path in sorted((REPOSITORY / "tests" / folder).rglob("*"))
    if path.suffix in (".py", ".md")
)


@pytest.mark.parametrize("name", BOXES)
@pytest.mark.parametrize("style", STYLES)
def test_a_box_has_its_style(name: str, style: str) -> None:
    text = (REPOSITORY / STYLES[style]).read_text(encoding="utf-8")
    assert re.search(rf"^\.{name}\b[^{{]*\{{", text, re.M), f"{style} stylesheet lacks .{name}"


@pytest.mark.parametrize("name", DIRECTIVES)
def test_a_directive_is_told_to_who_writes(name: str) -> None:
    assert f"{{{name}}}" in GUIDE, f"CONTRIBUTING.md does not say what {{{name}}} is"


@pytest.mark.parametrize("name", ROLES)
def test_a_role_is_told_to_who_writes(name: str) -> None:
    assert f"{{{name}}}`" in GUIDE, f"CONTRIBUTING.md does not say what {{{name}}} is"


@pytest.mark.parametrize("name", OURS)
def test_a_directive_of_ours_has_a_case(name: str) -> None:
    assert f"{{{name}}}" in TESTS, f"no test of the site, the book or passages writes {{{name}}}"


@pytest.mark.parametrize(("name", "row"), DIRECTIVES.items(), ids=DIRECTIVES.keys())
def test_a_row_says_one_thing(name: str, row: Directive) -> None:
    assert set(row.required) <= set(row.options)
    assert not row.label or row.words is Kind.BOX
    # Words inside are of some kind, unless they are read as if nothing stood around them.
    assert (
        row.body is Body.NONE or row.words is not None or name in ("diffusion", "index", "langue")
    )


def test_what_sphinx_is_given_is_what_the_rows_say() -> None:
    made = dict(boxes())
    assert list(made) == BOXES
    for name, directive in made.items():
        row = DIRECTIVES[name]
        assert set(directive.option_spec or ()) == set(row.options)
        assert directive.required_arguments == (row.argument is Argument.TITLE)
    assert set(OURS) <= set(DIRECTIVES)


RECORD, OWN = "une audition, un témoignage", "un chapitre"
ROWS = {
    (row.name, where): row
    for where, rows in ((RECORD, (*keys.HEARING, *keys.TESTIMONY)), (OWN, keys.CHAPTER))
    for row in rows
}
BELOW = [f"{row.name}.{one.name}" for row in dict(ROWS).values() for one in row.below]


@pytest.mark.parametrize(("name", "where"), ROWS, ids=[" ".join(one) for one in ROWS])
def test_a_key_is_told_to_who_writes(name: str, where: str) -> None:
    rows = [line for line in GUIDE.split("\n") if line.startswith(f"| `{name}` |")]
    assert len(rows) == 1, f"CONTRIBUTING.md has {len(rows)} rows for the key {name}"
    printed = any(row.printed for (key, _where), row in ROWS.items() if key == name)
    assert rows[0].endswith("| oui |" if printed else "| non |"), rows[0]


@pytest.mark.parametrize("name", dict.fromkeys(BELOW))
def test_a_key_of_a_table_is_told_too(name: str) -> None:
    table, key = name.split(".")
    rows = [line for line in GUIDE.split("\n") if line.startswith(f"| `{table}` |")]
    assert f"`{key}`" in rows[0], f"CONTRIBUTING.md does not say what {key} of {table} is"


def test_a_new_box_needs_its_row_alone(
    small: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = Directive(
        Argument.OPTIONAL_TITLE, Body.MYST, {"pour": Option.WORDS}, words=Kind.BOX, label="Essai"
    )
    monkeypatch.setitem(DIRECTIVES, "essai", row)  # type: ignore[arg-type]
    small.add(WHEELS, "\n:::{essai} L'eau\n:pour: l'amont\n\nDes mots.\n:::\n")
    # Typography walks the rows: title and option are words.
    assert [one.code for one in small.problems()] == ["T001", "T001"]
    law = next(text for name, text in TEXTS.items() if name.endswith("/loi.md"))
    law += "\n:::{essai} Titre\n:pour: tous\n\nDes mots.\n:::\n"
    out = tmp_path / "html"
    assert build_site(stage(tmp_path / "source", loi=law), tmp_path / "doctrees", out) == []
    page = html.parse(next(out.rglob("loi.html")))
    (made,) = page.xpath("//div[contains(@class, 'encadre essai')]")
    assert made.xpath("string(p[@class='entete']/span[@class='etiquette'])") == "Essai"
    assert made.xpath("string(p[@class='entete']/span[@class='titre'])") == "Titre"
    assert made.xpath("string(div[@class='corps'])").strip() == "Des mots."


def test_options_of_every_kind_are_checked() -> None:
    assert {kind for row in DIRECTIVES.values() for kind in row.options.values()} == set(Option)
    assert set(directives.Content) == set(ROLES.values())
