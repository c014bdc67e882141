"""The landing page, the end of a chapter, the page of credits."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from sphinx.util.docutils import SphinxDirective

from vademecum.editions.sheet import Sheet
from vademecum.french import labels
from vademecum.french.opinions import TITLE as OPINIONS
from vademecum.french.spaces import NBSP
from vademecum.sphinx_ext import cited, french, indexes, opinions, people
from vademecum.sphinx_ext.domain import link, page_link
from vademecum.sphinx_ext.edition import sheet_of
from vademecum.sphinx_ext.nodes import Block, added, block, joined, line, span


class Landing(SphinxDirective):
    """`vm:landing`: what this is, which version, its files, the parts."""

    def run(self) -> list[Node]:
        """The page under its title."""
        sheet = sheet_of(self.env)
        found: list[Node] = []
        if sheet.book.subtitle:
            found.append(line("sous-titre", sheet.book.subtitle))
        found.append(line("edition", *joined(_edition(sheet), f"{NBSP}· ")))
        found.append(line("presentation", _presentation(sheet)))
        found += [_download(kind, name) for kind, name in sheet.downloads.items()]
        return [*found, *self._parts(sheet)]

    def _parts(self, sheet: Sheet) -> list[Node]:
        found: list[Node] = []
        for part in sheet.parts:
            if part.chapters:
                chapters = [sheet.chapters[one] for one in part.chapters]
                items = [
                    block("li", "", link(self.env, f"c-{one.id}", one.title)) for one in chapters
                ]
                found.append(_part(part.title, items))
        pages = [
            block("li", "", page_link(self.env, docname, title))
            for docname, title in _PAGES.items()
            if docname in self.env.found_docs
        ]
        if pages:
            found.append(_part("Consulter", pages))
        return [block("div", "sommaire", *found)] if found else []


PIECES = "pieces"  # the format, and the folder of its files


class Byline(SphinxDirective):
    """`vm:byline`: who wrote a chapter, what it rests on, its themes."""

    required_arguments: ClassVar[int] = 1

    def run(self) -> list[Node]:
        """The foot of the chapter; nothing when there is nothing to say."""
        sheet = sheet_of(self.env)
        chapter = sheet.chapters[self.arguments[0]]
        authors = people.people_of(sheet.credits, sheet.credits.chapters.get(chapter.id, ()))
        having = ", ".join(sheet.credits.roles.get(chapter.id, ()))
        records = [sheet.records[one] for one in chapter.quotes if one in sheet.records]
        rests = [[link(self.env, f"h-{one.id}", one.title)] for one in records]
        themes = indexes.themes(self.env, chapter.themes)
        shown: list[tuple[str, list[Node]]] = [
            ("Ont contribué à ce chapitre", authors),
            ("Rôles dans ce chapitre", [nodes.Text(having)] if having else []),
            ("Ce chapitre s’appuie sur", joined(rests, f"{NBSP}; ")),
            ("Thèmes" if len(themes) > 1 else "Thème", joined(themes)),
            ("Avis", opinions.of_chapter(chapter)),
        ]
        items: list[Node] = []
        for name, value in shown:
            if value:
                items += [block("dt", "", nodes.Text(name)), block("dd", "", *value)]
        signed = [added(block("dl", "signature", *items))] if items else []
        alone = [added(_alone(self.env.docname, chapter.id))] if PIECES in sheet.formats else []
        return [*signed, *alone]


class Credits(SphinxDirective):
    """`vm:credits`: « Comment ce guide a été fait, et par qui »."""

    def run(self) -> list[Node]:
        """How the book is made, who made it, its imprint."""
        sheet = sheet_of(self.env)
        found: list[Node] = [nodes.paragraph("", _HOW), people.section(self.env, sheet)]
        said = [*found, *opinions.section(self.env, sheet), cited.section(sheet)]
        return [*said, _imprint(sheet)]


_PAGES = {
    "auditions": "Toutes les auditions et tous les témoignages",
    "index-thematique": "Index thématique",
    "index-collectivites": "Index des collectivités",
    "contributeurs": "Comment ce guide a été fait, et par qui",
    "changements": "Ce qui a changé",
}


class Changes(SphinxDirective):
    """`vm:changes`: what changed since the version before."""

    def run(self) -> list[Node]:
        """The fragment that history made, in which all of the book's text is escaped."""
        return [nodes.raw("", sheet_of(self.env).changes, format="html")]


def _part(title: str, items: list[Block]) -> Block:
    return block("div", "partie", line("titre-partie", title), block("ol", "", *items))


def _presentation(sheet: Sheet) -> str:
    """What the book holds, in two sentences."""
    genres = [record.genre for record in sheet.records.values()]
    counts = [
        labels.count(len(sheet.chapters), "chapitre"),
        labels.count(genres.count("hearing"), "audition"),
        labels.count(genres.count("testimony"), "témoignage"),
    ]
    held = labels.enumeration([one for one in counts if one])
    said = f"Ce guide réunit {held}." if held else ""
    return f"{said} Chaque citation renvoie à l’intervention dont elle vient." if genres else said


_HOW = (
    "Ce guide est écrit à plusieurs mains. Des auditions et des témoignages en sont la matière"
    f"{NBSP}: chaque citation est reprise mot pour mot et renvoie à l’intervention d’où elle "
    "vient. "
    "Les textes et leurs corrections sont conservés dans un historique, d’où viennent les noms "
    "qui suivent, par ordre alphabétique."
)


def _imprint(sheet: Sheet) -> Node:
    section = nodes.section("", ids=["cette-edition"], names=["cette-edition"])
    section += nodes.title("", "Cette édition")
    book = sheet.book
    isbn = ", ".join(f"{number} ({kind.upper()})" for kind, number in sorted(book.isbn.items()))
    marked = labels.margin(sheet.bars.commit, sheet.bars.version)
    commit = [span("code", "revision", sheet.commit[:12])] if sheet.commit else []
    shown: list[tuple[str, list[Node]]] = [
        ("Titre", [nodes.Text(book.title)]),
        ("Édition", joined(_edition(sheet))),
        ("Éditeur", [nodes.Text(book.publisher)] if book.publisher else []),
        ("Directeur de la publication", [nodes.Text(book.director)] if book.director else []),
        (labels.licence_key(book.licence), [nodes.Text(book.licence)] if book.licence else []),
        ("ISBN", [nodes.Text(isbn)] if isbn else []),
        ("Adresse", _outside(book.url)),
        ("Sources", _outside(book.source_url)),
        (OPINIONS, opinions.given(sheet)),
        ("Révision", [*commit]),
        ("Marques", [nodes.Text(marked)] if marked else []),
    ]
    items: list[Node] = []
    for name, value in shown:
        if value:
            items += [block("dt", "", nodes.Text(name)), block("dd", "", *value)]
    section += block("dl", "notice", *items)
    return section


def _edition(sheet: Sheet) -> list[list[Node]]:
    found: list[list[Node]] = [[nodes.Text(labels.AUDIENCES[sheet.audience])]]
    if sheet.book.version:
        found.append([nodes.Text(f"version{NBSP}{sheet.book.version}")])
    found.append([french.date(sheet.date)])
    return found


def _download(kind: str, name: str) -> Block:
    # The file lies beside the folder of the site, so this is no document of Sphinx's.
    words = f"Télécharger le livre ({kind.upper()})"
    link_ = nodes.reference("", words, refuri=f"../{name}", internal=False)
    return block("p", "telecharger", link_)


def _alone(docname: str, name: str) -> Block:
    """The way to a chapter's own file; like the book, it lies beside the folder of the site."""
    up = "../" * (docname.count("/") + 1)
    words = "Télécharger ce chapitre (PDF)"
    link_ = nodes.reference("", words, refuri=f"{up}{PIECES}/{name}.pdf", internal=False)
    return block("p", "telecharger", link_)


def _outside(url: str) -> list[Node]:
    return [nodes.reference("", url, refuri=url)] if url else []
