"""What a quote may leave out, put in or write otherwise, and what makes it false."""

from __future__ import annotations

import pytest

from vademecum.corpus.quotes import said
from vademecum.french.folding import normal
from vademecum.text.words import plain

# Said by an invented miller; every quote below is compared with these words.
TURN = (
    "Comme l’idée d’un moulin m’est venue, la roue tourne : chacun [rires] cure le bief, "
    "à la main, c’est-à-dire la nuit ; la meunière chante 10 fois."
)

RIGHT = {
    "tout": TURN,
    "un seul mot": "bief",
    "deux mots": "le bief",
    "le début": "Comme l’idée",
    "la fin": "chante 10 fois.",
    "un coupage": "la roue […] le bief",
    "trois points entre crochets": "la roue [...] le bief",
    "des espaces entre crochets": "la roue [ … ] le bief",
    "un coupage sans espaces": "la roue[…]le bief",
    "un coupage de rien": "la roue […] tourne",
    "un coupage au début": "[…] la roue tourne",
    "un coupage à la fin": "la roue tourne […]",
    "un coupage aux deux bouts": "[…] la roue […]",
    "deux coupages": "Comme […] la roue […] bief",
    "deux coupages de suite": "la roue […] […] le bief",
    "la seconde occurrence après un coupage": "la roue […] la meunière",
    "un coupage avant le point": "la meunière […].",
    "un coupage jusqu’à un mot répété": "la […] la nuit",
    "une élision coupée": "Comme l’[…]idée",
    "un ajout": "la [grande] roue",
    "un ajout au début": "[Oui,] la roue",
    "un ajout à la fin": "la roue [du moulin]",
    "un ajout qui prend la place de rien": "la roue [donc] tourne",
    "un ajout collé au mot suivant": "la [re]roue",
    "un pluriel ajouté": "le[s] bief[s], à la main",
    "un pluriel ajouté avant un mot": "la roue[s] tourne",
    "un mot dit, mis entre crochets": "la [roue] tourne",
    "un mot dit, capitale changée": "[La] roue tourne",
    "un bout de mot dit, mis entre crochets": "mou[lin] m’est",
    "des crochets dits": "chacun [rires] cure",
    "une capitale changée": "[L]’idée d’un moulin",
    "une capitale changée au milieu": "m’est venue, [L]a roue",
    "une minuscule changée": "[c]omme l’idée",
    "ajout et coupage": "[Or] la roue […] cure [bien] le bief",
    "la fin d’un mot élidé": "idée d’un moulin",
    "le début d’un mot élidé": "Comme l’",
    "un mot composé entamé": "dire la nuit",
    "apostrophe droite": "l'idée d'un moulin",
    "sans espace avant le signe": "la roue tourne: chacun",
    "espace fine avant le signe": "la nuit\u202f; la meunière",
    "espace insécable": "le\u00a0bief",
    "deux lignes": "la roue\ntourne",
    "mots en italique": "*la roue* tourne",
    "trait d’union insécable": "c’est\u2011à\u2011dire",
}

WRONG = {
    "vide": "",
    "une espace": " ",
    "un coupage seul": "[…]",
    "deux coupages seuls": "[…] […]",
    "un ajout seul": "[moulin]",
    "un signe seul": ",",
    "des points": "…",
    "un signe entre coupages": "[…] : […]",
    "un mot en moins": "la tourne",
    "un mot en plus": "la grande roue",
    "un mot pour un autre": "le moulin tourne",
    "l’ordre changé": "le bief […] la roue",
    "l’ordre changé de trois": "la roue […] Comme […] le bief",
    "deux fois ce qui fut dit une fois": "la roue tourne […] roue tourne",
    "un mot coupé au début": "ulin m’est",
    "un mot coupé à la fin": "la rou",
    "un mot coupé des deux côtés": "anne",
    "un mot dans un mot": "main, c’est-à-di",
    "un mot coupé avant le coupage": "la rou […] le bief",
    "un mot coupé après le coupage": "la roue […] ief",
    "un coupage dans un mot": "mou[…]lin",
    "un nombre coupé": "chante 1",
    "un chiffre coupé après un coupage": "la roue […] 0 fois",
    "à l’apostrophe": "’idée d’un moulin",
    "à l’apostrophe après un coupage": "Comme […] ’idée",
    "une capitale changée sans crochets": "L’idée d’un moulin",
    "une autre lettre entre crochets": "[R]’idée d’un",
    "un ajout collé au mot qui suit l’espace": "la [roue]tourne",
    "un ajout qui cache un mot dit": "la [grande] tourne",
    "un ajout pour un mot dit": "le [canal], à la main",
    "un ajout de travers": "la roue [donc]. tourne",
    "des crochets dits passés sous silence": "chacun cure",
    "un signe changé": "la roue tourne ; chacun",
    "un signe en moins": "le bief à la main",
    "un accent en moins": "la meuniere",
    "des crochets ouverts": "la roue [… le bief",
    "des crochets dans des crochets": "la roue [[…]] le bief",
    "le tiret pour le trait d’union": "c’est–à–dire",
    "d’autres points": "la roue [..] bief",
}


@pytest.mark.parametrize("quote", RIGHT.values(), ids=RIGHT.keys())
def test_these_words_were_said(quote: str) -> None:
    assert said(quote, TURN)


@pytest.mark.parametrize("quote", WRONG.values(), ids=WRONG.keys())
def test_these_words_were_not_said(quote: str) -> None:
    assert not said(quote, TURN)


@pytest.mark.parametrize(("brackets", "right"), [(79, True), (90, False)])
def test_a_quote_of_more_brackets_than_can_be_compared_is_false(brackets: int, right: bool) -> None:
    source = " ".join(f"mot{number}" for number in range(200))
    quote = " […] ".join(f"mot{number}" for number in range(brackets + 1))
    assert said(quote, source) is right


def test_a_gap_never_runs_from_a_turn_to_the_next() -> None:
    assert not said("la roue […] danse", "la roue tourne")
    assert said("la roue […] danse", "la roue tourne\n\non danse")


# (une écriture, une autre): the same words.
SAME = {
    "apostrophe": ("l’eau", "l'eau"),
    "apostrophe ouvrante": ("l‘eau", "l'eau"),
    "apostrophe lettre": ("lʼeau", "l'eau"),
    "guillemets": ("«\u00a0mot\u00a0»", '"mot"'),
    "guillemets, espaces fines": ("«\u202fmot\u202f»", "«mot»"),
    "guillemets hauts": ("“mot”", '"mot"'),
    "guillemets bas": ("„mot“", "« mot »"),
    "trois points": ("mot…", "mot..."),
    "e dans l’o": ("cœur", "coeur"),
    "e dans l’O": ("Œuvre", "Oeuvre"),
    "e dans l’a": ("ex æquo", "ex aequo"),
    "Æ": ("Ægir", "Aegir"),
    "ligature ff": ("oﬀre", "offre"),
    "ligature fi": ("ﬁn", "fin"),
    "ligature fl": ("ﬂot", "flot"),
    "ligature ffi": ("oﬃce", "office"),
    "ligature ffl": ("souﬄe", "souffle"),
    "trait d’union insécable": ("vis\u2011à\u2011vis", "vis-à-vis"),
    "trait d’union conditionnel": ("mou\u00adlin", "moulin"),
    "espace sans chasse": ("mou\u200blin", "moulin"),
    "liant": ("mou\u200dlin", "moulin"),
    "antiliant": ("mou\u200clin", "moulin"),
    "marque d’ordre": ("\ufeffmoulin", "moulin"),
    "lettre et accent": ("e\u0301te\u0301", "été"),
    "cédille à part": ("c\u0327a", "ça"),
    "insécable": ("un\u00a0mot", "un mot"),
    "fine": ("10\u202f000", "10 000"),
    "quart de cadratin": ("10\u2009000", "10 000"),
    "cadratin de chiffre": ("10\u2007000", "10 000"),
    "deux espaces": ("un  mot", "un mot"),
    "fin de ligne": ("un\nmot", "un mot"),
    "tabulation": ("un\tmot", "un mot"),
    "aux bouts": (" un mot ", "un mot"),
    "avant ;": ("mot\u202f;", "mot;"),
    "avant :": ("mot\u00a0: mot", "mot: mot"),
    "avant !": ("mot\u202f!", "mot!"),
    "avant ?": ("mot ?", "mot?"),
    "avant %": ("10\u00a0%", "10%"),
    "avant la virgule": ("mot ,", "mot,"),
    "avant le point": ("mot .", "mot."),
    "entre parenthèses": ("( mot )", "(mot)"),
    "tiret": ("mot – mot", "mot - mot"),
    "deux traits": ("mot -- mot", "mot — mot"),
    "qui parle": ("— Oui.\n—\u00a0Non.", "– Oui.\n- Non."),
    "guillemets anglais": ("“ mot ”", '"mot"'),
    "ordinal": ("la 2ème, la 3 ème, la 1ère", "la 2e, la 3e, la 1re"),
    "siècle": ("XXIème", "XXIe"),
    "milliers": ("10.000", "10 000"),
    "millions": ("1.234.567", "1 234 567"),
    "numéro": ("n°3, nº 3, no. 3", "n° 3, n° 3, n° 3"),
    "article": ("art.3", "art. 3"),
    "heure": ("16h15, 9h", "16 h 15, 9 h"),
    "monnaie": ("10€, 5M€", "10 €, 5 M€"),
    "monsieur": ("Mr Zéphyr", "M. Zéphyr"),
    "capitale accentuée": ("l’État, À l’eau", "l’Etat, A l’eau"),
    "et cetera": ("etc...", "etc."),
}
OTHER = {
    "accent": ("été", "ete"),
    "capitale": ("Été", "été"),
    "espace en moins": ("un mot", "unmot"),
    "espace après le deux-points": ("mot : mot", "mot :mot"),
    "mot composé": ("porte-voix", "porte - voix"),
    "nombre": ("10.000", "10.001"),
    "décimale": ("10,5", "105"),
    "heure": ("16h15", "16h16"),
    "accent au milieu": ("pêche", "péche"),
    "virgule": ("mot, mot", "mot mot"),
    "point": ("mot.", "mot"),
    "guillemets en moins": ("« mot »", "mot"),
    "exposant": ("m²", "m2"),
    "un signe pour un autre": ("mot ?", "mot !"),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME.keys())
def test_the_same_words_typography_set_aside(one: str, other: str) -> None:
    assert normal(one) == normal(other)
    assert normal(normal(one)) == normal(one)


@pytest.mark.parametrize(("one", "other"), OTHER.values(), ids=OTHER.keys())
def test_other_words(one: str, other: str) -> None:
    assert normal(one) != normal(other)


PLAIN = {
    "italique, gras": ("*Un* **mot**", "Un mot"),
    "code": ("Un `mot`", "Un mot"),
    "lien": ("[Un mot](https://exemple.fr)", "Un mot"),
    "image": ("Un![la roue](roue.svg) mot", "Un mot"),
    "appel de note": ("Un mot[^a].\n\n[^a]: Note.", "Un mot.\nNote."),
    "terme": ("Un {term}`mot`", "Un mot"),
    "terme et sa cible": ("Un {term}`mot <moulin>`", "Un mot"),
    "citation": ("Un {citation}`mot dit <audition#t1>`", "Un mot dit"),
    "abréviation": ("L’{abbr}`OMI (office des moulins inventés)`", "L’OMI"),
    "exposant": ("2{sup}`e`", "2e"),
    "fin de ligne": ("Un\nmot", "Un mot"),
    "fin de ligne forcée": ("Un\\\nmot", "Un mot"),
    "deux paragraphes": ("Un\n\nmot", "Un\nmot"),
    "liste": ("- un\n- mot", "un\nmot"),
    "caractère échappé": (r"Un \*mot\*", "Un *mot*"),
    "entité": ("Un&nbsp;mot", "Un\u00a0mot"),
}


@pytest.mark.parametrize(("text", "words"), PLAIN.values(), ids=PLAIN.keys())
def test_the_words_of_markup(text: str, words: str) -> None:
    assert plain(text) == words
