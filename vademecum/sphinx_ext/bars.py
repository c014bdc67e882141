"""The notice of a chapter that is not approved, under its title; bars beside what changed."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.transforms import SphinxTransform

from vademecum.editions.sheet import ChapterSheet
from vademecum.french import labels
from vademecum.french.opinions import AWAITED, inside
from vademecum.french.spaces import introduced
from vademecum.sphinx_ext.edition import sheet_of
from vademecum.sphinx_ext.nodes import Block, Line, added, block

CHANGE = "change"  # the class of what bears a bar


class ChapterNotice(SphinxTransform):
    """Says « Brouillon », « En relecture », « Avis attendu » where an edition shows such a one."""

    default_priority = 700

    def apply(self, **kwargs: object) -> None:
        """Add the notice to the first title, when the chapter has one to show."""
        docname = self.env.docname
        found = [one for one in sheet_of(self.env).chapters.values() if one.doc == docname]
        title = next(self.document.findall(nodes.title), None)
        names = list(_notices(found[0])) if found else []
        if title is None or not names:
            return
        place = title.parent.index(title) + 1
        title.parent.insert(place, notices(names))


def _notices(chapter: ChapterSheet) -> Iterator[str]:
    """What keeps a chapter from other editions."""
    if chapter.state in labels.STATES:
        yield labels.STATES[chapter.state]
    for one in chapter.opinions:
        if one.standing == "awaited":
            yield introduced(AWAITED, inside(one.authority))


class ChangeBars(SphinxTransform):
    """Gives its class to what is new or changed since the version that the sheet names."""

    default_priority = 700

    def apply(self, **kwargs: object) -> None:
        """Find the blocks by the line on which they begin."""
        sheet, docname = sheet_of(self.env), self.env.docname
        for name, lines in sheet.bars.lines.items():
            text = sheet.chapters.get(name) or sheet.records.get(name)
            if text is not None and text.doc == docname:
                for node in _beginning(self.document, frozenset(lines)):
                    node["classes"].append(CHANGE)


def _beginning(document: nodes.document, lines: frozenset[int]) -> Iterator[nodes.Element]:
    """The blocks of words that begin on those lines; of a Markdown table, whole rows."""
    rows: dict[int, int] = {}  # rows seen of the table that begins on a line
    for node in list(document.findall(nodes.Element)):
        if isinstance(node, nodes.row) and node.line is not None:
            # MyST gives every row the table's own line; the second stands below the dashes.
            number = rows.get(node.line, 0)
            rows[node.line] = number + 1
            if node.line + number + (number > 0) in lines:
                yield node
        elif isinstance(node, _WORDS) and node.line in lines and not _in_row(node):
            yield node


_WORDS = (nodes.paragraph, nodes.title, nodes.term, nodes.caption, nodes.rubric, Line)


def _in_row(node: nodes.Element) -> bool:
    """Whether the node is a cell of a row that is marked as a whole."""
    row = node.parent.parent if isinstance(node.parent, nodes.entry) else None
    return row is not None and row.line is not None


def notices(names: list[str], of: str = "ce document") -> Block:
    """What the working edition says of a text or of a turn, as a list."""
    items = [block("li", "marque", nodes.Text(name)) for name in names]
    return added(block("ul", "marques", *items, aria_label=f"État de {of}"))
