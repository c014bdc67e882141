"""The Domain `vm`: where turns, paragraphs, préconisations and index entries stand.

Everything is kept by document, so that a document read again is forgotten first and documents read
by several processes are merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Any, NamedTuple

from docutils import nodes
from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

from vademecum.sphinx_ext.edition import ASKED, sheet_of
from vademecum.sphinx_ext.inside import note_label
from vademecum.sphinx_ext.nodes import text


class Target(NamedTuple):
    """A place that can be linked to."""

    anchor: str  # the HTML id, unique in the book
    title: str  # what a link without words shows
    type: str  # turn, paragraph, recommendation or entry


class VmDomain(Domain):
    """The handbook's own places."""

    name = "vm"
    label = "Vade-mecum"
    object_types = {  # noqa: RUF012 - Sphinx's own form
        "turn": ObjType("intervention"),
        "paragraph": ObjType("paragraphe"),
        "recommendation": ObjType("préconisation"),
        "entry": ObjType("entrée d’index"),
    }
    initial_data = {"targets": {}, "order": (), ASKED: {}}  # noqa: RUF012
    data_version = 2

    @property
    def targets(self) -> dict[str, list[Target]]:
        """By document, in the order of its text."""
        found: dict[str, list[Target]] = self.data["targets"]
        return found

    def note(self, target: Target, docname: str) -> None:
        """Remember a place, also as a label of Sphinx's, so that `{ref}` and `(#…)` find it."""
        self.targets.setdefault(docname, []).append(target)
        note_label(self.env, target.anchor, docname, target.title)

    def clear_doc(self, docname: str) -> None:
        """Forget a document about to be read again, or gone."""
        self.targets.pop(docname, None)
        self.data[ASKED].pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take what another process read of `docnames`."""
        for docname in docnames:
            if docname in otherdata["targets"]:
                self.targets[docname] = otherdata["targets"][docname]
            if docname in otherdata[ASKED]:
                self.data[ASKED][docname] = otherdata[ASKED][docname]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """For the inventory; search has the words themselves and needs no objects."""
        for docname in sorted(self.targets):
            for target in self.targets[docname]:
                yield target.anchor, target.title, target.type, docname, target.anchor, -1

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """A link to an anchor of the book, or None (Sphinx then warns)."""
        place = (target, "") if typ == "page" else self.place(target)
        if place is None or place[0] not in env.found_docs:
            return None
        return make_refnode(builder, fromdocname, place[0], place[1], contnode)

    def resolve_any_xref(self, *args: Any, **kwargs: Any) -> list[tuple[str, nodes.reference]]:
        """Nothing: our places are labels of the standard domain as well."""
        return []

    def place(self, anchor: str) -> tuple[str, str] | None:
        """Document and id of an anchor; the id is empty for the head of a document."""
        sheet = sheet_of(self.env)
        kind, _, ident = anchor.partition("-")
        whole: Any = sheet.chapters if kind == "c" else sheet.records if kind == "h" else {}
        if ident in whole and whole[ident].doc in self.env.found_docs:
            return whole[ident].doc, ""
        for docname, targets in self.targets.items():
            if any(target.anchor == anchor for target in targets):
                return docname, anchor
        return None

    def recommendations(self) -> list[tuple[str, Target]]:
        """Every préconisation with its document, in the book's order: their numbers."""
        sheet = sheet_of(self.env)
        listed = [sheet.chapters[one].doc for part in sheet.parts for one in part.chapters]
        others = sorted(set(self.targets) - set(listed))
        return [
            (docname, target)
            for docname in [*listed, *others]
            for target in self.targets.get(docname, ())
            if target.type == "recommendation"
        ]

    def number(self, anchor: str) -> int:
        """The number of a préconisation, from 1."""
        anchors = [target.anchor for _, target in self.recommendations()]
        return anchors.index(anchor) + 1


def domain_of(env: BuildEnvironment) -> VmDomain:
    """The Domain of this environment."""
    domain = env.get_domain("vm")
    assert isinstance(domain, VmDomain)  # noqa: S101 - for the type checker
    return domain


def forget(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:  # noqa: ARG001
    """Forget all that is to be read again before any of it is.

    Sphinx forgets each document as it comes to it: what moved from one to another would be found
    twice where the new place is read first.
    """
    for docname in docnames:
        env.domains.standard_domain.clear_doc(docname)


def renumber(app: Sphinx, env: BuildEnvironment) -> Iterable[str]:  # noqa: ARG001
    """Documents to write again once all are read: all of them when préconisations moved."""
    domain = domain_of(env)
    order = tuple((docname, *target) for docname, target in domain.recommendations())
    if domain.data["order"] == order:
        return []
    domain.data["order"] = order
    return sorted(env.found_docs)


def page_link(env: BuildEnvironment, docname: str, *children: nodes.Node | str) -> pending_xref:
    """A link to the head of a page."""
    node = link(env, docname, *children)
    node["reftype"] = "page"
    return node


def link(env: BuildEnvironment, anchor: str, *children: nodes.Node | str) -> pending_xref:
    """A link to an anchor of the book, resolved when every document has been read."""
    inner = nodes.inline("", "", *text(*children))
    node = pending_xref(
        "",
        inner,
        refdomain="vm",
        reftype="anchor",
        reftarget=anchor,
        refdoc=env.docname,
        refexplicit=True,
        refwarn=True,
    )
    node.source, node.line = str(env.doc2path(env.docname)), 1
    return node
