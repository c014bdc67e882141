"""Names in capitals, as records of assemblies print them, however long their functions are."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

_ABOVE = ["{a} PRESIDENTE: Abro.", "{b} MODELO EJEMPLO: Gracias.", "{a} PRESIDENTE: Hable."]
_BELOW = ["{a} PRESIDENTE: Gracias.", "{b} MODELO EJEMPLO: Gracias.", "{a} PRUEBA: Sí.",
          "{a} PRESIDENTE: Bien.", "{a} PRUEBA: No.", "{b} OTRO EJEMPLO: No.",
          "{b} OTRO EJEMPLO: Sí."]  # fmt: skip
_COURTESIES = [("O señor", "A señora"), ("El señor", "La señora"), ("O Sr.", "A Sr.ª")]
_LONG = "DA COMISIÓN 1ª, INSTITUCIONAL, DE ADMINISTRACIÓN, XUSTIZA, MAR, INDUSTRIA E INTERIOR"


def _of(label: str, a: str, b: str, above: list[str], below: list[str]) -> str:
    """Who the words of a label are; `?` where that is asked."""
    lines = [*above, f"{label}: Bien, muchas gracias.", "La ley es buena.", *below]
    text = "\n\n".join(one.format(a=a, b=b) for one in lines)
    found = [one for one in read(text, "a.txt") if "muchas" in one]
    return found[0].partition(": ")[0]


@pytest.mark.parametrize(("a", "b"), _COURTESIES)
@pytest.mark.parametrize(
    "name",
    ["OTRA PRUEBA", "DEFENSORA DEL PUEBLO (Otra Prueba)", f"PRESIDENTE {_LONG} (Otra Prueba)",
     f"PRESIDENTE {_LONG}"],
)  # fmt: skip
def test_behind_the_courtesy_of_many_a_name_said_once_is_sure(name: str, a: str, b: str) -> None:
    assert _of(f"{a} {name}", a, b, _ABOVE, _BELOW) == f"{a} {name}"


@pytest.mark.parametrize(("a", "b"), _COURTESIES)
@pytest.mark.parametrize(
    "name",
    ["OTRA PRUEBA", f"PRESIDENTE {_LONG} (Otra Prueba)", f"PRESIDENTE {_LONG}",
     f"presidente {_LONG.capitalize()} (Otra Prueba)"],
)  # fmt: skip
def test_a_name_of_their_shape_is_never_who_spoke_before(name: str, a: str, b: str) -> None:
    # `O Sr. OTRA PRUEBA` is a full name, and sure.
    assert _of(f"{a} {name}", a, b, _ABOVE, _BELOW[:2]).lstrip("?") == f"{a} {name}"


@pytest.mark.parametrize(("a", "b"), [*_COURTESIES, ("EL señor", "La señora")])
def test_a_courtesy_is_the_same_for_a_man_and_for_a_woman(a: str, b: str) -> None:
    name = f"{a} MINISTRO DE PRUEBA (Otra Prueba)"
    assert _of(name, b, b, _ABOVE, _BELOW) == name


def test_a_sentence_is_no_name_however_long() -> None:
    said = "O señor presidente recordou onte moitas veces as razóns da lei e da súa reforma"
    for label in (said, "La LEY", "Así O señor PRUEBA"):
        assert _of(label, *_COURTESIES[0], _ABOVE, _BELOW) != label
