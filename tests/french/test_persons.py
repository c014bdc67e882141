"""A name in its parts, and where it stands in a list."""

from __future__ import annotations

import pytest

from vademecum.french.order import name_key
from vademecum.french.persons import Parted, parted

PARTS = [
    # name, given names, particle, family name
    ("Ada Un", "Ada", "", "Un"),
    ("Ada Zoé Un", "Ada Zoé", "", "Un"),
    ("UN Ada", "Ada", "", "UN"),
    ("LE GOFF Ana", "Ana", "", "LE GOFF"),
    ("Ana LE GOFF-UN", "Ana", "", "LE GOFF-UN"),
    ("Ana Le Goff", "Ana", "", "Le Goff"),
    ("Ana de Zuber", "Ana", "de", "Zuber"),
    ("de ZUBER Ana", "Ana", "de", "ZUBER"),
    ("Ana de ZUBER", "Ana", "de", "ZUBER"),
    ("Ana d’Uber", "Ana", "d’", "Uber"),
    ("Ana d'Uber", "Ana", "d'", "Uber"),
    ("Ana de La Plaine", "Ana", "de", "La Plaine"),
    ("Ana du Val", "Ana", "", "du Val"),
    ("Ana De Zuber", "Ana", "", "De Zuber"),
    ("Ana van den Berg", "Ana", "", "van den Berg"),
    ("Ana von Zuber", "Ana", "", "von Zuber"),
    ("Ana da Zuber", "Ana", "da", "Zuber"),
    ("Ali El Zuber", "Ali", "", "El Zuber"),
    ("Ali Ben Zuber", "Ali", "", "Ben Zuber"),
    ("Ali Ould Zuber", "Ali", "", "Ould Zuber"),
    ("Le Goff", "Le", "", "Goff"),
    ("L’équipe du guide", "", "", "L’équipe du guide"),
    ("L'équipe", "", "", "L'équipe"),
    ("Le groupe de travail", "", "", "Le groupe de travail"),
    ("Une élue", "", "", "Une élue"),
    ("L’Équipe Zuber", "L’Équipe", "", "Zuber"),
    ("Lea de Zuber", "Lea", "de", "Zuber"),
    ("ADA UN", "ADA", "", "UN"),
    ("Ada", "", "", "Ada"),
    ("A. U.", "A.", "", "U."),
    ("J. R. Zuber", "J. R.", "", "Zuber"),
    ("", "", "", ""),
    ("Nguyễn Văn Zu", "Văn Zu", "", "Nguyễn"),
    ("Nguyen Van Zu", "Van Zu", "", "Nguyen"),
    ("Zu Nguyen", "Zu", "", "Nguyen"),
    ("Nagy Réka", "Réka", "", "Nagy"),
    ("Réka Nagy", "Réka", "", "Nagy"),
    ("Nagy Zuber", "Nagy", "", "Zuber"),
    ("Wang Xiaoli", "Xiaoli", "", "Wang"),
    ("Xiaoli Wang", "Xiaoli", "", "Wang"),
    ("Lin Zuberin", "Lin", "", "Zuberin"),
    ("王小例", "小例", "", "王"),
    ("王 小例", "小例", "", "王"),
    ("欧阳例", "例", "", "欧阳"),
    ("김예시", "예시", "", "김"),
    ("さくら", "", "", "さくら"),
    ("ليلى مثال", "ليلى", "", "مثال"),
]


@pytest.mark.parametrize(("name", "given", "particle", "family"), PARTS)
def test_the_parts_of_a_name(name: str, given: str, particle: str, family: str) -> None:
    assert parted(name) == Parted(given, particle, family)


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("José Uno y Dos", "Uno y Dos", "José"),
        ("Uno y Dos José", "Uno y Dos", "José"),
        ("José Uno", "Dos", "José"),  # it is no part of the name: the rules hold
    ],
)
def test_a_family_name_that_somebody_says(name: str, family: str, given: str) -> None:
    assert parted(name, family).given == given


def test_the_place_in_a_list() -> None:
    names = ["Ana de Zuber", "Ali El Abel", "Bo Dupin", "DUPIN Ada", "Nguyễn Văn Zu", "王小例"]
    assert sorted(names, key=name_key) == [
        "DUPIN Ada", "Bo Dupin", "Ali El Abel", "Nguyễn Văn Zu", "Ana de Zuber", "王小例",
    ]  # fmt: skip
    assert name_key("Bo Dupin", "Abel") < name_key("Ana Abelin") < name_key("Bo Dupin")
    assert name_key("José Uno y Dos", family="Uno y Dos") > name_key("José Dos")
