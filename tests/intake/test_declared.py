"""A name that an editor declares, which import took for words."""

from __future__ import annotations

import pytest

from vademecum.errors import VademecumError
from vademecum.intake.hearing import named
from vademecum.transcripts import read

SAID = "M. Roux : Bonjour à tous.\nMme Haddad : Je refuse.\n"


def said(text: str, **names: str) -> list[str]:
    """`who: words` of each utterance; `?label` of what is asked about, `-` of asides."""
    found = named(read(text.encode(), "essai.txt"), names)
    return [
        f"{one.speaker or '-'}{f' ?{one.asked}' if one.asked else ''}: {one.text}"
        for one in found.utterances
    ]


HEADS = {
    "a dash": "zoé – Voilà qui est dit.",
    "a long dash": "zoé — Voilà qui est dit.",
    "a full stop and a dash": "zoé. – Voilà qui est dit.",
    "a dialogue's dash": "- zoé : Voilà qui est dit.",
    "capitals": "ZOÉ – Voilà qui est dit.",
}


@pytest.mark.parametrize("line", HEADS.values(), ids=HEADS)
def test_what_opens_one_line_may_be_declared(line: str) -> None:
    assert said(f"{SAID}{line}\nM. Roux : Merci.\n", zoé="Zoé M.") == [
        "M. Roux: Bonjour à tous.",
        "Mme Haddad: Je refuse.",
        "Zoé M.: Voilà qui est dit.",
        "M. Roux: Merci.",
    ]


def test_what_stands_above_who_is_first_known_is_theirs() -> None:
    assert said(f"zoé – Bonsoir.\n{SAID}", zoé="Zoé M.")[0] == "Zoé M.: Bonsoir."


def test_where_no_sentence_ends_before_it_is_listed_and_given_to_nobody() -> None:
    text = f"{SAID}zoé – Oui.\nM. Roux : il manque zoé\nzoé – je suis là\n"
    assert said(text, zoé="Zoé M.")[2:] == [
        "Zoé M.: Oui.", "M. Roux: il manque zoé", "M. Roux ?zoé: zoé – je suis là",
    ]  # fmt: skip


RIGHT = {
    "of whom somebody speaks": "M. Roux : J’ai vu Zoé, qui – dit-elle – viendra.",
    "a sentence about somebody": "M. Roux : Zoé viendra demain.",
    "behind a sentence": "M. Roux : Non. Zoé viendra.",
    "inside a word": "M. Roux : Fin. Benzoé – c’est une résine.",
}


@pytest.mark.parametrize("line", RIGHT.values(), ids=RIGHT)
def test_what_opens_no_line_is_nobodys_name(line: str) -> None:
    with pytest.raises(VademecumError, match="nobody is called “zoé” in this file"):
        said(f"{SAID}{line}\n", zoé="Zoé M.")
