"""Letters that a keyboard hides: capitals keep their accents, œ is one letter.

Closed lists of words: what is no word of theirs is left, « coexister », « Education » in English.
"""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re

from vademecum.french.masks import OUTSIDE
from vademecum.french.rules import SP, Rule
from vademecum.french.spaces import NARROW
from vademecum.french.spaces import NBSP as NB

# Where a sentence begins, said of what stands before « A ».
_STARTS = "|".join(
    rf"(?<={before}A)"
    for before in (r"\A", r"\n\n", OUTSIDE, "[.!?…] ", r"[.!?…]\n", "« ", f"«[{NB}{NARROW}]")
)


# What begins with a capital without its accent, and is no word of another language.
_ACCENTED = {
    "É": "E(?=tats?\\b|quip(?:e|es|er|é|ée|és|ées|ement|ements)\\b|valu|conomi(?:e|es|que|ques|ser)"
    "\\b|coles?\\b|gal(?:ité|ités|ement|es)\\b|tudes?\\b|tudiant|lus?\\b|lues?\\b|nergies?\\b"
    "|v[éè]nement|tapes?\\b|changes?\\b|chelles?\\b|glises?\\b|l[éè]ments?\\b|l[èe]ves?\\b"
    "|mergence\\b|pargne|tranger|poque|videmment|carts?\\b|tabli|galit|colog|cout|crire|viter"
    "|cosse\\b|gypte\\b|quateur\\b|thiopie\\b|rythrée\\b|mirats?\\b|lysée|gyptien|cossais|quatorien"
    "|tudier|tudie\\b|changer|changé|largi|quit[éa]|quilibr|tant\\b|tions\\b|tiez\\b|tés?\\b|crits?\\b"
    "|crit(?:e|es|ure|ures)\\b|crivain|cran\\b|checs?\\b|chelons?\\b|clair[aeé]|cluse|conomiste|ducat(?:eur|rice|if|ive)"
    "|ditrice|lecteurs?\\b|lectrice|lectricien|laborer|laboré|lev(?:er|é|és|ée|ées|age)\\b|lire\\b|loign|mett(?:re|eur)"
    "|merger|noncé|normes?\\b|norméments?\\b|numérer|panoui|preuves?\\b|puis[eé]|quip(?:ait|ant)|tages?\\b|tangs?\\b"
    "|tend(?:re|u|ue|us|ues)\\b|ternel|toiles?\\b|tonn|troit|ventuel|veil(?:ler|lé)?\\b|voquer|voluer|vêque|vêché|nergétique"
    "|gard\\b|thiques?\\b|pidémi(?:e|es|que|ques)\\b|diteurs?\\b|volutifs?\\b|valué)",
    "Ê": "E(?=tre\\b|tes-vous\\b)",
    "Î": "I(?=les?\\b)",
    "Â": "A(?=gé(?:e|s|es)?\\b)",
    "Ç": "C(?=a (?:va|ne|n[’']|fait|me|se|nous|peut|doit|marche|suffit|dépend)\\b)",
}
# Words of English too, but for what stands around: « l’Education », « Education nationale ».
_ELIDED = (
    "ducation|ditions?|diteurs?|volutions?|lections?|missions?|migration|mancipation|cosystème"
    "|lectricité|lectorat|laboration|numération|pidémie|quilibre|thique"
)
_AFTER = (
    "municipales?|régionales?|départementales?|présidentielles?|législatives?|européennes?|locales?"
)
_FRENCH = rf"(?:{_AFTER}|d[eu]|des|à|aux?|et|pour|dans|sur|par|est|sont)\b|d[’']"
_SCHOOL = "nationale|populaire|artistique|physique|civique|spécialisée|routière|à"

# Written in capitals throughout, and no word of English. The second may head a column of data,
# whose name has no accents: they are told.
_CAPITALS = "ÉTAT ÉTATS ÉGLISE ÉGLISES ÉGALITÉ LIBERTÉ FRATERNITÉ RÉPUBLIQUE"
_COLUMNS = (
    "ÉCOLE ÉCOLES ÉCONOMIE ÉQUIPE ÉQUIPES ÉTUDE ÉTUDES ÉNERGIE ÉCHANGE ÉCHANGES ÉTAPE ÉTAPES"
    " ÉVÉNEMENT ÉVÉNEMENTS DÉPARTEMENT DÉPARTEMENTS PRÉFET PRÉFECTURE MÉTROPOLE MÉTROPOLES COMITÉ"
    " SOCIÉTÉ SÉCURITÉ SANTÉ COLLECTIVITÉ COLLECTIVITÉS"
)

_A = (
    "la|cet|cette|ce|ces|un|une|son|sa|ses|leurs?|notre|nos|votre|vos|mon|mes|quels?"
    "|quelles?|partir|propos|travers|terme|défaut|noter|savoir|suivre|titre|côté|peine|nouveau"
    "|chaque|moins|quoi|bientôt|demain|présent|ceux|celui|celles?|qui|distance|domicile|droite"
    "|gauche|force de|cause de|condition d[e’']|compter d[eu]|destination d[eu]|tout (?:moment|prix|âge|hasard)"
    "|tout(?:e[s]?)? fins?|tous ceux|toutes celles"
)
# Who begins « A Paris, … » is no person with a first name in one letter.
_PLACES = (
    "Paris|Lyon|Marseille|Toulouse|Nice|Nantes|Montpellier|Strasbourg|Bordeaux|Lille|Rennes|Reims"
    "|Toulon|Grenoble|Dijon|Angers|Brest|Saint-(?:Denis|Étienne|Malo|Nazaire|Brieuc)|Bruxelles"
    "|Genève|Berlin|Londres|Rome|Madrid|Dakar|Bamako|Ouagadougou|Montréal|Québec|Tunis|Alger"
    "|Rabat|Casablanca|Beyrouth|Mayotte|Madagascar"
)
_PLACED = rf"(?=,{SP}|{SP}(?:comme|et|ou|aussi|en)\b)"

# Whole words of one family, as they begin and end.
_OE = "|".join(
    (
        "[cC]oeurs?(?! d.Al[eè]ne)",
        "(?:[rR]anc|[cC]h)oeurs?",
        "[éÉ]coeur(?:e|er|é|ée|és|ées|ante?s?|ement|ements)",
        "(?:[mM]an)?[oO]euvr(?:e|es|er|é|ée|és|ées|ent|ons|ez|ait|aient|ant|era|eront|ier|iers|ière|ières)",
        "[dD]ésoeuvr(?:é|ée|és|ées|ement)",
        "[sS]oeurs?|[nN]oeuds?|[vV]oeux?|[bB]oeufs?|[oO]eufs?|[mM]oeurs|[oO]eil",
        "[oO]eill(?:ets?|ères?|ades?|etons?)",
        "[oO]ecumén(?:ique|iques|isme)",
        "[oO]eno(?:logie|logue|logues|logique|logiques|tourisme|touristique|touristiques)",
        "[oO]edèmes?|[oO]esophage|[fF]oetus|[fF]oeta(?:l|le|les|ux)",
    )
)
_OE_CAPITALS = "(?:C|S|CH|RANC)OEURS?|(?:MAN)?OEUVRES?|NOEUDS?|VOEUX?|BOEUFS?|OEUFS?|MOEURS|OEIL"


def _joined(found: re.Match[str]) -> str:
    return found[0].replace("oe", "œ").replace("Oe", "Œ").replace("OE", "Œ")


def _capitals(words: str, *, sure: bool) -> Rule:
    """Those words where their accents are missing."""
    accented = {word.replace("É", "E"): word for word in words.split()}
    pattern = rf"(?<![\w.@/-])(?:{'|'.join(accented)})(?![\w@/]|-(?!UNIS))"
    return Rule(
        "T010", re.compile(pattern), lambda found: accented[found[0]], seal=False, sure=sure
    )


RULES: tuple[Rule, ...] = (
    *(Rule("T010", re.compile(rf"(?<![\w-])(?<!\w`)(?P<sign>{bare})"), good)
      for good, bare in _ACCENTED.items()),
    Rule("T010", re.compile(rf"(?<![^\W\d_]\w)(?<=[lLdD][’'])(?P<sign>E)(?=(?:{_ELIDED})\b)"), "É"),
    Rule("T010", re.compile(rf"(?<![\w-])(?P<sign>E)(?=(?:{_ELIDED}) (?:{_FRENCH}))"), "É"),
    *(Rule("T010", re.compile(rf"(?<![\w-])(?<=\b{word} )(?P<sign>E)(?=(?:{_ELIDED})\b(?! [A-Z]))"), "É", needs=(f"{word} E",))
      for word in ("la", "les", "une", "des", "cette", "ces", "nos", "notre", "aux", "vos", "votre")),
    Rule("T010", re.compile(rf"(?<![\w-])(?P<sign>E)(?=ducation (?:{_SCHOOL})\b)"), "É", needs=("Educ",)),
    _capitals(_CAPITALS, sure=True),
    _capitals(_COLUMNS, sure=False),
    Rule("T010", re.compile(rf"(?P<sign>A)(?= (?:l[’']|(?:{_A})(?!\w)))(?:{_STARTS})"), "À"),
    Rule("T010", re.compile(rf"(?P<sign>A)(?= (?:{_PLACES}){_PLACED})(?:{_STARTS})"), "À"),
    Rule("T010", re.compile(rf"(?P<sign>A)(?= (?!(?:{_PLACES}){_PLACED})[A-ZÀ-Ý][a-zà-ÿ-]+,{SP}[a-zà-ÿ])(?:{_STARTS})"),
         "À", sure=False),
    Rule("T018", re.compile(rf"\b(?:{_OE})\b"), _joined, needs=("oe", "Oe")),
    Rule("T018", re.compile(rf"\b(?:{_OE_CAPITALS})\b"), _joined, seal=False, needs=("OE",)),
)  # fmt: skip
