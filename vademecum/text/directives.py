"""The directives and roles an author may use, one row each: everything else is refused.

`{include}`, `{raw}`, `{eval-rst}`, `{download}`, `{only}` and the like read files, run code or
publish what was hidden (MyST's defaults allow them all): none is here. A row says which of its
argument and options are printed words, so that typography, names and withholding, which walk the
rows, cannot forget one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from vademecum.model import Kind


class Argument(Enum):
    """What stands after the directive's name."""

    NONE = "none"
    TARGET = "target"  # a record and its turn: 2017-03-14-metropole#t2
    TITLE = "title"  # printed words, with inline markup
    OPTIONAL_TITLE = "optional title"
    FILE = "file"  # a path relative to the chapter
    WORD = "word"  # an audience
    LANGUAGE = "language"  # of the words inside: en, de, it
    TERMS = "terms"  # entries of the index; never parsed as markup


class Body(Enum):
    """What stands inside."""

    NONE = "none"
    MYST = "myst"
    GLOSSARY = "glossary"  # terms, and definitions indented below them
    PLAIN = "plain"  # never parsed as markup


class Option(Enum):
    """What an option's value is."""

    WORDS = "words"  # printed, or read aloud, as written; no markup
    DATE = "date"  # 2017-03-14
    WIDTH = "width"  # with its unit: 60%, 8cm
    ID = "id"  # a name to link to: it becomes an address
    SIDE = "side"  # where a figure, an image or a table stands on the page
    COUNT = "count"  # of rows or columns
    WIDTHS = "widths"  # auto, or a whole number a column
    GRID = "grid"  # the same, or grid
    FLAG = "flag"  # there, without a value, or not there


@dataclass(frozen=True, slots=True)
class Directive:
    """How one directive is written, and what of it is printed."""

    argument: Argument
    body: Body
    options: Mapping[str, Option] = field(default_factory=dict)
    required: tuple[str, ...] = ()  # options it cannot go without
    words: Kind | None = None  # what the words inside are; None: what they would be outside
    label: str = ""  # of a box of ours: what its head says, in French


_FIGURE = {"alt": Option.WORDS, "name": Option.ID, "width": Option.WIDTH, "align": Option.SIDE}
_TABLE = {"name": Option.ID, "widths": Option.GRID, "align": Option.SIDE}
_ROWS = {"widths": Option.WIDTHS, "header-rows": Option.COUNT, "stub-columns": Option.COUNT}
_DATED = {"droit-au": Option.DATE, "verifie-le": Option.DATE}
_USED = {"pour": Option.WORDS, "duree": Option.WORDS}
_TITLED, _BOX = Argument.OPTIONAL_TITLE, Kind.BOX

DIRECTIVES: Mapping[str, Directive] = {
    "citation": Directive(Argument.TARGET, Body.MYST, words=Kind.QUOTE),
    "temoignage": Directive(Argument.TARGET, Body.NONE),
    "retenir": Directive(_TITLED, Body.MYST, words=_BOX, label="À retenir"),
    "repere": Directive(
        Argument.TITLE, Body.MYST, _DATED, tuple(_DATED), _BOX, label="Repère juridique"
    ),
    "fiche": Directive(_TITLED, Body.MYST, _USED, words=_BOX, label="Fiche-outil"),
    "preconisation": Directive(
        Argument.TITLE, Body.MYST, {"id": Option.ID}, ("id",), _BOX, label="Préconisation"
    ),
    "preconisations": Directive(Argument.NONE, Body.NONE),
    "diffusion": Directive(Argument.WORD, Body.MYST),
    "langue": Directive(Argument.LANGUAGE, Body.MYST),
    "figure": Directive(Argument.FILE, Body.MYST, _FIGURE, ("alt",), Kind.CAPTION),
    "image": Directive(Argument.FILE, Body.NONE, _FIGURE, ("alt",)),
    "note": Directive(Argument.NONE, Body.MYST, words=_BOX),
    "attention": Directive(Argument.NONE, Body.MYST, words=_BOX),
    "table": Directive(_TITLED, Body.MYST, _TABLE, words=Kind.CAPTION),
    "list-table": Directive(_TITLED, Body.MYST, _TABLE | _ROWS, words=Kind.CELL),
    "glossary": Directive(Argument.NONE, Body.GLOSSARY, {"sorted": Option.FLAG}, words=Kind.ITEM),
    "index": Directive(Argument.TERMS, Body.PLAIN, {"name": Option.ID}),
    "rubric": Directive(Argument.TITLE, Body.NONE, words=Kind.HEADING),
}


class Content(Enum):
    """What stands between a role's backticks."""

    WORDS = "words"  # printed; `<target>` at its end is not
    FOREIGN = "foreign"  # printed words of the language that `<en>` at their end names
    TARGET = "target"  # a name; before `<target>`, printed words
    TERMS = "terms"  # entries of the index


ROLES: Mapping[str, Content] = {
    "citation": Content.WORDS,
    "retire": Content.WORDS,
    "term": Content.WORDS,
    "ref": Content.TARGET,
    "numref": Content.TARGET,
    "abbr": Content.WORDS,
    "sup": Content.WORDS,
    "sub": Content.WORDS,
    "index": Content.TERMS,
    "langue": Content.FOREIGN,
}
