"""Months and days of the week inside a date: in small letters, but where the date is a name.

« La loi du 6 février 1992, le lundi 3 mars »; « place du 8 Mai 1945 », « Mai 68 » are names.
"""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re

from vademecum.french.masks import HIDDEN
from vademecum.french.rules import SP, Rule
from vademecum.french.units import DAYS, MONTHS

CAPITAL_MONTHS = "|".join(month.capitalize() for month in MONTHS.split("|"))
_CAPITAL_DAYS = "|".join(day.capitalize() for day in DAYS.split("|"))
_MONTH = rf"(?:{MONTHS}|{CAPITAL_MONTHS})(?![\w-])"
_NEEDS = tuple(CAPITAL_MONTHS.split("|"))

_NUMBER = rf"(?:[12]?\d|3[01]|1er|1ᵉʳ|1{HIDDEN}+`er`)"

# What a date names: streets first, then what is called after a day.
_PLACES = (
    "rues?|places?|placettes?|avenues?|av\\.|bd|boulevards?|squares?|quais?|ponts?|cours|allées?|impasses?|passages?|chemins?"
    "|routes?|faubourg|esplanades?|rond-point|ronds-points|promenades?|ruelles?|villa|résidences?|cités?|quartiers?|lotissement|stations?"
    "|métro|gare|arrêts?|stades?|gymnases?|salles?|collèges?|lycées?|écoles?|casernes?|foyers?|parcs?|jardins?|musées?|théâtres?|hôpital"
    "|centre|maison|espace|tour|immeuble|fort|camp|promotion|mouvements?|journées?|groupe|association|comité|collectif|éditions|club|prix"
)
_NAME = re.compile(
    rf"(?<!\w)(?:{_PLACES}){SP}(?:(?:du|des|de{SP}la|dite?{SP}du|Le|le|de){SP}(?:\d{{1,2}}{SP})?)?$",
    re.I,
)
_DAYS_AFTER = rf"(?={SP}+{_NUMBER}(?:(?:,|{SP}(?:au|et|à|ou))?{SP}+(?:(?:le|{DAYS}|{_CAPITAL_DAYS}){SP}+)*{_NUMBER})*{SP}+{_MONTH})"
# Days that are a feast or an event of their own, where no year is said.
_FEASTS = rf"(?!(?:1er|1{HIDDEN}+`er`|8){SP}Mai|10{SP}Mai|14{SP}Juillet|11{SP}Novembre|18{SP}Juin|(?:4|11){SP}Septembre|22{SP}Mars|19{SP}Mars|4{SP}Août|15{SP}Août|25{SP}Décembre|2{SP}Décembre|9{SP}Décembre)"
_NUMBERED = re.compile(rf"(?:[nN]°|[nN]uméro|\b[nN]o\.?){SP}?$")  # « n° 5 Mars 2017 »
_UNLESS = re.compile(rf"(?:{_NAME.pattern})|{_NUMBERED.pattern}", re.I)
_DAY = rf"(?<![\w,./-])(?P<lead>{_NUMBER}{SP}+)"
_LONE = rf"(?<![\w,./-]){_FEASTS}(?P<lead>{_NUMBER}{SP}+)"
_DATED = rf"(?={SP}+(?:1[0-9]|20)\d\d(?!\d))"
_ARTICLES = re.compile(
    rf"(?<!\w)(?:le|au|du|ce|dès{SP}le|et|ou|à|les|{DAYS}){SP}(?:\d{{1,2}}{SP}(?:et|au|ou|à|-){SP})?$",
    re.I,
)
# « Depuis Janvier 2015 »; not « Mai 1968 », which is its name.
_EVENTS = "(?!1789|1830|1848|1871|1917|1936|1958|1968)"


def _small(found: re.Match[str]) -> str:
    return found["lead"] + found["sign"].lower()


RULES: tuple[Rule, ...] = (
    Rule("T018", re.compile(rf"{_DAY}(?P<sign>{CAPITAL_MONTHS}){_DATED}"), _small, seal=False, needs=_NEEDS, unless=_UNLESS),
    Rule("T018", re.compile(rf"{_LONE}(?P<sign>{CAPITAL_MONTHS})(?![\w-])"), _small, seal=False, needs=_NEEDS, unless=_UNLESS, when=_ARTICLES),
    Rule("T018", re.compile(rf"(?!11{SP}Septembre){_DAY}(?P<sign>{CAPITAL_MONTHS})(?![\w-])"), _small, seal=False, needs=_NEEDS, unless=_UNLESS, sure=False),
    Rule("T018", re.compile(rf"(?<!\w)(?P<lead>(?i:en|depuis|dès|début|fin|courant|mi|au{SP}mois{SP}de|du{SP}mois{SP}de)(?:{SP}+|(?<=mi)-))(?P<sign>{CAPITAL_MONTHS})(?={SP}+{_EVENTS}(?:1[0-9]|20)\d\d(?!\d))"),
         _small, seal=False, needs=_NEEDS),
    Rule("T018", re.compile(rf"(?<!\w)(?P<lead>(?i:au|du|le|un){SP}mois{SP}(?:de{SP}|d[’']))(?P<sign>{CAPITAL_MONTHS})(?![\w-])"), _small, seal=False, needs=_NEEDS),
    Rule("T018", re.compile(rf"(?P<lead>(?:(?<!\w)(?:[lL]es?|[aA]ux?|[dD]u|[dD]es|[cC]es?|[jJ]usqu[’']au|et|ou|à|de)|,){SP}+)(?P<sign>{_CAPITAL_DAYS}){_DAYS_AFTER}"),
         _small, seal=False, needs=tuple(_CAPITAL_DAYS.split("|"))),
)  # fmt: skip
