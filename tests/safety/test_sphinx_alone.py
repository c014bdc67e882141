"""Were hostile text staged all the same, Sphinx with our configuration would not obey it.

Nothing of this passes the checks (`test_refused.py`): this is the belt to those braces.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from tests.site.book import stage
from vademecum.errors import VademecumError
from vademecum.sphinx_ext.run import build_site

RUN = "self.__init__.__globals__.__builtins__.__import__('pathlib').Path('MADE').touch()"

VECTORS = {
    "front matter that runs code": "---\nmyst:\n  enable_extensions: [substitution]\n"
    f"  substitutions:\n    a: b\n---\n\n{{{{ cycler.{RUN} }}}}\n\n{{{{ {RUN} }}}}",
    "a substitution": f"{{{{ {RUN} }}}}",
    "include": "```{include} OUTSIDE\n```\n\n```{include} ../../../outside.txt\n```",
    "literalinclude": "```{literalinclude} OUTSIDE\n```",
    "raw": "```{raw} html\n:file: OUTSIDE\n```\n\n"
    "```{raw} html\n<script>alert('CANARY')</script>\n```",
    "csv-table": "```{csv-table} a\n:file: OUTSIDE\n```\n\n"
    "```{csv-table} b\n:url: file://OUTSIDE\n```",
    "eval-rst": "```{eval-rst}\n.. include:: OUTSIDE\n\n.. raw:: html\n   :file: OUTSIDE\n\n"
    ".. literalinclude:: OUTSIDE\n```",
    "a role of docutils": "```{eval-rst}\n.. role:: x(raw)\n   :format: html\n\n"
    ":x:`<script>alert('CANARY')</script>`\n```",
}


@pytest.mark.table
@pytest.mark.parametrize("vector", VECTORS)
def test_sphinx_neither_reads_nor_runs(tmp_path: Path, vector: str) -> None:
    outside, made = tmp_path / "outside.txt", tmp_path / "made"
    outside.write_text("CANARY of another file", encoding="utf-8")
    text = VECTORS[vector].replace("OUTSIDE", str(outside)).replace("MADE", str(made))
    page = text if text.startswith("---") else f"(c-liste)=\n# Une page\n\n{text}\n"
    tree = stage(tmp_path / "tree", liste=page)
    with suppress(VademecumError):  # it stopped: nothing is published
        build_site(tree, tmp_path / "doctrees", tmp_path / "html")
    assert not made.exists()
    found = [
        path for path in tmp_path.rglob("*.html") if "<script>alert" in path.read_text("utf-8")
    ]
    assert found == []
    wrote = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != outside.name]
    assert [p for p in wrote if b"CANARY of another file" in p.read_bytes()] == []


@pytest.mark.parametrize(
    "mark", ["Un {retire}`CANARY`.", ":::::{diffusion} membres\nCANARY\n:::::"]
)
def test_a_withholding_mark_that_arrives_stops_sphinx(tmp_path: Path, mark: str) -> None:
    tree = stage(tmp_path / "tree", liste=f"(c-liste)=\n# Une page\n\n{mark}\n")
    with pytest.raises(VademecumError, match="has reached Sphinx"):
        build_site(tree, tmp_path / "doctrees", tmp_path / "html")
    assert [p for p in tmp_path.rglob("*.html") if "CANARY" in p.read_text("utf-8")] == []
