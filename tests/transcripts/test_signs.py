"""A label with a sign, a number or brackets that the file's other labels have not: never silent."""

from __future__ import annotations

import pytest

from vademecum.transcripts import doubts, read

FILE = "Mme Petit : Je refuse ce texte.\nM. Roux : Moi aussi.\n{}\nMme Petit : Allez-y.\n"


def _middle(line: str) -> list[tuple[str | None, str, str]]:
    said = read(FILE.format(line).encode(), "essai.txt").utterances
    return [(one.speaker, one.text, one.asked) for one in said[1:-1]]


LABELLED = {
    "Luc Noir − Je parle.": "Luc Noir",
    "Luc Noir ― Je parle.": "Luc Noir",
    "Luc Noir, préfet. − Je parle.": "Luc Noir, préfet",
    "Luc Noir ~ Je parle.": "Luc Noir",
    "Luc Noir ‐ Je parle.": "Luc Noir",
    "Luc Noir -- Je parle.": "Luc Noir",
    "M. Noir —\nJe parle.": "M. Noir",
    "M. Noir (PS) –\nJe parle.": "M. Noir (PS)",
    "Luc Noir −\nJe parle.": "Luc Noir",
    "M. Noir --\nJe parle.": "M. Noir",
    "M. Noir ~\nJe parle.": "M. Noir",
    "M. van der Linden. Je parle.": "M. van der Linden",
    "M. von Arx. Je parle.": "M. von Arx",
    "M. ben Ali. Je parle.": "M. ben Ali",
    "M. da Silva. Je parle.": "M. da Silva",
    "Mme el Fassi – Je parle.": "Mme el Fassi",
    "The President: Je parle.": "The President",
    "The Chair: Je parle.": "The Chair",
    "The Speaker: Je parle.": "The Speaker",
    "The Secretary-General: Je parle.": "The Secretary-General",
    "The Acting President (spoke in French): Je parle.": ("The Acting President (spoke in French)"),
    "Madam President: Je parle.": "Madam President",
    "An hon. Member: Je parle.": "An hon. Member",
    "The Leader of the Opposition: Je parle.": "The Leader of the Opposition",
    "7) Luc Noir : Je parle.": "Luc Noir",
    "7. Luc Noir : Je parle.": "Luc Noir",
    "(7) Luc Noir : Je parle.": "Luc Noir",
    "a) Luc Noir : Je parle.": "Luc Noir",
    "7) Luc Noir – Je parle.": "Luc Noir",
    "7) M. van der Linden. Je parle.": "M. van der Linden",
    "M. et Mme Noir. Je parle.": "M. et Mme Noir",
    "[M. Noir : Je parle.]": "M. Noir",
    f"[M. Noir : {'Je parle de cela. ' * 20}]": "M. Noir",
    "[M. Noir : Je parle\nde cela.]": "M. Noir",
    "(M. Noir : Je parle.)": "M. Noir",
    "[Luc Noir : Je parle.]": "Luc Noir",
    "(Luc Noir. Je parle.)": "Luc Noir",
    "#Luc Noir# Je parle.": "Luc Noir",
    "7) Luc Noir −\nJe parle.": "Luc Noir",
    "M. Noir, le maire −\nJe parle.": "M. Noir, le maire",
    "Luc Noir‐\nJe parle.": "Luc Noir",
    "A señora presidenta : Je parle.": "A señora presidenta",
    "O senhor deputado (PS) : Je parle.": "O senhor deputado (PS)",
    "Der Vorsitzende : Je parle.": "Der Vorsitzende",
    "On. Bianchi: Je parle.": "On. Bianchi",
    "TABUYA- Sir, je parle.": "TABUYA",
    "<span>HON. I.B:</span> SERUIRATU Je parle.": "HON. I.B SERUIRATU",
    "<span class='n'>Luc Noir :</span> Je parle.": "Luc Noir",
}


@pytest.mark.parametrize("line", LABELLED)
def test_whoever_is_labelled_so_is_named_or_asked_about(line: str) -> None:
    said = _middle(line)
    assert said[0] == ("M. Roux", "Moi aussi.", "")
    assert LABELLED[line] in {*(one[0] for one in said), *(one[2] for one in said)}


@pytest.mark.parametrize(
    "line",
    [
        "Il dit − et il a raison − que cela suffit.",
        "Le résultat : 5 − 3 font deux.",
        "Il faut voir −\nLe toit fuit.",
        "Hier soir ~ Le vent.",
        "M. van der Linden est venu. Bien.",
        "J’ai vu M. van der Linden. Il va bien.",
        "The Oh. Signal wafers.",
        "The problem: nobody came.",
        "The problem: Nobody came.",
        "The president of the club is here: Look at him.",
        "7) Voter : c’est un droit.",
        "a) Voter : C’est un droit.",
        "1. Luc Noir : Pour.\n2. Anna Vert : Contre.\n3. Marie Bleu : Pour.",
        "Voici la liste :\n1) Luc Noir : La voirie.\n2) Anna Vert : Le budget de la ville.",
        "(Note : voir page 3.)",
        "(Note : Voir page 3.)",
        "[Article 3 : Le maire décide.]",
        "(Luc Noir applaudit.)",
        "(Luc Noir, Le Port, 1943.)",
        "(Luc Noir - Le Port)",
        "(Le maire : un homme bien.)",
        "Messieurs de la ville. Venez.",
        "Merci – Je reprends.",
        "Oui – Je reprends.",
        "Merci –\nJe reprends.",
        "M. Noir, je vous cite –\nJe le peux.",
        "Le vélo- Je le dis bien, le vélo.",
        "On verra : Rien ne presse.",
        "La ministra no : Je la cite.",
    ],
)
def test_prose_with_such_signs_is_of_who_speaks(line: str) -> None:
    assert {(who, asked) for who, _text, asked in _middle(line)} == {("M. Roux", "")}


@pytest.mark.parametrize(
    ("file", "who"),
    [
        ("CDA: Je reprends.\nMF; Bien. On y va.\nCDA: Merci.\nCDA: Oui.\n", None),
        ("Luc: Je reprends.\nTVA; Vingt pour cent.\nAnna: Merci.\nLuc: Oui.\n", "Luc"),
    ],
)
def test_initials_before_a_semicolon_are_nobodys_words_where_initials_speak(
    file: str, who: str | None
) -> None:
    said = read(file.encode(), "essai.txt").utterances
    assert [one.speaker for one in said if one.asked] == [who]


def test_a_title_before_some_names_is_of_them() -> None:
    file = (
        "Presidente: La seduta è aperta.\nOn. Bianchi: Non sono d'accordo.\nPresidente: Prego.\n"
        "On. Verdi: Io invece sì.\nOn. Bianchi: No.\nPresidente: La seduta è chiusa.\n"
    )
    said = read(file.encode(), "essai.txt").utterances
    order = ["Presidente", "On. Bianchi", "Presidente", "On. Verdi", "On. Bianchi", "Presidente"]
    assert [one.speaker for one in said] == order


@pytest.mark.parametrize("name", ["M. Petit", "Marie Vert"])
def test_a_dash_that_ends_a_line_of_a_sentence_ends_no_name(name: str) -> None:
    said = _middle(f"{name} –\nqui le sait – viendra demain.")
    assert name not in [who for who, _text, _asked in said]


@pytest.mark.parametrize("words", ["5 − 3", "J − 30", "x − 2"])
def test_figures_keep_their_minus(words: str) -> None:
    assert words in _middle(f"Le résultat : {words} font deux.")[0][1]


def test_a_minus_behind_a_stop_is_the_files_dash() -> None:
    text = (
        "Anna Essai (S&D). – Je propose un amendement.\n"
        "Luc Modèle, vice-président de la Commission. − La Commission refuse.\n"
        "Marie Exemple, au nom du groupe Essai. – Merci.\nLe Président. – Le débat est clos.\n"
    )
    said = read(text.encode(), "essai.txt").utterances
    assert (said[1].speaker, said[1].text) == (
        "Luc Modèle, vice-président de la Commission",
        "La Commission refuse.",
    )


@pytest.mark.parametrize(
    "function",
    [
        "Président-e",
        "présidente",
        "1er vice-président",
        "Rapporteur-trice de minorité.",
        "Cheffe du Département de la santé et de l’action sociale",
        "Présidente de séance (en remplacement)",
        "Syndique",
    ],
)
def test_a_function_behind_the_dash_is_not_said_and_nothing_may_stand_there(function: str) -> None:
    text = (
        f"Mme Anna Essai (SOC) — {function}\n\nLa discussion est ouverte.\n\n"
        "M. Luc Modèle (UDC) —\n\nJe maintiens ma motion.\n\n"
        f"Mme Anna Essai (SOC) — {function}\n\nLa discussion est close.\n"
    )
    said = read(text.encode(), "essai.txt").utterances
    named = f"Mme Anna Essai (SOC), {function.removesuffix('.')}"
    assert [(one.speaker, one.text) for one in said] == [
        (named, "La discussion est ouverte."),
        ("M. Luc Modèle (UDC)", "Je maintiens ma motion."),
        (named, "La discussion est close."),
    ]


@pytest.mark.parametrize(
    "words", ["Présidente, je refuse.", "Président !", "Maire je le suis", "Maire de la ville"]
)
def test_words_behind_the_dash_that_are_no_function_are_said(words: str) -> None:
    below = "et je le reste." if words == "Maire de la ville" else "Je le dis."
    text = (
        f"Mme Anna Essai — Bien.\n\nM. Luc Modèle — {words}\n{below}\n\n"
        "Mme Anna Essai — Oui.\n\nM. Luc Modèle — Merci.\n"
    )
    said = read(text.encode(), "essai.txt").utterances
    assert [(one.speaker, one.text) for one in said][1] == ("M. Luc Modèle", f"{words} {below}")


@pytest.mark.parametrize(
    ("line", "asked"), [("Luc Noir − Je parle.", "Luc Noir"), ("[M. Noir : Je parle.]", "M. Noir")]
)
def test_cues_have_such_labels_as_well(line: str, asked: str) -> None:
    turns = ["Mme Petit : Je refuse ce texte.", "M. Roux : Moi aussi.", line, "Mme Petit : Oui."]
    cues = [f"00:0{at}.000 --> 00:0{at + 1}.000\n{one}\n" for at, one in enumerate(turns, 1)]
    said = read("\n".join(["WEBVTT\n", *cues]).encode(), "essai.vtt").utterances
    assert asked in [one.asked for one in said]


def test_somebody_who_breaks_off_names_nobody() -> None:
    turns = "**Anna Essai:** Qui ?\n\n**Paul Modèle:** Voilà.\n\n{}\n\n**Anna Essai:** Bien.\n"
    for words in ("EssaiJS --", "M. Noir –", "Luc Noir --"):
        said = read(turns.format(words).encode(), "essai.md").utterances
        assert [(one.speaker, one.asked) for one in said][1] == ("Paul Modèle", "")
        assert not doubts.in_lines([(words, True)], {"essaijs", "luc noir"})
