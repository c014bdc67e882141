"""The shared doctrees as HTML fragments, one a document, by a builder that knows no theme.

The builder is Sphinx's own with most of it left out; no other module looks inside that. What we
rely on, and `tests/private_apis/test_sphinx.py` proves:

- `StandaloneHTMLBuilder` asks `init` for `imagedir`, `secnumbers`, `current_docname` and the
  highlighters, and `prepare_writing` for `docsettings`; its `_settings` are docutils' own;
- its writer is `default_translator_class`, whose `starttag` writes every tag of a node;
- it is made by `create_translator`, reads those, `fignumbers` and `imgpath`, and leaves the
  text of a document in `fragment`;
- `post_process_images` fills `images`, and the writer addresses an image by `imgpath` and what
  stands there;
- `Sphinx.preload_builder` is asked for the builder's name before it is looked up.
"""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.errors import SphinxError
from sphinx.highlighting import PygmentsBridge
from sphinx.writers.html5 import HTML5Translator

from vademecum.errors import VademecumError
from vademecum.formats.pdf.job import DOC, LINE, TREE, TYPED
from vademecum.language import _
from vademecum.problems import Problem
from vademecum.sphinx_ext import inside
from vademecum.sphinx_ext.conf import FOLDER as CONF
from vademecum.sphinx_ext.said import told

_ADDRESS = re.compile(r"<([A-Za-z][\w+.-]*:[^<>\s]+)>")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of the general index; `targets` are links as in the fragments."""

    name: str
    targets: tuple[str, ...]
    children: tuple[IndexEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What the print pages are made from."""

    fragments: dict[str, str]  # doc name -> HTML; links are `vm-doc:<doc>#<id>` or `#<id>`
    index: tuple[IndexEntry, ...]  # in Sphinx's order
    said: tuple[Problem, ...] = ()  # what Sphinx says of the text: no page is to be made of it


class _Lined(HTML5Translator):
    """Says of each block, and of each image, from which line of the text it comes."""

    def starttag(
        self, node: Any, tagname: str, suffix: str = "\n", empty: bool = False, **attributes: Any
    ) -> str:
        """The tag, its line with it."""
        inline = isinstance(node, nodes.Inline) and not isinstance(node, nodes.image)
        if not inline and (line := getattr(node, "line", None)):
            attributes[LINE] = str(line)
        if isinstance(node, nodes.reference) and TYPED in node:
            attributes[TYPED] = node[TYPED]
        return str(super().starttag(node, tagname, suffix, empty, **attributes))


class PrintBuilder(StandaloneHTMLBuilder):
    """Writes fragments to memory: no theme, no template, no copied file."""

    name = "vm-print"
    default_translator_class = _Lined
    epilog = ""
    copysource = False
    search = False
    add_permalinks = False
    html_scaled_image_link = False  # a link around an image fails PDF/UA-1 7.18.5
    supported_remote_images = False
    supported_data_uri_images = False
    download_support = False

    def init(self) -> None:
        """What the HTML writer asks of its builder, and no more."""
        self.imagedir = "_images"
        self.secnumbers = {}
        self.current_docname = ""
        self.highlighter = PygmentsBridge("html", "bw")
        self.dark_highlighter = None
        self.fragments: dict[str, str] = {}
        self.entries: tuple[IndexEntry, ...] = ()

    def get_outdated_docs(self) -> Iterator[str]:
        """All: pages are cheap to write and nothing of them is kept."""
        yield from sorted(self.env.found_docs)

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """An address that the print pages turn into an anchor of the book."""
        return DOC + docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """The same from everywhere."""
        return self.get_target_uri(to, typ)

    def prepare_writing(self, docnames: Set[str]) -> None:
        """The HTML writer's settings."""
        self.docsettings = self._settings

    def copy_assets(self) -> None:
        """Images are read from the staged tree; there is nothing else."""

    def post_process_images(self, doctree: nodes.Node) -> None:
        """Every image is addressed by its place in the staged tree."""
        super().post_process_images(doctree)
        for uri in list(self.images):
            self.images[uri] = uri

    def write_doc_serialized(self, docname: str, doctree: nodes.document) -> None:
        """Images only: there is no search index to feed."""
        self.post_process_images(doctree)

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write the fragment of one document."""
        doctree.settings = self.docsettings
        self.secnumbers = self.env.toc_secnumbers.get(docname, {})
        self.fignumbers = self.env.toc_fignumbers.get(docname, {})
        self.imgpath = TREE
        self.current_docname = docname
        _as_typed(doctree, Path(self.env.doc2path(docname)))
        visitor: Any = self.create_translator(doctree, self)
        doctree.walkabout(visitor)
        self.fragments[docname] = "".join(visitor.fragment)

    def finish(self) -> None:
        """Keep the general index."""
        self.entries = tuple(
            IndexEntry(name, targets, tuple(IndexEntry(*child) for child in below))
            for name, targets, below in inside.index(self.env, self)
        )

    def cleanup(self) -> None:
        """Nothing was opened."""


def _as_typed(doctree: nodes.document, file: Path) -> None:
    """Say of each link that shows its address how it was typed: MyST shows no hexadecimal signs,
    and its target has no others."""
    source = file.read_text(encoding="utf-8")
    typed = {unquote(one): one for one in _ADDRESS.findall(source)}
    for link in doctree.findall(nodes.reference):
        address = unquote(link.get("refuri", ""))
        if address in typed and unquote(link.astext()) == address:
            link[TYPED] = typed[address]


class _PrintSphinx(Sphinx):
    # The builder is given by hand: naming it in conf.py's extensions or in an entry point would
    # tie the site's configuration to the book, and a change there makes Sphinx read all again.
    def preload_builder(self, name: str) -> None:
        self.add_builder(PrintBuilder)


def read(source: Path, doctrees: Path) -> Reading:
    """Read the staged tree, or the doctrees made of it; VademecumError when Sphinx stops."""
    warnings = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, inside.prepared():
        try:
            app = _PrintSphinx(
                source,
                CONF,
                folder,
                doctrees,
                PrintBuilder.name,
                status=None,
                warning=warnings,
            )
            app.build()
        except SphinxError as error:
            raise VademecumError(_("the print pages failed: {error}").format(error=error)) from None
        builder = app.builder
        assert isinstance(builder, PrintBuilder)  # noqa: S101 - chosen four lines above
        lines = inside.warned(warnings.getvalue(), source)
        return Reading(builder.fragments, builder.entries, tuple(told(lines, source)))
