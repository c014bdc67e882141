"""What the document says to the person heard: French, since they read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.french.dates import long_date
from vademecum.model import Hearing

BEGIN = "Compte rendu"
END = "Fin du compte rendu"
STRUCK = "[passage supprimé à la demande de la personne entendue]"
CHOICES = "Vos choix"
EMBARGO = "Pas avant le (jour/mois/année, facultatif) :"


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick."""

    tag: str  # what the box is called in the document: vm:approuve
    words: str


def asked(record: Hearing, before: dt.date) -> tuple[str, ...]:
    """What is asked of the person, and by when."""
    return (
        f"Vous avez été entendu(e) le {long_date(record.date)}. Voici le compte rendu de vos "
        "propos. Rien n’en sera publié sans votre accord.",
        f"Merci de le relire et de nous le renvoyer avant le {long_date(before)}.",
        "Corrigez directement dans le texte : le suivi des modifications est activé, vos "
        "corrections se voient. Vous pouvez rétablir ce que vous avez dit, préciser un mot, "
        "supprimer un passage. Un passage entier supprimé est signalé à sa place : "
        f"« {STRUCK[1:-1]} ».",
        "Pour ajouter une remarque sans changer le texte, insérez un commentaire. Laissez en "
        "place les numéros entre crochets : ils nous servent à retrouver chaque intervention.",
    )


def choices(record: Hearing) -> Iterator[tuple[str, tuple[Choice, ...]]]:
    """The boxes of the form, by question."""
    yield (
        "Le texte",
        (
            Choice(
                "vm:approuve",
                "J’ai relu le compte rendu et j’en approuve le texte, avec mes corrections.",
            ),
        ),
    )
    yield (
        "La publication (une seule case)",
        (
            Choice("vm:diffusion:public", "J’accepte que ce texte soit publié."),
            Choice(
                "vm:diffusion:membres",
                "J’accepte qu’il soit lu par les membres du réseau seulement.",
            ),
            Choice(
                "vm:diffusion:travail",
                "J’accepte qu’il serve au groupe de travail seulement, sans être publié.",
            ),
            Choice("vm:refus", "Je n’accepte aucune diffusion de ce texte."),
        ),
    )
    for speaker in record.speakers:
        yield (
            f"La manière dont est désigné(e) : {speaker.label}",
            (
                Choice(f"vm:nom:{speaker.key}:nom", f"{speaker.label} : par son nom."),
                Choice(f"vm:nom:{speaker.key}:fonction", f"{speaker.label} : par sa fonction."),
                Choice(
                    f"vm:nom:{speaker.key}:anonyme",
                    f"{speaker.label} : sans nom ni fonction (« Intervenant A »).",
                ),
            ),
        )
