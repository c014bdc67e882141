"""The small book as a site, built once for all that reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sphinx.application import Sphinx

from tests.pdf import small
from vademecum.sphinx_ext.run import run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sphinx, Path]:
    """The small book as a site, and the application that made it."""
    folder = tmp_path_factory.mktemp("site")
    apps: list[Sphinx] = []
    source = small.stage(folder / "source")
    run(source, folder / "doctrees", folder / "out", builder="html", setup=apps.append)
    return apps[0], folder / "out"
