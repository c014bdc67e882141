"""Names of captions that are few: what may be one is asked about, never silent."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import cues, read

TYPED = {
    "forenames above": (
        ["(Anna)|Bonjour.", "(Paul)|Merci.", "(Luc)|Oui."],
        ["?Anna: (Anna) Bonjour.", "?Paul: (Paul) Merci.", "?Luc: (Luc) Oui."],
    ),
    "small letters above": (
        ["(anna essai)|Bonjour.", "(paul)|Merci.", "(Mairie de Testville)|Oui."],
        ["?anna essai: (anna essai) Bonjour.", "?paul: (paul) Merci.",
         "?Mairie de Testville: (Mairie de Testville) Oui."],
    ),
    "full names above, one cue without": (
        ["(Anna Essai)|Bonjour.", "Merci.", "(Luc Preuve)|Oui."],
        ["?Anna Essai: (Anna Essai) Bonjour.", "-: Merci.", "?Luc Preuve: (Luc Preuve) Oui."],
    ),
    "two of three on the line": (
        ["(Anna) Bonjour.", "(Paul Exemple) Merci.", "Et la suite."],
        ["?Anna: (Anna) Bonjour.", "?Paul Exemple: (Paul Exemple) Merci.", "-: Et la suite."],
    ),
    "full names above": (
        ["(Anna Essai)|Bonjour.", "(Paul Exemple)|Merci."],
        ["Anna Essai: Bonjour.", "Paul Exemple: Merci."],
    ),
    "noises": (
        ["(Rires)|Bonjour.", "Merci.", "(Musique)|Oui."],
        ["-: (Rires) Bonjour.", "-: Merci.", "-: (Musique) Oui."],
    ),
}  # fmt: skip
MAIRIE = "Mairie de Testville: Bonjour."
COLONS = {
    "one cue without, a pronoun behind a name": (
        [MAIRIE, "anna essai (elle): Merci.", "sans nom du tout", "et voilà: signé.", MAIRIE,
         "anna essai (elle): Je refuse.", MAIRIE],
        [MAIRIE, "anna essai (elle): Merci.", "-: sans nom du tout", "?et voilà: et voilà: signé.",
         MAIRIE, "anna essai (elle): Je refuse.", MAIRIE],
    ),
    "a sentence and a heading": (
        [MAIRIE, "Anna Essai: Oui.", "c'est clair: non.", "Conclusion: non.", MAIRIE,
         "Anna Essai: Non."],
        [MAIRIE, "Anna Essai: Oui.", "-: c'est clair: non.", "-: Conclusion: non.", MAIRIE,
         "Anna Essai: Non."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TYPED)
def test_a_name_above_what_is_said(case: str) -> None:
    lines, said = TYPED[case]
    assert read(cues(*lines), "a.vtt") == said


@pytest.mark.parametrize("case", [one for one in TYPED if "one cue without" not in one])
def test_the_same_as_text(case: str) -> None:
    lines, said = TYPED[case]
    if "above" in case:
        assert read("\n\n".join(lines).replace("|", "\n"), "a.txt") == said


@pytest.mark.parametrize("case", COLONS)
def test_a_colon_that_is_the_formats(case: str) -> None:
    lines, said = COLONS[case]
    assert read(cues(*lines), "a.vtt") == said
