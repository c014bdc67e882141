"""Words that were taken back do not come back by a transcript read again, in whatever wording."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.intake.book import book, load, run

ID = "2018-01-02-essai"
PATH = f"hearings/{ID}.md"
Cues = list[tuple[int, str, str]]
CUES: Cues = [
    (1, "Odile Essai", "Bonjour à tous et merci d'être venus."),
    (8, "Paul Exemple", "Nous avons signé la convention en mars dernier avec la commune."),
    (34, "Anna Cas", "Je n'étais pas au courant de ce montage."),
    (42, "Odile Essai", "Nous vérifierons cela avant la publication."),
    (50, "Paul Exemple", "Je refuse cette clause depuis le premier jour."),
]
GONE = ("montage", "courant")  # in every wording of what Anna said
LINE = "words in the place of t3, withdrawn on 2018-03-02, are not read in again"


def _changed(*those: tuple[int, str, str]) -> Cues:
    """The cues with others in the place of Anna's."""
    return [*CUES[:2], *those, *CUES[3:]]


OTHERS: dict[str, Cues] = {
    "the same": CUES,
    "corrected": _changed((34, "Anna Cas", "Je n'étais pas du tout au courant de ce montage.")),
    "reworded": _changed((34, "Anna Cas", "Franchement, du montage, qui était au courant ?")),
    "cut": _changed(
        (34, "Anna Cas", "Je n'étais pas au courant."), (37, "Anna Cas", "De ce montage.")
    ),
    "another's": _changed((34, "Odile Essai", "Je n'étais pas au courant de ce montage.")),
    "nobody's": _changed((35, "", "Je n'étais pas au courant de ce montage.")),
    "renamed": _changed((34, "A. Cas", "Le montage ? Pas au courant.")),
    "joined": [
        CUES[0],
        (8, "Paul Exemple", f"{CUES[1][2]} {CUES[2][2]}"),
        *CUES[3:],
    ],
}  # fmt: skip


def _written(path: Path, cues: Cues) -> Path:
    said = (
        f"00:00:{at:02}.000 --> 00:00:{at + 2:02}.000\n"
        + (f"<v {who}>{words}</v>" if who else words)
        for at, who, words in cues
    )
    path.write_text("WEBVTT\n\n" + "\n\n".join(said) + "\n", encoding="utf-8")
    return path


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Essai", "-c", "user.email=essai@essai.invalid")
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


def _book(folder: Path) -> Path:
    (folder / "livre").mkdir()
    root = book(folder / "livre")
    assert run(root, "import", _written(folder / "a.vtt", CUES), "--id", ID) == 0
    _git(root, "init", "-q")
    _commit(root)
    return root


def _commit(root: Path) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "Essai")


def _update(root: Path, cues: Cues, *arguments: str) -> int:
    file = _written(root.parent / "b.vtt", cues)
    return run(root, "import", file, "--id", ID, "--update", *arguments)


def _delete(root: Path, name: str) -> None:
    path = root / PATH
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    path.write_text(
        "\n\n".join(one for one in blocks if f"{{#{name} " not in one), encoding="utf-8"
    )


@pytest.fixture(params=["committed", "no history", "the mark deleted"])
def withdrawn(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A book in which Anna's turn was withdrawn."""
    root = _book(tmp_path)
    assert run(root, "withdraw", ID, "--turn", "t3", "--yes", "--date", "2018-03-02") == 0
    _commit(root)
    if request.param == "no history":
        (root / ".git").rename(tmp_path / "git")
    if request.param == "the mark deleted":
        _delete(root, "t3")
        _commit(root)
    return root


@pytest.mark.parametrize("kind", OTHERS)
def test_a_withdrawn_turn_never_comes_back(
    withdrawn: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert _update(withdrawn, OTHERS[kind]) == 0
    assert _update(withdrawn, OTHERS[kind], "--take", "all") == 0
    captured = capsys.readouterr()
    kept = (withdrawn / PATH).read_text(encoding="utf-8")
    assert not [word for word in GONE if word in kept]
    assert not [word for word in GONE if word in captured.out + captured.err]
    if kind != "joined":
        assert LINE in captured.out


def test_nor_do_a_persons_who_withdrew_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = _book(tmp_path)
    assert run(root, "withdraw", ID, "--person", "anna-cas", "--yes", "--date", "2018-03-02") == 0
    _commit(root)
    more = [*CUES, (58, "Anna Cas", "Encore un mot du montage.")]
    before = [turn.text for turn in load(root, ID).turns]
    capsys.readouterr()
    assert _update(root, more, "--take", "all") == 0
    out = capsys.readouterr().out
    assert [turn.text for turn in load(root, ID).turns] == before
    assert LINE in out
    assert "5 words of Anna Cas (withdrawn on 2018-03-02) are not read in" in out
    assert _update(root, CUES, "--take", "t3") == 1
    assert "t3" in capsys.readouterr().err


def test_a_turn_that_a_person_deleted_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = _book(tmp_path)
    _delete(root, "t5")
    _commit(root)
    new = [*CUES, (58, "Odile Essai", "La séance est levée, merci encore.")]
    capsys.readouterr()
    assert _update(root, new) == 0
    out = capsys.readouterr().out
    assert "added: Odile Essai" in out
    assert "deleted by hand since the import; --take t5 puts it in" in out
    assert len(load(root, ID).turns) == 5
    assert _update(root, new, "--take", "all") == 0
    assert len(load(root, ID).turns) == 5
    assert _update(root, new, "--take", "t5") == 0
    assert [turn.id for turn in load(root, ID).turns][4] == "t5"


def test_the_part_that_had_the_id_keeps_it_where_a_cut_turn_is_taken(tmp_path: Path) -> None:
    root = _book(tmp_path)
    path = root / PATH
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("signé la convention", "signé.\n\n{#t21}\n**Paul Exemple** — La convention"),
        encoding="utf-8",
    )
    assert _update(root, CUES, "--take", "t2") == 0
    turns = load(root, ID).turns
    assert [turn.id for turn in turns] == ["t1", "t2", "t3", "t4", "t5"]
    assert "signé la convention" in turns[1].text
