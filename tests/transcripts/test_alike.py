"""Lines of the very shape of a file's sure labels, whatever the letters of what stands there."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts

# How names stand, and what a person may write there besides them.
WAYS = {
    "a dash": "{who} – {words}", "a stop and a dash": "{who}. – {words}",
    "a bracket": "[{who}] {words}", "a bracket and a colon": "[{who}] : {words}",
    "a time behind": "{who} {time}\n{words}", "a time in brackets": "{who} ({time})\n{words}",
    "a full stop": "{who}. {words}",
    "alone": "{who}\n{words}", "alone with a colon": "{who} :\n{words}",
}  # fmt: skip
WHO = [
    "karim",
    "le stagiaire",
    "une habitante du quartier",
    "ar maer kozh",
    "karim et sonia",
    "l’infirmière de nuit",
]
TURNS = ["Le projet avance bien.", "Nous verrons cela.", "Je refuse cette clause.", "Merci."]
CALLED = ["Mme Vasseur", "M. Kerbrat", "?", "Mme Vasseur"]


def _written(way: str, turns: list[str], who: str) -> str:
    rows = [
        WAYS[way].format(who=name.replace("?", who), words=words, time=f"00:0{at}")
        for at, (name, words) in enumerate(zip(CALLED, turns, strict=True), 1)
    ]
    return "\n".join(rows)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("who", WHO)
def test_what_stands_as_the_names_do_is_nobodys_until_it_is_said_whose(way: str, who: str) -> None:
    said = read(_written(way, TURNS, who), "a.txt")
    assert next(one for one in said if "refuse" in one).startswith(f"?{who}: ")
    assert "M. Kerbrat: Nous verrons cela." in said


# In those places, what somebody says or what is noted of the room.
WORDS = {
    "a dash": ["la digue, elle – Je le répète – cède.", "Je reprends – Le toit fuit."],
    "a bracket": ["[rires] Je refuse.", "[inaudible] Encore une fois.", "[il tousse] Reprenons."],
    "a time behind": ["Le train part à 14:30", "Rendez-vous demain à 08:00"],
    "alone": ["je vous le dis,", "Mon cher collègue,", "Ce qui compte", "Merci"],
    "alone with a colon": ["Voici ce que je demande :", "Mon avis, le voici :"],
}  # fmt: skip


@pytest.mark.parametrize(("way", "line"), [(way, one) for way in WORDS for one in WORDS[way]])
def test_words_that_stand_so_are_of_who_speaks(way: str, line: str) -> None:
    turns = [TURNS[0], f"{TURNS[1]}\n{line}\nCela reste à voir.", *TURNS[2:]]
    said = read(_written(way, turns, "Paul Essai"), "a.txt")
    assert not [one for one in said if one.startswith("?")]
    assert line in " ".join(said).replace("¶", " ")


ASKED = {
    "words that begin small": (
        "Mme Roux – bonsoir.\nM. Kern – oui.\nkarim – je refuse.\nMme Roux – bien.", "karim",
    ),
    "a clause, in small letters": (
        "Mme Roux – Bon.\nM. Kern – Oui.\nla dame qui est au fond – Je refuse.\nMme Roux – Oui.",
        "la dame qui est au fond",
    ),
    "an article and no office": (
        "Mme Roux – Bonsoir.\nM. Kern – Oui.\nLe boulanger – Je refuse.\nMme Roux – Bien.",
        "Le boulanger",
    ),
    "capitals and a manner": (
        "ODILE, se levant. – On ouvre.\nFARID, assis. – Je refuse.\nODILE. – Bien.", "FARID, assis",
    ),
    "another language, twice": (
        "An Aotrou ar Maer : Demat.\nItron Essai : Je refuse.\nAn Aotrou ar Maer : Mat eo.\n"
        "Itron Essai : Kenavo.", "An Aotrou ar Maer",
    ),
    "for whom": (
        "Mme Roux : Bonsoir.\nSalim, pour les riverains : Je refuse.\nMme Roux : Bien.",
        "Salim, pour les riverains",
    ),
    "then, and an elided article": (
        "Mme Roux : Bonsoir.\nM. Kern : Oui.\nEnfin l’architecte : Je refuse.\nMme Roux : Bien.",
        "Enfin l’architecte",
    ),
    "an honour, below a name that says nothing": (
        "Mme Anna Essai (Bourg, Lib.):\nOui.\nM. Paul Exemple (Val, Réf.):\nL’hon. Luc Modèle:\n"
        "Je refuse.\nMme Anna Essai (Bourg, Lib.):\nNon.", "L’hon. Luc Modèle",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ASKED)
def test_a_label_of_the_files_shape_is_listed(case: str) -> None:
    text, label = ASKED[case]
    said = transcripts.read(text.encode(), "a.txt").utterances
    assert label in [one.asked for one in said if "efuse" in one.text or one.speaker is None]


def test_a_full_stop_in_the_bracket_behind_an_office_ends_no_name() -> None:
    rows = [("Le président suppléant (M. Essai)", "On vote."),
            ("M. Paul Exemple (Val, Lib.)", "Non."),
            ("Le président suppléant (M. Essai)", "Je note.")]  # fmt: skip
    said = [f"{who}: {words}" for who, words in rows]
    assert read("\n".join(f"{who}:\n{words}" for who, words in rows), "a.txt") == said
    assert read("\n".join(f"{who} : {words}" for who, words in rows), "a.txt") == said
