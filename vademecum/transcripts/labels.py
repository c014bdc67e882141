"""Which words at the start of a line name who speaks.

A transcript that names people by `Nom : texte` looks like any French sentence with a colon. Here a
line is only cut in two; whether its label names somebody is for `weighing`, which sees the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from vademecum.model import Utterance
from vademecum.transcripts import abbreviated, capitals, shapes, things
from vademecum.transcripts.particles import ALONE
from vademecum.transcripts.text import MANY_LINES
from vademecum.transcripts.times import TIME, seconds

# Who joined by telephone; meetings put stars, or crosses, for some of its digits.
PHONE = (
    r"(?:\+\d[\d .()-]{6,18}\d|0\d(?:[ .-]?\d\d){4}"
    r"|(?=[^*•\n]{1,16}(?:[*•]{2}))(?:\+\d[\d .()*•-]{6,22}[\d*•]|0\d(?:[ .-]?[\d*•]{2}){4}"
    r"|\(?\d{2,4}\)?(?:[ .-]?[\d*•]{2,4}){2,4})(?![\d*•]))"
)
_AGAIN = 4  # times that a label stands, to come back surely
BEFORE = 8  # characters that may stand before a label that is asked about: `1. (M. Petit)`
_RANGE = rf"(?P<start>{TIME})(?:\s*(?:-->|->|[-–—]|à)\s*(?P<end>{TIME}))?"
_STAMP = rf"(?:\[\s*{_RANGE}\s*\]|\(\s*{_RANGE}\s*\)|{_RANGE})"


def _stamp(tag: str) -> str:
    """_STAMP with groups of their own: the same name may not stand twice in one expression."""
    out, count = _STAMP, 0
    while "(?P<start>" in out:
        out = out.replace("(?P<start>", f"(?P<{tag}s{count}>", 1)
        out = out.replace("(?P<end>", f"(?P<{tag}e{count}>", 1)
        count += 1
    return out


_LABEL = rf"(?P<label>@?[^\W\d_][^:：\n]{{0,{shapes.WITH_FUNCTION - 1}}}?)"
_BEFORE = re.compile(rf"^{_stamp('a')}\s*[-–—:]?\s*(?P<rest>.*)$", re.DOTALL)
_MARKED = rf"[\[(<]\s*{_RANGE}\s*[\])>]"  # `[00:03]` behind a name, however it is marked itself
_BRACKETED = re.compile(
    rf"^[\[<](?P<label>[^\[\]<>\n]{{1,{shapes.LONGEST}}})[\]>]\s*(?::\s*)?"
    rf"(?:(?:[,–—-]\s*)?{_MARKED}"
    rf"|(?P<bs>{TIME})(?:\s*(?:-->|[-–—])\s*(?P<be>{TIME}))?(?=\s|$))?\s*"
    r"(?P<colon>:)?\s*(?P<rest>.*)$",
    re.DOTALL,
)
# whisper.cpp, which says « ? » where it does not know.
_NUMBERED = re.compile(
    r"^\((?P<label>speaker[ _](?:\d{1,3}|\?))\)\s*(?P<rest>.*)$", re.DOTALL | re.IGNORECASE
)
_BEHIND = (
    rf"\s*[,–—-]?\s*(?:(?P<marked>[\[(<])\s*{_RANGE}\s*[\])>]|(?<=\s)(?P<bs>{TIME}))"
    r"\s*(?P<colon>[:–—-])?\s*(?P<rest>.*)$"
)
_AFTER = re.compile(rf"^{_LABEL}{_BEHIND}", re.DOTALL)
_AFTER_NUMBER = re.compile(rf"^(?P<label>{things.NUMBERED}){_BEHIND}", re.DOTALL)
_HOUR = re.compile(r"\b(?:à|vers|dès|depuis|avant|après)$")  # `Le train part à 14:30`
_STAMPED = re.compile(rf"{_MARKED}\s*(?::\s+)?")
_COLON = re.compile(rf"^{_LABEL} ?(?:::?(?=\s|$)|：)\s*(?:[–—:]\s+)?(?P<rest>.*)$", re.DOTALL)
_DIGITS = re.compile(r"^(?P<label>\d{1,2}) ?:(?=\s)\s*(?P<rest>[^\d\s].*)$", re.DOTALL)
_LETTER = re.compile(r"^(?P<label>[QRA])\.\s+(?P<rest>.*[.?!…»])$", re.DOTALL)
# `[0:00:06 - 0:00:07] SPEAKER_00 - Bonjour`: behind a time, or a machine's name.
_HYPHEN = re.compile(rf"^{_LABEL}\s+-\s+(?P<rest>.*)$", re.DOTALL)
_DASH = re.compile(rf"^{_LABEL}\s*[—–](?=\s|$)\s*(?P<rest>.*)$", re.DOTALL)
# `M. ROUX (Opposition).- Oui.`: a hyphen that no space parts from a full stop.
_STOPPED = re.compile(rf"^{_LABEL}\.-{{1,2}}\s+(?P<rest>.*)$", re.DOTALL)

_CIVIL = r"(?:MM?\.|Mmes?\.?|Mlles?\.?|Mrs?\.|Ms\.) "
_OFFICE = r"[Ll][ea] (?i:présidente?|rapporteure?|ministre|secrétaire d['’]État)[^.:?!\n]{0,200}"
_WORD = r"[^\W\d_a-zà-ÿ][^\s.:?!,]*"
_MORE = rf"(?: (?:de|du|d['’]|la|le|{_WORD}))"
# A group's brackets, as the Assemblée's reports have them: `M. Jean Dupont (LIOT). Oui.`
_PARTY = r"(?: ?\([^\W\d_a-zà-ÿ][^().:?!\n]{0,39}\))?"
_TAIL = rf"(?: ?,[ ,]*(?i:{shapes.TAIL})(?:[^.:?!\n]|(?<=[ ,]M)\.|(?<=[ ,]MM)\.){{0,200}})?"
_PERSON = rf"(?:{ALONE} ){{0,3}}(?:d['’])?{_WORD}{_MORE}{{0,4}}{_PARTY}"
_GROUP = r"(?:Plusieurs|Quelques|De nombreu(?:x|ses)|Une?|Voix) [^.:?!\n]{3,80}"
# The Official Journal's way: `Mme la présidente. La parole est à…`, `M. Jean Dupont. Oui.`
_PERIOD = re.compile(
    rf"^(?P<label>{_CIVIL}"
    rf"(?:{_OFFICE}|{_PERSON}(?: et (?:{_CIVIL})?{_PERSON})?{_TAIL}{_PARTY})"
    rf"|{_OFFICE}|{_GROUP}|{_WORD}{_MORE}{{1,4}}(?: ?\([^()\n]{{1,40}}\))?{_TAIL})"
    # Not after an abbreviation: `Monsieur Essai, M. Exemple a fini`.
    r"(?<![ ,/&+]\w)(?<![ ,/&+]MM)\.\s+(?P<rest>[^\s:—–-].*)$",
    re.DOTALL,
)
_STOP = re.compile(r"(?:[^\W\d_]{3,}|\))\.$")
# What no line does without that has a label, unless it stands apart: most lines of a text.
_ANY_SIGN = re.compile(r"[\[(<:：—–]|\.[\s-]|\s-\s")
# Who somebody is, between a name in bold and its sign.
_WHO = re.compile(
    rf"\s?(?:\([^()\n]{{1,60}}\)|, (?i:{shapes.TAIL})[^.:;?!\n–—]{{0,80}}?)(?=\s?[:–—]\s+\S)"
)
_SIGNS = (
    (_COLON, ":"),
    (_DIGITS, ":"),
    (_DASH, "—"),
    (_STOPPED, "—"),
    (_PERIOD, "."),
    (_LETTER, "."),
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A line read as `who, when, what follows`."""

    label: str | None  # None: only a time
    rest: str
    start: float | None = None
    end: float | None = None
    timed: bool = False  # label and time together: hardly a sentence
    # What ends the label: ":", "—", "."; "\n" where it is sure already; "" for a bracket, a time.
    mark: str = ""
    whole: str = ""  # the label and what follows as they stand, where the label opens the words
    apart: bool = False  # the label is in bold, or in a cell of its own
    presides: bool = False  # it comes back between the others, whatever its words


Times = tuple[float | None, float | None]
Named = tuple[str, int, Times, bool, str]


@lru_cache(maxsize=MANY_LINES)
def opening(line: str, head: int = 0) -> Opening | None:
    """How `line` may open a turn; None when it cannot.

    `head` is the number of its first characters that stand apart (bold, or a cell of their own).
    """
    flat = line.replace("\u00a0", " ").replace("\u202f", " ")
    start = end = None
    rest, shift = flat, 0
    found = _BEFORE.match(flat)
    if found:
        start, end = _times(found)
        shift = found.start("rest")
        rest = flat[shift:]
    after = _named(rest, max(0, head - shift))
    if after is None:
        return Opening(None, line[shift:], start, end) if found else None
    label, begin, times, timed, mark = after
    label, kept = abbreviated.whole(label, line[shift + begin :])
    if times[0] is not None:
        start, end = times
    timed = timed or (found is not None and not kept)
    return Opening(label, kept, start, end, timed, mark, line[shift:], apart=head > shift)


def _named(text: str, head: int) -> Named | None:
    """Label, where the rest begins, times, whether a time stands with the label, its mark."""
    none = (None, None)
    if not head and not _ANY_SIGN.search(text):
        return None
    spilt = head and re.search(r"(?<=[^\W\d]) ?: ?(?=[^\W\d_]+$)", text[:head])
    if spilt and text[head : head + 1].isalpha():
        head = spilt.start()  # the bold runs over into the first word: `**Le maire : M**erci`
    if head and (over := re.search(r"\.\s?(?=[-–—]{1,2}\s+\S)", text[:head])):
        head = over.end()  # as it does in `**HON. P. D. KUMAR.- Mr:** Chairman, no.`
    if head and not text[:head].rstrip().endswith(":") and (over := _WHO.match(text, head)):
        head = over.end()  # `**Anna Essai** *(maire)* : Bonjour.`
    if head and (label := _bold_label(text[:head])):
        rest = text[head:]
        if found := re.match(rf"\s*:?\s*[\[(]?\s*{_RANGE}\s*[\])]?\s*[:—–-]?\s*", rest):
            return label[0], head + found.end(), _times(found), True, ""
        mark = re.match(r"\s*[:—–-]?\s*", rest)
        times = label[1]
        return label[0], head + (mark.end() if mark else 0), times, times[0] is not None, ":"
    if found := _NUMBERED.match(text):
        behind, times = untimed(found["rest"])
        return found["label"], len(text) - len(behind), times, True, "\n"
    found = _BRACKETED.match(text)
    stamped = found is not None and (found["start"] or found["bs"]) is not None
    if found and (not any(map(str.isalnum, found["label"])) or (text[0] == "<" and not stamped)):
        found = None  # `[ ]`, a box to tick; `[…]`, a silence; `<b>`
    after = text[found.end("label") + 1 :][:1] if found else ""
    if found and (stamped or found["colon"] or after == ":"):
        return found["label"].strip(), found.start("rest"), _times(found), stamped, ""
    bracket, found = found, _AFTER.match(text) or _AFTER_NUMBER.match(text)
    if found and not found["marked"] and _HOUR.search(found["label"].rstrip()):
        found = None
    if found and (found["marked"] or not found["rest"] or found["colon"]):
        return found["label"].strip(" ,–—-@"), found.start("rest"), _times(found), True, ""
    if (hyphen := _HYPHEN.match(text)) and shapes.is_machine(hyphen["label"]):
        return hyphen["label"], hyphen.start("rest"), none, True, ""
    if bracket and after == " ":
        own = shapes.is_machine(bracket["label"])
        return bracket["label"].strip(), bracket.start("rest"), none, own, "]"
    cut = [(one, sign) for shape, sign in _SIGNS if (one := shape.match(text))]
    # `Le président suppléant (M. Petit) :` has an abbreviation's full stop in its bracket.
    signs = [(one, sign) for one, sign in cut if one["label"].count("(") == one["label"].count(")")]
    if not signs:
        return None
    if len(signs) > 1 and any(shapes.is_full_name(one["label"].strip()) for one, _sign in signs):
        signs = [one for one in signs if one[0].re is not _LETTER]  # `A. PETIT — Oui.`
    first, sign = min(signs, key=lambda one: one[0].end("label"))
    colon = next((one for one, mark in signs if mark == ":"), None)
    # `Erik St. Essai`, `Erik St. Essai : oui`: that full stop is an abbreviation's.
    if sign == "." and first.re is not _LETTER and re.search(r"\b\w{1,3}$", first["label"]):
        if shapes.is_full_name(text):
            return None
        whole = colon["label"].strip() if colon else ""
        if colon and (shapes.is_full_name(whole) or capitals.may_be(whole)):
            first, sign = colon, ":"
    named, begin = unstopped(first["label"].strip()), first.start("rest")
    behind, times = untimed(text[begin:])  # noScribe: `Nom : [00:01:16] texte`
    return named, len(text) - len(behind), times, times != none, sign


def untimed(words: str) -> tuple[str, Times]:
    """The words without the time that stands before them, and that."""
    stamp = _STAMPED.match(words)
    return (words[stamp.end() :], _times(stamp)) if stamp else (words, (None, None))


def unstopped(label: str) -> str:
    """The label without the full stop of `M. Jean Dupont. –`; that of `Mme D.` is its own."""
    return label[:-1] if _STOP.search(label) else label


def _bold_label(text: str) -> tuple[str, tuple[float | None, float | None]] | None:
    """The label in bold words, without a time or a mark at their end."""
    times: tuple[float | None, float | None] = (None, None)
    found = re.search(rf"\s*[\[(]?\s*{_RANGE}\s*[\])]?\s*:?\s*$", text)
    if found:
        times = _times(found)
        text = text[: found.start()]
    label = unstopped(text.replace(" ,", ",").strip().strip("[]").rstrip(":—–- ").strip())
    short = len(label) <= shapes.LONGEST or shapes.can_be(label)
    named = label[:1].isalpha() or re.fullmatch(PHONE, label) or things.is_numbered(label)
    return (label, times) if named and short else None


def _times(found: re.Match[str]) -> tuple[float | None, float | None]:
    values = {key: value for key, value in found.groupdict().items() if value}
    start = next(
        (values[key] for key in ("start", "bs", "as0", "as1", "as2") if key in values), None
    )
    end = next((values[key] for key in ("end", "be", "ae0", "ae1", "ae2") if key in values), None)
    return (seconds(start) if start else None, seconds(end) if end else None)


def coming_back(rows: Iterable[tuple[str, int]]) -> frozenset[int]:
    """The lines, each with its `head`, that a label opens, before a colon and words, which comes
    back: whoever it names says them, however they go on."""
    items = [opening(text, head) for text, head in rows]
    often = Counter(item.label for item in items if item and item.label and item.mark == ":")
    return frozenset(
        at
        for at, item in enumerate(items)
        if item is not None and item.label and item.mark == ":" and item.rest
        if often[item.label] >= _AGAIN and shapes.is_strong(item.label)
    )


@lru_cache(maxsize=4096)
def same(label: str) -> str:
    """What two writings of one label share: `✱` stands in a hearing for the asterisk."""
    return " ".join(label.replace("’", "'").replace("✱", "*").split()).casefold()


def with_silent(said: Iterable[Utterance]) -> Iterator[Utterance]:
    """The utterances that have words. One without, named as nobody else right after it, gives its
    label back as words: it was perhaps no name."""
    waiting: Utterance | None = None
    for item in said:
        if waiting is not None and (waiting.speaker != item.speaker or not item.text):
            yield _given_back(waiting)
        waiting = None
        if item.text:
            yield item
        elif item.speaker:
            waiting = item
    if waiting is not None:
        yield _given_back(waiting)


def _given_back(item: Utterance) -> Utterance:
    return replace(item, speaker=None, text=item.speaker or "", asked=item.speaker or "")
