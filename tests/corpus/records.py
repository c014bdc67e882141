"""Small records written around a body, and what is read of them."""

from __future__ import annotations

from vademecum.corpus.library import parse_record
from vademecum.model import Hearing, Testimony
from vademecum.problems import Problem

HEARING = """---
genre: audition
titre: "Audition inventée"
date: 2017-03-14
compte-rendu: integral
intervenants:
  dga:
    dans-le-texte: Mme D.
    affiche: "Une directrice"
    attribution: fonction
  maire:
    dans-le-texte: M. T.
    affiche: "Un maire"
    attribution: fonction
accord:
  base: consentement
  reference: INVENTE-1
  etat: donne
  diffusion: public
relecture:
  etat: approuvee
---
"""
TESTIMONY = """---
genre: temoignage
titre: "Témoignage inventé"
date: 2017-03-14
collectivites: [ville]
accord:
  base: consentement
  reference: INVENTE-2
  etat: donne
  diffusion: public
relecture:
  etat: approuvee
---
"""

Turn = tuple[str | None, str, str, str | None]  # id, speaker's key, text, time


def problems_of(found: list[Problem], head: str) -> list[str]:
    """`line code` of each problem by line, counted from the first of the body."""
    above = head.count("\n")
    return [
        f"{line - above} {code}" for line, code in sorted((p.place.line, p.code) for p in found)
    ]


def hearing(body: str) -> tuple[Hearing, list[str]]:
    """The hearing of that body, and its problems."""
    problems: list[Problem] = []
    found = parse_record(HEARING + body, "hearings/h.md", problems)
    assert isinstance(found, Hearing)
    return found, problems_of(problems, HEARING)


def witness(body: str) -> tuple[Testimony, list[str]]:
    """The testimony of that body, and its problems."""
    problems: list[Problem] = []
    found = parse_record(TESTIMONY + body, "hearings/t.md", problems)
    assert isinstance(found, Testimony)
    return found, problems_of(problems, TESTIMONY)
