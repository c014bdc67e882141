"""Capitals keep their accents: where French has no such word without, É, Ê, Î, Ç, Â, Ô, À.

Families of words, by how they begin (`accented`). English words, names of people and of firms that do are let be; a word of both languages
(« Education ») is French where nothing English stands beside it.
"""
# ruff: noqa: E501 - a rule a line

from __future__ import annotations

import re
from collections.abc import Callable

from vademecum.french.accented import SHORT, STEMS
from vademecum.french.common import COMMON
from vademecum.french.given_names import is_given
from vademecum.french.masks import HIDDEN, OUTSIDE
from vademecum.french.rules import SP, Rule

# What begins as a French word does: English by its end, English, and names.
_ENGLISH = (
    r"\w*(?:ys?|ings?|ed|ics?|(?:ic|on|u|rn|nn|ch|rm)al(?:ly)?|iz(?:e|ed|ers?|ations?)|ists?|isms?|ness|[bdcrt]ors?|ians?|[dr]eans?)"
    r"|clipse|nigma|(?:duc|labor|limin|valu|lev|man|migr|mul|radic|vapor|vacu|numer)at(?:es?|ion)(?<!nation)(?<!ration)(?<!uation)(?<!ication)(?<!gration)(?<!lation)"
    "|ast|aster|book|con|cu|dict|dit|do|duce|go|den|dge|gret|ject|lapse|lect|lectra|lectronica|levens?|levenths?|lse|mails?|merge|mergent"
    "|mit|mits|mo|mote|mojis?|nema|nough|poch|picenter|pic|pigraph|pitome|quip|quipment|ra|rase|raser|rect|rupt|ther|thereum|vade|vens?|vents?"
    "|vert|ver|vict|vil|vocative|voke|volve|volved|xit|lasticsearch"
    "|conomics|cosystem|cosystems|cowas|copark|covadis|colab|cosia|coindex|talab|falia|cuador|nedis|nercoop|quans|quinix|rasmus|ricsson|urope|thernet|therpad|mirates|vanel"
)
_PEOPLE = (
    "te|tes|tre|tres|re|res|bert|d|dith|douard|dmée|leonore|lia|liane|lias|lie|lif|liette|lin|lina|line|linor|liot|lisa|lisabeth|lise|lisée|lodie|loi|loïse"
    "|loise|léa|léonore|meline|meric|meraude|mile|milie|milien|milienne|manuel|méline|méric|ric|rica|rik|rin|ros|tienne|tiennette"
    "|va|van|vangeline|variste|ve|veline|velyne|vita|zra|trier"
)
# Of both languages.
_BOTH = (
    "bullition|chelon|cho|chos|clair|clat|cocide|cru|dification|difice|ditable|dition|ditions|ditorial|ducation|lan"
    "|laboration|lection|lections|lective|lectoral|lectron|lectrons|ligible|limination|lite|lites|lixir|loquence|loquent|manation|mancipation|mergence|migrant|migrants"
    "|migration|minence|minent|mission|missions|motion|motions|motive|mulation|mulsion|pilogue|piscopal|pisode|pisodes|quation|quations|quatorial|quidistant|quine|quitable"
    "|quivalence|quivalent|quivalents|radication|rosion|rotic|rudition|ruption|tiquette|tude|tudes|vacuation|valuation|valuations|vaporation|vasion|vasive|viction|vidence|vident|vocation|volution|volutions"
)
_OTHERS = {
    "É": "cosse|gypte|thiopie|quateur|rythrée|pinal|vreux|vry|tampes|chirolles|pernay|pinay|cully|vian|guilles|gletons|taples|queurdreville|tretat|lysées?|mirats",
    "Ê": "tres?|tes(?:-vous)?",
    "È": "res?",
    "Î": "les?|lots?|lotages?|lotiers?|liens?|liennes?|lets?",
    "Â": "gée?s?",
    "Ô": "ter|tez|tons|tée?s?",
}
_TITLES = r"(?:\b(?:M|MM|Mr|Mme|Mmes|Mlle|Me|Dr|Pr|Mgr|Madame|Monsieur|Mademoiselle|Maître|Docteur|Professeure?)\.?|(?<!\w)[A-ZÀ-Ý]\.)"
# Those before a surname.
_FIRST = (
    "Jean|Paul|Pierre|Jacques|Michel|Marie|Anne|Claude|Alain|André|Philippe|Bernard|Patrick|Nicolas|Christophe|Daniel|Laurent"
    "|François|Françoise|Catherine|Isabelle|Nathalie|Sophie|Claire|Julie|Julien|Thomas|Antoine|David|Olivier|Frédéric|Sylvie"
    "|Martine|Monique|Christine|Sandrine|Céline|Camille|Léa|Louis|Louise|Henri|Marc|Luc|Yves|Yann|Guillaume|Alexandre|Vincent"
)
_NAMED = re.compile(rf"(?:{_TITLES}|\b(?:{_FIRST})(?=[ -])){SP}?(?:[A-ZÀ-Ý][\w’'.-]*{SP})?$")
_NOT_FRENCH = (
    "of|for|and|the|to|by|with|from|at|our|your|all|is|as|in|First|Network|International|Global|World|Digital|Open|Higher"
    "|Early|Green|Public|Special|Adult|Health|Summit|Forum|Week|Day|Award|Awards|Board|Group|Center|Centre"
)
_ENGLISH_BEFORE = re.compile(rf"\b(?:{_NOT_FRENCH})[ -]$|[\w’']`$")
_NAMED_OR_ENGLISH = re.compile(rf"(?:{_NAMED.pattern})|(?:{_ENGLISH_BEFORE.pattern})")
# « Global Education », « Zéphyr Education »: a name, of we do not know which language.
_HEADS = (
    "Pôle|Direction|Service|Ministère|Mission|Commission|Fonds|Maison|Cité|Plan|Projet|Programme|Chantier|Atelier|Conseil"
    "|Agence|Observatoire|Comité|Groupe|Bureau|Réseau|Espace|Journée|Journées|Rencontres|Prix|Année|Axe|Volet|Thème"
)
_FRENCH = "|".join(sorted(word.capitalize() for word in COMMON)) + f"|{_HEADS}"
_CAPITALISED = re.compile(rf"(?<![\w’'])(?!(?:{_FRENCH}) $)[A-ZÀ-Ý][a-zà-ÿ’-]+ $")
_NOT_CAPITALISED = re.compile(rf"(?:{_NAMED_OR_ENGLISH.pattern})|(?:{_CAPITALISED.pattern})")
_CALLED = rf"(?!{SP}(?:(?:{_NOT_FRENCH})\b|[A-ZÀ-Ý][a-zà-ÿ]))"
_UNSURE = rf"(?!{SP}(?:{_NOT_FRENCH})\b)(?={SP}[A-ZÀ-Ý][a-zà-ÿ])"
_SCHOOL = (
    "[nN]ationale|[pP]opulaire|[aA]rtistique|[pP]hysique|[cC]ivique|[sS]pécialisée|[rR]outière"
)

# Where a sentence begins, said of what stands before it: the marks of a list, a title, of words in
# italics, of a link may stand between.
_BEGINS = re.compile(
    rf"(?:\n\n|{OUTSIDE}|[.!?…](?:[*_)\]”]{{1,3}}|{HIDDEN}+|\[\^[\w-]+\])*(?:{SP}|\n)|[.!?…]{SP}?»(?:{SP}|\n)|—{SP}|{SP}[:–]{SP}|\n\n(?:[#>*-]+|\d+[.)]) )(?:[*_\[(“«\"]|«{SP}?)*$|[«“(]{SP}?$"
)


def _sentence(good: str, what: str) -> Callable[[re.Match[str]], str]:
    """What stands where a sentence begins; what stood there elsewhere."""

    def write(found: re.Match[str]) -> str:
        text, at = found.string, found.start()
        before = text[max(0, at - _REACH) : at]
        return good if _BEGINS.search(before if at > _REACH else f"\n\n{before}") else what

    return write


_REACH = 32  # characters that may tell where a sentence begins
# Behind a verb: « A considérer en premier ». English has words that end so, and none of these.
_GOES_ON = "les?|la|une?|des|du|de|ce|cette|ces|son|sa|ses|leurs?|votre|notre|en|dans|sur|pour|par|avec|aux?|à|plus|bien|que|lors|avant|après|puis|toute?s?|chaque|et|ou|comme|sans|dès|si"
_A = (
    r"Monsieur|Madame|Messieurs|Mesdames|la|cet|cette|ce|ces|un|une|son|sa|ses|leurs?|notre|nos|votre|vos|mon|ma|mes|quels?"
    "|quelles?|partir|propos|travers|terme|défaut|noter|savoir|suivre|titre|côté|peine|nouveau"
    "|chaque|chacun|chacune|moins|quoi|bientôt|demain|présent|ceux|celui|celles?|qui|distance|domicile|droite"
    "|gauche|force de|cause de|condition d[e’']|compter d[eu]|destination d[eu]|tout (?:moment|prix|âge|hasard)"
    "|tout(?:e[s]?)? fins?|tous ceux|toutes celles|tous|toutes|plusieurs (?:reprises|titres|égards|voix)|deux pas"
    "|(?:court|moyen|long) terme|lui|elle|elles|eux|nous|vous|pied|vélo|midi|minuit|temps|vrai dire|raison d[e’']|base d[e’']"
    "|mesure qu[e’']|peu près|tort|jamais|part|ma connaissance|table|bord|terre|cheval|mi-(?:parcours|chemin|temps)|environ|proximité|charge"
    "|faire|voir|lire|relire|retenir|venir|vendre|louer|dire|prévoir|compléter|remplir|signer|vérifier|définir|préciser|consulter|découvrir"
    "|télécharger|discuter|réaliser|organiser|mener|suivre|garder|transmettre|adresser|joindre|fournir|imprimer|envisager|étudier|examiner|anticiper|proscrire|diffuser|publier|rédiger|reporter|quand|jour|côté|nouveau|développer|éviter|privilégier|commencer|prendre|rendre|envoyer|valider|confirmer|traiter|renouveler|adapter|conserver"
    r"|cela|ceci|pareille?|moitié|tel(?:le)?s? point|tour de rôle|(?:haute|première) (?:voix|vue)|huis clos|main levée|plein temps|point nommé|rebours|regret"
    r"|supposer|valoir|volonté|égalité|échéance|(?:grande|petite|moyenne) échelle|juste titre|bon droit|dessein|intervalles|ciel ouvert|ses risques"
    r"|(?:budget|périmètre|effectifs?|moyens?) constants?|mi-[a-zà-ÿ]+|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|contrecœur|contre-courant"
    r"|(?:quelques|deux|trois|quatre|cinq|six|huit|dix|vingt|cent) (?:reprises|pas|mètres|kilomètres|heures|jours|mois|ans|minutes|voix|exceptions|euros)"
    r"|aucune?|plus (?:tard|forte raison|ou moins|long terme|court terme)|(?:deux|trois|quatre|plusieurs)(?=,)|d[’']autres|certaine?s"
    r"|tour de|toute (?:heure|allure|force|vitesse|épreuve)|bout de|même (?:le|la|les)|quelques|ce[cl]a près|très bientôt"
    rf"|\d+(?:,\d+)?{SP}?(?:ans|km|%|h|heures?|minutes?|min|mètres|jours|mois|voix|kilomètres|semaines)|(?!hier\b|cher\b)[a-zà-ÿ]{{3,}}(?:er|ir)(?={SP}(?:{_GOES_ON})(?!\w)|{SP}[ldns][’'])"
)
# What « A » leads to in a title in capitals: « MISE À JOUR ».
_IN_TITLES = (
    "JOUR|DISPOSITION|PROJETS?|MANIFESTATION|CANDIDATURES?|NOUVEAU|DISTANCE|DOMICILE|TOUS|TOUTES|PARTIR|PROPOS"
    "|COMPTER|VENIR|FAIRE|USAGE|DESTINATION|TITRE|PIED|LONG TERME|COURT TERME|MOYEN TERME|IDÉES|PARTENAIRES|TAUX"
)
# Who begins « A Paris, … » is no person with a first name in one letter.
_PLACES = (
    "Paris|Lyon|Marseille|Toulouse|Nice|Nantes|Montpellier|Strasbourg|Bordeaux|Lille|Rennes|Reims|Rouen|Metz|Nancy|Tours"
    "|Orléans|Caen|Limoges|Amiens|Besançon|Perpignan|Clermont-Ferrand|Aix|Aix-en-Provence|Villeurbanne|Pau|Poitiers|Avignon|Versailles|Lorient|Quimper"
    "|Vannes|Colmar|Mulhouse|Roubaix|Tourcoing|Dunkerque|Calais|Nîmes|Bayonne|Ajaccio|Bastia|Cayenne|Fort-de-France"
    "|Toulon|Grenoble|Dijon|Angers|Brest|Saint-[A-ZÉ][a-zà-ÿ]+|Bruxelles|Vienne|Lisbonne|Barcelone|Milan|Turin|Athènes|Varsovie|Prague"
    "|Genève|Berlin|Londres|Rome|Madrid|Dakar|Bamako|Ouagadougou|Montréal|Québec|Tunis|Alger|Abidjan|Lomé|Cotonou|Niamey|Yaoundé|Antananarivo"
    "|Rabat|Casablanca|Beyrouth|Mayotte|Madagascar|Cuba|Malte|Chypre|Monaco|Djibouti|Singapour|Tokyo|Pékin|Hanoï|Kiev|Kyiv"
)


def _word(
    good: str | Callable[[re.Match[str]], str],
    bare: str,
    *,
    unless: re.Pattern[str] | None = None,
    when: re.Pattern[str] | None = None,
    seal: bool = True,
    sure: bool = True,
    needs: tuple[str, ...] = (),
) -> Rule:
    """A word's first letter without its accent."""
    pattern = rf"(?<![\w@./-])(?<!\w`)(?P<sign>{bare})"
    return Rule("T010", re.compile(pattern), good, seal, unless, needs, sure, when)


def _acute(found: re.Match[str]) -> str:
    """É where the word begins as one of French; what stands there, where it does not."""
    rest = found["rest"]
    return _unless_named(found) if rest in SHORT or rest[:4] in STEMS else found[0]


def _unless_named(found: re.Match[str]) -> str:
    """É, or what stands there where a given name stands before it: « Jean Echard »."""
    before = _WORD_BEFORE.search(found.string, max(0, found.start() - _LONGEST), found.start())
    return found[0] if before and is_given(before[1]) else "É"


_WORD_BEFORE = re.compile(rf"(?<![\w’'])([A-ZÀ-Ý][\w-]+){SP}\Z")
_LONGEST = 32  # characters of a given name
_BOTH_WORD = rf"E(?=(?:{_BOTH})(?![\w-])"

RULES: tuple[Rule, ...] = (
    _word(_acute, rf"E(?=(?P<rest>[a-zß-öø-ÿœ]+))(?!(?:{_ENGLISH}|{_PEOPLE}|{_BOTH})(?![\w’'])|\w*[A-Z0-9@])", unless=_NAMED_OR_ENGLISH, needs=("E",)),
    _word("É", rf"E(?=(?:{_OTHERS['É']})(?!\w))", unless=_NAMED, needs=("E",)),
    _word(_unless_named, rf"{_BOTH_WORD}{_CALLED})", unless=_NOT_CAPITALISED, needs=("E",)),
    _word(_unless_named, rf"{_BOTH_WORD}{_CALLED})", unless=_NAMED_OR_ENGLISH, when=_CAPITALISED, sure=False, needs=("E",)),
    _word(_unless_named, rf"{_BOTH_WORD}{_UNSURE})(?!ducation (?:{_SCHOOL})(?!\w))", unless=_NAMED_OR_ENGLISH, sure=False, needs=("E",)),
    _word("É", rf"E(?=ducation (?:{_SCHOOL})(?!\w))", needs=("Educ",)),
    _word("É", rf"E(?=(?:lisabeth|douard){SP}(?:[IVX]{{2,}}|Ier|V|X)\b)", needs=("Elis", "Edou")),
    _word("Été", r"Ete(?!\w)", needs=("Ete",), seal=False),
    _word("Ê", rf"E(?=(?:{_OTHERS['Ê']})(?!\w))", needs=("Et",)),
    _word("È", rf"E(?=(?:{_OTHERS['È']})(?!\w))", needs=("Er",)),
    _word("Î", rf"I(?=(?:{_OTHERS['Î']})(?!\w))", needs=("Il",)),
    _word("Â", rf"A(?=(?:{_OTHERS['Â']})(?!\w))", needs=("Ag",)),
    _word("Â", rf"A(?=(?:ges?|mes?)(?![\w-]){_CALLED})", unless=_NOT_CAPITALISED, needs=("Ag", "Am")),
    _word("Ô", rf"O(?=(?:{_OTHERS['Ô']})(?!\w))", needs=("Ot",)),
    _word("Ç", r"C(?=a(?:,|(?![\w.’'-]) (?:(?:[nmcstl][’'])\w+|va|vaut|ne|fait|me|te|se|a|est|était|nous|vous|y|peut|doit|marche|suffit|dépend|arrive|dure|alors|reste|tombe|permet|donne|veut|devient|commence|sera|serait|aussi)(?!\w)))", needs=("Ca",)),
    Rule("T010", re.compile(r"(?<![\w-])(?P<sign>C)(?=a [a-zà-ÿ])"), _sentence("Ç", "C"), needs=("Ca ",)),
    Rule("T010", re.compile(r"(?:(?<=\bSaint[ -])|(?<=\bSt[ -]))(?P<sign>E)(?=(?:tienne|milion|lie|loi|vre)(?!\w))"), "É", needs=("t-E", "t E")),
    Rule("T010", re.compile(r"(?:(?<=\b[nN]on-)|(?<=\bNouvelle-)|(?<=\b[sS]ous-)|(?<=\b[iI]nter-)|(?<=\bParti-))(?P<sign>E)(?=(?:tats?|cosse)(?!\w))"), "É", needs=("-E",)),
    Rule("T010", re.compile(rf"(?<![\w-])(?P<sign>A)(?= (?:L[’']|(?:QUOI|LA|PARTIR|PROPOS|RETENIR|SAVOIR|NOTER|CHAQUE|VOUS|NOUS|LIRE|SUIVRE|VENIR|VOIR|DÉFAUT|DEFAUT|COMPTER)(?!\w)|(?:{_PLACES.upper()})(?![\w’'-])))"), _sentence("À", "A"), needs=("A ",)),
    Rule("T010", re.compile(rf"(?:(?<=\bET )|(?<=\bOU ))(?P<sign>A)(?= (?:{_PLACES.upper()})(?![\w’'-]))"), "À", needs=("T A ", "U A ")),
    Rule("T010", re.compile(r"(?<=[A-ZÀ-Ý]{3} )(?P<sign>A)(?= (?:L(?:[’'][A-ZÀ-Ý]{2}|(?:A|EUR) [A-ZÀ-Ý]{2})"
                            rf"|(?:{_IN_TITLES})(?!\w)))"), "À", needs=(" A ",)),
    Rule("T010", re.compile(rf"(?<![\w-])(?P<sign>A)(?= (?:l[’']|(?:{_A})(?!\w)))"), _sentence("À", "A"), needs=("A ",)),
    Rule("T010", re.compile(rf"(?<![\w-])(?P<sign>A)(?= (?:{_PLACES})(?![\w’'-]))"), _sentence("À", "A"), needs=("A ",)),
    Rule("T010", re.compile(rf"(?:(?<=\bet )|(?<=\bou )|(?<=, ))(?P<sign>A)(?= (?:{_PLACES})(?![\w’'-]))"), "À", needs=("A ",)),
    Rule("T010", re.compile(rf"(?P<sign>A)(?= (?!(?:{_PLACES})(?![\w’'-]))[A-ZÀ-Ý][a-zà-ÿ-]+,{SP}[a-zà-ÿ])(?<![\w-].)"),
         _sentence("À", "A"), sure=False, needs=("A ",)),
)  # fmt: skip
