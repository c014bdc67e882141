"""The look of the site (a child of Furo) and of the printed book."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

FOLDER = Path(__file__).parent / "site"


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the theme; called by Sphinx."""
    app.add_html_theme("vademecum", str(FOLDER))
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
