"""« Citer ce guide », on the page of credits: the edition as a sentence, and for BibTeX."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node

from vademecum.editions.citation import AT, FILE, bibtex, reference, work_of
from vademecum.editions.sheet import Sheet
from vademecum.french.spaces import NBSP
from vademecum.sphinx_ext.nodes import block

TITLE = "Citer ce guide"


def section(sheet: Sheet) -> Node:
    """How to cite the edition."""
    work = work_of(sheet)
    found = nodes.section("", ids=["citer"], names=["citer"])
    found += nodes.title("", TITLE)
    said = nodes.paragraph("", f"{reference(work)}.")
    if work.url:
        said += [nodes.Text(f" {AT}"), nodes.reference("", work.url, refuri=work.url)]
    found += said
    summary = block("summary", "", nodes.Text("Pour un logiciel de bibliographie (BibTeX)"))
    entry = nodes.literal_block("", bibtex(work), language="none")
    found += block("details", "", summary, entry)
    beside = f"Le fichier {FILE}, qui accompagne cette édition, dit la même chose{NBSP}; "
    found += nodes.paragraph("", f"{beside}les outils de bibliographie le lisent.")
    return found
