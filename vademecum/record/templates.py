"""What a new file says to whoever fills it in. In French, values quoted, no braces."""

from __future__ import annotations

import datetime as dt
import re

from vademecum.text.frontmatter import scalar

# The reference of an accord that nobody gave: of the hearing that a new book begins with.
MODEL = "MODELE"

_CHAPTER = """---
titre: "Titre du chapitre"
etat: brouillon              # brouillon | relecture | approuve
diffusion: public            # public | membres | travail
themes: []                   # déclarés dans vademecum.toml
pilotes: []                  # personnes de annuaire.toml
---

Écrire ici, sans titre de premier niveau : celui du dessus suffit.
"""

_CONSENT = """accord:
  base: consentement         # consentement | interet-public | liberte-expression
  reference: ""              # opaque ; le formulaire signé reste hors de git
  etat: attendu              # attendu | donne | refuse | retire
  diffusion: travail         # public | membres | travail : la plus large possible
relecture:
  etat: brute                # brute | relue | envoyee | corrigee | approuvee
---
"""

_HEARING = (
    """---
genre: audition
titre: "Audition de …"
date: {date}
lieu: ""
compte-rendu: integral       # integral | analytique | synthese
themes: []                   # déclarés dans vademecum.toml
collectivites: []            # déclarées dans annuaire.toml
intervenants:
  presidence:
    dans-le-texte: "Présidence"
    affiche: "Présidence de séance"
    attribution: fonction    # nom | fonction | anonyme
    entendu: non             # du groupe : l’accord ne porte pas sur ses paroles
"""
    + _CONSENT
    + """
{#t1}
**Présidence** — Une prise de parole commence ainsi. vademecum check --fix numérote les suivantes.
"""
)

_TESTIMONY = (
    """---
genre: temoignage
titre: "Témoignage de …"
date: {date}
affiche: ""                  # qui témoigne, tel qu’on l’imprime
themes: []                   # déclarés dans vademecum.toml
collectivites: []            # au moins une, déclarée dans annuaire.toml
"""
    + _CONSENT
    + """
{#p1}
Un paragraphe par idée. vademecum check --fix numérote les suivants.
"""
)

_TEXTS = {"chapter": _CHAPTER, "hearing": _HEARING, "testimony": _TESTIMONY}


# Words of the templates that nobody means to publish.
PLACEHOLDERS = (
    "Titre du chapitre",
    "Écrire ici, sans titre",
    "Audition de …",
    "Une prise de parole commence ainsi",
    "**Présidence** — Une prise de parole commence ainsi",
    "Témoignage de …",
    "Un paragraphe par idée.",
)


def text(kind: str, day: dt.date, title: str = "") -> str:
    """The file of a new chapter, hearing or testimony, under its title where it has one."""
    made = _TEXTS[kind].replace("{date}", day.isoformat())
    if not title:
        return made
    return re.sub(r"(?m)^titre: .*$", lambda _found: f"titre: {scalar(title)}", made, count=1)


def chapter(title: str, body: str) -> str:
    """The file of a new chapter that somebody wrote already."""
    head, mark, _body = text("chapter", dt.date.min, title).rpartition("\n---\n")
    return f"{head}{mark}\n{body}\n"


def untouched(body: str) -> bool:
    """Whether a body is that of a new file, into which nobody wrote yet."""
    bodies = {one.rpartition("\n---\n")[2].strip() for one in _TEXTS.values()}
    return not body.strip() or body.strip() in bodies


def unnamed(title: str) -> bool:
    """Whether a title is that of a new file, which names nothing."""
    return title.strip() in PLACEHOLDERS
