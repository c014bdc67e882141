"""Every sentence of a letter, by tag, in French, since people read it.

`{…}` stands for what differs from letter to letter.
"""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.french.labels import INVENTED

# `letter.*`, `ask.*`, `how.*`, `choices.*`, `filed.*`, `rights.*`: the letter
# that goes with words; `room.*`, `notice.*`: the invitation.
SENTENCES: Mapping[str, str] = {
    "letter.title": "Relecture de vos propos",
    "letter.title.testimony": "Relecture de votre témoignage",
    "letter.title.room": "Invitation à une audition",
    "letter.about": "{title} · {day}",
    "letter.from": "{publisher}, le {sent}",
    "letter.date": "Le {sent}",
    "letter.greeting": "Madame, Monsieur,",
    "letter.thanks": "Avec nos remerciements.",
    "letter.book": "Pour l’ouvrage « {book} »",
    "letter.invented.hearing": INVENTED["hearing"],
    "letter.invented.testimony": INVENTED["testimony"],
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
    "ask.office.until": "Sans réponse de votre part d’ici au {before}, ils seront publiés.",
    "how.title": "Ce que nous vous demandons",
    "how.read.hearing": "Relisez vos propos : ils commencent par « Vous » et sont bordés d’un "
    "trait bleu. Corrigez-les directement dans le texte : vos corrections se voient. Vous pouvez "
    "rétablir ce que vous avez dit, préciser un mot, supprimer un passage. Une prise de parole "
    "supprimée en entier est signalée à sa place ; ce que vous ôtez dans une prise de parole ne "
    "l’est pas.",
    "how.read.testimony": "Relisez votre texte, bordé d’un trait bleu. Corrigez-le directement : "
    "vos corrections se voient. Vous pouvez préciser un mot, supprimer un passage. Un alinéa "
    "numéroté supprimé en entier est signalé à sa place ; ce que vous ôtez dans un alinéa ne l’est "
    "pas.",
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
    "filed.limited": "Pour l’instant, le compte rendu entier n’est destiné qu’{limit} : vos "
    "propos ne vont pas plus loin.",
    "filed.embargo": "Rien n’en paraît avant le {date}.",
    "filed.informed": "Vous avez été informé(e) de la publication le {date}.",
    "filed.stands": "Tant que vous ne cochez rien ci-dessous, cela demeure.",
    "filed.changed": "Depuis, ces passages ont changé : {turns}. Ils ne paraissent pas tant que "
    "vous ne les avez pas relus.",
    "filed.unread": "Ces passages n’ont pas encore été relus par vous : {turns}. Ils ne paraissent "
    "pas d’ici là.",
    "filed.unread.all": "Vous n’avez encore relu aucun de vos passages : rien n’en paraît "
    "d’ici là.",
    "filed.mended": "Depuis votre relecture, un mot a été corrigé en {turn} : « {old} » est devenu "
    "« {new} ».",
    "filed.added": "Depuis votre relecture, un mot a été ajouté en {turn} : « {new} ».",
    "filed.dropped": "Depuis votre relecture, un mot a été ôté en {turn} : « {old} ».",
    "choices.title": "Vos choix",
    "choices.own": "Ces choix ne valent que pour vos propos.",
    "choices.named": "Pour l’instant, le texte vous désigne ainsi : « {shown} ».",
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

# Sentences of letters that went out before one of these was written anew: they still come back.
FORMER: Mapping[str, tuple[str, ...]] = {
    "ask.office.until": (
        "Sans réponse de votre part d’ici au {before}, ils seront publiés tels que vous les lisez "
        "ici.",
    ),
    "how.read.hearing": (
        "Relisez vos propos : ils commencent par « Vous » et sont bordés d’un trait bleu. "
        "Corrigez-les directement dans le texte : vos corrections se voient. Vous pouvez rétablir "
        "ce que vous avez dit, préciser un mot, supprimer un passage. Un passage supprimé est "
        "signalé à sa place.",
    ),
    "how.read.testimony": (
        "Relisez votre texte, bordé d’un trait bleu. Corrigez-le directement : vos corrections se "
        "voient. Vous pouvez préciser un mot, supprimer un passage. Un passage supprimé est "
        "signalé à sa place.",
    ),
}


def said(tag: str, **values: str) -> str:
    """A sentence of the table with its values; KeyError is a bug."""
    return SENTENCES[tag].format_map(values)
