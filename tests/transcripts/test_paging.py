"""What a page prints round the words is nobody's; headings of Markdown name people or nobody."""

from __future__ import annotations

import re

import pytest

from vademecum import transcripts

Said = list[tuple[str | None, bool, str]]


def said(text: str, name: str = "a.txt") -> tuple[Said, tuple[str, ...]]:
    read = transcripts.read(text.encode(), name)
    return [(one.speaker, one.aside, one.text) for one in read.utterances], read.left_out


def pages(foot: str, head: str, count: int = 4) -> str:
    parts = []
    for at in range(1, count + 1):
        parts += [
            f"M. Dupont : Phrase {'abcdefgh'[at]} sur le budget, qui se",
            foot.replace("N", str(at)),
            head,
            "poursuit ensuite.",
            f"Mme Durand : Réponse {'abcdefgh'[at]}.",
        ]
    return "\n\n".join(part for part in parts if part) + "\n"


@pytest.mark.parametrize("foot", ["Page N/4", "page N sur 4", "- N -", "N/4", "p. N"])
@pytest.mark.parametrize(
    "head", ["", "Ville d'Exemple – Procès-verbal du 12 mars", "Conseil municipal du 12 mars 2019"]
)
def test_heads_and_feet_are_left_out_and_the_sentence_goes_on(foot: str, head: str) -> None:
    found, left = said(pages(foot, head))
    assert found[:2] == [
        ("M. Dupont", False, "Phrase b sur le budget, qui se poursuit ensuite."),
        ("Mme Durand", False, "Réponse b."),
    ]
    assert {who for who, _aside, _text in found} == {"M. Dupont", "Mme Durand"}
    assert len(left) == 1


def test_a_head_that_comes_twice_in_three_pages() -> None:
    head = "Conseil municipal du 3 mars 2019"
    text = "M. Dupont : Je parle, qui\n\nPage 1 sur 3\n\n{0}\n\nme tais.\n\nMme Durand : Oui.\n\n"
    text += "Page 2 sur 3\n\n{0}\n\nM. Dupont : Fin.\n\nPage 3 sur 3\n"
    assert [one[2] for one in said(text.format(head))[0]] == [
        "Je parle, qui me tais.",
        "Oui.",
        "Fin.",
    ]
    assert str(said(text.format("Anna Essai"))[0]).count("Anna Essai") == 2


def test_a_name_that_comes_back_by_a_page_number_is_who_speaks() -> None:
    text = (
        "\n\n".join(
            f"Page {at}\n\nAnna Essai\n\nLe bief {'abcdef'[at]} est là.\n\nPaul Exemple\n\nOui."
            for at in range(1, 5)
        )
        + "\n\nAnna Essai\n\nFin.\n"
    )
    found, _left = said(text)
    assert {who for who, _aside, _text in found if who} == {"Anna Essai", "Paul Exemple"}


@pytest.mark.parametrize(
    "mark", ["Page 33", "Página 33", "Seite 33", "Pagina 33", "Pàgina 33", "Blz. 33", "Pág. 33"]
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_lone_mark_of_a_page_takes_nobodys_words(mark: str, gap: str) -> None:
    turns = "La señora PRUEBA: Gracias.\n\nEl señor MODELO: Bien.\n\n"
    one, another = "Estoy aquí.", "Y sigo."
    found, left = said(f"{turns}La señora PRUEBA: {one}{gap}{mark}{gap}{another}\n\n{turns}")
    assert found[2:5] == [
        ("La señora PRUEBA", False, one), (None, True, mark), ("La señora PRUEBA", False, another),
    ]  # fmt: skip
    assert left == ()
    found, left = said(f"{turns}La señora PRUEBA: Estoy{gap}{mark}{gap}aquí.\n\n{turns}")
    assert found[2] == ("La señora PRUEBA", False, one)
    assert len(left) == 1


@pytest.mark.parametrize(
    "text",
    [
        "M. R. : Lisez la page 3.\n\nPage 3\n\nMme T. : Oui.\n",
        "M. R. : Les notes sont :\n\n12/20\n\n8/20\n\n15/20\n\nMme T. : Bien.\n",
        "M. R. : Il dit :\n\n- 4 -\n\n- 90 -\n\n- 2 -\n\nMme T. : Bien.\n",
    ],
)
def test_numbers_that_count_no_pages_are_words(text: str) -> None:
    found, left = said(text)
    assert left == ()
    told = " ".join(one for _who, _aside, one in found)
    assert re.findall(r"\d+", told) == re.findall(r"\d+", text)


MARKDOWN = {
    "a name with its time among others without": (
        "00:00:13 Speaker 1  \nBonjour.\n\n## 00:05:27 Speaker 2\n\nJe refuse.\n\n"
        "00:06:10 Speaker 1  \nAh bon.\n\n## Vote du budget\n\n00:06:50 Speaker 2  \nOui.\n",
        [
            ("Speaker 1", False, "Bonjour."),
            ("Speaker 2", False, "Je refuse."),
            ("Speaker 1", False, "Ah bon."),
            (None, True, "Vote du budget"),
            ("Speaker 2", False, "Oui."),
        ],
    ),
    "all are headings": (
        "# Séance\n\n## Anna Essai\n\nBonjour.\n\n## Paul Exemple\n\nJe refuse.\n\n"
        "## Anna Essai\n\nBien.\n",
        [
            (None, True, "Séance"),
            ("Anna Essai", False, "Bonjour."),
            ("Paul Exemple", False, "Je refuse."),
            ("Anna Essai", False, "Bien."),
        ],
    ),
    "a name that speaks elsewhere, above words of oneself": (
        "**Anna Essai :** Bonjour.\n\n## Paul Exemple\n\nJe refuse.\n\n---\n\n"
        "**Paul Exemple :** Oui.\n\n**Anna Essai :** Encore.\n",
        [
            ("Anna Essai", False, "Bonjour."),
            ("Paul Exemple", False, "Je refuse."),
            ("Paul Exemple", False, "Oui."),
            ("Anna Essai", False, "Encore."),
        ],
    ),
    "a name that stands so once, above what may be told, is asked about": (
        "**Anna Essai :** Bonjour.\n\n## Paul Exemple\n\nMaire depuis dix ans.\n\n---\n\n"
        "**Paul Exemple :** Oui.\n\n**Anna Essai :** Encore.\n",
        [
            ("Anna Essai", False, "Bonjour."),
            (None, False, "Paul Exemple\n\nMaire depuis dix ans."),
            ("Paul Exemple", False, "Oui."),
            ("Anna Essai", False, "Encore."),
        ],
    ),
    "a name that speaks nowhere else is asked about": (
        "**Anna Essai :** Bonjour.\n\n## Paul Modèle\n\nJe refuse.\n\n---\n\n"
        "**Paul Exemple :** Oui.\n\n**Anna Essai :** Encore.\n",
        [
            ("Anna Essai", False, "Bonjour."),
            (None, False, "Paul Modèle\n\nJe refuse."),
            ("Paul Exemple", False, "Oui."),
            ("Anna Essai", False, "Encore."),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), MARKDOWN.values(), ids=MARKDOWN)
def test_headings_of_markdown(text: str, expected: Said) -> None:
    assert said(text, "a.md")[0] == expected
