"""The directives and roles an author may use, with their options: everything else is refused.

`{include}`, `{raw}`, `{eval-rst}`, `{download}`, `{only}` and the like read files, run code or
publish what was hidden (MyST's defaults allow them all): none is here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Argument(Enum):
    """What stands after the directive's name."""

    NONE = "none"
    TARGET = "target"  # a record and its turn: 2017-03-14-metropole#t2
    TITLE = "title"  # inline text
    OPTIONAL_TITLE = "optional title"
    FILE = "file"  # a path relative to the chapter
    WORD = "word"  # an audience
    TERMS = "terms"  # entries of the index, or nothing; never parsed as markup


class Body(Enum):
    """What stands inside."""

    NONE = "none"
    MYST = "myst"
    GLOSSARY = "glossary"  # terms, and definitions indented below them
    PLAIN = "plain"  # never parsed as markup


@dataclass(frozen=True, slots=True)
class Shape:
    """How one directive is written."""

    argument: Argument
    body: Body
    options: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


DIRECTIVES: Mapping[str, Shape] = {
    "citation": Shape(Argument.TARGET, Body.MYST),
    "temoignage": Shape(Argument.TARGET, Body.NONE),
    "retenir": Shape(Argument.OPTIONAL_TITLE, Body.MYST),
    "repere": Shape(
        Argument.TITLE, Body.MYST, ("droit-au", "verifie-le"), ("droit-au", "verifie-le")
    ),
    "fiche": Shape(Argument.OPTIONAL_TITLE, Body.MYST, ("pour", "duree")),
    "preconisation": Shape(Argument.TITLE, Body.MYST, ("id",), ("id",)),
    "preconisations": Shape(Argument.NONE, Body.NONE),
    "diffusion": Shape(Argument.WORD, Body.MYST),
    "figure": Shape(Argument.FILE, Body.MYST, ("alt", "name", "width", "align"), ("alt",)),
    "image": Shape(Argument.FILE, Body.NONE, ("alt", "name", "width", "align"), ("alt",)),
    "note": Shape(Argument.NONE, Body.MYST),
    "attention": Shape(Argument.NONE, Body.MYST),
    "table": Shape(Argument.OPTIONAL_TITLE, Body.MYST, ("name", "widths", "align")),
    "list-table": Shape(
        Argument.OPTIONAL_TITLE,
        Body.MYST,
        ("header-rows", "stub-columns", "widths", "name", "align"),
    ),
    "glossary": Shape(Argument.NONE, Body.GLOSSARY, ("sorted",)),
    "index": Shape(Argument.TERMS, Body.PLAIN, ("name",)),
    "rubric": Shape(Argument.TITLE, Body.NONE),
}

ROLES = frozenset({"citation", "retire", "term", "ref", "numref", "abbr", "sup", "sub", "index"})
