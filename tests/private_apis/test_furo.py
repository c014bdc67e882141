"""The site's parent theme and Sphinx's search page, which our templates and stylesheet stand on."""

from __future__ import annotations

import re
from pathlib import Path

import furo
from sphinx.application import Sphinx

from tests.private_apis.api import api
from tests.site.conftest import parse
from vademecum.formats.site import parent

TEMPLATES = Path(parent.__file__).parent / "furo"
FURO = Path(furo.__file__).parent / "theme/furo"


def test_the_page_stands_in_furos_frame(built: tuple[Sphinx, Path]) -> None:
    page = parse(next(built[1].rglob("cadre.html")))
    with api("furo: furo_navigation_tree, furo_hide_toc", parent):
        assert page.select(".sidebar-tree > ul a.reference")
        assert page.select(".toc-tree a.reference")
    with api("furo: tables wrapped in .table-wrapper before our transform", parent):
        assert [one["role"] for one in page.select(".table-wrapper:has(> table)")] == ["group"]
    ours = "".join((TEMPLATES / name).read_text("utf-8") for name in ("page.html", "search.html"))
    theirs = (FURO / "base.html").read_text("utf-8")
    with api("furo: the blocks of base.html", parent):
        filled = set(re.findall(r"{%-? block (\w+)", ours)) - {"content"}
        assert filled <= set(re.findall(r"{%-? block (\w+)", theirs))


# What page.html names for our own stylesheet alone, or for nobody.
OURS = {"acces", "article-container", "brand", "contenu", "surtitre", "vm-acces"}


def test_furos_stylesheet_and_script_know_our_page() -> None:
    css = (FURO / "static/styles/furo.css").read_text("utf-8")
    script = (FURO / "static/scripts/furo.js").read_text("utf-8")
    ours = (TEMPLATES / "static/vademecum.css").read_text("utf-8")
    for name in set(re.findall(r"(--(?:color|sidebar|toc)-[\w-]+):", ours)):
        with api(f"furo: the variable {name}", parent):
            assert f"var({name})" in css or f"var({name})" in ours
    page = (TEMPLATES / "page.html").read_text("utf-8")
    for name in set(re.findall(r"[\w-]+", " ".join(re.findall(r'(?:class|id)="([\w -]+)"', page)))):
        with api(f"furo: {name}, a class or id", parent):
            assert name in OURS or re.search(rf"[.#]{name}\b", css)
    for name in ("theme-toggle", ".toc-scroll", ".scroll-current"):
        with api(f"furo.js: {name}", parent):
            assert f'"{name}"' in script


def test_sphinx_searches_the_page_we_write(built: tuple[Sphinx, Path]) -> None:
    script = (built[1] / "_static/searchtools.js").read_text("utf-8")
    for name in ('"search-results"', "SHOW_SEARCH_SUMMARY", "new Stemmer()", 'get("q")'):
        with api(f"searchtools.js: {name}", parent):
            assert name in script
    with api("sphinx: searchindex.js", parent):
        assert (built[1] / "searchindex.js").read_text("utf-8").startswith("Search.setIndex(")
