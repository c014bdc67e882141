"""Values of directives: each is of its row's kind, which docutils and Sphinx take too.

`tests/test_rows.py` holds every value that is let through here against their own conversion.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping

from vademecum.french.dates import is_date
from vademecum.french.folding import fold, slug
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Place
from vademecum.problems import Problem
from vademecum.text.directives import Argument, Option
from vademecum.text.directives import Directive as Row
from vademecum.text.languages import is_tag
from vademecum.text.seen import Directive
from vademecum.text.words import role_parts
from vademecum.vocabulary import AUDIENCES, hint

NAME = re.compile(r"[a-z0-9-]+")  # of a place to link to
_WIDTH = re.compile(r"(?=.*[1-9])\d+(?:\.\d+)?(?:%|cm|mm|in|pt|px|em)")  # bare, it counts pixels
_COUNT = re.compile(r"[0-9]{1,3}")
_WIDTHS = re.compile(r"auto|[1-9]\d{0,3}(?:(?:[ \t]*,[ \t]*|[ \t]+)[1-9]\d{0,3})*")
_SIDES = ("left", "center", "right")
# What people write for them.
_ASIDE = {
    "gauche": "left",
    "droite": "right",
    "centre": "center",
    "centré": "center",
    "milieu": "center",
    "middle": "center",
}
_YEAR = 366  # days

FITS: Mapping[Option, Callable[[str], bool]] = {
    Option.WORDS: lambda _value: True,
    Option.DATE: is_date,
    Option.WIDTH: lambda value: _WIDTH.fullmatch(value) is not None,
    Option.ID: lambda value: NAME.fullmatch(value) is not None,
    Option.SIDE: lambda value: value.lower() in _SIDES,
    Option.COUNT: lambda value: _COUNT.fullmatch(value) is not None,
    Option.WIDTHS: lambda value: _WIDTHS.fullmatch(value) is not None,
    Option.GRID: lambda value: value == "grid" or _WIDTHS.fullmatch(value) is not None,
    Option.FLAG: lambda value: not value,
}
_EXPECTED = {
    Option.SIDE: N_("left (on the left), center (in the middle) or right (on the right)"),
    Option.COUNT: N_("a whole number: 0, 1, 2…"),
    Option.WIDTHS: N_("auto, or whole numbers, one a column: 20 80"),
    Option.GRID: N_("auto, or whole numbers, one a column: 20 80"),
    Option.FLAG: N_("nothing after its colons"),
    Option.ID: N_("a name of a–z, 0–9 and hyphens"),
}


def check(place: Place, block: Directive, shape: Row, date: dt.date) -> Iterator[Problem]:
    """The options of a directive, and of its argument what must be of a certain form."""
    below = len(block.options) < block.last_line - block.line  # each has a line of its own
    met: dict[str, int] = {}
    for number, (option, value) in enumerate(block.options, 1):
        here = Place(place.path, place.line + number if below else place.line)
        kind = shape.options.get(option)
        if option in met:  # the first would be lost without a word
            yield Problem("F023", here, {"option": option, "other": str(met[option])})
            continue
        met[option] = here.line
        if kind is None:
            near = hint(option, shape.options) or _known(shape)
            values = {"option": option, "name": block.name, "hint": near}
            yield Problem("M003", here, values)
        elif not FITS[kind](value):
            yield _wrong(here, option, value, kind)
        elif option == "verifie-le" and (date - dt.date.fromisoformat(value)).days > _YEAR:
            yield Problem("B009", here, {"date": value})
    if block.argument:
        yield from _argument(place, block, shape)


def _known(shape: Row) -> str:
    if not shape.options:
        return _("; it has none")
    return _("; its options are {known}").format(
        known=", ".join(f":{one}:" for one in shape.options)
    )


# A language beside words that it is said of as another role would: « en: mots », « mots (en) ».
# Without a sign « de » and « la » are words: « la città ».
_FIRST = re.compile(
    r"\s*[(<]?(?P<tag>[a-z]{2})(?:[)>]\s*|\s*[:|,;]\s*|(?<=en)\s+)(?P<words>\S.*)", re.S
)
_LAST = re.compile(r"(?P<words>.*\S)\s*[(\[|:](?P<tag>[a-z]{2})[)\]]?\s*", re.S)
_NAMED = {"anglais": "en", "english": "en", "allemand": "de", "italien": "it", "espagnol": "es",
          "portugais": "pt", "breton": "br", "néerlandais": "nl", "latin": "la"}  # fmt: skip
_LANGUAGES = frozenset({*_NAMED.values(), "fr", "pl", "ro", "el", "ru", "uk", "cs", "eu", "oc"})


def words_of_none(place: Place, name: str, content: str) -> Problem:
    """That the words of a role say no language, or not where it is read; what to write instead."""
    words, target = role_parts(content)
    found = None if target else _LAST.fullmatch(content) or _FIRST.fullmatch(content)
    tag = _NAMED.get(target.lower(), "en")
    if found is not None and found["tag"] in _LANGUAGES:
        words, tag = found["words"], found["tag"]
    near = _("; write {{{name}}}`{words} <{tag}>`").format(name=name, words=words[:60], tag=tag)
    value = target or content[:60]
    return no_value(place, name, value, _("a language as en, de or it"), near)


def no_name(place: Place, key: str, value: str) -> Problem:
    """That a value is no name of a place to link to."""
    good = slug(value)
    near = _("; write “{word}”").format(word=good) if NAME.fullmatch(good) else ""
    return no_value(place, key, value, _(_EXPECTED[Option.ID]), near)


def no_value(place: Place, name: str, value: str, expected: str, near: str = "") -> Problem:
    """That a value is none of those that may be written."""
    values = {"value": value, "key": name, "expected": expected, "hint": near}
    return Problem("F009", place, values)


def _wrong(place: Place, option: str, value: str, kind: Option) -> Problem:
    if kind is Option.DATE:
        return Problem("F012", place, {"key": option, "value": value})
    if kind is Option.WIDTH:
        return Problem("M023", place, {"value": value})
    good = ""
    if kind is Option.SIDE:
        good = _ASIDE.get(value.strip().lower(), "")
    elif kind is Option.ID:
        good = slug(value)
    near = _("; write “{word}”").format(word=good) if good and FITS[kind](good) else ""
    return no_value(place, option, value, _(_EXPECTED[kind]), near)


def _argument(place: Place, block: Directive, shape: Row) -> Iterator[Problem]:
    value = block.argument
    if block.name == "diffusion" and fold(value) not in AUDIENCES:
        expected = _("one of {words}").format(words=", ".join(AUDIENCES))
        yield no_value(place, "diffusion", value, expected, hint(value, AUDIENCES))
    elif shape.argument is Argument.LANGUAGE and not is_tag(value):
        said = value.split(maxsplit=1)
        below = len(said) > 1 and is_tag(said[0].rstrip(":"))
        near = _("; the words on the lines below") if below else ""
        expected = _("a language as en, de or it")
        yield no_value(place, block.name, value, expected, near)
    elif shape.argument is Argument.TARGET and re.search(r"\s*#\s+|\s+#|\s#?", value):
        joined = re.sub(r"\s*#\s*", "#", value)
        near = _("; write “{word}”").format(word=joined) if " " not in joined else ""
        yield no_value(place, block.name, value, _("a turn, as 2017-03-14-metropole#t2"), near)
    elif shape.argument is Argument.TERMS:
        for entry in value.split("\n"):
            if fault := entry_fault(entry):
                yield no_value(place, block.name, entry, fault)


# Words that begin an entry of the index, and how many pieces it then has, between semicolons.
_ENTRIES = {"pair": 2, "triple": 3, "see": 2, "seealso": 2}
_ENTRY = re.compile(r"!?\s*(?P<type>\w+):\s*(?P<rest>.*)", re.S)


def entry_fault(entry: str) -> str:
    """What an entry of the index lacks; "" where it has all."""
    found = _ENTRY.fullmatch(entry.strip())
    wanted = _ENTRIES.get(found["type"], 1) if found else 1
    pieces = (found["rest"] if found else entry).split(";")
    if len([one for one in pieces if one.strip()]) >= wanted:
        return ""
    if wanted == 1:
        return _("words")
    return _("{of} pieces with semicolons between them").format(of=wanted)
