"""A web page that is no record's says what the same words say in Word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.transcripts.test_names import told
from tools import samples
from vademecum import transcripts

Turns = Sequence[tuple[str, str]]

TURNS: dict[str, Turns] = {
    "a function once": [
        ("Mme Essai", "Je refuse."),
        ("Le directeur général des services", "Le montant est faux."),
        ("Mme Essai", "Merci."),
    ],
    "somebody in the room": [
        ("Mme Essai", "Je refuse."),
        ("Une habitante dans la salle", "Et les écoles ?"),
        ("M. le Maire", "Bientôt."),
        ("Mme Essai", "Merci."),
    ],
    "small letters": [
        ("anna", "Bonsoir à tous."),
        ("Mme Essai", "Bonsoir."),
        ("karim", "Je refuse cette vente."),
        ("anna", "Et pourquoi donc ?"),
    ],
    "a colon in the words": [
        ("M. le Maire", "Bonsoir à tous."),
        ("Une élue", "Merci. Je résume : non."),
        ("M. le Maire", "Bien : votons."),
        ("Mme Essai", "Oui."),
    ],
}


def _html(turns: Turns, way: str) -> list[str]:
    body = "".join(way.format(who=who, words=words) for who, words in turns)
    page = f"<!doctype html><html><body>{body}</body></html>"
    return [told(item) for item in transcripts.read(page.encode(), "a.html").utterances]


def _docx(turns: Turns) -> list[str]:
    rows = (
        f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{who}</w:t></w:r>"
        f'<w:r><w:t xml:space="preserve"> : {words}</w:t></w:r></w:p>'
        for who, words in turns
    )
    return [told(item) for item in transcripts.read(samples.docx(*rows), "a.docx").utterances]


@pytest.mark.parametrize("name", TURNS)
@pytest.mark.parametrize(
    "way",
    ["<p><b>{who}</b> : {words}</p>", "<p><strong>{who} : </strong>{words}</p>",
     "<div><b>{who}</b>: {words}</div>"],
)  # fmt: skip
def test_bold_and_a_colon_name_whom_word_names(way: str, name: str) -> None:
    found, expected = _html(TURNS[name], way), _docx(TURNS[name])
    assert [one.replace(" :", ":") for one in found] == [one.replace(" :", ":") for one in expected]
    assert not any(one.startswith(("aside", "-")) for one in found)


@pytest.mark.parametrize("level", ["h2", "h3", "h4"])
def test_names_in_headings_are_who_speaks_below(level: str) -> None:
    turns = [("M. le Maire", "Bonsoir à tous."), ("Mme ESSAI", "Merci."),
             ("M. le Maire", "Bien."), ("Mme ESSAI", "Je résume : non."),
             ("M. le Maire", "Votons.")]  # fmt: skip
    way = f"<{level}>{{who}}</{level}><p>{{words}}</p>"
    assert _html([("Conseil du 12 mars", "Salle des fêtes"), *turns], way)[1:] == [
        f"{who}: {words}" for who, words in turns
    ]


def test_a_page_of_two_names() -> None:
    turns = [("M. le Maire", "Bonsoir à tous."), ("Mme ESSAI", "Merci."),
             ("M. le Maire", "Bien.")]  # fmt: skip
    assert _html(turns, "<h3>{who}</h3><p>{words}</p>") == [
        f"{who}: {words}" for who, words in turns
    ]


def test_what_a_record_puts_in_bold_is_nobodys() -> None:
    body = (
        "<p><b>M. Paul Essai.</b> La séance est ouverte.</p><p><b>Article 4 : le port</b></p>"
        "<p><b>Mme Anna Modèle.</b> Je refuse.</p><p><b>M. Paul Essai.</b> Bien.</p>"
        "<p><b>Ordre du jour</b> : le budget.</p><p><b>Mme Anna Modèle.</b> Merci.</p>"
    )
    page = f"<!doctype html><html><body>{body}</body></html>"
    said = transcripts.read(page.encode(), "a.html").utterances
    assert {item.speaker for item in said if item.speaker} == {"M. Paul Essai", "Mme Anna Modèle"}


FORENAMES = [("Anna", "Bonjour."), ("Luc", "Oui."), ("Anna", "Merci.")]
ALONE = ["<p>{who}</p><p>{words}</p>", "<h3>{who}</h3><p>{words}</p>",
         "<dl><dt>{who}</dt><dd>{words}</dd></dl>", "<p>{who}<br>{words}</p>",
         "<table><tr><td>{who}</td><td>{words}</td></tr></table>"]  # fmt: skip


@pytest.mark.parametrize("way", ALONE)
@pytest.mark.parametrize("turns", [2, 3])
def test_forenames_that_stand_alone_speak(way: str, turns: int) -> None:
    rows = FORENAMES[:turns]
    assert _html(rows, way) == [f"{who}: {words}" for who, words in rows]


@pytest.mark.parametrize(
    "turns",
    [
        [("Introduction", "Bonjour."), ("Conclusion", "Oui."), ("Introduction", "Merci.")],
        [("Anna", "Bonjour."), ("Le port", "Il est grand."), ("Le quai", "Il est beau.")],
        [("Anna", "Luc"), ("Paul", "Marie"), ("Anna", "Luc")],
    ],
)
def test_headings_and_lists_of_forenames_name_nobody_who_speaks(turns: Turns) -> None:
    rows = "\n".join(f"{who}\n{words}" for who, words in turns)
    found = transcripts.read(rows.encode(), "a.txt").utterances
    assert not [item.speaker for item in found if item.speaker]
