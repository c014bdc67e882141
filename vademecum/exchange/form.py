"""What a letter asks, box by box, in French, and whether words that came back are the form's.

Whoever writes a letter and whoever reads it back ask this table and that of its sentences, so that
a sentence of the form that somebody altered is told from speech.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vademecum.exchange.sentences import SENTENCES
from vademecum.model import ConsentBasis

# A turn or a paragraph taken out whole: what stands in its place (`history.past` knows it).
STRUCK = "[passage supprimé à la demande de la personne entendue]"
# Words of somebody that this letter may not show, and some words of a turn.
UNPUBLISHED = "[propos non publiés]"
LEFT_OUT = "[{count} interventions d’autres personnes]"  # far from the person's own
YOU = "Vous"  # opens the person's own turns

APPROVED = "vm:approuve"
REFUSED = "vm:refus"
OPPOSED = "vm:opposition"
INFORMED = "vm:informe"
REACH = "vm:diffusion:"  # then public, membres, travail
NAMING = "vm:designation:"  # then nom, fonction, anonyme
RECORDED = "vm:enregistrement:"  # then oui, non
EMBARGO = "vm:embargo"
NAME = "vm:designation"
REASON = "vm:motif"


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick."""

    tag: str  # what the box is called in the document
    words: str
    sets: tuple[tuple[str, str], ...] = ()
    # ^ what it gives to the person's own keys: accord/diffusion, attribution; DAY: the day


@dataclass(frozen=True, slots=True)
class Field:
    """A line to write on: what is typed stands behind its words."""

    tag: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the person: boxes, then lines to write on."""

    title: str
    choices: tuple[Choice, ...]
    fields: tuple[Field, ...] = ()
    before: tuple[str, ...] = ()  # tags of sentences between the title and the boxes
    single: bool = True  # one box at most


DAY = "{jour}"  # in `Choice.sets`: the day the letter came back

_GIVEN = ("accord/etat", "donne")

_TEXT = Question(
    "Le texte",
    (
        Choice(
            APPROVED,
            "J’ai relu mes propos et j’en approuve le texte, avec mes corrections s’il y en a.",
        ),
    ),
)
_REACH = Question(
    "La publication (une seule case)",
    (
        Choice(
            f"{REACH}public",
            "J’accepte que mes propos soient publiés.",
            (_GIVEN, ("accord/diffusion", "public")),
        ),
        Choice(
            f"{REACH}membres",
            "J’accepte qu’ils soient lus par les membres du réseau seulement.",
            (_GIVEN, ("accord/diffusion", "membres")),
        ),
        Choice(
            f"{REACH}travail",
            "J’accepte qu’ils servent au groupe de travail seulement, sans être publiés.",
            (_GIVEN, ("accord/diffusion", "travail")),
        ),
        Choice(REFUSED, "Je refuse toute diffusion de mes propos.", (("accord/etat", "refuse"),)),
    ),
    (Field(EMBARGO, "Pas avant le (JJ/MM/AAAA, facultatif) :"),),
)
_TOLD = Question(
    "La publication (une seule case)",
    (
        Choice(
            INFORMED,
            "J’ai été informé(e) que mes propos sont publiés.",
            (("accord/informe", DAY),),
        ),
        Choice(
            OPPOSED,
            "Je m’oppose à la publication de mes propos (article 21 du RGPD).",
            (("accord/etat", "refuse"),),
        ),
    ),
    (Field(REASON, "Raisons tenant à ma situation (facultatif) :"),),
)
_NAMING = Question(
    "La manière de vous désigner (une seule case)",
    (
        Choice(f"{NAMING}nom", "Par votre nom.", (("attribution", "nom"),)),
        Choice(f"{NAMING}fonction", "Par votre fonction.", (("attribution", "fonction"),)),
        Choice(
            f"{NAMING}anonyme",
            "Anonyme : ni votre nom ni votre fonction ; qui connaît l’affaire peut vous "
            "reconnaître.",
            (("attribution", "anonyme"),),
        ),
    ),
    (Field(NAME, "Nom ou fonction à imprimer (facultatif) :"),),
    before=("choices.named",),
)
_RECORDING = Question(
    "L’enregistrement (une seule case)",
    (
        Choice(
            f"{RECORDED}oui",
            "J’accepte que l’audition soit enregistrée, pour en établir le compte rendu.",
        ),
        Choice(
            f"{RECORDED}non",
            "Je préfère qu’elle ne soit pas enregistrée : des notes seront prises.",
        ),
    ),
)


def questions(basis: ConsentBasis) -> tuple[Question, ...]:
    """What a letter asks, as the ground for publishing has it."""
    asked = _REACH if basis is ConsentBasis.CONSENT else _TOLD
    return (_TEXT, asked, _NAMING)


def before_the_room() -> tuple[Question, ...]:
    """What an invitation asks."""
    return (_RECORDING,)


def begin(genre: str) -> str:
    """The heading above the words; `genre`: hearing, testimony."""
    return SENTENCES[f"begin.{genre}"]


def end(genre: str) -> str:
    """The heading below the words."""
    return SENTENCES[f"end.{genre}"]


def every_question() -> tuple[Question, ...]:
    """All that any letter asks."""
    return (_TEXT, _REACH, _TOLD, _NAMING, _RECORDING)


def choices() -> Mapping[str, Choice]:
    """Every box by its tag."""
    return {one.tag: one for asked in every_question() for one in asked.choices}


def fields() -> Mapping[str, Field]:
    """Every line to write on by its tag."""
    return {one.tag: one for asked in every_question() for one in asked.fields}
