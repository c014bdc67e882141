"""Lines of minutes that nobody says: how a vote went, what the transcriber adds of their own.

`Vote : 12 pour, 3 contre`, `Contre : 3 (MM. Essai et Exemple)`, `NDT : le micro était coupé`; what
the clerk tells (who leaves, what was decided, the sitting raised) and the headings above a matter,
each on a line of its own. With words behind it, `Pour : c’est une dépense utile` is speech.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from vademecum.language import _, ngettext
from vademecum.model import Utterance
from vademecum.transcripts import (
    attendance,
    clerk,
    directions,
    doubts,
    labels,
    paging,
    results,
    shapes,
    things,
    told,
)
from vademecum.transcripts.alone import Line
from vademecum.transcripts.text import MANY_LINES, clean

_VOTED = (
    r"(?:(?:ont|a) voté (?:pour|contre|blanc)|votent? (?:pour|contre)"
    r"|(?:se sont|s['’]est) abstenue?s?|s['’]abstien(?:t|nent)|(?:voix|votes?) (?:pour|contre)"
    r"|(?:ont|a|n['’](?:a|ont) pas) (?:pris part|participé) (?:au(?: vote| scrutin|x débats)"
    r"|à la (?:délibération|séance|discussion))"
    r"|(?:ont|a) (?:donné (?:pouvoir|procuration)|signé))"
)
_WHAT = (
    rf"(?:{_VOTED}|(?:résultats? d[ue] )?(?:votes?|scrutin)(?: \w+)?|(?:voix )?(?:pour|contre)"
    r"|abstentions?"
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
# `Ont voté contre : Anna Essai, Paul Exemple`
_VOTERS = re.compile(
    rf"(?i:{_VOTED}) ?: ?(?P<names>{shapes.CAPITALISED}[^:?!;]*|(?i:personne|néant)\W*"
    r"|(?i:tou(?:s|tes) les |l['’]ensemble d|les )[^:?!;]*)"
)
# `Excusé : Paul Exemple`, `Secrétaire de séance : Mme Essai`: names, and no more
_PERSON = rf"(?:{clerk.NAMED}|{shapes.FULL})(?: ?\([^()]{{1,40}}\))?"
_STATE = r"(?:présent|absent|excusé|représenté|invité)e?s?"
_THERE = re.compile(
    rf"(?i:(?:étai(?:en)?t |membres? |élue?s? )*{_STATE}(?: (?:et )?{_STATE})?"
    rf"|(?:l[ea] )?secrétaire de séance) ?: {_PERSON}(?:(?: ?[,;] | et ){_PERSON})*\.?"
)
_ADDED = re.compile(
    r"[\[(]?(?:n\.? ?d\.? ?[tlr]\.? ?r?\.?|notes? d(?:u|e la|e l['’]) ?"
    r"(?:transcript(?:eur|rice)|rédact(?:eur|rice|ion)|secrétaire))(?: ?: .*| ?[—–-] .*)",
    re.IGNORECASE,
)


_NAMED = re.compile(clerk.NAMED)
_REPORTER = re.compile(r"rapport(?:eure?|rice)s?", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"(?:excusée?s?|(?:sont |étaient )?(?:absente?s?|présente?s?)(?: (?:et )?excusée?s?)?|"
    r"représentée?s?|pouvoirs?|procurations?|signée?s?|ont signé|quorum|ordre du jour)",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVX]{2,5}")  # `II – Finances`
_DONE_AT = re.compile(r"Fait (?:et délibéré )?à [A-ZÀ-Ý]")
_CLOSED = re.compile(r"[.?!…:;,—–-][»”\"')\]\s]*$|[»)\]]$")
_SOME = 4  # turns that show whether what is said ends in punctuation
_HYPHEN = re.compile(r"[^\W\d_a-zà-ÿ][^:?!]{1,60} [-–—] \S")
_BLOCK = 0.5  # share of the lines that a block without a blank one has
_TURNS = 0.3  # share of lines that open a turn where no line is blank
_MOSTLY = 0.8  # and how many of them do
_SHOWN = 60  # characters of a form that is asked about
_LISTED = 8  # openings that are shown of what a clerk told perhaps
_SIGNERS = 8  # lines at a text's end that sign it
_SIGNER = re.compile(r"[^.:?!]{1,60}(?:\. ?[A-ZÀ-Ý][\w'’ -]{1,40})?[.,]?")
_SIGNS = re.compile(
    r"(?:Pour )?L[ea] (?:[Ss]ecrétaire|[Mm]aire|[Pp]résidente?|[Gg]reffi(?:er|ère)|[Rr]apporteure?|"
    r"[Dd]irect(?:eur|rice))(?: (?:de|du|des|d['’]|général|adjoint)[^.,:;?!]{0,60})?"
    rf"(?: ?[,:]? {_PERSON})?[.,]?"
)


@lru_cache(maxsize=MANY_LINES)
def is_nobodys(line: str) -> bool:
    """Whether the whole line counts votes, is a note by who writes, or one that a clerk wrote."""
    return is_vote(line) or _ADDED.fullmatch(line) is not None or clerk.tells(line)


def is_vote(line: str) -> bool:
    """Whether the whole line says how a vote went, how many, or who; or who was there."""
    if ":" not in line:  # each of these shapes has one
        return False
    if _COUNTED.match(line) or _THERE.fullmatch(line):
        return True
    names = [found["names"] for found in (_NAMES.fullmatch(line), _VOTERS.fullmatch(line)) if found]
    return any(not shapes.has_clause(one) for one in names)


def signing(lines: Sequence[Line]) -> frozenset[int]:
    """The last lines of a text that are a function or a name, under which nobody says a word: `La
    secrétaire de séance, Claire Exemple`."""
    found: set[int] = set()
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - _SIGNERS), -1):
        if lines[at].head or not _SIGNS.fullmatch(lines[at].text):
            break
        found.add(at)
    return frozenset(found)


def apart(lines: Sequence[Line]) -> list[Line]:
    """The lines; such ones are paragraphs of their own, who signs is on the line of the place."""
    out: list[Line] = []
    cut = False
    signed = _signed(lines)
    # Nearly all of it is one block: a title may stand above, and what happened before.
    there = attendance.told(signed)
    block = max((at for at, line in enumerate(signed) if not line.follows), default=0)
    tight = _tight(signed[block:]) if len(signed) - block > len(signed) * _BLOCK else None
    rows = signed if tight is not None else ()
    spoken = labels.coming_back((line.text, line.head) for line in rows)
    for at, line in enumerate(signed):
        text = clean(line.text)
        own = not line.head and (
            is_nobodys(text)
            or paging.is_mark(text)
            or at in there
            or (
                tight is not None
                and at > block
                and at not in spoken
                and _is_apart(signed, at, tight)
            )
        )
        out.append(replace(line, follows=False, cut=True) if own or cut else line)
        cut = own
    return out


def _tight(lines: Sequence[Line]) -> frozenset[str] | None:
    """The lines that are a name and come back, where many open a turn or are such a name; None for
    another text. `lines`: of one block, no line of it blank."""
    if len(lines) <= _SOME:
        return None
    often = Counter(clean(line.text) for line in lines)
    names = {text for text, count in often.items() if count > 1 and shapes.is_alone(text)}
    opening = sum(
        bool(
            line.head
            or _HYPHEN.match(line.text)
            or ((item := labels.opening(line.text, 0)) and item.label)
        )
        for line in lines
    )
    enough = opening + sum(often[text] for text in names) >= len(lines) * _TURNS
    return frozenset(names) if enough else None


def _is_apart(lines: Sequence[Line], at: int, names: Collection[str]) -> bool:
    """Whether a line between two others is a clerk's: behind a sentence's end, and no more. Where
    `names` stand alone on their lines, a heading stands right above one."""
    text, above = clean(lines[at].text), clean(lines[at - 1].text) if at else ""
    below = clean(lines[at + 1].text) if at + 1 < len(lines) else ""
    if not text or text in names or below[:1].islower():
        return False
    named = shapes.is_civil(text) and _HYPHEN.match(text)  # `M. Petit - Le bief`
    if named or not re.search(r"[.?!…][»”\"')\]]*$", above):
        return False
    return bool(_told(text, frozenset(), "", closed=not names or below in names))


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
    """The utterances; what a form tells is nobody's (`Rapporteur : M. Petit`, where nobody of that
    name speaks, and a decision that might have been a name), and what a clerk may tell below
    somebody's words is a question, with what stands below it up to the next name."""
    items = list(_forms(said))
    known = told.keys(item.speaker for item in items if item.speaker)
    closed = _closes(items)
    lost = False  # whether whoever spoke last may no longer speak
    for item in items:
        if item.aside or item.speaker is None:
            lost = (lost and item.aside) or (item.aside and _ends(item.text))
            yield item
            continue
        lost = lost and item.goes_on
        for part in _parts(replace(item, speaker=None) if lost else item, known, closed):
            yield part
            lost = not part.aside and part.speaker is None


def _ends(line: str) -> bool:
    """Whether a line that is nobody's ends a turn: a vote, what was decided, a matter that begins;
    whoever comes or goes interrupts nobody, nor does the note of a transcriber."""
    return is_nobodys(line) and not (clerk.moves(line) or _ADDED.fullmatch(line))


def _forms(said: Iterable[Utterance]) -> Iterator[Utterance]:
    items = list(said)
    shown = {item.speaker for item in items if item.speaker and _REPORTER.fullmatch(item.speaker)}
    forms = shown - {
        item.speaker for item in items if not _NAMED.fullmatch(item.text.partition("\n\n")[0])
    }
    for item in items:
        first, _break, rest = item.text.partition("\n\n")
        label = item.speaker or ""
        numbered = _ROMAN.fullmatch(label) and results.is_heading(first)
        form = label in forms or _NO_PERSON.fullmatch(label) or numbered
        if not form and not (item.asked == first and is_nobodys(first)):
            yield item
            continue
        text = f"{label} {'–' if numbered else ':'} {first}" if form else first
        yield replace(item, speaker=None, text=text, asked="", aside=True)
        if rest:
            yield replace(item, speaker=None, text=rest, asked="")


def _closes(items: Sequence[Utterance]) -> bool:
    """Whether what is said ends in punctuation here, so that a line without any stands out."""
    turns = [item for item in items if item.speaker and not item.goes_on]
    ends = [item.text.partition("\n\n")[0] for item in turns]
    closed = sum(_CLOSED.search(one) is not None for one in ends)
    return len(ends) >= _SOME and closed >= len(ends) * _MOSTLY


def _parts(item: Utterance, known: Collection[str], closed: bool) -> Iterator[Utterance]:
    """The utterance cut where a paragraph is a clerk's: a question, and nobody's as of there; the
    first is said, unless it has no label. Noise is nobody's, and who spoke goes on."""
    said = "\n\n" not in item.text and not item.goes_on  # one paragraph, under its label
    if said or (item.goes_on and item.start is not None):
        yield from (item,) if item.text or item.goes_on else ()
        return
    current = replace(item, text="")
    read_out = False  # below a colon, lines are what somebody reads out
    paragraphs = item.text.split("\n\n")
    quoted = doubts.quoted(paragraphs)
    for at, text in enumerate(paragraphs):
        own = (at == 0 and not item.goes_on) or at in quoted or things.is_entry_alone(text)
        opens = "" if own else _told(text, known, item.speaker or "", closed and not read_out)
        read_out = text.endswith(":") or (read_out and not _CLOSED.search(text))
        if not opens:
            current = replace(current, text=f"{current.text}\n\n{text}" if current.text else text)
            continue
        if current.text:
            yield current
        if opens == text and _is_noise(text):
            yield replace(item, speaker=None, text=text, aside=True, asked="", goes_on=False)
            current = replace(current, text="", asked="", goes_on=True)
        else:
            current = replace(item, speaker=None, text=text, asked=opens, goes_on=False)
    if current.text:
        yield current


def _told(text: str, known: Collection[str], speaker: str, closed: bool) -> str:
    """The first words of a paragraph that is no speaker's; "" where it may be."""
    if _is_noise(text):
        return text
    if results.is_form(text):
        return text if len(text) <= _SHOWN else text[:_SHOWN].rpartition(" ")[0]
    if closed and results.is_heading(text):
        return text
    return told.surely(text, known, speaker)


def _is_noise(text: str) -> bool:
    """Whether a paragraph is of the room or of the page: who spoke goes on below."""
    return results.is_noise(text) or paging.is_number(text) or directions.noted(text) > 1


def noticed(said: Sequence[Utterance]) -> list[str]:
    """A sentence of the paragraphs, under somebody's name, that a clerk told perhaps."""
    known = told.keys(item.speaker for item in said if item.speaker)
    found = [
        opens
        for item in said
        if item.speaker and not item.aside
        for text in item.text.split("\n\n")[bool(item.asked) or not item.goes_on :]
        if (opens := perhaps(text, known, item.speaker))
    ]
    if not found:
        return []
    sentence = ngettext(
        "{count} paragraph may be told by who wrote the minutes, and stands under a name: {words}",
        "{count} paragraphs may be told by who wrote the minutes, and stand under a name: {words}",
        len(found),
    )
    shown = [_("“{words}”").format(words=one) for one in dict.fromkeys(found)]
    more = "…" if len(shown) > _LISTED else ""
    return [sentence.format(count=len(found), words=_("; ").join(shown[:_LISTED]) + more)]


def perhaps(text: str, known: Collection[str], speaker: str) -> str:
    """The first words of a paragraph that may be a clerk's, or a note of the room; "" where it is
    surely speech."""
    return told.maybe(text, known, speaker) or (text if directions.noted(text) == 1 else "")
