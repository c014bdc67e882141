"""All problems of a run together: a file that cannot be read hides none of the others'."""

from __future__ import annotations

import pytest

from tests.book import EVENINGS, HEARING, PREFACE, WHEELS, Book
from vademecum.mend import mend

LINK = "\n[un lien](nulle-part.md)\n\nUn {ref}`nom-absent`.\n\nUn <b>mot</b>.\n"
TOLD = {"M020", "M005"}
UNREADABLE: dict[str, bytes] = {
    "no header": b"Un texte sans front.\n",
    "a quote left open": b'---\ntitre: "Un\netat: approuve\n---\n\nUn texte.\n',
    "another encoding": "---\ntitre: Été\n---\n\nÉté.\n".encode("cp1252"),
    "a conflict": b"<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre\n",
    "a direction mark": "---\ntitre: Un\n---\n\nMot\u202e.\n".encode(),
}


def codes(book: Book, path: str) -> set[str]:
    return {one.rpartition(" ")[2] for one in book.codes() if one.startswith(f"{path}:")}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_file_that_cannot_be_read_hides_no_other_fault(small: Book, content: bytes) -> None:
    small.write(EVENINGS, content)
    small.add(PREFACE, LINK)
    assert codes(small, EVENINGS) & {"F004", "F005", "F001", "F014", "F016", "G001"}
    assert codes(small, PREFACE) >= TOLD


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\u2028", "\u202e", "\x00"])
def test_a_sign_that_no_text_may_hold_hides_no_fault_of_its_chapter(small: Book, sign: str) -> None:
    small.add(PREFACE, f"\nUn mot{sign}suite.\n{LINK}\nLes  fois.\n")
    small.add(HEARING, f"\nUn mot{sign}suite, un <b>mot</b>.\n")
    assert codes(small, PREFACE) >= {"F014", *TOLD, "T012"}
    assert codes(small, HEARING) >= {"F014", "M005"}


@pytest.mark.slow
def test_a_sign_that_no_text_may_hold_stays_where_nobody_knows_what_it_is(small: Book) -> None:
    small.add(PREFACE, "\nUn mot. \u202e Une  suite.\n")
    mend(small.root, lambda _one: True)
    assert small.read(PREFACE).endswith("\nUn mot. \u202e Une suite.\n")


def test_a_link_to_a_file_that_cannot_be_read_is_not_told(small: Book) -> None:
    small.add(PREFACE, "\n[un](../agir/veillees.md)\n\n[deux](#c-veillees)\n\n[trois](#la-nuit)\n")
    small.write(EVENINGS, b"Sans front.\n\n(la-nuit)=\n\nUn texte.\n")
    assert "M020" not in codes(small, PREFACE)


def test_a_link_in_a_file_that_cannot_be_read_defines_no_place(small: Book) -> None:
    small.add(PREFACE, "\n[un](nulle-part.md)\n")
    small.write(EVENINGS, b'---\ntitre: "Un\n---\n\nDe [l](nulle-part.md).\n')
    assert "M020" in codes(small, PREFACE)


@pytest.mark.parametrize("path", ["vademecum.toml", "annuaire.toml"])
def test_settings_that_cannot_be_read_hide_no_text(small: Book, path: str) -> None:
    small.write(path, "[livre\n")
    small.add(PREFACE, LINK)
    assert codes(small, path) and codes(small, PREFACE) == TOLD


def test_a_copy_hides_no_fault_of_its_own(small: Book) -> None:
    text = small.read(WHEELS)
    small.write("chapters/agir/copie.md", text.replace("etat: approuve", "etat: fini") + LINK)
    assert {"G004", "F009", "M005"} <= codes(small, "chapters/agir/copie.md")


def test_a_copy_hides_no_name_that_is_not_to_be_printed(small: Book) -> None:
    title = 'titre: "Faire tourner les roues"'
    text = small.read(WHEELS)
    small.write("chapters/agir/roues-bis.md", text.replace(title, 'titre: "Mme Ondine raconte"'))
    small.alter("vademecum.toml", '"veillees"', '"veillees", "roues-bis"')
    assert {"G004", "E002"} <= codes(small, "chapters/agir/roues-bis.md")


@pytest.mark.parametrize(("own", "code"), [(40, set()), (1, {"G004"})])
def test_two_sheets_of_one_model_are_no_copies(small: Book, own: int, code: set[str]) -> None:
    """Its long lines are in both; what each says of its own is in short ones, many or few."""
    model = "".join(f"Cette ligne {at} du modèle dit la même chose partout.\n\n" for at in range(5))
    for name in ("un", "deux"):
        said = "".join(f"Ici la roue {name} tourne {at} fois.\n\n" for at in range(own))
        head = f'---\ntitre: "La roue {name}"\netat: approuve\ndiffusion: public\n---\n\n'
        small.write(f"chapters/agir/roue-{name}.md", head + model + said)
    assert codes(small, "chapters/agir/roue-un.md") & {"G004"} == code
