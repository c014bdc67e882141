"""How French sets numbers: thousands, ordinals, hours, dates, what they count."""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re

from vademecum.french import hours
from vademecum.french.common import COMMON
from vademecum.french.days import CAPITAL_MONTHS
from vademecum.french.masks import HIDDEN
from vademecum.french.rules import SP, SPACES, Rule
from vademecum.french.spaces import NARROW
from vademecum.french.spaces import NBSP as NB
from vademecum.french.units import (
    ADDED,
    BY,
    CENTS,
    COUNTED,
    DAYS,
    DECIMALS,
    DIVIDED,
    MEASURES,
    MONEY,
    MONTHS,
    OTHERS,
    POWERS,
    SHORT_MONTHS,
    SURE,
)

# A dot after one of these cuts a reference, and spaces after one of these group a code's digits.
_CODES = re.compile(
    r"(?:[vV]ersion|[aA]rt(?:icle|\.)|[sS]ection|[cC]hapitre|[aA]nnexe|[nN]orme|[pP]oint|ISO|§|SIREN"
    rf"|SIRET|RCS|ISBN|TVA|\+\d+|\b[A-Z]\.?){SP}?$"
)
# « 75 001 Paris » is an address, « 10 000 Bretons » is none.
# who is counted ends so, towns that do are known.
_TOWNS = "Amiens|Beauvais|Blois|Calais|Provins|Soissons|Sens|Lens|Reims"
_DWELLERS = rf"(?!(?:{_TOWNS})\b)\w+(?:[ao]is|[eé]ens|ains|ins|[aeio]ns|ards|ands|ols|[éê]s|[bg]es|ques|sses)\b"
_NO_TOWNS = r"(?:PME|TPE|ETP|F?CFA|CHF|EUR|USD|HLM|TTC|HT|F|Euros?|Francs?|Dollars?)(?!\w)"
_ADDRESS = rf"(?!\d\d{SP}\d(?!00)\d\d{SP}(?!{_NO_TOWNS})[A-ZÀ-Ý]|\d\d{SP}\d00{SP}(?!{_DWELLERS}|{_NO_TOWNS})[A-ZÀ-Ý])"


def _thousands(found: re.Match[str]) -> str:
    return re.sub(rf"{SP}|[.'’]", NARROW, found["sign"])


def _raised(found: re.Match[str]) -> str:
    return f"{found['sign']}{{sup}}`{found['end']}`"


def _ordinal(found: re.Match[str]) -> str:
    return f"{found['sign']}{{sup}}`e{found['plural']}`"


def _first(found: re.Match[str]) -> str:
    return f"{found['sign']}{{sup}}`re{found['plural']}`"


def _both(found: re.Match[str]) -> str:
    return f"{found['one']}{{sup}}`e`{found['between']}{found['two']}{{sup}}`e`"


_ENDS, _ROMAN = ("ème", "eme"), ("Ie", "Ve", "Xe")
_NOUNS = "siècles?|République|arrondissement|dynastie|législature|congrès|plan|édition|anniversaire"
_ALONE = r"(?<![\w,.’'-])"  # no part of a word, of a longer number, of a code

# What five digits and more may count: a postal code counts nothing.
_PEOPLE = (
    "habitante?s?|hab(?:\\.|(?!\\w))|personnes|euros|élèves|étudiante?s|visiteurs|électeurs|abonnés|adhérents"
    "|bénévoles|salariés|agents|communes|logements|entreprises|kilomètres|hectares|mètres|tonnes|exemplaires|francs|dollars|pages|signatures"
    "|élue?s?|conseill[eè]re?s|maires|associations|emplois|places|participante?s|familles|ménages|foyers|hommes|femmes|enfants|jeunes"
    "|lycéens|collégiens|écoles|collectivités|villes|usagers|clients|postes|arbres|véhicules|voitures|vélos|repas|livres|documents"
    "|signataires|citoyen(?:ne)?s|réfugiés|migrants|exposants|spectateurs|électrices|inscrits|votants|contribuables|abonnements|chercheurs"
    "|actes|délibérations|arrêtés|contrats|conventions|naissances|courriers|messages|appels|passagers|voyageurs|touristes|licenciés"
    "|fonctionnaires|enseignants|délégué(?:e)?s|congressistes|répondants|réponses|personnalités|adresses|mots|signes|chambres|nuitées|lits"
)
# « 2.347 habitants »: what is counted, or what says that something is. Decimals have a comma: either
# way the dot is wrong, but where it parts a version's or a paragraph's number.
_COUNTED = rf"(?={SP}?[%‰€]|{SP}(?:(?:{SURE}|{OTHERS})|(?:[a-zà-öø-ÿœ’'-]+ ){{0,2}}?[a-zà-öø-ÿœ-]{{2,}}[sx]\b))"
# What comes one by one has no decimals: « 4.756 habitants » is a thousand and more.
_ONE_BY_ONE = rf"(?=[*_]{{0,2}}{SP}(?:[a-zà-ÿ-]{{3,}}[sx]{SP})?(?:{_PEOPLE}|nuits|jours|visites|projets|actions|dossiers|demandes|partenariats|jumelages|lecteurs)(?<!kilomètres)(?<!mètres)(?<!hectares)(?<!tonnes)(?!\w|/|{SP}(?:par|le|la){SP}))"
_SAID = rf"(?:{'|'.join(f'(?<={words} )' for words in ('nviron', 'près de', 'lus de', 'oins de', 'soit', 'total de'))})"
# « Entre 5000 et 10 000 habitants »: the second number says what the first one counts.
_UP_TO = rf"(?={SP}?(?:à|et|ou|-|–){SP}?(?:[1-9]\d{{0,2}}(?:{SP}\d{{3}})+|[1-9]\d{{3,8}}){SP}?(?:{SURE}|{ADDED}|{MONEY}|\$(?![\w²³’'])|(?:{_PEOPLE})(?!\w)))"
_ABOUT = rf"(?:{'|'.join(f'(?<={one}{SP})' for one in ('[pP]lus de', '[mM]oins de', '[pP]rès de', '[eE]nviron', '[qQ]uelque', '[aA]u moins', '[aA]u total', '[jJ]usqu’à'))})"
_HOW_MANY = rf"(?:{'|'.join(f'(?<={one}{SP})' for one in ('[lL]es', ' ses', ' nos', ' leurs', ' compte', ' comptait', ' comptent', ' soit', 'lus de', 'oins de', 'rès de', 'nviron'))})"
_COUNTED_BEFORE = re.compile(
    rf",{SP}dont{SP}$|\d\d\d{SP}(?:{_PEOPLE}),?{SP}(?:dont|et|ou|soit|pour|contre|sur){SP}$"
)
_MANY_BEFORE = re.compile(rf"{SP}\d\d\d{SP}(?:{_PEOPLE}),?{SP}(?:(?:dont|et|mais){SP})?$")
_ONE = rf"(?<![\w,.+/{NARROW}’'$-])(?<!\d{SP})"
# The numbers behind one of several, and what all of them count.
_NUMBER = rf"(?:[1-9]\d{{0,2}}(?:{SP}\d{{3}})+|[1-9]\d{{3,8}})"
_TO = rf"{SP}?(?:à|et|ou|-|–){SP}?{_NUMBER}{SP}?"
_LIST = rf"(?:,{SP}{_NUMBER})+{_TO}"
_WHAT = rf"{SURE}|{ADDED}|{MONEY}|\$(?![\w²³’'])"
# What a year stands behind.
_UNCOUNTED = _COUNTED.replace("(?=", "(?!", 1)
_DOTTED = rf"(?<![\w,.+/{NARROW}-])(?P<sign>(?P<whole>[1-9]\d{{0,2}})\.(?P<rest>\d\d[1-9]))(?![\d,/-]|\.\d)"
_DECIMAL = rf"(?<![\w,.+/-])(?P<sign>\d{{1,3}}\.\d{{1,2}})(?={DECIMALS})"
_EITHER = rf"\g<whole>{NARROW}\g<rest>"
_USUAL = "|".join(
    sorted({word.capitalize() for word in COMMON} | {"Environ", "Quelque", "Compter"})
)
_COMMON = "|".join(sorted(COMMON))
_NAMED = re.compile(
    rf"(?:{_CODES.pattern[:-1]}|[nN]°|[nN]uméro|[rR]éf(?:\.|érence)|[cC]ode|[pP]aragraphe|[aA]linéa|[tT]itre"
    rf"|[pP]artie|[lL]igne|[pP]age|pp?\.|[tT]ableau|[fF]igure|fig\.|[fF]iche|[mM]esure|[aA]ction|[oO]bjectif"
    rf"|[rR]ubrique|[nN]omenclature|(?!(?:{_USUAL}) )[A-Z][\w-]*){SP}?$"
)
# « 11 mars 2014 », « 11 de març de 2014 » is a year, whatever stands behind it.
_OTHER_MONTHS = (
    "gener|febrer|març|maig|juny|juliol|agost|setembre|desembre|enero|febrero|marzo|mayo|junio|julio|agosto"
    "|septiembre|setiembre|octubre|noviembre|diciembre|xaneiro|febreiro|maio|xuño|xullo|setembro|outubro"
    "|novembro|decembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|abril"
)
_DATED = re.compile(
    rf"(?:{_NAMED.pattern[:-1]}|(?<!\w)(?i:{MONTHS}|{_OTHER_MONTHS}){SP}(?:del?{SP})?)$"
)

_WHEN = re.compile(
    rf"(?:{_DATED.pattern[:-1]}|(?<!\w)(?:[eE]n|[dD]epuis|[aA]nnées?|[aA]vant|[aA]près|[vV]ers|[dD]ès|[aA]n|[cC]odes|[pP]ort){SP})$"
)

# « la 2e », « 2e édition » are ordinals; « annexe 2e » may be a letter's.
_BEFORE = "la|le|les|du|au|aux|cette|ce|son|sa|notre|votre|leur|une|un|chaque"
_RANKED = (
    r"éditions?|éd(?=\.)|étages?|siècles?|arrondissements?|années?|parties?|fois|semestre|trimestre|étapes?|rang|places?"
    "|âges?|cycles?|mandats?|mandatures?|catégories?|degrés?|alinéas?|prix|vice-président(?:e|s|es)?"
    "|adjoint(?:e|s|es)?|collèges?|journées?|assises|forums?|festivals?|conférences?|colloques?"
    "|générations?|tours?|jours?|réunions?|rencontres?|séances?|congrès|République|guerre|classes?|ville|anniversaire"
)
_PART = re.compile(
    rf"(?:[aA]nnexe|[aA]rt(?:icle|\.)|[pP]oint|[aA]linéa|[sS]ection|[fF]iche|[lL]igne|§|[nN]°){SP}?$"
)
_LASTS = "pendant|durant|toutes les|en|après|min"


def _grouped(found: re.Match[str]) -> str:
    digits = found["sign"]
    first = len(digits) % 3 or 3
    return NARROW.join([digits[:first], *(digits[n : n + 3] for n in range(first, len(digits), 3))])


_SUM = re.compile(rf"\d{SP}?(?:Mds?|[Mk])?\$")


def _formula(found: re.Match[str]) -> bool:
    """Whether another dollar on the line may open a formula that this one closes."""
    line = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
    return re.search(r"\$(?=[^\s$])", _SUM.sub("", line)) is not None


def _dollars(found: re.Match[str]) -> str:
    """« 100 $ », where it is one."""
    return found[0] if _formula(found) else f"{NB}{found['sign']}"


def _dollars_grouped(found: re.Match[str]) -> str:
    return found[0] if _formula(found) else _grouped(found)


def _dollars_told(found: re.Match[str]) -> str:
    return f"{NB}{found['sign']}" if _formula(found) else found[0]


def _after_article(found: re.Match[str]) -> str:
    return f"{found['lead']}{found['sign']}{{sup}}`{found['end']}`"


def _unit(found: re.Match[str]) -> str:
    """A unit as it is written: « 10 Km, 3 KWH »."""
    sign = found["sign"].lower().replace("w", "W").rstrip("s")
    return NB + (sign[0].upper() + sign[1:] if sign[0] == "m" else sign)


# « 12.500 » is a number; « 3.141 » may be one with decimals: only one that is round is sure.
RULES: tuple[Rule, ...] = (
    Rule("T008", re.compile(rf"(?<![\w,.+/-])(?P<sign>[1-9]\d{{0,2}}(?:\.\d{{3}})+)(?=,\d{{1,2}}{SP}?(?:€|euros?\b))"), _thousands,
         seal=False, unless=_CODES, needs=(".",)),
    Rule("T008", re.compile(rf"(?<![\w,.+{NARROW}-]){_ADDRESS}(?P<sign>[1-9]\d{{0,2}}(?:{SP}\d{{3}})+)"
                            rf"(?!\d|,\d|{SP}\d|\.\d)"), _thousands, unless=_CODES),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}-])(?P<sign>[1-9]\d{{0,2}}(?:(?:\.\d{{3}}){{2,}}|\.\d\d0))"
                            rf"(?![\d/]|,\d|\.\d|-\d)"), _thousands, unless=_CODES),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}-])(?P<sign>[1-9]\d{{0,2}}(?:{SP}\d{{3}})+)(?=,\d{{1,3}}{SP}?(?:{SURE}|euros?\b|%))"),
         _thousands, unless=_CODES),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'-])(?<!\d{SP})(?P<sign>[1-9]\d{{4,8}})(?=(?:,\d{{1,3}})?[*_]{{0,2}}{SP}?(?:{SURE}|{ADDED}|{MONEY}|(?:{_PEOPLE})(?!\w)))"),
         _grouped, unless=_NAMED),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'$-])(?<!\d{SP})(?P<sign>[1-9]\d{{3,8}})(?=(?:,\d{{1,2}})?{SP}?(?:Mds?|[Mk])?\$(?![\w²³’']))"), _dollars_grouped, unless=_DATED, needs=("$",)),
    Rule("T008", re.compile(rf"(?<=[ {NB}{NARROW}]\d\d\d[-–/])(?P<sign>[1-9]\d{{0,2}}(?:{SP}\d{{3}})+)(?![\d,]|{SP}\d|\.\d)"), _thousands),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}-])(?P<sign>[1-9]\d{{0,2}}(?:\.\d{{3}})+)(?=,\d{{1,3}}{SP}?(?:{SURE}|euros?\b|%))"),
         _thousands, seal=False, unless=_CODES),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'$-])(?P<sign>[1-9]\d{{0,2}}(?:['’]\d{{3}})+)(?![\d\"'’″′]|{SP}?[\"″])"), _thousands, seal=False, needs=("'", "’")),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'-])(?<!\d{SP})(?P<sign>[1-9]\d{{3}})(?=(?:,\d{{1,3}})?{SP}?(?:{SURE}|{ADDED}|{MONEY}))"),
         _grouped, unless=_DATED),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'-])(?<!\d{SP})(?<![eE]n{SP})(?<![aA]n{SP})(?P<sign>[12]\d00)(?={SP}(?:{_PEOPLE})(?!\w))"), _grouped, unless=_NAMED),
    Rule("T008", re.compile(rf"{_HOW_MANY}(?P<sign>(?:19|20)\d\d)(?={SP}(?:{_PEOPLE})(?!\w))"), _grouped),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'-])(?<!\d{SP})(?!19|20)(?P<sign>[1-9]\d{{3}})(?=[*_]{{0,2}}{SP}(?:{_PEOPLE})(?!\w))"),
         _grouped, unless=_NAMED),
    # Of whom no list is made, and what may be a town's code: told.
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'-])(?<!\d{SP})(?P<sign>[1-9]\d{{4,8}})(?={SP}(?!(?:{_PEOPLE}|{_COMMON}|{SURE}|{OTHERS}|{ADDED}|{MONEY}|{MEASURES}|milli\w+)(?!\w))[a-zà-ÿœ]{{3,}}[sx](?![\w-]))"),
         _grouped, unless=_NAMED, sure=False),
    # « 15000, 20000 ou 30000 euros », « de 2000 à 3000 euros »: all of them are.
    Rule("T008", re.compile(rf"{_ONE}(?P<sign>[1-9]\d{{4,8}}|(?!19|20)[1-9]\d{{3}}|[12]\d00)(?={_LIST}(?:{_WHAT}|(?:{_PEOPLE})(?!\w)))"), _grouped, unless=_WHEN),
    Rule("T008", re.compile(rf"{_ONE}(?P<sign>[12]\d00)(?={_TO}(?:{_WHAT}))"), _grouped, unless=_WHEN),
    # « 36 000 communes, 4756 coopèrent », « en 1500 jours ».
    Rule("T008", re.compile(rf"(?P<sign>(?!19|20)[1-9]\d{{3}}|[1-9]\d{{4,8}})(?={SP}[a-zà-ÿœ]{{3,}}[eo]nt(?!\w))"), _grouped, when=_MANY_BEFORE),
    Rule("T008", re.compile(rf"{_ONE}(?P<sign>(?!19|20)[1-9]\d{{3}}|[12]\d00|[1-9]\d{{4,8}})(?={SP}(?:jours|heures|minutes|secondes|semaines|nuits)(?![\w-]))"), _grouped, unless=_NAMED),
    # « 1500 agents, dont 1200 titulaires »: both are set alike.
    Rule("T008", re.compile(rf"(?P<sign>(?!19|20)[1-9]\d{{3}})(?={SP}[a-zà-ÿ-]{{3,}}[sx](?!\w))"), _grouped, when=_COUNTED_BEFORE),
    Rule("T008", re.compile(_DOTTED + _ONE_BY_ONE), _EITHER, seal=False, unless=_NAMED, needs=(".",)),
    Rule("T020", re.compile(_DOTTED + _COUNTED), _EITHER, unless=_NAMED, needs=(".",), sure=False),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'-])(?<!\d{SP})(?P<sign>[1-9]\d{{4,8}}|(?!19|20)[1-9]\d{{3}}){_UP_TO}"), _grouped, unless=_NAMED),
    Rule("T008", re.compile(rf"(?<![\w,.+/{NARROW}’'-])(?<!\d{SP})(?P<sign>[1-9]\d{{3,8}})(?={SP}(?:[mgtl]|min|FCFA|EUR|USD|CHF|XOF|kV|tep|milli(?:on|ard|er)s?|ETP)(?![\w²³’'°-]|\.\w))"), _grouped, unless=_DATED),
    Rule("T008", re.compile(rf"(?<={NARROW}\d\d\d[-–])(?P<sign>[1-9]\d{{3,8}})(?={SP}?(?:{SURE}|{ADDED}|{MONEY}|(?:{_PEOPLE})(?!\w)))"), _grouped),
    Rule("T008", re.compile(rf"(?<=\b[eE]ntre{SP})(?P<sign>[1-9]\d{{3}}){_UP_TO}"), _grouped),
    Rule("T008", re.compile(rf"{_ABOUT}(?P<sign>[1-9]\d{{4,8}}|[3-9]\d{{3}})(?![\w.,/-]\d|\w|{SP}\d|{SP}[A-ZÀ-Ý])"), _grouped),
    Rule("T020", re.compile(_SAID + _DOTTED + _UNCOUNTED), _EITHER, needs=(".",), sure=False),
    Rule("T009", re.compile(rf"(?:{_ALONE}|(?<=[\dIVX]e-)|(?<=`-))(?P<sign>[2-9]|\d\d+|[IVX]{{2,}}) ?(?:i?[èe]me)"
                            r"(?P<plural>)\b"), _ordinal, needs=_ENDS),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[2-9]|\d\d+) ?i?[èe]me(?P<plural>s)\b"), _ordinal, needs=_ENDS),
    Rule("T009", re.compile(rf"(?:{_ALONE}|(?<=e-)|(?<=`-))(?P<sign>[IVX]{{2,}})e(?P<plural>s?)\b(?![{{`{HIDDEN}])"), _ordinal, needs=_ROMAN),
    Rule("T009", re.compile(rf"(?<={HIDDEN}`e`[-–])(?P<sign>[IVX]{{2,}})e\b"), r"\g<sign>{sup}`e`", needs=("`e`",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<one>[2-9]|\d\d+)e(?P<between> (?:et|ou|à) (?:la |le |du |au )?)(?P<two>[2-9]|\d\d+)e"
                            rf"(?![\w’'`{HIDDEN}-])"), _both, needs=("e ",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[2-9]|\d\d+|[IVX]{{2,}}) ?è(?P<plural>s?)(?!\w)"), _ordinal, seal=False, needs=("è",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[VX])è(?P<plural>)(?= (?:{_NOUNS})\b)"), _ordinal, seal=False, needs=("è",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>1){SP}(?P<end>ers?|res?)(?!\w)"), _raised, seal=False, needs=tuple(f"1{space}{end}e" for space in SPACES for end in ("", "r"))),
    Rule("T009", re.compile(rf"(?<=\d{SP}\d\d\d)(?P<sign>)(?P<end>e)(?={SP}[a-zà-ÿ]{{2}}|[.,;)]|\Z)"), _raised),
    Rule("T009", re.compile(rf"(?:(?<=[2-9IVX])|(?<=\d\d))(?P<name>{HIDDEN}{{5}})`(?:i?[èé](?:me)?|i?eme)(?P<plural>s?)`"), r"\g<name>`e\g<plural>`", seal=False, needs=("è`", "ème", "eme", "éme")),
    Rule("T009", re.compile(rf"(?<=1)(?P<name>{HIDDEN}{{5}})`i?[èeé]re(?P<plural>s?)`"), r"\g<name>`re\g<plural>`", seal=False, needs=("re",)),
    Rule("T009", re.compile(rf"(?<=2)(?P<name>{HIDDEN}{{5}})`n(?P<end>de?s?)`"), r"\g<name>`\g<end>`", seal=False, needs=("`nd",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[IVX]{{2,}}|[VX])°(?P<plural>)(?={SP}(?:{_NOUNS})\b)"), _ordinal, seal=False, needs=("°",)),
    Rule("T009", re.compile(rf"(?<!\w)(?P<lead>(?i:la|le|les|du|au|aux){SP})(?P<sign>[2-9]|\d\d)°(?={SP}(?:{_RANKED})\b)"), r"\g<lead>\g<sign>{sup}`e`", seal=False, needs=("°",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[ivx]{{2,}})e(?={SP}siècles?\b)"), lambda found: f"{found['sign'].upper()}{{sup}}`e`", seal=False, needs=("siècle",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>I){SP}(?P<end>er)(?!\w)"), _raised, seal=False, needs=("I er", "I\u00a0er")),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>1)°(?={SP}(?:{MONTHS})(?!\w))"), r"\g<sign>{sup}`er`", seal=False, needs=("1°",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>1)i(?P<end>ers?)(?!\w)"), _raised, seal=False, needs=("1ier",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>1)i[èeé]re(?P<plural>s?)(?!\w)"), _first, seal=False, needs=("1i",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[2-9]|\d\d+|[IVX]{{2,}}) ?i?éme(?P<plural>s?)(?!\w)"), _ordinal, seal=False, needs=("éme",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[IVX]+){SP}(?P<end>e)(?={SP}(?:{_NOUNS})\b)"), _raised, seal=False, needs=(" e ",)),
    Rule("T009", re.compile(rf"(?<![\w-])(?P<lead>(?i:la|le|les|du|au|aux){SP})(?P<sign>[2-9]|\d\d+){SP}(?P<end>e)(?=[,.;)\n]|{SP}(?:et|ou)\b|\Z)"), _after_article, seal=False, needs=(" e",)),
    Rule("T009", re.compile(rf"(?<![\w-])(?P<lead>(?i:la|les|une|cette|en|de|sa|leur|notre){SP})(?P<sign>2)(?P<end>des?)(?![\w’'`{HIDDEN}-])"), _after_article, needs=("2de",)),
    Rule("T009", re.compile(rf"(?<![\w-])(?P<lead>(?i:le|les|au|du|un|ce){SP})(?P<sign>2)(?P<end>ds?)(?![\w’'`{HIDDEN}-])"), _after_article, needs=("2d",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[VX])i?[èe]me(?P<plural>)(?= (?:{_NOUNS})\b)"), _ordinal, seal=False, needs=_ENDS),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[VX])e(?P<plural>)(?= (?:{_NOUNS})\b)"), _ordinal, needs=_ROMAN),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>1){SP}[èe]re(?P<plural>s?)(?= [a-zà-ÿ]|[.,;)\n]|\Z)"), _first, seal=False, needs=(" ère", " ere")),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[2-9]|\d\d+){SP}(?P<end>e)(?={SP}(?:{_RANKED}|{_NOUNS})\b)"), _raised, seal=False, needs=(" e ",)),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[1I])(?:[èe]re)(?P<plural>s?)\b"), _first, needs=("ère", "ere")),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>1)(?P<end>ers?|res?)\b(?![/{{`{HIDDEN}])"), _raised,
         needs=("1er", "1re")),
    Rule("T009", re.compile(rf"(?<!\w)(?P<lead>(?:[lL]e|[dD]u|[aA]u|[dD]ès{SP}le|{DAYS}){SP})(?P<sign>1)(?={SP}(?:{MONTHS})(?![\w-]))"), r"\g<lead>1{sup}`er`", seal=False),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>I)(?P<end>er|re)\b"), _raised,
         needs=("Ier", "Ire")),
    Rule("T009", re.compile(rf"(?<!the )(?<!st and ){_ALONE}(?P<sign>2)n(?P<end>de?s?)\b"), _raised, needs=("2nd",), seal=False),
    Rule("T009", re.compile(rf"(?<![\w-])(?P<lead>(?i:{_BEFORE}){SP})(?P<sign>[2-9]|\d\d+)(?P<end>es?)(?![\w’'`{HIDDEN}-])"),
         _after_article),
    Rule("T009", re.compile(rf"{_ALONE}(?P<sign>[2-9]|\d\d+)(?P<end>es?)(?={SP}(?:{_RANKED})\b)"), _raised,
         unless=_PART),
    Rule("T009", re.compile(rf"{_ALONE}(?<=[\w,;] )(?P<sign>[2-9]|[1-9]\d{{1,2}})(?P<end>e)(?=[.,;)]|{SP}?[?!:»]|\s*\Z|\n)"),
         _raised, unless=_PART, sure=False),
    *hours.RULES,
    Rule("T016", re.compile(rf"(?<=\d){SP}*(?P<sign>{SURE})"), rf"{NB}\g<sign>"),
    Rule("T016", re.compile(rf"(?<=\d){SP}+(?P<sign>{OTHERS}|{ADDED}|{MONEY}|{MEASURES})"), rf"{NB}\g<sign>"),
    Rule("T016", re.compile(rf"(?<=\d)(?P<sign>{MONEY}|{MEASURES})"), rf"{NB}\g<sign>", seal=False),
    Rule("T016", re.compile(rf"(?<=\d){SP}+(?P<sign>h/24|[jJ]/7)(?!\w)"), rf"{NB}\g<sign>", needs=("/24", "/7")),
    Rule("T016", re.compile(rf"(?<=\d){SP}+(?P<sign>(?:Mds?|[Mk])?\$)(?![\w²³’'])"), _dollars, needs=("$",)),
    Rule("T016", re.compile(r"(?<=\d)(?P<sign>(?:Mds?|[Mk])?\$)(?![\w²³’'])"), _dollars, seal=False, needs=("$",)),
    Rule("T016", re.compile(rf"(?<=\d){SP}+(?P<sign>(?:Mds?|[Mk])?\$)(?![\w²³’'])"), _dollars_told, sure=False, needs=("$",)),
    Rule("T016", re.compile(r"(?:(?<=\d,\d)|(?<=\d,\d\d))(?P<sign>[mgtlL])(?![\w²³’'/-]|\.\w)"), rf"{NB}\g<sign>", seal=False),
    Rule("T016", re.compile(rf"{_ALONE}(?P<number>\d{{1,3}})(?P<sign>[tglL])(?={SP}(?:de{SP}|d[’'])[a-zà-ÿ])"), rf"\g<number>{NB}\g<sign>", seal=False),
    Rule("T016", re.compile(rf"(?:(?<=\d[*_])|(?<=\d\*\*)){SP}+(?P<sign>{SURE}|{MONEY})"), rf"{NB}\g<sign>", needs=("*", "_")),
    Rule("T016", re.compile(rf"(?<=\d){SP}*€(?={SP}?(?:HT|TTC)\b){SP}?"), rf"{NB}€ ", seal=False, needs=("€HT", "€TTC")),
    Rule("T016", re.compile(r"(?<=\d)(?P<sign>hab\.)(?![\w/])"), rf"{NB}\g<sign>", seal=False, needs=("hab.",)),
    Rule("T018", re.compile(rf"(?<=\d{SP}){DIVIDED}(?:{SP}+/{SP}*|/{SP}+){BY}"), r"\g<unit>/\g<by>", seal=False, needs=(" /", "/ ")),
    Rule("T018", re.compile(POWERS), lambda found: found["unit"] + ("²" if found["power"] == "2" else "³"), seal=False, needs=("m2", "m3")),
    Rule("T016", re.compile(rf"(?<=\d)(?P<sign>{ADDED})"), rf"{NB}\g<sign>", seal=False),
    # « 5 000F », of francs: without its thousands it may be a model's, « 5000F ».
    Rule("T016", re.compile(rf"(?<=[ {NB}{NARROW}]\d\d\d)(?P<sign>F)(?![\w’'/-]|\.\w)"), rf"{NB}\g<sign>", seal=False, needs=("F",)),
    Rule("T016", re.compile(rf"(?<=\d){SP}+(?P<sign>M|Mds?)(?={SP}(?:d[’'](?!\w+[’'])|de{SP})[a-zà-ÿœ]{{3}})"), rf"{NB}\g<sign>", needs=("M",)),
    Rule("T016", re.compile(rf"(?<=\d){SP}+(?P<sign>(?:Mds?|M|k)){SP}+€(?!\w)"), rf"{NB}\g<sign>{NB}€", needs=("€",)),
    Rule("T016", re.compile(rf"(?<=\d[ {NB}]min)(?P<sign>{SP})(?=\d{{1,2}}{SP}?s(?!\w))"), NB, needs=("min",)),
    Rule("T016", re.compile(rf"(?<=\d){SP}*°{SP}+C(?![\w’'.])|(?<=\d){SP}+°{SP}*C(?![\w’'])|(?<=\d){SP}*°{SP}+C(?=\.(?!\w))"), f"{NB}°C", seal=False, needs=("°",)),
    Rule("T016", re.compile(rf"{_ALONE}(?P<number>\d{{1,3}}(?:,\d+)?)(?P<sign>m)(?={SP}(?:de{SP}(?:haut|long|large|profond|hauteur|longueur|largeur|profondeur|distance)|sur{SP}\d))"),
         rf"\g<number>{NB}\g<sign>", seal=False),
    Rule("T016", re.compile(rf"(?<=\d){SP}*(?P<sign>K€)(?!\w)"), f"{NB}k€", seal=False, needs=("K€",)),
    Rule("T016", re.compile(rf"(?P<count>(?:millions?|milliards?)){SP}+(?P<sign>[€$£])(?!\w)"), rf"\g<count>{NB}\g<sign>", needs=("mill",)),
    Rule("T016", re.compile(rf"(?<=\d){SP}*(?P<sign>(?:K(?:ms?|gs?)|(?:K[Ww]|k[w]|M[w])[hH]?|K[wW]H|Ha)(?![\w’'-]))"), _unit, seal=False, needs=("K", "kw", "Mw", "Ha")),
    Rule("T016", re.compile(rf"{_ALONE}(?P<number>\d{{1,3}})(?P<sign>mn)(?![\w/’'-]|\.\w)"), rf"\g<number>{NB}\g<sign>", seal=False, needs=("mn",)),
    Rule("T016", re.compile(rf"(?<=\d){SP}*(?P<unit>km|kg|cm)s(?![\w’'-])"), rf"{NB}\g<unit>", seal=False, needs=("kms", "kgs", "cms")),
    Rule("T016", re.compile(rf"{_ALONE}(?<!p\. )(?P<number>\d{{1,4}}){SP}+(?P<sign>p\.)(?=[,;)\]\n]|\Z)"), rf"\g<number>{NB}\g<sign>", needs=("p.",)),
    Rule("T022", re.compile(rf"(?<![\w,.+/-])(?P<sign>{CENTS})"), lambda found: found[0].replace(".", ","), seal=False, unless=_NAMED, needs=("€", "euro")),
    Rule("T022", re.compile(_DECIMAL), lambda found: found[0].replace(".", ","), seal=False, unless=_NAMED, needs=(".",)),
    Rule("T016", re.compile(rf"(?P<lead>\b(?:rayon|distance|longueur|hauteur|largeur|altitude|profondeur) (?:de |d’)?)(?P<number>\d{{1,4}}){SP}*(?P<sign>m)(?![\w²³’'/-]|\.\w)"),
         rf"\g<lead>\g<number>{NB}\g<sign>", seal=False),
    Rule("T016", re.compile(rf"(?<=\bà )(?P<number>\d{{2,4}})(?P<sign>m)(?={SP}(?:de|du|des|d[’'])(?!\w))"), rf"\g<number>{NB}\g<sign>", seal=False),
    Rule("T016", re.compile(r"(?<=\d) +(?P<sign>(?:[mM]illions?|[mM]illiards?)\b|hab\.)"), rf"{NB}\g<sign>", needs=("ill", "hab.")),
    Rule("T016", re.compile(rf"{_ALONE}(?P<number>\d{{1,3}})(?P<sign>min)(?![\w/’'-]|\.\w)"), rf"\g<number>{NB}\g<sign>",
         seal=False, needs=("min",)),
    Rule("T016", re.compile(rf"(?<!\w)(?P<lead>(?:{_LASTS}){SP})(?P<number>\d{{1,3}})(?P<sign>s)(?![\w/’'.-])"),
         rf"\g<lead>\g<number>{NB}\g<sign>", seal=False),
    Rule("T016", re.compile(r"(?<=[,;(] )(?P<number>\d{1,3})(?P<sign>s)(?![\w/’'.-])"), rf"\g<number>{NB}\g<sign>",
         seal=False, sure=False),
    Rule("T013", re.compile(rf"{_ALONE}(?P<number>\d{{1,4}})(?=(?:{COUNTED})(?![\w-]))"), r"\g<number> ", seal=False),
    Rule("T017", re.compile(rf"(?<=\b(?:[lL]e|[dD]u|[aA]u|et) )(?P<sign>\d{{1,2}})(?=(?:{MONTHS})\b)"), rf"\g<sign>{NB}", seal=False),
    Rule("T017", re.compile(rf"(?:(?<=\d[*_])|(?<=\d\*\*)) +(?=(?:{MONTHS})\b)"), NB, needs=("*", "_")),
    Rule("T017", re.compile(rf"(?<![\d\w])(?P<sign>\d{{1,2}}|1er|1ᵉʳ|1{HIDDEN}+`er`){SP}+(?=(?:{MONTHS}|{CAPITAL_MONTHS})\b|{SHORT_MONTHS})"),
         rf"\g<sign>{NB}"),
)  # fmt: skip
