"""Abbreviations typed without their point: « voir p 12 », « art 5 », « cf annexe », « M Dupont ».

What stands around them tells what they are: a reference behind « voir » or in brackets is mended;
what may be a word, a sign of a formula or a name (« M le magazine ») is told. So is « n 12 », whose
sign would be a letter more: the words that somebody approved are no longer those.
"""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re
from collections.abc import Callable

from vademecum.french.abbreviations import mister
from vademecum.french.rules import SP, Rule
from vademecum.french.spaces import NBSP as NB

# A number that is a reference's: no unit, no sum, no word that it begins (« 3D », « 12 % »).
_NUMBER = rf"(?=\d{{1,4}}(?![\w%‰€²³°+=<>*/]|{SP}?[%‰€°=<>+×*/]|[.,]\d|{SP}\d))"
_ROMAN = r"(?=[IVX]+(?![\w’'-]))"
_ARTICLE = r"(?=(?:[LRDA](?:\.|\*)?[ \u00a0]?)?\d{1,4}(?:-\d+)*(?![\w%‰€°+=<>]|[.,]\d| \d))"
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\)?, $")  # « Zéphyr, 2012, p 12 »
# What an article is of: « l’art 5 de la loi ».
_OF_A_LAW = r"(?:de la|du|de l[’']|de) ?(?:loi|code|décret|ordonnance|arrêté|règlement|CGCT|[cC]onstitution|traité|convention|charte|directive|accord|statuts?)\b"
_POINTED = re.compile(
    rf"(?:(?<![\w’'-])(?i:voir|lire|relire|consulter|cf\.?|selon|même)(?:{SP}aussi|{SP}(?:la|le|les|l[’']))?{SP}|(?<![\w’'-])(?:[àaÀA]{SP}la|[eE]n){SP}|\({SP}?)$"
)
_LAWS = (
    r"lois?|décrets?|ordonnances?|arrêtés?|circulaires?|délibérations?|directives?|règlements?|conventions?|décisions?|rapports?"
    r"|annexes?|figures?|fiches?|tableaux?|lots?|lignes?|avis|notes?|dossiers?|cahiers?|numéros?|marchés?|avenants?"
)
_OF_THEM = re.compile(rf"(?<![\w’'-])(?i:{_LAWS}){SP}$")
_OF_THESE = re.compile(rf"(?<![\w’'-])(?i:{_LAWS.replace('s?', 's')}){SP}$")
_NO_ARTICLE = re.compile(r"(?<![\w’'-])(?:une?|d[’']|son|mon|notre|leur|cet|Un)[ \u00a0]?$")
# « Les lettres cf et al », « l’abréviation cf »: the letters themselves.
_LETTERS = re.compile(
    rf"(?<![\w’'-])(?i:mots?|lettres?|abréviations?|abrégée?s?|sigles?|écrit|écrire|écrivez|une?|le|de|par|avec){SP}$"
)
_WORDS_ON = r"(?:et|ou|est|sont|signifie|veut|se|ne|n[’']|désigne|remplace|abrège)\b"
_LISTED = re.compile(rf"[^\W\d_]{{2}}[)»]?,?{SP}$")  # a word stands before « etc »
_A_LINE = re.compile(
    rf"(?<![\w’'-])(?i:taille|lignes?|métro|bus|tram|groupe|lettres?|catégories?|types?|séries?|classe|plan|revue|magazine|une?|le|la|du|au|chez|code|point){SP}$"
)


def _rule(
    pattern: str,
    good: str | Callable[[re.Match[str]], str],
    needs: tuple[str, ...],
    *,
    sure: bool = True,
    when: re.Pattern[str] | None = None,
    unless: re.Pattern[str] | None = None,
) -> Rule:
    """A point that is missing: in words already read it is none that the seal sets aside."""
    return Rule("T018", re.compile(pattern), good, False, unless, needs, sure, when)


def _before(*words: str) -> tuple[str, ...]:
    return tuple(f"{word}{space}" for word in words for space in " \u00a0\u202f")


RULES: tuple[Rule, ...] = (
    _rule(rf"(?<![\w’'.-])(?P<sign>pp?){SP}+{_NUMBER}", rf"\g<sign>.{NB}", _before("p"), when=_POINTED),
    _rule(rf"(?<![\w’'.-])(?P<sign>pp){SP}+(?=\d{{1,4}}[-–]\d)", rf"\g<sign>.{NB}", _before("pp"), unless=_POINTED),
    _rule(rf"(?<=[,;] )(?P<sign>p){SP}+{_NUMBER}", rf"\g<sign>.{NB}", _before("p"), when=_YEAR),
    _rule(rf"(?<=[,;] )(?P<sign>p){SP}+(?=\d{{1,4}}(?:[).;]|[-–]\d|$|\n))(?!\d+\.\d)", rf"\g<sign>.{NB}", _before("p"), sure=False, unless=_YEAR),
    _rule(rf"(?<![\w’'.-])(?P<sign>[aA]rt){SP}+{_ARTICLE}", rf"\g<sign>.{NB}", _before("rt"), when=_POINTED),
    _rule(rf"(?<![\w.-])(?P<sign>[aA]rt){SP}+{_ARTICLE}(?=[LRDA.* \u00a0]*\d+(?:-\d+)* {_OF_A_LAW})", rf"\g<sign>.{NB}", _before("rt"), unless=_POINTED),
    _rule(rf"(?:(?<=[lL][’'])|(?<=[,;] )|(?<=\A)|(?<=\n)|(?<=[’'] )|(?<=les )|(?<=des )|(?<=aux )|(?<=par ))(?P<sign>[aA]rt){SP}+{_ARTICLE}(?!(?:1[5-9]|20)\d\d)(?![LRDA.* \u00a0]*\d+(?:-\d+)* {_OF_A_LAW})(?=[LRDA.* \u00a0]*\d+(?:-\d+)*(?:[),;:.]|$|\n| (?:et|ou|à|du|de|des|al|de la)\b))",
          rf"\g<sign>.{NB}", _before("rt"), sure=False, unless=_POINTED),
    _rule(rf"(?<![\w’'.-])(?P<sign>[cC]hap|[fF]ig){SP}+(?:{_NUMBER}|{_ROMAN})", rf"\g<sign>.{NB}", _before("hap", "ig")),
    _rule(rf"(?<![\w’'.-])(?P<sign>vol|ch|sect|tabl|ann|col|fasc){SP}+(?:{_NUMBER}|{_ROMAN})", rf"\g<sign>.{NB}", _before("vol", "ch", "sect", "tabl", "ann", "col", "fasc"), when=_POINTED),
    _rule(rf"(?<![\w’'.-])(?P<sign>al){SP}+{_NUMBER}", rf"\g<sign>.{NB}", _before("al"), when=re.compile(rf"(?<![\w’'-])(?:art\.?|article|articles){SP}[LRDA.*]*{SP}?[\d-]+,?{SP}$")),
    _rule(rf"(?<![\w’'.°-])(?P<letter>[nN]){SP}+(?=\d{{1,4}}(?:-\d+)?(?![\w%‰€°+=<>*]|{SP}?[%€=<>+]|[.,]\d))", rf"\g<letter>°{NB}", _before("n", "N"), sure=False, when=_OF_THEM),
    _rule(rf"(?<![\w’'.°-])(?P<letter>n){SP}+{_NUMBER}", rf"\g<letter>°{NB}", _before("n"), sure=False, when=re.compile(rf"(?<![\w’'-])(?i:voir|cf\.?){SP}$")),
    _rule(rf"(?<![\w’'.°-])(?P<letter>n){SP}+(?=\d{{1,4}}(?:[),;.]|$|\n))(?!\d+\.\d)", rf"\g<letter>°{NB}", _before("n"), sure=False,
          when=re.compile(rf"(?<![\w’'-])(?i:le|du|au){SP}$")),
    # « les arrêtés nos 12 et 13 »: numbers of papers; « nos 12 élus » are ours.
    _rule(rf"(?<![\w’'.-])nos{SP}+(?=\d{{1,4}}(?:-\d+)*(?:,| et| à|[-–]){SP}?\d)", "n{sup}`os`" + NB, _before("nos"), when=_OF_THESE),
    _rule(rf"(?<![\w’'./@-])(?P<sign>[cC]f)(?={SP}+(?!{_WORDS_ON})(?:[^\W\d_]|[«“(\[*_§]))(?!{SP}+(?:[nN]°|[aA]rt\.|pp?\.|vol\.|chap\.|fig\.|§){SP}?\d)", r"\g<sign>.", _before("cf", "Cf"), unless=_LETTERS),
    _rule(r"(?<![\w’'./@-])(?P<sign>etc)(?=[,;)]|$|\n| [:;!?»–—]|\u00a0[:»]|\u202f[;!?])(?!\n\S)", r"\g<sign>.", ("etc",), when=_LISTED, unless=_LETTERS),
    _rule(rf"(?<![\w’'.-])(?P<sign>par{SP}ex)(?={SP}?[:,)(]|{SP}+(?:[^\W\d_]|\d|«)|$)(?!{SP}+(?:æquo|aequo|ante|nihilo|post|cathedra|officio|voto))", r"\g<sign>.", ("par ex", "par\u00a0ex"), unless=_LETTERS),
    _rule(rf"(?<![\w’'.-])(?P<sign>env){SP}+(?=\d)", rf"\g<sign>.{NB}", _before("env")),
    _rule(rf"(?<![\w’'.-])M{SP}(?=(?:et|ou){SP}M(?:me|lle)\b)", mister, _before("M"), unless=_A_LINE),
    # « Mme Zéphyr et M Ondin »: a couple's, whose other has a title.
    _rule(rf"(?<![\w’'.-])M{SP}(?=[A-ZÀ-Ý][a-zà-ÿ]{{2}})", f"M.{NB}", _before("M"), when=re.compile(rf"(?<!\w)M(?:me|lle){SP}(?:[A-ZÀ-Ý][\w’'-]*{SP})?(?:et|ou){SP}$")),
    _rule(rf"(?<![\w’'.-])(?P<sign>MM?){SP}(?=[A-ZÀ-Ý][a-zà-ÿ]{{2}})(?!{SP}?(?:Le|La|Les){SP})", rf"\g<sign>.{NB}", _before("M"), sure=False,
          unless=re.compile(f"{_A_LINE.pattern}|(?<!\\w)M(?:me|lle){SP}(?:[A-ZÀ-Ý][\\w’'-]*{SP})?(?:et|ou){SP}$")),
)  # fmt: skip
