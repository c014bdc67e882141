"""A civility alone is nobody's name, whatever format gave it."""

from __future__ import annotations

import pytest

from vademecum.intake.asked import answered
from vademecum.transcripts import read

CIVIL = ["Mr", "M.", "Mme", "Mrs", "Ms.", "Mlle", "Monsieur", "Madame", "Señor", "La señora",
         "Herr", "Frau", "Hon.", "HON", "Hon. Mr.", "De heer", "Signora"]  # fmt: skip
NAMES = ["MR", "Mme D.", "Mr X", "Docteur", "Hon Test", "Maire", "Sir Test", "Monsieur Test"]
WAYS = {
    "tag of a voice": ("<v {0}>{1}", "a.vtt"),
    "name in a cue": ("{0}: {1}", "b.vtt"),
    "label": ("{0}: {1}", "a.txt"),
    "bold": ("**{0} :** {1}", "a.md"),
    "span": ('<p><span class="speaker">{0}:</span> {1}</p>', "a.html"),
    "page in bold": ("<p><b>{0}:</b> {1}</p>", "b.html"),
    "table": ("{0};{1}", "a.csv"),
}
WORDS = ["Speaker, Sir, I agree.", "Bien, on passe au vote.", "Je refuse.", "Merci bien à tous.",
         "Alors on continue.", "C’est fini."]  # fmt: skip


def _file(way: str, lone: str) -> tuple[bytes, str]:
    shape, name = WAYS[way]
    rows = [
        shape.format(who, words)
        for who, words in zip([lone, "Anna Essai", "Paul Test"] * 2, WORDS, strict=True)
    ]
    if name.endswith(".vtt"):
        times = (f"00:{at:02}.000 --> 00:{at + 1:02}.000" for at in range(len(rows)))
        cues = zip(times, rows, strict=True)
        return ("WEBVTT\n\n" + "\n\n".join(map("\n".join, cues)) + "\n").encode(), name
    if name.endswith(".csv"):
        return "\n".join(["qui;paroles", *rows]).encode(), name
    body = "\n\n".join(rows)
    page = f"<html><head><title>Essai</title></head><body>{body}</body></html>"
    return (page if name.endswith(".html") else body).encode(), name


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lone", CIVIL)
def test_a_civility_alone_is_nobody_and_listed(way: str, lone: str) -> None:
    found = read(*_file(way, lone))
    first, again = (
        next(one for one in found.utterances if words in one.text) for words in (WORDS[0], WORDS[3])
    )
    assert first.speaker is None
    assert again.asked.rstrip(".:") == lone.rstrip(".")
    assert first.asked == again.asked or first.aside  # before anybody is named
    names = {one.asked.casefold(): "Luc Roux" for one in found.utterances if one.asked}
    said = [(one.speaker, one.text) for one in answered(found, names)]
    assert ("Luc Roux", WORDS[3]) in said
    assert {who for who, _words in said} - {None} == {"Luc Roux", "Anna Essai", "Paul Test"}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_more_or_initials_is_a_name(name: str) -> None:
    found = read(*_file("tag of a voice", name)).utterances
    assert [one.speaker for one in found][::3] == [name, name]


def test_an_initial_among_others_is_one() -> None:
    found = read(b"M. : Oui.\n\nJ. : Non.\n\nM. : Si.\n\nJ. : Bien.\n", "a.txt").utterances
    assert [one.speaker for one in found] == ["M.", "J."] * 2


def test_cues_of_one_in_a_row_are_one_question() -> None:
    data, name = _file("tag of a voice", "Mr")
    found = read(data.replace(b"Anna Essai", b"Mr"), name).utterances
    assert [(one.speaker, one.asked, one.goes_on) for one in found[:3]] == [
        (None, "Mr", False), (None, "", True), ("Paul Test", "", False),
    ]  # fmt: skip
