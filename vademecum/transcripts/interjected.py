"""Another's words in brackets or between strokes within somebody's: `je [Anna : oui] disais`.

A person (one of the file's, a civility and a name, a place where many are), and a sign and words
behind: `(Mme Petit : non)`, `[M. Roux, hors micro, je refuse]`, `/Mme Petit : je…/`. It is
nobody's till one says whose; who was interrupted goes on behind. Surnames of the file alone in
brackets are who says what follows: `Bien. (Duval, Roux) Non !`
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from vademecum.french.given_names import is_given
from vademecum.model import Utterance
from vademecum.transcripts import groups, persons, shapes, things, uttered
from vademecum.transcripts.groups import CIVIL, REST, WORD, notes
from vademecum.transcripts.labels import BEFORE, same
from vademecum.transcripts.particles import BETWEEN as PARTICLE

_SPAN = re.compile(
    r"(?P<open>[(\[])(?P<held>(?:[^()\[\]\n]|[(\[][^()\[\]\n]{1,40}[)\]]){3,600})[)\]]"
    r"|(?<![^\s(«])/{1,2}(?=[^\W\d_])(?P<stroke>[^/\n]{4,400}?)\s?/{1,2}(?![\w/])"
)
_NOTE = r"(?: ?[(\[][^()\[\]\n]{1,40}[)\]])?"
_CIVILITY = rf"(?:{CIVIL}|MMES?|MLLES?|MESDAMES|MESSIEURS|MONSIEUR|MADAME)"
_NAMED = re.compile(rf"{_CIVILITY} (?:{PARTICLE} ){{0,2}}(?:d['’])?{WORD}{REST}{{0,3}}")
_COLON = re.compile(r"(?P<label>[^:：]{1,90}?)\s?[:：](?!//)\s*(?P<words>[^\s\d].*)", re.DOTALL)
_DASH = re.compile(r"(?P<label>[^:：–—]{2,60}?)\.?\s?[–—]\s(?P<words>\S.*)", re.DOTALL)
_COMMA = re.compile(r"(?P<label>[^,:：]{2,60}), (?P<words>.*)", re.DOTALL)
_MANNER = re.compile(r"[^,.:;!?]{2,60}, (?P<words>\S.*)", re.DOTALL)
_SHORT = 3  # letters of a label that in small ones is a point of a list
_NOTED = re.compile(
    r"(?:[a-zà-öø-ÿ][^.:;,]{2,40}, |(?i:interventions?|interruptions?|réactions?|réponses?"
    r"|questions?|remarques?|rires?) (?:de |d['’]))(?P<who>.+)"
)
_ACT = 6  # words with which it is told how somebody calls out: `Mme Petit acquiesce`
_ENDS = re.compile(r"[.?!…»:]\s*$")
_CUT = re.compile(r"\s*(?:,| et |/|&|;)\s*")


def apart(items: Sequence[Utterance]) -> list[Utterance]:
    """The utterances, cut at such words, which are nobody's and asked about; all words stay."""
    known = {same(one.speaker or one.asked) for one in items if one.speaker or one.asked}
    known.discard("")
    if not known:
        return list(items)
    out: list[Utterance] = []
    for item in items:
        bare = item.aside or not (item.speaker or item.asked)
        out += [item] if bare or not _SPAN.search(item.text) else _parts(item, known)
    return out


def is_one(item: Utterance) -> bool:
    """Whether it is such words, asked about, and no note of the room: `[Anna : oui]`."""
    found = _SPAN.match(item.text) if item.asked else None
    return found is not None and bool(_label(found["held"] or found["stroke"], {same(item.asked)}))


def _parts(item: Utterance, known: Collection[str]) -> Iterator[Utterance]:
    text = item.text
    named = text.find(item.asked) if item.asked else -1
    at = named + len(item.asked) if 0 <= named <= BEFORE else 0
    begun, own = 0, item
    for start, end, label in _spans(text, known):
        if start < max(at, begun):
            continue
        if before := text[begun:start].strip():
            yield replace(own, text=before)
            own = replace(item, asked="", goes_on=False)
        yield replace(item, speaker=None, text=text[start:end], asked=label, goes_on=False)
        begun, own = end, replace(item, asked="", goes_on=False)
    if behind := text[begun:].strip():
        yield replace(own, text=behind)


def _spans(text: str, known: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """Where such words stand, and the label in them."""
    found = list(_SPAN.finditer(text))
    for number, one in enumerate(found):
        inner = one["held"] or one["stroke"]
        after = found[number + 1].start() if number + 1 < len(found) else len(text)
        if label := _label(inner, known):
            end = one.end()
            # A full stop behind the bracket is no words of who goes on.
            rest = re.match(r"[\s.,;:!?…»\"”]*", text[end:])
            end += rest.end() if rest and end + rest.end() == len(text) else 0
            yield one.start(), end, label
        elif one["held"] and one.start() and _says_below(text, one, known):
            yield one.start(), after, inner


def _says_below(text: str, found: re.Match[str], known: Collection[str]) -> bool:
    """Whether surnames of the file alone stand in it, between two sentences."""
    begins = re.compile(r"\s+[^\W\d_a-zà-öø-ÿ]").match(text, found.end())
    if begins is None or not _ENDS.search(text[max(0, found.start() - 4) : found.start()]):
        return False
    parts = _CUT.split(found["held"].strip())
    return all(part[:1].isupper() and _is_of(part, known) for part in parts)


def _is_of(label: str, known: Collection[str]) -> bool:
    key = same(label)
    if len(key) < _SHORT and label.islower():
        return False  # `(a : le prix)`
    return bool(key) and (key in known or any(one.endswith(f" {key}") for one in known))


def _label(inner: str, known: Collection[str]) -> str:
    """Who says what a bracket holds, as it stands there; "" where nobody does."""
    for shape in (_COLON, _DASH, _COMMA):
        if found := shape.match(inner):
            label, words = found["label"], found["words"]
            bare = re.sub(rf"{_NOTE}$", "", label.strip()).strip()
            if shape is _COMMA:
                manner = _MANNER.match(words)
                words = manner["words"] if manner and words[:1].islower() else words
                said = uttered.opens_small(words) and not words.startswith("et ")
                if said and (_is_of(bare, known) or _NAMED.fullmatch(bare)):
                    return label
            elif _names(bare, words, known, colon=shape is _COLON):
                return label
    return ""


def _names(label: str, words: str, known: Collection[str], *, colon: bool) -> bool:
    """Whether somebody is called so, and says the words."""
    if not label or notes(label) or uttered.is_told(words) or things.is_entry(label, words):
        return False
    if not colon:
        fresh = not words[:1].islower()
        return fresh and (_is_of(label, known) or _NAMED.fullmatch(label) is not None)
    if _is_of(label, known) or _NAMED.fullmatch(label):
        return True
    person, _comma, manner = label.partition(",")
    if manner and (_is_of(person, known) or _NAMED.fullmatch(person)):
        return not persons.speaks(manner)
    if groups.CALLS_OUT.fullmatch(label) or shapes.is_declared(label):
        return uttered.opens(words) and not persons.acts(label)
    if is_given(label.split()[0]) and " " not in label:
        return uttered.opens_small(words)  # `(Paris : Exemple, 2012)`
    if is_given(label.split()[0]) and shapes.is_full_name(label):
        return uttered.opens(words)
    return _is_told_of(label, known) or (uttered.opens(words) and _ends_with_one(label, known))


def _ends_with_one(label: str, known: Collection[str]) -> bool:
    """Whether a person stands behind what is noted: `hors micro, M. Petit`, `Réaction de Luc`."""
    found = _NOTED.fullmatch(label)
    return found is not None and (
        _is_of(found["who"], known) or _NAMED.fullmatch(found["who"]) is not None
    )


def _is_told_of(label: str, known: Collection[str]) -> bool:
    """Whether a person opens it, and a few words tell how that one calls out."""
    parts = label.split()
    if len(parts) > _ACT or persons.speaks(label):
        return False
    for size in range(len(parts) - 1, 0, -1):
        head = " ".join(parts[:size])
        if _is_of(head, known) or _NAMED.fullmatch(head):
            return parts[size][0].islower()
    return False
