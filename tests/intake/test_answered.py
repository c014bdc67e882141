"""What an editor answered by hand in a hearing is not asked again by the next import."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.book import ID, PATH, book
from tests.intake.test_import import load, run

pytestmark = pytest.mark.table

SAID = (
    "Mme D. : Bonjour à tous, nous parlons de l'eau du département.\n"
    "M. T. : La convention a été signé en mille neuf cent.\n"
    "karim z : Je suis là.\n"
    "Mme D. : Combien de communes avez vous réunies autour de cette table ?\n"
    "M. T. : Une douzaine de communes, et deux syndicats de rivière.\n"
)


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "livre"
    folder.mkdir()
    file = tmp_path / "a.txt"
    file.write_text(SAID, encoding="utf-8")
    assert run(book(folder), "import", file, "--id", ID) == 0
    file.write_text(SAID.replace("signé ", "signée "), encoding="utf-8")
    return folder, file


def by_hand(root: Path, *changes: tuple[str, str]) -> None:
    path = root / PATH
    text = path.read_text(encoding="utf-8").replace("\u00a0", " ")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def again(place: tuple[Path, Path], capsys: pytest.CaptureFixture[str], *more: str) -> str:
    capsys.readouterr()
    assert run(place[0], "import", place[1], "--id", ID, "--update", *more) == 0
    both = capsys.readouterr()
    return both.out + both.err


def test_a_name_changed_by_hand_is_one_person(
    place: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    by_hand(place[0], ("M. T.", "Le directeur"))
    told = again(place, capsys, "--take", "all")
    assert "1 turn differs, 1 taken" in told
    assert "M. T.=" not in told
    record = load(place[0], ID)
    assert {one.label for one in record.speakers} >= {"Mme D.", "Le directeur"}
    assert "M. T." not in {one.label for one in record.speakers}
    assert "M. T.=" not in again(place, capsys)


def test_one_turn_given_to_another_by_hand_says_nothing_of_the_name(
    place: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    by_hand(place[0], ("**M. T.** — Une", "**Mme D.** — Une"))
    assert "not to Mme D." in again(place, capsys)


def test_a_line_whose_label_was_answered_is_listed_no_more(
    place: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "1 line looks like a name" in again(place, capsys)
    by_hand(place[0], ("**Inconnu** — karim z : Je", "**Karim** — Je"),
            ("dans-le-texte: \"Inconnu\"", "dans-le-texte: \"Karim\""))  # fmt: skip
    assert "looks like a name" not in again(place, capsys)


def test_a_label_answered_by_hand_is_no_word_of_what_is_proposed(
    place: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, file = place
    by_hand(folder, ("**Inconnu** — karim z : Je", "**Karim** — Je"),
            ("dans-le-texte: \"Inconnu\"", "dans-le-texte: \"Karim\""))  # fmt: skip
    file.write_text(SAID.replace("suis là", "suis bien là"), encoding="utf-8")
    told = again(place, capsys, "--take", "t3")
    assert "Je suis {+bien+} là." in told
    assert "karim" not in told
    assert "**Karim** — Je suis bien là." in (folder / PATH).read_text(encoding="utf-8")
