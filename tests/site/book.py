"""A small staged tree, as `editions.assemble` writes it, with something of everything."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from vademecum.editions.sheet import (
    NAME,
    BookSheet,
    ChapterSheet,
    CreditSheet,
    Named,
    PartSheet,
    PersonSheet,
    RecordSheet,
    Sheet,
    Tombstone,
    TurnSheet,
)

HEARING, TESTIMONY = "2017-03-14-metropole", "temoignage-port"

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

TEXTS = {
    "chapters/cadre/loi.md": """(c-loi)=
# Ce que dit la loi

Voir [l’autre chapitre](../agir/agir.md), [la première](#preco-nommer) et
[l’intervention](#h-2017-03-14-metropole-t2).
Un député écrit, de la coopération décentralisée, une œuvre[^note] au XXI{sup}`e` siècle.

:::{repere} Article L1115-1 du code général des collectivités territoriales
:droit-au: 2021-08-01
:verifie-le: 2026-11-20

Les collectivités peuvent agir.
:::

## Ce qu’on en dit

:::{citation} 2017-03-14-metropole#t2
L’attractivité ne se décrète pas.

Elle se construit.
:::

Elle dit qu’elle {citation}`ne se décrète pas <2017-03-14-metropole#t2>`, et c’est vrai.

:::{figure} images/frise.svg
:alt: Une frise de deux dates
:name: fig-frise

Frise. Source : le réseau.
:::

:::{preconisation} Écrire une convention
:id: ecrire

Parce que la loi le permet.
:::

:::{retenir}
- La loi permet beaucoup.
:::

:::{glossary}
Collectivité
  Une commune, un département, une région.

Retrait
  Un départ.

Réciprocité
  Un échange.
:::

[^note]: Une note.

:::{vm:byline} loi
:::
""",
    "chapters/agir/agir.md": """(c-agir)=
# Agir avec les autres

:::{preconisation} Nommer un référent
:id: nommer

Une personne.
:::

:::{temoignage} temoignage-port#p3
:::

::::{fiche} Préparer une mission
:pour: le service des relations internationales
:duree: une journée

:::{note}
Prévoir large.
:::

| Étape | Délai |
|---|---|
| Inviter | 10 jours |
::::

:::{preconisation} Évaluer chaque année
:id: evaluer

Avec {term}`Collectivité`, voir {numref}`fig-frise`.
:::

:::{citation} temoignage-port#p1
Le festival attire […] des équipages.
:::

:::{index} attractivité
:::

:::{vm:byline} agir
:::
""",
    "chapters/reperes/liste.md": """(c-liste)=
# Les préconisations

:::{preconisations}
:::

:::{vm:byline} liste
:::
""",
    f"hearings/{HEARING}.md": """(h-2017-03-14-metropole)=
# Audition d’une métropole littorale

:::{vm:record} 2017-03-14-metropole
:::

Audition imaginée.

::::::{vm:turn} 2017-03-14-metropole#t1
Merci d’avoir accepté cette audition.
::::::

::::::{vm:turn} 2017-03-14-metropole#t2
L’attractivité ne se décrète pas.

Elle se construit[^n], [passage retiré].
::::::

::::::{vm:turn} 2017-03-14-metropole#t7
Merci.
::::::

[^n]: Une note de séance.

:::{vm:backlinks} 2017-03-14-metropole
:::
""",
    f"hearings/{TESTIMONY}.md": """(h-temoignage-port)=
# Dix jours de fête, une criée

:::{vm:record} temoignage-port
:::

::::::{vm:paragraph} temoignage-port#p1
Le festival attire des équipages.
::::::

::::::{vm:paragraph} temoignage-port#p3
Nous avons ouvert un foyer.
::::::

:::{vm:backlinks} temoignage-port
:::
""",
    "hearings/retiree.md": """(h-retiree)=
# Document retiré

:::{vm:tombstone} retiree
:::
""",
    "auditions.md": "# Auditions et témoignages\n\n:::{vm:records}\n:::\n",
    "index-thematique.md": "# Index thématique\n\n:::{vm:themes}\n:::\n",
    "index-collectivites.md": "# Index des collectivités\n\n:::{vm:authorities}\n:::\n",
    "contributeurs.md": "# Comment ce guide a été fait, et par qui\n\n:::{vm:credits}\n:::\n",
}

INDEX = """# Vade-mecum d’essai

:::{vm:landing}
:::

:::{toctree}
:hidden:
:caption: Cadre juridique

chapters/cadre/loi
:::

:::{toctree}
:hidden:
:caption: Agir

chapters/agir/agir
:::

:::{toctree}
:hidden:
:caption: Auditions et témoignages

auditions
hearings/2017-03-14-metropole
hearings/temoignage-port
hearings/retiree
:::

:::{toctree}
:hidden:
:caption: Repères

chapters/reperes/liste
index-thematique
index-collectivites
contributeurs
genindex
:::
"""

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" width="200" height="40">'
    '<path d="M10 20h180M40 10v20M150 10v20" stroke="#345" stroke-width="3"/></svg>\n'
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
