"""What shows that a French sentence tells something, and that it may ask something of us.

Who reads a letter types into it what they would say to its sender. No list of phrases holds them
all, so nothing is speech by default: `against` is wide, and what it does not know must still tell.
Words are read small, without accents, an apostrophe as a space.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vademecum.french.folding import letters

# It speaks to who reads it.
_TO_US = (
    r"vous|votre|vos|votres?|tu|te|toi|tes|svp|stp|merci|veuillez|faites|dites|soyez|sachez|"
    r"(?!chez\b|assez\b|nez\b|rez\b|lez\b)[a-z]{2,}ez"
)
# It begins as an order, a request, a condition does.
_BEGINS = re.compile(
    r"(?:priere|que|qu|si|ne|n|pas|plus|rien|a|au|aux|sans|sous|sauf|pour|selon|afin|defense|"
    r"interdit|interdiction|plutot|autant|idem|voir|cf)\b(?! (?:cette epoque|l epoque|midi|minuit|"
    r"cinq|six|sept|huit|neuf|dix)\b)|(?!hier|hiver|fier|cher|premier|dernier|avril|notre|quatre|"
    r"entre|contre|maitre|lettre|maire|soir|noir|papier|quartier|chantier)[a-z]{2,}(?:er|ir|oir|"
    r"dre|tre|ire|ure|ons)\b(?! (?:de|du|des|et|etait|a|est|avait|s)\b)"
)
# It speaks of the text, of who reads it, of what is done with words. Stems, with their endings.
_OF_TEXT = (
    r"publi(?!c\b|cs\b|que|quement)\w*|(?:re)?diffus\w*|divulg\w*|imprim\w*|edit(?:er|e|es|ion|"
    r"eur)\w*|paru(?:tion|e)?s?|paraitr\w*|ouvrages?|livres?|bouquins?|recueils?|passages?|"
    r"phrases?|paragraphes?|alineas?|chapitres?|lignes?|pages?|propos|extraits?|citations?|cit(?:e|"
    r"es|er|ez|ee|ees|ons)|rel(?:ir|is|it|u|ue|us|ues|ect)\w*|lecteurs?|lectures?|texte|textes|"
    r"mots?|paroles?|termes?|formul\w*|versions?|brouillons?|documents?|fichiers?|noms?|prenoms?|"
    r"nomm(?:er?|ee?s?|ons|ement)\b|anon[yi]m\w*|pseudonyme?s?|initiales?|identi\w+|reconnai\w+|"
    r"confiden[tc]\w*|confiance|confi(?:e|er|es)|secrets?|secrete\w*|discr\w+|prive(?:e|es|s)?|"
    r"intime\w*|perso(?:nnel\w*)?|huis|micros?|antenne|off|embargo|entre nous|reserv\w+|restri\w+|"
    r"limit\w+|condition\w*|interdi\w+|autoris\w+|accords?|desaccord\w*|approuv\w+|approbation|"
    r"valid\w+|consen\w+|oppos(?:e|er|ition)\w*|refus(?:e|er|ons)?|droits?|enregistr\w+|"
    r"entretiens?|audition\w*|interview\w*|temoign\w*|compte rendu|transcri\w+|recit|anecdote\w*|"
    r"episode\w*|suite(?<!de suite)(?<!par la suite)|precede\w*|dessus|plus haut|ci dess\w+|"
    r"ci joint\w*|suivra|variantes?|taire|tais|silence|motus|mutisme|garder?(?:ez|ons|a|ai)?|"
    r"gardes|laisse[rzs]?|laissons|omet\w*|omis\w*|oubli(?:er?|es|ons|ez)|effac\w+|supprim\w+|"
    r"suppression\w*|retir(?:er?|es|ons)|retrait|enlev(?:er?|es|ons)|ot(?:er|e|es|ons)|biff\w+|"
    r"ray(?:er?|ons)|coup(?:er|ons)|saut(?:er|ons)|passons|censur\w+|gomm\w+|flout\w+|masqu(?:er?|"
    r"ons)|cach(?:er?|ons)|dispar(?:ait|aiss\w+)|apparai\w+|figur(?:e|er|ent)|ressort\w*|sort(?:e|"
    r"ir)\b|corrig\w+|correct\w+|rectif\w+|modif\w+|remplac(?:er?|ons)|revoir|refaire|repren(?:dre|"
    r"d|ons)|attenu\w+|adouci\w*|nuanc\w+|precis(?:er|e|ion)s?|complet(?:er)|verifi\w+|confirm\w+|"
    r"presse|journalist\w*|journaux|internet|reseaux|web|site|en ligne|mails?|courriels?|iphone|"
    r"smartphone|avocat\w*|tribuna\w+|proces|plaintes?|diffam\w*|juge(?:s|e|es|ment)?|justice|"
    r"prescri\w+|instruction|poursui\w+|represailles|ennuis|risqu(?:e|er|es)|crain\w*|scrupul\w*|"
    r"prejudi\w+|garantie?s?|contractuel\w*|officiel\w*|officieu\w*|provisoire\w*|definiti\w*|"
    r"temporaire\w*|partiel\w*|avis|decision|opportun\w*|prudent\w*|prudence|tranquill\w*|malaise?|"
    r"mal a l aise|gen(?:e|ant|ante|er)s?|honte|(?:au )courant|lu et|bon pour|soussigne\w*|"
    r"signature|ps|nb|ndlr|sic|cf|stop|motif|remarques?|questions?|notes?|erreurs?|erron\w+|faux|"
    r"fausses?|inexact\w*|exact\w*|exager\w*|plaisant\w*|blagu\w*|ironi\w*|pour rire|ment(?:i|ir|"
    r"eur)|emporte|tromp\w*|confond\w*|prouv\w*|preuve|opinion|trop|tout ce qu\w*|ce qu(?:e|i)?|"
    r"le reste|la fin|reste(?:r|nt)?|engag\w+|bof|chut|hein|bref|convenu\w*|aval|feu vert|"
    r"mise en demeure|vise(?:e|es|s)?|attaqu\w*|approximati\w*|maladr\w*|fourche|en lisant|"
    r"elegant\w*|lapsus|derap\w*|desapprouv\w*|groupe|equipe|comite|redact\w*|manuscrits?|coch\w*|"
    r"cases?|formulaires?|exig\w*|auteurs?|coordinat\w*"
)
# It speaks of what was just said, by a word that stands for it.
_THIS = (
    r"ceci|cela(?! \w+(?:ait|aient)\b)|ca(?! \w+(?:ait|aient)\b)|celui (?:ci|la)|celle (?:ci|la)|"
    r"ceux (?:ci|la)|celles (?:ci|la)|c est(?! (?:\w+ ){1,4}qui (?:a|ont|avai\w+|\w+ai(?:t|"
    r"ent))\b)|ce n est|ce (?:sont|sera|serait|soit)|ce point|c (?:etait|est) (?:dit|pour)"
)
# A wish, a doubt, a duty: of the speaker now, or of how things should be.
_WISH = (
    r"souhait\w*|prefer\w*|aimer(?:ai|ais|ions)|voudr\w*|veu[xt]|voulons|desir(?:e|er|ons)|tiens a|"
    r"demand(?:e|er|ons)|(?:m |m avait |m ont |avai\w* |avons |ai )demande|espere|compte bien|"
    r"dout\w*|hesit\w*|regrett?e\w*|pense|crois|estime|trouve que|semble|parait|peut etre|"
    r"sans doute|(?:pas|plus|peu|moins) (?:bien |tres |tout a fait )?(?:sur|sure|certain|certaine)|"
    r"certain(?:e)? de|mieux (?:vaut|vaudrait)|vaut mieux|autant (?:ne|que)|il faut|faut(?: pas)?|"
    r"doi(?:s|t|vent)|devons|devrai\w*|pourrai\w*|faudrai?\w*|serai(?:t|s|ent)?|aurai(?:t|s|ent)?|"
    r"vaudrai\w*|ferai(?:t|s|ent)|saurai\w*|\w+erai(?:s|ent)|me|j (?:en|y)|promi\w+|jur(?:e|er)|"
    r"ne (?:pas|plus|rien|jamais|point) (?:\w+ ){0,2}\w+(?:er|ir|oir|re)|(?:est|sont|soit|etait|"
    r"etaient|sera|pas|a) a (?!la |l )(?:\w+ )?\w+(?:er|ir|oir|dre|tre|ire)|si possible|"
    r"a condition|tant que|jusqu a ce|(?:pu|du|voul\w+|aurais|jamais|ai|avons|"
    r"avais) (?:\w+ ){0,2}(?:dit|dire|parle|parler|raconte|raconter|repete|repeter|evoque|evoquer|"
    r"affirme|declare|invente)|dire|redire|repeter?|repetons|racont(?:e|er|es)|parl(?:e|er|es|ons)|"
    r"insist\w*|sa(?:che|chent|voir)|(?:ne|n) (?:l |le |la |en )?s(?:ait|avent|avai\w+)"
)
_OTHER_TONGUES = (
    r"the|of|not|this|that|please|do|don|is|are|should|and|keep|private|und|nicht|bitte|ist|das|"
    r"der|el|los|esto|por|favor|publica|non|per|favore|che|questo|isto|nao|niet|dit niet"
)


def _once(words: str) -> str:
    """Words, or an expression, with each doubled letter once: people write « à suprimer »."""
    return _DOUBLED.sub(r"\1\2", words)


_DOUBLED = re.compile(r"([a-ln-z])\1|(?<=\w)(m)m")
_AGAINST = re.compile(_once(rf"\b(?:{_TO_US}|{_OF_TEXT}|{_THIS}|{_WISH}|{_OTHER_TONGUES})\b"))
# What would be: by its accents (« espérait » was), and but for what ends as it does (« tirait »).
_CONDITIONAL = re.compile(
    r"\b(?:\w+er|\w*(?:iend|oud|rend|erd|vend|tend|aud|[aeo]ind|pend|ond)r|"
    r"(?!(?:re|at|é)?tir|vir|(?:ad)?mir|\w*spir|déchir|cir|désir|soupir|empir)\w+ir)"
    r"ai(?:t|ent|s)\b"
)
# Said of others, long ago: « a gardé », « ont laissé ».
_DONE = re.compile(
    r"\b(?:a|ont|avait|avaient|est|sont|etait|etaient) (?:\w+ )?(?!\w+(?:er|ez)\b)(?:gard|laiss|"
    r"retir|enlev|coup|oubli|cach|masqu|interdi|refus|demand|remplac|ot|saut|ray)\w{0,3}\b"
)
# In words put into a sentence that stays, only what can hardly be told of a thing.
_STRONG = re.compile(
    _once(
        r"\b(?:publi(?!c\b|cs\b|que|quement)\w*|diffus\w*|divulg\w*|confiden[tc]\w*|secrets?|"
        r"anon[yi]m\w*|off|cf|sic|nb|ps|ndlr|stop|ceci|faux|fausse|non|svp|stp|merci|censur\w*|"
        r"supprim\w*|biff\w*|effac\w*|entre nous|huis clos|embargo|avocat\w*|hein|bof|motus|x+|ok|"
        r"na|vu|w+)\b"
    )
)
_LETTERS = frozenset("a y o d l c j n s m t")  # words of one letter

_NOT_PAST = frozenset(
    "fait lait trait souhait portrait retrait extrait parfait attrait satisfait sait plait parait "
    "connait nait forfait bienfait jamais mais desormais anglais francais mauvais palais frais "
    "vrais marais biais relais dais ouais rabais pourrait devrait serait aurait faudrait vaudrait "
    "voudrait ferait saurait irait viendrait verrait mettrait distrait".split()
)
_IMPERFECT = re.compile(
    r"\b[a-z]+(?:ait|aient|erent|irent|urent|inrent)\b|\bnous (?:\w+ )?\w+ions\b"
)
_SIMPLE = re.compile(r"\b(?:fut|eut|vint|tint|dut|put|mit|prit|fit|vit|alla|mourut|naquit)\b")
# « a fermé », « n'est jamais venue », « nous a promis », « suis né »: with accents, before folding.
_COMPOUND = re.compile(
    r"\b(?:ai|as|a|avons|ont|suis|est|sommes|sont)\b(?: (?!à\b|"
    r"au\b)[\w-]+){0,3}? (?:\w*[a-zà-ÿ]{1,}(?:é|ée|és|ées)|né|née|nés|\w*(?:eçu|enu|endu|erdu|ondu|"
    r"ordu|attu|couru|couvert|ouvert|offert|ffert|dit|écrit|nscrit|construit|duit|détruit|fait|mis|"
    r"pris|ppris|quis|assis|mort|fini|bâti|servi|senti|parti|sorti|dormi|choisi|rempli|puni|nourri|"
    r"grandi|vieilli|réussi|suivi|promis|lu|bu|vu|su|dû|pu|eu|tu|cru|connu|paru|voulu|fallu|valu|"
    r"vécu|plu|élu|vaincu|atteint|eint|oint|aint|été)(?:e|s|es)?)\b"
)
_PRESENT = re.compile(
    r"\b(?:est|sont|a|ont|fait|font|va|vont|vient|viennent|tient|tiennent|appartient|appartiennent|"
    r"date|datent|coute|vaut|valent|dure|mesure|pese|porte|donne|habite|vit|travaille|existe|"
    r"s appelle|dort|roule|ouvre|ferme|monte|descend|sert|sent|produit|contient|occupe|gagne|paie|"
    r"rapporte|perd|meurt|vend|prend|met|passe|coule|borde|longe|arrive|part|tombe|dorment|forment|"
    r"ferment|(?!souvent\b|comment\b|argent\b|moment\b|vent\b|dent\b|"
    r"cent\b)[a-z]{3,}(?<!em)(?<!m)ent)\b"
)
_FIRST = re.compile(r"\b(?:je|j|m|moi|mon|ma|mes)\b")


@lru_cache(maxsize=20_000)
def plain(words: str) -> str:
    """Words as this room's expressions read them."""
    return re.sub(r"[^\w]+", " ", letters(re.sub(r"['’‑-]", " ", words))).strip()


def against(words: str) -> bool:
    """Whether words may ask, wish, doubt, or speak of the text or to who reads it."""
    found = _DONE.sub(" ", plain(words))
    might = "?" in words or _CONDITIONAL.search(words.casefold())
    return bool(might or _AGAINST.search(_once(found))) or _marked(words)


def orders(words: str) -> bool:
    """Whether a sentence begins as an order, a request or a condition does."""
    return bool(_BEGINS.match(plain(words)))


def strongly(words: str) -> bool:
    """Whether a word or two put into a sentence can hardly be of it."""
    return bool(_STRONG.search(_once(plain(words)))) or _marked(words)


def _marked(words: str) -> bool:
    """Whether a letter stands alone that is no word, as a cross does."""
    alone = (one for one in plain(words).split() if len(one) == 1 and one.isalpha())
    return any(one not in _LETTERS for one in alone)


def told(words: str) -> str:
    """How a sentence tells something: "past", "present" of others, or "" where it does not."""
    found = plain(words)
    level = re.sub(r"[’'‑-]", " ", words.casefold())
    past = any(
        one not in _NOT_PAST and not one.endswith("rions") for one in _IMPERFECT.findall(found)
    )
    if past or _SIMPLE.search(found) or _COMPOUND.search(level):
        return "past"
    return "present" if _PRESENT.search(found) and not own(words) else ""


def own(words: str) -> bool:
    """Whether a sentence is about who speaks."""
    return bool(_FIRST.search(plain(words)))
