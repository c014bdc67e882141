"""The mark of a chapter that is not approved, under its title."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms import SphinxTransform

from vademecum.sphinx_ext import french
from vademecum.sphinx_ext.edition import sheet_of
from vademecum.sphinx_ext.nodes import Block, block


class MarkChapter(SphinxTransform):
    """Says « Brouillon » or « En relecture » where an edition shows such a chapter."""

    default_priority = 700

    def apply(self, **kwargs: object) -> None:
        """Add the mark to the first title, when the chapter has one to show."""
        docname = self.env.docname
        found = [one for one in sheet_of(self.env).chapters.values() if one.doc == docname]
        title = next(self.document.findall(nodes.title), None)
        if not found or title is None or found[0].state not in french.STATES:
            return
        place = title.parent.index(title) + 1
        title.parent.insert(place, marks([french.STATES[found[0].state]]))


def marks(names: list[str]) -> Block:
    """A list of marks."""
    items = [block("li", "marque", nodes.Text(name)) for name in names]
    return block("ul", "marques", *items, aria_label="État de ce document")
