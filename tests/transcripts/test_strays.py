"""Labels that no form of a name knew: each is read, or listed; what announces words is neither."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import cues
from vademecum import transcripts
from vademecum.intake.asked import questions
from vademecum.model import Utterance
from vademecum.transcripts import heads

ODD = "Je refuse cette clause."
TURNS = [("Anna Essai", "Bonjour à tous."), ("Paul Exemple", "Merci."), ("Anna Essai", "Bien.")]
AFTER = [("Paul Exemple", "C’est noté."), ("Anna Essai", "Fin.")]

READ = [
    "Jörg-Uwe von und zu Muster", "María José de la Prueba y Gómez",
    "D. Antonio Prueba y Ensayo", "L'on. Della Prova", "Mme Van den Essai-D'Exemple",
    "Marie Témoin née Garant", "Luc Tall dit « Le Vieux »", "Luc « Lulu » Preuve",
    "Luc Tall (dit « Le Vieux »)", "Citoyenne au micro n° 2", "Intervenant no 4", "Habitant #3",
    "Élue n°12", "La mairesse", "La bourgmestre", "La syndique", "La préfète", "L’échevine",
    "La greffière adjointe", "La conseillère municipale", "La présidente-directrice générale",
]  # fmt: skip
APART = [
    "<inaudible>", "{inaudible}", "{voix d’homme}", "Pour la commission, Mme Cas",
    "Pour le groupe, M. Cas", "Pour la commission", "Chef de quartier", "Table n° 3",
    "De heer Jan van 't Hoff",
]  # fmt: skip
LISTED = ["'s-Essai, gemeente", "« Le Vieux » de Bourg", "Groupe 2 — porte-parole"]
SPEECH = [
    "Je vous le dis : Nous refusons.", "Voici : Nous refusons.", "En résumé : Nous refusons.",
    "Deux points : Le bail.", "Une question : Quand ?", "Bonne nouvelle : Le bail est signé.",
    "Dernière chose : Merci.", "Ma réponse à Brest : Non.", "Il reste le bail : Trente ans.",
    "Art. 3 : Le bail.", "10 h 30 : La pause.",
    "L’expertise de la digue : Rien.", "Luc Tall dit « Je refuse » : Non.",
    "La suite du programme : Le bail.", "Prochaine étape : Le vote.",
]  # fmt: skip
CALLED = ["une voix d’homme", "voix off", "voix dans la salle", "autre voix", "voix n° 2"]
SPOKEN = ["(voix basse) Je refuse.", "(voix tremblante) Je refuse.", "(inaudible) Je refuse.",
          "(voix de plus en plus forte) Je refuse."]  # fmt: skip


def _text(line: str, gap: str = "\n") -> str:
    """A meeting with one line more in it."""
    before, after = ([f"{who} : {said}" for who, said in turns] for turns in (TURNS, AFTER))
    return gap.join([*before, line, *after])


def _said(text: str, words: str, name: str = "a.txt") -> Utterance:
    [one] = [one for one in transcripts.read(text.encode(), name).utterances if words in one.text]
    return one


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("label", READ)
def test_who_bears_such_a_name_says_the_words(label: str, gap: str) -> None:
    one = _said(_text(f"{label} : {ODD}", gap), ODD)
    assert (one.speaker, one.asked) == (label, "")


@pytest.mark.parametrize("label", ["De heer van 't Hoff", "Mevrouw ten Essai", "Mw. Op den Berg"])
def test_names_of_their_language_are_read_where_the_file_has_others(label: str) -> None:
    lines = ["Mevrouw Essai: Ja.", "De heer Voorbeeld: Nee."] * 2
    said = transcripts.read("\n".join([*lines, f"{label}: Ik niet.", *lines]).encode(), "a.txt")
    assert [one.speaker for one in said.utterances if "niet" in one.text] == [label]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("label", APART)
def test_who_is_in_no_form_is_not_who_spoke_before(label: str, gap: str) -> None:
    one = _said(_text(f"{label} : {ODD}", gap), ODD)
    assert (one.speaker, one.asked) == (None, label.strip("<>{}"))


@pytest.mark.parametrize("label", LISTED)
def test_whatever_stands_before_a_colon_is_listed(label: str) -> None:
    found = transcripts.read(_text(f"{label} : {ODD}").encode(), "a.txt")
    assert [one.label for one in questions(found)] == [label]


@pytest.mark.parametrize("label", [*APART, *LISTED])
def test_check_finds_what_import_lists(label: str) -> None:
    known = {"anna essai", "paul exemple"}
    assert heads.opening(f"{label} : {ODD}", known) is not None
    assert label[0] in "<{PD" or heads.opening(f"{label} : {ODD}") is None  # no people, no question


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("line", SPEECH)
def test_what_announces_words_is_of_who_speaks(line: str, gap: str) -> None:
    one = _said(_text(line, gap), line)
    assert (one.speaker, one.asked) == ("Anna Essai", "")


@pytest.mark.parametrize("label", CALLED)
@pytest.mark.parametrize("way", ["({}) {}", "[{}] {}"])
def test_a_voice_in_brackets_without_a_sign_is_nobodys(label: str, way: str) -> None:
    line = way.format(label, ODD)
    assert _said(_text(line, "\n\n"), ODD).asked == label
    rows = [f"{who} : {said}" for who, said in TURNS]
    one = _said(cues(*rows, line, *rows[1:]), ODD, "a.srt")
    assert (one.speaker, one.asked) == (None, label)


@pytest.mark.parametrize("line", SPOKEN)
def test_how_somebody_speaks_in_brackets_is_no_voice(line: str) -> None:
    one = _said(_text(line, "\n\n"), line)
    assert (one.speaker, one.asked) == ("Anna Essai", "")


@pytest.mark.parametrize("office", ["La secrétaire", "La trésorière", "Le directeur du port"])
def test_an_office_that_comes_back_is_read_and_once_is_asked_about(office: str) -> None:
    twice = _text(f"{office} : {ODD}\nAnna Essai : Non.\n{office} : Je note.")
    assert _said(twice, ODD).speaker == _said(twice, "Je note").speaker == office
    assert _said(_text(f"{office} : {ODD}"), ODD).asked == office


PAGE = "<html><body>{}</body></html>"
BOLD = [("<p><b>{}</b> : {}</p>", ": "), ("<p><strong>{}.</strong> {}</p>", ". ")]


def _page(way: str, block: str) -> str:
    who = ["Mme Essai", "M. Exemple", "Mme Essai"]
    turns = [way.format(one, f"La phrase {at}.") for at, one in enumerate(who)]
    return PAGE.format("".join([*turns, block, way.format("M. Exemple", "Fin.")]))


@pytest.mark.parametrize(("way", "_sign"), BOLD)
@pytest.mark.parametrize(
    ("block", "label"),
    [
        ("<p><b>Luc Preuve</b> (hors micro) Je refuse.</p>", "Luc Preuve"),
        ("<p><b>De heer Preuve</b> – Je refuse.</p>", "De heer Preuve"),
        ("<p><b>Une habitante</b> – Je refuse.</p>", "Une habitante"),
        ("<p><b>Luc</b> (dans la salle) Je refuse.</p>", "Luc"),
    ],
)
def test_a_name_in_bold_in_another_form_is_asked_about(
    way: str, _sign: str, block: str, label: str
) -> None:
    one = _said(_page(way, block), "Je refuse", "a.html")
    assert (one.speaker, one.asked) == (None, label)


@pytest.mark.parametrize(
    "block",
    [
        "<p><b>Important</b> Je refuse.</p>",
        "<p><b>Article 3</b> – Je refuse.</p>",
        "<p><b>Jamais</b> je ne refuse.</p>",
    ],
)
def test_what_is_stressed_is_of_who_speaks(block: str) -> None:
    one = _said(_page(BOLD[1][0], block), "refuse", "a.html")
    assert (one.speaker, one.asked) == ("Mme Essai", "")


@pytest.mark.parametrize(
    ("words", "asked"),
    [("M. Luc Preuve. Jamais !", "M. Luc Preuve"), ("Une voix : Jamais.", "Une voix"),
     ("C’est faux !", "")],
)  # fmt: skip
def test_words_in_italics_are_no_note(words: str, asked: str) -> None:
    one = _said(_page(BOLD[1][0], f"<p><em>{words}</em></p>"), words, "a.html")
    assert (one.speaker, one.asked, one.aside) == (None, asked, False)


@pytest.mark.parametrize("words", ["La séance est suspendue.", "(Rires et cris !)"])
def test_what_a_clerk_notes_in_italics_stays_a_note(words: str) -> None:
    page = _page(BOLD[1][0], f"<p><em>{words}</em></p>")
    found = transcripts.read(page.encode(), "a.html").utterances
    assert [one.aside for one in found if words.strip("()") in one.text] == [True]
