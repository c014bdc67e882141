"""`vademecum import`, as a researcher runs it."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.book import WHEN, book, letters, load, run, wrong
from tools import samples
from vademecum.corpus.library import parse_record
from vademecum.intake import hearing
from vademecum.model import Hearing, Transcript, Utterance
from vademecum.problems import Problem
from vademecum.record.write import render
from vademecum.text.words import plain

CASES = Path(__file__).parents[1] / "cases"


def test_teams_becomes_a_hearing_without_a_problem(tmp_path: Path) -> None:
    root = book(tmp_path)
    assert run(root, "import", CASES / "vtt/teams.vtt", "--id", "2018-01-02-essai") == 0
    record = load(root, "2018-01-02-essai")
    assert [(turn.id, turn.time, record.speaker(turn.speaker).label) for turn in record.turns] == [
        ("t1", "00:00:04", "Présidence"),
        ("t2", "00:00:31", "Directrice & adjointe"),
        ("t3", "00:00:36", "Présidence"),
        ("t4", "00:00:36", "Directrice & adjointe"),
    ]
    assert plain(record.turns[0].text) == "Merci d’avoir accepté cette audition. Commençons."
    assert (record.review.state.value, record.consent.state.value) == ("raw", "pending")
    text = (root / "hearings/2018-01-02-essai.md").read_text(encoding="utf-8")
    assert "# À décider avec chaque personne" in text
    assert re.search(r'empreinte: "sha256:[0-9a-f]{64}"', text)
    assert wrong(root) == []


@pytest.mark.table
@pytest.mark.parametrize(
    "path", sorted(p for p in CASES.glob("*/*") if p.suffix != ".expected"), ids=str
)
def test_every_case_imports_word_for_word(path: Path, tmp_path: Path) -> None:
    root = book(tmp_path)
    assert run(root, "import", path, "--id", "2018-01-02-essai") == 0
    record = load(root, "2018-01-02-essai")
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    said = [line.split(" | ", 1)[1] for line in expected.splitlines()]
    words = re.findall(r"\w+", re.sub(r"\((?:aside|\?)\) ", "", " ".join(said)))
    text = f"{plain(record.lead)} " + " ".join(plain(turn.text) for turn in record.turns)
    assert re.findall(r"\w+", text.replace("[douteux\u00a0:", "[")) == words


@pytest.mark.slow
def test_doubts_and_gaps_are_listed_by_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = book(tmp_path)
    run(root, "import", CASES / "json/whisper.json", "--id", "2018-01-02-essai")
    capsys.readouterr()
    assert run(root, "check") == 1
    assert "H011 “[douteux\u00a0: Euh la coopération.]”" in capsys.readouterr().out


@pytest.mark.slow
def test_names_given_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = book(tmp_path)
    file = CASES / "srt/whisperx.srt"
    args = ["--map", "SPEAKER_00=Mme D.", "--map", "SPEAKER_01=M. T."]
    assert run(root, "import", file, "--id", "2018-01-02-essai", *args) == 0
    assert [one.label for one in load(root, "2018-01-02-essai").speakers] == ["Mme D.", "M. T."]
    assert run(root, "import", file, "--id", "2018-01-03-essai", "--map", "SPEAKER_7=X") == 1
    assert "SPEAKER_00, SPEAKER_01" in capsys.readouterr().err


def test_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = book(tmp_path)
    assert (
        run(root, "import", CASES / "srt/change.srt", "--id", "2018-01-02-essai", "--dry-run") == 0
    )
    assert "**Mme D.** — Bonjour." in capsys.readouterr().out
    assert not list((root / "hearings").iterdir())


@pytest.mark.slow
def test_pseudonyms_leave_no_name_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "livre"
    folder.mkdir()
    root = book(folder)
    file = tmp_path / "a.txt"
    file.write_text(
        "Camille Essai : Je m'appelle Camille\u00a0Essai.\n"
        "Dominique Modèle : Mme Essai, de Villeinvent, CAMILLE ESSAI.\n"
        "Camille Essai : Essaimer, oui.\n",
        encoding="utf-8",
    )
    table = tmp_path / "noms.txt"
    table.write_text(
        "# table\nCamille Essai = Élue A\nDominique Modèle;Agent B\n", encoding="utf-8"
    )
    args = ["import", file, "--id", "2018-01-02-essai", "--pseudonyms", table]
    assert run(root, *args) == 0
    text = (root / "hearings/2018-01-02-essai.md").read_text(encoding="utf-8")
    assert "Camille" not in text
    assert "Modèle" not in text
    assert "**[Élue A]** — Je m’appelle [Élue A]." in text
    assert "[Élue A]. " not in text.split("Essaimer")[1]
    assert "“Essai”" in capsys.readouterr().err  # « Mme Essai » is still to be added
    assert wrong(root) == []
    table.rename(root / "noms.txt")
    again = ["import", file, "--id", "2018-01-03-essai", "--pseudonyms", root / "noms.txt"]
    assert run(root, *again) == 1
    assert "outside the book" in capsys.readouterr().err


@pytest.mark.slow
def test_an_existing_hearing_is_kept_unless_updated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = book(tmp_path)
    path = root / "hearings/2018-01-02-essai.md"
    turns = [("Élue " + "AB"[at % 2], *turn[1:]) for at, turn in enumerate(samples.sitting(12))]
    file = tmp_path / "a.vtt"
    file.write_bytes(samples.as_vtt(turns[:4] + turns[5:11]))
    run(root, "import", file, "--id", "2018-01-02-essai")
    assert run(root, "import", file, "--id", "2018-01-02-essai") == 1
    text = path.read_text(encoding="utf-8")
    edited = text.replace(
        plain(load(root, "2018-01-02-essai").turns[2].text)[:12], "Corrigé à la main, "
    )
    path.write_text(edited, encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai", "--update") == 0
    assert path.read_text(encoding="utf-8") == edited
    assert "t3: kept" in capsys.readouterr().out
    file.write_bytes(samples.as_vtt(turns))
    assert run(root, "import", file, "--id", "2018-01-02-essai", "--update") == 0
    after = load(root, "2018-01-02-essai")
    ids = [str(turn.id) for turn in after.turns]
    new = [name for name in ids if not name[1:].isdecimal()]
    assert ids == ["t1", "t2", "t3", "t4", new[0], *(f"t{one}" for one in range(5, 11)), new[1]]
    assert after.turns[2].text.startswith("Corrigé à la main, ")
    assert plain(after.turns[4].text) == turns[4][2].replace("'", "’")
    assert wrong(root) == []


@pytest.mark.table
@pytest.mark.parametrize("name", ["tei/parlamint.xml", "tei/theatre.xml", "txt/noms.txt"])
def test_what_nobody_said_makes_no_turn_when_it_is_read_again(name: str, tmp_path: Path) -> None:
    root = book(tmp_path)
    path = root / "hearings/2018-01-02-essai.md"
    arguments = ("import", CASES / name, "--id", "2018-01-02-essai")
    assert run(root, *arguments) == 0
    before = path.read_bytes()
    assert run(root, *arguments, "--update") == 0
    assert path.read_bytes() == before


_TEXT = st.text(max_size=30).map(lambda text: " ".join(text.split()))


@given(
    st.lists(
        st.tuples(st.sampled_from([None, "A", "Mme D.", "[X]: y", "**"]), _TEXT),
        min_size=1,
        max_size=6,
    )
)
def test_what_is_written_is_read_back(said: list[tuple[str | None, str]]) -> None:
    from vademecum.transcripts.text import clean

    items = tuple(Utterance(who, words) for who, text in said if (words := clean(text)))
    if not items:
        return
    facts = hearing.Facts("2018-01-02-essai", WHEN, "0" * 64)
    made = hearing.hearing(Transcript("srt", items), facts)
    problems: list[Problem] = []
    read = parse_record(render(made), "hearings/2018-01-02-essai.md", problems)
    assert read == made
    told = parse_record(hearing.written(made)[0], "hearings/2018-01-02-essai.md", problems)
    assert isinstance(told, Hearing)
    assert [one.code for one in problems] == []
    for mine, theirs in zip(made.turns, told.turns, strict=True):
        assert (mine.id, mine.speaker) == (theirs.id, theirs.speaker)
        assert letters(plain(mine.text)) == letters(plain(theirs.text))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals of POSIX")
def test_a_terminal_is_asked_who_speaks(tmp_path: Path) -> None:
    import pty

    root = book(tmp_path)
    command = [sys.executable, "-m", "vademecum", "-C", str(root), "import"]
    command += [str(CASES / "srt/whisperx.srt"), "--id", "2018-01-02-essai"]
    outer, inner = pty.openpty()
    with subprocess.Popen(
        command, stdin=inner, stdout=inner, stderr=inner, close_fds=True
    ) as child:
        os.close(inner)
        os.write(outer, b"Mme D.\n\n")
        said = b""
        with contextlib.suppress(OSError):  # the terminal ends with the child
            while piece := os.read(outer, 4096):
                said += piece
        assert child.wait() == 0
    os.close(outer)
    assert "SPEAKER_00 (“Bonjour, qui êtes-vous ?”): who speaks?" in said.decode()
    assert [one.label for one in load(root, "2018-01-02-essai").speakers] == [
        "Mme D.",
        "SPEAKER_01",
    ]


def test_a_public_repository_is_warned_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = book(tmp_path)
    settings = root / "vademecum.toml"
    text = settings.read_text(encoding="utf-8").replace("demonstration = true\n", "")
    settings.write_text(text, encoding="utf-8")
    assert run(root, "import", CASES / "srt/change.srt", "--id", "2018-01-02-essai") == 0
    told = capsys.readouterr().err
    assert "Not to be committed here" in told
    assert "demonstration = true" not in told


@pytest.mark.table
@pytest.mark.parametrize(
    ("decided", "told"),
    [
        ("consentement;public;2018-01-02", "before the consent is given"),
        ("interet-public;public;", "before those heard are informed"),
        ("interet-public;public;2018-01-02", ""),
    ],
)
def test_words_that_are_published_on_another_ground_await_no_consent(
    tmp_path: Path, decided: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "livre"
    folder.mkdir()
    root, table = book(folder), tmp_path / "noms.csv"
    heads = "nom dans le fichier;base;diffusion;informe\n"
    table.write_text(f"{heads}(toutes les autres personnes);{decided}\n", encoding="utf-8")
    source = CASES / "srt/change.srt"
    assert run(root, "import", source, "--id", "2018-01-02-essai", "--names", table) == 0
    said = capsys.readouterr().err
    assert "Not to be committed" in said if told else "Not to be committed" not in said
    assert told in said


def test_a_book_that_says_it_is_invented_is_warned_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What `init` writes says so, and check then lets all of it into a public repository."""
    root = book(tmp_path)
    assert run(root, "import", CASES / "srt/change.srt", "--id", "2018-01-02-essai") == 0
    assert "remove “demonstration = true” from vademecum.toml before" in capsys.readouterr().err
    for kind, warned in (("hearing", True), ("testimony", True), ("chapter", False)):
        assert run(root, "new", kind, f"2018-01-03-{kind}") == 0
        told = capsys.readouterr().err
        assert ("remove “demonstration = true”" in told) is warned
        assert ("Not to be committed here" in told) is warned


@pytest.mark.table
@pytest.mark.parametrize("indent", [1, 2, 4])
def test_a_new_voice_is_declared_as_the_file_is_written(tmp_path: Path, indent: int) -> None:
    root = book(tmp_path)
    path = root / "hearings/2018-01-02-essai.md"
    turns = [("Élue A", *turn[1:]) for turn in samples.sitting(4)]
    file = tmp_path / "a.vtt"
    file.write_bytes(samples.as_vtt(turns))
    run(root, "import", file, "--id", "2018-01-02-essai")
    head, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
    rows = [line for line in head.split("\n") if not line.startswith("#")]
    wide = [" " * ((len(row) - len(row.lstrip())) // 2 * indent) + row.lstrip() for row in rows]
    path.write_text("\n".join([*wide, "---", body]), encoding="utf-8")
    file.write_bytes(samples.as_vtt([*turns, ("Adjoint B", *samples.sitting(5)[4][1:])]))
    assert run(root, "import", file, "--id", "2018-01-02-essai", "--update") == 0
    record = load(root, "2018-01-02-essai")
    assert [one.label for one in record.speakers] == ["Élue A", "Adjoint B"]
    assert [record.speaker(turn.speaker).label for turn in record.turns][-1] == "Adjoint B"
    assert wrong(root) == []
    after = path.read_text(encoding="utf-8")
    assert f"\n{' ' * indent}adjoint-b:\n{' ' * 2 * indent}dans-le-texte: " in after
    assert all(row in after.split("\n") for row in wide if "empreinte" not in row)


def test_a_long_key_is_cut_at_a_word() -> None:
    label = "Christiane Essai, garde des sceaux, ministre de la justice"
    assert hearing.speaker(label, ()).key == "christiane-essai-garde-des-sceaux"
    assert hearing.speaker("a" * 60, ()).key == "a" * 40
    assert hearing.speaker("Mme Essai", ("mme-essai",)).key == "mme-essai-2"
