"""How somebody speaks, noted between a name and its sign, which is of the words, not of the name.

`Mme Petit (elle rit) : Oui.`, `Anna (hors micro) : Oui.`, `M. Petit, haussant le ton. – Oui.` A
clause, or a way of speaking, in brackets is no name's whoever it is; behind a comma, only where the
file surely names that person elsewhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from vademecum.transcripts import persons, shapes
from vademecum.transcripts.labels import Opening, same

_ANT = (
    r"(?!(?:pendant|avant|devant|durant|maintenant|cependant|suivant|autant|pourtant|tant|quant"
    r"|concernant|représentant|remplaçant|suppléant|présidant|dirigeant)\b)[^\W\d_A-ZÀ-Þ]{2,}ant\b"
)
# Alone it may be who they are: `(assistant)`.
_GERUND = (
    rf"(?:(?:en |se |s['’]){_ANT}"
    rf"|{_ANT} (?:l[ea]s? |l['’]|son |sa |ses |une? |vers ))"
)
# Ways of speaking, and no quality that anybody has: closed, since `(assistante)` is who she is.
_WAY = re.compile(
    r"(?:hors[ -](?:du )?(?:micro|champ)|sans micro|micro (?:coupé|fermé|éteint)"
    r"|(?:en |voix )?off"
    r"|à (?:mi-?|demi-?)voix|à voix (?:basse|haute)|tout bas|à part|en aparté|à l['’]oreille"
    r"|(?:au|par) téléphone|en visio(?:conférence)?|à distance|en duplex"
    r"|en (?:anglais|arabe|allemand|espagnol|italien|portugais|berbère|tamazight|wolof|turc|chinois"
    r"|russe|ukrainien|créole|breton|occitan|basque|corse|alsacien|lsf|langue des signes)"
    r"|(?:avec|sans) (?!l[ea]s?\b|sa\b|son\b|ses\b|un\b|une\b)[^\W\d_A-ZÀ-Þ]+"
    r"|(?:sur|d['’])un ton|sur le ton|d['’]une? (?:voix|ton|air|geste)"
    r"|rires?|rit|sourit|soupire|pleure|crie|chuchote|murmure|chante|tousse|hésite|sourire|silence"
    r"|sanglots?|chuchotements?|inaudible|debout|assise?|suite|bis|ironi(?:que|e)|hilare|songeu(?:r|se)"
    r"|(?:ému|agacé|énervé|amusé|gêné|essoufflé|interrompu|applaudi|étonné|irrité|fatigué)e?"
    r"|souriante?|hésitante?|furieu(?:x|se)"
    r"|(?!parle|règle|loge|enseigne|gouverne|départe|rassemble|mouve|environne|établisse|bâti|docu"
    r"|traite|comporte|développe|recrute|arrondisse|groupe|équipe|finance|peuple|monu)"
    r"[^\W\d_A-ZÀ-Þ]{3,}ment)"
    r"(?:[ ,][^()]{0,50})?"
)
_BRACKETED = re.compile(r"(?P<who>[^()]+?) ?\((?P<note>[^()]{2,80})\)")
_CLAUSE = re.compile(rf"(?:(?:il|elle)s? |{_GERUND})[^()]{{0,60}}")
# How somebody is there, which says by itself that it is no name's: `Dr White (via Zoom)`.
_LINK = re.compile(
    r"(?:via|by|per|por|par|over) (?:zoom|teams|skype|webex|jitsi|video|visio|telefon|telephone"
    r"|phone|teleconf|web)[\w-]*(?: ?(?:link|call|conference|conferencing))?"
    r"|remotely|virtually|online",
    re.IGNORECASE,
)
_COMMA = re.compile(r"(?P<who>[^,]+?) ?, (?P<note>[^\W\d_A-ZÀ-Þ][^.:;?!«»…\n]{1,60})")
_OTHERS = re.compile(r"(?:et|ou|puis|ainsi que|and|or) ")  # speak as well
_FUNCTION = re.compile(shapes.TAIL, re.IGNORECASE)


def bracketed(openings: Iterable[Opening | None]) -> list[Opening | None]:
    """The openings of a file, how somebody speaks, in brackets behind the name, put with the words.

    A clause says so by itself behind the shape of a name; a way of speaking where the file names
    the same person without it, or with another."""
    out = list(openings)
    wordings: dict[str, set[str]] = defaultdict(set)
    for item in out:
        if item is not None and item.label:
            found = _BRACKETED.fullmatch(item.label)
            wordings[same(found["who"] if found else item.label)].add(same(item.label))
    return [_without_note(item, wordings) for item in out]


def _without_note(item: Opening | None, wordings: Mapping[str, Collection[str]]) -> Opening | None:
    found = _BRACKETED.fullmatch(item.label) if item is not None and item.label else None
    if item is None or found is None or not item.rest:
        return item
    who, note = found["who"], found["note"]
    clause = _CLAUSE.fullmatch(note) is not None or _LINK.fullmatch(note) is not None
    known = len(wordings[same(who)]) > 1 and (clause or _WAY.fullmatch(note) is not None)
    if not known and not (clause and shapes.is_strong(who)):
        return item
    return replace(item, label=who, rest=f"({note}) {item.rest}")


def behind_known(openings: Sequence[Opening | None], names: Collection[str]) -> dict[int, Opening]:
    """The openings of the file's sure `names`, by place, whose manner stands behind a comma."""
    return {
        at: replace(item, label=who, rest=f"({note}) {item.rest}")
        for at, item in enumerate(openings)
        if item is not None and item.label and same(item.label) not in names
        for who, note in _manner(item, names)
    }


def _manner(item: Opening, names: Collection[str]) -> list[tuple[str, str]]:
    """Who speaks and how; nothing where that is not sure."""
    found = _COMMA.fullmatch(item.label or "")
    if found is None or not item.rest[:1].isupper() or persons.speaks(found["note"]):
        return []
    note, who = found["note"], found["who"]
    stopped = item.mark == "—" and item.whole[len(item.label or "") :][:1] == "."
    if _FUNCTION.match(note) or _OTHERS.match(note) or not (stopped or re.match(_GERUND, note)):
        return []
    # `M. X.`, whose full stop is lost before the comma.
    return [(one, note) for one in (who, f"{who}.") if same(one) in names][:1]
