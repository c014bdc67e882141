"""The small book and the cases of structure judged by veraPDF (tools/verapdf --fetch brings it)."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.pdf.cases import Read
from tests.pdf.conftest import Made
from tests.pdf.small import ROOT

JARS = Path(os.environ.get("VERAPDF_JARS", ROOT / "_build" / "verapdf"))
pytestmark = [
    pytest.mark.java,
    pytest.mark.skipif(shutil.which("java") is None, reason="Java is not here"),
    pytest.mark.skipif(not JARS.is_dir(), reason="veraPDF is not here: tools/verapdf --fetch"),
]


def passes(path: Path) -> None:
    command = [str(ROOT / "tools" / "verapdf"), str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.startswith("PASS"), done.stdout + done.stderr


def test_the_book_is_pdf_ua(made: Made) -> None:
    passes(made.path)


def test_the_cases_of_structure_are_pdf_ua(cases: Read) -> None:
    passes(cases.path)
