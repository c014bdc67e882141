"""How French sets hours and lengths of time: 16 h 15, 35 h 00, 24 h/24."""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re

from vademecum.french.masks import OUTSIDE
from vademecum.french.rules import SP, Rule
from vademecum.french.spaces import NBSP as NB
from vademecum.french.units import DAYS, MONTHS

_HOUR = r"(?:(?<![\w,.’'/-])|(?<=[\dh][/-]))"  # « 9h-17h », « 9h30/12h30 »
_ALONE = r"(?<![\w,.’'-])"  # no part of a word, of a longer number, of a code
_LASTING = re.compile(
    rf"(?:(?<!\w)(?:(?:délai|durée|préavis|laps|moins|plus|près|séance|stage|cours|formation|maximum){SP}de"
    rf"|sous|durant|pendant|toutes{SP}les|chaque|d[’']ici|(?i:{DAYS})|(?:{MONTHS})(?:{SP}\d{{4}})?,?|(?:{DAYS}),){SP})$"
)
_DONE = (
    "cours|travail|formation|marche|route|trajet|réunion|débats?|stage|sommeil|décalage|retard|avance|vol|train|voiture"
    "|bénévolat|concertation|audition|séance|visite|repos|ménage|garde|permanence|battement|attente|préparation|lecture"
)

RULES: tuple[Rule, ...] = (
    Rule("T015", re.compile(rf"{_HOUR}(?P<sign>(?P<hour>[01]?\d|2[0-4]){SP}?h{SP}?(?P<minute>[0-5]\d))"
                            rf"(?=mi?n(?!\w)|(?!\w))"), rf"\g<hour>{NB}h{NB}\g<minute>", needs=("h",)),
    Rule("T015", re.compile(rf"{_HOUR}(?P<sign>(?P<hour>[01]?\d|2[0-4]){SP}?H{SP}?(?P<minute>[0-5]\d))"
                            r"(?![\w/])"), rf"\g<hour>{NB}h{NB}\g<minute>", seal=False, needs=("H",)),
    # « 35H00 par semaine », a length: « 151h67 » may be hundredths of an hour.
    Rule("T015", re.compile(rf"{_HOUR}(?P<sign>(?P<hour>2[5-9]|[3-9]\d|[1-9]\d\d){SP}?[hH]{SP}?(?P<minute>[0-5]\d))(?![\w/])"), rf"\g<hour>{NB}h{NB}\g<minute>", seal=False, needs=("h", "H")),
    Rule("T015", re.compile(rf"{_HOUR}(?P<sign>(?P<hour>[1-9]\d\d){SP}?[hH]{SP}?(?P<minute>[6-9]\d))(?![\w/])"), rf"\g<hour>{NB}h{NB}\g<minute>", seal=False, needs=("h", "H"), sure=False),
    Rule("T015", re.compile(rf"{_ALONE}(?P<sign>(?P<hour>\d{{1,3}}){SP}?H)(?={SP}(?:par{SP}(?:semaine|jour|mois|an)|hebdo\w*|annuelles|mensuelles|payées|travaillées)(?!\w)|/(?:semaine|jour|mois|an)(?!\w))"), rf"\g<hour>{NB}h", seal=False, needs=("H",)),
    Rule("T015", re.compile(rf"{_HOUR}(?P<sign>(?P<hour>\d{{1,3}}){SP}?h)(?![\w’']|-(?!\d)|\.\w|/(?:24|7)(?!\d)|{SP}?\d(?!\d?{SP}?min\b))"),
         rf"\g<hour>{NB}h", needs=("h",)),
    Rule("T015", re.compile(rf"(?<!\w)(?P<lead>(?:à|dès|vers|avant|après|jusqu[’']à|de|et){SP}|\d{{1,2}}{SP}?[hH](?:{SP}\d\d)?[-–/])(?P<sign>(?P<hour>[01]?\d|2[0-4]){SP}?H)(?![\w’'/-]|\.\w|{SP}\d)"),
         rf"\g<lead>\g<hour>{NB}h", seal=False, needs=("H",)),
    Rule("T015", re.compile(rf"{_HOUR}(?P<sign>(?P<hour>[01]?\d|2[0-4]){SP}?H)(?=(?:{SP}?[-–/à]{SP}?|{SP}(?:et|ou){SP})(?:[01]?\d|2[0-4]){SP}?[hH])"), rf"\g<hour>{NB}h", seal=False, needs=("H",)),
    # « Un délai de 48H », « 2H de cours », « le 3 mai, 8H », « 8H : accueil »: « le 12H » may be a bus.
    Rule("T015", re.compile(rf"{_ALONE}(?P<sign>(?P<hour>\d{{1,3}}){SP}?H)(?![\w’'/-]|\.\w|{SP}\d)"), rf"\g<hour>{NB}h", seal=False, needs=("H",), when=_LASTING),
    Rule("T015", re.compile(rf"{_ALONE}(?P<sign>(?P<hour>\d{{1,3}}){SP}?H)(?={SP}(?:de{SP}|d[’'])(?:{_DONE})(?!\w))"), rf"\g<hour>{NB}h", seal=False, needs=("H",)),
    Rule("T015", re.compile(rf"(?:(?<=\b[eE]n{SP})|(?<=\b[lL]es{SP})|(?<=\b[aA]ux{SP})|(?<=\b[dD]es{SP})|(?<=\bsemaine{SP}de{SP}))(?P<sign>(?P<hour>24|32|35|36|39|48|72|96){SP}?H)(?![\w’'/-]|\.\w|{SP}\d)"), rf"\g<hour>{NB}h", seal=False, needs=("H",)),
    Rule("T015", re.compile(rf"(?:^|\A|(?<={OUTSIDE}))(?P<sign>(?P<hour>[01]?\d|2[0-4])H)(?={SP}?:{SP}|{SP}[-–—]{SP}[^\W\d])", re.M), rf"\g<hour>{NB}h", seal=False, needs=("H",)),
    Rule("T015", re.compile(rf"(?<=\d)(?P<space>{SP}?)H(?=/24(?!\d))"), r"\g<space>h", seal=False, needs=("H/24",)),
    Rule("T015", re.compile(rf"(?<=\b7)(?P<space>{SP}?)J(?=/7(?!\d))"), r"\g<space>j", seal=False, needs=("J/7",)),
    Rule("T015", re.compile(rf"{_HOUR}(?P<sign>(?P<hour>\d{{1,3}}){SP}?h{SP}?(?P<minute>\d)){SP}?(?=min\b)"), rf"\g<hour>{NB}h{NB}\g<minute>{NB}",
         seal=False, needs=("min",)),
)  # fmt: skip
