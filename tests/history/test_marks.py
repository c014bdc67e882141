"""`build --marks VERSION`: bars beside what changed, and only there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from pypdf import PageObject, PdfReader

from tests.history.conftest import Folder
from tests.history.test_changes import FIVE, FOUR, ONE, SAID, THREE, TWO, publish
from vademecum import build as building
from vademecum import cli
from vademecum.build import build
from vademecum.editions.sheet import NAME
from vademecum.history.bars import bars
from vademecum.order import Order

pytestmark = pytest.mark.table

RICH = """Une ouverture qui ne change pas.

Un paragraphe{a} sur
deux lignes.

## Une section{b}

- un premier point
- un deuxième point{c}

  sa suite

  - un point dessous

:::::{{note}}

Dans une note{d}.

::::{{retenir}} Un titre de boîte{e}

Ce que dit la boîte.
::::
:::::

| ville | port |
|---|---|
| Trifouillis | oui |
| Ailleurs | {f} |
| Nulle part | oui |

Un terme
: Sa définition{g}.

Un appel de note[^n].

[^n]: La note elle-même{h}.
"""


def rich(**changed: str) -> str:
    return RICH.format(**(dict.fromkeys("abcdegh", "") | {"f": "oui"} | changed))


def marked(page: html.HtmlElement | Path) -> list[str]:
    """The words of each element that bears a bar, in the order of the page."""
    root = html.parse(page).getroot() if isinstance(page, Path) else page
    for link in root.find_class("headerlink"):
        link.drop_tree()
    return [" ".join(one.text_content().split()) for one in root.find_class("change")]


def site(book: Folder, edition: str = "public", since: str | None = "v1", **more: object) -> Path:
    """The folder of the site, made with bars."""
    order = Order((edition,), ("html",), out=book.root.parent / "dist", bars=since, **more)  # type: ignore[arg-type]
    list(build(book.root, order, lambda _line: None))
    return book.root.parent / "dist" / edition / "html"


def told(book: Folder, edition: str = "public") -> dict[str, int]:
    """How many bars each chapter has, without building."""
    source = building.read(book.root, None, lambda _line: None)
    chosen = building.editions(source.library.settings, (edition,))[0]
    found = bars(book.root, "v1", source.library, chosen, source.date)
    return {name: len(lines) for name, lines in found.lines.items()}


EACH = {
    "a": (" changé", "Un paragraphe changé sur deux lignes."),
    "b": (" changée", "Une section changée"),
    "c": (" changé", "un deuxième point changé"),
    "d": (" changée", "Dans une note changée."),
    "e": (" changé", "À retenir Un titre de boîte changé"),
    "f": ("non", "Ailleurs non"),
    "g": (" changée", "Sa définition changée."),
    "h": (" changée", "La note elle-même changée."),
}


def test_a_bar_stands_beside_what_changed_and_nothing_else(book: Folder) -> None:
    publish(book, rich())
    publish(book, rich(**{name: words for name, (words, _shown) in EACH.items()}))
    page = site(book) / "chapters/a.html"
    assert sorted(marked(page)) == sorted(shown for _words, shown in EACH.values())
    assert marked(page.with_name("b.html")) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a", "d", "f"])
def test_one_change_is_one_bar(book: Folder, name: str) -> None:
    publish(book, rich())
    publish(book, rich(**{name: EACH[name][0]}))
    assert told(book) == {"a": 1}
    assert marked(site(book) / "chapters/a.html") == [EACH[name][1]]


@pytest.mark.slow
def test_no_bar_and_no_word_of_them_unless_asked(book: Folder) -> None:
    publish(book, ONE)
    publish(book, TWO)
    pages = site(book, since=None)
    assert marked(pages / "chapters/a.html") == []
    assert "Un trait" not in (pages / "contributeurs.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_site_says_what_the_bars_mean(book: Folder) -> None:
    publish(book, ONE)
    publish(book, TWO)
    said = (site(book) / "contributeurs.html").read_text(encoding="utf-8")
    commit = book.git("rev-parse", "v1")[:12]
    assert f"ont changé depuis la révision\N{NO-BREAK SPACE}{commit}" in said


@pytest.mark.slow
def test_a_published_version_is_named_and_found_by_its_note(book: Folder) -> None:
    publish(book, ONE)
    toml = (book.root / "vademecum.toml").read_text(encoding="utf-8")
    book.write("vademecum.toml", toml.replace("2017.2", "2017.1"))
    book.commit("Ada Un")
    note = {"version": "2017.1", "date": "2017-03-20", "records": {}}
    note["commit"] = book.git("rev-parse", "HEAD")
    book.write("editions/2017.1.json", json.dumps(note))
    publish(book, f"{ONE}\n\n{TWO}")
    pages = site(book, since="2017.1")
    assert marked(pages / "chapters/a.html") == [TWO]
    said = (pages / "contributeurs.html").read_text(encoding="utf-8")
    assert "depuis la version\N{NO-BREAK SPACE}2017.1 (révision" in said
    assert cli.main(["-C", str(book.root), "changes", "2017.1"]) == 0


# --- what is no change -------------------------------------------------------------------------


@pytest.mark.slow
def test_typography_markup_and_wrapping_are_no_change(book: Folder) -> None:
    publish(book, f'L\'élu dit : "{FIVE}" {ONE}\n\n{THREE} {FOUR}')
    again = ONE.replace("écoute chaque", "*écoute*\nchaque")
    publish(book, f"L’élu dit\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}{FIVE}\N{NO-BREAK SPACE}» "
                  f"{again}\n\n{THREE}\n\n{FOUR}")  # fmt: skip
    assert told(book) == {}


@pytest.mark.slow
def test_what_moved_is_not_new_and_what_is_said_twice_is_new_once(book: Folder) -> None:
    publish(book, f"{ONE}\n\n{TWO}\n\n{FOUR}", THREE)
    publish(book, f"{FOUR}\n\n{ONE}", f"{TWO}\n\n{THREE}\n\n{THREE}")
    assert told(book) == {"b": 1}


@pytest.mark.slow
def test_a_renamed_chapter_keeps_its_words_and_a_new_title_is_marked(book: Folder) -> None:
    publish(book, f"{ONE} {TWO}")
    publish(book, f"{ONE} {TWO}", one='"neuf"')
    book.git("mv", "chapters/a.md", "chapters/neuf.md")
    assert told(book) == {}
    page = book.root / "chapters/neuf.md"
    book.write("chapters/neuf.md", page.read_text(encoding="utf-8").replace("Premier", "Neuf"))
    assert marked(site(book) / "chapters/neuf.html") == ["Neuf"]


def test_a_hearing_whose_words_changed_is_marked(book: Folder) -> None:
    publish(book, ONE)
    said = (book.root / "hearings/h.md").read_text(encoding="utf-8")
    publish(book, ONE)
    book.write("hearings/h.md", said.replace("deux marchés", "trois marchés"))
    assert list(told(book)) == ["h"]
    page = next(site(book).rglob("h.html"))
    assert marked(page) == [SAID.replace("deux", "trois")]


# --- what readers may not know -----------------------------------------------------------------


@pytest.mark.slow
def test_what_is_withheld_marks_nothing(book: Folder) -> None:
    def body(block: str, struck: str) -> str:
        return f":::::{{diffusion}} membres\n{block}\n:::::\n\n{ONE} {{retire}}`{struck}`."

    publish(book, body(TWO, "douze millions"))
    publish(book, body(f"{FIVE}\n\n{FOUR}", "vingt millions de plus"))
    assert told(book) == {}
    assert told(book, "membres") == {"a": 2}
    assert marked(site(book, "membres") / "chapters/a.html") == [FIVE, FOUR]


@pytest.mark.slow
def test_what_readers_now_get_to_see_is_new_to_them(book: Folder) -> None:
    publish(book, f":::::{{diffusion}} membres\n{TWO}\n:::::\n\n{ONE}")
    publish(book, f"{TWO}\n\n{ONE}")
    assert marked(site(book) / "chapters/a.html") == [TWO]
    assert told(book, "membres") == {}


@pytest.mark.slow
def test_nothing_of_the_earlier_words_reaches_the_staged_tree(book: Folder) -> None:
    publish(book, "La ville a dépensé douze millions pour Trifouillis. " + ONE)
    publish(book, "La ville a dépensé {retire}`douze millions pour Trifouillis`. " + ONE)
    site(book)
    sheet = (book.root / "_build/public/source" / NAME).read_text(encoding="utf-8")
    assert "Trifouillis" not in sheet and "douze" not in sheet


# --- the book ----------------------------------------------------------------------------------


def beside_bars(page: PageObject) -> str:
    """The words on the lines beside which a bar is drawn, without their spaces."""
    bars: set[tuple[float, float]] = set()
    lines: list[tuple[float, str]] = []
    colour: list[float] = []

    def drawn(operator: bytes, values: Any, matrix: list[float], _text: list[float]) -> None:
        nonlocal colour
        if operator == b"rg":
            colour = [round(float(one), 2) for one in values]
        elif operator == b"re" and colour == [0.64, 0.26, 0.12]:
            _x, top, _width, height = (float(one) for one in values)
            low, high = (matrix[5] + matrix[3] * y for y in (top + height, top))
            bars.add((low, high))

    def said(words: str, matrix: list[float], place: list[float], *_font: object) -> None:
        lines.append((matrix[5] + matrix[3] * place[5], words))

    page.extract_text(visitor_operand_before=drawn, visitor_text=said)
    beside = (words for y, words in lines if any(low < y < high for low, high in bars))
    return "".join("".join(beside).split())


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_the_book_draws_the_bars_and_says_what_they_are(book: Folder, paper: str) -> None:
    publish(book, f"{ONE}\n\n{THREE}\n\n{FOUR}[^n]\n\n[^n]: {FIVE}")
    publish(book, f"{ONE}\n\n{THREE}\n\n{TWO}\n\n{FOUR}[^n]\n\n[^n]: {FIVE} Vraiment.")
    out = book.root.parent / "dist"
    order = Order(("public",), ("pdf",), paper=paper, out=out, bars="v1")
    list(build(book.root, order, lambda _line: None))
    pages = PdfReader(out / "public/vademecum-public.pdf").pages
    chapter = next(one for one in pages if "Rien ne presse" in one.extract_text())
    assert beside_bars(chapter) == f"{TWO}1.{FIVE}Vraiment.".replace(" ", "")
    assert "Un trait dans la marge" in pages[-1].extract_text()


# --- the commands ------------------------------------------------------------------------------


def command(book: Folder, *more: str) -> int:
    out = str(book.root.parent / "dist")
    return cli.main(
        ["-C", str(book.root), "build", "public", "--format", "html", "--out", out, *more]
    )


@pytest.mark.slow
def test_one_chapter_alone_has_its_bars(book: Folder) -> None:
    publish(book, f"{ONE}\n\n{TWO}")
    publish(book, f"{ONE}\n\n{FIVE}", FOUR)
    assert command(book, "--only", "a", "--marks", "v1") == 0
    assert marked(book.root.parent / "dist/public.a/html/chapters/a.html") == [FIVE]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["v9", "", "--output=x", "2016.1"])
def test_an_unknown_version_is_one_line_and_makes_nothing(
    book: Folder, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(book, ONE)
    assert command(book, f"--marks={name}") == 1
    told = capsys.readouterr().err.strip()
    assert f"“{name}” names no commit" in told and "\n" not in told
    assert not (book.root.parent / "dist").exists()


@pytest.mark.slow
def test_without_history_there_is_nothing_to_mark(
    book: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(book, ONE)
    shutil.rmtree(book.root / ".git")
    assert command(book, "--marks", "v1") == 1
    assert "nothing to compare with" in capsys.readouterr().err
