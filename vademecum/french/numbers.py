"""How French sets numbers: thousands, ordinals, hours, dates, what they count."""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re

from vademecum.french.masks import HIDDEN
from vademecum.french.rules import SP, Rule
from vademecum.french.spaces import NARROW
from vademecum.french.spaces import NBSP as NB
from vademecum.french.units import MONTHS, OTHERS, SURE

# A dot after one of these cuts a reference, and spaces after one of these group a code's digits.
_CODES = re.compile(
    r"(?:[vV]ersion|[aA]rt(?:icle|\.)|[sS]ection|[cC]hapitre|[aA]nnexe|[nN]orme|[pP]oint|ISO|§|SIREN"
    rf"|SIRET|RCS|ISBN|TVA|\+\d+|\b[A-Z]\.?){SP}?$"
)
# « 75 001 Paris » is an address, « 10 000 Bretons » is none.
# who is counted ends so, towns that do are known.
_TOWNS = "Amiens|Beauvais|Blois|Calais|Provins|Soissons|Sens|Lens|Reims"
_DWELLERS = rf"(?!(?:{_TOWNS})\b)\w+(?:[ao]is|[eé]ens|ains|ins|[aeio]ns|ards|ands|ols|[éê]s|[bg]es|ques|sses)\b"
_ADDRESS = rf"(?!\d\d{SP}\d(?!00)\d\d{SP}[A-ZÀ-Ý]|\d\d{SP}\d00{SP}(?!{_DWELLERS})[A-ZÀ-Ý])"


def _thousands(found: re.Match[str]) -> str:
    return re.sub(rf"{SP}|\.", NARROW, found["sign"])


def _raised(found: re.Match[str]) -> str:
    return f"{found['sign']}{{sup}}`{found['end']}`"


def _ordinal(found: re.Match[str]) -> str:
    return f"{found['sign']}{{sup}}`e{found['plural']}`"


def _first(found: re.Match[str]) -> str:
    return f"{found['sign']}{{sup}}`re{found['plural']}`"


def _both(found: re.Match[str]) -> str:
    return f"{found['one']}{{sup}}`e`{found['between']}{found['two']}{{sup}}`e`"


def _hours(found: re.Match[str]) -> str:
    return "".join(re.sub(rf"{SP}?h{SP}?", f"{NB}h{NB}", one).rstrip(NB) for one in found.groups())


_ENDS, _ROMAN = ("ème", "eme"), ("Ie", "Ve", "Xe")
_NOUNS = "siècles?|République|arrondissement|dynastie|législature|congrès|plan|édition"
_ALONE = r"(?<![\w,.’'-])"  # no part of a word, of a longer number, of a code

# « 2.347 habitants »: what is counted, or what says that something is. Decimals have a comma: either
# way the dot is wrong, but where it parts a version's or a paragraph's number.
_COUNTED = rf"(?={SP}?[%‰€]|{SP}(?:(?:{SURE}|{OTHERS})|(?:[a-zà-öø-ÿœ’'-]+ ){{0,2}}?[a-zà-öø-ÿœ-]{{2,}}[sx]\b))"
_SAID = rf"(?:{'|'.join(f'(?<={words} )' for words in ('nviron', 'près de', 'lus de', 'oins de', 'soit', 'total de'))})"
_UNCOUNTED = _COUNTED.replace("(?=", "(?!", 1)
_DOTTED = rf"(?<![\w,.+/{NARROW}-])(?P<sign>(?P<whole>[1-9]\d{{0,2}})\.(?P<rest>\d\d[1-9]))(?![\d,/-]|\.\d)"
_EITHER = rf"\g<whole>{NARROW}\g<rest>"
_NAMED = re.compile(
    rf"(?:{_CODES.pattern[:-1]}|[nN]°|[nN]uméro|[rR]éf(?:\.|érence)|[cC]ode|[pP]aragraphe|[aA]linéa|[tT]itre"
    rf"|[pP]artie|[lL]igne|[pP]age|pp?\.|[tT]ableau|[fF]igure|fig\.|[fF]iche|[mM]esure|[aA]ction|[oO]bjectif"
    rf"|[rR]ubrique|[nN]omenclature|[A-Z][\w-]*){SP}?$"
)

# « la 2e », « 2e édition » are ordinals; « annexe 2e » may be a letter's.
_BEFORE = "la|le|les|du|au|aux|cette|ce|son|sa|notre|votre|leur|une|un|chaque"
_RANKED = (
    "éditions?|étages?|siècles?|arrondissements?|années?|parties?|fois|semestre|trimestre|étapes?|rang|places?"
    "|âges?|cycles?|mandats?|mandatures?|catégories?|degrés?|alinéas?|prix|vice-président(?:e|s|es)?"
    "|adjoint(?:e|s|es)?|collèges?|journées?|assises|forums?|festivals?|conférences?|colloques?"
    "|générations?|tours?|jours?|réunions?|rencontres?|séances?|congrès|République|guerre|classes?|ville|anniversaire"
)
_PART = re.compile(
    rf"(?:[aA]nnexe|[aA]rt(?:icle|\.)|[pP]oint|[aA]linéa|[sS]ection|[fF]iche|[lL]igne|§|[nN]°){SP}?$"
)
# What five digits and more may count: a postal code counts nothing.
_PEOPLE = (
    "habitante?s?|hab\\.|personnes|euros|élèves|étudiante?s|visiteurs|électeurs|abonnés|adhérents"
    "|bénévoles|salariés|agents|communes|logements|entreprises|kilomètres|hectares|mètres|tonnes|exemplaires|francs|dollars|pages|signatures"
)
_LASTS = "pendant|durant|toutes les|en|après|min"


def _grouped(found: re.Match[str]) -> str:
    digits = found["sign"]
    first = len(digits) % 3 or 3
    return NARROW.join([digits[:first], *(digits[n : n + 3] for n in range(first, len(digits), 3))])


def _after_article(found: re.Match[str]) -> str:
    return f"{found['lead']}{found['sign']}{{sup}}`{found['end']}`"


# « 12.500 » is a number; « 3.141 » may be one with decimals: only one that is round is sure.
RULES: tuple[Rule, ...] = (
    Rule("T008", re.compile(rf"(?<![\w,.+/-])(?P<sign>[1-9]\d{{0,2}}(?:\.\d{{3}})+)(?=,\d{{1,2}}{SP}?(?:€|euros?\b))"), _thousands,
         seal=False, unless=_CODES, needs=(".",)),
    Rule("T008", re.compile(rf"(?<![\w,.+{NARROW}-]){_ADDRESS}(?P<sign>[1-9]\d{{0,2}}(?:{SP}\d{{3}})+)"
                            rf"(?![\d,]|{SP}\d|\.\d)"), _thousands, unless=_CODES),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}-])(?P<sign>[1-9]\d{{0,2}}(?:(?:\.\d{{3}}){{2,}}|\.\d\d0))"
                            rf"(?![\d,/]|\.\d|-\d)"), _thousands, unless=_CODES),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}-])(?P<sign>[1-9]\d{{0,2}}(?:{SP}\d{{3}})+)(?=,\d{{1,3}}{SP}?(?:{SURE}|euros?\b|%))"),
         _thousands, unless=_CODES),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'-])(?<!\d{SP})(?P<sign>[1-9]\d{{4,8}})(?=(?:,\d{{1,3}})?{SP}?(?:{SURE}|(?:{_PEOPLE})(?!\w)))"),
         _grouped, unless=_NAMED),
    Rule("T020", re.compile(_DOTTED + _COUNTED), _EITHER, unless=_NAMED, needs=(".",), sure=False),
    Rule("T020", re.compile(_SAID + _DOTTED + _UNCOUNTED), _EITHER, needs=(".",), sure=False),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[2-9]|\d\d+|[IVX]{{2,}}) ?(?:i?[èe]me)"
                            r"(?P<plural>)\b"), _ordinal, needs=_ENDS),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[2-9]|\d\d+) ?i?[èe]me(?P<plural>s)\b"), _ordinal, needs=_ENDS),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[IVX]{{2,}})e(?P<plural>s?)\b(?![{{`{HIDDEN}])"), _ordinal, needs=_ROMAN),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[VX])(?:i?[èe]me|e)(?P<plural>)"
                            rf"(?= (?:{_NOUNS})\b)"), _ordinal, needs=(*_ENDS, *_ROMAN)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[1I])(?:[èe]re)(?P<plural>s?)\b"), _first, needs=("ère", "ere")),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>1)(?P<end>ers?|res?)\b(?![/{{`{HIDDEN}])"), _raised,
         needs=("1er", "1re")),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>I)(?P<end>er|re)\b"), _raised,
         needs=("Ier", "Ire")),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>2)n(?P<end>de?s?)\b"), _raised, needs=("2nd",), seal=False),
    Rule("T009", re.compile(rf"{_ALONE}(?P<one>[2-9]|\d\d+)e(?P<between> (?:et|ou|à) (?:la |le |du |au )?)(?P<two>[2-9]|\d\d+)e"
                            rf"(?![\w’'`{HIDDEN}-])"), _both, needs=("e ",)),
    Rule("T009", re.compile(rf"(?<![\w-])(?P<lead>(?i:{_BEFORE}){SP})(?P<sign>[2-9]|\d\d+)(?P<end>es?)(?![\w’'`{HIDDEN}-])"),
         _after_article),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[2-9]|\d\d+)(?P<end>es?)(?={SP}(?:{_RANKED})\b)"), _raised,
         unless=_PART),
    Rule("T009", re.compile(rf"{_ALONE}(?<=[\w,;] )(?P<sign>[2-9]|[1-9]\d{{1,2}})(?P<end>e)(?=[.,;)]|{SP}?[?!:»]|\s*\Z|\n)"),
         _raised, unless=_PART, sure=False),
    Rule("T015", re.compile(rf"{_ALONE}((?:[01]?\d|2[0-4]){SP}?h(?:{SP}?[0-5]\d)?)([-–])((?:[01]?\d|2[0-4]){SP}?h(?:{SP}?[0-5]\d)?)"
                            r"(?![\w/-])"), _hours, needs=("h",)),
    Rule("T015", re.compile(rf"{_ALONE}(?P<sign>(?P<hour>[01]?\d|2[0-4]){SP}?h{SP}?(?P<minute>[0-5]\d))"
                            r"(?![\w/])"), rf"\g<hour>{NB}h{NB}\g<minute>"),
    Rule("T015", re.compile(rf"{_ALONE}(?P<sign>(?P<hour>[01]?\d|2[0-4])H(?P<minute>[0-5]\d))"
                            r"(?![\w/])"), rf"\g<hour>{NB}h{NB}\g<minute>", seal=False),
    Rule("T015", re.compile(rf"{_ALONE}(?P<sign>(?P<hour>\d{{1,3}}){SP}?h)(?![\w/’'-]|\.\w|{SP}?\d)"),
         rf"\g<hour>{NB}h"),
    Rule("T016", re.compile(rf"(?<=\d){SP}*(?P<sign>{SURE})"), rf"{NB}\g<sign>"),
    Rule("T016", re.compile(rf"(?<=\d){SP}+(?P<sign>{OTHERS})"), rf"{NB}\g<sign>"),
    Rule("T016", re.compile(r"(?<=\d) +(?P<sign>(?:[Mk]€|Md€|€)(?=/[^\W\d]))"), rf"{NB}\g<sign>", needs=("€/",)),
    Rule("T016", re.compile(r"(?<=\d) +(?P<sign>min\.)(?!\w)"), rf"{NB}\g<sign>", needs=("min.",)),
    Rule("T009", re.compile(rf"(?<={HIDDEN}`e`[-–])(?P<sign>[IVX]{{2,}})e\b"), r"\g<sign>{sup}`e`", needs=("`e`",)),
    Rule("T016", re.compile(r"(?<=\d) +(?P<sign>(?:millions?|milliards?)\b|hab\.)"), rf"{NB}\g<sign>", needs=("mill", "hab.")),
    Rule("T016", re.compile(rf"{_ALONE}(?P<number>\d{{1,3}})(?P<sign>min)(?![\w/’'.-])"), rf"\g<number>{NB}\g<sign>",
         seal=False, needs=("min",)),
    Rule("T016", re.compile(rf"(?<!\w)(?P<lead>(?:{_LASTS}){SP})(?P<number>\d{{1,3}})(?P<sign>s)(?![\w/’'.-])"),
         rf"\g<lead>\g<number>{NB}\g<sign>", seal=False),
    Rule("T016", re.compile(r"(?<=[,;(] )(?P<number>\d{1,3})(?P<sign>s)(?![\w/’'.-])"), rf"\g<number>{NB}\g<sign>",
         seal=False, sure=False),
    Rule("T017", re.compile(rf"(?<![\d\w])(?P<sign>\d{{1,2}}|1er|1{HIDDEN}+`er`) +(?=(?:{MONTHS})\b)"),
         rf"\g<sign>{NB}"),
)  # fmt: skip
