"""Files and messages as the site of the small book makes them."""

from __future__ import annotations

import datetime as dt
import json
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from tests.book import HEARING, TESTIMONY, WHEELS, Book, small

DAY = dt.date(2020, 2, 3)
ADDRESS = "moulins@ligue.example"
TITLE = "Le guide des moulins imaginaires"
PLAIN, QUOTING = "Une veillée réunit le bourg.", "La roue. Source : dessin inventé."

__all__ = ["HEARING", "TESTIMONY", "WHEELS"]


def book(folder: Path) -> tuple[Book, str]:
    """The small book, whose readers may take part, and its commit."""
    made = small(folder / "un livre inventé")
    made.alter(
        "vademecum.toml",
        "demonstration = true",
        f'demonstration = true\ncontributions = "{ADDRESS}"',
    )
    made.add(WHEELS, "\nOn cure le bief en *mars* : c’est tôt.\n\n- un *râteau* ;\n- une pelle.\n")
    made.alter(WHEELS, "[^plein]: Au mois de mars, d’ordinaire.\n", "")
    made.alter(WHEELS, "est plein[^plein].", "est plein.")
    return made, made.commit()


def proposition(commit: str, *corrections: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What the page's file holds, for the chapter on wheels."""
    return {
        "lisible": ["Proposition"],
        "format": "vademecum-proposition",
        "version": 1,
        "livre": TITLE,
        "page": "roues",
        "titre": "Faire tourner les roues",
        "commit": commit,
        "edition": "public",
        "nom": "Ada Modèle",
        "collectivite": "Le val Brume",
        "credit": "nom",
        "avis": None,
        "remarques": "",
        "corrections": [{"ancre": "", "rang": 0, "remarque": "", **one} for one in corrections],
    } | more


def data(value: object) -> bytes:
    """The file's bytes."""
    return json.dumps(value).encode("ascii")


def message(text: str, **more: Any) -> EmailMessage:
    """A message somebody sends to the book's mailbox."""
    made = EmailMessage()
    made["From"] = "Ada Modèle <ada@modele.example>"
    made["To"] = ADDRESS
    made["Subject"] = "Proposition"
    made["Date"] = "Mon, 3 Feb 2020 10:12:00 +0100"
    made.set_content(text, **more)
    return made


FORM = """\
Proposition pour « Faire tourner les roues »
Référence à conserver : page roues, révision {commit}

Nom : Ada Modèle
Collectivité : Le val Brume
Être nommé : par mes initiales
Avis de la collectivité : avec réserve
Avis donné par : La direction
Réserve ou motif : le mois

Passage : c-roues/0
Mots actuels : On cure le bief en mars : c’est tôt.
Mots souhaités : On cure le bief en avril : c’est tôt.
Remarque : mars gèle encore

Fin de l’envoi
"""
