"""A small staged tree, as `editions.assemble` writes it, with something of everything."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from tests.site.texts import HEARING, INDEX, SVG, TESTIMONY, TEXTS
from vademecum.editions.sheet import (
    NAME,
    BookSheet,
    ChapterSheet,
    CreditSheet,
    GivingSheet,
    Named,
    PartSheet,
    PersonSheet,
    RecordSheet,
    Sheet,
    Tombstone,
    TurnSheet,
)

BOOK = BookSheet(
    title="Vade-mecum d’essai",
    subtitle="Pour les tests",
    version="2026.1",
    publisher="Réseau d’essai",
    director="Présidence du réseau",
    licence="CC BY-SA 4.0",
    url="",
    source_url="",
    isbn={},
    demonstration=True,
)

METROPOLE = RecordSheet(
    id=HEARING,
    genre="hearing",
    title="Audition d’une métropole littorale",
    doc=f"hearings/{HEARING}",
    date="2017-03-14",
    kind="verbatim",
    printed={"lieu": "Paris"},
    authorities=("metropole-littorale",),
    themes=("attractivite", "diasporas"),
    speakers=("Présidence de séance", "Une directrice générale adjointe"),
    turns=(
        TurnSheet("t1", "Présidence de séance", "00:00:04"),
        TurnSheet("t2", "Une directrice générale adjointe", "00:01:31"),
        TurnSheet("t7", "Présidence de séance", None),
    ),
    numbers={"t1": "1", "t2": "2", "t7": "7"},
    excerpts={},
    notices=(),
    invented=True,
    quoted_by=("loi", "agir"),
)

PORT = RecordSheet(
    id=TESTIMONY,
    genre="testimony",
    title="Dix jours de fête, une criée",
    doc=f"hearings/{TESTIMONY}",
    date="2017-10-01",
    kind=None,
    printed={"affiche": "Une adjointe aux affaires portuaires"},
    authorities=("port-de-peche",),
    themes=("attractivite",),
    speakers=(),
    turns=(),
    numbers={"p1": "1", "p3": "3"},
    excerpts={"p1": "Le festival attire des équipages.", "p3": "Nous avons ouvert un foyer."},
    notices=(),
    invented=True,
    quoted_by=("agir",),
)


def chapter(ident: str, title: str, folder: str, quotes: tuple[str, ...] = ()) -> ChapterSheet:
    """An approved chapter on one theme."""
    return ChapterSheet(
        ident, title, f"chapters/{folder}/{ident}", "approved", ("attractivite",), quotes
    )


def sheet(**changes: Any) -> Sheet:
    """The sheet of the small book."""
    people = (PersonSheet("Ada Modèle", "Réseau d’essai"), PersonSheet("Zoé Exemple", None))
    records = (HEARING, TESTIMONY)
    base = Sheet(
        edition="public",
        audience="public",
        date="2026-11-01",
        commit="0123456789abcdef0123456789abcdef01234567",
        book=BOOK,
        formats=("html", "pdf"),
        downloads={"pdf": "vademecum-public.pdf"},
        parts=(
            PartSheet("Cadre juridique", ("loi",)),
            PartSheet("Agir", ("agir",)),
            PartSheet("Repères", ("liste",)),
        ),
        chapters={
            "loi": chapter("loi", "Ce que dit la loi", "cadre", (HEARING,)),
            "agir": chapter("agir", "Agir avec les autres", "agir", records),
            "liste": chapter("liste", "Les préconisations", "reperes"),
        },
        records={HEARING: METROPOLE, TESTIMONY: PORT},
        tombstones={"retiree": Tombstone("retiree", "hearings/retiree", "2018-05-03")},
        themes=(
            Named("attractivite", "Attractivité", "", ("loi", "agir"), records),
            Named("diasporas", "Diasporas", "", (), (HEARING,)),
        ),
        authorities=(
            Named("metropole-littorale", "Une métropole littorale", "metropole", (), (HEARING,)),
            Named("port-de-peche", "Un port de pêche", "commune", ("agir",), (TESTIMONY,)),
        ),
        credits=CreditSheet(True, people, {"loi": people[:1]}, {}),
        giving=GivingSheet("livre@reseau.example", public=True),
    )
    return dataclasses.replace(base, **changes)


def stage(root: Path, sheet_: Sheet | None = None, **texts: str) -> Path:
    """Write the tree under `root`; `texts` adds or replaces files, keyed by chapter or page id."""
    root.mkdir(parents=True, exist_ok=True)
    wanted = TEXTS | {"index.md": INDEX}
    by_stem = {Path(name).stem: name for name in wanted}
    for key, text in texts.items():
        wanted[by_stem[key]] = text
    for name, text in wanted.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
    images = root / "chapters" / "cadre" / "images"
    images.mkdir(exist_ok=True)
    if not (images / "frise.svg").exists():
        (images / "frise.svg").write_text(SVG, encoding="utf-8", newline="\n")
    (sheet_ or sheet()).write(root / NAME)
    return root
