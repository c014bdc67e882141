"""Titles, references, « etc. »: what each is bound to, and how it is shortened."""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re
from collections.abc import Callable

from vademecum.french.common import COMMON
from vademecum.french.masks import HIDDEN, NAME
from vademecum.french.rules import SP, Rule
from vademecum.french.spaces import NBSP as NB

_TITLES = r"M\.|MM\.|Mmes?|Mlles?|Mgr|Dre?s?|Prs?|Me"
_MARKS = rf"[*_\[{HIDDEN}]{{0,3}}"  # of words in italics, of a link
# « Dr. Martin », « Pr. X. »: no point ends what ends in the word's own last letter.
_NO_POINT = r"Dre?s?|Prs?|Me|Mgr"
_INITIAL = r"(?=[A-ZÀ-Ý](?:\.|(?=[,;)]|\s*$)))"
# Those whose office is named: « M. le maire », « Mgr l’évêque ».
_HOLDERS = r"M\.|MM\.|Mmes?|Mlles?|Mgr"
_OFFICE = rf"(?=(?:les?|la){SP}[^\W\d_]|l[’'][^\W\d_])"
_PARTICLE = rf"(?=(?:(?:de|du|des|van|von|di|el|ben|bint){SP}(?:(?:la|der|den){SP})?|d[’'](?:l[’'])?|(?:de{SP})?l[’']|de{SP}la{SP})[A-ZÀ-Ý])"
_PAIR = rf"(?:et|ou){SP}(?:M\.|MM\.|Mmes?\b|Mlles?\b|Mgr\b)"
# Two of one name: « M. et Mme Rivière »; « M. ou Mme », of nobody, stand apart.
_COUPLE = rf"(?={_PAIR}{SP}(?:{_MARKS}[A-ZÀ-Ý]|(?:les?|la){SP}[^\W\d_]|l[’'][^\W\d_]|{_PARTICLE}))"
_TITLED = ("M.", "Mm", "Ml", "Mg", "Dr", "Pr", "Me")
_DIGNITIES = (
    "[mM]aires?|[pP]réf[eè]te?|[sS]ous-préf[eè]te?|[pP]résidente?|[mM]inistre|[dD]éputée?|[sS]énat(?:eur|rice)|[dD]irect(?:eur|rice)"
    "|[cC]onseill(?:er|ère)|[rR]ect(?:eur|rice)|[aA]djointe?|[sS]ecrétaire|[tT]résori(?:er|ère)|[aA]mbassad(?:eur|rice)|[vV]ice-[pP]résidente?"
)
_REFERRED = ("n°", "N°", "rt.", "p.", "vol.", "chap.", "fig.", "§")
_REFERENCES = r"[nN]°|[aA]rt\.|pp?\.|vol\.|chap\.|fig\.|§"
# Bound where a space was typed; a missing one is none that a seal sets aside.
_SPACED = (
    r"P\.|PP\.|[tT]\.|[cC]h\.|[cC]hap\.|[fF]ig\.|[vV]ol\.|§§"
    r"|[fF]asc\.|[sS]ect\.|[tT]abl?\.|[pP]l\.|[cC]ol\.|[aA]nn\.|[aA]pp\.|[lL]iv\.|[rR]ub\."
)
# Who was called by a title alone, and what the next sentence begins with.
BEGINNINGS = "|".join(
    sorted(
        {
            word.capitalize()
            for word in (*COMMON, "exemple", "exemples", "voir", "note", "attention")
        }
    )
)
_KINGS = (
    "Louis|Charles|Henri|François|Napoléon|Philippe|Léopold|Jean-Paul|Benoît|Pie|Élisabeth|Elisabeth|Catherine|Victoria"
    "|Grégoire|Guillaume|Frédéric|Édouard|Edouard|Alphonse|Ferdinand|Léon|Albert|Baudouin|Rainier|Hassan|Mohammed|Abdallah"
    "|Ramsès|Ptolémée|Clément|Urbain|Innocent|Boniface|Alexandre|Nicolas|Joseph|Georges?|Gustave|Christian|Felipe|Juan Carlos"
    "|François-Joseph|Louis-Philippe|Haakon|Othon|Sixte|Célestin|Philippe-Auguste|Humbert|Victor-Emmanuel|Selim|Mehmed|Ménélik"
)
# What « etc. » ends no list behind.
_NO_LIST = re.compile(
    r"(?<!\w)(?i:une?|le|les|des|du|de|et|ou|mots?|abréviation|écrit|écrire|écrivez|par|avec|après|avant)$"
)
# Of those that are anybody's too, only what two letters or more count.
_POPES = "Jean|Paul|Robert|Pierre|Jacques|Étienne|Marie|Christine|Richard|Hugues|Amédée"
_GRAND = (
    "mères?|pères?|mamans?|papas?|messe|routes?|rues?|chose|croix|place|voile|peine|peur|faim|soif"
)
# « C’est à dire » may be « it is to be said »; not where a clause explains another.
_THAT_IS = rf"[cC][’']est(?:{SP}|-)[àa](?:{SP}|-)dire(?<!est-à-dire)(?![\w-])"


def _rule(
    pattern: str,
    good: str | Callable[[re.Match[str]], str],
    needs: tuple[str, ...] = (),
    *,
    code: str = "T007",
    seal: bool = True,
    sure: bool = True,
) -> Rule:
    return Rule(code, re.compile(pattern), good, seal, None, needs, sure)


def _bound(found: re.Match[str]) -> str:
    return (found["sign"] or found["little"]) + NB


# A sentence that ends in a letter: « la taille M. Voilà ». What begins another is nobody's name.
_NEXT = (
    "Voilà|Voici|Ils?|Elles?|Nous|Vous|Cela|Ceci|Cette|Cet|Ces|Mais|Donc|Puis|Ensuite|Alors|Ainsi|Dans|Pour|Avec|Sans|Sous"
    "|Quand|Lorsque|Comme|Quel(?:le)?s?|Une|Aux|Ses|Leurs?|Notre|Votre|Nos|Vos|Tous|Toute|Toutes|Après|Avant|Depuis|Pendant"
    "|Chaque|Chacune?|Plusieurs|Aucune?|Merci|Aussi|Enfin|Cependant|Pourtant|Parce|Puisque|Parfois|Souvent|Maintenant|Hier"
    "|Aujourd[’']hui|Ensemble|D[’']abord|C[’']est|J[’']ai|Il[ ]y"
)
_ENDS = rf"(?!(?<=M\.){SP}+(?:{_NEXT})(?![\w-]))"
_LETTER = re.compile(
    rf"(?<![\w’'-])(?i:tailles?|lettres?|catégories?|groupes?|classes?|lignes?|séries?|sens|points?|types?|initiales?){SP}$"
)
_NAMELESS = re.compile(rf"(?!{_COUPLE}){_PAIR}")


def mister(found: re.Match[str]) -> str:
    """« Mr Rive », « M et Mme Rive »: bound to who is called so; « Mr ou Mme » calls nobody."""
    return "M. " if _NAMELESS.match(found.string, found.end()) else f"M.{NB}"


def _era(found: re.Match[str]) -> str:
    """« 300 avant JC », « 300 av JC »."""
    if found["era"]:
        return f"{found['era']} J.-C."
    return ("av." if (found["cut"] or found["age"]) == "av" else "apr.") + f"{NB}J.-C."


def _that_is(found: re.Match[str]) -> str:
    return f"{found[0][0]}’est-à-dire"


RULES: tuple[Rule, ...] = (
    Rule("T007", re.compile(rf"(?<!\w)(?P<sign>{_TITLES}){_ENDS}{SP}+(?={_MARKS}[A-ZÀ-Ý])"), rf"\g<sign>{NB}", unless=_LETTER, needs=_TITLED),
    _rule(rf"(?<!\w)(?P<sign>(?:{_TITLES})[*_]{{1,3}}){SP}+(?={_MARKS}[A-ZÀ-Ý])", rf"\g<sign>{NB}", _TITLED),
    _rule(rf"(?<!\w)(?P<sign>{_HOLDERS}){SP}+(?:{_OFFICE}|{_COUPLE})", rf"\g<sign>{NB}", _TITLED),
    _rule(rf"(?<!\w)(?P<sign>{_TITLES}){SP}+{_PARTICLE}", rf"\g<sign>{NB}", _TITLED),
    _rule(r"(?<![\w.])(?P<sign>MM?\.)(?=[A-ZÀ-Ý][a-zà-ÿ’'-]{2,}(?!\.\w))", rf"\g<sign>{NB}", ("M.",), seal=False),
    _rule(r"(?<![\w.])(?P<sign>MM\.)(?=[A-ZÀ-Ý](?![\w’'-]|\.\w))", rf"\g<sign>{NB}", ("MM.",), seal=False),
    _rule(rf"(?<![\w.])(?P<sign>[aA]rt\.)(?=[LRDA]\.?{SP}?\*?\d)", rf"\g<sign>{NB}", ("rt.",), seal=False),
    _rule(rf"(?<!\w)(?P<sign>{_REFERENCES}){SP}*(?=\d)", rf"\g<sign>{NB}", _REFERRED),
    _rule(rf"(?<!\w)(?P<sign>{_REFERENCES}){SP}+(?=[*_]{{1,2}}\d)", rf"\g<sign>{NB}", _REFERRED),
    _rule(rf"(?<!\w)(?P<sign>{_REFERENCES}){SP}+(?={NAME})", rf"\g<sign>{NB}", _REFERRED),
    _rule(r"(?<!\w)(?P<sign>[nN]°)(?=[A-Z]\d)", rf"\g<sign>{NB}", ("n°", "N°"), seal=False),
    _rule(rf"(?<!\w)(?P<sign>{_REFERENCES}){SP}+(?=[A-ZÀ-Ý])", rf"\g<sign>{NB}", _REFERRED),
    # « éd. 2020 » is of a year, « 2e éd. » has its number before it.
    _rule(rf"(?<![\w.-])(?<![\de`]{SP})(?P<sign>[éÉ]d\.){SP}+(?=\d{{1,2}}(?![\w.,/-]\d|\w))", rf"\g<sign>{NB}", ("d.",)),
    _rule(rf"(?<![\w.-])(?<!\d{SP})(?P<sign>{_SPACED}){SP}+(?=\d|[IVX]+\b)", rf"\g<sign>{NB}"),
    _rule(rf"(?<![\w.])(?P<sign>(?:[LRDA]|L\.?O|R\.?O)\.){SP}+(?=\d)(?!\d+(?:e|er|re)\b)", rf"\g<sign>{NB}", ("L.", "R.", "D.", "A.", "O.")),
    _rule(r"(?<![\w.])(?P<sign>[LRD]\.)(?=\*?\d)", rf"\g<sign>{NB}", ("L.", "R.", "D."), seal=False),
    _rule(rf"(?<!\w)(?P<sign>(?:[aA]v|[aA]pr?)\.){SP}+(?=J\.)", rf"\g<sign>{NB}", ("v.", "pr.")),
    _rule(rf"(?<!\w)(?P<sign>pp?\.){SP}*(?=[IVXL]{{2,}}\b)|(?<!\w)(?P<little>pp?\.){SP}+(?=[ivxl]+\b)", _bound, ("p.",), seal=False),
    _rule(rf"(?<![\w.])(?<!\d{SP})(?P<sign>ll?\.|vv?\.|fol\.|ff?°){SP}+(?=\d)", rf"\g<sign>{NB}", ("l.", "v.", "f°")),
    _rule(r"(?<![\w.])(?P<sign>(?:t|ch|col|sect|tabl)\.)(?=\d)", rf"\g<sign>{NB}", ("t.", "ch.", "col.", "tabl."), seal=False),
    _rule(rf"\b(?P<sign>ODD|COP|G){SP}(?=\d{{1,2}}(?![\w/-]|\.\d))", rf"\g<sign>{NB}", ("ODD", "COP", "G ")),
    _rule(rf"\bM{SP}+(?=(?:le|la){SP}(?:{_DIGNITIES})\b)", f"M.{NB}", ("M ", "M\u00a0"), code="T018", seal=False),
    _rule(rf"(?<!\w)(?P<era>(?:[aA]v|[aA]pr?)\.){SP}*(?P<sign>J(?:\.C\.|-C\.|\.-C(?!\.)|\.{SP}-?C\.|C(?!\w)\.?))",
          rf"\g<era>{NB}J.-C.", ("v.", "pr."), code="T018", seal=False),
    _rule(rf"(?<=\d )(?P<era>avant|après){SP}+(?:J\.{SP}?C\.?|JC\b\.?)(?!{SP}?[A-ZÀ-Ý])|(?<=siècle )(?P<cut>av|apr?){SP}(?:JC\b|J\.{SP}?-?C\.)|(?<=\d )(?P<age>av|apr){SP}(?:JC\b|J\.{SP}?-?C\.)", _era,
          ("C",), code="T018", seal=False),
    _rule(rf"\b(?P<sign>{_KINGS}){SP}+(?=(?:[IVX]{{2,}}|[VX]|Ier)\b(?!\.{SP}?\w))", rf"\g<sign>{NB}", ("II", "IV", "VI", "IX", "XI", "XX", "XV", " V", " X", "Ier")),
    _rule(rf"(?<![\w-])(?P<sign>{_POPES}){SP}+(?=[IVX]{{2,}}\b(?!\.{SP}?\w))", rf"\g<sign>{NB}", ("II", "IV", "VI", "IX", "XI", "XX", "XV")),
    _rule(rf"(?<!\w)(?<!et{SP})(?P<sign>[aA]l\.){SP}+(?=\d)", rf"\g<sign>{NB}", ("l.",)),
    _rule(r"(?<![\w.])(?P<sign>[aA]l\.)(?=\d)", rf"\g<sign>{NB}", ("l.",), seal=False),
    _rule(rf"(?<![\w.])(?P<sign>[LRD]){SP}+(?=\d{{3,4}}-\d)", rf"\g<sign>{NB}", ("L ", "R ", "D ")),
    _rule(rf"(?<!\w)(?P<title>Mmes?|Mlles?)\.{SP}*(?:(?!(?:{BEGINNINGS})(?!\w))(?=[A-ZÀ-Ý])|{_OFFICE}|{_INITIAL})", rf"\g<title>{NB}",
          ("me.", "mes.", "lle.", "lles."), code="T018", seal=False),
    _rule(rf"(?<!\w)(?P<title>{_NO_POINT})\.{SP}*(?:(?!(?:{BEGINNINGS})(?!\w))(?=[A-ZÀ-Ý][a-zà-ÿ’'-]{{2}})|{_INITIAL})", rf"\g<title>{NB}",
          ("r.", "re.", "rs.", "Me."), code="T018", seal=False),
    _rule(r"\bMr\.(?=[A-ZÀ-Ý][a-zà-ÿ])", f"M.{NB}", ("Mr.",), code="T018", seal=False),
    _rule(rf"\bMr\.?{SP}+(?:(?=[A-ZÀ-Ý])|{_OFFICE}|{_PARTICLE}|(?={_PAIR}))", mister, ("Mr",), code="T018"),
    _rule(r"(?<![\w.])(?P<sign>MM?\.)(?=(?:les?|la) [^\W\d_]|l[’'][^\W\d_])", rf"\g<sign>{NB}", ("M.l",), seal=False),
    _rule(rf"\bMrs\.?{SP}+(?=et{SP}M(?:me|lle)|les{SP}[a-z])", f"MM.{NB}", ("Mrs",), code="T018", seal=False),
    _rule(rf"\bMelle(?={SP}[A-ZÀ-Ý])", "Mlle", ("Melle",), code="T018", seal=False),
    _rule(rf"\bM(?P<title>Mes?|Lles?)(?={SP}[A-ZÀ-Ý]|{SP}(?:la|le|les){SP}[a-zà-ÿ]|{SP}l[’'])", lambda found: f"M{found['title'].lower()}", ("MMe", "MLle"), code="T018", seal=False),
    _rule(rf"\b(?P<letter>[nN])(?:{SP}?º|o\.|{SP}°){SP}*(?=\d)", rf"\g<letter>°{NB}", ("º", "o.", "°"), code="T018"),
    _rule(rf"\betc\.?{SP}?(?:…|\.{{2,6}})(?!\.)|\betc\.{SP}?…", "etc.", ("etc",), code="T018"),
    # A capital that begins no sentence is left: « Etc. » may be all that somebody says.
    _rule(rf"\bEtc\.?{SP}?(?:…|\.{{2,6}})(?!\.)", "Etc.", ("Etc",), code="T018", seal=False),
    _rule(rf"(?<![\w’'.-])(?P<lead>(?i:les|des|aux|ces)){SP}(?P<letter>n)(?:os?|°s)\.?{SP}+(?=\d)", r"\g<lead> \g<letter>{sup}`os`" + NB, (" no", "\u00a0no"), code="T018", seal=False),
    _rule(rf"(?<![\w’'.-])(?P<lead>(?i:le|du|au|ce|d[’']un|un|son)){SP}no{SP}+(?=\d)", r"\g<lead> n°" + NB, (" no", "\u00a0no"), code="T018", seal=False),
    _rule(rf"(?<![\w’'.-])(?P<letter>[nN])o{SP}+(?=\d)", r"\g<letter>°" + NB, ("no ", "No ", "no\u00a0", "No\u00a0"), code="T018", seal=False, sure=False),
    _rule(rf"(?<!\w)(?P<letter>[nN])°s{SP}*(?=\d)", r"\g<letter>{sup}`os`" + NB, ("°s",), code="T018", seal=False),
    # A comma stands before it, but where it is a word among others: « un etc. de trop ».
    Rule("T018", re.compile(rf"(?P<lead>(?<=[^\W\d_]{{2}})|(?<=[)»])){SP}+(?P<sign>etc\.)(?!\w)"), r"\g<lead>, etc.", seal=False, unless=_NO_LIST, needs=("etc.",)),
    _rule(rf"\b(?P<sign>[cC]f){SP}(?=(?:{_REFERENCES}){SP}?\d)", r"\g<sign>. ", ("Cf ", "cf "), code="T018", seal=False),
    _rule(rf"\betc\.{SP}+\.(?![.\w])", "etc.", ("etc",), code="T018"),
    _rule(r"(?<![\w.])(?:c\.à\.?-?d\.?|c-à-d\.?|c\.-à-d(?!\.)|càd\.?)(?![\w-])", "c.-à-d.", ("à",), code="T018", seal=False),
    Rule("T018", re.compile(rf"(?:(?<=[,;(—–] )|(?<=\()|\A|(?<=\A\n)|(?<=\n\n)|(?<=[.!?…] )){_THAT_IS}|{_THAT_IS}(?= que\b|{SP}?[,:])"),
         _that_is, seal=False, needs=("dire",)),
    Rule("T018", re.compile(rf"(?<![,;(—–.!?…] )(?<!\()(?<!\A)(?<!\A\n)(?<!\n\n){_THAT_IS}(?! que\b|{SP}?[,:])"),
         _that_is, seal=False, sure=False, needs=("dire",)),
    _rule(rf"(?<!\w)(?P<grand>[gG]rand)['’](?={_GRAND}\b)", r"\g<grand>-", ("rand'", "rand’"), code="T018", seal=False),
)  # fmt: skip
