"""Bold and italics of wikis, forums, pages and Org: names are names, marks are no words."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

WAYS = {
    "a wiki's bold": ("'''{}''' : {}", "''ici''"),
    "its sign within": ("'''{} :''' {}", "''ici''"),
    "both": ("'''''{}''''' : {}", "'''''ici'''''"),
    "indented": (":'''{}''' : {}", "'''ici'''"),
    "a wiki's italics": ("''{}'' : {}", "''ici''"),
    "a term": (";{} : {}", "[[Page|ici]]"),
    "a term and its lines": ("; {}\n: {}", "[[ici]]"),
    "a forum's bold": ("[b]{}[/b] : {}", "[i]ici[/i]"),
    "a forum's colour": ("[color=red][b]{} :[/b][/color] {}", "[url=https://exemple.fr]ici[/url]"),
    "a page's bold": ("<b>{}</b> : {}", "<i>ici</i>"),
    "a page's strong": ("<p><strong>{} :</strong> {}</p>", "<em>ici</em>"),
    "Org's list": ("- {} :: {}", "/ici/"),
    "Org's italics": ("/{}/ : {}", "/ici/"),
    "Org's italics with the sign": ("/{} :/ {}", "/ici/"),
    "behind a time": ("(00:01:02) **{}** : {}", "*ici*"),
    "behind a time in square brackets": ("[00:01:02] **{} :** {}", "*ici*"),
}
TURNS = [("Anna Essai", "Bonjour."), ("Paul", "Venez {}, dit-il."), ("Anna Essai", "Je refuse."),
         ("Paul", "Bien.")]  # fmt: skip


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("case", WAYS)
def test_marks_around_a_name_are_no_words(case: str, between: str) -> None:
    way, inner = WAYS[case]
    text = between.join(way.format(who, words.format(inner)) for who, words in TURNS)
    assert read(text, "a.txt") == [f"{who}: {words.format('ici')}" for who, words in TURNS]


@pytest.mark.parametrize(
    "line", ["'''Nom''' : Je refuse.", ";Nom : Je refuse.", "[b]Nom[/b] : Je refuse.",
             "<b>Nom</b> : Je refuse.", "/Nom/ : Je refuse."]
)  # fmt: skip
def test_one_name_marked_otherwise_than_the_others_is_asked(line: str) -> None:
    rows = ["M. Dupont : Bonjour.", "Mme Durand : Oui.", line, "M. Dupont : Bien."]
    assert read("\n".join(rows), "a.txt")[2] == "?Nom: Nom : Je refuse."


@pytest.mark.parametrize(
    "words",
    ["Il a couru en 2'15'' et 3'20''.", "Il dit 'non', puis ''rien''.", "Voir [1] et [b] ici.",
     "Il y a 3 ; 4 : cinq.", "Le 12/03/2024, et/ou le 13.", "a < b, et b > c.",
     "Le x :: y est pris.", "https://exemple.fr/une/page/"],
)  # fmt: skip
def test_signs_that_are_words_stay(words: str) -> None:
    said = read(f"Anna : Bonjour.\nPaul : {words}\nAnna : Oui.\nPaul : Non.", "a.txt")
    assert said[1] == f"Paul: {words}"


def test_a_wikis_headings_are_nobodys() -> None:
    text = "== Le budget ==\n'''Anna''' : Bonjour.\n\n== La dette ==\n'''Paul''' : Oui.\n"
    assert read(f"{text}'''Anna''' : Fin.", "a.txt") == [
        "aside: Le budget", "Anna: Bonjour.", "aside: La dette", "Paul: Oui.", "Anna: Fin."
    ]  # fmt: skip
