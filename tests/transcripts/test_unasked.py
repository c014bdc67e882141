"""What a form of minutes surely says, or a file's own look, is not asked about."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

TOLD = (
    "2019-03-045 : Budget primitif",
    "DEL 2019/45 : Vente du terrain",
    "2019-045 – Tarifs de la cantine",
    "Il est procédé au vote.",
    "Il est ensuite procédé à l’appel nominal des conseillers.",
    "M. le Maire procède à l’appel.",
)
SPOKEN = (
    "2019-03-04 : Bonjour à tous",
    "2019-03-045 : Je refuse ce budget",
    "Il est procédé au vote de ceux qui ne viennent jamais ici.",
)


def between(line: str) -> str:
    return f"M. le Maire : Bonsoir.\nMme Haddad : Bonsoir.\n{line}\nM. le Maire : Merci.\n"


@pytest.mark.parametrize("line", TOLD)
def test_a_form_of_minutes_is_nobodys_and_not_asked(line: str) -> None:
    said = read(between(line).encode(), "essai.txt").utterances
    assert [(one.speaker, one.aside, one.asked) for one in said] == [
        ("M. le Maire", False, ""),
        ("Mme Haddad", False, ""),
        (None, True, ""),
        ("M. le Maire", False, ""),
    ]


@pytest.mark.parametrize("line", SPOKEN)
def test_what_is_nearly_one_stays_words(line: str) -> None:
    said = read(between(line).encode(), "essai.txt").utterances
    assert not any(one.aside for one in said)


ROWS = (
    ("M. le Maire", "Bonsoir."),
    ("Mme Haddad", "Je refuse."),
    ("M. le Maire", "Bien."),
    ("Une habitante dans la salle", "Et les écoles ?"),
    ("Le directeur général des services", "Le montant figure page douze."),
    ("Mme Haddad", "Merci."),
)


def bold(rows: tuple[tuple[str, str], ...]) -> list[tuple[str | None, str]]:
    text = "\n\n".join(f"**{who}** : {words}" for who, words in rows)
    return [(one.speaker, one.asked) for one in read(text.encode(), "essai.md").utterances]


def test_a_person_in_bold_as_all_the_names_is_who_speaks() -> None:
    assert bold(ROWS) == [(who, "") for who, _words in ROWS]


def test_a_thing_in_bold_is_none_and_a_person_without_bold_is_asked() -> None:
    rows = (*ROWS[:3], ("Le budget", "Trois millions."), *ROWS[3:])
    assert "Le budget" not in [who for who, _asked in bold(rows)]
    text = "\n".join(f"{who} : {words}" for who, words in ROWS)
    said = read(text.encode(), "essai.txt").utterances
    assert "Une habitante dans la salle" in [one.asked for one in said]


NOBODY = {
    "a diary": "Lundi : pluie.\nMardi : soleil.\nMercredi : Rien.\nJeudi : Anna est venue.\n",
    "a diary of months": "3 mars : Pluie.\n\n4 mars : Soleil.\n\nAvril 2020 : Rien.\n",
    "a greeting": "Bonjour Idriss,\n\nJe te confirme jeudi.\n\nÀ bientôt,\nLucile\n",
    "a letter": "Chère Madame Essai,\n\nJe vous écris du port.\n\nAnna\n",
    "a poem": "Le Puits\n\nLa mer monte au bord du puits\net la nuit tombe\n\nJe te parle\n",
    "a song": "Couplet 1 :\nLa mer monte\n\nRefrain :\nLe port dort\n\nCouplet 2 :\nLe vent\n\n"
    "Refrain :\nLe port dort\n",
}


@pytest.mark.parametrize("case", NOBODY)
def test_texts_in_which_nobody_speaks_are_not_asked_about(case: str) -> None:
    said = read(NOBODY[case].encode(), "essai.txt").utterances
    assert {(one.speaker, one.asked) for one in said} == {(None, "")}


def test_a_song_is_of_who_sings() -> None:
    rows = ["Lucile : Je chante.", "Idriss : Vas-y.", "Lucile : Voilà.", "Refrain :",
            "Le port dort.", "Idriss : Bravo.", "Lucile : Encore.", "Refrain : Le port dort.",
            "Idriss : Merci."]  # fmt: skip
    said = read("\n".join(rows).encode(), "essai.txt").utterances
    assert {one.speaker for one in said} == {"Lucile", "Idriss"}
    assert [one.asked for one in said if one.asked] == []


def test_who_is_called_as_a_day_speaks() -> None:
    rows = (("Vendredi", "Oui, maître."), ("Robinson", "Viens."), ("Vendredi", "J’arrive."),
            ("Robinson", "Bien."), ("Vendredi", "Voilà."))  # fmt: skip
    said = read("\n".join(f"{who} : {words}" for who, words in rows).encode(), "a.txt").utterances
    assert [one.speaker or one.asked for one in said] == [who for who, _words in rows]


@pytest.mark.parametrize("initial", ["I.", "A.", "Y.", "I. A."])
def test_an_initial_that_is_also_a_word_is_one_of_a_name(initial: str) -> None:
    rows = [("L. MARCHAND", "Bonjour."), (f"{initial} BENALI", "Merci."), ("L. MARCHAND", "Bien."),
            (f"{initial} BENALI", "Oui.")]  # fmt: skip
    for sign in (" — ", " : "):
        text = "\n".join(f"{who}{sign}{words}" for who, words in rows)
        said = read(text.encode(), "a.txt").utterances
        assert [one.speaker for one in said] == [who for who, _words in rows]


@pytest.mark.parametrize("kind", ["a.srt", "a.txt"])
def test_brackets_within_a_line_are_a_label_where_they_are_the_files(kind: str) -> None:
    rows = ["[LUCILE] Bonjour.", "[IDRISS] Oui. [LUCILE] Bien.", "[IDRISS] Merci.",
            "[LUCILE] On continue.", "[IDRISS] Oui."]  # fmt: skip
    cues = (f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{row}\n" for at, row in enumerate(rows, 1))
    text = "\n".join(cues) if kind == "a.srt" else "\n".join(rows)
    said = read(text.encode(), kind).utterances
    assert [(one.speaker, one.text) for one in said][:4] == [
        ("LUCILE", "Bonjour."), ("IDRISS", "Oui."), ("LUCILE", "Bien."), ("IDRISS", "Merci."),
    ]  # fmt: skip
    assert not any(one.asked for one in said)


@pytest.mark.parametrize(
    "text",
    [
        "Ingrédients :\n- 2 oignons.\n\nPréparation : couper les oignons.\n",
        "Préparation : 20 minutes\nCuisson : 40 minutes\nTable : 4\n\nLaver les poireaux.\n",
        "Bail : contrat par lequel on loue.\nLoyer : somme que paie le locataire.\n",
    ],
)
def test_nobody_speaks_in_a_recipe_or_a_glossary_till_somebody_says(text: str) -> None:
    said = read(text.encode(), "essai.txt").utterances
    assert not any(one.speaker for one in said) and all(one.asked for one in said)


@pytest.mark.parametrize(
    "rows",
    [
        "Kern : Oui.\nRoux : Non.\n",
        "KERN : oui.\nROUX : non.\n",
        "Anna : oui.\nPaul : non.\n",
        "Kern : oui.\nRoux : non.\nKern : bien.\n",
        "Kern : « Oui. »\nRoux : non.\n",
        "Mme Kern : oui.\nRoux : non.\n",
    ],
)
def test_who_says_a_word_once_still_speaks(rows: str) -> None:
    said = read(rows.encode(), "essai.txt").utterances
    assert all(one.speaker for one in said)
