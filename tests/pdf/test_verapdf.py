"""The small book and the cases of structure judged by veraPDF (tools/verapdf --fetch brings it)."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.pdf.cases import Read
from tests.pdf.conftest import Made, build
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
    verdicts = [line.split()[0] for line in done.stdout.splitlines()]
    assert (done.returncode, verdicts) == (0, ["PASS", "PASS"]), done.stdout + done.stderr


@pytest.mark.parametrize("paper", ["a5", "a4"])
def test_the_book_is_pdf_ua_and_pdf_a(made: Made, tmp_path: Path, paper: str) -> None:
    passes(made.path if paper == "a5" else build(tmp_path, paper).path)


def test_the_cases_of_structure_too(cases: Read) -> None:
    passes(cases.path)
