"""Labels of one regular shape that nothing else knows are read, or at least each asked about."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read


def _said(text: str, name: str = "essai.txt") -> list[tuple[str | None, str, str]]:
    said = read(text.encode(), name).utterances
    return [(one.speaker, one.text, one.asked) for one in said]


READ = {
    "01.01 {} (PS): {}": " (PS)",
    "2-01 {}: {}": "",
    "1.2.3) {} – {}": "",
    "{} / {}": "",
    "{} ― {}": "",
    "{} ¶ {}": "",
    "{{{}}} {}": "",
    "#{}# {}": "",
    "Mr. {}. {}": "Mr. ",
    "Mme. {}. {}": "Mme. ",
    "{} (PS/SP, GR). {}": " (PS/SP, GR)",
}
TURNS = (
    ("Anna Petit", "Je refuse ce texte."),
    ("Paul Roux", "Moi aussi."),
    ("Anna Petit", "Je demande la parole."),
    ("Paul Roux", "Bien entendu."),
    ("Luc Noir", "Allez-y."),
)


@pytest.mark.parametrize("shape", READ)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_shape_that_names_people_who_come_back_is_read(shape: str, gap: str) -> None:
    around = READ[shape]
    said = _said(gap.join(shape.format(*turn) for turn in TURNS))
    named = [f"{around}{who}" if around.endswith(". ") else f"{who}{around}" for who, _ in TURNS]
    assert said == [(who, words, "") for who, (_, words) in zip(named, TURNS, strict=True)]


def test_numbers_of_parts_stand_before_names_and_headings() -> None:
    text = (
        "01 Débat sur la digue\n\n01.01 Anna Petit (PS): La digue cède. Que ferez-vous ?\n\n"
        "01.02 Luc Roux, ministre: Je la répare.\n\nEn deux ans.\n\n01.03 Anna Petit (PS): Merci."
        "\n\nLe président: L’incident est clos.\n\n02 Question de Mme Rose Noir sur le port\n\n"
        "02.01 Rose Noir (PS): Le port est vide.\n\n02.02 Luc Roux, ministre: Non.\n"
    )
    assert _said(text) == [
        (None, "01 Débat sur la digue", ""),
        ("Anna Petit (PS)", "La digue cède. Que ferez-vous ?", ""),
        ("Luc Roux, ministre", "Je la répare.\n\nEn deux ans.", ""),
        ("Anna Petit (PS)", "Merci.", ""),
        ("Le président", "L’incident est clos.", ""),
        (None, "02 Question de Mme Rose Noir sur le port", ""),
        ("Rose Noir (PS)", "Le port est vide.", ""),
        ("Luc Roux, ministre", "Non.", ""),
    ]


def test_a_regular_shape_that_is_not_sure_is_asked_about_line_by_line() -> None:
    names = ["Anna", "Paul", "Lucie", "Idriss"]
    said = _said("".join(f"{name} ¶ Je refuse ce texte.\n" for name in names))
    assert [(who, asked) for who, _text, asked in said] == [(None, name) for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Petit / Adjointe\nPaul Roux / Maire\nLuc Noir / Élu\nAnna Petit / Élue\n",
        "1.1 Voirie : On refait la rue.\n1.2 Écoles : On ouvre.\n1.3 Voirie : On ferme.\n",
        "1.1 Anna Petit : Pour\n1.2 Paul Roux : Contre\n1.3 Anna Petit : Pour\n",
        "Le port ~ Le vent souffle.\nLa mer ~ Elle monte.\nLe port ~ Il dort.\n",
        "Tram + Bus.\nVélo + Train.\nTram + Vélo.\nBus + Métro.\n",
    ],
)
def test_lists_in_such_a_shape_name_nobody(text: str) -> None:
    assert not [who for who, _text, _asked in _said(text) if who]


def test_a_list_with_numbers_is_of_who_reads_it_out() -> None:
    points = "\n\n".join(f"1.{at} Luc Noir : Pour" for at in range(1, 5))
    said = _said(f"Mme Petit : Je lis.\n\n{points}\n\nM. Roux : Merci.\n\nMme Petit : Bien.\n")
    assert {who for who, _text, _asked in said} == {"Mme Petit", "M. Roux"}


@pytest.mark.parametrize("name", ["essai.txt", "essai.md"])
def test_the_labels_of_notes_are_asked_about_alike(name: str) -> None:
    labels = [
        "Lagon Group",
        "KEY POINTS",
        "North Participation",
        "During D-7 (Dec 5)",
        "Next steps",
    ]
    said = _said("\n\n".join(f"{label}: They asked for time." for label in labels), name)
    assert [(who, asked) for who, _text, asked in said] == [(None, label) for label in labels]


@pytest.mark.parametrize(
    "labels",
    [
        ["Anna Essai", "Paul Modèle", "Zéphyrin Ébauche"],
        ["Mme Ébauche", "M. Modèle", "Le maire"],
        ["Lagon Group", "Port Council", "Lagon Group", "Port Council", "Lagon Group"],
        ["AE", "PM", "ZE"],
        ["Kern", "Blanc", "Nowak"],
    ],
)
def test_people_who_speak_once_are_no_notes(labels: list[str]) -> None:
    said = _said("\n\n".join(f"{label} : Je refuse cette clause." for label in labels))
    assert [who for who, _text, _asked in said] == labels
