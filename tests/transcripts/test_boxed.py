"""Names in brackets beside a time, or alone above or below one; and whoever was not recognised."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

WAYS = [
    "[{name}] {time}\n{words}", "[{name}]\n{time}\n{words}", "{time}\n[{name}]\n{words}",
    "[{name}] [{time}]\n{words}", "[{name}] {time} {words}", "[{name}] ({time}) : {words}",
    "[{time}] [{name}] {words}", "{name} {time}\n{words}", "[{name}] {time} - 00:00:59\n{words}",
]  # fmt: skip
NOBODY = ["(voix)", "voix", "(inaudible)", "voix d’homme", "voix off", "?", "…", "inconnu"]
KNOWN = [
    "Anna Essai: Bonjour à tous.", "Paul Exemple: Bonjour.",
    "Anna Essai: Merci.", "Paul Exemple: De rien.",
]  # fmt: skip


def _read(way: str, name: str) -> list[str]:
    said = [*(one.split(": ") for one in KNOWN[:2]), (name, "Je refuse.")]
    said += [one.split(": ") for one in KNOWN[2:]]
    rows = (
        way.format(name=who, time=f"00:00:{at:02}", words=words)
        for at, (who, words) in enumerate(said, 5)
    )
    return read("\n\n".join(rows), "a.txt")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NOBODY)
def test_who_was_not_recognised_is_no_name_and_not_who_spoke_before(name: str, way: str) -> None:
    found = _read(way, name)
    assert [one for one in found if one in KNOWN] == KNOWN
    words = [one for one in found if "refuse" in one]
    assert len(words) == 1
    assert words[0][0] in "-?"
    assert "00:00" not in words[0]


@pytest.mark.parametrize("name", ["[(voix)]", "[voix off]", "(inaudible)", "(voix d’homme)"])
def test_who_was_not_recognised_has_brackets_where_names_have_none(name: str) -> None:
    rows = [*(one.split(": ") for one in KNOWN), (name, "Je refuse."), KNOWN[0].split(": ")]
    text = "\n\n".join(f"{who} 00:{at:02}\n{words}" for at, (who, words) in enumerate(rows, 5))
    found = read(text, "a.txt")
    assert found[:4] == KNOWN and found[5] == KNOWN[0]
    assert "refuse" in found[4] and found[4][0] in "-?" and "00:" not in found[4]


@pytest.mark.parametrize("way", WAYS)
def test_a_name_in_brackets_is_one(way: str) -> None:
    assert _read(way, "Zoé Modèle") == [*KNOWN[:2], "Zoé Modèle: Je refuse.", *KNOWN[2:]]


def test_notes_in_brackets_above_a_time_stay_as_they_stand() -> None:
    text = "00:00:01\nBonjour.\n\n[rires]\n00:00:05\nOui.\n\n[musique]\n00:00:09\nNon."
    assert "[rires]" in " ".join(read(text, "a.txt"))
