"""A row is a whole thing: whoever adds one is told here what it still lacks."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any, cast

import pytest
from docutils.parsers import rst
from docutils.parsers.rst import languages, roles
from docutils.utils import new_document
from lxml import html
from sphinx.application import Sphinx
from sphinx.util.docutils import sphinx_domains

from tests.book import HEARING, REPOSITORY, TESTIMONY, WHEELS, Book
from tests.book import small as copied
from tests.site.book import stage
from tests.site.texts import TEXTS
from tools import samples
from vademecum import sphinx_ext, transcripts
from vademecum.checks.options import FITS
from vademecum.editions import assemble
from vademecum.french import days, numbers, pointing, straight, typography
from vademecum.history import credit_report
from vademecum.model import Kind, Sense, Stance
from vademecum.record import keys, opinions
from vademecum.rules import RULES
from vademecum.sphinx_ext import pages
from vademecum.sphinx_ext.boxes import boxes
from vademecum.sphinx_ext.run import build_site, run
from vademecum.text import directives
from vademecum.text.directives import DIRECTIVES, ROLES, Argument, Body, Directive, Option
from vademecum.text.setting import put
from vademecum.text.splices import applied

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


def printed(rows: tuple[keys.Key, ...], table: str = "") -> list[str]:
    """The paths of the printed keys; those of a speaker are of one whose words the book quotes."""
    found: list[str] = []
    for row in rows:
        if row.printed:
            found.append(f"{table}{row.name}")
        inside = {"intervenants": "intervenants/meunier", "avis": "avis/val-brume"}.get(
            row.name, row.name
        )
        found += printed(row.below, f"{inside}/")
    return found


PRINTED = [
    (path, key)
    for path, rows in ((HEARING, keys.HEARING), (TESTIMONY, keys.TESTIMONY), (WHEELS, keys.CHAPTER))
    for key in printed(rows)
]
# (file, path of the key) -> a word that stands nowhere else.
TOLD = {place: f"Brumelune{chr(ord('a') + at) * 3}" for at, place in enumerate(PRINTED)}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small book whose printed keys each say their word."""
    book = copied(tmp_path_factory.mktemp("told") / "livre")
    given = Stance("val-brume", Sense.FAVOURABLE, "Le bureau", dt.date(2019, 5, 4), "aaaaaaaa")
    book.write(WHEELS, applied(book.read(WHEELS), opinions.put(book.read(WHEELS), given)))
    for (path, key), word in TOLD.items():
        text = book.read(path)
        book.write(path, applied(text, put(text, {key: f'"{word}"'})))
    done = book.run("build", "--format", "html")
    assert done.returncode == 0, done.stderr
    return book.root / "dist/public/html"


@pytest.mark.table
@pytest.mark.parametrize(("path", "key"), TOLD, ids=[" ".join(one) for one in TOLD])
def test_a_printed_key_stands_on_the_page_of_its_text(told: Path, path: str, key: str) -> None:
    page = html.parse(told / path.replace(".md", ".html")).xpath("//article")[0]
    assert TOLD[path, key] in page.text_content(), f"no page prints {key}: sphinx_ext"


def test_a_role_is_one_that_sphinx_knows(tmp_path: Path) -> None:
    known: set[str] = set()

    def asked(app: Sphinx) -> None:
        reporter, language = new_document("page").reporter, cast(Any, languages.get_language("en"))
        with sphinx_domains(app.env):
            for name in ROLES:
                found, _messages = roles.role(name, language, 1, reporter)
                if found is not None:
                    known.add(name)

    run(stage(tmp_path / "source"), tmp_path / "doctrees", tmp_path / "x", builder="dummy",
        setup=asked)  # fmt: skip
    assert known == set(ROLES)


@pytest.mark.parametrize("key", transcripts.READERS)
def test_a_reader_has_a_case(key: str) -> None:
    if transcripts.READERS[key].archive:  # made by the tests, which see what is inside
        assert transcripts.recognise(getattr(samples, key)("A : Bonjour."), f"a.{key}") == key
        return
    cases = REPOSITORY.glob("tests/cases/*/*.expected")
    files = [one for path in cases for one in path.parent.glob(f"{path.stem}.*") if one != path]
    assert key in {transcripts.recognise(one.read_bytes(), one.name) for one in files}


def test_a_rule_of_typography_has_its_sentence() -> None:
    marks = {one.code for one in straight.find('Il dit "oui", puis « dit "non" ».')}
    assert marks == {"T002", "T014"}
    codes = {
        rule.code for rule in (*typography.WORDS, *pointing.RULES, *days.RULES, *numbers.RULES)
    } | marks
    assert codes <= set(RULES)


@pytest.mark.slow
@pytest.mark.parametrize("by", credit_report.HEADS)
def test_a_column_of_credit_has_its_cells(small: Book, by: str) -> None:
    small.commit()
    rows = credit_report.report(small.root).rows(by)
    assert {len(row) for row in rows} == {len(credit_report.HEADS[by])}


def test_a_generated_page_is_linked_from_where_one_lands() -> None:
    made = [name for name, _title, _directive in (*assemble.PAGES, assemble.CHANGES)]
    assert list(pages._PAGES) == made
    directives_of = {directive for _name, _title, directive in (*assemble.PAGES, assemble.CHANGES)}
    assert directives_of <= set(sphinx_ext.STAGED_DIRECTIVES)


# What may be written of an option of docutils' own, and what may not; each kind has both.
VALUES = {
    Option.SIDE: (("left", "center", "right", "Center"), ("centre", "gauche", "middle", "")),
    Option.COUNT: (("0", "1", "12"), ("oui", "-1", "1.5", "")),
    Option.GRID: (("auto", "grid", "10 20"), ("grand petit", "0 10", "")),
    Option.WIDTHS: (("auto", "10 20", "10,20", "5"), ("grand petit", "0 10", "")),
    Option.FLAG: (("",), ("oui", "1")),
    Option.WIDTH: (("50%", "8cm", "2.5in", "10em"), ("60", "grand", "0%", "-5cm", "50 %", "")),
    Option.ID: (("fig-roue", "a1"), ("Ma figure", "fig_roue", "")),
    Option.WORDS: (("Une roue", ""), ()),
    Option.DATE: (("2019-01-01",), ("hier", "2019-1-1", "2019-02-30", "")),
}


@pytest.mark.parametrize("kind", Option)
def test_a_kind_of_option_tells_right_from_wrong(kind: Option) -> None:
    right, wrong = VALUES[kind]
    assert [one for one in right if not FITS[kind](one)] == []
    assert [one for one in wrong if FITS[kind](one)] == []


def test_what_is_let_through_converts(tmp_path: Path) -> None:
    refused: list[str] = []

    def asked(app: Sphinx) -> None:
        language = cast(Any, languages.get_language("en"))
        with sphinx_domains(app.env):
            for name, row in DIRECTIVES.items():
                found, _messages = rst.directives.directive(name, language, new_document("page"))
                for option, kind in row.options.items():
                    for value in VALUES[kind][0]:
                        try:
                            cast(Any, found).option_spec[option](value or None)
                        except ValueError as error:
                            refused.append(f"{name} {option} {value}: {error}")

    run(stage(tmp_path / "source"), tmp_path / "doctrees", tmp_path / "x", builder="dummy",
        setup=asked)  # fmt: skip
    assert refused == []
