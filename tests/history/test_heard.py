"""Whose the words of a hearing and of a testimony are: of those heard, or of who wrote the file."""

from __future__ import annotations

import pytest

from tests.record.test_passages import HEARING, TESTIMONY
from vademecum.history.heard import heard
from vademecum.history.words import words

# The file -> the words that are of those heard.
CASES = {
    "turns and their labels": (
        HEARING + "\nUn mot.\n\n{#t1}\n**Mme R.** — Oui.\n\n{#t2}\n**M. T.** — Non.\n",
        "mme r oui m t non",
    ),
    "a note and a heading are the editor’s": (
        HEARING + "\n{#t1}\n**Mme R.** — Oui[^n].\n\n## Titre\n\nEncore.\n\n[^n]: Une note.\n",
        "mme r oui encore",
    ),
    "a heading against the last words of a turn": (
        HEARING + "\n{#t1}\n**Mme R.** — Oui.\n## Titre\n\n{#t2}\n**M. T.** — Non.\n",
        "mme r oui m t non",
    ),
    "what stands between two turns": (
        HEARING + "\n{#t1}\n**Mme R.** — Oui.\n\n## Titre\n\n{#t2}\n**M. T.** — Non.\n",
        "mme r oui m t non",
    ),
    "a bold word and a dash in a lead": (
        TESTIMONY + "\n**Contexte** — Ce que dit l’éditrice.\n\n{#p1}\nDe l’eau.\n",
        "de l'eau",
    ),
    "a table of a testimony": (TESTIMONY + "\n{#p1}\n| eau |\n|---|\n| vent |\n", "eau vent"),
    "a file nobody can read": ("---\ngenre: [audition\n---\n\nUn mot.\n", "un mot"),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES.keys())
def test_whose_each_word_is(text: str, said: str) -> None:
    flags, all_of_them = heard(text, "hearings/h.md"), words(text)
    assert len(flags) == len(all_of_them)
    assert [word for word, flag in zip(all_of_them, flags, strict=True) if flag] == said.split()
