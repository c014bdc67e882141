"""The texts of the small staged tree, as `editions.assemble` writes them."""

from __future__ import annotations

HEARING, TESTIMONY = "2017-03-14-metropole", "temoignage-port"

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
