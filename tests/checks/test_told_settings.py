"""Settings and front matter: one mistake is one line, and what is typed is what is read."""

from __future__ import annotations

import pytest

from tests.book import HEARING, PREFACE, Book

SETTINGS, REGISTER = "vademecum.toml", "annuaire.toml"
# (file, what stands there, what is written instead, the one line)
MEANT = {
    "a table misspelt": (SETTINGS, "[livre]", "# Mon livre\n[livres]", "vademecum.toml:2: F007"),
    "one of several": (SETTINGS, "[theme.eau]", "[themes.eau]", "vademecum.toml:40: F007"),
    "the first of several":
        (SETTINGS, "[edition.public]", "[editions.public]", "vademecum.toml:25: F007"),
    "a part misspelt": (
        SETTINGS, '[[partie]]\ntitre = "Agir"', '[[parties]]\ntitre = "Agir"',
        "vademecum.toml:17: F007",
    ),
    "an id with an accent": (
        REGISTER, "[personne.", "[personne.é-", "annuaire.toml:13: B002",
    ),
    "a number that is no ISBN": (
        SETTINGS, "[edition.public]", '[livre.isbn]\npdf = "978-2-1234-5680-2"\n\n[edition.public]',
        "vademecum.toml:26: F026",
    ),
    "a number that is no ISSN": (
        SETTINGS, "editeur =", 'issn = "1234-5678"\nediteur =', "vademecum.toml:5: F027",
    ),
    "a mark that is not there": (
        SETTINGS, "[edition.public]",
        '[[partenaire]]\nnom = "Un réseau"\nimage = "chapters/rien.svg"\n\n[edition.public]',
        "vademecum.toml:27: M012",
    ),
    "two people of one label": (
        HEARING, "M. Zéphyrin\n", "Mme Ondine\n", f"{HEARING}:18: H010",
    ),
    "a table of people": (REGISTER, "[personne.", "[personnes.", "annuaire.toml:13: F007"),
    "a chapter with its suffix":
        (SETTINGS, '["avant-propos"]', '["avant-propos.md"]', "vademecum.toml:15: B005"),
    "a chapter misspelt":
        (SETTINGS, '["avant-propos"]', '["avan-propos"]', "vademecum.toml:15: B005"),
    "a key that is needed": (PREFACE, "titre:", "titr:", f"{PREFACE}:2: F007"),
    "an accord misspelt": (HEARING, "\naccord:", "\naccrod:", f"{HEARING}:21: F007"),
    "an audience that is none": (
        HEARING, "  etat: donne\n  diffusion: public", "  etat: donne\n  diffusion: tous",
        f"{HEARING}:25: F009",
    ),
    "settings that cannot be read": (SETTINGS, "[livre]", "[livre", "vademecum.toml:1: B002"),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("wrong", MEANT.values(), ids=MEANT.keys())
def test_one_mistake_of_a_setting_is_one_line(
    small: Book, wrong: tuple[str, str, str, str]
) -> None:
    path, old, new, line = wrong
    small.alter(path, old, new)
    assert small.codes() == [line]


@pytest.mark.parametrize("isbn", ["978-2-1234-5680-3", "9791234567896", "978 2 1234 5680 3"])
def test_a_true_isbn_is_let_through(small: Book, isbn: str) -> None:
    small.alter(SETTINGS, "[edition.public]", f'[livre.isbn]\npdf = "{isbn}"\n\n[edition.public]')
    assert small.codes() == []


# (what is typed, what is said to be written)
NAMES = {
    "[personne.léa]": "[personne.lea]",
    "[[partie.jean dupont]]": "[[partie.jean-dupont]]",
    'sous titre = "x"': "sous-titre =",
}


@pytest.mark.parametrize(("typed", "good"), NAMES.items())
def test_a_name_is_said_as_it_is_written(small: Book, typed: str, good: str) -> None:
    small.write(REGISTER, small.read(REGISTER) + f"\n{typed}\n")
    (told,) = [one.message for one in small.problems() if one.code == "B002"]
    assert told.endswith(f": write {good}")


# (how a version is typed, what is said to be written instead; "" where nothing is said)
TYPED = {
    "2019.1": "",
    "2019": "",
    "2019-11-26": "",
    '"2019.10"': "",
    "2019.10": '"2019.10"',
    "1e3": '"1e3"',
    "010": '"010"',
    "0o10": '"0o10"',
    "1_000": '"1_000"',
    "12:30": '"12:30"',
    "2019-11-26 10:00:00Z  # le jour": '"2019-11-26 10:00:00Z"',
}


@pytest.mark.table
@pytest.mark.parametrize(("typed", "good"), TYPED.items())
def test_a_text_that_toml_reads_as_a_number_is_told(small: Book, typed: str, good: str) -> None:
    small.alter(SETTINGS, 'version = "2019.1"', f"version = {typed}")
    told = [one.message for one in small.problems() if one.code == "F021"]
    assert [f"write version = {good}" in one for one in told] == ([True] if good else [])
    if not good:
        assert small.library().settings.book.version == typed.strip('"')


@pytest.mark.parametrize("typed", ["0.50", "1e0", "1", '"2,5 %"'])
def test_a_number_may_be_typed_in_any_way(small: Book, typed: str) -> None:
    small.add(SETTINGS, f"\n[credits]\nseuil = {typed}\n")
    assert small.codes() == []


@pytest.mark.parametrize("typed", ["~", "null", "NULL"])
@pytest.mark.parametrize("key", ["lieu", "compte-rendu"])
def test_a_sign_for_no_value_is_told(small: Book, key: str, typed: str) -> None:
    head, _sep, rest = small.read(HEARING).partition(f"\n{key}: ")
    small.write(HEARING, f"{head}\n{key}: {typed}\n{rest.partition(chr(10))[2]}")
    assert [one.code for one in small.problems()] == ["F021"]


@pytest.mark.parametrize("typed", ['"~"', "yes", "010", "2017", "12:30", "1e3"])
def test_words_of_the_front_matter_are_as_they_are_typed(small: Book, typed: str) -> None:
    small.alter(PREFACE, 'titre: "Avant-propos"', f"titre: {typed}")
    assert small.library().chapters["avant-propos"].title == typed.strip('"')
    assert small.codes() == []


HEAD = '---\ntitre: "Un titre"\netat: approuve\ndiffusion: public\n---\n\nTexte.\n'
# (file, what stands there, what is written instead, the one line, what it says to write)
WRITTEN = {
    "true in French": (
        SETTINGS, "[livre]", "[livre]\ndemonstration = vrai", 2, "write demonstration = true"),
    "a comma": (SETTINGS, "[livre]", '[livre]\nversion = "0.1",', 2, 'write version = "0.1"'),
    "quotation marks inside": (
        PREFACE, '"Un titre"', '"Dire "oui" ici"', 2, "write titre: 'Dire \"oui\" ici'"),
    "an apostrophe inside": (PREFACE, '"Un titre"', "'L'accueil'", 2, 'write titre: "L\'accueil"'),
    "the sign of TOML": (PREFACE, "titre: ", "titre = ", 2, 'write titre: "Un titre"'),
    "a blank line above": (PREFACE, HEAD, f"\n \n{HEAD}", 3, "take out what is blank above it"),
    "a space before the first line": (PREFACE, HEAD, f" {HEAD}", 1, "take out what is blank"),
    "a title above": (PREFACE, HEAD, f"# Un\n\n{HEAD}", 3, "put what stands above it below"),
    "no front matter, and a line across": (
        PREFACE, HEAD, "Un.\n\n---\nDeux.\n\n---\n", 1, "closed by another"),
    "four hyphens": (PREFACE, "\n---\n", "\n----\n", 5, "“----” does not close it: write ---"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRITTEN.values(), ids=WRITTEN.keys())
def test_what_to_write_is_said(small: Book, wrong: tuple[str, str, str, int, str]) -> None:
    path, old, new, line, good = wrong
    small.write(PREFACE, HEAD)
    small.alter(path, old, new)
    (one,) = [one for one in small.problems() if one.code in ("B002", "F004", "F005")]
    assert (one.place.path, one.place.line) == (path, line)
    assert good in one.message


@pytest.mark.slow
def test_what_is_blank_above_the_front_matter_is_taken_out(small: Book) -> None:
    before = small.read(PREFACE)
    for above in ("\n", "\n\n \n", " "):
        small.write(PREFACE, above + before)
        assert small.run("check", "--fix").returncode == 0
        assert small.read(PREFACE) == before


@pytest.mark.parametrize(
    ("path", "kind", "keys"),
    [(PREFACE, "chapter", "titre, etat, diffusion"), (HEARING, "hearing", "genre, titre, date")],
)
def test_a_file_without_front_matter_is_told_its_keys(
    small: Book, path: str, kind: str, keys: str
) -> None:
    small.write(path, "Un texte.\n")
    (told,) = [one.message for one in small.problems() if one.code == "F004"]
    assert f"“vademecum new {kind}” writes: {keys}" in told
    small.write(path, "---\ntitre: Un\n\nUn texte.\n")
    (told,) = [one.message for one in small.problems() if one.code == "F004"]
    assert "vademecum new" not in told


# (a key that is none, what stands there; whether the key it is like is proposed)
LIKE = {"titr: Un": False, "diffusio: public": False, "theme: []": True, "langu: en": True}


@pytest.mark.parametrize(("line", "proposed"), LIKE.items())
def test_no_key_is_proposed_that_says_something_already(
    small: Book, line: str, proposed: bool
) -> None:
    small.alter(PREFACE, "titre:", f"{line}\ntitre:")
    (told,) = [one.message for one in small.problems() if one.code == "F007"]
    assert ("did you mean" in told, "take it out" in told) == (proposed, not proposed)
