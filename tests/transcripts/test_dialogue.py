"""Two in one cue, by name, where the file's tags name voices."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import cues, read

VOICES = ("<v Anna>Bonjour.", "<v Paul Essai>Bonjour à vous.")


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        ("- Anna: oui|- Paul Essai: non", ["Anna: oui", "Paul Essai: non"]),
        ("– anna : Oui.|– Paul Essai : Non.", ["Anna: Oui.", "Paul Essai: Non."]),
        (
            "-Anna: Oui.|-Paul Essai: Non.|-Anna: Si.",
            ["Anna: Oui.", "Paul Essai: Non.", "Anna: Si."],
        ),
        ("<v Anna>- Anna: Oui.|- Paul Essai: Non.", ["Anna: Oui.", "Paul Essai: Non."]),
        ("- Anna: Oui.|- Karim: Non.", ["Anna: Oui.", "?Karim: - Karim: Non."]),
    ],
)
def test_each_has_what_stands_behind_the_name(cue: str, said: list[str]) -> None:
    assert read(cues(*VOICES, cue, VOICES[0]), "a.vtt")[2:-1] == said


@pytest.mark.parametrize(
    "cue",
    ["- Un café : oui.|- Un thé : non.", "<v Anna>- Premier point : le prix.|- Second : rien."],
)
def test_a_list_is_of_nobody_else(cue: str) -> None:
    found = read(cues(*VOICES, cue, VOICES[0]), "a.vtt")
    assert len(found) == len(VOICES) + 2
