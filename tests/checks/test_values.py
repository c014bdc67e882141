"""Values, in which no markup is read: what would be printed of it is told, wherever one stands."""

from __future__ import annotations

import pytest

from tests.book import HEARING, PREFACE, Book
from vademecum.mend import mend
from vademecum.text.values import marks

NB = "\u00a0"

# A value, and the mark in it.
WRONG = {
    "attributes": ("Nommer {.nommage}", "{.nommage}"),
    "an address of Pandoc's": ("Nommer {#nom}", "{#nom}"),
    "a class without a number": ("Titre {.unnumbered}", "{.unnumbered}"),
    "a link of a wiki": ("[[Note]]", "[[Note]]"),
    "highlighting": ("==surligné==", "==surligné=="),
    "an icon": ("Un :smile: mot", ":smile:"),
    "an icon of a set": ("Un :material-account: mot", ":material-account:"),
    "the call of a note": ("Note[^1]", "[^1]"),
    "a note in its line": ("Titre ^[x]", "^[x]"),
    "colons": ("Titre :::", ":::"),
    "a formula": ("$x^2$", "$x^2$"),
    "a sign that HTML names": ("&nbsp;Titre", "&nbsp;"),
    "a letter that HTML names": ("Titre &eacute;", "&eacute;"),
    "a heading": ("## Titre", "##"),
    "one hash and a space": ("# Titre", "#"),
    "a quotation": ("> Titre", ">"),
    "words struck through": ("~~mot~~", "~~mot~~"),
    "a role half written": ("Un {sup} mot", "{sup}"),
    "raised letters": ("2^e^ mot", "^e^"),
    "underlines": ("_mot_", "_mot_"),
    "a variable": ("{{ nom }}", "{{ nom }}"),
    "a template": ("<% x %>", "<% x %>"),
    "emphasis that is open": ("**gras", "**"),
    "emphasis": ("Un *mot*", "*mot*"),
    "code": ("Un `mot`", "`mot`"),
    "LaTeX": ("\\textbf{x}", "\\textbf"),
    "a link": ("[a](b)", "](b)"),
    "a link by reference": ("[a][b]", "][b]"),
    "a sign that is escaped": ("Un \\* mot", "\\"),
    "a backslash": ("Un\\ mot", "Un\\"),
    "a comment": ("Un <!-- x -->", "<!-- x -->"),
    "a tag": ("Un<br>mot", "<br>"),
    "underlining": ("Un ++mot++", "++mot++"),
    "a box": ("!!! note", "!!! note"),
}
RIGHT = [
    "Avant-propos", "1. Accueillir", "- Oui", f"Accueillir{NB}: un guide", f"Tableau{NB}: les eaux",
    "Tableau: les eaux", "#Moulins", "Le lot #1", "C++, C# et F#", "R&D et AT&T", "Canal +",
    "Bac +5", "Un + un = deux", "50 % des voix", f"50{NB}% bio", "5 $ ou 10 $",
    "Accueil | Val-Brume",
    "https://exemple.fr/~a_b/c*d?e=[f]", "un@exemple.fr", "@moulin_bleu",
    "Le fichier nom_du_bief.md", "L’eau [sic]", "[…] et […]", "Les élu·e·s (2017–2020)",
    "Un hôtel 4*", "Moins < de 18 ans",
    "24/7, km/h, et/ou", "D:\\moulins\\bief", "~20 moulins", "~", "« Oui »", "CC BY-SA 4.0",
    "À 14:30:00", "Le rapport 1:2", "Merci :-)", "{un, deux}", "M. l’adjoint…", "Q&R", "2026.1",
]  # fmt: skip


@pytest.mark.parametrize(("text", "mark"), WRONG.values(), ids=WRONG.keys())
def test_a_mark_in_a_value_is_told(text: str, mark: str) -> None:
    (found,) = marks(text)
    assert found[0].startswith(mark)


@pytest.mark.parametrize("text", RIGHT)
def test_words_of_a_value_are_let_through(text: str) -> None:
    assert list(marks(text)) == []


# Where a value stands -> the file, what stands there, what is written instead.
FIGURE = "\n:::{{figure}} ../agir/images/roue.svg\n:alt: {}\n\nLa roue.\n:::\n"
PLACES = {
    "a title": (PREFACE, 'titre: "Avant-propos"', "titre: '{}'"),
    "a place": (HEARING, 'lieu: "Port-Songe"', "lieu: '{}'"),
    "the book": ("vademecum.toml", 'version = "2019.1"', "version = '{}'"),
    "a figure": (PREFACE, "", FIGURE),
    "an image": (PREFACE, "", "\n![{}](../agir/images/roue.svg)\n"),
    "a link": (PREFACE, "", "\n[mot](https://exemple.fr '{}')\n"),
    "a sheet": (PREFACE, "", "\n:::{{fiche}} Un\n:pour: {}\n\nTexte.\n:::\n"),
    "an abbreviation": (PREFACE, "", "\nLa {{abbr}}`CN ({})` ici.\n"),
    "an entry": (PREFACE, "", "\n:::{{index}} single: {}\n:::\n\nTexte.\n"),
    "an entry in its line": (PREFACE, "", "\nLe {{index}}`mot <single: {}>` ici.\n"),
}


@pytest.mark.parametrize(("path", "old", "new"), PLACES.values(), ids=PLACES.keys())
def test_a_value_is_looked_at_wherever_it_stands(
    small: Book, path: str, old: str, new: str
) -> None:
    text = new.format("Une {.classe} vive")
    if old:
        small.alter(path, old, text)
    else:
        small.add(path, text)
    (one,) = small.problems()
    assert (one.code, one.values["text"]) == ("M024", "{.classe}")


def test_what_an_image_shows_may_hold_emphasis(small: Book) -> None:
    small.add(PREFACE, "\n![Une *roue* \\*vive\\*](../agir/images/roue.svg)\n")
    assert small.codes() == []


@pytest.mark.parametrize("lost", ["`vive`", "[^1]", "<br>"])
def test_what_is_left_out_of_what_an_image_shows_is_told(small: Book, lost: str) -> None:
    image = f"![Une roue {lost} ici](../agir/images/roue.svg)"
    small.add(PREFACE, f"\n{image}\n\nUn.[^1]\n\n[^1]: Un.\n")
    assert "M024" in [one.code for one in small.problems()]


@pytest.mark.slow
def test_a_mark_of_a_title_is_one_line_and_typography_beside_it_is_mended(small: Book) -> None:
    small.alter(PREFACE, 'titre: "Avant-propos"', 'titre: "Oui! Un :::, deux:::"')
    assert [one.code for one in small.problems()] == ["M024", "T003"]
    mend(small.root, lambda _one: True)
    assert 'titre: "Oui\u202f! Un :::, deux:::"' in small.read(PREFACE)


LETTERS = {
    "a title": (PREFACE, 'titre: "Avant-propos"', 'titre: "{}"'),
    "a place": (HEARING, 'lieu: "Port-Songe"', 'lieu: "{}"'),
    "the book": ("vademecum.toml", 'titre = "Ouverture"', 'titre = "{}"'),
    "a figure": (PREFACE, "", FIGURE),
    "an image": (PREFACE, "", "\n![{}](../agir/images/roue.svg)\n"),
    "a sheet": (PREFACE, "", "\n:::{{fiche}} Un\n:pour: {}\n\nTexte.\n:::\n"),
    "an abbreviation": (PREFACE, "", "\nLa {{abbr}}`CN ({})` ici.\n"),
}


@pytest.mark.table
@pytest.mark.parametrize(("path", "old", "new"), LETTERS.values(), ids=LETTERS.keys())
@pytest.mark.parametrize(
    ("before", "after"), [("L&apos;&eacute;lu", "L’élu"), ("Un d&eacute;", "Un dé")]
)
def test_letters_by_their_names_are_mended_in_a_value(
    small: Book, path: str, old: str, new: str, before: str, after: str
) -> None:
    if old:
        small.alter(path, old, new.format(before))
    else:
        small.add(path, new.format(before))
    assert {one.code for one in small.problems()} == {"T018"}
    mend(small.root, lambda _one: True)
    assert small.codes() == []
    assert new.format(after) in small.read(path)
