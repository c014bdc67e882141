"""An invented hearing, and a chapter that quotes it."""

from __future__ import annotations

HEAD = """---
genre: audition
titre: "Audition inventée"
date: 2017-03-14
compte-rendu: integral
themes: []
collectivites: []
intervenants:
  presidence:
    dans-le-texte: Présidence
    affiche: "Présidence de séance"
    attribution: fonction
  dga:
    dans-le-texte: Mme D.
    affiche: "Une directrice générale adjointe"
    attribution: fonction   # à décider
accord:
  base: consentement
  etat: attendu
  diffusion: travail
relecture:
  etat: envoyee   # par courrier
  date: 2017-03-20
---
"""
BODY = """
Un chapeau.

{#t1 temps=00:00:04}
**Présidence** — Merci d'avoir accepté cette audition, qui sera relue avec soin.

{#t2 temps=00:00:31}
**Mme D.** — L'attractivité ne se *décrète* pas, elle se construit année après année[^1].

Un second paragraphe, avec 3 \\* 4 et une `touche`, du même tour de parole.

{#t5}
**Présidence** — Combien de partenariats avez-vous signés depuis dix ans ?

{#t6}
**Mme D.** — Quarante-trois, dont onze seulement ont donné lieu à un déplacement.

{#t7}
**Présidence** — Et les autres conventions, que sont-elles devenues au juste ?

{#t8}
**Mme D.** — Elles dorment. C'est une faute, je le dis tranquillement aujourd'hui.

[^1]: Une note.
"""
NAME = "2017-03-14-essai"
CHAPTER = (
    f":::{{citation}} {NAME}#t6\nonze seulement ont donné lieu à un déplacement\n:::\n\n"
    f":::{{citation}} {NAME}#t8\nElles dorment.\n:::"
)
