"""How an opinion is told to readers."""

from __future__ import annotations

import datetime as dt

import pytest

from vademecum.french.opinions import inside, told

MAY, JUNE = dt.date(2026, 5, 4), dt.date(2026, 6, 1)
SENTENCES = [
    (("favorable", "Une métropole littorale", "", MAY, "given", None),
     "favorable, une métropole littorale, au texte du 2026-05-04"),
    (("reserve", "Val-Brume", "Le bureau", MAY, "given", None),
     "avec réserve, Val-Brume (le bureau), au texte du 2026-05-04"),
    (("defavorable", "L’île aux Cerfs", "Lætitia B.", MAY, "earlier", None),
     "défavorable, l’île aux Cerfs (Lætitia B.), donné le 2026-05-04 sur un texte antérieur"),
    (("favorable", "Les Ormes", "", MAY, "kept", JUNE),
     "favorable, les Ormes, au texte du 2026-05-04, maintenu le 2026-06-01"),
    (("", "Un port de pêche", "", None, "awaited", None), "attendu, un port de pêche"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "sentence"), SENTENCES)
def test_a_sentence(
    given: tuple[str, str, str, dt.date | None, str, dt.date | None], sentence: str
) -> None:
    assert "".join(str(one) for one in told(*given)) == sentence


@pytest.mark.parametrize("name", ["Lamballe", "Unieux", "Laval", "Lesparre", "Lens"])
def test_a_name_that_begins_like_an_article_keeps_its_capital(name: str) -> None:
    assert inside(name) == name
