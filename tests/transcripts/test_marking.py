"""What an assembly's page marks by its type: whose label, which note; nothing set otherwise is."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import told
from vademecum import transcripts

_HEAD = "<title>Assemblée nationale ~ Séance du mardi 14 mars 2017</title>"
_LINKS = {
    "the Assemblée's": '<a href="/14/tribun/fiches_id/{number}.asp">{name}</a>',
    "the Assemblée's today": '<a href="/dyn/deputes/PA{number}">{name}</a>',
    "the Sénat's": '<a href="/senateur/exemple_paul{number}a.html">{name}</a>',
}
_CHAIR = "<b>M. le président.</b> "
_ANNA, _PAUL = "<b>Mme Anna Essai.</b> ", "<b>M. Paul Exemple.</b> "


def _read(*paragraphs: str) -> transcripts.Transcript:
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    page = f"<!doctype html><html><head>{_HEAD}</head><body>{body}</body></html>"
    return transcripts.read(page.encode(), "a.html")


def _said(*paragraphs: str) -> list[str]:
    """What is told, what is listed of somebody's words with the others."""
    out: list[str] = []
    for one in (told(item) for item in _read(*paragraphs).utterances):
        who, _colon, words = one.partition(": ")
        if out and out[-1].startswith(f"{who}: "):
            out[-1] += f"¶{words}"
        else:
            out.append(one)
    return out


@pytest.mark.parametrize("site", _LINKS)
@pytest.mark.parametrize(
    "words",
    ["La parole est à {}.", "{} a la parole.", "Je remercie {} de sa concision.",
     "Ni Mme Modèle ni {} ne sont là."],
)  # fmt: skip
def test_a_link_in_the_words_names_whom_they_mention(site: str, words: str) -> None:
    link = _LINKS[site].format(number=1874, name="M. Paul Exemple")
    mentioned = words.format(link)
    bare = words.format("M. Paul Exemple")
    found = _said(
        _CHAIR + mentioned, f"<b>{link}.</b> Je le soutiens.", _CHAIR + mentioned, mentioned,
        f"<b>{link}.</b> Merci.",
    )  # fmt: skip
    assert found == [
        f"M. le président: {bare}", "M. Paul Exemple: Je le soutiens.",
        f"M. le président: {bare}¶{bare}", "M. Paul Exemple: Merci.",
    ]  # fmt: skip


_NOTE = "<i>(La séance est ouverte à quinze heures.)</i>"
_SPOKEN = [
    "L’article 99 de notre règlement est réservé aux sous-amendements.",
    "L’amendement 12 est adopté par les faits, voilà ma thèse.",
    "Amendement après amendement, vous voulez nier ce droit.",
    "La commission émet donc un avis défavorable.", "La séance est levée.",
    "L’article 4 est adopté.",
    "Présents depuis l’aube, nous avons tout entendu.", "Le directeur du port nous l’a dit.",
    "Assistait-il à la réunion ? Non.", "(Je le dis entre nous.)",
    "Mme la garde des sceaux se demande dans quel monde nous vivons. Eh bien, dans celui-ci.",
    "M. le président de la commission des lois évoquait sa foi. Bien.",
    "Mme la ministre répond à côté. Eh bien !",
]  # fmt: skip


@pytest.mark.parametrize("words", _SPOKEN)
def test_a_plain_paragraph_of_a_page_that_marks_its_notes_is_said(words: str) -> None:
    found = _said(_CHAIR + "Bonsoir.", _NOTE, _ANNA + "Je réponds.", words, "Je conclus.",
                  _PAUL + "Bien.")  # fmt: skip
    assert found[-2] == f"Mme Anna Essai: Je réponds.¶{words}¶Je conclus."


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("<i>(L’article 4 est adopté.)</i>", "L’article 4 est adopté."),
        ("<em>(Applaudissements.)</em>", "Applaudissements."),
        ("(L’article 4 est adopté.)", "L’article 4 est adopté."),  # its italics are missing
        ("<i>L’article 4 est adopté.</i>", "L’article 4 est adopté."),  # and its parentheses
        ("<i>(La séance, suspendue à une heure, est reprise à deux heures.</i>",
         "(La séance, suspendue à une heure, est reprise à deux heures."),
        ("<i>Le port est rouvert.)</i>", "Le port est rouvert.)"),
        ("<i>Rappel au règlement</i>", "Rappel au règlement"),
        ("Nombre de votants 213", "Nombre de votants 213"),
    ],
)  # fmt: skip
def test_a_note_of_such_a_page_is_nobodys(note: str, shown: str) -> None:
    found = _said(_CHAIR + "Bonsoir.", _NOTE, _ANNA + "Je réponds.", note, _PAUL + "Bien.")
    assert found[-3:] == [
        "Mme Anna Essai: Je réponds.",
        f"aside: {shown}",
        "M. Paul Exemple: Bien.",
    ]


def test_words_in_italics_of_such_a_page_are_a_question() -> None:
    verse = "<i>Le bief est profond et la vanne est muette.</i>"
    found = _said(_CHAIR + "Bonsoir.", _NOTE, _ANNA + "Je lis :", verse, "Voilà.", _PAUL + "Bien.")
    assert found[2:] == [
        "Mme Anna Essai: Je lis :", "-: Le bief est profond et la vanne est muette.",
        "Mme Anna Essai: Voilà.", "M. Paul Exemple: Bien.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "note",
    ["La commission adopte l’amendement.", "L’article 4 est adopté.", "La séance est levée."],
)
def test_where_a_page_marks_none_a_note_is_told_by_its_words(note: str) -> None:
    found = _said(_CHAIR + "Bonsoir.", _ANNA + "Je réponds.", note, _PAUL + "Bien.")
    assert found[-2] == f"aside: {note}"


def test_a_committee_that_marks_one_note_of_many_marks_none() -> None:
    done = [f"La commission rejette l’amendement {number}." for number in range(1, 6)]
    found = _said(_CHAIR + "Bonsoir.", _NOTE, _ANNA + "Je réponds.", *done, _PAUL + "Bien.")
    assert found[-2] == "aside: " + "¶".join(done)


_LINKED = _LINKS["the Assemblée's"]
_LUC = _LINKED.format(number=7, name="M. Luc Modèle")
_EVA = _LINKED.format(number=8, name="Mme Ève Ébauche")


@pytest.mark.parametrize(
    ("label", "who"),
    [
        (f"<b>{_LUC} </b>", "M. Luc Modèle"),
        (f"<b>{_LUC}, </b>", "M. Luc Modèle"),
        (f"<b>{_LUC} et {_EVA} </b>", "M. Luc Modèle et Mme Ève Ébauche"),
        (f"<b>{_LUC}, </b><i>rapporteur pour avis </i>", "M. Luc Modèle, rapporteur pour avis"),
        ("<b>Mme Anna Essai</b> ", "Mme Anna Essai"),  # whom the page names elsewhere
    ],
)
def test_a_name_in_bold_without_its_stop_speaks(label: str, who: str) -> None:
    found = _said(
        _CHAIR + "Bonsoir.", _ANNA + "Je réponds.", _PAUL + "Non.", f"{label}Vous stimulez."
    )
    assert found[-1] == f"{who}: Vous stimulez."


@pytest.mark.parametrize(
    "paragraph",
    [f"<b>{_LUC}</b> dit que la vanne fuit.", "<b>M. Luc Inconnu</b> Vous stimulez.",
     f"<b>{_LUC}</b> Rapporteur de la commission.", "M. Luc Inconnu. – Une réponse sans gras."],
)  # fmt: skip
def test_a_name_that_may_be_told_of_is_a_question(paragraph: str) -> None:
    found = _said(_CHAIR + "Bonsoir.", _ANNA + "Je réponds.", _PAUL + "Non.", paragraph)
    assert found[-1].startswith(("?M. Luc Inconnu: ", "?M. Luc Modèle: ")), found


def test_the_furniture_of_a_sittings_page_is_left_out() -> None:
    body = (
        '<div id="somjo"><p id="somtitjo" class="somtitre">SOMMAIRE</p>'
        '<p class="sompresidence">Présidence de M. Jean Second</p>'
        '<p class="somtitre"><b><a href="x.asp#P1">1. Le bief</a></b></p>'
        '<p class="sommaigre">Amendements n<sup>os</sup> <a href="#P2">5</a>,'
        ' <a href="#P3">70</a></p>'
        '<p class="sommaigre">M. Luc Modèle. Amendement 12</p></div>'
        f"<h5>Présidence de M. Jean Modèle</h5><p>{_CHAIR}Bonsoir.</p><p>{_NOTE}</p>"
        f"<p>{_ANNA}Je réponds.</p><p>Le directeur du service est là.</p>"
        "<p><i>(La séance est levée à dix heures.)</i></p><ul><ul><p><i>Le Directeur du service du"
        " compte rendu de la séance<br> de l’Assemblée nationale,</i></p></ul>"
        "<p>Nicolas Essai</p></ul>"
    )
    page = f"<!doctype html><html><head>{_HEAD}</head><body>{body}</body></html>"
    read = transcripts.read(page.encode(), "a.html")
    assert [told(item) for item in read.utterances] == [
        "aside: Présidence de M. Jean Modèle", "M. le président: Bonsoir.",
        "aside: La séance est ouverte à quinze heures.",
        "Mme Anna Essai: Je réponds.¶Le directeur du service est là.",
        "aside: La séance est levée à dix heures.",
    ]  # fmt: skip
    assert len(read.left_out) == 1
