"""The site as a format: made by Sphinx from the staged tree, then proven on its own pages."""

from __future__ import annotations

from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.formats import Made, Task
from vademecum.formats.site import words
from vademecum.formats.site.proof import prove
from vademecum.language import _, ngettext

__all__ = ["make", "prove", "why_not"]

FOLDER = "html"


def why_not() -> str:
    """Empty: what the site needs is installed with vademecum."""
    return ""


def make(task: Task) -> Made:
    """Write the site."""
    from vademecum.sphinx_ext.run import build_site

    task.say(_("{edition}: writing the site").format(edition=task.sheet.edition))
    warnings = build_site(task.tree, task.doctrees, task.folder / FOLDER)
    if warnings:
        message = _("Sphinx warns of the staged text: {first}").format(first=warnings[0])
        raise VademecumError(message, tuple(warnings[1:20]))
    faults = words.prove(task.sheet, task.tree, task.folder / FOLDER)
    if faults:
        message = ngettext(
            "the site is not what is written: {count} fault",
            "the site is not what is written: {count} faults",
            len(faults),
        )
        raise VademecumError(message.format(count=len(faults)), faults)
    return Made((Path(FOLDER, "index.html"),))
