"""A glossary that asks for order (`:sorted:`) has that of the indexes; links lead to it.

Its terms may follow one another without an empty line. A term is found by what its words are, not
by how they are set: « l'eau » leads to « l’eau ».
"""

from __future__ import annotations

from docutils import nodes
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.domains import std
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import make_refnode

from vademecum.french import order
from vademecum.text.typeset import compared


class Glossary(std.Glossary):
    """A glossary in which a term may stand right below what is said of the one before.

    Sphinx wants an empty line there; nothing else can be meant.
    """

    def run(self) -> list[nodes.Node]:
        """The entries, with those lines."""
        apart = StringList()
        above = ""
        for (source, number), line in zip(self.content.items, self.content, strict=True):
            if above[:1].isspace() and not line[:1].isspace() and above.strip() and line:
                apart.append("", source, number)
            apart.append(line, source, number)
            above = line
        self.content = apart
        return super().run()


class SortGlossary(SphinxTransform):
    """Sorts again what Sphinx sorted, which puts œ after z, and gives the list its anchors."""

    default_priority = 510  # Sphinx's own has 500

    def apply(self, **kwargs: object) -> None:
        """Sort the entries of each by their first terms, where it asks for it."""
        for glossary in self.document.findall(addnodes.glossary):
            entries = glossary.next_node(nodes.definition_list)
            if entries is not None:
                # A place named above it is the glossary's own, which no writer writes.
                entries["ids"] += [one for one in glossary["ids"] if one not in entries["ids"]]
            if glossary["sorted"] and entries is not None:
                entries[:] = sorted(entries.children, key=_place)


def _place(entry: nodes.Node) -> order.Key:
    term = entry.next_node(nodes.term)
    return order.key(term.astext() if term else "")


def lead_to_term(
    app: Sphinx, env: BuildEnvironment, node: addnodes.pending_xref, words: nodes.TextElement
) -> nodes.reference | None:
    """The link to a term that stands in no glossary letter by letter (`missing-reference`)."""
    if node["reftype"] != "term":
        return None
    wanted = compared(node["reftarget"])
    for name, _shown, kind, page, anchor, _weight in env.domains.standard_domain.get_objects():
        if kind == "term" and compared(name) == wanted:
            return make_refnode(app.builder, node["refdoc"], page, anchor, words)
    return None
