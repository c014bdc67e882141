"""Lines of minutes that nobody says: how a vote went, what the transcriber adds of their own.

`Vote : 12 pour, 3 contre`, `Contre : 3 (MM. Essai et Exemple)`, `NDT : le micro était coupé`; what
the clerk tells (who leaves, what was decided, the sitting raised) and the headings above a matter,
each on a line of its own. With words behind it, `Pour : c’est une dépense utile` is speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from vademecum.model import Utterance
from vademecum.transcripts import clerk, shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.text import clean

_WHAT = (
    r"(?:(?:résultats? d[ue] )?(?:votes?|scrutin)(?: \w+)?|(?:voix )?(?:pour|contre)|abstentions?"
    r"|abstenue?s?|votants|présente?s?|absente?s?(?: excusée?s?)?|(?:suffrages )?exprimés|pouvoirs?"
    r"|procurations?|quorum|majorité (?:absolue|requise)|nombre de \w+|refus de vote"
    r"|ne prend(?:ent|) pas part au vote)"
)
_NUMBER = r"(?:\d{1,4}|zéro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|aucune?|néant)"
_OF = r"voix|pour|contre|absten|votes?\b|élu|membre|conseill"
_COUNT = rf"{_NUMBER}(?:\W*$| ?(?:[(/,;.–—+-]|et {_NUMBER}\b)| (?:{_OF}))"
_RESULT = r"(?:à l['’])?(?:unanimité|adoptée?s?|rejetée?s?)\b"
_COUNTED = re.compile(rf"{_WHAT} ?: ?\(?(?:{_COUNT}|{_RESULT})", re.IGNORECASE)
_NAMES = re.compile(rf"{_WHAT} ?: ?(?P<names>(?:mm?\.|mmes?) [^:?!]*)", re.IGNORECASE)
_ADDED = re.compile(
    r"[\[(]?(?:n\.? ?d\.? ?[tlr]\.? ?r?\.?|notes? d(?:u|e la|e l['’]) ?"
    r"(?:transcript(?:eur|rice)|rédact(?:eur|rice|ion)|secrétaire))(?: ?: .*| ?[—–-] .*)",
    re.IGNORECASE,
)


_NAMED = re.compile(clerk.NAMED)
_REPORTER = re.compile(r"rapport(?:eure?|rice)s?", re.IGNORECASE)
_DONE_AT = re.compile(r"Fait (?:et délibéré )?à [A-ZÀ-Ý]")
_SIGNERS = 8  # lines at a text's end that sign it
_SIGNER = re.compile(r"[^.:?!]{1,60}(?:\. ?[A-ZÀ-Ý][\w'’ -]{1,40})?[.,]?")


def is_nobodys(line: str) -> bool:
    """Whether the whole line counts votes, is a note by who writes, or one that a clerk wrote."""
    if _COUNTED.match(line) or _ADDED.fullmatch(line) or clerk.tells(line):
        return True
    found = _NAMES.fullmatch(line)
    return found is not None and not shapes.has_clause(found["names"])


def apart(lines: Sequence[Line]) -> list[Line]:
    """The lines; such ones are paragraphs of their own, who signs is on the line of the place."""
    out: list[Line] = []
    cut = False
    for line in _signed(lines):
        own = not line.head and is_nobodys(clean(line.text))
        out.append(replace(line, follows=False) if own or cut else line)
        cut = own
    return out


def _signed(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those of a signature at the end put to `Fait à Ville, le…`."""
    for at in range(max(0, len(lines) - _SIGNERS), len(lines)):
        if _DONE_AT.match(clean(lines[at].text)):
            below = [clean(line.text) for line in lines[at + 1 :]]
            if all(_SIGNER.fullmatch(text) for text in below if text):
                return [*lines[:at], replace(lines[at], text=" ".join((lines[at].text, *below)))]
            break
    return lines


def unsaid(said: Iterable[Utterance]) -> Iterator[Utterance]:
    """The utterances; what a form tells is nobody's: `Rapporteur : M. Petit`, where nobody of that
    name speaks, and a decision that might have been a name."""
    items = list(said)
    labels = {item.speaker for item in items if item.speaker and _REPORTER.fullmatch(item.speaker)}
    forms = labels - {
        item.speaker for item in items if not _NAMED.fullmatch(item.text.partition("\n\n")[0])
    }
    for item in items:
        first, _break, rest = item.text.partition("\n\n")
        form = item.speaker in forms and item.speaker is not None
        if not form and not (item.asked == first and is_nobodys(first)):
            yield item
            continue
        text = f"{item.speaker} : {first}" if form else first
        yield replace(item, speaker=None, text=text, asked="", aside=True)
        if rest:
            yield replace(item, speaker=None, text=rest, asked="")
