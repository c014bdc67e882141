"""Images' files as the disk names them: an address is written with signs that stand for others."""

from __future__ import annotations

from typing import ClassVar
from urllib.parse import unquote

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import Directive
from docutils.parsers.rst.directives.images import Image
from sphinx.directives.patches import Figure
from sphinx.transforms import SphinxTransform


class SpacedFigure(Figure):
    """`{figure} images/a map.svg`: docutils would drop the spaces of its file's name."""

    def run(self) -> list[Node]:
        """The figure."""
        _spaced(self)
        return super().run()


class SpacedImage(Image):
    """`{image} images/a map.svg`, in the same way."""

    def run(self) -> list[Node]:
        """The image."""
        _spaced(self)
        return list(super().run())


class NameFiles(SphinxTransform):
    """Names of files where Sphinx would look for « %C3%A9t%C3%A9.svg »: MyST writes addresses."""

    default_priority: ClassVar[int] = 210

    def apply(self, **kwargs: object) -> None:
        """Decode them, as `corpus.links.image_path` does, so that all look for the same file."""
        for node in self.document.findall(nodes.image):
            node["uri"] = unquote(node["uri"])


def _spaced(directive: Directive) -> None:
    directive.arguments[0] = directive.arguments[0].strip().replace(" ", "%20")
