"""A hearing of two people, each with their own accord, and what an edition shows of it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.book import HEARING, WHEELS, Book
from tests.editions.test_staged import stage
from vademecum.editions.sheet import RecordSheet
from vademecum.model import Hearing
from vademecum.record import seal

ISLE = "2019-05-02-ile-aux-cerfs"
GIVEN = "{etat: donne, date: 2019-06-01, reference: C-1}"
# Two people heard, each with an accord of their own; words that no other place of the book has.
BODY = """
Audition inventée.

{#t1 temps=00:00:04}
**Présidence** — Comment tourne la roue ?

{#t2 temps=00:00:31}
**M. Zéphyrin** — La roue ne tourne que si le bief est curé.

{#t3}
**Présidence** — Qui aide ?

{#t4 temps=00:01:00}
**Mme Ondine** — Chez nous, l’améthyste ne cure seul[^seul], dit [la loutre][lien].

| Mois | Curage |
| --- | --- |
| Mars | tourmaline |

## Les zibelines

- une *escarboucle*, [un lien](https://chrysolithe.exemple)[^a-deux]

![Une girasole](../chapters/agir/images/roue.svg)

## Ensuite

{#t5}
**Présidence** — Merci[^a-deux].

{#t6}
**Mme Ondine** — De rien, péridot.

[^seul]: Sauf cornaline.
[^a-deux]: Note de la séance.

[lien]: https://sardoine.exemple
"""
ONDINE = (
    "améthyste", "loutre", "tourmaline", "zibelines", "escarboucle", "chrysolithe", "girasole",
    "péridot", "cornaline", "sardoine",
)  # fmt: skip


def written(book: Book, ondine: str, *, attribution: str = "anonyme", name: str = "") -> None:
    """The hearing with both people's own accords, all they say sealed; no chapter quotes it."""
    head = book.read(HEARING).split("---\n")[1]
    head = head.replace('"Un meunier"\n', f'"Un meunier"\n    accord: {GIVEN}\n')
    shown = f"    affiche: {name}\n" if name else ""
    first, _voice, last = head.partition("  voisine: {")
    head = (
        f"{first}  voisine:\n    dans-le-texte: Mme Ondine\n{shown}"
        f"    attribution: {attribution}\n    accord: {ondine}\n{last[last.index('accord:') :]}"
    )
    book.write(HEARING, f"---\n{head}---\n{BODY}")
    record = book.library().records[ISLE]
    assert isinstance(record, Hearing)
    for turn in record.turns:
        ended = "refuse" in ondine or "retire" in ondine
        if turn.speaker == "meunier" or (turn.speaker == "voisine" and not ended):
            mark = f"lu={seal.of(record, turn)}"
            old = f"{{#{turn.id} temps={turn.time}" if turn.time else f"{{#{turn.id}"
            book.alter(HEARING, f"{old}}}", f"{old} {mark}}}")
    for path in (WHEELS,):
        text = book.read(path)
        text = text.replace(":::{citation} 2019-05-02-ile-aux-cerfs#t2\nLa roue ne tourne que si "
                            "le bief est curé […] chaque automne.\n:::\n", "")  # fmt: skip
        text = re.sub(r"On l’a dit autrement.*\n", "", text)
        book.write(path, text)


def page(tree: Path) -> str:
    return (tree / HEARING).read_text(encoding="utf-8")


def sheet_of(book: Book, name: str, tree: Path) -> RecordSheet:
    return stage(book, name, tree)[1].records[ISLE]
