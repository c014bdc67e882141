"""`retire` and `diffusion` are resolved before Sphinx: one that arrives would publish words."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from vademecum.language import N_, _

_WHY = N_("{name} has reached Sphinx: words would be published that this edition withholds")
_HEAD = N_("{name}: front matter has reached Sphinx, where it can run code")


class Withheld(SphinxDirective):
    """Stops the build."""

    has_content: ClassVar[bool] = True
    optional_arguments: ClassVar[int] = 1
    final_argument_whitespace: ClassVar[bool] = True

    def run(self) -> NoReturn:
        """Raise."""
        raise ExtensionError(_(_WHY).format(name=self.name))


def refuse_front_matter(_app: Sphinx, docname: str, source: list[str]) -> None:
    """Stops the build at a page with front matter: its `myst:` key would run code.

    The staged tree has none (`editions.assemble`).
    """
    if source[0].lstrip("\ufeff \t\r\n").startswith("---"):
        raise ExtensionError(_(_HEAD).format(name=docname))


def withheld_role(name: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ARG001
    """Stops the build."""
    raise ExtensionError(_(_WHY).format(name=name))
