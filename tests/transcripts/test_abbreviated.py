"""A title cut short names nobody: who speaks is the title and the name, up to their sign."""

from __future__ import annotations

import pytest

from vademecum import transcripts

TITLES = ["HON.", "MR.", "Mrs.", "HON. PROF.", "Sen.", "M.", "Mme.", "Sra.", "Hr.", "Dep.", "TUAN."]
NAMES = ["P. D. KUMEL", "S. KOYAN", "J.B. NADOM", "A. Petit"]
WORDS = ["Il est vieux et usé.", "On le verra plus tard.", "Je le soutiens.", "Merci bien à tous.",
         "Certes, on continue.", "Passons au vote."]  # fmt: skip
ORDER = [0, 1, 0, 2, 3, 0]
WAYS = {
    "bold": ("<p><b>{}.</b> {}</p>", "a.html"), "bold colon": ("<p><b>{}.:</b> {}</p>", "a.html"),
    "a word in bold": ("<p><b>{}.- Mr:</b> {}</p>", "a.html"), "line": ("{}.- {}", "a.txt"),
    "long dash": ("{}. – {}", "a.txt"), "colon": ("{}: {}", "a.txt"),
    "Markdown": ("**{}.-** {}", "a.md"), "no sign apart": ("{} : {}", "a.txt"),
}  # fmt: skip


def said(way: str, labels: list[str], words: list[str]) -> list[tuple[str | None, str, str]]:
    shape, name = WAYS[way]
    rows = "\n\n".join(map(shape.format, labels, words))
    page = f"<html><head><title>Essai</title></head><body>{rows}</body></html>"
    read = transcripts.read((page if name == "a.html" else rows).encode(), name)
    return [(one.speaker, one.text, one.asked) for one in read.utterances]


@pytest.mark.table
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("title", TITLES)
def test_the_label_is_the_title_and_the_name(way: str, title: str) -> None:
    labels = [f"{title} {NAMES[at]}" for at in ORDER]
    found = said(way, labels, WORDS)
    for label, words in zip(labels, WORDS, strict=True):
        [(who, asked)] = [(who, asked) for who, text, asked in found if words in text]
        assert who == label or (who is None and asked), (label, who)
    assert {who for who, _text, _asked in found} - {None} <= set(labels)


def test_people_who_bear_one_title_are_never_one() -> None:
    found = said("line", ["MR. CHAIRMAN", "HON. S. KOYAN", "HON. P.D. KUMEL"] * 2, WORDS)
    assert [who for who, _text, _asked in found] == [
        "MR. CHAIRMAN", "HON. S. KOYAN", "HON. P.D. KUMEL",
    ] * 2  # fmt: skip
    assert not any(asked for _who, _text, asked in found)


def test_one_who_begins_within_a_block_is_another() -> None:
    words = ["Passons. HON. S. KOYAN.- Je refuse.", *WORDS[1:]]
    found = said("a word in bold", ["MR. CHAIRMAN", "HON. S. KOYAN", "HON. P.D. KUMEL"] * 2, words)
    [(who, _text, asked)] = [one for one in found if "Je refuse." in one[1]]
    assert who == "HON. S. KOYAN" or (who is None and asked == "HON. S. KOYAN")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("MR : Oui.\n\nPL : Non.\n\nMR : Si.\n\nPL : Bien.", ["MR", "PL", "MR", "PL"]),
        ("**Luc.** Anna est là.\n\n**Anna.** Oui.\n\n**Luc.** Non.", ["Luc", "Anna", "Luc"]),
        (
            "Dr Petit : Oui.\n\nSam : Dr. House est là.\n\nDr Petit : Si.\n\nSam : Bon.",
            ["Dr Petit", "Sam"] * 2,
        ),
    ],
)
def test_initials_and_short_names_stay_what_they_are(text: str, people: list[str]) -> None:
    read = transcripts.read(text.encode(), "a.md")
    assert [one.speaker for one in read.utterances] == people[: len(read.utterances)]
