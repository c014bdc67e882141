"""Tags between speeches are no words, and hide no label; those inside a sentence are kept."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts

OFFICE = "The Minister for Roads (Mr. Sample)"
TURNS = f"""\
Mr. Testi: Is the road closed? <NEWSPEECH> {OFFICE}: Mr. Speaker, I beg to reply.

Mr. Speaker: Order! <NEWSPEECH>
Mr. Testi: When?

Mr. Speaker: Next.
"""
KEPT = [
    "Anna Essai : <NOM> est venu. <NOM> Était là.\n\nPaul Exemple : Et <NOM> a dit non. <NOM>\n",
    "<PAUL> Bonjour.\n<ANNA> Oui.\n<PAUL> Non.\n<ANNA> Bien.\n",
    "Anna Essai : Non. <RIRES> Oui.\n\nPaul Exemple : Bien. <RIRES>\n",
    "Anna Essai : Non. <SUITE> Oui.\n\nPaul Exemple : Bien.\n",
]


def test_what_stands_behind_one_is_of_nobody_who_spoke_before() -> None:
    assert read(TURNS, "a.txt") == [
        "Mr. Testi: Is the road closed?", f"?{OFFICE}: {OFFICE}: Mr. Speaker, I beg to reply.",
        "Mr. Speaker: Order!", "Mr. Testi: When?", "Mr. Speaker: Next.",
    ]  # fmt: skip
    left = transcripts.read(TURNS.encode(), "a.txt").left_out
    assert left == ("2 tags between speeches, no words: <NEWSPEECH>",)


@pytest.mark.parametrize("text", KEPT)
def test_another_is_kept(text: str) -> None:
    found = transcripts.read(text.encode(), "a.txt")
    assert not any("no word" in sentence for sentence in found.left_out)


@pytest.mark.parametrize(
    "label", [OFFICE, "The Speaker of Testville (Hon. Sample)", "La ministre des routes (Mme Test)"]
)
def test_an_office_and_its_name_open_anothers_words_within_a_paragraph(label: str) -> None:
    said = read(
        f"Mr. Testi: Good. {label}: No.\n\nMr. Speaker: Order!\n\nMr. Testi: So.\n\n"
        "Mr. Speaker: Next.",
        "a.txt",
    )
    assert said[:2] == ["Mr. Testi: Good.", f"?{label}: {label}: No."]


@pytest.mark.parametrize(
    "words", ["The rule (see above): no.", "The rule (Mr. Petit says so) is this: no."]
)
def test_a_sentence_with_a_bracket_is_no_label(words: str) -> None:
    text = f"Mr. Testi: Good. {words}\n\nMr. Speaker: Order!\n\nMr. Testi: So.\n\nMr. Speaker: A."
    assert read(text, "a.txt")[0] == f"Mr. Testi: Good. {words}"
