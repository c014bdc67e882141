"""Code as other tools open it: what R Markdown, Quarto, Pandoc, MkDocs, Docusaurus write there.

One line says of each language what opens its code here, however its cells are written.
"""

from __future__ import annotations

import re

from vademecum.checks import instead
from vademecum.language import _
from vademecum.model import Place
from vademecum.problems import Problem
from vademecum.text.directives import DIRECTIVES
from vademecum.text.lexing import known
from vademecum.text.mistaken import DRAWINGS, are_words
from vademecum.text.seen import Directive

_SHOWN = 60  # characters
_PAIR = re.compile(r"[\w.-]+[ ]*=[ ]*(?:\"[^\"]*\"|'[^']*'|\{[^}]*\}|[^\s,}]+)")
_WORD = re.compile(r"[A-Za-z][\w+#-]*(?::[\w+#-]+)?")  # `prf:theorem` is of another tool
_CLASS = re.compile(r"(?<!\S)\.(?P<name>[A-Za-z][\w+-]*)")
_OF_LINES = frozenset({"numberlines", "number-lines", "sourcecode", "code", "cell", "cell-code"})
# Directives that are given the language behind their name.
_CODE = frozenset({"code", "code-block", "code-cell", "sourcecode"})
_WRITTEN = {"ojs": "js", "observable": "js", "webr": "r", "pyodide": "python", "ipython3": "python"}
_NONE = "text"
# Words that R Markdown sets in cells of its own.
_WORDS = frozenset({"block", "block2", "asis", "theorem", "lemma", "proof", "definition", "remark"})


def by_info(place: Place, marks: str, info: str) -> Problem:
    """What is wrong with code behind whose marks more than its language stands."""
    word = _language(info)
    if word in DRAWINGS:
        return _drawing(place, word)
    braced = info.lstrip().startswith("{")
    if braced and (word in DIRECTIVES or word in _WORDS or instead.is_box(word)):
        line = f"{marks}{info}"
        closed = _(", and ::: where it closes")
        return Problem("M030", place, {**instead.box(line, word, known=True), "below": closed})
    return _code(place, f"{marks}{info}", marks, word)


def by_name(place: Place, block: Directive) -> Problem | None:
    """The same of code that is opened as a directive is; None where it is none."""
    if block.colons or block.name.startswith("="):
        return None
    name = block.name.strip("{}")
    word = _language(f"{{{name}}}")
    line = f"```{{{block.name}}}" + (f" {block.argument}" if block.argument else "")
    if name in _CODE:
        return _code(place, line, "```", _language(block.argument))
    if instead.withholds(word) or (instead.is_told(name) and not known(word)):
        return None
    if word in DRAWINGS:
        return _drawing(place, word)
    braced = block.name.startswith((".", "{")) or "," in block.name
    if not braced and not known(word) and are_words(block.body):
        return None
    return _code(place, line, "```", word)


def _language(info: str) -> str:
    """The language that is meant by what stands behind the marks; that of plain text if none is.

    `{r name, echo=FALSE}`, `{#name .python}`, `python title="a.py"`, `js {1,3}`.
    """
    bare = _PAIR.sub(" ", info).strip()
    if bare.startswith("{"):
        inside = bare.strip("{} \t")
        classes = [one["name"] for one in _CLASS.finditer(inside)]
        classes = [one for one in classes if one.lower() not in _OF_LINES]
        pandocs = inside.startswith((".", "#"))
        found = classes[0] if pandocs and classes else "" if pandocs else inside
    else:
        found = bare
    first = _WORD.match(found)
    word = first[0] if first else _NONE
    return _WRITTEN.get(word.partition("-")[0], word)


def _code(place: Place, line: str, marks: str, word: str) -> Problem:
    shown = line if len(line) <= _SHOWN else line[:_SHOWN].rstrip() + "…"
    given = word if known(word) else _NONE  # no page is made of a language unknown
    unknown = _(
        "; “{name}” is no directive and no language known here: its text would be shown as it"
        " stands, and what another tool draws of it is given as an image"
    )
    why = unknown.format(name=word) if word != given else ""
    return Problem("M051", place, {"line": shown, "good": f"{marks[:3]}{given}", "why": why})


def _drawing(place: Place, word: str) -> Problem:
    return Problem("M001", place, {"name": word, "hint": instead.directive(word)})
