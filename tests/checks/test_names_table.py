"""Labels that people agreed not to see printed: where they are found, and what is none of them."""

from __future__ import annotations

import pytest

from tests.book import EVENINGS, HEARING, PREFACE, TESTIMONY, WHEELS, Book
from vademecum.french.folding import unaccented

BOOK, REGISTER = "vademecum.toml", "annuaire.toml"
ROLE, ANONYMOUS = "M. Zéphyrin", "Mme Ondine"  # `fonction`, `anonyme`


def told(book: Book) -> list[tuple[str, str]]:
    """(path, label) of every name that would be printed, each once."""
    found = [one for one in book.problems() if one.code == "E002"]
    return sorted({(one.place.path, one.values["label"]) for one in found})


PRINTED = {
    "as in the transcript": ("Merci à {}.", "LABEL"),
    "the bare name": ("Merci à {}.", "BARE"),
    "upper case": ("Merci à {}.", "UPPER"),
    "a no-break space": ("Merci à {}.", "NBSP"),
    "a narrow no-break space": ("Merci à {}.", "NNBSP"),
    "across a line break": ("Merci à {}.", "BREAK"),
    "emphasis": ("Merci à *{}*.", "LABEL"),
    "emphasis by underscores": ("Merci à _{}_.", "BARE"),
    "strong, one word of it": ("Merci à {}.", "STRONG"),
    "an escape": ("Merci à {}.", "ESCAPED"),
    "an entity": ("Merci à {}.", "ENTITY"),
    "a quote": ("> Merci à {}.", "BREAKQUOTE"),
    "a list": ("- Merci à {}.", "LABEL"),
    "a heading": ("## Merci à {}", "LABEL"),
    "a table": ("| Qui | Quand |\n|---|---|\n| {} | hier |", "LABEL"),
    "a note": ("Merci[^merci].\n\n[^merci]: À {}.", "LABEL"),
    "a box": (":::{{retenir}}\n- Merci à {}.\n:::", "LABEL"),
    "a box’s title": (":::{{repere}} Chez {}\n:droit-au: 2018-05-01\n\nTexte.\n:::", "LABEL"),
    "the words of a link": ("Voir [{}](../agir/roues.md).", "LABEL"),
    "the description of an image": ("![{}](../agir/images/roue.svg)", "LABEL"),
    "a figure’s description": (
        ":::{{figure}} ../agir/images/roue.svg\n:alt: {}\n\nSource : rien.\n:::",
        "LABEL",
    ),
    "a figure’s caption": (
        ":::{{figure}} ../agir/images/roue.svg\n:alt: Une roue\n\nChez {}. Source : rien.\n:::",
        "LABEL",
    ),
    "a figure’s name": (
        ":::{{figure}} ../agir/images/roue.svg\n:alt: Une roue\n:name: chez-{}\n\nSource : x.\n:::",
        "SLUG",
    ),
    "an anchor": ("(chez-{}-enfin)=\n\nTexte.", "SLUG"),
    "an id of a préconisation": (":::{{preconisation}} Curer\n:id: {}-cure\n\nTexte.\n:::", "SLUG"),
    "against an apostrophe": ("L’avis d’{}.", "BARE"),
    "between signs": ("(«\u00a0{}\u00a0»)", "BARE"),
    "with a hyphen after it": ("La famille {}-Rien.", "BARE"),
}


def written(form: str, label: str) -> str:
    """A label in one of the forms above."""
    title, bare = label.split(" ")
    slug = {"Zéphyrin": "zephyrin", "Ondine": "ondine"}[bare]
    return {
        "LABEL": label,
        "BARE": bare,
        "UPPER": bare.upper(),
        "NBSP": f"{title}\u00a0{bare}",
        "NNBSP": f"{title}\u202f{bare}",
        "BREAK": f"{title}\n{bare}",
        "BREAKQUOTE": f"{title}\n> {bare}",
        "STRONG": f"{title} **{bare}**",
        "ESCAPED": label.replace(".", "\\."),
        "ENTITY": f"{title}&nbsp;{bare}",
        "SLUG": slug,
    }[form]


@pytest.mark.table
@pytest.mark.parametrize("label", [ROLE, ANONYMOUS])
@pytest.mark.parametrize(("text", "form"), PRINTED.values(), ids=PRINTED.keys())
def test_a_label_is_found_in_a_chapter(small: Book, text: str, form: str, label: str) -> None:
    small.add(PREFACE, "\n" + text.format(written(form, label)) + "\n")
    assert told(small) == [(PREFACE, label)]


ELSEWHERE = {
    "another chapter": (EVENINGS, "Une veillée se prépare.", "Une veillée, dit {}."),
    "a chapter’s title": (WHEELS, '"Faire tourner les roues"', '"Les roues de {}"'),
    "a hearing’s title": (HEARING, '"Audition de l’île aux Cerfs"', '"Audition de {}"'),
    "the lead": (HEARING, "Audition inventée.", "Audition de {}."),
    "another’s turn": (HEARING, "Qui aide", "Et {}, qui aide"),
    "their own turn": (HEARING, "personne ne cure seul", "moi, {}, ne cure pas seul"),
    "the place of the hearing": (HEARING, "Port-Songe", "Chez {}"),
    "what another is shown as": (HEARING, '"Présidence de séance"', '"Adjointe de {}"'),
    "a note of a hearing": (HEARING, "Sauf en l’an 1.", "Sauf {}."),
    "a testimony": (TESTIMONY, "Témoignage inventé.", "{} le dit."),
    "a testimony’s title": (TESTIMONY, '"Une meunière raconte"', '"{} raconte"'),
    "what a witness is shown as": (TESTIMONY, '"Une meunière de l’île"', '"La voisine de {}"'),
    "the book’s title": (BOOK, '"Le guide des moulins imaginaires"', '"Le guide de {}"'),
    "the book’s subtitle": (BOOK, '"Un livre inventé pour les essais"', '"Par {}"'),
    "who prints the book": (BOOK, "demonstration = true", 'imprimeur = "Chez {}"'),
    "who publishes it": (BOOK, '"Ligue des moulins imaginaires"', '"Ligue de {}"'),
    "who answers for it": (BOOK, '"Présidence de la ligue"', '"{}, présidence"'),
    "whose photographs are in it": (BOOK, "demonstration = true", 'credits = "Photos de {}"'),
    "a part’s title": (BOOK, 'titre = "Ouverture"', 'titre = "Avec {}"'),
    "a theme’s name": (BOOK, '"La fête"', '"La fête de {}"'),
    "an authority’s name": (REGISTER, '"Le val Brume"', '"Le val de {}"'),
}


@pytest.mark.table
@pytest.mark.parametrize("label", [ROLE, ANONYMOUS])
@pytest.mark.parametrize(("path", "old", "new"), ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_a_label_is_found_wherever_an_edition_prints(
    small: Book, path: str, old: str, new: str, label: str
) -> None:
    small.alter(path, old, new.format(label))
    assert (path, label) in told(small)
    if path in (BOOK, REGISTER):
        rows = small.read(path).split("\n")
        named = [one for one in small.problems() if one.code == "E002" and one.place.path == path]
        assert all(label in rows[one.place.line - 1] for one in named)


@pytest.mark.parametrize(
    ("slug", "label"), [("zephyrin", ROLE), ("zéphyrin", ROLE), ("mme-ondine", ANONYMOUS)]
)
def test_a_label_is_found_in_the_name_of_a_file(small: Book, slug: str, label: str) -> None:
    plain = unaccented(slug)  # the names of chapters have no accents
    new = f"chapters/agir/chez-{plain}.md"
    small.write(new, small.read(EVENINGS))
    (small.root / EVENINGS).unlink()
    small.alter(BOOK, '"veillees"', f'"chez-{plain}"')
    assert told(small) == [(new, label)]
    picture = "chapters/agir/images/roue.svg"
    small.write(f"chapters/agir/images/{slug}.svg", small.read(picture))
    small.alter(WHEELS, "images/roue.svg", f"images/{slug}.svg")
    small.add(PREFACE, f"\n![Une roue](../agir/images/{slug}.svg)\n")
    assert told(small) == sorted([(new, label), (WHEELS, label), (PREFACE, label)])


RIGHT = [
    "Un meunier le dit.",
    "Zéphyrine et Zéphyrins.",
    "Ondinette, Ondines, des Mondines.",
    "Un zéphyrin, une ondine.",
    "M. Zéphir, Mme Onde.",
    "M. Untel, Mme Unetelle.",
    "MM. Untel",
    "Présidence de séance",
    "Zéphy rin",
    "(zephyrinade)=\n\nTexte.",
    "(les-ondines)=\n\nTexte.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_no_label_is_not_told(small: Book, text: str) -> None:
    small.add(PREFACE, f"\n{text}\n")
    small.alter(HEARING, "Qui aide", text.split("\n")[-1] + " Qui aide")
    assert told(small) == []


SHOWN = {
    # attribution, shown -> what « M. Zéphyrin » and « Zéphyrin » are then
    "by name": ("nom", "M. Zéphyrin", []),
    "by name, otherwise": ("nom", "Un meunier", []),
    "the shown form holds the label": ("fonction", "M. Zéphyrin, meunier", []),
    "the shown form holds the bare name": ("fonction", "Moulins Zéphyrin", ["M. Zéphyrin"]),
    "the shown form holds a longer word": ("fonction", "Zéphyrine", ["M. Zéphyrin", "Zéphyrin"]),
    "by role": ("fonction", "Un meunier", ["M. Zéphyrin", "Zéphyrin"]),
    "anonymous, whatever is shown": ("anonyme", "M. Zéphyrin", ["M. Zéphyrin", "Zéphyrin"]),
}


@pytest.mark.table
@pytest.mark.parametrize(("attribution", "shown", "found"), SHOWN.values(), ids=SHOWN.keys())
@pytest.mark.parametrize("words", ["M. Zéphyrin", "Zéphyrin"])
def test_what_a_person_is_shown_as_may_be_printed(
    small: Book, attribution: str, shown: str, found: list[str], words: str
) -> None:
    small.alter(
        HEARING,
        'affiche: "Un meunier"\n    attribution: fonction',
        f'affiche: "{shown}"\n    attribution: {attribution}',
    )
    small.add(EVENINGS, f"\nMerci à {words}.\n")
    assert (EVENINGS in dict(told(small))) is (words in found)
    small.add(PREFACE, f"\nMerci à {shown}.\n")
    assert (PREFACE in dict(told(small))) is (attribution == "anonyme" or shown in found)


TITLES = ["M.", "MM.", "Mme", "Mlle", "Mmes", "Monsieur", "Madame", "Me", "Dr", "Pr"]


@pytest.mark.table
@pytest.mark.parametrize("title", TITLES)
def test_a_title_before_the_name_hides_the_name_alone(small: Book, title: str) -> None:
    text = small.read(HEARING).replace("M. Zéphyrin", f"{title} Zéphyrin")
    small.write(HEARING, text)
    small.add(EVENINGS, "\nMerci à Zéphyrin.\n")
    assert told(small) == [(EVENINGS, f"{title} Zéphyrin")]


@pytest.mark.parametrize("label", ["M. D.", "M. le maire", "Maire"])
def test_an_initial_or_a_role_hides_itself_alone(small: Book, label: str) -> None:
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", label))
    small.add(EVENINGS, "\nLa vitamine D. Ici, le maire et la mairesse.\n")
    assert told(small) == []
    small.add(EVENINGS, f"\nOui, dit {label}\n")
    assert told(small) == [(EVENINGS, label)]


OFFICES = {
    # label, shown -> whether « M. le président de la commission » would name them
    "the function without its civility": ("M. le président", "Le président", False),
    "a longer function": ("Mme la présidente", "La présidente de séance", False),
    "capitals": ("M. le Premier ministre", "Le premier ministre", False),
    "a function of nobody's": ("M. le président", "Un meunier", True),
    "a name behind an article": ("M. le Floch", "Un meunier", True),
    "a name that is shown": ("M. le Floch", "Le floch des meuniers", True),
}


@pytest.mark.parametrize(("label", "shown", "hidden"), OFFICES.values(), ids=OFFICES.keys())
def test_a_function_that_is_shown_is_nobodys_name(
    small: Book, label: str, shown: str, hidden: bool
) -> None:
    text = small.read(HEARING).replace("M. Zéphyrin", label)
    small.write(HEARING, text.replace('"Un meunier"', f'"{shown}"'))
    small.add(EVENINGS, f"\nMerci à {label} de la commission des lois.\n")
    assert told(small) == ([(EVENINGS, label)] if hidden else [])


SPLIT = {
    "emphasis": "Oui, M. *D.* le dit.",
    "strong": "Oui, **M.** D. le dit.",
    "code": "Oui, M. `D.` le dit.",
    "a line break": "Oui, M.\nD. le dit.",
    "a line break in a quote": "> Oui, M.\n> D. le dit.",
    "a line break in a list": "- Oui, M.\n  D. le dit.",
    "a no-break space": "Oui, M.\u00a0D. le dit.",
    "an entity": "Oui, M.&nbsp;D. le dit.",
    "an escape": "Oui, M\\. D. le dit.",
    "two spaces": "Oui, M.  D. le dit.",
}


@pytest.mark.parametrize("text", SPLIT.values(), ids=SPLIT.keys())
def test_what_stands_between_the_words_of_a_label_hides_nothing(small: Book, text: str) -> None:
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", "M. D."))
    small.add(EVENINGS, f"\n{text}\n")
    assert told(small) == [(EVENINGS, "M. D.")]


def test_an_edition_that_shows_nothing_of_the_hearing_is_not_told_of(small: Book) -> None:
    small.alter(HEARING, "diffusion: public", "diffusion: travail")
    small.add(EVENINGS, "\nMerci à M. Zéphyrin.\n")
    editions = {one.values["edition"] for one in small.problems() if one.code == "E002"}
    assert editions == {"travail"}


@pytest.mark.parametrize("extra", [0, 1, 3])
def test_the_line_told_is_the_one_that_says_it(small: Book, extra: int) -> None:
    small.add(PREFACE, "\n" + "Une ligne de plus\n" * extra + "puis Mme Ondine vient.\n")
    line = small.read(PREFACE).count("\n")
    found = {one.place.line for one in small.problems() if one.code == "E002"}
    assert found == {line}


def test_a_label_in_a_drawing_is_told_where_it_is_shown(small: Book) -> None:
    drawing = "<svg xmlns='http://www.w3.org/2000/svg'><text>Chez M. Zéphyrin</text></svg>"
    small.write("chapters/agir/images/chez.svg", drawing)
    assert told(small) == []
    small.add(WHEELS, "\n![Une maison](images/chez.svg)\n")
    assert told(small) == [(WHEELS, "M. Zéphyrin")]


def test_a_function_as_a_sitting_writes_it_is_no_name(small: Book) -> None:
    """« le président » in the minutes, « Le président » above each of their turns."""
    label = '"le grand meunier"'
    small.alter(HEARING, "dans-le-texte: M. Zéphyrin", f"dans-le-texte: {label}")
    text = small.read(HEARING).replace("**M. Zéphyrin**", "**le grand meunier**")
    small.write(HEARING, text)
    small.add(PREFACE, "\nMerci, monsieur le grand meunier.\n")
    assert told(small) == [(PREFACE, "le grand meunier")]
    shown = next(line for line in text.split("\n") if "affiche:" in line and "eunier" in line)
    small.alter(HEARING, shown, '    affiche: "Le grand meunier"')
    assert told(small) == []
