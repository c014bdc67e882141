"""What records of other countries and languages print beside the words is no question."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

Said = list[tuple[str | None, str, bool, str]]


def _said(text: str) -> Said:
    found = read(text.encode(), "essai.txt")
    assert not found.noticed
    return [(one.speaker, one.text, one.aside, one.asked) for one in found.utterances]


def _between(line: str) -> str:
    turns = ("M. ROUX : Je refuse.", line, "M. DIALLO : Non.", "M. ROUX : Bon.", "M. DIALLO : Fin.")
    return "\n\n".join(turns)


@pytest.mark.parametrize(
    "line",
    ["(Aplausos)", "(Aplausos).", "(Oklaski)", "(Applåder)", "(Beifall bei der SPD)", "(Risas)",
     "(Vivi applausi dai banchi)", "[Laughter]", "● (1010)", "• (9 h 50) •", "[Français]",
     "[Translation]"],
)  # fmt: skip
def test_noise_hours_and_languages_are_nobodys(line: str) -> None:
    assert (None, line, True, "") in _said(_between(line))
    going = _said(_between(f"{line}\n\nJe reprends."))
    assert ("M. ROUX", "Je reprends.", False, "") in going


@pytest.mark.parametrize("line", ["Français", "Laughter is all we have", "Risas", "Translation"])
def test_the_same_words_without_brackets_are_somebodys(line: str) -> None:
    found = read(_between(line).encode(), "essai.txt").utterances
    assert not any(line in one.text and one.aside for one in found)


@pytest.mark.parametrize("line", ["(Karim)", "[Karim Diallo]", "(Voix dans la salle)"])
def test_a_name_in_brackets_is_still_a_question(line: str) -> None:
    found = read(_between(f"{line} Je reprends.").encode(), "essai.txt").utterances
    assert any(one.asked for one in found)


@pytest.mark.parametrize(
    "line",
    ["Das ist gut.", "Gràcies.", "Moltes gràcies.", "Endavant, senyor Roux.", "Vielen Dank.",
     "Seguimos con el tema.", "Thank you."],
)  # fmt: skip
def test_a_sentence_of_another_language_is_no_heading(line: str) -> None:
    assert ("M. ROUX", f"Je refuse.\n\n{line}", False, "") in _said(_between(line))


@pytest.mark.parametrize("line", ["Voirie.", "Écoles et périscolaire."])
def test_a_heading_is_still_told(line: str) -> None:
    assert read(_between(line).encode(), "essai.txt").noticed


def test_articles_of_portuguese_open_labels_and_its_dash_is_no_word() -> None:
    turns = [("O Sr. Presidente", "Está aberta a sessão."), ("A Sr.ª Anna Essai (PS)", "Obrigada."),
             ("O Sr. Paul Roux (PSD)", "Não concordo."), ("A Sr.ª Anna Essai (PS)", "Pois não."),
             ("O Sr. Presidente", "Muito bem.")]  # fmt: skip
    text = "\n\n".join(f"{who}: — {words}" for who, words in turns)
    assert _said(text) == [(who, words, False, "") for who, words in turns]


# (who presides, a person, another who speaks once), as assemblies of our neighbours print them.
ABROAD = (
    ("De voorzitter", "Mevrouw Essai", "De heer Voorbeeld"),
    ("Il presidente", "Anna Essai", "Paolo Esempio"),
    ("La señora PRESIDENTA", "El señor PRUEBA", "El señor MINISTRO (Ejemplo Prueba)"),
    ("Präsident Muster", "Karl Muster (SPD)", "Dr. Anna Muster, Bundesministerin für Arbeit"),
    ("O presidente", "A senhora Prova", "O senhor Exemplo"),
)


@pytest.mark.parametrize("names", ABROAD)
def test_offices_and_civilities_of_our_neighbours_name_who_speaks(names: tuple[str, ...]) -> None:
    chair, one, other = names
    order = (chair, one, chair, other, chair, one, chair, other)
    said = _said("\n\n".join(f"{who}: Voici la réponse {at}." for at, who in enumerate(order)))
    assert said == [(who, f"Voici la réponse {at}.", False, "") for at, who in enumerate(order)]


@pytest.mark.parametrize("label", ["De rivier", "La ley AGRARIA", "Le projet"])
def test_an_article_and_a_thing_are_no_office(label: str) -> None:
    order = ("Anna Essai", "Paul Exemple", "Anna Essai", label, "Paul Exemple", "Anna Essai")
    text = "\n\n".join(f"{who}: Voici la réponse {at}." for at, who in enumerate(order))
    assert label not in {one.speaker for one in read(text.encode(), "essai.txt").utterances}


ONCE = [
    ("El señor PRESIDENTE", "El señor PRUEBA"),
    ("El señor PRESIDENTE", "La señora alcaldesa"),
    ("El señor PRESIDENTE", "Varios señores DIPUTADOS"),
    ("De Voorzitter", "De heer Jansen"),
    ("De Voorzitter", "Enkele leden"),
    ("Mr SMITH", "H.E. Mr Jones, Ambassador of Mali"),
]


@pytest.mark.parametrize(("chair", "once"), ONCE)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_who_speaks_once_is_named_as_whoever_comes_back(
    between: str, chair: str, once: str
) -> None:
    turns = [(chair, "Abc."), ("M. ROUX", "Bcd."), (once, "¡Cde!"), (chair, "Def.")]
    text = between.join(f"{who}: {words}" for who, words in turns)
    assert (once, "¡Cde!", False, "") in _said(text)


@pytest.mark.parametrize(
    "line",
    ["El señor García dijo: No.", "Varios diputados votan: sí.", "De heer sprak: nee.",
     "H.E. the Ambassador said: no."],
)  # fmt: skip
def test_a_sentence_about_them_is_no_label(line: str) -> None:
    label = line.partition(":")[0]
    text = f"El señor PRESIDENTE: Abc.\n\n{line}\n\nEl señor PRESIDENTE: Bcd."
    assert label not in {one.speaker for one in read(text.encode(), "essai.txt").utterances}
