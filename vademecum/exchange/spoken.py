"""What is no speech: words asked of us, contacts. French, since people write it.

A person types into the text what they would say to us. Taken as speech it would be printed, and
the consent ticked beside it would be wider than what they wrote: whatever may be such is a
question.
"""

from __future__ import annotations

import re

from vademecum.exchange.likeness import Tokens, tokens
from vademecum.french.folding import letters

# Stems of what is asked of an editor, accents and capitals set aside.
_ASKED = re.compile(
    r"\b(?:supprim|retir|enlev|effac|ot(?:er|ez)\b|biff|coup(?:er|ez)\b|remplac|rectifi|corrig|"
    r"modifi(?:er|ez)\b|reformul|anonymis|flout|masqu(?:er|ez)\b|censur|"
    r"ne (?:pas|plus|rien) (?:\w+ ){0,2}(?:publi|diffus|cit|imprim|mettre|reprodui|divulg|utilis|"
    r"communiqu|garder|conserv|mention|nomm|enregistr|repren|relay|rapport|evoqu|faire etat)|"
    r"(?:pas|non|jamais) (?:a |pour )?(?:publi|diffus|cit)|"
    r"confidentiel|hors micro|hors antenne|off\b|entre nous|huis clos|sous embargo|"
    r"oubli(?:er|ez)\b|de cote\b|(?:diffus|publi|cit)able|rest(?:e|ent|er) (?:entre|prive|secret)|"
    r"avant (?:toute )?(?:publi|diffus|parution)|a (?:verifier|valider|confirmer|revoir|discuter|"
    r"voir|completer|preciser)\b|je (?:refuse|m oppose|n accepte|n autorise|n approuve|retire)|"
    r"sans mon (?:accord|nom)|mon nom|sauf (?:le|la|les|ce|cette|mon|ma|mes)\b|"
    r"pas d accord|desaccord|merci de|veuillez|svp\b|s il vous plait|nota bene|nb\b|ndlr|n\.b|"
    r"note (?:pour|a)\b|remarque ?:|attention ?:|question pour|passage (?:sur|a|ou)\b|"
    r"reserv(?:er|ez) (?:aux?|a la|a l)\b|(?:pas|rien|jamais) (?:dit|voulu dire)\b|"
    r"le (?:garder|repeter|redire)\b|bien utile|(?:aux|pour les) seuls membres\b|"
    r"ce (?:passage|paragraphe|propos) |cette (?:phrase|partie|reponse) |ironi)"
)
# A sentence that begins so asks: « Réserver aux membres. », « Ne le répétez pas. », « Prière de… »
_BEGINS = re.compile(r"(?:priere|merci|ne|n|[a-z]{2,}(?:er|ir|ez|dre|tre|ire)|[a-z]{2,}ons)\b")
_NO_VERB = frozenset(
    "hier hiver fier cher premier dernier entier chez assez nez rez soir noir plaisir desir loisir "
    "notre votre autre quatre entre contre outre moindre maitre lettre centre titre maire faire "
    "dire histoire memoire premiere derniere avenir quartier dossier papier chantier metier "
    "boulanger berger danger etranger leger tiers sous dons nous".split()
)
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_CONTACT = re.compile(
    r"(?:(?:\+|00)33|\b0)\s*[1-9](?:[\s.-]*\d\d){4}\b|[\w.+-]+@[\w-]+\.[\w.]+|https?://|\bwww\."
)
_BRACKETS = re.compile(r"[\[\]{}<>]|\(\s*[?!]|[?!]{2,}|\*{2,}|#|={2,}|/{2,}|→|=>|<-|->")
_ROUND = re.compile(r"\([^()]*\)")
_LONGEST = 3  # words in round brackets that are no sentence
_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{2,}(?:[ '’-]+[A-ZÀ-Þ]{2,})+\b")
_SHOUTED = re.compile(r"\b(?:FAUX|NON|OUI|STOP|ATTENTION|DOUBLON|REVOIR|HORS|OFF)\b")
# What no name, place of work nor address says: there, it may be a condition.
_SAYS = re.compile(
    r"\b(?:ne|pas|plus|rien|jamais|aucune?|non|oui|mais|sauf|seul(?:s|e|es|ement)?|uniquement|si|"
    r"sinon|reserve|condition\w*|sans|hors|excepte|hormis|apres|avant|jusqu|quand|que|qui|je|j|vous|"
    r"nous|on|il|elle|ce|cela|ca|moi|mon|ma|mes|publi(?!c|que)\w*|diffus(?!ion)\w*|cit(?:e|es|er|ez)|"
    r"accord|accept\w*|accepte|refus\w*|oppos\w*|anonym\w*|passages?|paragraphes?|propos|texte|"
    r"limit\w*|membres|election\w*|atten[dt]\w*|garde[rz]?|laiss\w*|prefer\w*|voudr\w*|souhait\w*|"
    r"veu[xt]|peu[xt]|pouvez|[tp]\d{1,3}|(?!chez\b|nez\b|rez\b)[a-z]{2,}ez)\b"
)


def asked(old: str, new: str) -> bool:
    """Whether `new` has more than `old` that reads as asked of us, or as who and where one is.

    `old` may be empty: all of `new` was put in.
    """
    was, now = _plain(old), _plain(new)
    if len(_ASKED.findall(now)) > len(_ASKED.findall(was)):
        return True
    if len(_aside(new)) > len(_aside(old)) or _orders(old, new):
        return True
    shown = (_CONTACT, _BRACKETS, _CAPITALS, _SHOUTED)
    return any(len(one.findall(new)) > len(one.findall(old)) for one in shown)


def _orders(old: str, new: str) -> bool:
    """Whether a whole sentence was put in that begins as an order or a request does."""
    was = tokens(old)
    for found in _SENTENCE.findall(new):
        words = tokens(found)
        if words.words and was.find(words) is None:
            first = _plain(found).strip(' «»"-–—')
            verb = _BEGINS.match(first)
            known = set(words.words[:2]) & set(was.words)  # a sentence that was only corrected
            if verb and verb[0] not in _NO_VERB and not (known and _near(words, was)):
                return True
    return False


def _near(words: Tokens, was: Tokens) -> bool:
    """Whether most of a sentence's words stood there before."""
    return sum(one in was.bag for one in words.words) * 2 > len(words.words)


def _aside(words: str) -> list[str]:
    """What stands in round brackets and is longer than « (rires) » or a name."""
    return [one for one in _ROUND.findall(words) if len(one.split()) > _LONGEST]


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", letters(re.sub(r"['’]", " ", words)))


def says(words: str) -> bool:
    """Whether words that stand in a signature's place may say something: a condition, a request."""
    return bool(_SAYS.search(_plain(words)) or refuses(words))


def refuses(words: str) -> bool:
    """Whether words of a message's subject may refuse or ask for something."""
    plain = _plain(words)
    return bool(_ASKED.search(plain) or re.search(r"\b(?:non|refus|oppos|desaccord)", plain))
