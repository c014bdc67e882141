"""Sphinx from the inside: its environment, its search, its HTML writer without a theme."""

from __future__ import annotations

import os
import re
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import Directive, directives
from docutils.utils import new_document
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.transforms import GlossarySorter

from tests.pdf import small
from tests.private_apis.api import api
from vademecum.formats.pdf import reading
from vademecum.sphinx_ext import glossary, inside, search
from vademecum.sphinx_ext.conf import FOLDER as CONF


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


def test_a_value_of_sphinx_that_outdates_no_page() -> None:
    with api("sphinx.config.Config._options, _Opt", inside):
        config = Config()
        assert "version" in {one.name for one in config.filter("env")}
        inside.outdates_no_page(config, "version")
        assert "version" not in {one.name for one in config.filter("env")}
        assert config.version == "" and "version" in {one.name for one in Config().filter("env")}


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
        assert re.search(r'<h1 data-line="\d+">Le cadre', cadre)
        assert "<html" not in cadre
