"""A book made to break layouts: invented chapters, each of one kind of what goes wrong.

Each says what the judges find where nothing is mended, and what is said of it all the same, by
paper: a code and the line of the text. Where nothing is said, it was mended.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path

from tests.pdf import small
from vademecum.editions import sheet as sheets
from vademecum.editions.sheet import ChapterSheet, PartSheet

Said = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Case:
    """A chapter."""

    body: str
    first: tuple[str, ...] = ()  # codes that the judges find on A5 where nothing is mended
    a4: Said = ()  # what is said at the end, with the line of the text
    a5: Said = ()
    end_notes: bool = False
    files: dict[str, str] = field(default_factory=dict)


def words(count: int, start: int = 0) -> str:
    """So many sentences, none like its neighbour."""
    some = (
        "La vallée imaginée tient conseil chaque printemps.",
        "Personne n’y compte les heures passées à attendre le car de la capitale.",
        "Une convention, signée sous le tilleul, dit qui fait quoi.",
        "Les partenaires reviennent avec des graines, des cartes et des questions.",
        "On y parle d’assainissement, d’apprentissage et de correspondances.",
        "Le budget tient sur une page ; le compte rendu en demande davantage.",
    )
    return " ".join(some[(start + at * 5) % len(some)] for at in range(count))


def drawing(width: int, height: int, inside: str = "") -> str:
    root = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
    return f'{root}<rect width="{width}" height="{height}" fill="#17436b"/>{inside}</svg>'


def picture(name: str, caption: str, more: str = "") -> str:
    return f":::{{figure}} images/{name}\n:alt: Un dessin imaginé\n{more}\n{caption}\n:::"


def table(rows: list[list[str]]) -> str:
    head, *body = rows
    lines = [head, ["---"] * len(head), *body]
    return "\n".join(f"|{'|'.join(line)}|" for line in lines)


def notes(count: int, each: str) -> str:
    body = " ".join(f"Mot imaginé{at}[^n{at}]." for at in range(count))
    return body + "\n\n" + "\n".join(f"[^n{at}]: {each} {at}." for at in range(count))


def boxes(depth: int, inside: str) -> str:
    for at in range(depth):
        colons = ":" * (at + 3)
        inside = f"{colons}{{admonition}} Boîte {at}\n{inside}\n{colons}"
    return inside


HEADS = ["Collectivité", "Partenaire", "Département", "Interlocutrice", "Observations",
         "Financements", "Assainissement", "Correspondance"]  # fmt: skip
ROW = [words(2, at) for at in range(3)]
ADDRESS = "https://exemple.invalid/" + "dossiers-de-la-vallee-imaginee/" * 9 + "fin"

BOOK: dict[str, Case] = {
    # Each letter of the long cell was tried as an end of line, on every page of the table.
    "long-cell": Case(
        f"{table([HEADS, *([HEADS] * 5)])}\n\nPuis\n\n"
        + table([["Un", "Deux"], ["Mot", words(90)]]),
        first=("M053", "wide"),
    ),
    "wide-table": Case(
        table([HEADS, *([HEADS] * 5)]),
        first=("M053", "wide"),
    ),
    "many-columns": Case(
        table([[f"A{at}" for at in range(26)], *([["1234"] * 26] * 4)]),
    ),
    # What follows was set on its side as well, its headings over the page's edge.
    "after-a-turned-table": Case(
        f"{words(50)}\n\n## Avant\n\n"
        + table([[f"Jeton{at}" for at in range(16)], *([["pseudonyme"] * 16] * 8)])
        + f"\n\n{words(3)}\n\n## Après\n\n{words(60)}",
        a4=(("M069", 23),),  # its last page: another chapter follows
    ),
    # Its last turned page held a few rows.
    "turned-over-pages": Case(
        f"{words(50)}\n\n"
        + table([[f"Jeton{at}" for at in range(16)], *([["pseudonyme"] * 16] * 22)])
        + f"\n\n{words(60)}",
        first=("M053", "wide"),
        a4=(("M069", 31),),  # its last page
    ),
    "columns-after-columns": Case(
        ":::{retenir} Boîte\n"
        + table([[f"Titre{at}" for at in range(40)], *([["1234 mot"] * 40] * 6)])
        + "\n:::"
    ),
    # Of these each cell's words were cut a letter or two from their end.
    "eleven-columns": Case(
        table([[f"Colonne Zq{at:04}" for at in range(11)], *([["commune avis"] * 11] * 6)]),
        first=("wide",),
    ),
    "long-heads": Case(
        table([[f"Département {at}" for at in range(14)], *([["avis favorable"] * 14] * 4)]),
        first=("wide",),
    ),
    "long-words-in-a-box": Case(
        ":::{retenir} Boîte\n" + table([["internationalisation"] * 14] * 4) + "\n:::"
    ),
    "table-in-a-cell": Case(
        "::::{retenir} Boîte\n:::{list-table}\n* - Un\n  - "
        + table([["Branches"] * 10] * 4).replace("\n", "\n    ")
        + "\n:::\n::::",
        a4=(("M078", 7), ("M078", 8)),
        a5=(("M078", 7), ("M078", 8)),
    ),
    "tall-table": Case(table([["Où", "Quoi", "Quand"], *([ROW] * 24)])),
    "long-rows": Case(
        table([["Où", "Quoi"], *([[words(30), words(40)]] * 4)]),
        first=("M067", "M069", "white"),
    ),
    "deep-boxes": Case(boxes(5, words(14))),
    "long-word": Case(
        f"Avant {'imaginé' * 30} après.\n\n- Dans {'liste' * 40} encore.",
        first=("M062", "M066"),
        a4=(("M062", 4),),
    ),
    "address": Case(f"On lira {ADDRESS} puis la suite. {words(4)}"),
    "code": Case(f"```text\n{'mot ' * 60}\n{'x' * 200}\n```"),
    "enormous-picture": Case(
        f"{words(3)}\n\n{picture('grand.svg', 'Une légende.')}\n\n{words(6)}",
        files={"grand.svg": drawing(9000, 7000)},
    ),
    "tall-picture": Case(
        f"{words(3)}\n\n{picture('haut.svg', 'Une légende.')}\n\n{words(6)}",
        files={"haut.svg": drawing(40, 4000)},
        first=("M069",),
        a4=(("M065", 12), ("M069", 12)),
        a5=(("M069", 12),),
    ),
    "half-a-page": Case(
        f"{words(3)}\n\n{picture('demi.svg', 'Une légende.')}\n\n{words(60)}",
        files={"demi.svg": drawing(300, 400)},
        first=("M069",),
        a4=(("M069", 12),),
    ),
    "long-caption": Case(
        picture("carre.svg", words(30)),
        files={"carre.svg": drawing(400, 400)},
        first=("M067", "M069"),
    ),
    "small-words": Case(
        f"{words(3)}\n\n- Un point\n\n{picture('mots.svg', 'Une légende.')}",
        files={"mots.svg": drawing(800, 200, '<text x="9" y="99" font-size="11">Mots</text>')},
        first=("M054",),
        a4=(("M054", 8),),
        a5=(("M054", 8),),
    ),
    "forty-notes": Case(
        notes(40, "Une note imaginée qui porte le numéro"),
        first=("M060",),
        a4=(("M064", 4), ("M069", 4)),
    ),
    "note-too-long": Case(
        f"Un mot[^n].\n\n[^n]: {words(90)}",
        first=("M053", "M060", "M069", "tall"),
    ),
    "long-note-among-others": Case(
        "\n\n".join(f"{words(5, at)}[^n{at}] {words(1, at)}" for at in range(9))
        + "\n\n"
        + "\n".join(
            f"[^n{at}]: Note {at}, *en italique*. {words(99 if at == 4 else 2, at)}"
            for at in range(9)
        ),
        first=("M060", "tall"),
    ),
    "notes-at-the-foot": Case(
        "\n\n".join(f"{words(5, at)}[^n{at}] {words(1, at)}" for at in range(30))
        + "\n\n"
        + "\n".join(f"[^n{at}]: Note {at}. {words(2, at)}" for at in range(30)),
        first=("M060", "M065"),
    ),
    "heading-at-the-foot": Case(
        f"{words(34)}\n\n## Un titre\n\n:::{{retenir}} Boîte\n"
        + "\n\n".join([words(3)] * 30)
        + "\n:::",
        first=("M065",),
        a5=(("M065", 4),),
    ),
    "lead-of-a-list": Case(
        "\n\n".join(f"{words(1, at)} Voici :\n\n- un\n- deux\n- trois" for at in range(24))
    ),
    "one-line-items": Case("\n".join(f"- Point imaginé {at}" for at in range(150))),
    "long-box": Case(
        f"{words(28)}\n\n:::{{retenir}} Boîte\n" + "\n\n".join([words(4)] * 24) + "\n:::",
        first=("M065",),
    ),
    "box-after-a-line": Case(
        f"{words(14)}\n\n:::{{retenir}} Boîte\n"
        + "\n\n".join([words(4)] * 7)
        + "\n:::\n\n"
        + words(40),
        first=("M065",),
    ),
    "terms": Case("\n\n".join(f"{'Terme imaginé ' * 9}{at}\n: {words(3, at)}" for at in range(20))),
    "columns": Case(
        ":::{hlist}\n:columns: 3\n\n"
        + "\n".join(f"- correspondance{at}" * 2 for at in range(40))
        + "\n:::"
    ),
    "scraps": Case(
        "\n\n".join(words(2 + at % 3, at)[: 120 + 7 * at] + "." for at in range(40)),
        first=("M064",),
    ),
    # No leading brings its last page back or fills it: a hair takes a line off each paragraph.
    "last-lines": Case(
        "\n\n".join(
            f"{words(5 + at % 2, 2 + at % 3)} Chacun le sait, ou devrait le savoir."
            for at in range(11)
        ),
    ),
    "ladders": Case(
        "\n\n".join(" ".join(["internationalisation"] * (30 + at)) + "." for at in range(6)),
        first=("M062", "M064", "M066"),
        # Their lines are left as they fall; on A4 they end far before their room does.
        a4=tuple(("M063", line) for line in range(4, 15, 2)),
    ),
    "holes": Case(
        " ".join([f"Mot `{'abcdefghij' * 3}` et `{'klmnopqrst' * 4}`."] * 12),
        first=("M062",),
    ),
    "from-right-to-left": Case(
        f"{words(2)} שלום {words(2)}\n\nשלום עולם שלום.",
        first=("M071",),
        a4=(("M071", 4), ("M071", 6)),
        a5=(("M071", 4), ("M071", 6)),
    ),
}


def stage(folder: Path) -> Path:
    """The staged tree of that book, one chapter a case, all terms of an index in the last."""
    tree = small.stage(folder)
    sheet = sheets.read(tree / sheets.NAME)
    chapters = {
        name: ChapterSheet(name, f"Essai {name}", f"chapters/a/{name}", "approved", (), ())
        for name in [*BOOK, "indexed"]
    }
    bodies = {name: case.body for name, case in BOOK.items()}
    bodies["indexed"] = "\n\n".join(
        f"{{index}}`Terme {chr(65 + at % 26)}{at:03d}` {words(1, at)}" for at in range(600)
    )
    for name, body in bodies.items():
        text = f"(c-{name})=\n# Essai {name}\n\n{body}\n"
        (tree / f"chapters/a/{name}.md").write_text(text, encoding="utf-8")
    for case in BOOK.values():
        for name, data in case.files.items():
            (tree / "chapters/a/images" / name).write_text(data, encoding="utf-8")
    index = (tree / "index.md").read_text(encoding="utf-8")
    listed = "\n".join(f"chapters/a/{name}" for name in chapters)
    (tree / "index.md").write_text(
        index.replace("chapters/a/cadre\n", f"chapters/a/cadre\n{listed}\n"), encoding="utf-8"
    )
    dataclasses.replace(
        sheet,
        chapters=sheet.chapters | chapters,
        parts=(PartSheet("Comprendre", ("cadre", *chapters)), *sheet.parts[1:]),
    ).write(tree / sheets.NAME)
    return tree
