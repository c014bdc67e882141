"""A reference leads back to the very text and person, however it is typed, whatever came since."""

from __future__ import annotations

import pytest

from tests.book import Book
from tests.exchange import letters
from vademecum.errors import VademecumError
from vademecum.exchange import identity
from vademecum.exchange.identity import find, read, reference

TYPED = {
    "VM-FE8YF4-WRF": "VM-FE8YF4-WRF",
    "Référence à conserver : VM-FE8YF4-WRF": "VM-FE8YF4-WRF",
    "vm-fe8yf4-wrf": "VM-FE8YF4-WRF",
    "VM FE8YF4 WRF": "VM-FE8YF4-WRF",
    "VM – FE8 YF4 – WRF.": "VM-FE8YF4-WRF",
    "V M\u00a0FE8YF4\u202fWRF": "VM-FE8YF4-WRF",
    "VMFE8YF4WRF": "VM-FE8YF4-WRF",
    "ref : VM‑O1BCDE‑ILO (page 2)": "VM-01BCDE-110",
    "VM-FE8YF4": None,
    "VM-FE8YF4-WRFX": None,
    "AVM-FE8YF4-WRF": None,
    "Nous avons vu la VMC de Saint-Malo": None,
    "": None,
}


@pytest.mark.parametrize("typed", TYPED)
def test_a_reference_as_people_type_it(typed: str) -> None:
    assert read(typed) == TYPED[typed]


def test_no_letter_of_a_reference_looks_like_another() -> None:
    for number in range(200):
        made = reference(f"{number * 7919:040x}"[::-1], f"personne-{number}")
        assert read(made) == made
        assert not set(made[3:]) & set("ILOU")


def made(book: Book, key: str) -> str:
    blob = identity.committed(book.root, letters.PATH)
    assert blob is not None
    return reference(blob, key)


def test_an_older_version_is_found(small: Book) -> None:
    letters.put(small, letters.text())
    told = made(small, "maire")
    small.alter(letters.PATH, "Je maintiens.", "Je ne maintiens rien.")
    small.commit()
    found = find(small.root, told.lower().replace("-", " "))
    assert found is not None
    assert (found.record, found.person) == (letters.NAME, "maire")
    assert "Je maintiens." in identity.text_of(small.root, found.blob)
    assert told != made(small, "maire")


def test_each_person_has_a_reference_of_their_own(small: Book) -> None:
    letters.put(small, letters.text())
    keys = ["animation", "maire", "temoin", "refus"]
    found = [find(small.root, made(small, key)) for key in keys]
    assert [one.person for one in found if one] == keys


def test_a_renamed_record_is_found_under_its_new_name(small: Book) -> None:
    letters.put(small, letters.text())
    told = made(small, "maire")
    small.git("mv", letters.PATH, "hearings/2018-02-01-autre-nom.md")
    small.commit()
    found = find(small.root, told)
    assert found is not None
    assert (found.record, found.before) == ("2018-02-01-autre-nom", letters.NAME)


def test_a_name_given_to_another_text_does_not_take_the_answer(small: Book) -> None:
    letters.put(small, letters.text())
    told = made(small, "maire")
    small.git("mv", letters.PATH, "hearings/2018-02-01-autre-nom.md")
    other = letters.text(body="\n{#t1}\n**Mme Quillevère** — Rien de commun avec le reste.\n")
    small.write(letters.PATH, other)
    small.commit()
    found = find(small.root, told)
    assert found is not None
    assert found.record == "2018-02-01-autre-nom"


def test_a_text_that_stands_twice_is_not_guessed(small: Book) -> None:
    letters.put(small, letters.text())
    told = made(small, "maire")
    small.write("hearings/2018-02-01-copie.md", letters.text())
    small.commit()
    with pytest.raises(VademecumError, match="fits several texts"):
        find(small.root, told)


def test_what_is_not_known(small: Book) -> None:
    with pytest.raises(VademecumError, match="git history"):
        find(small.root, "VM-FE8YF4-WRF")
    letters.put(small, letters.text())
    assert find(small.root, "VM-FE8YF4-WRF") is None
    assert find(small.root, "rien") is None
    assert find(small.root, made(small, "quelqu-un-d-autre")) is None
