"""Characters that cannot be printed or seen, and words that a template left."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator

from vademecum.checks.read import spans
from vademecum.french.folding import sealed
from vademecum.french.spaces import NBSP
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, Library, Place, Record
from vademecum.problems import Problem, Splice
from vademecum.record.keys import printed
from vademecum.record.passages import passages
from vademecum.record.templates import PLACEHOLDERS
from vademecum.text.encoding import garbled
from vademecum.text.lines import Lines
from vademecum.text.mark import PLAIN
from vademecum.text.splices import joined, moved
from vademecum.text.values import signs

# Private characters, lost ones, and those that take no room, which word processors leave behind.
_LEFT = re.compile(
    "[\ue000-\uf8ff\ufffc\ufffd\u200b\u200c\ufeff]"
    r"|(?<=[A-Za-zÀ-ÿ])\u200d(?=[A-Za-zÀ-ÿ])"
)
# Behind a sign that is printed: what of a keycap or of joined signs stands there is told with them.
_SELECTOR = re.compile("[^\u200d\U0001f1e6-\U0001faff]([\ufe0e\ufe0f])(?![\u20e3\u200d])")
# What keyboards and tools put for the point of « élu·e·s »: of maths, of dictionaries, of Japanese.
_DOTS = re.compile("[\u22c5\u2027\u2e31\u30fb\ua78f]")
_DOT = "·"
# Spaces of typesetters, that the book's faces lack; of those, one binds.
_SPACES = re.compile("[\u2000-\u2008\u200a\u205f\u3000]")
_BINDS = "\u2007"
# Where a word processor may cut a word, and letters that a PDF ties together.
_SOFT = re.compile("\u00ad+")
_TIED = re.compile("[ﬀ-ﬆ]")
# « •<U+2003>mot »: a plain space might make a mark of what stands before it.
_MARK = re.compile(r"^[\s>]*[^\s\w]{1,6}$|^[\s>]*(?:\d{1,3}|[a-zA-Z])[.)]$")
_TAKE_OUT = N_("take it out")
_SPACE = N_("it is a space: type a plain one")
_COLOURS = N_("the sign before it is printed without it")
_MEANT = {
    "\uf0b7": N_("it was a bullet: begin the line with “- ”"),
    "\uf0a7": N_("it was a bullet: begin the line with “- ”"),
    "\uf0d8": N_("it was a bullet: begin the line with “- ”"),
    "\uf0e8": N_("it was an arrow: write →"),
    "\uf0e0": N_("it was an arrow: write →"),
    "\uf0fc": N_("it was a tick: write ✓"),
    "\uf0a8": N_("it was a box: write ☐"),
    "\ufffc": N_("an object stood here, which did not come along"),
    "\ufffd": N_("a character was lost here: write it again"),
}
# What templates of word processors and of people say in the place of words to come.
_TO_COME = re.compile(
    r"\[(?:à (?:compléter|rédiger|vérifier|préciser|définir)|todo|xxx+)\b[^\]\n]*\]"
    r"|\[(?:insérer|insérez|saisir|saisissez|taper|tapez|entrez|indiquer|indiquez|préciser|précisez"
    r"|compléter|complétez) [^\[\]\n]{1,80}\](?!\()"
    r"|\[(?:(?:sous-)?titre du (?:document|rapport)|nom d(?:e l[’']auteur|u rédacteur)"
    r"|(?:objet|résumé|date) du document|votre (?:nom|texte|titre))\](?!\()"
    r"|\bcliquez (?:ou appuyez )?ici pour (?:entrer|taper|saisir|ajouter) [^.\n]{1,40}"
    r"|\b(?:tapez|saisissez|entrez|insérez) (?:ici (?:le|du|votre|un)|(?=[^.\n]{1,20} ici\b)"
    r"(?:le|du|votre|un)) (?:texte|titre)(?: ici)?|\bchoisissez un (?:élément|bloc de construc"
    r"tion)\b|\b(?:click|tap) (?:or tap )?here to enter [^.\n]{1,40}"
    r"|\blorem ipsum\b(?![ \u00a0\u202f]?[»”\"])"
    r"|\b(?:pages?|p\.)[ \u00a0\u202f]\?\?+"
    r"|(?-i:^\s*(?:[-*+>]\s+)?(?:TODO|FIXME)\b(?=[ \u00a0\u202f]?:| +\w))"
    r"|^[ \t>]*(?:à[ \u00a0](?:compléter|rédiger|insérer)|x{4,}|(?-i:XXX))[ \u00a0\u202f.…:!]*$"
    r"|\bXX/XX/\w{2,4}\b|__/__/_{2,4}|(?<![\w./`])\.\./\.\./(?:\.{2,4}|\d{4})(?![\w/`]|\.\w)",
    re.IGNORECASE,
)

_SHOWN = 60  # characters of what is repeated


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Every line of every text, and what is printed of its front matter."""
    for text in library.texts:
        yield from _garbled(text)
        yield from _unlike(text)
        for words, place in _lines(text):
            yield from _unseen(words, place)
            for found in _placeholders(words):
                shown = found if len(found) <= _SHOWN else found[:_SHOWN] + "…"
                yield Problem("F018", place, {"text": shown})


def _garbled(text: Chapter | Record) -> Iterator[Problem]:
    """Letters that another program told wrongly, a line a problem."""
    for _key, value in printed(text):
        for (start, end), good in garbled(value.text):
            at = value.bare
            fix = Splice(at + start, at + end, good) if at is not None else None
            place = Place(text.place.path, value.line)
            yield Problem("F019", place, {"text": value.text[start:end], "good": good}, fix)
    lines = Lines(text.body)
    found: dict[int, list[Splice]] = {}
    for (start, end), good in garbled(text.body):
        found.setdefault(lines.at(start), []).append(Splice(start, end, good))
    read = list(spans(text, passages(text))) if found else []
    for number, edits in found.items():
        kept = any(first <= one.start < last for one in edits for first, last in read)
        fix = None if kept else moved(joined(text.body, edits), text.body_offset)
        values = {"text": text.body[edits[0].start : edits[0].end], "good": edits[0].text}
        yield Problem("F019", text.at(number), values, fix)


def _unlike(text: Chapter | Record) -> Iterator[Problem]:
    """Signs that the book's faces lack and another stands for, or that only colour the one before.

    They are mended in prose that nobody has read yet.
    """
    for _key, value in printed(text):
        for start, end, code, values, good in _meant(value.text):
            at = value.bare
            fix = Splice(at + start, at + end, good) if at is not None else None
            yield Problem(code, Place(text.place.path, value.line), values, fix)
    if not (those := list(_meant(text.body))):
        return
    lines, pieces = Lines(text.body), list(passages(text))
    read = list(spans(text, pieces))
    prose = [span for one in pieces for span in one.prose]
    for start, end, code, values, good in those:
        at = start + text.body_offset
        words = any(first <= at < last for first, last in prose)
        kept = any(first <= start < last for first, last in read)
        # What a seal does not see may be mended in words that were read.
        kept = kept and sealed(text.body[start:end]) != sealed(good)
        opens = good == " " and bool(_MARK.search(text.body[:start].rsplit("\n", 1)[-1]))
        fix = Splice(at, at + end - start, good) if words and not kept and not opens else None
        yield Problem(code, text.at(lines.at(start)), values, fix)


def _meant(text: str) -> Iterator[tuple[int, int, str, dict[str, str], str]]:
    """Where each of them stands, its problem, and what stands there instead."""
    if text.isascii():
        return
    for found in _SELECTOR.finditer(text):
        values = {"code": f"{ord(found[1]):04X}", "advice": _(_COLOURS)}
        yield *found.span(1), "F017", values, ""
    for found in _DOTS.finditer(text):
        sign = f"{found[0]} (U+{ord(found[0]):04X})"
        yield *found.span(), "M050", {"text": sign, "good": _DOT}, _DOT
    for found in _SPACES.finditer(text):
        values = {"code": f"{ord(found[0]):04X}", "advice": _(_SPACE)}
        yield *found.span(), "F017", values, NBSP if found[0] == _BINDS else " "
    for found in _SOFT.finditer(text):
        yield *found.span(), "F017", {"code": "00AD", "advice": _(_TAKE_OUT)}, ""
    for found in _TIED.finditer(text):
        good = unicodedata.normalize("NFKC", found[0])
        yield *found.span(), "F019", {"text": found[0], "good": good}, good


def _lines(text: Chapter | Record) -> Iterator[tuple[str, Place]]:
    for _key, written in printed(text):
        yield written.text, Place(text.place.path, written.line)
    for number, line in enumerate(text.body.split("\n"), 1):
        yield line, text.at(number)


def _unseen(line: str, place: Place) -> Iterator[Problem]:
    if line.isascii():
        return
    for sign in dict.fromkeys(found[0][0] for found in _LEFT.finditer(line)):
        advice = _(_MEANT.get(sign, _TAKE_OUT))
        yield Problem("F017", place, {"code": f"{ord(sign):04X}", "advice": advice})
    bare = _SELECTOR.sub(lambda found: found[0].replace(found[1], ""), _DOTS.sub(_DOT, line))
    bare = _TIED.sub("", _SPACES.sub(" ", bare))
    for code, values in signs(_LEFT.sub("", bare)):
        yield Problem(code, place, values)


def _placeholders(line: str) -> Iterator[str]:
    yield from (words for words in PLACEHOLDERS if line.strip().startswith(words))
    yield from (found[0] for found in _TO_COME.finditer(line.translate(PLAIN)))
