"""How workflows get the tool: from the book itself, or as the forge says."""

from __future__ import annotations

import sys

import pytest

from tests.book import Book
from tests.workflows.runner import FORGES, posix, ran
from vademecum import starter

pytestmark = pytest.mark.slow


INSTALLED = {
    # what is in outils/; the variable; (status, what is said)
    "nothing": ((), "", (1, "mettez son fichier vademecum-….whl dans outils/")),
    "two": (("1.0", "2.0"), "", (1, "outils/ contient 2 fichiers")),
    "no package": (("1.0",), "", (1, "n’a pas été installé depuis « outils/vademecum-1.0-py3-")),
    "a variable that leads nowhere": (("1.0",), "./rien.whl", (1, "depuis « ./rien.whl »")),
}


@posix
@pytest.mark.parametrize("case", INSTALLED)
@pytest.mark.parametrize("forge", ["", "true"])
def test_what_cannot_be_installed_is_one_line(case: str, forge: str, book: Book) -> None:
    there, variable, (status, told) = INSTALLED[case]
    for one in there:
        book.write(f"outils/vademecum-{one}-py3-none-any.whl", "rien")
    script = f"sh outils/installer.sh {sys.executable}"
    done = ran(book, script, VADEMECUM=variable, GITHUB_ACTIONS=forge)
    assert (done.returncode, done.stderr) == (status, "")
    assert told in done.stdout and done.stdout.count("\n") == 1
    assert done.stdout.startswith("::error::") == bool(forge)


def test_each_job_installs_the_tool_before_it_calls_it() -> None:
    for name in FORGES:
        text = starter.tools_files()[FORGES[name]]
        assert text.count("sh outils/installer.sh") == (2 if name != "github" else 3), name
        assert "pip install" not in text
