"""The boxes of the genre, each as its row says: what to keep, the law, a sheet, advice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from vademecum.french.spaces import NBSP
from vademecum.sphinx_ext import french
from vademecum.sphinx_ext.domain import Target, domain_of, link
from vademecum.sphinx_ext.edition import sheet_of
from vademecum.sphinx_ext.nodes import Block, Span, added, block, joined, line, span, text
from vademecum.text.directives import DIRECTIVES, Argument, Option


def _iso_date(argument: str | None) -> str:
    # ValueError becomes a message of docutils with file and line.
    return dt.date.fromisoformat((argument or "").strip()).isoformat()


_READ: Mapping[Option, Callable[..., Any]] = {
    Option.DATE: _iso_date,
    Option.ID: directives.unchanged_required,
    Option.WORDS: directives.unchanged,
}


class Box(SphinxDirective):
    """A box of ours: a head (label and title) and a body, as its row of DIRECTIVES says.

    Its class in the page is its name; a row without a class of its own here is this one.
    """

    has_content: ClassVar[bool] = True
    final_argument_whitespace: ClassVar[bool] = True

    def run(self) -> list[Node]:
        """The box."""
        return [self.box(self.title(), role="note")]

    def box(self, title: list[Node], *, tag: str = "div", **attrs: str) -> Block:
        """The box without its foot."""
        label = added(span("span", "etiquette", DIRECTIVES[self.name].label))
        head = line("entete", label)
        head.line = self.lineno  # the title's, should it have changed
        if title:
            head.extend(text(" ", span("span", "titre", *title)))
        body = block("div", "corps", *self.parse_content_to_nodes())
        return block(tag, f"encadre {self.name}", head, body, **attrs)

    def title(self) -> list[Node]:
        """The argument, its markup read; nothing where there is none."""
        if not self.arguments:
            return []
        found, messages = self.parse_inline(self.arguments[0], lineno=self.lineno)
        return [*found, *messages]


class Takeaway(Box):
    """`{retenir}`: what to keep of a part."""

    def run(self) -> list[Node]:
        """The box, under its usual title unless one is given."""
        usual: list[Node] = [added(span("span", "", "Ce qu’il faut retenir"))]
        return [self.box(self.title() or usual, role="note")]


class LegalNote(Box):
    """`{repere}`: what a text says, in which state, and when that was checked."""

    def run(self) -> list[Node]:
        """The box, with both dates at its foot."""
        box = self.box(self.title(), role="note")
        dated = {"droit-au": "droit au ", "verifie-le": "vérifié le "}
        parts: list[list[Node]] = []
        for option, words in dated.items():
            if option in self.options:
                parts.append([nodes.Text(words), french.date(self.options[option])])
        if parts:
            box += added(line("dates", *joined(parts, f"{NBSP}; ")))
        return [box]


class ToolSheet(Box):
    """`{fiche}`: a page to use in one's work."""

    def run(self) -> list[Node]:
        """The sheet; who uses it and how long it takes stand under its title.

        A sheet that is a whole chapter has the chapter's title, which is not said twice.
        """
        title = self.title()
        docname = self.env.docname
        titles = [one.title for one in sheet_of(self.env).chapters.values() if one.doc == docname]
        if self.arguments and self.arguments[0].strip() in titles:
            title = []
        box = self.box(title, tag="article")
        names = {"pour": "Pour", "duree": "Durée"}
        items: list[Node] = []
        for option, name in names.items():
            if option in self.options:
                items.append(added(block("dt", "", nodes.Text(name))))
                items.append(block("dd", "", nodes.Text(self.options[option])))
        if items:
            box.insert(1, block("dl", "mode-emploi", *items))
        return [box]


class Recommendation(Box):
    """`{preconisation}`: numbered through the book; the number comes when all is read."""

    def run(self) -> list[Node]:
        """The box; its anchor is registered for links and the list of all."""
        title = self.title()
        anchor = f"preco-{self.options.get('id') or self.env.new_serialno('vm-preco')}"
        shown = "".join(node.astext() for node in title)
        domain_of(self.env).note(Target(anchor, shown, "recommendation"), self.env.docname)
        box = self.box(title, role="note")
        box["ids"].append(anchor)
        box["recommendation"] = anchor
        return [box]


class RecommendationList(SphinxDirective):
    """`{preconisations}`: the list of all, filled when all is read."""

    def run(self) -> list[Node]:
        """An empty list to fill."""
        return [added(block("ol", "liste-preconisations"))]


class NumberRecommendations(SphinxPostTransform):
    """Writes the numbers of the préconisations, and their list."""

    default_priority = 5  # before references are resolved: the list is made of them

    def run(self, **kwargs: object) -> None:
        """Number the boxes of this document and fill its lists."""
        domain = domain_of(self.env)
        for node in list(self.document.findall(Block)):
            if "recommendation" in node:
                label = next(one for one in node.findall(Span) if "etiquette" in one["classes"])
                label += nodes.Text(f"{NBSP}{domain.number(node['recommendation'])}")
            elif "liste-preconisations" in node["classes"]:
                for _, target in domain.recommendations():
                    found = link(self.env, target.anchor, target.title)
                    found["refdoc"] = self.env.current_document.docname
                    node.append(block("li", "", found))


_OWN: Mapping[str, type[Box]] = {
    "retenir": Takeaway,
    "repere": LegalNote,
    "fiche": ToolSheet,
    "preconisation": Recommendation,
}


def boxes() -> Iterator[tuple[str, type[Box]]]:
    """(name, directive) for each box of ours, written as its row says."""
    for name, row in DIRECTIVES.items():
        if row.label:
            spec = {
                "option_spec": {option: _READ[kind] for option, kind in row.options.items()},
                "required_arguments": int(row.argument is Argument.TITLE),
                "optional_arguments": int(row.argument is Argument.OPTIONAL_TITLE),
            }
            own = _OWN.get(name, Box)
            yield name, type(own.__name__, (own,), spec)
