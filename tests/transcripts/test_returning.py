"""Labels in small letters that come back are asked about, whatever ends them."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

ROWS = (
    ("anna", "Bonsoir à tous."),
    ("J.-L. M.", "Bonsoir."),
    ("karim", "Je refuse cette vente."),
    ("anna", "et pourquoi donc ?"),
    ("karim", "Elle est trop chère."),
)
WAYS = {
    "a dash": "{} – {}",
    "a hyphen": "{} - {}",
    "alone on its line": "{}\n{}",
    "alone, between paragraphs": "{}\n{}\n",
    "a dialogue's dash and a colon": "- {} : {}",
}


def asked(text: str) -> list[tuple[str, str]]:
    """What is asked of each utterance, and the first words that it opens; who speaks else."""
    found = read(text.encode(), "essai.txt").utterances
    return [(one.asked or one.speaker or "", one.text.split()[-1]) for one in found]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_nobody_has_the_words_of_a_label_that_comes_back(way: str) -> None:
    text = "\n".join(way.format(*row) for row in ROWS)
    assert asked(text) == [(label, words.split()[-1]) for label, words in ROWS]
    said = read(text.encode(), "essai.txt").utterances
    assert {one.speaker for one in said} <= {None, "J.-L. M."}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_who_speaks_once_in_that_way_is_asked_about_too(way: str) -> None:
    rows = (*ROWS, ("zoé martin", "Nous verrons bien."))
    assert ("zoé martin", "bien.") in asked("\n".join(way.format(*row) for row in rows))


RIGHT = {
    "a refrain": (
        "merci beaucoup\nOn y va.\nvoilà\nOn y est.\nmerci beaucoup\nC’est fini.\nvoilà\nBien."
    ),
    "prices": "Mme Roux : Voici.\nbois – 12 euros\nsable – 30 euros\nMme Roux : C’est tout.",
    "one word that comes back": (
        "M. Roux : On y va.\nBien sûr – dit-il.\nM. Kern : Non.\nenfin – peut-être.\nenfin – oui."
    ),
    "speech in lines": (
        "on commence la réunion\net on parle du budget\npuis on verra\n"
        "on commence la réunion\net donc voilà\npuis on verra"
    ),
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_what_comes_back_and_is_no_name_is_not_asked(text: str) -> None:
    assert [one.asked for one in read(text.encode(), "essai.txt").utterances if one.asked] == []
