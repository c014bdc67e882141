"""Numbers that stand together: from one year or page to another, of a telephone, of a century.

A dash between two of them has no spaces: « 1990–2000 », « pp. 12–15 ». Only where words before say
that they are years of a time, or pages: « 2014 - 2017 » alone may be a sum.
"""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re

from vademecum.french.masks import GAP, HIDDEN, NAME
from vademecum.french.rules import SP, Rule
from vademecum.french.spaces import NBSP as NB

# What a time is said with, right before its first year; « (1914 - 1918) » is one by its bracket.
_TIMES = (
    "périodes?|années?|ans|mandats?|mandatures?|exercices?|saisons?|programmes?|programmations?|plans?|contrats?|conventions?"
    "|budgets?|cycles?|stratégies?|bilans?|législatures?|guerres?|promotions?|crises?|projets?|schémas?|feuilles? de route"
    "|rapports?|accords?|partenariats?|fonds|triennal|triennale|pluriannuel|pluriannuelle|quinquennal|quinquennale"
    "|scolaires?|universitaires?|entre|en|de|depuis|sur|pour|vers|dès|pendant|durant"
)
_DATED = re.compile(rf"(?:(?<![\w’'-])(?i:{_TIMES}){SP}|\()$")
_YEAR = r"(?:1[5-9]|20)\d\d"
_ENDS = (
    rf"(?![\w°²³€$%/+=*-]|[.,]\d|{SP}?[-–—=+×<>%‰€$]|{SP}\d)"  # a number that nothing goes on from
)
_SPACED = rf"(?:{SP}+[-–]{SP}*|[-–]{SP}+)"
_PAGES = r"\d{1,4}"
# « pp. 12 - 15, 20 - 22 »: the second two are pages as the first.
_SEVERAL = re.compile(rf"(?<![\w’'-])(?:[pP]{{2}}\.|[pP]ages){SP}(?:\d+[-–]\d+(?:,|{SP}et){SP})*$")
_ONE = re.compile(rf"(?<![\w’'-])[pP]\.{SP}$")
_STOPS = r"(?=[),;.\]»]|$|\n)"

# What has digits by two that no telephone answers.
_NO_CALL = re.compile(
    rf"(?:SIREN|SIRET|RCS|ISBN|ISSN|TVA|IBAN|RIB|[cC]ompte|[cC]ode|[rR]éf(?:\.|érences?)|[nN]°|[dD]ossier|[tT]irages?|[lL]oto|[sS]érie){SP}(?::{SP})?$"
)
# Words stand before: alone on its line a number may be anything's.
_CALLED = re.compile(
    rf"(?:[^\W\d_](?:[.’')]|{HIDDEN}|[*_]{{1,2}}){{0,2}}|☎|{NAME}){SP}?[:,;/–—-]?{SP}*[*_(]{{0,3}}$"
)


def _closed(found: re.Match[str]) -> str:
    """« 1990–2000 »: what does not go up is no range."""
    first, last = found["first"], found["last"]
    return f"{first}–{last}" if int(first) < int(last) else found[0]


def _range(number: str, end: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w,.’'/+-])(?P<sign>(?P<first>{number}){_SPACED}(?P<last>{number})){_ENDS}{end}"
    )


def _held(found: re.Match[str]) -> str:
    return found["sign"].replace(GAP, NB)


_DASHES = ("-", "–")
RULES: tuple[Rule, ...] = (
    Rule("T019", _range(_YEAR, ""), _closed, seal=False, needs=_DASHES, when=_DATED),
    Rule("T019", _range(_PAGES, ""), _closed, seal=False, needs=_DASHES, when=_SEVERAL),
    Rule("T019", _range(_PAGES, _STOPS), _closed, seal=False, needs=_DASHES, when=_ONE),
)  # fmt: skip
# Of lines where no digit is seen: those of a telephone are masked, and it is known by its gaps.
BOUND: tuple[Rule, ...] = (
    Rule("T021", re.compile(rf"(?P<sign>{NAME}+(?:{GAP}{NAME}+)+)"), _held, needs=(GAP,), unless=_NO_CALL, when=_CALLED),
    # « au XVIIe s. » : of a century, its sign stays with its number.
    Rule("T016", re.compile(rf"(?<=[IVX\d])(?P<end>e|{HIDDEN}+`e`){SP}+(?P<sign>s\.)(?!\w)"), rf"\g<end>{NB}\g<sign>", needs=(" s.",)),
)  # fmt: skip
