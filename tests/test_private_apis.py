"""What our dependencies do not document, and we lean on: each used once, as we use it.

A failure here names what has moved and the one module of ours that knows it, before a book is wrong
in some quieter way. No other module may look there.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import furo
import pypdf
import pytest
from docutils import nodes
from docutils.parsers.rst import Directive, directives
from docutils.utils import new_document
from myst_parser.parsers import mdit, sphinx_
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import GlossarySorter
from weasyprint import CSS, HTML

from tests.pdf import small
from tests.site.conftest import parse
from vademecum.formats.pdf import reading, weasy
from vademecum.formats.site import parent
from vademecum.sphinx_ext import glossary, inside, search
from vademecum.sphinx_ext.conf import FOLDER as CONF
from vademecum.sphinx_ext.run import run
from vademecum.text import parser as md
from vademecum.text import yaml
from vademecum.withdrawal import rewrite
from vademecum.withdrawal.plan import Plan

PACKAGE = Path(inside.__file__).parents[1]
TEMPLATES = PACKAGE / "formats/site/furo"
FURO = Path(furo.__file__).parent / "theme/furo"


@contextmanager
def api(name: str, module: Any) -> Iterator[None]:
    """What is used inside is `name`; should it have moved, the failure says so."""
    try:
        yield
    except Exception as error:
        raise AssertionError(f"{name} has moved: see {module.__name__} ({error!r})") from error


PAGE = """<h1>Titre</h1><p>Voir <a href="#but">la <b>suite</b></a>
<span class="at"> (p. <span class="vm-page" data-to="but">000</span>)</span>.
<span class="note" id="n1">Une note.</span></p>
<table><thead><tr><th id="t">Tête</th></tr></thead><tr><td headers="t">Case</td></tr></table>
<p id="but">Fin.</p>"""
STYLE = """@page { size: 15cm; @top-left { content: "Gauche" } @bottom-right { content: "000" } }
.note { float: footnote }"""
OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}


@pytest.fixture
def document() -> Any:
    """A page with what a page of the book has."""
    return HTML(string=f"<html lang=fr><title>T</title>{PAGE}").render(
        stylesheets=[CSS(string=STYLE)], **OPTIONS
    )


def written(document: Any, pages: list[Any], path: Path) -> pypdf.PdfReader:
    document.copy(pages).write_pdf(path, finisher=weasy.finish, **OPTIONS)
    return pypdf.PdfReader(path)


def test_the_boxes_of_a_page(document: Any) -> None:
    page = document.pages[0]
    with api("weasyprint.document.Page._page_box, formatting_structure.boxes", weasy):
        body, foot = weasy.areas(page)
        said = [weasy.words(box) for box in weasy.printed(body)]
        assert said[:3] == ["Titre", "Voir ", "la "]
        assert "Une note." in [weasy.words(box) for box in weasy.printed(foot)]
        assert [weasy.element(one).get("id") for one in weasy.notes(page)] == ["n1"]
    with api("weasyprint.formatting_structure.boxes.MarginBox.at_keyword", weasy):
        kept = weasy.keep_margins(page, lambda keyword: keyword != "@top-left")
        assert [weasy.words(box) for box in kept] == ["000"]
        assert "Gauche" not in [weasy.words(box) for box in weasy.texts(page)]


def test_a_history_is_written_again(tmp_path: Path) -> None:
    def git(*arguments: str) -> str:
        who = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.invalid"]
        done = subprocess.run(
            ["git", *who, *arguments], cwd=tmp_path, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.decode("utf-8").strip()

    git("init", "-q", "-b", "main")
    for name in ("un", "deux", "trois"):
        (tmp_path / name).write_text(f"{name}\n", "utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "Avant")
    blobs = {name: git("rev-parse", f"HEAD:{name}") for name in ("un", "deux")}
    inner = str(tmp_path)
    work = Plan({blobs["un"]: b"autre\n", blobs["deux"]: None}, {b"Avant\n": b"Apr\xc3\xa8s\n"},
                {}, frozenset(), (), 0, {}, {}, {})  # fmt: skip
    with api("git_filter_repo.RepoFilter and its callbacks", rewrite):
        rewrite.rewrite(Path(inner), work, ["trois"], lambda _line: None)
    assert git("log", "--format=%s") == "Après"
    assert git("ls-tree", "-r", "--name-only", "HEAD") == "un"
    assert git("show", "HEAD:un") == "autre"
    assert not (tmp_path / ".git/filter-repo").exists()


def test_whether_fonts_are_cut_alike_is_known() -> None:
    with api("weasyprint.text.ffi.harfbuzz_subset", weasy):
        assert isinstance(weasy.cuts_fonts_alike(), bool)


def test_words_are_replaced_in_a_laid_out_page(document: Any, tmp_path: Path) -> None:
    page = document.pages[0]
    number = next(box for box in weasy.texts(page) if weasy.class_names(box) == ["vm-page"])
    right = number.position_x + number.width
    with api("weasyprint.text.line_break.split_first_line, TextBox.pango_layout", weasy):
        weasy.put(number, "7", right=True)
        assert number.position_x + number.width == pytest.approx(right)
        assert 0 < number.width < 20
    before = number.position_x
    with api("weasyprint.formatting_structure.boxes.InlineBox.children, position_x", weasy):
        weasy.close_up(page, "at")
        opened = next(box for box in weasy.texts(page) if "(p." in weasy.words(box))
        assert opened.position_x + opened.width == pytest.approx(before)
    with api("weasyprint.document.Page(page_box)", weasy):
        told = written(document, [weasy.book_page(page)], tmp_path / "a.pdf").pages[0]
        assert re.search(r"\(p\.\s7\s?\)", told.extract_text()), told.extract_text()


def test_a_link_is_its_element_alone(document: Any, tmp_path: Path) -> None:
    page = document.pages[0]
    with api("weasyprint.document.Page.links, box.element_tag", weasy):
        assert [box.element_tag for *_rest, box in page.links] != ["a"]  # else we need no BookPage
        assert [box.element_tag for *_rest, box in weasy.book_page(page).links] == ["a"]
    with api("weasyprint: box.link_annotation in a finisher", weasy):
        told = written(document, [weasy.book_page(page)], tmp_path / "a.pdf").pages[0]
        assert [str(one.get_object()["/Contents"]) for one in told["/Annots"]] == ["la suite"]


def test_margins_are_outside_the_structure(document: Any, tmp_path: Path) -> None:
    with api("weasyprint: stream._tags, draw_stacking_context, StackingContext.from_box", weasy):
        pages = [weasy.book_page(document.pages[0])]
        drawn = written(document, pages, tmp_path / "a.pdf").pages[0].get_contents().get_data()
        artifacts = re.findall(rb"/Artifact\sBMC(.*?)EMC", drawn, re.S)
        assert sum(one.count(b"BT") for one in artifacts) == 2  # both margins
        assert b"BDC" not in artifacts[-1]


def test_the_structure_is_completed(document: Any, tmp_path: Path) -> None:
    told = written(document, [weasy.book_page(document.pages[0])], tmp_path / "a.pdf")
    with api("pydyf.PDF.objects, pydyf.Dictionary, pydyf.String", weasy):
        tree = told.trailer["/Root"]["/StructTreeRoot"]["/IDTree"]["/Names"]
        assert len(tree) == 2
    with api("weasyprint: box.mark['A'] of a head cell", weasy):
        assert tree[1].get_object()["/A"]["/Scope"] == "/Column"


def test_inline_rules_are_wrapped() -> None:
    source = "{abbr}`a` [b](c) ![d](e) <https://f.invalid> g[^n] `h` <b>\n\n[^n]: i"
    with api("markdown_it.ruler.Ruler.__rules__, StateInline.pos", md):
        inline = next(one for one in md.parser().parse(source, {}) if one.type == "inline")
        spans = [one.meta["span"] for one in inline.children or () if "span" in one.meta]
        assert [source[slice(*span)] for span in spans] == [
            "{abbr}`a`", "[b](c)", "![d](e)", "<https://f.invalid>", "[^n]", "`h`", "<b>",
        ]  # fmt: skip


def test_endless_paragraphs_are_passed_over() -> None:
    with api("markdown_it.rules_core: the rule inline reads state.tokens", md):
        tokens = md.parser().parse("a *b*\n\n" + "[" * 501, {})
        assert [bool(one.children) for one in tokens if one.type == "inline"] == [True, False]


def test_the_types_and_what_is_known_of_tokens() -> None:
    source = "(a)=\n\n% b\n\n+++\n\n:::{c}\n:::\n\n{d}`e` [f][g] [^h]\n\n[g]: i\n\n[^h]: j\n"
    env: dict[str, Any] = {}
    tokens = md.parser().parse(source, env)
    with api("markdown_it: env['references'], store_labels", md):
        assert list(md.definitions(env, (0, 0))) == [("G", 11, 12)]
        spoken = [one for token in tokens for one in token.children or ()]
        link = next(one for one in spoken if one.type == "link_open")
        assert link.meta["label"] == "G"
    with api("mdit_py_plugins and myst_parser: types and meta of tokens", md):
        types = {one.type for one in tokens}
        assert types >= {"myst_target", "myst_line_comment", "myst_block_break", "colon_fence"}
        named = {one.type: one.meta for one in [*tokens, *spoken]}
        assert named["myst_role"]["name"] == "d"
        assert named["footnote_ref"]["label"] == "h"
        assert named["footnote_reference_open"]["label"] == "h"


def test_options_are_read_as_myst_does() -> None:
    with api("myst_parser.parsers.directives.is_option_line", md):
        assert md.option_rows([":a: b", ': "c": d', "e", ":f: g"])[0] == ":a: b"
        assert "e" not in md.option_rows([":a: b", "e", ":f: g"])
    with api("myst_parser.parsers.options.options_to_items, State.has_comments", md):
        assert md.options([":a: b", ':"c": d']) == ([("a", "b"), ("c", "d")], True)
        assert md.options([":a: b # c"]) == ([("a", "b")], False)
    with api("myst_parser.parsers.options.TokenizeError", md):
        assert md.options([':a: "b']) == ([], False)
    with api("myst_parser.parsers.mdit.create_md_parser, which Sphinx is given", md):
        assert sphinx_.create_md_parser is mdit.create_md_parser is md.create_md_parser


def test_yaml_is_nodes_with_places() -> None:
    source = "a: 'é b' # c\nd:\n  - e\n  - {f: g, f: no}\n"
    with api("ruamel.yaml.YAML.compose, nodes and marks", yaml):
        root = yaml.compose(source)
        assert isinstance(root, yaml.MappingNode)
        assert not root.flow_style
        (key, quoted), (_key, items) = root.value
        assert (key.value, quoted.value, quoted.style, quoted.anchor) == ("a", "é b", "'", None)
        assert source[quoted.start_mark.index : quoted.end_mark.index] == "'é b'"
        bare, table = items.value
        assert (bare.start_mark.line, bare.start_mark.column) == (2, 4)
        assert not bare.style
        assert table.flow_style
        assert source[table.start_mark.index : table.end_mark.index] == "{f: g, f: no}"
        assert [one.value for one, _value in table.value] == ["f", "f"]
        assert table.value[1][1].tag == "tag:yaml.org,2002:str"  # YAML 1.2: no is a word
    with api("ruamel.yaml: the end and the folds of a block scalar", yaml):
        source = "a: >-\n  b\n  c\n\nd: |\n  e\n# f\n"
        folded, literal = (value for _key, value in yaml.compose(source).value)
        assert [(one.value, one.style) for one in (folded, literal)] == [("b c", ">"), ("e\n", "|")]
        assert source[folded.start_mark.index : folded.end_mark.index] == ">-\n  b\n  c"
        assert source[literal.start_mark.index : literal.end_mark.index] == "|\n  e"
    with api("ruamel.yaml.error.MarkedYAMLError", yaml):
        with pytest.raises(yaml.MarkedYAMLError) as caught:
            yaml.compose("a: b: c\n")
        assert caught.value.problem_mark.line == 0
        assert "mapping values are not allowed" in caught.value.problem


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sphinx, Path]:
    """The small book as a site, and the application that made it."""
    folder = tmp_path_factory.mktemp("site")
    apps: list[Sphinx] = []
    source = small.stage(folder / "source")
    run(source, folder / "doctrees", folder / "out", builder="html", setup=apps.append)
    return apps[0], folder / "out"


def test_docutils_is_lent(tmp_path: Path) -> None:
    with api("sphinx.util.docutils.patch_docutils, docutils_namespace", inside):
        with inside.prepared():
            assert Path(os.environ["DOCUTILSCONFIG"]) == Path(CONF) / "docutils.conf"
            directives.register_directive("vm-essai", Directive)
        assert "vm-essai" not in directives._directives
    with api("sphinx.util.console.strip_colors", inside):
        heard = f"\x1b[31m{tmp_path.resolve()}{os.sep}a.md:1: b\x1b[39;49;00m\n\n"
        assert inside.warned(heard, tmp_path) == ["a.md:1: b"]


def test_what_an_environment_holds(built: tuple[Sphinx, Path]) -> None:
    env = built[0].env
    with api("sphinx.domains.std.StandardDomain.note_hyperlink_target", inside):
        inside.note_label(env, "vm-essai", "index", "Essai")
        assert env.domains.standard_domain.anonlabels["vm-essai"] == ("index", "vm-essai")
        assert env.domains.standard_domain.labels["vm-essai"] == ("index", "vm-essai", "Essai")
    with api("sphinx: IndexEntries.create_index, genindexentries", inside):
        found = {name: targets for name, targets, _below in inside.index(env, built[0].builder)}
        assert len(found["Convention"]) == 1
        assert "cadre.html#" in found["Convention"][0]
        entry = ("a", ([], [("b", [])], None))
        assert inside.below(inside.lines_of([("A", [entry])])[0]) == [("b", [])]
    with api("myst_parser: the line of a block, and of every row of a table", inside):
        tree = env.get_doctree(next(one for one in env.found_docs if one.endswith("cadre")))
        lines = {row.line for row in tree.findall(nodes.row)}
        source = Path(env.doc2path(env.path2doc(tree["source"]) or "")).read_text("utf-8")
        assert lines == {source.split("\n").index("| Texte | Date |") + 1}


def test_french_is_stemmed_on_both_sides(built: tuple[Sphinx, Path]) -> None:
    with api("sphinx.search.fr.SearchFrench", search):
        assert search.FoldedFrench({}).stem("députés") == search.FoldedFrench({}).stem("depute")
    script = (built[1] / "_static/language_data.js").read_text("utf-8")
    with api("sphinx: FrenchStemmer and js_splitter_code in language_data.js", search):
        assert script.index("FrenchStemmer") < script.index("window.Stemmer = function")


def test_glossaries_are_sorted_before_ours() -> None:
    with api("sphinx.transforms.GlossarySorter, addnodes.glossary", glossary):
        assert GlossarySorter.default_priority < glossary.SortGlossary.default_priority
        terms = [
            nodes.definition_list_item("", nodes.term("", word)) for word in ("zone", "œuf", "an")
        ]
        found = addnodes.glossary("", nodes.definition_list("", *terms), sorted=True)
        document = new_document("essai")
        document += found
        for sorter in (GlossarySorter(document), glossary.SortGlossary(document)):
            sorter.apply()
        assert [one.astext() for one in found.findall(nodes.term)] == ["an", "œuf", "zone"]


def test_the_html_writer_without_a_theme(tmp_path: Path) -> None:
    with api("sphinx.builders.html.StandaloneHTMLBuilder, Sphinx.preload_builder", reading):
        found = reading.read(small.stage(tmp_path / "source"), tmp_path / "doctrees")
        cadre = next(text for name, text in found.fragments.items() if name.endswith("cadre"))
        assert re.search(r'<img [^>]*src="vm-tree:/[^"]*images/point.svg"', cadre)
        assert "<h1>Le cadre" in cadre
        assert "<html" not in cadre


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
OURS = {"acces", "article-container", "brand", "contenu", "surtitre"}


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
