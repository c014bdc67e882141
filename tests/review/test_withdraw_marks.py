"""A withdrawal keeps what other turns stand on: fences, notes, addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.book import book
from tests.review.hearing import CHAPTER, HEAD, NAME
from vademecum import corpus
from vademecum.cli import main


@pytest.fixture
def root(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    return book(tmp_path, CHAPTER)


FENCED = """
{#t1}
**Mme D.** — La roue[^a].

:::::{diffusion} membres
SECRET un.

{#t2}
**Présidence** — SECRET deux[^a], [l].

[^a]: Une note.

[^b]: Une autre.
:::::

[l]: http://a.example

La suite[^b].

{#t3}
**Mme D.** — La fin, [l].
"""
MARK = "[passage retiré le 1{sup}`er`\u00a0février 2018]"
# The turn withdrawn, and the body after.
WITHDRAWN = {
    "a block opens in it": (
        "t1",
        FENCED.replace(
            "La roue[^a].\n\n:::::{diffusion} membres\nSECRET un.",
            f"{MARK}\n\n:::::{{diffusion}} membres",
        ),
    ),
    "a block closes in it, and others use its notes": (
        "t2",
        FENCED.replace("SECRET deux[^a], [l].", MARK)
        .replace("[^b]: Une autre.\n", "")
        .replace(".example\n\nLa suite[^b].", ".example"),
    ),
    "the last": ("t3", FENCED.replace("La fin, [l].", MARK)),
}


@pytest.mark.parametrize("case", WITHDRAWN)
def test_a_withdrawal_keeps_what_others_stand_on(case: str, root: Path) -> None:
    turn, expected = WITHDRAWN[case]
    (root / f"hearings/{NAME}.md").write_text(HEAD + FENCED, encoding="utf-8")
    args = ["-C", str(root), "withdraw", NAME, "--turn", turn, "--yes", "--date", "2018-02-01"]
    assert main(args) == 0
    assert (root / f"hearings/{NAME}.md").read_text(encoding="utf-8").split("\n---\n", 1)[
        1
    ] == expected
    assert corpus.load(root).problems == ()
