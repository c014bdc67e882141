"""Phrases that say who speaks without a name: `La directrice générale des services`, `De la salle`.

They are never sure: whoever is so called opens an utterance of nobody, which is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from vademecum.french.offices import NOUN
from vademecum.transcripts import shapes
from vademecum.transcripts.abroad import OFFICE_ABROAD
from vademecum.transcripts.labels import same

_LONGEST = 120  # characters of such a phrase
_ARTICLE = (
    r"(?:l['’] ?|(?:(?:mm?|mmes?|monsieur|madame|mesdames|messieurs)\.? )?"
    r"(?:le|la|les|l['’]|une?|des|du|au|deux|plusieurs|quelques|cette?|notre|votre) ?)"
)
_PHRASE = re.compile(
    rf"{_ARTICLE}(?:(?:autre|jeune|vieille?|vieux|petite?|même|premi(?:er|ère)|deuxième|second|"
    rf"seconde|dernière?|1er|1re|\de|nouvelle|nouveau) )?{NOUN}[^?!;«»…]*",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:(?:(?:depuis|dans|de|du|au|à|une? [^\W\d_]+) (?:fond de )?(?:la |le |l['’])?)?"
    r"(?:salle|public|assistance|auditoire|tribune|balcon|fond|zoom|visio)\b.{0,30})",
    re.IGNORECASE,
)
_QUALITY = re.compile(r"[^\W\d_][\w'’., -]{0,59} ?[(\[][^()\[\]]{1,60}[)\]]")
_SPOKEN = re.compile(r"\((?:hors micro|dans la salle|au téléphone|en visio\w*|off|à distance)\)")
_HANDLE = re.compile(r"@[\w.-]{2,40}(?: [^\W\d_a-zà-ÿ][\w'’-]*){0,2}")
# Who speaks in records in English.
_ENGLISH = re.compile(
    r"(?:an?|some|the|madam|mister|mr\.?|ms\.?) "
    r"(?:(?:vice|deputy|acting|hon(?:ou?rable)?\.?|chief|high|prime)[ -])?"
    r"(?:president|chair(?:man|woman|person)?|(?:presiding )?officer|speaker|secretary|moderator"
    r"|rapporteur|minister|leader|members?|senator|mayor|commissioner|director|governor|registrar|clerk"
    r"|interpreter|interviewer|judge|witness|delegate|representative|ambassador|co-?chair)"
    r"(?:-general| general|s)?(?: (?:of|for) [^:.?!;,]{1,60})?(?: ?\([^()]{1,60}\))?",
    re.IGNORECASE,
)
# What somebody does, which makes of the phrase the subject of a sentence.
_DOES = re.compile(
    r"\b(?:expliqu|précis|indiqu|propos|rappell?|soulign|inform|estim|déclar|remerci|demand|"
    r"réaffirm|affirm|annonc|insist|confirm|invit|pens|constat|signal|présent|observ|interrog)"
    r"(?:e|ent|a|ait|aient)\b|\b(?:conclut|souhaite|veut|doit|fait|peut|sait|voit|reprend|lit)\b",
)

_WHO = re.compile(
    rf"{shapes.NAMED}(?: ?\([^()]*\)| ?,[^,]*,)? (?P<does>[^\W\d_A-ZÀ-Þ].*)"
    # An office has words of its own behind it: only these verbs tell of whoever holds it.
    rf"|(?i:{shapes.CIVILITY}) (?:le |la |l['’])\w+ (?P<holds>(?:(?:expliqu|précis|indiqu|rappell|"
    r"demand|ajout|propos|déclar|soulign)e|répond|intervient|poursuit|conclut|prend|ouvre|lève|lit|"
    r"remercie|donne)\b.*)"
)
_TURN_OF = re.compile(
    r"(?:suite de l['’])?(?:interventions?|réponses?|questions?|propos|prises? de parole|exposé|"
    r"présentation|observations?|déclaration|allocution|discours|lecture) "
    r"(?:de |du |des |d['’])\S",
    re.IGNORECASE,
)
# What no verb of minutes is: a function, a place, a tense of what was said before, to whom.
_DOES_NOT = re.compile(
    rf"(?:{shapes.TAIL}|{NOUN}|"
    r"(?:de|du|des|à|pour|fils|et|ou|qui|ne|nous|vous|me|te|y|va|il|elle)\b|"
    r"(?:s['’]|se )?(?!fait|tait|sait)[^\W\d_]+(?:ait|aient)\b|"
    r"d['’]|m['’]|t['’]|n['’]|(?:l['’]|s['’])?(?:a|ait?|as|ont|avait|aura|aurait|est|était|sera|"
    r"serait|sont|fut|eut)\b)",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:j['’]|(?:je|nous|vous|moi|mon|ma|mes|notre|nos|votre|vos)\b)", re.IGNORECASE
)


def speaks(label: str) -> bool:
    """Whether somebody speaks in the first person in it, or to somebody."""
    return _SPEAKS.search(label) is not None


def acts(label: str) -> bool:
    """Whether somebody does something in it, which makes it the beginning of a sentence."""
    return shapes.has_clause(label) or _DOES.search(label) is not None


def is_person(label: str) -> bool:
    """Whether a phrase says who speaks by what they are or where, and no clause stands in it."""
    if len(label) > _LONGEST or acts(label):
        return False
    if _SPOKEN.search(label) or _HANDLE.fullmatch(label) or _QUALITY.fullmatch(label):
        return not shapes.is_heading(label)
    if shapes.is_civil(label) and len(label.split()) <= 14:
        return not re.search(r"[?!;«»…]", label)
    return any(one.fullmatch(label) for one in (_PHRASE, _PLACE, _ENGLISH, OFFICE_ABROAD))


def is_phrase(label: str, known: Collection[str] = ()) -> bool:
    """Whether minutes tell in it that a person takes the floor: `Mme Durand intervient`, `Mme
    Durand précise que`, `Réponse de M. Dupont`. `known` has the file's sure names, as `same` does.

    Who says it of another speaks in the first person, or of what was: `M. Dupont a dit`.
    """
    if len(label) > _LONGEST or _SPEAKS.search(label) or re.search(r"[?!;«»…]", label):
        return False
    if shapes.is_named(label):  # `Mme Van den Essai`
        return False
    if _TURN_OF.match(label):
        return is_turn_of(label)
    found = _WHO.fullmatch(label)
    does = found["does"] or found["holds"] if found else _behind(label, known)
    return bool(does) and does[0].islower() and not _DOES_NOT.match(does)


def is_turn_of(label: str) -> bool:
    """Whether it is a turn by its kind and whose it is: `Réponse de M. Petit sur la dette`."""
    return (
        len(label) <= _LONGEST
        and _TURN_OF.match(label) is not None
        and shapes.speaks_of_someone(label)
    )


def may_name(label: str) -> bool:
    """Whether a label may name somebody where a format puts names."""
    phrase = is_person(label) or is_phrase(label)
    if phrase and not shapes.is_heading(label):
        return True
    return not shapes.is_no_name(label) and shapes.may_be(label.casefold())


def _behind(label: str, known: Collection[str]) -> str:
    """What follows a known name that opens the label; "" where none does."""
    words = label.split()
    ends = (at for at in range(len(words) - 1, 0, -1) if same(" ".join(words[:at])) in known)
    if "," in label:  # a function stands behind the name
        return ""
    return " ".join(words[at:]) if (at := next(ends, 0)) else ""
