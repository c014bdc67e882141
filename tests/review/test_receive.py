"""Sent, corrected in Word, received: the file says what the person said, and nothing else moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.book import book
from tests.review.word import Edit, Word
from vademecum.cli import main

HEAD = """---
genre: audition
titre: "Audition inventée"
date: 2017-03-14
compte-rendu: integral
themes: []
collectivites: []
intervenants:
  presidence:
    dans-le-texte: Présidence
    affiche: "Présidence de séance"
    attribution: fonction
  dga:
    dans-le-texte: Mme D.
    affiche: "Une directrice générale adjointe"
    attribution: fonction   # à décider
accord:
  base: consentement
  etat: attendu
  diffusion: travail
relecture:
  etat: envoyee   # par courrier
  date: 2017-03-20
---
"""
BODY = """
Un chapeau.

{#t1 temps=00:00:04}
**Présidence** — Merci d'avoir accepté cette audition, qui sera relue avec soin.

{#t2 temps=00:00:31}
**Mme D.** — L'attractivité ne se *décrète* pas, elle se construit année après année[^1].

Un second paragraphe, avec 3 \\* 4 et une `touche`, du même tour de parole.

{#t5}
**Présidence** — Combien de partenariats avez-vous signés depuis dix ans ?

{#t6}
**Mme D.** — Quarante-trois, dont onze seulement ont donné lieu à un déplacement.

{#t7}
**Présidence** — Et les autres conventions, que sont-elles devenues au juste ?

{#t8}
**Mme D.** — Elles dorment. C'est une faute, je le dis tranquillement aujourd'hui.

[^1]: Une note.
"""
NAME = "2017-03-14-essai"
CHAPTER = (
    f":::{{citation}} {NAME}#t6\nonze seulement ont donné lieu à un déplacement\n:::\n\n"
    f":::{{citation}} {NAME}#t8\nElles dorment.\n:::"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "livre"
    folder.mkdir()
    made = book(folder, CHAPTER)
    (made / f"hearings/{NAME}.md").write_text(HEAD + BODY, encoding="utf-8")
    return made


def sent(root: Path) -> Word:
    assert main(["-C", str(root), "review", "send", NAME, "--date", "2017-03-20"]) == 0
    path = root / f"_build/relecture/{NAME}.docx"
    return Word(path.read_bytes())


def receive(root: Path, word: Word) -> tuple[int, str]:
    """Exit status, and the file after."""
    returned = root.parent / "retour.docx"
    returned.write_bytes(word.data())
    status = main(
        ["-C", str(root), "review", "receive", NAME, str(returned), "--date", "2017-04-02"]
    )
    return status, text(root)


def text(root: Path) -> str:
    return (root / f"hearings/{NAME}.md").read_bytes().decode()


def body(file: str) -> str:
    return file.split("\n---\n", 1)[1]


def test_unedited_changes_no_byte(root: Path) -> None:
    word = sent(root)
    before = text(root)
    assert receive(root, word) == (0, before)
    assert before == HEAD + BODY  # sent on the day it already said


def test_sent_says_since_when(root: Path) -> None:
    path = root / f"hearings/{NAME}.md"
    path.write_text((HEAD + BODY).replace("etat: envoyee ", "etat: brute "), encoding="utf-8")
    sent(root)
    assert text(root) == HEAD + BODY


def edits(*pairs: tuple[str, str]) -> str:
    out = BODY
    for old, new in pairs:
        assert out.count(old) == 1
        out = out.replace(old, new)
    return out


CASES: dict[str, tuple[Edit, str]] = {
    "tracked words": (
        lambda word: word.track("Quarante-trois", "Quarante-quatre"),
        edits(("Quarante-trois", "Quarante-quatre")),
    ),
    "untracked words": (
        lambda word: word.replace("onze seulement", "douze"),
        edits(("onze seulement", "douze")),
    ),
    "tracked insertion": (
        lambda word: word.track("dix ans", "dix ans, environ"),
        edits(("dix ans ?", "dix ans, environ ?")),
    ),
    "beside markup": (
        lambda word: word.replace("année après année", "lentement"),
        edits(("année après année", "lentement")),
    ),
    "inside markup": (
        lambda word: word.replace("décrète", "proclame"),
        edits(("*décrète*", "*proclame*")),
    ),
    "beside escapes": (
        lambda word: word.replace("3 * 4", "3 * 5"),
        edits(("3 \\* 4", "3 \\* 5")),
    ),
    "words that look like markup": (
        lambda word: word.replace("au juste", "*vraiment* [x](y)"),
        edits(("au juste", "\\*vraiment\\* \\[x\\](y)")),
    ),
    "typography alone": (lambda word: word.replace("C'est une", "C’est une"), BODY),
    "turn struck, tracked": (
        lambda word: word.strike("Quarante-trois"),
        edits(
            (
                "Quarante-trois, dont onze seulement ont donné lieu à un déplacement.",
                "[passage supprimé à la demande de la personne entendue]",
            )
        ),
    ),
    "turn struck, untracked": (
        lambda word: word.remove("Quarante-trois"),
        edits(
            (
                "Quarante-trois, dont onze seulement ont donné lieu à un déplacement.",
                "[passage supprimé à la demande de la personne entendue]",
            )
        ),
    ),
    "paragraph struck": (
        lambda word: word.strike("Un second paragraphe"),
        edits(
            (
                "\n\nUn second paragraphe, avec 3 \\* 4 et une `touche`, du même tour de parole.",
                "",
            )
        ),
    ),
    "paragraph added": (
        lambda word: word.insert("Quarante-trois", "Et j'ajoute ceci."),
        edits(("un déplacement.\n", "un déplacement.\n\nEt j'ajoute ceci.\n")),
    ),
    "turn added": (
        lambda word: word.insert("Quarante-trois", "Présidence — Vraiment ?"),
        edits(("un déplacement.\n", "un déplacement.\n\n{#trckjg}\n**Présidence** — Vraiment ?\n")),
    ),
    "turn moved": (
        lambda word: word.move("[t7]", after="Merci d'avoir"),
        edits(
            (
                "{#t7}\n**Présidence** — Et les autres conventions, que sont-elles devenues "
                "au juste ?\n\n",
                "",
            ),
            (
                "avec soin.\n",
                "avec soin.\n\n{#t7}\n**Présidence** — Et les autres conventions, que sont-elles "
                "devenues au juste ?\n",
            ),
        ),
    ),
    "turn moved on": (
        lambda word: word.move("[t5]", after="Quarante-trois"),
        edits(
            (
                "{#t5}\n**Présidence** — Combien de partenariats avez-vous signés depuis dix ans ?"
                "\n\n",
                "",
            ),
            (
                "un déplacement.\n",
                "un déplacement.\n\n{#t5}\n**Présidence** — Combien de partenariats avez-vous "
                "signés depuis dix ans ?\n",
            ),
        ),
    ),
    "turns merged": (lambda word: word.merge("[t6]"), BODY),
    "turns merged, tracked": (
        lambda word: word.strike_mark(word.paragraph("[t6]")),
        BODY,
    ),
    "turn split": (
        lambda word: word.split("C'est une faute"),
        edits(("dorment. C'est", "dorment.\n\nC'est")),
    ),
    "number lost": (lambda word: word.replace("[t6] ", ""), BODY),
    "every number lost": (lambda word: word.forget_numbers(), BODY),
    "numbers and names lost": (lambda word: word.forget_numbers(labels=True), BODY),
    "numbers lost, words changed": (
        lambda word: (word.forget_numbers(), word.replace("onze seulement", "douze")),
        edits(("onze seulement", "douze")),
    ),
    "numbers lost, turns merged": (
        lambda word: (word.forget_numbers(labels=True), word.merge("Combien de")),
        BODY,
    ),
    "numbers lost, turn split": (
        lambda word: (word.forget_numbers(), word.split("C'est une faute")),
        edits(("dorment. C'est", "dorment.\n\nC'est")),
    ),
    "numbers lost, turn struck": (
        lambda word: (word.forget_numbers(), word.remove("Quarante-trois")),
        edits(
            (
                "Quarante-trois, dont onze seulement ont donné lieu à un déplacement.",
                "[passage supprimé à la demande de la personne entendue]",
            )
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_comes_back_exactly(case: str, newline: str, root: Path) -> None:
    path = root / f"hearings/{NAME}.md"
    path.write_bytes((HEAD + BODY).replace("\n", newline).encode())
    edit, expected = CASES[case]
    word = sent(root)
    edit(word)
    status, after = receive(root, word)
    assert status == 0
    head = HEAD
    if expected != BODY:
        head = HEAD.replace("etat: envoyee ", "etat: corrigee ").replace("2017-03-20", "2017-04-02")
    assert after == (head + expected).replace("\n", newline)


def test_what_finds_no_turn_is_said_and_nothing_is_guessed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = sent(root)
    word.forget_numbers(labels=True)
    word.replace(
        "Quarante-trois, dont onze seulement ont donné lieu à un déplacement.", "Je ne dirai rien."
    )
    before = text(root)
    status, after = receive(root, word)
    said = capsys.readouterr().err
    assert status == 1
    assert "Je ne dirai rien." in said
    assert "t6" in said
    assert after == before


def test_a_turn_whose_words_found_none_is_not_struck_out(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = sent(root)
    word.unplace("Merci d'avoir")
    before = text(root)
    assert receive(root, word) == (1, before)
    said = capsys.readouterr()
    assert "no turn found for: Présidence — Merci d'avoir" in said.err
    assert "left as it is, for lack of certainty: t1\n" in said.err
    assert "struck out" not in said.out


def test_changed_here_since_it_was_sent(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = sent(root)
    path = root / f"hearings/{NAME}.md"
    path.write_text(text(root).replace("Quarante-trois", "Une quarantaine"), encoding="utf-8")
    before = text(root)
    word.replace("onze seulement", "douze")
    assert receive(root, word) == (0, before)
    assert "t6: changed here since it was sent" in capsys.readouterr().out


def test_consent_and_names(root: Path) -> None:
    word = sent(root)
    for tag in ("vm:approuve", "vm:diffusion:membres", "vm:nom:dga:nom"):
        word.tick(tag)
    word.fill("vm:embargo", "01/06/2017")
    status, after = receive(root, word)
    assert status == 0
    assert after == (HEAD + BODY).replace("etat: envoyee ", "etat: approuvee ").replace(
        "2017-03-20", "2017-04-02"
    ).replace("attribution: fonction   #", "attribution: nom   #").replace(
        "  etat: attendu\n  diffusion: travail\n",
        "  etat: donne\n  diffusion: membres\n  embargo: 2017-06-01\n  date: 2017-04-02\n",
    )


def test_boxes_that_came_back_as_characters(root: Path) -> None:
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    word.forget_numbers()
    _status, after = receive(root, word)
    assert "etat: donne\n  diffusion: public\n" in after
    assert "etat: approuvee " in after


def test_choices_that_contradict(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = sent(root)
    word.tick("vm:diffusion:public")
    word.tick("vm:diffusion:travail")
    before = text(root)
    assert receive(root, word) == (0, before)
    assert "several audiences" in capsys.readouterr().out


def test_remarks_and_broken_quotes_are_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = sent(root)
    word.comment("[t2]")
    word.replace("onze seulement", "douze")
    receive(root, word)
    out = capsys.readouterr().out
    assert "t2: remark of Témoin: Est-ce la bonne date ?" in out
    assert "t6: … trois" not in out
    assert "[-onze seulement-] {+douze+}" in out
    assert "chapters/un.md:8: Q003" in out
    assert "git commit" in out


def test_quotes_move_with_their_words(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = sent(root)
    word.replace("Elles dorment. ", "")
    word.insert("Et les autres", "Mme D. — Elles dorment.")
    receive(root, word)
    assert "Q006" in capsys.readouterr().out
    assert main(["-C", str(root), "check", "--fix", "--select", "Q"]) == 0
    assert f"{NAME}#tfrzcd" in (root / "chapters/un.md").read_text(encoding="utf-8")


def test_what_is_no_document(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root.parent / "a.docx"
    path.write_bytes(b"PK\x03\x04 rien")
    assert main(["-C", str(root), "review", "receive", NAME, str(path)]) == 1
    assert "a.docx: the file is damaged" in capsys.readouterr().err
    assert main(["-C", str(root), "review", "send", "absent"]) == 1
