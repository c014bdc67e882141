"""A paragraph style that names who speaks is believed, whatever colons stand in what is said."""

from __future__ import annotations

import pytest

from tools.samples import docx, paragraph
from vademecum.transcripts import read

SITTING = (
    ("Who", "La présidente"), ("Words", "La séance est ouverte. Je fais l’appel."),
    ("Who", "Anna Essai i Modèle"), ("Words", "Merci, madame."), ("Words", "Je refuse ce texte."),
    ("Who", "La présidente"), ("Words", "On vote."),
    ("Words", "Paul Vert: Abstention."), ("Words", "Rose Bleu: Contre."),
    ("Words", "Luc Noir: Pour."),
    ("Who", "Le chef du gouvernement:"), ("Words", "Anna Essai a dit : Non."),
    ("Who", "Anna Essai i Modèle"), ("Words", "Oui."),
    ("Who", "La présidente"), ("Words", "La séance est levée."),
)  # fmt: skip


def _said(rows: tuple[tuple[str, str], ...]) -> list[tuple[str | None, str, str]]:
    data = docx(*(paragraph(words, style=style) for style, words in rows))
    return [(one.speaker, one.text, one.asked) for one in read(data, "a.docx").utterances]


def test_the_style_says_who_speaks() -> None:
    assert _said(SITTING) == [
        ("La présidente", "La séance est ouverte. Je fais l’appel.", ""),
        ("Anna Essai i Modèle", "Merci, madame.\n\nJe refuse ce texte.", ""),
        (
            "La présidente",
            "On vote.\n\nPaul Vert: Abstention.\n\nRose Bleu: Contre.\n\nLuc Noir: Pour.",
            "",
        ),
        ("Le chef du gouvernement", "Anna Essai a dit : Non.", ""),
        ("Anna Essai i Modèle", "Oui.", ""),
        ("La présidente", "La séance est levée.", ""),
    ]


def test_what_stands_above_the_first_name_and_headings_are_nobodys() -> None:
    said = _said((("Words", "Séance du 3 mai"), *SITTING[:4], ("Heading1", "Vote"), *SITTING[4:]))
    assert said[0] == (None, "Séance du 3 mai", "")
    assert (None, "Vote", "") in said
    assert said[4] == ("Anna Essai i Modèle", "Je refuse ce texte.", "")


@pytest.mark.parametrize(
    "names",
    [
        ["Le budget", "Le port", "Le budget", "La digue", "Le port", "Le budget"],
        ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six"],
        ["Je refuse.", "Non.", "Je refuse.", "Oui.", "Non.", "Je refuse."],
    ],
)
def test_a_style_of_titles_or_verses_names_nobody(names: list[str]) -> None:
    rows = [row for name in names for row in (("Who", name), ("Words", "La digue cède ici."))]
    assert not [who for who, _text, _asked in _said(tuple(rows)) if who]
