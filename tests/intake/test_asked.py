"""What import is not sure of: asked in its summary, answered by --map, kept by check and status."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.book import book
from tests.transcripts.test_names import cues
from vademecum import transcripts
from vademecum.cli import main
from vademecum.intake import asked
from vademecum.transcripts.labels import same

ID = "2018-01-02-essai"
TEXT = """Mme D. : Bonjour.

anna essai : Je refuse cette clause.

Présidence : Bien.

anna  essai : Encore une fois.

Mme D. : Voilà.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "livre").mkdir()
    made = book(tmp_path / "livre")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return made


def run(root: Path, *arguments: str) -> int:
    return main(["-C", str(root), *arguments])


def hearing(root: Path) -> str:
    text = (root / f"hearings/{ID}.md").read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1]


def test_a_doubtful_name_is_asked_and_its_words_are_nobodys(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(root, "import", str(root.parent / "a.txt"), "--id", ID) == 0
    told = capsys.readouterr().err
    assert "2 lines look like names" in told
    assert "anna essai × 2: “Je refuse cette clause.”" in told
    assert "again: Encore une fois." in told
    assert "**Inconnu** — anna essai\u00a0: Je refuse cette clause." in hearing(root)
    assert run(root, "check") == 1
    assert "H014" in capsys.readouterr().out
    run(root, "status")
    assert "who speaks in 2 turns" in capsys.readouterr().out


def test_an_answer_names_merges_and_takes_the_label_out(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(root.parent / "a.txt")
    answers = ["--map", "ANNA ESSAI=Mme E.", "--map", "Présidence=Mme E."]
    assert run(root, "import", file, "--id", ID, *answers) == 0
    assert "look like names" not in capsys.readouterr().err
    text = hearing(root)
    assert "Inconnu" not in text
    assert "anna" not in text.casefold()
    assert "**Mme E.** — Je refuse cette clause. Bien. Encore une fois." in text


def test_nobody_is_printed_by_a_name(root: Path) -> None:
    run(root, "import", str(root.parent / "a.txt"), "--id", ID)
    front = (root / f"hearings/{ID}.md").read_text(encoding="utf-8")
    shown = [line.strip() for line in front.split("\n") if "affiche:" in line]
    assert shown
    assert set(shown) <= {'affiche: ""', 'affiche: "Intervenant non identifié"'}


def test_what_a_clerk_tells_is_a_turn_of_its_own(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "M. Essai précise que non.\n\nQuestions diverses\n\nMme D. : Bien."
    file = root.parent / "b.txt"
    file.write_text(f"{TEXT}\nPrésidence : Oui.\n\n{told}\n", encoding="utf-8")
    assert run(root, "import", str(file), "--id", ID) == 0
    said = capsys.readouterr().err
    assert "M. Essai précise: “que non.”" in said
    turns = [one.strip() for one in hearing(root).split("**Inconnu** — ")]
    assert turns[-2].startswith("M.\u00a0Essai précise que non.\n\n{#t")
    assert turns[-1].startswith("Questions diverses\n\n{#t")


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["txt", "md", "html"])
def test_what_a_clerk_perhaps_told_is_kept_by_check_and_status(
    kind: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root.parent / f"b.{kind}"
    told = "M. Essai précise que nous avons une aide.\n\nJe poursuis."
    words = f"{TEXT}\nMme D. : Oui.\n\n{told}\n"
    if kind == "html":
        words = "".join(f"<p>{one}</p>" for one in words.split("\n") if one)
        words = f"<!doctype html><html><body>{words}</body></html>"
    file.write_text(words, encoding="utf-8")
    assert run(root, "import", str(file), "--id", ID) == 0
    assert "1 paragraph may be told by who wrote the minutes" in capsys.readouterr().err
    run(root, "check", "--all")
    assert "H017 “M.\u00a0Essai précise" in capsys.readouterr().out
    run(root, "status")
    assert "whether 3 paragraphs are another's" in capsys.readouterr().out


def test_lines_without_a_name_among_named_ones_are_said_in_one_line(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        "Anna: Bonjour.",
        "Anna: Je viens",
        "et je reste.",
        "Paul: Oui.",
        "Paul: Non.",
        "Merci.",
    ]
    file = root.parent / "a.srt"
    cues = (f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{row}\n" for at, row in enumerate(rows, 1))
    file.write_text("\n".join(cues), encoding="utf-8")
    assert run(root, "import", str(file), "--id", ID) == 0
    told = capsys.readouterr().err
    assert "2 lines bear no name where others do" in told
    assert "“et je reste.”" in told


KEYS = {
    "a time and words behind": (
        "[Anna Essai] 18:30:01\nUn.\n\n[Paul Modèle] 18:30:05\nDeux.\n\n"
        "[Anna Essai] 18:30:12\nTrois.\n\n[luc] 19:30:20 oui, très bien\n\n"
        "[Paul Modèle] 18:30:30\nFin.\n",
        "luc", "oui, très bien",
    ),
    "an hour that is said": (
        "Anna Essai : Un.\n\nPaul Modèle : Deux.\n\nUn habitant : 18:45, c'est noté.\n\n"
        "Anna Essai : Quatre.\n\nPaul Modèle : Cinq.\n", "Un habitant", "18:45, c'est noté.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", KEYS)
def test_what_is_proposed_is_a_label_and_no_more(case: str) -> None:
    text, label, words = KEYS[case]
    found = transcripts.read(text.encode(), "a.txt")
    assert [one.label for one in asked.questions(found)] == [label]
    given = list(asked.answered(found, {same(label): "Luc E."}))
    assert [item.text for item in given if item.speaker == "Luc E."] == [words]


def test_a_function_behind_a_dialogues_dash_is_asked_about_without_it() -> None:
    lines = ["Anna: Un.", "- Le voisin : Oui.\n- Anna: Non.", "Paul: Trois.", "Anna: Bien.",
             "Paul: Bon."]  # fmt: skip
    found = transcripts.read(cues(*lines).encode(), "a.vtt")
    assert [(one.label, one.words) for one in asked.questions(found)] == [("Le voisin", "Oui.")]


def test_and_a_telephone_there_is_who_speaks() -> None:
    lines = ["Anna: Un.", "- +33 6 00 00 00 00: Oui.\n- Anna: Non.", "Paul: Trois."]
    said = transcripts.read(cues(*lines).encode(), "a.vtt").utterances
    assert [one.speaker for one in said] == ["Anna", "+33 6 00 00 00 00", "Anna", "Paul"]


def test_each_place_of_a_wording_is_told() -> None:
    said = ["Anna Essai: Un.", "le voisin: Oui.", "Anna Essai: Bon.", "le voisin: Deux."]
    found = transcripts.read(cues(*said, "le voisin: Trois.").encode(), "a.vtt")
    (one,) = asked.questions(found)
    assert (one.label, one.count, one.words) == ("le voisin", 3, "Oui.")
    assert len({one.time, *one.again}) == 3  # each at its own time


def test_a_label_that_no_command_can_hold_is_not_proposed() -> None:
    found = [asked.Question(label, 1, "", "Oui.") for label in ('Un "élu"', "L’élue")]
    assert [asked.usable(found), asked.usable(found[:1])] == ["L’élue", "…"]


@pytest.mark.slow
def test_words_before_the_first_name_are_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = root.parent / "a.txt"
    source.write_text(f"Séance du 12 mars\n\nBonsoir à tous, merci.\n\n{TEXT}", encoding="utf-8")
    assert run(root, "import", str(source), "--id", ID) == 0
    told = capsys.readouterr().err
    assert "1 paragraph stands before the first turn and is nobody's" in told
    assert "“Bonsoir à tous, merci.”" in told
    assert "Bonsoir à tous, merci.\n\n{#t1}" in hearing(root)
    run(root, "check")
    assert "H021 “Bonsoir à tous, merci.”" in capsys.readouterr().out
