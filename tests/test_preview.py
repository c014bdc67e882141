"""What the preview serves: the pages that were made, and a French page where there is none."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path

import pytest

from vademecum import preview


@pytest.mark.parametrize("address", ["rien.html", "chapters/", "%3Cscript%3E", "../conf.py"])
def test_where_nothing_is_a_french_page_says_so(tmp_path: Path, address: str) -> None:
    (tmp_path / "index.html").write_text("<p>Sommaire</p>", encoding="utf-8")
    with preview.serving(tmp_path, 0) as root:
        with urllib.request.urlopen(root) as page:
            assert page.read() == b"<p>Sommaire</p>"
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(root + address)
        said = refused.value.read().decode("utf-8")
    assert refused.value.code == 404
    assert refused.value.headers["Content-Type"] == "text/html; charset=utf-8"
    assert '<html lang="fr">' in said and "<h1>Page introuvable</h1>" in said
    assert '<a href="/">' in said
    assert "script" not in said
