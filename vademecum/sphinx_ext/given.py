"""What Sphinx and docutils give of their own: words of links that have none, ids of headings,
widths of columns."""

from __future__ import annotations

import re
import unicodedata

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from vademecum.sphinx_ext.nodes import added, span

_COUNTED = re.compile(r"id\d+")  # docutils' id of what has none of its own, by order in the page


class MarkGivenWords(SphinxPostTransform):
    """Marks the links whose words Sphinx finds itself: a title, a number."""

    default_priority = 5  # before references are resolved: nothing tells them apart afterwards

    def run(self, **kwargs: object) -> None:
        """Put each into a span that says so."""
        for node in list(self.document.findall(pending_xref)):
            bare = node["reftype"] == "ref" and not node.get("refexplicit")
            empty = node["reftype"] == "myst" and not node.astext().strip()
            if bare or empty or node["reftype"] == "numref":
                around = added(span("span"))
                node.replace_self(around)
                around += node


class MarkGivenTitles(SphinxTransform):
    """Marks the links to a place of their own page whose words MyST finds: the title there."""

    default_priority = 878  # just before such links are resolved

    def apply(self, **kwargs: object) -> None:
        """Put each into a span that says so."""
        for node in list(self.document.findall(nodes.reference)):
            if not node.children:
                around = added(span("span"))
                node.replace_self(around)
                around += node


class StableHeadings(SphinxTransform):
    """Gives headings that docutils only counts an address of their own: `id2` moves with a note."""

    default_priority = (
        690  # once references of the page are resolved, before the tables of contents
    )

    def apply(self, **kwargs: object) -> None:
        """Name them after their words, and which of their equals they are."""
        for section in self.document.findall(nodes.section):
            if section["ids"] and all(_COUNTED.fullmatch(one) for one in section["ids"]):
                old, new = section["ids"][0], self._free(_slug(section))
                section["ids"] = [new]
                self.document.ids[new] = self.document.ids.pop(old)

    def _free(self, slug: str) -> str:
        """The slug, or the slug and the first number that nothing bears yet."""
        number = 1
        while (name := slug if number == 1 else f"{slug}-{number}") in self.document.ids:
            number += 1
        return name


class AskedWidths(SphinxTransform):
    """Keeps the widths that a table was given: MyST says of every table that it has none."""

    default_priority = 690

    def apply(self, **kwargs: object) -> None:
        """Take out the class by which docutils leaves them unwritten."""
        for table in self.document.findall(nodes.table):
            if "colwidths-given" in table["classes"]:
                table["classes"] = [one for one in table["classes"] if one != "colwidths-auto"]


def _slug(section: nodes.section) -> str:
    title = section.next_node(nodes.title)
    words = unicodedata.normalize("NFD", title.astext() if title else "")
    bare = "".join(sign for sign in words if not unicodedata.combining(sign)).lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "titre"
