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


DASHED = "Mme Roux – Bonjour.\nM. Kern – Nous commençons.\n{}\nMme Roux – Oui.\nM. Kern – Bien."
CALLS = ["Pardon", "Bravo", "Sorry", "Gracias", "Attention"]


@pytest.mark.parametrize("call", [*CALLS, "Zorg"])
@pytest.mark.parametrize("times", [1, 2])
def test_what_people_call_out_is_nobodys_name(call: str, times: int) -> None:
    line = "\n".join([f"{call} – Je reprends."] * times)
    said = transcripts.read(DASHED.format(line).encode(), "a.txt").utterances
    assert call not in [one.speaker for one in said] or (call == "Zorg" and times > 1)


@pytest.mark.parametrize("call", ["Pardon", "Bravo", "Sorry", "Gracias", "Zorg"])
@pytest.mark.parametrize("words", ["Je reprends.", "je reprends."])
def test_one_word_that_may_be_a_name_is_listed(call: str, words: str) -> None:
    said = transcripts.read(DASHED.format(f"{call} – {words}").encode(), "a.txt").utterances
    assert [one.asked for one in said if "reprends" in one.text] == [call]


@pytest.mark.parametrize("who", ["Marie", "KERMAREC"])
def test_a_forename_or_capitals_before_a_dash_is_a_name(who: str) -> None:
    assert f"{who}: Je refuse." in read(DASHED.format(f"{who} – Je refuse."), "a.txt")


@pytest.mark.parametrize(
    "who", ["A señora presidenta", "O senhor deputado", "El alcalde", "The chairman"]
)
@pytest.mark.parametrize("sign", [" –", ". –"])
def test_an_office_in_another_language_is_listed(who: str, sign: str) -> None:
    text = DASHED.replace(" –", sign).format(f"{who}{sign} Je refuse.")
    said = transcripts.read(text.encode(), "a.txt").utterances
    assert [one.asked for one in said if "refuse" in one.text] == [who]


@pytest.mark.parametrize("words", ["A vrai dire", "A mon avis", "Il pleut"])
def test_a_french_sentence_that_opens_as_another_languages_article_is_said(words: str) -> None:
    said = transcripts.read(DASHED.format(f"{words} – Je refuse.").encode(), "a.txt").utterances
    assert not [one.asked for one in said if one.asked]


@pytest.mark.parametrize("who", ["M. ROUX (Opposition)", "Luc ROUX (Opposition)", "M. ROUX"])
@pytest.mark.parametrize("others", ["Mme PETIT", "Mme PETIT (Majorité)"])
@pytest.mark.parametrize("sign", [".- ", ". – ", ".-- "])
def test_a_full_stop_and_a_hyphen_end_a_name(who: str, others: str, sign: str) -> None:
    rows = [(others, "Bonjour à tous."), (who, "Je refuse."), (others, "Je vous réponds.")]
    said = read("\n".join(f"{one}{sign}{words}" for one, words in rows), "a.txt")
    assert said == [f"{one}: {words}" for one, words in rows]
