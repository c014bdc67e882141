"""The site as a format: made by Sphinx from the staged tree, then proven on its own pages."""

from __future__ import annotations

from pathlib import Path

from vademecum.formats import Made, Task
from vademecum.formats.site import rendered, words
from vademecum.formats.site.proof import prove
from vademecum.language import _

__all__ = ["make", "prove", "why_not"]

FOLDER = "html"


def why_not() -> str:
    """Empty: what the site needs is installed with vademecum."""
    return ""


def make(task: Task) -> Made:
    """Write the site."""
    from vademecum.sphinx_ext.run import build_site

    task.say(_("{edition}: writing the site").format(edition=task.sheet.edition))
    site = task.folder / FOLDER
    said = build_site(task.tree, task.doctrees, site)
    faults = words.prove(task.sheet, task.tree, lambda doc: rendered.read(site / f"{doc}.html"))
    words.refuse(said or faults)
    return Made((Path(FOLDER, "index.html"),))
