"""What is said in turn, a line a voice: « — Combien ? / — Trois. »

A dash that begins a paragraph is somebody's (`typography`); so is one that begins another of its
lines, where the line above has ended. Two dashes of one aside are alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.masks import OUTSIDE
from vademecum.french.rules import SP, Finding
from vademecum.french.spaces import NBSP as NB

# A dash glued to its word is wrong wherever it stands; behind the end of a sentence, so is a space
# that breaks.
_GLUED = re.compile(r"(?<=\n)—(?=[\w«“*…])")
_ENDED = re.compile(rf"(?<=[.!?…»:]\n)—{SP}+(?=[A-ZÀ-Ý«“*…])")
# « Il répond : -Oui. »: somebody speaks, or the first of several things; a person says.
_AFTER_COLON = re.compile(
    rf"(?<=:)(?:{SP}+--?{SP}*(?=[A-ZÀ-Ý](?:[\w’']| )|[«“])|--?{SP}*(?=[A-ZÀ-Ý][a-zà-ÿ]))"
)
# « -- Lise Prat » below a letter, or lines that would run on: a voice each, a list, a person says.
_TYPED = re.compile(
    rf"(?:\A|(?<=\n))(?P<sign>--)(?:{SP}+(?=[^\s-])|(?=[^\W\d_«“])|{SP}*(?=\n[^\n]))"
)
# A line of dashes, between two parts: no line is printed for it.
_LINE = re.compile(r"(?:\A\n*|(?<=\n\n))(?P<sign>[—–―]{3,})(?=[ ]*(?:\n\n|\n?\Z))")


# One sentence, as far as signs tell; a dash that cuts it, and what stands right beside it.
_SENTENCE = re.compile(rf"[^.!?…:;{OUTSIDE}]+")
_CUTS = re.compile(r"(?<=[a-zà-ÿœ»),’*]) (?P<sign>—|--?) (?=[a-zà-ÿœ«“(*])")
_LONG_OR_SHORT = re.compile(r"(?<=[a-zà-ÿœ»),’*]) ([—–]) (?=[a-zà-ÿœ«“(*])")


def find(text: str) -> Iterator[Finding]:
    """The dashes of a second voice that are not bound to their words."""
    for found in _AFTER_COLON.finditer(text):
        good = f" —{NB}"
        yield Finding("T019", *found.span(), found[0].strip(), good, good, seal=False, sure=False)
    yield from _typed(text)
    yield from _asides(text)
    if "\n—" not in text:
        return
    for pattern in (_GLUED, _ENDED):
        for found in pattern.finditer(text):
            good = f"—{NB}"
            if found[0] != good and _spoken(text, found.start()):
                # A seal knows a dash that begins a line only where a paragraph does.
                yield Finding("T019", *found.span(), "—", good, good, pattern is not _GLUED)


def _asides(text: str) -> Iterator[Finding]:
    """The hyphen that stands for one of the two dashes of an aside, « — oui - », as the other."""
    if " — " not in text or not any(sign in text for sign in (" - ", " -- ", " – ")):
        return
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0]
        if (mixed := _mixed(words)) is not None:
            sign, at = mixed
            place = (sentence.start() + at, sentence.start() + at + 3)
            yield Finding("T019", *place, words[at + 1], f" {sign} ", f" {sign} ", True, sure=False)
            continue
        dashes = list(_CUTS.finditer(text, *sentence.span()))
        if len(dashes) != 2 or len({one["sign"] for one in dashes}) != 2:
            continue
        typed = words.count(" - ") + words.count(" -- ")
        if words.count("—") == 1 == typed and "–" not in words:
            one = next(one for one in dashes if one["sign"] != "—")
            yield Finding("T019", *one.span(), one["sign"], " — ", " — ", seal=True)


def _mixed(words: str) -> tuple[str, int] | None:
    """The first dash of « – oui — », one long and one short, and where the other stands."""
    dashes = list(_LONG_OR_SHORT.finditer(words))
    if len(dashes) != 2 or dashes[0][1] == dashes[1][1] or " - " in words:
        return None
    return dashes[0][1], dashes[1].start()


def _typed(text: str) -> Iterator[Finding]:
    """Two hyphens that begin a line, once a paragraph, and lines of dashes."""
    before = -1
    for found in _TYPED.finditer(text) if "--" in text else ():
        begins = text.rfind("\n\n", 0, found.start())
        ends = text.find("\n", found.end())
        first = found.start() in (0, begins + 2)
        alone = ends < 0 or not _TYPED.match(text, ends + 1)
        if begins + 1 == before or (first and alone and text[found.end() :][:1].strip()):
            continue  # told; or surely somebody's (`typography`)
        before = begins + 1
        good = f"—{NB}" if text[found.end() :][:1].strip() else "—"
        yield Finding("T019", *found.span(), "--", good, good, seal=False, sure=False)
    for found in _LINE.finditer(text):
        yield Finding("T018", *found.span("sign"), found["sign"], "---", "---", False, sure=False)


def _spoken(text: str, place: int) -> bool:
    """Whether the paragraph around a place begins with a dash."""
    begins = text.rfind("\n\n", 0, place)
    return text.startswith("—", begins + 2 if begins >= 0 else 0)
