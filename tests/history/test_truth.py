"""Credit against histories whose authors are known for every word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.made_life import KINDS
from tools.made_prose import HEARD
from tools.make_history import ROOT, make, make_life, write
from tools.read_prose import OURS, Pen, sentences
from tools.score_history import GOALS, PLAIN, as_read, judge

# Of real prose, the least share credited right of each kind, where there are words enough. Each has
# 0.98 as its goal, which stands here of those that reach it; of agreement, quotes and short copies
# a few words in a small history are a share too large to judge.
PROSE_GOALS = {
    "tout": 0.995, PLAIN: 0.995, "revenu d’un côté écarté": 0.98, "fichier copié": 0.98,
    "dossier copié puis effacé": 0.98, "renommage d’extension ou de casse": 0.98,
    "écriture": 0.98, "réécriture": 0.98, "ajout": 0.98,
}  # fmt: skip


def _ours(folder: Path, seed: int) -> Path:
    write(make_life(300, seed, 6, [ROOT / one for one in OURS]), folder)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("seed", [11, 12])
def test_words_are_credited_right(tmp_path: Path, seed: int) -> None:
    write(make(250, seed, chapters=6), tmp_path / "histoire")
    found = judge(tmp_path / "histoire", blame=False)["vademecum"]
    assert found["tout"][0] >= GOALS["tout"] * found["tout"][1]
    enough = {kind: pair for kind, pair in found.items() if pair[1] >= 200}
    low = {kind: pair for kind, pair in enough.items() if pair[0] < 0.98 * pair[1]}
    assert low == {}


@pytest.mark.slow
@pytest.mark.parametrize("seed", [11, 12, 13])
def test_words_of_real_prose_are_credited_right(tmp_path: Path, seed: int) -> None:
    found = judge(_ours(tmp_path / "histoire", seed), blame=False)["vademecum"]
    assert len(KINDS & set(found)) > 10
    low = {
        kind: found[kind]
        for kind, goal in PROSE_GOALS.items()
        if kind in found and found[kind][0] < goal * found[kind][1]
    }
    assert low == {}


@pytest.mark.slow
def test_the_truth_of_real_prose_is_of_the_files_as_they_are(tmp_path: Path) -> None:
    folder = _ours(tmp_path / "histoire", 5)
    truth = json.loads((tmp_path / "histoire.truth.json").read_text("utf-8"))
    assert sum(map(len, truth.values())) > 3000
    for path, told in truth.items():
        read = as_read((folder / path).read_text("utf-8"), told, path)
        assert all(who for _word, who, _kinds in read)
        assert all((who == [HEARD]) == ("citation" in kinds) for _word, who, kinds in read)


def test_prose_is_whole_sentences_that_nobody_wrote_before(tmp_path: Path) -> None:
    long = "Une commune qui signe avec une autre ville doit pouvoir dire à quoi cela lui sert"
    (tmp_path / "a.md").write_text(
        f"# Titre\n\n{long}. Elle y gagne de [son côté](x.md) et le dit.\n\n"
        "```\ncode pour la ville et les autres.\n```\n\n- Un point qui compte pour le groupe.\n",
        encoding="utf-8",
    )
    (tmp_path / "b.rst").write_text(f"{long} vraiment.\n\nNot a sentence of ours.", "utf-8")
    found = [" ".join(one) for block in sentences([tmp_path]) for one in block]
    assert found == [
        f"{long}.",
        "Elle y gagne de son côté et le dit.",
        "Un point qui compte pour le groupe.",
    ]


def test_a_pen_needs_prose(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="0 sentences"):
        Pen(1, [tmp_path])
