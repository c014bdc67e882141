"""A better transcript that gives words to somebody else: told turn by turn, taken when accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.book import book, load, run, wrong

pytestmark = pytest.mark.table

ID = "2018-01-02-essai"
PATH = f"hearings/{ID}.md"
FIRST = [
    ("Anna", "Le bail est de neuf ans."),
    ("Paul", "Avec quoi allons-nous payer ?"),
    ("Anna", "Avec les impots locaux."),
    ("Paul", "Je vois très bien."),
]
OTHER = {"Anna": "Paul", "Paul": "Anna"}
SWAPPED = [(OTHER[who], words.replace("impots", "impôts")) for who, words in FIRST]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "livre"
    folder.mkdir()
    made = book(folder)
    assert run(made, "import", _file(tmp_path, FIRST), "--id", ID) == 0
    return made


@pytest.mark.slow
def test_each_turn_that_is_anothers_is_told_and_taken_by_its_id(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _told(root)
    assert _update(root, SWAPPED) == 0
    out = capsys.readouterr().out
    assert [line.split(",")[0] for line in out.split("\n") if "gives these words" in line] == [
        "t1: the new transcript gives these words to Paul",
        "t2: the new transcript gives these words to Anna",
        "t3: the new transcript gives these words to Paul",
        "t4: the new transcript gives these words to Anna",
    ]
    assert "[-impots-] {+impôts+}" in out
    assert _told(root) == before
    assert _update(root, SWAPPED, "--take", "t3") == 0
    assert _told(root) == [*before[:2], ("Paul", "Avec les impôts locaux."), before[3]]
    assert wrong(root) == []


@pytest.mark.slow
def test_all_takes_those_that_stand_as_the_import_wrote_them_and_then_nothing_differs(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _update(root, SWAPPED, "--take", "all") == 0
    assert _told(root) == SWAPPED
    done = (root / PATH).read_bytes()
    capsys.readouterr()
    assert _update(root, SWAPPED, "--take", "all") == 0
    assert capsys.readouterr().out == "No difference.\n"
    assert (root / PATH).read_bytes() == done
    # And back again: what an import gave is still known to be the machine's.
    assert _update(root, FIRST, "--take", "all") == 0
    assert [who for who, _words in _told(root)] == [who for who, _words in FIRST]


@pytest.mark.slow
def test_who_was_given_by_hand_is_taken_only_by_its_id(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _by_hand(root, "**Anna** — Avec", "**Paul** — Avec")
    assert _update(root, FIRST, "--take", "all") == 0
    out = capsys.readouterr().out
    assert "t3: the new transcript gives these words to Anna, not to Paul" in out
    assert "(corrected by hand since the import)" in out
    assert _told(root)[2][0] == "Paul"
    assert _update(root, FIRST, "--take", "t3") == 0
    assert _told(root) == FIRST


@pytest.mark.slow
def test_somebody_new_is_declared_when_their_words_are_taken(root: Path) -> None:
    better = [*FIRST[:3], ("Ève", FIRST[3][1]), ("Paul", "Merci à tous, bonne soirée.")]
    assert _update(root, better) == 0
    assert [one.label for one in load(root, ID).speakers] == ["Anna", "Paul"]
    assert _update(root, better, "--take", "all") == 0
    assert [one.label for one in load(root, ID).speakers] == ["Anna", "Paul", "Ève"]
    assert _told(root) == better


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new"),
    [("{#t3}", "{#t3 lu=0123456789}"), ("etat: brute", "etat: corrigee")],
    ids=["sealed", "corrected"],
)
def test_words_that_were_read_stay_who_said_them(
    root: Path, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _by_hand(root, old, new)
    for arguments in ((), ("--take", "all")):
        assert _update(root, SWAPPED, *arguments) == 0
        line = next(one for one in capsys.readouterr().out.split("\n") if one.startswith("t3: the"))
        assert "(its words were read by the person who said them)" in line
    assert _update(root, SWAPPED, "--take", "t3") == 1
    assert "t3 is kept as it is: its words were read" in capsys.readouterr().err
    assert _told(root)[2] == FIRST[2]


@pytest.mark.slow
def test_a_turn_with_marks_is_given_to_another_and_its_words_stay(root: Path) -> None:
    _by_hand(root, "neuf ans.", "neuf {retire}`ans`.")
    assert _update(root, SWAPPED, "--take", "t1") == 0
    assert "**Paul** — Le bail est de neuf {retire}`ans`." in (root / PATH).read_text("utf-8")


@pytest.mark.slow
def test_one_person_under_two_names_is_told_in_a_line_and_not_taken_with_all(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    better = [(who.replace("Paul", "SPEAKER_01"), words) for who, words in FIRST]
    assert _update(root, better, "--take", "all") == 0
    out = capsys.readouterr().out
    assert "“SPEAKER_01” has there 2 turns that are “Paul”'s here" in out
    assert "No difference" not in out
    assert _told(root) == FIRST
    assert _update(root, better, "--map", "SPEAKER_01=Paul") == 0
    assert capsys.readouterr().out == "No difference.\n"


@pytest.mark.slow
def test_nobody_known_contradicts_nobody(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _by_hand(root, "**Paul** — Je vois", "**Anna** — Je vois")
    assert _update(root, FIRST[:3]) == 0
    capsys.readouterr()
    assert _update(root, [*FIRST[:3], ("Inconnu", FIRST[3][1])]) == 0
    assert "gives these words" not in capsys.readouterr().out


def _update(root: Path, turns: list[tuple[str, str]], *arguments: str) -> int:
    return run(root, "import", _file(root.parent, turns), "--id", ID, "--update", *arguments)


def _file(folder: Path, turns: list[tuple[str, str]]) -> Path:
    path = folder / "seance.txt"
    path.write_text("".join(f"{who} : {said}\n" for who, said in turns), encoding="utf-8")
    return path


def _told(root: Path) -> list[tuple[str, str]]:
    found = load(root, ID)
    return [
        (found.speaker(one.speaker).label, " ".join(one.speech.replace("\u202f", " ").split()))
        for one in found.turns
    ]


def _by_hand(root: Path, old: str, new: str) -> None:
    path = root / PATH
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


LONG = "Le marché couvert sera livré en juin prochain avec les halles et la place."
SPLITS = {
    "the longer part is another's": [("Paul", "Qui paie la digue neuve ?"), ("Anna", LONG)],
    "it comes first": [("Anna", LONG), ("Paul", "Qui paie la digue neuve ?")],
    "in three": [("Anna", LONG), ("Paul", "Qui paie la digue neuve ?"), ("Anna", f"Non. {LONG}")],
}


@pytest.mark.slow
@pytest.mark.parametrize("case", SPLITS)
def test_an_id_stays_its_speakers_where_a_turn_is_split(tmp_path: Path, case: str) -> None:
    parts = SPLITS[case]
    folder = tmp_path / "livre"
    folder.mkdir()
    root = book(folder)
    first, last = ("Luc", "La séance est ouverte."), ("Luc", "Nous passons au vote.")
    whole = [first, ("Paul", " ".join(words for _who, words in parts)), last]
    assert run(root, "import", _file(tmp_path, whole), "--id", ID) == 0
    assert _update(root, [first, *parts, last], "--take", "all") == 0
    assert _told(root) == [first, *parts, last]
    record = load(root, ID)
    (same,) = [one for one in record.turns if one.id == "t2"]
    assert record.speaker(same.speaker).label == "Paul"
    assert ("Paul", same.speech.replace("\u202f", " ")) in parts
    assert wrong(root) == []
