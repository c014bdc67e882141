"""Numbers of five digits and more without their thousands' spaces, of which no word behind says what
they count.

A postal code, a dossier's number, a port look the same. Words before say what is sure: « s'élève à
45000 », « un budget de 1234567 ». Where they only say that something may be counted, long or round
numbers are told; nothing is where a word of the sentence names a code.
"""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re

from vademecum.french.rules import SP, Rule
from vademecum.french.spaces import NARROW

# What is known by a number that nobody groups.
_CODES = re.compile(
    r"(?<!\w)(?i:codes?|numéros?|n[°o]s?|réf(?:érences?|\.)|identifiants?|matricules?|dossiers?|tickets?|siren|siret|insee|cog|rcs|naf|ape|cpv|uai"
    r"|finess|rna|idcc|iban|bic|rib|isbn|issn|doi|ean|postale?s?|postaux|cp|bp|cs|cedex|arrondissements?|tél|téléphones?|mobile|fax"
    r"|appele[rz]|versions?|normes?|iso|mot de passe|mots de passe|pin|tva|id|commits?|bugs?|issues?|ports? (?:est|tcp|udp)"
    r")(?!\w)"
)
_ABOUT = rf"(?:{SP}(?:environ|près{SP}de|plus{SP}de|moins{SP}de|quelque|encore|désormais|déjà|alors|enfin))?"
_VERBS = (
    r"(?:attei(?:nt|gnent|gnait|gnaient|ndra|ndront)|dépass(?:e|ent|ait|aient|era)|compt(?:e|ent|ait|aient|era)|totalis(?:e|ent|ait|aient)"
    r"|représent(?:e|ent|ait|aient|era)|rassembl(?:e|ent|ait|aient)|réuni(?:t|ssent|ssait)|accueill(?:e|ent|ait|aient)|recens(?:e|ent|ait)|dénombr(?:e|ent|ait)"
    r"|vaut|valent|coût(?:e|ent|ait|era)|dépens(?:e|ent|ait)|avoisin(?:e|ent|ait)|frôl(?:e|ent|ait)|approch(?:e|ent|ait)|soit)"
)
_RAISED = (
    r"(?:(?:él[eè]v|mont|grimp|tomb|pass)(?:e|ent|ait|aient|era|é|ée|és|ées|er)|(?:port|ramen|estim|évalu|chiffr|limit|plafonn|arrêt)(?:é|ée|és|ées)|égale?s?|hauteur"
    r"|supérieure?s?|inférieure?s?)"
)
_SUMS = (
    "chiffre|somme|total|budget|montant|nombre|population|enveloppe|subvention|crédit|coût|fréquentation|effectif|tirage|recette|dépense"
    "|moyenne|plafond|seuil|capacité|audience|déficit|excédent|dotation|aide|prime|salaire"
)
_COUNTS = re.compile(
    rf"(?<!\w)(?:{_VERBS}{_ABOUT}|{_RAISED}{_ABOUT}{SP}à|pass(?:e|ent|ait|er|é|ée|és|ées){SP}de(?:{SP}[\d{NARROW}]+{SP}à)?"
    rf"|(?:{_SUMS})(?:{SP}[a-zà-ÿ]+)?{SP}(?:de|d[’']environ)|(?:est|sont|était|étaient|sera|fut){SP}de{_ABOUT}"
    rf"|(?:[iI]ls|[eE]lles|[nN]ous){SP}(?:sont|étaient|seront|furent|étions|sommes){_ABOUT}){SP}$"
)
_MAY_COUNT = re.compile(
    rf"(?<!\w)(?:de|à|et|ou|sur|pour|par|[eE]ntre|les|des|aux|dont|soit|est|sont){SP}$"
)
_ENDS = rf"(?![\w°²³/+=_*-]|[.,:]\d|{SP}\d|{SP}[A-ZÀ-Ý]|@)"
_BEFORE = rf"(?<![\w,.+/{NARROW}’'@#=-])"


def _grouped(found: re.Match[str]) -> str:
    """« 1 234 567 », but in a sentence that names a code."""
    text = found.string
    start = max(text.rfind("\n", 0, found.start()), text.rfind(". ", 0, found.start())) + 1
    end = min(
        (at for at in (text.find("\n", found.end()), text.find(". ", found.end())) if at >= 0),
        default=len(text),
    )
    if _CODES.search(text[start:end]):
        return found[0]
    digits = found["sign"]
    first = len(digits) % 3 or 3
    return NARROW.join([digits[:first], *(digits[n : n + 3] for n in range(first, len(digits), 3))])


RULES: tuple[Rule, ...] = (
    Rule("T008", re.compile(rf"{_BEFORE}(?P<sign>[1-9]\d{{4,11}})(?:(?=,\d{{1,2}}(?![\d,]))|{_ENDS})"), _grouped, when=_COUNTS),
    Rule("T008", re.compile(rf"{_BEFORE}(?P<sign>[1-9]\d{{2,5}}000|[1-9]\d{{6,8}}){_ENDS}"), _grouped, when=_MAY_COUNT, sure=False),
)  # fmt: skip
