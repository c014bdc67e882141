"""Links, guests and chapters above a transcript are nobody's; what somebody reads out is theirs."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import told
from vademecum import transcripts

SAID = ("Bonjour à tous.", "Merci. Je refuse cette clause.", "Bien.", "Oui.")
PEOPLE = ("Anna Essai", "Paul Exemple") * 2
TURNS = "".join(f"**{who}:** {said}\n\n" for who, said in zip(PEOPLE, SAID, strict=True))
URL = "https://example.org"
LISTS = {
    "a name and a time behind a link": (
        f"- [Le rapport]({URL}/a) | Anna Essai [03:58]\n"
        f"- [L'avis]({URL}/b) | Paul Exemple [05:10]\n- [Le blog]({URL}/c)\n"
    ),
    "a comma between": (
        f"- [Le rapport]({URL}/a), Anna Essai (03:58)\n- [L'avis]({URL}/b), Paul Exemple (05:10)\n"
    ),
    "a name before": (
        f"* Anna Essai [03:58] [Le rapport]({URL}/a)\n* Paul Exemple [05:10] [L'avis]({URL}/b)\n"
    ),
    "numbers": (
        f"1. [Le rapport]({URL}/a) | Anna Essai [03:58]\n"
        f"2. [L'avis]({URL}/b) | Paul Exemple [05:10]\n"
    ),
    "guests": (
        f"- Anna Essai: [Site]({URL}/a) | [Blog]({URL}/b)\n- Paul Exemple: [Site]({URL}/c)\n"
    ),
    "guests in bold": f"- **Anna Essai:** [Site]({URL}/a)\n- **Paul Exemple:** [Site]({URL}/b)\n",
    "addresses": (
        f"Le rapport : {URL}/a | Anna Essai [03:58]\n\nL'avis : {URL}/b | Paul Exemple [05:10]\n"
    ),
    "chapters": (
        "- 00:00 Introduction\n- 03:58 Anna Essai : le rapport\n- 05:10 Paul Exemple : l'avis\n"
    ),
    "times in brackets": "[03:58] Anna Essai : le rapport\n[05:10] Paul Exemple : l'avis\n",
}
HEADS = {
    "headings": "# Épisode\n\n## Liens\n\n{}\n## Transcription\n\n",
    "bold": "**Liens:**\n\n{}\n**TRANSCRIPT BELOW:**\n\n",
    "lines": "Ressources\n\n{}\nTranscript:\n\n",
}


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("kind", LISTS)
def test_notes_above_a_transcript_are_nobodys(kind: str, head: str) -> None:
    text = HEADS[head].format(LISTS[kind]) + TURNS
    for written in (text, text.replace("**", "")):
        said = list(transcripts.read(written.encode(), "a.md").utterances)
        turns = [told(one) for one in said if one.speaker or one.asked or not one.aside]
        assert [one for one in turns if "pisode" not in one] == [
            f"{who}: {words}" for who, words in zip(PEOPLE, SAID, strict=True)
        ]
        notes = " ".join(one.text for one in said if one.aside)
        assert notes.count("Anna Essai") == LISTS[kind].count("Anna Essai")


def test_a_list_right_above_the_first_turn_is_nobodys_too() -> None:
    text = LISTS["a name and a time behind a link"] + "\n" + TURNS
    said = transcripts.read(text.encode(), "a.md").utterances
    assert [one.text for one in said if not one.aside] == [*SAID]


READ_OUT = {
    "a message": f"Anna Essai : {URL}/a\nPaul Exemple : Merci.\nAnna Essai : De rien.\n",
    "behind words": (
        f"**Anna Essai:** Voici.\n\n- [Le rapport]({URL}/a)\n- [L'avis]({URL}/b)\n\n"
        "**Paul Exemple:** Merci.\n"
    ),
    "a sentence": f"**Anna Essai:** Voyez {URL}/a pour le rapport.\n\n**Paul Exemple:** Merci.\n",
    "under the title": (
        f"# Transcription\n\n**Anna Essai:** Voyez :\n\n- {URL}/a\n\n**Paul Exemple:** Merci.\n"
    ),
}


@pytest.mark.parametrize("kind", READ_OUT)
def test_links_that_somebody_gives_are_theirs(kind: str) -> None:
    said = transcripts.read(READ_OUT[kind].encode(), "a.md").utterances
    links = [one for one in said if URL in one.text]
    assert links
    assert {one.speaker for one in links} == {"Anna Essai"}
