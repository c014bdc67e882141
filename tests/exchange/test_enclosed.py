"""The message that brought the letter, quoted below the answer; a letterhead, a closing in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tests.exchange.cases import GIVEN
from tests.exchange.returns import commit, made, receive, sent, text
from tests.exchange.test_mail import message, ticked
from tests.exchange.word import W, Word

pytestmark = pytest.mark.table

CONTACT = "Réseau inventé, relectures@exemple.invalid"
OUTLOOK = (
    "________________________________\nDe : Réseau inventé <relectures@exemple.invalid>\n"
    "Envoyé : mercredi 25 novembre 2026 10:02\nÀ : Jeanne D.\nObjet : Relecture de vos propos\n\n"
)
GMAIL = "Le mer. 25 nov. 2026 à 10:02, Réseau <relectures@exemple.invalid> a écrit :\n\n"
HERS = OUTLOOK.replace("De : Réseau inventé <relectures", "De : Jeanne D. <jeanne").replace(
    "À : Jeanne D.", "À : relectures@exemple.invalid"
)
NOTES = (
    "Bonjour,\nVous trouverez ci-joint vos propos à relire.\nCordialement,\nPaul Éditeur\n",
    "Madame,\n\nVeuillez trouver ci-joint la lettre à compléter et à\nsigner. Merci de me la "
    "renvoyer avant le 15 décembre 2026.\n\nBien cordialement,\n\nPaul Éditeur\n04 75 00 00 00\n",
    "Bonjour,\n\nJe vous remercie encore pour l’entretien que vous m’avez accordé le 3 novembre "
    "2026. Vous trouverez en pièce jointe le compte rendu à relire. Je vous remercie de bien "
    "vouloir me le retourner complété et signé d’ici le 15 décembre.\n\nPaul Éditeur\n",
)
# What the witness writes in the quoted message.
ANSWERS = (
    "Non.", "Pas encore.", "D’accord, sauf le maire.", "J’attends l’avis du conseil.",
    "Je vous les renvoie sans le passage du quai.", "MC : à revoir", "Le maire relira.",
    "Vous trouverez ci-joint vos propos à supprimer.", "Merci de retirer t5.",
    "Merci de me la renvoyer corrigée par le maire.", "Seulement la première page.",
)  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    out = made(tmp_path)
    told = out / "vademecum.toml"
    lines = [one for one in told.read_text("utf-8").split("\n") if not one.startswith("contact")]
    lines.insert(lines.index("[livre]") + 1, f'contact = "{CONTACT}"')
    told.write_text("\n".join(lines), "utf-8")
    commit(out)
    return out


def _put(word: Word, top: list[str], foot: list[str]) -> None:
    """Paragraphs above the letter and below it."""
    body = word.root.find(f"{W}body")
    assert body is not None
    for at, said in enumerate(top):
        body.insert(at, _paragraph(said))
    for said in foot:
        body.insert(len(body) - 1, _paragraph(said))


def _paragraph(said: str) -> etree._Element:
    out = etree.Element(f"{W}p")
    run = etree.SubElement(out, f"{W}r")
    etree.SubElement(run, f"{W}t").text = said
    return out


def quoted(note: str) -> str:
    return "".join(f"> {one}\n" for one in note.split("\n"))


def received(root: Path, said: str, data: bytes) -> bool:
    """Whether consent is taken."""
    status = receive(root, message(said, ("lettre.docx", data)), "a.eml")
    assert (status == 0) is (GIVEN in text(root))
    return status == 0


@pytest.mark.table
@pytest.mark.parametrize("note", NOTES, ids=lambda one: one[-30:])
@pytest.mark.parametrize("head", [OUTLOOK, GMAIL])
@pytest.mark.parametrize("signs", [False, True])
def test_the_note_that_brought_the_letter_is_set_aside(
    note: str, head: str, signs: bool, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = f"Bonjour,\n\nVoici ma relecture.\n\n{head}{quoted(note) if signs else note}"
    assert received(root, said, ticked(sent(root))), capsys.readouterr().err
    told = " ".join(capsys.readouterr().out.split())
    for line in note.split("\n"):
        assert line.strip().replace("04 75 00 00 00", "[téléphone]") in told


@pytest.mark.slow
def test_an_answer_put_in_the_note_is_a_question(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ticked(sent(root))
    for number, answer in enumerate(ANSWERS):
        note = NOTES[number % len(NOTES)]
        rows = note.split("\n")
        at = number % len(rows)
        for put in ([*rows[:at], answer, *rows[at:]],
                    [*rows[:at], f"{rows[at]} {answer}".strip(), *rows[at + 1 :]]):  # fmt: skip
            body = "\n".join(put)
            for below in (body, quoted(body)):
                assert not received(root, f"Bonjour,\n\n{OUTLOOK}{below}", data), answer
                assert answer.split()[0] in capsys.readouterr().err


@pytest.mark.slow
def test_another_s_message_is_not_ours(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ticked(sent(root))
    asks = "Merci de me la renvoyer avant le 15 décembre 2026.\n"
    assert not received(root, f"Bonjour,\n\n{HERS}{asks}", data)
    assert not received(root, f"Bonjour,\n\n{asks}", data)
    assert not received(root, f"Bonjour,\n\n> {asks}", data)
    assert "renvoyer avant" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("top", "foot", "asked"),
    [
        (["RÉPUBLIQUE FRANÇAISE", "Mairie de Firmin", "12, place de la Mairie – 05000 Firmin"],
         [], ""),
        ([], ["Fait à Firmin, le 2 avril 2017", "Lu et approuvé", "La directrice,", "Mme D."], ""),
        ([], ["Fait à Firmin, le 2 avril 2017, sous réserve", "Mme D."], "sous réserve"),
        ([], ["Lu et approuvé en partie", "Mme D."], "en partie"),
        ([], ["Pour la directrice,", "Mme D."], "Pour la directrice"),
        (["RÉPUBLIQUE FRANÇAISE", "Mairie de Firmin – ne pas citer"], [], "ne pas citer"),
    ],
)  # fmt: skip
def test_a_letterhead_and_a_closing_in_the_document(
    top: list[str], foot: list[str], asked: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    _put(word, top, foot)
    status = receive(root, word.data())
    shown = capsys.readouterr()
    assert (status, GIVEN in text(root)) == ((1, False) if asked else (0, True)), shown.err
    assert asked in shown.err
    assert asked or all(one in shown.out for one in (*top, *foot))


def test_read_and_approved_is_nothing_without_the_box(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = sent(root)
    word.tick("vm:diffusion:public")
    _put(word, [], ["Lu et approuvé", "Mme D."])
    receive(root, word.data())
    assert "Lu et approuvé" in capsys.readouterr().err
    assert GIVEN not in text(root)
