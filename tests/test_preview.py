"""What the preview serves: the pages that were made, and a French page where there is none."""

from __future__ import annotations

import http.client
import threading
import urllib.parse
from pathlib import Path

import pytest

from tests.book import PREFACE, Book
from vademecum import preview
from vademecum.commands.preview import _tell
from vademecum.commands.terminal import Notes, Progress
from vademecum.errors import VademecumError
from vademecum.model import Place
from vademecum.order import Built, Order
from vademecum.problems import Problem


@pytest.mark.table
@pytest.mark.parametrize("address", ["/rien.html", "/chapters/", "/%3Cscript%3E", "/../conf.py"])
def test_where_nothing_is_a_french_page_says_so(tmp_path: Path, address: str) -> None:
    (tmp_path / "index.html").write_text("<p>Sommaire</p>", encoding="utf-8")
    with preview.serving(tmp_path, 0) as root:
        asked = http.client.HTTPConnection(urllib.parse.urlsplit(root).netloc, timeout=30)
        asked.request("GET", "/")
        assert asked.getresponse().read() == b"<p>Sommaire</p>"
        asked.request("GET", address)
        answer = asked.getresponse()
        said = answer.read().decode("utf-8")
    assert answer.status == 404
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert '<html lang="fr">' in said and "<h1>Page introuvable</h1>" in said
    assert '<a href="/">' in said
    assert "script" not in said


def test_each_remake_tells_the_faults_as_check_does(small: Book) -> None:
    """What stands until it is mended is said again, and folded as `check` folds it."""
    came: list[Built | VademecumError] = []

    def tell(one: Built | VademecumError) -> None:
        came.append(one)
        raise KeyboardInterrupt

    order = Order((), ("html",), out=small.root / "_build" / "preview")
    links = "\n\n".join(f"[un lien](nulle-part-{number}.md)" for number in range(14))
    threading.Timer(1, small.add, (PREFACE, f"\n{links}\n")).start()
    with pytest.raises(KeyboardInterrupt):
        preview.follow(small.root, order, lambda _step: None, tell)
    built = came[0]
    assert isinstance(built, Built) and built.aside == 1
    checked = small.run("check", "--select", "M020", LANGUAGE="en").stdout.splitlines()
    assert list(built.faults) == checked and len(checked) == 1


def test_the_terminal_says_them_each_time(capsys: pytest.CaptureFixture[str]) -> None:
    notes, fault = Notes(), "chapters/un.md:1: M020 un lien"
    built = Built("travail", Path("dist"), (), ("une note",), faults=(fault,))
    for _time in range(2):
        _tell(Progress(), notes, built)
    said = capsys.readouterr()
    assert said.err.count(fault) == 2
    assert said.err.count("une note") == 1
    assert said.out.count("\n") == 2


def test_a_remake_that_is_refused_folds_them_too(capsys: pytest.CaptureFixture[str]) -> None:
    found = tuple(Problem("B006", Place("vademecum.toml", line)) for line in range(1, 15))
    _tell(Progress(), Notes(), VademecumError("refusé", found))
    assert capsys.readouterr().err.count("vademecum.toml") == 1
