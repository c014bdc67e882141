"""What the preview serves: the pages that were made, and a French page where there is none."""

from __future__ import annotations

import http.client
import urllib.parse
from pathlib import Path

import pytest

from vademecum import preview


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
