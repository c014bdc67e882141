"""Names as people type them, of signs and figures, where a file's format puts names: read where it
is sure, else asked about; never the words of who spoke before."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts

STARRED = ["+33 6 ** ** ** 12", "06 ** ** ** 12", "1514***0199", "(514) ***-0199"]
TYPED = ["🦊", "🦊🦊", '"Bob"', "@marie", "#3 salle", "Tullio | Erigon", "Bob & Co", "Bob+", "$am"]
SIGNS = ["-", "—", "...", "*", "_"]
SAID = [
    ("Odile Essai", "Bonjour à tous."), ("Paul Exemple", "Merci."), ("Odile Essai", "Bien."),
    ("?", "Je refuse cette clause."), ("Paul Exemple", "Pourquoi ?"), ("Odile Essai", "Suite."),
]  # fmt: skip
LINES = {"a colon": "{name}: {words}\n", "paragraphs": "{name} : {words}\n\n",
         "times": "[00:00:{at:02}] {name} : {words}\n"}  # fmt: skip
TEAMS = {
    "Teams": "{name}   0:{at:02}\n{words}\n\n",
    "Teams, tight": "{name}   0:{at:02}\n{words}\n",
}


def _turns(name: str) -> list[tuple[str, str]]:
    return [(name if who == "?" else who, words) for who, words in SAID]


def _text(layout: str, name: str) -> str:
    rows = enumerate(_turns(name))
    return "".join(layout.format(name=who, words=words, at=3 * at + 1) for at, (who, words) in rows)


def _cues(lines: list[str]) -> list[str]:
    rows = enumerate(lines, 1)
    timed = (f"00:00:{at:02}.000 --> 00:00:{at:02}.900\n{line}\n" for at, line in rows)
    return read("WEBVTT\n\n" + "\n".join(timed), "a.vtt")


@pytest.mark.parametrize("layout", [*LINES, *TEAMS])
@pytest.mark.parametrize("name", STARRED)
def test_a_number_with_stars_is_who_joined_by_telephone(name: str, layout: str) -> None:
    text = _text({**LINES, **TEAMS}[layout], name)
    assert read(text, "a.txt") == [f"{who}: {words}" for who, words in _turns(name)]


@pytest.mark.parametrize("layout", TEAMS)
@pytest.mark.parametrize("name", [*TYPED, "3e étage", "2B", "~ Bruno", "👍🏽 Léa"])
def test_where_a_time_stands_with_every_name_whatever_does_is_one(name: str, layout: str) -> None:
    said = read(_text(TEAMS[layout], name), "a.txt")
    assert said == [f"{who}: {words}" for who, words in _turns(name)]


@pytest.mark.parametrize("layout", [*LINES, *TEAMS])
@pytest.mark.parametrize("name", [*TYPED, *SIGNS, "A/B"])
def test_its_words_are_never_of_who_spoke_before_unsaid(name: str, layout: str) -> None:
    text = _text({**LINES, **TEAMS}[layout], name)
    said = transcripts.read(text.encode(), "a.txt").utterances
    [one] = [one for one in said if "Je refuse cette clause." in one.text]
    assert one.asked or one.speaker not in {"Odile Essai", "Paul Exemple"}


@pytest.mark.parametrize(
    "line",
    ["11) Voirie : Voté.", "2024 : Une année noire.", "Art. 3 : Rien.", "https://a.invalid : Oui."],
)
def test_figures_and_points_of_a_list_are_words(line: str) -> None:
    text = "".join(f"{who} : {words}\n" for who, words in _turns("Odile Essai"))
    said = read(text.replace("Pourquoi ?\n", f"Pourquoi ?\n{line}\n"), "a.txt")
    assert not any(one.startswith("?") for one in said)


@pytest.mark.parametrize("name", [*TYPED, *STARRED, "CW", "3e étage", "Participant (anonyme)"])
@pytest.mark.parametrize("times", [1, 2])
def test_where_every_cue_has_a_name_so_is_what_people_type(name: str, times: int) -> None:
    last = (name if times == 2 else "Odile Essai", "Bien.")
    turns = [*_turns(name), last, ("Paul Exemple", "Oui.")]
    said = _cues([f"{who}: {words}" for who, words in turns])
    if (name, times) == ("CW", 1):  # as `TVA: vingt pour cent` may be words
        assert said[3] == "?CW: CW: Je refuse cette clause."
    else:
        assert said == [f"{who}: {words}" for who, words in turns]


ODD = [
    ("Odile Essai - CUF", "Bonjour."), ("iPhone de Paul", "Bonjour."), ("?", "Vous m’entendez ?"),
    ("Mme", "Oui."), ("anna essai (elle/she)", "Je refuse."), ("Mairie | Salle 2", "Nous aussi."),
    ("Dr. Cas, Jean [invité]", "Je note."), ("33612345678", "Pour."), ("Galaxy S21 5G", "Contre."),
    ("??", "Pareil."), ("Odile Essai - CUF", "Voilà."), ("M.", "Non."), ("jp", "oui."),
    ("Participant (anonyme)", "Merci."),
]  # fmt: skip


@pytest.mark.parametrize("bare", [False, True])
def test_where_hardly_one_comes_back_none_is_silent_either(bare: bool) -> None:
    turns = [
        (STARRED[0] if who == "?" else "🦊" if who == "??" else who, words) for who, words in ODD
    ]
    lines = [f"{who}: {words}" for who, words in turns]
    if bare:  # one cue without a name: the colon may be a sentence's
        lines.insert(4, "d’accord on commence")
    said = _cues(lines)
    assert not any(one.startswith(("iPhone de Paul: +", "Galaxy S21 5G: 🦊")) for one in said)
    for name, words in ((STARRED[0], "Vous m’entendez ?"), ("🦊", "Pareil.")):
        assert (f"?{name}: {name}: {words}" if bare else f"{name}: {words}") in said


@pytest.mark.parametrize(
    "line",
    ["Odile Essai a quitté la réunion", "Paul Exemple a rejoint l’appel",
     "Odile Essai left the meeting", "Paul Exemple joined the call"],
)  # fmt: skip
def test_who_comes_and_goes_is_told_by_the_tool(line: str) -> None:
    text = _text(TEAMS["Teams"], "Anna Modèle").replace("Bien.\n", f"Bien.\n\n{line}\n")
    assert f"aside: {line}" in read(text, "a.txt")


def test_a_row_of_a_table_with_a_link_is_of_the_page_it_comes_from() -> None:
    link = "<a target='_blank' href='https://essai.invalid/a'>une page</a>"
    rows = ["speaker,words", "OE,Bonjour.", "PE,Merci.", f"PLUS,Tout est ici : {link}"]
    assert read("\n".join(rows), "a.csv") == [
        "OE: Bonjour.", "PE: Merci.", "aside: PLUS : Tout est ici : une page",
    ]  # fmt: skip
