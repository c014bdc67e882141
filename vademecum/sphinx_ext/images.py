"""Names of image files as the files bear them: accents, spaces, per cents.

MyST writes the address of `![…](…)` in hexadecimal, docutils takes the spaces out of that of a
directive; Sphinx looks for a file of that very name.
"""

from __future__ import annotations

from urllib.parse import unquote

from docutils import nodes
from docutils.parsers.rst.directives.images import Image
from sphinx.directives.patches import Figure
from sphinx.transforms import SphinxTransform


class NamedFigure(Figure):
    """A figure whose file may have spaces in its name."""

    def run(self) -> list[nodes.Node]:
        """The figure's nodes."""
        self.arguments[0] = _in_one(self.arguments[0])
        return list(super().run())


class NamedImage(Image):
    """The same of an image alone."""

    def run(self) -> list[nodes.Node]:
        """The image's nodes."""
        self.arguments[0] = _in_one(self.arguments[0])
        return list(super().run())


class NameFiles(SphinxTransform):
    """Gives each image the name of its file, as `corpus.links` reads it."""

    default_priority = 480  # whatever made the image; Sphinx looks for files once all is read

    def apply(self, **kwargs: object) -> None:
        """Put the name in place of its address."""
        for node in self.document.findall(nodes.image):
            node["uri"] = unquote(node["uri"])


def _in_one(name: str) -> str:
    return "%20".join(name.split())
