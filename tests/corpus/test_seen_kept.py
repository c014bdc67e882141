"""What the parser saw of a text is kept, and is the same read again; what is kept wrong is not."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest

from tests.book import Book
from tests.checks.case import Case
from tests.checks.cases import ALL
from tests.checks.test_codes import NAMES
from vademecum import corpus
from vademecum.store import Store
from vademecum.text.kept import from_bytes, keeping, kept, to_bytes
from vademecum.text.scan import scan
from vademecum.text.seen import Seen

_BODY = "# Un titre\n\nUn alinéa, :sup:`e`, [un lien](a.md).\n\n:::{note}\nÀ noter.\n:::\n"
_ODD = (
    "Un signe \ud800 seul, `code`, <b>gras</b>.\n\n"
    "| a | b |\n|---|---|\n| c | d[^1] |\n\n[^1]: Note.\n"
)


@pytest.mark.table
@pytest.mark.parametrize("case", ALL, ids=NAMES)
def test_each_construct_is_read_again_as_it_was_seen(small: Book, case: Case) -> None:
    case.make(small)
    for text in corpus.load(small.root).library.texts:
        assert from_bytes(to_bytes(scan(text.body))) == scan(text.body)


@pytest.mark.parametrize("body", [_BODY, _ODD, "", "\n", "a\x0cb\u2028c"], ids=range(5))
def test_a_body_is_parsed_once(body: str, tmp_path: Path) -> None:
    store, parsed = Store(tmp_path, tmp_path), []

    def parse(text: str) -> Seen:
        parsed.append(text)
        return scan(text)

    for _time in range(2):
        with keeping(store, "un code"):
            assert kept(parse, body) == scan(body)
    assert len(parsed) == (1 if body else 2)
    with keeping(store, "un autre code"):  # other code may see other things
        kept(parse, body)
    kept(parse, body)  # nobody keeps anything
    with keeping(Store.none(), "un code"):
        kept(parse, body)
    assert len(parsed) == (4 if body else 5)


@pytest.mark.parametrize(
    "wrong",
    [
        b"", b"{}", b"[]", b"[[],[],[],[],[],[],[[1]],[]]", b"\xff", b"null", b'["a"]',
        b"[[],[],[],[],[],[],[],[],[]]", json.dumps([[["x"]]] * 8).encode(),
    ],
)  # fmt: skip
def test_what_is_no_such_thing_is_parsed_anew(
    wrong: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path, tmp_path)
    with keeping(store, "un code"):
        kept(scan, _BODY)
        for told in (wrong, zlib.compress(wrong)):
            monkeypatch.setattr(Store, "get", lambda *_asked, told=told: told)
            assert kept(scan, _BODY) == scan(_BODY)
