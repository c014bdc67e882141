"""Lists and code in a turn of Markdown without bold names: words of who speaks, asked of nobody."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

HEAD = "# Réunion\n\n### Ordre du jour\n\nAB: Bonjour à tous.\n\nCD: Merci, nous commençons.\n\n"
TAIL = "\n\nCD: Bien.\n\n### Suite\n\nAB: Reprenons.\n\nCD: Oui.\n"


def _said(block: str) -> list[tuple[str | None, str, str]]:
    found = read(f"{HEAD}AB: Voici le texte.\n\n{block}{TAIL}".encode(), "a.md").utterances
    return [(one.speaker, one.text, one.asked) for one in found if not one.aside]


@pytest.mark.parametrize("mark", ["-", "*", "+"])
def test_a_list_in_a_turn_is_of_who_speaks(mark: str) -> None:
    said = _said(f"{mark} Attendre un an\n{mark} Laisser Paul essayer")
    assert said[2] == ("AB", "Voici le texte.\n\n• Attendre un an\n\n• Laisser Paul essayer", "")
    assert [who for who, _words, _asked in said] == ["AB", "CD", "AB", "CD", "AB", "CD"]


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_code_goes_on_with_the_sentence_above_it(fence: str) -> None:
    said = _said(f"{fence}js\nvoie.nom = {{value: 1}};\nTitre: oui\n{fence}")
    code = f"{fence}js voie.nom = {{value: 1}}; Titre: oui {fence}"
    assert said[2] == ("AB", f"Voici le texte. {code}", "")
    assert [who for who, _words, _asked in said] == ["AB", "CD", "AB", "CD", "AB", "CD"]


@pytest.mark.parametrize(
    "block", ["sans fin\n\n```\na = 1;\n```", "```\na = 1;\n\nCD: Non.\n\nAB: Si.\n\n```"]
)
def test_what_is_said_below_code_is_no_code(block: str) -> None:
    said = _said(f"{block}{TAIL}")
    assert [(who, words) for who, words, _asked in said][-2:] == [
        ("AB", "Reprenons."),
        ("CD", "Oui."),
    ]
    assert all("Bien" not in words or words == "Bien." for _who, words, _asked in said)


@pytest.mark.parametrize(
    "block", ["- Oui.", "### Fin\n\n- Revoir cela.\n- Et ceci.", "- Paul : Non.\n- Anna : Oui."]
)
def test_what_may_be_anothers_is_still_told(block: str) -> None:
    said = _said(block)
    assert any(asked or who not in {"AB", "CD"} for who, _words, asked in said)
