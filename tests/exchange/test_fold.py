"""A sitting of thirty voices: a letter holds what concerns its reader, and comes back whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.exchange.returns import NAME, PATH, commit, git, receive, text
from tests.exchange.word import W, Word
from tests.exchange.word import text as text_of
from tests.intake.book import book
from vademecum.cli import main
from vademecum.exchange.content import Part, Shown, Whose
from vademecum.exchange.fold import folded

VERBS = "plante sème trace paie relit compte visite dessine arrose répare".split()
NOUNS = "rivières ponts places jardins halles sentiers digues marchés moulins quais".split()


def words(number: int) -> str:
    """The words of a turn, like no other turn's."""
    if number in (1, 8):
        return "Cela n’a rien à voir avec nous !"  # two turns may say the same
    verb, noun = VERBS[number % 10], NOUNS[number // 10 % 10]
    return f"La commune numéro {number} {verb} encore vingt {noun} imaginaires chaque année."


def hearing(turns: int = 90, voices: int = 30) -> str:
    people = "".join(
        f"  voix-{one}:\n    dans-le-texte: Mme V{one}.\n    affiche: Une élue {one}\n"
        "    attribution: fonction\n"
        for one in range(voices)
    )
    head = (
        "---\ngenre: audition\ntitre: Séance inventée\ndate: 2017-03-14\ncompte-rendu: integral\n"
        f"themes: []\ncollectivites: []\nintervenants:\n{people}"
        "accord: {base: consentement, etat: attendu, diffusion: public}\n"
        "relecture: {etat: relue}\n---\n"
    )
    said = (f"\n{{#t{at}}}\n**Mme V{at % voices}.** — {words(at)}\n" for at in range(1, turns + 1))
    return head + "".join(said)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A book, and the letter to one of thirty, of turns 7, 37 and 67."""
    root = tmp_path_factory.mktemp("seance") / "livre"
    root.mkdir()
    book(root)
    (root / PATH).write_text(hearing(), encoding="utf-8")
    git(root, "init", "-q")
    commit(root)
    target = root.parent / "lettre.docx"
    send = ["send", NAME, str(target), "--to", "voix-7", "--date", "2017-03-20"]
    assert main(["-C", str(root), *send]) == 0
    return root, target.read_bytes()


@pytest.fixture
def root(tmp_path: Path, made: tuple[Path, bytes]) -> Path:
    shutil.copytree(made[0], tmp_path / "livre")
    return tmp_path / "livre"


@pytest.fixture
def word(made: tuple[Path, bytes]) -> Word:
    return Word(made[1])


def lines(word: Word) -> list[str]:
    said = (text_of(one) for one in word.root.iter(f"{W}p"))
    return [line for line in said if line.startswith("[")]


def test_a_letter_holds_what_concerns_its_reader(word: Word) -> None:
    assert lines(word) == [
        "[5 interventions d’autres personnes]",
        f"[t6] Une élue 6 — {words(6)}",
        f"[t7] Vous — {words(7)}",
        f"[t8] Une élue 8 — {words(8)}",
        "[27 interventions d’autres personnes]",
        f"[t36] Une élue 6 — {words(36)}",
        f"[t37] Vous — {words(37)}",
        f"[t38] Une élue 8 — {words(38)}",
        "[27 interventions d’autres personnes]",
        f"[t66] Une élue 6 — {words(66)}",
        f"[t67] Vous — {words(67)}",
        f"[t68] Une élue 8 — {words(68)}",
        "[22 interventions d’autres personnes]",
    ]


def test_untouched_it_changes_nothing(
    root: Path, word: Word, capsys: pytest.CaptureFixture[str]
) -> None:
    before = text(root)
    assert receive(root, word.data(), "retour.docx", "--dry-run") == 0
    assert text(root) == before
    assert "0 placed, 0 questions, 0 not ours" in capsys.readouterr().out


def test_what_the_reader_corrects_and_strikes_is_placed(root: Path, word: Word) -> None:
    before = text(root)
    word.replace(f"numéro 37 {VERBS[7]}", f"numéro 37 {VERBS[7]} et bâtit")
    word.remove(words(67))
    assert receive(root, word.data()) == 0
    expected = before.replace(f"numéro 37 {VERBS[7]}", f"numéro 37 {VERBS[7]} et bâtit").replace(
        words(67), "[passage supprimé à la demande de la personne entendue]"
    )
    assert text(root).split("\n---\n")[1] == expected.split("\n---\n")[1]


def test_a_mark_that_is_gone_strikes_nothing(root: Path, word: Word) -> None:
    before = text(root)
    for mark in ("[5 interventions d’autres personnes]", "[22 interventions d’autres personnes]"):
        word.remove(mark)
    assert receive(root, word.data()) == 0
    assert text(root).split("\n---\n")[1] == before.split("\n---\n")[1]


@pytest.mark.slow
def test_words_written_over_a_mark_are_asked_about(
    root: Path, word: Word, capsys: pytest.CaptureFixture[str]
) -> None:
    word.replace("[5 interventions d’autres personnes]", "Il manque ce que j’ai dit au début.")
    assert receive(root, word.data()) == 1
    assert "Il manque ce que j’ai dit au début." in capsys.readouterr().err


def test_a_letter_that_was_sent_whole_comes_back_whole(root: Path, word: Word) -> None:
    """Before turns were left out, all stood there: what was not changed is as it was sent."""
    for mark, run in (
        ("[5 interventions d’autres personnes]", range(1, 6)),
        ("[22 interventions d’autres personnes]", range(69, 91)),
    ):
        for at in reversed(run):
            word.insert(mark, f"[t{at}] Une élue {at % 30} — {words(at)}")
        word.remove(mark)
    word.replace(f"numéro 7 {VERBS[7]}", f"numéro 7 {VERBS[7]} et bâtit")
    before = text(root)
    assert receive(root, word.data()) == 0
    expected = before.replace(f"numéro 7 {VERBS[7]}", f"numéro 7 {VERBS[7]} et bâtit")
    assert text(root).split("\n---\n")[1] == expected.split("\n---\n")[1]


def part(whose: Whose, said: str) -> Part:
    return Part(whose, "t1", "", (Shown(said),))


def test_the_question_is_read_across_interruptions() -> None:
    other, own = Whose.OTHER, Whose.OWN
    question = "Pourquoi la commune a-t-elle planté tous ces arbres imaginaires ?"
    found = folded([
        *(part(other, f"Voici ce que disait la voix numéro {at} ce jour.") for at in range(6)),
        part(other, question),
        part(other, "Très bien !"),
        part(other, "Oh !"),
        part(own, "Parce qu’il faisait chaud."),
        part(other, "Merci."),
        part(other, "Passons."),
    ])  # fmt: skip
    assert [one.shown[0].words for one in found] == [
        "[6 interventions d’autres personnes]",
        question,
        "Très bien !",
        "Oh !",
        "Parce qu’il faisait chaud.",
        "Merci.",
        "Passons.",  # fewer than four are not left out
    ]
