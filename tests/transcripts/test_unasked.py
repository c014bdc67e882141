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
