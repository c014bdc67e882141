"""Running Sphinx on a staged tree: read once, write as many times as there are builders.

The second builder finds the doctrees of the first and reads nothing again.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import SphinxError

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.problems import Problem
from vademecum.reasons import of_machine
from vademecum.sphinx_ext.conf import FOLDER as CONF
from vademecum.sphinx_ext.inside import prepared, warned
from vademecum.sphinx_ext.said import told

JOBS = 1  # reading in several processes costs more than it gains on a book of this size


def build_site(source: Path, doctrees: Path, out: Path, *, jobs: int = JOBS) -> list[Problem]:
    """Write the site of the staged tree `source` to `out`; what Sphinx says of it.

    `doctrees` is a folder for what has been read, one per edition, outside `out` and the book.
    VademecumError when Sphinx cannot go on.
    """
    return run(source, doctrees, out, builder="html", jobs=jobs)


def run(
    source: Path,
    doctrees: Path,
    out: Path,
    *,
    builder: str,
    jobs: int = JOBS,
    setup: Callable[[Sphinx], None] | None = None,
) -> list[Problem]:
    """Run one builder; what it says of the text. `setup` is given the application before."""
    heard = io.StringIO()
    try:
        with prepared():
            app = Sphinx(
                srcdir=source,
                confdir=CONF,
                outdir=out,
                doctreedir=doctrees,
                buildername=builder,
                status=None,
                warning=heard,
                parallel=jobs,
            )
            if setup is not None:
                setup(app)
            app.build()
    except SphinxError as error:
        message = of_machine(error) or _("Sphinx stopped: {why}").format(why=error)
        raise VademecumError(message) from error
    return told(warned(heard.getvalue(), source), source)
