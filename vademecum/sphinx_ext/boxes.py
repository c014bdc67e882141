"""The boxes of the genre: takeaway, legal reference, tool sheet, préconisation."""

from __future__ import annotations

import datetime as dt
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
from vademecum.sphinx_ext.nodes import Block, Span, block, joined, line, span, text


def _iso_date(argument: str | None) -> str:
    # ValueError becomes a message of docutils with file and line.
    return dt.date.fromisoformat((argument or "").strip()).isoformat()


class _Box(SphinxDirective):
    """What boxes have in common: a head (label and title) and a body."""

    has_content: ClassVar[bool] = True
    final_argument_whitespace: ClassVar[bool] = True
    required_arguments: ClassVar[int] = 1
    style: ClassVar[str]
    label: ClassVar[str]

    def box(self, title: list[Node], *, tag: str = "div", **attrs: str) -> Block:
        """The box without its foot."""
        label = span("span", "etiquette", self.label)
        head = line("entete", label)
        head.line = self.lineno  # the title's, should it have changed
        if title:
            head.extend(text(" ", span("span", "titre", *title)))
        body = block("div", "corps", *self.parse_content_to_nodes())
        return block(tag, f"encadre {self.style}", head, body, **attrs)

    def title(self) -> list[Node]:
        """The argument, its markup read."""
        found, messages = self.parse_inline(self.arguments[0], lineno=self.lineno)
        return [*found, *messages]


class Takeaway(_Box):
    """`{retenir}`: what to keep of a part."""

    required_arguments: ClassVar[int] = 0
    optional_arguments: ClassVar[int] = 1
    style = "retenir"
    label = "À retenir"

    def run(self) -> list[Node]:
        """The box, under its usual title unless one is given."""
        usual: list[Node] = [nodes.Text("Ce qu’il faut retenir")]
        return [self.box(self.title() if self.arguments else usual, role="note")]


class LegalNote(_Box):
    """`{repere}`: what a text says, in which state, and when that was checked."""

    option_spec: ClassVar[dict[str, Any]] = {
        "droit-au": _iso_date,
        "verifie-le": _iso_date,
    }
    style = "repere"
    label = "Repère juridique"

    def run(self) -> list[Node]:
        """The box, with both dates at its foot."""
        box = self.box(self.title(), role="note")
        dated = {"droit-au": "droit au ", "verifie-le": "vérifié le "}
        parts: list[list[Node]] = []
        for option, words in dated.items():
            if option in self.options:
                parts.append([nodes.Text(words), french.date(self.options[option])])
        if parts:
            box += line("dates", *joined(parts, f"{NBSP}; "))
        return [box]


class ToolSheet(_Box):
    """`{fiche}`: a page to use in one's work."""

    option_spec: ClassVar[dict[str, Any]] = {
        "pour": directives.unchanged,
        "duree": directives.unchanged,
    }
    required_arguments: ClassVar[int] = 0
    optional_arguments: ClassVar[int] = 1
    style = "fiche"
    label = "Fiche-outil"

    def run(self) -> list[Node]:
        """The sheet; who uses it and how long it takes stand under its title.

        A sheet that is a whole chapter has the chapter's title, which is not said twice.
        """
        title = self.title() if self.arguments else []
        docname = self.env.docname
        titles = [one.title for one in sheet_of(self.env).chapters.values() if one.doc == docname]
        if self.arguments and self.arguments[0].strip() in titles:
            title = []
        box = self.box(title, tag="article")
        names = {"pour": "Pour", "duree": "Durée"}
        items: list[Node] = []
        for option, name in names.items():
            if option in self.options:
                items.append(block("dt", "", nodes.Text(name)))
                items.append(block("dd", "", nodes.Text(self.options[option])))
        if items:
            box.insert(1, block("dl", "mode-emploi", *items))
        return [box]


class Recommendation(_Box):
    """`{preconisation}`: numbered through the book; the number comes when all is read."""

    option_spec: ClassVar[dict[str, Any]] = {"id": directives.unchanged_required}
    style = "preconisation"
    label = "Préconisation"

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
        return [block("ol", "liste-preconisations")]


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
