"""An HTML block and an HTML inline element, chosen by `tag`.

All that the handbook adds to docutils is a matter of element and class, so the visitors need not
know more; stylesheets for the screen and for print decide the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from docutils import nodes
from sphinx.application import Sphinx

ADDED = "data-ajout"  # the attribute, in the page, of what no author wrote there


class Block(nodes.General, nodes.Element):
    """A block: `tag` (div, article, p, dl…) and `attrs`, a mapping of HTML attributes."""


class Line(Block, nodes.TextElement):
    """A block whose children are text: docutils lets links stand in nothing else."""


class Span(nodes.Inline, nodes.TextElement):
    """An element within a line: `tag` (span, cite, time…) and `attrs`."""


def block(tag: str, classes: str = "", *children: nodes.Node, **attrs: str) -> Block:
    """A block of those classes (a space between them) holding `children`."""
    kind = Line if tag in {"p", "dt", "dd", "li"} else Block
    node = kind("", tag=tag, classes=classes.split(), attrs=_names(attrs))
    node.extend(children)
    return node


def span(tag: str, classes: str = "", *children: nodes.Node | str, **attrs: str) -> Span:
    """An inline element; children that are strings become text."""
    node = Span("", tag=tag, classes=classes.split(), attrs=_names(attrs))
    node.extend(text(*children))
    return node


def line(classes: str, *children: nodes.Node | str) -> Block:
    """A one-line paragraph of that class."""
    return block("p", classes, *text(*children))


_Made = TypeVar("_Made", Block, Span)


def added(node: _Made) -> _Made:
    """The node, marked as words of the tool's: the proof of the page looks for none of them."""
    node["attrs"][ADDED] = ""
    return node


def text(*children: nodes.Node | str) -> list[nodes.Node]:
    """Strings as text nodes, nodes as they are."""
    return [nodes.Text(child) if isinstance(child, str) else child for child in children]


def joined(parts: Sequence[Sequence[nodes.Node]], separator: str = ", ") -> list[nodes.Node]:
    """The parts one after another with `separator` between them."""
    found: list[nodes.Node] = []
    for position, part in enumerate(parts):
        found += [*([nodes.Text(separator)] if position else []), *part]
    return found


def register(app: Sphinx) -> None:
    """Declare the nodes: HTML writes the element, other writers only what is inside."""
    quiet = (_nothing, _nothing)
    others: dict[str, Any] = {"latex": quiet, "text": quiet, "man": quiet, "texinfo": quiet}
    app.add_node(Block, html=(visit_block, depart_block), **others)
    app.add_node(Line, html=(visit_block, depart_block), **others)
    app.add_node(Span, html=(visit_span, depart_span), **others)


def visit_block(self: Any, node: Block) -> None:
    """Open the element on a line of its own."""
    self.body.append(self.starttag(node, node["tag"], "", **node["attrs"]))


def depart_block(self: Any, node: Block) -> None:
    """Close it."""
    self.body.append(f"</{node['tag']}>\n")


def visit_span(self: Any, node: Span) -> None:
    """Open the element without breaking the line."""
    self.body.append(self.starttag(node, node["tag"], "", **node["attrs"]))


def depart_span(self: Any, node: Span) -> None:
    """Close it."""
    self.body.append(f"</{node['tag']}>")


def _names(attrs: dict[str, str]) -> dict[str, str]:
    # Python's names cannot hold a hyphen: aria_label is aria-label.
    return {key.replace("_", "-"): value for key, value in attrs.items()}


def _nothing(*args: Any) -> None:  # noqa: ARG001
    return None
