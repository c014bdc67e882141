"""A page that was found right is not proven again; whatever it is proven by counts."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

from tests.pdf import small
from vademecum.formats import pages
from vademecum.formats.site import words
from vademecum.problems import Problem
from vademecum.store import Store

TEXT = "(c-cadre)=\n# Le cadre\n\n{}\n"


@pytest.fixture
def proven(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that were proven."""
    asked: list[str] = []
    own = words.prove

    def prove(sheet: Any, tree: Path, page_of: Any, but: Collection[str] = ()) -> Any:
        asked.extend(doc for doc in words.titles(sheet) if doc not in but)
        return own(sheet, tree, page_of, but)

    monkeypatch.setattr(words, "prove", prove)
    return asked


def test_what_is_proven_again(
    tmp_path: Path, proven: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Store(tmp_path / "gardé", tmp_path)

    def judged(text: str, name: str, store: Store | None = kept) -> tuple[Problem, ...]:
        proven.clear()
        tree = small.stage(tmp_path / name, chapters={"cadre": TEXT.format(text)})
        return pages.judged(tree, tmp_path / f"doctrees-{name}", store)[1]

    assert judged("Un mot.", "a") == () and len(proven) > 1
    every = list(proven)
    assert judged("Un mot.", "b") == () and proven == []
    assert judged("Un mot.", "c", None) == () and proven == every
    assert judged("Un autre mot.", "d") == () and proven == ["chapters/a/cadre"]
    # What is wrong is told each time.
    wrong = judged("Un mot [@dupont2020; p. 3].", "e")
    assert wrong and proven == ["chapters/a/cadre"]
    assert judged("Un mot [@dupont2020; p. 3].", "f") == wrong and proven == ["chapters/a/cadre"]
    monkeypatch.setattr(pages, "_code", lambda: "un autre code")
    assert judged("Un mot.", "g") == () and proven == every
