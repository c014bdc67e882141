"""Words that are not French: what tells browsers, readers aloud and hyphenation so."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node, system_message
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import ReferenceRole, SphinxDirective

from vademecum.sphinx_ext.edition import sheet_of
from vademecum.sphinx_ext.nodes import Block, Span, block, span
from vademecum.text.languages import FRENCH, attributes, is_french

# What the tool itself says on a page, in French, whatever the language of the words.
_OURS = frozenset(
    {"notice", "signature", "renvois", "marques", "bandeau", "entete", "etiquette", "source"}
)


class Foreign(SphinxDirective):
    """`{langue} en`: paragraphs in another language."""

    required_arguments: ClassVar[int] = 1
    has_content: ClassVar[bool] = True

    def run(self) -> list[Node]:
        """The block."""
        tag = self.arguments[0].strip()
        return [block("div", "langue", *self.parse_content_to_nodes(), **attributes(tag))]


class ForeignRole(ReferenceRole):
    """`words <en>`: words in another language, within a sentence."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """The words."""
        return [span("span", "langue", self.title, **attributes(self.target))], []


class MarkLanguage(SphinxTransform):
    """Says of a whole text that is not French which language it is in."""

    default_priority = 710  # after the marks, which are French

    def apply(self, **kwargs: object) -> None:
        """Mark its sections; what the tool says among them stays French."""
        sheet, docname = sheet_of(self.env), self.env.docname
        tags = {one.doc: one.language for one in sheet.chapters.values()}
        tags |= {one.doc: one.language for one in sheet.records.values()}
        tag = tags.get(docname, "")
        if is_french(tag):
            return
        known = attributes(tag)
        for section in self.document.children:
            if isinstance(section, nodes.section):
                # docutils writes such a class as the attribute.
                section["classes"] += [f"language-{tag}", *(["vers-la-gauche"] * _left(known))]
        for node in self.document.findall(nodes.Element):
            if isinstance(node, (Block, Span)) and _OURS & set(node["classes"]):
                node["attrs"] = {**attributes(FRENCH), **node["attrs"]}


def _left(known: dict[str, str]) -> bool:
    return known["dir"] == "rtl"
