"""What a clerk may tell in a paragraph without a label: whose words it is not.

`M. Petit précise que la route est fermée.` below Mme Durand's words is minutes, and nobody's. It is
read by its grammar: somebody in the third person (a civility and a name, a function, a group, who
speaks in this file), pronouns, a verb that tells. Who speaks in the first person or to somebody is
no clerk. `surely` opens a question; what only `maybe` is told stays where it stands, and is listed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from vademecum.french import offices
from vademecum.transcripts import persons, results, shapes
from vademecum.transcripts.labels import same
from vademecum.transcripts.verbs import Who, weight_of

# Formats that people write minutes in.
WRITTEN = frozenset({"docx", "odt", "txt", "markdown", "html", "otr"})
_LONGEST = 4000  # characters of a paragraph; a longer one is read by its beginning
_READ = 500  # characters of its first sentence that say who does what
_TOKEN = re.compile(
    r"(?:[dljnmtsc]|qu|jusqu|lorsqu|puisqu)['’]|(?:MM?|Mr|Dr|Me|Mmes?|Mlles?)\.|[^\W_]+(?:[-.·][^\W_]+)*|[^\w\s]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_SELF = re.compile(
    r"\b(?:[jm]['’]|(?:je|moi|me|mon|ma|mes|tu|vous|votre|vos|"
    r"ch(?:er|ère)s? (?:collègues?|amie?s?))\b)|, (?:Sir|Madam|Ma'am|Ladies),|[!?]\s*$",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:nous|notre|nos)\b|!", re.IGNORECASE)
_CHAIRS = re.compile(r"\b(?:présiden|maire\b|doyen)", re.IGNORECASE)
# `Après discussion, le conseil décide…`, `Ensuite, M. Roux demande…`
_BEFORE = re.compile(
    r"(?:(?P<after>Après|[ÀA] l['’]issue|Suite|Sur (?:la )?proposition|[ÀA] la demande|"
    r"[ÀA] son tour|[ÀA] l['’]unanimité|En réponse|"
    r"(?:Le|La|Les|L['’]|MM?\.|Mme|Monsieur|Madame) ?[^,.]{2,60} (?:étant|ayant))|"
    r"Concernant|Pour|Par|Enfin|Ensuite|Puis|Avant|Afin|En|Quant|Dans|Sur|Lors|[ÀA]|De|Ce|Au|"
    r"Toutefois|Cependant|Néanmoins)\b(?:[^,.:;?!]|(?<=\bM)\.|(?<=\bMM)\.){0,140}, (?=\S)"
    r"|[-–—•] ?(?=\S)"  # an item of a list
)
_SENTENCE_END = re.compile(
    r"(?<!\bMme\.)(?<!\bMlle\.)(?<=[^\W\d_]{3}[.?!…»])\s"
    r"|(?<=[^\W\d_]{3}\))\s(?![^\W\d_A-ZÀ-Þ])"  # not `M. Petit (LIOT) précise`
)
_CIVIL = frozenset(
    "m. m mm. mm mr mr. mme mme. mmes mlle mlle. mlles monsieur messieurs madame mesdames"
    " mademoiselle maître me. docteur dr dr.".split()
)
_SPELT = frozenset({"monsieur", "madame", "mademoiselle"})
_ARTICLES = frozenset("le la les l' un une des deux trois plusieurs quelques certains".split())
_OF = frozenset("de du des d' à au aux en".split())
# What may stand between a function and what is told of it.
_QUALITIES = frozenset(
    """général générale généraux adjoint adjointe délégué déléguée municipal municipale municipaux
    municipales communal communaux communautaire communautaires départemental départementale
    régional régionale national nationale syndical technique suppléant honoraire sortant sortante
    entrant présents élu élue élus entier entière plénière délibérante permanente
    premier première second minoritaire majoritaire socialiste écologiste rapporteur
    rapporteure""".split()
)
_ORDINALS = frozenset(
    "premier première 1er 1re 1ère deuxième 2e 2ème troisième 3e 3ème autre jeune nouveau".split()
)
_BODY = re.compile(
    r"(?:conseil|assemblée|bureau|comité|commission|municipalité|majorité|opposition|minorité|"
    r"groupe|élue?s|public|assistance|salle|séance|membres|conseillers|conseillères|collectivité|"
    r"administration|services?|direction|secrétariat)$",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"(?:conseil|assemblée|bureau|comité|municipalité|membres)$", re.IGNORECASE)
_ABSTRACT = re.compile(r"(?:esse|ence|tion|ité|rie)$")  # `La jeunesse`, `La mairie`
_BETWEEN = frozenset(
    """lui leur se s' ne n' y en le la l' les alors ensuite également aussi enfin toutefois
    cependant donc quant par ailleurs néanmoins pour sa part""".split()
)
_TO_US = frozenset("me m' te t' nous vous".split())  # who tells so is spoken to


def surely(text: str, known: Collection[str], speaker: str) -> str:
    """The words with which a paragraph opens that a clerk told, as they stand there; "" for speech.

    `known` has the labels of the file's speakers, as `same` writes them; `speaker` said what stands
    above: who presides says `La séance est suspendue.`
    """
    return _read(text, known, speaker)[0]


def maybe(text: str, known: Collection[str], speaker: str) -> str:
    """The same of a paragraph that may as well be somebody's words."""
    return _read(text, known, speaker)[1]


def is_to_somebody(words: str) -> bool:
    """Whether who says so speaks of themselves, or to somebody."""
    return _SELF.search(words) is not None or _WE.search(words) is not None


def _read(text: str, known: Collection[str], speaker: str) -> tuple[str, str]:
    flat = _QUOTED.sub(lambda found: "_" * len(found[0]), text[:_LONGEST]).replace("’", "'")
    first = _SENTENCE_END.split(flat, maxsplit=1)[0]
    if _SELF.search(first):
        return "", ""
    before = _BEFORE.match(first)
    begins = before.end() if before else 0
    weight, end = _weighed(first[begins:], known, speaker)
    if not weight:
        announced = results.is_announced(flat) and not _CHAIRS.search(speaker)
        return "", text if announced else ""
    spoken = _SELF.search(flat) is not None or _WE.search(first) is not None
    perhaps = spoken or weight == 1 or (before is not None and not before["after"])
    opens = text[: begins + end]
    return ("", opens) if perhaps else (opens, "")


def _weighed(sentence: str, known: Collection[str], speaker: str) -> tuple[int, int]:
    """How surely a sentence is a clerk's (0 not at all, 1 perhaps, 2), and where the words end that
    say so."""
    if tells := results.tells(sentence):
        own = results.chairs(sentence) and _CHAIRS.search(speaker) is not None
        weight = 0 if _WE.search(sentence) else 1 if own else tells
        return weight, len(sentence.rstrip(" ."))
    if persons.is_turn_of(sentence.rstrip(" .")):
        return 2, len(sentence.rstrip(" ."))
    tokens = [(item[0], item.end()) for item in _TOKEN.finditer(sentence[:_READ])]
    words = [token.casefold() for token, _end in tokens]
    who = _subject([token for token, _end in tokens], words, known)
    if who is None:
        return 0, 0
    at = _behind(words, who)
    while at < len(words) and words[at] in _BETWEEN and at - who.tokens < 8:
        at += 1
    if at >= len(words) or words[at] in _TO_US or not tokens[at][0].islower():
        return 0, 0
    weight, more = weight_of(words[at:], who)
    return weight, tokens[min(at + more, len(tokens)) - 1][1]


def _subject(shown: Sequence[str], words: Sequence[str], known: Collection[str]) -> Who | None:
    """Who stands first in the words, in the third person."""
    size = _known(words, known)
    if not size and words and words[0] in _CIVIL:
        size = _civil(shown, words, 0)
    if size:
        while size < len(words) and words[size] in {"et", ","} and words[size + 1 : size + 2]:
            more = _civil(shown, words, size + 1) if words[size + 1] in _CIVIL else 0
            if not more:
                break
            if words[size] == "," and words[0] in _SPELT:
                return None  # who is spoken to: `Monsieur Roux, M. Petit a fini.`
            size = more
        return Who(
            size, body=False, decides=False, named=True, by_name=shown[size - 1][0].isupper()
        )
    if words and words[0] in _ARTICLES:
        return _group(shown, words)
    if words and words[0] in {"il", "elle", "ils", "elles"}:
        return Who(1, body=True, decides=False, named=False, pronoun=True)
    names = next((at for at, word in enumerate(shown) if not word[0].isupper()), len(shown))
    full = 2 <= names <= 4 and shapes.is_full_name(" ".join(shown[:names]))
    plain = full and not any(word in shapes.GRAMMAR for word in words[:names])
    return Who(names, body=True, decides=False, named=False, vague=True) if plain else None


def _known(words: Sequence[str], known: Collection[str]) -> int:
    """How many of the first words are a speaker's label."""
    joined = ""
    for at, word in enumerate(words[:8], 1):
        joined += word if not joined or joined.endswith("'") else f" {word}"
        if joined in known and words[at : at + 1] != [","]:
            return at
    return 0


def _civil(shown: Sequence[str], words: Sequence[str], at: int) -> int:
    """Where a civility and a name, or a function, end that begin at `at`; 0 where none does."""
    plural = words[at] in {"mm", "mm.", "mmes", "mlles", "messieurs", "mesdames"}
    at += 1
    if words[at : at + 1] in (["et"], ["/"]) and words[at + 1 : at + 2] and words[at + 1] in _CIVIL:
        at += 2  # `Mmes et MM.`
    if at >= len(words):
        return 0
    if words[at] in {"le", "la", "les", "l'"} and shown[at + 1 : at + 2]:
        noun = min(at + 1 + (words[at + 1] in _ORDINALS), len(words) - 1)
        if shown[at + 1][0].islower() or shown[at][0].islower() or offices.is_office(words[noun]):
            return _function(shown, words, noun)
    end = at
    while end < len(words) and (shown[end][0].isupper() or words[end] in {"de", "du", "la", "d'"}):
        end += 1
        # `MM. Petit et Roux`
        joined = end + 1 < len(words) and words[end] in {"et", ","} and words[end + 1] not in _CIVIL
        if plural and joined and shown[end + 1][0].isupper():
            end += 1
    return end if end > at and shown[end - 1][0].isupper() else 0


def _function(shown: Sequence[str], words: Sequence[str], noun: int) -> int:
    """Where a function ends whose noun stands at `noun`, with what is said of it."""
    at = noun + 1
    while at < len(words):
        if words[at] in _QUALITIES or shown[at][0].isupper():
            at += 1
        elif words[at] in _OF and at + 1 < len(words):
            at += 1 + (words[at + 1] in {"la", "l'", "le", "les"})
            at += 1
        elif words[at] in {"et", "chargé", "chargée"}:
            at += 1
        else:
            break
    return min(at, len(words))


def _group(shown: Sequence[str], words: Sequence[str]) -> Who | None:
    """A function or a group behind an article: `Un habitant`, `Le conseil municipal`."""
    noun = 1 + (words[1:2] != [] and words[1] in _ORDINALS)
    if noun >= len(words):
        return None
    body = _BODY.match(words[noun]) is not None
    office = offices.is_office(words[noun]) and not _ABSTRACT.search(words[noun])
    if not body and not office:
        return None
    # `Les habitants`, `des commerçants`: what is said of them in general.
    general = words[0] in {"les", "des", "certains", "quelques", "plusieurs"}
    size, decides = _function(shown, words, noun), _COUNCIL.match(words[noun]) is not None
    return Who(size, body=body or general, decides=decides, named=False, vague=general)


def _behind(words: Sequence[str], who: Who) -> int:
    """Where the sentence goes on behind `(PS)` or `, adjoint aux finances,`."""
    at = who.tokens
    closes = {"(": ")", ",": ","}.get(words[at] if at < len(words) else "")
    if closes is None:
        return at
    end = next(
        (spot for spot in range(at + 1, min(len(words), at + 16)) if words[spot] == closes), 0
    )
    tail = " ".join(words[at + 1 : end])
    if not end:
        return at
    named = who.named and not shapes.has_clause(tail)
    told = named or (words[at + 1] in _CIVIL) or re.match(shapes.TAIL, tail) is not None
    return end + 1 if closes == ")" or told else at


def keys(speakers: Iterable[str]) -> frozenset[str]:
    """The labels as `surely` wants them, and each surname."""
    found: set[str] = set()
    for one in set(speakers):
        name = re.split(r" ?[,(]", one, maxsplit=1)[0]
        last = name.split()[-1] if name.split() else ""
        found |= {same(name), same(last)} if last[:1].isupper() and len(last) > 3 else {same(name)}
    return frozenset(found)
