"""What shows that a sentence put in is of the talk: it tells a fact with its year or its measure.

Who reads a letter words a wish as a memory is worded: « Les héritiers n’ont rien signé », « Le
gendre du maire travaillait au journal ». Of sixty such sentences written against a wider rule
(something told as past, of what the letter speaks of), twenty passed. What is measured, or dated
before the talk, said flatly, is no wish; all else is a question, whose words are shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from vademecum.exchange import evidence
from vademecum.exchange.likeness import tokens

# Said of what others think, of what is not, of what was done lately: no plain fact.
_TURNED = re.compile(
    r"\b(?:ne|n|pas|(?<!de )plus|rien|jamais|aucune?|ni|non|sans|que|qu|si|mais|sauf|seule?s?|"
    r"uniquement|contre(?! une?\b)|hier|demain|recemment|depuis|entre temps|dernier|derniere|"
    r"ce matin|ce jour|la dessus|dont|lequel|laquelle|j|je|me|moi|"
    r"(?:on|nous) (?:l|les|la|le)(?= (?:a|"
    r"avons|avai\w+)\b)|clauses?|protocoles?)\b"
)
_SIDEWAYS = re.compile(r"[:;?!…]|\.\.")
_NUMBER = (
    r"(?:\d[\d ]*|(?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|"
    r"quinze|seize|vingt|vingts|trente|quarante|cinquante|soixante|cent|cents|mille|million|"
    r"millions|milliards?|et|un|une) ?)+)"
)
_MEASURE = re.compile(
    rf"\b{_NUMBER} ?(?:de |d )?(?:m|km|cm|mm|kg|ha|l|t|m2|m3|metres?|kilometres?|centimetres?|"
    r"hectares?|ares?|litres?|hectolitres?|kilos?|grammes?|tonnes?|quintaux|euros?|centimes?|"
    r"francs?|degres?|pour cent|pour mille|chevaux|volts?|watts?|kilowatts?|megawatts?|"
    r"habitants?|abonnes?|adherents?|eleves|foyers?|logements?|bateaux|barques|betes|vaches|"
    r"brebis|arbres?|maisons|fermes|voitures|camions?|lits|places|tables|chaises|fontaines|"
    r"puits|communes)\b"
)
_SIGN = re.compile(r"\d ?[%€‰°]")
_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")


def told(words: str, known: Collection[str], year: int = 0) -> bool:
    """Whether a sentence that was put in is surely one of the talk.

    `known`: the words of the letter, whose own figures are no new fact. `year`: of the talk, 0
    where it is not known: what happened in it or since may be about the letter.
    """
    if evidence.against(words) or evidence.orders(words) or not evidence.told(words):
        return False
    said = evidence.plain(words)
    if _TURNED.search(said) or _SIDEWAYS.search(words):
        return False
    years = _YEAR.findall(said)
    if any(year and int(one) >= year for one in years):
        return False
    found = [*years, *(one[0] for one in _MEASURE.finditer(said)), *_SIGN.findall(words)]
    return any(not {*tokens(one).words} <= {*known} for one in found)


def words(texts: Iterable[str]) -> frozenset[str]:
    """The words of what a letter shows."""
    return frozenset(one for text in texts for one in tokens(text).words)
