"""What a letter says and asks, sentence by sentence: one table, in French, since people read it.

Whoever writes a letter and whoever reads it back ask this table, so that a sentence of the form
that somebody altered is told from speech. `{…}` stands for what differs from letter to letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from vademecum.french.folding import normal
from vademecum.model import ConsentBasis

# A turn or a paragraph taken out whole: what stands in its place (`history.past` knows it).
STRUCK = "[passage supprimé à la demande de la personne entendue]"
# Words of somebody that this letter may not show, and some words of a turn.
UNPUBLISHED = "[propos non publiés]"
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


# Every sentence, by tag. `letter.*`, `ask.*`, `how.*`, `choices.*`, `filed.*`, `rights.*`: the
# letter that goes with words; `room.*`, `notice.*`: the invitation.
SENTENCES: Mapping[str, str] = {
    "letter.title": "Relecture de vos propos",
    "letter.title.testimony": "Relecture de votre témoignage",
    "letter.title.room": "Invitation à une audition",
    "letter.about": "{title} · {day}",
    "letter.book": "Pour l’ouvrage « {book} »",
    "letter.reference": "Référence à conserver : {reference}",
    "ask.hearing": "Vous avez été entendu(e) le {day}. Voici vos propos, dans le compte rendu de "
    "l’échange.",
    "ask.testimony": "Vous nous avez confié un témoignage, daté du {day}. Le voici, tel que nous "
    "nous proposons de le faire lire.",
    "ask.by": "Cette lettre s’adresse à qui répond pour la personne entendue : {by}. « Vous » y "
    "désigne la personne entendue.",
    "ask.consent": "Rien n’en sera publié sans votre accord.",
    "ask.office": "Vous vous êtes exprimé(e) en séance publique ou au titre de vos fonctions. Vos "
    "propos sont publiés à ce titre : votre accord n’est pas demandé. Cette lettre vous en "
    "informe. Vous pouvez les corriger et, pour des raisons tenant à votre situation, vous "
    "opposer à leur publication (article 21 du RGPD).",
    "ask.office.until": "Sans réponse de votre part d’ici au {before}, ils seront publiés tels que "
    "vous les lisez ici.",
    "how.title": "Ce que nous vous demandons",
    "how.read": "Relisez vos propos, bordés d’un trait bleu, et corrigez-les directement dans le "
    "texte : vos corrections se voient. Vous pouvez rétablir ce que vous avez dit, préciser un "
    "mot, supprimer un passage. Un passage supprimé est signalé à sa place.",
    "how.grey": "Ce qui est sur fond gris est là pour la lecture : il n’y a rien à y corriger. "
    "Pour une remarque, insérez un commentaire.",
    "how.marks": "Laissez en place la référence et les numéros entre crochets : ils nous servent à "
    "retrouver chaque passage.",
    "how.tick": "Faites vos choix ci-dessous : un clic coche une case.",
    "how.back": "Enregistrez le document et renvoyez-le avant le {before}.",
    "how.back.to": "Enregistrez le document et renvoyez-le avant le {before} : {contact}.",
    "filed.title": "Ce que nous avons noté",
    "filed.consent": "Vous avez donné votre accord pour {reach}.",
    "filed.consent.dated": "Vous avez donné le {date} votre accord pour {reach}.",
    "filed.consent.by": "L’accord pour {reach} a été donné par : {by}.",
    "filed.frame": "Un accord pour {reach} est noté pour l’ensemble de l’audition.",
    "filed.embargo": "Rien n’en paraît avant le {date}.",
    "filed.informed": "Vous avez été informé(e) de la publication le {date}.",
    "filed.stands": "Tant que vous ne cochez rien ci-dessous, cela demeure.",
    "filed.changed": "Depuis, ces passages ont changé : {turns}. Ils ne paraissent pas tant que "
    "vous ne les avez pas relus.",
    "filed.unread": "Ces passages n’ont pas encore été relus par vous : {turns}. Ils ne paraissent "
    "pas d’ici là.",
    "filed.mended": "Depuis votre relecture, un mot a été corrigé en {turn} : « {old} » est devenu "
    "« {new} ».",
    "filed.added": "Depuis votre relecture, un mot a été ajouté en {turn} : « {new} ».",
    "filed.dropped": "Depuis votre relecture, un mot a été ôté en {turn} : « {old} ».",
    "choices.title": "Vos choix",
    "choices.own": "Ils ne valent que pour vos propos.",
    "choices.named": "Aujourd’hui, vos propos sont présentés sous : « {shown} ».",
    "begin.hearing": "Compte rendu",
    "end.hearing": "Fin du compte rendu",
    "begin.testimony": "Témoignage",
    "end.testimony": "Fin du témoignage",
    "rights.title": "Vos droits",
    "rights.consent": "Vous pouvez à tout moment restreindre ou retirer votre accord, et faire "
    "corriger vos propos : les éditions suivantes en tiennent compte. Ce qui a déjà été "
    "distribué ne peut pas toujours être repris.",
    "rights.office": "Vous pouvez à tout moment faire corriger vos propos ou vous opposer à leur "
    "publication : les éditions suivantes en tiennent compte. Ce qui a déjà été distribué ne "
    "peut pas toujours être repris.",
    "rights.ask": "Vous pouvez aussi demander ce que nous conservons de vous, le faire rectifier "
    "ou effacer, et saisir la CNIL (www.cnil.fr).",
    "rights.who": "Qui répond de ces données : {publisher}.",
    "rights.contact": "Pour nous écrire : {contact}.",
    "room.invited": "Nous vous invitons à une audition le {day}.",
    "room.invited.at": "Nous vous invitons à une audition le {day} ({venue}).",
    "room.what": "Ce que vous y direz sera mis par écrit. Vous recevrez le compte rendu de vos "
    "propos, pour le corriger et dire ce qui peut en être fait.",
    "room.free": "Vous êtes libre de ne pas venir, et de ne pas répondre à une question.",
    "room.questions": "Les questions",
    "notice.title": "Ce que deviennent vos données",
    "notice.who": "Qui en répond : {publisher}.",
    "notice.why": "Pourquoi : établir et publier l’ouvrage « {book} ».",
    "notice.what": "Ce qui est gardé : votre nom, votre fonction, ce que vous dites, les choix que "
    "vous faites.",
    "notice.basis.consent": "Sur quel fondement : votre consentement (article 6, paragraphe 1, a, "
    "du RGPD). Vous pouvez le retirer à tout moment ; ce qui a été fait auparavant reste valable.",
    "notice.basis.public": "Sur quel fondement : une mission d’intérêt public (article 6, "
    "paragraphe 1, e, du RGPD). Vous parlez en séance publique ou au titre de vos fonctions : vos "
    "propos sont publiés à ce titre, et vous pouvez vous y opposer (article 21).",
    "notice.basis.expression": "Sur quel fondement : la liberté d’expression et d’information "
    "(article 85 du RGPD). Vos propos sont publiés à ce titre, et vous pouvez vous y opposer "
    "(article 21).",
    "notice.readers": "Qui les lit : le groupe de travail, puis les lecteurs que vos choix "
    "permettent.",
    "notice.readers.office": "Qui les lit : le groupe de travail, puis les lecteurs de l’ouvrage.",
    "notice.time": "Combien de temps : l’enregistrement, jusqu’à ce que le compte rendu soit "
    "approuvé ; le compte rendu, tant que l’ouvrage est tenu à jour ou publié.",
    "notice.rights": "Vos droits : demander à lire ce que nous conservons de vous, le faire "
    "rectifier, effacer, limiter ou transmettre, vous opposer à son usage, saisir la CNIL "
    "(www.cnil.fr).",
    "notice.contact": "Pour nous écrire : {contact}.",
    "room.consent": "Votre accord pour l’enregistrement",
    "room.back": "Cochez une case et renvoyez ce document avant l’audition.",
}


def said(tag: str, **values: str) -> str:
    """A sentence of the table with its values; KeyError is a bug."""
    return SENTENCES[tag].format_map(values)


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


def told(words: str) -> str | None:
    """The tag of the sentence, heading, box or line of the form that these words are, unaltered.

    Typography set aside. A box may stand in front, and behind a line what was typed (`typed`).
    None: altered, or none of the form.
    """
    text = _bare(words)
    for tag, pattern in _patterns().items():
        if pattern.fullmatch(text):
            return tag
    return None


def typed(words: str) -> tuple[str, str] | None:
    """(tag, what was typed) of a line to write on; None where the words are no such line."""
    text = normal(words)
    for one in fields().values():
        if text.startswith(start := normal(one.words)):
            return one.tag, text.removeprefix(start).strip(" _.…")
    return None


_BOX = re.compile(r"^[\s☐☒☑✓✔✗✘🗹🗷□■▢\[\]xX]{1,4}\s+(?=\S)")


def _bare(words: str) -> str:
    return normal(_BOX.sub("", words))


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """What each of the form's words may read as, typography set aside."""
    return dict(_compiled())


def _compiled() -> Iterator[tuple[str, re.Pattern[str]]]:
    for tag, words in SENTENCES.items():
        pieces = re.split(r"\{\w+\}", words)
        # A value may end where typography would join it to what follows.
        yield tag, re.compile(".+?".join(re.escape(normal(f"{one}")) for one in pieces), re.S)
    for asked in every_question():
        yield f"question:{asked.title}", re.compile(re.escape(normal(asked.title)))
        for one in asked.choices:
            yield one.tag, re.compile(re.escape(normal(one.words)))
        for line in asked.fields:
            yield line.tag, re.compile(re.escape(normal(line.words)) + "[ _.…]*")
