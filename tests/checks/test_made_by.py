"""Who made the book, as its settings say, looked for among those who were to stay unnamed."""

from __future__ import annotations

import pytest

from tests.book import EVENINGS, HEARING, PREFACE, WHEELS, Book
from vademecum.settings import ADDRESSES, PRINTED
from vademecum.settings_book import KEYS

BOOK, REGISTER = "vademecum.toml", "annuaire.toml"
ROWS = [(path, row) for rows in (PRINTED, ADDRESSES) for path in rows for row in rows[path]]
LABEL = "Thibaut Zéphyrin"
MORE = {  # what else a table of a list says
    "partie.un": "chapitres = []",
    "partenaire.un": 'image = "chapters/agir/images/roue.svg"',
    "attribution.un": 'commit = "0123456"\npassage = "un"\npersonne = "un"',
}
# In which nothing is asked: who writes the book is, by `credited`; what no address can hold.
NAMELESS = ("personne.*.nom",)


def put(book: Book, path: str, row: str, words: str) -> int:
    """Make a row of the settings these words, in a table of its own; the line where they stand."""
    table, key = row.replace(".*.", ".un.").removesuffix(".*").rsplit(".", 1)
    several = row.endswith(("roles.*", "chapitres.*.*"))
    value = f'["un", "{words}"]' if several else f'"{words}"'
    value = f'{{ html = "{words}" }}' if row.endswith("isbn.*") else value
    lines = book.read(path).split("\n") if (book.root / path).exists() else []
    if table == "livre":
        lines = [line for line in lines if not line.startswith(f"{key} =")]
        lines.insert(lines.index("[livre]") + 1, f"{key} = {value}")
    elif table in MORE:
        more = MORE[table]
        lines += [f"[[{table.removesuffix('.un')}]]", f"{key} = {value}", more]
    else:
        lines += [f"[{table}]", f"{key} = {value}"]
        lines[-1:-1] = [] if key == "nom" or table.count(".") > 1 else ['nom = "Un"']
    book.write(path, "\n".join(lines) + "\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


def asked(book: Book, path: str) -> set[tuple[int, str]]:
    """(line, code) of the names that are told of a file."""
    found = [one for one in book.problems() if one.place.path == path]
    return {(one.place.line, one.code) for one in found if one.code in ("E002", "E043")}


def test_each_key_of_the_book_is_known_as_printed_or_not() -> None:
    rows = [row.split(".")[1] for row in (*PRINTED[BOOK], *ADDRESSES[BOOK]) if row[:6] == "livre."]
    assert sorted([*rows, "demonstration"]) == sorted(KEYS)


@pytest.mark.parametrize(("path", "row"), ROWS)
def test_a_whole_name_is_found_in_each_value_that_is_printed(
    small: Book, path: str, row: str
) -> None:
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", LABEL))
    words = f"https://exemple.org/{LABEL.replace(' ', '-')}" if "url" in row else f"Chez {LABEL}"
    line = put(small, path, row, words)
    assert asked(small, path) == (set() if row in NAMELESS else {(line, "E002")})


@pytest.mark.parametrize(("path", "row"), ROWS)
def test_somebody_else_is_not(small: Book, path: str, row: str) -> None:
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", LABEL))
    words = "https://exemple.org/thibaut-brume" if "url" in row else "Chez Thibaut Brume"
    put(small, path, row, words)
    assert asked(small, path) == set()


@pytest.mark.parametrize(
    ("key", "value", "codes"),
    [
        ("contact", "thibaut.zephyrin@exemple.invalid", {"E002"}),
        ("contact", "zephyrin_thibaut@exemple.invalid", {"E002"}),
        ("contributions", "https://exemple.org/thibaut-zephyrin/", {"E002"}),
        ("contact", "moulins@exemple.invalid", set()),
        ("contact", "thibaut.brume@exemple.invalid", set()),
    ],
)
def test_whom_a_mailbox_names(small: Book, key: str, value: str, codes: set[str]) -> None:
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", LABEL))
    line = put(small, BOOK, f"livre.{key}", value)
    assert asked(small, BOOK) == {(line, code) for code in codes}


@pytest.mark.parametrize("mark", ["mots.svg", "thibaut-zephyrin.svg"])
def test_the_mark_of_a_partner(small: Book, mark: str) -> None:
    """What it draws, and the name of its file."""
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", LABEL))
    words = LABEL if mark == "mots.svg" else "Un"
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg'><text>{words}</text></svg>"
    small.write(f"chapters/agir/images/{mark}", drawing)
    small.add(BOOK, f'\n[[partenaire]]\nnom = "Un"\nimage = "chapters/agir/images/{mark}"\n')
    assert {code for _line, code in asked(small, BOOK)} == {"E002"}


INVERTED = {
    # how a name is written -> as whom a person was heard
    "Zéphyrin Thibaut": LABEL,
    "Zéphyrin, Thibaut": LABEL,
    "Zéphyrin (Thibaut)": LABEL,
    "ZÉPHYRIN Thibaut": LABEL,
    "ZEPHYRIN Thibaut": LABEL,
    "ZÉPHYRIN, Thibaut": LABEL,
    "Thibaut ZÉPHYRIN": LABEL,
    "Thibaut **ZEPHYRIN**": LABEL,
    "THIBAUT ZÉPHYRIN": LABEL,
    "Thibaut Zéphyrin": "M. Thibaut ZÉPHYRIN",
    "Zéphyrin\nThibaut": LABEL,
    "Léa de La Brume": "de La Brume Léa",
    "de La Brume Léa": "Mme Léa de La Brume",
    "DE LA BRUME, Léa": "Mme Léa de La Brume",
    "Brume Léa": "BRUME Léa",
}


@pytest.mark.parametrize(("written", "label"), INVERTED.items())
def test_a_whole_name_inverted_or_in_capitals_is_that_name(
    small: Book, written: str, label: str
) -> None:
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", label))
    small.add(PREFACE, f"\nMerci à {written}.\n")
    small.add(EVENINGS, f"\nVient\u00a0: {written}, qui parle.\n")
    line = put(small, BOOK, "livre.credits", written.replace("\n", " ").replace("*", ""))
    assert {code for _line, code in asked(small, PREFACE)} == {"E002"}
    assert {code for _line, code in asked(small, EVENINGS)} == {"E002"}
    assert asked(small, BOOK) == {(line, "E002")}


def test_a_name_in_two_cells_and_in_the_name_of_a_file(small: Book) -> None:
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", LABEL))
    small.add(PREFACE, "\n| Nom | Prénom |\n|---|---|\n| ZÉPHYRIN | Thibaut |\n")
    assert {code for _line, code in asked(small, PREFACE)} == {"E002"}
    picture = "chapters/agir/images/zephyrin-thibaut.svg"
    small.write(picture, small.read("chapters/agir/images/roue.svg"))
    small.alter(WHEELS, "images/roue.svg", "images/zephyrin-thibaut.svg")
    assert {code for _line, code in asked(small, WHEELS)} == {"E002"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Anne, Zéphyrin, Thibaut et Paul.", LABEL),
        ("Zéphyrin, Thibaut Brume et Paul.", LABEL),
        ("Thibaut. Zéphyrin dort.", LABEL),
        ("Thibaut, Zéphyrin et Paul.", LABEL),
        ("Fondation Zéphyrin.", LABEL),
        ("Zéphyrine Thibaut.", LABEL),
        ("Madame la Maire, Le moulin tourne.", "Le Maire"),
        ("Le maire le dit, un meunier aussi.", "Meunier un"),
    ],
)
def test_words_that_are_not_that_name(small: Book, text: str, label: str) -> None:
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", label))
    small.add(PREFACE, f"\n{text}\n")
    assert asked(small, PREFACE) == set()


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("demonstration = true", 'credits = "Photos de Zéphyrin"', {"E043"}),
        ("demonstration = true", 'imprimeur = "Imprimerie ONDINE"', {"E043"}),
        ("demonstration = true", 'credits = "Photos de Zéphyrine Brume"', set()),
        ("demonstration = true", 'credits = "Photos de Paul Brume"', set()),
    ],
)
def test_a_family_name_among_who_made_the_book_is_asked(
    small: Book, old: str, new: str, codes: set[str]
) -> None:
    small.alter(BOOK, old, f"{old}\n{new}")
    assert {one.code for one in small.problems()} == codes
    row = small.read(BOOK).split("\n").index(new) + 1
    assert [one.place.line for one in small.problems()] == [row] * len(codes)


def test_who_is_somebody_else_bears_another_first_name(small: Book) -> None:
    small.alter(BOOK, "demonstration = true", 'credits = "Photos de Zéphyrin"')
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", "M. Paul Zéphyrin"))
    assert "E043" not in {one.code for one in small.problems()}


@pytest.mark.parametrize("label", ["Président", "le président", "l’animatrice", "Animation"])
def test_a_mere_function_is_asked_of_nobody_who_made_the_book(small: Book, label: str) -> None:
    small.alter(BOOK, "demonstration = true", f'credits = "{label} : Paul Brume"')
    small.write(HEARING, small.read(HEARING).replace("Mme Ondine", label))
    assert {"E002", "E043"}.isdisjoint(one.code for one in small.problems())


@pytest.mark.parametrize("label", ["Ondine", "la maire de Brume"])
def test_a_name_alone_or_a_function_of_one_place_is(small: Book, label: str) -> None:
    small.alter(BOOK, "demonstration = true", f'credits = "Merci à {label}"')
    small.write(HEARING, small.read(HEARING).replace("Mme Ondine", label))
    assert not {"E002", "E043"}.isdisjoint(one.code for one in small.problems())
