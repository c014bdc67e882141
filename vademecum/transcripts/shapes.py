"""What the words of a label look like: a person, a function, a group, a device; or a sentence.

Shape alone decides nothing: `weighing` weighs it against what the file does elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vademecum.transcripts import nouns, particles
from vademecum.transcripts.particles import PARTICLE

_MANY = 4096  # labels, and first words of lines, asked about again and again

LONGEST = 80  # characters of a label; a longer one is a sentence, unless a function follows a name
WITH_FUNCTION = 260  # « X, ministre déléguée auprès de …, chargée de … »

_FUNCTION = (
    r"speaker|spk|intervenante?|locut(?:eur|rice)|interlocut(?:eur|rice)|enquêt(?:eur|rice|é|ée)|"
    r"chercheu(?:r|se)|animat(?:eur|rice)|interview(?:er|eur|euse|é|ée)|modérat(?:eur|rice)|"
    r"(?:vice-)?présiden(?:ce|te?)|rapporteure?|participante?|témoin|maire|élue?|question|réponse|"
    r"auditeur|auditrice|auditionné|auditionnée|direct(?:eur|rice)|q|r|host|guest|interviewee|"
    r"inconnue?|unknown"
)
_OFFICER = (
    r"(?:vice-)?présidente?s?|rapporteure?s?(?: générale?)?|ministre|maire|greffi(?:er|ère)|"
    r"secrétaire (?:d['’]état|général\w*|communale?)|garde des sceaux|mairesse|bourgmestre|"
    r"(?:premi(?:er|ère) |maire[ -])?(?:adjointe?|échevine?)|premi(?:er|ère) ministre|syndic|"
    r"syndique|(?:sous-)?préf[eè]te?|président(?:e-directrice|-directeur)(?: générale?)?|"
    r"(?:vice-)?(?:chanceli(?:er|ère)|conseill(?:er|ère)(?: \w+al\w*)?(?! d['’e]))|"
    r"commissaire|proc(?:ureure?)|doyenn?e?|questeure?|modérat(?:eur|rice)|animat(?:eur|rice)"
)
# What follows a name to say who it is: `Anna Essai, ministre déléguée chargée de …`.
TAIL = (
    r"(?:ministre|rapporteur|co-?rapporteur|(?:vice-|co-?)?président|secrétaire|garde des|premi|"
    r"député|sénat|maire|(?:vice-)?conseill|adjoint|direct|auteur|(?:haut-)?commissaire|au nom d|"
    r"suppléant|porte-parole|chef|chargé|délégué|professeur|maître|avocat|représentant|membre|"
    r"doyen|questeur|défenseur|contrôleur|responsable|ancien|docteur|cherch|élue?\b|fondat|gérant|"
    r"en qualité|pour le groupe)"
)
CIVILITY = r"(?:mm?|mmes?|mlle|mr|mrs|ms|dr|pr|me|monsieur|madame|maître)\b\.?"
_OFFICE = re.compile(
    rf"(?:{CIVILITY} )?(?:le|la|les|l'|l’) ?(?:{_OFFICER})"
    rf"(?:(?: (?:d[eu]s?|d['’]|au|à|pour|délég|charg|suppl|adj)| ?, ?(?:d[eu] |{TAIL}))[^.!?;:]*)?"
    r"(?: ?\([^()]{2,60}\))?",  # `Le président suppléant (M. Essai)`
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:(?:plusieurs|quelques|de nombreux|de nombreuses|divers|diverses|des|une?|(?:un|une) autre)"
    r" (?:députée?s?|sénat(?:eur|rice)s?|voix|membres?|orat(?:eur|rice)s?|intervenante?s?|"
    r"participante?s?|élue?s?|conseill(?:er|ère)s?|auditeurs?|auditrices?|commissaires?)"
    r"(?: (?:(?:de|du|des|d['’]|à|au|sur|parmi|dans)\b[^.?!;:]*|\w{2,12}(?: et \w{2,12})?))?"
    r"|voix (?:diverses|nombreuses|sur|à)\b[^.?!;:]*)",
    re.IGNORECASE,
)
_STRONG = re.compile(
    rf"(?:(?:{_FUNCTION})(?:[ _-]?[A-Z]?\d{{0,3}})"
    rf"|{CIVILITY} ?[^\s,]+(?: [^\s,]+){{0,5}}(?: ?, ?{TAIL}.*| ?\(.*\))?)",
    re.IGNORECASE,
)
_DEVICE = re.compile(  # how a meeting names who did not type a name
    r"(?:(?:i(?:phone|pad|mac)|galaxy|samsung|huawei|xiaomi|oppo|macbook|android|pc|tablette|"
    r"ordinateur|téléphone|portable|poste|salle|visio|room|user|utilisat(?:eur|rice))\b.{0,50}"
    r"|\+?[(\d][\d\s().*xX+-]{5,24})",
    re.IGNORECASE,
)
CAPITALISED = r"(?:[dDlLO]['’])?[^\W\d_a-zà-ÿ][\w'’.-]*"
FULL = rf"{CAPITALISED}(?: (?:{PARTICLE} ){{0,3}}{CAPITALISED}){{1,4}}"
_FULL_NAME = re.compile(rf"{FULL}(?: ?\([^()]*\)| ?, ?{CAPITALISED}(?: {CAPITALISED}){{0,2}})?")
_TAGGED = rf"(?:(?i:{CIVILITY}) )?{FULL}(?: \([^()]{{1,40}}\))?"
_WITH_TAIL = re.compile(rf"{_TAGGED} ?,[ ,]*(?i:{TAIL})[^?!;:]*")
NAMED = rf"(?i:{CIVILITY}) {CAPITALISED}(?: (?:{PARTICLE} ){{0,3}}{CAPITALISED}){{0,4}}"
_WITHCIVILITY = re.compile(NAMED)
_PARTICLES = frozenset("de du des d' le la van von der den di da el al ben et y".split())
_SMALL = re.compile(r"[^\W\d_][\w'’.-]*|\([\w .-]*\)?|[\w.-]*\)")
_ALONE = re.compile(rf"{FULL}(?: ?\([^()]{{1,40}}\))?")
_INITIALS = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý.]{0,4}\d{0,2}")
SENTENCE = re.compile(r"[?!;«»\"“”…]|[^\W\d_]{5,}\.(?:\s|$)|\s-\s.*\s-\s")
# Above what is said: whom somebody speaks to, whose minutes these are (`COMMUNE DE VILLE`).
_TITLE = re.compile(
    r"(?:(?:bonjour|bonsoir|salut|coucou|chers?|chères?) \S"
    r"|(?:monsieur|madame|mesdames|messieurs) (?:les?|la|les)\b"
    r"|(?:commune|ville|mairie|département|région|province|canton|arrondissement|préfecture|métropole|"
    r"communauté|syndicat|association|conseil|compte[ -]rendu|procès[ -]verbal|extrait|séance|"
    r"république) (?:de|du|des|d['’]|municipal|général|urbain|intercommunal|mixte|française))",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"p\.? ?-?s\.?|pps|n\.?b\.?", re.IGNORECASE)
_NO_NAMES = frozenset(
    """attention remarque remarques note notes nb n.b. exemple exemples conclusion objet date lieu
    heure durée titre sujet source sources résumé langue ordre présents présentes absents excusés
    participants participantes thème thèmes projet rappel donc alors mais bref ensuite enfin
    premièrement deuxièmement troisièmement résultat résultats bilan contexte annexe kind language
    style region ref référence références fichier transcription transcript enregistrement page
    important précision définition étape tél tel mail courriel site http https licence version title
    author editor by duration recorded meeting subject topic warning example article articles
    amendement amendements chapitre parfait évidemment réunion horaire applaudissements rires
    sourires exclamations protestations murmures brouhaha silence pause musique music laughter
    applause intro outro break vote votes pour contre abstention abstentions scrutin votants
    suffrages pouvoir pouvoirs procuration procurations quorum délibération délibérations décision
    convocation affichage nombre effectif unanimité majorité ndt ndlr ndr refrain refrains
    pré-refrain couplet couplets strophe strophes ritournelle""".split()
)
# Words of a clause: whoever is named does something in it.
_CLAUSE = frozenset(
    """je j' tu il elle on nous vous ils elles a ai as avons avez ont avait avaient aura est sont
    était étaient sera suis es êtes sommes va vais vont dit disait ajoute répond demande que qu' qui
    dont ne n' se s' me m' te t' y lui leur ce c' cela ça si mais car donc quand is are was were has
    have said says you they he she we it""".split()
)
# What people call out, with a dash behind it as well as a name has one, however often.
_CALLS = frozenset(
    """pardon bravo attention stop halte silence hélas désolé désolée excusez dommage chut zut sorry
    thanks thank please order gracias perdón obrigado obrigada danke bitte grazie""".split()
)
# Words that open a sentence rather than a name.
GRAMMAR = frozenset(
    """un une le la les l' ce cette ces c'est ça cela je tu il elle on nous vous ils elles mon ma
    mes son sa ses notre nos votre vos leur et ou ni or car si oui non merci bonjour voilà enfin
    voici puis pour par avec sans sur dans en à au aux de du des d' qui que quoi où quand comment
    pourquoi première premier deuxième second seconde troisième dernier dernière autre chose the a
    an i you we they it this that and but so yes no deux trois quatre cinq dix ainsi bref mais donc
    alors ceci celui celle ceux est sont était sera ai avons avez dit dis dire disait répond répondu
    is was are my your his her our their because like okay ok plus très bien pas ne même tout toute
    tous toutes parce comme lorsque j'ai j'avais qu'il""".split()
)


@lru_cache(maxsize=_MANY)
def is_strong(label: str) -> bool:
    """Whether its shape alone makes it a person, a function, a group or a device."""
    shapes = (_FULL_NAME, _INITIALS)
    held = particles.plain(label)
    return is_declared(held) or any(shape.fullmatch(held) for shape in shapes)


def is_declared(label: str) -> bool:
    """Whether it says itself whom it names: a function, a group, a device, a civility."""
    shapes = (_OFFICE, _GROUP, _DEVICE, _WITH_TAIL, _STRONG)
    return any(shape.fullmatch(label) for shape in shapes) or nouns.is_numbered(label)


def is_machine(label: str) -> bool:
    """Whether a recogniser made it: `SPEAKER_00`, `spk 1`."""
    return re.fullmatch(r"(?:speaker|spk)[ _-]?\d{1,3}", label, re.IGNORECASE) is not None


def is_initials(label: str) -> bool:
    """Whether it is made of capital letters, as some name who speaks: `AE`, `J.D.`."""
    return _INITIALS.fullmatch(label) is not None


def is_postscript(label: str) -> bool:
    """Whether it opens what somebody adds, as often as it is a party: `PS`."""
    return _POSTSCRIPT.fullmatch(label) is not None


def is_long(label: str) -> bool:
    """Whether a function goes on so long that it may be the subject of a sentence."""
    return len(label.split()) > 4 and is_office(label)


def is_full_name(label: str) -> bool:
    """Whether it is a forename and a surname, or more of them."""
    return bool(_FULL_NAME.fullmatch(particles.plain(label)))


def speaks_of_someone(line: str) -> bool:
    """Whether a civility, an office or a group stands in it, and no clause."""
    inside = re.search(rf"\b(?:{CIVILITY} \S|(?:{_OFFICER})\b)", line, re.IGNORECASE)
    return inside is not None and not _is_clause(line) and not _is_heading(line.split()[0])


def is_civil(label: str) -> bool:
    """Whether a civility opens it: `Mme la présidente`, `M. Jean Dupont`."""
    return re.match(rf"{CIVILITY} \S", label, re.IGNORECASE) is not None


def is_named(label: str) -> bool:
    """Whether it is a civility and a name, and no more: `Mme Durand`."""
    return _WITHCIVILITY.fullmatch(label) is not None and not is_heading(label)


def is_address(label: str) -> bool:
    """Whether people speak to somebody so, and name them so as well: `Monsieur le maire`."""
    return re.match(r"(?:[Mm]onsieur|[Mm]adame) (?:le |la |l['’])", label) is not None


def is_office(label: str) -> bool:
    """Whether it is a function, with a civility or without: `Mme la présidente`."""
    return _OFFICE.fullmatch(label) is not None


def is_alone(line: str) -> bool:
    """Whether the whole line may be who speaks below: a full name, with a function or without,
    a function, a group, or a function with a number."""
    # Commas doubled, or left over where a function was to follow: `Anna Essai,, rapporteure.`
    bare = re.sub(r"\s*,[\s,]*", ", ", line.removesuffix(".")).rstrip(" ,")
    if len(line) > WITH_FUNCTION or line.endswith(";"):
        return False
    if not bare or _is_heading(bare.split()[0]) or _is_clause(bare) or _TITLE.match(bare):
        return False
    if _WITH_TAIL.fullmatch(bare) or _OFFICE.fullmatch(bare) or _GROUP.fullmatch(bare):
        return True
    if len(bare) > 60:
        return False
    numbered = re.fullmatch(r"[^\W\d_]+ \d{1,2}", bare)
    return bool(_ALONE.fullmatch(bare) or numbered or _WITHCIVILITY.fullmatch(bare))


@lru_cache(maxsize=_MANY)
def can_be(label: str) -> bool:
    """Whether somebody may be called so: no sentence, no heading of a form, no code."""
    words = label.split()
    if (
        not words
        or not (label[0].isalnum() or label[0] in "@+(")
        or _is_heading(words[0])
        or _opens_sentence(words)
        or _is_clause(label)
    ):
        return False
    if len(label) > LONGEST or len(words) > 10:
        return len(label) <= WITH_FUNCTION and bool(
            _WITH_TAIL.fullmatch(label) or _OFFICE.fullmatch(label)
        )
    if SENTENCE.search(particles.plain(label)):
        return False
    return not label[0].islower() or is_declared(label)


def may_be(label: str) -> bool:
    """Whether it could be a name that somebody typed in small letters: `anna essai`, `anna`."""
    name, comma, tail = label.partition(",")
    words = name.split()
    return (
        0 < len(words) <= 5
        and len(name) <= 40
        and (not comma or re.match(TAIL, tail.strip(), re.IGNORECASE) is not None)
        and not SENTENCE.search(name)
        and not _is_heading(words[0])
        and bare(words[0]) not in GRAMMAR
        and bare(words[-1]) not in GRAMMAR
        and all(_SMALL.fullmatch(word) for word in words)
        and not any(bare(word) in GRAMMAR for word in words if bare(word) not in _PARTICLES)
    )


def is_no_name(label: str) -> bool:
    """Whether nobody calls themselves so, even where a format puts names: a clause, a heading, an
    address, a number."""
    words = label.split()
    if not words or "//" in label or label.casefold() in {"http", "https"}:
        return True
    if len(words) > 8 and not _WITH_TAIL.fullmatch(label) and not may_be(label):
        return True
    if label.isdecimal() or not any(map(str.isalnum, label)):
        return True
    opens = bare(words[0]) in GRAMMAR and not is_strong(label)
    return _is_heading(words[0]) or _is_clause(label) or opens


def is_word(label: str) -> bool:
    """Whether it is one capitalised word, which may be a forename or open a sentence."""
    return bool(re.fullmatch(CAPITALISED, label)) and bare(label) not in GRAMMAR


def has_clause(label: str) -> bool:
    """Whether somebody does something in it: `Madame la ministre a dit`."""
    return _is_clause(label)


def is_heading(label: str) -> bool:
    """Whether it opens as what stands before a colon in a form: `Remarque`, `Date (prévue)`."""
    return not label.split() or _is_heading(label.split()[0])


def is_call(label: str) -> bool:
    """Whether one word is what people call out: `Pardon – je reprends.`"""
    return bare(label) in _CALLS


def is_verb(label: str) -> bool:
    """Whether one word has the ending of an adverb or of an order: `Reprenons`, `Rappelez-vous`;
    so have Clément and Perez."""
    return re.search(r"(?:ment|ons|ez|-(?:vous|nous|moi|les?|la|en|y))$", label) is not None


def _opens_sentence(words: list[str]) -> bool:
    """Whether the first of the words is no name's: `Lorsque Anna`; it may be of `Le Goff`."""
    first = bare(words[0])
    if len(words) > 1 and re.fullmatch(r"(?:[A-ZÀ-Ý]\.-?)+|On\.", words[0]):
        return False  # `I. BENALI`, `On. Bianchi`
    if len(words) > 1 and particles.TITLED.match(" ".join(words[:2])):
        return False  # `L'on. Bianchi`
    if len(words) > 2 and re.fullmatch(
        r"[AO]s? (?:[Ss]enhor|Sr|Dr|Dep|Eng)\S{0,4}", " ".join(words[:2])
    ):
        return False  # `A Sr.ª Anna Essai`
    if re.match(r"[ldjnmtsc]'[a-zà-ÿ]", words[0].replace("’", "'"), re.IGNORECASE):
        return words[0][2].islower() and not is_declared(" ".join(words))
    return first in GRAMMAR and first not in _PARTICLES | {"les", "un", "une", "plus"}


@lru_cache(maxsize=_MANY)
def _is_clause(label: str) -> bool:
    parts = re.findall(r"[^\W\d_]+['’]?", particles.unpronounced(particles.plain(label)))
    return any(
        part.replace("’", "'").casefold() in _CLAUSE for part in parts if part.islower()
    ) or (parts[:1] != [] and parts[0].replace("’", "'").casefold() == "j'")


def _is_heading(word: str) -> bool:
    return bare(word) in _NO_NAMES


def bare(word: str) -> str:
    return word.casefold().replace("’", "'").strip(".,()")
