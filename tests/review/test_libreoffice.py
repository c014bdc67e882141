"""The same round trip through LibreOffice: what it keeps, drops and writes otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.review import libreoffice
from tests.review.libreoffice import edit, remark, replace, split, strike
from tests.review.test_receive import BODY, HEAD, NAME, edits, root, text
from tests.review.word import W, Word
from vademecum.cli import main

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(libreoffice.PROGRAM is None, reason="LibreOffice is not installed"),
]
__all__ = ["root"]

CASES: dict[str, tuple[list[str], str]] = {
    "nothing": ([], BODY),
    "words": (
        [
            replace("Quarante-trois", "Quarante-quatre"),
            replace("année après année", "lentement"),
            replace("3 * 4", "3 * 5"),
        ],
        edits(
            ("Quarante-trois", "Quarante-quatre"),
            ("année après année", "lentement"),
            ("3 \\* 4", "3 \\* 5"),
        ),
    ),
    "a turn struck": (
        [strike("Quarante-trois")],
        edits(
            (
                "Quarante-trois, dont onze seulement ont donné lieu à un déplacement.",
                "[passage supprimé à la demande de la personne entendue]",
            )
        ),
    ),
    "a turn split": (
        [split("C'est une faute")],
        edits(("dorment. C'est", "dorment.\n\nC'est")),
    ),
}


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office") / "profil"


def round_trip(root: Path, steps: list[str], tracked: bool, profile: Path) -> int:
    assert main(["-C", str(root), "review", "send", NAME, "--date", "2017-03-20"]) == 0
    target = root.parent / "retour.docx"
    edit(root / f"_build/relecture/{NAME}.docx", target, steps, tracked, profile)
    arguments = ["review", "receive", NAME, str(target), "--date", "2017-04-02"]
    return main(["-C", str(root), *arguments])


@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
@pytest.mark.parametrize("case", CASES)
def test_comes_back_exactly(case: str, tracked: bool, root: Path, profile: Path) -> None:
    steps, expected = CASES[case]
    assert round_trip(root, steps, tracked, profile) == 0
    head = HEAD
    if expected != BODY:
        head = HEAD.replace("etat: envoyee ", "etat: corrigee ").replace("2017-03-20", "2017-04-02")
    assert text(root) == head + expected


def test_remarks_and_boxes(root: Path, profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "review", "send", NAME, "--date", "2017-03-20"]) == 0
    target = root.parent / "retour.docx"
    steps = [remark("Quarante-trois", "Vérifier ce nombre.")]
    edit(root / f"_build/relecture/{NAME}.docx", target, steps, False, profile)
    word = Word(target.read_bytes())
    # A click on a box changes its character; this version of LibreOffice drops the box's name.
    node = next(word.paragraph("J’accepte que ce texte soit publié").iter(f"{W}t"))
    assert node.text == "☐"
    node.text = "☒"
    target.write_bytes(word.data())
    assert main(["-C", str(root), "review", "receive", NAME, str(target)]) == 0
    assert "t6: remark of Témoin: Vérifier ce nombre." in capsys.readouterr().out
    assert "etat: donne\n  diffusion: public\n" in text(root)
