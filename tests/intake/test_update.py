"""A better transcript read into a hearing: the words that a person takes, and no others."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.intake.book import book
from tests.intake.test_import import load, run, wrong
from vademecum.text.words import plain

pytestmark = pytest.mark.table

ID = "2018-01-02-essai"
PATH = f"hearings/{ID}.md"
FIRST = [
    ("Mme D.", "Bonjour à tous, nous parlons aujourd'hui de l'eau du département."),
    ("M. T.", "La convention a été signé en mille neuf cent."),
    ("Mme D.", "Combien de communes avez vous réunies autour de cette table ?"),
    ("M. T.", "Une douzaine de communes, et deux syndicats de rivière."),
    ("Mme D.", "Merci à vous pour ces précisions sur la gouvernance locale."),
]
BETTER = [
    FIRST[0],
    ("M. T.", "La convention a été signée en mille neuf cent dix-huit."),
    ("Mme D.", "Combien de communes avez-vous réunies autour de la table ?"),
    ("M. T.", "Une douzaine de communes, et deux syndicats de rivières."),
    FIRST[4],
]


def written(path: Path, turns: list[tuple[str, str]]) -> Path:
    path.write_text("".join(f"{who} : {said}\n" for who, said in turns), encoding="utf-8")
    return path


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, Path]:
    """A book with the first transcript imported, and a better one."""
    folder = tmp_path / "livre"
    folder.mkdir()
    root = book(folder)
    assert run(root, "import", written(tmp_path / "a.txt", FIRST), "--id", ID) == 0
    return root, written(tmp_path / "b.txt", BETTER)


def said(root: Path) -> list[str]:
    return [plain(turn.text).replace("\u202f", " ") for turn in load(root, ID).turns]


def typed(turns: list[tuple[str, str]]) -> list[str]:
    return [words.replace("'", "’") for _who, words in turns]


def by_hand(root: Path, old: str, new: str) -> None:
    path = root / PATH
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def update(root: Path, file: Path, *arguments: str) -> int:
    return run(root, "import", file, "--id", ID, "--update", *arguments)


@pytest.mark.slow
def test_words_are_taken_turn_by_turn(
    place: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file = place
    assert update(root, file, "--take", "t2") == 0
    out = capsys.readouterr().out
    assert "t2: taken: " in out
    assert "[-signé-] {+signée+}" in out
    assert "t3: kept; the new transcript says" in out
    assert said(root) == [*typed(FIRST)[:1], *typed(BETTER)[1:2], *typed(FIRST)[2:]]
    assert [one.id for one in load(root, ID).turns] == ["t1", "t2", "t3", "t4", "t5"]
    assert update(root, file, "--take", "all") == 0
    assert said(root) == typed(BETTER)
    assert wrong(root) == []
    done = (root / PATH).read_bytes()
    assert update(root, file, "--take", "all") == 0
    assert (root / PATH).read_bytes() == done
    assert "No difference." in capsys.readouterr().out


@pytest.mark.slow
def test_what_a_person_corrected_is_taken_only_by_its_name(
    place: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file = place
    by_hand(root, "cette table", "cette grande table")
    assert update(root, file, "--take", "all") == 0
    told = capsys.readouterr().out
    assert "(corrected by hand since the import)" in next(
        line for line in told.split("\n") if line.startswith("t3: kept")
    )
    assert said(root)[2] == "Combien de communes avez vous réunies autour de cette grande table ?"
    assert said(root)[1] == typed(BETTER)[1]
    # A second better transcript still knows which words were the machine's.
    third = [*BETTER[:3], ("M. T.", "Une douzaine de communes, et trois syndicats."), BETTER[4]]
    assert update(root, written(file.parent / "c.txt", third), "--take", "all") == 0
    assert said(root)[3] == "Une douzaine de communes, et trois syndicats."
    assert "grande" in said(root)[2]
    assert update(root, file, "--take", "t3,t4") == 0
    assert said(root) == typed(BETTER)


@pytest.mark.slow
def test_where_nothing_tells_who_wrote_the_words_all_takes_none(
    place: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file = place
    by_hand(root, "sha256:", "sha256:0")  # as on a machine that did not import it
    assert update(root, file, "--take", "all") == 0
    assert said(root) == typed(FIRST)
    assert "nothing here tells whether it was corrected by hand" in capsys.readouterr().out
    by_hand(root, "sha256:", "sha256:0")
    assert update(root, file, "--take", "t2") == 0
    assert said(root)[1] == typed(BETTER)[1]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("{#t2}", "{#t2 lu=0123456789}", "its words were read by the person"),
        ("etat: brute", "etat: corrigee", "its words were read by the person"),
        ("a été signé", "a été {retire}`vite` signé", "marks stand among its words"),
    ],
)
def test_words_that_were_read_or_marked_are_never_replaced(
    place: tuple[Path, Path], old: str, new: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root, file = place
    by_hand(root, old, new)
    before = (root / PATH).read_text(encoding="utf-8")
    assert update(root, file, "--take", "t2") == 1
    assert f"t2 is kept as it is: {why}" in capsys.readouterr().err
    assert update(root, file, "--take", "all") == 0
    assert why in capsys.readouterr().out
    turn = before.split("{#t2")[1].split("{#t3")[0]
    assert turn in (root / PATH).read_text(encoding="utf-8")


def test_a_turn_that_is_not_there_is_said(
    place: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file = place
    assert update(root, file, "--take", "t9") == 1
    assert "“t9” is no turn whose words differ" in capsys.readouterr().err
    assert run(root, "import", file, "--id", "2018-01-03-x", "--take", "t1") == 1
    assert "--take goes with --update" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize("joined", [False, True], ids=["cut", "joined"])
def test_words_that_are_cut_otherwise_are_not_written_twice(
    tmp_path: Path, joined: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "livre"
    folder.mkdir()
    root = book(folder)
    one = [FIRST[0], ("Mme D.", f"{FIRST[1][1]} {FIRST[2][1]} Oui."), *FIRST[3:]]
    several = [*FIRST[:3], ("M. T.", "Oui."), *FIRST[3:]]
    before, after = (several, one) if joined else (one, several)
    assert run(root, "import", written(tmp_path / "a.txt", before), "--id", ID) == 0
    mine = said(root)
    file = written(tmp_path / "b.txt", after)
    assert update(root, file) == 0
    assert said(root) == mine
    assert "cut otherwise, by " in capsys.readouterr().out
    assert update(root, file, "--take", "all") == 0
    other = tmp_path / "other"
    other.mkdir()
    fresh = book(other)
    assert run(fresh, "import", file, "--id", ID) == 0
    assert said(root) == said(fresh)
    assert wrong(root) == []
    capsys.readouterr()
    assert update(root, file, "--take", "all") == 0
    assert capsys.readouterr().out == "No difference.\n"


@pytest.mark.slow
def test_a_transcript_that_names_the_speakers_is_not_written_beside_one_that_does_not(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "livre"
    folder.mkdir()
    root = book(folder)
    flow = " ".join(words for _who, words in FIRST)
    file = tmp_path / "a.srt"
    file.write_text(f"1\n00:00:01,000 --> 00:00:09,000\n{flow}\n", encoding="utf-8")
    assert run(root, "import", file, "--id", ID) == 0
    assert update(root, written(tmp_path / "b.txt", FIRST)) == 0
    assert len(load(root, ID).turns) == 1


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals of POSIX")
def test_a_terminal_is_asked_turn_by_turn(place: tuple[Path, Path]) -> None:
    import pty

    root, file = place
    command = [sys.executable, "-m", "vademecum", "-C", str(root), "import", str(file)]
    outer, inner = pty.openpty()
    with subprocess.Popen(
        [*command, "--id", ID, "--update"],
        stdin=inner, stdout=inner, stderr=inner, close_fds=True,
        env=os.environ | {"LANGUAGE": "fr"},
    ) as child:  # fmt: skip
        os.close(inner)
        os.write(outer, b"n\no\nq\n")
        told = b""
        with contextlib.suppress(OSError):  # the terminal ends with the child
            while piece := os.read(outer, 4096):
                told += piece
        assert child.wait() == 0
    os.close(outer)
    assert "[-signé-] {+signée+}" in told.decode()
    assert said(root) == [*typed(FIRST)[:2], typed(BETTER)[2], *typed(FIRST)[3:]]


@pytest.mark.slow
def test_what_nobody_said_stays_out_when_it_was_taken_out_again(tmp_path: Path) -> None:
    """A stage direction that a person took out of the hearing is no new turn."""
    folder = tmp_path / "livre"
    folder.mkdir()
    root, path = book(folder), folder / PATH
    file = tmp_path / "a.xml"
    file.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>'
        "<sp><speaker>Mme D.</speaker><p>Bonjour à tous, la séance est ouverte.</p></sp>"
        "<head>Discussion générale</head>"
        "<sp><speaker>M. T.</speaker><p>Merci, je commence par la rivière.</p></sp>"
        "</body></text></TEI>",
        encoding="utf-8",
    )
    assert run(root, "import", file, "--id", ID) == 0
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    kept = [one for one in blocks if "**Note**" not in one]
    assert len(kept) == len(blocks) - 1
    path.write_text("\n\n".join(kept), encoding="utf-8")
    assert update(root, file, "--take", "all") == 0
    assert path.read_text(encoding="utf-8") == "\n\n".join(kept)
