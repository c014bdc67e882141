"""Names between other marks than a colon's, and lines with numbers; what only looks so is words."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts

NAMED = {
    "Zoom's chat": "14:02:01 De Anna à Tout le monde:\tUn.\n"
    "14:02:31 De Paul à Tout le monde:\tDeux.\n"
    "14:03:01 De Anna à Tout le monde:\tTrois.\n",
    "Zoom's chat in English, words below": "14:02:01 From Anna to Everyone:\n\tUn.\n"
    "14:02:31 From Paul to Everyone:\n\tDeux.\n"
    "14:03:01 From Anna to Paul(Direct Message):\n\tTrois.\n",
    "Zoom's older chat": "14:02:01\t De  Anna : Un.\n14:02:31\t De  Paul : Deux.\n"
    "14:02:41\t De  Anna : Trois.\n",
    "IRC": "[10:02] <Anna> Un.\n[10:03] <Paul> Deux.\n[10:04] <Anna> Trois.\n",
    "IRC without times": "<Anna> Un.\n<Paul> Deux.\n<Anna> Trois.\n",
    "Sonal": "Anna> Un.\nPaul> Deux.\nAnna> Trois.\n",
    "in parentheses": "(Anna) Un.\n(Paul) Deux.\n(Anna) Trois.\n",
    "with the hour": "14h02 Anna : Un.\n14h03 Paul : Deux.\n14h04 Anna : Trois.\n",
    "emphasis": "*Anna* : Un.\n\n*Paul* : Deux.\n\n*Anna :* Trois.\n",
    "a list": "- **Anna** : Un.\n- **Paul** : Deux.\n- **Anna :** Trois.\n",
    "numbered": "1. Anna : Un.\n2. Paul : Deux.\n3. Anna : Trois.\n",
    "list marks": "- Anna : Un.\n- Paul : Deux.\n- Anna : Trois.\n",
    "bullets": "•\tAnna : Un.\n•\tPaul : Deux.\n•\tAnna : Trois.\n",
    "numbers and a parenthesis": "1) Anna : Un.\n2) Paul : Deux.\n3) Anna : Trois.\n",
    "quotation marks": "« Anna » : Un.\n« Paul » : Deux.\n« Anna » : Trois.\n",
    "two colons": "Anna :: Un.\nPaul :: Deux.\nAnna :: Trois.\n",
    "dots": "Anna... Un.\nPaul… Deux.\nAnna... Trois.\n",
    "numbers of lines": "001  Anna :  Un.\n002  Paul :  Deux.\n003  Anna :  Trois.\n",
}


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED)
def test_who_speaks_is_read(text: str) -> None:
    assert read(text, "a.txt") == ["Anna: Un.", "Paul: Deux.", "Anna: Trois."]


def test_forms_of_address_in_parentheses() -> None:
    text = "(M. Roc) Un.\n(Mme Durand) Deux.\n(M. Roc) Trois.\n"
    assert read(text, "a.txt") == ["M. Roc: Un.", "Mme Durand: Deux.", "M. Roc: Trois."]


def test_a_line_without_a_tab_goes_on() -> None:
    rows = ["Anna\tUn.", "Paul\tDeux.", "Et demi.", "Anna\tTrois.", "Paul\tQuatre."]
    assert read("\n".join(rows), "a.txt") == [
        "Anna: Un.", "Paul: Deux.¶Et demi.", "Anna: Trois.", "Paul: Quatre.",
    ]  # fmt: skip


def test_letters_of_numbered_lines() -> None:
    text = "1  A:  Un.\n2  I:  Deux.\n3      Encore.\n4  A:  Trois.\n5  I:  Quatre.\n"
    found = transcripts.read(text.encode(), "a.txt")
    assert [(one.speaker, one.text) for one in found.utterances] == [
        ("A", "Un."), ("I", "Deux. Encore."), ("A", "Trois."), ("I", "Quatre."),
    ]  # fmt: skip
    assert found.left_out == ("the numbers of 5 lines",)


def test_nicknames_in_small_letters_and_their_hours() -> None:
    text = "[10:02] <anna> un\n[10:03] <paul> deux\n"
    found = transcripts.read(text.encode(), "a.txt").utterances
    assert [(one.speaker, one.start) for one in found] == [("anna", 36120.0), ("paul", 36180.0)]


def test_what_nobody_says_in_chat() -> None:
    text = "*ANN:\tun .\n%com:\trire\n*PAU:\tdeux .\n*ANN:\ttrois .\n"
    assert read(text, "a.txt") == ["ANN: un .", "aside: %com: rire", "PAU: deux .", "ANN: trois ."]


WORDS = [
    "1. Objet : la digue.\n2. Date : le 3 mars.\n3. Lieu : la mairie.\n",
    "1 Anna : Un.\n2 Paul : Deux.\n2 Anna : Trois.\n",
    "(Rires) Un.\n(Anna) Deux.\nTrois.\n",
    "Soit x> y.\nEt a> b.\nOui.\n",
    "*Oui* : dit-il.\n*Non* : dit-elle.\n*Bien* : dit-on.\n",
    "<Anna> Un.\n<Paul> Deux.\nUn titre sans nom.\n",
    "(Anna) Un.\n(Paul) Deux.\n(Anna) Trois.\nUn titre sans nom.\n",
    "Points à voir :\n- Route : voté.\n- Digue : revu.\n- Route : ouverte.\n- Digue : non.\n",
    "- Anna : Un.\n- Paul : Deux.\n- Anna : Trois.\nUn mot.\nDeux mots.\nTrois mots.\n",
    "- Un mot : oui, dit-il.\n- Deux mots.\n- Trois mots.\n- Quatre mots.\n",
    "Enfin... Un.\nEnfin... Deux.\nBref... Trois.\nBref... Quatre.\n",
]


@pytest.mark.parametrize("text", WORDS)
def test_what_only_looks_so_is_words(text: str) -> None:
    found = transcripts.read(text.encode(), "a.txt")
    assert {one.speaker for one in found.utterances} == {None}
    assert " ".join(one.text for one in found.utterances).split() == text.split()
    assert found.left_out == ()
