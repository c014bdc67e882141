"""The answer that goes back with what was received."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.cases import ticked
from tests.exchange.returns import (
    NAME,
    PATH,
    commit,
    made,
    receive,
    sent,
)
from tests.exchange.word import W, Word
from tests.exchange.word import text as words


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


def answered(root: Path) -> str:
    """The words of the answer to the person."""
    path = root / f"_build/relecture/{NAME}-dga-reponse.docx"
    said = "\n".join(words(one) for one in Word(path.read_bytes()).root.iter(f"{W}p"))
    return said.replace("\u202f", " ")


@pytest.mark.slow
def test_the_answer_says_what_was_taken(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    word.track("onze seulement", "douze")
    word.strike("Elles dorment")
    receive(root, word.data())
    said = answered(root)
    said = said.replace("\u00a0", " ")
    four = "« Quarante-trois, dont onze seulement ont donné lieu à un déplacement. »"
    assert f"\nDans {four}, « onze seulement » devient « douze ».\n" in said
    assert "\n« Elles dorment. C'est une faute, je le dis tranquillement" in said
    assert "[t" not in said
    assert "seront publiés" in said
    assert "Le maire, lui" not in said


@pytest.mark.slow
def test_the_answer_asks_in_french(root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    word.comment("Quarante-trois")
    receive(root, word.data())
    said = answered(root).replace("\u00a0", " ")
    assert (
        "En marge du passage « Quarante-trois, dont onze seulement ont donné lieu à… », nous "
        "lisons cette remarque, signée Témoin : « Est-ce la bonne date ? » Que souhaitez-vous"
    ) in said
    assert "Vos choix ne sont pas encore enregistrés" in said
    assert "seront publiés" not in said


@pytest.mark.slow
def test_an_answer_to_a_refusal_promises_nothing(root: Path) -> None:
    receive(root, ticked(sent(root), "refus").data())
    said = answered(root)
    assert "vos propos ne seront publiés dans aucune édition" in said
    assert "votre accord" not in said


STANDING = {
    "{etat: refuse, date: 2017-03-30}": "Vous avez refusé le 30 mars 2017 la publication de vos "
    "propos : ce refus demeure. Souhaitez-vous revenir sur ce choix ?",
    "{etat: retire, date: 2017-04-01}": "Vous avez demandé le 1er avril 2017 le retrait de vos "
    "propos : il demeure. Souhaitez-vous revenir sur ce choix ?",
    "{etat: retire}": "Vous avez demandé le retrait de vos propos : il demeure.",
    "{etat: donne, diffusion: membres, date: 2017-03-30}": "Depuis l’envoi de cette lettre, nous "
    "avons noté votre accord le 30 mars 2017, pour les membres du réseau seulement : il demeure.",
    "{etat: attendu}": "ce que nous avons noté de votre accord a changé : quel est votre choix ?",
}


@pytest.mark.table
@pytest.mark.parametrize("accord", STANDING)
def test_what_stands_is_told_as_a_person_says_it(accord: str, root: Path) -> None:
    word = ticked(sent(root), "approuve", "diffusion:public")
    mine = "attribution: fonction   # à décider\n"
    path = root / PATH
    file = path.read_text(encoding="utf-8").replace(mine, f"{mine}    accord: {accord}\n")
    path.write_text(file, encoding="utf-8")
    commit(root)
    assert receive(root, word.data()) == 1
    said = answered(root).replace("\u00a0", " ")
    assert STANDING[accord] in said
    assert "2017-0" not in said and "demeure :" not in said
