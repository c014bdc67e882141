"""Names that people type in small letters, in files whose other names are typed as usual."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

TURNS = [
    ("Hélène Modèle", "La séance est ouverte ce soir."), ("Luc Exemple", "Pourquoi donc ?"),
    ("Hélène Modèle", "Elle coûte trop cher."), ("?", "Je refuse cette clause."),
    ("Luc Exemple", "Nous allons voter."), ("Hélène Modèle", "Je vous remercie."),
]  # fmt: skip
LONGER = [*TURNS, *TURNS[1:3], *TURNS[1:3]]


@pytest.mark.parametrize("way", ["{} – {}", "{} - {}", "{}. – {}", "{}— {}", "{} : {}", "[{}] {}"])
@pytest.mark.parametrize("name", ["paul dumas", "paul"])
def test_a_name_in_small_letters_once_is_nobodys_at_the_least(way: str, name: str) -> None:
    text = "\n\n".join(way.format(name if who == "?" else who, words) for who, words in LONGER)
    said = read(text, "a.txt")
    assert said[3].startswith((f"?{name}: ", f"?({name}", f"{name}: "))
    assert "Elle coûte trop cher." in said[2]
    assert "refuse" not in said[2]


@pytest.mark.parametrize(
    "line", ["[rires] Je refuse.", "la digue, elle – Je le répète – cède.", "voici le point : Ici."]
)
def test_small_letters_that_are_words_stay_with_who_speaks(line: str) -> None:
    turns = [f"{who} – {words}" for who, words in TURNS if who != "?"]
    said = read("\n\n".join([*turns[:3], line, *turns[3:]]), "a.txt")
    assert said[2] == f"Hélène Modèle: Elle coûte trop cher.¶{line}"


@pytest.mark.parametrize(
    "way",
    ["{number}. {who} : {words}", "* {who} : {words}", "_{who}_ : {words}", "{who}\t{words}",
     "<{who}> {words}", "[{who}]: {words}"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["paul dumas", "+33 6 00 00 00 00"])
def test_names_of_every_look_where_the_format_shows_them(way: str, name: str) -> None:
    order = [*TURNS, *TURNS]
    rows = [
        way.format(number=at, who=name if who == "?" else who, words=words)
        for at, (who, words) in enumerate(order, 1)
    ]
    said = read("\n".join(rows), "a.txt")
    assert [one.replace("?+", "+").split(": ")[0].lstrip("?") for one in said] == [
        name if who == "?" else who for who, _words in order
    ]
